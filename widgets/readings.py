"""The numbers of a running training: state, progress, loss and accuracy, speed, time left."""

import math

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from widgets import quantities
from widgets.icons import icon, pixmap
from widgets.progress import Progress, State
from widgets.theme import Theme, tabular


class Readings(QWidget):
    """Shows a :class:`Progress`, and buttons to pause and stop.

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
        self._state = State.IDLE
        self._numbers: list[QLabel] = []
        self._icon = QLabel()
        self._icon.setFixedSize(18, 18)
        self._title = _label("title")
        self._device = _label("muted")
        self._epoch = self._number(self.tr("Epoch that is trained now"))
        self._left = self._number(
            self.tr("Time left, with validation"), Qt.AlignmentFlag.AlignRight
        )
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress of the training"))
        self._bar.setToolTip(self.tr("Share of the run's steps that are done"))
        self.pause_button = self._button(self.tr("Pause the training after this step"))
        self.stop_button = self._button(self.tr("Stop the training and keep the best weights"))
        self.pause_button.clicked.connect(self._pause_or_resume)
        self.stop_button.clicked.connect(self.stop_requested)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self.set_theme(theme)
        self.show_progress(Progress())

    def sizeHint(self) -> QSize:
        """Take the same width whatever the numbers are, so that nothing shifts."""
        return QSize(max(28 * self.fontMetrics().averageCharWidth() + 96, 296), 150)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        font = tabular(self.font())
        for label in self._numbers:
            label.setFont(font)
        self._show_state()

    def show_progress(self, progress: Progress) -> None:
        """Show where the run is."""
        if progress.state is not self._state:
            self._state = progress.state
            self._show_state()
        _set(self._device, progress.device)
        if progress.epochs:
            text = self.tr("Epoch {epoch} of {epochs}")
            epoch, epochs = map(quantities.count, (progress.epoch, progress.epochs))
            _set(self._epoch, text.format(epoch=epoch, epochs=epochs))
        else:
            _set(self._epoch, "")
        _set(self._left, self._time_left(progress))
        self._bar.setValue(round(1000 * progress.step / progress.steps) if progress.steps else 0)
        _set(self._train_loss, quantities.loss(progress.train_loss))
        _set(self._validation_loss, quantities.loss(progress.validation_loss))
        _set(self._best_loss, quantities.loss(progress.best_loss))
        _set(self._train_accuracy, quantities.percent(progress.train_accuracy))
        _set(self._validation_accuracy, quantities.percent(progress.validation_accuracy))
        _set(self._best_accuracy, quantities.percent(progress.best_accuracy))
        best = self.tr("★ epoch {n}").format(n=progress.best_epoch) if progress.best_epoch else ""
        _set(self._best, best or self.tr("best"))
        text = self.tr("{step} of {steps}")
        step, steps = map(quantities.count, (progress.step, progress.steps))
        _set(self._step, text.format(step=step, steps=steps) if progress.steps else "–")
        _set(self._rate, quantities.rate(progress.learning_rate))
        _set(self._speed, quantities.speed(progress.samples_per_second))
        _set(self._elapsed, quantities.duration(progress.elapsed))

    def _time_left(self, progress: Progress) -> str:
        if progress.state is State.TRAINING and math.isfinite(progress.seconds_left):
            text = self.tr("{duration} left")
            return text.format(duration=quantities.duration(progress.seconds_left))
        return ""

    def _show_state(self) -> None:
        state = self._state
        _set(self._title, state.label)
        running = state in {State.TRAINING, State.PAUSED}
        self.pause_button.setEnabled(running)
        self.stop_button.setEnabled(running or state is State.PREPARING)
        paused = state is State.PAUSED
        text = (
            self.tr("Go on with the training")
            if paused
            else self.tr("Pause the training after this step")
        )
        self.pause_button.setToolTip(text)
        self.pause_button.setAccessibleName(text)
        self._bar.setProperty("state", str(state))
        self._bar.style().unpolish(self._bar)
        self._bar.style().polish(self._bar)
        color = self._theme.colors()[state.token]
        self._icon.setPixmap(pixmap(state.icon, color, 18, self.devicePixelRatioF()))
        self.pause_button.setIcon(icon("play" if paused else "pause", self._theme))
        self.stop_button.setIcon(icon("stop", self._theme))

    @Slot()
    def _pause_or_resume(self) -> None:
        if self._state is State.PAUSED:
            self.resume_requested.emit()
        else:
            self.pause_requested.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._icon)
        head.addWidget(self._title)
        head.addSpacing(4)
        head.addWidget(self._device)
        head.addStretch(1)
        head.addWidget(self.pause_button)
        head.addWidget(self.stop_button)
        where = QHBoxLayout()
        where.addWidget(self._epoch, 1)
        where.addWidget(self._left, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addLayout(where)
        layout.addLayout(self._results())
        layout.addLayout(self._details())
        layout.addStretch(1)

    def _results(self) -> QGridLayout:
        right = Qt.AlignmentFlag.AlignRight
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(1)
        self._best = _label("muted", right)
        self._best.setToolTip(self.tr("Epoch whose weights are kept"))
        for column, label in enumerate(
            (
                _label("muted"),
                _label("muted", right, self.tr("train")),
                _label("muted", right, self.tr("validation")),
                self._best,
            )
        ):
            grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, 3 if column else 2)
        smoothed = self.tr("Smoothed over the last batches")
        validation = self.tr("On the validation part, at the last epoch's end")
        best = self.tr("On the validation part, at the best epoch's end")
        tips = (smoothed, validation, best)
        self._train_loss, self._validation_loss, self._best_loss = (
            self._number(tip, right) for tip in tips
        )
        self._train_accuracy, self._validation_accuracy, self._best_accuracy = (
            self._number(tip, right) for tip in tips
        )
        for row, (name, labels) in enumerate(
            (
                (
                    self.tr("Loss"),
                    (self._train_loss, self._validation_loss, self._best_loss),
                ),
                (
                    self.tr("Accuracy"),
                    (self._train_accuracy, self._validation_accuracy, self._best_accuracy),
                ),
            ),
            start=1,
        ):
            grid.addWidget(_label("muted", text=name), row, 0)
            for column, label in enumerate(labels, start=1):
                grid.addWidget(label, row, column)
        return grid

    def _details(self) -> QGridLayout:
        self._step = self._number(self.tr("Training steps done"))
        self._rate = self._number(self.tr("Learning rate of the last step"))
        self._speed = self._number(self.tr("Training samples per second"))
        self._elapsed = self._number(self.tr("Time of training, pauses left out"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(1)
        for row, column, name, label in (
            (0, 0, self.tr("Step"), self._step),
            (0, 2, self.tr("Rate"), self._rate),
            (1, 0, self.tr("Speed"), self._speed),
            (1, 2, self.tr("Time"), self._elapsed),
        ):
            grid.addWidget(_label("muted", text=name), row, column)
            grid.addWidget(label, row, column + 1)
            grid.setColumnStretch(column + 1, 3 if column == 0 else 2)
        return grid

    def _number(self, tip: str, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QLabel:
        label = _label("", alignment)
        label.setToolTip(tip)
        label.setAccessibleDescription(tip)
        # A new number must not ask the layout for another width ten times a second.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._numbers.append(label)
        return label

    @staticmethod
    def _button(tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(16, 16))
        return button


def _label(
    role: str, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, text: str = ""
) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
    if role == "title":
        font = QFont(label.font())
        font.setBold(True)
        label.setFont(font)
    return label


def _set(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
