"""Room for cards among others: who is in the way moves on, and nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from designer.canvas.geometry import snap
from designer.canvas.layout.axes import GAP_ACROSS, GAP_ALONG

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from designer.canvas.geometry import Point
    from designer.canvas.layout.axes import Axes
    from engine.graph import Graph

NEAR = 4.0
"""Cards that come nearer than this are in each other's way."""


class Box(NamedTuple):
    """A card: its middle and its size, along and across the flow."""

    along: float
    across: float
    length: float
    breadth: float

    def covers(self, other: Box) -> bool:
        """Say whether two cards are in each other's way."""
        return (
            abs(self.along - other.along) < (self.length + other.length) / 2 + NEAR
            and abs(self.across - other.across) < (self.breadth + other.breadth) / 2 + NEAR
        )


def boxes(graph: Graph, places: Mapping[str, Point], axes: Axes) -> dict[str, Box]:
    """Return the cards of a graph at places on the canvas."""
    return {
        name: Box(*axes.turn(place), axes.along(graph[name].block), axes.across(graph[name].block))
        for name, place in places.items()
    }


def covered(fixed: Iterable[Box], others: Mapping[str, Box]) -> list[str]:
    """Return which of some cards are in the way of others."""
    found = _Field(fixed)
    return [name for name, box in others.items() if found.first(box) is not None]


def pushed(fixed: Iterable[Box], others: Mapping[str, Box]) -> dict[str, Box]:
    """Return where cards go that are in the way of fixed ones, and those in their way.

    They move along the flow or to its far side, whichever is nearer; cards that lay on one
    another before count as being in each other's way only where one of them is pushed.
    """
    field = _Field(fixed)
    moved: dict[str, Box] = {}
    for name, box in sorted(others.items(), key=lambda item: item[1][:2]):
        found = box
        while (hit := field.first(found)) is not None:
            along = hit.along + (hit.length + found.length) / 2 + GAP_ALONG
            across = hit.across + (hit.breadth + found.breadth) / 2 + GAP_ACROSS
            if along - found.along <= across - found.across:
                found = found._replace(along=snap(along))
            else:
                found = found._replace(across=snap(across))
        if found is not box:
            moved[name] = found
            field.add(found)
    if not moved:
        return {}
    # Those that were not in the way may be in the way of those that were pushed.
    rest = {name: box for name, box in others.items() if name not in moved}
    more = pushed([*field.all, *moved.values()], rest) if covered(moved.values(), rest) else {}
    return {**moved, **more}


class _Field:
    """Cards by where they are, so that what is in the way is found quickly."""

    CELL = 256.0

    def __init__(self, boxes: Iterable[Box]) -> None:
        self.all: list[Box] = []
        self._cells: dict[tuple[int, int], list[Box]] = {}
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        """Put one more card down."""
        self.all.append(box)
        for cell in self._around(box):
            self._cells.setdefault(cell, []).append(box)

    def first(self, box: Box) -> Box | None:
        """Return a card that is in the way of another, if there is one."""
        for cell in self._around(box):
            for other in self._cells.get(cell, ()):
                if other.covers(box):
                    return other
        return None

    def _around(self, box: Box) -> list[tuple[int, int]]:
        half, side = box.length / 2 + NEAR, box.breadth / 2 + NEAR
        return [
            (column, row)
            for column in range(
                int((box.along - half) // self.CELL), int((box.along + half) // self.CELL) + 1
            )
            for row in range(
                int((box.across - side) // self.CELL), int((box.across + side) // self.CELL) + 1
            )
        ]
