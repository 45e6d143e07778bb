"""Forms in a window of their own that tell everything, for tests that type and point."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from widgets.fields import Form
from widgets.fields.boxes import SuggestBox

Key = Qt.Key


class Watched:
    """A form with everything that it told."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.window = form.window()  # qtbot holds it by a weak reference only
        self.changes: list[tuple[str, Any]] = []
        self.withdrawn: list[str] = []
        self.gestures = 0
        form.withdrawn.connect(self.withdrawn.append)
        form.changed.connect(lambda name, value: self.changes.append((name, value)))
        form.finished.connect(self._finish)

    def _finish(self) -> None:
        self.gestures += 1

    def control(self, name: str) -> Any:
        return self.form.rows[name].control

    def text(self, name: str) -> str:
        control = self.control(name)
        return str(control.currentText() if isinstance(control, SuggestBox) else control.text())

    def sentence(self, name: str) -> str:
        return self.form.rows[name].sentence


def type_over(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Give a field the focus by Tab, which selects it, and type."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(widget, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(widget, text)


def leave(watched: Watched) -> None:
    watched.form.window().findChild(QLineEdit, "elsewhere").setFocus()
    assert QApplication.focusWidget().objectName() == "elsewhere"
