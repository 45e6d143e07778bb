"""The layout of some cards among others, which stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.canvas.layout.axes import Axes
from designer.canvas.layout.layering import fed_from_outside, layers, part_of
from designer.canvas.layout.room import Box, boxes, covered, pushed
from designer.canvas.layout.whole import ASPECT, Places, go_on, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from engine.graph import Graph

MAX_ROW = 12
"""A selection of so many columns stays in one row."""

ASPECTS = (ASPECT, 1.0, 4.0, 0.5)
"""What is tried where a selection would lie on other cards."""


def tidy_part(graph: Graph, names: Collection[str], *, check: Callable[[], None] = go_on) -> Places:
    """Return new places for some cards, and for those that they push aside.

    The corner at which the selection begins stays. Where the tidy selection would lie on other
    cards, other rows are tried; only where none fit are the cards in the way pushed aside.

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
    result: dict[str, Box] = {}
    for wished, steady in ((aspect, True), *((each, False) for each in ASPECTS)):
        places = tidy(part, wished, steady=steady, fed=fed, check=check)
        found = _at(corner, boxes(part, places, axes))
        if not covered(found.values(), others):
            return _places(found, axes)
        result = result or found
    return _places({**result, **pushed(result.values(), others)}, axes)


def _corner(cards: Collection[Box]) -> tuple[float, float]:
    return (
        min([box.along - box.length / 2 for box in cards]),
        min([box.across - box.breadth / 2 for box in cards]),
    )


def _at(corner: tuple[float, float], cards: dict[str, Box]) -> dict[str, Box]:
    """Return cards moved so that they begin at a corner."""
    along, across = _corner(cards.values())
    dx, dy = corner[0] - along, corner[1] - across
    return {
        name: box._replace(along=box.along + dx, across=box.across + dy)
        for name, box in cards.items()
    }


def _places(cards: dict[str, Box], axes: Axes) -> Places:
    return {name: axes.turn((box.along, box.across)) for name, box in cards.items()}
