"""Blocks that take a tensor apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.axes import AXIS_HELP, MAX_AXES, axis_name, check_axis, either
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
from engine.blocks.formula import equation, term
from engine.errors import SettingError
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.blocks.formula import Piece
    from engine.onnx.writer import NodeWriter

_FAR = 2**31 - 1
"""Further than any axis reaches."""


@cache
def _ports(count: int) -> tuple[str, ...]:
    return tuple(f"out{index}" for index in range(1, count + 1))


@register
class Split(Block):
    """Parts a tensor into equal pieces along an axis, one for each output.

    Half of the channels takes one way, half the other: the channel split of ShuffleNet V2 (Ma,
    Zhang, Zheng and Sun, 2018).
    """

    kind: ClassVar[str] = "split"
    title: ClassVar[str] = "Split"
    family: ClassVar[Family] = Family.MERGE
    stem: ClassVar[str] = "split"
    synonyms: ClassVar[tuple[str, ...]] = ("chunk", "part", "divide", "unstack", "branch", "halves")
    papers: ClassVar[tuple[str, ...]] = (papers.SHUFFLENET_V2,)
    view: ClassVar[bool] = True

    parts: int = setting(2, "Parts", "How many equal pieces there are.", ge=2, le=64)
    axis: int = setting(0, "Axis", f"Along which axis it is parted. {AXIS_HELP}", ge=0,
                        le=MAX_AXES - 1)  # fmt: skip

    @property
    def output_ports(self) -> tuple[str, ...]:
        """``out1``, ``out2``, …: as many as there are parts."""
        return _ports(self.parts)

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shape of a piece for each output."""
        shape, axis = inputs[0], self.axis
        check_axis(axis, shape)
        size, rest = divmod(shape[axis], self.parts)
        if rest:
            name = axis_name(axis, len(shape))
            possible = [n for n in range(2, 65) if shape[axis] % n == 0]
            remedy = (
                f"choose {either(possible)} parts"
                if possible
                else "no number of parts does, so take pieces by Slice"
            )
            raise ShapeError(
                f"{{node}} makes {self.parts} equal parts of the {name}, but {{source}} gives "
                f"{shape_text(shape)}, where {shape[axis]:,} is not divisible by {self.parts}: "
                f"{remedy}.",
                code="split-parts",
            )
        piece = (*shape[:axis], size, *shape[axis + 1 :])
        return (piece,) * self.parts

    def window(self, inputs: tuple[Shape, ...]) -> Paths | None:
        """See the place that a piece's position was taken from."""
        if self.axis == 0:
            return None
        shape = inputs[0]
        size = shape[self.axis] // self.parts
        return Paths(
            tuple([(_taken(shape, self.axis, index * size, 1),) for index in range(self.parts)])
        )

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the split."""
        del inputs
        from engine.blocks import merge_modules  # noqa: PLC0415 - the window has no torch

        return merge_modules.Split(self.parts, self.axis)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> tuple[str, ...]:
        """Write one ``Split``."""
        size = inputs[0][self.axis] // self.parts
        sizes = writer.integers("parts", [size] * self.parts)
        return writer.emit_many("Split", [writer.inputs[0], sizes], self.parts, axis=self.axis + 1)

    def summary(self) -> str:
        """Say how many parts there are, and the axis where it is not the channels."""
        return f"{self.parts} parts" + (f" along axis {self.axis}" if self.axis else "")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the division."""
        size = inputs[0][self.axis]
        name = axis_name(self.axis, len(inputs[0]))
        return {
            "output": equation(
                [term(size, name), " / ", term(self.parts, say("parts"), "parts")],
                size // self.parts,
                name,
            )
        }


@register
class Slice(Block):
    """Takes a stretch of an axis: some of the channels, or part of the positions."""

    kind: ClassVar[str] = "slice"
    title: ClassVar[str] = "Slice"
    family: ClassVar[Family] = Family.MERGE
    stem: ClassVar[str] = "slice"
    synonyms: ClassVar[tuple[str, ...]] = ("select", "narrow", "take", "part", "subsample", "range")
    view: ClassVar[bool] = True

    axis: int = setting(0, "Axis", f"Along which axis it is cut. {AXIS_HELP}", ge=0,
                        le=MAX_AXES - 1)  # fmt: skip
    start: int = setting(
        0, "Start", "The first entry that is taken, counted from 0; -1 is the last one.",
        ge=-_FAR, le=_FAR,
    )  # fmt: skip
    stop: int | None = setting(
        None, "Stop", "The entry before which it ends; -1 is the last one, empty takes all.",
        ge=-_FAR, le=_FAR,
    )  # fmt: skip
    step: int = setting(
        1, "Step", "1 takes every entry, 2 every second one, and so on.", ge=1, le=_FAR
    )

    def check(self) -> None:
        """Refuse a stretch that is empty for every size."""
        start, stop = self.start, self.stop
        if stop is not None and (start < 0) == (stop < 0) and stop <= start:
            raise SettingError(
                f"Stop is {stop}, but must be more than Start, which is {start}.", "stop"
            )
        if stop == 0 and start < 0:
            raise SettingError(
                f"Stop is 0, but nothing lies between {start} and the first entry: leave it empty "
                "to take all up to the end.",
                "stop",
            )

    def _range(self, size: int) -> range:
        """Return the entries that are taken of so many."""
        return range(*slice(self.start, self.stop, self.step).indices(size))

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shape with what is left of the axis."""
        shape, axis = inputs[0], self.axis
        check_axis(axis, shape)
        size = shape[axis]
        taken = self._range(size)
        stop = self.stop
        # Counting on beyond the end is refused: whoever says 10 to 20 wants ten entries.
        beyond = not -size <= self.start < size or (stop is not None and not -size <= stop <= size)
        if beyond or not taken:
            name = axis_name(axis, len(shape))
            raise ShapeError(
                f"{{node}} takes {self._stretch()} of the {name}, but {{source}} gives "
                f"{shape_text(shape)}, where there are {size:,} ({-size} to {size - 1}): "
                "choose a start and a stop among these.",
                code="slice-range",
            )
        return ((*shape[:axis], len(taken), *shape[axis + 1 :]),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See the place that a position was taken from."""
        if self.axis == 0:
            return None
        first = self._range(inputs[0][self.axis]).start
        return _taken(inputs[0], self.axis, first, self.step)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the cut."""
        from engine.blocks import merge_modules  # noqa: PLC0415 - the window has no torch

        taken = self._range(inputs[0][self.axis])
        return merge_modules.Slice(self.axis, taken.start, taken.stop, self.step)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Slice``."""
        taken = self._range(inputs[0][self.axis])
        rows = [
            writer.integers(name, [value])
            for name, value in (
                ("starts", taken.start), ("ends", taken.stop), ("axes", self.axis + 1),
                ("steps", self.step),
            )
        ]  # fmt: skip
        return writer.emit("Slice", [writer.inputs[0], *rows])

    def _stretch(self) -> str:
        """Write what is taken as Python does: ``2:10:2``."""
        stop = "" if self.stop is None else self.stop
        return f"{self.start}:{stop}" + (f":{self.step}" if self.step > 1 else "")

    def summary(self) -> str:
        """Say what is taken, and the axis where it is not the channels."""
        return self._stretch() + (f" along axis {self.axis}" if self.axis else "")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out how many entries there are between start and stop."""
        shape = inputs[0]
        taken = self._range(shape[self.axis])
        name = axis_name(self.axis, len(shape))
        count: list[Piece] = [
            term(taken.stop, say("stop"), "stop"), " − ", term(taken.start, say("start"), "start")
        ]  # fmt: skip
        if self.step > 1:
            count = ["⌈(", *count, ") / ", term(self.step, say("step"), "step"), "⌉"]
        return {"output": equation(count, len(taken), name)}


def _taken(shape: Shape, axis: int, first: int, step: int) -> Window:
    """Return the window of a stretch of a spatial axis; other axes stay as they are."""
    axes = range(1, len(shape))
    return Window(
        (1,) * len(axes),
        tuple([step if index == axis else 1 for index in axes]),
        tuple([first if index == axis else 0 for index in axes]),
    )
