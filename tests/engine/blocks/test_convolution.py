"""Convolution: what its padding holds, held to torch, and what it refuses."""

from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn
from torch.nn import functional

from engine.blocks.base import ShapeError
from engine.blocks.convolution import Convolution
from engine.blocks.window import Table, Window
from tests.engine.blocks.reach import declared, reached

MODES = ("zeros", "reflect", "replicate", "circular")


@pytest.mark.parametrize("mode", MODES)
def test_a_padded_convolution_is_torch_s(mode: Any) -> None:
    block = Convolution(filters=2, kernel=3, padding=(2, 1), padding_mode=mode)
    ours = block.module(((3, 6, 5),))
    torchs = nn.Conv2d(3, 2, 3, padding=(2, 1), padding_mode=mode)
    torchs.load_state_dict(ours.state_dict())
    x = torch.randn(2, 3, 6, 5)
    assert torch.equal(ours(x), torchs(x))


@pytest.mark.parametrize("mode", MODES[1:])
def test_uneven_padding_puts_the_odd_position_behind(mode: Any) -> None:
    block = Convolution(filters=2, kernel=4, padding="same", padding_mode=mode, bias=False)
    module = block.module(((1, 7),))
    x = torch.randn(1, 1, 7)
    (weight,) = module.parameters()
    padded = functional.pad(x, (1, 2), mode=mode)
    assert torch.allclose(module(x), functional.conv1d(padded, weight))


@pytest.mark.parametrize(
    ("mode", "kernel", "padding", "sentence"),
    [
        (
            "reflect", 7, 4,
            ("conv1 reflects 4 positions at the border, but input gives only 4×9: use 3 at most, "
            "or another kind of padding."),
        ),
        (
            "circular", 7, (5, 1),
            ("conv1 wraps round 5 positions at the border, but input gives only 4×9: "
            "use 4 at most, or another kind of padding."),
        ),
    ],
)  # fmt: skip
def test_more_padding_than_there_is_to_take_is_refused(
    mode: Any, kernel: int, padding: int, sentence: str
) -> None:
    block = Convolution(kernel=kernel, padding=padding, padding_mode=mode)
    with pytest.raises(ShapeError) as caught:
        block.facts(((3, 4, 9),))
    assert caught.value.sentence("conv1", "input") == sentence
    assert caught.value.code == "border"
    assert block.change(padding_mode="replicate").facts(((3, 4, 9),))


@given(
    st.sampled_from(MODES[1:]), st.integers(1, 4), st.integers(1, 3), st.integers(1, 2),
    st.integers(2, 7),
)  # fmt: skip
def test_what_is_seen_across_the_border_is_what_the_gradient_reaches(
    mode: Any, kernel: int, stride: int, dilation: int, size: int
) -> None:
    block = Convolution(
        filters=1, kernel=kernel, stride=stride, dilation=dilation, padding="same",
        padding_mode=mode,
    )  # fmt: skip
    try:
        block.facts(((2, size),))
    except ShapeError:
        return
    assert declared(block, (2, size)) == reached(block, (2, size))


def test_zeros_are_seen_as_a_plain_window_and_wrapping_reaches_the_other_end() -> None:
    plain = Convolution(kernel=3, padding="same")
    assert isinstance(plain.facts(((1, 5),)).window, Window)
    around = plain.change(padding_mode="circular").facts(((1, 5),)).window
    assert isinstance(around, Table)
    assert around.axes == (((0, 4), (0, 2), (1, 3), (2, 4), (0, 4)),)
    assert around.exactly == (((0, 1, 4), (), (), (), (0, 3, 4)),)  # both ends, and no middle


def test_an_axis_too_long_for_a_table_is_told_without_its_border() -> None:
    block = Convolution(kernel=3, padding="same", padding_mode="reflect")
    assert isinstance(block.facts(((1, 2**20),)).window, Window)
