"""Drawing, moving and refusing wires by mouse."""

import pytest
from PySide6.QtCore import QPointF, Qt

from designer.canvas.card import RECOGNIZABLE
from designer.canvas.moving import MoveNodes
from designer.canvas.suggest import Light
from designer.canvas.view import CanvasView
from designer.canvas.wiring import DrawWire
from engine.graph import InputPort, OutputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    MIDDLE,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    entry,
    middle,
    output,
    press_key,
)


@pytest.fixture
def apart(canvas: CanvasView) -> CanvasView:
    """Take the wire between conv1 and relu1 away."""
    canvas.document.edit_graph("", lambda graph: graph.disconnect(InputPort("relu1")))
    canvas.document.undo_stack.clear()
    return canvas


def feed(view: CanvasView, name: str, port: str = "in") -> str | None:
    wire = view.canvas.graph.wires.get(InputPort(name, port))
    return None if wire is None else wire.node


def test_a_wire_is_drawn_from_an_output_to_an_input(apart: CanvasView, mouse: Mouse) -> None:
    mouse.drag(output(apart, "conv1"), entry(apart, "relu1"))
    assert feed(apart, "relu1") == "conv1"
    assert_scene_equals_project(apart.canvas)
    apart.document.undo_stack.undo()
    assert feed(apart, "relu1") is None
    assert_scene_equals_project(apart.canvas)


def test_a_wire_is_drawn_from_an_input_backwards(apart: CanvasView, mouse: Mouse) -> None:
    mouse.drag(entry(apart, "relu1"), output(apart, "conv1"))
    assert feed(apart, "relu1") == "conv1"
    assert apart.document.undo_stack.count() == 1


def test_a_wire_dropped_on_a_card_takes_its_open_input(apart: CanvasView, mouse: Mouse) -> None:
    mouse.drag(output(apart, "conv1"), middle(apart, "relu1"))
    assert feed(apart, "relu1") == "conv1"


def test_a_wire_on_a_taken_input_replaces_what_was_there(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.drag(output(canvas, "conv1"), entry(canvas, "pool1"))
    assert feed(canvas, "pool1") == "conv1"
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_a_wire_is_picked_up_at_its_end_and_moved(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.drag(entry(canvas, "pool1"), entry(canvas, "conv2"))
    assert feed(canvas, "pool1") is None
    assert feed(canvas, "conv2") == "relu1"
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_a_wire_put_back_where_it_was_changes_nothing(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.press(entry(canvas, "pool1"))
    mouse.move(empty_place(canvas))
    mouse.move(entry(canvas, "pool1"))
    mouse.release()
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


def test_a_wire_pulled_off_into_empty_space_is_removed(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.drag(entry(canvas, "pool1"), empty_place(canvas))
    assert feed(canvas, "pool1") is None
    assert_scene_equals_project(canvas.canvas)


def test_a_cycle_is_refused_in_words(canvas: CanvasView, mouse: Mouse) -> None:
    said: list[str] = []
    canvas.message.connect(said.append)
    mouse.press(output(canvas, "relu3"))
    mouse.move(entry(canvas, "conv1"))
    reason = "A wire from relu3 to conv1 would close a cycle, because conv1 already feeds relu3."
    assert canvas.hint.isVisible()
    assert canvas.hint.text() == reason
    mouse.release()
    assert said == [reason]
    assert feed(canvas, "conv1") == "input"
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


def test_a_node_cannot_feed_itself(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.press(output(canvas, "conv2"))
    mouse.move(entry(canvas, "conv2"))
    assert canvas.hint.text() == "conv2 cannot feed itself."
    mouse.release()
    assert feed(canvas, "conv2") == "pool1"


def test_ports_that_fit_light_up_and_others_say_why_not(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.press(output(canvas, "pool1"))
    mouse.move(entry(canvas, "dense2"))
    lights = canvas.canvas.nodes["dense2"].lights
    assert lights is not None
    assert lights[InputPort("conv2")]
    assert lights[InputPort("flatten1")]
    assert not lights[InputPort("dense2")]
    assert not lights[InputPort("conv1")]
    assert "needs a row of numbers" in canvas.hint.text()
    mouse.move(entry(canvas, "flatten1"))
    assert canvas.hint.text() == "Takes the place of the wire from pool2"
    press_key(canvas, Qt.Key.Key_Escape)
    assert_scene_equals_project(canvas.canvas)


def test_a_wire_that_does_not_fit_is_laid_and_its_problem_offers_repairs(
    canvas: CanvasView, mouse: Mouse
) -> None:
    mouse.drag(output(canvas, "pool1"), entry(canvas, "dense1"))
    assert feed(canvas, "dense1") == "pool1"
    problem = canvas.canvas.nodes["dense1"].problem
    assert problem is not None
    assert problem.code == "needs-vector"


def test_a_wire_dropped_in_empty_space_asks_for_what_fits(canvas: CanvasView, mouse: Mouse) -> None:
    place = empty_place(canvas)
    mouse.drag(output(canvas, "dense3"), place)
    asked = canvas.adding.list
    assert asked.isVisible()
    assert "dense" in asked.kinds()
    assert "convolution" not in asked.kinds()
    assert "input" not in asked.kinds()
    asked.search.setText("soft")
    press_key(asked.search, Qt.Key.Key_Return)
    assert feed(canvas, "softmax1") == "dense3"
    landed = entry(canvas, "softmax1")
    assert (landed - place).manhattanLength() < 8
    assert_scene_equals_project(canvas.canvas)


def test_a_wire_drawn_backwards_into_empty_space_asks_what_should_feed_it(
    apart: CanvasView, mouse: Mouse
) -> None:
    mouse.drag(entry(apart, "relu1"), empty_place(apart))
    apart.adding.list.search.setText("conv")
    press_key(apart.adding.list.search, Qt.Key.Key_Return)
    assert feed(apart, "relu1") == "conv3"


@pytest.mark.parametrize("way", ["escape", "other button", "undo"])
def test_a_cancelled_wire_leaves_no_trace(canvas: CanvasView, mouse: Mouse, way: str) -> None:
    canvas.document.edit_graph("", lambda graph: graph.rename("dense3", "scores"))
    mouse.press(entry(canvas, "pool1"))
    mouse.move(empty_place(canvas))
    if way == "escape":
        press_key(canvas, Qt.Key.Key_Escape)
    elif way == "other button":
        mouse.press(empty_place(canvas), MIDDLE)
        mouse.release(MIDDLE)
    else:
        canvas.document.undo_stack.undo()
    assert canvas.gesture is None
    mouse.release()
    assert feed(canvas, "pool1") == "relu1"
    assert_scene_equals_project(canvas.canvas)


def test_every_port_of_a_card_with_several_can_be_reached(canvas: CanvasView, mouse: Mouse) -> None:
    name = canvas.add_block("add")
    assert name == "add1"
    canvas.fit()
    for port, source in (("in1", "relu3"), ("in2", "relu4")):
        mouse.drag(output(canvas, source), entry(canvas, "add1", port))
        assert feed(canvas, "add1", port) == source
    assert_scene_equals_project(canvas.canvas)


def test_a_press_on_a_wire_selects_it_and_delete_removes_it(
    canvas: CanvasView, mouse: Mouse
) -> None:
    wire = canvas.canvas.wires[InputPort("pool1")]
    mouse.click(wire.path().pointAtPercent(0.5))
    assert canvas.canvas.selected_wire == InputPort("pool1")
    press_key(canvas, Qt.Key.Key_Delete)
    assert feed(canvas, "pool1") is None
    assert canvas.canvas.selected_wire is None


def test_a_click_on_a_port_without_a_drag_changes_nothing(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.click(output(canvas, "conv1"))
    mouse.click(entry(canvas, "conv1"))
    assert canvas.document.undo_stack.count() == 0
    assert canvas.gesture is None
    assert canvas.canvas.selected_wire == InputPort("conv1")


def test_wires_may_be_drawn_at_any_zoom(canvas: CanvasView, mouse: Mouse) -> None:
    for zoom in (0.2, 0.5, 1.5):
        canvas.set_zoom(zoom)
        canvas.centerOn(middle(canvas, "relu1"))
        mouse.press(output(canvas, "relu1"))
        assert isinstance(canvas.gesture, DrawWire), zoom
        mouse.move(output(canvas, "relu1") + QPointF(80, 120))
        press_key(canvas, Qt.Key.Key_Escape)
    assert OutputPort("relu1") == canvas.canvas.graph.wires[InputPort("pool1")]


@pytest.mark.parametrize("zoom", [0.27, 0.3, 0.45, 0.6, 1.0, 2.0])
def test_a_port_is_taken_as_easily_however_small_it_looks(
    canvas: CanvasView, mouse: Mouse, zoom: float
) -> None:
    canvas.look_at(output(canvas, "relu1"), zoom)
    far = 10 / min(zoom, 1.5) - 1 / zoom  # a place in the scene is rounded to a pixel
    for way in (QPointF(0, 0), QPointF(0.7 * far, 0.7 * far), QPointF(0, -far)):
        mouse.press(output(canvas, "relu1") + way)
        assert isinstance(canvas.gesture, DrawWire), way
        press_key(canvas, Qt.Key.Key_Escape)
        mouse.release()
    mouse.press(output(canvas, "relu1") - QPointF(8 / min(zoom, 1.0), 0))
    assert isinstance(canvas.gesture, MoveNodes)
    mouse.release()


def test_a_wire_is_drawn_from_a_port_in_a_long_row_that_fits(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(Project())
    canvas.resize(860, 620)
    for _ in range(12):
        press_key(canvas, Qt.Key.Key_Tab)
        canvas.adding.list.search.setText("relu")
        press_key(canvas.adding.list.search, Qt.Key.Key_Return)
    press_key(canvas, Qt.Key.Key_F, text="f")
    assert RECOGNIZABLE < canvas.zoom < 0.35
    mouse = Mouse(canvas)
    start = output(canvas, "relu1") + QPointF(6, 6) / canvas.zoom
    before = canvas.canvas.graph["relu1"].position
    mouse.drag(start, entry(canvas, "relu4"))
    assert canvas.canvas.graph["relu1"].position == before
    assert feed(canvas, "relu4") == "relu1"


def test_a_wire_between_small_cards_is_still_chosen_by_a_click(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.look_at(output(canvas, "conv1"), 0.3)
    mouse.click((output(canvas, "conv1") + entry(canvas, "relu1")) / 2)
    assert canvas.canvas.selected_wire == InputPort("relu1")


def test_a_free_port_is_more_inviting_than_one_that_has_a_wire(
    apart: CanvasView, mouse: Mouse
) -> None:
    mouse.press(output(apart, "conv1"))
    mouse.move(entry(apart, "pool1"))
    lights = apart.canvas.nodes["pool1"].lights
    assert lights is not None
    order = [lights[InputPort(name)] for name in ("relu1", "pool1", "dense1")]
    assert order == [Light.FITS, Light.TAKEN, Light.REFUSES]
    assert apart.hint.text() == "Takes the place of the wire from relu1"
    assert apart.hint.is_quiet
    mouse.move(entry(apart, "dense1"))
    assert not apart.hint.is_quiet
    press_key(apart, Qt.Key.Key_Escape)


def test_a_card_without_a_port_for_the_wire_says_so(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.press(output(canvas, "conv1"))
    mouse.move(middle(canvas, "input"))
    assert canvas.hint.text() == "input has no input."
    mouse.release()
    assert canvas.document.undo_stack.count() == 0


def test_ports_that_come_onto_the_screen_while_a_wire_is_drawn_are_judged_too(
    apart: CanvasView, mouse: Mouse
) -> None:
    apart.look_at(output(apart, "conv1"), 2.0)
    assert not apart.visible_area().contains(entry(apart, "conv2"))
    mouse.press(output(apart, "conv1"))
    mouse.move(output(apart, "conv1") + QPointF(20, 0))
    assert apart.canvas.nodes["conv2"].lights is None
    apart.look_at(entry(apart, "conv2"), 2.0)
    mouse.move(entry(apart, "conv2"))
    mouse.release()
    assert feed(apart, "conv2") == "conv1"
    assert_scene_equals_project(apart.canvas)
