"""Pooling: the maximum, mean or norm of windows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, ClassVar

from engine.blocks import papers
from engine.blocks.base import (
    WHOLE,
    Block,
    Cost,
    Family,
    Keeps,
    Shape,
    Window,
    channels_and_space,
    per_axis,
    register,
    times,
)
from engine.blocks.formula import axis_words, per_axis_equations, slid, term
from engine.blocks.sliding import pool, window_lengths
from engine.errors import SettingError
from engine.settings import Axes, Kind, setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


def along(values: list[float], behind: int) -> list[Any]:
    """Return numbers along one axis as an array with ``behind`` axes of size 1 after it."""
    array: list[Any] = values
    for _ in range(behind):
        array = [[value] for value in array]
    return array


class Pool(Block):
    """What pooling windows share."""

    family: ClassVar[Family] = Family.POOLING
    stem: ClassVar[str] = "pool"

    kernel: Axes = setting(
        2, "Window", "Size of the window; one number or one per axis.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    stride: Axes = setting(
        2, "Stride", "How far the window moves at each step.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    ceil_mode: bool = setting(
        False, "Ceil mode", "Whether a last window that lies only partly on the input counts.",
        advanced=True,
    )  # fmt: skip

    @property
    def added(self) -> Axes:
        """Positions added on both sides of every axis."""
        return 0

    @property
    def keeps_input(self) -> bool:
        """Torch keeps the input, also for an average."""
        return True

    def slide(self, space: Shape) -> tuple[Shape, list[tuple[int, int]]]:
        """Return the output's positions, and how far the windows reach beyond each axis."""
        return pool(space, self.kernel, self.stride, self.added, ceil=self.ceil_mode)

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(channels, *space)``."""
        channels, space = channels_and_space(inputs[0])
        return ((channels, *self.slide(space)[0]),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """Return window, stride and padding per axis."""
        rank = len(inputs[0]) - 1
        return Window(
            per_axis(self.kernel, rank, "window"),
            per_axis(self.stride, rank, "stride"),
            tuple([-p for p in per_axis(self.added, rank, "padding")]),
        )

    def summary(self) -> str:
        """Say window and stride."""
        text = f"{times(self.kernel)}, stride {times(self.stride, 1)}"
        text += f", pad {times(self.added, 1)}" if self.added != 0 else ""
        return text + (", ceil" if self.ceil_mode else "")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the output size."""
        space = inputs[0][1:]
        rank = len(space)
        (outputs,) = self.outputs(inputs)
        kernel, stride = per_axis(self.kernel, rank, ""), per_axis(self.stride, rank, "")
        padding = per_axis(self.added, rank, "")
        axis = []
        names = axis_words(rank)
        for name, n, p, k, s, size in zip(
            names, space, padding, kernel, stride, outputs[1:], strict=True
        ):
            dropped = self.ceil_mode and size <= -(-(n + 2 * p - k) // s)
            last = " − 1 that would begin behind the input" if dropped else ""
            brackets = "⌈⌉" if self.ceil_mode else "⌊⌋"
            step = term(s, say("stride"), "stride")
            taps = term(k, say("window"), "kernel")
            pads = (p, p) if "padding" in type(self).model_fields else None
            axis.append(slid(name, n, taps, step, size, padding=pads, brackets=brackets, last=last))
        return {"output": per_axis_equations(axis)}

    def _arguments(self, rank: int) -> dict[str, Any]:
        return {
            "kernel_size": per_axis(self.kernel, rank, "window"),
            "stride": per_axis(self.stride, rank, "stride"),
            "padding": per_axis(self.added, rank, "padding"),
            "ceil_mode": self.ceil_mode,
        }

    def attributes(self, space: Shape) -> dict[str, Any]:
        """Return the attributes of ONNX's pooling.

        Its own ``ceil_mode`` is left alone: runtimes differ in it, and none has torch's rule for
        the last window. What the windows reach beyond the axis is padding instead.
        """
        rank = len(space)
        added = self.slide(space)[1]
        return {
            "kernel_shape": per_axis(self.kernel, rank, "window"),
            "strides": per_axis(self.stride, rank, "stride"),
            "pads": [before for before, _ in added] + [after for _, after in added],
        }

    def lengths(self, space: Shape, *, padded: bool) -> list[list[int]]:
        """Return how many positions each window covers along each axis."""
        rank = len(space)
        kernel, stride = per_axis(self.kernel, rank, ""), per_axis(self.stride, rank, "")
        padding = per_axis(self.added, rank, "")
        return [
            window_lengths(n, k, s, p, count, padded=padded)
            for n, k, s, p, count in zip(
                space, kernel, stride, padding, self.slide(space)[0], strict=True
            )
        ]

    def average_copy(self, channels: int, space: Shape, *, padded: bool) -> int | None:
        """Return the bytes that torch keeps in place of the input, where it must pad a copy.

        It refuses to average volumes smaller than the window, though not images and signals.
        """
        rank = len(space)
        kernel = per_axis(self.kernel, rank, "window")
        if rank < 3 or all(n >= k for n, k in zip(space, kernel, strict=True)):
            return None
        copied = channels * math.prod(
            [n + sum(sides) for n, sides in zip(space, self.slide(space)[1], strict=True)]
        )
        shares = [
            len(lengths)
            for lengths, k in zip(self.lengths(space, padded=padded), kernel, strict=True)
            if any(length != k for length in lengths)
        ]
        return 4 * (copied + sum(shares))

    def average_module(self, space: Shape, *, padded: bool) -> nn.Module:
        """Build torch's average pooling with these windows."""
        from engine.blocks.pooling_modules import average_pool  # noqa: PLC0415 - no torch here

        return average_pool(
            space, self.slide(space)[1], self.lengths(space, padded=padded),
            **self._arguments(len(space)), count_include_pad=padded,
        )  # fmt: skip

    def average_onnx(self, writer: NodeWriter, tensor: str, space: Shape, *, padded: bool) -> str:
        """Write ``AveragePool`` and, where windows end behind the padding, what corrects it.

        Torch never counts positions behind the padding, ONNX counts them like padding.
        """
        attributes = self.attributes(space)
        mean = writer.emit("AveragePool", [tensor], count_include_pad=int(padded), **attributes)
        if not padded:
            return mean
        rank = len(space)
        for axis, lengths in enumerate(self.lengths(space, padded=True)):
            kernel = attributes["kernel_shape"][axis]
            if any(length != kernel for length in lengths):
                row = along([kernel / n for n in lengths], rank - 1 - axis)
                mean = writer.emit("Mul", [mean, writer.array("share", row)])
        return mean


class _PaddedPool(Pool):
    """Pooling with padding."""

    padding: Axes = setting(
        0, "Padding", "Positions added on both sides of every axis; at most half the window.",
        unit="px", ge=0, le=10_000, kind=Kind.AXES,
    )  # fmt: skip

    @property
    def added(self) -> Axes:
        """Positions added on both sides of every axis."""
        return self.padding

    def check(self) -> None:
        """Refuse padding of more than half the window: some windows would see nothing else."""
        rank = max([len(v) for v in (self.kernel, self.padding) if isinstance(v, tuple)], default=1)
        kernel = (self.kernel,) * rank if isinstance(self.kernel, int) else self.kernel
        padding = (self.padding,) * rank if isinstance(self.padding, int) else self.padding
        if any(2 * p > k for k, p in zip(kernel, padding, strict=False)):
            raise SettingError(
                f"Padding {times(self.padding, 1)} is more than half of the window "
                f"{times(self.kernel, 1)}: use {min(kernel) // 2} at most.",
                "padding",
            )


@register
class MaxPool(_PaddedPool):
    """Keeps the largest value of each window."""

    kind: ClassVar[str] = "max_pool"
    title: ClassVar[str] = "Max pool"
    synonyms: ClassVar[tuple[str, ...]] = ("maxpool", "maximum pooling", "subsample", "downsample")
    papers: ClassVar[tuple[str, ...]] = (papers.MAX_POOLING,)

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep, as 64-bit numbers, where each maximum was found."""
        del inputs
        return Cost(kept=8 * math.prod(outputs[0]))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.MaxPool1d``, ``MaxPool2d`` or ``MaxPool3d``."""
        from engine.blocks.pooling_modules import max_pool  # noqa: PLC0415 - no torch here

        rank = len(inputs[0]) - 1
        return max_pool(rank, **self._arguments(rank))

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``MaxPool``."""
        return writer.emit("MaxPool", [writer.inputs[0]], **self.attributes(inputs[0][1:]))


@register
class AveragePool(_PaddedPool):
    """Takes the mean of each window."""

    kind: ClassVar[str] = "average_pool"
    title: ClassVar[str] = "Average pool"
    synonyms: ClassVar[tuple[str, ...]] = ("avgpool", "avg", "mean pooling", "downsample")
    papers: ClassVar[tuple[str, ...]] = (papers.LENET,)

    count_include_pad: bool = setting(
        True, "Count padding", "Whether padding counts as zeros in the mean.", advanced=True
    )

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep the padded copy, where there is one."""
        del outputs
        copied = self.average_copy(inputs[0][0], inputs[0][1:], padded=self.count_include_pad)
        return Cost(kept=copied or 0)

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Keep the input, unless it is a padded copy that is kept in its place."""
        copied = self.average_copy(inputs[0][0], inputs[0][1:], padded=self.count_include_pad)
        return Keeps(input=copied is None)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.AvgPool1d``, ``AvgPool2d`` or ``AvgPool3d``."""
        return self.average_module(inputs[0][1:], padded=self.count_include_pad)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write ``AveragePool``, corrected where windows end behind the padding."""
        padded = self.count_include_pad
        return self.average_onnx(writer, writer.inputs[0], inputs[0][1:], padded=padded)


class _GlobalPool(Block):
    """What pooling over whole feature maps shares."""

    family: ClassVar[Family] = Family.POOLING

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(channels,)``."""
        channels, _ = channels_and_space(inputs[0])
        return ((channels,),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See every position."""
        del inputs
        return WHOLE


@register
class GlobalAveragePool(_GlobalPool):
    """Takes the mean of each feature map: an image becomes one number per channel."""

    kind: ClassVar[str] = "global_average_pool"
    title: ClassVar[str] = "Global average pool"
    stem: ClassVar[str] = "gap"
    synonyms: ClassVar[tuple[str, ...]] = ("gap", "adaptive pooling", "mean pooling", "squeeze")
    papers: ClassVar[tuple[str, ...]] = (papers.NETWORK_IN_NETWORK,)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the mean over all positions."""
        del inputs
        from engine.blocks.modules import GlobalAverage  # noqa: PLC0415 - no torch here

        return GlobalAverage()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write ``GlobalAveragePool`` and ``Flatten``."""
        del inputs
        pooled = writer.emit("GlobalAveragePool", [writer.inputs[0]])
        return writer.emit("Flatten", [pooled], axis=1)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the mean."""
        return {"output": f"mean over {times(inputs[0][1:])} positions"}


@register
class GlobalMaxPool(_GlobalPool):
    """Takes the largest value of each feature map: an image becomes one number per channel."""

    kind: ClassVar[str] = "global_max_pool"
    title: ClassVar[str] = "Global max pool"
    stem: ClassVar[str] = "gmp"
    synonyms: ClassVar[tuple[str, ...]] = ("gmp", "maximum pooling", "squeeze")

    keeps_input: ClassVar[bool] = True
    keeps_output: ClassVar[bool] = True

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the maximum over all positions."""
        del inputs
        from engine.blocks.pooling_modules import GlobalMaximum  # noqa: PLC0415 - no torch here

        return GlobalMaximum()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write ``GlobalMaxPool`` and ``Flatten``."""
        del inputs
        pooled = writer.emit("GlobalMaxPool", [writer.inputs[0]])
        return writer.emit("Flatten", [pooled], axis=1)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the maximum."""
        return {"output": f"maximum over {times(inputs[0][1:])} positions"}
