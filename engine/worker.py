"""The worker: the process that holds torch, takes jobs and answers with events.

Run as ``python -m engine.worker``. Jobs come as one JSON object a line on stdin, events leave as
one a line on stdout. The thread that reads jobs does nothing else, so that pause and stop reach a
training within a step. Training runs in one thread, everything else in a second, so that looking
at data or exporting neither waits for a training nor stops it.

| job | holds | answered by |
| --- | --- | --- |
| ``train`` | id, project, folder, base | the run's events, then ``job_done`` |
| ``pause``, ``resume``, ``stop`` | | the run's events |
| ``describe_data`` | id, data, base | ``job_done`` with classes, samples, shape, warnings |
| ``evaluate`` | id, project, folder, base | ``job_done`` with the evaluation |
| ``feature_maps`` | id, project, node, image, sample, shape, folder | ``job_done`` with the maps |
| ``time`` | id, project | ``job_done`` with the seconds of every node |
| ``give_up`` | of | the ``time`` job of that number ends, with ``job_failed`` |
| ``export`` | id, project, folder, target, base | ``job_progress``, ``job_done`` |
| ``detach`` | id | ``job_done``; a running training then outlives the end of stdin |
| ``quit`` | | the process ends, a training within a step |

The process also ends by itself after a training whose accelerator failed for good.
"""

from __future__ import annotations

import importlib
import json
import os
import queue
import sys
import threading
import traceback
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from engine.data.memory import physical_memory
from engine.errors import NetloomError
from engine.jobs import JobDone, JobFailed, JobProgress, WorkerReady
from engine.training.control import Control
from engine.training.events import Event, RunFailed, RunFinished, to_json
from engine.training.threads import prepare_process

if TYPE_CHECKING:
    from collections.abc import Callable

Job = dict[str, Any]

BROKEN = 3
"""The exit code after a fault of the accelerator."""


class Worker:
    """Takes jobs and sends events.

    Parameters
    ----------
    jobs
        Where jobs come from, a line each.
    events
        Where events go, a line each.
    """

    def __init__(self, jobs: BinaryIO, events: BinaryIO) -> None:
        self._jobs = jobs
        self._events = events
        self._sending = threading.Lock()
        self._deaf = False
        self._detached = self._ending = False
        self.broken = False
        self._control: Control | None = None
        self._guard = threading.Lock()
        self._given_up: set[int] = set()
        self._measuring = threading.Lock()
        """Held while nodes are timed: a training begins when that has ended."""
        self._trainings: queue.SimpleQueue[tuple[Job, Control] | None] = queue.SimpleQueue()
        self._others: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._answers: dict[str, Callable[[Job], object]] = {
            "describe_data": self._describe_data,
            "evaluate": self._evaluate,
            "export": self._export,
            "feature_maps": self._feature_maps,
            "time": self._time,
        }

    def run(self) -> None:
        """Work until stdin ends; in the main thread, whose torch threads are the fastest."""
        self.send(WorkerReady(os.getpid(), warm=False))
        reader = threading.Thread(target=self._read, name="jobs", daemon=True)
        helper = threading.Thread(target=self._help, name="answers", daemon=True)
        reader.start()
        helper.start()
        self._warm_up()
        while (training := self._trainings.get()) is not None:
            job, control = training
            self._attempt(job, partial(self._train, control=control))
            if self.broken:
                self._others.put(None)
                break
        helper.join()

    def send(self, event: Event) -> None:
        """Send an event; where nobody listens any more, go on in silence."""
        with self._sending:
            if self._deaf:
                return
            try:
                self._events.write(to_json(event).encode() + b"\n")
                self._events.flush()
            except OSError:
                self._deaf = True

    # -- taking jobs -----------------------------------------------------------------------

    def _read(self) -> None:
        for line in self._jobs:
            try:
                job = json.loads(line)
                name = job["job"]
                hash(name)  # a list or an object names no job
            except (ValueError, TypeError, KeyError, RecursionError):
                sys.stderr.write("a line that is no job was left out\n")
                continue
            if name == "quit":
                break
            self._take(name, job)
        self._ending = True
        if not self._detached:
            with self._guard:
                if self._control is not None:
                    self._control.stop()
        self._trainings.put(None)
        self._others.put(None)

    def _take(self, name: str, job: Job) -> None:
        if name == "detach":
            self._detached = True
            if isinstance(number := job.get("id"), int):
                self.send(JobDone(number, None))
        elif name == "train":
            self._take_training(job)
        elif name in {"pause", "resume", "stop"}:
            with self._guard:
                if self._control is not None:
                    getattr(self._control, name)()
        elif name == "give_up":
            if isinstance(number := job.get("of"), int):
                self._given_up.add(number)
        elif name in self._answers:
            self._others.put(job)
        else:
            self._fail(job, f"There is no job called '{name}'.")

    def _take_training(self, job: Job) -> None:
        control = Control()
        with self._guard:
            busy = self._control is not None
            if not busy:
                self._control = control
        if busy:
            self._fail(job, "A training is running already: stop it first.")
        else:
            self._trainings.put((job, control))

    def _fail(self, job: Job, message: str) -> None:
        number = job.get("id")
        if isinstance(number, int):
            self.send(JobFailed(number, message))

    def _help(self) -> None:
        while (job := self._others.get()) is not None:
            self._attempt(job, self._answers[job["job"]])

    def _attempt(self, job: Job, work: Callable[[Job], object]) -> None:
        """Do a job; whatever goes wrong in it, the worker lives on."""
        try:
            result = work(job)
        except NetloomError as error:
            self._fail(job, str(error))
        except Exception as error:  # noqa: BLE001 - one job must not end the others
            traceback.print_exc()
            first = (str(error).strip() or type(error).__name__).splitlines()[0]
            self._fail(job, f"The job broke off inside Netloom ({first}): please try it again.")
        else:
            number = job.get("id")
            if isinstance(number, int):
                self.send(JobDone(number, result))

    # -- doing them ------------------------------------------------------------------------

    def _warm_up(self) -> None:
        """Import torch and the trainer, so that the first training begins at once."""
        import torch  # noqa: PLC0415 - after prepare_process(), and not before the first event

        importlib.import_module("engine.training.trainer")
        memory = {}
        if torch.cuda.is_available():
            for index in range(torch.cuda.device_count()):
                memory[f"cuda:{index}"] = torch.cuda.get_device_properties(index).total_memory
        if torch.backends.mps.is_available():
            memory["mps"] = torch.mps.recommended_max_memory()
        memory["cpu"] = physical_memory()
        self.send(
            WorkerReady(
                os.getpid(), warm=True, devices=tuple(memory), memory=tuple(memory.values())
            )
        )

    def _train(self, job: Job, control: Control) -> object:
        from engine.training.device import usable  # noqa: PLC0415 - torch
        from engine.training.trainer import train  # noqa: PLC0415 - torch

        def emit(event: Event) -> None:
            if isinstance(event, RunFinished | RunFailed):
                self._release(control)  # first: whoever hears of the end may begin the next run
            self.send(event)

        with self._measuring:  # what is timed gives up at its next node, now that this is asked for
            pass
        try:
            last = train(
                _project(job), Path(job["folder"]), base=_base(job), emit=emit, control=control
            )
        finally:
            self._release(control)
        # A fault of the accelerator stays with its process: the next training needs a new one.
        self.broken = isinstance(last, RunFailed) and not usable()
        return {"event": last.type}

    def _release(self, control: Control) -> None:
        """Let another training be asked for, unless it has been already."""
        with self._guard:
            if self._control is control:
                self._control = None

    def _describe_data(self, job: Job) -> object:
        from engine.data.settings import DataSettings  # noqa: PLC0415 - numpy and Pillow
        from engine.data.sources import describe  # noqa: PLC0415

        summary = asdict(describe(DataSettings(**job["data"]), _base(job)))
        return {**summary, "samples": int(summary["samples"])}

    def _evaluate(self, job: Job) -> object:
        from engine.training.evaluate import evaluate  # noqa: PLC0415 - torch

        return asdict(evaluate(_project(job), Path(job["folder"]), base=_base(job), device="cpu"))

    def _feature_maps(self, job: Job) -> object:
        from engine.featuremaps import (  # noqa: PLC0415 - torch
            decoded,
            describe_maps,
            feature_maps,
        )

        with self._guard:
            if self._control is not None:  # its random numbers are not to be disturbed
                raise NetloomError("A training is running: feature maps are shown when it ends.")
        project, folder = _project(job), job.get("folder")
        sample = decoded(job["sample"], tuple(job["shape"]))
        return describe_maps(
            feature_maps(
                project.graph, job["node"], sample, job["image"],
                folder=None if folder is None else Path(folder), seed=project.training.seed,
            )
        )  # fmt: skip

    def _time(self, job: Job) -> object:
        from engine.stopwatch import GivenUpError, measure  # noqa: PLC0415 - torch

        number, project = job["id"], _project(job)
        with self._measuring:
            try:
                return measure(project, given_up=lambda: self._disturbed(number)).to_json()
            except GivenUpError:
                if self._control is None:
                    raise
                raise NetloomError(
                    "A training is running: times are measured when it ends."
                ) from None
            finally:
                self._given_up.discard(number)

    def _disturbed(self, number: int) -> bool:
        """Say whether a measurement must end: nobody waits for it, or a training would suffer."""
        return self._ending or self._control is not None or number in self._given_up

    def _export(self, job: Job) -> object:
        from engine.exporting import describe_export, export_run  # noqa: PLC0415 - torch

        def tell(done: int, total: int) -> None:
            self.send(JobProgress(job["id"], done, total))

        result = export_run(
            _project(job), Path(job["folder"]), Path(job["target"]), base=_base(job), progress=tell
        )
        return describe_export(result)


def _project(job: Job) -> Any:
    from engine.projectfile import project_from_json  # noqa: PLC0415 - the blocks

    return project_from_json(job["project"], "the project")


def _base(job: Job) -> Path | None:
    base = job.get("base")
    return None if base is None else Path(base)


def main() -> None:
    """Keep stdout for events alone, and work."""
    prepare_process()
    # Prints, and what C libraries say, must not get between the events.
    events = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    worker = Worker(sys.stdin.buffer, events)
    worker.run()
    if worker.broken:
        # The thread that waits for jobs holds stdin, and Python cannot end in good order then.
        sys.stderr.flush()
        os._exit(BROKEN)


if __name__ == "__main__":
    main()
