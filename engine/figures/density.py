"""How close the marks of a figure stand, so that its texts stay large on a sheet of any size.

A figure that is too wide would be printed smaller, its texts with it. Before that happens solids,
sheets and gaps shrink, labels say less, and neighbouring ones stand in rows of their own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.figures.options import Style


@dataclass(frozen=True, slots=True)
class Density:
    """How close everything stands.

    Parameters
    ----------
    scale
        How large solids, sheets and gaps are drawn; texts keep their size.
    rows
        How many rows labels may stand in, so that neighbours need less room.
    brief
        Whether labels say the least that tells one layer from the other.
    narrow
        Whether labels are broken where they can be.
    """

    scale: float = 1.0
    rows: int = 1
    brief: bool = False
    narrow: bool = False

    def gap(self, natural: float, least: float) -> float:
        """Return a gap, with what an arrow in it needs."""
        return max(natural * self.scale, least)


NATURAL = Density()
_CLOSER = (NATURAL, Density(0.8), Density(0.65))
_IN_ROWS = (Density(0.65, 2), Density(0.5, 2), Density(0.38, 2), Density(0.28, 2))
_BRIEF = (Density(0.8, brief=True), Density(0.65, brief=True))
_NARROW = tuple([Density(scale, 2, brief=True, narrow=True) for scale in (0.28, 0.16)])
DENSITIES: dict[Style, tuple[Density, ...]] = {
    "boxes": (
        *_CLOSER, *_IN_ROWS[:3], *[replace(density, brief=True) for density in _IN_ROWS[1:]],
    ),
    "columns": (*_CLOSER, Density(0.4)),
    "planes": (
        *_CLOSER[:2], *_BRIEF, *[replace(density, brief=True) for density in _IN_ROWS], *_NARROW,
    ),
}  # fmt: skip
"""From what looks best to what is shortest."""

APART = 6.0
"""Between neighbouring labels."""
CLEAR = 2.5
"""Between a label and the thin line that leads to one behind it."""


class LabelRows:
    """Gives labels along the data their rows, so that nothing has to move on for them, or little.

    A label in a row behind the first is led to by a line from its layer, which no label in a row
    before it may lie on.
    """

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._ends: dict[tuple[int, int, int], float] = {}
        self._lines: dict[int, float] = {}

    def put(self, lane: int, middle: float, widths: list[float]) -> tuple[int, float]:
        """Put a label behind those before it in its lane.

        Parameters
        ----------
        lane
            Whose labels share their rows.
        middle
            Where it would be centred.
        widths
            Of its lines of text; 0 for one that is empty.

        Returns
        -------
        tuple
            Its row, and how far it must move on.
        """
        moves = [self._move(lane, row, middle, widths) for row in range(self._rows)]
        row = min(range(self._rows), key=lambda row: (round(moves[row], 3), row))
        middle += moves[row]
        for line, width in enumerate(widths):
            if width:
                self._ends[lane, row, line] = middle + width / 2
        if row:
            self.wall(lane, middle)
        return row, moves[row]

    def moves(self, lane: int, middle: float, widths: list[float]) -> float:
        """Return how far a label must move on, without putting it there."""
        return min([self._move(lane, row, middle, widths) for row in range(self._rows)])

    def reach(self, lane: int) -> float:
        """Return how far the labels of a lane go."""
        return max([end for key, end in self._ends.items() if key[0] == lane], default=-math.inf)

    def wall(self, lane: int, place: float) -> None:
        """Let no later label of a lane lie before a place, where a line crosses all rows."""
        self._lines[lane] = max(self._lines.get(lane, -math.inf), place)

    def _move(self, lane: int, row: int, middle: float, widths: list[float]) -> float:
        move = 0.0
        for line, width in enumerate(widths):
            if width:
                left = middle - width / 2
                move = max(move, self._ends.get((lane, row, line), -math.inf) + APART - left)
                move = max(move, self._lines.get(lane, -math.inf) + CLEAR - left)
        if row:
            nearer = [
                end for (at, other, _), end in self._ends.items() if at == lane and other < row
            ]
            move = max(move, max(nearer, default=-math.inf) + CLEAR - middle)
        return move
