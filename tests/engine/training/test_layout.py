"""How images lie in memory while a network trains: never so that torch reads beyond them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pytest
import torch

from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.reshape import Flatten
from engine.training.feed import Feed
from engine.training.setup import set_up
from tests.engine.training.tiny import CLASSES, SIZE, small_project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("kernel", "stride", "innermost"),
    [(3, 1, True), (5, 3, True), ((3, 5), (1, 3), False), ((5, 6), (1, 6), False)],
)
def test_a_network_computes_the_same_however_its_images_lie(
    tmp_path: Path,
    kernel: int | tuple[int, int],
    stride: int | tuple[int, int],
    innermost: bool,
) -> None:
    layer = Convolution(filters=16, kernel=kernel, stride=stride)
    blocks = [Input(shape=(1, SIZE, SIZE)), layer, Flatten(), Dense(units=CLASSES)]
    setup = set_up(small_project(tmp_path, blocks), None, torch.device("cpu"))
    assert setup.channels_last is innermost
    feed = Feed(setup.data, setup.data.train, setup.device, channels_last=setup.channels_last)
    images, _ = feed.batch(torch.arange(8))
    exact = deepcopy(setup.network).double()
    with torch.no_grad():
        assert torch.allclose(setup.network(images).double(), exact(images.double()), atol=1e-4)
