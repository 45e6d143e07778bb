"""A layer as sheets that lie on one another, and the room that they take."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from engine.figures.options import shaded

if TYPE_CHECKING:
    from engine.figures.layers import Layer
    from engine.figures.paper import Paper, Point

STEP = 3.2
"""How far each sheet lies below and to the right of the one behind it."""
TALLEST = 76.0
SMALLEST = 7.0


@dataclass(slots=True)
class Stack:
    """A layer as sheets: the size of each, how many are drawn, and where the first lies."""

    layer: Layer
    width: float
    height: float
    sheets: int
    step: float = STEP
    """How far each sheet lies below and to the right of the one behind it."""
    x: float = 0.0
    """The left border of the hindmost."""
    y: float = 0.0
    """The middle of all."""

    @property
    def spread(self) -> float:
        """How far the foremost lies from the hindmost, along both axes."""
        return self.step * (self.sheets - 1)

    @property
    def wide(self) -> float:
        """The width of all."""
        return self.width + self.spread

    @property
    def tall(self) -> float:
        """The height of all."""
        return self.height + self.spread

    @property
    def front(self) -> Point:
        """The left upper corner of the foremost."""
        top = self.y - self.tall / 2
        return self.x + self.spread, top + self.spread

    @property
    def right(self) -> float:
        """The right border of all."""
        return self.x + self.spread + self.width


class Sheets(NamedTuple):
    """How large all sheets of a figure are."""

    scale: float
    largest: int
    """Positions of the largest side in the network."""
    most: int
    """At most so many lie on one another."""

    def side(self, positions: int) -> float:
        """Return how long a side is, by its square root, or the first layers would hide all."""
        return max(TALLEST * math.sqrt(positions / self.largest), SMALLEST) * self.scale


def stack_of(layer: Layer, sheets: Sheets) -> Stack:
    """Return the sheets of a layer: the more channels, the more of them."""
    step = STEP * max(sheets.scale, 0.4)
    if layer.kind in {"add", "gap"}:
        return Stack(layer, 12.0 if layer.kind == "add" else 30.0, 12.0, 1, step)
    shape = layer.shape or (1,)
    if len(shape) == 1:
        long = min(14 + 6 * math.log2(max(shape[0], 1)), TALLEST)
        return Stack(layer, 7.0, long * max(sheets.scale, 0.6), 1, step)
    rows, columns = (shape[-2], shape[-1]) if len(shape) > 2 else (shape[-1], 1)
    count = 1 + round(math.log2(max(shape[0], 1)) * 0.85)
    return Stack(layer, sheets.side(columns), sheets.side(rows), min(count, sheets.most), step)


def draw_sheets(paper: Paper, stack: Stack, fill: str) -> None:
    """Draw sheets on one another, a bar, the circle of a sum, or dots for layers left out."""
    layer = stack.layer
    top = stack.y - stack.tall / 2
    if layer.kind == "add":
        middle = (stack.x + 6, stack.y)
        paper.circle(middle, 5.5, "#ffffff")
        paper.line([(middle[0] - 3, middle[1]), (middle[0] + 3, middle[1])])
        paper.line([(middle[0], middle[1] - 3), (middle[0], middle[1] + 3)])
        return
    if layer.kind == "gap":
        for step in (6, 15, 24):
            paper.circle((stack.x + step, stack.y), 1.2, "#333333")
        return
    if layer.shape is not None and len(layer.shape) == 1:
        x, w, slant = stack.x, stack.width, 4.0
        paper.polygon(
            [(x, top + slant), (x + w, top), (x + w, top + stack.height - slant),
             (x, top + stack.height)],
            fill,
        )  # fmt: skip
        return
    for sheet in range(stack.sheets):
        x, y = stack.x + stack.step * sheet, top + stack.step * sheet
        tone = fill if sheet == stack.sheets - 1 else shaded(fill, 0.94)
        w, h = stack.width, stack.height
        paper.polygon([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], tone)


def draw_sight(paper: Paper, a: Stack, b: Stack) -> None:
    """Draw what a position sees of the layer before, or that all is connected to all."""
    source, target = a.layer, b.layer
    kernel = target.kernel
    if kernel is None or target.shape is None or len(target.shape) == 1 or not source.space:
        top, bottom = b.y - b.height / 2, b.y + b.height / 2
        first, last = a.front[1], a.front[1] + a.height
        paper.line([(a.right, first), (b.x, top + 4)], width=0.5)
        paper.line([(a.right, last), (b.x, bottom)], width=0.5)
        return
    x, y = a.front
    rows, columns = source.space[-2:] if len(source.space) > 1 else (source.space[-1], 1)
    wide = max(min(a.width * kernel[-1] / columns, a.width), 2.5)
    tall = max(min(a.height * kernel[-2 if len(kernel) > 1 else -1] / rows, a.height), 2.5)
    left = x + (a.width - wide) * 0.7
    top = y + (a.height - tall) * 0.35
    corners = [(left, top), (left + wide, top), (left + wide, top + tall), (left, top + tall)]
    paper.polygon(corners, "#ffffff")
    bx, by = b.front
    tip = (bx + b.width * 0.25, by + b.height * 0.4)
    paper.line([(left + wide, top), tip], width=0.45)
    paper.line([(left + wide, top + tall), tip], width=0.45)
