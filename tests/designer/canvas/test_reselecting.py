"""Undo and redo give back what was selected, and Tab goes on where the network is open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.document import Document
from engine.drawing import Remark
from engine.graph import InputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas, lenet
from tests.designer.canvas.drawn import draw
from tests.designer.canvas.gestures import (
    CTRL,
    SHIFT,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    middle,
    press_key,
)
from widgets.theme import Theme

Key = Qt.Key


def undo(view: CanvasView, times: int = 1) -> None:
    for _ in range(times):
        view.document.undo_stack.undo()
    assert_scene_equals_project(view.canvas)


def redo(view: CanvasView) -> None:
    view.document.undo_stack.redo()
    assert_scene_equals_project(view.canvas)


def test_duplicates_that_are_undone_leave_the_originals_selected(
    canvas: CanvasView, mouse: Mouse
) -> None:
    mouse.click(middle(canvas, "conv1"))
    press_key(canvas, Key.Key_D, CTRL)
    first = canvas.selection
    press_key(canvas, Key.Key_D, CTRL)
    second = canvas.selection
    undo(canvas)
    assert canvas.selection == first
    undo(canvas)
    assert canvas.selection == ("conv1",)
    redo(canvas)
    assert canvas.selection == first
    redo(canvas)
    assert canvas.selection == second
    canvas.document.undo_stack.setIndex(0)  # a click in the history takes both steps at once
    assert canvas.selection == ("conv1",)


def test_what_was_removed_is_selected_when_it_comes_back(canvas: CanvasView) -> None:
    canvas.select(["relu1", "pool1"])
    press_key(canvas, Key.Key_Delete)
    assert canvas.selection == ()
    undo(canvas)
    assert canvas.selection == ("relu1", "pool1")
    redo(canvas)
    assert canvas.selection == ()


def test_what_is_selected_and_still_there_stays_selected(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_Right)
    canvas.select(["dense3"])
    undo(canvas)
    assert canvas.selection == ("dense3",)
    redo(canvas)
    assert canvas.selection == ("dense3",)


def test_what_comes_back_is_selected_even_where_nothing_was(canvas: CanvasView) -> None:
    canvas.select([])
    canvas.attempt("Remove relu1", lambda graph: graph.remove(["relu1"]))
    undo(canvas)
    assert canvas.selection == ("relu1",)


def test_a_name_that_is_taken_back_stays_selected(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    canvas.commands.rename("conv1", "stem")
    assert canvas.selection == ("stem",)
    undo(canvas)
    assert canvas.selection == ("conv1",)
    redo(canvas)
    assert canvas.selection == ("stem",)


def test_a_wire_and_a_note_come_back_selected(canvas: CanvasView) -> None:
    canvas.canvas.select_wire(InputPort("relu1"))
    press_key(canvas, Key.Key_Delete)
    undo(canvas)
    assert canvas.canvas.selected_wire == InputPort("relu1")
    draw(canvas, "note1", Remark("here", (0, 400, 200, 80)))
    canvas.canvas.select((), remarks=("note1",))
    press_key(canvas, Key.Key_Delete)
    undo(canvas)
    assert canvas.canvas.remarks.selection == ("note1",)


def test_each_open_project_has_its_own_memory(canvas: CanvasView) -> None:
    document, first = canvas.document, canvas.document.sheet
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_D, CTRL)
    document.switch(document.new_sheet(lenet(), None))
    canvas.select(["dense1"])
    press_key(canvas, Key.Key_D, CTRL)
    document.switch(first)
    undo(canvas)
    assert canvas.selection == ("conv1",)


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.sampled_from(("duplicate", "remove", "undo", "redo", "nudge")), max_size=12))
def test_any_way_through_the_history_selects_what_there_is(steps: list[str]) -> None:
    view = CanvasView(CanvasScene(Document(lenet()), Theme.load("dark")))
    stack = view.document.undo_stack
    view.select(["conv1", "relu1"])
    chosen = {0: view.selection}
    for step in steps:
        index = stack.index()
        if step == "undo":
            stack.undo()
        elif step == "redo":
            stack.redo()
        else:
            key, keys = {
                "duplicate": (Key.Key_D, CTRL),
                "remove": (Key.Key_Delete, SHIFT),
                "nudge": (Key.Key_Right, SHIFT),
            }[step]
            press_key(view, key, keys)
        assert_scene_equals_project(view.canvas)
        if stack.index() != index and step in ("duplicate", "nudge", "remove"):
            chosen[stack.index()] = view.selection
        elif chosen.get(stack.index()):  # nobody selected anything else meanwhile
            assert view.selection
    view.canvas.release()
    stack.clear()
    view.deleteLater()


def add(view: CanvasView, letters: str) -> str:
    press_key(view, Key.Key_Tab)
    view.adding.list.search.setText(letters)
    press_key(view.adding.list.search, Key.Key_Return)
    (name,) = view.selection
    return name


def test_tab_goes_on_behind_the_only_open_end(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.click(empty_place(canvas))
    assert canvas.selection == ()
    name = add(canvas, "drop")
    assert canvas.canvas.graph.wires[InputPort(name)].node == "dense3"
    undo(canvas)
    assert canvas.selection == ()
    assert canvas.canvas.graph.wires.get(InputPort(name)) is None


@pytest.mark.parametrize("loose", ["conv1", "dense3"])
def test_tab_adds_at_the_pointer_where_there_are_several_open_ends(
    canvas: CanvasView, loose: str
) -> None:
    canvas.attempt("Remove", lambda graph: graph.disconnect(InputPort(loose)))
    canvas.select([])
    name = add(canvas, "drop")
    assert InputPort(name) not in canvas.canvas.graph.wires


def test_tab_in_an_empty_network_adds_at_the_pointer(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project())
    assert add(view, "input") == "input1"
    view.select([])
    assert add(view, "conv") == "conv1"
    assert view.canvas.graph.wires[InputPort("conv1")].node == "input1"
