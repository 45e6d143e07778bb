"""The monitor: a training drawn while it runs, in curves and in numbers.

Neither numpy nor pyqtgraph is imported with this module; a thread imports them once the window
is painted, and the charts are built then, or when the first run begins.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.training.events import Event, RunFailed, RunStarted
from widgets.curve_menu import CurveMenu
from widgets.curves_page import CurvesPage
from widgets.progress import Progress, State
from widgets.readings import Readings
from widgets.theme import Theme
from widgets.words import words

if TYPE_CHECKING:
    from widgets.charts import Chart
    from widgets.history import History

REPAINT_MS = 100
"""Milliseconds between repaints: curves look alive at ten a second and cost little."""


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
        self._repaint = QTimer(self, interval=REPAINT_MS)
        self._repaint.setSingleShot(True)
        self._repaint.timeout.connect(self.refresh)
        self.readings = Readings(theme)
        self.readings.pause_requested.connect(self.pause_requested)
        self.readings.resume_requested.connect(self.resume_requested)
        self.readings.stop_requested.connect(self.stop_requested)
        self.page = CurvesPage(self.readings, theme)
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
        self._empty = False
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
    def charts(self) -> "list[Chart]":
        """The charts; none before they are built."""
        return self.page.charts

    @property
    def menu(self) -> CurveMenu:
        """How the curves are drawn."""
        return self.page.menu

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

    def show_run(self, history: "History", progress: Progress) -> None:
        """Draw a run that has ended, as a whole."""
        self.build()
        self._history, self._progress = history, progress
        self.page.set_history(history)
        self._say("")
        self._show_curves(shown=True)
        if self.isVisible():
            self._repaint.start()  # the numbers in a turn of their own: their styles take 20 ms

    def show_past(self, runs: "Sequence[History]") -> None:
        """Draw earlier runs thin under the newest, the one before it first."""
        self.page.set_past(runs)

    def set_note(self, sentence: str) -> None:
        """Show a remark above the curves, such as that the run keeps the network it began with."""
        self._note.setText(words(sentence))
        self._note.setVisible(bool(sentence))

    def reset(self) -> None:
        """Forget the run."""
        self._history = None
        self._progress = Progress()
        self.page.set_history(None)
        self.page.set_past(())
        self._say("")
        self._say_what_to_do()
        self._show_curves(shown=False)
        self._refresh_numbers()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.readings.set_theme(theme)
        self.page.set_theme(theme)

    @Slot(float)
    def set_smoothing(self, smoothing: float) -> None:
        """Smooth the curves more or less: 0 (not at all) to below 1."""
        self.page.set_smoothing(smoothing)

    def build(self) -> None:
        """Build the charts now, rather than soon after the first paint."""
        self.page.build()

    def showEvent(self, event: QShowEvent) -> None:
        """Load the charts' libraries once the window is painted; draw what came meanwhile."""
        super().showEvent(event)
        QTimer.singleShot(0, self.page, self.page.load)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop painting."""
        super().hideEvent(event)
        self._repaint.stop()

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
        self._pages.addWidget(empty)
        self._pages.addWidget(self.page)
        self._show_curves(shown=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        self._message.setContentsMargins(12, 2, 12, 6)
        layout.addWidget(self._message)
        self._note.setContentsMargins(12, 2, 12, 2)
        layout.addWidget(self._note)
        layout.addWidget(self._pages, 1)

    def _begin(self, event: RunStarted) -> None:
        self.build()
        from widgets.history import History  # noqa: PLC0415 - brings numpy

        self._history = History(event)
        self._progress = Progress.of(event)
        self.page.set_history(self._history)
        self._say("")
        self._show_curves(shown=True)

    def _show_curves(self, *, shown: bool) -> None:
        """Show the curves, or the sentence, which is content with less height."""
        policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
        self.page.setSizePolicy(policy, policy)
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
            self.page.refresh()

    def _refresh_numbers(self) -> None:
        history, now = self._history, self._progress
        if history is not None and len(history.steps):
            now.train_loss = float(history.steps.curves["loss"].smoothed[-1])
            now.train_accuracy = float(history.steps.curves["accuracy"].smoothed[-1])
        self.readings.show_progress(now)

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    def set_empty(self, empty: bool) -> None:
        """Take in whether there is no block that could be trained."""
        if empty != self._empty:
            self._empty = empty
            if self._history is None:
                self._say_what_to_do()

    def _say_what_to_do(self) -> None:
        if self._empty:
            self._headline.setText(self.tr("The canvas is empty: there is nothing to train yet."))
            self._hint.setText(
                self.tr("Add blocks with Tab, or begin with a template (Ctrl+T); F5 then trains.")
            )
            return
        self._headline.setText(self.tr("Press F5 to train the network on the canvas."))
        self._hint.setText(
            self.tr(
                "Loss and accuracy draw themselves here while it learns; you can go on editing."
            )
        )
