"""Cutting wires: a knife that is drawn over the empty canvas with Ctrl held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from designer.canvas.gestures import Gesture
from designer.canvas.wire_item import WireItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPolygonF

    from designer.canvas.view import CanvasView
    from engine.graph import Graph, InputPort


class CutWires(Gesture):
    """Cuts every wire that the pointer's way crosses, as one undo step.

    What is going to be cut is marked while the knife is drawn. A press that goes nowhere cuts
    nothing and leaves the selection alone.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: CanvasView, place: QPointF) -> None:
        super().__init__(view, place)
        self._last = place
        self._crossed: dict[InputPort, None] = {}
        self._drawn = False
        error = self.scene.inks.theme.error
        self._way = QPainterPath(place)
        self._knife = _line(QPen(error, 1.5, Qt.PenStyle.DashLine))
        self._marked = QPainterPath()
        self._marks = _line(QPen(error, 3.0))

    @property
    def crossed(self) -> tuple[InputPort, ...]:
        """The ends of the wires that are going to be cut, in the order in which they were met."""
        return tuple(self._crossed)

    def move(self, place: QPointF) -> None:
        """Draw the knife on, and mark the wires that it meets."""
        if not self._drawn:
            if not self.goes_far(place):
                return
            self._drawn = True
            self.scene.addItem(self._marks)
            self.scene.addItem(self._knife)
        step = QLineF(self._last, place)
        if step.isNull():
            return
        self._last = place
        self._way.lineTo(place)
        self._knife.setPath(self._way)
        before = len(self._crossed)
        for wire in self._near(step):
            if wire.end not in self._crossed and crosses(wire.path(), step):
                self._crossed[wire.end] = None
                self._marked.addPath(wire.path())
        if len(self._crossed) > before:
            self._marks.setPath(self._marked)

    def _near(self, step: QLineF) -> Iterable[WireItem]:
        area = QRectF(step.p1(), step.p2()).normalized().adjusted(-1, -1, 1, 1)
        return (item for item in self.scene.items(area) if isinstance(item, WireItem))

    def finish(self, place: QPointF) -> None:
        """Cut."""
        self.move(place)
        self.cancel()
        # A wire may have gone meanwhile only where the gesture was cancelled; still, ask.
        ends = [end for end in self._crossed if end in self.scene.graph.wires]
        if not ends:
            return
        view = self.view
        label = (
            view.tr("Cut the wire to {name}").format(name=ends[0].node)
            if len(ends) == 1
            else view.tr("Cut {count} wires").format(count=len(ends))
        )

        def cut(graph: Graph) -> Graph:
            for end in ends:
                graph = graph.disconnect(end)
            return graph

        view.attempt(label, cut)

    def cancel(self) -> None:
        """Take knife and marks away."""
        if self._drawn:
            self._drawn = False
            self.scene.removeItem(self._knife)
            self.scene.removeItem(self._marks)


def crosses(path: QPainterPath, step: QLineF) -> bool:
    """Say whether a straight step crosses a path."""
    area = QRectF(step.p1(), step.p2()).normalized().adjusted(-0.5, -0.5, 0.5, 0.5)
    if not path.controlPointRect().adjusted(-0.5, -0.5, 0.5, 0.5).intersects(area):
        return False
    return any(_meets(polygon, step) for polygon in path.toSubpathPolygons())


def _meets(polygon: QPolygonF, step: QLineF) -> bool:
    """Say whether a step crosses one of the straight pieces of a polygon's edge.

    The place where two lines meet, by Cramer's rule; written out, because Qt's own
    ``QLineF.intersects`` from Python takes ten times as long.
    """
    x, y, dx, dy = step.x1(), step.y1(), step.dx(), step.dy()
    points = [(point.x() - x, point.y() - y) for point in polygon.toList()]
    # On which side of the step each corner lies.
    sides = [px * dy - py * dx for px, py in points]
    for index in range(len(points) - 1):
        one, two = sides[index], sides[index + 1]
        if (one > 0) == (two > 0):
            continue
        share = one / (one - two)
        (px, py), (qx, qy) = points[index], points[index + 1]
        mx, my = px + (qx - px) * share, py + (qy - py) * share
        if 0 <= mx * dx + my * dy <= dx * dx + dy * dy:
            return True
    return False


def _line(pen: QPen) -> QGraphicsPathItem:
    item = QGraphicsPathItem()
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    item.setPen(pen)
    item.setZValue(6)
    return item
