"""Long networks in rows like text: one row of thirteen cards cannot be read on a screen."""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from designer.canvas.layout.axes import GAP_ALONG
from designer.canvas.layout.columns import cut_out
from designer.canvas.layout.placing import placed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from designer.canvas.geometry import Point
    from designer.canvas.layout.columns import Columns
    from designer.canvas.layout.ordering import Order

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

LONG_ROW = 4_000.0
MISFIT = 1.0
"""A row so long ends anywhere, and many wires return, if rows fit so much better then."""

ENDLESS = 12_000.0
"""A row longer than this is followed by nobody, however broad its lanes are."""

Rows = tuple[tuple[int, int], ...]
"""The first column of each row, and the one behind its last."""


class Folding:
    """The rows that a part in columns may be broken into.

    Parameters
    ----------
    part
        Cards and wires in columns.
    order
        The items of each column, in their order.
    check
        Called often; raises where the answer is no longer wanted.
    """

    def __init__(self, part: Columns, order: Order, check: Callable[[], None]) -> None:
        self.part = part
        self._order = order
        self._check = check
        self.across = placed(part, order, check)
        self.breadth = [max([part.length[i] for i in c if i < part.cards]) for c in part.columns]
        self._before = [0, *itertools.accumulate(part.weight)]
        """So many cards of blocks stand behind one another before each column."""
        self._extents: dict[tuple[int, int], tuple[float, float]] = {}

    @cached_property
    def _merges(self) -> list[bool]:
        """Whether several wires end at the spine's card in each column."""
        ends = zip(self.part.spine, self.part.edges, strict=True)
        return [sum([edge.end == item for edge in edges]) > 1 for item, edges in ends]

    @cached_property
    def _long(self) -> list[tuple[int, int]]:
        """The columns of the wires that may lead past a row: most go to the next column."""
        return [*{span for span in self.part.spans if span[1] - span[0] > 1}]

    @cached_property
    def easy(self) -> frozenset[int]:
        """The columns that a row may begin with as few wires return there."""
        part = self.part
        return frozenset(
            [
                column
                for column in range(1, len(part.columns))
                if len(part.crossing[column]) == 1 and part.wires[column] <= MOST_COST + 1
            ]
        )

    def along(self, rows: Rows) -> list[list[float]]:
        """Return where the middles of the columns of each row are, from its first one.

        Where wires lead past a row, between its columns, those stand below one another in all.
        """
        breadths = [self.breadth[first:last] for first, last in rows]
        row = self._row_of(rows)
        if any(row[end] - row[begin] > 1 for begin, end in self._long):
            most = [max(each) for each in itertools.zip_longest(*breadths, fillvalue=0.0)]
            breadths = [most[: len(each)] for each in breadths]
        result = []
        least = min([breadth[0] for breadth in breadths])
        for breadth in breadths:
            places = [(breadth[0] - least) / 2]  # all rows begin in one line
            for one, other in itertools.pairwise(breadth):
                places.append(places[-1] + (one + other) / 2 + GAP_ALONG)
            result.append(places)
        return result

    def places(self, rows: Rows) -> dict[str, Point]:
        """Return the place of each card along and across the flow, in some rows."""
        result: dict[str, Point] = {}
        top = 0.0
        gaps, along = self._gaps(rows), self.along(rows)
        for (first, last), gap, middles in zip(rows, gaps, along, strict=True):
            row, across = self._row(first, last)
            extents = [
                (across[i], row.size[i] / 2 or LANE_ROOM) for column in row.columns for i in column
            ]
            high = min([at - half for at, half in extents])
            top += gap
            for column, x in zip(row.columns, middles, strict=True):
                for item in column:
                    if item < row.cards:
                        result[row.names[item]] = (x, across[item] - high + top)
            top += max([at + half for at, half in extents]) - high
        return result

    def _row(self, first: int, last: int) -> tuple[Columns, list[float]]:
        """Return some columns, and the places of their items across the flow.

        Where wires lead to other rows the row is placed by itself: they need no room in it.
        """
        part = self.part
        if last - first == len(part.columns):
            return part, self.across
        row, order = cut_out(part, self._order, first, last)
        return row, placed(row, order, self._check)

    def best(self, aspect: float | None) -> Rows:
        """Return the rows that come nearest to a length by breadth."""
        columns, total = len(self.part.columns), self._before[-1]
        if aspect is None or total <= MAX_UNFOLDED:
            return ((0, columns),)
        widths: Collection[int] = range(4, total + 1)
        if total > 64:  # few of so many widths give another number of rows
            widths = {math.ceil(total / count) for count in range(1, 33)}

        def fit(rows: Rows) -> tuple[float, Rows]:
            return self.misfit(rows, aspect), rows

        best = min([self._rows(width, self.easy) for width in widths], key=fit)
        price = fit(best)[0] - MISFIT
        if price < 0 or max([places[-1] for places in self.along(best)]) < LONG_ROW:
            return best
        anywhere = frozenset(range(1, columns))
        if anywhere == self.easy:  # those were tried
            return best
        broken = [self._rows(width, anywhere) for width in widths if width >= MAX_UNFOLDED]
        other = min(broken, key=fit)
        return other if fit(other)[0] < price else best

    def price(self, rows: Rows) -> float:
        """Return by how much rows have to fit better than others for where they end."""
        ends = {first for first, _ in rows if first}
        return 0.0 if ends <= self.easy else MISFIT

    def misfit(self, rows: Rows, aspect: float) -> float:
        """Return how far rows are from a length by breadth; uneven ones count as worse."""
        wide = max([places[-1] for places in self.along(rows)]) + GAP_ALONG + self.breadth[0]
        tall = sum([low - high for high, low in (self._extent(*row) for row in rows)])
        tall += sum(self._gaps(rows))
        lengths = [self._before[last] - self._before[first] for first, last in rows]
        empty = 1 - self._before[-1] / (max(lengths) * len(rows))
        # A row of one or two cards looks forgotten.
        stub = 0.3 * sum([length <= 2 for length in lengths]) if len(rows) > 1 else 0.0
        returning = sum([self.cost(first) for first, _ in rows if first]) / len(rows)
        uneven = max(empty - 0.25, 0.0)
        endless = max(math.log(wide / ENDLESS), 0.0)
        return abs(math.log(wide / tall / aspect)) + stub + 4 * uneven + returning + endless

    def cost(self, column: int) -> float:
        """Return how bad it is that wires return where a row begins with a column."""
        part = self.part
        many = part.wires[column] + 2 * len(part.crossing[column]) - 3
        # Among very many some more are no longer seen.
        return min(0.25 * many, 0.55 * math.log1p(many))

    @staticmethod
    def _row_of(rows: Rows) -> list[int]:
        """Return the row of each column."""
        return [at for at, (first, last) in enumerate(rows) for _ in range(first, last)]

    def _gaps(self, rows: Rows) -> list[float]:
        """Return the room before each row: for a lane for each wire that passes there.

        A wire to a row farther on has its lane half way.
        """
        if len(rows) == 1:
            return [0.0]
        row = self._row_of(rows)
        lanes = [0] * len(rows)
        for begin, end in self.part.spans:
            if row[begin] != row[end]:
                lanes[min((row[begin] + row[end]) // 2 + 1, row[end])] += 1
        return [0.0, *[ROW_GAP + RETURN_LANE * max(count - 1, 0) for count in lanes[1:]]]

    def _rows(self, width: int, ends: frozenset[int]) -> Rows:
        columns, before = len(self.part.columns), self._before
        rows: list[tuple[int, int]] = []
        first = 0
        while first < columns:
            last = columns
            if before[columns] - before[first] > width:
                far = min(bisect_left(before, before[first] + width * 3 // 2), columns)
                near = [column for column in range(first + 1, far) if column in ends]
                if near:
                    last = min([(self._regret(c, first, width), -c) for c in near])[1] * -1
                else:
                    last = next((c for c in range(far, columns) if c in ends), columns)
            rows.append((first, last))
            first = last
        return tuple(rows)

    def _regret(self, column: int, first: int, width: int) -> float:
        """Return how bad it is for a row of some width to end before a column."""
        short = (self._before[first] + width - self._before[column]) / width
        wires = 0.5 * (self.part.wires[column] - 1)
        if column not in self.easy:
            wires = 0.2 + 0.2 * self.cost(column)
        # Where branches have come together, a part of the network ends.
        merge = 0.15 if self._merges[column - 1] else 0.0
        return (short if short >= 0 else -2 * short) + wires - merge

    def _extent(self, first: int, last: int) -> tuple[float, float]:
        """Return how far a row reaches across the flow, about: it is not placed by itself yet."""
        known = self._extents.get((first, last))
        if known is None:
            part, across = self.part, self.across
            reach = [
                (across[i], part.size[i] / 2 or LANE_ROOM)
                for column in part.columns[first:last]
                for i in column
                if part.within(i, first, last)
            ]
            known = min([at - half for at, half in reach]), max([at + half for at, half in reach])
            self._extents[first, last] = known
        return known
