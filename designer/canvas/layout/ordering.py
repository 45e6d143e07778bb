"""In which order the cards and wires of each column stand, so that few wires cross.

Layer-by-layer sweeps with barycentres (Sugiyama, Tagawa and Toda, 1981) and exchanges of
neighbours (Gansner, Koutsofios, North and Vo, "A Technique for Drawing Directed Graphs", 1993);
crossings are counted with an accumulator tree (Barth, Jünger and Mutzel, 2002). Ports count:
branches stand in the order of the ports that they lead to.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from designer.canvas.layout.sifting import sifted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from designer.canvas.layout.columns import Columns, Edge

EFFORT = 80_000
"""So many items are looked at at most from either side. 200 long wires over 400 blocks are 20,000
in all columns, and came to the same 2,133 crossings after four sweeps."""
LEAST_SWEEPS = 4

SWEEPS = 12
"""How often at most all columns are looked at, from the left and back."""
PATIENCE = 4
"""Sweeps in a row without a better order end the search."""

Order = list[list[int]]


def inversions(values: Iterable[int]) -> int:
    """Return how many pairs of numbers stand in the wrong order; equal ones do not."""
    numbers = list(values)
    if len(numbers) < 2:
        return 0
    ranks = sorted(set(numbers))
    tree = [0] * (len(ranks) + 1)
    total = 0
    for seen, number in enumerate(numbers):
        rank = bisect_left(ranks, number) + 1
        below, at = 0, rank
        while at:
            below += tree[at]
            at &= at - 1
        total += seen - below
        at = rank
        while at < len(tree):
            tree[at] += 1
            at += at & -at
    return total


def crossings(part: Columns, columns: Order) -> int:
    """Return how often wires cross between neighbouring columns that stand in an order."""
    return sum([_crossings_into(part, columns, column) for column in range(1, len(columns))])


def _crossings_into(part: Columns, columns: Order, column: int) -> int:
    edges = part.edges[column]
    if len(edges) < 2:
        return 0
    place = {item: at for each in columns[column - 1 : column + 1] for at, item in enumerate(each)}
    ranked = sorted([(place[edge.start], edge.out, place[edge.end], edge.into) for edge in edges])
    # Wires of one port do not cross one another, whatever the order of what they lead to.
    ends = sorted({(end, into) for _, _, end, into in ranked})
    rank = {end: at for at, end in enumerate(ends)}
    return inversions([rank[end, into] for _, _, end, into in ranked])


def ordered(
    part: Columns,
    check: Callable[[], None],
    fixed: Mapping[int, float] | None = None,
) -> tuple[Order, int]:
    """Return an order with few crossings, and how many they are.

    Parameters
    ----------
    part
        Cards and wires in columns.
    check
        Called often; raises where the answer is no longer wanted.
    fixed
        Where cards are now, across the flow: cards keep their order, and only wires are put
        between them.
    """
    sweep = _Sweep(part, fixed)
    best, fewest = _swept(sweep, check, forward=True)
    if fixed is None and fewest:
        # Where one begins decides about much: the other end is often better.
        other, found = _swept(sweep, check, forward=False)
        if found < fewest:
            best, fewest = other, found
        check()
        best = sifted(part, best, check)
        fewest = crossings(part, best)
    return best, fewest


def _swept(sweep: _Sweep, check: Callable[[], None], *, forward: bool) -> tuple[Order, int]:
    part = sweep.part
    columns = [sweep.settle(list(column)) for column in part.columns]
    best, fewest = columns, crossings(part, columns)
    waited = 0
    items = sum(len(column) for column in columns)
    for turn in range(min(SWEEPS, max(LEAST_SWEEPS, EFFORT // max(items, 1)))):
        check()
        columns = sweep.run(columns, forward=(turn % 2 == 0) == forward)
        found = crossings(part, columns)
        # The first two sweeps look at both sides; from then on only what is better counts.
        if found < fewest or (turn < 2 and found == fewest):
            best, fewest, waited = [list(column) for column in columns], found, 0
        else:
            waited += 1
        if turn > 0 and (not fewest or waited >= PATIENCE):
            break
    return best, fewest


class _Sweep:
    """Looks at all columns one after the other, from either side."""

    def __init__(self, part: Columns, fixed: Mapping[int, float] | None) -> None:
        self.part = part
        self._fixed = fixed
        self._before: list[list[Edge]] = [[] for _ in part.layer]
        self._after: list[list[Edge]] = [[] for _ in part.layer]
        for edges in part.edges:
            for edge in edges:
                self._before[edge.end].append(edge)
                self._after[edge.start].append(edge)

    def settle(self, column: list[int]) -> list[int]:
        """Put the cards of a column into the order that they are to keep, if there is one."""
        fixed = self._fixed
        if fixed is None or len(column) < 2:
            return column
        cards = iter(sorted([item for item in column if item in fixed], key=fixed.__getitem__))
        return [next(cards) if item in fixed else item for item in column]

    def run(self, columns: Order, *, forward: bool) -> Order:
        """Order every column by the middle of what its items are wired to on one side."""
        result = [list(column) for column in columns]
        place: dict[int, int] = {}
        ways = range(len(columns)) if forward else range(len(columns) - 1, -1, -1)
        for column in ways:
            items = result[column]
            if len(items) > 1:
                items = self.settle(self._by_barycentre(items, place, forward=forward))
                if self._fixed is None:
                    self._exchange(items, place, forward=forward)
                result[column] = items
            place = {item: at for at, item in enumerate(items)}
        return result

    def _wishes(self, item: int, place: Mapping[int, int], *, forward: bool) -> list[float]:
        if forward:
            return [place[edge.start] + edge.out for edge in self._before[item]]
        return [place[edge.end] + edge.into for edge in self._after[item]]

    def _by_barycentre(
        self, items: list[int], place: Mapping[int, int], *, forward: bool
    ) -> list[int]:
        keys: dict[int, float] = {}
        free: list[tuple[int, int]] = []
        for at, item in enumerate(items):
            wishes = self._wishes(item, place, forward=forward)
            if wishes:
                keys[item] = sum(wishes) / len(wishes)
            else:
                free.append((at, item))
        # What is wired to nothing on this side keeps its place in the column.
        moved = sorted(keys, key=keys.__getitem__)
        for at, item in free:
            moved.insert(at, item)
        return moved

    def _exchange(self, items: list[int], place: Mapping[int, int], *, forward: bool) -> None:
        """Exchange neighbours for as long as that saves crossings."""
        wishes = {item: sorted(self._wishes(item, place, forward=forward)) for item in items}
        for _ in range(4):
            better = False
            for at in range(len(items) - 1):
                one, other = wishes[items[at]], wishes[items[at + 1]]
                if one and other and one[-1] > other[0] and _above(one, other) > _above(other, one):
                    items[at], items[at + 1] = items[at + 1], items[at]
                    better = True
            if not better:
                return


def _above(one: list[float], other: list[float]) -> int:
    """Return how many pairs cross where the first item stands above the second."""
    return sum([bisect_left(other, wish) for wish in one])
