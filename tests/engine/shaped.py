"""Input shapes and settings for blocks that take few of those drawn at random."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.blocks.base import Shape

SHAPES: dict[str, Callable[[st.DrawFn, Any, int], tuple[Shape, ...]]] = {}
"""By kind: a function of ``draw``, the block and the number of spatial axes, which returns a
shape for each input port."""

VALUES: dict[str, Callable[[int], st.SearchStrategy[dict[str, Any]]]] = {}
"""By kind: settings for data with that many spatial axes, in place of those drawn at random."""


# -- merging, taking apart, other shapes, attention ----------------------------------------


def _sizes(draw: st.DrawFn, rank: int) -> list[int]:
    """Draw the sizes of all axes, channels first."""
    return [draw(st.integers(1, 6)) for _ in range(rank + 1)]


def _broadcast(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw shapes that differ in axes of size 1 alone."""
    common = _sizes(draw, rank)
    same = draw(st.booleans())
    return tuple(
        [
            tuple([1 if not same and draw(st.booleans()) else size for size in common])
            for _ in block.input_ports
        ]
    )


def _joined(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw shapes that differ along the block's axis alone."""
    common = _sizes(draw, rank)
    return tuple(
        [
            tuple(
                [
                    draw(st.integers(1, 5)) if axis == block.axis else size
                    for axis, size in enumerate(common)
                ]
            )
            for _ in block.input_ports
        ]
    )


def _multiple(setting: str, axis: str | int = 0) -> Callable[..., tuple[Shape, ...]]:
    """Return what draws a shape whose size along an axis is a multiple of a setting."""

    def draw_shape(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
        sizes = _sizes(draw, rank)
        place = getattr(block, axis) if isinstance(axis, str) else axis
        if place <= rank:
            sizes[place] = getattr(block, setting) * draw(st.integers(1, 3))
        return (tuple(sizes),)

    return draw_shape


def _long(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw a shape that is at least 4 long along the block's axis."""
    sizes = _sizes(draw, rank)
    if block.axis <= rank:
        sizes[block.axis] = draw(st.integers(4, 7))
    return (tuple(sizes),)


def _matrices(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw matrices that can be multiplied, with the same axes before them."""
    del block
    *before, rows, common = _sizes(draw, max(rank, 1))
    return (*before, rows, common), (*before, common, draw(st.integers(1, 5)))


def _as_many(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw a shape with as many numbers as a Reshape makes."""
    sizes = [1] * (rank + 1)
    for size in block.shape:
        sizes[draw(st.integers(0, rank))] *= size if size > 0 else draw(st.integers(1, 4))
    return (tuple(sizes),)


def _with_ones(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw a shape with axes of size 1, the block's among them."""
    sizes = [draw(st.sampled_from([1, size])) for size in _sizes(draw, rank)]
    if block.axis is not None and block.axis <= rank:
        sizes[block.axis] = 1
    return (tuple(sizes),)


def _enough_channels(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw a shape with at least two channels for each axis."""
    del block
    return ((draw(st.integers(2 * rank, 2 * rank + 5)), *_sizes(draw, rank)[1:]),)


def _targets(rank: int) -> st.SearchStrategy[dict[str, Any]]:
    """Return shapes of which one size at most is left open; ``rank`` is that of the input."""
    del rank
    sizes = st.lists(st.integers(1, 4), min_size=1, max_size=4)

    def opened(sizes: list[int]) -> st.SearchStrategy[tuple[int, ...]]:
        places = st.integers(0, 2 * len(sizes))
        return places.map(lambda place: (*sizes[:place], -1, *sizes[place + 1 :])[: len(sizes)])

    return st.fixed_dictionaries({"shape": sizes.flatmap(opened)})


SHAPES.update(
    dict.fromkeys(("add", "subtract", "multiply", "maximum", "average"), _broadcast),
    concatenate=_joined,
    split=_multiple("parts", "axis"),
    slice=_long,
    matmul=_matrices,
    reshape=_as_many,
    squeeze=_with_ones,
    channel_shuffle=_multiple("groups"),
    self_attention=_multiple("heads"),
    positional_embedding=_enough_channels,
)
VALUES.update(
    concatenate=lambda rank: st.fixed_dictionaries(
        {"inputs": st.integers(2, 4), "axis": st.integers(0, rank)}
    ),
    split=lambda rank: st.fixed_dictionaries(
        {"parts": st.integers(2, 4), "axis": st.integers(0, rank)}
    ),
    slice=lambda rank: st.fixed_dictionaries(
        {
            "axis": st.integers(0, rank),
            "start": st.integers(-3, 2),
            "stop": st.one_of(st.none(), st.integers(-3, 4)),
            "step": st.integers(1, 3),
        }
    ),
    reshape=_targets,
    permute=lambda rank: st.fixed_dictionaries(
        {"order": st.permutations(range(rank + 1)).map(tuple)}
    ),
    squeeze=lambda rank: st.fixed_dictionaries(
        {"axis": st.one_of(st.none(), st.integers(0, rank))}
    ),
    unsqueeze=lambda rank: st.fixed_dictionaries({"axis": st.integers(0, rank + 1)}),
)


# -- normalisation, activations, given numbers ---------------------------------------------


def _as_many_channels(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw a shape with a channel for each given number."""
    channels, *space = _sizes(draw, rank)
    given = [len(value) for value in (block.mean, block.std) if isinstance(value, tuple)]
    return ((*(given or [channels])[:1], *space),)


def _statistics(rank: int) -> st.SearchStrategy[dict[str, Any]]:
    """Return means and deviations for as many channels, or for all; at any rank."""
    del rank
    mean = st.floats(-4, 4, width=32)
    std = st.floats(0.125, 4, width=32)

    def for_channels(count: int) -> st.SearchStrategy[dict[str, Any]]:
        return st.fixed_dictionaries(
            {
                "mean": st.one_of(mean, st.tuples(*[mean] * count)),
                "std": st.one_of(std, st.tuples(*[std] * count)),
            }
        )

    return st.integers(1, 4).flatmap(for_channels)


def _an_axis(rank: int) -> st.SearchStrategy[dict[str, Any]]:
    """Return an axis, mostly one that the data has."""
    return st.fixed_dictionaries({"axis": st.sampled_from([*range(rank + 1), 3])})


SHAPES.update(group_norm=_multiple("groups"), normalize=_as_many_channels)
VALUES.update(normalize=_statistics, softmax=_an_axis, log_softmax=_an_axis)

# -- composites ----------------------------------------------------------------------------


def _halvable(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw a shape with at least two positions along each axis."""
    del block
    channels, *space = _sizes(draw, rank)
    return ((channels, *[size + 1 for size in space]),)


def _low_and_skip(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw a shape and one with twice as many positions along each axis."""
    del block
    channels, *space = _sizes(draw, rank)
    space = [min(size, 4) for size in space]
    return (channels, *space), (draw(st.integers(1, 5)), *[2 * size for size in space])


def _many_channels(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw a shape whose channels have a deviation: over two, layer norm gives their order alone.

    Where two are almost equal, rounding decides on that, and the next block on what follows.
    """
    del block
    return ((draw(st.integers(8, 12)), *_sizes(draw, rank)[1:]),)


SHAPES.update(
    unet_down=_halvable, unet_up=_low_and_skip, transition=_halvable, convnext=_many_channels
)

# -- positions -----------------------------------------------------------------------------


def _shuffled(draw: st.DrawFn, block: Any, rank: int) -> tuple[Shape, ...]:
    """Draw channels, or positions, that the factor divides."""
    channels, *space = _sizes(draw, rank)
    r = block.factor
    if block.reverse:
        return ((channels, *[r * min(size, 3) for size in space]),)
    return ((r**rank * min(channels, 2), *space),)


def _small_factor(rank: int) -> st.SearchStrategy[dict[str, Any]]:
    """Draw factors that leave few enough channels."""
    factors = st.integers(1, 3 if rank == 3 else 4)
    return st.fixed_dictionaries({"factor": factors, "reverse": st.booleans()})


SHAPES.update(pixel_shuffle=_shuffled)
VALUES.update(pixel_shuffle=_small_factor)
