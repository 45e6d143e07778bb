"""The history of one run, as its events tell it: what the charts draw and the readings show.

Pure numpy over :mod:`engine.training.events`. Several histories can be drawn over each other.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.training.events import EpochDone, Event, RunStarted, StepsDone
from widgets.curves import Column, Curve, Floats

Axis = Literal["step", "epoch", "time"]
"""What x counts: training steps, epochs (in fractions), or seconds of training."""

Metric = Literal["loss", "accuracy", "rate"]

SMOOTHING = 0.9
"""Share of the past in the smoothed curves, by default: about the last ten steps count."""

SETTLED = 256
"""Points for which lines are worked out ahead; other numbers of points come from the same."""


class Track:
    """Measurements taken at the same moments, and those moments in steps and in seconds.

    Parameters
    ----------
    curves
        The measurements by name.
    """

    def __init__(self, curves: Mapping[Metric, Curve]) -> None:
        self.curves = curves
        self.steps_per_epoch = 1
        self.changes = 0
        self._steps = Column()
        self._time = Column()

    changes: int
    """How often it changed: a chart draws again only what did."""

    def __len__(self) -> int:
        return len(self._steps)

    def append(self, steps: Floats, times: Floats, values: Mapping[Metric, ArrayLike]) -> None:
        """Add moments with their measurements; moments known from ``steps[0]`` on are replaced.

        A run that went on from a checkpoint repeats steps: what came later counts.
        """
        self.changes += 1
        known = int(np.searchsorted(self._steps.values, steps[0]))
        if known < len(self):
            self._steps.truncate(known)
            self._time.truncate(known)
            for curve in self.curves.values():
                curve.truncate(known)
        self._steps.extend(steps)
        self._time.extend(np.maximum(times, self.elapsed))
        for metric, curve in self.curves.items():
            curve.extend(np.asarray(values[metric], dtype=np.float64))

    @property
    def step(self) -> int:
        """Number of the last moment's step; 0 before the first."""
        return int(self._steps.values[-1]) if len(self) else 0

    @property
    def elapsed(self) -> float:
        """Seconds of training at the last moment."""
        return float(self._time.values[-1]) if len(self._time) else 0.0

    def last(self, axis: Axis) -> float:
        """Return x of the last moment."""
        return self.elapsed if axis == "time" else self.step / self._scale(axis)

    def window(self, axis: Axis, low: float, high: float) -> tuple[int, int]:
        """Return the positions whose x lies from ``low`` to ``high``, and one more at each end."""
        scale = self._scale(axis)
        start, stop = np.searchsorted(self._moments(axis), (low * scale, high * scale))
        return max(int(start) - 1, 0), min(int(stop) + 1, len(self))

    def x(self, axis: Axis, positions: NDArray[np.int64] | int) -> Floats:
        """Return x at positions in the curves."""
        x: Floats = self._moments(axis)[positions] / self._scale(axis)
        return x

    def nearest(self, axis: Axis, x: float) -> int | None:
        """Return the position nearest to x; ``None`` where nothing was measured."""
        moments, at = self._moments(axis), x * self._scale(axis)
        if not len(moments):
            return None
        right = min(int(np.searchsorted(moments, at)), len(moments) - 1)
        left = max(right - 1, 0)
        return left if abs(moments[left] - at) <= abs(moments[right] - at) else right

    def step_at(self, position: int) -> int:
        """Return the number of the step at a position in the curves."""
        return int(self._steps.values[position])

    def _moments(self, axis: Axis) -> Floats:
        return self._time.values if axis == "time" else self._steps.values

    def _scale(self, axis: Axis) -> float:
        return float(self.steps_per_epoch if axis == "epoch" else 1)


class Best(NamedTuple):
    """The best epoch so far, by the trainer's judgement."""

    position: int
    """Where it stands in :attr:`History.epochs`."""
    epoch: int
    loss: float
    accuracy: float


class History:
    """Every measurement of a run.

    Parameters
    ----------
    started
        The run's first event; ``None`` where the stream is not known from its beginning.
    smoothing
        Share of the past in the smoothed curves.
    """

    def __init__(self, started: RunStarted | None = None, smoothing: float = SMOOTHING) -> None:
        self.started = started
        self.best: Best | None = None
        self.validated = False
        self.steps = Track(
            {"loss": Curve(smoothing), "accuracy": Curve(smoothing), "rate": Curve()}
        )
        self.epochs = Track({"loss": Curve(), "accuracy": Curve(), "rate": Curve()})
        if started is not None:
            for track in (self.steps, self.epochs):
                track.steps_per_epoch = max(started.steps_per_epoch, 1)

    validated: bool
    """Whether the epochs' values come from a validation part; else from training."""

    def add(self, events: Sequence[Event]) -> bool:
        """Take in events; return whether there is more to draw."""
        changed = False
        for event in events:
            if isinstance(event, StepsDone):
                changed |= self._add_steps(event)
            elif isinstance(event, EpochDone):
                self._add_epoch(event)
                changed = True
        return changed

    def smooth(self, smoothing: float) -> None:
        """Smooth loss and accuracy more or less."""
        self.steps.curves["loss"].smooth(smoothing)
        self.steps.curves["accuracy"].smooth(smoothing)

    def settle(self) -> None:
        """Work out now what drawing the whole run asks for, as far as the run is known."""
        for track in (self.steps, self.epochs):
            for curve in track.curves.values():
                curve.raw_line(0, len(curve), SETTLED)
                curve.smooth_line(0, len(curve), SETTLED)

    def length(self, axis: Axis) -> float:
        """Return where x ends at the latest: the whole run's steps or epochs, or 0 if unknown."""
        if self.started is None or axis == "time":
            return 0.0
        epochs = self.started.epochs
        return float(epochs if axis == "epoch" else epochs * self.steps.steps_per_epoch)

    def last(self, axis: Axis) -> float:
        """Return x of the newest measurement."""
        return max(self.steps.last(axis), self.epochs.last(axis))

    def _add_steps(self, event: StepsDone) -> bool:
        count = min(len(event.loss), len(event.accuracy), len(event.learning_rate))
        if not count:
            return False
        # Only the end of these steps was timed: they are spread evenly up to it.
        before = self.steps.elapsed
        times = before + (max(event.elapsed, before) - before) * np.arange(1, count + 1) / count
        self.steps.append(
            np.arange(event.first_step, event.first_step + count, dtype=np.float64),
            times,
            {
                "loss": event.loss[:count],
                "accuracy": event.accuracy[:count],
                "rate": event.learning_rate[:count],
            },
        )
        return True

    def _add_epoch(self, event: EpochDone) -> None:
        loss, accuracy = event.validation_loss, event.validation_accuracy
        self.validated = loss is not None and accuracy is not None
        if loss is None or accuracy is None:
            loss, accuracy = event.train_loss, event.train_accuracy
        self.epochs.append(
            np.array([event.step], dtype=np.float64),
            np.array([event.elapsed]),
            {"loss": [loss], "accuracy": [accuracy], "rate": [event.learning_rate]},
        )
        if self.best is not None and self.best.position >= len(self.epochs) - 1:
            self.best = None  # a run that went on from before it replaced that epoch
        if event.best:
            # As the arrays took them: a file may have numbers in quotation marks.
            self.best = Best(len(self.epochs) - 1, event.epoch, float(loss), float(accuracy))
