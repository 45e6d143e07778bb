"""Adaptive pooling, held to torch."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from engine.blocks.adaptive import AdaptiveAveragePool, AdaptiveMaxPool
from engine.blocks.base import ShapeError
from engine.blocks.window import Table, Window
from tests.engine.blocks.reach import declared, reached
from tests.engine.blocks.through_onnx import onnx_result


@given(st.tuples(*[st.integers(1, 8)] * 2), st.tuples(*[st.integers(1, 8)] * 2))
def test_bins_are_torch_s_also_in_onnx(space: tuple[int, int], size: tuple[int, int]) -> None:
    x = torch.randn(2, 2, *space)
    for block, torchs in (
        (AdaptiveAveragePool(size=size), nn.AdaptiveAvgPool2d(size)),
        (AdaptiveMaxPool(size=size), nn.AdaptiveMaxPool2d(size)),
    ):
        expected = torchs(x).numpy()
        assert np.allclose(onnx_result(block, x.numpy()), expected, atol=1e-6)
    average = AdaptiveAveragePool(size=size)
    assert declared(average, (2, *space)) == reached(average, (2, *space))


def test_bins_that_come_out_even_are_a_window() -> None:
    block = AdaptiveAveragePool(size=(2, 6))
    assert block.facts(((1, 8, 3),)).window == Window((4, 1), (4, 1), (0, 0), (1, 2))
    assert block.facts(((1, 8, 6),)).window == Window((4, 1), (4, 1), (0, 0))
    assert isinstance(block.facts(((1, 7, 6),)).window, Table)


def test_the_bins_are_written_out() -> None:
    block = AdaptiveMaxPool(size=3)
    assert block.formulas(((1, 8, 9),)) == {"output": "8 / 3 → 3–4; 9 / 3 → 3"}
    assert block.summary() == "to 3×3"


def test_bins_of_another_number_of_axes_are_refused() -> None:
    with pytest.raises(ShapeError) as caught:
        AdaptiveMaxPool(size=(2, 3)).facts(((1, 8),))
    assert caught.value.code == "axes"


def test_huge_uneven_bins_are_refused_and_even_ones_are_not() -> None:
    block = AdaptiveAveragePool(size=1000)
    with pytest.raises(ShapeError) as caught:
        block.facts(((1, 2**26 + 1),))
    assert caught.value.sentence("pool1", "input") == (
        "pool1 divides 67,108,865 positions into 1,000 uneven bins: "
        "choose an output size that divides 67,108,865."
    )
    assert block.facts(((1, 67_109_000),)).outputs == ((1, 1000),)
