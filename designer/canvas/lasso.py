"""Selecting with a loop that is drawn freely, with Alt held."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from designer.canvas.gestures import Gesture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPointF

    from designer.canvas.geometry import Point
    from designer.canvas.view import CanvasView

STEP_PIXELS = 4
"""The loop has a corner wherever the pointer has gone so far on the screen."""


class Corner(NamedTuple):
    """A place that lies in the loop or not."""

    name: str
    noted: bool = False
    """Whether it is of a note or a frame."""
    number: int = 0
    """A frame has four, as only a frame that lies wholly in the loop is selected."""


class Loop:
    """A line that is drawn on, closed by the straight way back, and the places inside.

    Whether a place is inside changes only where it lies in the triangle between the beginning and
    the last step: so a step costs the same however long the line is. Where the line has gone
    around a place twice, that is outside again.

    Parameters
    ----------
    start
        Where the line begins.
    places
        What it may go around.
    """

    def __init__(self, start: Point, places: Mapping[Corner, Point]) -> None:
        self._start = self._last = start
        self._places = places
        self.inside: set[Corner] = set()

    def go_to(self, to: Point) -> bool:
        """Draw the line on; say whether other places are inside now."""
        corners = (self._start, self._last, to)
        left, right = min(x for x, _y in corners), max(x for x, _y in corners)
        top, bottom = min(y for _x, y in corners), max(y for _x, y in corners)
        edges = ((self._start, self._last), (self._last, to), (to, self._start))
        self._last = to
        turned = {
            corner
            for corner, (x, y) in self._places.items()
            if left <= x <= right
            and top <= y <= bottom
            and sum(_passes_right_of(x, y, *edge) for edge in edges) % 2
        }
        self.inside ^= turned
        return bool(turned)


def _passes_right_of(x: float, y: float, one: Point, two: Point) -> bool:
    """Say whether a straight line meets the ray from a place to the right."""
    if (one[1] > y) == (two[1] > y):
        return False
    # The same whichever way the line is drawn: what is drawn back and forth counts for nothing.
    low, high = sorted((one, two))
    return x < low[0] + (y - low[1]) * (high[0] - low[0]) / (high[1] - low[1])


class Lasso(Gesture):
    """Selects the cards and notes whose middle lies in the loop, and the frames wholly in it.

    With Shift it adds them to what is selected, with Ctrl it takes them away.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: CanvasView, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(view, place)
        scene = self.scene
        self._before = scene.selection, scene.remarks.selection
        adds = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        self._takes = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        kept = self._before if adds or self._takes else ((), ())
        self._kept, self._noted = map(frozenset, kept)
        self._loop = Loop((place.x(), place.y()), _places(view))
        self._last = place
        scene.select(self._kept, remarks=self._noted)
        accent = QColor(scene.inks.theme.accent)
        pen = QPen(accent, 1.0)
        pen.setCosmetic(True)
        accent.setAlpha(36)
        self._way = QPainterPath(place)
        self._item = QGraphicsPathItem(self._way)
        self._item.setPen(pen)
        self._item.setBrush(QBrush(accent))
        self._item.setZValue(10)
        scene.addItem(self._item)

    def move(self, place: QPointF) -> None:
        """Draw the loop on, and select what is in it."""
        if (place - self._last).manhattanLength() * self.view.zoom >= STEP_PIXELS:
            self._go_to(place)

    def _go_to(self, place: QPointF) -> None:
        self._last = place
        self._way.lineTo(place)
        closed = QPainterPath(self._way)
        closed.closeSubpath()
        self._item.setPath(closed)
        if self._loop.go_to((place.x(), place.y())):
            self._select()

    def _select(self) -> None:
        scene, inside = self.scene, self._loop.inside
        names = {corner.name for corner in inside if not corner.noted}
        noted = {
            corner.name
            for corner in inside
            if corner.noted
            and (
                not scene.remarks.items[corner.name].remark.frame
                or all(Corner(corner.name, True, number) in inside for number in range(4))
            )
        }
        if self._takes:
            scene.select(self._kept - names, remarks=self._noted - noted)
        else:
            scene.select(self._kept | names, remarks=self._noted | noted)

    def finish(self, place: QPointF) -> None:
        """Keep the selection."""
        if place != self._last:
            self._go_to(place)
        self.scene.removeItem(self._item)

    def cancel(self) -> None:
        """Restore the selection."""
        self.scene.removeItem(self._item)
        nodes, remarks = self._before
        self.scene.select(nodes, remarks=remarks)


def _places(view: CanvasView) -> dict[Corner, Point]:
    """Return what a loop may go around: the middles of cards and notes, the corners of frames."""
    scene = view.canvas
    places = {Corner(name): item.at for name, item in scene.nodes.items()}
    for name, item in scene.remarks.items.items():
        left, top, width, height = item.remark.area
        if item.remark.frame:
            for number in range(4):
                across, down = number % 2, number // 2
                corner = Corner(name, True, number)
                places[corner] = (left + across * width, top + down * height)
        else:
            places[Corner(name, True)] = (left + width / 2, top + height / 2)
    return places
