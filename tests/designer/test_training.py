"""Training, measuring and exporting from the window, with the real worker in its own process."""

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

import designer.worker_link
from designer.project_files import Answer
from designer.result_dialogs import EvaluationDialog, ExportDialog
from designer.window import Window
from engine.data.settings import DataSettings
from engine.memory import bytes_text
from engine.project import Project
from engine.training.events import RunFinished, RunStarted
from engine.training.runs import RunFolder, read_events
from tests.designer.conftest import Asked, Processes, press
from widgets.progress import State

LONG = 100_000
"""Milliseconds until a test gives up; nothing here depends on how long things take."""

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def plan(window: Window, epochs: int) -> None:
    project = window.document.project
    assert window.document.edit(
        "Set the plan", project.change_training(epochs=epochs, warmup_epochs=0)
    )


def begin(window: Window, qtbot: QtBot) -> Path:
    """Press F5 and wait for the first steps; return the run's folder."""
    press(window, qtbot, Key.Key_F5)
    run = window.training.run
    assert run is not None, window.notice
    monitor = window.monitor
    qtbot.waitUntil(
        lambda: (
            # A short run may be over before a busy machine comes to look.
            monitor.state in {State.TRAINING, State.FINISHED}
            and monitor.history is not None
            and len(monitor.history.steps) > 0
        ),
        timeout=LONG,
    )
    return run.folder


def wait_for_end(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.training.running, timeout=LONG)


def one_sentence(text: str) -> bool:
    return text.endswith(".") and "\n" not in text and "Traceback" not in text


def change_kernel(window: Window, kernel: int) -> None:
    window.document.edit_graph(
        "Set kernel",
        lambda graph: graph.replace("conv1", graph["conv1"].block.change(kernel=kernel)),
    )


def test_a_training_is_drawn_kept_measured_and_exported(  # noqa: PLR0915 - one run, all it is for
    working_window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window = working_window
    qtbot.waitUntil(lambda: window.document.classes == 10, timeout=LONG)
    assert window.data_panel.parts is not None
    plan(window, 2)
    folder = begin(window, qtbot)
    assert not window.actions_["train"].isEnabled()
    assert window.actions_["stop"].isEnabled()
    wait_for_end(window, qtbot)
    assert folder.is_relative_to(tmp_path / "data")
    assert window.monitor.state is State.FINISHED
    history = window.monitor.history
    assert history is not None
    assert history.epochs.step == history.steps.step > 2
    assert len(history.epochs) == 2
    assert window.notice.startswith("Training finished. The best was epoch ")
    run = RunFolder(folder)
    for file in (run.record, run.events, run.best, run.last, run.last_record):
        assert file.stat().st_size > 0, file
    assert not run.error_log.exists()
    events = read_events(folder)
    assert isinstance(events[0], RunStarted)
    assert isinstance(events[-1], RunFinished)
    assert run.project() == window.document.project

    window.training.evaluate()
    measured = window.findChild(EvaluationDialog)
    assert measured is not None
    qtbot.waitUntil(lambda: measured.findChild(QTableWidget) is not None, timeout=LONG)
    matrix = measured.findChild(QTableWidget)
    assert (matrix.rowCount(), matrix.columnCount()) == (10, 10)
    counts = [
        int(text)
        for row in range(10)
        for column in range(10)
        if (text := matrix.item(row, column).text()) != "·"
    ]
    assert window.data_panel.parts[2] == sum(counts)
    assert f"of {sum(counts)} test images are named right." in measured.headline.text()

    target = tmp_path / "digits.onnx"
    window.training.export_to(target)
    exported = window.findChild(ExportDialog)
    assert exported is not None
    assert "Writing digits.onnx" in exported.headline.text()
    qtbot.waitUntil(lambda: "Writing" not in exported.headline.text(), timeout=LONG)
    assert exported.headline.text() == "The file computes what you trained."
    shown = [exported.facts.itemAt(i).widget().text() for i in range(exported.facts.count())]
    assert str(target) in shown
    assert bytes_text(target.stat().st_size) in shown
    assert target.stat().st_size > 4 * window.document.analysis.totals.parameters

    # Another network has no weights yet: that is said, and nothing is written.
    change_kernel(window, 3)
    other = tmp_path / "other.onnx"
    window.training.export_to(other)
    assert "The network was changed since its last training" in window.notice
    assert one_sentence(window.notice)
    assert len(window.findChildren(ExportDialog)) == 1
    window.actions_["undo"].trigger()
    window.view.tidying.turn()  # where the cards lie makes no other network
    window.training.export_to(target)
    assert len(window.findChildren(ExportDialog)) == 2
    for dialog in (measured, *window.findChildren(ExportDialog)):
        dialog.close()


def test_a_killed_worker_costs_a_sentence_and_nothing_else(
    working_window: Window, workers: Processes, qtbot: QtBot
) -> None:
    window = working_window
    plan(window, 10_000)
    folder = begin(window, qtbot)
    project = window.document.project
    steps = window.document.undo_stack.count()
    os.kill(workers[0].pid, signal.SIGKILL)
    wait_for_end(window, qtbot)
    assert "SIGKILL" in window.notice
    assert "your project is untouched" in window.notice
    assert one_sentence(window.notice)
    assert window.monitor.state is State.FAILED
    assert window.monitor.message == window.notice
    assert window.document.project is project
    assert window.document.undo_stack.count() == steps
    assert window.actions_["train"].isEnabled()
    assert not window.actions_["stop"].isEnabled()
    assert all(line.endswith(b"}") for line in (folder / "events.jsonl").read_bytes().splitlines())

    plan(window, 1)
    again = begin(window, qtbot)
    assert again != folder
    wait_for_end(window, qtbot)
    assert window.monitor.state is State.FINISHED
    assert window.monitor.message == ""
    assert len(workers) == 2


def test_a_training_pauses_goes_on_keeps_its_snapshot_and_stops(
    working_window: Window, qtbot: QtBot
) -> None:
    window = working_window
    plan(window, 10_000)
    folder = begin(window, qtbot)
    project = window.document.project

    # Another training is refused while one runs.
    window.training.train()
    assert "A training of lenet5 is running" in window.notice
    assert window.training.run is not None
    assert window.training.run.folder == folder

    press(window, qtbot, Key.Key_F6)
    qtbot.waitUntil(lambda: window.monitor.state is State.PAUSED, timeout=LONG)
    assert window.actions_["pause"].text() == "&Resume"
    assert window.actions_["train"].isEnabled()
    history = window.monitor.history
    assert history is not None
    paused_at = history.steps.step
    press(window, qtbot, Key.Key_F5)
    qtbot.waitUntil(lambda: window.monitor.state is State.TRAINING, timeout=LONG)
    qtbot.waitUntil(lambda: history.steps.step > paused_at, timeout=LONG)

    # Editing meanwhile: the run goes on with what it began with, and the window says so.
    note = window.monitor._note
    change_kernel(window, 3)
    assert note.text() == "The training goes on with the network as it was when it began."
    window.actions_["undo"].trigger()
    assert note.text() == ""
    window.view.tidying.turn()
    assert note.text() == ""
    change_kernel(window, 3)

    qtbot.waitUntil(lambda: len(history.epochs) > 0, timeout=LONG)
    press(window, qtbot, Key.Key_F5, SHIFT)
    wait_for_end(window, qtbot)
    assert window.monitor.state is State.STOPPED
    assert window.notice.startswith("Training was stopped. The best was epoch ")
    assert RunFolder(folder).project().graph == project.graph
    assert RunFolder(folder).best.is_file()
    window.training.export()
    assert "The network was changed since its last training" in window.notice


def test_a_training_goes_on_in_the_background_and_ends_by_itself(
    working_window: Window, workers: Processes, qtbot: QtBot
) -> None:
    window = working_window
    plan(window, 6)
    folder = begin(window, qtbot)
    press(window, qtbot, Key.Key_F6)  # a paused one goes on, too
    qtbot.waitUntil(lambda: window.monitor.state is State.PAUSED, timeout=LONG)
    asked = Asked(window, Answer.DISCARD, keep=True)
    assert window.close()
    assert asked.training == [True]
    assert "a training is running" in asked.texts[0]
    assert workers[0].wait(60) == 0
    events = read_events(folder)
    finished = events[-1]
    assert isinstance(finished, RunFinished)
    assert (finished.reason, finished.epochs) == ("completed", 6)
    assert RunFolder(folder).best.is_file()


def test_closing_ends_a_training_that_was_not_to_be_kept(
    working_window: Window, workers: Processes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = working_window
    monkeypatch.setattr(designer.worker_link, "PATIENCE_MS", LONG)  # the machine may be busy
    plan(window, 10_000)
    folder = begin(window, qtbot)
    asked = Asked(window, Answer.CANCEL)
    assert not window.close()
    assert window.training.running
    assert window.isVisible()
    asked.answer = Answer.DISCARD
    assert window.close()
    assert len(asked.texts) == 2
    assert workers[0].poll() == 0
    finished = read_events(folder)[-1]
    assert isinstance(finished, RunFinished)
    assert finished.reason == "stopped"


@pytest.mark.parametrize(
    ("project", "panel", "words"),
    [
        (Project("empty"), "problems", ""),
        (Project("without data", data=DataSettings(source="none")), "data", "choose a source"),
    ],
)
def test_what_cannot_be_trained_is_said_where_it_can_be_mended(
    window: Window, qtbot: QtBot, project: Project, panel: str, words: str
) -> None:
    window.document.open(project, None)
    press(window, qtbot, Key.Key_F5)
    assert not window.training.running
    assert one_sentence(window.notice)
    assert words in window.notice
    qtbot.waitUntil(lambda: window.rect().contains(window.docks[panel].geometry()))
    for ask in (window.training.export, window.training.evaluate):
        ask()
        assert "train the network first (F5)" in window.notice


def test_a_run_that_cannot_begin_says_why(working_window: Window, qtbot: QtBot) -> None:
    window = working_window
    window.document.edit(
        "Set data", window.document.project.change_data(source="npz", path="nowhere.npz")
    )
    press(window, qtbot, Key.Key_F5)
    wait_for_end(window, qtbot)
    assert window.monitor.state is State.FAILED
    assert "nowhere.npz" in window.monitor.message
    assert one_sentence(window.monitor.message)
    qtbot.waitUntil(
        lambda: "nowhere.npz" in window.data_panel.form.rows["path"].sentence, timeout=LONG
    )
    assert window.document.classes is None
    assert window.actions_["train"].isEnabled()
    assert not window.training.runs_root().exists()  # nothing is left of what never began
