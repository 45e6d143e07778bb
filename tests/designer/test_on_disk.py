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
    from engine.project import Project


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


def ask_about(path: Path) -> None:
    write_elsewhere(path)
    come_back()


@pytest.mark.parametrize("gone", [False, True])
def test_a_question_goes_with_its_tab_and_comes_back(
    window: Window, path: Path, tmp_path: Path, *, gone: bool
) -> None:
    other = tmp_path / "other.netloom"
    save_project(template("vgg11").build(), other)
    held = other.read_bytes()
    if gone:
        path.unlink()
    else:
        write_elsewhere(path)
    come_back()
    asked = window.trouble.sentence
    assert path.name in asked
    late = [*window.trouble.answers]
    window.open_file(other)
    theirs = window.document.project
    assert window.trouble.isHidden()
    for button in late:  # pressed as the tab was switched
        button.click()
    assert window.document.project is theirs
    assert not window.document.modified
    assert other.read_bytes() == held
    window.actions_["previous_tab"].trigger()
    assert window.trouble.sentence == asked
    window.actions_["next_tab"].trigger()
    assert window.trouble.isHidden()


def test_a_switched_tab_leaves_other_troubles_alone(window: Window, path: Path) -> None:
    window.actions_["new"].trigger()
    window.actions_["previous_tab"].trigger()
    ask_about(path)
    window.trouble.show_sentence("Something else went wrong.")
    window.actions_["next_tab"].trigger()
    assert window.document.path is None
    assert "Something else" in window.trouble.sentence


def test_what_is_saved_elsewhere_is_asked_about_no_more(
    window: Window, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_about(path)
    assert not window.trouble.isHidden()
    name = str(tmp_path / "elsewhere.netloom")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (name, ""))
    window.actions_["save_as"].trigger()
    assert window.trouble.isHidden()
    assert not window.document.modified


def test_a_file_that_comes_back_as_it_was_asks_nothing(window: Window, path: Path) -> None:
    away = path.rename(path.with_suffix(".away"))
    come_back()
    assert "not there any more" in window.trouble.sentence
    away.rename(path)
    come_back()
    assert window.trouble.isHidden()


def test_another_spelling_of_the_path_asks_too(
    window: Window, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(window)
    write_elsewhere(path)
    theirs = path.read_bytes()
    (tmp_path / "folder").mkdir()
    spelt = tmp_path / "folder" / ".." / path.name
    asked: list[str] = []

    def refuse(text: str, _answer: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr(window.files.on_disk, "confirm", refuse)
    monkeypatch.setattr("designer.project_files.ask_path", lambda *_args: spelt)
    window.actions_["save_as"].trigger()
    assert len(asked) == 1
    assert path.read_bytes() == theirs


def test_what_is_written_while_it_is_read_is_seen(
    window: Window, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = window.opening.read

    def slowly(place: Path) -> Project | None:
        project = read(place)
        save_project(template("lenet5").build().change_training(epochs=88), path)
        return project

    ask_about(path)
    with monkeypatch.context() as slow:
        slow.setattr(window.opening, "read", slowly)
        answer(window, "Load the file")
    assert window.document.project.training.epochs == 77
    come_back()
    assert "another program" in window.trouble.sentence
