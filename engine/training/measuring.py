"""What a run measures: each step's loss and accuracy, speed, time left, and the validation."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.training.events import StepsDone

if TYPE_CHECKING:
    from engine.training.control import Control
    from engine.training.feed import Feed

READ_BACK_SECONDS = 0.05
"""Reading a number from an accelerator waits for it, so it happens at most 20 times a second."""

SPEED_SECONDS = 1.0
"""Time constant of the shown samples per second."""


class NotFiniteError(Exception):
    """The loss, or after a step the weights, stopped being numbers."""

    def __init__(self, step: int, rate: float, what: str) -> None:
        super().__init__(what)
        self.step = step
        self.rate = rate
        self.what = what


class Stopwatch:
    """Counts seconds, except while it is held."""

    def __init__(self) -> None:
        self._begun: float | None = None
        self._before = 0.0

    def run(self) -> None:
        """Count from now on."""
        if self._begun is None:
            self._begun = time.perf_counter()

    def hold(self) -> None:
        """Stop counting."""
        self._before = self.seconds
        self._begun = None

    @property
    def seconds(self) -> float:
        """What was counted so far."""
        return self._before + (0 if self._begun is None else time.perf_counter() - self._begun)


class Score(NamedTuple):
    """Mean loss and share of right answers over a number of samples."""

    loss: float
    accuracy: float


class StepLog:
    """Collects the steps' measurements on the device and reads them back together.

    Parameters
    ----------
    total_steps
        Of the whole run, for the time left.
    validations
        How many validations the run has.
    """

    def __init__(self, total_steps: int, validations: int) -> None:
        self.elapsed = Stopwatch()
        """The run so far, without pauses."""
        self.training = Stopwatch()
        """Its steps alone, without validation."""
        self.steps = 0
        self.samples = 0
        self._total_steps = total_steps
        self._validations_left = validations
        self._validation_seconds = 0.0
        self._speed = 0.0
        self._seconds_per_step = 0.0
        self._read_at = (0.0, 0, 0)  # training seconds, samples, steps
        self._due = 0.0
        self._losses: list[Tensor] = []
        self._right: list[Tensor] = []
        self._counts: list[int] = []
        self._rates: list[float] = []
        self.begin_epoch()

    def begin_epoch(self) -> None:
        """Start the sums of a new epoch."""
        self._epoch_loss = 0.0
        self._epoch_right = 0.0
        self._epoch_samples = 0
        self._epoch_begun = (self.training.seconds, self.samples)

    def add(self, loss: Tensor, right: Tensor, count: int, rate: float) -> None:
        """Note a step; nothing is read from the device.

        Parameters
        ----------
        loss, right
            Mean loss and number of right answers of its batch: tensors of one number.
        count
            Images in its batch.
        rate
            Its learning rate.
        """
        self._losses.append(loss.detach())
        self._right.append(right)
        self._counts.append(count)
        self._rates.append(rate)
        self.steps += 1
        self.samples += count

    def due(self) -> bool:
        """Say whether it is time to read the measurements back."""
        return time.perf_counter() >= self._due

    def read(self, epoch: int) -> StepsDone | None:
        """Read the measurements back; ``None`` where there are none since the last time.

        Raises
        ------
        NotFiniteError
            At the first step whose loss is not a number.
        """
        if not self._losses:
            return None
        values = torch.stack([torch.stack(self._losses), torch.stack(self._right).float()])
        losses, right = values.tolist()
        counts, rates = self._counts, self._rates
        self._losses, self._right, self._counts, self._rates = [], [], [], []
        self._due = time.perf_counter() + READ_BACK_SECONDS
        first = self.steps - len(losses) + 1
        for index, loss in enumerate(losses):
            if not math.isfinite(loss):
                what = "not a number (NaN)" if math.isnan(loss) else "infinite"
                raise NotFiniteError(first + index, rates[index], f"The loss became {what}")
        self._epoch_loss += sum(loss * count for loss, count in zip(losses, counts, strict=True))
        self._epoch_right += sum(right)
        self._epoch_samples += sum(counts)
        self._measure_speed()
        return StepsDone(
            epoch=epoch,
            first_step=first,
            loss=tuple(losses),
            accuracy=tuple(r / count for r, count in zip(right, counts, strict=True)),
            learning_rate=tuple(rates),
            samples_per_second=self._speed,
            elapsed=self.elapsed.seconds,
            seconds_left=self.seconds_left(),
        )

    def _measure_speed(self) -> None:
        now, samples, steps = self._read_at
        seconds = max(self.training.seconds - now, 1e-9)
        keep = math.exp(-seconds / SPEED_SECONDS) if now else 0.0
        self._speed = keep * self._speed + (1 - keep) * (self.samples - samples) / seconds
        per_step = seconds / max(self.steps - steps, 1)
        self._seconds_per_step = keep * self._seconds_per_step + (1 - keep) * per_step
        self._read_at = (self.training.seconds, self.samples, self.steps)

    def seconds_left(self) -> float:
        """Estimate the time until the run's end, validations included."""
        steps = (self._total_steps - self.steps) * self._seconds_per_step
        return steps + self._validations_left * self._validation_seconds

    def end_epoch(self) -> Score:
        """Return the mean of the epoch's steps, weighted by the images in each."""
        count = max(self._epoch_samples, 1)
        return Score(self._epoch_loss / count, self._epoch_right / count)

    def note_validation(self, seconds: float) -> None:
        """Take how long a validation took."""
        self._validations_left -= 1
        self._validation_seconds = seconds

    def epoch_speed(self) -> float:
        """Return the samples per second of the epoch's steps."""
        seconds, samples = self._epoch_begun
        return (self.samples - samples) / max(self.training.seconds - seconds, 1e-9)

    def run_speed(self) -> float:
        """Return the samples per second of all steps so far."""
        return self.samples / max(self.training.seconds, 1e-9) if self.samples else 0.0


def score(
    logits: nn.Module, feed: Feed, batch: int, control: Control | None = None
) -> Score | None:
    """Measure a network on a part of the data; ``None`` where it was stopped on the way.

    Parameters
    ----------
    logits
        Put into evaluation mode here.
    feed
        Not empty.
    batch
        Images at a time; the result does not depend on it beyond rounding.
    control
        Looked at before each batch.
    """
    logits.eval()
    losses, right = [], []
    with torch.inference_mode():
        for images, labels in feed.in_order(batch):
            if control is not None and control.stopped:
                return None
            output = logits(images)
            losses.append(functional.cross_entropy(output, labels, reduction="sum"))
            right.append((output.argmax(1) == labels).sum())
        values = torch.stack([torch.stack(losses), torch.stack(right).float()]).cpu().double()
    loss, rights = values.sum(1).tolist()
    return Score(loss / len(feed), rights / len(feed))
