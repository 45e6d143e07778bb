"""Calm axes: how far a chart shows, and where its ticks stand. Pure arithmetic.

A range that follows every value makes curves jump; these grow in steps and stay.
"""

import math

import numpy as np

from widgets.curves import Floats

Range = tuple[float, float]

TIME_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400)
"""Seconds between ticks that people count in."""


def nice_step(span: float, ticks: int) -> float:
    """Return 1, 2 or 5 times a power of ten, the smallest that gives at most ``ticks`` steps."""
    least = span / max(ticks, 1)
    power = 10.0 ** math.floor(math.log10(least)) if least > 0 else 1.0
    for factor in (1.0, 2.0, 5.0, 10.0):
        if factor * power >= least * (1 - 1e-9):
            return factor * power
    return 10.0 * power


def calm_x(now: Range, last: float, length: float) -> Range:
    """Return the x-range for a run that reached ``last`` of ``length`` (0 where unknown).

    Grows by half when the curve reaches the edge, and ends at the run's end.
    """
    end = now[1]
    if last <= 0:
        return 0.0, min(length, 1.0) if length > 0 else 1.0
    if last > end or end <= 0 or last < end / 4:
        end = last * 1.5
    if length > 0 and (end > length * 0.8 or last > length):
        end = max(length, last)
    return 0.0, end


def calm_y(
    now: Range | None, low: float, high: float, floor: float, ceiling: float, least: float = 0.02
) -> Range:
    """Return the y-range that shows ``low`` to ``high`` with round ends.

    Keeps the present range while the values stay inside and fill half of it.

    Parameters
    ----------
    now
        The range shown, or ``None`` to forget it.
    low, high
        The values to show.
    floor, ceiling
        Never show less or more than this, as there are no such values.
    least
        Show at least this share of ``high``: what is all but flat is drawn so.
    """
    if now is not None and now[0] <= low and high <= now[1] and high - low >= (now[1] - now[0]) / 2:
        return now
    span = max(high - low, abs(high) * least, 1e-9)
    step = nice_step(span * 1.1, 6)
    bottom = max(math.floor((low - 0.03 * span) / step) * step, floor)
    top = min(math.ceil((high + 0.03 * span) / step) * step, ceiling)
    # A curve that runs along the ceiling must not be cut in half by the frame.
    margin = 0.02 * (top - bottom)
    return bottom - (margin if bottom == floor else 0), top + (margin if top == ceiling else 0)


def robust(values: Floats) -> Range | None:
    """Return the range of the values without the outermost hundredth at each end."""
    known = np.sort(values[np.isfinite(values)])
    if not len(known):
        return None
    cut = len(known) // 100
    return float(known[cut]), float(known[len(known) - 1 - cut])


def time_step(span: float, ticks: int) -> float:
    """Return seconds between at most ``ticks`` ticks, in steps people count in."""
    for step in TIME_STEPS:
        if span / step <= ticks:
            return float(step)
    return nice_step(span / 86400, ticks) * 86400


def linear_ticks(low: float, high: float, step: float) -> list[float]:
    """Return the multiples of ``step`` from ``low`` to ``high``."""
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [index * step for index in range(first, last + 1)]


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Return exponents of ten for ticks from ``low`` to ``high``, which are exponents too.

    Whole decades, every other one where they are many, with 2 and 5 between where they are few.
    """
    first, last = math.floor(low), math.ceil(high)
    every_digit = (1, 2, 3, 4, 5, 6, 7, 8, 9)
    choices = ((1, 2, 5), (1, 3), (1,))
    for factors in (every_digit, *choices) if high - low < 0.7 else choices:
        found = [
            exponent + math.log10(factor)
            for exponent in range(first, last + 1)
            for factor in factors
            if low <= exponent + math.log10(factor) <= high
        ]
        if len(found) <= most:
            break
    every = -(-len(found) // max(most, 1))
    return found[::every] if every > 1 else found
