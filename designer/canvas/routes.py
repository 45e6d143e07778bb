"""How wires run: straight across where nothing is in the way, else along a free lane."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from designer.canvas.geometry import CARD_WIDTH, STEP_X

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LANE = 10.0
"""Distance between two wires that run side by side."""

CLEAR = 18.0
"""Distance between a wire and the cards that it passes."""

NOTICE = 52.0
"""Distance between a wire that returns and the cards above it where problems stand under cards."""

SIGHT = 300.0
"""How far above and below a wire its lane is looked for at first, beside what it passes."""

BAND = 400.0
"""Height of the bands in which cards and lanes are looked up."""


RETURN = 8.0
"""A wire that goes less far to the right than this must go around."""


class Card(NamedTuple):
    """The centre of a card, its size across the flow and along it.

    Here data flows to the right: where it flows down, x and y change places.
    """

    x: float
    y: float
    height: float
    width: float = CARD_WIDTH


class Span(NamedTuple):
    """Where a wire begins and ends."""

    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def returns(self) -> bool:
        """Whether it ends to the left of where it begins."""
        return self.x2 - self.x1 < RETURN


K = TypeVar("K")

Sides = tuple[float, float]
"""From where to where something blocks a wire: upper and lower edge."""


def lanes(
    cards: Iterable[Card], spans: Mapping[K, Span], step: float = STEP_X, below: float = CLEAR
) -> dict[K, float]:
    """Return the height of the lane for each wire that needs one.

    Parameters
    ----------
    cards
        What is in the way.
    spans
        The wires. Those between neighbouring columns never need a lane.
    step
        How far apart neighbouring columns are.
    below
        How far under cards wires that return keep, where that is no long way round.

    Returns
    -------
    dict
        For wires that must go around something (or return to the left), the y along which
        they run; shorter wires get the nearer lanes, so that skips nest.
    """
    result: dict[K, float] = {}
    wanting = [
        (key, span)
        for key, span in spans.items()
        if (reach := span.x2 - span.x1) > step or reach < RETURN
    ]
    if not wanting:
        return result
    wanting.sort(key=lambda item: abs(item[1].x2 - item[1].x1))
    room = _Room(cards)
    for key, span in wanting:
        y = _lane(room, span, below)
        if y is not None:
            result[key] = y
    return result


def _lane(room: _Room, span: Span, below: float) -> float | None:
    """Return the height along which one wire runs, and take it; ``None`` where none is needed."""
    left, right = min(span.x1, span.x2), max(span.x1, span.x2)
    if span.returns:
        left, right = left - 24, right + 24
    wish = (span.y1 + span.y2) / 2
    y = _height(room, span, left, right, wish)
    if y is None:
        return None
    if span.returns and below > CLEAR:
        most, more = abs(y - wish) + below, below - CLEAR
        far = most + room.margin + more  # what lies behind is in nobody's way up to there
        blocked = room.cards(left, right, wish - far, wish + far)
        blocked = [(top, bottom + more) for top, bottom in blocked]
        clear = _nearest_free(blocked + room.lanes(left, right, wish - far, wish + far), wish)
        if abs(clear - wish) <= most:
            y = clear
    room.take(left, right, y)
    return y


def _height(room: _Room, span: Span, left: float, right: float, wish: float) -> float | None:
    """Return the nearest height at which a wire is free; ``None`` where it needs no lane."""
    y = wish
    # Most find a lane close by; looking at all rows of a large network takes long.
    reach = abs(span.y2 - span.y1) / 2 + room.margin + SIGHT
    for far in (reach, 4 * reach, math.inf):
        blocked = room.cards(left, right, wish - far, wish + far)
        if not span.returns and _is_free(blocked, span):
            return None
        y = _nearest_free(blocked + room.lanes(left, right, wish - far, wish + far), wish)
        # What was not looked at begins behind this.
        if abs(y - wish) <= far - room.margin:
            break
    return y


class _Room:
    """What is in the way of wires, found by where it is.

    Parameters
    ----------
    cards
        The cards; lanes come one by one.
    """

    def __init__(self, cards: Iterable[Card]) -> None:
        known = sorted(cards)
        self._half = max((card.width for card in known), default=CARD_WIDTH) / 2
        self.margin = max((card.height for card in known), default=0.0) / 2 + CLEAR
        """How far from the middle of what blocks a wire it does so."""
        self._cards: dict[int, tuple[list[float], list[tuple[float, float]]]] = {}
        self._lanes: dict[int, list[tuple[float, float, float]]] = {}
        for x, y, height, _ in known:
            xs, sides = self._cards.setdefault(int(y // BAND), ([], []))
            xs.append(x)
            sides.append((y - height / 2 - CLEAR, y + height / 2 + CLEAR))

    def cards(
        self, left: float, right: float, low: float, high: float
    ) -> list[tuple[float, float]]:
        """Return from where to where cards block wires between two columns, and two rows."""
        first, last = left - self._half + 1, right + self._half - 1
        found = []
        for band in _bands(self._cards, low, high):
            xs, sides = self._cards[band]
            found += sides[bisect_right(xs, first) : bisect_left(xs, last)]
        return found

    def lanes(
        self, left: float, right: float, low: float, high: float
    ) -> list[tuple[float, float]]:
        """Return the same of the lanes that are taken."""
        return [
            (lane - LANE, lane + LANE)
            for band in _bands(self._lanes, low, high)
            for first, last, lane in self._lanes[band]
            if first < right and last > left
        ]

    def take(self, left: float, right: float, y: float) -> None:
        """Let a wire have a lane."""
        self._lanes.setdefault(int(y // BAND), []).append((left, right, y))


def _bands(known: Mapping[int, object], low: float, high: float) -> list[int]:
    if high - low > BAND * len(known):
        return [band for band in known if low <= (band + 1) * BAND and band * BAND <= high]
    first, last = int(low // BAND), int(high // BAND)
    return [band for band in range(first, last + 1) if band in known]


def _is_free(blocked: list[tuple[float, float]], span: Span) -> bool:
    low, high = min(span.y1, span.y2), max(span.y1, span.y2)
    return not any(top < high and bottom > low for top, bottom in blocked)


def _nearest_free(blocked: list[tuple[float, float]], wish: float) -> float:
    """Return the height nearest to the wished one that nothing blocks; below in a tie."""
    down = up = wish
    for top, bottom in sorted(blocked):
        if top < down < bottom:
            down = bottom
    for top, bottom in sorted(blocked, key=lambda pair: -pair[1]):
        if top < up < bottom:
            up = top
    return down if down - wish <= wish - up else up
