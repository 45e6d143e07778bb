"""A run from its first to its last event: what is measured, kept and written."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file

from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.blocks.normalization import BatchNorm
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.templates import chain
from engine.training.control import Control
from engine.training.events import (
    EpochDone,
    RunFailed,
    RunFinished,
    RunPaused,
    RunResumed,
    RunStarted,
    StepsDone,
)
from engine.training.runs import RunFolder, read_events
from tests.engine.training.tiny import Recorder, convolutional, dense, small_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engine.training.events import Event


def same_weights(one: Path, other: Path) -> bool:
    first, second = load_file(one), load_file(other)
    return all(torch.equal(first[key], second[key]) for key in first | second)


def at_first_steps(press: Callable[[], None]) -> Recorder:
    """Press something when the first steps are reported."""
    pressed: list[Event] = []

    def react(event: Event) -> None:
        if isinstance(event, StepsDone) and not pressed:
            pressed.append(event)
            press()

    return Recorder(react)


def test_a_run_s_events_tell_all_of_it(tmp_path: Path) -> None:
    recorder = Recorder()
    last = recorder.train(small_project(tmp_path, epochs=3), tmp_path / "run")
    events = recorder.events
    started = events[0]
    assert isinstance(started, RunStarted)
    assert (started.training_samples, started.validation_samples) == (36, 12)
    assert (started.epochs, started.steps_per_epoch, started.batch_size) == (3, 5, 8)
    assert started.parameters == 4 * 9 + 8 + 4 * 16 * 3 + 3
    losses: list[float] = []
    for steps in recorder.of_type(StepsDone):
        assert steps.first_step == len(losses) + 1
        assert len(steps.loss) == len(steps.accuracy) == len(steps.learning_rate)
        assert all(0 <= share <= 1 for share in steps.accuracy)
        losses += steps.loss
    assert len(losses) == 15
    epochs = recorder.of_type(EpochDone)
    assert [(epoch.epoch, epoch.step) for epoch in epochs] == [(1, 5), (2, 10), (3, 15)]
    for number, epoch in enumerate(epochs):
        five = losses[5 * number : 5 * number + 5]
        mean = (8 * sum(five[:4]) + 4 * five[4]) / 36
        assert epoch.train_loss == pytest.approx(mean, rel=1e-5)
    assert isinstance(last, RunFinished)
    assert (last.reason, last.epochs, last.steps) == ("completed", 3, 15)
    assert events[-1] is last
    assert read_events(tmp_path / "run") == events


def test_it_learns_and_keeps_the_best_epoch(tmp_path: Path) -> None:
    recorder = Recorder()
    project = small_project(tmp_path, epochs=8, learning_rate=0.02, count=120)
    last = recorder.train(project, tmp_path / "run")
    assert isinstance(last, RunFinished)
    epochs = recorder.of_type(EpochDone)
    best = max(epochs, key=lambda e: (e.validation_accuracy or 0, -(e.validation_loss or 0)))
    assert (last.best_epoch, last.best_loss) == (best.epoch, best.validation_loss)
    assert last.best_accuracy == best.validation_accuracy
    assert (last.best_accuracy or 0) >= 0.95
    assert [e.epoch for e in epochs if e.best][-1] == best.epoch
    run = RunFolder(tmp_path / "run")
    assert kept_epoch(run.best) == best.epoch
    assert kept_epoch(run.last) == 8


def kept_epoch(weights: Path) -> int:
    with safe_open(weights, "pt") as file:
        return int(file.metadata()["epoch"])


def test_without_a_validation_part_the_training_loss_chooses(tmp_path: Path) -> None:
    recorder = Recorder()
    project = small_project(tmp_path, parts=(0.8, 0.0, 0.2), epochs=4)
    last = recorder.train(project, tmp_path / "run")
    epochs = recorder.of_type(EpochDone)
    assert {epoch.validation_loss for epoch in epochs} == {None}
    assert isinstance(last, RunFinished)
    assert last.best_epoch == min(epochs, key=lambda epoch: epoch.train_loss).epoch


def test_the_folder_says_what_was_trained_and_how(tmp_path: Path) -> None:
    project = small_project(tmp_path, seed=5)
    Recorder().train(project, tmp_path / "run")
    names = sorted(
        str(p.relative_to(tmp_path / "run")) for p in (tmp_path / "run").rglob("*") if p.is_file()
    )
    assert names == [
        "best.safetensors", "checkpoints/last.json", "checkpoints/last.safetensors",
        "events.jsonl", "run.json",
    ]  # fmt: skip
    run = RunFolder(tmp_path / "run")
    assert run.project() == project
    record = json.loads(run.record.read_text(encoding="utf-8"))
    assert record["plan"] == json.loads(json.dumps(project.training.values()))
    assert record["seeds"] == {"training": 5, "split": 0}
    assert record["lineage"] is None
    assert record["versions"]["torch"] == torch.__version__
    assert (record["device"]["asked"], record["device"]["used"]) == ("cpu", "cpu")
    assert record["data"]["samples"] == {"train": 36, "validation": 12, "test": 12}
    assert len(record["data"]["classes"]) == 3
    measured = json.loads(run.last_record.read_text(encoding="utf-8"))
    assert (measured["epoch"], measured["step"]) == (2, 10)


def test_the_same_seed_gives_the_same_weights_and_another_does_not(tmp_path: Path) -> None:
    blocks = convolutional()
    blocks.insert(-1, Dropout(rate=0.4))
    torch.manual_seed(1)
    before = torch.get_rng_state()
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        torch.rand(7)  # what a caller did before must not matter
        Recorder().train(small_project(tmp_path, blocks, seed=seed), tmp_path / name)
    torch.manual_seed(1)
    assert torch.equal(torch.get_rng_state(), before)
    best = [RunFolder(tmp_path / name).last for name in "abc"]
    assert same_weights(best[0], best[1])
    assert not same_weights(best[0], best[2])


def test_a_caller_s_random_numbers_and_threads_are_left_alone(tmp_path: Path) -> None:
    torch.manual_seed(9)
    before, threads = torch.get_rng_state(), torch.get_num_threads()
    Recorder().train(small_project(tmp_path), tmp_path / "run")
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.get_num_threads() == threads


def test_pause_takes_no_step_until_resumed(tmp_path: Path) -> None:
    control = Control()
    paused = threading.Event()

    def react(event: Event) -> None:
        if isinstance(event, StepsDone) and not paused.is_set():
            control.pause()
        if isinstance(event, RunPaused):
            paused.set()

    recorder = Recorder(react)
    outcome: list[RunFinished | RunFailed] = []
    project = small_project(tmp_path, epochs=30)
    thread = threading.Thread(
        target=lambda: outcome.append(recorder.train(project, tmp_path / "run", control))
    )
    thread.start()
    try:
        assert paused.wait(60)
        seen = len(recorder.events)
        thread.join(0.5)
        assert thread.is_alive()
        assert len(recorder.events) == seen
        assert isinstance(recorder.events[-1], RunPaused)
    finally:
        control.resume()
        thread.join(60)
    (last,) = outcome
    assert isinstance(last, RunFinished)
    assert last.steps == 150
    (pause,) = recorder.of_type(RunPaused)
    (resume,) = recorder.of_type(RunResumed)
    assert pause.step == resume.step < 150


def test_a_pause_changes_nothing_in_the_weights(tmp_path: Path) -> None:
    project = small_project(tmp_path, epochs=3)
    Recorder().train(project, tmp_path / "straight")
    control = Control()

    def react(event: Event) -> None:
        if isinstance(event, StepsDone | EpochDone):
            control.pause()
        if isinstance(event, RunPaused):
            control.resume()

    recorder = Recorder(react)
    recorder.train(project, tmp_path / "paused", control)
    assert recorder.of_type(RunPaused)
    first, second = (RunFolder(tmp_path / name).last for name in ("straight", "paused"))
    assert same_weights(first, second)


def test_stop_takes_not_one_more_step(tmp_path: Path) -> None:
    control = Control()
    recorder = at_first_steps(control.stop)
    last = recorder.train(small_project(tmp_path, epochs=1000), tmp_path / "run", control)
    steps = sum(len(event.loss) for event in recorder.of_type(StepsDone))
    assert isinstance(last, RunFinished)
    assert (last.reason, last.steps) == ("stopped", steps)
    assert steps < 5000
    assert last.best_epoch == 0
    assert RunFolder(tmp_path / "run").weights().is_file()
    assert read_events(tmp_path / "run")[-1] == last


def test_stop_ends_a_pause(tmp_path: Path) -> None:
    control = Control()
    recorder = at_first_steps(control.pause)
    timer = threading.Timer(0.3, control.stop)
    timer.start()
    last = recorder.train(small_project(tmp_path, epochs=1000), tmp_path / "run", control)
    timer.join()
    assert isinstance(last, RunFinished)
    assert last.reason == "stopped"


def test_a_stop_keeps_the_best_epoch_before(tmp_path: Path) -> None:
    control = Control()

    def react(event: Event) -> None:
        if isinstance(event, EpochDone) and event.epoch == 2:
            control.stop()

    last = Recorder(react).train(small_project(tmp_path, epochs=9), tmp_path / "run", control)
    assert isinstance(last, RunFinished)
    assert (last.reason, last.epochs) == ("stopped", 2)
    assert kept_epoch(RunFolder(tmp_path / "run").best) == last.best_epoch


def test_a_stop_before_the_first_step_still_leaves_a_readable_run(tmp_path: Path) -> None:
    control = Control()
    control.stop()
    last = Recorder().train(small_project(tmp_path), tmp_path / "run", control)
    assert isinstance(last, RunFinished)
    assert (last.reason, last.steps) == ("stopped", 0)
    assert RunFolder(tmp_path / "run").weights().is_file()


@pytest.mark.parametrize("batch_size", [8, 7, 12])
def test_a_batch_of_one_left_over_does_no_harm(tmp_path: Path, batch_size: int) -> None:
    """36 images in batches of 7 leave one, for which batch normalisation has no deviation."""
    project = small_project(
        tmp_path, [*dense()[:-1], BatchNorm(), dense()[-1]], batch_size=batch_size
    )
    last = Recorder().train(project, tmp_path / "run")
    assert isinstance(last, RunFinished)
    assert last.steps == 2 * (36 // batch_size + (36 % batch_size > 1))


def test_two_inputs_are_refused(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    image = Input(shape=(1, 6, 6))
    rest = chain(dense()[1:])
    first = next(iter(rest.nodes))
    graph = Graph.build(
        [Node("left", image), Node("right", image), Node("add", Add()), *rest.nodes.values()],
        [
            *((start, end) for end, start in rest.wires.items()),
            *(
                (OutputPort(name), InputPort("add", port))
                for name, port in zip(("left", "right"), Add().input_ports, strict=True)
            ),
            (OutputPort("add"), InputPort(first, rest[first].block.input_ports[0])),
        ],
    )
    last = Recorder().train(project.with_graph(graph), tmp_path / "run")
    assert isinstance(last, RunFailed)
    assert last.code == "network"
    assert "2 inputs (left, right)" in last.message
    assert not (tmp_path / "run").exists()
