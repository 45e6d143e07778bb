"""Several projects in one window, each in its tab, with real mouse and key events."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from designer.document import Document
from designer.project_files import Answer
from designer.window import Window
from designer.worker_link import WorkerLink
from engine.project import Project
from engine.projectfile import load_project, save_project
from engine.templates import template
from engine.training.events import RunFinished
from tests.designer.conftest import Asked, press
from tests.designer.test_project_files import change, choose

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


@pytest.fixture
def three(window: Window) -> Window:
    """Open a window with LeNet-5, ResNet-18 and VGG-11, of which the last is shown."""
    change(window)
    window.open_project_value("resnet18")
    window.open_project_value("vgg11")
    return window


def names(window: Window) -> list[str]:
    return [sheet.name for sheet in window.tabs.sheets]


def titles(window: Window) -> list[str]:
    return [window.tab_strip.tabText(place) for place in range(window.tab_strip.count())]


def tab(window: Window, place: int) -> QPoint:
    return window.tab_strip.tabRect(place).center() - QPoint(8, 0)


def test_tabs_show_from_two_on(window: Window) -> None:
    assert window.tab_strip.isHidden()
    window.open_project_value("resnet18")  # takes the place of what nobody has touched
    assert names(window) == ["resnet18"]
    assert window.tab_strip.isHidden()
    window.open_project_value("vgg11")
    assert names(window) == ["resnet18", "vgg11"]
    assert window.tab_strip.isVisible()
    strip = window.tab_strip
    assert strip.mapTo(window, strip.rect().bottomLeft()).y() < window.view.mapTo(
        window, QPoint()
    ).y() + 1  # fmt: skip


def test_each_tab_has_its_history_its_place_and_its_selection(three: Window, qtbot: QtBot) -> None:
    window = three
    assert titles(window) == ["lenet5 •", "resnet18", "vgg11"]
    window.view.select(["conv3"])
    window.view.set_zoom(0.77)
    area = window.view.visible_area()
    assert not window.actions_["undo"].isEnabled()
    press(window, qtbot, Key.Key_Tab, CONTROL)
    assert window.windowTitle() == "lenet5[*] – Netloom"
    assert set(window.scene.nodes) == set(template("lenet5").build().graph.nodes)
    assert window.view.selection == ()
    assert window.actions_["undo"].isEnabled()
    press(window, qtbot, Key.Key_Z, CONTROL)
    assert not window.document.modified
    assert titles(window) == ["lenet5", "resnet18", "vgg11"]
    press(window, qtbot, Key.Key_Tab, CONTROL | SHIFT)
    assert window.document.project.name == "vgg11"
    assert window.view.selection == ("conv3",)
    back = window.view.visible_area()
    assert abs(back.center().x() - area.center().x()) < 2
    assert abs(back.width() - area.width()) < 1
    assert not window.document.undo_stack.count()
    press(window, qtbot, Key.Key_PageUp, CONTROL)
    assert window.document.project.name == "resnet18"
    press(window, qtbot, Key.Key_PageDown, CONTROL)
    assert window.document.project.name == "vgg11"


def test_a_tab_comes_back_inside_the_block_that_was_open(window: Window, qtbot: QtBot) -> None:
    window.open_project_value("resnet18")
    inside = next(n.name for n in window.document.graph.nodes.values() if "stage" in n.name)
    window.view.select([inside])
    press(window, qtbot, Key.Key_Return)
    assert window.document.scope.path == (inside,)
    area = window.view.visible_area()
    press(window, qtbot, Key.Key_N, CONTROL)
    assert window.document.scope.path == ()
    assert window.view.trail.isHidden()
    press(window, qtbot, Key.Key_Tab, CONTROL)
    assert window.document.scope.path == (inside,)
    assert window.view.trail.isVisible()
    assert set(window.scene.nodes) == set(window.document.graph.nodes)
    assert abs(window.view.visible_area().center().x() - area.center().x()) < 2
    window.view.setFocus()
    press(window, qtbot, Key.Key_Backspace)
    assert window.view.selection == (inside,)


def test_tabs_are_chosen_moved_and_closed_with_the_mouse(three: Window, qtbot: QtBot) -> None:
    window, strip = three, three.tab_strip
    qtbot.mouseClick(strip, LEFT, pos=tab(window, 1))
    assert window.document.project.name == "resnet18"
    strip.moveTab(1, 0)
    assert names(window) == ["resnet18", "lenet5", "vgg11"] == [
        text.removesuffix(" •") for text in titles(window)
    ]  # fmt: skip
    assert window.document.project.name == "resnet18"
    qtbot.mouseClick(strip, MIDDLE, pos=tab(window, 0))
    assert names(window) == ["lenet5", "vgg11"]
    assert window.document.project.name == "lenet5"
    button = strip.tabButton(1, strip.ButtonPosition.RightSide)
    qtbot.mouseClick(button, LEFT)
    assert names(window) == ["lenet5"]
    assert strip.isHidden()


def test_closing_a_tab_asks_about_its_changes_and_it_comes_back_with_them(
    three: Window, qtbot: QtBot
) -> None:
    window = three
    asked = Asked(window, Answer.CANCEL)
    press(window, qtbot, Key.Key_W, CONTROL)
    assert names(window) == ["lenet5", "resnet18"]
    assert not asked.texts
    press(window, qtbot, Key.Key_Tab, CONTROL)
    changed = window.document.project
    press(window, qtbot, Key.Key_W, CONTROL)
    assert asked.texts == ["lenet5 has changes that are not saved."]
    assert names(window) == ["lenet5", "resnet18"]
    asked.answer = Answer.DISCARD
    press(window, qtbot, Key.Key_W, CONTROL)
    assert names(window) == ["resnet18"]
    press(window, qtbot, Key.Key_T, CONTROL | SHIFT)
    assert window.document.project is changed
    assert window.document.modified
    press(window, qtbot, Key.Key_Z, CONTROL)
    assert not window.document.modified
    press(window, qtbot, Key.Key_T, CONTROL | SHIFT)
    assert sorted(names(window)) == ["lenet5", "resnet18", "vgg11"]
    press(window, qtbot, Key.Key_T, CONTROL | SHIFT)
    assert "No tab was closed" in window.notice


def test_the_last_tab_leaves_an_empty_canvas(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_W, CONTROL)
    assert not window.document.graph.nodes
    assert len(window.tabs.sheets) == 1
    window.open_project_value("resnet18")
    assert names(window) == ["resnet18"]


def test_a_file_is_open_only_once(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "mine.netloom"
    save_project(template("resnet18").build(), path)
    assert window.open_file(path)
    change_of = window.document.project.change_training(epochs=3)
    window.document.edit("Set", change_of)
    window.open_project_value("vgg11")
    assert window.open_file(tmp_path / "." / "mine.netloom")
    assert window.document.project is change_of
    assert names(window) == ["mine.netloom", "vgg11"]


def test_closing_the_window_asks_once_for_all_and_saves_all(
    three: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = three
    window.document.edit("Set", window.document.project.change_training(epochs=3))
    asked = Asked(window, Answer.SAVE)
    paths = iter([tmp_path / "one.netloom", None, tmp_path / "one.netloom"])

    def choose_next() -> None:
        choose(monkeypatch, next(paths))

    choose_next()
    save = window.files.save

    def save_then_next() -> bool:
        done = save()
        choose_next()
        return done

    monkeypatch.setattr(window.files, "save", save_then_next)
    assert not window.close()  # the second was not given a file
    assert asked.texts == ["2 projects have changes that are not saved: lenet5, vgg11."]
    assert load_project(tmp_path / "one.netloom").graph["conv1"].block.values()["kernel"] == 3
    assert [sheet.modified for sheet in window.tabs.sheets] == [False, False, True]
    assert window.document.project.name == "vgg11"


def test_a_training_goes_on_while_another_tab_is_shown(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WorkerLink, "send", lambda *_args: None)
    window.document.edit("Set", window.document.project.change_training(epochs=3))
    press(window, qtbot, Key.Key_F5)
    run = window.training.run
    assert run is not None
    window.open_project_value("resnet18")
    assert not window.tab_strip.tabIcon(0).isNull()
    assert window.tab_strip.tabIcon(1).isNull()
    assert "lenet5" in window.monitor._note.text()
    window.training.train()
    assert "A training of lenet5 is running" in window.notice
    run.folder.mkdir(parents=True, exist_ok=True)
    (run.folder / "best.safetensors").write_bytes(b"weights")
    window.training._handle([RunFinished("completed", 3, 100, 1, 0.5, 0.9, 100.0, 1.0)])
    assert window.tab_strip.tabIcon(0).isNull()
    assert window.training.last is None
    for ask in (window.training.export, window.training.evaluate):
        ask()
        assert "lenet5" in window.notice
        assert window.notice.endswith(".")
    press(window, qtbot, Key.Key_Tab, CONTROL)
    assert window.training.last is run
    assert window.monitor._note.text() == ""


def test_the_classes_of_one_tab_are_not_those_of_another(window: Window) -> None:
    window.document.set_classes(10)
    window.open_project_value("resnet18")
    window.open_project_value("vgg11")
    window.document.set_classes(1000)
    window.tabs.step(-1)
    assert window.document.classes is None
    window.tabs.step(1)
    assert window.document.classes == 1000
    assert window.document.state.classes == 1000


def test_a_training_outlives_its_tab(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WorkerLink, "send", lambda *_args: None)
    press(window, qtbot, Key.Key_F5)
    run = window.training.run
    press(window, qtbot, Key.Key_W, CONTROL)
    assert window.training.run is run
    assert "lenet5 goes on" in window.notice
    press(window, qtbot, Key.Key_T, CONTROL | SHIFT)
    assert run is not None
    assert window.document.sheet is run.sheet
    window.training.run = None


def test_the_strip_is_used_by_key(three: Window, qtbot: QtBot) -> None:
    window, strip = three, three.tab_strip
    strip.setFocus()
    qtbot.keyClick(strip, Key.Key_Left)
    assert window.document.project.name == "resnet18"
    qtbot.keyClick(strip, Key.Key_Delete)
    assert names(window) == ["lenet5", "vgg11"]
    strip.setFocus()
    qtbot.keyClick(strip, Key.Key_Escape)
    assert window.view.hasFocus()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.integers(1, 50)),
        st.tuples(st.sampled_from(["undo", "redo", "switch", "open"]), st.integers(0, 3)),
    ),
    max_size=40,
)


@given(STEPS)
def test_no_tab_ever_sees_what_is_done_in_another(steps: list[tuple[str, int]]) -> None:
    document = Document(Project("first"))
    sheets = [document.sheet]
    # What each tab must show: its values so far, and which of them is the present one.
    expected = {document.sheet: ([document.project.training.epochs], 0)}
    for step, number in steps:
        values, place = expected[document.sheet]
        if step == "edit":
            if document.edit("Set", document.project.change_training(epochs=number)):
                expected[document.sheet] = ([*values[: place + 1], number], place + 1)
        elif step == "undo":
            document.undo_stack.undo()
            expected[document.sheet] = (values, max(place - 1, 0))
        elif step == "redo":
            document.undo_stack.redo()
            expected[document.sheet] = (values, min(place + 1, len(values) - 1))
        elif step == "switch":
            document.switch(sheets[number % len(sheets)])
        else:
            sheets.append(document.new_sheet(Project(f"p{len(sheets)}"), None))
            expected[sheets[-1]] = ([sheets[-1].state.project.training.epochs], 0)
            document.switch(sheets[-1])
        for sheet, (values, place) in expected.items():
            assert sheet.state.project.training.epochs == values[place]
            assert sheet.modified == (place > 0)
    document.release()


def test_nothing_is_selected_in_what_is_opened(window: Window) -> None:
    """Blocks of other projects may have the same names: Del would remove one of these."""
    window.document.sheet.provisional = False
    window.view.select(["conv1"])
    window.opening.show(template("alexnet").build(), None)
    assert "conv1" in window.document.graph
    assert window.view.selection == ()
    window.tabs.step(-1)
    assert window.view.selection == ("conv1",)
