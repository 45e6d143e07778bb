"""Where the blocks of a composite go that is unfolded on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.canvas.geometry import CARD_WIDTH, STEP_X, Point, card_height, snap
from designer.canvas.layout import tidy
from engine.expansion import expand
from engine.graph import Graph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.analysis import Analysis
    from engine.graph import Node

GAP = STEP_X - CARD_WIDTH
"""Room between two cards of a row."""


def unfold_in_rows(graph: Graph, name: str, analysis: Analysis) -> Graph:
    """Replace a composite by its blocks, in rows as the view of its inside has them.

    The first row begins where the composite was. What is below moves down by what the rows need
    more; what is right of the composite in its row moves right as far as it must, and pushes
    what is in its way; everything else stays. A composite whose inputs are not known stays.

    Raises
    ------
    GraphError
        Where there is no such node, or the result would have more than ``MAX_NODES`` nodes.
    """
    node = graph[name]
    flat = expand(graph, analysis, only={name})
    if flat is graph:
        return graph
    inner = [each for key, each in flat.nodes.items() if key not in graph.nodes]
    names = {each.name for each in inner}
    wires = [(start, end) for end, start in flat.wires.items() if {start.node, end.node} <= names]
    rows = tidy(Graph.build(inner, wires))
    half = card_height(node.block) / 2
    x, y = node.position
    first = min(column for column, _ in rows.values())
    top = min(middle - card_height(flat[key].block) / 2 for key, (_, middle) in rows.items())
    placed = {
        key: (snap(x + column - first), snap(y - half + middle - top))
        for key, (column, middle) in rows.items()
    }
    moved = flat.move(placed)
    others = [each for key, each in graph.nodes.items() if key != name]
    return moved.move(_with_room(node, [moved[key] for key in placed], others))


def _with_room(node: Node, inner: Iterable[Node], others: list[Node]) -> dict[str, Point]:
    """Return where the other cards go that must make room."""
    x, y = node.position
    top, bottom = _top(node, y), _bottom(node, y)
    right = max(each.position[0] for each in inner) + CARD_WIDTH / 2
    down = max(max(_bottom(each, each.position[1]) for each in inner) - bottom, 0.0)
    places = {each.name: each.position for each in others}
    for each in others:
        if _top(each, each.position[1]) >= bottom:
            places[each.name] = (each.position[0], snap(each.position[1] + down))
    beside = [
        each
        for each in others
        if each.position[0] >= x + CARD_WIDTH
        and _top(each, each.position[1]) < bottom
        and _bottom(each, each.position[1]) > top
    ]
    if beside:
        next_left = min(each.position[0] for each in beside) - CARD_WIDTH / 2
        # As near as they were, or as near as the cards of a row are.
        gap = min(next_left - (x + CARD_WIDTH / 2), GAP)
        across = snap(max(right + gap - next_left, 0.0))
        _push(beside, others, places, across)
    return places


def _push(beside: list[Node], others: list[Node], places: dict[str, Point], across: float) -> None:
    """Move cards to the right, and all that lie in their way by as much."""
    if not across:
        return
    waiting, rest = beside, [each for each in others if each not in beside]
    while waiting:
        for each in waiting:
            column, row = places[each.name]
            places[each.name] = (column + across, row)
        pushed = waiting
        waiting = [each for each in rest if any(_overlap(each, other, places) for other in pushed)]
        rest = [each for each in rest if each not in waiting]


def _overlap(one: Node, other: Node, places: dict[str, Point]) -> bool:
    (x1, y1), (x2, y2) = places[one.name], places[other.name]
    apart = (card_height(one.block) + card_height(other.block)) / 2
    return abs(x1 - x2) < CARD_WIDTH and abs(y1 - y2) < apart


def _top(node: Node, y: float) -> float:
    return y - card_height(node.block) / 2


def _bottom(node: Node, y: float) -> float:
    return y + card_height(node.block) / 2
