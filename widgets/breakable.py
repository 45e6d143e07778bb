"""Long names in narrow panels: words that may break where a reader would part them."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

LONGEST = 16
"""Letters of a word that is left whole: a panel of 260 pixels has room for as many, set in bold."""

_LONG = re.compile(rf"\S{{{LONGEST + 1},}}")
_JOINT = re.compile(r"([_./\\-])(?=.)")
_RUN = re.compile(rf"[^\u200b]{{{LONGEST + 1},}}")
_MAY_BREAK = "\u200b"


def breakable(text: str) -> str:
    """Let long words break behind ``_``, dots and slashes; between any letters where none is."""
    return _LONG.sub(_parted, text)


def _parted(word: re.Match[str]) -> str:
    joined = _JOINT.sub(rf"\1{_MAY_BREAK}", word[0])
    return _RUN.sub(lambda run: _MAY_BREAK.join(run[0]), joined)


class BreakableLabel(QLabel):
    """Plain text on as many lines as it needs, never wider than its place for a long word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Show another text."""
        if text == self._plain:
            return
        self._plain = text
        super().setText(breakable(text))
        self.setAccessibleName(text)  # screen readers spell what stands between the letters

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy a name as it is: what is between its letters would be no part of it elsewhere."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.selectedText().replace(_MAY_BREAK, ""))
        else:
            super().keyPressEvent(event)

    def text(self) -> str:
        """Return what is shown, without the places where it may break."""
        return self._plain
