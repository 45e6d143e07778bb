"""The charts of a run beside its numbers: built one by one once the window is painted.

Neither numpy nor pyqtgraph is imported with this module; a thread imports them.
"""

import importlib
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from widgets.curve_menu import CurveMenu
from widgets.past_runs import PastRuns
from widgets.readings import Readings
from widgets.theme import Theme, text_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from widgets.charts import Chart
    from widgets.history import Axis, History, Metric

TALL = 400
"""From this height on, the learning rate has room under the numbers."""

NARROW = 860
"""Below this width there is no room for a third chart beside the others."""

METRICS: "tuple[Metric, ...]" = ("loss", "accuracy", "rate")


class CurvesPage(QWidget):
    """Charts of loss, accuracy and learning rate, which are zoomed and pointed at together.

    Parameters
    ----------
    readings
        The numbers, which stand beside the charts.
    theme
        The colours to begin with.
    """

    built = Signal()
    """All charts are there."""

    def __init__(self, readings: Readings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._readings = readings
        self.charts: list[Chart] = []
        self._history: History | None = None
        self._axis: Axis = "epoch"
        self.smoothing = 0.9
        self._loader: threading.Thread | None = None
        self._poll = QTimer(self, interval=20)
        self._poll.timeout.connect(self._build_when_loaded)
        self.past = PastRuns(theme)
        self.past.changed.connect(self._show_past)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 0, 8, 4)
        self._grid.setSpacing(8)
        self._grid.addWidget(readings, 0, 0)
        self._make_menu()

    @property
    def is_built(self) -> bool:
        """Whether all charts are there."""
        return len(self.charts) == len(METRICS)

    def set_history(self, history: "History | None") -> None:
        """Draw this run from now on."""
        self._history = history
        if history is not None:
            history.smooth(self.smoothing)
        for chart in self.charts:
            chart.set_history(history)

    def set_past(self, runs: "Sequence[History]") -> None:
        """Draw these earlier runs thin under the newest, the one before it first."""
        for run in runs:
            run.smooth(self.smoothing)
        self.past.show_runs(runs)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.past.set_theme(theme)
        for chart in self.charts:
            chart.set_theme(theme)

    def refresh(self) -> None:
        """Draw what is new."""
        for chart in self.charts:
            chart.refresh()

    @Slot(str)
    def set_axis(self, axis: "Axis") -> None:
        """Count x in steps, epochs or seconds."""
        self._axis = axis
        for chart in self.charts:
            chart.set_axis(axis)
        self._axis_button.setText(self.menu.axis_names[axis])
        self.menu.axis_actions[axis].setChecked(True)

    @Slot(float)
    def set_smoothing(self, smoothing: float) -> None:
        """Smooth the curves more or less: 0 (not at all) to below 1."""
        self.smoothing = smoothing
        for run in (self._history, *self.past.runs):
            if run is not None:
                run.smooth(smoothing)
        self._show_past()
        self.refresh()

    @Slot()
    def fit(self) -> None:
        """Show the whole run in every chart, and follow it."""
        for chart in self.charts:
            chart.fit()

    # -- building --------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Load the charts' libraries and build the charts, without holding up the window."""
        if self.charts or self._loader is not None:  # a run has begun meanwhile
            return
        # In a thread the import costs the window pauses of 18 ms at most instead of 300 ms.
        self._loader = threading.Thread(
            target=importlib.import_module, args=("widgets.charts",), daemon=True
        )
        self._loader.start()
        self._poll.start()

    @Slot()
    def _build_when_loaded(self) -> None:
        # One chart at a time: all three at once would hold the window up for 60 ms.
        if self._loader is None or not self._loader.is_alive():
            self._build_next()

    def build(self) -> None:
        """Build the charts now, rather than soon after the first paint."""
        while not self.is_built:
            self._build_next()

    def _build_next(self) -> None:
        from widgets.charts import Chart  # noqa: PLC0415 - takes 0.3 s, so after the first paint

        metric = METRICS[len(self.charts)]
        titles = {
            "loss": self.tr("Loss"),
            "accuracy": self.tr("Accuracy"),
            "rate": self.tr("Learning rate"),
        }
        chart = Chart(metric, titles[metric], self._theme, self)
        chart.hovered.connect(self._share_crosshair)
        chart.zoomed.connect(self._share_zoom)
        chart.fit_requested.connect(self._share_fit)
        chart.set_axis(self._axis)
        chart.set_history(self._history)
        chart.set_past(self.past.shown)
        chart.plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.plot.customContextMenuRequested.connect(self._open_menu)
        if metric == "loss":
            chart.log_button.toggled.connect(self.menu.log_action.setChecked)
            chart.set_log(self.menu.log_action.isChecked())
        elif metric == "accuracy":
            chart.header.addWidget(self._axis_button)
            self._axis_button.show()
        self.charts.append(chart)
        if self.is_built:
            self._poll.stop()
            self._arrange()
            self.built.emit()

    def _make_menu(self) -> None:
        self.menu = CurveMenu(self._axis, self.smoothing, self)
        self.menu.axis_chosen.connect(self.set_axis)
        self.menu.smoothing_chosen.connect(self.set_smoothing)
        self.menu.log_chosen.connect(self._set_log)
        self.menu.fit_chosen.connect(self.fit)
        self._axis_button = QToolButton(self)
        self._axis_button.setMenu(self.menu)
        self._axis_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._axis_button.setText(self.menu.axis_names[self._axis])
        self._axis_button.setToolTip(self.tr("Horizontal axis, smoothing, log axis"))
        self._axis_button.setAccessibleName(self.tr("How the curves are drawn"))
        self._axis_button.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the learning rate where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Three charts in a row, or the learning rate under the numbers where it is tall."""
        if not self.is_built:
            return
        loss, accuracy, rate = self.charts
        tall = self.height() >= TALL
        self._grid.addWidget(self.past, 0, 1, 1, 3)
        self._grid.addWidget(loss, 1, 1, 2, 1)
        self._grid.addWidget(accuracy, 1, 2, 2, 1)
        self._grid.addWidget(self._readings, 0, 0, 2, 1)
        self._grid.addWidget(rate, 2 if tall else 1, 0 if tall else 3, 1 if tall else 2, 1)
        beside = not tall and self.width() >= NARROW * text_scale(self.font())
        rate.setVisible(tall or beside)
        for column, stretch in enumerate((0, 5, 5, 2 if beside else 0)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.setRowStretch(1, 0 if tall else 1)
        self._grid.setRowStretch(2, 1 if tall else 0)

    # -- together --------------------------------------------------------------------------

    @Slot()
    def _show_past(self) -> None:
        for chart in self.charts:
            chart.set_past(self.past.shown)

    @Slot(object)
    def _share_crosshair(self, x: float | None) -> None:
        for chart in self.charts:
            if chart is not self.sender():
                chart.point_at(x)

    @Slot(float, float)
    def _share_zoom(self, low: float, high: float) -> None:
        for chart in self.charts:
            if chart is not self.sender():
                chart.zoom_x(low, high)

    @Slot()
    def _share_fit(self) -> None:
        for chart in self.charts:
            if chart is not self.sender():
                chart.fit()

    @Slot(bool)
    def _set_log(self, on: bool) -> None:
        if self.charts:
            self.charts[0].set_log(on)

    @Slot(QPoint)
    def _open_menu(self, position: QPoint) -> None:
        plot = self.sender()
        if isinstance(plot, QWidget):
            self.menu.popup(plot.mapToGlobal(position))
