"""Where a note goes that nobody points out a place for: on no card and on no other note."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from designer.canvas.geometry import GRID, snap
from designer.canvas.remark_edits import NOTE_SIZE, card_area

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.canvas.geometry import Point
    from engine.drawing import Area
    from engine.graph import Graph

GAP = 20.0
"""Between the note and what is around it, in pixels at 100 %."""
STEPS = 40
"""So many places are tried in either direction at most."""
ASIDE, ABOVE = 2.0, 3.0
"""How much further places count: notes in a row are read downwards."""


def free_corner(graph: Graph, wished: Point, seen: Area) -> Point:
    """Return the upper left corner of a new note, with its middle near a wished place.

    Parameters
    ----------
    graph
        What is there.
    wished
        Where its middle should be.
    seen
        The part of the scene that is on the screen: where the note lies if it finds room there,
        else it lies below everything.
    """
    taken = _Taken(graph, seen)
    width, height = NOTE_SIZE
    first = snap(wished[0] - width / 2), snap(wished[1] - height / 2)
    ways = sorted(_ways(first, seen), key=_cost)
    for dx, dy in ways:
        place = first[0] + dx, first[1] + dy
        if not taken.touches(place):
            return place
    return first[0], snap(taken.lowest + GAP + GRID)


def _ways(first: Point, seen: Area) -> Iterable[Point]:
    """Yield how far places that are wholly in view lie from the first one."""
    (x, y), (left, top, wide, high) = first, seen
    width, height = NOTE_SIZE
    across = GRID * max(math.ceil(wide / STEPS / GRID), 1)
    down = GRID * max(math.ceil(high / STEPS / GRID), 1)
    for i in range(
        math.ceil((left - x) / across), math.floor((left + wide - width - x) / across) + 1
    ):
        for j in range(
            math.ceil((top - y) / down), math.floor((top + high - height - y) / down) + 1
        ):
            yield i * across, j * down


def _cost(way: Point) -> float:
    dx, dy = way
    return math.hypot(ASIDE * dx, dy if dy >= 0 else ABOVE * dy)


class _Taken:
    """Cards and notes that can be asked whether a note lies on one, without a walk over all."""

    def __init__(self, graph: Graph, seen: Area) -> None:
        areas = [card_area(node) for node in graph.nodes.values()]
        areas += [each.area for each in graph.drawing.remarks.values() if not each.frame]
        self.lowest = max((top + height for _, top, _, height in areas), default=0.0)
        self._cells: dict[tuple[int, int], list[Area]] = {}
        for area in areas:
            for cell in _cells(_common(area, seen)):
                self._cells.setdefault(cell, []).append(area)

    def touches(self, corner: Point) -> bool:
        """Say whether a note would lie on something, or hardly beside it."""
        left, top = corner[0] - GAP, corner[1] - GAP
        width, height = NOTE_SIZE[0] + 2 * GAP, NOTE_SIZE[1] + 2 * GAP
        return any(
            x < left + width and left < x + wide and y < top + height and top < y + high
            for cell in _cells((left, top, width, height))
            for x, y, wide, high in self._cells.get(cell, ())
        )


def _common(area: Area, seen: Area) -> Area:
    """Return what of an area is in view or near it; of one that is not, nothing."""
    left, top = max(area[0], seen[0] - GAP), max(area[1], seen[1] - GAP)
    right = min(area[0] + area[2], seen[0] + seen[2] + GAP)
    bottom = min(area[1] + area[3], seen[1] + seen[3] + GAP)
    return left, top, right - left, bottom - top


def _cells(area: Area) -> Iterable[tuple[int, int]]:
    """Yield the cells of a grid that an area touches: none where it has no size."""
    left, top, width, height = area
    if width < 0 or height < 0:
        return
    for i in range(math.floor(left / NOTE_SIZE[0]), math.floor((left + width) / NOTE_SIZE[0]) + 1):
        for j in range(
            math.floor(top / NOTE_SIZE[1]), math.floor((top + height) / NOTE_SIZE[1]) + 1
        ):
            yield i, j
