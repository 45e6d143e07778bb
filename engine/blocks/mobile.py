"""Blocks of small networks: a filter for each channel, then 1×1 convolutions that mix them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import BeforeValidator, StrictInt

from engine.blocks import papers
from engine.blocks.activation_piecewise import ReLU6
from engine.blocks.base import (
    Shape,
    ShapeError,
    channels_and_space,
    counted,
    per_axis,
    register,
    times,
)
from engine.blocks.composite import Composite
from engine.blocks.convolution import Convolution
from engine.blocks.formula import equation, kernel_terms, product, term
from engine.blocks.inner import Inner, convolution, relu, shared
from engine.blocks.merge import Add
from engine.blocks.normalization import BatchNorm
from engine.blocks.units import MAX_FILTERS, strides_and_repeats
from engine.errors import SettingError
from engine.settings import Axes, Kind, list_to_tuple, setting
from engine.wording import say

if TYPE_CHECKING:
    from engine.blocks.composite import Fragment


@register
class InvertedResidual(Composite):
    """Widens by 1×1, filters each channel on its own, narrows by 1×1, and adds where it can.

    Sandler, Howard, Zhu, Zhmoginov, Chen: MobileNetV2: Inverted Residuals and Linear Bottlenecks
    (2018), table 1 and figure 4d. The skip is there only where neither positions nor maps change;
    an expansion of 1 has no first 1×1.
    """

    kind: ClassVar[str] = "inverted_residual"
    title: ClassVar[str] = "Inverted residual"
    stem: ClassVar[str] = "inverted"
    synonyms: ClassVar[tuple[str, ...]] = (
        "mobilenet", "mobilenetv2", "linear bottleneck", "mbconv", "depthwise", "skip", "relu6",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.MOBILENET_V2,)

    filters: int = setting(
        16, "Filters", "Feature maps that come out.", ge=1, le=MAX_FILTERS, unit="maps"
    )
    expansion: int = setting(
        6, "Expansion", "How many times its maps the input is widened to; 1 leaves it as it is.",
        ge=1, le=64,
    )  # fmt: skip
    stride: Axes = setting(
        1, "Stride", "How far the first block's depthwise filters move: 2 halves the image.",
        unit="px", ge=1, le=1000, kind=Kind.AXES,
    )  # fmt: skip
    kernel: int = setting(
        3, "Kernel", "Size of the depthwise filters; odd.", ge=1, le=99, unit="px", step=2
    )
    repeat: int = setting(
        1, "Repeat", "How many such blocks follow one another; only the first has the stride.",
        ge=1, le=1000,
    )  # fmt: skip

    def check(self) -> None:
        """Refuse a kernel without a middle: what is added would be shifted."""
        check_odd(self.kernel)

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the blocks."""
        channels, _ = channels_and_space(inputs[0])
        inner = Inner(inputs)
        last = inner.entry()
        relu6 = shared(ReLU6)
        for index in range(self.repeat):
            inner.prefix = f"block{index + 1}_" if self.repeat > 1 else ""
            start, wide = last, channels * self.expansion
            if wide > MAX_FILTERS:
                raise ShapeError(
                    "{node} widens the "
                    f"{channels:,} maps to {wide:,}: lower its expansion, or give it fewer maps.",
                    code="expansion",
                )
            if self.expansion > 1:
                last = inner.normed(last, "expand", convolution(wide, 1), relu6)
            stride = self.stride if index == 0 else 1
            filters = convolution(wide, self.kernel, stride, groups=wide)
            last = inner.normed(last, "depthwise", filters, relu6)
            last = inner.normed(last, "project", convolution(self.filters, 1), None)
            still = all(step == 1 for step in ((stride,) if isinstance(stride, int) else stride))
            if still and channels == self.filters:
                last = inner.join("add", shared(Add), last, start)
            channels = self.filters
        return inner.fragment(last)

    def summary(self) -> str:
        """Say expansion, maps, stride and repetition."""
        kernel = f", {times(self.kernel)}" if self.kernel != 3 else ""
        text = f"×{self.expansion} inside, {counted(self.filters, 'map')}{kernel}"
        return text + strides_and_repeats(self.stride, self.repeat)


def check_odd(kernel: int) -> None:
    """Refuse a kernel that no padding centres.

    Raises
    ------
    SettingError
        With the sentence for the person.
    """
    if kernel % 2 == 0:
        raise SettingError(
            f"A kernel of {kernel} has no middle, so what it gives would be shifted: use "
            f"{kernel - 1} or {kernel + 1}.",
            "kernel",
        )


@register
class DepthwiseSeparable(Composite):
    """Filters each channel on its own, then mixes the channels by 1×1: far fewer weights.

    Howard, Zhu, Chen, Kalenichenko, Wang, Weyand, Andreetto, Adam: MobileNets (2017), section 3.1;
    with batch norm and ReLU behind both it is that of figure 3.
    """

    kind: ClassVar[str] = "depthwise_separable"
    title: ClassVar[str] = "Depthwise separable convolution"
    stem: ClassVar[str] = "separable"
    synonyms: ClassVar[tuple[str, ...]] = (
        "separable conv", "depthwise", "pointwise", "mobilenet", "xception", "sepconv",
        "depthwise convolution", "conv",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.MOBILENET, papers.XCEPTION)

    filters: int = setting(
        32, "Filters", "How many feature maps come out.", ge=1, le=MAX_FILTERS, unit="maps"
    )
    kernel: Axes = setting(
        3, "Kernel", "Size of the depthwise filters; one number or one per axis.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    stride: Axes = setting(
        1, "Stride", "How far the depthwise filters move at each step.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    padding: Annotated[
        Literal["valid", "same", "full"] | StrictInt | tuple[StrictInt, ...],
        BeforeValidator(list_to_tuple),
    ] = setting(
        "same",
        "Padding",
        "Zeros around the input: valid adds none, same keeps the size (divided by the stride), "
        "full adds all that still overlaps; or a number.",
        unit="px", ge=0, le=10_000, kind=Kind.PADDING,
    )  # fmt: skip
    dilation: Axes = setting(
        1, "Dilation", "Distance between the taps of the depthwise filters.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES, advanced=True,
    )  # fmt: skip
    batch_norm: bool = setting(
        False, "Batch norm", "Whether batch norm stands behind both convolutions, without biases."
    )
    activation: bool = setting(False, "ReLU", "Whether a ReLU stands behind both convolutions.")
    bias: bool = setting(
        True, "Bias", "Whether the feature maps get a learned number; needless before batch norm.",
        shown_when=("batch_norm", (False,)),
    )  # fmt: skip

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw both convolutions and what stands behind them.

        Without anything between them the first needs no bias: the second could undo it.
        """
        channels, _ = channels_and_space(inputs[0])
        inner = Inner(inputs)
        bias = self.bias and not self.batch_norm
        depthwise = shared(
            Convolution, filters=channels, kernel=self.kernel, stride=self.stride,
            padding=self.padding, dilation=self.dilation, groups=channels,
            bias=bias and self.activation,
        )  # fmt: skip
        last = inner.entry()
        for name, layer in (
            ("depthwise", depthwise), ("pointwise", convolution(self.filters, 1, bias=bias)),
        ):  # fmt: skip
            last = inner.join(name, layer, last)
            if self.batch_norm:
                last = inner.join(f"{name}_bn", shared(BatchNorm), last)
            if self.activation:
                last = inner.join(f"{name}_relu", relu(), last)
        return inner.fragment(last)

    def summary(self) -> str:
        """Say kernel, filters and stride."""
        text = f"{times(self.kernel)}, {counted(self.filters, 'filter')}"
        return text + strides_and_repeats(self.stride, 1)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the parameter count: a filter for each channel, then those that mix them."""
        channels, space = channels_and_space(inputs[0])
        wide = term(channels, say("input channels"))
        filters = term(self.filters, say("filters"), "filters")
        depthwise = [*kernel_terms(per_axis(self.kernel, len(space), "kernel")), wide]
        pieces = [*product(depthwise), " + ", *product([wide, filters])]
        if self.batch_norm:
            both = term(2, say("scale and shift"))
            pieces += [" + ", *product([both, wide]), " + ", *product([both, filters])]
        elif self.bias:
            pieces += [" + ", term(channels, say("biases"), "bias")] * self.activation
            pieces += [" + ", term(self.filters, say("biases"), "bias")]
        count = self.cost(inputs, self.outputs(inputs)).parameters
        return super().formulas(inputs) | {"parameters": equation(pieces, count)}
