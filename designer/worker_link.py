"""The link to the worker process: jobs out, events in, and a sentence where it dies.

A thread starts the process and reads what it says into a bounded deque; a second one writes
the jobs, so that a full pipe never stops the window. A timer in the window's thread drains the
deque: a signal for every event would cost the window fifty times as much.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal, Slot

from engine.jobs import JobDone, WorkerReady
from engine.training.events import Event, from_json

PROGRAM = Path(__file__).parents[1]

BUSY_MS, IDLE_MS = 40, 150
"""How often events are fetched while a job runs, and otherwise."""

QUEUE = 100_000
"""Events kept while the window is busy: over an hour of training."""

DETACHED = 0
"""The number of the job that lets the worker go on alone; those of the window begin with 1."""

PATIENCE_MS = 4000
"""How long a worker that was asked to go may take before it is ended."""


class _Process(QThread):
    """The thread that owns the worker process."""

    def __init__(self, command: list[str], events: deque[Event]) -> None:
        super().__init__()
        self._command = command
        self._events = events
        self._jobs: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._process: subprocess.Popen[bytes] | None = None
        self._started = threading.Event()
        self._let_go = False
        self.failure: str | None = None
        self.code: int | None = None

    def run(self) -> None:
        """Start the process and read its events until it ends."""
        # What torch reads at import: waiting threads must not take the window's core.
        environment = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE", "PYTHONUNBUFFERED": "1"}
        options: dict[str, Any] = {"start_new_session": True}
        if sys.platform == "win32":
            options = {"creationflags": subprocess.CREATE_NO_WINDOW}
        try:
            process = subprocess.Popen(  # noqa: S603 - our own program
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                cwd=PROGRAM, env=environment, **options,
            )  # fmt: skip
        except OSError as error:
            self.failure = str(error)
            self._started.set()
            return
        self._process = process
        self._started.set()
        writer = threading.Thread(target=self._write, args=(process,), daemon=True)
        writer.start()
        assert process.stdout is not None  # noqa: S101 - it is a pipe
        with process.stdout as lines:
            for line in lines:
                event = from_json(line)
                if event is not None:
                    self._events.append(event)
                if self._let_go and isinstance(event, JobDone) and event.job == DETACHED:
                    break
        if not self._let_go:
            self.code = process.wait()
        self._jobs.put(None)
        writer.join()

    def _write(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None  # noqa: S101 - it is a pipe
        try:
            with process.stdin as pipe:
                while (job := self._jobs.get()) is not None:
                    pipe.write(job)
                    pipe.flush()
        except OSError:
            pass  # the process has gone; run() says so

    def send(self, job: dict[str, Any]) -> None:
        """Queue a job."""
        self._jobs.put(json.dumps(job).encode() + b"\n")

    def let_go(self) -> None:
        """Leave the process to its training; the thread ends once the process has said yes."""
        self._let_go = True
        self.send({"job": "resume"})  # one that waits would wait for ever
        self.send({"job": "detach", "id": DETACHED})

    def hang_up(self) -> None:
        """Close the pipe to the process, which then ends by itself."""
        self._jobs.put(None)

    def kill(self) -> None:
        """End the process at once."""
        self._started.wait(5)
        if self._process is not None:
            self._process.kill()

    @property
    def pid(self) -> int | None:
        """The process's number, once it runs."""
        return None if self._process is None else self._process.pid


class WorkerLink(QObject):
    """Starts a worker when one is needed, and again after one has died."""

    events_arrived = Signal(list)
    """New events, in order, at most 25 times a second."""
    died = Signal(str)
    """The worker ended by itself; says how, in half a sentence."""

    def __init__(self, parent: QObject | None = None, command: list[str] | None = None) -> None:
        super().__init__(parent)
        self._command = command or [sys.executable, "-m", "engine.worker"]
        self._events: deque[Event] = deque(maxlen=QUEUE)
        self._process: _Process | None = None
        self._closing = False
        self._warm = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._drain)

    @property
    def pid(self) -> int | None:
        """The worker's process number, while one runs."""
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Start the worker, so that it is warm when the first job comes."""
        if self._process is not None or self._closing:
            return
        self._warm = False
        self._process = _Process(self._command, self._events)
        self._process.finished.connect(self._ended)
        self._process.start()
        self._timer.start(IDLE_MS)

    def send(self, job: dict[str, Any]) -> None:
        """Send a job, starting a worker where none runs."""
        self.start()
        if self._process is not None:
            self._process.send(job)

    def set_busy(self, busy: bool) -> None:
        """Fetch events more often while a job runs."""
        if self._timer.isActive():
            self._timer.setInterval(BUSY_MS if busy else IDLE_MS)

    @Slot()
    def _drain(self) -> None:
        if self._events:
            batch = []
            while self._events:
                event = self._events.popleft()
                self._warm |= isinstance(event, WorkerReady) and event.warm
                batch.append(event)
            self.events_arrived.emit(batch)

    @Slot()
    def _ended(self) -> None:
        process, self._process = self._process, None
        self._timer.stop()
        self._drain()
        if process is not None:
            if not self._closing:
                self.died.emit(_how(process.code, process.failure))
            process.deleteLater()

    def shut_down(self, *, detach: bool = False) -> None:
        """End the worker, or let it finish its training alone.

        Parameters
        ----------
        detach
            Leave a running training to itself.
        """
        self._closing = True
        process = self._process
        if process is None:
            return
        process.finished.disconnect(self._ended)
        self._process = None
        self._timer.stop()
        if detach:
            process.let_go()
        elif self._warm:
            process.send({"job": "quit"})
        else:
            # It still imports torch and would not hear for seconds; there is nothing to lose yet.
            process.kill()
        # What was asked before is written first: a worker that is let go must have heard of it.
        if detach and not process.wait(PATIENCE_MS):
            return
        process.hang_up()
        if not process.wait(PATIENCE_MS):
            process.kill()
            process.wait(PATIENCE_MS)


def _how(code: int | None, failure: str | None) -> str:
    if failure is not None:
        return QCoreApplication.translate("WorkerLink", "it could not be started: {error}").format(
            error=failure
        )
    if code is not None and code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = str(-code)
        return QCoreApplication.translate("WorkerLink", "the system ended it with {signal}").format(
            signal=name
        )
    return QCoreApplication.translate("WorkerLink", "it ended with code {code}").format(code=code)
