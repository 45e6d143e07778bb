"""Blocks that drop numbers, channels or samples while training."""

import pytest
import torch
from torch import Tensor

from engine.blocks.base import Block, Shape, ShapeError
from engine.blocks.dropout import Dropout, SpatialDropout, StochasticDepth

BLOCKS = (Dropout(rate=0.25), SpatialDropout(rate=0.25), StochasticDepth(rate=0.25))
by_kind = pytest.mark.parametrize("block", BLOCKS, ids=[block.kind for block in BLOCKS])
SHAPES = ((6, 9), (6, 4, 5), (6, 3, 4, 5))


def drop(block: Block, x: Tensor) -> Tensor:
    torch.manual_seed(0)
    return block.module((tuple(x.shape[1:]),)).train()(x)


@by_kind
@pytest.mark.parametrize("shape", SHAPES)
def test_what_stays_is_scaled_so_that_the_mean_stays(block: Block, shape: Shape) -> None:
    result = drop(block, torch.ones(4000, *shape))
    assert result.unique().tolist() == pytest.approx([0, 4 / 3])
    assert float(result.mean()) == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize("shape", SHAPES)
def test_channels_and_samples_are_dropped_whole(shape: Shape) -> None:
    x = torch.ones(400, *shape)
    channels = drop(SpatialDropout(rate=0.25), x).flatten(2)
    assert torch.equal(channels, channels[..., :1].expand_as(channels))
    assert 60 < int((channels[:, 0, 0] == 0).sum()) < 140
    samples = drop(StochasticDepth(rate=0.25), x).flatten(1)
    assert torch.equal(samples, samples[:, :1].expand_as(samples))
    assert 60 < int((samples[:, 0] == 0).sum()) < 140


def test_channels_are_dropped_each_on_its_own() -> None:
    channels = drop(SpatialDropout(rate=0.5), torch.ones(100, 8, 3, 3))[..., 0, 0]
    mixed = (channels == 0).any(1) & (channels != 0).any(1)
    assert mixed.sum() > 90


@by_kind
def test_nothing_is_dropped_once_training_is_over(block: Block) -> None:
    x = torch.randn(5, 6, 4, 4)
    module = block.module(((6, 4, 4),)).eval()
    assert torch.equal(module(x), x)


@by_kind
def test_rate_0_drops_nothing(block: Block) -> None:
    x = torch.randn(5, 6, 4, 4)
    assert torch.equal(drop(block.change(rate=0.0), x), x)


def test_samples_of_vectors_can_be_dropped() -> None:
    samples = drop(StochasticDepth(rate=0.5), torch.ones(50, 7))
    assert torch.equal(samples, samples[:, :1].expand_as(samples))


def test_whole_channels_need_positions() -> None:
    with pytest.raises(ShapeError) as refusal:
        SpatialDropout().facts(((400,),))
    assert refusal.value.sentence("spatial_dropout1", "flatten1") == (
        "spatial_dropout1 drops channels with all their positions, but flatten1 gives 400 numbers: "
        "use a plain dropout."
    )


def test_cards_say_the_rate() -> None:
    assert StochasticDepth(rate=0.05).summary() == "5%"
