"""Blocks that give numbers another order."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from engine.blocks.base import WHOLE, Shape, ShapeError
from engine.blocks.permute import ChannelShuffle, Permute
from engine.errors import SettingError

shapes = st.lists(st.integers(1, 5), min_size=1, max_size=4).map(tuple)


@given(st.data(), shapes)
def test_axes_go_where_torch_puts_them(data: st.DataObject, shape: Shape) -> None:
    order = tuple(data.draw(st.permutations(range(len(shape)))))
    block = Permute(order=order)
    rows = torch.randn(2, *shape)
    expected = rows.permute(0, *[axis + 1 for axis in order])
    assert block.facts((shape,)).outputs == (tuple(expected.shape[1:]),)
    assert torch.equal(block.module((shape,))(rows), expected)
    assert (block.window((shape,)) is WHOLE) == (order != tuple(sorted(order)))


def test_the_result_is_named_axis_by_axis() -> None:
    assert Permute(order=(1, 2, 0)).formulas(((3, 8, 9),)) == {"output": "height, width, channels"}
    assert Permute(order=(1, 0)).formulas(((3, 8),)) == {"output": "length, channels"}


@pytest.mark.parametrize("order", [(0, 0), (1, 2), (0, 1, 3), (-1, 0), (4,), ()])
def test_what_is_no_order_is_refused_where_it_is_typed(order: tuple[int, ...]) -> None:
    with pytest.raises(SettingError) as caught:
        Permute(order=order)
    assert caught.value.setting == "order"


def test_an_order_of_other_axes_is_refused_with_their_number() -> None:
    with pytest.raises(ShapeError) as caught:
        Permute(order=(1, 2, 0)).facts(((3, 8),))
    assert caught.value.sentence("permute1", "conv1") == (
        "permute1 orders 3 axes, but conv1 gives 3×8, which has 2 axes: give its order as 0, 1 in "
        "another row."
    )
    assert caught.value.code == "permute-order"


@given(st.integers(1, 6), st.integers(1, 4), st.integers(1, 3))
def test_channels_are_dealt_out_as_in_torch(groups: int, size: int, rank: int) -> None:
    shape = (groups * size, *[2] * rank)
    rows = torch.randn(2, *shape)
    assert torch.equal(
        ChannelShuffle(groups=groups).module((shape,))(rows), nn.ChannelShuffle(groups)(rows)
    )


def test_the_first_channels_are_named() -> None:
    text = ChannelShuffle(groups=3).formulas(((9, 4, 4),))["output"]
    assert text == "channels 0, 3, 6, 1, 4, 7, …"
    order = ChannelShuffle(groups=3).module(((9,),))(torch.arange(9.0)[None])
    assert order[0, :6].tolist() == [0, 3, 6, 1, 4, 7]


def test_groups_that_do_not_divide_are_refused() -> None:
    with pytest.raises(ShapeError) as caught:
        ChannelShuffle(groups=4).facts(((6, 8, 8),))
    assert caught.value.code == "groups"
    assert "6 channels do not divide by 4" in str(caught.value)
