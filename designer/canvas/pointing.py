"""The mouse on the canvas: a gesture goes from a press to its release, or is cancelled."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from designer.canvas.facts_note import tell_at
from designer.canvas.gestures import Gesture, Pan
from designer.canvas.pressing import double_clicked, pressed

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from designer.canvas.view import CanvasView

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


class Pointing:
    """Begins, moves, finishes and cancels the gestures of one view.

    A gesture is cancelled by another button, by Escape, and where its button is up without a word:
    a dialog may have opened that the release went to. Until all buttons are up and one is pressed
    anew, what is cancelled stays cancelled: no menu opens under a hand that lets go.
    """

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self.gesture: Gesture | None = None
        """What goes on between a press and its release."""
        self._button = LEFT
        self._space_held = False
        self._cancelled = False

    def hold_space(self, held: bool) -> None:
        """Let the left button move the view, or no longer."""
        self._space_held = held
        self._set_cursor()

    def cancel(self) -> bool:
        """Cancel the gesture that goes on, and say whether there was one."""
        gesture, self.gesture = self.gesture, None
        self._view.edge_scroll.stop()
        if gesture is not None:
            self._cancelled = True
            gesture.cancel()
            self._set_cursor()
        return gesture is not None

    def refuses_menu(self) -> bool:
        """Say whether the hand that asks for a menu is cancelling; the gesture is cancelled."""
        self.cancel()
        return self._cancelled

    def press(self, event: QMouseEvent) -> None:
        """Begin the gesture that fits what is pressed."""
        button, view = event.button(), self._view
        others = event.buttons() & ~button
        if self.cancel() or others:
            self._cancelled = True
            return  # another button cancels what one button began, as in drawing programs
        self._cancelled = False
        at = event.position().toPoint()
        place = view.mapToScene(at)
        self._button = button
        if button == MIDDLE or (button == LEFT and self._space_held):
            self._begin(Pan(view, place, at, partial(tell_at, view) if button == MIDDLE else None))
        elif button == LEFT and (gesture := pressed(view, place, event.modifiers())) is not None:
            self._begin(gesture)

    def move(self, event: QMouseEvent) -> None:
        """Move the gesture, or show what is under the pointer."""
        view, at = self._view, event.position().toPoint()
        if self.gesture is not None and not event.buttons() & self._button:
            self.cancel()
        if isinstance(self.gesture, Pan):
            self.gesture.drag(at)
        elif self.gesture is not None:
            self.gesture.modifiers = event.modifiers()
            self.gesture.time = event.timestamp()
            self.gesture.move(view.mapToScene(at))
            view.edge_scroll.follow(at)
        else:
            view.hover.point_at(view.mapToScene(at))

    def release(self, event: QMouseEvent) -> None:
        """Finish the gesture."""
        gesture = self.gesture
        if gesture is not None and event.button() == self._button:
            self.gesture = None
            self._view.edge_scroll.stop()
            gesture.modifiers = event.modifiers()
            gesture.finish(self._view.mapToScene(event.position().toPoint()))
            self._set_cursor()

    def double_click(self, event: QMouseEvent) -> None:
        """Open what has an inside, rename a node, or add a block where there is nothing."""
        view, at = self._view, event.position().toPoint()
        self.cancel()
        left = event.button() == LEFT
        if not (left and double_clicked(view, view.mapToScene(at), at)):
            view.mousePressEvent(event)

    def _begin(self, gesture: Gesture) -> None:
        self._view.hover.clear()
        self.gesture = gesture
        self._set_cursor()

    def _set_cursor(self) -> None:
        viewport = self._view.viewport()
        if self.gesture is not None and self.gesture.cursor is not None:
            viewport.setCursor(self.gesture.cursor)
        elif self._space_held:
            viewport.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            viewport.unsetCursor()
