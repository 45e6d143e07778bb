"""How the palette draws its families and blocks, in the list and under the pointer."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from engine.blocks.base import Family
from widgets.icons import family_icon_name, pixmap
from widgets.marked_text import MARKS_ROLE, draw_marked
from widgets.theme import Theme

KIND_ROLE = int(Qt.ItemDataRole.UserRole)
"""The identifier of a block; a family has none."""
FAMILY_ROLE = KIND_ROLE + 1
HELP_ROLE = KIND_ROLE + 2

DRAG_SIZE = QSize(148, 40)
"""Of the card that hangs by its middle on the pointer while a block is dragged."""

_HEADER_HEIGHT = 28
_ROW_HEIGHT = 30
_FOUND_HEIGHT = 40

AnyIndex = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Draws a family as a caption and a block as its glyph, its title and one line of help."""

    def __init__(self, theme: Theme, view: QTreeView, active: Callable[[], bool]) -> None:
        super().__init__(view)
        self.theme = theme
        self._active = active
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give what was searched for two lines, and what stands under its family one.

        There are over eighty blocks, and of their help half a line would fit.
        """
        lines = option.fontMetrics.height()
        if index.data(KIND_ROLE) is None:
            return QSize(0, max(_HEADER_HEIGHT, lines + 10))
        if index.parent().isValid():
            return QSize(0, max(_ROW_HEIGHT, lines + 10))
        return QSize(0, max(_FOUND_HEIGHT, 2 * lines + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one entry."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(0, 1, -6, -1)
        state = option.state
        # Where no key would act on the mark it would only look like something chosen.
        selected = bool(state & QStyle.StateFlag.State_Selected) and self._active()
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.selection if selected else self.theme.hover)
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        if selected and self._view.hasFocus():
            painter.setPen(self.theme.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if index.data(KIND_ROLE) is None:
            self._paint_family(painter, rect, option.font, index)
        else:
            self._paint_block(painter, rect, option.font, index, selected)
        painter.restore()

    def _paint_family(self, painter: QPainter, rect: QRect, font: QFont, index: AnyIndex) -> None:
        opened = isinstance(index, QModelIndex) and self._view.isExpanded(index)
        arrow = pixmap("down" if opened else "right", self.theme.muted, 12, _ratio(painter))
        painter.drawPixmap(rect.left() + 2, rect.center().y() - 5, arrow)
        font = QFont(font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self.theme.muted)
        place = rect.adjusted(20, 0, -4, 0)
        painter.drawText(place, _LINE, _elided(painter, index.data(), place.width()))

    def _paint_block(
        self, painter: QPainter, rect: QRect, font: QFont, index: AnyIndex, selected: bool
    ) -> None:
        family = Family(index.data(FAMILY_ROLE))
        glyph = pixmap(family_icon_name(family), self.theme.families[family], 20, _ratio(painter))
        painter.drawPixmap(rect.left() + 10, rect.center().y() - 9, glyph)
        text = self.theme.selection_text if selected else self.theme.text
        quiet = self.theme.selection_text if selected else self.theme.muted
        height = painter.fontMetrics().height()
        alone = index.parent().isValid()
        top = rect.top() if alone else rect.center().y() - height
        place = QRect(rect.left() + 40, top, rect.width() - 46, rect.height() if alone else height)
        painter.setFont(font)
        draw_marked(painter, place, index.data(), index.data(MARKS_ROLE) or (), text)
        if alone:
            return
        font = QFont(font)
        font.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(font)
        painter.setPen(quiet)
        place.translate(0, height)
        painter.drawText(place, _LINE, _elided(painter, index.data(HELP_ROLE), place.width()))


_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


def _ratio(painter: QPainter) -> float:
    return float(painter.device().devicePixelRatioF())


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


def drag_picture(title: str, family: Family, theme: Theme, font: QFont, ratio: float) -> QPixmap:
    """Draw the card that hangs on the pointer while a block is dragged."""
    size = DRAG_SIZE
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    card = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.setPen(theme.accent)
    painter.setBrush(theme.card)
    painter.drawRoundedRect(card, 6, 6)
    color: QColor = theme.families[family]
    painter.drawPixmap(12, 10, pixmap(family_icon_name(family), color, 20, ratio))
    painter.setFont(font)
    painter.setPen(theme.text)
    place = QRect(42, 0, size.width() - 50, size.height())
    painter.drawText(place, _LINE, _elided(painter, title, place.width()))
    painter.end()
    return picture
