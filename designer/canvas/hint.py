"""A sentence beside the pointer: why something was refused, without a dialog to close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from widgets.theme import Theme

SECONDS_PER_CHARACTER = 0.06
LEAST_SECONDS = 3.0
WIDTH = 320


class Hint(QLabel):
    """The sentence; it goes away by itself."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("canvasHint")
        self.setAccessibleName(self.tr("Message"))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._quiet = False
        self._theme = theme
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        edge = theme.border if self._quiet else theme.warning
        self.setStyleSheet(
            f"#canvasHint {{ background: {theme.tooltip.name()}; color: {theme.text.name()};"
            f" border: 1px solid {edge.name()}; border-radius: 6px; padding: 6px 8px; }}"
        )

    @property
    def is_quiet(self) -> bool:
        """Whether what it shows is a fact, not a refusal."""
        return self._quiet

    def show_hint(
        self, at: QPoint, text: str, *, lasting: bool = False, quiet: bool = False, clear: int = 0
    ) -> None:
        """Show a sentence near a place in the parent.

        Parameters
        ----------
        at
            The place, usually the pointer's.
        text
            The sentence.
        lasting
            Until :meth:`hide_hint`, for as long as a gesture rests on its cause; otherwise for
            as long as it takes to read.
        quiet
            Something to know, not something refused: without the colour of a warning.
        clear
            So many pixels further above or below the place, where something hangs there.
        """
        if quiet != self._quiet:
            self._quiet = quiet
            self.set_theme(self._theme)
        if text != self.text() or not self.isVisible():
            self.setText(text)
            self.setAccessibleDescription(text)
            widest = max(map(self.fontMetrics().horizontalAdvance, text.split("\n")))
            self.setFixedWidth(min(WIDTH, widest + 24))
            self.setFixedHeight(self.heightForWidth(self.width()))
        parent = self.parentWidget()
        if parent is not None:
            x = min(max(at.x() + 16, 4), max(parent.width() - self.width() - 4, 4))
            below = at.y() + 20 + clear
            fits = below + self.height() + 4 <= parent.height()
            self.move(x, below if fits else max(at.y() - self.height() - 12 - clear, 4))
        self.raise_()
        self.show()
        if lasting:
            self._timer.stop()
        else:
            seconds = max(LEAST_SECONDS, SECONDS_PER_CHARACTER * len(text))
            self._timer.start(round(seconds * 1000))

    def hide_hint(self) -> None:
        """Take the sentence away."""
        self._timer.stop()
        self.hide()
