"""What a composite cannot be made of is refused in words."""

from __future__ import annotations

import pytest

from engine.blocks.base import Block, ShapeError
from engine.blocks.convnext import ConvNeXt
from engine.blocks.densely import DenseBlock, Transition
from engine.blocks.inception import Inception
from engine.blocks.mobile import InvertedResidual
from engine.blocks.residual import Bottleneck
from engine.blocks.stages import PlainStage, ResidualStage
from engine.blocks.unet import UNetUp
from engine.errors import SettingError


def test_a_skip_of_another_size_is_refused_in_words() -> None:
    with pytest.raises(ShapeError, match="give it a skip of that size") as refused:
        UNetUp(filters=4).facts(((8, 4, 4), (4, 9, 9)))
    assert refused.value.port == "skip"
    sentence = refused.value.sentence("up1", "down1")
    assert "4×8×8, but down1 gives 4×9×9" in sentence


@pytest.mark.parametrize(
    ("block", "channels", "words"),
    [
        (Bottleneck(projection="never"), 3, "set its projection to auto"),
        (Bottleneck(filters=1, stride=2, projection="never"), 4, "fewer positions"),
        (ResidualStage(filters=4, shortcut="parameter-free"), 8, "set its shortcut to projection"),
        (Bottleneck(stride=(2, 2, 2)), 3, "stride for 3 axes"),
    ],
)
def test_what_cannot_be_added_is_refused_in_words(block: Block, channels: int, words: str) -> None:
    with pytest.raises(ShapeError, match=words):
        block.facts(((channels, 8, 8),))


@pytest.mark.parametrize(
    ("block", "given", "words"),
    [
        (Bottleneck, {"filters": 1_000_000}, "4,000,000 maps"),
        (Bottleneck, {"filters": 6, "groups": 4}, "do not divide into 4 groups"),
        (Bottleneck, {"groups": 10_000, "width": 1_000}, "are 10,000,000"),
        (ResidualStage, {"block": "bottleneck", "groups": 5}, "do not divide into 5 groups"),
        (PlainStage, {"block": "bottleneck", "filters": 500_000}, "2,000,000 maps"),
        (Inception, {"large_kernel": 4}, "use 3 or 5"),
        (InvertedResidual, {"kernel": 2}, "use 1 or 3"),
        (ConvNeXt, {"kernel": 8}, "use 7 or 9"),
        (Transition, {"compression": 0.0}, "must be more than 0"),
        (DenseBlock, {"layers": 0}, "must be at least 1"),
    ],
)
def test_settings_that_cannot_be_built_are_refused_in_words(
    block: type[Block], given: dict[str, object], words: str
) -> None:
    with pytest.raises(SettingError, match=words):
        block(**given)
