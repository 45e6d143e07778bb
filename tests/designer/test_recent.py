"""Recent projects, dropped files, the session of before, and the history that is seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from designer.window import Window
from engine.projectfile import save_project
from engine.templates import template
from tests.designer.conftest import MakeWindow
from tests.designer.test_project_files import change, choose


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Write three projects."""
    paths = [tmp_path / f"{name}.netloom" for name in ("lenet5", "resnet18", "vgg11")]
    for path in paths:
        save_project(template(path.stem).build(), path)
    return paths


def recent_menu(window: Window) -> QMenu:
    file_menu = window.menuBar().actions()[0].menu()
    assert isinstance(file_menu, QMenu)
    menu = next(a.menu() for a in file_menu.actions() if a.menu() is not None)
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def test_recent_projects_come_back_from_the_menu(
    make_window: MakeWindow, files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    assert not recent_menu(window).actions()[0].isEnabled()
    for path in files:
        assert window.open_file(path)
    choose(monkeypatch, tmp_path / "saved.netloom")
    window.actions_["save_as"].trigger()
    assert window.recent.paths == [tmp_path / "saved.netloom", *reversed(files)]
    window.close()
    second = make_window()
    entries = recent_menu(second).actions()
    assert [a.toolTip() for a in entries[:4]] == [str(path) for path in second.recent.paths]
    entries[1].trigger()
    assert second.document.path == Path(entries[1].toolTip())


def test_a_recent_project_that_has_gone_is_said_and_forgotten(
    window: Window, files: list[Path]
) -> None:
    assert window.open_file(files[0])
    window.open_project_value("resnet18")
    window.tabs.close(window.tabs.sheets[0])
    files[0].unlink()
    recent_menu(window).actions()[0].trigger()
    assert "lenet5.netloom" in window.trouble.sentence
    assert files[0] not in window.recent.paths


def test_at_most_ten_are_remembered_and_all_can_be_forgotten(
    window: Window, tmp_path: Path
) -> None:
    for number in range(12):
        window.document.mark_saved(tmp_path / f"p{number}.netloom")
    assert [path.stem for path in window.recent.paths] == [f"p{n}" for n in range(11, 1, -1)]
    window.actions_["forget_recent"].trigger()
    assert window.recent.paths == []


def drop(window: Window, target: QWidget, paths: list[Path]) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPointF(target.rect().center())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(place.toPoint(), copy, data, left, none)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    # From the target outwards, Qt gives the drop to whoever has accepted the drag.
    QApplication.sendEvent(window, QDropEvent(place, copy, data, left, none))
    return True


def test_dropped_files_open_in_tabs(window: Window, files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("no project")
    canvas = window.view.viewport()
    assert not drop(window, canvas, [tmp_path / "note.txt"])
    assert drop(window, window, files[:1])
    assert drop(window, canvas, [files[1], tmp_path / "note.txt"])
    assert [sheet.path for sheet in window.tabs.sheets] == files[:2]
    assert window.document.path == files[1]


def test_the_files_of_before_are_opened_again_unless_that_is_not_wanted(
    make_window: MakeWindow, files: list[Path]
) -> None:
    first = make_window()
    for path in files:
        first.open_file(path)
    first.tabs.step(-1)
    first.close()
    files[0].unlink()
    second = make_window()
    assert second.recent.restore_session()
    assert [sheet.path for sheet in second.tabs.sheets] == files[1:]
    assert second.document.path == files[1]
    assert second.trouble.isHidden()
    second.actions_["restore_session"].trigger()
    second.close()
    third = make_window()
    assert not third.recent.restore_session()
    assert third.document.path is None


def test_an_empty_canvas_offers_what_was_open_lately(
    window: Window, files: list[Path], qtbot: QtBot
) -> None:
    assert window.invitation.isHidden()
    for path in files:
        assert window.open_file(path)
    window.actions_["new"].trigger()
    assert window.invitation.isVisible()
    texts = [button.text() for button in window.invitation.buttons]
    assert texts == ["Templates…", "vgg11.netloom", "resnet18.netloom", "lenet5.netloom"]
    qtbot.mouseClick(window.invitation.buttons[2], Qt.MouseButton.LeftButton)
    assert window.document.path == files[1]
    assert window.invitation.isHidden()
    window.actions_["new"].trigger()
    window.view.add_block("input")
    assert window.invitation.isHidden()
    window.actions_["undo"].trigger()
    assert window.invitation.isVisible()


def test_a_click_in_the_history_goes_to_that_state(window: Window, qtbot: QtBot) -> None:
    states = [window.document.project]
    for kernel in (3, 7, 9):
        change(window, kernel)
        states.append(window.document.project)
    window.show_panel("history")
    steps = window.steps
    model = steps.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "New project", "Set kernel", "Set kernel", "Set kernel",
    ]  # fmt: skip
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None  # the saved state
    for row in (1, 0, 3):
        area = steps.visualRect(model.index(row, 0))
        qtbot.mouseClick(steps.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
        assert window.document.project is states[row]
    window.open_project_value("resnet18")
    assert model.rowCount() == 1
    window.tabs.step(-1)
    assert model.rowCount() == 4


@pytest.mark.parametrize("proposed", [Qt.DropAction.MoveAction, Qt.DropAction.CopyAction])
def test_a_dropped_file_is_never_moved(
    window: Window, tmp_path: Path, proposed: Qt.DropAction
) -> None:
    """A file manager deletes what was moved, even where the file turns out not to be readable."""
    path = tmp_path / "broken.netloom"
    path.write_text("no project")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    for event in (
        QDragEnterEvent(QPoint(400, 400), both, data, left, none),
        QDropEvent(QPointF(400, 400), both, data, left, none),
    ):
        event.setDropAction(proposed)
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
        assert event.dropAction() is Qt.DropAction.CopyAction
    move = QDragEnterEvent(QPoint(400, 400), Qt.DropAction.MoveAction, data, left, none)
    QApplication.sendEvent(window, move)
    assert move.dropAction() is not Qt.DropAction.CopyAction
    assert not move.isAccepted()
