"""The folder of a run: what was trained, how, what happened, and the weights.

| file | is |
| --- | --- |
| ``run.json`` | project, plan, seeds, versions, device, data; written once, before the first step |
| ``events.jsonl`` | every event, one a line, appended as it happens |
| ``best.safetensors`` | the best epoch's weights |
| ``checkpoints/last.safetensors``, ``last.json`` | the last epoch's weights and measurements |
| ``error.log`` | the traceback of an error that is nobody's fault but the program's |
"""

import json
import os
import re
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from engine.errors import TrainingError
from engine.files import reason, write_atomically
from engine.project import Project
from engine.projectfile import project_from_json
from engine.training.events import Event, from_json, to_json


class RunFolder:
    """Where a run writes.

    Parameters
    ----------
    path
        The folder; :meth:`create` makes sure that it is one to write to.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.record = path / "run.json"
        self.events = path / "events.jsonl"
        self.best = path / "best.safetensors"
        self.checkpoints = path / "checkpoints"
        self.last = self.checkpoints / "last.safetensors"
        self.last_record = self.checkpoints / "last.json"
        self.error_log = path / "error.log"

    def holds_run(self) -> bool:
        """Say whether a run was written here."""
        return self.record.is_file() or self.events.is_file()

    def weights(self) -> Path:
        """Return the file of the best weights.

        Raises
        ------
        TrainingError
            Where there is none.
        """
        if self.best.is_file():
            return self.best
        if not self.holds_run():
            raise TrainingError(f"{self.path} holds no run: train first, or name another folder.")
        raise TrainingError(f"The run in {self.path} ended before it had any weights: train again.")

    def project(self) -> Project:
        """Return the project as it was trained.

        Raises
        ------
        NetloomError
            Where the folder holds no run, or its record cannot be read.
        """
        try:
            record = json.loads(self.record.read_bytes())
            text = json.dumps(record["project"])
        except OSError as error:
            raise TrainingError(f"{self.path} holds no run: {reason(error)}.") from None
        except (ValueError, KeyError, TypeError, RecursionError):
            raise TrainingError(f"{self.record} is not the record of a run.") from None
        return project_from_json(text, str(self.record))

    def warnings(self) -> tuple[str, ...]:
        """Return what was left out of the data, a sentence each; nothing where that is unknown."""
        try:
            return tuple(map(str, json.loads(self.record.read_bytes())["data"]["warnings"]))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return ()

    def check(self, *, overwrite: bool = False) -> None:
        """Make sure that a new run may be written here, without changing anything.

        An absent or empty folder may always be used. A folder with an earlier run needs
        ``overwrite``; one with anything else is refused also then, because it is not ours.

        Raises
        ------
        TrainingError
            With the sentence.
        """
        try:
            if not os.path.lexists(self.path):
                return
            if not self.path.is_dir():
                raise TrainingError(f"{self.path} is a file: name a folder for the run.")
            if not any(self.path.iterdir()):
                return
        except OSError as error:
            raise TrainingError(f"{self.path} cannot be used: {reason(error)}.") from None
        if not self.holds_run():
            raise TrainingError(
                f"{self.path} holds other files: name a new or empty folder for the run."
            )
        if not overwrite:
            raise TrainingError(
                f"{self.path} already holds a run: name another folder, "
                "or add --force to replace it."
            )

    def create(self, *, overwrite: bool = False) -> None:
        """Make the folder, without the files of an earlier run.

        Raises
        ------
        TrainingError
            As in :meth:`check`, or where the folder cannot be made.
        """
        self.check(overwrite=overwrite)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            for file in (self.record, self.events, self.best, self.error_log):
                file.unlink(missing_ok=True)
            shutil.rmtree(self.checkpoints, ignore_errors=True)
            self.checkpoints.mkdir()
        except OSError as error:
            raise TrainingError(f"{self.path} cannot be written: {reason(error)}.") from None

    def write_record(self, record: dict[str, Any]) -> None:
        """Write what the run is, as ``run.json``."""
        text = json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False)
        write_atomically(self.record, text.encode())


class EventFile:
    """Appends events to a run's ``events.jsonl``; each is with the system when it returns.

    What was appended survives the death of the process, whatever kills it.
    """

    def __init__(self, folder: RunFolder) -> None:
        # Unbuffered: a line is one system call, so a killed process leaves whole lines.
        self._file = folder.events.open("ab", buffering=0)

    def append(self, event: Event) -> None:
        """Append one event.

        Raises
        ------
        OSError
            Where the disk is full.
        """
        data = memoryview(to_json(event).encode() + b"\n")
        while data:
            data = data[self._file.write(data) :]

    def close(self) -> None:
        """Close the file; it can be closed twice."""
        self._file.close()


def read_events(folder: Path) -> list[Event]:
    """Return the events of a run, also of one that still trains or was killed.

    A half-written line and events of a newer program are left out.

    Raises
    ------
    TrainingError
        Where the folder holds no run.
    """
    try:
        data = RunFolder(folder).events.read_bytes()
    except OSError as error:
        raise TrainingError(f"{folder} holds no events of a run: {reason(error)}.") from None
    return [event for line in data.splitlines() if (event := from_json(line)) is not None]


def new_run_folder(root: Path, project_name: str, now: datetime | None = None) -> Path:
    """Make a new, empty folder for a run.

    Its name begins with the time (UTC), so that names sort by it, and no two runs share one,
    also when several programs start in the same second.

    Parameters
    ----------
    root
        Where runs are kept; made where it does not exist.
    project_name
        Any text; what a file name cannot hold is left out.
    now
        The time; by default, now.

    Raises
    ------
    TrainingError
        Where the folder cannot be made.
    """
    stem = re.sub(r"[^\w-]+", "-", project_name).strip("-_")[:60] or "run"
    time = (now or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%d_%H-%M-%S")
    number = 1
    while True:
        folder = root / (f"{time}_{stem}" if number == 1 else f"{time}_{stem}_{number}")
        try:
            root.mkdir(parents=True, exist_ok=True)
            folder.mkdir()
        except FileExistsError:
            if not root.is_dir():
                raise TrainingError(f"{root} is a file: name a folder for the runs.") from None
            number += 1
        except OSError as error:
            raise TrainingError(f"{root} cannot hold runs: {reason(error)}.") from None
        else:
            return folder


def discard_unused(folder: Path) -> None:
    """Remove the folder of a run that never began, and the place of runs if it was the only one.

    What holds a file stays.
    """
    with suppress(OSError):
        folder.rmdir()
        folder.parent.rmdir()
