"""A field over a card's name, for renaming it in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QLineEdit

from designer.canvas.geometry import CARD_WIDTH

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from designer.canvas.view import CanvasView

HEIGHT = 28


class RenameField(QLineEdit):
    """The field; Enter renames, Escape leaves the name as it was."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._name: str | None = None
        self.setAccessibleName(self.tr("New name of the block"))
        self.setToolTip(self.tr("Letters, digits and _; Enter renames, Escape cancels"))
        self.hide()

    def open(self, name: str) -> None:
        """Show the field over a card."""
        item = self._view.canvas.nodes[name]
        self._view.bring_into_view([name])
        card = self._view.mapFromScene(QRectF(item.card_rect.translated(item.pos()))).boundingRect()
        width = max(round(CARD_WIDTH * min(self._view.zoom, 1.0)), 120)
        self._name = name
        self.setText(name)
        self.selectAll()
        self.setGeometry(card.left(), card.top(), max(width, 140), HEIGHT)
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename with Enter, cancel with Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            name = self._name
            if name is None or self._view.commands.rename(name, self.text()) or self.text() == name:
                self._close()
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the new name, where it can be one, when the person goes on elsewhere."""
        super().focusOutEvent(event)
        name, self._name = self._name, None
        elsewhere = event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        if elsewhere and name in self._view.canvas.nodes and self.text() != name:
            self._view.commands.rename(name, self.text())
        self.hide()

    def _close(self) -> None:
        self._name = None
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
