"""Groups and composites on the canvas, by mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from designer.canvas.card import Face, inner_count
from designer.canvas.view import CanvasView
from engine.analysis import analyse
from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas, lenet
from tests.designer.canvas.gestures import (
    CTRL,
    Drag,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    entry,
    middle,
    output,
    press_key,
)

Key = Qt.Key
UNIT = ("conv1", "relu1", "pool1")


@pytest.fixture
def units(make_canvas: MakeCanvas) -> CanvasView:
    """Show LeNet-5 whose first convolution unit is a group."""
    return make_canvas(group_nodes(lenet(), UNIT, "Unit"))


def group_selection(view: CanvasView, title: str) -> None:
    """Group what is selected, as the menu's action does, and type a name."""
    view.group_field.ask()
    QTest.keyClicks(view.group_field, title)
    press_key(view.group_field, Key.Key_Return)


def trail_texts(view: CanvasView) -> list[str]:
    return [button.text() for button in view.trail.buttons]


def body(view: CanvasView, name: str) -> QPointF:
    """Return a place on a card below its name."""
    return middle(view, name) + QPointF(0, 24)


def test_grouping_asks_for_a_name_over_the_selection(canvas: CanvasView) -> None:
    canvas.select(UNIT)
    canvas.group_field.ask()
    field = canvas.group_field
    assert field.isVisible()
    assert field.text() == field.selectedText() == "Group 1"
    assert canvas.viewport().rect().contains(field.geometry())
    QTest.keyClicks(field, "Conv unit")
    press_key(field, Key.Key_Return)
    assert not field.isVisible()
    assert list(canvas.document.project.groups) == ["Conv unit"]
    assert canvas.selection == ("conv_unit1",)
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert canvas.document.project == lenet()
    assert_scene_equals_project(canvas.canvas)


def test_escape_or_going_elsewhere_groups_nothing(canvas: CanvasView) -> None:
    for leave in (
        lambda: press_key(canvas.group_field, Key.Key_Escape),
        lambda: Mouse(canvas).click(empty_place(canvas)),
    ):
        canvas.select(UNIT)
        canvas.group_field.ask()
        leave()
        canvas.setFocus()
        assert not canvas.group_field.isVisible()
        assert not canvas.document.project.groups


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ((), "Nothing is selected"),
        (("input", "conv1"), "input is where data enters"),
        (("conv1", "pool1"), "relu1 lies between them"),
    ],
)
def test_what_cannot_be_grouped_is_said_at_once(
    canvas: CanvasView, names: tuple[str, ...], sentence: str
) -> None:
    said: list[str] = []
    canvas.message.connect(said.append)
    canvas.select(names)
    canvas.group_field.ask()
    assert not canvas.group_field.isVisible()
    assert sentence in said[-1]
    assert canvas.hint.isVisible()
    assert not canvas.document.undo_stack.count()


def test_a_name_that_is_taken_is_refused_and_can_be_mended(canvas: CanvasView) -> None:
    canvas.select(UNIT)
    group_selection(canvas, "Unit")
    canvas.select(["conv2", "relu2", "pool2"])
    canvas.group_field.ask()
    assert canvas.group_field.text() == "Group 1"
    QTest.keyClicks(canvas.group_field, "Unit")
    press_key(canvas.group_field, Key.Key_Return)
    assert canvas.group_field.isVisible()
    assert "already a group called 'Unit'" in canvas.hint.text()
    QTest.keyClicks(canvas.group_field, " 2")
    press_key(canvas.group_field, Key.Key_Return)
    assert list(canvas.document.project.groups) == ["Unit", "Unit 2"]


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


def test_ungrouping_puts_the_blocks_back(units: CanvasView) -> None:
    units.select(["unit1"])
    units.commands.ungroup()
    assert units.selection == ("unit1_conv1", "unit1_relu1", "unit1_pool1")
    assert units.document.state.analysis.totals == analyse(lenet().graph).totals
    assert "Unit" in units.document.project.groups
    units.document.undo_stack.undo()
    assert "unit1" in units.document.graph
    said: list[str] = []
    units.message.connect(said.append)
    units.select(["conv2"])
    units.commands.ungroup()
    assert "not a group" in said[-1]


def test_ungrouping_a_composite_unfolds_it(make_canvas: MakeCanvas) -> None:
    view = make_canvas(template("resnet18").build())
    before = view.document.analysis.totals.parameters
    view.select(["stage1"])
    view.commands.ungroup()
    assert "stage1" not in view.document.graph
    assert view.document.analysis.totals.parameters == before
    assert set(view.selection) == {n for n in view.document.graph.nodes if n.startswith("stage1_")}


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


def test_the_menu_of_a_group_opens_and_ungroups_it(units: CanvasView) -> None:
    at = units.mapFromScene(middle(units, "unit1"))
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, units.viewport().mapToGlobal(QPoint(at))
    )
    QApplication.sendEvent(units.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = {action.text().replace("&", "").partition("\t")[0]: action for action in menu.actions()}
    assert {"Open", "Ungroup", "Group…"} <= set(texts)
    texts["Ungroup"].trigger()
    menu.close()
    assert "unit1_conv1" in units.document.graph


def test_a_group_of_the_project_is_dropped_and_typed(units: CanvasView) -> None:
    drag = Drag(units, "group:Unit")
    assert drag.over(empty_place(units))
    drag.drop()
    assert units.selection == ("unit2",)
    units.select([])
    press_key(units, Key.Key_Tab)
    units.adding.list.search.setFocus()
    QTest.keyClicks(units.adding.list.search, "unit")
    assert units.adding.list.kinds()[0] == "group:Unit"
    press_key(units.adding.list.search, Key.Key_Return)
    assert "unit3" in units.document.graph
    assert not Drag(units, "group:Nobody").over(empty_place(units))


def test_a_group_that_would_contain_itself_is_refused(units: CanvasView) -> None:
    said: list[str] = []
    units.message.connect(said.append)
    units.travel.enter("unit1")
    assert units.add_block("group:Unit") is None
    assert "cannot contain itself" in said[-1]
    assert_scene_equals_project(units.canvas)


def two_ended() -> Project:
    """Return a network with a group that has two inputs and two outputs."""
    nodes = [
        Node("left", make("input", {"shape": (4, 8, 8)}), (0, 0)),
        Node("right", make("input", {"shape": (2, 8, 8)}), (0, 160)),
        Node("conv1", make("convolution", {"filters": 3}), (220, 0)),
        Node("conv2", make("convolution", {"filters": 5}), (220, 160)),
        Node("join", make("concatenate"), (440, 80)),
    ]
    wires = [
        (OutputPort("left"), InputPort("conv1")),
        (OutputPort("right"), InputPort("conv2")),
        (OutputPort("conv1"), InputPort("join", "in1")),
        (OutputPort("conv2"), InputPort("join", "in2")),
    ]
    return group_nodes(Project(graph=Graph.build(nodes, wires)), ["conv1", "conv2"], "Pair")


def test_several_ports_are_drawn_wired_and_named(make_canvas: MakeCanvas) -> None:
    view = make_canvas(two_ended())
    assert_scene_equals_project(view.canvas)
    item = view.canvas.nodes["pair1"]
    block = view.document.graph["pair1"].block
    assert len(block.input_ports) == len(block.output_ports) == 2
    places = [item.port_place(port) for port in item.ports]
    assert len({(place.x(), place.y()) for place in places}) == 4
    for port, shape in zip(block.output_ports, ("3×6×6", "5×6×6"), strict=True):
        tip = item.tool_tip(OutputPort("pair1", port))
        assert tip == f"pair1.{port} · {shape}"
    first = view.document.graph.wires[InputPort("join", "in1")]
    mouse = Mouse(view)
    mouse.drag(
        view.canvas.nodes["pair1"].port_place(OutputPort("pair1", block.output_ports[1])),
        entry(view, "join", "in1"),
    )
    assert view.document.graph.wires[InputPort("join", "in1")] != first
    assert_scene_equals_project(view.canvas)


def test_a_card_says_how_many_blocks_are_inside(units: CanvasView) -> None:
    graph, analysis = units.document.graph, units.document.analysis
    report = analysis["unit1"]
    face = Face(units.canvas.inks, graph["unit1"], report, None)
    assert face.near.inner is not None
    assert face.near.inner.text() == "3"
    plain = Face(units.canvas.inks, graph["conv2"], analysis["conv2"], None)
    assert plain.near.inner is None
    stage = template("resnet18").graph()["stage1"].block
    assert inner_count(stage, ((64, 56, 56),)) == 14
    assert inner_count(stage, None) is None


def test_a_press_on_a_problem_selects_its_card_and_not_the_wire_behind(
    canvas: CanvasView, mouse: Mouse
) -> None:
    pressed: list[str] = []
    canvas.problem_pressed.connect(pressed.append)
    canvas.document.edit_graph(
        "", lambda graph: graph.replace("conv2", graph["conv2"].block.change(kernel=30))
    )
    canvas.actual_size()
    item = canvas.canvas.nodes["conv2"]
    canvas.reveal("conv2")
    canvas.select([])
    place = item.pos() + QPointF(0, item.height / 2 + 18)
    mouse.click(place)
    assert pressed == ["conv2"]
    assert canvas.selection == ("conv2",)
    assert canvas.canvas.selected_wire is None
    # From far the sign at the card's corner does the same.
    canvas.set_zoom(0.45)
    canvas.select([])
    mouse.click(item.pos() + QPointF(86, -item.height / 2 + 2))
    assert pressed == ["conv2", "conv2"]
    mouse.click(middle(canvas, "conv2"), modifiers=CTRL)
    assert pressed == ["conv2", "conv2"]


def test_a_group_of_scattered_cards_covers_none(canvas: CanvasView) -> None:
    names = [name for name in canvas.document.graph.nodes if name not in {"input", "dense3"}]
    for size in range(2, len(names)):
        canvas.select(names[:size])
        assert canvas.commands.group(canvas.selection, "Part")
        (made,) = canvas.selection
        card = canvas.canvas.content([made])
        others = [name for name in canvas.document.graph.nodes if name != made]
        assert not any(card.intersects(canvas.canvas.content([name])) for name in others)
        canvas.document.undo_stack.undo()


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
