"""Where new blocks land: on no other card, and where one sees them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt

from designer.canvas.edits import Placement, add_block, place_behind
from designer.canvas.geometry import CARD_WIDTH, STEP_X, STEP_Y, card_height
from designer.canvas.view import CanvasView
from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.repairs.room import free_near
from tests.designer.canvas.gestures import (
    Drag,
    Mouse,
    assert_scene_equals_project,
    middle,
    output,
    press_key,
)

PLACES = st.tuples(st.integers(-100, 100), st.integers(-100, 100))


def assert_nothing_overlaps(graph: Graph) -> None:
    for one, other in itertools.combinations(graph.nodes.values(), 2):
        (x1, y1), (x2, y2) = one.position, other.position
        apart = (card_height(one.block) + card_height(other.block)) / 2
        assert abs(x1 - x2) >= CARD_WIDTH or abs(y1 - y2) >= apart, (one.name, other.name)


@given(wishes=st.lists(PLACES, min_size=1, max_size=12))
def test_blocks_that_want_the_same_place_lie_beside_each_other(
    wishes: list[tuple[int, int]],
) -> None:
    graph = Graph()
    for x, y in wishes:
        graph, _ = add_block(graph, analyse(graph), ReLU, Placement((4.0 * x, 4.0 * y)))
    assert_nothing_overlaps(graph)
    assert graph["relu1"].position == (4.0 * wishes[0][0], 4.0 * wishes[0][1])


@pytest.mark.parametrize(
    ("side", "place"), [(0, (0, STEP_Y)), (1, (STEP_X, 0)), (-1, (-STEP_X, 0))]
)
def test_the_nearest_free_place_is_on_the_side_where_the_wire_goes(
    side: int, place: tuple[float, float]
) -> None:
    rows = (-2, -1, 1, 2) if side else (-1,)
    columns = (-side, 0) if side else (0, 1)
    taken = {(column * STEP_X, row * STEP_Y) for row in rows for column in columns} | {(0, 0)}
    graph = Graph.build([Node(f"b{i}", ReLU(), at) for i, at in enumerate(sorted(taken))], [])
    assert free_near(graph, (0, 0), side=side) == place


def test_a_block_from_the_palette_lies_on_no_card_and_is_seen(canvas: CanvasView) -> None:
    for name in ("conv1", None, None, "relu3"):
        canvas.look_at(middle(canvas, "pool1"), 1.0)
        canvas.select([] if name is None else [name])
        new = canvas.add_block("input")
        assert new is not None
        assert canvas.visible_area().contains(canvas.canvas.content([new]))
    assert_nothing_overlaps(canvas.canvas.graph)
    assert_scene_equals_project(canvas.canvas)


def test_a_second_branch_lies_beside_the_first(canvas: CanvasView) -> None:
    graph = canvas.canvas.graph
    x, y = graph["conv1"].position
    for _ in range(3):
        canvas.add_block("relu", Placement((x + STEP_X, y), start=OutputPort("conv1")))
    assert_nothing_overlaps(canvas.canvas.graph)
    assert all(
        node.position[0] >= x + STEP_X
        for name, node in canvas.canvas.graph.nodes.items()
        if name not in graph.nodes
    )


def test_a_block_that_cannot_take_the_place_of_a_card_lies_beside_it(canvas: CanvasView) -> None:
    canvas.look_at(middle(canvas, "conv2"), 1.0)
    drag = Drag(canvas, "input")
    assert drag.over(middle(canvas, "conv2"))
    drag.drop()
    assert len(canvas.canvas.graph) == len(canvas.canvas.nodes)
    assert_nothing_overlaps(canvas.canvas.graph)


def test_a_wire_dropped_before_a_card_puts_its_block_on_no_card(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.look_at(middle(canvas, "conv2"), 1.0)
    aside = middle(canvas, "conv2") - QPointF(CARD_WIDTH / 2 + 10, 70)
    mouse.drag(output(canvas, "relu1"), aside)
    canvas.adding.list.search.setText("relu")
    press_key(canvas.adding.list.search, Qt.Key.Key_Return)
    (new,) = canvas.selection
    assert canvas.visible_area().contains(canvas.canvas.content([new]))
    assert_nothing_overlaps(canvas.canvas.graph)


@given(wishes=st.lists(PLACES, min_size=1, max_size=12), data=st.data())
def test_where_data_flows_down_new_blocks_lie_below_and_on_no_card(
    wishes: list[tuple[int, int]], data: st.DataObject
) -> None:
    graph = Graph()
    graph = graph.draw(graph.drawing.with_flow("down"))
    for x, y in wishes:
        names = list(graph.nodes)
        if names and x > y:
            before = data.draw(st.sampled_from(names))
            old = graph[before].position
            placement = place_behind(graph, before)
            assert placement.position == (old[0], old[1] + STEP_Y)
        else:
            placement = Placement((4.0 * x, 4.0 * y))
        graph, _ = add_block(graph, analyse(graph), ReLU, placement)
        assert_nothing_overlaps(graph)


def test_a_chain_that_flows_down_makes_room_downwards() -> None:
    graph = Graph.build(
        [Node(name, ReLU(), (0.0, STEP_Y * row)) for row, name in enumerate("abc")],
        [(OutputPort("a"), InputPort("b")), (OutputPort("b"), InputPort("c"))],
    )
    graph = graph.draw(graph.drawing.with_flow("down"))
    graph, new = add_block(graph, analyse(graph), ReLU, place_behind(graph, "a"))
    assert graph.wires[InputPort("b")].node == new
    rows = [graph[name].position for name in ("a", new, "b", "c")]
    assert [x for x, _ in rows] == [0.0] * 4
    assert [y for _, y in rows] == sorted(y for _, y in rows)
    assert_nothing_overlaps(graph)


def test_the_overview_shows_what_is_out_of_sight(canvas: CanvasView) -> None:
    canvas.fit()
    assert canvas.minimap.isHidden()
    area = canvas.canvas.content()
    canvas.look_at(area.bottomRight(), canvas.zoom)
    assert not canvas.minimap.isHidden()
    canvas.fit()
    assert canvas.minimap.isHidden()
