"""The events a run consists of: one stream for the run's folder, the plots and the terminal.

Events are small frozen values that travel as one JSON object a line, with the field ``event``
naming the type. A reader ignores types and fields it does not know, so that an older program
can show a newer run.
"""

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar, Literal, TypeVar


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events."""

    type: ClassVar[str] = "event"


@dataclass(frozen=True, slots=True)
class RunStarted(Event):
    """The first event of a run: what will happen, and on what."""

    type: ClassVar[str] = "run_started"
    run: str
    """Name of the run (its folder's name)."""
    folder: str
    project: str
    time: float
    """Seconds since 1970, UTC."""
    device: str
    epochs: int
    steps_per_epoch: int
    batch_size: int
    parameters: int
    training_samples: int
    validation_samples: int
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepsDone(Event):
    """Consecutive steps with their measurements, sent together at most 20 times a second."""

    type: ClassVar[str] = "steps_done"
    epoch: int
    """Counted from 1."""
    first_step: int
    """Number of the first of these steps, counted from 1 over the whole run."""
    loss: tuple[float, ...]
    """Mean loss of each step's batch."""
    accuracy: tuple[float, ...]
    """Share of each step's batch that was classified right, 0 to 1."""
    learning_rate: tuple[float, ...]
    samples_per_second: float
    elapsed: float
    """Seconds of training so far, pauses left out."""
    seconds_left: float
    """Estimate until the run's end, validation included."""


@dataclass(frozen=True, slots=True)
class EpochDone(Event):
    """An epoch with its validation."""

    type: ClassVar[str] = "epoch_done"
    epoch: int
    step: int
    """Number of the epoch's last step, counted from 1 over the whole run."""
    train_loss: float
    train_accuracy: float
    validation_loss: float | None
    """``None`` where the data leaves no validation part."""
    validation_accuracy: float | None
    learning_rate: float
    samples_per_second: float
    elapsed: float
    best: bool
    """Whether this is the best epoch so far; its weights are then on their way to the disk."""


@dataclass(frozen=True, slots=True)
class ThreadsChosen(Event):
    """How many threads a run on the CPU computes with from the next step on."""

    type: ClassVar[str] = "threads_chosen"
    step: int
    """The last step of the trial."""
    threads: int
    seconds_on_one: float
    """Median duration of a step on one thread."""
    seconds_on_all: float


@dataclass(frozen=True, slots=True)
class RunPaused(Event):
    """Training waits."""

    type: ClassVar[str] = "run_paused"
    step: int


@dataclass(frozen=True, slots=True)
class RunResumed(Event):
    """Training goes on."""

    type: ClassVar[str] = "run_resumed"
    step: int


@dataclass(frozen=True, slots=True)
class RunFinished(Event):
    """The last event of a run that did not fail."""

    type: ClassVar[str] = "run_finished"
    reason: Literal["completed", "stopped"]
    epochs: int
    steps: int
    best_epoch: int
    """0 where no epoch was finished; the weights then are those at the stop."""
    best_loss: float | None
    best_accuracy: float | None
    samples_per_second: float
    elapsed: float


@dataclass(frozen=True, slots=True)
class RunFailed(Event):
    """The last event of a run that could not go on."""

    type: ClassVar[str] = "run_failed"
    code: Literal["not-finite", "out-of-memory", "data", "network", "worker-died", "error"]
    message: str
    """One sentence: what happened, at which step and learning rate, and what to try."""
    step: int
    learning_rate: float


E = TypeVar("E", bound=Event)

_types: dict[str, type[Event]] = {
    event.type: event
    for event in (
        RunStarted, StepsDone, EpochDone, ThreadsChosen, RunPaused, RunResumed, RunFinished,
        RunFailed,
    )
}  # fmt: skip


def event_type(event: type[E]) -> type[E]:
    """Let another module's event travel in the same stream (a class decorator)."""
    _types[event.type] = event
    return event


def to_json(event: Event) -> str:
    """Write an event as one line of JSON, without the line's end."""
    return json.dumps({"event": event.type, **asdict(event)}, separators=(",", ":"))


def from_json(line: str | bytes) -> Event | None:
    """Read an event back; ``None`` for a broken line or one of a type not known here."""
    try:
        values = json.loads(line)
        event = _types[values.pop("event")]
        known: dict[str, Any] = {
            field.name: _tupled(values[field.name])
            for field in fields(event)
            if field.name in values
        }
        return event(**known)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _tupled(value: Any) -> Any:
    return tuple(_tupled(entry) for entry in value) if isinstance(value, list) else value
