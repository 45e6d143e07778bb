"""The arithmetic of windows that slide over spatial axes, shared by convolution and pooling."""

from collections.abc import Sequence
from typing import Literal

from engine.blocks.base import Shape, ShapeError, times, wrong_axes

Padding = Literal["valid", "same", "full"] | int | tuple[int, ...]


def axis_padding(
    size: int, kernel: int, stride: int, dilation: int, padding: str
) -> tuple[int, int]:
    """Return how many positions a named padding adds before and after an axis.

    ``"valid"`` adds none, ``"full"`` adds ``dilation * (kernel - 1)`` on both sides, and
    ``"same"`` adds what makes the output ``ceil(size / stride)`` long, the odd one behind.
    """
    reach = dilation * (kernel - 1)
    if padding == "valid":
        return 0, 0
    if padding == "full":
        return reach, reach
    total = max((-(-size // stride) - 1) * stride + reach + 1 - size, 0)
    return total // 2, total - total // 2


def slide(
    space: Shape,
    kernel: int | tuple[int, ...],
    stride: int | tuple[int, ...],
    dilation: int | tuple[int, ...],
    padding: Padding,
    what: str = "kernel",
) -> tuple[Shape, list[tuple[int, int]]]:
    """Slide a window over every axis.

    Along an axis of ``n`` positions the result has
    ``floor((n + before + after - dilation * (kernel - 1) - 1) / stride) + 1``
    (Dumoulin and Visin, "A guide to convolution arithmetic", 2016, relationship 6 and 13).

    Parameters
    ----------
    space
        Positions along each axis.
    kernel, stride, dilation
        One number for all axes or one for each.
    padding
        A name, or positions added on both sides of an axis.
    what
        What the form calls the kernel.

    Returns
    -------
    space
        Positions of the result along each axis.
    padding
        Positions added before and after each axis.

    Raises
    ------
    ShapeError
        Where the window does not fit, or a setting is for another number of axes.
    """
    rank = len(space)
    kernels = (kernel,) * rank if isinstance(kernel, int) else kernel
    strides = (stride,) * rank if isinstance(stride, int) else stride
    dilations = (dilation,) * rank if isinstance(dilation, int) else dilation
    named = isinstance(padding, str)
    paddings = (padding,) * rank if named or isinstance(padding, int) else padding
    if not len(kernels) == len(strides) == len(dilations) == len(paddings) == rank:
        _refuse_axes(rank, ((what, kernels), ("stride", strides), ("dilation", dilations),
                            ("padding", paddings)))  # fmt: skip
    result = []
    added = []
    for i in range(rank):
        size, width, step, spread = space[i], kernels[i], strides[i], dilations[i]
        if named:
            before, after = axis_padding(size, width, step, spread, padding)  # type: ignore[arg-type]
        else:
            before = after = paddings[i]  # type: ignore[assignment]
        room = size + before + after - spread * (width - 1) - 1
        if room < 0:
            _refuse_fit(space, kernels, dilations, what)
        result.append(room // step + 1)
        added.append((before, after))
    return tuple(result), added


def pool(
    space: Shape,
    kernel: int | tuple[int, ...],
    stride: int | tuple[int, ...],
    padding: int | tuple[int, ...],
    *,
    ceil: bool,
) -> tuple[Shape, list[tuple[int, int]]]:
    """Slide a pooling window over every axis.

    With ``ceil`` a last window that lies only partly on the padded axis counts as well, if it
    begins on the axis or in the padding before it: torch's rule (``pooling_output_shape`` in
    ATen/native/Pool.h).

    Returns
    -------
    space
        Positions of the result along each axis.
    added
        Positions that the windows reach beyond each axis, before and after it.

    Raises
    ------
    ShapeError
        Where the window does not fit, or a setting is for another number of axes.
    """
    if not ceil:
        return slide(space, kernel, stride, 1, padding, "window")
    rank = len(space)
    kernels = (kernel,) * rank if isinstance(kernel, int) else kernel
    strides = (stride,) * rank if isinstance(stride, int) else stride
    paddings = (padding,) * rank if isinstance(padding, int) else padding
    if not len(kernels) == len(strides) == len(paddings) == rank:
        _refuse_axes(rank, (("window", kernels), ("stride", strides), ("padding", paddings)))
    result = []
    added = []
    for size, width, step, pad in zip(space, kernels, strides, paddings, strict=True):
        count = -(-(size + 2 * pad - width) // step) + 1
        if (count - 1) * step >= size + pad:
            count -= 1
        if count < 1:
            _refuse_fit(space, kernels, (1,) * rank, "window")
        result.append(count)
        added.append((pad, max((count - 1) * step + width - size - pad, pad)))
    return tuple(result), added


def window_lengths(
    size: int, kernel: int, stride: int, padding: int, count: int, *, padded: bool
) -> list[int]:
    """Return how many positions each of ``count`` windows along an axis covers.

    Parameters
    ----------
    size, kernel, stride, padding
        Positions of the axis, and how the window slides over it.
    count
        Windows.
    padded
        Whether positions of the padding count; those behind it never do.
    """
    low, high = (-padding, size + padding) if padded else (0, size)
    starts = range(-padding, -padding + count * stride, stride)
    return [min(start + kernel, high) - max(start, low) for start in starts]


def _refuse_axes(rank: int, settings: tuple[tuple[str, Sequence[object]], ...]) -> None:
    for name, entries in settings:
        if len(entries) != rank:
            raise wrong_axes(tuple(entries), rank, name)  # type: ignore[arg-type]


def _refuse_fit(
    space: Shape, kernels: tuple[int, ...], dilations: tuple[int, ...], what: str
) -> None:
    dilated = any(dilation > 1 for dilation in dilations)
    reach = tuple(d * (k - 1) + 1 for k, d in zip(kernels, dilations, strict=True))
    spread = f" (spread over {times(reach)} by its dilation)" if dilated else ""
    raise ShapeError(
        "{node} slides a " + f"{times(kernels)} window{spread}, but {{source}} gives only "
        f"{times(space)} positions: make the " + what + " smaller, add padding, or shrink less "
        "before it.",
        code="vanishes",
    )
