"""Cutting wires with a knife, and moving either end of a wire that is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLineF, QPointF, Qt

from designer.canvas.cutting import CutWires, crosses
from designer.canvas.view import CanvasView
from designer.canvas.ways import curve
from engine.graph import InputPort
from tests.designer.canvas.gestures import (
    CTRL,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    entry,
    output,
    press_key,
)


def halfway(view: CanvasView, name: str, share: float = 0.5) -> QPointF:
    return view.canvas.wires[InputPort(name)].path().pointAtPercent(share)


def feed(view: CanvasView, name: str) -> str | None:
    start = view.canvas.graph.wires.get(InputPort(name))
    return None if start is None else start.node


def across(view: CanvasView, name: str) -> tuple[QPointF, QPointF]:
    """Return a stroke from above to below the middle of a short, level wire."""
    here = halfway(view, name)
    return here - QPointF(0, 60), here + QPointF(0, 60)


def test_a_knife_cuts_every_wire_that_it_crosses_as_one_step(
    canvas: CanvasView, mouse: Mouse
) -> None:
    before = canvas.canvas.graph
    first, last = across(canvas, "relu1")
    canvas.select(["dense3"])
    mouse.press(first, modifiers=CTRL)
    mouse.move(last, modifiers=CTRL)
    # Along below the cards, and up again through a second wire.
    second_first, second_last = across(canvas, "pool1")
    mouse.move(second_last, modifiers=CTRL)
    mouse.move(second_first, modifiers=CTRL)
    assert isinstance(canvas.gesture, CutWires)
    assert set(canvas.gesture.crossed) == {InputPort("relu1"), InputPort("pool1")}
    assert canvas.canvas.graph is before
    mouse.release(modifiers=CTRL)
    assert feed(canvas, "relu1") is None
    assert feed(canvas, "pool1") is None
    assert len(canvas.canvas.graph.wires) == len(before.wires) - 2
    assert canvas.document.undo_stack.count() == 1
    assert canvas.document.undo_stack.undoText() == "Cut 2 wires"
    assert canvas.selection == ("dense3",)
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert canvas.canvas.graph == before
    assert_scene_equals_project(canvas.canvas)


def test_escape_lays_the_knife_down(canvas: CanvasView, mouse: Mouse) -> None:
    first, last = across(canvas, "relu1")
    mouse.press(first, modifiers=CTRL)
    mouse.move(last, modifiers=CTRL)
    press_key(canvas, Qt.Key.Key_Escape)
    mouse.release(modifiers=CTRL)
    assert feed(canvas, "relu1") == "conv1"
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


def test_a_press_with_ctrl_that_goes_nowhere_leaves_everything_alone(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.select(["conv1"])
    mouse.click(empty_place(canvas), modifiers=CTRL)
    assert canvas.selection == ("conv1",)
    assert_scene_equals_project(canvas.canvas)


numbers = st.integers(-300, 300).map(float)
points = st.builds(QPointF, numbers, numbers)


@given(points, points, points, points)
def test_a_straight_cut_meets_a_straight_path_where_geometry_says(
    a: QPointF, b: QPointF, c: QPointF, d: QPointF
) -> None:
    def turn(o: QPointF, p: QPointF, q: QPointF) -> float:
        return (p.x() - o.x()) * (q.y() - o.y()) - (p.y() - o.y()) * (q.x() - o.x())

    turns = (turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b))
    if 0.0 in turns:
        return  # they touch or are parallel: either answer is right
    from PySide6.QtGui import QPainterPath  # noqa: PLC0415

    path = QPainterPath(a)
    path.lineTo(b)
    meets = turns[0] * turns[1] < 0 and turns[2] * turns[3] < 0
    assert crosses(path, QLineF(c, d)) == meets


def test_a_curve_is_met_where_it_runs_and_not_in_its_rectangle() -> None:
    path = curve(QPointF(0, 0), QPointF(200, 200))
    middle_of = path.pointAtPercent(0.5)
    assert crosses(path, QLineF(middle_of - QPointF(9, -9), middle_of + QPointF(9, -9)))
    assert not crosses(path, QLineF(QPointF(10, 150), QPointF(60, 190)))


# -- the ends of a wire --------------------------------------------------------------------


@pytest.fixture
def apart(canvas: CanvasView) -> CanvasView:
    """Put relu1 far to the lower right, so that its wire has a long body."""
    place = QPointF(*canvas.canvas.graph["conv1"].position) + QPointF(460, 330)
    canvas.document.edit_graph("", lambda graph: graph.move({"relu1": (place.x(), place.y())}))
    canvas.document.undo_stack.clear()
    canvas.fit()
    return canvas


def test_a_wire_is_taken_near_its_beginning_and_moved_to_another_output(
    apart: CanvasView, mouse: Mouse
) -> None:
    mouse.drag(halfway(apart, "relu1", 0.06), output(apart, "input"))
    assert feed(apart, "relu1") == "input"
    assert apart.document.undo_stack.count() == 1
    assert_scene_equals_project(apart.canvas)


def test_a_wire_is_taken_near_its_end_and_moved_to_another_input(
    apart: CanvasView, mouse: Mouse
) -> None:
    mouse.drag(halfway(apart, "relu1", 0.94), entry(apart, "conv2"))
    assert feed(apart, "relu1") is None
    assert feed(apart, "conv2") == "conv1"
    assert apart.document.undo_stack.count() == 1
    assert_scene_equals_project(apart.canvas)


def test_a_beginning_that_is_put_back_changes_nothing(apart: CanvasView, mouse: Mouse) -> None:
    mouse.press(halfway(apart, "relu1", 0.06))
    mouse.move(empty_place(apart))
    mouse.move(output(apart, "conv1"))
    mouse.release()
    assert feed(apart, "relu1") == "conv1"
    assert apart.document.undo_stack.count() == 0
    assert_scene_equals_project(apart.canvas)


def test_a_beginning_is_not_moved_into_a_cycle(apart: CanvasView, mouse: Mouse) -> None:
    said: list[str] = []
    apart.message.connect(said.append)
    mouse.drag(halfway(apart, "relu1", 0.06), output(apart, "pool1"))
    assert feed(apart, "relu1") == "conv1"
    assert said == [
        "A wire from pool1 to relu1 would close a cycle, because relu1 already feeds pool1."
    ]
    assert_scene_equals_project(apart.canvas)


def test_a_press_on_an_output_itself_still_draws_a_new_wire(
    apart: CanvasView, mouse: Mouse
) -> None:
    mouse.drag(output(apart, "conv1"), entry(apart, "pool2"))
    assert feed(apart, "relu1") == "conv1"
    assert feed(apart, "pool2") == "conv1"


def test_a_click_near_the_end_of_a_wire_selects_it(apart: CanvasView, mouse: Mouse) -> None:
    for share in (0.06, 0.5, 0.94):
        apart.select(["conv1"])
        mouse.click(halfway(apart, "relu1", share))
        assert apart.canvas.selected_wire == InputPort("relu1")
        assert apart.selection == ()
