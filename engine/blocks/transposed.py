"""Transposed convolution over signals, images and volumes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, ClassVar

from engine.blocks import papers
from engine.blocks.base import (
    Block,
    Cost,
    Family,
    Shape,
    ShapeError,
    Table,
    Window,
    channels_and_space,
    counted,
    per_axis,
    register,
    times,
)
from engine.blocks.formula import (
    Formula,
    axis_words,
    equation,
    kernel_terms,
    parameter_equation,
    per_axis_equations,
    product,
    size_terms,
    term,
)
from engine.blocks.padding import write_border, write_slice
from engine.errors import SettingError
from engine.settings import Axes, Kind, setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class TransposedConvolution(Block):
    """Spreads every position over a learned filter, which makes maps larger.

    The gradient of a convolution with respect to its input, as a layer of its own (Zeiler et al.,
    "Deconvolutional networks", 2010; Dumoulin and Visin, "A guide to convolution arithmetic",
    2016, section 4).
    """

    kind: ClassVar[str] = "transposed_convolution"
    title: ClassVar[str] = "Transposed convolution"
    family: ClassVar[Family] = Family.CONVOLUTION
    stem: ClassVar[str] = "deconv"
    synonyms: ClassVar[tuple[str, ...]] = (
        "deconvolution", "convtranspose", "convtranspose2d", "upconv", "up-convolution",
        "fractionally strided", "upsampling", "decoder",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (
        papers.DECONVOLUTION,
        papers.FULLY_CONVOLUTIONAL,
        papers.CONVOLUTION_GUIDE,
    )

    keeps_input: ClassVar[bool] = True

    filters: int = setting(
        32, "Filters", "How many feature maps come out.", ge=1, le=1_000_000, unit="maps"
    )
    kernel: Axes = setting(
        2, "Kernel", "Size of each filter; one number or one per axis.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    stride: Axes = setting(
        2, "Stride", "How far apart the filters are laid down: the output grows by it.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    padding: Axes = setting(
        0, "Padding", "Positions cut off the result on both sides of every axis.",
        unit="px", ge=0, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    output_padding: Axes = setting(
        0, "Output padding", "Positions put back behind every axis; less than stride or dilation.",
        unit="px", ge=0, le=10_000, kind=Kind.AXES, advanced=True,
    )  # fmt: skip
    dilation: Axes = setting(
        1, "Dilation", "Distance between the filter's taps.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES, advanced=True,
    )  # fmt: skip
    groups: int = setting(
        1, "Groups", "Parts that the channels are divided into; each is filtered on its own.",
        ge=1, le=1_000_000, advanced=True,
    )  # fmt: skip
    bias: bool = setting(
        True, "Bias", "Whether each filter adds a learned number; needless before batch norm."
    )

    def check(self) -> None:
        """Refuse filters that do not divide into the groups, and too much output padding."""
        if self.filters % self.groups:
            raise SettingError(
                f"{self.filters:,} filters do not divide into {self.groups:,} groups: "
                "make the filters a multiple of the groups.",
                "groups",
            )
        given = (self.output_padding, self.stride, self.dilation)
        rank = max([len(value) for value in given if isinstance(value, tuple)], default=1)
        axes = [(value,) * rank if isinstance(value, int) else value for value in given]
        for more, stride, dilation in zip(*axes, strict=False):
            if more >= max(stride, dilation):
                raise SettingError(
                    f"Output padding is {more}, but must be less than the stride {stride} or "
                    f"the dilation {dilation}: use {max(stride, dilation) - 1} at most.",
                    "output_padding",
                )

    def _axes(self, rank: int) -> list[tuple[int, ...]]:
        """Return kernel, stride, padding, output padding and dilation of each axis."""
        return list(
            zip(
                per_axis(self.kernel, rank, "kernel"),
                per_axis(self.stride, rank, "stride"),
                per_axis(self.padding, rank, "padding"),
                per_axis(self.output_padding, rank, "output padding"),
                per_axis(self.dilation, rank, "dilation"),
                strict=True,
            )
        )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(filters, *space)`` with ``(n - 1) s - 2 p + d (k - 1) + o + 1`` positions."""
        channels, space = channels_and_space(inputs[0])
        if channels % self.groups:
            raise ShapeError(
                "{node} divides its channels into " + f"{self.groups} groups, but {{source}} gives "
                f"{channels} channels: make the groups a divisor of {channels}.",
                code="groups",
            )
        sizes = []
        for n, (k, s, p, o, d) in zip(space, self._axes(len(space)), strict=True):
            size = (n - 1) * s - 2 * p + d * (k - 1) + o + 1
            if size < 1:
                raise ShapeError(
                    "{node} cuts off " + f"{p} positions on both sides, but only {size + 2 * p} "
                    f"are made of {{source}}'s {times(space)}: lower its padding.",
                    code="vanishes",
                )
            sizes.append(size)
        return ((self.filters, *sizes),)

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count ``channels * filters / groups * taps`` weights, applied at every input position."""
        del outputs
        channels, space = inputs[0][0], inputs[0][1:]
        taps = math.prod(per_axis(self.kernel, len(space), "kernel"))
        weights = channels * (self.filters // self.groups) * taps
        return Cost(weights + self.filters * self.bias, 0, weights * math.prod(space))

    def window(self, inputs: tuple[Shape, ...]) -> Window | Table:
        """Return what reaches an output: inputs ``(o + p - t d) / s`` for the taps ``t``."""
        axes = self._axes(len(inputs[0]) - 1)
        if any(d > 1 for *_, d in axes):
            # Between its taps a spread kernel skips inputs, other ones at each of s outputs.
            steps = tuple([d // math.gcd(s, d) for _, s, _, _, d in axes])
            return Table(tuple([_reached(*axis) for axis in axes]), (1,) * len(axes), steps)
        return Window(
            tuple([(k - 1) * d - s + 2 for k, s, _, _, d in axes]),
            (1,) * len(axes),
            tuple([p - (k - 1) * d + s - 1 for k, s, p, _, d in axes]),
            tuple([s for _, s, _, _, _ in axes]),
        )

    def _settings(self, rank: int) -> dict[str, Any]:
        kernel, stride, padding, more, dilation = zip(*self._axes(rank), strict=True)
        return {
            "kernel_size": kernel, "stride": stride, "padding": padding, "output_padding": more,
            "dilation": dilation,
        }  # fmt: skip

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.ConvTranspose1d``, ``ConvTranspose2d`` or ``ConvTranspose3d``."""
        from engine.blocks.convolution_modules import transposed_convolution  # noqa: PLC0415

        channels, rank = inputs[0][0], len(inputs[0]) - 1
        return transposed_convolution(
            channels, self.filters, rank, groups=self.groups, bias=self.bias, **self._settings(rank)
        )

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``ConvTranspose``.

        Runtimes take output padding only below the stride. Where it reaches up to the dilation
        instead, the whole result is made, padded with zeros and cut, before the bias is added.
        """
        space = inputs[0][1:]
        rank = len(space)
        axes = self._axes(rank)
        plain = all(o < s for _, s, _, o, _ in axes)
        tensors = [writer.inputs[0], writer.weight("weight")]
        if self.bias and plain:
            tensors.append(writer.weight("bias"))
        settings = self._settings(rank)
        none = (0,) * rank
        made = writer.emit(
            "ConvTranspose",
            tensors,
            kernel_shape=settings["kernel_size"],
            strides=settings["stride"],
            dilations=settings["dilation"],
            pads=(*settings["padding"], *settings["padding"]) if plain else none * 2,
            output_padding=settings["output_padding"] if plain else none,
            group=self.groups,
        )
        if plain:
            return made
        sizes = self.outputs(inputs)[0][1:]
        whole = [
            (n - 1) * s + d * (k - 1) + 1 for n, (k, s, _, _, d) in zip(space, axes, strict=True)
        ]
        ends = [p + size for (_, _, p, _, _), size in zip(axes, sizes, strict=True)]
        behind = [(0, max(end - size, 0)) for end, size in zip(ends, whole, strict=True)]
        made = write_border(writer, made, tuple(whole), behind, "zeros")
        ranges = {
            i: (end - size, end) for i, (end, size) in enumerate(zip(ends, sizes, strict=True), 2)
        }
        made = write_slice(writer, made, ranges)
        if self.bias:
            shape = writer.integers("shape", [1, self.filters, *[1] * rank])
            bias = writer.emit("Reshape", [writer.weight("bias"), shape])
            made = writer.emit("Add", [made, bias])
        return made

    def summary(self) -> str:
        """Say kernel, filters, and what is not at its default."""
        text = f"{times(self.kernel)}, {counted(self.filters, 'filter')}"
        text += f", stride {times(self.stride, 1)}"
        if self.padding != 0:
            text += f", pad {times(self.padding, 1)}"
        if self.output_padding != 0:
            text += f" + {times(self.output_padding, 1)}"
        if self.dilation != 1:
            text += f", dilation {times(self.dilation, 1)}"
        return text + (f", {self.groups:,} groups" if self.groups > 1 else "")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the parameter count and the output size with their numbers."""
        channels, space = channels_and_space(inputs[0])
        rank = len(space)
        (outputs,) = self.outputs(inputs)
        cost = self.cost(inputs, (outputs,))
        kernel = per_axis(self.kernel, rank, "kernel")
        weights = [
            *kernel_terms(kernel),
            term(channels, say("input channels")),
            term(self.filters // self.groups, say("filters per group"), "groups")
            if self.groups > 1
            else term(self.filters, say("filters"), "filters"),
        ]
        biases = term(self.filters, say("biases"), "bias") if self.bias else None
        axis = [
            _grown(name, n, numbers, size)
            for name, n, numbers, size in zip(
                axis_words(rank), space, self._axes(rank), outputs[1:], strict=True
            )
        ]
        macs = product([*weights, *size_terms(space, made=False)])
        return {
            "parameters": parameter_equation(weights, biases, cost.parameters),
            "output": per_axis_equations(axis),
            "macs": equation(macs, cost.macs),
        }


def _grown(axis: str, size: int, numbers: tuple[int, ...], made: int) -> Formula:
    """Write out how long an axis becomes (Dumoulin and Visin, 2016, relationship 14)."""
    kernel, stride, padding, more, dilation = numbers
    return equation(
        [
            "(", term(size, say("input {axis}", axis=axis)), " − 1)·",
            term(stride, say("stride"), "stride"), " − 2·",
            term(padding, say("padding"), "padding"), " + ",
            term(dilation, say("dilation"), "dilation"), "·(",
            term(kernel, say("kernel"), "kernel"), " − 1) + ",
            term(more, say("output padding"), "output_padding"), " + 1",
        ],
        made,
    )  # fmt: skip


def _reached(
    kernel: int, stride: int, padding: int, more: int, dilation: int
) -> tuple[tuple[int, int], ...]:
    """Return first and last input that reach each of ``stride`` neighbouring outputs."""
    del more
    common = math.gcd(stride, dilation)
    period = stride // common  # so many taps lie between two that reach the same output
    found = []
    for output in range(stride):
        # The taps t for which (output + padding - t * dilation) is divisible by the stride.
        multiple, rest = divmod(output + padding, common)
        first = multiple * pow(dilation // common, -1, period) % period
        if rest or first >= kernel:
            found.append((0, -1))
            continue
        last = first + (kernel - 1 - first) // period * period
        ends = [(output + padding - tap * dilation) // stride for tap in (last, first)]
        found.append((ends[0], ends[1]))
    return tuple(found)
