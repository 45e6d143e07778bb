"""Ctrl and a drag carry all wires of an output to another one."""

import pytest
from PySide6.QtCore import QPointF, Qt

from designer.canvas.carrying import CarryWires, ends_at
from designer.canvas.view import CanvasView
from designer.canvas.wiring import DrawWire
from engine.graph import InputPort, OutputPort
from engine.project import Project
from tests.designer.canvas.branches import branches, fed
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    CTRL,
    Mouse,
    assert_scene_equals_project,
    entry,
    middle,
    output,
    press_key,
)


@pytest.fixture
def canvas(make_canvas: MakeCanvas) -> CanvasView:
    return make_canvas(Project(graph=branches()))


def test_ctrl_and_a_drag_carry_all_wires_to_another_output(
    canvas: CanvasView, mouse: Mouse
) -> None:
    before = canvas.document.project
    mouse.drag(output(canvas, "conv1"), output(canvas, "relu1"), CTRL)
    graph = canvas.canvas.graph
    assert fed(graph, "cat1") == ["relu1", "conv2"]
    assert fed(graph, "cat2") == ["relu1", None, "conv2"]
    assert not ends_at(graph, OutputPort("conv1"))
    assert canvas.document.undo_stack.count() == 1
    assert "2 wires" in canvas.document.undo_stack.undoText()
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert canvas.document.project == before
    assert_scene_equals_project(canvas.canvas)


def test_a_card_takes_the_wires_with_its_output(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.drag(output(canvas, "conv2"), middle(canvas, "relu1"), CTRL)
    assert fed(canvas.canvas.graph, "cat1") == ["conv1", "relu1"]


def test_while_they_are_carried_all_hang_on_the_pointer(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.press(output(canvas, "conv1"), modifiers=CTRL)
    empty = QPointF(0, -220)
    mouse.move(empty, modifiers=CTRL)
    gesture = canvas.gesture
    assert isinstance(gesture, CarryWires)
    wires = canvas.canvas.wires
    for port in ("in1", "in3"):
        assert wires[InputPort("cat2", port)].isVisible() == (port != "in1")
    path = gesture._line.path()
    begins = [
        path.elementAt(at) for at in range(path.elementCount()) if path.elementAt(at).isMoveTo()
    ]
    assert len(begins) == 2
    for begin in begins:
        way = canvas.mapFromScene(QPointF(begin.x, begin.y)) - canvas.mapFromScene(empty)
        assert way.manhattanLength() <= 2
    press_key(canvas, Qt.Key.Key_Escape, CTRL)
    mouse.release(modifiers=CTRL)
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


def test_let_go_in_empty_space_all_of_them_are_gone(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.drag(output(canvas, "conv1"), QPointF(0, -220), CTRL)
    graph = canvas.canvas.graph
    assert fed(graph, "cat1") == [None, "conv2"]
    assert fed(graph, "cat2") == [None, None, "conv2"]
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_back_where_they_were_nothing_has_happened(canvas: CanvasView, mouse: Mouse) -> None:
    start = output(canvas, "conv1")
    mouse.press(start, modifiers=CTRL)
    mouse.move(start + QPointF(120, -90), modifiers=CTRL)
    mouse.move(start, modifiers=CTRL)
    mouse.release(modifiers=CTRL)
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


def test_a_click_with_ctrl_carries_nothing(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.click(output(canvas, "conv1"), modifiers=CTRL)
    assert canvas.document.undo_stack.count() == 0
    assert canvas.canvas.selected_wire is None
    assert_scene_equals_project(canvas.canvas)


def test_a_cycle_is_refused_in_words_and_all_wires_stay(canvas: CanvasView, mouse: Mouse) -> None:
    wires = canvas.canvas.graph.wires
    mouse.press(output(canvas, "input"), modifiers=CTRL)
    mouse.move(output(canvas, "conv1"), modifiers=CTRL)
    assert canvas.hint.isVisible()
    assert "conv1 cannot feed itself" in canvas.hint.text()
    mouse.release(modifiers=CTRL)
    assert canvas.canvas.graph.wires == wires
    assert "conv1 cannot feed itself" in canvas.hint.text()
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


def test_the_wire_that_fits_least_speaks_for_all(canvas: CanvasView, mouse: Mouse) -> None:
    # relu1 fits; what cat2 gives would close a cycle for the wire that ends there alone.
    mouse.press(output(canvas, "conv1"), modifiers=CTRL)
    mouse.move(output(canvas, "cat1"), modifiers=CTRL)
    assert canvas.hint.isVisible()
    assert "cat1 cannot feed itself" in canvas.hint.text()
    mouse.move(output(canvas, "relu1"), modifiers=CTRL)
    assert not canvas.hint.isVisible()
    mouse.release(modifiers=CTRL)
    assert fed(canvas.canvas.graph, "cat1") == ["relu1", "conv2"]


def test_an_output_without_wires_begins_a_new_one(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.press(output(canvas, "relu1"), modifiers=CTRL)
    assert type(canvas.gesture) is DrawWire
    mouse.move(entry(canvas, "cat2", "in2"), modifiers=CTRL)
    mouse.release(modifiers=CTRL)
    assert fed(canvas.canvas.graph, "cat2") == ["conv1", "relu1", "conv2"]


def test_an_undo_meanwhile_gives_the_drag_up(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.document.edit_graph("", lambda graph: graph.disconnect(InputPort("cat2", "in1")))
    mouse.press(output(canvas, "conv1"), modifiers=CTRL)
    mouse.move(QPointF(0, -220), modifiers=CTRL)
    canvas.document.undo_stack.undo()
    mouse.release(modifiers=CTRL)
    assert fed(canvas.canvas.graph, "cat1") == ["conv1", "conv2"]
    assert_scene_equals_project(canvas.canvas)
