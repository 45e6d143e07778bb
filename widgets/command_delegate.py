"""How the command palette draws one entry: icon, title, what it does, keys at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from widgets.theme import Theme

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
"""The entry that an item stands for."""

_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_KEYS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class CommandDelegate(QStyledItemDelegate):
    """Draws one line for each entry; what cannot be done now is grey."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give every entry the same height."""
        del index
        return QSize(0, max(30, option.fontMetrics.height() + 12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one entry."""
        entry, theme = index.data(ENTRY_ROLE), self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(0, 1, -4, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if chosen else theme.hover)
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            mode = QIcon.Mode.Normal if entry.enabled else QIcon.Mode.Disabled
            icon.paint(painter, QRect(rect.left() + 8, rect.center().y() - 7, 16, 16), mode=mode)
        text = theme.selection_text if chosen else theme.text
        quiet = theme.selection_text if chosen else theme.muted
        if not entry.enabled:
            text = quiet = theme.muted if chosen else theme.disabled
        place = rect.adjusted(34, 0, -10, 0)
        painter.setFont(option.font)
        metrics = painter.fontMetrics()
        painter.setPen(quiet)
        painter.drawText(place, _KEYS, entry.keys)
        if entry.keys:
            place.setRight(place.right() - metrics.horizontalAdvance(entry.keys) - 16)
        painter.setPen(text)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LINE, title)
        painter.restore()
