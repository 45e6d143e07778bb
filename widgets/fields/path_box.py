"""The control for a file or a folder."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from engine.errors import SettingError
from engine.settings import SettingInfo
from widgets.fields.live_text import MIXED, Check, LiveText, accept
from widgets.fields.value_box import field_height
from widgets.icons import icon
from widgets.theme import Theme
from widgets.whole_errors import whole_errors
from widgets.words import words


class PathBox(QWidget):
    """A path to type, or to choose in the system's dialog.

    Unlike other fields it applies a text only at its end: half a path is never a file.
    """

    edited = Signal(object)
    refused = Signal(str)
    finished = Signal()

    def __init__(
        self, info: SettingInfo, check: Check = accept, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._check = check
        self._value: Any = info.default
        self.line = _PathLine(self)
        self.line.setPlaceholderText(self.tr("file or folder"))
        self.line.done.connect(self._settle)
        self.line.cancelled.connect(self._restore)
        self.setFocusProxy(self.line)
        self._browse = QToolButton(self)
        self._browse.setToolTip(self.tr("Choose a file or a folder"))
        self._browse.setAccessibleName(self.tr("Choose %1").replace("%1", words(info.title)))
        self._browse.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._browse.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(self._browse)
        menu.addAction(self.tr("Choose a folder…"), self.choose_folder)
        menu.addAction(self.tr("Choose a file…"), self.choose_file)
        self._browse.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._browse)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw the button in a theme's colours."""
        self._browse.setIcon(icon("folder", theme))

    def show_value(self, value: Any) -> None:
        """Show a value from outside, or :data:`MIXED`, unless a path is being typed."""
        if value == self._value and type(value) is type(self._value):
            return
        self._value = value
        self._restore()

    def settle(self) -> None:
        """Forget a path that has not been taken."""
        self._restore()

    def choose_folder(self) -> None:
        """Let the person choose a folder in the system's dialog."""
        self._ask(QFileDialog.FileMode.Directory)

    def choose_file(self) -> None:
        """Let the person choose a file in the system's dialog."""
        self._ask(QFileDialog.FileMode.ExistingFile)

    def choose(self, path: str) -> None:
        """Take a path as if it had been typed."""
        self.line.setText(path)
        self._settle()

    def _ask(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        if isinstance(self._value, str) and Path(self._value).parent.is_dir():
            dialog.setDirectory(str(Path(self._value).parent))
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    def _settle(self) -> None:
        text = self.line.text().strip()
        shown = "" if self._value is MIXED else self._value
        if text == shown:
            self.refused.emit("")
            return
        try:
            self._check(text)
        except SettingError as error:
            self.refused.emit(str(error))
            return
        self.refused.emit("")
        self._value = text
        self.edited.emit(text)
        self.finished.emit()

    def _restore(self) -> None:
        self.line.setText("" if self._value is MIXED else str(self._value))
        self.refused.emit("")


@whole_errors
class _PathLine(QLineEdit):
    """A line that tells when its text is meant, and when it is taken back."""

    done = Signal()
    cancelled = Signal()

    def sizeHint(self) -> QSize:
        """Be as high as every field."""
        return QSize(super().sizeHint().width(), field_height(self))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as a form needs."""
        return QSize(40, field_height(self))

    def event(self, event: Any) -> bool:
        """Keep the keys that edit text from the window's shortcuts."""
        if LiveText.overrides(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the text at Return, forget it at Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the text when the focus leaves."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.done.emit()
