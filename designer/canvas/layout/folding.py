"""Long networks in rows like text: one row of thirteen cards cannot be read on a screen."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from designer.canvas.layout.axes import GAP_ALONG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.canvas.geometry import Point
    from designer.canvas.layout.columns import Columns

ROW_GAP = 76.0
"""Room between two rows of a folded layout, for the wire that returns to the beginning."""
LANE_ROOM = 8.0
"""Room between a lane at the edge of a row and that gap."""
RETURN_LANE = 12.0
"""Room for one more wire that returns."""

MAX_UNFOLDED = 6
"""A network of so many columns stays in one row."""

MOST_COST = 2
"""A row may end where so many wires more than one return, if they carry one tensor."""

Rows = tuple[tuple[int, int], ...]
"""The first column of each row, and the one behind its last."""


@dataclass
class Folding:
    """The rows that a part in columns may be broken into.

    Parameters
    ----------
    part
        Cards and wires in columns.
    across
        The place of every item across the flow.
    """

    part: Columns
    across: list[float]

    def __post_init__(self) -> None:
        part = self.part
        self.breadth = [max([part.length[i] for i in c if i < part.cards]) for c in part.columns]
        self._extents = [
            (
                min([self.across[i] - (part.size[i] / 2 or LANE_ROOM) for i in column]),
                max([self.across[i] + (part.size[i] / 2 or LANE_ROOM) for i in column]),
            )
            for column in part.columns
        ]

    @cached_property
    def _merges(self) -> list[bool]:
        """Whether several wires end at the spine's card in each column."""
        ends = zip(self.part.spine, self.part.edges, strict=True)
        return [sum([edge.end == item for edge in edges]) > 1 for item, edges in ends]

    @cached_property
    def costs(self) -> dict[int, int]:
        """The columns that a row may begin with, and how many wires too many return there."""
        part = self.part
        return {
            column: part.wires[column] - 1
            for column in range(1, len(part.columns))
            if len(part.crossing[column]) == 1 and part.wires[column] <= MOST_COST + 1
        }

    def along(self, first: int, last: int) -> list[float]:
        """Return where the middles of some columns are that stand in one row."""
        places = [0.0]
        for column in range(first + 1, last):
            step = (self.breadth[column - 1] + self.breadth[column]) / 2 + GAP_ALONG
            places.append(places[-1] + step)
        return places

    def places(self, rows: Rows) -> dict[str, Point]:
        """Return the place of each card along and across the flow, in some rows."""
        part = self.part
        result: dict[str, Point] = {}
        top = 0.0
        for first, last in rows:
            high, low = self._extent(first, last)
            top += self._gap(first) if first else 0.0
            for column, x in zip(range(first, last), self.along(first, last), strict=True):
                for item in part.columns[column]:
                    if item < part.cards:
                        result[part.names[item]] = (x, self.across[item] - high + top)
            top += low - high
        return result

    def best(self, aspect: float | None) -> Rows:
        """Return the rows that come nearest to a length by breadth."""
        columns = len(self.part.columns)
        if aspect is None or columns <= MAX_UNFOLDED:
            return ((0, columns),)
        widths: Iterable[int] = range(4, columns + 1)
        if columns > 64:  # few of so many widths give another number of rows
            widths = {math.ceil(columns / count) for count in range(1, 33)}
        choices = {self._rows(width) for width in widths}
        return min(sorted(choices), key=lambda rows: self.misfit(rows, aspect))

    def misfit(self, rows: Rows, aspect: float) -> float:
        """Return how far rows are from a length by breadth; uneven ones count as worse."""
        wide = max([self.along(first, last)[-1] for first, last in rows]) + GAP_ALONG
        wide += self.breadth[0]
        tall = sum([low - high for high, low in (self._extent(*row) for row in rows)])
        tall += sum([self._gap(first) for first, _ in rows if first])
        longest = max([last - first for first, last in rows])
        empty = 1 - len(self.part.columns) / (longest * len(rows))
        # A row of one or two cards looks forgotten.
        stub = 0.3 * sum([last - first <= 2 for first, last in rows]) if len(rows) > 1 else 0.0
        returning = sum([self.cost(first) for first, _ in rows if first]) / len(rows)
        uneven = max(empty - 0.25, 0.0)
        return abs(math.log(wide / tall / aspect)) + stub + 4 * uneven + 0.25 * returning

    def cost(self, column: int) -> int:
        """Return how many wires too many return where a row begins with a column."""
        part = self.part
        return part.wires[column] + 2 * len(part.crossing[column]) - 3

    def _gap(self, column: int) -> float:
        return ROW_GAP + RETURN_LANE * max(self.part.wires[column] - 1, 0)

    def _rows(self, width: int) -> Rows:
        columns, costs = len(self.part.columns), self.costs
        rows: list[tuple[int, int]] = []
        first = 0
        while first < columns:
            last = columns
            if columns - first > width:
                far = min(first + width * 3 // 2, columns)
                near = [column for column in range(first + 1, far) if column in costs]
                if near:
                    last = min([(self._regret(c, first, width), -c) for c in near])[1] * -1
                else:
                    last = next((c for c in range(far, columns) if c in costs), columns)
            rows.append((first, last))
            first = last
        return tuple(rows)

    def _regret(self, column: int, first: int, width: int) -> float:
        """Return how bad it is for a row of some width to end before a column."""
        short = (first + width - column) / width
        wires = 0.5 * (self.part.wires[column] - 1)
        # Where branches have come together, a part of the network ends.
        merge = 0.15 if self._merges[column - 1] else 0.0
        return (short if short >= 0 else -2 * short) + wires - merge

    def _extent(self, first: int, last: int) -> tuple[float, float]:
        extents = self._extents[first:last]
        return min([high for high, _ in extents]), max([low for _, low in extents])
