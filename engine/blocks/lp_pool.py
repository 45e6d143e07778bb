"""Pooling by the p-norm of windows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.base import Cost, Keeps, Shape, per_axis, register
from engine.blocks.pooling import Pool
from engine.settings import setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class LpPool(Pool):
    """Takes the p-norm of each window: 1 adds up, 2 is the root of the sum of squares.

    Torch's formula, ``(sum x**p) ** (1 / p)``, where it has a real value for every input: p of 1
    and even p. For any other p the signs are dropped first. As in torch a last window that is cut
    off (ceil mode) is scaled up to a whole one.
    """

    kind: ClassVar[str] = "lp_pool"
    title: ClassVar[str] = "Lp pool"
    synonyms: ClassVar[tuple[str, ...]] = (
        "lppool", "power pooling", "norm pooling", "l2 pooling", "sum pooling",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.LP_POOL,)

    norm: float = setting(2.0, "Norm", "The exponent p of the norm.", ge=1, le=10, step=1)

    @property
    def _absolute(self) -> bool:
        return self.norm != 1 and self.norm % 2 != 0

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep the powers, their means and the sums that the root is taken of."""
        copied = self.average_copy(inputs[0][0], inputs[0][1:], padded=True)
        if self.norm == 1:
            return Cost(kept=copied or 0)
        values = 4 * math.prod(inputs[0])
        powers = values if copied is None else copied
        positive = values if self._absolute else 0
        return Cost(kept=powers + positive + 8 * math.prod(outputs[0]))

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Keep the input, unless it is averaged as it is and padded in a copy."""
        copied = self.average_copy(inputs[0][0], inputs[0][1:], padded=True)
        return Keeps(input=self.norm != 1 or copied is None)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the norm on torch's average pooling, as ``torch.nn.LPPool2d`` does."""
        from engine.blocks.pooling_modules import LpPool as Module  # noqa: PLC0415 - no torch here

        space = inputs[0][1:]
        taps = math.prod(per_axis(self.kernel, len(space), "window"))
        mean = self.average_module(space, padded=True)
        return Module(mean, taps, self.norm, absolute=self._absolute)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the norm step by step: ONNX's ``LpPool`` drops signs and scales nothing up."""
        space = inputs[0][1:]
        taps = float(math.prod(per_axis(self.kernel, len(space), "window")))
        tensor = writer.inputs[0]
        if self._absolute:
            tensor = writer.emit("Abs", [tensor])
        if self.norm != 1:
            tensor = writer.emit("Pow", [tensor, writer.scalar(self.norm)])
        mean = self.average_onnx(writer, tensor, space, padded=True)
        total = writer.emit("Mul", [mean, writer.scalar(taps)])
        if self.norm == 1:
            return total
        return writer.emit("Pow", [total, writer.scalar(1 / self.norm)])

    def summary(self) -> str:
        """Say norm, window and stride."""
        return f"L{self.norm:g}, {super().summary()}"
