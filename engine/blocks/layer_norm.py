"""Normalisation of each sample alone: layer norm and RMS norm."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks import papers
from engine.blocks.base import WHOLE, Cost, Shape, Window, register
from engine.blocks.formula import equation, product, term
from engine.blocks.normalization import Normalization, epsilon_setting
from engine.memory import FLOAT_BYTES
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


class _OverSample(Normalization):
    """What layer and RMS norm share: over what the statistics of a sample run."""

    over: Literal["channels", "sample"] = setting(
        "channels", "Over",
        "The channels at each position, as in ConvNeXt and transformers; or the whole sample.",
    )  # fmt: skip
    epsilon: float = epsilon_setting(1e-6)
    affine: bool = setting(
        True, "Learned scale", "Whether what is normalised is scaled as training finds best.",
        advanced=True,
    )  # fmt: skip

    def _normalised(self, shape: Shape) -> Shape:
        """Return the axes of one set of numbers."""
        return shape if self.over == "sample" else shape[:1]

    def _sets(self, shape: Shape) -> int:
        """Count the sets of numbers that have their own statistics."""
        return 1 if self.over == "sample" else math.prod(shape[1:])

    def _at_each_position(self, shape: Shape) -> bool:
        return self.over == "channels" and len(shape) > 1

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """Return that the statistics see every position, unless they run over channels alone."""
        return None if self._at_each_position(inputs[0]) else WHOLE

    def summary(self) -> str:
        """Say where the whole sample is normalised."""
        return "whole sample" if self.over == "sample" else ""


@register
class LayerNorm(_OverSample):
    """Gives the channels at each position, or the whole sample, mean 0 and deviation 1.

    Ba, Kiros and Hinton, "Layer normalization", 2016, equation 3; over the channels at each
    position as in Liu et al., "A ConvNet for the 2020s", 2022, with its epsilon of 1e-6.
    """

    kind: ClassVar[str] = "layer_norm"
    title: ClassVar[str] = "Layer norm"
    stem: ClassVar[str] = "layer_norm"
    synonyms: ClassVar[tuple[str, ...]] = (
        "ln",
        "layer normalization",
        "convnext",
        "normalisation",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.LAYER_NORM, papers.CONVNEXT)

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count scale and shift; mean and deviation of every set are kept."""
        del outputs
        weights = 2 * math.prod(self._normalised(inputs[0])) * self.affine
        return Cost(weights, kept=2 * self._sets(inputs[0]) * FLOAT_BYTES)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.LayerNorm``, with the channels moved last where they are not."""
        from engine.blocks import normalization_modules as modules  # noqa: PLC0415 - torch

        build = modules.ChannelLayerNorm if self._at_each_position(inputs[0]) else modules.LayerNorm
        return build(self._normalised(inputs[0]), eps=self.epsilon, elementwise_affine=self.affine)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``LayerNormalization``, between transpositions where channels are not last."""
        shape, x = inputs[0], writer.inputs[0]
        moved = self._at_each_position(shape)
        if moved:
            rank = len(shape)
            x = writer.emit("Transpose", [x], perm=[0, *range(2, rank + 1), 1])
        normalised = self._normalised(shape)
        if self.affine:
            given = [x, writer.weight("weight"), writer.weight("bias")]
        else:
            # The operator has no form without a scale.
            given = [x, writer.ones("scale", normalised)]
        result = writer.emit(
            "LayerNormalization", given, axis=-len(normalised), epsilon=self.epsilon
        )
        if moved:
            result = writer.emit("Transpose", [result], perm=[0, rank, *range(1, rank)])
        return result

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out scale and shift."""
        return _formulas(2 * self.affine, self._normalised(inputs[0]))


@register
class RMSNorm(_OverSample):
    """Divides the channels at each position, or the whole sample, by their root mean square.

    Zhang and Sennrich, "Root mean square layer normalization", 2019, equation 4: a layer norm
    that leaves the mean where it is.
    """

    kind: ClassVar[str] = "rms_norm"
    title: ClassVar[str] = "RMS norm"
    stem: ClassVar[str] = "rms_norm"
    synonyms: ClassVar[tuple[str, ...]] = (
        "root mean square",
        "rms normalization",
        "normalisation",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.RMS_NORM,)

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count the scale; the root of every set is kept, and for the scale what it multiplies."""
        weights = math.prod(self._normalised(inputs[0])) * self.affine
        multiplied = math.prod(outputs[0]) * self.affine
        return Cost(weights, kept=(self._sets(inputs[0]) + multiplied) * FLOAT_BYTES)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.RMSNorm``, with the channels moved last where they are not."""
        from engine.blocks import normalization_modules as modules  # noqa: PLC0415 - torch

        build = modules.ChannelRMSNorm if self._at_each_position(inputs[0]) else modules.RMSNorm
        return build(self._normalised(inputs[0]), eps=self.epsilon, elementwise_affine=self.affine)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the formula itself: ``RMSNormalization`` came with opset 23."""
        shape, x = inputs[0], writer.inputs[0]
        axes = list(range(1, len(self._normalised(shape)) + 1))
        mean = writer.emit("ReduceMean", [writer.emit("Mul", [x, x])], axes=axes, keepdims=1)
        root = writer.emit("Sqrt", [writer.emit("Add", [mean, writer.scalar(self.epsilon)])])
        even = writer.emit("Div", [x, root])
        if not self.affine:
            return even
        scale = writer.weight("weight")
        if self._at_each_position(shape):
            after = writer.integers("axes", list(range(1, len(shape))))
            scale = writer.emit("Unsqueeze", [scale, after])
        return writer.emit("Mul", [even, scale])

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the scale."""
        return _formulas(1 * self.affine, self._normalised(inputs[0]))


def _formulas(numbers: int, shape: Shape) -> dict[str, str]:
    """Write out how many learned numbers there are for each of a set."""
    if not numbers:
        return {"parameters": "none"}
    learned = say("scale and shift") if numbers > 1 else say("scale")
    normalised = [term(size, say("normalised size")) for size in shape]
    factors = product([term(numbers, learned, "affine"), *normalised])
    return {"parameters": equation(factors, numbers * math.prod(shape))}
