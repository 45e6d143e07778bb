"""The cards of the gallery: a picture, the name, the number of parameters, what it teaches.

Counting a network of hundreds of layers takes some milliseconds. So a card is drawn at once with
what is written in the template, and its picture and its number come when they are known, a
network at a time, so that the window never waits for all of them.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QTextOption
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.analysis import analyse
from engine.templates import Template
from widgets.facts import at_least
from widgets.silhouette import Box, boxes, draw_boxes
from widgets.theme import Theme, tabular, text_scale
from widgets.words import words

Picture = Callable[[Template, Theme, QSize], QPixmap | None]
"""Gives a template's picture of a size, or ``None`` to have its silhouette drawn."""

CARD = QSize(272, 242)
HEADING_HEIGHT = 40
_PICTURE_HEIGHT = 116

ID = int(Qt.ItemDataRole.UserRole)
"""Where an item keeps the id of its template; a heading has none."""


def card_size(font: QFont) -> QSize:
    """Return how large a card is whose texts have a font: large ones take more lines."""
    scale = text_scale(font)
    words_high = CARD.height() - _PICTURE_HEIGHT
    high = _PICTURE_HEIGHT + words_high * scale + 2.5 * QFontMetrics(font).height() * (scale - 1)
    return QSize(round(CARD.width() * (1 + scale) / 2), round(high))


class Portrait(NamedTuple):
    """What a card shows of a network besides what its template says."""

    parameters: int
    unknown: int
    """How many of its blocks could not be counted."""
    boxes: tuple[Box, ...]


@lru_cache(maxsize=256)
def portrait(template: Template) -> Portrait:
    """Build a template's network and return what its card shows of it.

    Remembered while the program runs: the graph and its analysis themselves are let go.
    """
    graph = template.graph()
    analysis = analyse(graph)
    totals = analysis.totals
    return Portrait(totals.parameters, totals.unknown, tuple(boxes(graph, analysis)))


class Portraits(QObject):
    """Gets portraits one after another, each in a turn of the event loop of its own."""

    ready = Signal(str)
    """The id of a template whose portrait is known now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, Portrait] = {}
        self._waiting: dict[str, Template] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def get(self, template: Template) -> Portrait | None:
        """Return a portrait, or ask for it and return nothing yet."""
        found = self._known.get(template.id)
        if found is None:
            self._waiting[template.id] = template
            self._timer.start()
        return found

    @Slot()
    def _next(self) -> None:
        if self._waiting:
            identifier = next(iter(self._waiting))
            self._known[identifier] = portrait(self._waiting.pop(identifier))
            self.ready.emit(identifier)
        if not self._waiting:
            self._timer.stop()


class CardDelegate(QStyledItemDelegate):
    """Draws the items of the gallery's list: cards, and the headings above them."""

    def __init__(
        self,
        theme: Theme,
        offered: Sequence[Template],
        picture: Picture | None,
        parent: QListWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent
        self._templates = {template.id: template for template in offered}
        self._picture = picture
        self._portraits = Portraits(self)
        self._portraits.ready.connect(self._show)
        self._pictures: dict[tuple[str, float], QPixmap] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._pictures.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        """Give every card one size, and a heading the whole width."""
        if index.data(ID) is None:
            # A pixel less than the viewport, which otherwise breaks the row before it.
            return QSize(max(self._list.viewport().width() - 1, CARD.width()), HEADING_HEIGHT)
        return card_size(self._list.font())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one item."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        identifier = index.data(ID)
        if identifier is None:
            self._paint_heading(painter, option.rect, str(index.data()))
        else:
            self._paint_card(painter, option, self._templates[identifier])
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, text: str) -> None:
        font = QFont(self._list.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.muted)
        place = room.adjusted(2, 0, -12, -8)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, template: Template
    ) -> None:
        theme = self._theme
        card = QRectF(option.rect).adjusted(0.5, 0.5, -11.5, -11.5)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(theme.accent if selected else theme.border)
        painter.setBrush(theme.hover if hover else theme.card)
        painter.drawRoundedRect(card, 6, 6)
        if selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 5, 5)
        place = card.toRect().adjusted(2, 2, -2, 0)
        place.setHeight(_PICTURE_HEIGHT)
        known = self._portraits.get(template)
        ratio = float(painter.device().devicePixelRatioF())
        painter.drawPixmap(place.topLeft(), self._drawn(template, known, place.size(), ratio))
        room = card.toRect().adjusted(12, _PICTURE_HEIGHT + 8, -12, -8)
        self._write(painter, room, template, known)

    def _write(
        self, painter: QPainter, room: QRect, template: Template, known: Portrait | None
    ) -> None:
        metrics = painter.fontMetrics()
        font = QFont(self._list.font())
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.text)
        line = QRect(room.left(), room.top(), room.width(), metrics.height() + 2)
        title = painter.fontMetrics().elidedText(
            words(template.title), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(tabular(font))
        painter.setPen(self._theme.muted)
        line.translate(0, line.height())
        if known is not None:
            count = at_least(f"{known.parameters:,}", known.parameters, known.unknown)
            count = self.tr("%1 parameters").replace("%1", count)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, count)
        painter.setPen(self._theme.text)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        painter.setFont(small)
        rest = QRectF(room)
        rest.setTop(line.bottom() + 4)
        text = QTextOption()
        text.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.drawText(rest, _cut(words(template.teaches), painter.fontMetrics(), rest), text)

    def _drawn(
        self, template: Template, known: Portrait | None, size: QSize, ratio: float
    ) -> QPixmap:
        """Return a template's picture on the canvas' ground, drawn once for each theme."""
        key = (template.id, ratio)
        if key in self._pictures:
            return self._pictures[key]
        result = QPixmap(size * ratio)
        result.setDevicePixelRatio(ratio)
        result.fill(Qt.GlobalColor.transparent)
        given = None if self._picture is None else self._picture(template, self._theme, size)
        if given is not None and given.isNull():
            given = None
        painter = QPainter(result)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.canvas)
        painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), 5, 5)
        if given is not None:
            painter.drawPixmap(QRect(0, 0, size.width(), size.height()), given)
        elif known is not None:
            room = QRectF(14, 8, size.width() - 28, size.height() - 16)
            draw_boxes(painter, room, known.boxes, self._theme)
        painter.end()
        if given is not None or known is not None:
            self._pictures[key] = result
        return result

    @Slot(str)
    def _show(self, identifier: str) -> None:
        """Draw a card again whose picture is known now."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(ID) == identifier:
                self._list.update(self._list.indexFromItem(item))
                break


def _cut(text: str, metrics: QFontMetrics, room: QRectF) -> str:
    """Return the text, or as many words of it as fit into the room."""
    width, height = int(room.width()), int(room.height())
    words = text.split()
    for count in range(len(words), 0, -1):
        shown = " ".join(words[:count]) + ("" if count == len(words) else " …")
        wanted = QRect(0, 0, width, 10_000)
        if metrics.boundingRect(wanted, Qt.TextFlag.TextWordWrap, shown).height() <= height:
            return shown
    return ""
