"""Grabbing a wire: near one of its ends that end is moved."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from designer.canvas.gestures import Gesture
from designer.canvas.wiring import DrawWire

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from designer.canvas.view import CanvasView
    from engine.graph import InputPort

END_PIXELS = 40.0
"""How near to a wire's end, on the screen, a press grabs that end; at most half of the wire."""


def grab(view: CanvasView, place: QPointF, end: InputPort) -> Gesture:
    """Return the gesture that a press on a wire's body begins.

    Parameters
    ----------
    view, place
        Where it was pressed.
    end
        Which wire.
    """
    canvas = view.canvas
    start = canvas.wires[end].start
    from_start = _distance(canvas.nodes[start.node].port_place(start), place)
    from_end = _distance(canvas.nodes[end.node].port_place(end), place)
    if min(from_start, from_end) * view.zoom > END_PIXELS:
        return HoldWire(view, place, end)
    if from_start < from_end:
        return DrawWire(view, place, end, taken=end)
    return DrawWire(view, place, end)


class HoldWire(Gesture):
    """A press on a wire away from its ends selects it."""

    def __init__(self, view: CanvasView, place: QPointF, end: InputPort) -> None:
        super().__init__(view, place)
        self._end = end
        self.scene.select_wire(end)


def _distance(one: QPointF, two: QPointF) -> float:
    return math.hypot(one.x() - two.x(), one.y() - two.y())
