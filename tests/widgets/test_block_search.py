"""Searching blocks: two letters are enough, and the best match comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.blocks.base import Family, registry
from widgets.block_search import search_blocks


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("conv", "convolution"),
        ("cv", "convolution"),
        ("Conv2d", "convolution"),
        ("mp", "max_pool"),
        ("maxp", "max_pool"),
        ("avg", "average_pool"),
        ("bn", "batch_norm"),
        ("gap", "global_average_pool"),
        ("global pool", "global_average_pool"),
        ("fc", "dense"),
        ("linear", "dense"),
        ("skip", "add"),
        ("concat", "concatenate"),
        ("  RELU ", "relu"),
        ("drop", "dropout"),
        ("flat", "flatten"),
        ("in", "input"),
        ("image", "input"),
        ("norm", "batch_norm"),
        ("max", "max_pool"),
        ("pool", "max_pool"),
        ("u-net", "unet_down"),
        ("sum", "add"),
        ("zero", "pad"),
        ("MaxPool2d", "max_pool"),
        ("batchnorm1d", "batch_norm"),
        ("sobel", "fixed_kernel"),
        ("blur", "fixed_kernel"),
        ("se", "squeeze_excitation"),
        ("mul", "multiply"),
        ("average", "average"),
        ("residual", "residual"),
        ("deconv", "transposed_convolution"),
        ("depthwise", "depthwise_separable"),
        ("mhsa", "self_attention"),
        ("attention", "self_attention"),
        ("transformer", "self_attention"),
        ("lrn", "local_response_norm"),
        ("resnext", "bottleneck"),
        ("mobilenet", "depthwise_separable"),
        ("dilated", "convolution"),
        ("1x1", "convolution"),
        ("grouped conv", "convolution"),
        ("perceptron", "dense"),
        ("view", "reshape"),
        ("resize", "upsample"),
        ("bilinear", "upsample"),
        ("gate", "multiply"),
        ("concatenation", "concatenate"),
        ("regularisation", "dropout"),
    ],
)
def test_the_expected_block_comes_first(text: str, first: str) -> None:
    assert search_blocks(text)[0].kind == first


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Conv1d", "convolution"),
        ("ConvTranspose2d", "transposed_convolution"),
        ("AvgPool3d", "average_pool"),
        ("AdaptiveAvgPool2d", "adaptive_average_pool"),
        ("LocalResponseNorm", "local_response_norm"),
        ("Dropout2d", "spatial_dropout"),
        ("Linear", "dense"),
        ("MultiheadAttention", "self_attention"),
        ("LogSoftmax", "log_softmax"),
        ("ZeroPad2d", "pad"),
        ("Unflatten", "reshape"),
        ("nn.Linear", "dense"),
        ("torch.nn.MaxPool2d", "max_pool"),
        ("F.relu", "relu"),
        ("MaxPooling2D", "max_pool"),
        ("GlobalAveragePooling2D", "global_average_pool"),
        ("SeparableConv2D", "depthwise_separable"),
    ],
)
def test_names_of_pytorch_find_the_block(name: str, kind: str) -> None:
    assert search_blocks(name)[0].kind == kind


def test_empty_text_gives_every_block_in_the_order_of_the_palette() -> None:
    families = list(Family)
    expected = sorted(registry().values(), key=lambda block: families.index(block.family))
    assert search_blocks("  ") == expected
    assert expected[0].kind == "input"


def test_beginning_beats_word_beats_letters_in_order() -> None:
    kinds = [block.kind for block in search_blocks("re")]
    assert kinds.index("relu") < kinds.index("leaky_relu")
    assert kinds.index("residual") < kinds.index("leaky_relu")


def test_what_has_the_word_in_its_title_comes_before_what_is_only_related_to_it() -> None:
    kinds = [block.kind for block in search_blocks("conv")]
    convolutions = ["depthwise_separable", "transposed_convolution"]
    assert all(kinds.index(kind) < kinds.index("layer_norm") for kind in convolutions)


def test_a_family_finds_its_blocks() -> None:
    kinds = {block.kind for block in search_blocks("activation")}
    assert {"relu", "leaky_relu", "tanh", "sigmoid", "gelu", "softmax"} <= kinds


def test_nonsense_finds_nothing() -> None:
    assert search_blocks("qqzzx") == []


def test_only_what_fits_is_offered() -> None:
    found = search_blocks("", fits=lambda block: block.kind == "dense")
    assert [block.kind for block in found] == ["dense"]


@given(st.sampled_from(sorted(registry())))
def test_every_block_is_found_by_its_title_and_kind(kind: str) -> None:
    block = registry()[kind]
    assert search_blocks(block.title)[0] is block
    assert search_blocks(kind)[0] is block


@given(st.text(max_size=12))
def test_any_text_gives_each_block_at_most_once(text: str) -> None:
    found = search_blocks(text)
    assert len(found) == len(set(found))
