"""What is being typed in the inspector is settled before something else is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.project_files import Answer
from designer.window import Window
from engine.projectfile import load_project
from engine.templates import template
from tests.designer.canvas.gestures import assert_scene_equals_project
from tests.designer.conftest import Asked
from tests.designer.test_window import control
from widgets.fields.value_box import ValueBox

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def type_name(window: Window, block: str, name: str) -> None:
    """Type another name for a block and leave it unfinished."""
    window.view.select([block])
    field = window.inspector.header.name
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, CONTROL)
    QTest.keyClicks(field, name)


def test_a_name_is_taken_when_another_block_is_selected(window: Window) -> None:
    type_name(window, "conv1", "stem")
    window.view.select(["pool1"])
    assert "stem" in window.document.graph
    assert window.view.selection == ("pool1",)
    assert window.inspector.header.name.text() == "pool1"
    assert window.document.undo_stack.count() == 1


def test_a_name_belongs_to_the_project_in_which_it_was_typed(window: Window) -> None:
    window.document.edit_graph("Note", lambda graph: graph.annotate("conv1", note="kept"))
    window.opening.show(template("lenet5").build(), None)
    first, second = window.tabs.sheets
    window.tabs.show(first)
    type_name(window, "conv1", "stem")
    window.tabs.show(second)
    assert "stem" in first.state.project.graph
    assert "stem" not in second.state.project.graph
    assert second.undo_stack.count() == 0


def test_a_name_belongs_to_the_network_that_is_left(window: Window) -> None:
    window.open_project_value("resnet18")
    name = next(name for name in window.document.graph.nodes if "stage" in name)
    type_name(window, "conv1", "stem")
    window.document.enter(name)
    assert window.document.scope.path == (name,)
    assert "stem" in window.document.project.graph


def test_undo_takes_back_what_was_being_typed(window: Window) -> None:
    before = window.document.project
    window.view.add_block("dropout")
    (added,) = window.view.selection
    type_name(window, added, "quiet")
    window.actions_["undo"].trigger()
    assert added in window.document.graph
    assert window.inspector.header.name.text() == added
    stack = window.document.undo_stack
    while stack.canUndo():
        stack.undo()
        assert_scene_equals_project(window.scene)
    assert window.document.project == before


def test_what_is_half_typed_counts_when_the_window_closes(window: Window) -> None:
    asked = Asked(window, Answer.CANCEL)
    type_name(window, "conv1", "stem")
    assert not window.isWindowModified()
    assert not window.close()
    assert len(asked.texts) == 1
    assert "stem" in window.document.graph


def test_what_is_half_typed_is_saved(window: Window, tmp_path: Path) -> None:
    window.document.mark_saved(tmp_path / "some.netloom")
    type_name(window, "conv1", "stem")
    assert window.files.save()
    assert "stem" in load_project(tmp_path / "some.netloom").graph


@pytest.mark.parametrize("how", ["undo", "history"])
def test_the_history_takes_no_step_while_one_is_shown(window: Window, how: str) -> None:
    """A block goes with its step while its name is being typed."""
    before = window.document.project
    window.view.add_block("dropout")
    type_name(window, window.view.selection[0], "quiet")
    stack = window.document.undo_stack
    stack.undo() if how == "undo" else stack.setIndex(0)
    assert window.document.project == before
    assert stack.count() == 1
    stack.redo()
    assert_scene_equals_project(window.scene)
    stack.undo()
    assert window.document.project == before


def test_a_step_that_is_being_shown_can_be_followed_by_none(window: Window) -> None:
    document, asked = window.document, []

    def follow(*_states: object) -> None:
        edit = document.edit_graph("Note", lambda graph: graph.annotate("conv1", note="again"))
        asked.append((edit, document.withdraw("a key")))

    document.changed.connect(follow)
    document.edit_graph("Note", lambda graph: graph.annotate("pool1", note="a note"), "a key")
    document.undo_stack.undo()
    document.changed.disconnect(follow)
    assert asked == [(False, False), (False, False)]
    assert document.undo_stack.count() == 1


def test_a_field_shows_what_stays_when_its_gesture_was_ended_elsewhere(window: Window) -> None:
    window.view.select(["conv1"])
    stride = control(window, "stride")
    assert isinstance(stride, ValueBox)
    stride.setFocus()
    QTest.keyClick(stride, Key.Key_A, CONTROL)
    QTest.keyClicks(stride, "2*")  # 2 has been taken on the way
    window.view.tidying.tidy()
    window.document.end_gesture()
    window.view.setFocus()
    value = window.document.graph["conv1"].block.values()["stride"]
    assert stride.lineEdit().text() == str(value)


def test_a_field_is_left_for_the_list_of_blocks(window: Window) -> None:
    window.view.select(["conv1"])
    stride = control(window, "stride")
    assert isinstance(stride, ValueBox)
    stride.setFocus()
    QTest.keyClick(stride, Key.Key_A, CONTROL)
    QTest.keyClicks(stride, "2*")
    window.actions_["add_block"].trigger()
    assert window.view.adding.list.isVisible()
    assert stride.lineEdit().text() == "1"
    assert window.document.graph["conv1"].block.values()["stride"] == 1
    QTest.keyClick(window.view.adding.list.search, Key.Key_Escape)


def test_a_field_is_not_left_for_its_menu(window: Window) -> None:
    window.view.select(["conv1"])
    stride = control(window, "stride")
    assert isinstance(stride, ValueBox)
    stride.setFocus()
    QTest.keyClick(stride, Key.Key_A, CONTROL)
    QTest.keyClicks(stride, "2*")
    menu = QMenu(window)
    menu.addAction("Paste")
    menu.popup(stride.mapToGlobal(stride.rect().center()))
    assert stride.lineEdit().text() == "2*"
    menu.close()
    QTest.keyClicks(stride, "2")
    assert window.document.graph["conv1"].block.values()["stride"] == 4
