"""Opening, saving and the one question before something would be lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from designer.project_files import Answer
from designer.window import Window
from engine import FORMAT_VERSION
from engine.projectfile import MAX_BYTES, load_project, project_to_json, save_project
from engine.templates import template
from tests.designer.conftest import Asked, press

CONTROL = Qt.KeyboardModifier.ControlModifier


def change(window: Window, kernel: int = 3) -> None:
    window.document.edit_graph(
        "Set kernel",
        lambda graph: graph.replace("conv1", graph["conv1"].block.change(kernel=kernel)),
    )


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Answer the system's file dialogs."""
    answer = ("" if path is None else str(path), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: answer)


def _good() -> str:
    return project_to_json(template("lenet5").build())


BAD: dict[str, bytes] = {
    "empty": b"",
    "no text": b"\xff\xfe\x00\x01",
    "no json": b"{ nothing",
    "another json": b"[1, 2, 3]",
    "cut off": _good()[: len(_good()) // 2].encode(),
    "a newer format": _good().replace(f'"format": {FORMAT_VERSION}', '"format": 999').encode(),
    "an unknown block": _good().replace('"convolution"', '"convulsion"').encode(),
    "a refused setting": _good().replace('"batch_size": ', '"batch_size": -').encode(),
    "a wire to nowhere": _good().replace('["relu1"', '["nobody"').encode(),
    "deep": b"[" * 100_000,
    "a pickle": b"\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00\x8c\x07os\x94.",
}


@pytest.mark.parametrize("kind", [*BAD, "missing", "a folder", "huge", "no right"])
def test_a_bad_file_leaves_the_open_project_as_it_is(
    window: Window, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "bad.netloom"
    if kind in BAD:
        assert BAD[kind] != _good().encode()
        path.write_bytes(BAD[kind])
    elif kind == "a folder":
        path.mkdir()
    elif kind == "huge":
        with path.open("wb") as file:
            file.truncate(MAX_BYTES + 1)
    elif kind == "no right":
        path.symlink_to(path)  # what nobody may read, whoever runs the tests
    change(window)
    before, steps = window.document.state, window.document.undo_stack.count()
    title = window.windowTitle()
    assert not window.open_file(path)
    assert window.document.state is before
    assert window.document.undo_stack.count() == steps
    assert window.document.path is None
    assert window.windowTitle() == title
    assert window.isWindowModified()
    sentence = window.trouble.sentence
    assert "bad.netloom" in sentence
    assert sentence.endswith((".", "?"))
    assert "\n" not in sentence


def test_a_file_that_cannot_be_read_asks_for_nothing(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "bad.netloom"
    path.write_text("{ nothing")
    change(window)
    before, area = window.document.state, window.view.visible_area()
    asked = Asked(window, Answer.DISCARD)
    choose(monkeypatch, path)
    press(window, qtbot, Qt.Key.Key_O, CONTROL)
    assert not asked.texts
    assert window.document.state is before
    bar = window.trouble
    assert bar.isVisible()
    assert bar.accessibleDescription() == bar.sentence != ""
    assert bar.mapTo(window, bar.rect().bottomLeft()).y() < window.view.mapTo(window, QPoint()).y()
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    qtbot.waitUntil(lambda: window.view.visible_area() == area)
    press(window, qtbot, Qt.Key.Key_O, CONTROL)
    qtbot.keyClick(bar.button, Qt.Key.Key_Escape)
    assert bar.isHidden()
    press(window, qtbot, Qt.Key.Key_O, CONTROL)
    assert bar.isVisible()
    window.actions_["new"].trigger()
    assert bar.isHidden()  # what has come in between has nothing to do with it


def test_a_bad_file_of_the_command_line_leaves_an_empty_project(
    window: Window, tmp_path: Path
) -> None:
    window.opening.open_empty()
    assert not window.open_file(tmp_path / "missing.netloom")
    assert window.trouble.isVisible()
    assert "missing.netloom" in window.trouble.sentence
    assert not window.document.graph.nodes
    assert not window.isWindowModified()


def test_the_first_file_names_the_project(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(window, Answer.DISCARD)
    for begin in (window.opening.open_empty, window.start_with_template):
        (tmp_path / "w2.netloom").unlink(missing_ok=True)
        if window.document.path is not None:
            window.actions_["close_tab"].trigger()
        begin()
        window.document.edit("Set", window.document.project.change_training(epochs=7))
        choose(monkeypatch, tmp_path / "w1.netloom")
        window.actions_["save"].trigger()
        assert window.document.project.name == "w1"
        assert load_project(tmp_path / "w1.netloom") == window.document.project
        assert not window.isWindowModified()
        window.actions_["undo"].trigger()  # what was done before it had a name
        assert window.document.project.name == "w1"
        assert window.document.project.training.epochs != 7
        assert window.isWindowModified()
        window.actions_["redo"].trigger()
        assert not window.isWindowModified()
        choose(monkeypatch, tmp_path / "w2.netloom")
        window.actions_["save_as"].trigger()
        assert window.document.project.name == "w2"
    assert not asked.texts


def test_a_name_of_its_own_is_kept(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine.netloom"
    save_project(template("lenet5").build(), mine)  # called lenet5, in a file of another name
    assert window.open_file(mine)
    change(window)
    window.actions_["save"].trigger()
    choose(monkeypatch, tmp_path / "other.netloom")
    window.actions_["save_as"].trigger()
    assert load_project(tmp_path / "other.netloom").name == "lenet5"


def test_a_project_is_saved_and_comes_back_the_same(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert window.windowTitle() == "lenet5[*] – Netloom"
    change(window)
    assert window.isWindowModified()
    choose(monkeypatch, tmp_path / "mine")
    press(window, qtbot, Qt.Key.Key_S, CONTROL)
    path = tmp_path / "mine.netloom"
    assert window.windowTitle() == "mine.netloom[*] – Netloom"
    assert not window.isWindowModified()
    assert str(path) in window.notice
    saved = window.document.project
    assert load_project(path) == saved
    assert window.training.runs_root() == tmp_path / "mine-runs"
    change(window, 7)
    assert window.isWindowModified()
    window.actions_["undo"].trigger()
    assert not window.isWindowModified()
    change(window, 7)
    choose(monkeypatch, None)
    press(window, qtbot, Qt.Key.Key_S, CONTROL)  # asks for nothing: the file is known
    assert load_project(path) == window.document.project != saved

    asked = Asked(window, Answer.DISCARD)
    window.actions_["new"].trigger()
    assert window.windowTitle() == "untitled[*] – Netloom"
    assert not window.document.graph.nodes
    choose(monkeypatch, path)
    window.actions_["open"].trigger()
    assert window.document.project == load_project(path)
    assert window.windowTitle() == "mine.netloom[*] – Netloom"
    assert not window.isWindowModified()
    assert window.actions_["undo"].isEnabled()  # its tab was still open
    assert set(window.scene.nodes) == set(window.document.graph.nodes)
    assert not asked.texts


def test_what_cannot_be_saved_stays_modified(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(window)
    (tmp_path / "file").write_bytes(b"")
    choose(monkeypatch, tmp_path / "file" / "mine.netloom")
    window.actions_["save_as"].trigger()
    assert window.isWindowModified()
    assert window.document.path is None
    assert "could not be saved" in window.notice
    asked = Asked(window, Answer.SAVE)
    assert not window.close()  # nothing is lost where saving failed
    assert len(asked.texts) == 1


def test_a_project_without_changes_closes_without_a_question(window: Window) -> None:
    asked = Asked(window, Answer.CANCEL)
    assert window.close()
    assert not asked.texts


def test_closing_asks_exactly_once_and_cancel_keeps_the_window(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(window)
    asked = Asked(window, Answer.CANCEL)
    assert not window.close()
    assert asked.texts == ["lenet5 has changes that are not saved."]
    assert asked.training == [False]
    assert window.isVisible()
    assert window.isWindowModified()
    change(window, 7)  # it works on
    choose(monkeypatch, None)
    asked.answer = Answer.SAVE
    assert not window.close()  # the dialog for the file was left without a name
    choose(monkeypatch, tmp_path / "a.netloom")
    assert window.close()
    assert len(asked.texts) == 3
    assert load_project(tmp_path / "a.netloom").graph["conv1"].block.values()["kernel"] == 7


@pytest.mark.parametrize(
    ("button", "answer"),
    [
        (QMessageBox.StandardButton.Save, Answer.SAVE),
        (QMessageBox.StandardButton.Discard, Answer.DISCARD),
        (QMessageBox.StandardButton.Cancel, Answer.CANCEL),
        (None, Answer.CANCEL),
    ],
)
def test_the_question_itself(
    window: Window, qtbot: QtBot, button: QMessageBox.StandardButton | None, answer: Answer
) -> None:
    change(window)
    seen: list[QMessageBox] = []

    def press_button() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box)
        assert box.checkBox() is not None
        box.checkBox().setChecked(False)
        if button is None:
            qtbot.keyClick(box, Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(box.button(button), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press_button)
    assert window.files.ask("Something would be lost.", training=True) is answer
    assert seen[0].text() == "Something would be lost."
    assert not window.files.keep_training


@pytest.mark.parametrize(
    ("key", "answer"), [(Qt.Key.Key_S, Answer.SAVE), (Qt.Key.Key_D, Answer.DISCARD)]
)
def test_letters_answer_the_question(
    window: Window, qtbot: QtBot, key: Qt.Key, answer: Answer
) -> None:
    change(window)

    def press_letter() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        qtbot.keyClick(box, key)
        if not any(button.isDown() for button in box.buttons()):  # it would wait for ever
            box.reject()

    QTimer.singleShot(0, press_letter)
    assert window.files.ask("Something would be lost.", training=True) is answer


def test_opening_over_changes_asks_nothing_and_keeps_them(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.netloom"
    save_project(template("resnet18").build(), other)
    change(window)
    changed = window.document.project
    asked = Asked(window, Answer.CANCEL)
    choose(monkeypatch, other)
    window.actions_["open"].trigger()
    assert window.document.path == other
    assert not window.document.modified
    window.actions_["previous_tab"].trigger()
    assert window.document.project is changed
    assert window.document.modified
    assert not asked.texts


def test_a_template_from_the_gallery_replaces_the_project(window: Window) -> None:
    window.actions_["templates"].trigger()
    gallery = window.files._gallery
    assert gallery is not None
    assert gallery.isVisible()
    gallery.chosen.emit("resnet18")
    assert window.document.project.name == "resnet18"
    assert window.windowTitle() == "resnet18[*] – Netloom"
    gallery.close()
