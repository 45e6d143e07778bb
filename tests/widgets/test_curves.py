"""Growing curves: the pyramid tells the truth at every zoom, the average is the textbook's."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.curves import Column, Curve, bucket_size

values = st.floats(-1e6, 1e6) | st.sampled_from([math.nan, math.inf, -math.inf])
chunks = st.lists(st.lists(values, max_size=40), max_size=12)


def grown(parts: list[list[float]], smoothing: float = 0.9) -> tuple[Curve, np.ndarray]:
    """Return a curve grown part by part, and what it should hold."""
    curve = Curve(smoothing)
    for part in parts:
        curve.extend(part)
        # Reading in between brings pyramid and average up to date piece by piece.
        curve.raw_line(0, len(curve), 1)
        curve.smooth_line(0, len(curve), 1)
    whole = np.array([value for part in parts for value in part], dtype=np.float64)
    return curve, np.where(np.isfinite(whole), whole, np.nan)


def debiased(sequence: np.ndarray, smoothing: float) -> np.ndarray:
    """Average by Kingma and Ba's formula, one value at a time; gaps are passed over."""
    out, biased, seen = [], 0.0, 0
    for value in sequence:
        if math.isnan(value):
            out.append(math.nan)
            continue
        seen += 1
        biased = smoothing * biased + (1 - smoothing) * value
        out.append(biased / (1 - smoothing**seen))
    return np.array(out, dtype=np.float64)


@given(chunks)
def test_column_keeps_what_is_appended(parts: list[list[float]]) -> None:
    column = Column()
    for part in parts:
        column.extend(part)
    np.testing.assert_array_equal(column.values, [value for part in parts for value in part])


@given(chunks, st.integers(1, 20), st.data())
def test_raw_line_has_the_extremes_of_its_stretch(
    parts: list[list[float]], buckets: int, data: st.DataObject
) -> None:
    curve, whole = grown(parts)
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    line = curve.raw_line(start, stop, buckets)
    assert len(line.values) == len(line.positions) <= 4 * buckets + 4
    assert np.all(np.diff(line.positions) >= 0)
    inside, drawn = whole[start:stop], line.values[np.isfinite(line.values)]
    inside = inside[np.isfinite(inside)]
    if len(inside):
        assert drawn.min() <= inside.min()
        assert drawn.max() >= inside.max()
    # Buckets may reach over the ends of the stretch, never beyond what was measured.
    assert set(drawn) <= set(whole)


@given(chunks, st.integers(1, 20))
def test_whole_line_has_exactly_the_extremes(parts: list[list[float]], buckets: int) -> None:
    curve, whole = grown(parts)
    drawn = curve.raw_line(0, len(whole), buckets).values
    finite = whole[np.isfinite(whole)]
    assert np.any(np.isfinite(drawn)) == bool(len(finite))
    if len(finite):
        assert np.nanmin(drawn) == finite.min()
        assert np.nanmax(drawn) == finite.max()


@given(chunks, st.integers(1, 5))
def test_reading_in_between_changes_nothing(parts: list[list[float]], buckets: int) -> None:
    read, whole = grown(parts)
    unread = Curve(0.9)
    unread.extend(whole)
    for line, other in (
        (read.raw_line(0, len(whole), buckets), unread.raw_line(0, len(whole), buckets)),
        (read.smooth_line(0, len(whole), buckets), unread.smooth_line(0, len(whole), buckets)),
    ):
        np.testing.assert_array_equal(line.positions, other.positions)
        np.testing.assert_allclose(line.values, other.values, rtol=1e-9, atol=1e-4)


@given(chunks, st.sampled_from([0.0, 0.5, 0.9, 0.99]))
def test_average_is_the_debiased_one(parts: list[list[float]], smoothing: float) -> None:
    curve, whole = grown(parts, smoothing)
    expected = debiased(whole, smoothing)
    np.testing.assert_allclose(curve.smoothed, expected, rtol=1e-9, atol=1e-4)


@given(chunks, st.data())
def test_truncated_curve_goes_on_as_if_it_had_never_been_longer(
    parts: list[list[float]], data: st.DataObject
) -> None:
    curve, whole = grown(parts)
    length = data.draw(st.integers(0, len(whole)))
    more = data.draw(st.lists(values, max_size=30))
    curve.truncate(length)
    curve.extend(more)
    fresh, _ = grown([list(whole[:length]), more])
    np.testing.assert_array_equal(curve.values, fresh.values)
    np.testing.assert_allclose(curve.smoothed, fresh.smoothed, rtol=1e-6, atol=1e-3)
    for buckets in (1, 3):
        one, other = (each.raw_line(0, len(fresh), buckets) for each in (curve, fresh))
        np.testing.assert_array_equal(one.positions, other.positions)
        np.testing.assert_array_equal(one.values, other.values)


@given(st.integers(0, 10_000_000), st.integers(1, 3000))
def test_buckets_are_one_to_two_times_what_was_asked(count: int, buckets: int) -> None:
    size = bucket_size(count, buckets)
    if size > 1:
        assert buckets <= count / size < 2 * buckets
    else:
        assert count < 4 * buckets


def test_a_million_points_are_drawn_as_few() -> None:
    curve = Curve(0.9)
    curve.extend(np.sin(np.arange(1_000_000) / 1e5))
    assert len(curve.raw_line(0, 1_000_000, 1000).values) <= 4000
    smooth = curve.smooth_line(0, 1_000_000, 1000)
    assert len(smooth.values) <= 2002
    np.testing.assert_allclose(smooth.values, np.sin(smooth.positions / 1e5), atol=0.01)


def test_smooth_line_reaches_the_newest_value() -> None:
    curve = Curve(0.5)
    curve.extend(np.arange(1000.0))
    line = curve.smooth_line(0, 1000, 10)
    assert line.positions[-1] == 999
    assert line.values[-1] == curve.smoothed[-1]


def test_smoothing_can_change_later() -> None:
    numbers = np.linspace(0, 1, 500)
    curve, fresh = Curve(0.9), Curve(0.5)
    curve.extend(numbers)
    fresh.extend(numbers)
    curve.smooth(0.5)
    np.testing.assert_allclose(curve.smoothed, fresh.smoothed)
    assert curve.smoothing == 0.5


def test_no_smoothing_gives_the_values() -> None:
    curve = Curve()
    curve.extend([3.0, 1.0, 2.0])
    assert list(curve.smoothed) == pytest.approx([3.0, 1.0, 2.0])
