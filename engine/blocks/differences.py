"""In what two shapes that should be one differ, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.axes import axis_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from engine.blocks.base import Shape


def differing(first: Shape, other: Shape, but: Collection[int] = ()) -> str:
    """Name the axes in which two shapes differ, each with both sizes.

    Parameters
    ----------
    first, other
        The shapes.
    but
        The axes in which they may differ.

    Returns
    -------
    str
        Such as ``", which differ in channels (32 and 1) and height (28 and 32)"``; of two rows of
        numbers nothing, because the shapes say it themselves.
    """
    count = len(first)
    if count != len(other):
        return f", which have {_axes(count)} and {_axes(len(other))}"
    if count == 1:
        return ""
    parts = [
        f"{axis_name(axis, count)} ({a} and {b})"
        for axis, (a, b) in enumerate(zip(first, other, strict=True))
        if a != b and axis not in but
    ]
    if not parts:
        return ""
    *some, last = parts
    return (
        f", which differ in {', '.join(some)} and {last}" if some else f", which differ in {last}"
    )


def _axes(count: int) -> str:
    return "1 axis" if count == 1 else f"{count} axes"
