"""The layout of some cards among others, which stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.canvas.geometry import CARD_WIDTH
from designer.canvas.layout.axes import Axes
from designer.canvas.layout.layering import fed_from_outside, layers, part_of
from designer.canvas.layout.room import Box, boxes, covered, pushed
from designer.canvas.layout.whole import ASPECT, Places, go_on, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from designer.canvas.geometry import Point
    from engine.graph import Graph

MAX_ROW = 12
"""A selection of so many columns stays in one row."""

ASPECTS = (ASPECT, 1.0, 4.0, 0.5)
"""What is tried where a selection would lie on other cards."""


def tidy_part(graph: Graph, names: Collection[str], *, check: Callable[[], None] = go_on) -> Places:
    """Return new places for some cards, and for those that they push aside.

    Where all others are tidy and the selection is about in its place, it goes to that place, in
    as many rows as it is spread over. Else the corner at which it begins stays; where it would
    lie on other cards, other rows are tried, and only where none fit are the cards in the way
    pushed aside.

    Parameters
    ----------
    graph
        The network.
    names
        The cards to arrange.
    check
        As :func:`designer.canvas.layout.tidy` takes it.
    """
    axes = Axes(graph.drawing.flow)
    part = part_of(graph, names)
    fed = fed_from_outside(graph, part)
    others = boxes(
        graph, {n: node.position for n, node in graph.nodes.items() if n not in part}, axes
    )
    now = boxes(part, {n: node.position for n, node in part.nodes.items()}, axes)
    corner = _corner(now.values())
    layer = layers(part.topology(), fed).values()
    wide = max(layer, default=0) - min(layer, default=0)
    aspect = None if wide < MAX_ROW else ASPECT

    def laid(wished: float | None, *, steady: bool) -> dict[str, Box]:
        places = tidy(part, wished, steady=steady, fed=fed, check=check)
        return _at(corner, boxes(part, places, axes))

    first = laid(aspect, steady=True)
    covers = bool(covered(first.values(), others))
    rest = [laid(each, steady=False) for each in ASPECTS if covers]
    if now in (first, *rest) and not covered(now.values(), others):
        return _places(now, axes)  # what is tidy already stays
    whole = tidy(graph, steady=True, check=check)
    among = boxes(part, {name: whole[name] for name in part.nodes}, axes)
    if _near(_corner(among.values()), corner) and all(
        node.position == whole[name] for name, node in graph.nodes.items() if name not in part
    ):
        return _places(among, axes)
    for found in (first, *rest):
        if not covered(found.values(), others):
            return _places(found, axes)
    return _places({**first, **pushed(first.values(), others)}, axes)


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < CARD_WIDTH and abs(one[1] - other[1]) < CARD_WIDTH


def _corner(cards: Collection[Box]) -> Point:
    return (
        min([box.along - box.length / 2 for box in cards]),
        min([box.across - box.breadth / 2 for box in cards]),
    )


def _at(corner: Point, cards: dict[str, Box]) -> dict[str, Box]:
    """Return cards moved so that they begin at a corner."""
    along, across = _corner(cards.values())
    dx, dy = corner[0] - along, corner[1] - across
    return {
        name: box._replace(along=box.along + dx, across=box.across + dy)
        for name, box in cards.items()
    }


def _places(cards: dict[str, Box], axes: Axes) -> Places:
    return {name: axes.turn((box.along, box.across)) for name, box in cards.items()}
