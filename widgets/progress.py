"""Where a training is: its state and its numbers, as the run's events tell them."""

import math
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

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


class State(StrEnum):
    """What a training is doing."""

    IDLE = "idle"
    PREPARING = "preparing"
    TRAINING = "training"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"

    @property
    def label(self) -> str:
        """The word for it."""
        translate = QCoreApplication.translate
        return {
            State.IDLE: translate("State", "Ready"),
            State.PREPARING: translate("State", "Preparing"),
            State.TRAINING: translate("State", "Training"),
            State.PAUSED: translate("State", "Paused"),
            State.FINISHED: translate("State", "Finished"),
            State.STOPPED: translate("State", "Stopped"),
            State.FAILED: translate("State", "Failed"),
        }[self]

    @property
    def icon(self) -> str:
        """The name of its icon, so that colour is not the only sign."""
        return {
            State.IDLE: "monitor",
            State.PREPARING: "settings",
            State.TRAINING: "play",
            State.PAUSED: "pause",
            State.FINISHED: "good",
            State.STOPPED: "stop",
            State.FAILED: "error",
        }[self]

    @property
    def token(self) -> str:
        """The colour's name in the theme."""
        return {
            State.TRAINING: "accent",
            State.PAUSED: "warning",
            State.FINISHED: "good",
            State.FAILED: "error",
        }.get(self, "muted")


@dataclass
class Progress:
    """Where a run is; NaN where a number is not known yet."""

    state: State = State.IDLE
    device: str = ""
    epoch: int = 0
    epochs: int = 0
    step: int = 0
    steps: int = 0
    train_loss: float = math.nan
    train_accuracy: float = math.nan
    validation_loss: float = math.nan
    validation_accuracy: float = math.nan
    best_epoch: int = 0
    best_loss: float = math.nan
    best_accuracy: float = math.nan
    learning_rate: float = math.nan
    samples_per_second: float = math.nan
    elapsed: float = math.nan
    seconds_left: float = math.nan

    @classmethod
    def of(cls, event: RunStarted) -> "Progress":
        """Return where a run is at its start."""
        return cls(
            State.TRAINING,
            device=event.device,
            epoch=1,
            epochs=event.epochs,
            steps=event.epochs * event.steps_per_epoch,
        )

    def follow(self, event: Event) -> None:
        """Take in one event of the run."""
        if isinstance(event, StepsDone):
            self.epoch = event.epoch
            self.step = event.first_step + len(event.loss) - 1
            self.samples_per_second = event.samples_per_second
            self.elapsed = event.elapsed
            self.seconds_left = event.seconds_left
            if event.learning_rate:
                self.learning_rate = event.learning_rate[-1]
        elif isinstance(event, EpochDone):
            self._follow_epoch(event)
        elif isinstance(event, RunPaused):
            self.state = State.PAUSED
        elif isinstance(event, RunResumed):
            self.state = State.TRAINING
        elif isinstance(event, RunFinished):
            self.state = State.FINISHED if event.reason == "completed" else State.STOPPED
            self.samples_per_second, self.elapsed = event.samples_per_second, event.elapsed
        elif isinstance(event, RunFailed):
            self.state = State.FAILED

    def _follow_epoch(self, event: EpochDone) -> None:
        self.epoch, self.step = event.epoch, max(self.step, event.step)
        self.validation_loss = _known(event.validation_loss)
        self.validation_accuracy = _known(event.validation_accuracy)
        if event.best:
            validated = event.validation_loss is not None
            loss = event.validation_loss if validated else event.train_loss
            accuracy = event.validation_accuracy if validated else event.train_accuracy
            self.best_epoch = event.epoch
            self.best_loss, self.best_accuracy = _known(loss), _known(accuracy)


def _known(value: float | None) -> float:
    return math.nan if value is None else value
