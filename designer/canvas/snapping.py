"""Where dragged cards come to lie: wires straight, edges and middles in line, gaps equal.

Plain values in and out; nothing here knows Qt. Each axis is settled by itself. The strongest wish
within reach wins: a wire that runs straight, then an edge or a middle in line with a neighbour's,
then a gap as wide as the one beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Point = tuple[float, float]


class Box(NamedTuple):
    """A card, or several, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def moved(self, x: float, y: float) -> Box:
        """Return the same at another place."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)


class Level(NamedTuple):
    """A wire between a card that moves and one that stays."""

    moving: Point
    """Its port on the card that moves, where that was at first."""
    fixed: Point
    """Its other port."""
    leaves: bool = True
    """Whether data leaves the card that moves along it."""

    def goes_on(self, way: Point, along: int) -> bool:
        """Say whether it would lead on with the data: one that returns goes around anyhow."""
        gap = self.fixed[along] - self.moving[along] - way[along]
        return gap > 0 if self.leaves else gap < 0


class Guide(NamedTuple):
    """A thin line that shows what a card is in line with."""

    x1: float
    y1: float
    x2: float
    y2: float


class Snapped(NamedTuple):
    """How far to move, and what that was chosen for."""

    x: float | None
    """``None`` where nothing was within reach along this axis."""
    y: float | None
    guides: tuple[Guide, ...]


class _Pull(NamedTuple):
    """One wish along one axis."""

    offset: float
    guides: Callable[[Box, Point], tuple[Guide, ...]]
    """Given where the cards come to lie, and how far that is: what shows why."""


class Neighbours:
    """The cards that stay, looked up by where their edges and middles are.

    Parameters
    ----------
    box
        Around the cards that move, where they are at first.
    others
        The cards that stay and can be seen.
    levels
        The wires between these and those.
    straight_along
        0 where wires run across (their ports have to agree in y), 1 where they run down.
    """

    def __init__(
        self,
        box: Box,
        others: Iterable[Box],
        levels: Sequence[Level] = (),
        straight_along: int = 0,
    ) -> None:
        self._box = box
        self._others = list(others)
        self._levels = levels
        self._level_axis = 1 - straight_along
        # For each axis and each of low edge, middle, high edge: sorted places with their cards.
        self._lines = [
            [
                sorted((_line(other, axis, which), i) for i, other in enumerate(self._others))
                for which in range(3)
            ]
            for axis in range(2)
        ]

    def snap(self, x: float, y: float, reach: float) -> Snapped:
        """Return where the cards go that are dragged so far.

        Parameters
        ----------
        x, y
            The way of the pointer.
        reach
            How far what they are in line with may be.
        """
        wished = (x, y)
        box = self._box.moved(x, y)
        pulls = [
            self._level(axis, wished, reach)
            or self._aligned(axis, box, wished[axis], reach)
            or self._spaced(axis, box, wished[axis], reach)
            for axis in range(2)
        ]
        across, down = (None if pull is None else pull.offset for pull in pulls)
        way = (x if across is None else across, y if down is None else down)
        end = self._box.moved(*way)
        guides = [guide for pull in pulls if pull is not None for guide in pull.guides(end, way)]
        return Snapped(across, down, tuple(guides))

    def _level(self, axis: int, wished: Point, reach: float) -> _Pull | None:
        """Make the nearest wire straight."""
        other = 1 - axis
        levels = [level for level in self._levels if level.goes_on(wished, other)]
        if axis != self._level_axis or not levels:
            return None

        def offset(level: Level) -> float:
            return level.fixed[axis] - level.moving[axis]

        best = min(levels, key=lambda level: abs(offset(level) - wished[axis]))
        if abs(offset(best) - wished[axis]) > reach:
            return None
        return _Pull(
            offset(best),
            lambda _box, way: (
                _guide(axis, best.fixed[axis], best.moving[other] + way[other], best.fixed[other]),
            ),
        )

    def _aligned(self, axis: int, box: Box, wished: float, reach: float) -> _Pull | None:
        """Put an edge or the middle in line with that of a card that stays."""
        best = (reach, float("inf"))
        found: tuple[int, float, Box] | None = None
        for which in range(3):
            lines = self._lines[axis][which]
            here = _line(box, axis, which)
            at = bisect_left(lines, (here - best[0], -1))
            while at < len(lines) and lines[at][0] <= here + best[0]:
                there, index = lines[at]
                at += 1
                # The nearest line; of several cards in it the nearest card.
                key = (abs(there - here), _apart(box, self._others[index], 1 - axis))
                if key < best:
                    best = key
                    found = (which, there, self._others[index])
        if found is None:
            return None
        which, place, other = found

        def guides(end: Box, _way: Point) -> tuple[Guide, ...]:
            low, high = _span(end, 1 - axis)
            other_low, other_high = _span(other, 1 - axis)
            return (_guide(axis, place, min(low, other_low), max(high, other_high)),)

        return _Pull(wished + place - _line(box, axis, which), guides)

    def _spaced(self, axis: int, box: Box, wished: float, reach: float) -> _Pull | None:
        """Keep as far from a neighbour as that is from the next, or from both alike."""
        low, high = _span(box, axis)
        size = high - low
        side_low, side_high = _span(box, 1 - axis)
        # The cards before and behind in the same row, or column: nearest first.
        row = [
            _span(other, axis)
            for other in self._others
            if other[1 - axis] < side_high and other[3 - axis] > side_low
        ]
        before = sorted((span for span in row if span[1] <= low + reach), key=lambda s: -s[1])[:2]
        behind = sorted(span for span in row if span[0] >= high - reach)[:2]
        wishes: list[tuple[float, tuple[tuple[float, float], ...]]] = []
        if before and behind:
            to = (before[0][1] + behind[0][0] - size) / 2
            wishes.append((to, ((before[0][1], to), (to + size, behind[0][0]))))
        if len(before) == 2:
            to = before[0][1] + before[0][0] - before[1][1]
            wishes.append((to, ((before[1][1], before[0][0]), (before[0][1], to))))
        if len(behind) == 2:
            to = behind[0][0] - (behind[1][0] - behind[0][1]) - size
            wishes.append((to, ((to + size, behind[0][0]), (behind[0][1], behind[1][0]))))
        near = [
            (abs(to - low), to, gaps)
            for to, gaps in wishes
            if abs(to - low) <= reach and all(first < last for first, last in gaps)
        ]
        if not near:
            return None
        _, to, gaps = min(near)

        def guides(end: Box, _way: Point) -> tuple[Guide, ...]:
            middle = _line(end, 1 - axis, 1)
            return tuple(_guide(1 - axis, middle, first, last) for first, last in gaps)

        return _Pull(wished + to - low, guides)


def _line(box: Box, axis: int, which: int) -> float:
    """Return the low edge, the middle or the high edge of a box."""
    if which == 1:
        return (box[axis] + box[2 + axis]) / 2
    return box[axis] if which == 0 else box[2 + axis]


def _span(box: Box, axis: int) -> tuple[float, float]:
    return box[axis], box[2 + axis]


def _apart(one: Box, two: Box, axis: int) -> float:
    return max(one[axis] - two[2 + axis], two[axis] - one[2 + axis], 0.0)


def _guide(axis: int, at: float, first: float, last: float) -> Guide:
    """Return a line at a place on one axis that runs along the other."""
    low, high = min(first, last), max(first, last)
    return Guide(at, low, at, high) if axis == 0 else Guide(low, at, high, at)
