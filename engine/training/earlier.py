"""The runs that lie in a folder: which one left the weights that a network can go on with.

What is looked at is plain files, so that a thread beside the window can do it.
"""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from engine.errors import NetloomError, TrainingError
from engine.files import reason
from engine.groups.comparison import same_network
from engine.project import Project
from engine.training.events import Event, RunFinished, RunStarted, from_json
from engine.training.runs import RunFolder

BEGINNING = 2**18
"""Bytes in which a run's first event must end: it names the classes, and those may be many."""
ENDING = 2**16
"""Bytes from a run's end that are read for its last event."""
MOST_RECORDS = 50
"""So many finished runs are compared with the network, the newest first."""
LONGEST_HEADER = 10**8
"""Bytes of a header that safetensors reads."""
LATEST = 253_370_764_800
"""Seconds from 1970 to the year 9999, the last one that calendars have."""


class EarlierRun(NamedTuple):
    """A run that ended as it should, whose weights belong to a network."""

    folder: Path
    project: Project
    """As it was trained."""
    started: RunStarted
    finished: RunFinished


def fits(trained: Project, project: Project) -> bool:
    """Say whether a run's weights, and what it learned from, are those of a project."""
    return trained.data == project.data and same_network(trained.graph, project.graph)


def newest_fitting_run(
    roots: Iterable[Path], project: Project, passed_over: Callable[[str], None]
) -> EarlierRun | None:
    """Return the newest finished run that fits a project; the first folder with one counts.

    Parameters
    ----------
    roots
        Folders of runs, in the order in which they are looked through.
    project
        What the weights are for.
    passed_over
        Takes a sentence about each run that is damaged.
    """
    for root in roots:
        ended = sorted(_ended(root), key=lambda run: run[1].time, reverse=True)
        for folder, started, finished in ended[:MOST_RECORDS]:
            run = RunFolder(folder)
            try:
                trained = run.project()
                if fits(trained, project):
                    check_weights(run.weights())
                    return EarlierRun(folder, trained, started, finished)
            except NetloomError as error:
                passed_over(str(error))
    return None


def check_weights(file: Path) -> None:
    """Make sure that a safetensors file is there as a whole, without reading its numbers.

    Raises
    ------
    TrainingError
        Where it is cut off or is no such file.
    """
    try:
        with file.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            header = json.loads(stream.read(min(length, LONGEST_HEADER)))
            size = os.fstat(stream.fileno()).st_size
        header.pop("__metadata__", None)
        ends = [int(each["data_offsets"][1]) for each in header.values()]
    except OSError as error:
        raise TrainingError(f"The weights in {file} cannot be read: {reason(error)}.") from None
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise TrainingError(f"The weights in {file} are damaged: train again.") from None
    if size != 8 + length + max(ends, default=0):
        raise TrainingError(f"The weights in {file} are cut off: train again.")


def _ended(root: Path) -> list[tuple[Path, RunStarted, RunFinished]]:
    """Return the runs in a folder that ended as they should, with their first and last event."""
    try:
        folders = [Path(entry.path) for entry in os.scandir(root) if entry.is_dir()]
    except OSError:
        return []
    found = []
    for folder in folders:
        first, last = _first_and_last(RunFolder(folder).events)
        if (
            isinstance(first, RunStarted)
            and isinstance(last, RunFinished)
            and begins_soundly(first)
            and _ends_soundly(last)
        ):
            found.append((folder, first, last))
    return found


def begins_soundly(event: RunStarted) -> bool:
    """Say whether a beginning from the disk has a date and lengths that can be shown."""
    return (
        isinstance(event.time, int | float)
        and 0 <= event.time < LATEST
        and isinstance(event.epochs, int)
        and isinstance(event.steps_per_epoch, int)
        and isinstance(event.run, str)
    )


def _ends_soundly(event: RunFinished) -> bool:
    accuracy = event.best_accuracy
    return isinstance(event.best_epoch, int) and (
        accuracy is None or (isinstance(accuracy, int | float) and 0 <= accuracy <= 1)
    )


def _first_and_last(file: Path) -> tuple[Event | None, Event | None]:
    """Return the first event of a run, and the last; ``None`` where there is none to read."""
    try:
        with file.open("rb") as stream:
            first = from_json(stream.readline(BEGINNING))
            stream.seek(max(stream.seek(0, os.SEEK_END) - ENDING, 0))
            lines = stream.read().splitlines()
    except OSError:
        return None, None
    events = (from_json(line) for line in reversed(lines))
    return first, next((event for event in events if event is not None), None)
