"""A wire on the canvas: a smooth curve, the thicker the more data runs along it."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.card import RECOGNIZABLE
from designer.canvas.ways import curve

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from designer.canvas.far_layer import Batch
    from designer.canvas.inks import Inks
    from engine.blocks.base import Shape
    from engine.drawing import Flow, Point
    from engine.graph import InputPort, OutputPort

THINNEST, THICKEST = 1.5, 6.0
_FEW, _MANY = 4.0, 24.0
"""Logarithms (base 2) of the bytes of the thinnest and the thickest wire: 16 B and 16 MB."""

HOME = (0.0, 0.0)

_UNKNOWN: Shape = ()
"""What a wire carries that was never told."""


@lru_cache(maxsize=512)
def thickness(shape: Shape | None) -> float:
    """Return how thick a wire is: by the log of its tensor's bytes, for one sample in float32."""
    if not shape:
        return THINNEST
    share = (math.log2(4 * math.prod(shape)) - _FEW) / (_MANY - _FEW)
    return THINNEST + (THICKEST - THINNEST) * min(max(share, 0.0), 1.0)


class WireItem(QGraphicsPathItem):
    """One wire of the graph."""

    def __init__(self, start: OutputPort, end: InputPort, inks: Inks) -> None:
        super().__init__()
        self.start = start
        self.end = end
        self.lane: float | None = None
        self.points: tuple[Point, ...] = ()
        """Where a person wants it to pass."""
        self.batch: Batch | None = None
        """With what it is painted from far."""
        self.far_pen = QPen()
        self.carried = HOME
        """How far from where it was laid."""
        self.is_skip = False
        self.selected = False
        self.hovered = False
        self._shape: Shape | None = _UNKNOWN
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
            self.setZValue(-0.5 if self.is_raised else -1)
            self._repaint()

    def hide(self) -> None:
        """Hide the wire while another one is drawn in its place."""
        super().hide()
        self._forget()

    def show(self) -> None:
        """Show the wire again."""
        super().show()
        self._forget()

    def _forget(self) -> None:
        if self.batch is not None:
            self.batch.forget()

    def set_inks(self, inks: Inks) -> None:
        """Paint in another theme."""
        self._inks = inks
        self._repaint()

    def run(self, start: QPointF, end: QPointF, flow: Flow) -> None:
        """Lay the wire between two places."""
        self.setPath(curve(start, end, self.lane, flow, self.points))
        if self.carried != HOME:
            self.carry(HOME)
        self._forget()

    def carry(self, way: Point) -> None:
        """Show the wire so far from where it was laid: both of its ends are dragged together."""
        self.carried = way
        self.setPos(*way)
        self._forget()

    @property
    def is_raised(self) -> bool:
        """Whether it lies over the other wires."""
        return self.selected or self.hovered

    def _repaint(self) -> None:
        known = self._shape is not None
        look = (thickness(self._shape), known, self.is_skip, self.hovered, self.selected)
        # A network has few different wires; a pen takes longer to make than to look up.
        pens = self._inks.pens.get(look)
        if pens is None:
            if len(self._inks.pens) > 512:
                self._inks.pens.clear()
            pens = self._inks.pens[look] = self._make_pens()
        near, self.far_pen = pens
        self.setPen(near)
        self._forget()

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
        far = QPen(color, 2.0 if self.is_raised else 1.0)
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
        painter.setPen(self.far_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
