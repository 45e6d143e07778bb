"""Parts, normalisation and batches are what the trainer can rely on."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.batches import batches, prepare, statistics
from engine.data.settings import DataSettings
from tests.engine.data.data_files import noise, write_mnist

LENET = (1, 32, 32)


def test_digits_come_ready_to_train() -> None:
    data = prepare(DataSettings(), LENET, None)
    assert [len(part) for part in (data.train, data.validation, data.test)] == [1258, 270, 269]
    assert data.input_shape == LENET
    assert data.train.images.dtype == np.uint8
    assert data.train.labels.dtype == np.int64
    assert data.classes == tuple("0123456789")
    assert data.warnings == ()


def test_normalised_training_images_have_mean_0_and_deviation_1() -> None:
    data = prepare(DataSettings(), (3, 16, 16), None)
    images = data.normalised(data.train)
    assert images.dtype == np.float32
    assert np.allclose(images.mean(axis=(0, 2, 3)), 0, atol=1e-5)
    assert np.allclose(images.std(axis=(0, 2, 3)), 1, atol=1e-5)


def test_normalisation_is_the_documented_formula() -> None:
    data = prepare(DataSettings(), (3, 16, 16), None)
    part = data.validation
    expected = part.images / 255
    expected = (expected - data.mean[:, None, None]) / data.std[:, None, None]
    assert np.allclose(data.normalised(part), expected, atol=1e-5)


def test_statistics_come_from_the_training_part_alone(tmp_path: Path) -> None:
    dark, light = np.full((60, 1, 4, 4), 10, np.uint8), np.full((20, 1, 4, 4), 250, np.uint8)
    dark[::2] += 20
    labels = np.arange(60) % 2
    np.savez(
        tmp_path / "a.npz", x_train=dark, y_train=labels, x_test=light, y_test=np.arange(20) % 2
    )
    settings = DataSettings(source="npz", path="a.npz")
    data = prepare(settings, (1, 4, 4), tmp_path)
    assert (data.test.images == 250).all()
    assert data.mean == pytest.approx(data.train.images.mean() / 255)
    assert data.std == pytest.approx(data.train.images.std() / 255)


def test_without_normalising_pixels_are_zero_to_one() -> None:
    data = prepare(DataSettings(normalize=False), (3, 8, 8), None)
    assert data.mean.tolist() == [0, 0, 0]
    assert data.std.tolist() == [1, 1, 1]
    images = data.normalised(data.train)
    assert images.min() == 0
    assert images.max() == 1


def test_empty_parts_are_allowed() -> None:
    data = prepare(DataSettings(train=1.0, validation=0.0, test=0.0), LENET, None)
    assert len(data.train) == 1797
    assert data.normalised(data.test).shape == (0, *LENET)


def test_the_seed_moves_images_between_parts() -> None:
    first = prepare(DataSettings(seed=0), (1, 8, 8), None)
    second = prepare(DataSettings(seed=1), (1, 8, 8), None)
    assert first.split.test.tolist() != second.split.test.tolist()
    again = prepare(DataSettings(seed=0), (1, 8, 8), None)
    assert (again.train.images == first.train.images).all()


def test_official_test_images_are_the_test_part(tmp_path: Path) -> None:
    write_mnist(tmp_path, train=40, test=20)
    data = prepare(DataSettings(source="idx", path="."), (1, 28, 28), tmp_path)
    assert (data.test.images == noise(20, 28, 28, seed=2)[:, None]).all()
    assert len(data.train) + len(data.validation) == 40


@given(st.integers(1, 30), st.integers(1, 4), st.integers(0, 1000))
def test_statistics_of_pixels_are_exact(count: int, channels: int, seed: int) -> None:
    images = noise(count, channels, 5, 3, seed=seed)
    mean, std = statistics(images)
    assert np.allclose(mean, images.mean(axis=(0, 2, 3)) / 255, atol=1e-6)
    assert np.allclose(std, images.std(axis=(0, 2, 3)) / 255, atol=1e-6)


@given(st.integers(1, 30), st.floats(-1e4, 1e4), st.floats(0.1, 1e3))
def test_statistics_of_numbers_survive_a_large_mean(
    count: int, shift: float, spread: float
) -> None:
    values = np.random.default_rng(count).normal(size=(count, 2, 50)) * spread + shift
    images = values.astype(np.float32)
    mean, std = statistics(images)
    assert np.allclose(mean, images.mean(axis=(0, 2), dtype=float), rtol=1e-5, atol=1e-4)
    assert np.allclose(std, images.astype(float).std(axis=(0, 2)), rtol=1e-4)


@pytest.mark.parametrize("level", [0, 1, 77, 255])
def test_a_channel_that_never_changes_is_not_blown_up(level: int) -> None:
    images = noise(5, 2, 4, 4)
    images[:, 1] = level
    mean, std = statistics(images)
    assert std[1] == 1
    assert mean[1] == pytest.approx(level / 255)
    _, constant = statistics(np.full((6, 1, 3), 0.1 + level, np.float32))
    assert constant.tolist() == [1]


def test_a_row_of_pixels_is_one_channel_and_a_row_of_numbers_is_many() -> None:
    assert statistics(noise(5, 12))[0].shape == (1,)
    assert statistics(noise(5, 12).astype(np.float32))[0].shape == (12,)


@given(st.integers(0, 200), st.integers(1, 64), st.booleans(), st.integers(0, 9))
def test_an_epoch_sees_every_image_once(count: int, size: int, shuffle: bool, seed: int) -> None:
    rng = np.random.default_rng(seed)
    found = list(batches(count, size, rng, shuffle=shuffle))
    together = [int(place) for batch in found for place in batch]
    assert sorted(together) == list(range(count))
    assert all(len(batch) == size for batch in found[:-1])
    if not shuffle:
        assert together == list(range(count))
        assert rng.bit_generator.state == np.random.default_rng(seed).bit_generator.state


@given(st.integers(1, 200), st.integers(1, 64))
def test_a_smaller_last_batch_can_be_left_out(count: int, size: int) -> None:
    rng = np.random.default_rng(0)
    sizes = [len(batch) for batch in batches(count, size, rng, shuffle=True, drop_last=True)]
    assert sizes == ([size] * (count // size) if count >= size else [count])


def test_epochs_differ_and_a_saved_state_repeats_them() -> None:
    rng = np.random.default_rng(0)
    first = np.concatenate(list(batches(50, 8, rng, shuffle=True)))
    state = rng.bit_generator.state
    second = np.concatenate(list(batches(50, 8, rng, shuffle=True)))
    assert first.tolist() != second.tolist()
    rng.bit_generator.state = state
    assert np.concatenate(list(batches(50, 8, rng, shuffle=True))).tolist() == second.tolist()
