"""ConvNeXt: a convolutional block with the measures of a transformer's."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.activation_smooth import GELU
from engine.blocks.base import Block, Shape, ShapeError, channels_and_space, register, times
from engine.blocks.channels import ScaleChannels
from engine.blocks.composite import Composite
from engine.blocks.dropout import StochasticDepth
from engine.blocks.inner import Inner, convolution, shared
from engine.blocks.layer_norm import LayerNorm
from engine.blocks.merge import Add
from engine.blocks.mobile import check_odd
from engine.blocks.units import MAX_FILTERS, strides_and_repeats
from engine.settings import setting

if TYPE_CHECKING:
    from engine.blocks.composite import Fragment


@register
class ConvNeXt(Composite):
    """Filters each channel on its own over 7×7, mixes channels through four times as many, adds.

    Liu, Mao, Wu, Feichtenhofer, Darrell, Xie: A ConvNet for the 2020s (2022), figure 4; the layer
    scale is that of Touvron et al.: Going Deeper with Image Transformers (2021), the stochastic
    depth that of Huang et al.: Deep Networks with Stochastic Depth (2016).
    """

    kind: ClassVar[str] = "convnext"
    title: ClassVar[str] = "ConvNeXt"
    stem: ClassVar[str] = "convnext"
    synonyms: ClassVar[tuple[str, ...]] = (
        "convnext block", "modern convnet", "layer scale", "stochastic depth", "depthwise", "gelu",
        "skip",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (
        papers.CONVNEXT,
        papers.LAYER_SCALE,
        papers.STOCHASTIC_DEPTH,
    )

    kernel: int = setting(
        7, "Kernel", "Size of the depthwise filters; odd.", ge=1, le=99, unit="px", step=2
    )
    expansion: int = setting(
        4, "Expansion", "How many times as many maps there are between the 1×1 convolutions.",
        ge=1, le=64,
    )  # fmt: skip
    layer_scale: bool = setting(
        True, "Layer scale", "Whether each channel learns a factor, small at first, before the sum."
    )
    drop: float = setting(
        0.0, "Stochastic depth", "Share of the samples that skip the block while training.",
        ge=0, lt=1, step=0.05,
    )  # fmt: skip
    repeat: int = setting(1, "Repeat", "How many such blocks follow one another.", ge=1, le=1000)

    def check(self) -> None:
        """Refuse a kernel without a middle: what is added would be shifted."""
        check_odd(self.kernel)

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the blocks."""
        channels, _ = channels_and_space(inputs[0])
        wide = channels * self.expansion
        if wide > MAX_FILTERS:
            raise ShapeError(
                "{node} widens the "
                f"{channels:,} maps to {wide:,}: lower its expansion, or give it fewer maps.",
                code="expansion",
            )
        inner = Inner(inputs)
        last = inner.entry()
        blocks: list[tuple[str, Block]] = [
            ("depthwise", convolution(channels, self.kernel, groups=channels, bias=True)),
            ("norm", shared(LayerNorm, over="channels", epsilon=1e-6)),
            ("expand", convolution(wide, 1, bias=True)),
            ("gelu", shared(GELU)),
            ("project", convolution(channels, 1, bias=True)),
        ]
        if self.layer_scale:
            blocks.append(("layer_scale", shared(ScaleChannels)))
        if self.drop:
            blocks.append(("drop", shared(StochasticDepth, rate=self.drop)))
        for index in range(self.repeat):
            inner.prefix = f"block{index + 1}_" if self.repeat > 1 else ""
            last = inner.join("add", shared(Add), inner.chain(last, *blocks), last)
        return inner.fragment(last)

    def summary(self) -> str:
        """Say kernel, expansion and repetition."""
        text = f"{times(self.kernel)}, ×{self.expansion} inside"
        return text + strides_and_repeats(1, self.repeat)
