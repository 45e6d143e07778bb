"""The learning rate over a whole run, as one small curve."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.theme import Theme, tabular


class Sparkline(QWidget):
    """A curve from left to right, with its highest value and its end written beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: tuple[float, ...] = ()
        self._end = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFont(tabular(self.font()))
        self.setToolTip(self.tr("The learning rate from the first step to the last"))

    @property
    def values(self) -> tuple[float, ...]:
        """What is drawn."""
        return self._values

    def show_values(self, values: Sequence[float], end: str) -> None:
        """Draw these values; ``end`` says where the curve ends, such as ``"20 epochs"``."""
        shown = tuple(values)
        if shown != self._values or end != self._end:
            self._values, self._end = shown, end
            if shown:
                self.setAccessibleName(
                    self.tr("Learning rate from %1 to %2 over %3")
                    .replace("%1", f"{shown[0]:.3g}")
                    .replace("%2", f"{shown[-1]:.3g}")
                    .replace("%3", end)
                )
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Be wide and low."""
        return QSize(260, 84)

    def minimumSizeHint(self) -> QSize:
        """Be large enough to tell a step from a slope."""
        return QSize(120, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curve over its ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.fontMetrics().height()
        ground = QRectF(0.5, 0.5, self.width() - 1, self.height() - height - 3)
        painter.setPen(self._theme.border)
        painter.setBrush(self._theme.canvas)
        painter.drawRoundedRect(ground, 6, 6)
        if self._values:
            self._draw_curve(painter, ground.adjusted(8, 8, -8, -6))
            below = QRectF(2, self.height() - height, self.width() - 4, height)
            painter.setPen(self._theme.muted)
            highest = self.tr("at most %1").replace("%1", f"{max(self._values):.3g}")
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, highest)
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, self._end)
        painter.end()

    def _draw_curve(self, painter: QPainter, room: QRectF) -> None:
        highest = max(self._values) or 1.0
        last = max(len(self._values) - 1, 1)
        points = [
            QPointF(
                room.left() + room.width() * place / last,
                room.bottom() - room.height() * value / highest,
            )
            for place, value in enumerate(self._values)
        ]
        if len(points) == 1:
            points.append(QPointF(room.right(), points[0].y()))
        area = QPolygonF([*points, room.bottomRight(), room.bottomLeft()])
        fill = self._theme.rate
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(0.15)
        painter.setBrush(fill)
        painter.drawPolygon(area)
        painter.setOpacity(1.0)
        painter.setPen(QPen(fill, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
