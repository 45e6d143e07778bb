"""What the positions along one axis see, where that does not grow evenly.

Behind upsampling, and where branches of unequal stride meet, neighbouring positions see windows
of different sizes, which repeat after some positions. Such an axis is a short list that begins
anew with a jump; looking through one such list at another gives a third.
"""

from __future__ import annotations

import itertools
import math
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

NOWHERE = 2**40
"""A first pixel behind every last one: the position sees nothing."""


class Bent(NamedTuple):
    """What the positions along one axis see, where that does not grow evenly.

    Position ``i`` sees the pixels ``lows[i % n] + i // n * jump`` to
    ``highs[i % n] + i // n * jump`` with ``n = len(lows)``. Without a jump the list is complete:
    there are no positions before or behind it.
    """

    lows: tuple[int, ...]
    highs: tuple[int, ...]
    jump: int | None

    def low(self, index: int) -> int:
        """Return the first pixel that a position sees."""
        return self._at(self.lows, index)

    def high(self, index: int) -> int:
        """Return the last pixel that a position sees."""
        return self._at(self.highs, index)

    def _at(self, values: tuple[int, ...], index: int) -> int:
        if self.jump is None:
            return values[min(max(index, 0), len(values) - 1)]
        turn, phase = divmod(index, len(values))
        return values[phase] + turn * self.jump


def sliding(size: int, stride: int, offset: int, up: int) -> Bent:
    """Return which inputs a sliding window reads: it repeats after ``up`` outputs."""
    starts = [phase * stride + offset for phase in range(up)]
    lows = tuple([start // up for start in starts])
    highs = tuple([(start + size - 1) // up for start in starts])
    return reading(zip(lows, highs, strict=True), stride)


def reading(pairs: Iterable[tuple[int, int]], jump: int | None) -> Bent:
    """Return which inputs are read, marking what reads nothing."""
    found = [(a, b) if a <= b else (NOWHERE, -NOWHERE) for a, b in pairs]
    found = found or [(NOWHERE, -NOWHERE)]
    return Bent(tuple([a for a, _ in found]), tuple([b for _, b in found]), jump)


def composed(axis: Bent, view: Bent, before: int, count: int) -> Bent:
    """Look through a view at what an axis of ``before`` positions sees, at ``count`` places."""
    turns, jump = max(count, 1), None
    if axis.jump is not None and view.jump is not None:
        period = len(axis.lows)
        rounds = period // math.gcd(view.jump, period)
        if len(view.lows) * rounds <= turns:
            turns, jump = len(view.lows) * rounds, axis.jump * view.jump * rounds // period
    ranges = [(view.low(i), view.high(i)) for i in range(turns)]
    if axis.jump is None:
        ranges = [(max(first, 0), min(last, before - 1)) for first, last in ranges]
    return _over(axis, ranges, jump)


def _rises(values: tuple[int, ...], jump: int | None) -> bool:
    """Say whether values never fall from one position to the next, also where they begin anew."""
    if jump is not None and values[0] + jump < values[-1]:
        return False
    return all(a <= b for a, b in itertools.pairwise(values))


def _over(axis: Bent, ranges: list[tuple[int, int]], jump: int | None) -> Bent:
    rising = _rises(axis.lows, axis.jump) and _rises(axis.highs, axis.jump)
    lows, highs = [], []
    for first, last in ranges:
        if last < first:
            lows.append(NOWHERE)
            highs.append(-NOWHERE)
        elif not rising:  # gaps, or the taps of a spread kernel: each position counts
            lows.append(min(axis.low(i) for i in range(first, last + 1)))
            highs.append(max(axis.high(i) for i in range(first, last + 1)))
        else:
            lows.append(axis.low(first))
            highs.append(axis.high(last))
    return Bent(tuple(lows), tuple(highs), jump)


def slope(axis: Bent) -> int | Fraction:
    """Return the mean distance in the image between neighbouring positions."""
    count = len(axis.lows)
    if axis.jump is not None:
        mean = Fraction(axis.jump, count)
    elif count < 2:
        return 0
    else:
        centres = [a + b for a, b in zip(axis.lows, axis.highs, strict=True) if a <= b]
        if len(centres) < 2:
            return 0
        mean = Fraction(centres[-1] - centres[0], 2 * (len(centres) - 1))
    return int(mean) if mean.denominator == 1 else mean


def sees_all(axis: Bent, pixels: int) -> bool:
    """Say whether every position along an axis sees the whole image, as behind global pooling."""
    even = len(axis.lows) == 1 and axis.jump == 0
    return even and axis.lows[0] <= 0 and axis.highs[0] >= pixels - 1
