"""Runs as the trainer would tell them, for the tests of the charts and the monitor."""

import math
from collections.abc import Iterator

from engine.training.events import EpochDone, Event, RunStarted, StepsDone

STEPS_PER_EPOCH = 10


def started(epochs: int = 20, steps_per_epoch: int = STEPS_PER_EPOCH) -> RunStarted:
    """Return a run's first event."""
    return RunStarted(
        run="first",
        folder="runs/first",
        project="digits",
        time=0.0,
        device="cpu",
        epochs=epochs,
        steps_per_epoch=steps_per_epoch,
        batch_size=32,
        parameters=61_706,
        training_samples=steps_per_epoch * 32,
        validation_samples=360,
        classes=tuple("0123456789"),
    )


def steps(first: int, count: int, steps_per_epoch: int = STEPS_PER_EPOCH) -> StepsDone:
    """Return consecutive steps of a network that learns."""
    numbers = range(first, first + count)
    return StepsDone(
        epoch=(first - 1) // steps_per_epoch + 1,
        first_step=first,
        loss=tuple(2.3 * math.exp(-number / 80) for number in numbers),
        accuracy=tuple(1 - 0.9 * math.exp(-number / 80) for number in numbers),
        learning_rate=(0.001,) * count,
        samples_per_second=12_345.6,
        elapsed=(first + count - 1) * 0.1,
        seconds_left=80.0,
    )


def epoch(
    number: int,
    *,
    best: bool = True,
    validated: bool = True,
    steps_per_epoch: int = STEPS_PER_EPOCH,
) -> EpochDone:
    """Return the end of an epoch."""
    return EpochDone(
        epoch=number,
        step=number * steps_per_epoch,
        train_loss=2.0 / number,
        train_accuracy=1 - 0.5 / number,
        validation_loss=2.5 / number if validated else None,
        validation_accuracy=1 - 0.6 / number if validated else None,
        learning_rate=0.001,
        samples_per_second=12_000.0,
        elapsed=number * steps_per_epoch * 0.1,
        best=best,
    )


def run(epochs: int = 3, of: int = 20) -> Iterator[Event]:
    """Return a run's events up to the end of an epoch."""
    yield started(of)
    for number in range(1, epochs + 1):
        first = (number - 1) * STEPS_PER_EPOCH + 1
        yield steps(first, 4)
        yield steps(first + 4, STEPS_PER_EPOCH - 4)
        yield epoch(number)
