"""Skips beside all that they pass, one within the other, and brackets clear of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.figures.paper import LEAN, arc_height, beyond

if TYPE_CHECKING:
    from engine.figures.paper import Paper, Point

NESTED = 6.0
"""Between two skips, one of which passes the other."""
OWN = 2.0
"""A skip up to so many times as long as a bracket belongs to what the bracket speaks of."""


class Skip(NamedTuple):
    """A curve from one layer to another, past those between."""

    start: Point
    end: Point
    rim: float
    """How far aside what it passes reaches."""
    span: int
    """How many layers it passes, and one."""
    dotted: bool
    lane: int = 0
    """Beside which it goes."""


class Skips:
    """The skips of a figure; they are drawn together, for each goes around those within it.

    Parameters
    ----------
    paper
        What they are drawn on.
    down
        Whether the data flows downwards.
    side
        Where they are: -1 above or left of the layers, 1 below or right of them.
    """

    def __init__(self, paper: Paper, *, down: bool, side: int = -1) -> None:
        self._paper = paper
        self._side = side
        self._along, self._across = (1, 0) if down else (0, 1)
        self._waiting: list[Skip] = []
        self._drawn: list[tuple[float, float, float, int]] = []
        """Where each begins and ends along the data, how far aside it goes, and in which lane."""

    def add(self, skip: Skip) -> None:
        """Take one more."""
        self._waiting.append(skip)

    def draw(self) -> None:
        """Draw all, the short ones first."""
        for skip in sorted(self._waiting, key=self._length):
            first, last = sorted((skip.start[self._along], skip.end[self._along]))
            far = skip.rim + self._side * arc_height(skip.span)
            for begin, end, passed, lane in self._drawn:
                if lane == skip.lane and begin < last - 3 and first < end - 3:
                    far = self._farther(far, passed + self._side * NESTED)
            self._drawn.append((first, last, far, skip.lane))
            one, other = (self._moved(place, far) for place in (skip.start, skip.end))
            self._paper.curve((skip.start, one, other, skip.end), dotted=skip.dotted)

    def _length(self, skip: Skip) -> float:
        return abs(skip.end[self._along] - skip.start[self._along])

    def _farther(self, one: float, other: float) -> float:
        return min(one, other) if self._side < 0 else max(one, other)

    def _moved(self, place: Point, far: float) -> Point:
        """Return the control point of a curve at one of its ends."""
        aside = beyond(place[self._across], far)
        return (aside, place[1]) if self._across == 0 else (place[0], aside)

    def bracket(self, first: float, last: float, rim: float, text: str, size: float) -> None:
        """Draw a bracket above or left of layers that repeat.

        It goes around their own skips; of those that come from afar its text stands aside.

        Parameters
        ----------
        first, last
            Where the layers begin and end along the data.
        rim
            How far up or to the left they reach.
        text, size
            What stands at it.
        """
        own = [
            far
            for one, other, far, _ in self._drawn
            if one < last - 3 and first < other - 3 and other - one <= OWN * (last - first)
        ]
        level = min([rim, *[far - 1 for far in own]]) - 4
        ends = [(first, level), (last, level)]
        if self._across == 0:
            ends = [(level, place) for place, level in ends]
        crossed = [
            place
            for one, other, far, _ in self._drawn
            if far < level
            for place in (one + LEAN, other - LEAN)
        ]
        self._paper.bracket(ends[0], ends[1], text, size, crossed)
