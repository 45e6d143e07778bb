"""What a press of the mouse begins: one class for each gesture.

A gesture is moved, then finished or cancelled, exactly once. While it lasts only items move;
the document is edited when it is finished, so a gesture is one undo step and Escape leaves no
trace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QApplication, QGraphicsRectItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.canvas.view import CanvasView


class Gesture:
    """What goes on between a press and its release; the base of all gestures."""

    cursor: Qt.CursorShape | None = None
    """The pointer's form meanwhile."""
    scrolls = True
    """Whether the view moves on by itself while the pointer is at its edge."""

    def __init__(self, view: CanvasView, place: QPointF) -> None:
        self.view = view
        self.scene = view.canvas
        self.origin = place
        self.modifiers = Qt.KeyboardModifier.NoModifier
        """The keys that are held; the view keeps them true."""
        self.time = 0
        """When the pointer came to where it is, in the milliseconds of its events."""

    def goes_far(self, place: QPointF) -> bool:
        """Say whether the pointer went farther than a hand trembles: that a drag is meant."""
        way = (place - self.origin).manhattanLength() * self.view.zoom
        return way >= QApplication.startDragDistance()

    def move(self, place: QPointF) -> None:
        """Follow the pointer to a place in the scene."""

    def finish(self, place: QPointF) -> None:
        """Do what the gesture was for."""

    def cancel(self) -> None:
        """Leave everything as it was."""


class Pan(Gesture):
    """Moves the view over the canvas, with the middle button or with Space.

    Parameters
    ----------
    view, place
        Where it was pressed.
    at
        The same in the viewport.
    clicked
        What a press that goes nowhere does, given both places.
    """

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls = False

    def __init__(
        self,
        view: CanvasView,
        place: QPointF,
        at: QPoint,
        clicked: Callable[[QPointF, QPoint], object] | None = None,
    ) -> None:
        super().__init__(view, place)
        self._first = self._last = at
        self._clicked = clicked

    def drag(self, at: QPoint) -> None:
        """Follow the pointer, in the view's pixels."""
        self.view.scroll_by(self._last - at)
        self._last = at
        if (at - self._first).manhattanLength() >= QApplication.startDragDistance():
            self._clicked = None

    def finish(self, place: QPointF) -> None:
        """Do what a click does, where it was one."""
        if self._clicked is not None:
            self._clicked(place, self._last)


class RubberBand(Gesture):
    """Selects the cards and notes that a rectangle touches, and the frames wholly in it.

    With Shift it adds them to what is selected.
    """

    def __init__(self, view: CanvasView, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(view, place)
        scene = self.scene
        self._before = scene.selection, scene.remarks.selection
        adds = modifiers & Qt.KeyboardModifier.ShiftModifier
        self._kept: frozenset[str] = frozenset(scene.selection) if adds else frozenset()
        self._noted: frozenset[str] = frozenset(scene.remarks.selection) if adds else frozenset()
        scene.select(self._kept, remarks=self._noted)
        accent = QColor(scene.inks.theme.accent)
        pen = QPen(accent, 1.0)
        pen.setCosmetic(True)
        accent.setAlpha(36)
        self._band = QGraphicsRectItem(QRectF(place, place))
        self._band.setPen(pen)
        self._band.setBrush(QBrush(accent))
        self._band.setZValue(10)
        scene.addItem(self._band)

    def move(self, place: QPointF) -> None:
        """Select what the rectangle touches now."""
        area = QRectF(self.origin, place).normalized()
        self._band.setRect(area)
        self.scene.select(
            self._kept.union(self.scene.nodes_in(area)),
            remarks=self._noted.union(self.scene.remarks.in_band(area)),
        )

    def finish(self, place: QPointF) -> None:
        """Keep the selection."""
        del place
        self.scene.removeItem(self._band)

    def cancel(self) -> None:
        """Restore the selection."""
        self.scene.removeItem(self._band)
        nodes, remarks = self._before
        self.scene.select(nodes, remarks=remarks)
