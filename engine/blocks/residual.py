"""Residual blocks: what two or three convolutions compute is added to what came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks import papers
from engine.blocks.base import (
    Shape,
    counted,
    register,
)
from engine.blocks.composite import Composite
from engine.blocks.units import (
    MAX_FILTERS,
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


@register
class Residual(Composite):
    """Adds its input to what it computes, so that depth helps instead of harming.

    He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition (2016), figure 5. The
    bottleneck's stride is in its 3×3 convolution, as common libraries have it.
    """

    kind: ClassVar[str] = "residual"
    title: ClassVar[str] = "Residual"
    stem: ClassVar[str] = "residual"
    synonyms: ClassVar[tuple[str, ...]] = (
        "resnet",
        "skip",
        "shortcut",
        "bottleneck",
        "basic block",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.RESNET,)

    variant: Literal["basic", "bottleneck"] = setting(
        "basic",
        "Variant",
        "Basic: two 3×3 convolutions. Bottleneck: 1×1 down, 3×3, 1×1 up.",
    )
    filters: int = setting(
        64, "Filters", "Feature maps of the 3×3 convolutions.", ge=1, le=MAX_FILTERS, unit="maps"
    )
    expansion: int = setting(
        4, "Expansion", "How many times more maps leave a bottleneck than its 3×3 has.",
        ge=1, le=64, shown_when=("variant", ("bottleneck",)),
    )  # fmt: skip
    stride: Axes = setting(
        1, "Stride", "How far the first block's 3×3 convolution moves: 2 halves the image.",
        unit="px", ge=1, le=1000, kind=Kind.AXES,
    )  # fmt: skip
    projection: Literal["auto", "always", "never"] = setting(
        "auto",
        "Projection",
        "A 1×1 convolution on the skip: where the shapes differ (auto), always, or never.",
    )
    repeat: int = setting(
        1, "Repeat", "How many such blocks follow one another; only the first has the stride.",
        ge=1, le=1000,
    )  # fmt: skip

    def check(self) -> None:
        """Refuse what unfolds to convolutions or graphs that are themselves refused."""
        check_expansion(self.filters, self.channels, self.expansion)

    @property
    def channels(self) -> int:
        """How many feature maps come out."""
        return self.filters * (self.expansion if self.variant == "bottleneck" else 1)

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the blocks."""
        unit = basic(self.filters)
        if self.variant == "bottleneck":
            unit = narrowed(self.filters, self.channels)
        return draw_units(inputs, unit, self.stride, self.repeat, self.projection)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the maps of a bottleneck beside what becomes of the size."""
        found = super().formulas(inputs)
        if self.variant != "bottleneck":
            return found
        return found | {"output": expanded(self.filters, self.expansion, found.get("output"))}

    def summary(self) -> str:
        """Say the variant, the maps, the stride and the repetition."""
        return f"{self.variant}, {counted(self.channels, 'map')}" + strides_and_repeats(
            self.stride, self.repeat
        )


@register
class Bottleneck(Composite):
    """Residual block that narrows: 1×1 down, 3×3, 1×1 up, added to what came in.

    He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition (2016), figure 5 right; with
    pre-activation He et al.: Identity Mappings in Deep Residual Networks (2016), figure 4e; with
    groups Xie et al.: Aggregated Residual Transformations (2017), figure 3c. The stride is in the
    3×3 convolution, as common libraries have it.
    """

    kind: ClassVar[str] = "bottleneck"
    title: ClassVar[str] = "Bottleneck"
    stem: ClassVar[str] = "bottleneck"
    synonyms: ClassVar[tuple[str, ...]] = (
        "resnet", "resnext", "wide resnet", "residual bottleneck", "pre-activation", "resnet v2",
        "skip", "shortcut", "aggregated transformations", "cardinality",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (
        papers.RESNET,
        papers.IDENTITY_MAPPINGS,
        papers.RESNEXT,
        papers.WIDE_RESNET,
    )

    variant: Literal["plain", "pre-activation"] = setting(
        "plain",
        "Variant",
        "Plain: convolution, batch norm, ReLU. Pre-activation: batch norm, ReLU, convolution.",
    )
    filters: int = setting(
        64, "Filters", "Feature maps of the 3×3 convolution, where no width is given.",
        ge=1, le=MAX_FILTERS, unit="maps",
    )  # fmt: skip
    expansion: int = setting(4, "Expansion", "How many times the filters come out.", ge=1, le=64)
    stride: Axes = setting(
        1, "Stride", "How far the 3×3 convolution moves: 2 halves the image.",
        unit="px", ge=1, le=1000, kind=Kind.AXES,
    )  # fmt: skip
    groups: int = setting(
        1, "Groups", "Parts that the 3×3 convolution is divided into (32 in ResNeXt).",
        ge=1, le=MAX_FILTERS,
    )  # fmt: skip
    width: int = setting(
        0, "Width", "Feature maps in each group of the 3×3 (4 in ResNeXt); 0 divides the filters.",
        ge=0, le=MAX_FILTERS, unit="maps",
    )  # fmt: skip
    projection: Literal["auto", "always", "never"] = setting(
        "auto",
        "Projection",
        "A 1×1 convolution on the skip: where the shapes differ (auto), always, or never.",
    )
    repeat: int = setting(
        1, "Repeat", "How many such blocks follow one another; only the first has the stride.",
        ge=1, le=1000,
    )  # fmt: skip

    def check(self) -> None:
        """Refuse what unfolds to convolutions that are themselves refused."""
        check_expansion(self.filters, self.channels, self.expansion)
        check_groups(self.filters, self.groups, self.width)

    @property
    def channels(self) -> int:
        """How many feature maps come out."""
        return self.filters * self.expansion

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the blocks."""
        unit = narrowed(
            self.filters, self.channels, self.groups, self.width,
            early=self.variant == "pre-activation",
        )  # fmt: skip
        return draw_units(inputs, unit, self.stride, self.repeat, self.projection)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the maps beside what becomes of the size."""
        found = super().formulas(inputs)
        return found | {"output": expanded(self.filters, self.expansion, found.get("output"))}

    def summary(self) -> str:
        """Say the variant, the maps, the groups, the stride and the repetition."""
        text = counted(self.channels, "map") + grouped(self.groups, self.width)
        if self.variant != "plain":
            text += f", {self.variant}"
        return text + strides_and_repeats(self.stride, self.repeat)
