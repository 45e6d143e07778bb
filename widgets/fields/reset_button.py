"""The way back to a setting's default: a button beside the field, and a key in it."""

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

KEY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Backspace)
"""Where a field's text is one number or name; in others it deletes a word, as everywhere."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


class ResetButton(QToolButton):
    """Brings the default back; it is seen only where there is something to bring back.

    Parameters
    ----------
    title, default
        The setting's title, and its default as it is shown.
    keyed
        Whether a key does the same in the fields that are given to :meth:`listen`.
    parent
        The form.
    """

    def __init__(self, title: str, default: str, parent: QWidget, *, keyed: bool) -> None:
        super().__init__(parent)
        text = _tr("Back to the default, %1").replace("%1", default)
        if keyed:
            text += f" ({QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)})"
        self._keyed = keyed
        self.setToolTip(text)
        self.setAccessibleName(_tr("Reset %1").replace("%1", title))
        self.setStyleSheet("QToolButton { padding: 1px; border-radius: 4px; }")
        self.setIconSize(QSize(14, 14))
        self.setFixedSize(20, 20)
        self.keep_room(True)
        self.hide()

    def keep_room(self, keep: bool) -> None:
        """Keep the place of the hidden button in a visible row, so that the control stays put."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keep)
        self.setSizePolicy(policy)

    def listen(self, field: QWidget) -> None:
        """Take the key in a field."""
        if self._keyed:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the default back."""
        if (
            event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and event.keyCombination() == KEY
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress and not self.isHidden():
                self.click()
            return True
        return super().eventFilter(watched, event)
