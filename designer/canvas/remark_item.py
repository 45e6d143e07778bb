"""A note or a frame on the canvas: a small paper with text, or a coloured area with a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.card import RECOGNIZABLE

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from designer.canvas.remark_inks import RemarkInks
    from engine.drawing import Area, Remark

PADDING = 10.0
"""Between a note's edge and its text."""
TAB = 26.0
"""Height of the tab on which a frame's title stands."""
RADIUS = 8.0
NOTE_RADIUS = 4.0
LEAST_TITLE = 12.0
"""Pixels of the screen that a frame's title keeps, however small the cards become."""
LEGIBLE = 0.35
"""Below this zoom nobody reads the text of a note: it is a plain paper."""
RING = 5.0
"""Between the edge and the ring around where the keyboard is."""
NARROWEST = 26.0
"""Pixels of the screen below which a frame has no room for a title."""
ROOM = TAB * (LEAST_TITLE / 15.0) / RECOGNIZABLE
"""How far a title may grow out of its frame while cards are painted one by one."""


class Line(NamedTuple):
    """One line of a note: its baseline from the upper edge, and its text."""

    baseline: float
    text: str


class RemarkItem(QGraphicsItem):
    """One note or frame; the scene sets what it shows, nothing else does."""

    def __init__(self, remark: Remark, inks: RemarkInks) -> None:
        super().__init__()
        self.remark = remark
        self.inks = inks
        self.selected = False
        self.focused = False
        self.area: Area = remark.area
        """Where it is shown; the document has it elsewhere while it is dragged."""
        self._lines: list[Line] | None = None
        self._elided = False
        self._title: tuple[float, str, float] | None = None
        self._place()

    # -- what it shows ---------------------------------------------------------------------

    def set_remark(self, remark: Remark) -> None:
        """Show another text, colour or place."""
        if remark.text != self.remark.text:
            self._forget_text()
        self.remark = remark
        self.show_at(remark.area)
        self.update()

    def set_inks(self, inks: RemarkInks) -> None:
        """Paint in another theme."""
        self.inks = inks
        self._forget_text()
        self.update()

    def set_selected(self, selected: bool) -> None:
        """Show whether it is selected."""
        if selected != self.selected:
            self.selected = selected
            self.update()

    def set_focused(self, focused: bool) -> None:
        """Show whether the keyboard is at it."""
        if focused != self.focused:
            self.focused = focused
            self.update()

    def show_at(self, area: Area) -> None:
        """Show it at another place or in another size."""
        if area != self.area:
            if area[2:] != self.area[2:]:
                self.prepareGeometryChange()
                self._forget_text()
            self.area = area
            self._place()

    def _place(self) -> None:
        left, top, width, height = self.area
        self.setPos(left, top)
        # A frame lies on the frames around it, whatever was drawn first.
        size = min(width * height / 1e10, 0.9)
        self.depth = -3.0 - size if self.remark.frame else -0.75
        if self.zValue() != self.depth:
            self.setZValue(self.depth)

    def _forget_text(self) -> None:
        self._lines = None
        self._title = None

    @property
    def rect(self) -> QRectF:
        """Its area in the scene."""
        return QRectF(*self.area)

    @property
    def is_elided(self) -> bool:
        """Whether its text does not fit."""
        if not self.remark.frame:
            self._laid_out()
        return self._elided

    def description(self) -> str:
        """Return what a screen reader says about it."""
        text = self.remark.text.strip()
        if self.remark.frame:
            return _("Frame: {text}").format(text=text or _("without a title"))
        return _("Note: {text}").format(text=text)

    # -- geometry --------------------------------------------------------------------------

    def boundingRect(self) -> QRectF:
        """Return its area, with room for what is outside it."""
        _, _, width, height = self.area
        room = ROOM if self.remark.frame and self.remark.text else 0.0
        edge = RING + 1.0
        return QRectF(-edge, -edge - room, width + 2 * edge, height + 2 * edge + room)

    def tab(self, zoom: float) -> QRectF:
        """Return where the title stands in the scene, empty where there is none at a zoom."""
        left, top, _, _ = self.area
        text, scale = self._fitting_title(zoom)
        if not text:
            return QRectF()
        wide = self.inks.title_metrics.horizontalAdvance(text) + 2 * PADDING
        return QRectF(left, top + TAB - TAB * scale, wide * scale, TAB * scale)

    def _fitting_title(self, zoom: float) -> tuple[str, float]:
        """Return the title as it fits above the frame, and how much larger it is than at 100 %."""
        if not self.remark.frame or not self.remark.text.strip():
            return "", 1.0
        metrics = self.inks.title_metrics
        size = self.inks.title_font.pixelSize()
        scale = max(1.0, LEAST_TITLE / (size * zoom))
        if self._title is None or self._title[0] != scale:
            width = self.area[2]
            text = ""
            if width * zoom >= NARROWEST:
                line = " ".join(self.remark.text.split())
                room = width / scale - 2 * PADDING
                text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
                self._elided = text != line
            self._title = (scale, text, metrics.ascent())
        return self._title[1], scale

    def _laid_out(self) -> list[Line]:
        """Return the lines of a note that fit into its paper."""
        if self._lines is not None:
            return self._lines
        lines = wrapped(self.remark.text, self.inks, self.area[2] - 2 * PADDING)
        metrics = self.inks.note_metrics
        most = max(int((self.area[3] - 2 * PADDING) / metrics.lineSpacing() + 0.01), 1)
        self._elided = len(lines) > most
        if self._elided:
            last = metrics.elidedText(
                f"{lines[most - 1]} …", Qt.TextElideMode.ElideRight, self.area[2] - 2 * PADDING
            )
            lines = [*lines[: most - 1], last]
        top = PADDING + metrics.ascent()
        self._lines = [
            Line(top + row * metrics.lineSpacing(), line) for row, line in enumerate(lines) if line
        ]
        return self._lines

    # -- painting --------------------------------------------------------------------------

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint it."""
        del widget
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        if not self.remark.frame:
            self.paint_note(painter, zoom)
            return
        self.paint_ground(painter, zoom)
        self.paint_title(painter, zoom)

    def paint_ground(self, painter: QPainter, zoom: float) -> None:
        """Paint a frame's area, in its own coordinates."""
        inks = self.inks.colors[self.remark.color]
        rect = QRectF(0.0, 0.0, *self.area[2:])
        painter.setBrush(inks.ground)
        if zoom < RECOGNIZABLE:
            painter.setPen(self.inks.far_chosen if self.selected or self.focused else inks.far)
            painter.drawRect(rect)
            return
        self._paint_ring(painter, rect, RADIUS)
        painter.setPen(self.inks.chosen if self.selected else inks.edge)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def paint_title(self, painter: QPainter, zoom: float) -> None:
        """Paint a frame's title on its tab, in its own coordinates."""
        text, scale = self._fitting_title(zoom)
        if not text:
            return
        metrics = self.inks.title_metrics
        width = metrics.horizontalAdvance(text) + 2 * PADDING
        painter.save()
        painter.translate(0.0, TAB - TAB * scale)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.inks.colors[self.remark.color].tab)
        painter.drawRoundedRect(QRectF(0.0, 0.0, width, TAB), RADIUS, RADIUS)
        painter.setPen(self.inks.text)
        painter.setFont(self.inks.title_font)
        baseline = (TAB + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(PADDING, baseline), text)
        painter.restore()

    def paint_note(self, painter: QPainter, zoom: float) -> None:
        """Paint a note, in its own coordinates."""
        inks = self.inks.colors[self.remark.color]
        rect = QRectF(0.0, 0.0, *self.area[2:])
        painter.setBrush(inks.paper)
        if zoom < RECOGNIZABLE:
            chosen = self.selected or self.focused
            painter.setPen(self.inks.far_chosen if chosen else inks.paper_edge)
            painter.drawRect(rect)
            return
        self._paint_ring(painter, rect, NOTE_RADIUS)
        painter.setPen(self.inks.chosen if self.selected else inks.paper_edge)
        painter.drawRoundedRect(rect, NOTE_RADIUS, NOTE_RADIUS)
        if zoom < LEGIBLE:
            return
        painter.setPen(self.inks.text)
        painter.setFont(self.inks.note_font)
        for line in self._laid_out():
            painter.drawText(QPointF(PADDING, line.baseline), line.text)

    def _paint_ring(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        """Show that the keyboard is here, as around a card."""
        if self.focused:
            brush = painter.brush()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.inks.focus)
            around = rect.adjusted(-RING, -RING, RING, RING)
            painter.drawRoundedRect(around, radius + RING - 1, radius + RING - 1)
            painter.setBrush(brush)


def wrapped(text: str, inks: RemarkInks, width: float) -> list[str]:
    """Return a text in lines of a width; the lines that were typed stay lines."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph.replace("\t", "    "), inks.note_font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            start = line.textStart()
            lines.append(layout.text()[start : start + line.textLength()].rstrip())
        layout.endLayout()
        if not paragraph:
            lines.append("")
    return lines


def needed_height(text: str, inks: RemarkInks, width: float) -> float:
    """Return how high a note must be for its text."""
    rows = max(len(wrapped(text, inks, width - 2 * PADDING)), 1)
    return rows * inks.note_metrics.lineSpacing() + 2 * PADDING


def _(text: str) -> str:
    return QCoreApplication.translate("Remark", text)
