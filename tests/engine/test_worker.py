"""The real worker process: jobs in, events out, and what becomes of a run when it ends."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from engine.data.memory import physical_memory
from engine.jobs import JobDone, JobFailed, JobProgress, WorkerReady
from engine.projectfile import project_to_json
from engine.training.events import (
    EpochDone,
    Event,
    RunFinished,
    RunPaused,
    RunResumed,
    RunStarted,
    StepsDone,
    from_json,
)
from engine.training.runs import RunFolder, read_events
from tests.engine.training.tiny import dense, small_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.project import Project

ROOT = Path(__file__).parents[2]
PATIENCE = 90.0
ENDLESS = 1_000_000


class Process:
    """A worker process; its events are read in a thread."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "engine.worker"], cwd=ROOT, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )  # fmt: skip
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.seen: list[Event] = []

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as events:
            for line in events:
                self._lines.put(line)
        self._lines.put(None)

    @property
    def pid(self) -> int:
        return self._process.pid

    def write(self, data: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(data)
        self._process.stdin.flush()

    def send(self, job: str, **values: Any) -> None:
        self.write(json.dumps({"job": job, **values}).encode() + b"\n")

    def train(self, project: Project, folder: Path, number: int = 1) -> None:
        text = project_to_json(project)
        self.send("train", id=number, project=text, folder=str(folder), base=None)

    def wait_for(self, wanted: Callable[[Event], object]) -> Any:
        """Return the next event that is wanted."""
        while True:
            event = self._next()
            assert event is not None, f"the worker ended: {self.seen}"
            if wanted(event):
                return event

    def wait_for_type(self, kind: type) -> Any:
        return self.wait_for(lambda event: isinstance(event, kind))

    def answer(self, number: int) -> Any:
        """Return the answer to a job."""
        return self.wait_for(
            lambda event: isinstance(event, JobDone | JobFailed) and event.job == number
        )

    def rest(self) -> list[Event]:
        """Return all events to the end of the process."""
        events = []
        while (event := self._next()) is not None:
            events.append(event)
        return events

    def _next(self) -> Event | None:
        line = self._lines.get(timeout=PATIENCE)
        if line is None:
            return None
        event = from_json(line)
        assert event is not None, f"not an event: {line!r}"
        self.seen.append(event)
        return event

    def silent(self, seconds: float) -> bool:
        """Say whether nothing comes for a while."""
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            return True
        self._lines.put(line)
        return False

    def close_input(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(PATIENCE)

    def ended(self) -> int:
        """Return the exit status."""
        return self._process.wait(PATIENCE)

    def clean_up(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        if not self._process.stdin.closed:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.close()


@pytest.fixture
def worker() -> Iterator[Process]:
    """Start a worker of the test's own."""
    process = Process()
    yield process
    process.clean_up()


@pytest.fixture(scope="module")
def shared() -> Iterator[Process]:
    """Start a worker that several tests use one after the other."""
    process = Process()
    yield process
    process.clean_up()


def warm(event: Event) -> bool:
    return isinstance(event, WorkerReady) and event.warm


def data_of(project: Project) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(json.dumps(project.data.values()))
    return values


def test_it_is_ready_at_once_and_warm_later(worker: Process) -> None:
    first = worker.wait_for_type(WorkerReady)
    assert (first.pid, first.warm) == (worker.pid, False)
    later = worker.wait_for_type(WorkerReady)
    assert later.warm
    assert later.devices[-1] == "cpu"
    assert len(later.memory) == len(later.devices)
    assert later.memory[-1] == physical_memory()
    worker.send("quit")
    assert worker.ended() == 0


def test_data_is_described_or_refused(shared: Process, tmp_path: Path) -> None:
    project = small_project(tmp_path)
    shared.send("describe_data", id=1, data=data_of(project), base=None)
    told = shared.answer(1)
    assert isinstance(told, JobDone)
    assert told.result["samples"] == 60
    assert len(told.result["classes"]) == 3
    relative = {**data_of(project), "path": "images60.npz"}
    shared.send("describe_data", id=2, data=relative, base=str(tmp_path))
    assert isinstance(shared.answer(2), JobDone)
    shared.send("describe_data", id=3, data={**relative, "path": "gone.npz"}, base=str(tmp_path))
    refused = shared.answer(3)
    assert isinstance(refused, JobFailed)
    assert "gone.npz" in refused.message


def test_garbage_and_unknown_jobs_do_not_end_it(shared: Process, tmp_path: Path) -> None:
    for line in (
        b"", b"\xff\xfe\x00", b"{", b"[]", b"7", b"null", b'"stop"', b"{}", b'{"job": null}',
        b'{"job": ["train"]}', b'{"job": {"a": 1}}', b"[" * 5000, b'{"job": "train"}',
        b'{"job": "export"}', b'{"job": "pause", "id": []}', b'{"job": "stop"}',
    ):  # fmt: skip
        shared.write(line + b"\n")
    shared.send("dance", id=10)
    unknown = shared.answer(10)
    assert unknown == JobFailed(10, "There is no job called 'dance'.")
    for number, job in enumerate(("train", "evaluate", "export", "describe_data"), 11):
        shared.send(job, id=number, project="no project", data={"source": 5}, folder="x")
        assert isinstance(shared.answer(number), JobFailed)
    shared.send("describe_data", id=20, data=data_of(small_project(tmp_path)), base=None)
    assert isinstance(shared.answer(20), JobDone)


def test_it_trains_evaluates_and_exports(shared: Process, tmp_path: Path) -> None:
    project = small_project(tmp_path)
    shared.train(project, tmp_path / "run", 30)
    started = shared.wait_for_type(RunStarted)
    assert started.folder == str(tmp_path / "run")
    finished = shared.wait_for_type(RunFinished)
    assert (finished.reason, finished.steps) == ("completed", 10)
    assert shared.answer(30) == JobDone(30, {"event": "run_finished"})
    common = {"project": project_to_json(project), "folder": str(tmp_path / "run"), "base": None}
    shared.send("evaluate", id=31, **common)
    assert shared.answer(31).result["samples"] == 12
    target = tmp_path / "net.onnx"
    shared.send("export", id=32, target=str(target), **common)
    assert shared.wait_for_type(JobProgress).total == 12
    assert shared.answer(32).result["verified"] is True
    assert target.is_file()
    shared.send("export", id=33, target=str(tmp_path / "net.txt"), **common)
    assert "must end in .onnx" in shared.answer(33).message


def test_a_run_that_fails_is_told_and_the_next_one_trains(shared: Process, tmp_path: Path) -> None:
    project = small_project(tmp_path, dense(), epochs=1)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "other.txt").write_text("mine", encoding="utf-8")
    shared.train(project, tmp_path / "full", 40)
    assert shared.answer(40) == JobDone(40, {"event": "run_failed"})
    shared.train(project, tmp_path / "run", 41)
    assert shared.answer(41) == JobDone(41, {"event": "run_finished"})


def test_the_next_run_may_be_asked_for_as_soon_as_the_last_has_ended(
    shared: Process, tmp_path: Path
) -> None:
    project = small_project(tmp_path, dense(), epochs=1)
    for number in range(45, 50):
        shared.train(project, tmp_path / f"run{number}", number)
        shared.wait_for_type(RunFinished)
    assert shared.answer(49) == JobDone(49, {"event": "run_finished"})


def test_pause_resume_and_stop(shared: Process, tmp_path: Path) -> None:
    shared.train(small_project(tmp_path, dense(), epochs=ENDLESS), tmp_path / "run", 52)
    shared.wait_for_type(StepsDone)
    shared.train(small_project(tmp_path, dense()), tmp_path / "second", 51)
    assert "running already" in shared.answer(51).message
    shared.send("pause")
    paused = shared.wait_for_type(RunPaused)
    assert shared.silent(0.5)
    shared.send("resume")
    assert shared.wait_for_type(RunResumed).step == paused.step
    after = shared.wait_for_type(StepsDone)
    assert after.first_step == paused.step + 1
    shared.send("pause")
    paused = shared.wait_for_type(RunPaused)
    shared.send("stop")
    finished = shared.wait_for_type(RunFinished)
    assert (finished.reason, finished.steps) == ("stopped", paused.step)
    assert isinstance(shared.answer(52), JobDone)
    assert RunFolder(tmp_path / "run").weights().is_file()
    assert not (tmp_path / "second").exists()


def test_a_run_is_evaluated_and_exported_while_another_trains(
    shared: Process, tmp_path: Path
) -> None:
    done = small_project(tmp_path, epochs=1)
    shared.train(done, tmp_path / "done", 60)
    shared.answer(60)
    shared.train(small_project(tmp_path, dense(), epochs=ENDLESS), tmp_path / "long", 61)
    shared.wait_for_type(StepsDone)
    common = {"project": project_to_json(done), "folder": str(tmp_path / "done"), "base": None}
    shared.send("evaluate", id=62, **common)
    shared.send("export", id=63, target=str(tmp_path / "net.onnx"), **common)
    shared.send("describe_data", id=64, data=data_of(done), base=None)
    assert shared.answer(62).result["samples"] == 12
    assert shared.answer(63).result["verified"] is True
    assert isinstance(shared.answer(64), JobDone)
    last = shared.wait_for_type(StepsDone)
    shared.send("stop")
    assert shared.wait_for_type(RunFinished).steps > last.first_step
    assert isinstance(shared.answer(61), JobDone)


@pytest.mark.parametrize("how", ["end of input", "quit"])
def test_when_the_window_goes_the_run_stops_and_keeps_its_weights(
    worker: Process, tmp_path: Path, how: str
) -> None:
    worker.train(small_project(tmp_path, dense(), epochs=ENDLESS), tmp_path / "run")
    worker.wait_for_type(EpochDone)
    if how == "quit":
        worker.send("quit")
    else:
        worker.close_input()
    finished = [event for event in worker.rest() if isinstance(event, RunFinished)]
    assert [event.reason for event in finished] == ["stopped"]
    assert worker.ended() == 0
    assert read_events(tmp_path / "run")[-1] == finished[0]
    assert RunFolder(tmp_path / "run").weights().is_file()


def test_the_end_of_input_during_the_warm_up_stops_too(worker: Process, tmp_path: Path) -> None:
    worker.train(small_project(tmp_path, dense(), epochs=ENDLESS), tmp_path / "run")
    worker.close_input()
    assert worker.ended() == 0


def test_a_detached_run_outlives_the_window(worker: Process, tmp_path: Path) -> None:
    worker.train(small_project(tmp_path, dense(), epochs=200), tmp_path / "run")
    worker.wait_for_type(StepsDone)
    worker.send("detach", id=2)
    assert isinstance(worker.answer(2), JobDone)
    worker.close_input()
    assert worker.ended() == 0
    last = read_events(tmp_path / "run")[-1]
    assert isinstance(last, RunFinished)
    assert (last.reason, last.epochs) == ("completed", 200)


def test_a_killed_run_can_be_read(worker: Process, tmp_path: Path) -> None:
    project = small_project(tmp_path, dense(), epochs=ENDLESS)
    worker.train(project, tmp_path / "run")
    for _ in range(3):
        worker.wait_for_type(EpochDone)
    run = RunFolder(tmp_path / "run")
    until = time.monotonic() + PATIENCE
    while not run.last_record.is_file() and time.monotonic() < until:
        time.sleep(0.01)
    worker.kill()
    events = read_events(run.path)
    assert isinstance(events[0], RunStarted)
    assert sum(isinstance(event, EpochDone) for event in events) >= 3
    assert not any(isinstance(event, RunFinished) for event in events)
    assert run.project() == project
    from safetensors.numpy import load_file  # noqa: PLC0415 - for this alone

    assert load_file(run.weights()).keys() == load_file(run.last).keys()
    assert json.loads(run.last_record.read_text(encoding="utf-8"))["epoch"] >= 1


def test_it_times_the_nodes_of_a_network_or_refuses(shared: Process, tmp_path: Path) -> None:
    project = small_project(tmp_path)
    shared.send("time", id=70, project=project_to_json(project))
    told = shared.answer(70)
    assert isinstance(told, JobDone), told
    assert list(told.result["nodes"]) == list(project.graph.nodes)
    assert told.result["batch"] == project.training.batch_size
    inputs = [name for name, node in project.graph.nodes.items() if not node.block.input_ports]
    cut = project.with_graph(project.graph.remove(inputs))
    shared.send("time", id=71, project=project_to_json(cut))
    refused = shared.answer(71)
    assert isinstance(refused, JobFailed)
    assert refused.message.endswith(".")


def test_a_measurement_that_nobody_waits_for_is_left_out(shared: Process, tmp_path: Path) -> None:
    text = project_to_json(small_project(tmp_path))
    shared.send("give_up", of=81)
    shared.send("time", id=81, project=text)
    shared.send("time", id=82, project=text)
    assert isinstance(shared.answer(81), JobFailed)
    assert isinstance(shared.answer(82), JobDone)


def test_nothing_is_timed_beside_a_training(worker: Process, tmp_path: Path) -> None:
    project = small_project(tmp_path, epochs=ENDLESS)
    worker.train(project, tmp_path / "run")
    worker.wait_for_type(RunStarted)
    worker.send("time", id=90, project=project_to_json(project))
    refused = worker.answer(90)
    assert refused == JobFailed(90, "A training is running: times are measured when it ends.")
    worker.send("stop")
    worker.wait_for_type(RunFinished)
    worker.send("time", id=91, project=project_to_json(project))
    assert isinstance(worker.answer(91), JobDone)
