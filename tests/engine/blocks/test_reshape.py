"""Blocks that give the same numbers another shape."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.blocks.base import WHOLE, Block, Shape, ShapeError
from engine.blocks.reshape import Identity, Reshape, Squeeze, Unsqueeze
from engine.errors import SettingError

shapes = st.lists(st.integers(1, 5), min_size=1, max_size=4).map(tuple)


def refusal(block: Block, shape: Shape) -> str:
    with pytest.raises(ShapeError) as caught:
        block.facts((shape,))
    return caught.value.sentence("node1", "conv1")


@given(shapes, shapes)
def test_a_shape_is_taken_where_torch_takes_it(given_shape: Shape, wanted: Shape) -> None:
    block = Reshape(shape=wanted)
    rows = torch.arange(2.0 * math.prod(given_shape)).reshape(2, *given_shape)
    try:
        expected = rows.reshape(2, *wanted)
    except RuntimeError:
        sentence = refusal(block, given_shape)
        assert f"{math.prod(wanted):,}" in sentence
        assert f"{math.prod(given_shape):,}" in sentence
        return
    assert block.facts((given_shape,)).outputs == (tuple(expected.shape[1:]),)
    assert torch.equal(block.module((given_shape,))(rows), expected)


@pytest.mark.parametrize(
    ("wanted", "given_shape", "made"),
    [
        ((-1,), (16, 5, 5), (400,)),
        ((16, -1), (16, 5, 5), (16, 25)),
        ((-1, 7, 7), (6272,), (128, 7, 7)),
        ((1, -1, 1), (3,), (1, 3, 1)),
    ],
)
def test_one_size_is_what_is_left(wanted: Shape, given_shape: Shape, made: Shape) -> None:
    assert Reshape(shape=wanted).facts((given_shape,)).outputs == (made,)


def test_the_sentence_says_both_products() -> None:
    assert refusal(Reshape(shape=(16, 4, 4)), (16, 5, 5)) == (
        "node1 makes 16×4×4 of 16·4·4 = 256 numbers, but conv1 gives 16·5·5 = 400: choose sizes "
        "whose product is 400, or put -1 in the place of one."
    )
    assert refusal(Reshape(shape=(-1, 3, 3)), (400,)) == (
        "node1 makes -1×3×3 of a multiple of 9 numbers, but conv1 gives 400: choose sizes whose "
        "product divides 400."
    )


@pytest.mark.parametrize("shape", [(0, 4), (-1, -1), (-1, 4, -1), (-2,), (), (1, 2, 3, 4, 5)])
def test_no_shape_at_all_is_refused_where_it_is_typed(shape: Shape) -> None:
    with pytest.raises(SettingError) as caught:
        Reshape(shape=shape)
    assert caught.value.setting == "shape"


@given(shapes, st.one_of(st.none(), st.integers(0, 3)))
def test_squeeze_takes_axes_of_size_1_and_no_other(shape: Shape, axis: int | None) -> None:
    block = Squeeze(axis=axis)
    rows = torch.randn(1, *shape)  # a batch of one must stay a batch
    if axis is None:
        expected: Shape = (shape[0], *[size for size in shape[1:] if size != 1])
    elif axis < len(shape) and shape[axis] == 1 and len(shape) > 1:
        expected = shape[:axis] + shape[axis + 1 :]
    else:
        refusal(block, shape)
        return
    assert block.facts((shape,)).outputs == (expected,)
    assert block.module((shape,))(rows).shape == (1, *expected)


def test_squeeze_names_the_axis_that_is_too_long() -> None:
    assert "where the height is 4" in refusal(Squeeze(axis=1), (1, 4, 5))
    assert "where the channels are 8" in refusal(Squeeze(axis=0), (8, 4, 5))
    assert "axes 0 to 1" in refusal(Squeeze(axis=2), (8, 4))


@given(shapes, st.integers(0, 3))
def test_unsqueeze_puts_an_axis_where_torch_puts_it(shape: Shape, axis: int) -> None:
    block = Unsqueeze(axis=axis)
    if len(shape) == 4 or axis > len(shape):
        refusal(block, shape)
        return
    expected = torch.empty(1, *shape).unsqueeze(axis + 1).shape
    assert block.facts((shape,)).outputs == (tuple(expected[1:]),)
    assert block.module((shape,))(torch.empty(1, *shape)).shape == expected


def test_positions_that_stay_see_themselves_and_others_everything() -> None:
    image = ((4, 3, 3),)
    assert Identity().window(image) is None
    assert Reshape(shape=(4, 3, 3)).window(image) is None
    assert Reshape(shape=(4, 9)).window(image) is WHOLE
    assert Squeeze().window(image) is None
    assert Squeeze().window(((4, 1, 1),)) is WHOLE
    assert Squeeze(axis=0).window(((1, 3, 3),)) is WHOLE
    assert Unsqueeze(axis=1).window(image) is WHOLE
