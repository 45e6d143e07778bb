"""Normalisation: over what the statistics run, and what each paper says."""

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.blocks.base import Block, Shape, ShapeError
from engine.blocks.layer_norm import LayerNorm, RMSNorm
from engine.blocks.modules import frozen
from engine.blocks.normalization import BatchNorm, GroupNorm, InstanceNorm
from engine.blocks.response_norm import LocalResponseNorm
from tests.engine.blocks.seen import (
    behind_a_convolution,
    pixels_said_to_reach,
    pixels_that_reach,
)
from tests.engine.blocks.through_onnx import onnx_result

SHAPES = ((6, 9), (6, 4, 5), (6, 3, 4, 5))
every_rank = pytest.mark.parametrize("shape", SHAPES)


@pytest.fixture(autouse=True)
def _same_numbers() -> None:
    torch.manual_seed(0)


def run(block: Block, x: Tensor) -> Tensor:
    return block.module((tuple(x.shape[1:]),)).train()(x)


def refusal(block: Block, shape: Shape) -> str:
    with pytest.raises(ShapeError) as caught:
        block.facts((shape,))
    return caught.value.sentence("norm1", "conv1")


@every_rank
def test_each_set_gets_mean_0_and_deviation_1(shape: Shape) -> None:
    x = 3 * torch.randn(4, *shape) + 2
    sets = {
        BatchNorm(): run(BatchNorm(), x).transpose(0, 1).flatten(1),
        InstanceNorm(): run(InstanceNorm(), x).flatten(2),
        GroupNorm(groups=3): run(GroupNorm(groups=3), x).reshape(4, 3, -1),
        LayerNorm(over="sample"): run(LayerNorm(over="sample"), x).flatten(1),
        LayerNorm(): run(LayerNorm(), x).movedim(1, -1),
    }
    for block, rows in sets.items():
        assert torch.allclose(rows.mean(-1), torch.tensor(0.0), atol=1e-5), block.kind
        assert torch.allclose(rows.var(-1, correction=0), torch.tensor(1.0), atol=1e-3), block.kind
    roots = run(RMSNorm(), x).square().mean(1).sqrt()
    assert torch.allclose(roots, torch.tensor(1.0), atol=1e-3)


@every_rank
def test_group_norm_lies_between_instance_and_layer_norm(shape: Shape) -> None:
    x = torch.randn(4, *shape)
    one = run(GroupNorm(groups=1, affine=False), x)
    layer = run(LayerNorm(over="sample", affine=False, epsilon=1e-5), x)
    assert torch.allclose(one, layer, atol=1e-5)
    six = run(GroupNorm(groups=6, affine=False), x)
    assert torch.allclose(six, run(InstanceNorm(affine=False), x), atol=1e-5)


@pytest.mark.parametrize("shape", [(6,), *SHAPES])
def test_rms_norm_is_layer_norm_where_the_mean_is_0(shape: Shape) -> None:
    x = torch.randn(4, *shape)
    x = x - x.mean(1, keepdim=True)
    assert torch.allclose(run(RMSNorm(), x), run(LayerNorm(), x), atol=1e-5)


def test_convnext_s_norm_scales_each_channel() -> None:
    x = torch.randn(2, 96, 7, 7)
    module = LayerNorm().module(((96, 7, 7),))
    assert isinstance(module, nn.LayerNorm)
    nn.init.uniform_(module.weight)
    nn.init.uniform_(module.bias)
    even = (x - x.mean(1, keepdim=True)) / (x.var(1, keepdim=True, correction=0) + 1e-6).sqrt()
    expected = even * module.weight[:, None, None] + module.bias[:, None, None]
    assert torch.allclose(module(x), expected, atol=1e-5)
    assert LayerNorm().facts(((96, 7, 7),)).parameters == 192


def test_counts_and_where_they_come_from() -> None:
    shape = (6, 4, 5)
    counts = {
        InstanceNorm(): (12, 0, "2·6 = 12"),
        InstanceNorm(track=True): (12, 13, "2·6 = 12"),
        InstanceNorm(affine=False): (0, 0, "none"),
        GroupNorm(groups=2): (12, 0, "2·6 = 12"),
        LayerNorm(): (12, 0, "2·6 = 12"),
        LayerNorm(over="sample"): (240, 0, "2·6·4·5 = 240"),
        RMSNorm(): (6, 0, "1·6 = 6"),
        RMSNorm(over="sample", affine=False): (0, 0, "none"),
    }
    for block, (parameters, buffers, formula) in counts.items():
        facts = block.facts((shape,))
        assert (facts.parameters, facts.buffers) == (parameters, buffers)
        assert block.formulas((shape,)) == {"parameters": formula}


@every_rank
@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 8, 15])
def test_local_response_norm_is_the_sum_over_neighbours(shape: Shape, size: int) -> None:
    x = torch.randn(2, *shape)
    block = LocalResponseNorm(size=size, alpha=0.7, beta=0.6, k=2.0)
    expected = torch.empty_like(x)
    for channel in range(6):
        first, last = max(channel - size // 2, 0), min(channel + (size - 1) // 2, 5)
        squares = x[:, first : last + 1].square().sum(1)
        expected[:, channel] = x[:, channel] / (2 + 0.7 / size * squares) ** 0.6
    assert torch.allclose(run(block, x), expected, atol=1e-5)


def test_alexnet_s_constants() -> None:
    # Section 3.3 sums without dividing by n, with k = 2, n = 5, α = 1e-4, β = 0.75.
    x = 50 * torch.randn(1, 8, 3, 3)
    result = run(LocalResponseNorm(size=5, alpha=5e-4, beta=0.75, k=2.0), x)
    fourth = x[:, 4] / (2 + 1e-4 * x[:, 2:7].square().sum(1)) ** 0.75
    assert torch.allclose(result[:, 4], fourth, atol=1e-4)


@pytest.mark.parametrize(
    "block",
    [
        BatchNorm(),
        InstanceNorm(),
        GroupNorm(groups=2),
        LayerNorm(),
        LayerNorm(over="sample"),
        RMSNorm(),
        RMSNorm(over="sample"),
        LocalResponseNorm(alpha=1.0),
    ],
    ids=lambda block: f"{block.kind} {block.summary()}",
)
def test_what_a_position_sees_is_where_its_gradient_is(block: Block) -> None:
    graph = behind_a_convolution(block, (2, 7, 6))
    for position in ((0, 0), (3, 5)):
        seen = pixels_that_reach(graph, position, (2, 7, 6))
        assert pixels_said_to_reach(graph, position) == seen


@pytest.mark.parametrize(
    "block", [InstanceNorm(), GroupNorm(groups=2), LayerNorm(), RMSNorm(), LocalResponseNorm()],
    ids=lambda block: block.kind,
)  # fmt: skip
@pytest.mark.parametrize("shape", [(2,), (4,), (4, 1), (2, 2), (2, 1, 1), (4, 1, 2), (2, 1, 1, 1)])
def test_a_shape_that_is_taken_trains_with_one_sample(block: Block, shape: Shape) -> None:
    """In torch some sets of one number fail only at batch size 1, after hours of training."""
    try:
        block.facts((shape,))
    except ShapeError:
        with pytest.raises(ValueError, match=r"[Ee]xpected"):
            run(block, torch.randn(1, *shape))
        return
    assert run(block, torch.randn(1, *shape)).shape == (1, *shape)


def test_refusals_name_the_cause_and_the_way_out() -> None:
    assert refusal(GroupNorm(groups=4), (6, 5, 5)) == (
        "norm1 divides its channels into 4 groups, but conv1 gives 6 channels: make the groups a "
        "divisor of 6."
    )
    assert refusal(GroupNorm(groups=4), (4, 1, 1)) == (
        "norm1 compares the numbers of a group, but each group of what conv1 gives has only one: "
        "make fewer groups."
    )
    assert refusal(InstanceNorm(), (16, 1, 1)) == (
        "norm1 compares the positions of a channel, but conv1 gives one position: put norm1 before "
        "what shrinks it so far, or use a layer norm."
    )
    assert "400 numbers" in refusal(LocalResponseNorm(), (400,))


def test_running_statistics_are_used_once_training_is_over() -> None:
    x = 3 * torch.randn(8, 4, 6, 6) + 5
    module = InstanceNorm(track=True, momentum=1.0).module(((4, 6, 6),))
    module.train()(x)
    result = module.eval()(x)
    means = x.mean((0, 2, 3), keepdim=True)
    spread = x.var((2, 3)).mean(0)[:, None, None]
    assert torch.allclose(result, (x - means) / spread.sqrt(), atol=1e-3)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_frozen_norm_keeps_its_running_statistics(shape: Shape) -> None:
    x = 3 * torch.randn(8, *shape) + 5
    for block in (BatchNorm(), InstanceNorm(track=True)):
        module = frozen(block.module((shape,))).train()
        before = {key: value.clone() for key, value in module.state_dict().items()}
        assert torch.allclose(module(x), x, atol=1e-3)  # mean 0 and variance 1 as they began
        after = module.state_dict()
        assert all(torch.equal(after[key], value) for key, value in before.items())


@pytest.mark.parametrize(("alpha", "k"), [(1e-4, 1.0), (5e-4, 2.0), (1.0, 1.0), (0.08, 0.001)])
def test_a_strong_channel_leaves_no_trace_in_the_exported_response_norm(
    alpha: float, k: float
) -> None:
    block = LocalResponseNorm(size=3, alpha=alpha, k=k)
    x = torch.randn(2, 24, 5, 5) * (300 * (torch.arange(24) % 8 == 0) + 0.1).view(-1, 1, 1)
    expected = run(block, x).numpy()
    given = onnx_result(block, x.numpy())
    # Number by number: a wrong one is small beside those of the strong channels.
    assert np.allclose(given, expected, rtol=2e-4, atol=1e-6)
