"""The window's keys in its fields: undo, train, export and the like work wherever one types.

A line edit takes keys of its own before the window's shortcuts are asked: on Linux Ctrl+E goes to
the end of the line, and Ctrl+Z undoes what was typed even where that was done long ago.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from widgets.fields.live_text import LiveText

if TYPE_CHECKING:
    from designer.window import Window

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class FieldKeys(QObject):
    """Watches the field that has the keyboard, and only that one."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._watched: QWidget | None = None
        self._sequences = {
            sequence.toString()
            for name, action in window.actions_.by_id.items()
            if name not in ("undo", "redo")
            for sequence in action.shortcuts()
            if sequence.toString().startswith("Ctrl+")
        }
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - a window needs one
        application.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        before, self._watched = self._watched, None
        if before is not None and isValid(before):  # a field may lose the keyboard by its end
            before.removeEventFilter(self)
            before.destroyed.disconnect(self._forget)
        if new is not None and self._reaches(new) and new.inputMethodQuery(_ENABLED):
            self._watched = new
            new.installEventFilter(self)
            new.destroyed.connect(self._forget)

    def _reaches(self, field: QWidget) -> bool:
        """Say whether the window's shortcuts reach a field: in it, or in a panel that floats."""
        top = field.window()
        while top.windowType() == Qt.WindowType.Tool and (parent := top.parentWidget()) is not None:
            top = parent.window()
        return top is self._window

    @Slot()
    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the window its keys."""
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        asked = event.type() == QEvent.Type.ShortcutOverride
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if undo or event.matches(QKeySequence.StandardKey.Redo):
            live = getattr(watched, "live", None)
            if isinstance(live, LiveText):
                # What is being typed goes first, as a whole; then it is the document's turn.
                typing = undo and live.unsettled
                event.setAccepted(typing)
                if typing and not asked:
                    live.cancel()
                return asked or typing
            if asked and not _can_take_back(watched, undo=undo):
                event.ignore()
                return True
        elif asked and QKeySequence(event.keyCombination()).toString() in self._sequences:
            event.ignore()
            return True
        return False


_ENABLED = Qt.InputMethodQuery.ImEnabled


def _can_take_back(field: QObject, *, undo: bool) -> bool:
    """Say whether a field has something that was typed to undo, or to redo."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if undo else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return document.isUndoAvailable() if undo else document.isRedoAvailable()
    return False
