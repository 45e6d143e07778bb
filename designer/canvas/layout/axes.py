"""The two directions of a drawing: along the flow of the data, and across it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from designer.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, STEP_X, STEP_Y, card_height

if TYPE_CHECKING:
    from designer.canvas.geometry import Point
    from engine.blocks.base import Block
    from engine.drawing import Flow

GAP_ALONG = STEP_X - CARD_WIDTH
"""Room between two cards behind one another, for the bend of a wire."""
GAP_ACROSS = STEP_Y - CARD_HEIGHT
"""Room between two cards beside one another: a lane fits in."""


@dataclass(frozen=True, slots=True)
class Axes:
    """Turns places along and across the flow into places on the canvas, and back."""

    flow: Flow = "right"

    @property
    def turned(self) -> bool:
        """Whether data flows down."""
        return self.flow == "down"

    def along(self, block: Block) -> float:
        """Return how long a card is in the direction of the data."""
        return card_height(block) if self.turned else CARD_WIDTH

    def across(self, block: Block) -> float:
        """Return how much room a card takes beside others."""
        return CARD_WIDTH if self.turned else card_height(block)

    def turn(self, point: Point) -> Point:
        """Exchange (along, across) and (x, y); twice is nothing."""
        return (point[1], point[0]) if self.turned else point

    def aspect(self, wide_by_high: float) -> float:
        """Return the wished length by breadth for a wished width by height."""
        return 1 / wide_by_high if self.turned else wide_by_high
