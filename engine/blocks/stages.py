"""Stages: the same few convolutions many times, with and without the skip."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks import papers
from engine.blocks.base import (
    Shape,
    channels_and_space,
    counted,
    register,
)
from engine.blocks.composite import Composite
from engine.blocks.inner import Inner
from engine.blocks.units import (
    MAX_FILTERS,
    Unit,
    basic,
    check_expansion,
    check_groups,
    draw_units,
    expanded,
    grouped,
    narrowed,
    strides_and_repeats,
)
from engine.settings import Axes, Kind, setting

if TYPE_CHECKING:
    from engine.blocks.composite import Fragment


class _Stage(Composite):
    """What the stages share: which convolutions, how many maps, the stride of the first."""

    block: Literal["basic", "bottleneck"] = setting(
        "basic",
        "Block",
        "Basic: two 3×3 convolutions. Bottleneck: 1×1 down, 3×3, 1×1 up.",
    )
    repeat: int = setting(
        2, "Blocks", "How many blocks follow one another; only the first has the stride.",
        ge=1, le=1000,
    )  # fmt: skip
    filters: int = setting(
        64, "Filters", "Feature maps of the 3×3 convolutions.", ge=1, le=MAX_FILTERS, unit="maps"
    )
    expansion: int = setting(
        4, "Expansion", "How many times more maps leave a bottleneck than its 3×3 has.",
        ge=1, le=64, shown_when=("block", ("bottleneck",)),
    )  # fmt: skip
    stride: Axes = setting(
        1, "Stride", "How far the first block's 3×3 convolution moves: 2 halves the image.",
        unit="px", ge=1, le=1000, kind=Kind.AXES,
    )  # fmt: skip

    def check(self) -> None:
        """Refuse what unfolds to convolutions that are themselves refused."""
        check_expansion(self.filters, self.channels, self.expansion)

    @property
    def channels(self) -> int:
        """How many feature maps come out."""
        return self.filters * (self.expansion if self.block == "bottleneck" else 1)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the maps of bottlenecks beside what becomes of the size."""
        found = super().formulas(inputs)
        if self.block != "bottleneck":
            return found
        return found | {"output": expanded(self.filters, self.expansion, found.get("output"))}

    def summary(self) -> str:
        """Say the block, the maps, the stride and the repetition."""
        return f"{self.block}, {counted(self.channels, 'map')}" + strides_and_repeats(
            self.stride, self.repeat
        )


@register
class ResidualStage(_Stage):
    """Residual blocks one behind the other: a stage of a ResNet.

    He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition (2016), table 1; section 4.2
    for the shortcuts without parameters of the networks for CIFAR-10. Pre-activation is that of
    He et al.: Identity Mappings in Deep Residual Networks (2016), groups are those of Xie et al.:
    Aggregated Residual Transformations (2017).
    """

    kind: ClassVar[str] = "residual_stage"
    title: ClassVar[str] = "Residual stage"
    stem: ClassVar[str] = "stage"
    synonyms: ClassVar[tuple[str, ...]] = (
        "resnet", "resnext", "residual layer", "skip", "shortcut", "cifar resnet", "option a",
        "pre-activation", "resnet v2",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.RESNET, papers.IDENTITY_MAPPINGS, papers.RESNEXT)

    variant: Literal["plain", "pre-activation"] = setting(
        "plain",
        "Variant",
        "Plain: convolution, batch norm, ReLU. Pre-activation: batch norm, ReLU, convolution.",
    )
    shortcut: Literal["projection", "parameter-free"] = setting(
        "projection",
        "Shortcut",
        "Where shapes differ: a 1×1 convolution, or every second position and maps of zeros.",
    )
    groups: int = setting(
        1, "Groups", "Parts that a bottleneck's 3×3 is divided into (32 in ResNeXt).",
        ge=1, le=MAX_FILTERS, shown_when=("block", ("bottleneck",)),
    )  # fmt: skip
    width: int = setting(
        0, "Width", "Feature maps in each group of the 3×3 (4 in ResNeXt); 0 divides the filters.",
        ge=0, le=MAX_FILTERS, unit="maps", shown_when=("block", ("bottleneck",)),
    )  # fmt: skip

    def check(self) -> None:
        """Refuse what unfolds to convolutions that are themselves refused."""
        super().check()
        if self.block == "bottleneck":
            check_groups(self.filters, self.groups, self.width)

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the blocks."""
        early = self.variant == "pre-activation"
        unit = basic(self.filters, early=early)
        if self.block == "bottleneck":
            unit = narrowed(self.filters, self.channels, self.groups, self.width, early=early)
        return draw_units(
            inputs, unit, self.stride, self.repeat,
            "auto" if self.shortcut == "projection" else "free",
            "set its shortcut to projection",
        )  # fmt: skip

    def summary(self) -> str:
        """Say the block, the maps, the groups, the stride and the repetition."""
        text = f"{self.block}, {counted(self.channels, 'map')}"
        if self.block == "bottleneck":
            text += grouped(self.groups, self.width)
        return text + strides_and_repeats(self.stride, self.repeat)


@register
class PlainStage(_Stage):
    """The convolutions of a residual stage without the skips, to see what the skips are for.

    He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition (2016), section 4.2: plain
    networks get worse with depth.
    """

    kind: ClassVar[str] = "plain_stage"
    title: ClassVar[str] = "Plain stage"
    stem: ClassVar[str] = "plain"
    synonyms: ClassVar[tuple[str, ...]] = (
        "plain network", "convolution stack", "vgg", "no skip", "plain-20",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.VGG, papers.RESNET)

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the convolutions."""
        channels_and_space(inputs[0])
        unit: Unit = basic(self.filters)
        if self.block == "bottleneck":
            unit = narrowed(self.filters, self.channels)
        inner = Inner(inputs)
        last = inner.entry()
        for index in range(self.repeat):
            inner.prefix = f"block{index + 1}_" if self.repeat > 1 else ""
            last = unit.draw(inner, last, self.stride if index == 0 else 1)
        return inner.fragment(last)
