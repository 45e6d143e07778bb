"""A label over which a horizontal drag changes the number beside it, as in Blender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication

from widgets.fields.setting_label import SettingLabel
from widgets.letting_go import takes_the_mouse
from widgets.whole_errors import whole_errors

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

PIXELS = 8
"""So far the pointer moves for one step."""

FINER = 5
"""With Shift so much farther."""

COARSER = 10
"""With Ctrl so many steps at once."""


@whole_errors
class ScrubLabel(SettingLabel):
    """A setting's title; dragging it to the right makes the number larger, to the left smaller."""

    spun = Signal(int)
    """So many steps up, or down where negative."""
    spin_ended = Signal()
    """The button was let go after a drag."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._last: QPointF | None = None
        self._begun = False
        self._rest = 0.0
        self.let_scrub(True)

    def let_scrub(self, may: bool) -> None:
        """Take drags, or not where the value can only be read; the pointer shows it."""
        self._may = may
        if may:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self._last = None
            self.unsetCursor()

    def stop(self) -> None:
        """End the drag: what it did was taken back."""
        self._last = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin where the button is pressed."""
        if event.button() != Qt.MouseButton.LeftButton or not self._may:
            super().mousePressEvent(event)
            return
        self._last, self._begun, self._rest = event.position(), False, 0.0
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Spin by as many steps as the pointer has gone."""
        if self._last is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = event.position().x() - self._last.x()
        if not self._begun:
            if abs(moved) < QApplication.startDragDistance():
                return
            self._begun = True
            buddy = self.buddy()
            if buddy is not None:  # so that Escape takes the drag back
                buddy.setFocus(Qt.FocusReason.MouseFocusReason)
        self._last = event.position()
        self._rest += moved / PIXELS * _speed(event.modifiers())
        steps = int(self._rest)
        if steps:
            self._rest -= steps
            self.spun.emit(steps)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the spin; a press without a drag goes to the field."""
        if self._last is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        buddy = self.buddy()
        if not self._let_go() and buddy is not None:
            buddy.setFocus(Qt.FocusReason.MouseFocusReason)

    def event(self, event: QEvent) -> bool:
        """End the spin when a dialog or another window takes the mouse."""
        if takes_the_mouse(event):
            self._let_go()
        return super().event(event)

    def _let_go(self) -> bool:
        """End the drag, and say whether it was one."""
        dragged = self._last is not None and self._begun
        self._last = None
        if dragged:
            self.spin_ended.emit()
        return dragged


def _speed(modifiers: Qt.KeyboardModifier) -> float:
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return 1 / FINER
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return COARSER
    return 1
