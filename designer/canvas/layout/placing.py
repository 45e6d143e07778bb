"""Where the items of each column stand across the flow: straight chains, straight lanes.

Items that are wired to one another in neighbouring columns are joined to straight segments, the
most important first, as long as segments do not cross (Sander, "A Fast Heuristic for
Hierarchical Manhattan Layout", 1996; Brandes and Köpf, "Fast and Simple Horizontal Coordinate
Assignment", 2002, prefer the long wires likewise). The spine is one segment through all columns,
at 0. All segments move to the middle of what they are wired to, as far as their neighbours let
them, and then to where their wires are shortest.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from designer.canvas.geometry import GRID, snap
from designer.canvas.layout.axes import GAP_ACROSS
from designer.canvas.layout.tightening import Wish, tightened

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.canvas.layout.columns import Columns, Edge
    from designer.canvas.layout.ordering import Order
    from designer.canvas.layout.tightening import Neighbours

LANE_BESIDE_CARD = 20.0
"""Room between a wire and the cards that it passes."""
LANE_BESIDE_LANE = 12.0

PASSES = 24
"""How often every segment looks at what it is wired to; fewer where there are very many."""
EFFORT = 20_000
LEAST_PASSES = 8

STILL = 1.0
"""Segments that move by less stand still."""

LONGEST = (1_000_000, 12, 4, 1)
"""How many columns a lane may pass straight: where long ones pile up, they are broken."""

ROOMY = 1.4
"""Segments pile up where all is so much broader than the fullest column must be."""


def placed(part: Columns, columns: Order, check: Callable[[], None]) -> list[float]:
    """Return the place of every item across the flow; the spine is at 0."""
    least = max([_breadth(part, column) for column in columns])
    best, fewest = None, math.inf
    for longest in LONGEST:
        check()
        segments = _Segments(part, columns, longest)
        breadth = segments.spread(check)
        if breadth < fewest:
            best, fewest = segments, breadth
        if breadth <= ROOMY * least + GAP_ACROSS:
            break
    return best.places(check) if best is not None else []


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
        self._spine = self._of[part.straight[-1]]
        self._wishes: list[list[Wish]] = [[] for _ in range(count)]
        for edges in part.edges:
            for edge in edges:
                one, other = self._of[edge.start], self._of[edge.end]
                if one != other:
                    # Cards pull more than the bends of wires: those are not seen.
                    weight = 1.0 if part.is_card(edge.start) and part.is_card(edge.end) else 0.5
                    off = part.size[edge.start] * (edge.out - 0.5)
                    off -= part.size[edge.end] * (edge.into - 0.5)
                    self._wishes[one].append(Wish(other, weight, -off))
                    self._wishes[other].append(Wish(one, weight, off))
        self._weights = [sum([weight for _, weight, _ in each]) for each in self._wishes]
        self._above = self._next_above(count)
        self._order = self._downwards()
        self._at = [0.0] * count

    # -- joining ---------------------------------------------------------------------------

    def _join(self) -> list[int]:
        """Return the segment of each item."""
        part, place = self._part, self._place
        ahead = [-1] * len(part.layer)
        behind = [-1] * len(part.layer)
        taken: list[list[tuple[int, int]]] = [[] for _ in self._columns]
        spine = set(part.straight)
        for start, end in itertools.pairwise(part.straight):
            ahead[start], behind[end] = end, start
            taken[part.layer[end]].append((place[start], place[end]))
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
                        passed += not part.is_card(at)
                        at = ahead[at]
                    count += 1
        return segment

    def _by_importance(self) -> list[Edge]:
        """Return the wires that are straight where they can be: lanes first, then chains."""
        part = self._part
        outs, ins = [0] * len(part.layer), [0] * len(part.layer)
        for edges in part.edges:
            for edge in edges:
                outs[edge.start] += 1
                ins[edge.end] += 1
        lanes: list[Edge] = []
        chains: list[Edge] = []
        for edges in part.edges:
            for edge in edges:
                bends = part.is_card(edge.start) + part.is_card(edge.end)
                if not bends:
                    lanes.append(edge)
                elif outs[edge.start] == 1 == ins[edge.end]:
                    chains.append(edge)
        return [*lanes, *chains]

    # -- placing ---------------------------------------------------------------------------

    def _next_above(self, count: int) -> Neighbours:
        """Return what is next to each segment above it, with the least distance."""
        above: list[dict[int, float]] = [{} for _ in range(count)]
        for column in self._columns:
            for one, other in itertools.pairwise(column):
                apart = math.ceil(_apart(self._part, one, other) / GRID) * GRID
                upper, lower = self._of[one], self._of[other]
                above[lower][upper] = max(above[lower].get(upper, 0.0), apart)
        return [list(each.items()) for each in above]

    def _downwards(self) -> list[int]:
        """Return all segments, each after those above it."""
        missing = [len(each) for each in self._above]
        below: list[list[int]] = [[] for _ in self._above]
        for segment, above in enumerate(self._above):
            for upper, _ in above:
                below[upper].append(segment)
        ready = [segment for segment, count in enumerate(missing) if not count]
        order = []
        while ready:
            segment = ready.pop()
            order.append(segment)
            for each in below[segment]:
                missing[each] -= 1
                if not missing[each]:
                    ready.append(each)
        return order

    def spread(self, check: Callable[[], None]) -> float:
        """Put segments about where they want to be, and return how broad all of it is."""
        at = self._apart(self._at)
        for _ in range(min(PASSES, max(LEAST_PASSES, EFFORT // len(at)))):
            check()
            now = self._apart([self._middle(segment, at) for segment in range(len(at))])
            far = max(map(abs, map(float.__sub__, now, at)))
            at = now
            if far < STILL:
                break
        self._at = at
        return max(at) - min(at)

    def places(self, check: Callable[[], None]) -> list[float]:
        """Return the place of every item, with the spine at 0."""
        at = [snap(each) for each in self._at]
        for segment in self._order:  # rounding brought some too near
            at[segment] = max(
                [at[upper] + apart for upper, apart in self._above[segment]] + [at[segment]]
            )
        at = tightened(at, self._wishes, self._above, self._order, check)
        return [at[segment] - at[self._spine] for segment in self._of]

    def _middle(self, segment: int, at: list[float]) -> float:
        """Return the middle of what a segment is wired to, half way from where it is."""
        wishes = self._wishes[segment]
        if not wishes:
            return at[segment]
        total = sum([(at[other] + off) * weight for other, weight, off in wishes])
        return (at[segment] + total / self._weights[segment]) / 2

    def _apart(self, wished: list[float]) -> list[float]:
        """Return places near the wished ones that keep the distances.

        Half way between those that are pushed down alone and those that are pushed up alone: what
        wants one place comes to lie around it.
        """
        down, up = list(wished), list(wished)
        for segment in self._order:
            lowest = down[segment]
            for upper, apart in self._above[segment]:
                lowest = max(lowest, down[upper] + apart)
            down[segment] = lowest
        for segment in reversed(self._order):
            highest = up[segment]
            for upper, apart in self._above[segment]:
                up[upper] = min(up[upper], highest - apart)
        return [(one + other) / 2 for one, other in zip(down, up, strict=True)]
