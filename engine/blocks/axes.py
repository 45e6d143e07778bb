"""The axes of a tensor in words: channels, then length, or height and width, or depth as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.base import WHOLE, ShapeError, shape_text

if TYPE_CHECKING:
    from engine.blocks.base import Shape, Window

MAX_AXES = 4
"""No tensor has more axes than a volume: channels, depth, height and width."""

AXIS_HELP = "0: channels; then length, or height and width, or depth, height and width."

AXIS_NAMES = (
    ("numbers",),
    ("channels", "length"),
    ("channels", "height", "width"),
    ("channels", "depth", "height", "width"),
)


def axis_name(axis: int, count: int) -> str:
    """Name an axis of a tensor with so many axes, the batch axis left out."""
    return AXIS_NAMES[count - 1][axis]


def check_axis(axis: int, shape: Shape, port: str | None = "in") -> None:
    """Refuse an axis that a shape does not have.

    Raises
    ------
    ShapeError
        With the axes that there are.
    """
    if axis >= len(shape):
        last = len(shape) - 1
        axes = "axis 0 alone" if not last else f"axes 0 to {last}"
        raise ShapeError(
            f"{{node}} works along axis {axis}, but {{source}} gives {shape_text(shape)}, "
            f"which has {axes}: choose one of these.",
            port=port,
            code="axis",
        )


def moved(before: Shape, after: Shape) -> Window | None:
    """Return the window of a block that only gives numbers other places.

    Where the positions are the ones they were each sees itself; where they are others, what a
    position of the result holds may come from anywhere.
    """
    return None if before[1:] == after[1:] else WHOLE


def product(shape: Shape) -> str:
    """Write out how many numbers a shape has: ``16·5·5``."""
    return "·".join(map(str, shape))


def either(choices: list[int]) -> str:
    """Join what can be chosen from: ``2, 4 or 8``."""
    *some, last = map(str, choices)
    return f"{', '.join(some)} or {last}" if some else last
