"""Where the items of each column stand across the flow: straight chains, straight lanes.

Items that are wired to one another in neighbouring columns are joined to straight segments, the
most important first, as long as segments do not cross (Sander, "A Fast Heuristic for
Hierarchical Manhattan Layout", 1996; Brandes and Köpf, "Fast and Simple Horizontal Coordinate
Assignment", 2002, prefer the long wires likewise). The spine is one segment through all columns,
at 0; every other segment lies on one side of it, and moves to the middle of what it is wired to
as far as those that are nearer to the spine let it.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from designer.canvas.geometry import snap
from designer.canvas.layout.axes import GAP_ACROSS

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.canvas.layout.columns import Columns, Edge
    from designer.canvas.layout.ordering import Order

LANE_BESIDE_CARD = 20.0
"""Room between a wire and the cards that it passes."""
LANE_BESIDE_LANE = 12.0

PASSES = 8
"""How often every segment looks at what it is wired to; most stand still after three."""


LONGEST = (1_000_000, 12, 4, 1)
"""How many columns a segment may pass: where long ones pile up, they are broken."""

ROOMY = 1.4
"""Segments pile up where all is so much broader than the fullest column must be."""


def placed(part: Columns, columns: Order, check: Callable[[], None]) -> list[float]:
    """Return the place of every item across the flow; the spine is at 0."""
    least = max([_breadth(part, column) for column in columns])
    result: list[float] = []
    for longest in LONGEST:
        check()
        result = _Segments(part, columns, longest).place(check)
        if max(result) - min(result) <= ROOMY * least + GAP_ACROSS:
            break
    return result


def _breadth(part: Columns, column: list[int]) -> float:
    """Return how far the middles of the first and the last item of a column are apart."""
    return sum([_apart(part, one, other) for one, other in itertools.pairwise(column)])


def _apart(part: Columns, one: int, other: int) -> float:
    """Return the least distance between the middles of two items of a column."""
    halves = (part.size[one] + part.size[other]) / 2
    if part.is_card(one) and part.is_card(other):
        return halves + GAP_ACROSS
    if part.is_card(one) or part.is_card(other):
        return halves + LANE_BESIDE_CARD
    return LANE_BESIDE_LANE


class _Segments:
    """The items of a part, joined to segments that keep their distances."""

    def __init__(self, part: Columns, columns: Order, longest: int) -> None:
        self._part = part
        self._columns = columns
        self._longest = longest
        self._place = {item: at for column in columns for at, item in enumerate(column)}
        self._of = self._join()
        count = max(self._of) + 1
        self._spine = self._of[part.spine[0]]
        self._wishes: list[list[tuple[int, float]]] = [[] for _ in range(count)]
        for edges in part.edges:
            for edge in edges:
                one, other = self._of[edge.start], self._of[edge.end]
                if one != other:
                    # Cards pull more than the bends of wires: those are not seen.
                    weight = 1.0 if part.is_card(edge.start) and part.is_card(edge.end) else 0.5
                    self._wishes[one].append((other, weight))
                    self._wishes[other].append((one, weight))
        self._nearer, self._outward = self._order_outward(count)

    # -- joining ---------------------------------------------------------------------------

    def _join(self) -> list[int]:
        """Return the segment of each item."""
        part, place = self._part, self._place
        ahead = [-1] * len(part.layer)
        behind = [-1] * len(part.layer)
        taken: list[list[tuple[int, int]]] = [[] for _ in self._columns]
        spine = set(part.spine)
        for column, (start, end) in enumerate(itertools.pairwise(part.spine), 1):
            ahead[start], behind[end] = end, start
            taken[column].append((place[start], place[end]))
        for edge in self._by_importance():
            start, end = edge.start, edge.end
            if ahead[start] >= 0 or behind[end] >= 0 or start in spine or end in spine:
                continue
            pairs = taken[part.layer[end]]
            pair = (place[start], place[end])
            at = bisect_left(pairs, pair)
            if (at and pairs[at - 1][1] >= pair[1]) or (
                at < len(pairs) and pairs[at][1] <= pair[1]
            ):
                continue  # it would cross another one
            insort(pairs, pair)
            ahead[start], behind[end] = end, start
        segment = [-1] * len(part.layer)
        count = 0
        for items in self._columns:
            for item in items:
                if segment[item] < 0:
                    at, passed = item, 0
                    while at >= 0 and (passed < self._longest or item in spine):
                        segment[at] = count
                        at, passed = ahead[at], passed + 1
                    count += 1
        return segment

    def _by_importance(self) -> list[Edge]:
        """Return the wires that may be straight: long ones first, then chains, then branches."""
        part = self._part
        outs, ins = [0] * len(part.layer), [0] * len(part.layer)
        for edges in part.edges:
            for edge in edges:
                outs[edge.start] += 1
                ins[edge.end] += 1
        ranks: tuple[list[Edge], ...] = ([], [], [])
        for edges in part.edges:
            for edge in edges:
                chain = outs[edge.start] == 1 == ins[edge.end]
                bends = part.is_card(edge.start) + part.is_card(edge.end)
                if chain or not bends:
                    ranks[bends > 0].append(edge)
                elif outs[edge.start] == 1 or ins[edge.end] == 1:
                    ranks[2].append(edge)
        return [*ranks[0], *ranks[1], *ranks[2]]

    # -- placing ---------------------------------------------------------------------------

    def _order_outward(
        self, count: int
    ) -> tuple[list[list[tuple[int, float]]], list[tuple[int, int]]]:
        """Return what is next to each segment towards the spine, with the least distance.

        Also all segments, each after those that are nearer to the spine, with their side of it.
        """
        nearer: list[dict[int, float]] = [{} for _ in range(count)]
        side = [0] * count
        for column in self._columns:
            middle = next(at for at, item in enumerate(column) if self._of[item] == self._spine)
            for at in range(1, len(column)):
                apart = _apart(self._part, column[at - 1], column[at])
                upper, lower = self._of[column[at - 1]], self._of[column[at]]
                inner, outer = (upper, lower) if at > middle else (lower, upper)
                side[outer] = 1 if at > middle else -1
                nearer[outer][inner] = max(nearer[outer].get(inner, 0.0), apart)
        missing = [len(each) for each in nearer]
        farther: list[list[int]] = [[] for _ in nearer]
        for segment, inner_ones in enumerate(nearer):
            for each in inner_ones:
                farther[each].append(segment)
        ready = [self._spine]
        order = []
        while ready:
            segment = ready.pop()
            order.append((segment, side[segment]))
            for each in farther[segment]:
                missing[each] -= 1
                if not missing[each]:
                    ready.append(each)
        return [list(each.items()) for each in nearer], order[1:]

    def place(self, check: Callable[[], None]) -> list[float]:
        """Return the place of every item."""
        at = [0.0] * len(self._wishes)
        self._keep_apart(at, [0.0] * len(at))
        for _ in range(PASSES):
            check()
            wished = [
                snap(sum([at[other] * weight for other, weight in wishes]) / total)
                if (total := sum([weight for _, weight in wishes]))
                else at[segment]
                for segment, wishes in enumerate(self._wishes)
            ]
            if not self._keep_apart(at, wished):
                break
        return [at[segment] for segment in self._of]

    def _keep_apart(self, at: list[float], wished: list[float]) -> bool:
        """Put segments where they want to be, as near as the nearer ones let them."""
        moved = False
        for segment, side in self._outward:
            least = max([side * at[inner] + apart for inner, apart in self._nearer[segment]])
            place = side * max(least, side * wished[segment])
            moved = moved or place != at[segment]
            at[segment] = place
        return moved
