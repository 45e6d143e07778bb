"""The drawn X and O: the same every time, at every size, and telling apart is worth learning."""

import numpy as np
import pytest

from engine.data.batches import prepare
from engine.data.settings import DataSettings
from engine.data.sources import describe, drawn, load
from engine.errors import DataError

SETTINGS = DataSettings(source="x_or_o")


def test_the_summary_is_true() -> None:
    summary = describe(SETTINGS, None)
    data = load(SETTINGS, (1, 9, 9), None)
    assert summary.samples == len(data.images) == 2000
    assert summary.classes == data.classes == ("X", "O")
    assert np.bincount(data.labels).tolist() == [1000, 1000]
    assert data.images.dtype == np.uint8


def test_they_are_the_same_every_time_and_no_two_alike() -> None:
    first, again = (load(SETTINGS, (1, 9, 9), None).images for _ in range(2))
    assert (first == again).all()
    assert len(np.unique(first, axis=0)) == len(first)
    assert (drawn.draw(10, 9, 9) == first[:10]).all()


@pytest.mark.parametrize("shape", [(1, 5, 5), (1, 12, 20), (3, 28, 28), (81,), (1, 64, 64)])
def test_they_are_drawn_in_the_size_of_the_input(shape: tuple[int, ...]) -> None:
    images = load(SETTINGS, shape, None).images
    assert images.shape == (2000, *shape)
    if shape[0] == 3:
        assert (images[:, 0] == images[:, 2]).all()
    assert 0.1 < (images > 127).mean() < 0.5


def test_an_x_has_ink_in_its_middle_and_an_o_has_none() -> None:
    data = load(SETTINGS, (1, 33, 33), None)
    middles = data.images[:, 0, 13:20, 13:20].astype(float).mean(axis=(1, 2))
    crosses = data.labels == 0
    assert np.median(middles[crosses]) > 100
    assert np.median(middles[~crosses]) < 20


def test_a_small_image_is_the_large_one_made_small() -> None:
    """Only the noise belongs to the pixels."""
    large = drawn.draw(20, 72, 72).reshape(20, 9, 8, 9, 8).mean(axis=(2, 4))
    small = drawn.draw(20, 9, 9)[:, 0]
    assert np.abs(large - small).mean() < 15


def test_other_forms_are_refused_in_words() -> None:
    with pytest.raises(DataError, match="has images of 1×9×9 = 81: set its shape"):
        load(SETTINGS, (80,), None)
    with pytest.raises(DataError, match="4 channels"):
        load(SETTINGS, (4, 9, 9), None)
    with pytest.raises(DataError, match="three sizes"):
        load(SETTINGS, (1, 9, 9, 9), None)
    with pytest.raises(DataError, match="of memory"):
        load(SETTINGS, (1, 1_000_000, 1_000_000), None)


def test_their_parts_have_both_in_equal_measure() -> None:
    prepared = prepare(SETTINGS, (1, 9, 9), None)
    for part in (prepared.train, prepared.validation, prepared.test):
        assert np.bincount(part.labels).tolist() == [len(part) // 2] * 2
