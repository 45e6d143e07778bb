"""A layer as a solid: how thick, high and deep, and the room that it takes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.blocks.base import Family
from engine.figures.lettering import text_width
from engine.figures.options import shaded
from engine.figures.paper import Box

if TYPE_CHECKING:
    from engine.figures.layers import Layer
    from engine.figures.paper import Paper

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


def solid(layer: Layer, largest: int, *, down: bool = False, scale: float = 1.0) -> Solid:
    """Return the solid of a layer in a network whose largest side has so many positions."""
    if layer.kind in {"add", "gap"}:
        size = 12.0 if layer.kind == "add" else text_width(layer.text, SIZE) + 8
        return Solid(layer, size, 12.0, 0.0)
    shape = layer.shape or (1,)
    thick = (4 + 2.6 * math.log2(max(shape[0], 1))) * scale
    if layer.family is Family.POOLING and len(shape) > 1:
        thick = max(5.0 * scale, 3.0)
    if layer.kind == "concatenate":
        thick = max(6.0 * scale, 3.0)
    if len(shape) == 1:
        long = min(14 + 7.5 * math.log2(max(shape[0], 1)), TALLEST) * max(scale, 0.6)
        return Solid(layer, long, 6.0, 4.0) if down else Solid(layer, 6.0, long, 4.0)
    rows = _side(shape[-2] if len(shape) > 2 else shape[-1], largest, scale)
    columns = _side(shape[-1] if len(shape) > 2 else 1, largest, scale)
    if down:  # a slab that lies: its front is as wide as the map, its depth the map's height
        return Solid(layer, columns, thick, rows * SLANT)
    return Solid(layer, thick, rows, columns * SLANT)


def _side(positions: int, largest: int, scale: float) -> float:
    return max(TALLEST * scale * math.sqrt(positions / max(largest, 1)), SMALLEST * scale)


def draw_solid(paper: Paper, body: Solid, fill: str) -> None:
    """Draw a solid, the circle of a sum, or what stands for layers left out."""
    layer = body.layer
    middle = (body.x + body.width / 2, body.y)
    if layer.kind == "add":
        paper.circle(middle, 5.5, "#ffffff")
        paper.line([(middle[0] - 3, body.y), (middle[0] + 3, body.y)])
        paper.line([(middle[0], body.y - 3), (middle[0], body.y + 3)])
        return
    if layer.kind == "gap":
        paper.text((middle[0], body.y + SIZE * 0.3), layer.text, SIZE)
        return
    left, right = body.x, body.x + body.width
    top, bottom, deep = body.y - body.height / 2, body.y + body.height / 2, body.depth
    paper.polygon(
        [(left, top), (left + deep, top - deep), (right + deep, top - deep), (right, top)],
        shaded(fill, 1.6),
    )  # fmt: skip
    paper.polygon(
        [(right, top), (right + deep, top - deep), (right + deep, bottom - deep),
         (right, bottom)],
        shaded(fill, 0.86),
    )  # fmt: skip
    paper.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], fill)
