"""Moving cards by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from designer.canvas.geometry import snap
from designer.canvas.gestures import Gesture

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView


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
        chosen = set(scene.selection)
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            scene.select(chosen ^ {name}, current=name)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            scene.select(chosen | {name}, current=name)
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
            if not self.goes_far(place):
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
