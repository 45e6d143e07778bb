"""The legend of the heat on the canvas: what is shown, from where to where, on which scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from widgets.ramp import Ramp
from widgets.theme import tabular
from widgets.words import joined

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent

    from widgets.theme import Theme

WIDTH = 272.0
_PAD, _BAR, _TICK = 10.0, 12.0, 4.0
_SWATCH = QSize(14, 10)


class Reading(NamedTuple):
    """What a legend says."""

    title: str
    help: str
    low: str
    """The least value with its unit; empty where no node has one."""
    high: str
    ticks: tuple[float, ...]
    """Where marks stand along the ramp, as shares of its length."""
    logarithmic: bool
    zeros: bool
    """Whether some nodes have a value of zero."""
    gaps: bool
    """Whether some nodes have none."""
    note: str = ""
    """What else is to be said: the sum of all, what is waited for, or why there is nothing."""

    @property
    def scale_text(self) -> str:
        """Which scale it is."""
        if not self.low:
            return "" if self.note else _("no block has a value here")
        if self.logarithmic:
            return _("logarithmic, ×10 a mark") if self.ticks else _("logarithmic")
        return _("linear, 25 % a mark")

    @property
    def words(self) -> str:
        """Everything in one sentence, for screen readers."""
        ends = _("{low} to {high}").format(low=self.low, high=self.high) if self.low else ""
        parts = (self.title, self.help, ends, self.scale_text, self.note)
        return joined(part for part in parts if part)


def _(text: str) -> str:
    return QCoreApplication.translate("OverlayLegend", text)


def legend_size(reading: Reading, font: QFont) -> QSize:
    """Return how large a legend is."""
    line = QFontMetricsF(_small(font)).height()
    rows = (reading.low != "") + (reading.zeros or reading.gaps)
    bar = _BAR + _TICK + 6 if reading.low else 0
    height = 2 * _PAD + QFontMetricsF(_bold(font)).height() + rows * (line + 2) + bar
    height += _note_height(reading, font)
    return QSize(round(WIDTH), round(height))


def _note_height(reading: Reading, font: QFont) -> float:
    """Return the height of the lines that the note takes."""
    if not reading.note:
        return 0.0
    room = QRectF(0, 0, WIDTH - 2 * _PAD, 1000)
    return QFontMetricsF(_small(font)).boundingRect(room, _WRAPPED, reading.note).height() + 4


_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def _small(font: QFont) -> QFont:
    result = tabular(font)
    result.setPixelSize(11)
    return result


def _bold(font: QFont) -> QFont:
    result = tabular(font)
    result.setPixelSize(13)
    result.setWeight(QFont.Weight.DemiBold)
    return result


def paint_legend(painter: QPainter, reading: Reading, theme: Theme, font: QFont) -> None:
    """Paint a legend at the origin, as large as :func:`legend_size` says."""
    size = legend_size(reading, font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.border))
    painter.setBrush(theme.panel)
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 6, 6)
    small, bold = _small(font), _bold(font)
    line, width = QFontMetricsF(small).height() + 2, WIDTH - 2 * _PAD
    top = _PAD

    def write(text: str, color: QColor, flag: Qt.AlignmentFlag, where: float) -> None:
        painter.setPen(QPen(color))
        room = QRectF(_PAD, where, width, line)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(width))
        painter.drawText(room, flag | Qt.AlignmentFlag.AlignVCenter, cut)

    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    painter.setFont(bold)
    write(reading.title, theme.text, left, top)
    painter.setFont(small)
    write(reading.scale_text, theme.muted, right, top)
    top += QFontMetricsF(bold).height()
    if reading.low:
        bar = QRectF(_PAD, top + 4, width, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Ramp.of(theme).gradient(bar.left(), bar.right()))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(QPen(theme.muted))
        for share in reading.ticks:
            x = bar.left() + share * width
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.bottom() + _TICK))
        top = bar.bottom() + _TICK + 2
        write(reading.low, theme.text, left, top)
        write(reading.high, theme.text, right, top)
        top += line
    if reading.note:
        height = _note_height(reading, font)
        painter.setPen(QPen(theme.muted))
        painter.drawText(QRectF(_PAD, top + 2, width, height), _WRAPPED, reading.note)
        top += height
    x = _PAD
    for shown, text, hatch in (
        (reading.zeros, _("none"), False),
        (reading.gaps, _("not known"), True),
    ):
        if shown:
            swatch = QRectF(x, top + (line - _SWATCH.height()) / 2, *_SWATCH.toTuple())
            painter.setPen(QPen(theme.outline))
            painter.setBrush(theme.card)
            painter.drawRect(swatch)
            if hatch:
                painter.setBrush(QBrush(theme.muted, Qt.BrushStyle.BDiagPattern))
                painter.drawRect(swatch)
            painter.setPen(QPen(theme.muted))
            at = QRectF(swatch.right() + 6, top, width, line)
            painter.drawText(at, left | Qt.AlignmentFlag.AlignVCenter, text)
            x = swatch.right() + 20 + painter.fontMetrics().horizontalAdvance(text)


class OverlayLegend(QWidget):
    """The legend over a corner of the canvas; a click or Space shows the next overlay."""

    next_requested = Signal()
    """The person wants another overlay."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading: Reading | None = None
        self.setAccessibleName(self.tr("Legend of the colours"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    @property
    def reading(self) -> Reading | None:
        """What it says."""
        return self._reading

    def show_reading(self, reading: Reading | None) -> None:
        """Say something else, or hide."""
        if reading == self._reading:
            return
        self._reading = reading
        if reading is not None:
            self.resize(legend_size(reading, self.font()))
            self.setAccessibleDescription(reading.words)
            self.setToolTip(
                f"{reading.title}: {reading.help}\n" + self.tr("Click or press O for the next.")
            )
        self.setVisible(reading is not None)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as what is said."""
        return QSize() if self._reading is None else legend_size(self._reading, self.font())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the legend, and a ring while it has the focus."""
        if self._reading is None:
            return
        painter = QPainter(self)
        paint_legend(painter, self._reading, self._theme, self.font())
        if self.hasFocus():
            painter.setPen(QPen(self._theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press from the canvas below."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the next overlay."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.next_requested.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the next overlay."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_requested.emit()
        else:
            super().keyPressEvent(event)
