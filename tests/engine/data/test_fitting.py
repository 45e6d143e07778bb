"""Images reach the network's input in the right size, colour and order."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.data.fitting import fit_images, joined, resize
from engine.errors import DataError
from tests.engine.data.data_files import noise


@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 40), st.integers(1, 40))
def test_resizing_is_the_filter_of_pillow(
    height: int, width: int, new_height: int, new_width: int
) -> None:
    images = noise(2, 1, height, width)
    ours = resize(images, (new_height, new_width))
    for image, own in zip(images, ours, strict=True):
        pillow = Image.fromarray(image[0]).resize(
            (new_width, new_height), Image.Resampling.BILINEAR
        )
        # Pillow rounds to whole levels between its two passes, so one level of difference is its.
        assert abs(np.asarray(pillow, int) - own[0].astype(int)).max() <= 1


@given(st.integers(0, 255), st.integers(1, 50), st.integers(1, 50))
def test_a_flat_image_stays_flat(level: int, size: int, new: int) -> None:
    images = np.full((1, 3, size, size), level, np.uint8)
    assert (resize(images, (new, new)) == level).all()


def test_numbers_keep_their_type_and_their_mean() -> None:
    images = np.random.default_rng(0).normal(size=(3, 2, 8, 8)).astype(np.float32)
    larger = resize(images, (32, 32))
    assert larger.dtype == np.float32
    assert larger.shape == (3, 2, 32, 32)
    smaller = resize(images, (4, 4))
    assert np.allclose(smaller.mean(axis=(2, 3)), images.mean(axis=(2, 3)), atol=0.2)


def test_many_images_are_resized_as_one_would_be() -> None:
    images = noise(3000, 3, 16, 16)
    together = resize(images, (40, 24))
    for place in (0, 1500, 2999):
        assert (together[place] == resize(images[place : place + 1], (40, 24))[0]).all()


def test_grey_becomes_colour_and_back() -> None:
    grey = noise(2, 1, 4, 4)
    colour = fit_images(grey, (3, 4, 4), "it")
    assert (colour == grey).all()
    assert (fit_images(colour, (1, 4, 4), "it") == grey).all()


def test_colour_becomes_the_grey_of_pillow() -> None:
    colour = noise(1, 3, 5, 7)
    pillow = Image.fromarray(np.ascontiguousarray(colour[0].transpose(1, 2, 0))).convert("L")
    grey = fit_images(colour, (1, 5, 7), "it")
    assert abs(grey[0, 0].astype(int) - np.asarray(pillow, int)).max() <= 1


def test_images_of_the_right_shape_are_not_copied() -> None:
    images = noise(2, 3, 4, 4)
    assert fit_images(images, (3, 4, 4), "it") is images


def test_a_row_of_pixels_takes_images_of_that_many() -> None:
    images = noise(2, 3, 4, 4)
    assert (fit_images(images, (48,), "it") == images.reshape(2, 48)).all()


@pytest.mark.parametrize(
    ("own", "wanted", "words"),
    [
        ((1, 8, 8), (100,), "takes 100 numbers, but it has images of 1×8×8 = 64"),
        ((1, 8, 8), (1, 64), "takes 1×64, but it has images"),
        ((1, 8, 8), (1, 4, 4, 4), "give it three sizes"),
        ((3, 8, 8), (4, 8, 8), "channels to 1 or 3"),
        ((2, 8, 8), (3, 8, 8), "channels to 2"),
        ((1, 8, 8), (3, 2_000_000, 2_000_000), "GB of memory"),
    ],
)
def test_what_cannot_be_fitted_is_refused_in_a_sentence(
    own: tuple[int, ...], wanted: tuple[int, ...], words: str
) -> None:
    with pytest.raises(DataError, match=words):
        fit_images(noise(2, *own), wanted, "it")


def test_pixels_beside_numbers_become_zero_to_one() -> None:
    both = joined([np.full((1, 2), 255, np.uint8), np.full((1, 2), 0.5, np.float32)])
    assert both.tolist() == [[1, 1], [0.5, 0.5]]
    assert joined([noise(1, 2), noise(2, 2)]).dtype == np.uint8
