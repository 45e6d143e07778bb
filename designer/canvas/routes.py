"""How wires run: straight across where nothing is in the way, else along a free lane."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from designer.canvas.geometry import CARD_WIDTH, STEP_X

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LANE = 10.0
"""Distance between two wires that run side by side."""

CLEAR = 18.0
"""Distance between a wire and the cards that it passes."""

NOTICE = 52.0
"""Distance between a wire that returns and the cards above it where problems stand under cards."""

BETWEEN = 40.0
"""The same where none stand there: so wide are gaps between rows, and not those in a row."""

SIGHT = 300.0
"""How far above and below a wire its lane is looked for at first, beside what it passes."""

BAND = 400.0
"""Height of the bands in which cards and lanes are looked up."""

MOST_FAR = 10.0
"""How many times that distance a lane may be away; above it a wire runs straight."""

MOST_LOOKS = 40
"""So many wires beside those that an edit moves are laid anew for it at most, about 20 ms."""

MOST_PATCHES = 60
"""Where more has changed all lanes are looked for."""

_AROUND = 34.0
"""How far beside its ends a wire that returns runs."""

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
Found = tuple[K, float | None, int]
"""A wire, its lane if it needs one, and how many things it was held against."""

Sides = tuple[float, float]
"""From where to where something blocks a wire: upper and lower edge."""


class Way(NamedTuple):
    """Where one wire was laid, and what that followed from."""

    span: Span
    y: float | None
    """Its lane; ``None`` where it needs none."""
    radius: float
    """What is farther than this above and below the wire's middle has no part in it."""

    @property
    def sides(self) -> tuple[float, float]:
        """How far it reaches to the left and to the right."""
        left, right = min(self.span.x1, self.span.x2), max(self.span.x1, self.span.x2)
        return (left - _AROUND, right + _AROUND) if self.span.returns else (left, right)


class Patch(NamedTuple):
    """Something that came, went or moved, as far as it is in a wire's way."""

    left: float
    right: float
    top: float
    bottom: float


def lanes(
    cards: Iterable[Card],
    spans: Mapping[K, Span],
    step: float = STEP_X,
    below: float = CLEAR,
    known: LaneMemory[K] | None = None,
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
        How far under cards wires that return keep.
    known
        What an earlier call found; see :class:`LaneMemory`.

    Returns
    -------
    dict
        The y of wires that go around something or return; shorter ones get nearer lanes.
    """
    return {k: y for k, y, _ in search(cards, spans, step, below, known) if y is not None}


def search(
    cards: Iterable[Card],
    spans: Mapping[K, Span],
    step: float = STEP_X,
    below: float = CLEAR,
    known: LaneMemory[K] | None = None,
) -> Iterator[Found[K]]:
    """Yield what :func:`lanes` finds, one by one; who stops on the way spoils the memory."""
    wanting = [
        (key, span)
        for key, span in spans.items()
        if (reach := span.x2 - span.x1) > step or reach < RETURN
    ]
    # Of equally long ones not the order counts in which they were drawn: lanes follow from places.
    wanting.sort(key=lambda item: (abs(item[1].x2 - item[1].x1), item[1]))
    room = _Room(cards if wanting else ())
    old = {} if known is None else known.begin(room, dict(wanting), below)
    ways: dict[K, Way] = {}
    for key, span in wanting:
        before, looked = old.get(key), room.looked
        if before is None or known is None or before.span != span or known.touches(before):
            way = _way(room, span, below)
            if known is not None:
                known.changed(before if before is not None and before.span == span else None, way)
        else:
            way = before
        ways[key] = way
        if way.y is not None:
            room.take(*way.sides, way.y)
        yield key, way.y, room.looked - looked
    if known is not None:
        known.end(ways)


class LaneMemory(Generic[K]):
    """The lanes of a scene, so that an edit looks for those alone that it can change.

    Of 2,000 blocks wired at random finding all lanes took 150 ms. A wire whose surroundings are as
    they were, cards as well as the lanes taken before its own, keeps its lane: the result is the
    same as from nothing, save in a tangle: where one lane that changes drives away dozens of
    others, those that are left keep theirs wherever no card came into them.
    """

    def __init__(self) -> None:
        self._cards: frozenset[Card] = frozenset()
        self._frame: tuple[float, ...] = ()
        self._ways: dict[K, Way] = {}
        self._patches: list[Patch] | None = None
        self._moved = 0
        """How many of them are cards."""
        self._looks = 0

    def begin(self, room: _Room, spans: Mapping[K, Span], below: float) -> dict[K, Way]:
        """Find what has changed; return what is known of the wires."""
        cards, frame = frozenset(room.known), (room.half, room.margin, below)
        before, self._cards = self._cards, cards
        same, self._frame = frame == self._frame, frame
        self._patches = None
        if same and (shifted := self._shifted(before, cards, spans)) is not None:
            self._patches = []
            return shifted
        if not same or len(moved := cards ^ before) > MOST_PATCHES:
            return {}
        reach = room.half - 1
        self._patches = [
            Patch(x - reach, x + reach, y - height / 2 - CLEAR, y + height / 2 + CLEAR)
            for x, y, height, _ in moved
        ]
        self._moved, self._looks = len(moved), 0
        for key, way in self._ways.items():
            if spans.get(key) != way.span:
                self._add(way)
        return self._ways

    def touches(self, way: Way) -> bool:
        """Say whether something changed near a wire."""
        if self._patches is None:
            return True
        (first, last), middle = way.sides, (way.span.y1 + way.span.y2) / 2
        if not self._is_tangled:
            low, high = middle - way.radius, middle + way.radius
        elif way.y is not None:
            low = high = way.y
        else:
            low, high = min(way.span.y1, way.span.y2), max(way.span.y1, way.span.y2)
        for left, right, top, bottom in self._looked:
            if left < last and right > first and top <= high and bottom >= low:
                self._looks += 1
                return True
        return False

    def changed(self, before: Way | None, after: Way) -> None:
        """Take note of a lane that was looked for."""
        if self._patches is None or (before is not None and before.y == after.y):
            return
        if before is not None:
            self._add(before)
        self._add(after)

    def end(self, ways: dict[K, Way]) -> None:
        """Remember what was found."""
        self._ways, self._patches = ways, None

    @property
    def _is_tangled(self) -> bool:
        patches = self._patches or ()
        return self._looks > MOST_LOOKS or len(patches) > MOST_PATCHES

    @property
    def _looked(self) -> list[Patch]:
        """What a wire is held against: of a tangle the cards alone, as all of it takes too long."""
        patches = self._patches or []
        return patches[: self._moved] if self._is_tangled else patches

    def _add(self, way: Way) -> None:
        if way.y is not None and self._patches is not None and not self._is_tangled:
            self._patches.append(Patch(*way.sides, way.y - LANE, way.y + LANE))

    def _shifted(
        self, before: frozenset[Card], cards: frozenset[Card], spans: Mapping[K, Span]
    ) -> dict[K, Way] | None:
        """Return what is known where all has moved by the same way, else ``None``."""
        if len(cards) != len(before) or not cards or self._ways.keys() != spans.keys():
            return None
        one, other = min(before), min(cards)
        dx, dy = other.x - one.x, other.y - one.y
        if not (dx or dy):
            return None
        if any(Card(x + dx, y + dy, h, w) not in cards for x, y, h, w in before):
            return None
        shifted = {}
        for key, (span, y, radius) in self._ways.items():
            place = Span(span.x1 + dx, span.y1 + dy, span.x2 + dx, span.y2 + dy)
            if spans[key] != place:
                return None
            shifted[key] = Way(place, None if y is None else y + dy, radius)
        return shifted


def _way(room: _Room, span: Span, below: float) -> Way:
    """Return where one wire runs."""
    wish = (span.y1 + span.y2) / 2
    left, right = Way(span, None, 0.0).sides
    y = _height(room, span, left, right, wish)
    rise = abs(span.y2 - span.y1) / 2
    if y is None:
        free = _is_free(room.cards(left, right, wish - rise, wish + rise), span)
        return Way(span, None, rise if free else MOST_FAR * (rise + room.margin + SIGHT))
    radius = max(rise, abs(y - wish))
    if span.returns and below > CLEAR:
        # Between the rows of its ends it may go farther than the next gap between branches.
        most, more = max(abs(y - wish) + below, rise), below - CLEAR
        far = most + room.margin + more  # what lies behind is in nobody's way up to there
        blocked = room.cards(left, right, wish - far, wish + far)
        blocked = [(top, bottom + more) for top, bottom in blocked]
        clear = _nearest_free(blocked + room.lanes(left, right, wish - far, wish + far), wish)
        if abs(clear - wish) <= most:
            y = clear
        radius = max(rise, most + more)
    return Way(span, y, radius)


def _height(room: _Room, span: Span, left: float, right: float, wish: float) -> float | None:
    """Return the nearest height at which a wire is free; ``None`` where it needs no lane."""
    y = wish
    # Most find a lane close by; looking at all rows of a large network takes long.
    reach = abs(span.y2 - span.y1) / 2 + room.margin + SIGHT
    for far in (reach, 4 * reach, MOST_FAR * reach):
        blocked = room.cards(left, right, wish - far, wish + far)
        if not span.returns and _is_free(blocked, span):
            return None
        blocked += room.lanes(left, right, wish - far, wish + far)
        if not span.returns:
            # Level with one of its ends it bends only at the other.
            for level in (span.y1, span.y2):
                if not any(top < level < bottom for top, bottom in blocked):
                    return level
        y = _nearest_free(blocked, wish)
        # What was not looked at begins behind this.
        if abs(y - wish) <= far - room.margin:
            return y
    # Cards that lie everywhere leave no way between them; one around them all would not be followed
    # by any eye, and looking for it took seconds of 2,000 cards at random places.
    return wish if span.returns else None


class _Room:
    """What is in the way of wires, found by where it is.

    Parameters
    ----------
    cards
        The cards; lanes come one by one.
    """

    def __init__(self, cards: Iterable[Card]) -> None:
        self.known = known = sorted(cards)
        self.half = max((card.width for card in known), default=CARD_WIDTH) / 2
        self.margin = max((card.height for card in known), default=0.0) / 2 + CLEAR
        """How far from the middle of what blocks a wire it does so."""
        self._cards: dict[int, tuple[list[float], list[tuple[float, float]]]] = {}
        self._lanes: dict[int, list[tuple[float, float, float]]] = {}
        self.looked = 0  # how many things wires were held against
        for x, y, height, _ in known:
            xs, sides = self._cards.setdefault(int(y // BAND), ([], []))
            xs.append(x)
            sides.append((y - height / 2 - CLEAR, y + height / 2 + CLEAR))

    def cards(
        self, left: float, right: float, low: float, high: float
    ) -> list[tuple[float, float]]:
        """Return from where to where cards block wires between two columns, and two rows."""
        first, last = left - self.half + 1, right + self.half - 1
        found = []
        for band in _bands(self._cards, low, high):
            xs, sides = self._cards[band]
            found += sides[bisect_right(xs, first) : bisect_left(xs, last)]
        self.looked += len(found)
        return found

    def lanes(
        self, left: float, right: float, low: float, high: float
    ) -> list[tuple[float, float]]:
        """Return the same of the lanes that are taken."""
        found = [
            (lane - LANE, lane + LANE)
            for band in _bands(self._lanes, low, high)
            for first, last, lane in self._lanes[band]
            if first < right and last > left
        ]
        self.looked += len(found)
        return found

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
    # Blocks that overlap are one; the one around the wished height has its free ends.
    begin = end = -math.inf
    for top, bottom in sorted(blocked):
        if top >= end:
            if end > wish:
                break
            begin, end = top, bottom
        elif bottom > end:
            end = bottom
    if not begin < wish < end:
        return wish
    return end if end - wish <= wish - begin else begin
