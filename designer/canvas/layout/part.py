"""The layout of some cards among others, which stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.canvas.geometry import CARD_WIDTH, GRID, snap
from designer.canvas.layout.axes import GAP_ACROSS, Axes
from designer.canvas.layout.layering import fed_from_outside, layers, part_of, parts
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
    pushed aside. Pieces of a path of which what lies between is not selected are arranged each for
    itself: next to each other they would have to swap with what stays.

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
    pieces = [_Piece(graph, piece, axes, check) for piece in _pieces(graph, names)]
    pieces.sort(key=lambda piece: piece.corner[::-1])  # the corner of all stays
    rest = {n: node.position for n, node in graph.nodes.items() if n not in set(names)}
    others = boxes(graph, rest, axes)
    now = {name: box for piece in pieces for name, box in piece.now.items()}
    found: dict[str, Box] = {}
    for piece in pieces:
        found |= piece.arranged(found, others)
    if found == now and not covered(now.values(), others):
        return _places(now, axes)  # what is tidy already stays
    if (among := _in_place(graph, names, check)) is not None:
        return among
    return _places({**found, **pushed(found.values(), others)}, axes)


def _pieces(graph: Graph, names: Collection[str]) -> list[Collection[str]]:
    """Return what of a selection is arranged together."""
    found = parts(part_of(graph, names).topology())
    consumers = graph.topology().consumers
    linked: set[int] = set()
    for index, part in enumerate(found):
        seen, waiting = set(part), list(part)
        while waiting:
            for end in consumers.get(waiting.pop(), ()):
                if end.node not in seen:
                    seen.add(end.node)
                    waiting.append(end.node)
        below = {at for at, other in enumerate(found) if at != index and not seen.isdisjoint(other)}
        if below:
            linked |= {index, *below}
    alone = [name for at, part in enumerate(found) if at not in linked for name in part]
    pieces: list[Collection[str]] = [found[at] for at in sorted(linked)]
    return [alone, *pieces] if alone else pieces


class _Piece:
    """Cards that are arranged together, with the corner at which they begin."""

    def __init__(
        self, graph: Graph, names: Collection[str], axes: Axes, check: Callable[[], None]
    ) -> None:
        self._axes = axes
        self._check = check
        self._part = part_of(graph, names)
        self._fed = fed_from_outside(graph, self._part)
        self.now = boxes(graph, {name: graph[name].position for name in names}, axes)
        self.corner = _corner(self.now.values())
        """Where it begins, along and across the flow."""
        layer = layers(self._part.topology(), self._fed).values()
        self._one_row = max(layer, default=0) - min(layer, default=0) < MAX_ROW

    def arranged(self, fixed: dict[str, Box], others: dict[str, Box]) -> dict[str, Box]:
        """Return where its cards go: beside the fixed ones, and beside others where it can be."""
        first = self._laid(None if self._one_row else ASPECT, steady=True)
        around = {**fixed, **others}
        if not covered(first.values(), around):
            return first
        rest = [self._laid(each, steady=False) for each in ASPECTS]
        if self.now in rest and not covered(self.now.values(), around):
            return self.now
        for obstacles in (around, fixed):
            for found in (first, *rest):
                if not covered(found.values(), obstacles):
                    return found
        while hits := covered(first.values(), fixed):
            # Beyond the lowest of the cards in its way.
            edge = max([fixed[name].across + fixed[name].breadth / 2 for name in hits])
            step = snap(edge + GAP_ACROSS - _corner(first.values())[1] + GRID)
            first = {n: box._replace(across=box.across + step) for n, box in first.items()}
        return first

    def _laid(self, wished: float | None, *, steady: bool) -> dict[str, Box]:
        places = tidy(self._part, wished, steady=steady, fed=self._fed, check=self._check)
        return _at(self.corner, boxes(self._part, places, self._axes))


def _in_place(graph: Graph, names: Collection[str], check: Callable[[], None]) -> Places | None:
    """Return the places that some cards have in a tidy network, where all others are in theirs."""
    whole = tidy(graph, steady=True, check=check)
    chosen = set(names)
    if any(node.position != whole[n] for n, node in graph.nodes.items() if n not in chosen):
        return None
    axes = Axes(graph.drawing.flow)
    now = boxes(graph, {name: graph[name].position for name in chosen}, axes)
    among = boxes(graph, {name: whole[name] for name in chosen}, axes)
    if not _near(_corner(among.values()), _corner(now.values())):
        return None
    return {name: whole[name] for name in chosen}


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
