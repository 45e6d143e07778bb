"""Pad and Crop, held to torch."""

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional

from engine.blocks.base import ShapeError
from engine.blocks.padding import Crop, Pad, folded
from tests.engine.blocks.reach import declared, reached
from tests.engine.blocks.through_onnx import onnx_result

MODES = ("constant", "reflect", "replicate", "circular")


@given(
    st.sampled_from(MODES), st.tuples(*[st.integers(0, 4)] * 2), st.tuples(*[st.integers(0, 4)] * 2)
)
def test_borders_are_torch_s_also_in_onnx(
    mode: Any, before: tuple[int, int], after: tuple[int, int]
) -> None:
    block = Pad(before=before, after=after, mode=mode, value=0.5)
    x = torch.randn(2, 3, 5, 6)
    value = 0.5 if mode == "constant" else 0.0
    sides = (before[1], after[1], before[0], after[0])
    expected = functional.pad(x, sides, mode=mode, value=value)
    assert torch.equal(block.module(((3, 5, 6),))(x), expected)
    assert np.array_equal(onnx_result(block, x.numpy()), expected.numpy())


@pytest.mark.parametrize("mode", MODES)
def test_a_border_sees_where_its_values_come_from(mode: Any) -> None:
    block = Pad(before=2, after=(3, 1), mode=mode)
    assert declared(block, (2, 4, 5)) == reached(block, (2, 4, 5))


@pytest.mark.parametrize("mode", MODES[1:])
def test_folding_is_numpy_s(mode: Any) -> None:
    name = {"reflect": "reflect", "replicate": "edge", "circular": "wrap"}[mode]
    expected = np.pad(np.arange(5), 4, mode=name)  # type: ignore[call-overload]
    assert [folded(i, 5, mode) for i in range(-4, 9)] == expected.tolist()


def test_mirroring_more_than_there_is_is_refused() -> None:
    block = Pad(before=0, after=4, mode="reflect")
    with pytest.raises(ShapeError) as caught:
        block.facts(((1, 4, 9),))
    assert caught.value.sentence("pad1", "conv1") == (
        "pad1 reflects 4 positions at the border, but conv1 gives only 4×9: use 3 at most, "
        "or another kind of padding."
    )
    assert block.change(after=3).facts(((1, 4, 9),)).outputs == ((1, 7, 12),)


def test_padding_and_cropping_the_same_changes_nothing() -> None:
    x = torch.randn(1, 2, 3, 4, 5)
    pad, crop = Pad(before=(0, 1, 2), after=3), Crop(before=(0, 1, 2), after=3)
    (larger,) = pad.facts(((2, 3, 4, 5),)).outputs
    assert crop.facts((larger,)).outputs == ((2, 3, 4, 5),)
    assert torch.equal(crop.module((larger,))(pad.module(((2, 3, 4, 5),))(x)), x)
    assert declared(crop, (1, 4, 9, 8)) == reached(crop, (1, 4, 9, 8))


def test_sizes_are_written_out() -> None:
    assert Pad(after=2).formulas(((1, 8, 9),)) == {"output": "8 + 1 + 2 = 11; 9 + 1 + 2 = 12"}
    assert Pad(after=2).summary() == "1 + 2, 0"
    assert Pad(mode="reflect").summary() == "1, reflect"
    assert Crop().formulas(((1, 8, 8),)) == {"output": "8 − 1 − 1 = 6"}
    assert Crop(after=(0, 2)).summary() == "1 + 0×2"


def test_cropping_everything_is_refused() -> None:
    with pytest.raises(ShapeError) as caught:
        Crop(before=2, after=3).facts(((1, 9, 5),))
    assert caught.value.sentence("crop1", "conv1") == (
        "crop1 cuts off 2 + 3 positions, but conv1 gives only 9×5: cut off fewer, so that at "
        "least one is left."
    )
    assert caught.value.code == "vanishes"
