"""The points through which a person leads a wire, shown where the wire is chosen or pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from designer.canvas.card import RECOGNIZABLE

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from engine.graph import InputPort

RADIUS = 4.5
"""Pixels of the screen."""


class RoutePoints:
    """Paints the points of at most two wires of one view over everything else.

    No items of the scene: they come and go with every move of the pointer.
    """

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._shown: tuple[InputPort, ...] = ()

    def follow(self) -> None:
        """Show the points of the wire that is chosen, and of the one under the pointer."""
        canvas = self._view.canvas
        routes = canvas.graph.drawing.routes
        wanted = {canvas.selected_wire, self._view.hover.wire}
        shown = tuple(end for end in wanted if end is not None and end in routes)
        if shown != self._shown:
            before, self._shown = self._shown, shown
            for end in {*before, *shown}:
                for place in self._places(end):
                    canvas.update(self._around(place))

    def _places(self, end: InputPort) -> list[QPointF]:
        # The item's points, not the graph's: they follow while one of them is dragged.
        wire = self._view.canvas.wires.get(end)
        return [] if wire is None else [QPointF(x, y) for x, y in wire.points]

    def _around(self, place: QPointF) -> QRectF:
        room = 2 * RADIUS / self._view.zoom
        return QRectF(place.x() - room, place.y() - room, 2 * room, 2 * room)

    def paint(self, painter: QPainter) -> None:
        """Paint the points that are shown."""
        zoom = self._view.zoom
        if not self._shown or zoom < RECOGNIZABLE:
            return
        theme = self._view.canvas.inks.theme
        painter.setPen(QPen(theme.canvas, 1.5 / zoom))
        painter.setBrush(theme.accent)
        for end in self._shown:
            for place in self._places(end):
                painter.drawEllipse(place, RADIUS / zoom, RADIUS / zoom)
