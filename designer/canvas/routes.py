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


SIGHT = 1_600.0
"""How far above and below a wire its lane is looked for at first."""

MOST_HEIGHT = 400.0
"""Cards are hardly ever higher than twice this: a lane so far inside the sight is free."""


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


def lanes(cards: Iterable[Card], spans: Mapping[K, Span], step: float = STEP_X) -> dict[K, float]:
    """Return the height of the lane for each wire that needs one.

    Parameters
    ----------
    cards
        What is in the way.
    spans
        The wires. Those between neighbouring columns never need a lane.
    step
        How far apart neighbouring columns are.

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
    ordered = sorted(cards)
    xs = [card.x for card in ordered]
    half = max((card.width for card in ordered), default=CARD_WIDTH) / 2
    taken: list[tuple[float, float, float]] = []
    for key, span in wanting:
        left, right = min(span.x1, span.x2), max(span.x1, span.x2)
        if span.returns:
            left, right = left - 24, right + 24
        near = ordered[bisect_right(xs, left - half + 1) : bisect_left(xs, right + half - 1)]
        wish = (span.y1 + span.y2) / 2
        y: float | None = None
        # Most find a lane close by; looking at all rows of a large network takes long.
        for reach in (SIGHT + abs(span.y2 - span.y1), math.inf):
            blocked = [
                (card.y - card.height / 2 - CLEAR, card.y + card.height / 2 + CLEAR)
                for card in near
                if abs(card.y - wish) < reach
            ]
            if not span.returns and _is_free(blocked, span):
                break
            blocked += [
                (lane - LANE, lane + LANE)
                for first, last, lane in taken
                if first < right and last > left and abs(lane - wish) < reach
            ]
            y = _nearest_free(blocked, wish)
            if abs(y - wish) < reach - 2 * MOST_HEIGHT:
                break
        if y is not None:
            taken.append((left, right, y))
            result[key] = y
    return result


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
