"""Groups and composites opened on the canvas: the way in, the trail, edits inside, and back."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.canvas.view import CanvasView
from engine.groups.grouping import group_nodes
from engine.templates import template
from tests.designer.canvas.conftest import UNIT, MakeCanvas, lenet
from tests.designer.canvas.gestures import (
    Mouse,
    assert_scene_equals_project,
    empty_place,
    entry,
    group_selection,
    middle,
    output,
    press_key,
)

Key = Qt.Key


def trail_texts(view: CanvasView) -> list[str]:
    return [button.text() for button in view.trail.buttons]


def body(view: CanvasView, name: str) -> QPointF:
    """Return a place on a card below its name."""
    return middle(view, name) + QPointF(0, 24)


def test_enter_opens_and_backspace_leaves_where_one_was(units: CanvasView) -> None:
    units.set_zoom(0.8)
    before = units.visible_area()
    units.select(["unit1"])
    press_key(units, Key.Key_Return)
    assert units.document.scope.path == ("unit1",)
    assert set(units.canvas.nodes) == {"input", "out", *UNIT}
    assert units.selection == ()
    assert_scene_equals_project(units.canvas)
    shown = units.visible_area()
    assert all(shown.contains(item.pos()) for item in units.canvas.nodes.values())
    press_key(units, Key.Key_Backspace)
    assert units.document.scope.path == ()
    assert units.selection == ("unit1",)
    after = units.visible_area()
    assert (after.center() - before.center()).manhattanLength() < 4
    assert after.width() == pytest.approx(before.width(), rel=1e-6)
    assert_scene_equals_project(units.canvas)


def test_backspace_removes_nothing(units: CanvasView) -> None:
    said: list[str] = []
    units.message.connect(said.append)
    units.select(["unit1"])
    press_key(units, Key.Key_Return)
    press_key(units, Key.Key_Backspace)
    press_key(units, Key.Key_Backspace)
    assert "unit1" in units.document.graph
    assert "whole network" in said[-1]


def test_a_double_click_on_the_body_opens_and_on_the_name_renames(units: CanvasView) -> None:
    mouse = Mouse(units)
    mouse.double_click(middle(units, "unit1") + QPointF(-30, -38))
    assert units.rename_field.isVisible()
    press_key(units.rename_field, Key.Key_Escape)
    mouse.double_click(body(units, "conv2"))
    assert units.rename_field.isVisible()
    press_key(units.rename_field, Key.Key_Escape)
    mouse.double_click(body(units, "unit1"))
    assert units.document.scope.path == ("unit1",)


def test_the_trail_leads_back_to_every_part_of_the_way(units: CanvasView) -> None:
    assert not units.trail.isVisible()
    units.travel.enter("unit1")
    units.select(["relu1", "pool1"])
    group_selection(units, "Tail")
    units.travel.enter("tail1")
    assert units.trail.isVisible()
    assert trail_texts(units) == ["lenet5", "unit1", "tail1"]
    assert all(button.accessibleName() and button.toolTip() for button in units.trail.buttons)
    QTest.mouseClick(units.trail.buttons[1], Qt.MouseButton.LeftButton)
    assert units.document.scope.path == ("unit1",)
    assert units.selection == ("tail1",)
    assert trail_texts(units) == ["lenet5", "unit1"]
    units.travel.enter("tail1")
    units.trail.buttons[0].setFocus()
    press_key(units.trail.buttons[0], Key.Key_Space)
    assert units.document.scope.path == ()
    assert not units.trail.isVisible()


def test_editing_inside_goes_on_as_outside(units: CanvasView) -> None:
    units.travel.enter("unit1")
    mouse = Mouse(units)
    mouse.drag(middle(units, "relu1"), middle(units, "relu1") + QPointF(0, 120))
    assert_scene_equals_project(units.canvas)
    assert units.document.undo_stack.count() == 1
    units.select(["relu1"])
    press_key(units, Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert "relu1" not in units.document.project.groups["Unit"].graph
    mouse.drag(output(units, "conv1"), entry(units, "out"))
    assert_scene_equals_project(units.canvas)
    assert units.document.state.analysis["unit1"].outputs == ((6, 28, 28),)
    name = units.add_block("batch_norm")
    assert name in units.document.project.groups["Unit"].graph
    for _ in range(4):
        units.document.undo_stack.undo()
    assert units.document.scope.path == ("unit1",)
    assert units.document.project == group_nodes(lenet(), UNIT, "Unit")
    assert_scene_equals_project(units.canvas)


def test_an_undo_inside_while_dragging_leaves_no_trace(units: CanvasView) -> None:
    units.select(["conv2", "relu2"])
    group_selection(units, "Second")
    units.travel.enter("second1")
    mouse = Mouse(units)
    mouse.press(empty_place(units))
    mouse.move(middle(units, "relu2"))
    units.document.undo_stack.undo()
    assert units.document.scope.path == ()
    assert units.gesture is None
    mouse.release()
    assert_scene_equals_project(units.canvas)


def test_a_composite_opens_to_be_read(make_canvas: MakeCanvas) -> None:
    view = make_canvas(template("resnet18").build())
    said: list[str] = []
    view.message.connect(said.append)
    view.travel.enter("stage2")
    assert_scene_equals_project(view.canvas)
    mouse = Mouse(view)
    name = next(iter(view.canvas.nodes))
    mouse.drag(middle(view, name), middle(view, name) + QPointF(80, 80))
    assert "unfold stage2" in said[-1]
    assert_scene_equals_project(view.canvas)
    assert view.add_block("dense") is None
    assert not view.document.undo_stack.count()
    QTest.mouseClick(view.trail.unfold, Qt.MouseButton.LeftButton)
    assert view.document.scope.path == ()
    assert "stage2_block1_conv1" in view.document.graph


def test_what_has_no_inside_is_said(canvas: CanvasView) -> None:
    said: list[str] = []
    canvas.message.connect(said.append)
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_Return)
    assert "nothing inside" in said[-1]
    canvas.select(["conv1", "relu1"])
    press_key(canvas, Key.Key_Return)
    assert "Select one" in said[-1]


def test_a_group_that_would_contain_itself_is_refused(units: CanvasView) -> None:
    said: list[str] = []
    units.message.connect(said.append)
    units.travel.enter("unit1")
    assert units.add_block("group:Unit") is None
    assert "cannot contain itself" in said[-1]
    assert_scene_equals_project(units.canvas)


def test_the_trail_is_as_wide_as_its_parts(qtbot: QtBot, units: CanvasView) -> None:
    units.travel.enter("unit1")
    units.select(["relu1", "pool1"])
    group_selection(units, "A tail with a long name")
    units.travel.enter("a_tail_with_a_long_name1")
    qtbot.wait(1)
    trail = units.trail
    assert trail.width() == trail.sizeHint().width()
    for part in (*trail.buttons, trail.note):
        assert part.isVisible()
        assert part.width() >= part.sizeHint().width()
    units.resize(360, 400)
    units.travel.leave()
    units.travel.enter("a_tail_with_a_long_name1")
    assert not trail.note.isVisible()
    assert trail.width() <= units.width()
