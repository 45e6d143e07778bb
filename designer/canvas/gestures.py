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

from designer.canvas.geometry import snap

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView


class Gesture:
    """What goes on between a press and its release; the base of all gestures."""

    cursor: Qt.CursorShape | None = None
    """The pointer's form meanwhile."""

    def __init__(self, view: CanvasView, place: QPointF) -> None:
        self.view = view
        self.scene = view.canvas
        self.origin = place

    def move(self, place: QPointF) -> None:
        """Follow the pointer to a place in the scene."""

    def finish(self, place: QPointF) -> None:
        """Do what the gesture was for."""

    def cancel(self) -> None:
        """Leave everything as it was."""


class Pan(Gesture):
    """Moves the view over the canvas, with the middle button or with Space."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: CanvasView, place: QPointF, at: QPoint) -> None:
        super().__init__(view, place)
        self._last = at

    def drag(self, at: QPoint) -> None:
        """Follow the pointer, in the view's pixels."""
        self.view.scroll_by(self._last - at)
        self._last = at


class MoveNodes(Gesture):
    """Moves the selected cards over the grid; a press without a drag only selects."""

    def __init__(
        self, view: CanvasView, place: QPointF, name: str, modifiers: Qt.KeyboardModifier
    ) -> None:
        super().__init__(view, place)
        scene = self.scene
        self._name = name
        self._moving = False
        self._alone_on_release = False
        adds = modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        chosen = set(scene.selection)
        if adds:
            scene.select(chosen ^ {name}, current=name)
        elif name in chosen:
            # A press on one of several may begin a drag of all of them.
            self._alone_on_release = True
            scene.select(chosen, current=name)
        else:
            scene.select([name])
        self._starts = {chosen: scene.nodes[chosen].pos() for chosen in scene.selection}

    def _offset(self, place: QPointF) -> QPointF:
        """Return the way gone so far, such that the grabbed card lies on the grid."""
        start = self._starts[self._name]
        aim = start + place - self.origin
        return QPointF(snap(aim.x()), snap(aim.y())) - start

    def move(self, place: QPointF) -> None:
        """Show the cards where they would come to lie."""
        if self._name not in self._starts:
            return
        if not self._moving:
            way = (place - self.origin).manhattanLength() * self.view.zoom
            if way < QApplication.startDragDistance():
                return
            self._moving = True
            self.view.setCursor(Qt.CursorShape.SizeAllCursor)
            for name in self._starts:
                self.scene.nodes[name].setZValue(1)
        offset = self._offset(place)
        self.scene.show_moved({name: start + offset for name, start in self._starts.items()})

    def finish(self, place: QPointF) -> None:
        """Make the move one undo step."""
        if not self._moving:
            if self._alone_on_release:
                self.scene.select([self._name])
            return
        self._settle()
        offset = self._offset(place)
        places = {
            name: ((start + offset).x(), (start + offset).y())
            for name, start in self._starts.items()
        }
        many = len(places) > 1
        label = (
            self.view.tr("Move {count} blocks").format(count=len(places))
            if many
            else self.view.tr("Move {name}").format(name=self._name)
        )
        if offset.isNull() or not self.view.attempt(label, lambda graph: graph.move(places)):
            self.scene.show_settled()

    def cancel(self) -> None:
        """Put the cards back."""
        if self._moving:
            self._settle()
            self.scene.show_settled()

    def _settle(self) -> None:
        self._moving = False
        for name in self._starts:
            if name in self.scene.nodes:
                self.scene.nodes[name].setZValue(0)


class RubberBand(Gesture):
    """Selects the cards that a rectangle touches; with Ctrl or Shift it adds them."""

    def __init__(self, view: CanvasView, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(view, place)
        scene = self.scene
        self._before = scene.selection
        adds = modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self._kept: frozenset[str] = frozenset(scene.selection) if adds else frozenset()
        scene.select(self._kept)
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
        self.scene.select(self._kept.union(self.scene.nodes_in(area)))

    def finish(self, place: QPointF) -> None:
        """Keep the selection."""
        del place
        self.scene.removeItem(self._band)

    def cancel(self) -> None:
        """Restore the selection."""
        self.scene.removeItem(self._band)
        self.scene.select(self._before)
