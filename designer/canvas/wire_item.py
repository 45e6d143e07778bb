"""A wire on the canvas: a smooth curve, the thicker the more data runs along it."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.card import RECOGNIZABLE
from designer.canvas.geometry import STEP_X

if TYPE_CHECKING:
    from designer.canvas.inks import Inks
    from engine.blocks.base import Shape
    from engine.graph import InputPort, OutputPort

THINNEST, THICKEST = 1.5, 6.0
_FEW, _MANY = 4.0, 24.0
"""Logarithms (base 2) of the bytes of the thinnest and the thickest wire: 16 B and 16 MB."""

_UNKNOWN: Shape = ()
"""What a wire carries that was never told."""

TURN = 42.0
"""Width of the bend with which a wire leaves its row: the gap between two columns."""


@lru_cache(maxsize=512)
def thickness(shape: Shape | None) -> float:
    """Return how thick a wire is: by the log of its tensor's bytes, for one sample in float32."""
    if not shape:
        return THINNEST
    share = (math.log2(4 * math.prod(shape)) - _FEW) / (_MANY - _FEW)
    return THINNEST + (THICKEST - THINNEST) * min(max(share, 0.0), 1.0)


def curve(start: QPointF, end: QPointF, lane: float | None = None) -> QPainterPath:
    """Return the way of a wire.

    Parameters
    ----------
    start, end
        Where its ports are.
    lane
        The height along which it runs where something is in the way.
    """
    path = QPainterPath(start)
    dx = end.x() - start.x()
    if lane is None:
        bend = min(max(dx * 0.5, 18.0), STEP_X) if dx > 0 else TURN
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    elif dx > 2 * TURN:
        down = QPointF(start.x() + TURN, lane)
        up = QPointF(end.x() - TURN, lane)
        path.cubicTo(start + QPointF(TURN * 0.7, 0), down - QPointF(TURN * 0.7, 0), down)
        path.lineTo(up)
        path.cubicTo(up + QPointF(TURN * 0.7, 0), end - QPointF(TURN * 0.7, 0), end)
    else:
        _return(path, start, end, lane)
    return path


def _return(path: QPainterPath, start: QPointF, end: QPointF, lane: float) -> None:
    """Lead a path around to the left, as the eye goes from one line of text to the next."""
    half = TURN / 2
    for place, side, first in ((start, half, True), (end, -half, False)):
        radius = min(half, abs(lane - place.y()) / 2)
        down = math.copysign(radius, lane - place.y())
        edge = place.x() + side
        if first:
            path.lineTo(edge - radius, place.y())
            path.quadTo(QPointF(edge, place.y()), QPointF(edge, place.y() + down))
            path.lineTo(edge, lane - down)
            path.quadTo(QPointF(edge, lane), QPointF(edge - radius, lane))
        else:
            path.lineTo(edge + radius, lane)
            path.quadTo(QPointF(edge, lane), QPointF(edge, lane - down))
            path.lineTo(edge, place.y() + down)
            path.quadTo(QPointF(edge, place.y()), QPointF(edge + radius, place.y()))
            path.lineTo(place)


class WireItem(QGraphicsPathItem):
    """One wire of the graph."""

    def __init__(self, start: OutputPort, end: InputPort, inks: Inks) -> None:
        super().__init__()
        self.start = start
        self.end = end
        self.lane: float | None = None
        self.is_skip = False
        self.selected = False
        self.hovered = False
        self._shape: Shape | None = _UNKNOWN
        self._far_pen = QPen()
        self._inks = inks
        self.setZValue(-1)

    def set_start(self, start: OutputPort) -> None:
        """Begin somewhere else."""
        self.start = start

    def set_shape(self, shape: Shape | None) -> None:
        """Show how much data the wire carries; ``None`` where that is not known."""
        if shape != self._shape or self._shape is _UNKNOWN:
            self._shape = shape
            self._repaint()

    def set_skip(self, skip: bool) -> None:
        """Paint the wire softer, because it runs beside a longer way."""
        if skip != self.is_skip:
            self.is_skip = skip
            if self._shape is not _UNKNOWN:
                self._repaint()

    def set_look(self, *, selected: bool | None = None, hovered: bool | None = None) -> None:
        """Show the wire chosen or under the pointer."""
        before = (self.selected, self.hovered)
        self.selected = self.selected if selected is None else selected
        self.hovered = self.hovered if hovered is None else hovered
        if before != (self.selected, self.hovered):
            self.setZValue(-0.5 if self.selected or self.hovered else -1)
            self._repaint()

    def set_inks(self, inks: Inks) -> None:
        """Paint in another theme."""
        self._inks = inks
        self._repaint()

    def run(self, start: QPointF, end: QPointF) -> None:
        """Lay the wire between two places."""
        self.setPath(curve(start, end, self.lane))

    def _repaint(self) -> None:
        known = self._shape is not None
        look = (thickness(self._shape), known, self.is_skip, self.hovered, self.selected)
        # A network has few different wires; a pen takes longer to make than to look up.
        pens = self._inks.pens.get(look)
        if pens is None:
            if len(self._inks.pens) > 512:
                self._inks.pens.clear()
            pens = self._inks.pens[look] = self._make_pens()
        near, self._far_pen = pens
        self.setPen(near)

    def _make_pens(self) -> tuple[QPen, QPen]:
        inks = self._inks
        width = thickness(self._shape)
        color = inks.skip if self.is_skip else inks.wire
        style = Qt.PenStyle.SolidLine
        if self._shape is None:
            color, style = inks.unknown_wire, Qt.PenStyle.DashLine
        if self.hovered:
            color, width = inks.theme.text, width + 1
        if self.selected:
            color, width = inks.theme.accent, width + 1
        far = QPen(color, 2.0 if self.selected or self.hovered else 1.0)
        far.setCosmetic(True)
        return QPen(color, width, style, Qt.PenCapStyle.RoundCap), far

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the curve; from far a hair line, which takes a tenth of the time."""
        if painter.worldTransform().m11() >= RECOGNIZABLE:
            super().paint(painter, option, widget)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self._far_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
