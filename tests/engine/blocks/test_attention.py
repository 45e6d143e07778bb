"""Attention over positions, held to torch's own."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from engine.blocks.attention import PositionalEmbedding, SelfAttention
from engine.blocks.attention_modules import SelfAttention as SelfAttentionModule
from engine.blocks.attention_modules import waves
from engine.blocks.base import Shape, ShapeError


@given(
    st.integers(1, 3), st.integers(1, 3), st.lists(st.integers(1, 4), min_size=1, max_size=3),
    st.booleans(),
)  # fmt: skip
def test_attention_is_torch_s(heads: int, size: int, space: list[int], bias: bool) -> None:
    shape = (heads * size, *space)
    block = SelfAttention(heads=heads, bias=bias)
    module = block.module((shape,))
    assert isinstance(module, SelfAttentionModule)
    reference = nn.MultiheadAttention(shape[0], heads, bias=bias, batch_first=True)
    parts = [module.query, module.key, module.value]
    with torch.no_grad():
        reference.in_proj_weight.copy_(torch.cat([part.weight for part in parts]))
        reference.out_proj.weight.copy_(module.out.weight)
        if bias:
            reference.in_proj_bias.copy_(torch.cat([part.bias for part in parts]))
            reference.out_proj.bias.copy_(module.out.bias)
    assert sum(p.numel() for p in reference.parameters()) == block.facts((shape,)).parameters
    image = torch.randn(2, *shape)
    rows = image.flatten(2).transpose(1, 2)
    expected, _ = reference(rows, rows, rows)
    torch.testing.assert_close(
        module(image), expected.transpose(1, 2).reshape(image.shape), atol=1e-5, rtol=1e-5
    )


def test_gradients_reach_the_input_and_every_projection() -> None:
    module = SelfAttention(heads=2).module(((8, 4, 4),))
    image = torch.randn(2, 8, 4, 4, requires_grad=True)
    module(image)[0, :, 0, 0].sum().backward()
    assert image.grad is not None
    assert bool((image.grad[0] != 0).any(0).all())  # one position sees all of its image
    assert not image.grad[1].any()  # and nothing of the other
    assert all(p.grad is not None for p in module.parameters())


def test_the_numbers_of_a_layer_of_vit_base() -> None:
    """ViT-B: 768 channels, 12 heads, 14x14 positions; 2,362,368 parameters in a layer."""
    block = SelfAttention(heads=12)
    facts = block.facts(((768, 14, 14),))
    assert facts.parameters == 2_362_368
    assert facts.macs == 4 * 768 * 768 * 196
    formulas = block.formulas(((768, 14, 14),))
    assert formulas["parameters"] == "4·(768·768 + 768) = 2,362,368"
    assert "2·196·196·768 = 59,006,976 products" in formulas["output"]


@pytest.mark.parametrize(
    ("shape", "code", "words"),
    [
        ((16,), "needs-space", "positions"),
        ((10, 4, 4), "heads", "choose 1, 2 or 5"),
        ((7, 4), "heads", "choose 1 or 7"),
    ],
)
def test_what_cannot_attend_is_refused(shape: Shape, code: str, words: str) -> None:
    with pytest.raises(ShapeError) as caught:
        SelfAttention(heads=4).facts((shape,))
    assert caught.value.code == code
    assert words in caught.value.sentence("attention1", "conv1")


def test_learned_positions_begin_small_and_are_added() -> None:
    torch.manual_seed(1)
    module = PositionalEmbedding().module(((64, 14, 14),))
    (weight,) = module.parameters()
    assert weight.shape == (64, 14, 14)
    assert float(weight.detach().std()) == pytest.approx(0.02, rel=0.05)
    image = torch.randn(2, 64, 14, 14)
    assert torch.equal(module(image), image + weight)


def test_fixed_positions_of_a_signal_are_those_of_the_paper() -> None:
    channels, length = 6, 11
    expected = torch.zeros(channels, length)
    for place in range(length):
        for index in range(0, channels, 2):
            angle = place / 10_000 ** (index / channels)
            expected[index, place] = math.sin(angle)
            expected[index + 1, place] = math.cos(angle)
    torch.testing.assert_close(waves((channels, length)), expected)


@given(st.integers(1, 3), st.integers(0, 4))
def test_fixed_positions_tell_all_places_apart_and_do_not_train(rank: int, more: int) -> None:
    shape = (2 * rank + more, *[5] * rank)
    block = PositionalEmbedding(pattern="sinusoidal")
    module = block.module((shape,))
    assert not list(module.parameters())
    assert block.facts((shape,)).buffers == math.prod(shape)
    places = module(torch.zeros(1, *shape))[0].flatten(1).T
    assert len({tuple(round(float(x), 4) for x in row) for row in places}) == 5**rank


def test_too_few_channels_for_a_sine_and_a_cosine_are_refused() -> None:
    block = PositionalEmbedding(pattern="sinusoidal")
    with pytest.raises(ShapeError) as caught:
        block.facts(((3, 8, 8),))
    assert caught.value.sentence("position1", "conv1") == (
        "position1 needs a sine and a cosine for each of 2 axes, but conv1 gives 3×8×8, 3 "
        "channels: give it at least 4, or a learned pattern."
    )
    assert PositionalEmbedding().facts(((3, 8, 8),)).parameters == 192
