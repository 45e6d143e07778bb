"""Groups and composites on the canvas, by mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from designer.canvas.card import Face, inner_count
from designer.canvas.view import CanvasView
from engine.analysis import analyse
from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import UNIT, MakeCanvas, lenet
from tests.designer.canvas.gestures import (
    CTRL,
    Drag,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    entry,
    group_selection,
    middle,
    press_key,
)

Key = Qt.Key


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
    assert sentence in said[-1]
    assert canvas.hint.isVisible()
    # What is typed all the same is a name, and presses none of the canvas's keys.
    assert canvas.group_field.isVisible()
    QTest.keyClicks(canvas.group_field, "Mix")
    press_key(canvas.group_field, Key.Key_Return)
    assert sentence in said[-1]
    assert canvas.group_field.text() == "Mix"
    press_key(canvas.group_field, Key.Key_Escape)
    assert not canvas.group_field.isVisible()
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
    canvas.document.edit_graph(
        "", lambda graph: graph.replace("conv2", graph["conv2"].block.change(kernel=30))
    )
    canvas.actual_size()
    item = canvas.canvas.nodes["conv2"]
    canvas.reveal("conv2")
    canvas.select([])
    place = item.pos() + QPointF(0, item.height / 2 + 18)
    mouse.click(place)
    assert canvas.notice.isVisible()
    assert canvas.selection == ("conv2",)
    assert canvas.canvas.selected_wire is None
    # From far the sign at the card's corner does the same.
    canvas.set_zoom(0.45)
    canvas.select([])
    assert not canvas.notice.isVisible()
    mouse.click(item.pos() + QPointF(86, -item.height / 2 + 2))
    assert canvas.notice.isVisible()
    canvas.notice.dismiss()
    mouse.click(middle(canvas, "conv2"), modifiers=CTRL)
    assert not canvas.notice.isVisible()


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
