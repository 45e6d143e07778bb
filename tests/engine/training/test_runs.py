"""A run's folder: whose it is, what is in it, and that it can always be read."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import TrainingError
from engine.training.events import RunPaused, RunResumed, from_json, to_json
from engine.training.runs import (
    EventFile,
    RunFolder,
    discard_unused,
    new_run_folder,
    read_events,
)

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC)


def test_a_half_written_last_line_is_left_out(tmp_path: Path) -> None:
    file = EventFile(RunFolder(tmp_path))
    file.append(RunPaused(3))
    file.append(RunResumed(3))
    file.close()
    whole = (tmp_path / "events.jsonl").read_bytes()
    first = whole.index(b"\n") + 1
    for end in range(first, len(whole) - 1):
        (tmp_path / "events.jsonl").write_bytes(whole[:end])
        expected = [RunPaused(3)] if end < len(whole) - 1 else [RunPaused(3), RunResumed(3)]
        assert read_events(tmp_path) == expected
    (tmp_path / "events.jsonl").write_bytes(whole)
    assert read_events(tmp_path) == [RunPaused(3), RunResumed(3)]


def test_events_of_a_newer_program_are_left_out(tmp_path: Path) -> None:
    lines = ['{"event":"tomorrow","step":1}', '{"event":"run_paused","step":7,"more":1}', "[]", ""]
    (tmp_path / "events.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert read_events(tmp_path) == [RunPaused(7)]


@given(st.binary(max_size=60))
def test_no_line_breaks_the_reader(line: bytes) -> None:
    event = from_json(line)
    assert event is None or from_json(to_json(event)) == event


def test_a_folder_without_events_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="holds no events of a run"):
        read_events(tmp_path)
    with pytest.raises(TrainingError, match="holds no run: train first"):
        RunFolder(tmp_path).weights()
    with pytest.raises(TrainingError, match="holds no run"):
        RunFolder(tmp_path).project()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"project": 1}', "{}"])
def test_a_broken_record_is_said(tmp_path: Path, text: str) -> None:
    (tmp_path / "run.json").write_text(text, encoding="utf-8")
    with pytest.raises(Exception, match=r"run\.json"):
        RunFolder(tmp_path).project()


def test_absent_and_empty_folders_are_used(tmp_path: Path) -> None:
    RunFolder(tmp_path / "a" / "b").create()
    (tmp_path / "empty").mkdir()
    RunFolder(tmp_path / "empty").create()
    assert (tmp_path / "a" / "b" / "checkpoints").is_dir()


def test_other_people_s_files_are_never_touched(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    for overwrite in (False, True):
        with pytest.raises(TrainingError, match="holds other files: name a new or empty folder"):
            RunFolder(tmp_path).create(overwrite=overwrite)
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]
    with pytest.raises(TrainingError, match="is a file: name a folder"):
        RunFolder(tmp_path / "thesis.txt").create(overwrite=True)


def test_an_earlier_run_is_replaced_only_when_asked(tmp_path: Path) -> None:
    run = RunFolder(tmp_path)
    run.create()
    run.write_record({"old": True})
    for file in (run.events, run.best, run.last, run.error_log, tmp_path / "notes.txt"):
        file.write_text("old", encoding="utf-8")
    with pytest.raises(TrainingError, match="already holds a run: name another folder"):
        run.create()
    assert json.loads(run.record.read_text(encoding="utf-8")) == {"old": True}
    run.create(overwrite=True)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["checkpoints", "notes.txt"]
    assert not list(run.checkpoints.iterdir())


def test_new_folders_sort_by_time_and_never_share_a_name(tmp_path: Path) -> None:
    root = tmp_path / "runs"
    names = [new_run_folder(root, "My net: v/2", NOW).name for _ in range(3)]
    assert names[0] == "2025-03-04_05-06-07_My-net-v-2"
    assert len(set(names)) == 3
    assert names == sorted(names)
    later = new_run_folder(root, "a", NOW.replace(second=8)).name
    assert later > names[-1]


@given(st.text(max_size=80))
def test_any_project_s_name_makes_one_folder(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    root = tmp_path_factory.mktemp("root")
    folder = new_run_folder(root, name, NOW)
    assert folder.parent == root
    assert folder.is_dir()


def test_a_file_cannot_hold_runs(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TrainingError, match="file"):
        new_run_folder(tmp_path / "file", "x", NOW)


def test_the_folder_of_a_run_that_never_began_goes(tmp_path: Path) -> None:
    root = tmp_path / "runs"
    used = new_run_folder(root, "used", NOW)
    (used / "run.json").write_text("{}")
    unused = new_run_folder(root, "unused", NOW)
    for folder in (used, unused):
        discard_unused(folder)
    assert list(root.iterdir()) == [used]
    alone = new_run_folder(tmp_path / "others", "alone", NOW)
    discard_unused(alone)
    assert list(tmp_path.iterdir()) == [root]
