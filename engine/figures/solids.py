"""A layer as a solid: how thick, high and deep, and the room that it takes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.lettering import text_width
from engine.figures.paper import Box

if TYPE_CHECKING:
    from engine.figures.layers import Layer

SIZE = 7.5
"""Of the texts at solids."""
TALLEST = 110.0
SMALLEST = 7.0
SLANT = 0.27
"""How far a depth goes to the right and up, as a part of it."""


@dataclass(slots=True)
class Solid:
    """A layer as a solid: its front's place and size, and how far its depth reaches."""

    layer: Layer
    width: float
    height: float
    depth: float
    x: float = 0.0
    """The left border of the front."""
    y: float = 0.0
    """The middle of the front."""

    @property
    def box(self) -> Box:
        """All of it."""
        half = self.height / 2
        return Box(
            self.x, self.y - half - self.depth, self.x + self.width + self.depth, self.y + half
        )


def solid(layer: Layer, largest: int, *, down: bool = False) -> Solid:
    """Return the solid of a layer in a network whose largest side has so many positions."""
    if layer.kind in {"add", "gap"}:
        size = 12.0 if layer.kind == "add" else text_width(layer.text, SIZE) + 8
        return Solid(layer, size, 12.0, 0.0)
    shape = layer.shape or (1,)
    thick = 4 + 2.6 * math.log2(max(shape[0], 1))
    if layer.family is Family.POOLING and len(shape) > 1:
        thick = 5.0
    if layer.kind == "concatenate":
        thick = 6.0
    if len(shape) == 1:
        long = min(14 + 7.5 * math.log2(max(shape[0], 1)), TALLEST)
        return Solid(layer, long, 6.0, 4.0) if down else Solid(layer, 6.0, long, 4.0)
    rows = _side(shape[-2] if len(shape) > 2 else shape[-1], largest)
    columns = _side(shape[-1] if len(shape) > 2 else 1, largest)
    if down:  # a slab that lies: its front is as wide as the map, its depth the map's height
        return Solid(layer, columns, thick, rows * SLANT)
    return Solid(layer, thick, rows, columns * SLANT)


def _side(positions: int, largest: int) -> float:
    return max(TALLEST * math.sqrt(positions / max(largest, 1)), SMALLEST)
