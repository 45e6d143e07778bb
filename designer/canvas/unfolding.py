"""Where the blocks of a composite go that is unfolded on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.canvas.geometry import snap
from designer.canvas.layout import ROW_GAP, tidy
from designer.canvas.layout.axes import GAP_ALONG, Axes
from designer.canvas.layout.layering import fed_from_outside, part_of
from designer.canvas.layout.room import Box, boxes, pushed
from engine.expansion import expand

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.analysis import Analysis
    from engine.graph import Graph

LONGER = 1.3
"""A row may become so much longer by what goes on behind the last of the new blocks."""


def unfold_in_rows(graph: Graph, name: str, analysis: Analysis) -> Graph:
    """Replace a composite by its blocks, in rows as the view of its inside has them.

    The first row begins where the composite was. As in a text, what followed the composite in
    its row follows the last of its blocks, on a row of its own where it would be too long; what
    was behind that row moves on by as much, and so does what is in the way. Everything else
    stays. A composite whose inputs are not known stays, too.

    Raises
    ------
    GraphError
        Where there is no such node, or the result would have more than ``MAX_NODES`` nodes.
    """
    axes = Axes(graph.drawing.flow)
    before = boxes(graph, {each: node.position for each, node in graph.nodes.items()}, axes)
    was = before.pop(name)
    flat = expand(graph, analysis, only={name})
    if flat is graph:
        return graph
    part = part_of(flat, [key for key in flat.nodes if key not in graph.nodes])
    rows = boxes(part, tidy(part, fed=fed_from_outside(flat, part)), axes)
    inner = _begin_at(was, rows)
    tail = _rest_of_row(graph, name, before)
    follow = _behind(was, inner, tail, before)
    cards = {**inner, **follow}
    down = max(_end(cards.values()) - _end([was, *tail.values()]), 0.0)
    others = {key: box for key, box in before.items() if key not in follow}
    lower = was.across + was.breadth / 2
    for key, box in others.items():
        if box.across - box.breadth / 2 >= lower:
            others[key] = box._replace(across=snap(box.across + down))
    after = {**cards, **others, **pushed(cards.values(), others)}
    return flat.move(
        {
            key: place
            for key, box in after.items()
            if (place := axes.turn((box.along, box.across))) != flat[key].position
        }
    )


def _begin_at(was: Box, rows: Mapping[str, Box]) -> dict[str, Box]:
    """Put rows where a composite was, with the first column and the upper edge in its place."""
    first = min([box.along for box in rows.values()])
    top = min([box.across - box.breadth / 2 for box in rows.values()])
    return {
        key: box._replace(
            along=snap(was.along + box.along - first),
            across=snap(was.across - was.breadth / 2 + box.across - top),
        )
        for key, box in rows.items()
    }


def _rest_of_row(graph: Graph, name: str, cards: Mapping[str, Box]) -> dict[str, Box]:
    """Return what data reaches behind a composite before it returns to another row."""
    consumers = graph.topology().consumers
    position = graph[name].position
    along = Axes(graph.drawing.flow).turn(position)[0]
    found: dict[str, Box] = {}
    waiting = [(name, along)]
    while waiting:
        each, at = waiting.pop()
        for end in consumers.get(each, ()):
            box = cards[end.node]
            if end.node not in found and box.along > at:
                found[end.node] = box
                waiting.append((end.node, box.along))
    return found


def _behind(
    was: Box, inner: Mapping[str, Box], tail: Mapping[str, Box], cards: Mapping[str, Box]
) -> dict[str, Box]:
    """Return where the rest of a composite's row goes: behind the last of its blocks."""
    if not tail:
        return {}
    begin = min([box.along - box.length / 2 for box in tail.values()])
    rest = max([box.along + box.length / 2 for box in tail.values()]) - begin
    # As near as they were, or as near as the cards of a row are.
    gap = min(begin - (was.along + was.length / 2), GAP_ALONG)
    last = [*inner.values()][-1]
    row = [box for box in inner.values() if _beside(box, last)]
    end = max([box.along + box.length / 2 for box in row]) + gap
    left = was.along - was.length / 2
    widest = max([box.along + box.length / 2 for box in [*inner.values(), *tail.values()]])
    if last.across == was.across or min(box.across for box in inner.values()) == last.across:
        across = max(end - begin, 0.0), last.across - was.across
    elif end + rest - left <= LONGER * (widest - left):
        across = end - begin, last.across - was.across
    else:
        in_row = [box.along - box.length / 2 for box in cards.values() if _beside(box, was)]
        first = min([left, *in_row])
        top = min([box.across - box.breadth / 2 for box in tail.values()])
        across = first - begin, _end(inner.values()) + ROW_GAP - top
    return {
        key: box._replace(along=snap(box.along + across[0]), across=snap(box.across + across[1]))
        for key, box in tail.items()
    }


def _beside(one: Box, other: Box) -> bool:
    """Say whether two cards stand in one row."""
    return abs(one.across - other.across) < (one.breadth + other.breadth) / 2


def _end(cards: Iterable[Box]) -> float:
    """Return how far cards reach to the side on which the next row is."""
    return max([box.across + box.breadth / 2 for box in cards])
