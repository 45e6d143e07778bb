"""Blocks that combine branches number by number in other ways than by a sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.base import Cost, Family, Shape, register
from engine.blocks.merge import Elementwise

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class Subtract(Elementwise):
    """Takes its other branches away from the first, number by number.

    Their shapes are the same, or differ where an axis has size 1, which is repeated to any length.
    """

    kind: ClassVar[str] = "subtract"
    title: ClassVar[str] = "Subtract"
    family: ClassVar[Family] = Family.MERGE
    stem: ClassVar[str] = "sub"
    synonyms: ClassVar[tuple[str, ...]] = ("minus", "difference", "sub", "siamese")
    papers: ClassVar[tuple[str, ...]] = (papers.SIAMESE,)
    verb: ClassVar[str] = "subtracts numbers one by one"

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the difference."""
        del inputs
        from engine.blocks import merge_modules  # noqa: PLC0415 - the window has no torch

        return merge_modules.Subtract()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Sub`` for each branch that is taken away."""
        del inputs
        return _chain(writer, "Sub")


@register
class Multiply(Elementwise):
    """Multiplies branches number by number: a gate that lets part of an image through.

    An axis of size 1 goes with any length: a gate of one number for each channel weighs whole
    feature maps, as in squeeze-and-excitation (Hu, Shen and Sun, "Squeeze-and-Excitation
    Networks", 2017), one of one channel weighs positions.
    """

    kind: ClassVar[str] = "multiply"
    title: ClassVar[str] = "Multiply"
    family: ClassVar[Family] = Family.MERGE
    stem: ClassVar[str] = "mul"
    synonyms: ClassVar[tuple[str, ...]] = (
        "product", "times", "gate", "mul", "weigh", "attention", "hadamard", "mask",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.SQUEEZE_EXCITATION,)
    verb: ClassVar[str] = "multiplies numbers one by one"
    keeps_input: ClassVar[bool] = True

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep the products on the way to the last, which is multiplied with them."""
        del outputs
        return Cost(kept=self.intermediate(inputs))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the product."""
        del inputs
        from engine.blocks import merge_modules  # noqa: PLC0415 - the window has no torch

        return merge_modules.Multiply()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Mul`` for each branch after the first."""
        del inputs
        return _chain(writer, "Mul")


@register
class Maximum(Elementwise):
    """Keeps the largest of its branches' numbers at every place (a maxout over branches).

    Their shapes are the same, or differ where an axis has size 1, which is repeated to any length.
    Source: Goodfellow, Warde-Farley, Mirza, Courville and Bengio, "Maxout Networks" (2013).
    """

    kind: ClassVar[str] = "maximum"
    title: ClassVar[str] = "Maximum"
    family: ClassVar[Family] = Family.MERGE
    stem: ClassVar[str] = "max"
    synonyms: ClassVar[tuple[str, ...]] = ("max", "maxout", "largest", "or")
    papers: ClassVar[tuple[str, ...]] = (papers.MAXOUT,)
    verb: ClassVar[str] = "compares numbers one by one"
    keeps_input: ClassVar[bool] = True

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep the largest so far, with which the next branch is compared."""
        del outputs
        return Cost(kept=self.intermediate(inputs))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the maximum."""
        del inputs
        from engine.blocks import merge_modules  # noqa: PLC0415 - the window has no torch

        return merge_modules.Maximum()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Max``."""
        del inputs
        return writer.emit("Max", list(writer.inputs))


@register
class Average(Elementwise):
    """Gives the mean of its branches, number by number (an ensemble inside one network).

    Their shapes are the same, or differ where an axis has size 1, which is repeated to any length.
    """

    kind: ClassVar[str] = "average"
    title: ClassVar[str] = "Average"
    family: ClassVar[Family] = Family.MERGE
    stem: ClassVar[str] = "mean"
    synonyms: ClassVar[tuple[str, ...]] = ("mean", "avg", "ensemble", "merge")
    verb: ClassVar[str] = "averages numbers one by one"

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the mean."""
        del inputs
        from engine.blocks import merge_modules  # noqa: PLC0415 - the window has no torch

        return merge_modules.Average()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Mean``."""
        del inputs
        return writer.emit("Mean", list(writer.inputs))


def _chain(writer: NodeWriter, op: str) -> str:
    """Write an operation of two inputs for all of them, from the first to the last."""
    result = writer.inputs[0]
    for other in writer.inputs[1:]:
        result = writer.emit(op, [result, other])
    return result
