"""A layer as sheets that lie on one another, and the room that they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.figures.layers import Layer
    from engine.figures.paper import Point

STEP = 3.2
"""How far each sheet lies below and to the right of the one behind it."""


@dataclass(slots=True)
class Stack:
    """A layer as sheets: the size of each, how many are drawn, and where the first lies."""

    layer: Layer
    width: float
    height: float
    sheets: int
    x: float = 0.0
    """The left border of the hindmost."""
    y: float = 0.0
    """The middle of all."""

    @property
    def spread(self) -> float:
        """How far the foremost lies from the hindmost, along both axes."""
        return STEP * (self.sheets - 1)

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
