"""Pooling, held to torch: ceil mode, what counts as padding, norms."""

import itertools

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from engine.blocks.base import Block, ShapeError
from engine.blocks.lp_pool import LpPool
from engine.blocks.pooling import AveragePool, GlobalMaxPool, MaxPool
from tests.engine.blocks.reach import declared, reached
from tests.engine.blocks.through_onnx import onnx_result


def test_every_small_window_gives_torch_s_size() -> None:
    for n, k, s, p in itertools.product(range(1, 8), range(1, 6), range(1, 5), range(3)):
        if 2 * p > k:
            continue
        for ceil in (False, True):
            block = MaxPool(kernel=k, stride=s, padding=p, ceil_mode=ceil)
            try:
                made = block.facts(((1, n),)).outputs[0][1]
            except ShapeError:
                made = 0
            module = nn.MaxPool1d(k, s, p, ceil_mode=ceil)
            try:
                expected = module(torch.zeros(1, 1, n)).shape[2]
            except RuntimeError:
                expected = 0
            assert made == expected, (n, k, s, p, ceil)


@given(st.integers(1, 3), st.integers(1, 5), st.integers(1, 5), st.booleans(), st.data())
def test_averages_are_torch_s_whatever_counts(
    rank: int, kernel: int, stride: int, counted: bool, data: st.DataObject
) -> None:
    padding = data.draw(st.integers(0, kernel // 2))
    space = tuple(data.draw(st.lists(st.integers(1, 7), min_size=rank, max_size=rank)))
    block = AveragePool(
        kernel=kernel, stride=stride, padding=padding, ceil_mode=True, count_include_pad=counted
    )
    try:
        block.facts(((2, *space),))
    except ShapeError:
        return
    x = torch.randn(2, 2, *space)
    ours = block.module(((2, *space),))(x)
    if rank < 3:
        build = (nn.AvgPool1d, nn.AvgPool2d)[rank - 1]
        torchs = build(kernel, stride, padding, ceil_mode=True, count_include_pad=counted)
        assert torch.equal(ours, torchs(x))
    else:
        # Torch refuses some volumes: average each of the axes in turn instead.
        folded = x
        for axis in range(2, 5):
            line = nn.AvgPool1d(kernel, stride, padding, ceil_mode=True, count_include_pad=counted)
            moved = folded.movedim(axis, -1)
            folded = line(moved.flatten(0, -2)[:, None])[:, 0].view(*moved.shape[:-1], -1)
            folded = folded.movedim(-1, axis)
        assert torch.allclose(ours, folded, atol=1e-6)
    written = onnx_result(block, x.numpy())
    assert np.allclose(written, ours.numpy(), atol=1e-6)
    assert declared(block, (2, *space)) == reached(block, (2, *space))


@pytest.mark.parametrize("norm", [1.0, 2.0, 4.0])
@pytest.mark.parametrize("ceil", [False, True])
def test_norms_are_torch_s_where_those_are_numbers(norm: float, ceil: bool) -> None:
    x = torch.randn(2, 3, 7, 8)
    block = LpPool(kernel=(3, 2), stride=(2, 3), norm=norm, ceil_mode=ceil)
    torchs = nn.LPPool2d(norm, (3, 2), (2, 3), ceil_mode=ceil)
    assert torch.allclose(block.module(((3, 7, 8),))(x), torchs(x), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("norm", [1.5, 3.0])
def test_other_norms_are_those_of_the_absolute_values(norm: float) -> None:
    x = torch.randn(2, 3, 8)
    made = LpPool(kernel=4, stride=4, norm=norm).module(((3, 8),))(x)
    expected = x.unflatten(-1, (2, 4)).abs().pow(norm).sum(-1).pow(1 / norm)
    assert torch.allclose(made, expected, rtol=1e-5)


def test_a_window_of_zeros_has_no_infinite_gradient() -> None:
    x = torch.zeros(1, 1, 4, requires_grad=True)
    LpPool().module(((1, 4),))(x).sum().backward()
    assert torch.equal(x.grad, torch.zeros(1, 1, 4))  # type: ignore[arg-type]


def test_the_largest_value_of_each_map() -> None:
    x = torch.randn(2, 3, 4, 5)
    block: Block = GlobalMaxPool()
    assert torch.equal(block.module(((3, 4, 5),))(x), x.amax((2, 3)))
    assert block.formulas(((3, 4, 5),)) == {"output": "maximum over 4×5 positions"}


def test_the_size_in_ceil_mode_is_written_out() -> None:
    block = MaxPool(kernel=3, stride=2, ceil_mode=True)
    assert block.formulas(((1, 6, 7),))["output"] == (
        "⌈(6 + 2·0 − 3) / 2⌉ + 1 = 3; ⌈(7 + 2·0 − 3) / 2⌉ + 1 = 3"
    )
    dropping = MaxPool(kernel=2, stride=3, padding=1, ceil_mode=True)
    assert dropping.formulas(((1, 5),))["output"] == (
        "⌈(5 + 2·1 − 2) / 3⌉ + 1 − 1 that would begin behind the input = 2"
    )
    assert dropping.summary() == "2×2, stride 3, pad 1, ceil"
