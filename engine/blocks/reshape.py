"""Blocks that rearrange numbers without changing them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar

from engine.blocks.base import Block, Cost, Family, Shape, register

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class Flatten(Block):
    """Lines up all numbers of an image in one row, as a dense layer needs them."""

    kind: ClassVar[str] = "flatten"
    title: ClassVar[str] = "Flatten"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "flatten"
    synonyms: ClassVar[tuple[str, ...]] = ("reshape", "vector", "row", "unroll")

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(count,)``."""
        return ((math.prod(inputs[0]),),)

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Cost nothing: the numbers stay where they are."""
        del inputs, outputs
        return Cost()

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Flatten``."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.Flatten()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Flatten``."""
        del inputs
        return writer.emit("Flatten", [writer.inputs[0]], axis=1)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the product."""
        shape = inputs[0]
        return {"output": f"{'·'.join(map(str, shape))} = {math.prod(shape):,}"}
