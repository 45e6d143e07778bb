"""A graph with its cards arranged, and what is drawn beside them with them."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from designer.canvas.geometry import CARD_WIDTH, card_height, snap
from designer.canvas.layout.beside import uncovered
from designer.canvas.layout.part import tidy_part
from designer.canvas.layout.whole import ASPECT, go_on, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from designer.canvas.geometry import Point
    from engine.drawing import Area, Drawing, Flow, Remark
    from engine.graph import Graph


def tidied(
    graph: Graph,
    aspect: float | None = ASPECT,
    names: Collection[str] = (),
    *,
    flow: Flow | None = None,
    check: Callable[[], None] = go_on,
) -> Graph:
    """Return a graph with its cards arranged; where nothing moves, the same object.

    Wires of cards that move find their own way again. Frames stay around the cards that they
    were around, and notes beside the card that they were next to.

    Parameters
    ----------
    graph
        The network.
    aspect
        Width by height, as :func:`designer.canvas.layout.tidy` takes it.
    names
        Arrange these cards alone; by default all.
    flow
        Let data flow so; all cards are arranged anew where it did not.
    check
        As :func:`designer.canvas.layout.tidy` takes it.
    """
    turned = flow is not None and flow != graph.drawing.flow
    result = graph.draw(graph.drawing.with_flow(flow)) if flow is not None else graph
    if names and not turned:
        places = tidy_part(graph, names, check=check)
    else:
        places = tidy(result, aspect, steady=not turned, check=check)
    moved = {name: at for name, at in places.items() if graph[name].position != at}
    if not moved:
        return result
    drawing = _with_remarks(graph, result.drawing, moved)
    for end, start in graph.wires.items():
        if end in drawing.routes and (end.node in moved or start.node in moved):
            drawing = drawing.with_route(end)
    # The way of a wire is taken away first: it would be moved along.
    return result.draw(drawing).move(moved)


def _with_remarks(graph: Graph, drawing: Drawing, moved: Mapping[str, Point]) -> Drawing:
    if not drawing.remarks:
        return drawing
    cards = {
        name: _card(*moved.get(name, node.position), card_height(node.block))
        for name, node in graph.nodes.items()
    }
    notes: list[Area] = []
    for name, remark in drawing.remarks.items():
        now = _following(graph, remark, moved)
        if not now.frame:
            # A note that stays may lie over a card that stays: somebody put it there.
            come = cards if now.area != remark.area else moved
            if uncovered(now.area, [cards[each] for each in come]) != (0.0, 0.0):
                now = now.moved(*uncovered(now.area, [*cards.values(), *notes]))
            notes.append(now.area)
        drawing = drawing.with_remark(name, now)
    return drawing


def _card(x: float, y: float, height: float) -> Area:
    return (x - CARD_WIDTH / 2, y - height / 2, CARD_WIDTH, height)


def _following(graph: Graph, remark: Remark, moved: Mapping[str, Point]) -> Remark:
    """Return a note or a frame where the cards are now that it belongs to."""
    nodes = graph.nodes
    if remark.frame:
        inside = [name for name, node in nodes.items() if remark.around(node.position)]
        if not moved.keys() & inside:
            return remark
        was = _bounds(graph, {name: nodes[name].position for name in inside})
        now = _bounds(graph, {name: moved.get(name, nodes[name].position) for name in inside})
        left, top, width, height = remark.area
        return replace(
            remark,
            area=(
                left + now[0] - was[0],
                top + now[1] - was[1],
                max(width + (now[2] - now[0]) - (was[2] - was[0]), CARD_WIDTH),
                max(height + (now[3] - now[1]) - (was[3] - was[1]), CARD_WIDTH / 2),
            ),
        )
    nearest = min(nodes.values(), key=lambda node: math.dist(node.position, remark.center))
    x, y = moved.get(nearest.name, nearest.position)
    return remark.moved(snap(x - nearest.position[0]), snap(y - nearest.position[1]))


def _bounds(graph: Graph, places: Mapping[str, Point]) -> tuple[float, float, float, float]:
    halves = {name: card_height(graph[name].block) / 2 for name in places}
    return (
        min([x for x, _ in places.values()]) - CARD_WIDTH / 2,
        min([y - halves[name] for name, (_, y) in places.items()]),
        max([x for x, _ in places.values()]) + CARD_WIDTH / 2,
        max([y + halves[name] for name, (_, y) in places.items()]),
    )
