"""The monitor: a training drawn while it runs, in curves and in numbers.

Neither numpy nor pyqtgraph is imported with this module; a thread imports them once the window
is painted, and the charts are built then, or when the first run begins.
"""

import importlib
import math
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.events import (
    EpochDone,
    Event,
    RunFailed,
    RunFinished,
    RunPaused,
    RunResumed,
    RunStarted,
    StepsDone,
)
from widgets.readings import Progress, Readings, State
from widgets.theme import Theme

if TYPE_CHECKING:
    from widgets.charts import Chart
    from widgets.history import Axis, History

REPAINT_MS = 100
"""Milliseconds between repaints: curves look alive at ten a second and cost little."""

TALL = 400
"""From this height on, the learning rate has room under the numbers."""

NARROW = 860
"""Below this width there is no room for a third chart beside the others."""

SMOOTHING_CHOICES = (0.0, 0.6, 0.9, 0.98)


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
        self._repaint.timeout.connect(self._refresh)
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
        self._lay_out()
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
            self._follow(event)
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

    def reset(self) -> None:
        """Forget the run."""
        self._history = None
        self._progress = Progress()
        for chart in self.charts:
            chart.set_history(None)
        self._say("")
        self._say_what_to_do()
        self._pages.setCurrentIndex(0)
        self._refresh_numbers()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.readings.set_theme(theme)
        for chart in self.charts:
            chart.set_theme(theme)

    def set_axis(self, axis: "Axis") -> None:
        """Count x in steps, epochs or seconds."""
        self._axis = axis
        for chart in self.charts:
            chart.set_axis(axis)
        self._axis_button.setText(self._axis_names[axis])
        self._axis_actions[axis].setChecked(True)

    def set_smoothing(self, smoothing: float) -> None:
        """Smooth the curves more or less: 0 (not at all) to below 1."""
        self._smoothing = smoothing
        if self._history is not None:
            self._history.smooth(smoothing)
        for chart in self.charts:
            chart.refresh()

    def build(self) -> None:
        """Build the charts now, rather than soon after the first paint."""
        if self.charts:
            return
        self._poll.stop()
        from widgets.charts import Chart  # noqa: PLC0415 - takes 0.3 s, so after the first paint

        self.charts = [
            Chart("loss", self.tr("Loss"), self._theme),
            Chart("accuracy", self.tr("Accuracy"), self._theme),
            Chart("rate", self.tr("Learning rate"), self._theme),
        ]
        for chart in self.charts:
            chart.hovered.connect(self._share_crosshair)
            chart.zoomed.connect(self._share_zoom)
            chart.fit_requested.connect(self._share_fit)
            chart.set_axis(self._axis)
            chart.set_history(self._history)
            chart.plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chart.plot.customContextMenuRequested.connect(self._open_menu)
        self.charts[0].log_button.toggled.connect(self._log_action.setChecked)
        self.charts[1].header.addWidget(self._axis_button)
        self._axis_button.show()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Load the charts' libraries once the window is painted; draw what came meanwhile."""
        super().showEvent(event)
        if not self.charts and self._loader is None:
            QTimer.singleShot(0, self, self._load)
        self._refresh()

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        self._message.setContentsMargins(12, 2, 12, 6)
        layout.addWidget(self._message)
        layout.addWidget(self._pages, 1)
        self._make_menu()

    def _make_menu(self) -> None:
        self._menu = QMenu(self)
        self._axis_names: dict[Axis, str] = {
            "step": self.tr("step"),
            "epoch": self.tr("epoch"),
            "time": self.tr("time"),
        }
        self._axis_actions: dict[Axis, QAction] = {}
        axes = QActionGroup(self)
        self._menu.addSection(self.tr("Horizontal axis"))
        for axis, name in self._axis_names.items():
            action = self._menu.addAction(self.tr("By {axis}").format(axis=name))
            action.setCheckable(True)
            action.setChecked(axis == self._axis)
            action.setData(axis)
            axes.addAction(action)
            self._axis_actions[axis] = action
        axes.triggered.connect(self._choose_axis)
        self._menu.addSeparator()
        smoothing = self._menu.addMenu(self.tr("Smoothing"))
        smoothings = QActionGroup(self)
        names = (self.tr("None"), self.tr("Light"), self.tr("Medium"), self.tr("Strong"))
        for share, name in zip(SMOOTHING_CHOICES, names, strict=True):
            action = smoothing.addAction(name)
            action.setCheckable(True)
            action.setChecked(share == self._smoothing)
            action.setData(share)
            smoothings.addAction(action)
        smoothings.triggered.connect(self._choose_smoothing)
        self._log_action = self._menu.addAction(self.tr("Logarithmic loss"))
        self._log_action.setCheckable(True)
        self._log_action.toggled.connect(self._choose_log)
        self._menu.addAction(self.tr("Show everything")).triggered.connect(self._fit_all)
        self._axis_button = QToolButton(self)
        self._axis_button.setMenu(self._menu)
        self._axis_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._axis_button.setText(self._axis_names[self._axis])
        self._axis_button.setToolTip(self.tr("Horizontal axis, smoothing, log axis"))
        self._axis_button.setAccessibleName(self.tr("How the curves are drawn"))
        self._axis_button.hide()

    def _arrange(self) -> None:
        """Three charts in a row, or the learning rate under the numbers where it is tall."""
        if not self.charts:
            return
        loss, accuracy, rate = self.charts
        tall = self.height() >= TALL
        self._grid.addWidget(loss, 0, 1, 2, 1)
        self._grid.addWidget(accuracy, 0, 2, 2, 1)
        self._grid.addWidget(rate, 1 if tall else 0, 0 if tall else 3, 1 if tall else 2, 1)
        rate.setVisible(tall or self.width() >= NARROW)
        for column, stretch in enumerate((0, 5, 5, 0 if tall else 2)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.setRowStretch(0, 0 if tall else 1)
        self._grid.setRowStretch(1, 1 if tall else 0)

    @Slot()
    def _load(self) -> None:
        # In a thread the import costs the window pauses of 18 ms at most instead of 300 ms.
        self._loader = threading.Thread(
            target=importlib.import_module, args=("widgets.charts",), daemon=True
        )
        self._loader.start()
        self._poll.start()

    @Slot()
    def _build_when_loaded(self) -> None:
        if self._loader is None or not self._loader.is_alive():
            self.build()

    def _begin(self, event: RunStarted) -> None:
        self.build()
        from widgets.history import History  # noqa: PLC0415 - brings numpy

        self._history = History(event, self._smoothing)
        self._progress = Progress(
            State.TRAINING,
            device=event.device,
            epochs=event.epochs,
            epoch=1,
            steps=event.epochs * event.steps_per_epoch,
        )
        for chart in self.charts:
            chart.set_history(self._history)
        self._say("")
        self._pages.setCurrentIndex(1)

    def _follow(self, event: Event) -> None:
        now = self._progress
        if isinstance(event, StepsDone):
            now.epoch = event.epoch
            now.step = event.first_step + len(event.loss) - 1
            now.samples_per_second = event.samples_per_second
            now.elapsed = event.elapsed
            now.seconds_left = event.seconds_left
            if event.learning_rate:
                now.learning_rate = event.learning_rate[-1]
        elif isinstance(event, EpochDone):
            self._follow_epoch(event)
        elif isinstance(event, RunPaused):
            now.state = State.PAUSED
        elif isinstance(event, RunResumed):
            now.state = State.TRAINING
        elif isinstance(event, RunFinished):
            now.state = State.FINISHED if event.reason == "completed" else State.STOPPED
            now.samples_per_second, now.elapsed = event.samples_per_second, event.elapsed
        elif isinstance(event, RunFailed):
            now.state = State.FAILED
            self._say(event.message)
            if self._history is None:
                self._headline.setText(self.tr("The training could not begin."))
                self._hint.setText(self.tr("Press F5 to try again."))

    def _follow_epoch(self, event: EpochDone) -> None:
        now = self._progress
        now.epoch, now.step = event.epoch, max(now.step, event.step)
        now.validation_loss = _known(event.validation_loss)
        now.validation_accuracy = _known(event.validation_accuracy)
        if event.best:
            validated = event.validation_loss is not None
            now.best_epoch = event.epoch
            now.best_loss = _known(event.validation_loss if validated else event.train_loss)
            now.best_accuracy = _known(
                event.validation_accuracy if validated else event.train_accuracy
            )

    @Slot()
    def _refresh(self) -> None:
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
    def _fit_all(self) -> None:
        for chart in self.charts:
            chart.fit()

    @Slot(QAction)
    def _choose_axis(self, action: QAction) -> None:
        self.set_axis(action.data())

    @Slot(QAction)
    def _choose_smoothing(self, action: QAction) -> None:
        self.set_smoothing(action.data())

    @Slot(bool)
    def _choose_log(self, on: bool) -> None:
        if self.charts:
            self.charts[0].set_log(on)

    @Slot(QPoint)
    def _open_menu(self, position: QPoint) -> None:
        plot = self.sender()
        if isinstance(plot, QWidget):
            self._menu.popup(plot.mapToGlobal(position))


def _known(value: float | None) -> float:
    return math.nan if value is None else value
