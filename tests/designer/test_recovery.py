"""What was not saved when the window died is offered at the next start."""

import errno
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import designer.recovery
from designer.project_files import Answer
from designer.window import Window
from engine.projectfile import load_project, save_project
from engine.templates import template
from tests.designer.conftest import Asked, MakeWindow
from tests.designer.test_project_files import change

ROOT = Path(__file__).parents[2]

CRASH = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from designer.window import Window
from designer.worker_link import WorkerLink
from widgets.theme import Themes
WorkerLink.start = lambda link: None
application = QApplication([])
window = Window(Themes(application), QSettings("/dev/null", QSettings.IniFormat))
window.start_with_template()
def change(kernel):
    window.document.edit_graph("Set", lambda graph: graph.replace(
        "conv1", graph["conv1"].block.change(kernel=kernel)))
change(3)
window.recovery.keep()
window.open_file(Path(sys.argv[1]))
change(7)
window.open_project_value("vgg11")
window.recovery.keep()
window.recovery.wait()
os._exit(1)
"""


@pytest.fixture
def crashed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let a window with two unsaved projects of three die; return the file of the second."""
    monkeypatch.setenv("NETLOOM_RECOVERY", str(tmp_path / "unsaved"))
    path = tmp_path / "mine.netloom"
    save_project(template("lenet5").build(), path)
    result = subprocess.run(
        [sys.executable, "-c", CRASH, str(path)], cwd=ROOT, capture_output=True, check=False
    )
    assert result.returncode == 1, result.stderr
    return path


def kernel(window: Window) -> object:
    return window.document.graph["conv1"].block.values()["kernel"]


def test_unsaved_changes_come_back_after_a_crash(
    crashed: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    assert window.recovery.offer()
    bar = window.trouble
    assert "lenet5, mine.netloom" in bar.sentence
    qtbot.mouseClick(bar.answers[0], Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert [sheet.name for sheet in window.tabs.sheets] == ["lenet5", "mine.netloom"]
    assert [sheet.modified for sheet in window.tabs.sheets] == [True, True]
    assert window.document.path == crashed
    assert kernel(window) == 7
    assert load_project(crashed).graph["conv1"].block.values()["kernel"] == 5
    window.actions_["save"].trigger()
    assert load_project(crashed).graph["conv1"].block.values()["kernel"] == 7
    window.tabs.step(-1)
    assert kernel(window) == 3
    assert not window.recovery.offer()
    Asked(window, Answer.DISCARD)
    assert window.close()
    assert not make_window().recovery.offer()


def test_a_file_that_is_open_again_gets_its_changes_as_one_step(
    crashed: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    assert window.open_file(crashed)
    assert window.recovery.offer()
    qtbot.mouseClick(window.trouble.answers[0], Qt.MouseButton.LeftButton)
    assert window.document.path == crashed
    assert kernel(window) == 7
    window.actions_["undo"].trigger()
    assert kernel(window) == 5


def test_what_is_discarded_or_not_answered(
    crashed: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    assert crashed.exists()
    first = make_window()
    assert first.recovery.offer()
    qtbot.mouseClick(first.trouble.button, Qt.MouseButton.LeftButton)
    first.close()
    second = make_window()
    assert second.recovery.offer()  # it was only put off
    qtbot.mouseClick(second.trouble.answers[1], Qt.MouseButton.LeftButton)
    second.close()
    assert not make_window().recovery.offer()


def test_what_is_saved_or_closed_leaves_no_copy(window: Window, tmp_path: Path) -> None:
    def copies() -> int:
        window.recovery.keep()
        window.recovery.wait()
        return len(list((tmp_path / "unsaved").glob("*/*/project.netloom")))

    assert copies() == 0
    change(window)
    assert copies() == 1
    window.open_project_value("vgg11")
    window.document.edit("Set", window.document.project.change_training(epochs=3))
    assert copies() == 2
    window.document.mark_saved(tmp_path / "vgg.netloom")
    assert copies() == 1
    Asked(window, Answer.DISCARD)
    window.tabs.close(window.tabs.sheets[0])
    assert copies() == 0


def test_a_living_window_is_not_offered_to_another(window: Window, make_window: MakeWindow) -> None:
    change(window)
    window.recovery.keep()
    window.recovery.wait()
    assert not make_window().recovery.offer()


@pytest.mark.parametrize("at_once", [False, True])
def test_what_a_full_disk_refuses_is_tried_again_and_told_once(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, at_once: bool
) -> None:
    """The copy of before stays until there is room for the new one."""
    told: list[str] = []
    tell = window.tell

    def listen(text: str, *, seconds: float = 12.0) -> None:
        told.append(text)
        tell(text, seconds=seconds)

    monkeypatch.setattr(window, "tell", listen)

    def kernels() -> list[object]:
        window.recovery.keep()
        window.recovery.wait()
        found = (tmp_path / "unsaved").glob("*/*/project.netloom")
        return [load_project(path).graph["conv1"].block.values()["kernel"] for path in found]

    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if not at_once:
        change(window, 3)
        assert kernels() == [3]
    with monkeypatch.context() as full:
        full.setattr(designer.recovery, "write_atomically", refuse)
        change(window, 7)
        for _ in range(3):
            assert kernels() == ([] if at_once else [3])
        change(window, 5)
        assert kernels() == ([] if at_once else [3])
    assert len(told) == 1
    assert "the disk is full" in told[0]
    assert kernels() == [5]
    assert len(told) == 1


def test_a_folder_that_cannot_be_made_is_told_and_tried_again(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv(designer.recovery.FOLDER_VARIABLE, str(in_the_way / "unsaved"))
        change(window, 7)
        window.recovery.keep()
        assert str(in_the_way) in window.notice
    window.recovery.keep()
    window.recovery.wait()
    assert len(list((tmp_path / "unsaved").glob("*/*/project.netloom"))) == 1


def test_nothing_that_was_left_is_given_up_before_it_is_kept_again(
    crashed: Path, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second crash on a full disk would lose what the first one left."""
    assert crashed.exists()

    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    first = make_window()
    assert first.recovery.offer()
    with monkeypatch.context() as full:
        full.setattr(designer.recovery, "write_atomically", refuse)
        first.recovery.restore()
    Asked(first, Answer.DISCARD)
    first.close()
    assert make_window().recovery.offer()


def test_a_copy_that_cannot_be_read_stays(
    crashed: Path, make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """It may be mended by hand, or read by another version."""
    broken = next(
        record.parent / "project.netloom"
        for record in (tmp_path / "unsaved").glob("*/*/record.json")
        if crashed.name in record.read_text()
    )
    broken.write_text("{")
    window = make_window()
    assert window.recovery.offer()
    qtbot.mouseClick(window.trouble.answers[0], Qt.MouseButton.LeftButton)
    assert "project.netloom" in window.notice
    assert [sheet.name for sheet in window.tabs.sheets] == ["lenet5"]
    assert broken.read_text() == "{"
    Asked(window, Answer.DISCARD)
    assert window.close()
    again = make_window()
    assert again.recovery.offer()  # about what is left alone
    assert crashed.name in again.trouble.sentence
    assert "lenet5" not in again.trouble.sentence
    qtbot.mouseClick(again.trouble.answers[1], Qt.MouseButton.LeftButton)
    assert not broken.exists()


@pytest.mark.parametrize("open_again", [False, True])
def test_what_another_program_wrote_since_the_crash_is_not_replaced_unasked(
    crashed: Path,
    make_window: MakeWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    open_again: bool,
) -> None:
    save_project(template("lenet5").build().change_training(epochs=77), crashed)
    theirs = crashed.read_bytes()
    window = make_window()
    if open_again:
        assert window.open_file(crashed)
    assert window.recovery.offer()
    qtbot.mouseClick(window.trouble.answers[0], Qt.MouseButton.LeftButton)
    assert window.document.path == crashed
    assert kernel(window) == 7
    assert "another program" in window.trouble.sentence
    asked: list[str] = []

    def refuse(text: str, _answer: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr(window.files.on_disk, "confirm", refuse)
    window.actions_["save"].trigger()
    assert len(asked) == 1
    assert crashed.read_bytes() == theirs


def test_a_copy_of_an_older_version_comes_back(
    crashed: Path, make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """It says nothing of how the file was."""
    for path in (tmp_path / "unsaved").glob("*/*/record.json"):
        record = json.loads(path.read_text())
        del record["stamp"]
        path.write_text(json.dumps(record))
    window = make_window()
    assert window.recovery.offer()
    qtbot.mouseClick(window.trouble.answers[0], Qt.MouseButton.LeftButton)
    assert window.document.path == crashed
    assert window.trouble.isHidden()
    window.actions_["save"].trigger()
    assert load_project(crashed).graph["conv1"].block.values()["kernel"] == 7


@pytest.mark.parametrize("by_person", [False, True])
def test_the_question_comes_back_from_behind_another(
    crashed: Path, make_window: MakeWindow, qtbot: QtBot, tmp_path: Path, *, by_person: bool
) -> None:
    window = make_window()
    assert window.recovery.offer()
    asked = window.trouble.sentence
    assert not window.open_file(tmp_path / "nothing.netloom")
    assert window.trouble.sentence != asked
    if by_person:
        qtbot.mouseClick(window.trouble.button, Qt.MouseButton.LeftButton)
    else:
        assert window.open_file(crashed)
    assert window.trouble.sentence == asked
    assert len(window.trouble.answers) == 2
    qtbot.mouseClick(window.trouble.button, Qt.MouseButton.LeftButton)
    assert window.trouble.isHidden()  # put off
    window.trouble.show_sentence("Something else went wrong.")
    qtbot.keyClick(window.trouble, Qt.Key.Key_Escape)
    assert window.trouble.isHidden()
