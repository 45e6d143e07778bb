"""A block that is dragged shows where it will lie, and lies there when it is dropped."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from designer.canvas.card import RADIUS
from designer.canvas.dropping import BlockDrop
from designer.canvas.ghost import Ghost
from designer.canvas.view import CanvasView
from engine.graph import InputPort
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    Drag,
    assert_scene_equals_project,
    empty_place,
    middle,
)


def ghost(view: CanvasView) -> Ghost:
    assert isinstance(view._drop, BlockDrop)
    return view._drop.ghost


def card(view: CanvasView, name: str) -> QRectF:
    return view.canvas.content([name])


def outlines(view: CanvasView, names: list[str]) -> QPainterPath:
    path = QPainterPath()
    for name in names:
        path.addRoundedRect(card(view, name), RADIUS, RADIUS)
    return path


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    kind=st.sampled_from(["relu", "input", "add", "residual", "convolution"]),
    across=st.floats(0.02, 0.98),
    down=st.floats(0.02, 0.98),
    flow=st.sampled_from(["right", "down"]),
)
def test_a_block_lies_where_its_ghost_was(
    canvas: CanvasView, kind: str, across: float, down: float, flow: str
) -> None:
    if canvas.canvas.graph.drawing.flow != flow:
        canvas.tidying.turn()
    canvas.look_at(canvas.canvas.content().center(), 0.5)
    before, graph = canvas.visible_area(), canvas.canvas.graph
    place = before.topLeft() + QPointF(across * before.width(), down * before.height())
    drag = Drag(canvas, kind)
    assert drag.over(place)
    shown = ghost(canvas)
    area, pushed = shown.area, shown.making_way
    drag.drop()
    new = [name for name in canvas.canvas.graph.nodes if name not in graph.nodes]
    if area.isEmpty():
        assert len(canvas.canvas.graph) == len(graph)  # swapped for the card at the pointer
    else:
        assert area == card(canvas, new[0])
        moved = [
            name
            for name, node in canvas.canvas.graph.nodes.items()
            if name in graph.nodes and node.position != graph[name].position
        ]
        assert pushed == outlines(canvas, moved)
        if before.contains(area):
            assert canvas.visible_area() == before
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert canvas.canvas.graph == graph


def test_a_ghost_over_a_wire_shows_what_makes_way(canvas: CanvasView) -> None:
    canvas.look_at_beginning()
    wire = canvas.canvas.wires[InputPort("relu1")]
    drag = Drag(canvas, "batch_norm")
    drag.over(wire.path().pointAtPercent(0.5))
    assert wire.hovered
    assert not ghost(canvas).making_way.isEmpty()
    row = middle(canvas, "conv1").y()
    assert ghost(canvas).area.center().y() == row
    assert middle(canvas, "conv1").x() < ghost(canvas).area.center().x()
    drag.leave()
    assert_scene_equals_project(canvas.canvas)


def test_the_ghost_keeps_beside_the_cards(canvas: CanvasView) -> None:
    canvas.look_at(middle(canvas, "conv2"), 1.0)
    drag = Drag(canvas, "input")
    drag.over(middle(canvas, "conv2") + QPointF(20, 10))
    area = ghost(canvas).area
    assert not area.isEmpty()
    assert not any(card(canvas, name).intersects(area) for name in canvas.canvas.nodes)
    drag.over(empty_place(canvas))
    assert (ghost(canvas).area.center() - empty_place(canvas)).manhattanLength() < 8
    drag.leave()
    assert_scene_equals_project(canvas.canvas)


def test_what_takes_the_place_of_a_card_has_no_ghost(canvas: CanvasView) -> None:
    drag = Drag(canvas, "convolution")
    drag.over(middle(canvas, "pool1"))
    assert ghost(canvas).area.isEmpty()
    drag.over(empty_place(canvas))
    assert not ghost(canvas).area.isEmpty()
    drag.leave()
    assert_scene_equals_project(canvas.canvas)


def test_nothing_is_promised_where_nothing_can_be_added(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(template("resnet18").build())
    canvas.travel.enter("stage1")
    assert not canvas.document.scope.editable
    drag = Drag(canvas, "relu")
    drag.over(empty_place(canvas))
    assert ghost(canvas).area.isEmpty()
    drag.drop()
    assert_scene_equals_project(canvas.canvas)


def test_a_group_is_not_promised_inside_itself(canvas: CanvasView) -> None:
    canvas.commands.group(("conv1", "relu1"), "Stem")
    drag = Drag(canvas, "group:Stem")
    assert drag.over(empty_place(canvas))
    assert not ghost(canvas).area.isEmpty()
    canvas.travel.enter(canvas.selection[0])
    assert drag.over(empty_place(canvas))
    assert ghost(canvas).area.isEmpty()
    graph = canvas.canvas.graph
    drag.drop()
    assert canvas.canvas.graph is graph


def test_the_ghost_shows_what_the_block_will_give(canvas: CanvasView) -> None:
    drag = Drag(canvas, "convolution")
    drag.over(canvas.canvas.wires[InputPort("conv2")].path().pointAtPercent(0.5))
    (shown,) = (
        item.item.report.outputs for item in canvas.canvas.far.guests if hasattr(item, "item")
    )
    drag.drop()
    (name,) = canvas.selection
    assert shown == canvas.canvas.nodes[name].report.outputs is not None


@pytest.mark.parametrize("zoom", [0.2, 1.0])
def test_a_drop_at_the_edge_of_the_view_keeps_its_zoom(
    make_canvas: MakeCanvas, zoom: float
) -> None:
    canvas = make_canvas(Project())
    canvas.look_at(QPointF(), zoom)
    area = canvas.visible_area()
    drag = Drag(canvas, "relu")
    drag.over(area.topLeft() + QPointF(3, 3) / zoom)
    drag.drop()
    assert canvas.zoom == zoom
    assert canvas.visible_area().contains(card(canvas, "relu1"))


def test_a_block_at_the_edge_that_is_seen_moves_nothing(canvas: CanvasView) -> None:
    canvas.look_at(empty_place(canvas) + QPointF(0, 300), 1.0)
    area = canvas.visible_area()
    drag = Drag(canvas, "relu")
    drag.over(QPointF(area.left() + 95, area.center().y()))
    drag.drop()
    assert canvas.visible_area() == area


def test_nothing_of_a_drop_stays_in_another_graph(units: CanvasView) -> None:
    """Another tab, or the inside of a block, shown in the middle of a drag."""
    document = units.document
    here = document.sheet
    drag = Drag(units, "convolution")
    assert drag.over(empty_place(units))
    shown = ghost(units)
    assert not shown.area.isEmpty()
    document.switch(document.new_sheet(Project(), None))
    assert shown.area.isEmpty()
    assert_scene_equals_project(units.canvas)
    document.switch(here)
    units.fit()
    drag.over(empty_place(units))
    shown = ghost(units)
    assert not shown.area.isEmpty()  # it goes on where the drag does
    (name,) = (name for name, node in units.canvas.nodes.items() if node.node.block.title == "Unit")
    document.enter(name)
    assert shown.area.isEmpty()
    drag.leave()
    assert_scene_equals_project(units.canvas)
    assert document.undo_stack.count() == 0


def test_a_card_that_a_drop_lies_over_is_rung_no_more_after_an_undo(canvas: CanvasView) -> None:
    canvas.attempt("cut", lambda graph: graph.disconnect(InputPort("dense1")))
    drag = Drag(canvas, "gelu")
    assert drag.over(middle(canvas, "relu1"))
    assert canvas.canvas.nodes["relu1"].look.highlighted
    canvas.document.undo_stack.undo()
    assert not canvas.canvas.nodes["relu1"].look.highlighted
    drag.drop()
    assert canvas.document.undo_stack.undoText().startswith("Swap")
    assert_scene_equals_project(canvas.canvas)
