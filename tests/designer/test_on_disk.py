"""What other programs write is neither overlooked nor written over without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from designer.asking_path import ask_path
from engine.projectfile import load_project, save_project
from engine.templates import template

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from designer.window import Window


@pytest.fixture
def path(window: Window, tmp_path: Path) -> Path:
    """Return the file of a project that is open in the window."""
    place = tmp_path / "net.netloom"
    save_project(template("lenet5").build(), place)
    assert window.open_file(place)
    return place


def write_elsewhere(path: Path) -> None:
    """Change the file as another program would."""
    save_project(template("lenet5").build().change_training(epochs=77), path)


def come_back() -> None:
    """Let the program become the active one again."""
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def edit(window: Window) -> None:
    window.document.edit("Set", window.document.project.change_training(epochs=5))


def answer(window: Window, text: str) -> None:
    button = next(each for each in window.trouble.answers if each.text() == text)
    button.click()


def test_what_was_written_here_asks_nothing(window: Window, path: Path) -> None:
    edit(window)
    window.actions_["save"].trigger()
    come_back()
    assert window.trouble.isHidden()
    edit(window)
    window.actions_["save"].trigger()
    assert load_project(path) == window.document.project


def test_the_changed_file_is_loaded_as_a_step(window: Window, path: Path) -> None:
    edit(window)
    mine = window.document.project
    write_elsewhere(path)
    come_back()
    assert "another program" in window.trouble.sentence
    answer(window, "Load the file")
    assert window.document.project == load_project(path)
    assert not window.document.modified
    assert window.trouble.isHidden()
    window.actions_["undo"].trigger()
    assert window.document.project == mine
    assert window.document.modified


def test_what_is_here_is_kept_and_not_saved(window: Window, path: Path) -> None:
    write_elsewhere(path)
    theirs = path.read_bytes()
    come_back()
    mine = window.document.project
    answer(window, "Keep what is here")
    assert window.document.project is mine
    assert window.document.modified  # the file holds something else
    assert path.read_bytes() == theirs
    come_back()
    assert window.trouble.isHidden()  # it has been answered
    window.actions_["save"].trigger()
    assert load_project(path) == mine


@pytest.mark.parametrize("replaces", [False, True])
def test_saving_asks_before_it_writes_over_another_s_work(
    window: Window, path: Path, monkeypatch: pytest.MonkeyPatch, *, replaces: bool
) -> None:
    edit(window)
    write_elsewhere(path)
    theirs = path.read_bytes()
    asked: list[str] = []

    def confirm(text: str, _answer: str) -> bool:
        asked.append(text)
        return replaces

    monkeypatch.setattr(window.files.on_disk, "confirm", confirm)
    window.actions_["save"].trigger()
    assert len(asked) == 1
    assert (path.read_bytes() == theirs) is not replaces
    assert window.document.modified is not replaces
    if replaces:
        assert load_project(path) == window.document.project


def test_a_file_that_is_gone_is_saved_again(window: Window, path: Path) -> None:
    before = window.document.project
    path.unlink()
    come_back()
    assert "not there any more" in window.trouble.sentence
    assert window.document.modified
    answer(window, "Save it again")
    assert load_project(path) == before
    assert not window.document.modified
    assert window.trouble.isHidden()


def test_a_tab_is_looked_at_when_it_is_shown(window: Window, path: Path) -> None:
    window.actions_["new"].trigger()
    write_elsewhere(path)
    come_back()
    assert window.trouble.isHidden()  # the shown tab has no file
    window.actions_["previous_tab"].trigger()
    assert window.document.path == path
    assert "another program" in window.trouble.sentence


def test_one_file_has_one_tab(window: Window, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = path.read_bytes()
    window.actions_["new"].trigger()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    window.actions_["save_as"].trigger()
    assert "another tab" in window.notice
    assert path.read_bytes() == held
    assert window.document.path is None


def test_a_name_without_its_ending_replaces_nothing_unasked(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    precious = tmp_path / "precious.netloom"
    precious.write_text("precious")
    names = iter([str(tmp_path / "precious"), ""])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (next(names), ""))
    seen: list[str] = []

    def refuse() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        qtbot.keyClick(box, Qt.Key.Key_Return)  # the default loses nothing

    QTimer.singleShot(0, refuse)
    window.actions_["save_as"].trigger()
    assert seen == ["precious.netloom exists already. Replace it?"]
    assert precious.read_text() == "precious"
    assert window.document.path is None


@pytest.mark.parametrize(
    ("given", "found"), [("a", "a.onnx"), ("model.v2", "model.v2.onnx"), ("b.ONNX", "b.ONNX")]
)
def test_a_file_has_its_ending(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, found: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / given), ""))
    start = tmp_path / "net.onnx"
    assert ask_path(window, "Export", start, "ONNX (*.onnx)", (".onnx",)) == tmp_path / found


def test_two_new_projects_have_two_names(window: Window) -> None:
    names = set()
    for _ in range(3):
        window.actions_["new"].trigger()
        edit(window)
        names.add(window.document.sheet.name)
    assert names == {"untitled", "untitled 2", "untitled 3"}
