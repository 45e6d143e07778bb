"""A project that is opened again goes on with the training that lies beside it."""

import json
import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

import designer.recovery
import designer.training
from designer import earlier_runs
from designer.result_dialogs import ExportDialog
from designer.window import Window
from designer.worker_link import WorkerLink
from engine.project import Project
from engine.projectfile import load_project, project_to_json, save_project
from engine.templates import template
from engine.training.earlier import EarlierRun, newest_fitting_run
from engine.training.events import RunFinished, RunStarted
from engine.training.runs import EventFile, RunFolder, read_events
from tests.designer.conftest import MakeWindow, Processes, press
from tests.designer.test_training import LONG, begin, plan, wait_for_end
from tests.widgets.runs import run as run_events
from widgets.progress import State
from widgets.theme import Themes

Key = Qt.Key


def write_run(folder: Path, project: Project, *, time: float = 0.0, epochs: int = 3) -> Path:
    """Write what a training leaves, without the training."""
    run = RunFolder(folder)
    run.create()
    run.write_record({"project": json.loads(project_to_json(project))})
    save_file({"weight": np.zeros(3, np.float32)}, run.best)
    events = EventFile(run)
    for event in run_events(epochs, of=epochs):
        if isinstance(event, RunStarted):
            events.append(replace(event, time=time, run=folder.name))
        else:
            events.append(event)
    events.append(RunFinished("completed", epochs, 10 * epochs, 2, 0.1, 0.975, 100.0, 3.0))
    events.close()
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write LeNet-5 as a project with two finished runs beside it."""
    path = tmp_path / "net.netloom"
    save_project(template("lenet5").build(), path)
    project = load_project(path)
    write_run(tmp_path / "net-runs" / "one", project, time=86_400.0, epochs=2)
    write_run(tmp_path / "net-runs" / "two", project, time=2 * 86_400.0)
    return path


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until the run was found, and its curves are drawn."""
    sheet = window.document.sheet
    window.monitor.build()
    qtbot.waitUntil(lambda: sheet.searched == sheet.path, timeout=LONG)
    qtbot.waitUntil(lambda: not window.training.earlier.busy, timeout=LONG)


def test_a_real_run_is_exported_drawn_and_compared_after_a_restart(
    make_working_window: MakeWindow, workers: Processes, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_working_window()
    plan(window, 2)
    path = tmp_path / "digits.netloom"
    assert window.files._write(path)
    folder = begin(window, qtbot)
    assert folder.parent == tmp_path / "digits-runs"
    wait_for_end(window, qtbot)
    assert window.files._write(path)
    window.close()

    window = make_working_window()
    assert window.open_file(path)
    settle(window, qtbot)
    assert window.training.last is not None
    assert window.training.last.folder == folder
    assert window.notice.startswith("The training of 2")
    assert window.notice.endswith(f"runs lie in {folder.parent}.")
    history = window.monitor.history
    assert history is not None
    assert history.steps.step == read_events(folder)[-1].steps  # type: ignore[attr-defined]
    assert window.monitor.state is State.FINISHED
    assert window.monitor._note.text() == ""

    target = tmp_path / "digits.onnx"
    window.training.export_to(target)
    exported = window.findChild(ExportDialog)
    assert exported is not None
    qtbot.waitUntil(lambda: "Writing" not in exported.headline.text(), timeout=LONG)
    assert exported.headline.text() == "The file computes what you trained."
    assert target.is_file()
    exported.close()

    plan(window, 1)
    assert begin(window, qtbot) != folder
    assert [past.history for past in window.monitor.page.past.shown] == [history]
    wait_for_end(window, qtbot)
    assert len(workers) == 2


def test_the_newest_is_taken_and_another_tab_keeps_its_own(
    window: Window, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.netloom"
    save_project(template("lecture-cnn").build(), other)
    write_run(tmp_path / "other-runs" / "run", load_project(other))
    window.open_file(file)
    settle(window, qtbot)
    assert window.training.last is not None
    assert window.training.last.folder == tmp_path / "net-runs" / "two"
    qtbot.waitUntil(lambda: window.monitor.readings._step.text() == "30 of 30", timeout=LONG)
    assert "1970-01-0" in window.notice
    assert "epoch 2, 97.50%" in window.notice
    first = window.monitor.history
    window.open_file(other)
    settle(window, qtbot)
    assert window.training.last.folder == tmp_path / "other-runs" / "run"
    assert window.monitor.history is not first
    press(window, qtbot, Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    if window.document.path != file:
        press(window, qtbot, Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.document.path == file
    assert window.monitor.history is first
    assert window.monitor._note.text() == ""


def test_a_damaged_run_is_passed_over_and_told_of_in_the_log(
    window: Window, qtbot: QtBot, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    best = RunFolder(file.parent / "net-runs" / "two").best
    best.write_bytes(best.read_bytes()[:-2])
    with caplog.at_level(logging.WARNING, "netloom"):
        window.open_file(file)
        settle(window, qtbot)
    assert window.training.last is not None
    assert window.training.last.folder.name == "one"
    assert f"{best} are cut off" in caplog.text
    assert str(best) not in window.notice


def test_a_run_of_another_network_is_no_training_of_this_one(
    window: Window, qtbot: QtBot, file: Path
) -> None:
    project = load_project(file)
    kernel = project.graph["conv1"].block.change(kernel=3)
    save_project(project.edit_graph(lambda graph: graph.replace("conv1", kernel)), file)
    window.open_file(file)
    settle(window, qtbot)
    assert window.training.last is None
    assert window.monitor.history is None
    window.training.export()
    assert "train the network first (F5)" in window.notice


def test_a_project_saved_elsewhere_finds_the_runs_there(
    window: Window, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("designer.project_files.ask_path", lambda *_args: file)
    monkeypatch.setattr(window.files.on_disk, "may_save", lambda _path: True)
    window.actions_["save_as"].trigger()
    settle(window, qtbot)
    assert window.training.last is not None
    assert window.training.last.folder.name == "two"


def test_nothing_is_looked_for_before_the_first_paint(
    themes: Themes, qtbot: QtBot, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WorkerLink, "start", lambda _link: None)
    monkeypatch.setenv(designer.recovery.FOLDER_VARIABLE, str(tmp_path / "unsaved"))
    monkeypatch.setattr(designer.training, "user_data_path", lambda *_a, **_k: tmp_path / "data")
    searched: list[Path] = []

    def noted(roots: tuple[Path, ...], project: Project, passed: Any) -> EarlierRun | None:
        searched.extend(roots)
        return newest_fitting_run(roots, project, passed)

    monkeypatch.setattr(earlier_runs, "newest_fitting_run", noted)
    window = Window(themes, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.open_file(file)
    assert not window.training.earlier.busy
    assert searched == []
    window.show()
    qtbot.waitUntil(lambda: window.training.last is not None, timeout=LONG)
    assert searched[0] == tmp_path / "net-runs"


def test_long_curves_are_read_in_slices(
    window: Window, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_run(file.parent / "net-runs" / "long", load_project(file), time=9e6, epochs=400)
    monkeypatch.setattr(earlier_runs, "SLICE_SECONDS", 0.0005)
    window.monitor.build()
    turns: list[int] = []
    go_on = window.training.earlier._read

    def counted() -> None:
        turns.append(len(turns))
        go_on()

    monkeypatch.setattr(window.training.earlier, "_read", counted)
    window.open_file(file)
    qtbot.waitUntil(lambda: window.training.last is not None, timeout=LONG)
    assert window.monitor.history is None
    settle(window, qtbot)
    assert len(turns) > 5
    assert window.monitor.history is not None
    assert len(window.monitor.history.epochs) == 400


def test_curves_of_anything_but_numbers_are_told_of_in_the_log(
    window: Window, qtbot: QtBot, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    events = RunFolder(file.parent / "net-runs" / "two").events
    text = events.read_text("utf-8")
    damaged = text.replace('"loss":[', '"loss":["a lot",', 1)
    assert damaged != text
    events.write_text(damaged, "utf-8")
    with caplog.at_level(logging.WARNING, "netloom"):
        window.open_file(file)
        settle(window, qtbot)
    assert window.training.last is not None
    assert window.training.last.folder.name == "two"
    assert f"the curves of {events.parent} could not be read" in caplog.text
