"""The plot inside a chart: pyqtgraph's, with ticks people read and the chart's mouse and keys.

Imports pyqtgraph, which takes 0.3 s: nothing may import this before the window is painted.
"""

import math
from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from widgets import quantities
from widgets.history import Axis, Metric
from widgets.ranges import linear_ticks, log_ticks, nice_step, time_step
from widgets.theme import Theme, tabular

WIDEST = "0.00e-0"
"""The number beside the plot that has room: fixed, so that plots do not shift while they run."""


class Ticks(pg.AxisItem):
    """An axis with round ticks, thousands separators and units.

    Parameters
    ----------
    orientation
        ``"left"`` or ``"bottom"``.
    text
        Writes the number at a tick, given the distance between ticks.
    """

    def __init__(self, orientation: str, text: Callable[[float, float], str]) -> None:
        super().__init__(orientation, maxTickLength=0)
        self.text = text
        self.whole = False
        self.seconds = False
        self._line = 15.0
        self.enableAutoSIPrefix(False)
        self.setStyle(tickTextOffset=4, autoExpandTextSpace=False, hideOverlappingLabels=False)

    def set_font(self, font: QFont) -> None:
        """Write the numbers in a font, and take the room that they need."""
        metrics = QFontMetricsF(font)
        self._line = metrics.height()
        self.setTickFont(font)
        if self.orientation == "left":
            self.setWidth(math.ceil(metrics.horizontalAdvance(WIDEST)) + 10)
        else:
            self.setHeight(math.ceil(self._line) + 5)

    def boundingRect(self) -> QRectF:
        """Leave room for the numbers at both ends, which pyqtgraph drops beside a grid."""
        rect: QRectF = super().boundingRect()
        half = self._line / 2 + 1
        return rect.adjusted(0, -half, 0, half) if self.orientation == "left" else rect

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return one level of ticks (an override of pyqtgraph)."""
        span = high - low
        if not (span > 0 and math.isfinite(span)):
            return []
        apart = (1.5 if self.orientation == "left" else 3.2) * self._line
        most = min(max(int(size / apart), 2), 12)
        if self.logMode:
            return [(1.0, log_ticks(low, high, most))]
        step = time_step(span, most) if self.seconds else nice_step(span, most)
        if self.whole:
            step = max(step, 1.0)
        return [(step, linear_ticks(low, high, step))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Write the ticks (an override of pyqtgraph)."""
        if self.logMode:
            return [f"{10**value:.3g}" for value in values]
        return [self.text(value * scale, spacing * scale) for value in values]


def decimals(value: float, spacing: float) -> str:
    """Write a tick with as many decimals as the ticks need to differ."""
    if value == 0 and spacing < 1e-4:
        return "0"
    if spacing < 1e-4 or abs(value) >= 1e6:
        # Of numbers like 0.000998 the zeros say little: what differs comes first.
        digits = math.floor(math.log10(abs(value)) + 1e-9) - math.floor(math.log10(spacing) + 1e-9)
        mantissa, power = f"{value:.{max(digits, 0)}e}".split("e")
        return f"{mantissa}e{int(power)}"
    places = max(0, math.ceil(-math.log10(spacing) - 1e-9))
    return f"{value:,.{places}f}"


def percent(value: float, spacing: float) -> str:
    """Write a tick that is a share of 1."""
    return f"{decimals(100 * value, 100 * spacing)} %"


def seconds(value: float, _spacing: float) -> str:
    """Write a tick that is a time."""
    return "0 s" if value == 0 else quantities.duration(value).removesuffix(" 0 s")


class Plot(pg.PlotWidget):
    """A plot that tells where the mouse and the keys want the crosshair and the view."""

    pointed = Signal(object)
    """The scene position under the mouse (``QPointF``), or ``None`` when it leaves."""
    fit_requested = Signal()
    crosshair_stepped = Signal(int)
    """An arrow key: -1 or 1, ten times that with Shift."""
    crosshair_left = Signal()
    focus_changed = Signal()
    zoom_stepped = Signal(float)
    """Plus or minus: the factor by which the view's x-range changes."""

    def __init__(self, metric: Metric, parent: QWidget | None = None) -> None:
        left = Ticks("left", percent if metric == "accuracy" else decimals)
        self.bottom = Ticks("bottom", decimals)
        super().__init__(parent, axisItems={"left": left, "bottom": self.bottom})
        self.has_crosshair: Callable[[], bool] = lambda: False
        """Says whether there is one for Escape to take away."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.view = self.getPlotItem().getViewBox()
        self.view.setDefaultPadding(0)
        self.view.disableAutoRange()
        self.view.setLimits(minXRange=1e-3, minYRange=1e-9)
        self.getPlotItem().setContentsMargins(0, 4, 8, 0)

    def set_axis(self, axis: Axis) -> None:
        """Count x in steps, epochs or seconds."""
        self.bottom.text = seconds if axis == "time" else decimals
        self.bottom.whole = axis == "step"
        self.bottom.seconds = axis == "time"
        self.bottom.picture = None
        self.bottom.update()

    def set_theme(self, theme: Theme, font: QFont) -> None:
        """Take the colours of a theme, and the window's font for the numbers."""
        self.setBackground(theme.canvas)
        small = tabular(font)
        small.setPointSizeF(max(small.pointSizeF() - 1.5, 7))
        grid = QColor(theme.border)
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.set_font(small)
            axis.setTextPen(theme.muted)
            axis.setPen(grid)
            axis.setTickPen(pg.mkPen(theme.grid))
            axis.setGrid(255 if name == "left" else False)
            # pyqtgraph draws its grid over the curves.
            axis.setZValue(-1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the mouse is."""
        super().mouseMoveEvent(event)
        self.pointed.emit(self.mapToScene(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse is gone."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus went."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything again."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.fit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the keyboard do all that the mouse can."""
        key = event.key()
        step = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        if key in {Qt.Key.Key_A, Qt.Key.Key_Home}:
            self.fit_requested.emit()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.crosshair_stepped.emit(step if key == Qt.Key.Key_Right else -step)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_stepped.emit(0.8)
        elif key == Qt.Key.Key_Minus:
            self.zoom_stepped.emit(1.25)
        elif key == Qt.Key.Key_Escape and self.has_crosshair():
            self.crosshair_left.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()  # it leads out of the panel; Qt's own view would keep it
            return
        else:
            super().keyPressEvent(event)
            return
        event.accept()
