"""Upsampling and pixel shuffle, held to torch."""

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from engine.blocks.base import ShapeError
from engine.blocks.resampling import MAX_SCALE, PixelShuffle, Upsample, nearest
from engine.blocks.window import Table, Window
from tests.engine.blocks.reach import declared, reached
from tests.engine.blocks.through_onnx import onnx_result

NAMES = {"nearest": "nearest", "linear": "bilinear", "cubic": "bicubic"}


@given(
    st.sampled_from(sorted(NAMES)), st.booleans(), st.tuples(*[st.integers(1, 4)] * 2),
    st.tuples(*[st.integers(1, 6)] * 2),
)  # fmt: skip
def test_factors_are_torch_s(
    mode: Any, align: bool, scale: tuple[int, int], space: tuple[int, int]
) -> None:
    block = Upsample(scale=scale, mode=mode, align_corners=align)
    x = torch.randn(2, 2, *space)
    torchs = nn.Upsample(
        scale_factor=tuple(map(float, scale)), mode=NAMES[mode],
        align_corners=None if mode == "nearest" else align,
    )  # fmt: skip
    expected = torchs(x)
    assert torch.allclose(block.module(((2, *space),))(x), expected, atol=1e-6)
    assert np.allclose(onnx_result(block, x.numpy()), expected.numpy(), atol=1e-5)
    assert declared(block, (2, *space)) == reached(block, (2, *space))


@given(st.sampled_from(["nearest", "linear"]), st.booleans(), st.integers(1, 9), st.integers(1, 30))
def test_sizes_are_torch_s(mode: Any, align: bool, n: int, size: int) -> None:
    block = Upsample(by="size", size=size, mode=mode, align_corners=align)
    x = torch.randn(2, 2, n)
    expected = block.module(((2, n),))(x)
    assert expected.shape[2] == size
    assert np.allclose(onnx_result(block, x.numpy()), expected.numpy(), atol=1e-5)
    assert declared(block, (2, n)) == reached(block, (2, n))


def test_the_nearest_position_is_torch_s_also_where_float32_rounds_down() -> None:
    rounded = 0
    for n in range(1, 45):
        for size in (*range(1, 60), 41 * n, 47 * n, 61 * n):
            x = torch.arange(float(n)).view(1, 1, n)
            torchs = nn.functional.interpolate(x, size=size)[0, 0].int().tolist()
            assert nearest(n, size) == torchs, (n, size)
            rounded += torchs != [i * n // size for i in range(size)]
    assert rounded, "no size rounds down, so the rounding was not looked at"


@pytest.mark.parametrize("scale", range(1, MAX_SCALE + 1))
def test_whole_factors_repeat_every_position_as_often(scale: int) -> None:
    assert nearest(5000, 5000 * scale) == [i // scale for i in range(5000 * scale)]


def test_a_plain_factor_is_a_window_and_aligned_corners_are_a_table() -> None:
    shape = ((1, 4, 6),)
    assert Upsample(scale=(2, 3)).facts(shape).window == Window((1, 1), (1, 1), (0, 0), (2, 3))
    linear = Upsample(mode="linear")
    assert linear.facts(shape).window == Window((4, 4), (2, 2), (-1, -1), (4, 4))
    assert isinstance(linear.change(align_corners=True).facts(shape).window, Table)


@pytest.mark.parametrize(("shape", "axes"), [((3, 8), "1 axis"), ((3, 4, 4, 4), "3 axes")])
def test_cubic_is_for_images_alone(shape: tuple[int, ...], axes: str) -> None:
    with pytest.raises(ShapeError) as caught:
        Upsample(mode="cubic").facts((shape,))
    assert caught.value.sentence("upsample1", "conv1") == (
        "upsample1 mixes four positions along both axes of an image, but conv1 gives data with "
        f"{axes}: choose linear or nearest."
    )


@pytest.mark.parametrize("factor", [1, 2, 3])
def test_a_shuffle_of_an_image_is_torch_s(factor: int) -> None:
    x = torch.randn(2, 2 * factor**2, 3, 4)
    ours = PixelShuffle(factor=factor)
    expected = nn.PixelShuffle(factor)(x)
    assert torch.equal(ours.module((tuple(x.shape[1:]),))(x), expected)
    assert np.array_equal(onnx_result(ours, x.numpy()), expected.numpy())
    back = ours.change(reverse=True)
    assert torch.equal(back.module((tuple(expected.shape[1:]),))(expected), x)
    assert torch.equal(nn.PixelUnshuffle(factor)(expected), x)


@pytest.mark.parametrize("rank", [1, 2, 3])
def test_a_shuffle_over_any_axes_and_back_changes_nothing(rank: int) -> None:
    shape = (3 * 2**rank, *[2, 3, 4][:rank])
    x = torch.randn(2, *shape)
    ours, back = PixelShuffle(), PixelShuffle(reverse=True)
    (made,) = ours.facts((shape,)).outputs
    assert made == (3, *[2 * n for n in shape[1:]])
    assert back.facts((made,)).outputs == (shape,)
    shuffled = ours.module((shape,))(x)
    assert torch.equal(back.module((made,))(shuffled), x)
    assert np.array_equal(onnx_result(back, shuffled.numpy()), x.numpy())
    assert declared(ours, shape) == reached(ours, shape)
    assert declared(back, made) == reached(back, made)


@pytest.mark.parametrize(
    ("settings", "shape", "sentence"),
    [
        ({}, (6, 4, 4), ("shuffle1 makes 2×2 positions of 4 channels, but conv1 gives 6: "
         "make them a multiple of 4.")),
        ({"reverse": True}, (1, 4, 5), ("shuffle1 divides every axis into tiles of 2, but conv1 "
         "gives 4×5 positions: choose a factor that divides them, or crop or pad before it.")),
    ],
)  # fmt: skip
def test_what_does_not_divide_is_refused(
    settings: dict[str, Any], shape: tuple[int, ...], sentence: str
) -> None:
    with pytest.raises(ShapeError) as caught:
        PixelShuffle(**settings).facts((shape,))
    assert caught.value.sentence("shuffle1", "conv1") == sentence


def test_sizes_are_written_out() -> None:
    assert Upsample().formulas(((1, 8, 9),)) == {"output": "8·2 = 16; 9·2 = 18"}
    assert Upsample(mode="linear", align_corners=True).summary() == "×2, linear, corners aligned"
    assert Upsample(by="size").summary() == "to 64×64, nearest"
    assert PixelShuffle().formulas(((8, 3, 3),)) == {"output": "8 / 2^2 = 2 channels"}
    assert PixelShuffle(reverse=True).formulas(((2, 4),)) == {"output": "2·2^1 = 4 channels"}
