"""How sizes and counts are written, on cards as in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


def times(value: int | tuple[int | Fraction, ...], rank: int | None = None) -> str:
    """Write a per-axis value as people do: ``5×5``."""
    entries = (value,) * (rank or 2) if isinstance(value, int) else value
    return "×".join(str(entry) for entry in entries)


def counted(count: int, what: str) -> str:
    """Write how many there are of something: ``1 filter``, or ``4,096 filters``."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def shape_text(shape: tuple[int, ...]) -> str:
    """Write a shape in words: ``400 numbers``, or ``6×28×28``."""
    return counted(shape[0], "number") if len(shape) == 1 else "×".join(map(str, shape))
