"""The split keeps its promises for every data set, not only for tidy ones."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.dataset import Integers
from engine.data.splits import Split, split
from engine.errors import DataError

Shares = tuple[float, float, float]

SHARES = st.sampled_from(
    [(0.7, 0.15, 0.15), (0.6, 0.2, 0.2), (0.98, 0.01, 0.01), (0.5, 0.5, 0.0), (0.8, 0.0, 0.2),
     (1.0, 0.0, 0.0), (1 / 3, 1 / 3, 1 / 3)]
)  # fmt: skip
COUNTS = st.lists(st.integers(1, 60), min_size=1, max_size=12)


@st.composite
def labelled(draw: st.DrawFn) -> Integers:
    counts = draw(COUNTS)
    labels = np.repeat(np.arange(len(counts)), counts)
    return np.random.default_rng(draw(st.integers(0, 99))).permutation(labels)


def parts(result: Split) -> tuple[Integers, Integers, Integers]:
    return result.train, result.validation, result.test


@given(labelled(), SHARES, st.integers(0, 2**31 - 1))
def test_parts_are_disjoint_complete_and_sorted(
    labels: Integers, shares: Shares, seed: int
) -> None:
    result = split(labels, shares, seed)
    together = np.concatenate(parts(result))
    assert sorted(together.tolist()) == list(range(len(labels)))
    for part in parts(result):
        assert part.dtype == np.int64
        assert (np.diff(part) > 0).all()


@given(labelled(), SHARES, st.integers(0, 5))
def test_sizes_are_the_shares_to_within_one_image(
    labels: Integers, shares: Shares, seed: int
) -> None:
    result = split(labels, shares, seed)
    assert len(result.train) >= 1
    for part, share in zip(parts(result), shares, strict=True):
        if len(labels) > 3:
            assert abs(len(part) - share * len(labels)) < 1
        if share == 0:
            assert len(part) == 0


@given(labelled(), SHARES, st.integers(0, 5))
def test_every_class_is_in_every_part_that_has_room(
    labels: Integers, shares: Shares, seed: int
) -> None:
    result = split(labels, shares, seed)
    counts = np.bincount(labels)
    in_use = sum(len(part) > 0 for part in parts(result))
    for position, part in enumerate(parts(result)):
        if len(part) >= len(counts):
            needed = np.flatnonzero(counts >= (1 if position == 0 else in_use))
            assert set(needed) <= set(labels[part])


@given(st.integers(2, 12), st.integers(10, 80), SHARES)
def test_equal_classes_are_divided_equally(classes: int, count: int, shares: Shares) -> None:
    labels = np.tile(np.arange(classes), count)
    result = split(labels, shares, 0)
    for part, share in zip(parts(result), shares, strict=True):
        # Every class is within one image of its share, except where it needed its only image.
        assert (abs(np.bincount(labels[part], minlength=classes) - share * count) <= 1).all()


@given(
    st.sampled_from([(0.7, 0.15, 0.15), (0.6, 0.2, 0.2), (0.8, 0.1, 0.1)]),
    st.lists(st.integers(11, 90), min_size=2, max_size=12),
)
def test_every_class_keeps_its_share_to_within_one_image(shares: Shares, counts: list[int]) -> None:
    labels = np.repeat(np.arange(len(counts)), counts)
    for part, share in zip(parts(split(labels, shares, 0)), shares, strict=True):
        off = np.bincount(labels[part], minlength=len(counts)) - share * np.array(counts)
        assert abs(off).max() <= 1 + 1e-9


@given(labelled(), SHARES, st.integers(0, 2**31 - 1))
def test_a_seed_gives_the_same_parts_again(labels: Integers, shares: Shares, seed: int) -> None:
    first, second = split(labels, shares, seed), split(labels.copy(), shares, seed)
    for one, other in zip(parts(first), parts(second), strict=True):
        assert one.tolist() == other.tolist()


def test_the_parts_never_change_between_versions() -> None:
    result = split(np.tile(np.arange(3), 6), (0.5, 0.25, 0.25), 7)
    assert result.train.tolist() == [2, 3, 4, 6, 10, 11, 12, 13, 14]
    assert result.test.tolist() == [0, 5, 15, 16]


def test_seeds_pick_different_images() -> None:
    labels = np.repeat(np.arange(10), 20)
    picks = {tuple(split(labels, (0.7, 0.15, 0.15), seed).test) for seed in range(20)}
    assert len(picks) == 20


def test_every_image_is_picked_by_some_seed() -> None:
    labels = np.repeat(np.arange(2), 10)
    tested = [split(labels, (0.6, 0.2, 0.2), seed).test for seed in range(100)]
    chosen = np.bincount(np.concatenate(tested), minlength=20)
    assert chosen.min() > 0
    assert chosen.max() < 60


@given(labelled(), SHARES, st.data())
def test_official_parts_stay_as_they_are(
    labels: Integers, shares: Shares, data: st.DataObject
) -> None:
    places = np.random.default_rng(0).permutation(len(labels))
    tested = data.draw(st.integers(0, len(labels) - 1))
    validated = data.draw(st.integers(0, len(labels) - 1 - tested))
    test, validation = places[:tested], places[tested : tested + validated]
    result = split(labels, shares, 3, test=test, validation=validation)
    assert result.test.tolist() == sorted(test.tolist())
    assert result.validation.tolist() == sorted(validation.tolist())
    assert result.train.tolist() == sorted(places[tested + validated :].tolist())


def test_training_and_validation_divide_what_the_official_test_part_leaves() -> None:
    labels = np.tile(np.arange(10), 20)
    result = split(labels, (0.6, 0.2, 0.2), 0, test=np.arange(150, 200))
    assert [len(part) for part in parts(result)] == [112, 38, 50]
    assert result.test.tolist() == list(range(150, 200))


def test_digits_sized_split_is_exact() -> None:
    labels = np.repeat(np.arange(10), 180)
    result = split(labels, (0.7, 0.15, 0.15), 0)
    assert np.bincount(labels[result.train]).tolist() == [126] * 10
    assert np.bincount(labels[result.test]).tolist() == [27] * 10


@pytest.mark.parametrize(
    ("labels", "test", "words"),
    [([], None, "it is empty"), ([0, 1], [0, 1], "set aside for testing")],
)
def test_nothing_to_learn_from_is_refused(
    labels: list[int], test: list[int] | None, words: str
) -> None:
    held = None if test is None else np.array(test)
    with pytest.raises(DataError, match=words):
        split(np.array(labels, np.int64), (0.7, 0.15, 0.15), 0, test=held)
