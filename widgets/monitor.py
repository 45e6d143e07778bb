"""The monitor: a training drawn while it runs, in curves and in numbers.

Neither numpy nor pyqtgraph is imported with this module; a thread imports them once the window
is painted, and the charts are built then, or when the first run begins.
"""

import importlib
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.events import Event, RunFailed, RunStarted
from widgets.curve_menu import CurveMenu
from widgets.progress import Progress, State
from widgets.readings import Readings
from widgets.theme import Theme, text_scale
from widgets.words import words

if TYPE_CHECKING:
    from widgets.charts import Chart
    from widgets.history import Axis, History, Metric

REPAINT_MS = 100
"""Milliseconds between repaints: curves look alive at ten a second and cost little."""

TALL = 400
"""From this height on, the learning rate has room under the numbers."""

NARROW = 860
"""Below this width there is no room for a third chart beside the others."""

METRICS: "tuple[Metric, ...]" = ("loss", "accuracy", "rate")


class Monitor(QWidget):
    """Shows one run: charts of loss, accuracy and learning rate, and its :class:`Readings`.

    Parameters
    ----------
    theme
        The colours to begin with.
    """

    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history: History | None = None
        self._progress = Progress()
        self._dirty = False
        self._axis: Axis = "epoch"
        self._smoothing = 0.9
        self.charts: list[Chart] = []
        self._loader: threading.Thread | None = None
        self._poll = QTimer(self, interval=20)
        self._poll.timeout.connect(self._build_when_loaded)
        self._repaint = QTimer(self, interval=REPAINT_MS)
        self._repaint.setSingleShot(True)
        self._repaint.timeout.connect(self.refresh)
        self.readings = Readings(theme)
        self.readings.pause_requested.connect(self.pause_requested)
        self.readings.resume_requested.connect(self.resume_requested)
        self.readings.stop_requested.connect(self.stop_requested)
        self._pages = QStackedWidget()
        self._message = QLabel()
        self._message.setProperty("role", "error")
        self._message.setWordWrap(True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.setAccessibleName(self.tr("Why the training failed"))
        self._message.hide()
        self._note = QLabel()
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        self._note.setAccessibleName(self.tr("Remark about the training"))
        self._note.hide()
        self._lay_out()
        self._make_menu()
        self._say_what_to_do()

    @property
    def state(self) -> State:
        """What the training is doing."""
        return self._progress.state

    @property
    def progress(self) -> Progress:
        """The numbers shown."""
        return self._progress

    @property
    def history(self) -> "History | None":
        """The run that is drawn; ``None`` before the first."""
        return self._history

    @property
    def message(self) -> str:
        """The sentence shown about a failed run; empty otherwise."""
        return self._message.text()

    def handle(self, events: Sequence[Event]) -> None:
        """Take in events of the run, in their order; what is new is painted soon.

        Parameters
        ----------
        events
            Any number, 15 to 30 times a second.
        """
        for event in events:
            if isinstance(event, RunStarted):
                self._begin(event)
            self._progress.follow(event)
            if isinstance(event, RunFailed):
                self._fail(event)
            if self._history is not None and self._history.add((event,)):
                self._dirty = True
        if events and self.isVisible() and not self._repaint.isActive():
            self._repaint.start()

    def prepare(self, sentence: str) -> None:
        """Say what happens before the first event of a run, such as the start of the worker."""
        self._progress = Progress(State.PREPARING)
        self._say("")
        self._headline.setText(sentence)
        self._hint.setText(self.tr("Curves follow within a few seconds."))
        self._refresh_numbers()

    def set_note(self, sentence: str) -> None:
        """Show a remark above the curves, such as that the run keeps the network it began with."""
        self._note.setText(words(sentence))
        self._note.setVisible(bool(sentence))

    def reset(self) -> None:
        """Forget the run."""
        self._history = None
        self._progress = Progress()
        for chart in self.charts:
            chart.set_history(None)
        self._say("")
        self._say_what_to_do()
        self._show_curves(shown=False)
        self._refresh_numbers()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.readings.set_theme(theme)
        for chart in self.charts:
            chart.set_theme(theme)

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
        self._smoothing = smoothing
        if self._history is not None:
            self._history.smooth(smoothing)
        for chart in self.charts:
            chart.refresh()

    def build(self) -> None:
        """Build the charts now, rather than soon after the first paint."""
        while len(self.charts) < len(METRICS):
            self._build_next()

    def _build_next(self) -> None:
        from widgets.charts import Chart  # noqa: PLC0415 - takes 0.3 s, so after the first paint

        metric = METRICS[len(self.charts)]
        titles = {
            "loss": self.tr("Loss"),
            "accuracy": self.tr("Accuracy"),
            "rate": self.tr("Learning rate"),
        }
        chart = Chart(metric, titles[metric], self._theme, self._page)
        chart.hovered.connect(self._share_crosshair)
        chart.zoomed.connect(self._share_zoom)
        chart.fit_requested.connect(self._share_fit)
        chart.set_axis(self._axis)
        chart.set_history(self._history)
        chart.plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.plot.customContextMenuRequested.connect(self._open_menu)
        if metric == "loss":
            chart.log_button.toggled.connect(self.menu.log_action.setChecked)
            chart.set_log(self.menu.log_action.isChecked())
        elif metric == "accuracy":
            chart.header.addWidget(self._axis_button)
            self._axis_button.show()
        self.charts.append(chart)
        if len(self.charts) == len(METRICS):
            self._poll.stop()
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Load the charts' libraries once the window is painted; draw what came meanwhile."""
        super().showEvent(event)
        if not self.charts and self._loader is None:
            QTimer.singleShot(0, self, self._load)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop painting."""
        super().hideEvent(event)
        self._repaint.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the learning rate where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._headline = QLabel()
        self._headline.setProperty("role", "title")
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(12, 4, 12, 8)
        column.setSpacing(4)
        column.addStretch(1)
        for label in (self._headline, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        self._page = QWidget()
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(4, 0, 8, 4)
        self._grid.setSpacing(8)
        self._grid.addWidget(self.readings, 0, 0)
        self._pages.addWidget(empty)
        self._pages.addWidget(self._page)
        self._show_curves(shown=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        self._message.setContentsMargins(12, 2, 12, 6)
        layout.addWidget(self._message)
        self._note.setContentsMargins(12, 2, 12, 2)
        layout.addWidget(self._note)
        layout.addWidget(self._pages, 1)

    def _make_menu(self) -> None:
        self.menu = CurveMenu(self._axis, self._smoothing, self)
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

    def _arrange(self) -> None:
        """Three charts in a row, or the learning rate under the numbers where it is tall."""
        if len(self.charts) < len(METRICS):
            return
        loss, accuracy, rate = self.charts
        tall = self.height() >= TALL
        self._grid.addWidget(loss, 0, 1, 2, 1)
        self._grid.addWidget(accuracy, 0, 2, 2, 1)
        self._grid.addWidget(rate, 1 if tall else 0, 0 if tall else 3, 1 if tall else 2, 1)
        beside = not tall and self.width() >= NARROW * text_scale(self.font())
        rate.setVisible(tall or beside)
        for column, stretch in enumerate((0, 5, 5, 2 if beside else 0)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.setRowStretch(0, 0 if tall else 1)
        self._grid.setRowStretch(1, 1 if tall else 0)

    @Slot()
    def _load(self) -> None:
        if self.charts:  # a run has begun meanwhile
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

    def _begin(self, event: RunStarted) -> None:
        self.build()
        from widgets.history import History  # noqa: PLC0415 - brings numpy

        self._history = History(event, self._smoothing)
        self._progress = Progress.of(event)
        for chart in self.charts:
            chart.set_history(self._history)
        self._say("")
        self._show_curves(shown=True)

    def _show_curves(self, *, shown: bool) -> None:
        """Show the curves, or the sentence, which is content with less height."""
        policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
        self._page.setSizePolicy(policy, policy)
        self._pages.setCurrentIndex(1 if shown else 0)

    def _fail(self, event: RunFailed) -> None:
        self._say(words(event.message))
        if self._history is None:
            self._headline.setText(self.tr("The training could not begin."))
            self._hint.setText(self.tr("Press F5 to try again."))

    @Slot()
    def refresh(self) -> None:
        """Paint now what is new, rather than at the next repaint; when hidden, later."""
        if not self.isVisible():
            return
        self._refresh_numbers()
        if self._dirty:
            self._dirty = False
            for chart in self.charts:
                chart.refresh()

    def _refresh_numbers(self) -> None:
        history, now = self._history, self._progress
        if history is not None and len(history.steps):
            now.train_loss = float(history.steps.curves["loss"].smoothed[-1])
            now.train_accuracy = float(history.steps.curves["accuracy"].smoothed[-1])
        self.readings.show_progress(now)

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    def _say_what_to_do(self) -> None:
        self._headline.setText(self.tr("Press F5 to train the network on the canvas."))
        self._hint.setText(
            self.tr(
                "Loss and accuracy draw themselves here while it learns; you can go on editing."
            )
        )

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

    @Slot()
    def fit(self) -> None:
        """Show the whole run in every chart, and follow it."""
        for chart in self.charts:
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
