"""The title of a setting, with a dot where its value is not the default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

_RADIUS = 2.5
_ROOM = 9
"""Pixels for the dot and what keeps it from the text, whether it is there or not: marking a
setting as changed may move no field."""


class SettingLabel(QLabel):
    """A title that can be marked."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._changed = False

    @property
    def changed(self) -> bool:
        """Whether the setting is marked as changed."""
        return self._changed

    def mark_changed(self, changed: bool) -> None:
        """Draw the dot, or do without it."""
        if changed != self._changed:
            self._changed = changed
            self.update()

    def sizeHint(self) -> QSize:
        """Be as wide as the text and the dot."""
        hint = super().sizeHint()
        return QSize(hint.width() + _ROOM, hint.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the field: keys typed next are meant for it."""
        buddy = self.buddy()
        if event.button() != Qt.MouseButton.LeftButton or buddy is None:
            super().mousePressEvent(event)
            return
        buddy.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot behind the text."""
        super().paintEvent(event)
        if self._changed:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
            end = min(super().sizeHint().width(), self.width() - _ROOM)
            center = QPointF(end + _ROOM / 2, self.height() / 2)
            painter.drawEllipse(center, _RADIUS, _RADIUS)
            painter.end()
