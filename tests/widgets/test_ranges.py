"""Axes that stay calm, ticks that are round, numbers as people read them."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets import quantities
from widgets.ranges import (
    calm_x,
    calm_y,
    linear_ticks,
    log_ticks,
    nice_step,
    robust,
    time_step,
)

spans = st.floats(1e-6, 1e9)


@given(spans, st.integers(2, 20))
def test_steps_are_round_and_few(span: float, ticks: int) -> None:
    step = nice_step(span, ticks)
    mantissa = step / 10 ** math.floor(math.log10(step) + 1e-9)
    assert min(abs(mantissa - each) for each in (1, 2, 5, 10)) < 1e-6
    assert span / step <= ticks * (1 + 1e-6)


@given(st.floats(-1e6, 1e6), spans, st.integers(2, 20))
def test_ticks_lie_inside(low: float, span: float, ticks: int) -> None:
    high = low + span
    step = nice_step(high - low, ticks) if high > low else 1.0
    found = linear_ticks(low, high, step)
    slack = step * 1e-6 + 1e-9 * abs(high)
    assert all(low - slack <= tick <= high + slack for tick in found)
    assert len(found) <= ticks + 2


@given(st.floats(-10, 10), st.floats(0.01, 20), st.integers(2, 12))
def test_log_ticks_are_few_and_inside(low: float, span: float, most: int) -> None:
    found = log_ticks(low, low + span, most)
    assert len(found) <= most
    assert all(low <= tick <= low + span for tick in found)


@given(st.floats(1, 1e6), st.integers(2, 12))
def test_time_steps_are_few(span: float, ticks: int) -> None:
    assert span / time_step(span, ticks) <= ticks * (1 + 1e-6)


@given(st.lists(st.floats(0.01, 1e5), min_size=1, max_size=300))
def test_x_shows_the_newest_and_changes_seldom(lengths: list[float]) -> None:
    now, changes = (0.0, 0.0), 0
    for last in sorted(lengths):
        wanted = calm_x(now, last, 0.0)
        changes += wanted != now
        now = wanted
        assert now[0] == 0
        assert now[1] >= last
    # Each change but the first grows the range by half at least.
    growth = max(lengths) / min(lengths)
    assert changes <= 2 + math.log(growth, 1.5)


@given(st.floats(1, 1e6), st.floats(0, 1))
def test_x_ends_where_the_run_ends(length: float, share: float) -> None:
    assert calm_x((0.0, 0.0), length * share, length)[1] <= max(length, 1.0) * (1 + 1e-9)
    assert calm_x((0.0, length), length, length) == (0.0, length)


@given(st.floats(-100, 100), st.floats(0, 100))
def test_y_shows_all_and_stays(low: float, span: float) -> None:
    shown = calm_y(None, low, low + span, -math.inf, math.inf)
    assert shown[0] <= low
    assert low + span <= shown[1]
    if span > 0.1 * abs(low) + 1e-3:
        assert calm_y(shown, low, low + span, -math.inf, math.inf) == shown
        assert calm_y(shown, low + span / 20, low + span, -math.inf, math.inf) == shown


def test_y_keeps_to_what_can_be() -> None:
    bottom, top = calm_y(None, 0.0, 1.0, 0.0, 1.0)
    assert -0.05 < bottom < 0
    assert 1 < top < 1.05


def test_y_leaves_a_range_that_became_too_wide() -> None:
    assert calm_y((0.0, 100.0), 0.1, 0.4, 0.0, math.inf)[1] < 1


def test_one_outlier_does_not_flatten_the_curve() -> None:
    numbers = np.append(np.linspace(0, 1, 500), [1e9, math.nan, math.inf])
    found = robust(numbers)
    assert found is not None
    assert found[1] <= 1
    assert robust(np.array([math.nan])) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (quantities.count(1234567), "1,234,567"),
        (quantities.loss(0.12345), "0.1235"),
        (quantities.loss(12.345), "12.35"),
        (quantities.loss(1.5e-7), "1.50e-07"),
        (quantities.loss(math.nan), "–"),
        (quantities.loss(None), "–"),
        (quantities.percent(0.9721), "97.2 %"),
        (quantities.percent(None), "–"),
        (quantities.rate(0.001), "0.001"),
        (quantities.rate(3.21e-5), "3.21e-05"),
        (quantities.speed(12345.6), "12,346 samples/s"),
        (quantities.speed(2.5), "2.5 samples/s"),
        (quantities.speed(0), "–"),
        (quantities.duration(0.4), "0 s"),
        (quantities.duration(59.6), "1 min 0 s"),
        (quantities.duration(80), "1 min 20 s"),
        (quantities.duration(7500), "2 h 5 min"),
        (quantities.duration(2 * 86400 + 3600), "2 d 1 h"),
        (quantities.duration(math.inf), "–"),
    ],
)
def test_quantities_read_well(written: str, expected: str) -> None:
    assert written == expected
