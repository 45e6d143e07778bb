"""Blocks that bring branches together."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.axes import AXIS_HELP, MAX_AXES, axis_name, check_axis
from engine.blocks.base import (
    Block,
    Family,
    Paths,
    Shape,
    ShapeError,
    Window,
    register,
    shape_text,
)
from engine.blocks.differences import differing
from engine.blocks.formula import equation, term
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.blocks.base import Table
    from engine.blocks.formula import Piece
    from engine.onnx.writer import NodeWriter


@cache
def _ports(count: int) -> tuple[str, ...]:
    return tuple(f"in{index}" for index in range(1, count + 1))


class Merge(Block):
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


def _goes_with(first: Shape, other: Shape) -> bool:
    """Say whether two shapes can be combined number by number."""
    return len(first) == len(other) and len(_free(first, other)) == len(first)


def _free(first: Shape, other: Shape) -> tuple[int, ...]:
    """Return the axes in which two shapes go together: equal, or of size 1 in one of them."""
    pairs = enumerate(zip(first, other, strict=False))
    return tuple([axis for axis, (a, b) in pairs if a == b or 1 in (a, b)])


def broadcast(inputs: tuple[Shape, ...], ports: tuple[str, ...], verb: str) -> Shape:
    """Return the common shape of branches that are combined number by number.

    An axis of size 1 counts as often as the others need it: a gate of ``(C, 1, 1)`` goes with an
    image of ``(C, H, W)``.

    Raises
    ------
    ShapeError
        Where the shapes differ in any other way.
    """
    common = inputs[0]
    for index, other in enumerate(inputs):
        if other == common:
            continue
        if not _goes_with(common, other):
            against = next(k for k, shape in enumerate(inputs) if not _goes_with(shape, other))
            first = inputs[against]
            raise ShapeError(
                f"{{node}} {verb}, but {{first}} gives {shape_text(first)} and {{source}} gives "
                f"{shape_text(other)}{differing(first, other, _free(first, other))}: "
                + _remedy(first, other),
                port=ports[index],
                code="add-shapes",
                against=ports[against],
            )
        common = tuple(map(max, common, other))
    return common


def spread(shape: Shape, common: Shape) -> Window | None:
    """Return which positions of one branch the common shape reads: the only one, or its own."""
    if shape[1:] == common[1:]:
        return None
    stride = tuple([int(a == b) for a, b in zip(shape[1:], common[1:], strict=True)])
    return Window((1,) * len(stride), stride, (0,) * len(stride))


class Elementwise(Merge):
    """What the blocks share that combine their branches number by number."""

    verb: ClassVar[str]
    """What the block does, as the refusal of a shape says it."""

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the common shape; an axis of size 1 is repeated where others are longer."""
        first = inputs[0]
        if all(shape == first for shape in inputs):  # nearly always
            return (first,)
        return (broadcast(inputs, self.input_ports, self.verb),)

    def window(self, inputs: tuple[Shape, ...]) -> Paths | None:
        """See the same place of every branch, or the only one there is."""
        first = inputs[0][1:]
        if all(shape[1:] == first for shape in inputs):
            return None
        (common,) = self.outputs(inputs)
        return Paths((tuple([spread(shape, common) for shape in inputs]),))

    def intermediate(self, inputs: tuple[Shape, ...]) -> int:
        """Return the bytes of the results between the first and the last of several inputs."""
        total = 0
        common = inputs[0]
        for shape in inputs[1:-1]:
            common = tuple(map(max, common, shape))
            total += 4 * math.prod(common)
        return total


@register
class Add(Elementwise):
    """Adds branches number by number (the end of a skip connection).

    Their shapes are the same, or differ where an axis has size 1, which goes with any length: a
    number for each channel is added at every position.
    The skip connection is that of He, Zhang, Ren and Sun, "Deep Residual Learning for Image
    Recognition" (2015).
    """

    kind: ClassVar[str] = "add"
    title: ClassVar[str] = "Add"
    stem: ClassVar[str] = "add"
    synonyms: ClassVar[tuple[str, ...]] = ("sum", "plus", "skip", "shortcut", "residual", "merge")
    papers: ClassVar[tuple[str, ...]] = (papers.RESNET,)
    verb: ClassVar[str] = "adds numbers one by one"

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
class Concatenate(Merge):
    """Puts its branches one behind the other, along the channels or another axis.

    Along the channels it is what Inception joins its branches with (Szegedy et al., "Going Deeper
    with Convolutions", 2014) and DenseNet its layers (Huang et al., 2016).
    """

    kind: ClassVar[str] = "concatenate"
    title: ClassVar[str] = "Concatenate"
    stem: ClassVar[str] = "concat"
    synonyms: ClassVar[tuple[str, ...]] = (
        "concat", "concatenation", "cat", "join", "stack", "merge", "dense block",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.INCEPTION, papers.DENSENET)

    axis: int = setting(0, "Axis", f"Along which axis they are joined. {AXIS_HELP}", ge=0,
                        le=MAX_AXES - 1, advanced=True)  # fmt: skip

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the common shape with the sum of the sizes along the axis."""
        first, axis = inputs[0], self.axis
        check_axis(axis, first, self.input_ports[0])
        before, after = first[:axis], first[axis + 1 :]
        for index, other in enumerate(inputs):
            if len(other) != len(first) or other[:axis] != before or other[axis + 1 :] != after:
                name = axis_name(axis, len(first))
                raise ShapeError(
                    f"{{node}} joins {name}, but {{first}} gives {shape_text(first)} and "
                    f"{{source}} gives {shape_text(other)}{differing(first, other, (axis,))}: "
                    f"everything but the {name} must be the same.",
                    port=self.input_ports[index],
                    code="concatenate-shapes",
                    against=self.input_ports[0],
                )
        return ((*before, sum([shape[axis] for shape in inputs]), *after),)

    def window(self, inputs: tuple[Shape, ...]) -> Paths | None:
        """See the place in the branch that it came from."""
        if self.axis == 0:
            return None
        (common,) = self.outputs(inputs)
        windows = []
        begin = 0
        for shape in inputs:
            windows.append(_part(shape, common, self.axis, begin))
            begin += shape[self.axis]
        return Paths((tuple(windows),))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the concatenation."""
        del inputs
        from engine.blocks import modules  # noqa: PLC0415 - the window has no torch

        return modules.Concatenate(self.axis)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Concat``."""
        del inputs
        return writer.emit("Concat", list(writer.inputs), axis=self.axis + 1)

    def summary(self) -> str:
        """Say how many inputs there are, and the axis where it is not the channels."""
        parts = [super().summary(), f"along axis {self.axis}" if self.axis else ""]
        return ", ".join(part for part in parts if part)

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the sum along the axis."""
        sizes = [shape[self.axis] for shape in inputs]
        name = axis_name(self.axis, len(inputs[0]))
        pieces: list[Piece] = []
        for number, size in enumerate(sizes, 1):
            each = term(size, say("{axis} of input {number}", axis=name, number=number))
            pieces.extend([" + ", each] if pieces else [each])
        return {"output": equation(pieces, sum(sizes), name)}


def _part(shape: Shape, common: Shape, axis: int, begin: int) -> Window | Table:
    """Return what the joined result reads of the branch that begins at a place of the axis."""
    if max(common[1:]) > _LONGEST_TABLE:
        # Beyond its ends a branch counts as padded: more than is read, never less.
        return Window(
            (1,) * (len(common) - 1),
            (1,) * (len(common) - 1),
            tuple([-begin if index == axis else 0 for index in range(1, len(common))]),
        )
    table = [[(index, index) for index in range(size)] for size in common[1:]]
    nothing = (0, -1)
    table[axis - 1] = [
        (index - begin, index - begin) if begin <= index < begin + shape[axis] else nothing
        for index in range(common[axis])
    ]
    return Window.table(table)


_LONGEST_TABLE = 4096
"""Positions of an axis that are listed one by one; it takes a millisecond."""
