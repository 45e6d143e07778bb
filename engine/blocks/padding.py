"""What lies around the positions of an axis: the blocks Pad and Crop, and the borders of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks.base import (
    Block,
    Family,
    Shape,
    ShapeError,
    Table,
    Window,
    channels_and_space,
    per_axis,
    register,
    times,
)
from engine.blocks.formula import equation, per_axis_equations, size_terms, term
from engine.settings import Axes, Kind, setting
from engine.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import nn

    from engine.onnx.writer import NodeWriter

Border = Literal["zeros", "reflect", "replicate", "circular"]
"""What stands in the positions that padding adds: torch's names of it."""

Added = list[tuple[int, int]]
"""Positions added before and after each axis."""

LONGEST_TABLE = 2**16
"""Axes with more positions than this are told without what they see across their border."""


def check_border(space: Shape, added: Added, border: str) -> None:
    """Refuse more padding than there are positions to take it from.

    Raises
    ------
    ShapeError
        Where reflection reaches as far as the axis is long, or wrapping goes round twice.
    """
    if border not in ("reflect", "circular"):
        return
    spare = 1 if border == "reflect" else 0
    for size, sides in zip(space, added, strict=True):
        if max(sides) > size - spare:
            word = "reflects" if border == "reflect" else "wraps round"
            raise ShapeError(
                "{node} " + f"{word} {max(sides)} positions at the border, but {{source}} gives "
                f"only {times(space)}: use {size - spare} at most, or another kind of padding.",
                code="border",
            )


def folded(position: int, size: int, border: str) -> int:
    """Return the position on the axis whose value stands at a position beside it."""
    if border == "circular":
        return position % size
    if border == "reflect":
        position = abs(position)
        return position if position < size else 2 * (size - 1) - position
    return min(max(position, 0), size - 1)


def seen_across(
    window: Window, space: Shape, taps: Sequence[int], dilation: Sequence[int], outputs: Shape,
    border: str,
) -> Window | Table:  # fmt: skip
    """Return what a sliding window sees where its padding holds values of the input.

    Parameters
    ----------
    window
        What it sees where padding is empty.
    space, outputs
        Positions of input and output along each axis.
    taps, dilation
        How many positions the window reads along each axis, and how far apart they are.
    border
        What the padding holds.
    """
    if border in ("zeros", "constant") or max(outputs) > LONGEST_TABLE:
        return window
    axes, exactly = [], []
    for axis, size in enumerate(space):
        stride, start = window.stride[axis], window.offset[axis]
        reach = window.size[axis]
        step, count = dilation[axis], taps[axis]
        row: list[tuple[int, int]] = []
        read: list[tuple[int, ...]] = []
        for i in range(outputs[axis]):
            first = i * stride + start
            if first >= 0 and first + reach <= size:
                row.append((first, first + reach - 1))
                read.append(())
                continue
            seen = sorted({folded(first + t * step, size, border) for t in range(count)})
            row.append((seen[0], seen[-1]))
            # Wrapped round, the two ends of the axis are read and nothing between them.
            told = seen == list(range(seen[0], seen[-1] + 1, step))
            read.append(() if told else tuple(seen))
        axes.append(tuple(row))
        exactly.append(tuple(read))
    gaps = any(any(row) for row in exactly)
    return Table(tuple(axes), steps=window.step, exactly=tuple(exactly) if gaps else ())


def write_border(
    writer: NodeWriter, tensor: str, space: Shape, added: Added, border: str, value: float = 0.0
) -> str:
    """Write the nodes that pad the spatial axes of a tensor.

    Wrapping round is spelled out: ``Pad`` knows it from opset 19 on only.
    """
    if not any(map(any, added)):
        return tensor
    if border == "circular":
        for axis, (size, (before, after)) in enumerate(zip(space, added, strict=True), 2):
            parts = [tensor]
            if before:
                parts.insert(0, write_slice(writer, tensor, {axis: (size - before, size)}))
            if after:
                parts.append(write_slice(writer, tensor, {axis: (0, after)}))
            if len(parts) > 1:
                tensor = writer.emit("Concat", parts, axis=axis)
        return tensor
    pads = [0, 0, *[before for before, _ in added], 0, 0, *[after for _, after in added]]
    inputs = [tensor, writer.integers("pads", pads)]
    mode = {"zeros": "constant", "constant": "constant", "replicate": "edge"}.get(border, border)
    if mode == "constant":
        inputs.append(writer.scalar(value))
    return writer.emit("Pad", inputs, mode=mode)


def write_slice(writer: NodeWriter, tensor: str, ranges: dict[int, tuple[int, int]]) -> str:
    """Write the node that keeps positions ``first`` to ``end - 1`` of some axes."""
    return writer.emit(
        "Slice",
        [
            tensor,
            writer.integers("starts", [first for first, _ in ranges.values()]),
            writer.integers("ends", [end for _, end in ranges.values()]),
            writer.integers("axes", list(ranges)),
        ],
    )


def torch_sides(added: Added) -> list[int]:
    """Return padding as ``torch.nn.functional.pad`` takes it: from the last axis backwards."""
    return [side for axis in reversed(added) for side in axis]


@register
class Pad(Block):
    """Adds positions before and after every spatial axis."""

    kind: ClassVar[str] = "pad"
    title: ClassVar[str] = "Pad"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "pad"
    synonyms: ClassVar[tuple[str, ...]] = (
        "padding", "zero padding", "reflection padding", "replication padding",
        "circular padding", "border", "zeropad2d",
    )  # fmt: skip

    before: Axes = setting(
        1, "Before", "Positions added before each axis; one number or one per axis.",
        unit="px", ge=0, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    after: Axes = setting(
        1, "After", "Positions added after each axis; one number or one per axis.",
        unit="px", ge=0, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    mode: Literal["constant", "reflect", "replicate", "circular"] = setting(
        "constant", "Filled with",
        "A constant, the mirrored input, its outermost values, or its other end.",
    )  # fmt: skip
    value: float = setting(
        0.0, "Value", "The constant.", ge=-1e6, le=1e6, step=0.1,
        shown_when=("mode", ("constant",)),
    )  # fmt: skip

    def _added(self, rank: int) -> Added:
        before, after = (
            per_axis(self.before, rank, "padding"),
            per_axis(self.after, rank, "padding"),
        )
        return list(zip(before, after, strict=True))

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return every axis longer by what is added on both sides."""
        channels, space = channels_and_space(inputs[0])
        added = self._added(len(space))
        check_border(space, added, self.mode)
        return ((channels, *[n + sum(sides) for n, sides in zip(space, added, strict=True)]),)

    @property
    def keeps_input(self) -> bool:
        """Mirrored and repeated borders are torch operations that keep their input."""
        return self.mode in ("reflect", "replicate")

    def window(self, inputs: tuple[Shape, ...]) -> Window | Table:
        """See one position, in the border the one that is repeated there."""
        space = inputs[0][1:]
        rank = len(space)
        one = (1,) * rank
        plain = Window(one, one, tuple([-before for before, _ in self._added(rank)]))
        return seen_across(plain, space, one, one, self.outputs(inputs)[0][1:], self.mode)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the padding."""
        from engine.blocks.resampling_modules import Pad as Module  # noqa: PLC0415 - no torch here

        return Module(torch_sides(self._added(len(inputs[0]) - 1)), self.mode, self.value)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Pad`` or, for wrapping round, ``Slice`` and ``Concat``."""
        space = inputs[0][1:]
        added = self._added(len(space))
        return write_border(writer, writer.inputs[0], space, added, self.mode, self.value)

    def summary(self) -> str:
        """Say how much and with what."""
        sides = times(self.before, 1)
        if self.after != self.before:
            sides += f" + {times(self.after, 1)}"
        filled = f"{self.value:g}" if self.mode == "constant" else self.mode
        return f"{sides}, {filled}"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the output size."""
        space = inputs[0][1:]
        sizes = [
            equation(
                [
                    each, " + ", term(before, say("before"), "before"),
                    " + ", term(after, say("after"), "after"),
                ],
                n + before + after,
            )
            for each, n, (before, after) in zip(
                size_terms(space, made=False), space, self._added(len(space)), strict=True
            )
        ]  # fmt: skip
        return {"output": per_axis_equations(sizes)}


@register
class Crop(Block):
    """Cuts positions off before and after every spatial axis."""

    kind: ClassVar[str] = "crop"
    title: ClassVar[str] = "Crop"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "crop"
    synonyms: ClassVar[tuple[str, ...]] = ("cropping", "cut", "trim", "cropping2d")

    before: Axes = setting(
        1, "Before", "Positions cut off before each axis; one number or one per axis.",
        unit="px", ge=0, le=10_000, kind=Kind.AXES,
    )  # fmt: skip
    after: Axes = setting(
        1, "After", "Positions cut off after each axis; one number or one per axis.",
        unit="px", ge=0, le=10_000, kind=Kind.AXES,
    )  # fmt: skip

    view: ClassVar[bool] = True

    def _ranges(self, space: Shape) -> list[tuple[int, int]]:
        rank = len(space)
        before, after = per_axis(self.before, rank, "margin"), per_axis(self.after, rank, "margin")
        return [(b, n - a) for n, b, a in zip(space, before, after, strict=True)]

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return every axis shorter by what is cut off on both sides."""
        channels, space = channels_and_space(inputs[0])
        ranges = self._ranges(space)
        for axis, (first, end) in enumerate(ranges):
            if first >= end:
                cut = f"{first} + {space[axis] - end}"
                raise ShapeError(
                    "{node} cuts off " + f"{cut} positions, but {{source}} gives only "
                    f"{times(space)}: cut off fewer, so that at least one is left.",
                    code="vanishes",
                )
        return ((channels, *[end - first for first, end in ranges]),)

    def window(self, inputs: tuple[Shape, ...]) -> Window:
        """See one position, that many further on."""
        ranges = self._ranges(inputs[0][1:])
        one = (1,) * len(ranges)
        return Window(one, one, tuple([first for first, _ in ranges]))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the crop."""
        from engine.blocks.resampling_modules import Crop as Module  # noqa: PLC0415 - no torch here

        return Module(self._ranges(inputs[0][1:]))

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Slice``."""
        ranges = dict(enumerate(self._ranges(inputs[0][1:]), 2))
        return write_slice(writer, writer.inputs[0], ranges)

    def summary(self) -> str:
        """Say how much."""
        sides = times(self.before, 1)
        return sides if self.after == self.before else f"{sides} + {times(self.after, 1)}"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the output size."""
        space = inputs[0][1:]
        sizes = [
            equation(
                [
                    each, " − ", term(first, say("before"), "before"),
                    " − ", term(n - end, say("after"), "after"),
                ],
                end - first,
            )
            for each, n, (first, end) in zip(
                size_terms(space, made=False), space, self._ranges(space), strict=True
            )
        ]  # fmt: skip
        return {"output": per_axis_equations(sizes)}
