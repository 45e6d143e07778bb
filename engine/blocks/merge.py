"""Blocks that bring branches together."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from engine.blocks.base import Block, Cost, Family, Shape, ShapeError, register, shape_text
from engine.settings import setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@cache
def _ports(count: int) -> tuple[str, ...]:
    return tuple(f"in{index}" for index in range(1, count + 1))


class _Merge(Block):
    """What the merging blocks share: a number of inputs."""

    family: ClassVar[Family] = Family.MERGE

    inputs: int = setting(2, "Inputs", "How many branches meet here.", ge=2, le=64)

    @property
    def input_ports(self) -> tuple[str, ...]:
        """``in1``, ``in2``, …: as many as the setting says."""
        return _ports(self.inputs)

    def summary(self) -> str:
        """Say how many inputs there are, where there are more than two."""
        return f"{self.inputs} inputs" if self.inputs > 2 else ""


def _remedy(first: Shape, other: Shape) -> str:
    """Say what brings two shapes to one."""
    if len(first) != len(other):
        return "bring both to one form, for example by a Flatten behind the larger."
    if len(first) == 1:
        return "make both the same, for example by a dense layer on the skip."
    if first[1:] == other[1:]:
        return "make both the same, for example by a 1×1 convolution on the skip."
    return "make both the same, for example by padding, or by a stride on the skip."


@register
class Add(_Merge):
    """Adds branches of one shape, number by number (the end of a skip connection)."""

    kind: ClassVar[str] = "add"
    title: ClassVar[str] = "Add"
    stem: ClassVar[str] = "add"
    synonyms: ClassVar[tuple[str, ...]] = ("sum", "plus", "skip", "shortcut", "residual", "merge")

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the one shape that all inputs have."""
        first = inputs[0]
        for index, other in enumerate(inputs):
            if other != first:
                raise ShapeError(
                    "{node} adds numbers one by one, but its first input is "
                    f"{shape_text(first)} and {{source}} gives {shape_text(other)}: "
                    + _remedy(first, other),
                    port=self.input_ports[index],
                    code="add-shapes",
                )
        return (first,)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the sum."""
        del inputs
        from engine.blocks.modules import Add as AddModule  # noqa: PLC0415 - the window has no torch

        return AddModule()

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Add`` for two inputs, else one ``Sum``."""
        del inputs
        return writer.emit("Add" if len(writer.inputs) == 2 else "Sum", list(writer.inputs))


@register
class Concatenate(_Merge):
    """Puts the channels of its branches one behind the other."""

    kind: ClassVar[str] = "concatenate"
    title: ClassVar[str] = "Concatenate"
    stem: ClassVar[str] = "concat"
    synonyms: ClassVar[tuple[str, ...]] = ("concat", "cat", "join", "stack", "merge", "dense block")

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the sum of the channels over the common positions."""
        first = inputs[0]
        for index, other in enumerate(inputs):
            if other[1:] != first[1:]:
                raise ShapeError(
                    "{node} joins channels, but its first input is "
                    f"{shape_text(first)} and {{source}} gives {shape_text(other)}: "
                    "everything but the channels must be the same.",
                    port=self.input_ports[index],
                    code="concatenate-shapes",
                )
        return ((sum([shape[0] for shape in inputs]), *first[1:]),)

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep the joined copy."""
        del inputs
        return Cost(kept=math.prod(outputs[0]))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the concatenation along the channels."""
        del inputs
        from engine.blocks import modules  # noqa: PLC0415 - the window has no torch

        return modules.Concatenate(0)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Concat`` along the channels."""
        del inputs
        return writer.emit("Concat", list(writer.inputs), axis=1)
