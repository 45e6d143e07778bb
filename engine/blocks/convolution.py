"""Convolution over signals, images and volumes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import BeforeValidator, StrictInt

from engine.blocks import papers
from engine.blocks.base import (
    Block,
    Cost,
    Family,
    Keeps,
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
    axis_words,
    equation,
    kernel_terms,
    parameter_equation,
    per_axis_equations,
    product,
    size_terms,
    slid,
    term,
)
from engine.blocks.padding import Added, Border, check_border, seen_across, write_border
from engine.blocks.sliding import slide
from engine.errors import SettingError
from engine.settings import Axes, Kind, list_to_tuple, setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class Convolution(Block):
    """Slides learned filters over the input; every filter gives one feature map."""

    kind: ClassVar[str] = "convolution"
    title: ClassVar[str] = "Convolution"
    family: ClassVar[Family] = Family.CONVOLUTION
    stem: ClassVar[str] = "conv"
    synonyms: ClassVar[tuple[str, ...]] = (
        "conv", "conv1d", "conv2d", "conv3d", "filter", "kernel", "grouped convolution",
        "dilated", "atrous", "strided", "pointwise", "1x1", "3x3",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.LENET, papers.DILATED)

    filters: int = setting(
        32, "Filters", "How many feature maps come out.", ge=1, le=1_000_000, unit="maps"
    )
    kernel: Axes = setting(
        3, "Kernel", "Size of each filter; one number or one per axis.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    stride: Axes = setting(
        1, "Stride", "How far the filter moves at each step.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    padding: Annotated[
        Literal["valid", "same", "full"] | StrictInt | tuple[StrictInt, ...],
        BeforeValidator(list_to_tuple),
    ] = setting(
        "valid",
        "Padding",
        "Positions around the input: valid adds none, same keeps the size (divided by the stride), "
        "full adds all that still overlaps; or a number.",
        unit="px", ge=0, le=10_000, kind=Kind.PADDING,
    )  # fmt: skip
    dilation: Axes = setting(
        1, "Dilation", "Distance between the filter's taps.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES, advanced=True,
    )  # fmt: skip
    padding_mode: Border = setting(
        "zeros", "Padded with",
        "Zeros, the mirrored input, its outermost values, or its other end.",
        advanced=True,
    )  # fmt: skip
    groups: int = setting(
        1, "Groups", "Parts that the channels are divided into; each is filtered on its own.",
        ge=1, le=1_000_000, advanced=True,
    )  # fmt: skip
    bias: bool = setting(
        True, "Bias", "Whether each filter adds a learned number; needless before batch norm."
    )

    def check(self) -> None:
        """Refuse filters that do not divide into the groups."""
        if self.filters % self.groups:
            raise SettingError(
                f"{self.filters:,} filters do not divide into {self.groups:,} groups: "
                "make the filters a multiple of the groups.",
                "groups",
            )

    def _slide(self, space: Shape) -> tuple[Shape, Added]:
        return slide(space, self.kernel, self.stride, self.dilation, self.padding)

    def _copied(self, space: Shape) -> Added | None:
        """Return the padding that torch adds in a copy of the input, if it makes one."""
        if self.padding == "valid" or (self.padding_mode == "zeros" and self.padding != "same"):
            return None
        added = self._slide(space)[1]
        if self.padding_mode == "zeros":
            return added if any(before != after for before, after in added) else None
        return added if any(map(any, added)) else None

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(filters, *space)``."""
        channels, space = channels_and_space(inputs[0])
        if channels % self.groups:
            raise ShapeError(
                "{node} divides its channels into " + f"{self.groups} groups, but {{source}} gives "
                f"{channels} channels: make the groups a divisor of {channels}.",
                code="groups",
            )
        positions, added = self._slide(space)
        check_border(space, added, self.padding_mode)
        return ((self.filters, *positions),)

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count ``filters * (channels / groups * taps + bias)`` weights."""
        channels, space = inputs[0][0], inputs[0][1:]
        rank = len(space)
        kernel = self.kernel
        taps = kernel**rank if isinstance(kernel, int) else math.prod(kernel)
        weights = self.filters * (channels // self.groups) * taps
        positions = math.prod(outputs[0][1:])
        kept = 0
        if (added := self._copied(space)) is not None:
            # The convolution keeps the padded copy, in float32, in place of its input.
            kept = 4 * channels * math.prod([n + sum(a) for n, a in zip(space, added, strict=True)])
        return Cost(weights + self.filters * self.bias, 0, weights * positions, kept)

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Keep the input, unless it is a padded copy that is kept in its place."""
        if self._copied(inputs[0][1:]) is None:
            return Keeps(input=True)
        # Mirroring and repeating are torch operations that keep their own input as well.
        return Keeps(input=self.padding_mode in ("reflect", "replicate"))

    def window(self, inputs: tuple[Shape, ...]) -> Window | Table:
        """Return kernel, stride and padding per axis."""
        space = inputs[0][1:]
        rank = len(space)
        added = self._slide(space)[1]
        kernel, dilation = per_axis(self.kernel, rank, "kernel"), per_axis(self.dilation, rank, "")
        window = Window(
            tuple([d * (k - 1) + 1 for k, d in zip(kernel, dilation, strict=True)]),
            per_axis(self.stride, rank, "stride"),
            tuple([-before for before, _ in added]),
            step=dilation if max(dilation) > 1 else (),
        )
        if self.padding_mode == "zeros" or not any(map(any, added)):
            return window
        positions = self._slide(space)[0]
        return seen_across(window, space, kernel, dilation, positions, self.padding_mode)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Conv1d``, ``Conv2d`` or ``Conv3d``; uneven padding is added before."""
        from engine.blocks.convolution_modules import convolution  # noqa: PLC0415 - no torch here

        channels, space = channels_and_space(inputs[0])
        rank = len(space)
        added = self._slide(space)[1]
        return convolution(
            channels, self.filters, per_axis(self.kernel, rank, "kernel"),
            stride=per_axis(self.stride, rank, "stride"), padding=added,
            dilation=per_axis(self.dilation, rank, "dilation"), groups=self.groups, bias=self.bias,
            border=self.padding_mode,
        )  # fmt: skip

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Conv``, behind what fills the padding with something else than zeros."""
        space = inputs[0][1:]
        rank = len(space)
        added = self._slide(space)[1]
        source = writer.inputs[0]
        if self.padding_mode != "zeros":
            source = write_border(writer, source, space, added, self.padding_mode)
            added = [(0, 0)] * rank
        tensors = [source, writer.weight("weight")]
        if self.bias:
            tensors.append(writer.weight("bias"))
        return writer.emit(
            "Conv",
            tensors,
            kernel_shape=per_axis(self.kernel, rank, "kernel"),
            strides=per_axis(self.stride, rank, "stride"),
            dilations=per_axis(self.dilation, rank, "dilation"),
            pads=[before for before, _ in added] + [after for _, after in added],
            group=self.groups,
        )

    def summary(self) -> str:
        """Say kernel, filters, and what is not at its default."""
        text = f"{times(self.kernel)}, {counted(self.filters, 'filter')}"
        if self.stride != 1:
            text += f", stride {times(self.stride, 1)}"
        if self.padding != "valid":
            text += (
                f", pad {self.padding if isinstance(self.padding, str) else times(self.padding, 1)}"
            )
            text += "" if self.padding_mode == "zeros" else f" ({self.padding_mode})"
        if self.dilation != 1:
            text += f", dilation {times(self.dilation, 1)}"
        return text + (f", {self.groups:,} groups" if self.groups > 1 else "")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the parameter count and the output size with their numbers."""
        channels, space = channels_and_space(inputs[0])
        rank = len(space)
        (outputs,) = self.outputs(inputs)
        added = self._slide(space)[1]
        kernel = per_axis(self.kernel, rank, "kernel")
        stride, dilation = per_axis(self.stride, rank, ""), per_axis(self.dilation, rank, "")
        cost = self.cost(inputs, (outputs,))
        weights = [
            *kernel_terms(kernel),
            term(channels // self.groups, say("channels per group"), "groups")
            if self.groups > 1
            else term(channels, say("input channels")),
            term(self.filters, say("filters"), "filters"),
        ]
        biases = term(self.filters, say("biases"), "bias") if self.bias else None
        names = axis_words(rank)
        axis = [
            slid(
                name,
                n,
                term(k, say("kernel"), "kernel"),
                term(s, say("stride"), "stride"),
                size,
                padding=pads,
                dilation=d,
            )
            for name, n, pads, d, k, s, size in zip(
                names, space, added, dilation, kernel, stride, outputs[1:], strict=True
            )
        ]
        macs = product([*weights, *size_terms(outputs[1:], made=True)])
        return {
            "parameters": parameter_equation(weights, biases, cost.parameters),
            "output": per_axis_equations(axis),
            "macs": equation(macs, cost.macs),
        }
