"""Which of the runs in a folder left the weights of a network."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from engine.errors import TrainingError
from engine.training.earlier import check_weights, newest_fitting_run
from engine.training.runs import RunFolder
from tests.engine.training.tiny import Recorder, dense, small_project

if TYPE_CHECKING:
    from pathlib import Path

    from engine.project import Project


def found(root: Path, project: Project) -> tuple[str | None, list[str]]:
    sentences: list[str] = []
    run = newest_fitting_run([root / "nowhere", root], project, sentences.append)
    return None if run is None else run.folder.name, sentences


def test_the_newest_whole_run_of_the_same_network_is_found(tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    project = small_project(tmp_path)
    for each in ("b-first", "a-second"):  # what counts is when it began, not its name
        Recorder().train(project, runs / each)
    other = small_project(tmp_path, dense())
    Recorder().train(other, runs / "other")
    run = newest_fitting_run([runs], project, pytest.fail)
    assert run is not None
    assert run.folder == runs / "a-second"
    assert run.project == project
    assert run.finished.best_epoch in {1, 2}
    assert run.started.epochs == 2
    moved = project.edit_graph(lambda graph: graph.move({"dense1": (900.0, 0.0)}))
    assert found(runs, moved) == ("a-second", [])
    assert found(runs, other) == ("other", [])
    assert found(runs, project.change_training(epochs=9)) == ("a-second", [])
    assert found(runs, project.change_data(seed=5)) == (None, [])

    # One that was killed has no end, one that is cut off is told of: neither counts.
    events = RunFolder(runs / "a-second").events
    whole = events.read_bytes()
    events.write_bytes(whole[: whole.rindex(b'{"event":"run_finished"') + 20])
    assert found(runs, project) == ("b-first", [])
    events.write_bytes(whole)
    best = RunFolder(runs / "a-second").best
    best.write_bytes(best.read_bytes()[:-1])
    name, sentences = found(runs, project)
    assert name == "b-first"
    assert sentences == [f"The weights in {best} are cut off: train again."]
    record = RunFolder(runs / "b-first").record
    record.write_text("{", encoding="utf-8")
    name, sentences = found(runs, project)
    assert name is None
    assert len(sentences) == 2
    assert str(record) in sentences[1]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\x02", b"\xff" * 40, b"\x02\0\0\0\0\0\0\0[]", b"\x02\0\0\0\0\0\0\0{",
        b"\4\0\0\0\0\0\0\0null",
        (11).to_bytes(8, "little") + json.dumps({"a": "b"}).encode() + b" ",
    ],
)  # fmt: skip
def test_what_is_no_file_of_weights_is_said(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "best.safetensors"
    file.write_bytes(data)
    with pytest.raises(
        TrainingError, match=r"best\.safetensors are (damaged|cut off): train again"
    ):
        check_weights(file)


def test_a_folder_of_anything_else_holds_no_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("text", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "events.jsonl").write_text('{"event":"run_finished"}\n', encoding="utf-8")
    assert found(tmp_path, small_project(tmp_path)) == (None, [])


@pytest.mark.parametrize(
    ("event", "key", "value"),
    [
        ("run_started", "time", 1e300), ("run_started", "time", -1), ("run_started", "time", "now"),
        ("run_started", "time", float("nan")), ("run_started", "epochs", "2"),
        ("run_started", "steps_per_epoch", None), ("run_finished", "best_accuracy", "0.9"),
        ("run_finished", "best_accuracy", float("inf")), ("run_finished", "best_epoch", "1"),
    ],
)  # fmt: skip
def test_a_run_whose_ends_cannot_be_shown_is_none(
    tmp_path: Path, event: str, key: str, value: object
) -> None:
    project = small_project(tmp_path)
    run = RunFolder(tmp_path / "runs" / "one")
    Recorder().train(project, run.path)
    assert found(tmp_path / "runs", project) == ("one", [])
    lines = [json.loads(line) for line in run.events.read_text("utf-8").splitlines()]
    (changed,) = [line for line in lines if line["event"] == event]
    changed[key] = value
    run.events.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    assert found(tmp_path / "runs", project) == (None, [])
