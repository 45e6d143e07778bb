"""The two halves of a U-Net: down with a skip that leaves, up with a skip that arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks import papers
from engine.blocks.base import (
    Shape,
    ShapeError,
    channels_and_space,
    counted,
    register,
    shape_text,
)
from engine.blocks.composite import Composite
from engine.blocks.differences import differing
from engine.blocks.inner import Inner, Place, convolution, relu, shared
from engine.blocks.merge import Concatenate
from engine.blocks.pooling import MaxPool
from engine.blocks.resampling import Upsample
from engine.blocks.transposed import TransposedConvolution
from engine.blocks.units import MAX_FILTERS
from engine.settings import setting

if TYPE_CHECKING:
    from engine.blocks.composite import Fragment


class _Double(Composite):
    """What both halves share: two 3×3 convolutions."""

    filters: int = setting(
        64, "Filters", "Feature maps of both 3×3 convolutions.", ge=1, le=MAX_FILTERS, unit="maps"
    )
    batch_norm: bool = setting(
        False, "Batch norm", "Whether batch norm stands behind both convolutions, without biases."
    )

    def _double(self, inner: Inner, last: Place) -> Place:
        """Draw both convolutions; they keep the size, so that skips fit as they are."""
        for number in (1, 2):
            layer = convolution(self.filters, 3, bias=not self.batch_norm)
            if self.batch_norm:
                last = inner.normed(last, f"conv{number}", layer, relu())
            else:
                last = inner.chain(last, (f"conv{number}", layer), (f"conv{number}_relu", relu()))
        return last

    def summary(self) -> str:
        """Say the maps and the norm."""
        return counted(self.filters, "map") + (", batch norm" if self.batch_norm else "")


@register
class UNetDown(_Double):
    """Two convolutions, then half the size; what is there before also leaves, as the skip.

    Ronneberger, Fischer, Brox: U-Net: Convolutional Networks for Biomedical Image Segmentation
    (2015), figure 1, with padding, so that nothing need be cropped.
    """

    kind: ClassVar[str] = "unet_down"
    title: ClassVar[str] = "U-Net down"
    stem: ClassVar[str] = "down"
    synonyms: ClassVar[tuple[str, ...]] = (
        "unet", "encoder", "double convolution", "contracting path", "segmentation",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.UNET,)

    @property
    def output_ports(self) -> tuple[str, ...]:
        """The pooled maps, and those before pooling."""
        return ("out", "skip")

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the convolutions and the pool."""
        channels_and_space(inputs[0])
        inner = Inner(inputs)
        skip = self._double(inner, inner.entry())
        return inner.fragment_of(out=inner.join("pool", shared(MaxPool), skip), skip=skip)


@register
class UNetUp(_Double):
    """Doubles the size, puts the skip beside it, and convolves twice.

    Ronneberger, Fischer, Brox: U-Net: Convolutional Networks for Biomedical Image Segmentation
    (2015), figure 1, with padding, so that nothing need be cropped.
    """

    kind: ClassVar[str] = "unet_up"
    title: ClassVar[str] = "U-Net up"
    stem: ClassVar[str] = "up"
    synonyms: ClassVar[tuple[str, ...]] = (
        "unet", "decoder", "double convolution", "expanding path", "segmentation", "upsampling",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.UNET,)

    doubling: Literal["transposed", "nearest", "linear"] = setting(
        "transposed",
        "Doubling",
        "A transposed 2×2 convolution, or upsampling and a 1×1 convolution.",
    )

    @property
    def input_ports(self) -> tuple[str, ...]:
        """What comes from below, and the skip."""
        return ("in", "skip")

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the doubling, the join and the convolutions."""
        low, skip = inputs
        _, space = channels_and_space(low)
        doubled = tuple([2 * size for size in space])
        below = (self.filters, *doubled)
        if skip[1:] != doubled:
            raise ShapeError(
                f"{{node}} doubles the {shape_text(low)} of {{first}} to {shape_text(below)}, but "
                f"{{source}} gives {shape_text(skip)} as the skip"
                f"{differing(below, skip, (0,))}: give it a skip of that size, from a block whose "
                "size was halved.",
                port="skip",
                code="unet-skip",
                against="in",
            )
        inner = Inner(inputs, self.input_ports)
        last = inner.entry("in")
        if self.doubling == "transposed":
            up = shared(TransposedConvolution, filters=self.filters, kernel=2, stride=2)
            last = inner.join("up", up, last)
        else:
            grow = shared(Upsample, scale=2, mode=self.doubling)
            last = inner.chain(
                last, ("up", grow), ("up_conv", convolution(self.filters, 1, bias=True))
            )
        last = inner.join("concat", shared(Concatenate), inner.entry("skip"), last, row=0)
        return inner.fragment(self._double(inner, last))
