"""What leads from one shape to another: short rows of blocks, the most usual first."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.base import make, times
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.sliding import slide
from engine.errors import NetloomError
from engine.repairs.proposal import one_or_each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.blocks.base import Block, Shape


class Bridge(NamedTuple):
    """Blocks that are put into a wire one behind the other, and what they are called together."""

    label: str
    blocks: tuple[Block, ...]


def bridges(shape: Shape, target: Shape, *, keep_channels: bool = False) -> Iterator[Bridge]:
    """Yield what makes one shape of another; each still to be tried.

    Parameters
    ----------
    shape, target
        What there is and what is wanted.
    keep_channels
        Only the positions have to become those of the target.
    """
    channels = shape[0] if keep_channels else target[0]
    if len(shape) != len(target):
        yield from _other_rank(shape, target)
        return
    if len(shape) == 1:
        yield Bridge("Dense", (Dense(units=channels),))
        return
    wanted = (channels, *target[1:])
    if wanted == shape:
        return
    projection = _projection(shape, wanted)
    if projection is not None:
        yield Bridge(f"{times(projection.kernel)} projection", (projection,))
    then = () if channels == shape[0] else (Convolution(filters=channels, kernel=1),)
    for block in _resized(shape[1:], target[1:]):
        name = block.title if not then else f"{block.title} and 1×1 projection"
        yield Bridge(name, (block, *then))


def _other_rank(shape: Shape, target: Shape) -> Iterator[Bridge]:
    """Bring an image and a row of numbers, or data with more and with fewer axes, together."""
    if len(target) == 1:
        yield Bridge("Flatten", (make("flatten"),))
        yield Bridge("global average pool", (make("global_average_pool"),))
    elif math.prod(shape) == math.prod(target):
        yield Bridge(f"Reshape to {times(target)}", (make("reshape", {"shape": target}),))
    elif len(shape) == 1 and shape[0] == target[0]:
        gate = (shape[0], *[1] * (len(target) - 1))  # one number for each channel
        yield Bridge(f"Reshape to {times(gate)}", (make("reshape", {"shape": gate}),))


def _projection(shape: Shape, target: Shape) -> Convolution | None:
    """Return the smallest convolution that gives ``target`` from ``shape``, where one exists."""
    kernels, strides = [], []
    for size, wanted in zip(shape[1:], target[1:], strict=True):
        if size < wanted:
            return None
        stride = math.ceil(size / wanted)
        kernel = 1
        if slide((size,), 1, stride, 1, 0)[0] != (wanted,):
            stride = size // wanted
            kernel = size - (wanted - 1) * stride
        strides.append(stride)
        kernels.append(kernel)
    if max(kernels) > 10_000 or max(strides) > 10_000:
        return None
    return Convolution(
        filters=target[0], kernel=one_or_each(tuple(kernels)), stride=one_or_each(tuple(strides))
    )


def _resized(space: Shape, wanted: Shape) -> Iterator[Block]:
    """Yield blocks that change the positions alone."""
    if space == wanted:
        return
    less = [n - w for n, w in zip(space, wanted, strict=True)]
    more = [-d for d in less]
    if min(less) >= 0:
        yield from _tried("crop", before=one_or_each(tuple(d // 2 for d in less)),
                          after=one_or_each(tuple(d - d // 2 for d in less)))  # fmt: skip
    if min(more) >= 0:
        factors = [w // n for n, w in zip(space, wanted, strict=True)]
        if all(n * f == w for n, f, w in zip(space, factors, wanted, strict=True)):
            yield from _tried("upsample", by="scale", scale=one_or_each(tuple(factors)))
        yield from _tried("pad", before=one_or_each(tuple(d // 2 for d in more)),
                          after=one_or_each(tuple(d - d // 2 for d in more)))  # fmt: skip
        yield from _tried("upsample", by="size", size=one_or_each(wanted))


def _tried(kind: str, **settings: object) -> Iterator[Block]:
    """Yield a block, unless it refuses these settings."""
    try:
        yield make(kind, settings)
    except NetloomError:
        return
