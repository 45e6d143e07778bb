"""Transposed convolution, held to torch."""

from typing import Any

import pytest
import torch
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.blocks.base import ShapeError, Table
from engine.blocks.convolution import Convolution
from engine.blocks.transposed import TransposedConvolution
from engine.errors import SettingError
from tests.engine.blocks.reach import declared, reached


def test_the_numbers_are_written_out() -> None:
    block = TransposedConvolution(filters=8, kernel=(3, 4), stride=2, padding=1, output_padding=1)
    facts = block.facts(((6, 5, 7),))
    assert facts.outputs == ((8, 10, 15),)
    assert facts.parameters == 3 * 4 * 6 * 8 + 8
    assert facts.macs == 3 * 4 * 6 * 8 * 5 * 7
    assert block.formulas(((6, 5, 7),)) == {
        "parameters": "3·4·6·8 + 8 = 584",
        "output": (
            "(5 − 1)·2 − 2·1 + 1·(3 − 1) + 1 + 1 = 10; (7 − 1)·2 − 2·1 + 1·(4 − 1) + 1 + 1 = 15"
        ),
        "macs": "3·4·6·8·5·7 = 20,160",
    }
    assert block.summary() == "3×4, 8 filters, stride 2, pad 1 + 1"


@given(st.integers(1, 5), st.integers(1, 3), st.integers(0, 2), st.integers(3, 9))
def test_it_is_the_gradient_of_a_convolution(
    kernel: int, stride: int, padding: int, size: int
) -> None:
    forward = Convolution(filters=1, kernel=kernel, stride=stride, padding=padding, bias=False)
    try:
        (made,) = forward.facts(((1, size),)).outputs
    except ShapeError:
        return
    more = size + 2 * padding - kernel - (made[1] - 1) * stride
    back = TransposedConvolution(
        filters=1, kernel=kernel, stride=stride, padding=padding, output_padding=more, bias=False
    )
    ours, convolution = back.module((made,)), forward.module(((1, size),))
    ours.load_state_dict(convolution.state_dict())
    x = torch.randn(1, 1, size, requires_grad=True)
    seed = torch.randn(1, *made)
    (gradient,) = torch.autograd.grad(convolution(x), x, seed)
    assert torch.allclose(ours(seed), gradient, atol=1e-6)


@given(
    st.integers(1, 4), st.integers(1, 4), st.integers(0, 3), st.integers(0, 3), st.integers(1, 5)
)
def test_it_sees_what_the_gradient_reaches(
    kernel: int, stride: int, padding: int, more: int, size: int
) -> None:
    assume(more < stride)
    block = TransposedConvolution(
        filters=1, kernel=kernel, stride=stride, padding=padding, output_padding=more
    )
    try:
        block.facts(((2, size),))
    except ShapeError:
        return
    assert declared(block, (2, size)) == reached(block, (2, size))


@pytest.mark.parametrize(
    ("settings", "name", "sentence"),
    [
        (
            {"stride": (2, 3), "output_padding": 2}, "output_padding",
            ("Output padding is 2, but must be less than the stride 2 or the dilation 1: "
            "use 1 at most."),
        ),
        (
            {"filters": 6, "groups": 4}, "groups",
            "6 filters do not divide into 4 groups: make the filters a multiple of the groups.",
        ),
    ],
)  # fmt: skip
def test_settings_that_torch_refuses_are_refused(
    settings: dict[str, Any], name: str, sentence: str
) -> None:
    with pytest.raises(SettingError) as caught:
        TransposedConvolution(**settings)
    assert (caught.value.setting, str(caught.value)) == (name, sentence)


def test_cutting_everything_off_is_refused() -> None:
    with pytest.raises(ShapeError) as caught:
        TransposedConvolution(kernel=2, padding=3).facts(((4, 2, 9),))
    assert caught.value.sentence("deconv1", "conv1") == (
        "deconv1 cuts off 3 positions on both sides, but only 4 are made of conv1's 2×9: "
        "lower its padding."
    )


@given(
    kernel=st.integers(1, 12), stride=st.integers(1, 12), padding=st.integers(0, 9),
    dilation=st.integers(2, 12),
)  # fmt: skip
def test_what_a_spread_kernel_reaches_is_what_trying_every_tap_finds(
    kernel: int, stride: int, padding: int, dilation: int
) -> None:
    block = TransposedConvolution(
        filters=1, kernel=kernel, stride=stride, padding=padding, dilation=dilation
    )
    long = padding + kernel  # so that something is left when the padding is cut off
    window = block.window(((1, long),))
    assert isinstance(window, Table)
    for output, (first, last) in enumerate(window.axes[0]):
        places = [output + padding - tap * dilation for tap in range(kernel)]
        inputs = [place // stride for place in places if place % stride == 0]
        assert range(first, last + 1) == range(min(inputs, default=0), max(inputs, default=-1) + 1)
