"""Batches: every image once, nobody alone, and the same numbers from bytes as from floats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.data.batches import prepare
from engine.training import feed
from engine.training.feed import Feed, batch_bounds, epoch_order
from tests.engine.training.tiny import SIZE, small_project

if TYPE_CHECKING:
    from pathlib import Path

CPU = torch.device("cpu")


@given(st.integers(1, 500), st.integers(1, 80))
def test_batches_cover_every_image_once_and_leave_none_alone(count: int, size: int) -> None:
    bounds = batch_bounds(count, size)
    assert [place for start, end in bounds for place in range(start, end)] == list(range(count))
    sizes = [end - start for start, end in bounds]
    assert set(sizes[:-1]) <= {size}
    assert 1 <= sizes[-1] <= size + 1
    if size > 1 and count > 1:
        assert min(sizes) > 1


@given(st.integers(1, 300), st.integers(0, 2**31 - 1), st.integers(1, 1000))
def test_an_epoch_visits_every_image_once(count: int, seed: int, epoch: int) -> None:
    order = epoch_order(count, seed, epoch)
    assert sorted(order.tolist()) == list(range(count))
    assert torch.equal(order, epoch_order(count, seed, epoch))


def test_another_epoch_and_another_seed_have_another_order() -> None:
    orders = [tuple(epoch_order(50, *key).tolist()) for key in ((0, 1), (0, 2), (1, 1))]
    assert len(set(orders)) == 3


@pytest.mark.parametrize("channels_last", [False, True])
def test_large_parts_stay_bytes_and_give_the_same_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, channels_last: bool
) -> None:
    data = prepare(small_project(tmp_path).data, (1, SIZE, SIZE), None)
    floats = Feed(data, data.train, CPU, channels_last=channels_last)
    monkeypatch.setattr(feed, "FLOAT_BYTES", 0)
    raw = Feed(data, data.train, CPU, channels_last=channels_last)
    assert (floats.images.dtype, raw.images.dtype) == (torch.float32, torch.uint8)
    places = torch.tensor([5, 0, 7])
    expected = torch.from_numpy(data.normalised(data.train))[places]
    for one in (floats, raw):
        images, labels = one.batch(places)
        assert torch.equal(images, expected)
        assert labels.tolist() == data.train.labels[places.numpy()].tolist()
    before = raw.images.clone()
    assert sum(len(labels) for _, labels in raw.in_order(7)) == len(raw)
    assert torch.equal(raw.images, before)
