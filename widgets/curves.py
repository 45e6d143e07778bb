"""Curves that grow: a million points are kept, and only as many as there are pixels are drawn.

Pure numpy. A :class:`Curve` holds every value of one measurement, a pyramid of minima and maxima
for the thin raw line and a smoothed version for the line over it. Appending costs amortised
constant time; asking for any stretch costs time in proportion to the buckets asked for.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

FIRST_BUCKET = 4
"""Values in a bucket of the pyramid's lowest level; below that the values themselves are drawn."""

SMOOTHING_BLOCK = 128
"""Values smoothed by one matrix product: 10^6 values take 30 ms instead of 300 ms in a loop."""


class Column:
    """A growing array of float64; what is appended stays."""

    def __init__(self) -> None:
        self._room: Floats = np.empty(256)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def values(self) -> Floats:
        """All values, as a view that the next :meth:`extend` may leave behind."""
        return self._room[: self._length]

    def extend(self, values: ArrayLike) -> None:
        """Append values, in amortised constant time each."""
        more = np.asarray(values, dtype=np.float64)
        end = self._length + len(more)
        if end > len(self._room):
            room = np.empty(max(end, 2 * len(self._room)))
            room[: self._length] = self.values
            self._room = room
        self._room[self._length : end] = more
        self._length = end

    def truncate(self, length: int) -> None:
        """Forget all but the first ``length`` values."""
        self._length = min(self._length, length)


class Levels:
    """A pyramid over a column: each bucket of a level folds two of the level below.

    Buckets begin at fixed positions, so a curve does not shimmer while it grows.

    Parameters
    ----------
    column
        What is folded.
    fold
        How: ``np.fmin``, ``np.fmax`` (both pass over gaps) or ``np.add``.
    """

    def __init__(self, column: Column, fold: np.ufunc) -> None:
        self._column = column
        self._fold = fold
        self._levels: list[Column] = []
        self._since: int | None = 0

    def touch(self, since: int) -> None:
        """Note that the column changed from position ``since`` on; folding waits until asked."""
        self._since = since if self._since is None else min(self._since, since)

    def level(self, size: int) -> Floats:
        """Return the buckets of ``size`` values each; ``size`` from :func:`bucket_size`."""
        if self._since is not None:
            self._fold_since(self._since)
            self._since = None
        return self._levels[int(math.log2(size // FIRST_BUCKET))].values

    def _fold_since(self, since: int) -> None:
        below = self._column
        group, size, level = FIRST_BUCKET, FIRST_BUCKET, 0
        while len(below) >= group:
            if level == len(self._levels):
                self._levels.append(Column())
            first = min(since // size, len(self._levels[level]))
            values = below.values[first * group :]
            self._levels[level].truncate(first)
            if len(values):
                starts = np.arange(0, len(values), group)
                self._levels[level].extend(self._fold.reduceat(values, starts))
            below = self._levels[level]
            group, size, level = 2, size * 2, level + 1
        del self._levels[level:]


def bucket_size(count: int, buckets: int) -> int:
    """Return how many of ``count`` values a bucket folds, to fill one to two times ``buckets``.

    It is 1 where the values themselves are few enough to be drawn.
    """
    if count < FIRST_BUCKET * buckets:
        return 1
    return int(FIRST_BUCKET * 2 ** int(math.log2(count / (FIRST_BUCKET * buckets))))


class Polyline(NamedTuple):
    """What to draw: positions in the column (not yet x) and values; NaN is a gap."""

    positions: NDArray[np.int64]
    values: Floats


class Curve:
    """One measurement, value by value, with its pyramid and its smoothed version.

    Values that are not finite are kept as gaps. Pyramid and average are brought up to date when
    a line is asked for: a trainer that sends more often than the screen paints costs little.

    Parameters
    ----------
    smoothing
        Share of the past in each smoothed value, 0 (none) to below 1.
    """

    def __init__(self, smoothing: float = 0.0) -> None:
        self._raw = Column()
        self._low = Levels(self._raw, np.fmin)
        self._high = Levels(self._raw, np.fmax)
        self._smoothing = smoothing
        self._average = Average(smoothing)

    def __len__(self) -> int:
        return len(self._raw)

    @property
    def values(self) -> Floats:
        """Every value, NaN for gaps."""
        return self._raw.values

    @property
    def smoothed(self) -> Floats:
        """The debiased exponential average at every value, NaN at gaps."""
        return self._averaged().values

    @property
    def smoothing(self) -> float:
        """Share of the past in each smoothed value."""
        return self._smoothing

    def extend(self, values: Sequence[float] | Floats) -> None:
        """Append values."""
        self._touch(len(self._raw))
        finite = np.asarray(values, dtype=np.float64)
        finite = np.where(np.isfinite(finite), finite, np.nan)
        self._raw.extend(finite)

    def truncate(self, length: int) -> None:
        """Forget all but the first ``length`` values."""
        if length < len(self._raw):
            self._raw.truncate(length)
            self._touch(length)
            self._average.truncate(length)

    def smooth(self, smoothing: float) -> None:
        """Smooth more or less from now on, and what is there already."""
        if smoothing != self._smoothing:
            self._smoothing = smoothing
            self._average = Average(smoothing)

    def raw_line(self, start: int, stop: int, buckets: int) -> Polyline:
        """Return the outline of the values ``start`` to ``stop``: lowest and highest per bucket.

        Has at most ``4 * buckets + 4`` points, or ``FIRST_BUCKET * buckets`` single values.
        """
        start, stop = max(start, 0), min(stop, len(self._raw))
        size = bucket_size(stop - start, buckets)
        if size == 1:
            return Polyline(np.arange(start, stop), self.values[start:stop])
        first, last = start // size, -(-stop // size)
        low = self._low.level(size)[first:last]
        high = self._high.level(size)[first:last]
        positions = np.repeat(np.arange(first, last) * size, 2)
        positions[1::2] += size // 2
        values = np.empty(2 * len(low))
        values[0::2] = low
        values[1::2] = high
        return Polyline(np.minimum(positions, len(self._raw) - 1), values)

    def smooth_line(self, start: int, stop: int, buckets: int) -> Polyline:
        """Return the smoothed values ``start`` to ``stop``, averaged over each bucket."""
        return self._averaged().line(start, stop, buckets)

    def _averaged(self) -> "Average":
        if len(self._average) < len(self._raw):
            self._average.extend(self.values[len(self._average) :])
        return self._average

    def _touch(self, since: int) -> None:
        self._low.touch(since)
        self._high.touch(since)


class Average:
    """A debiased exponential average that grows with its curve (Kingma and Ba 2015, section 3).

    Without the division by ``1 - smoothing**n`` the first values would lean to zero.
    """

    def __init__(self, smoothing: float) -> None:
        self._smoothing = smoothing
        self._column = Column()
        self._sum_of = Column()
        self._count_of = Column()
        self._sum = Levels(self._sum_of, np.add)
        self._count = Levels(self._count_of, np.add)
        self._seen = 0
        self._biased = 0.0
        lags = np.subtract.outer(np.arange(SMOOTHING_BLOCK), np.arange(SMOOTHING_BLOCK))
        weights = (1 - smoothing) * np.power(smoothing, np.maximum(lags, 0), dtype=np.float64)
        self._response = np.where(lags >= 0, weights, 0.0).T
        self._decay = np.power(smoothing, np.arange(1, SMOOTHING_BLOCK + 1), dtype=np.float64)

    def __len__(self) -> int:
        return len(self._column)

    @property
    def values(self) -> Floats:
        """The average at every value, NaN at gaps."""
        return self._column.values

    def extend(self, values: Floats) -> None:
        """Go on with more values; a gap (NaN) leaves the average where it was."""
        since = len(self._column)
        finite = np.isfinite(values)
        averages = np.full(len(values), np.nan)
        averages[finite] = self._smooth(values[finite])
        self._append(averages, since)

    def truncate(self, length: int) -> None:
        """Forget all but the first ``length`` values, and go on from there."""
        length = min(length, len(self))
        known = self.values[:length]
        known = known[np.isfinite(known)]
        self._seen = len(known)
        bias = 1 - self._smoothing**self._seen
        self._biased = float(known[-1] * bias) if len(known) else 0.0
        for column in (self._column, self._sum_of, self._count_of):
            column.truncate(length)
        self._sum.touch(length)
        self._count.touch(length)

    def line(self, start: int, stop: int, buckets: int) -> Polyline:
        """Return the averages of ``start`` to ``stop``, one point per bucket."""
        start, stop = max(start, 0), min(stop, len(self._column))
        size = bucket_size(stop - start, buckets)
        if size == 1:
            return Polyline(np.arange(start, stop), self.values[start:stop])
        first, last = start // size, -(-stop // size)
        count = self._count.level(size)[first:last]
        total = self._sum.level(size)[first:last]
        values = np.full(len(count), np.nan)
        np.divide(total, count, out=values, where=count > 0)
        positions = np.minimum(np.arange(first, last) * size + size // 2, len(self._column) - 1)
        # Middles of buckets fall short of the newest value: the line must reach it.
        end = stop - 1
        return Polyline(np.append(positions, end), np.append(values, self.values[end]))

    def _append(self, averages: Floats, since: int) -> None:
        self._column.extend(averages)
        finite = np.isfinite(averages)
        self._sum_of.extend(np.where(finite, averages, 0.0))
        self._count_of.extend(finite)
        self._sum.touch(since)
        self._count.touch(since)

    def _smooth(self, values: Floats) -> Floats:
        biased = np.empty(len(values))
        for first in range(0, len(values), SMOOTHING_BLOCK):
            block = values[first : first + SMOOTHING_BLOCK]
            length = len(block)
            out = biased[first : first + length]
            np.matmul(block, self._response[:length, :length], out=out)
            out += self._decay[:length] * self._biased
            self._biased = float(out[-1])
        powers = np.arange(self._seen + 1, self._seen + len(values) + 1, dtype=np.float64)
        self._seen += len(values)
        return biased / (1 - np.power(self._smoothing, powers))
