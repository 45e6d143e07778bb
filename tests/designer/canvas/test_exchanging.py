"""Wires change places: one dropped on another with Alt, or those at a block's inputs by a key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from designer.canvas.exchanging import exchanged, inputs_turned
from designer.canvas.menus import menu_at
from designer.canvas.view import CanvasView
from engine.blocks.base import make
from engine.errors import GraphError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from tests.designer.canvas.branches import branches, fed
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    ALT,
    SHIFT,
    Mouse,
    assert_scene_equals_project,
    entry,
    middle,
    output,
    press_key,
)

Key = Qt.Key


@pytest.fixture
def canvas(make_canvas: MakeCanvas) -> CanvasView:
    return make_canvas(Project(graph=branches()))


# -- with the mouse ------------------------------------------------------------------------


def test_a_wire_dropped_with_alt_changes_places(canvas: CanvasView, mouse: Mouse) -> None:
    before = canvas.document.project
    mouse.press(entry(canvas, "cat1", "in1"))
    mouse.move(entry(canvas, "cat1", "in2"), modifiers=ALT)
    assert canvas.hint.text() == "Changes places with the wire from conv2"
    mouse.release(modifiers=ALT)
    assert fed(canvas.canvas.graph, "cat1") == ["conv2", "conv1"]
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert canvas.document.project == before


def test_it_changes_places_with_one_of_another_block(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.drag(entry(canvas, "cat1", "in1"), entry(canvas, "cat2", "in3"), ALT)
    graph = canvas.canvas.graph
    assert fed(graph, "cat1") == ["conv2", "conv2"]
    assert fed(graph, "cat2") == ["conv1", None, "conv1"]
    assert_scene_equals_project(canvas.canvas)


def test_without_alt_it_takes_the_place_and_says_what_alt_does(
    canvas: CanvasView, mouse: Mouse
) -> None:
    mouse.press(entry(canvas, "cat1", "in1"))
    mouse.move(entry(canvas, "cat1", "in2"))
    assert "with Alt they change places" in canvas.hint.text()
    mouse.release()
    assert fed(canvas.canvas.graph, "cat1") == [None, "conv1"]


def test_a_new_wire_with_alt_sends_the_other_to_the_open_input(
    canvas: CanvasView, mouse: Mouse
) -> None:
    mouse.press(output(canvas, "relu1"))
    mouse.move(entry(canvas, "cat2", "in1"))
    assert "with Alt both stay" in canvas.hint.text()
    mouse.move(entry(canvas, "cat2", "in1"), modifiers=ALT)
    assert canvas.hint.text() == "The wire from conv1 goes to the input that is open"
    mouse.release(modifiers=ALT)
    assert fed(canvas.canvas.graph, "cat2") == ["relu1", "conv1", "conv2"]
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_where_no_input_is_open_alt_promises_nothing(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.press(output(canvas, "relu1"))
    mouse.move(entry(canvas, "cat1", "in1"), modifiers=ALT)
    assert canvas.hint.text() == "Takes the place of the wire from conv1"
    mouse.release(modifiers=ALT)
    assert fed(canvas.canvas.graph, "cat1") == ["relu1", "conv2"]


def test_a_swap_that_would_close_a_cycle_is_refused(canvas: CanvasView, mouse: Mouse) -> None:
    before = canvas.document.project
    canvas.document.edit_graph(
        "", lambda graph: graph.connect(OutputPort("cat1"), InputPort("cat2", "in2"))
    )
    wires = canvas.canvas.graph.wires
    # What feeds conv1 goes well to cat2, but what cat1 gives cannot feed conv1.
    mouse.drag(entry(canvas, "conv1"), entry(canvas, "cat2", "in2"), ALT)
    assert canvas.canvas.graph.wires == wires
    assert "cycle" in canvas.hint.text()
    canvas.document.undo_stack.undo()
    assert canvas.document.project == before
    assert_scene_equals_project(canvas.canvas)


# -- by key and menu -----------------------------------------------------------------------


@pytest.mark.parametrize("key", [Key.Key_X, Key.Key_R])
def test_shift_x_swaps_two_inputs_and_swaps_them_back(canvas: CanvasView, key: Qt.Key) -> None:
    before = canvas.document.project
    canvas.select(["cat1"])
    press_key(canvas, key, SHIFT)
    assert fed(canvas.canvas.graph, "cat1") == ["conv2", "conv1"]
    assert canvas.document.undo_stack.undoText() == "Swap the inputs of cat1"
    assert_scene_equals_project(canvas.canvas)
    press_key(canvas, key, SHIFT)
    assert canvas.document.project == before
    assert canvas.selection == ("cat1",)


def test_of_three_inputs_each_wire_goes_to_the_next(canvas: CanvasView) -> None:
    canvas.select(["cat2"])
    told = []
    for _ in range(3):
        press_key(canvas, Key.Key_X, SHIFT)
        told.append(fed(canvas.canvas.graph, "cat2"))
        assert_scene_equals_project(canvas.canvas)
    assert told == [
        ["conv2", "conv1", None],
        [None, "conv2", "conv1"],
        ["conv1", None, "conv2"],
    ]


def test_several_blocks_are_one_step(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press_key(canvas, Key.Key_X, SHIFT)
    assert fed(canvas.canvas.graph, "cat1") == ["conv2", "conv1"]
    assert fed(canvas.canvas.graph, "cat2") == ["conv2", "conv1", None]
    assert canvas.document.undo_stack.count() == 1


def test_it_says_why_there_is_nothing_to_swap(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_X, SHIFT)
    assert "two or more inputs" in canvas.hint.text()
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_X, SHIFT)
    assert "two or more inputs" in canvas.hint.text()
    assert canvas.document.undo_stack.count() == 0


def test_the_menu_of_a_merge_has_it_and_that_of_others_not(canvas: CanvasView) -> None:
    def found(name: str) -> list[QAction]:
        menu = menu_at(canvas, canvas.mapFromScene(middle(canvas, name)))
        return [each for each in menu.actions() if each.text().startswith("Swap the in&puts")]

    assert found("conv1") == []
    (action,) = found("cat1")
    action.trigger()
    assert fed(canvas.canvas.graph, "cat1") == ["conv2", "conv1"]


# -- laws ----------------------------------------------------------------------------------


def merged(starts: list[str | None]) -> Graph:
    count = len(starts)
    nodes = [Node(name, make("input", {"shape": (3, 8, 8)})) for name in "abc"]
    nodes.append(Node("add", make("add", {"inputs": count})))
    wires = [
        (OutputPort(start), InputPort("add", f"in{at}"))
        for at, start in enumerate(starts, 1)
        if start is not None
    ]
    return Graph.build(nodes, wires)


Starts = st.lists(st.sampled_from(["a", "b", "c", None]), min_size=2, max_size=6)


@given(Starts)
def test_as_many_turns_as_inputs_lead_back(starts: list[str | None]) -> None:
    graph = merged(starts)
    if len(set(starts)) == 1:
        with pytest.raises(GraphError, match="changes nothing"):
            inputs_turned(graph, ["add"])
        return
    result = graph
    for _ in starts:
        result = inputs_turned(result, ["add"])
        assert sorted(map(str, fed(result, "add"))) == sorted(map(str, starts))
    assert result == graph


@given(Starts, st.data())
def test_an_exchange_of_two_wires_loses_none_and_is_its_own_way_back(
    starts: list[str | None], data: st.DataObject
) -> None:
    graph = merged(starts)
    wired = sorted(graph.wires)
    if len(wired) < 2:
        return
    one, two = data.draw(st.permutations(wired))[:2]
    once = exchanged(graph, one, graph.wires[one], two)
    assert once.wires[one] == graph.wires[two]
    assert once.wires[two] == graph.wires[one]
    assert exchanged(once, one, once.wires[one], two) == graph
