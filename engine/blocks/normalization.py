"""Normalisation over positions: batch, instance and group norm.

Each gives some set of numbers mean 0 and variance 1, then a learned scale and shift; they differ in
the set (Wu and He, "Group normalization", 2018, figure 2).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, ClassVar

from engine.blocks import papers
from engine.blocks.base import (
    WHOLE,
    Block,
    Cost,
    Family,
    Shape,
    ShapeError,
    Window,
    channels_and_space,
    counted,
    register,
)
from engine.blocks.formula import Formula, equation, product, term
from engine.memory import FLOAT_BYTES
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


def epsilon_setting(default: float) -> Any:
    """Declare what is added to the variance; torch and ONNX Runtime agree from 1e-12 on."""
    return setting(
        default, "Epsilon", "Added to the variance, so that nothing is divided by zero.",
        ge=1e-12, le=1, logarithmic=True, advanced=True,
    )  # fmt: skip


class Normalization(Block):
    """What the normalising blocks share."""

    family: ClassVar[Family] = Family.NORMALIZATION
    keeps_input: ClassVar[bool] = True

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        return inputs


class _PerChannel(Normalization):
    """What batch and instance norm share: a scale, a shift and running statistics per channel."""

    momentum: float
    epsilon: float
    affine: bool

    def _statistics(self) -> dict[str, Any]:
        return {"eps": self.epsilon, "momentum": self.momentum, "affine": self.affine}

    def _scale_and_shift(self, writer: NodeWriter, channels: int) -> list[str]:
        if self.affine:
            return [writer.weight("weight"), writer.weight("bias")]
        return [
            writer.constant("scale", [1.0] * channels),
            writer.constant("shift", [0.0] * channels),
        ]

    def _with_running_statistics(self, writer: NodeWriter, channels: int) -> str:
        return writer.emit(
            "BatchNormalization",
            [writer.inputs[0], *self._scale_and_shift(writer, channels),
             writer.weight("running_mean"), writer.weight("running_var")],
            epsilon=self.epsilon,
        )  # fmt: skip

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out scale and shift."""
        return {"parameters": scale_and_shift(inputs[0][0]) if self.affine else "none"}


def scale_and_shift(channels: int) -> Formula:
    """Write out a scale and a shift for every channel (Ioffe and Szegedy, 2015, algorithm 1)."""
    factors = [
        term(2, say("scale and shift"), "affine"),
        term(channels, say("input channels")),
    ]
    return equation(product(factors), 2 * channels)


@register
class BatchNorm(_PerChannel):
    """Gives every channel mean 0 and deviation 1 over the batch, then a learned scale and shift.

    Ioffe and Szegedy, "Batch normalization", 2015, algorithm 1 and 2.
    """

    kind: ClassVar[str] = "batch_norm"
    title: ClassVar[str] = "Batch norm"
    stem: ClassVar[str] = "bn"
    synonyms: ClassVar[tuple[str, ...]] = (
        "bn",
        "batch normalization",
        "batchnorm",
        "normalisation",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.BATCH_NORM,)
    batch_statistics: ClassVar[bool] = True

    momentum: float = setting(
        0.1, "Momentum", "Share of each new batch in the running mean and variance.",
        gt=0, le=1, step=0.01, advanced=True,
    )  # fmt: skip
    epsilon: float = epsilon_setting(1e-5)
    affine: bool = setting(
        True, "Scale and shift", "Whether each channel learns a scale and a shift.", advanced=True
    )

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count scale and shift; mean, variance and the batch counter are buffers.

        The batch's mean and deviation are kept, once for all samples.
        """
        del outputs
        channels = inputs[0][0]
        return Cost(2 * channels * self.affine, 2 * channels + 1, kept=2 * channels * FLOAT_BYTES)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.BatchNorm1d``, ``BatchNorm2d`` or ``BatchNorm3d``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        rank = max(len(inputs[0]) - 1, 1)
        build: Any = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)[rank - 1]
        module: nn.Module = build(inputs[0][0], **self._statistics())
        return module

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``BatchNormalization`` (kept, not folded into the convolution)."""
        return self._with_running_statistics(writer, inputs[0][0])


@register
class InstanceNorm(_PerChannel):
    """Gives every channel of every sample mean 0 and deviation 1 over its positions.

    Ulyanov, Vedaldi and Lempitsky, "Instance normalization: the missing ingredient for fast
    stylization", 2016, equation 4.
    """

    kind: ClassVar[str] = "instance_norm"
    title: ClassVar[str] = "Instance norm"
    stem: ClassVar[str] = "instance_norm"
    synonyms: ClassVar[tuple[str, ...]] = (
        "in",
        "instance normalization",
        "contrast normalization",
        "style transfer",
        "normalisation",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.INSTANCE_NORM,)

    affine: bool = setting(
        True, "Scale and shift", "Whether each channel learns a scale and a shift."
    )
    epsilon: float = epsilon_setting(1e-5)
    track: bool = setting(
        False, "Running statistics",
        "Use the training's running mean and variance once training is over, as batch norm does.",
        advanced=True,
    )  # fmt: skip
    momentum: float = setting(
        0.1, "Momentum", "Share of each new batch in the running mean and variance.",
        gt=0, le=1, step=0.01, advanced=True, shown_when=("track", (True,)),
    )  # fmt: skip

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        _, space = channels_and_space(inputs[0])
        if math.prod(space) == 1:
            raise ShapeError(
                "{node} compares the positions of a channel, but {source} gives one position: "
                "put {node} before what shrinks it so far, or use a layer norm.",
                code="one-position",
            )
        return inputs

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count scale and shift; mean, variance and the batch counter may be buffers.

        torch runs it as a batch norm of all channels of all samples, for which it repeats the
        scales and the running statistics.
        """
        del outputs
        channels = inputs[0][0]
        rows = 2 + self.affine + 2 * self.track
        return Cost(
            2 * channels * self.affine,
            (2 * channels + 1) * self.track,
            kept=rows * channels * FLOAT_BYTES,
        )

    def window(self, inputs: tuple[Shape, ...]) -> Window:
        """Return that the statistics see every position."""
        del inputs
        return WHOLE

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.InstanceNorm1d``, ``InstanceNorm2d`` or ``InstanceNorm3d``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        build: Any = (nn.InstanceNorm1d, nn.InstanceNorm2d, nn.InstanceNorm3d)[len(inputs[0]) - 2]
        module: nn.Module = build(
            inputs[0][0], track_running_stats=self.track, **self._statistics()
        )
        return module

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``InstanceNormalization``; with running statistics it is a batch norm."""
        channels = inputs[0][0]
        if self.track:
            return self._with_running_statistics(writer, channels)
        return writer.emit(
            "InstanceNormalization",
            [writer.inputs[0], *self._scale_and_shift(writer, channels)],
            epsilon=self.epsilon,
        )


@register
class GroupNorm(Normalization):
    """Gives every group of channels of every sample mean 0 and deviation 1.

    Wu and He, "Group normalization", 2018, equation 7; their table 3 finds little difference
    between 2 and 64 groups.
    """

    kind: ClassVar[str] = "group_norm"
    title: ClassVar[str] = "Group norm"
    stem: ClassVar[str] = "group_norm"
    synonyms: ClassVar[tuple[str, ...]] = (
        "gn",
        "group normalization",
        "small batches",
        "normalisation",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.GROUP_NORM,)

    groups: int = setting(
        8, "Groups", "Parts that the channels are divided into; each is normalised on its own.",
        ge=1, le=1_000_000,
    )  # fmt: skip
    epsilon: float = epsilon_setting(1e-5)
    affine: bool = setting(
        True, "Scale and shift", "Whether each channel learns a scale and a shift.", advanced=True
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        channels = inputs[0][0]
        if channels % self.groups:
            several = f"{channels} channels: make the groups a divisor of {channels}."
            raise ShapeError(
                f"{{node}} divides its channels into {self.groups} groups, but {{source}} gives "
                + (several if channels > 1 else "1 channel: make it 1 group."),
                code="groups",
            )
        if math.prod(inputs[0]) == self.groups:
            raise ShapeError(
                "{node} compares the numbers of a group, but each group of what {source} gives has "
                "only one: make fewer groups.",
                code="one-number",
            )
        return inputs

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count scale and shift; mean and deviation of every group are kept."""
        del outputs
        return Cost(2 * inputs[0][0] * self.affine, kept=2 * self.groups * FLOAT_BYTES)

    def window(self, inputs: tuple[Shape, ...]) -> Window:
        """Return that the statistics see every position."""
        del inputs
        return WHOLE

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.GroupNorm``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.GroupNorm(self.groups, inputs[0][0], eps=self.epsilon, affine=self.affine)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write an instance norm of the groups: ``GroupNormalization`` came with opset 18."""
        shape = inputs[0]
        ones, zeros = [1.0] * self.groups, [0.0] * self.groups
        rows = writer.emit(
            "Reshape", [writer.inputs[0], writer.integers("groups", [0, self.groups, -1])]
        )
        even = writer.emit(
            "InstanceNormalization",
            [rows, writer.constant("scale", ones), writer.constant("shift", zeros)],
            epsilon=self.epsilon,
        )
        back = writer.emit("Reshape", [even, writer.integers("shape", [0, *shape])])
        if not self.affine:
            return back
        scale, shift = writer.weight("weight"), writer.weight("bias")
        if len(shape) > 1:
            axes = writer.integers("axes", list(range(1, len(shape))))
            scale = writer.emit("Unsqueeze", [scale, axes])
            shift = writer.emit("Unsqueeze", [shift, axes])
        return writer.emit("Add", [writer.emit("Mul", [back, scale]), shift])

    def summary(self) -> str:
        """Say how many groups there are."""
        return counted(self.groups, "group")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out scale and shift."""
        return {"parameters": scale_and_shift(inputs[0][0]) if self.affine else "none"}
