"""What goes into a wire shifts what comes behind it aside, and one undo takes both back."""

from PySide6.QtCore import QPointF, Qt

from designer.canvas.view import CanvasView
from engine.graph import InputPort, OutputPort
from engine.projectfile import project_to_json
from tests.designer.canvas.gestures import (
    ALT,
    Drag,
    Mouse,
    assert_scene_equals_project,
    middle,
    press_key,
)
from tests.designer.canvas.test_new_places import assert_nothing_overlaps

Key = Qt.Key
END = InputPort("relu1")


def halfway(view: CanvasView) -> QPointF:
    return view.canvas.wires[END].path().pointAtPercent(0.5)


def assert_in_the_wire_and_back(view: CanvasView, name: str, before: str) -> None:
    graph = view.canvas.graph
    assert graph.wires[END].node == name
    assert graph.wires[InputPort(name)] == OutputPort("conv1")
    assert_nothing_overlaps(graph)
    assert graph["conv1"].position[0] < graph[name].position[0] < graph["relu1"].position[0]
    view.glide.finish()
    assert_scene_equals_project(view.canvas)
    assert view.document.undo_stack.count() == 1
    view.document.undo_stack.undo()
    view.glide.finish()
    assert project_to_json(view.document.project) == before
    assert_scene_equals_project(view.canvas)


def test_by_a_drag_from_the_palette(canvas: CanvasView) -> None:
    before = project_to_json(canvas.document.project)
    drag = Drag(canvas, "batch_norm")
    assert drag.over(halfway(canvas))
    drag.drop()
    (name,) = canvas.selection
    assert_in_the_wire_and_back(canvas, name, before)


def test_by_keys(canvas: CanvasView) -> None:
    before = project_to_json(canvas.document.project)
    canvas.canvas.select_wire(END)
    press_key(canvas, Key.Key_Tab)
    canvas.adding.list.search.setText("bn")
    press_key(canvas.adding.list.search, Key.Key_Return)
    (name,) = canvas.selection
    assert_in_the_wire_and_back(canvas, name, before)


def test_by_a_drag_of_a_card_out_of_its_own_wires(canvas: CanvasView, mouse: Mouse) -> None:
    before = project_to_json(canvas.document.project)
    mouse.drag(middle(canvas, "relu2"), halfway(canvas), ALT)
    assert_in_the_wire_and_back(canvas, "relu2", before)
