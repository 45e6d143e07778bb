"""A chart of one measurement of a run, live: curves, legend, crosshair, log axis, zoom.

Imports pyqtgraph, which takes 0.3 s: nothing may import this before the window is painted.
"""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from widgets.crosshair import Crosshair, readout
from widgets.history import Axis, History, Metric
from widgets.legend import Legend
from widgets.past_runs import Past
from widgets.past_traces import PastTraces
from widgets.plot import Plot
from widgets.ranges import Range, calm_x, calm_y
from widgets.theme import Theme, text_scale
from widgets.trace import Trace, merged

COMPACT = 370
"""Below this width the legend shows its swatches without names."""

CALM = 0.02
CALM_RATE = 0.5
"""Shares of its height that a curve must move for a chart to look closer: a learning rate is meant
to be constant, and the last digits of one say nothing."""


class Chart(QWidget):
    """One measurement over steps, epochs or time.

    Parameters
    ----------
    metric
        Which measurement: ``"loss"``, ``"accuracy"`` or ``"rate"``.
    title
        What stands above it.
    theme
        The colours to begin with.
    """

    hovered = Signal(object)
    """The x under the crosshair (``float``), or ``None`` when it is gone."""
    zoomed = Signal(float, float)
    """A person chose this x-range."""
    fit_requested = Signal()
    """A person wants to see everything again; this chart does so already."""

    def __init__(
        self, metric: Metric, title: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._metric = metric
        self._theme = theme
        self._history: History | None = None
        self._axis: Axis = "step"
        self._log = False
        self._auto: tuple[bool, bool] = (True, True)
        self._x: Range = (0.0, 0.0)
        self._y: Range | None = None
        self._dirty = True
        self.plot = Plot(metric, self)
        self.plot.setAccessibleName(self.tr("{title} curves").format(title=title))
        self.plot.setAccessibleDescription(
            self.tr("Arrow keys move the crosshair, plus and minus zoom, A shows everything.")
        )
        self._past = PastTraces(self.plot, metric)
        self._trace = Trace(self.plot, metric)
        self._crosshair = Crosshair(self.plot)
        self.plot.has_crosshair = lambda: self.crosshair is not None
        self._title = QLabel(title)
        self._title.setProperty("role", "title")
        self.legend = Legend(self)
        self.legend.setVisible(metric != "rate")
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    @property
    def crosshair(self) -> float | None:
        """Where the crosshair stands, in x; ``None`` without one."""
        return self._crosshair.x

    @property
    def readout(self) -> str:
        """What the box at the crosshair says, as rich text; empty without one."""
        return self._crosshair.text

    @property
    def view_range(self) -> tuple[Range, Range]:
        """The x-range and y-range shown; y in powers of ten on a log axis."""
        (left, right), (bottom, top) = self.plot.view.viewRange()
        return (float(left), float(right)), (float(bottom), float(top))

    @property
    def is_fitted(self) -> bool:
        """Whether the ranges follow the curves; a zoom by hand ends that."""
        return all(self._auto)

    def set_history(self, history: History | None) -> None:
        """Draw this run from now on."""
        self._history = history
        self._trace.clear()
        self.point_at(None)
        self.fit()

    def set_past(self, runs: Sequence[Past]) -> None:
        """Draw these earlier runs thin under the one that is drawn."""
        self._past.show_runs(runs if self._metric != "rate" else ())
        self._x = (0.0, 0.0)
        self.refresh()

    def set_axis(self, axis: Axis) -> None:
        """Count x in steps, epochs or seconds."""
        self._axis = axis
        self.plot.set_axis(axis)
        self.point_at(None)
        self.fit()

    @Slot(bool)
    def set_log(self, on: bool) -> None:
        """Draw y on a logarithmic axis or not."""
        self._log = on
        self.log_button.setChecked(on)
        self.plot.getAxis("left").setLogMode(False, on)
        self._y = None
        self._auto = (self._auto[0], True)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.plot.set_theme(theme, self.font())
        self._past.set_theme(theme)
        self._trace.set_theme(theme)
        self._crosshair.set_theme(theme, self.font())
        self.legend.set_theme(theme)
        self.update()

    @Slot()
    def fit(self) -> None:
        """Show the whole run, and follow it."""
        self._auto = (True, True)
        self._x, self._y = (0.0, 0.0), None
        self.refresh()

    @Slot(float, float)
    def zoom_x(self, low: float, high: float) -> None:
        """Show this x-range, as another chart was zoomed to it."""
        self._auto = (False, self._auto[1])
        self.plot.setXRange(low, high, padding=0)
        self.refresh()

    @Slot(object)
    def point_at(self, x: float | None) -> None:
        """Move the crosshair's line to x, or take it away."""
        self._crosshair.move_to(x)

    def refresh(self) -> None:
        """Draw what is new; when hidden, later."""
        self._dirty = True
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while the chart was hidden."""
        super().showEvent(event)
        if self._dirty:
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the legend's words where they have no room."""
        super().resizeEvent(event)
        self.legend.set_compact(self.width() < COMPACT * text_scale(self.font()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_theme(self._theme)
            self.legend.set_compact(self.width() < COMPACT * text_scale(self.font()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and a frame that shows the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.plot.hasFocus()
        painter.setPen(QPen(self._theme.accent if focused else self._theme.border, 1))
        painter.setBrush(self._theme.canvas)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _lay_out(self) -> None:
        self.header = QHBoxLayout()
        self.header.setContentsMargins(8, 2, 4, 0)
        self.header.setSpacing(2)
        self._title.setMinimumHeight(26)
        self.header.addWidget(self._title)
        self.header.addSpacing(8)
        self.header.addWidget(self.legend)
        self.header.addStretch(1)
        self.log_button = QToolButton()
        self.log_button.setText(self.tr("log"))
        self.log_button.setCheckable(True)
        self.log_button.setToolTip(self.tr("Logarithmic axis"))
        self.log_button.setAccessibleName(self.tr("Logarithmic axis"))
        if self._metric != "loss":
            # Only ever hidden here: shown before it has its parent, it would be a window of its
            # own for a moment and take the focus.
            self.log_button.hide()
        self.log_button.toggled.connect(self.set_log)
        self.header.addWidget(self.log_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        layout.addLayout(self.header)
        layout.addWidget(self.plot, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)

    def _connect(self) -> None:
        view = self.plot.view
        self.legend.changed.connect(self._show_parts)
        view.sigRangeChangedManually.connect(self._zoomed_by_hand)
        view.sigResized.connect(self._resized)
        self.plot.focus_changed.connect(self.update)
        self.plot.pointed.connect(self._pointed)
        self.plot.fit_requested.connect(self._fit_by_hand)
        self.plot.crosshair_stepped.connect(self._step_crosshair)
        self.plot.crosshair_left.connect(self._leave)
        self.plot.zoom_stepped.connect(self._zoom_by_key)

    def _draw(self) -> None:
        self._dirty = False
        history = self._history
        if history is None:
            self._set_view((0.0, 1.0), (0.0, 1.0))
            return
        if self._auto[0]:
            last, length = history.last(self._axis), history.length(self._axis)
            past = self._past.last(self._axis)
            self._x = calm_x(self._x, max(last, past), max(length, past) if length else 0.0)
        else:
            self._x = self.view_range[0]
        pixels = max(int(self.plot.view.width()), 1)
        found = merged(
            self._trace.draw(history, self._axis, self._x, pixels, logarithmic=self._log),
            self._past.draw(self._axis, self._x, pixels, logarithmic=self._log),
        )
        y = None
        if self._auto[1]:
            floor = -math.inf if self._log else 0.0
            ceiling = 1.0 if self._metric == "accuracy" else math.inf
            if found is not None:
                least = CALM_RATE if self._metric == "rate" else CALM
                self._y = calm_y(self._y, *found, floor, ceiling, least)
            y = self._y or (0.0, 1.0)
        self._set_view(self._x if self._auto[0] else None, y)

    def _set_view(self, x: Range | None, y: Range | None) -> None:
        now = self.view_range
        if x is not None and x != now[0]:
            self.plot.setXRange(*x, padding=0)
        if y is not None and y != now[1]:
            self.plot.setYRange(*y, padding=0)

    @Slot()
    def _show_parts(self) -> None:
        self._trace.shown = self.legend.shown
        self.refresh()

    @Slot()
    def _resized(self) -> None:
        self.refresh()

    @Slot()
    def _zoomed_by_hand(self) -> None:
        self._auto = (False, False)
        self.refresh()
        self.zoomed.emit(*self.view_range[0])

    @Slot(float)
    def _zoom_by_key(self, factor: float) -> None:
        (low, high), _ = self.view_range
        middle = self.crosshair if self.crosshair is not None else (low + high) / 2
        self.zoom_x(middle + (low - middle) * factor, middle + (high - middle) * factor)
        self.zoomed.emit(*self.view_range[0])

    @Slot()
    def _fit_by_hand(self) -> None:
        self.fit()
        self.fit_requested.emit()

    @Slot(object)
    def _pointed(self, position: QPointF | None) -> None:
        view = self.plot.view
        if position is None or not view.sceneBoundingRect().contains(position):
            self._leave()
            return
        self._move_crosshair(float(view.mapSceneToView(position).x()))

    @Slot()
    def _leave(self) -> None:
        if self.crosshair is not None:
            self.point_at(None)
            self.hovered.emit(None)

    @Slot(int)
    def _step_crosshair(self, steps: int) -> None:
        history = self._history
        if history is None or not len(history.steps):
            return
        track = history.steps
        if self.crosshair is None:
            position = len(track) - 1
        else:
            # One key press moves by a pixel's worth of steps, so that it is seen.
            first, stop = track.window(self._axis, *self.view_range[0])
            stride = max((stop - first) // max(int(self.plot.view.width()), 1), 1)
            position = (track.nearest(self._axis, self.crosshair) or 0) + steps * stride
        position = min(max(position, 0), len(track) - 1)
        self._move_crosshair(float(track.x(self._axis, np.array([position]))[0]))

    def _move_crosshair(self, x: float) -> None:
        history = self._history
        position = history.steps.nearest(self._axis, x) if history is not None else None
        if history is None or position is None:
            self._leave()
            return
        snapped = float(history.steps.x(self._axis, np.array([position]))[0])
        rows = readout(history, self._metric, self._axis, position)
        self._crosshair.move_to(snapped, rows)
        self.hovered.emit(snapped)
