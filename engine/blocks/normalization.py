"""Normalisation and dropout: what keeps training stable and honest."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, ClassVar

from engine.blocks.base import Block, Cost, Family, Shape, register
from engine.settings import setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class BatchNorm(Block):
    """Gives every channel mean 0 and deviation 1 over the batch, then a learned scale and shift."""

    kind: ClassVar[str] = "batch_norm"
    title: ClassVar[str] = "Batch norm"
    family: ClassVar[Family] = Family.NORMALIZATION
    stem: ClassVar[str] = "bn"
    synonyms: ClassVar[tuple[str, ...]] = (
        "bn",
        "batch normalization",
        "batchnorm",
        "normalisation",
    )

    momentum: float = setting(
        0.1, "Momentum", "Share of each new batch in the running mean and variance.",
        gt=0, le=1, step=0.01, advanced=True,
    )  # fmt: skip
    epsilon: float = setting(
        1e-5, "Epsilon", "Added to the variance, so that nothing is divided by zero.",
        gt=0, le=1, logarithmic=True, advanced=True,
    )  # fmt: skip
    affine: bool = setting(
        True, "Scale and shift", "Whether each channel learns a scale and a shift.", advanced=True
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        return inputs

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count scale and shift; mean, variance and the batch counter are buffers."""
        channels = inputs[0][0]
        return Cost(
            2 * channels * self.affine, 2 * channels + 1, 0, math.prod(outputs[0]) + 2 * channels
        )

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.BatchNorm1d``, ``BatchNorm2d`` or ``BatchNorm3d``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        rank = max(len(inputs[0]) - 1, 1)
        build: Any = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)[rank - 1]
        module: nn.Module = build(
            inputs[0][0], eps=self.epsilon, momentum=self.momentum, affine=self.affine
        )
        return module

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``BatchNormalization`` (kept, not folded into the convolution)."""
        channels = inputs[0][0]
        scale = (
            writer.weight("weight") if self.affine else writer.constant("scale", [1.0] * channels)
        )
        shift = writer.weight("bias") if self.affine else writer.constant("shift", [0.0] * channels)
        return writer.emit(
            "BatchNormalization",
            [writer.inputs[0], scale, shift, writer.weight("running_mean"),
             writer.weight("running_var")],
            epsilon=self.epsilon,
        )  # fmt: skip

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out scale and shift."""
        return {"parameters": f"2·{inputs[0][0]} = {2 * inputs[0][0]:,}" if self.affine else "none"}


@register
class Dropout(Block):
    """Zeroes a random share of its inputs while training, so that no unit is relied on alone."""

    kind: ClassVar[str] = "dropout"
    title: ClassVar[str] = "Dropout"
    family: ClassVar[Family] = Family.NORMALIZATION
    stem: ClassVar[str] = "dropout"
    synonyms: ClassVar[tuple[str, ...]] = ("regularization", "drop")

    rate: float = setting(
        0.5, "Rate", "Share of the inputs that is zeroed at each step.", ge=0, lt=1, step=0.05
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        return inputs

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep the result and which inputs were zeroed."""
        del inputs
        return Cost(kept=2 * math.prod(outputs[0]))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Dropout``."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.Dropout(self.rate)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write nothing: a deployed network drops nothing."""
        del inputs
        return writer.inputs[0]

    def summary(self) -> str:
        """Say the rate."""
        return f"{self.rate:.0%}"
