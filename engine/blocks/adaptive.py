"""Pooling to a given size, whatever the input's size is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.base import (
    Block,
    Cost,
    Family,
    Keeps,
    Shape,
    ShapeError,
    Table,
    Window,
    channels_and_space,
    per_axis,
    register,
    times,
)
from engine.blocks.formula import Formula, per_axis_equations, size_terms, term, written
from engine.blocks.pooling import along
from engine.settings import Axes, Kind, setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter

MAX_PICKED = 2**26
"""Positions that all bins along one axis may read together, where they overlap."""


def bins(size: int, count: int) -> list[tuple[int, int]]:
    """Divide an axis into bins as torch does; where it does not come out even they overlap.

    Bin ``i`` is ``floor(i * size / count)`` to ``ceil((i + 1) * size / count) - 1``
    (``start_index`` and ``end_index`` in ATen/native/AdaptivePooling.h).

    Returns
    -------
    list
        First position of each bin, and the one behind its last.
    """
    return [(i * size // count, -((i + 1) * size // -count)) for i in range(count)]


class _AdaptivePool(Block):
    """What adaptive pooling shares."""

    family: ClassVar[Family] = Family.POOLING
    stem: ClassVar[str] = "pool"
    which: ClassVar[str]

    size: Axes = setting(
        7, "Output size", "Positions that come out; one number or one per axis.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES,
    )  # fmt: skip

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(channels, *size)``."""
        channels, space = channels_and_space(inputs[0])
        sizes = per_axis(self.size, len(space), "output size")
        for n, size in zip(space, sizes, strict=True):
            if n % size and n + size > MAX_PICKED:
                raise ShapeError(
                    "{node} divides " + f"{n:,} positions into {size:,} uneven bins: "
                    f"choose an output size that divides {n:,}.",
                    code="too-large",
                )
        return ((channels, *sizes),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | Table:
        """Return the bins: a window where they are all alike, a table otherwise."""
        space = inputs[0][1:]
        sizes = per_axis(self.size, len(space), "output size")
        if all(n % size == 0 or size % n == 0 for n, size in zip(space, sizes, strict=True)):
            # Bins that divide the axis, or several outputs for each of its positions.
            step = tuple([max(n // size, 1) for n, size in zip(space, sizes, strict=True)])
            up = tuple([max(size // n, 1) for n, size in zip(space, sizes, strict=True)])
            return Window(step, step, (0,) * len(space), up if max(up) > 1 else ())
        return Window.table(
            [
                [(first, end - 1) for first, end in bins(n, size)]
                for n, size in zip(space, sizes, strict=True)
            ]
        )

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build torch's adaptive pooling."""
        from engine.blocks.pooling_modules import adaptive_pool  # noqa: PLC0415 - no torch here

        return adaptive_pool(self.which, per_axis(self.size, len(inputs[0]) - 1, "output size"))

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write ordinary pooling; where bins are uneven or overlap, they are laid out first.

        ``Gather`` writes the bins one behind the other, all as long as the longest: what is
        missing repeats the bin's last position, which a maximum does not see and which a mean
        weighs with zero.
        """
        space = inputs[0][1:]
        rank = len(space)
        tensor = writer.inputs[0]
        kernel = []
        for axis, (n, size) in enumerate(
            zip(space, per_axis(self.size, rank, "output size"), strict=True)
        ):
            if n % size == 0:
                kernel.append(n // size)
                continue
            parts = bins(n, size)
            longest = max(end - first for first, end in parts)
            kernel.append(longest)
            picked = [min(first + t, end - 1) for first, end in parts for t in range(longest)]
            tensor = writer.emit("Gather", [tensor, writer.integers("bins", picked)], axis=axis + 2)
            if self.which == "average" and any(end - first < longest for first, end in parts):
                shares = [
                    longest / (end - first) if first + t < end else 0.0
                    for first, end in parts
                    for t in range(longest)
                ]
                weights = writer.array("shares", along(shares, rank - 1 - axis))
                tensor = writer.emit("Mul", [tensor, weights])
        op = "AveragePool" if self.which == "average" else "MaxPool"
        return writer.emit(op, [tensor], kernel_shape=kernel, strides=kernel)

    def summary(self) -> str:
        """Say the output size."""
        return f"to {times(self.size)}"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out how the positions are divided."""
        space = inputs[0][1:]
        axis = []
        sizes = per_axis(self.size, len(space), "output size")
        for each, n, size in zip(size_terms(space, made=False), space, sizes, strict=True):
            lengths = sorted({end - first for first, end in bins(n, size)})
            taken = f"{lengths[0]}–{lengths[-1]}" if len(lengths) > 1 else str(lengths[0])
            pieces = (
                each, " / ", term(size, say("output size"), "size"),
                " → ", term(taken, say("positions for each")),
            )  # fmt: skip
            axis.append(Formula(written(pieces), pieces, pieces))
        return {"output": per_axis_equations(axis)}


@register
class AdaptiveAveragePool(_AdaptivePool):
    """Takes the means of as many bins as are wanted, whatever the input's size is."""

    kind: ClassVar[str] = "adaptive_average_pool"
    title: ClassVar[str] = "Adaptive average pool"
    synonyms: ClassVar[tuple[str, ...]] = ("adaptiveavgpool", "adaptive pooling", "mean pooling")
    papers: ClassVar[tuple[str, ...]] = (papers.SPATIAL_PYRAMID,)
    which: ClassVar[str] = "average"

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Keep the input, except where all is one bin: torch takes a plain mean there."""
        sizes = per_axis(self.size, len(inputs[0]) - 1, "output size")
        return Keeps(input=any(size > 1 for size in sizes))


@register
class AdaptiveMaxPool(_AdaptivePool):
    """Keeps the largest values of as many bins as are wanted, whatever the input's size is."""

    kind: ClassVar[str] = "adaptive_max_pool"
    title: ClassVar[str] = "Adaptive max pool"
    synonyms: ClassVar[tuple[str, ...]] = ("adaptivemaxpool", "adaptive pooling", "maximum pooling")
    papers: ClassVar[tuple[str, ...]] = (papers.SPATIAL_PYRAMID,)
    which: ClassVar[str] = "max"

    keeps_input: ClassVar[bool] = True

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep, as 64-bit numbers, where each maximum was found."""
        del inputs
        return Cost(kept=8 * math.prod(outputs[0]))
