"""A slim bar over the canvas: what to find, which of how many is shown, on and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from widgets.icons import icon
from widgets.theme import text_scale

if TYPE_CHECKING:
    from widgets.theme import Theme

WIDTH, MARGIN = 380, 12

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindBar(QFrame):
    """The bar in the upper right corner of its parent.

    Parameters
    ----------
    theme
        The colours to begin with.
    parent
        What it lies over.
    """

    changed = Signal(str)
    """What is looked for, at every key."""
    stepped = Signal(int)
    """On to the next (1) or the one before (-1)."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find blocks"))
        self.setAutoFillBackground(True)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find a block: name, kind, kernel 3…"))
        self.search.setAccessibleName(self.tr("Find blocks"))
        self.search.setToolTip(
            self.tr("Names, kinds, notes and settings with their values, inside groups too")
        )
        self.search.textChanged.connect(self.changed)
        self.search.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.count.setAccessibleName(self.tr("Which of how many"))
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance("0000 of 0000"))
        self.previous = self._button(self.tr("Previous (Shift+F3)"), lambda: self.stepped.emit(-1))
        self.next = self._button(self.tr("Next (F3 or Enter)"), lambda: self.stepped.emit(1))
        self.close_button = self._button(self.tr("Close (Esc)"), self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(self.search, 1)
        for part in (self.count, self.previous, self.next, self.close_button):
            row.addWidget(part)
        parent.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def _button(self, name: str, action: object) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.installEventFilter(self)
        button.clicked.connect(action)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.previous.setIcon(icon("up", theme))
        self.next.setIcon(icon("down", theme))
        self.close_button.setIcon(icon("close", theme))
        self.setStyleSheet(
            f"#findBar {{ background: {theme.panel.name()};"
            f" border: 1px solid {theme.outline.name()}; border-radius: 6px; }}"
        )

    def ask(self) -> None:
        """Show the bar with the text of before, which the next key replaces."""
        self._settle()
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def dismiss(self) -> None:
        """Close the bar."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_count(self, place: int, count: int, *, more: bool = False) -> None:
        """Say which of how many is shown.

        Parameters
        ----------
        place
            Which one, from 0; -1 for none yet.
        count
            How many there are.
        more
            Whether it is still being looked for more.
        """
        text = ""
        if count and place >= 0:
            text = self.tr("{place} of {count}").format(place=f"{place + 1:,}", count=f"{count:,}")
        elif count:
            text = self.tr("{count} found").format(count=f"{count:,}")
        elif self.search.text().strip():
            text = self.tr("looking…") if more else self.tr("none")
        self.count.setText(text)
        self.count.setAccessibleDescription(text)
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)

    def _settle(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            width = min(round(WIDTH * text_scale(self.font())), parent.width() - 2 * MARGIN)
            height = self.sizeHint().height()
            self.setGeometry(parent.width() - width - MARGIN, MARGIN, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner; take Enter and Escape."""
        if watched is self.parentWidget():
            if event.type() == QEvent.Type.Resize and not self.isHidden():
                self._settle()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
            if event.key() in _ENTER and watched is self.search:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)
