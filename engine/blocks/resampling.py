"""More positions, or fewer, without weights: interpolation and pixel shuffle."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks import papers
from engine.blocks.base import (
    Block,
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
from engine.blocks.formula import equation, per_axis_equations, size_terms, term
from engine.blocks.padding import LONGEST_TABLE
from engine.settings import Axes, Kind, setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter

MAX_SCALE = 32
"""Up to here ``floor(i * (1 / scale))`` is exact in torch's float32; from 41 on not always."""


def _float32(value: float) -> float:
    rounded: float = struct.unpack("f", struct.pack("f", value))[0]
    return rounded


def nearest(size: int, count: int) -> list[int]:
    """Return which of ``size`` positions each of ``count`` new ones reads in torch.

    Torch multiplies in float32 and rounds down (``nearest_neighbor_compute_source_index`` in
    ATen/native/UpSample.h), which now and then is one less than the exact quotient.
    """
    if count == size:
        return list(range(size))
    if count == 2 * size:
        return [i // 2 for i in range(count)]
    scale = _float32(size / count)
    return [min(int(_float32(i * scale)), size - 1) for i in range(count)]


def interpolated(size: int, count: int, mode: str, *, align_corners: bool) -> list[tuple[int, int]]:
    """Return the first and last of ``size`` positions that each of ``count`` new ones mixes."""
    seen = []
    for i in range(count):
        if align_corners:
            above, below = (i * (size - 1), count - 1) if count > 1 else (0, 1)
        else:
            above, below = (2 * i + 1) * size - count, 2 * count
        low, rest = divmod(above, below)
        before, after = (1, 2) if mode == "cubic" else (0, 1)
        if not rest:
            before = after = 0
        first, last = max(low - before, 0), min(max(low + after, 0), size - 1)
        seen.append((first, last))
    return seen


@register
class Upsample(Block):
    """Makes maps larger by repeating or mixing positions."""

    kind: ClassVar[str] = "upsample"
    title: ClassVar[str] = "Upsample"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "upsample"
    synonyms: ClassVar[tuple[str, ...]] = (
        "interpolate", "resize", "unpool", "nearest", "bilinear", "bicubic", "trilinear", "scale",
    )  # fmt: skip

    by: Literal["scale", "size"] = setting(
        "scale", "By", "A factor, or the size that comes out whatever goes in."
    )
    scale: Axes = setting(
        2, "Scale", "How many times as large; one number or one per axis.",
        ge=1, le=MAX_SCALE, kind=Kind.AXES, shown_when=("by", ("scale",)),
    )  # fmt: skip
    size: Axes = setting(
        64, "Output size", "Positions that come out; one number or one per axis.",
        unit="px", ge=1, le=10_000, kind=Kind.AXES, shown_when=("by", ("size",)),
    )  # fmt: skip
    mode: Literal["nearest", "linear", "cubic"] = setting(
        "nearest", "Mode",
        "Repeat the nearest position, or mix two (linear) or four (cubic) along each axis.",
    )  # fmt: skip
    align_corners: bool = setting(
        False, "Align corners", "Whether the outermost positions stay where they are.",
        shown_when=("mode", ("linear", "cubic")),
    )  # fmt: skip

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(channels, *space)``."""
        channels, space = channels_and_space(inputs[0])
        rank = len(space)
        if self.mode == "cubic" and rank != 2:
            raise ShapeError(
                "{node} mixes four positions along both axes of an image, but {source} gives "
                f"data with {'1 axis' if rank == 1 else f'{rank} axes'}: "
                "choose linear or nearest.",
                code="rank",
            )
        if self.by == "size":
            return ((channels, *per_axis(self.size, rank, "output size")),)
        scale = per_axis(self.scale, rank, "scale")
        return ((channels, *[n * f for n, f in zip(space, scale, strict=True)]),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | Table:
        """Return the positions that are mixed: a window for a plain factor, a table otherwise."""
        space, sizes = inputs[0][1:], self.outputs(inputs)[0][1:]
        rank = len(space)
        scale = [size // n for n, size in zip(space, sizes, strict=True)]
        plain = self.by == "scale" and not (self.align_corners and self.mode != "nearest")
        if self.mode == "cubic" and any(f % 2 for f in scale):
            plain = False  # every few positions are taken over as they are
        if not plain and max(sizes) <= LONGEST_TABLE:
            if self.mode == "nearest":
                picked = [nearest(n, size) for n, size in zip(space, sizes, strict=True)]
                return Window.table([[(i, i) for i in axis] for axis in picked])
            return Window.table(
                [
                    interpolated(n, size, self.mode, align_corners=self.align_corners)
                    for n, size in zip(space, sizes, strict=True)
                ]
            )
        if self.mode == "nearest":
            one = (1,) * rank
            return Window(one, one, (0,) * rank, tuple(scale))
        # Position i lies at ((2 i + 1) / f - 1) / 2 of the input.
        more = 1 if self.mode == "cubic" else 0
        return Window(
            tuple([2 * f + more * (4 * f + 1) for f in scale]),
            (2,) * rank,
            tuple([1 - f - more * 2 * f for f in scale]),
            tuple([2 * f for f in scale]),
        )

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Upsample``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        sizes = self.outputs(inputs)[0][1:]
        if self.mode == "nearest":
            return nn.Upsample(size=sizes)
        names = {"linear": ("linear", "bilinear", "trilinear"), "cubic": ("", "bicubic")}
        mode = names[self.mode][len(sizes) - 1]
        return nn.Upsample(size=sizes, mode=mode, align_corners=self.align_corners)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Resize``; nearest positions at other than whole factors are picked."""
        space, sizes = inputs[0][1:], self.outputs(inputs)[0][1:]
        tensor = writer.inputs[0]
        if self.mode == "nearest" and self.by == "size":
            for axis, (n, size) in enumerate(zip(space, sizes, strict=True), 2):
                if n != size:
                    picked = writer.integers("positions", nearest(n, size))
                    tensor = writer.emit("Gather", [tensor, picked], axis=axis)
            return tensor
        scales = [_onnx_scale(n, size) for n, size in zip(space, sizes, strict=True)]
        inputs_ = [tensor, "", writer.constant("scales", [1.0, 1.0, *scales])]
        if self.mode == "nearest":
            return writer.emit(
                "Resize", inputs_, mode="nearest", nearest_mode="floor",
                coordinate_transformation_mode="asymmetric",
            )  # fmt: skip
        place = "align_corners" if self.align_corners else "half_pixel"
        if self.mode == "linear":
            return writer.emit(
                "Resize", inputs_, mode="linear", coordinate_transformation_mode=place
            )
        return writer.emit(
            "Resize", inputs_, mode="cubic", coordinate_transformation_mode=place,
            cubic_coeff_a=-0.75,
        )  # fmt: skip

    def summary(self) -> str:
        """Say the factor or the size, and the mode."""
        how = f"×{times(self.scale, 1)}" if self.by == "scale" else f"to {times(self.size)}"
        aligned = ", corners aligned" if self.align_corners and self.mode != "nearest" else ""
        return f"{how}, {self.mode}{aligned}"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the output size."""
        if self.by == "size":
            return {}
        space, sizes = inputs[0][1:], self.outputs(inputs)[0][1:]
        named = size_terms(space, made=False)
        axis = [
            equation([each, "·", term(size // n, say("scale"), "scale")], size)
            for each, n, size in zip(named, space, sizes, strict=True)
        ]
        return {"output": per_axis_equations(axis)}


def _onnx_scale(size: int, count: int) -> float:
    """Return a float32 factor that makes ``size`` positions into ``count``, rounded down.

    ``Resize`` can be given sizes as well, but then those of the batch too, which is free.
    """
    scale = _float32(count / size)
    return scale if scale * size >= count else _float32(scale * (1 + 2**-23))


@register
class PixelShuffle(Block):
    """Moves channels between the positions: fewer, larger maps with the same numbers.

    Shi et al., "Real-time single image and video super-resolution using an efficient sub-pixel
    convolutional neural network" (2016), for any number of axes.
    """

    kind: ClassVar[str] = "pixel_shuffle"
    title: ClassVar[str] = "Pixel shuffle"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "shuffle"
    synonyms: ClassVar[tuple[str, ...]] = (
        "pixelshuffle", "depth to space", "space to depth", "unshuffle", "sub-pixel", "upsample",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.PIXEL_SHUFFLE,)

    factor: int = setting(2, "Factor", "How many times as large along each axis.", ge=1, le=1_000)
    reverse: bool = setting(
        False, "Reverse", "Whether positions move into channels instead: space to depth."
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return ``(channels / factor**rank, *(space * factor))``, or the reverse."""
        channels, space = channels_and_space(inputs[0])
        r = self.factor
        tile = r ** len(space)
        if self.reverse:
            if any(n % r for n in space):
                raise ShapeError(
                    "{node} divides every axis into tiles of " + f"{r}, but {{source}} gives "
                    f"{times(space)} positions: choose a factor that divides them, or crop "
                    "or pad before it.",
                    code="divide",
                )
            return ((channels * tile, *[n // r for n in space]),)
        if channels % tile:
            raise ShapeError(
                "{node} makes " + f"{times((r,) * len(space))} positions of {tile} channels, but "
                f"{{source}} gives {channels}: make them a multiple of {tile}.",
                code="divide",
            )
        return ((channels // tile, *[n * r for n in space]),)

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Keep nothing; where nothing moves, the result is the input's memory."""
        small = self.outputs(inputs)[0] if self.reverse else inputs[0]
        return Keeps(view=self.factor == 1 or max(small[1:]) == 1)

    def window(self, inputs: tuple[Shape, ...]) -> Window:
        """See the position that lies there or, in reverse, the tile."""
        rank = len(inputs[0]) - 1
        one, r = (1,) * rank, (self.factor,) * rank
        return Window(r, r, (0,) * rank) if self.reverse else Window(one, one, (0,) * rank, r)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the shuffle; for images it is ``torch.nn.PixelShuffle``."""
        from engine.blocks import resampling_modules as modules  # noqa: PLC0415 - no torch here

        del inputs
        build = modules.PixelUnshuffle if self.reverse else modules.PixelShuffle
        return build(self.factor)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write ``DepthToSpace`` for images, ``Reshape`` and ``Transpose`` otherwise."""
        channels, *space = inputs[0]
        rank, r = len(space), self.factor
        tensor = writer.inputs[0]
        if not self.reverse and rank == 2:
            return writer.emit("DepthToSpace", [tensor], blocksize=r, mode="CRD")
        made = list(self.outputs(inputs)[0])
        if self.reverse:
            split = [channels, *[side for n in made[1:] for side in (n, r)]]
            order = [0, 1, *range(3, 3 + 2 * rank, 2), *range(2, 2 + 2 * rank, 2)]
        else:
            split = [made[0], *[r] * rank, *space]
            order = [0, 1, *[axis for i in range(rank) for axis in (2 + rank + i, 2 + i)]]
        # A zero keeps the batch axis as it is.
        tensor = writer.emit("Reshape", [tensor, writer.integers("split", [0, *split])])
        tensor = writer.emit("Transpose", [tensor], perm=order)
        return writer.emit("Reshape", [tensor, writer.integers("shape", [0, *made])])

    def summary(self) -> str:
        """Say the factor and the direction."""
        return f"÷{self.factor}" if self.reverse else f"×{self.factor}"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the channels."""
        (made,) = self.outputs(inputs)
        pieces = [
            term(inputs[0][0], say("input channels")),
            "·" if self.reverse else " / ",
            term(self.factor, say("factor"), "factor"),
            f"^{len(inputs[0]) - 1}",
        ]
        return {"output": equation(pieces, made[0], "channels")}
