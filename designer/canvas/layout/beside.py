"""Where a note goes when cards come to lie where it would be: the nearest free place."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from designer.canvas.geometry import snap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from designer.canvas.geometry import Point
    from engine.drawing import Area

GAP = 16.0
"""Room between a note and the card that it had to make way for."""


def uncovered(area: Area, taken: Sequence[Area]) -> Point:
    """Return how far an area has to move so that it overlaps none of others.

    Parameters
    ----------
    area
        Left, top, width and height of what makes way.
    taken
        The areas that stay.

    Returns
    -------
    tuple of float
        The way along x and y, on the grid; nothing where it overlaps none as it is.
    """
    left, top, width, height = area
    blocking = [each for each in taken if _overlap(area, each)]
    if not blocking:
        return (0.0, 0.0)
    # A free place that is nearest touches what blocks it: beside one of the areas nearby.
    reach = 2.0 * max(width, height, *(max(each[2:]) for each in blocking))
    while True:
        near = [each for each in taken if _distance(area, each) < reach]
        ways = sorted(
            (
                (snap(x - left), snap(y - top))
                for x, y in _candidates(left, top, width, height, near)
            ),
            key=lambda way: (math.hypot(*way), way),
        )
        for x, y in ways:
            if not any(_overlap((left + x, top + y, width, height), each) for each in taken):
                return (x, y)
        reach *= 4.0


def _candidates(
    left: float, top: float, width: float, height: float, near: Sequence[Area]
) -> list[Point]:
    result = []
    for x, y, wide, high in near:
        over, under = y - height - GAP, y + high + GAP
        before, behind = x - width - GAP, x + wide + GAP
        result += [(left, over), (left, under), (before, top), (behind, top)]
        result += [(x, over), (x, under), (before, y), (behind, y)]
    return result


def _overlap(one: Area, other: Area) -> bool:
    # Half the gap, so that rounding to the grid makes no difference.
    room = GAP / 2
    return (
        one[0] < other[0] + other[2] + room
        and other[0] < one[0] + one[2] + room
        and one[1] < other[1] + other[3] + room
        and other[1] < one[1] + one[3] + room
    )


def _distance(one: Area, other: Area) -> float:
    across = max(other[0] - one[0] - one[2], one[0] - other[0] - other[2], 0.0)
    down = max(other[1] - one[1] - one[3], one[1] - other[1] - other[3], 0.0)
    return max(across, down)
