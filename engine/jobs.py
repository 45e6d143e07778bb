"""The events with which the worker answers its jobs, in the same stream as a run's events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from engine.training.events import Event, event_type


@event_type
@dataclass(frozen=True, slots=True)
class WorkerReady(Event):
    """The worker takes jobs; torch is warm once this comes a second time."""

    type: ClassVar[str] = "worker_ready"
    pid: int
    warm: bool
    devices: tuple[str, ...] = ()
    """What it can train on, known once it is warm; what ``auto`` takes comes first."""
    memory: tuple[int, ...] = ()
    """How many bytes each of them has."""


@event_type
@dataclass(frozen=True, slots=True)
class JobProgress(Event):
    """How far a job is."""

    type: ClassVar[str] = "job_progress"
    job: int
    done: int
    total: int


@event_type
@dataclass(frozen=True, slots=True)
class JobDone(Event):
    """The answer to a job."""

    type: ClassVar[str] = "job_done"
    job: int
    result: Any


@event_type
@dataclass(frozen=True, slots=True)
class JobFailed(Event):
    """Why a job has no answer, in one sentence."""

    type: ClassVar[str] = "job_failed"
    job: int
    message: str
