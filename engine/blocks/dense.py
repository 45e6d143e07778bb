"""The dense (fully connected) layer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.base import (
    WHOLE,
    Block,
    Cost,
    Family,
    Shape,
    ShapeError,
    Window,
    counted,
    register,
    times,
)
from engine.blocks.formula import equation, parameter_equation, product, term
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class Dense(Block):
    """Connects every input with every unit."""

    kind: ClassVar[str] = "dense"
    title: ClassVar[str] = "Dense"
    family: ClassVar[Family] = Family.DENSE
    stem: ClassVar[str] = "dense"
    synonyms: ClassVar[tuple[str, ...]] = (
        "fc",
        "fully connected",
        "linear",
        "affine",
        "classifier",
        "perceptron",
        "mlp",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.PERCEPTRON,)

    units: int = setting(
        10, "Units", "How many numbers come out; in the last layer, one per class.",
        ge=1, le=100_000_000,
    )  # fmt: skip
    bias: bool = setting(True, "Bias", "Whether each unit adds a learned number.")

    keeps_input: ClassVar[bool] = True

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(units,)``."""
        if len(inputs[0]) != 1:
            raise ShapeError(
                "{node} needs a row of numbers, but {source} gives " + f"{times(inputs[0])}: "
                "put a Flatten or a global average pool before {node}.",
                code="needs-vector",
            )
        return ((self.units,),)

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count ``units * (inputs + bias)`` weights."""
        del outputs
        weights = inputs[0][0] * self.units
        return Cost(weights + self.units * self.bias, 0, weights)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See everything."""
        del inputs
        return WHOLE

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Linear``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.Linear(inputs[0][0], self.units, bias=self.bias)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Gemm``."""
        del inputs
        tensors = [writer.inputs[0], writer.weight("weight")]
        if self.bias:
            tensors.append(writer.weight("bias"))
        return writer.emit("Gemm", tensors, transB=1)

    def summary(self) -> str:
        """Say the units."""
        return counted(self.units, "unit") + ("" if self.bias else ", no bias")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the parameter count with its numbers."""
        (count,) = inputs[0]
        weights = [
            term(count, say("input numbers")),
            term(self.units, say("units"), "units"),
        ]
        biases = term(self.units, say("biases"), "bias") if self.bias else None
        parameters = count * self.units + self.units * self.bias
        return {
            "parameters": parameter_equation(weights, biases, parameters),
            "macs": equation(product(weights), count * self.units),
        }
