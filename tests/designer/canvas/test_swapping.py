"""Swapping blocks for others, duplicating and bypassing them, by real keys and drags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtWidgets import QApplication

from designer.canvas import duplicating
from designer.canvas.duplicating import duplicate, free_shift, fresh_names
from designer.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, STEP_X, card_height
from designer.canvas.swapping import like, swap
from designer.canvas.view import CanvasView
from engine.blocks.activation import ReLU
from engine.blocks.base import registry
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.merge import Add
from engine.blocks.pooling import MaxPool
from engine.blocks.residual import Residual
from engine.drawing import Remark
from engine.errors import GraphError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    CTRL,
    SHIFT,
    Drag,
    assert_scene_equals_project,
    middle,
    press_key,
)
from tests.engine.grouped import in_a_row
from tests.engine.strategies import networks
from widgets.palette_delegate import DRAG_SIZE

Key = Qt.Key


def said(view: CanvasView) -> str:
    return view.hint.text() if view.hint.isVisible() else ""


def choose(view: CanvasView, letters: str) -> None:
    """Type into the list that a key has opened, and take what is marked."""
    search = view.adding.list.search
    assert view.adding.list.isVisible()
    assert QApplication.focusWidget() is search
    search.setText(letters)
    press_key(search, Key.Key_Return)
    assert not view.adding.list.isVisible()


# -- swapping -----------------------------------------------------------------------------------


def test_s_and_two_letters_swap_a_block_and_keep_its_wires(canvas: CanvasView) -> None:
    place = canvas.canvas.graph["relu1"].position
    canvas.document.edit_graph("Note", lambda graph: graph.annotate("relu1", note="hot"))
    canvas.select(["relu1"])
    press_key(canvas, Key.Key_S)
    choose(canvas, "ge")
    graph = canvas.canvas.graph
    assert canvas.selection == ("gelu1",)
    assert graph["gelu1"].block.kind == "gelu"
    assert (graph["gelu1"].position, graph["gelu1"].note) == (place, "hot")
    assert graph.wires[InputPort("gelu1")].node == "conv1"
    assert graph.wires[InputPort("pool1")].node == "gelu1"
    assert list(graph.nodes)[2] == "gelu1"
    canvas.document.undo_stack.undo()
    assert "relu1" in canvas.canvas.graph
    assert_scene_equals_project(canvas.canvas)


def test_all_of_one_kind_are_swapped_in_one_step(canvas: CanvasView) -> None:
    relus = [n for n, node in canvas.canvas.graph.nodes.items() if node.block.kind == "relu"]
    assert len(relus) > 2
    canvas.select(relus)
    press_key(canvas, Key.Key_S)
    choose(canvas, "silu")
    assert canvas.selection == tuple(f"silu{i + 1}" for i in range(len(relus)))
    assert canvas.document.undo_stack.count() == 1
    assert not canvas.document.analysis.faulty


def test_what_fits_the_wires_comes_first_and_the_same_kind_is_not_offered(
    canvas: CanvasView,
) -> None:
    canvas.select(["relu1"])
    press_key(canvas, Key.Key_S)
    kinds = canvas.adding.list.kinds()
    assert "relu" not in kinds
    assert kinds[0] == "sigmoid"
    assert kinds.index("gelu") < kinds.index("convolution")
    assert kinds.index("max_pool") < kinds.index("dense")
    assert kinds.index("gelu") < kinds.index("input")
    press_key(canvas.adding.list.search, Key.Key_Escape)
    assert canvas.document.undo_stack.count() == 0


def test_nothing_selected_is_said(canvas: CanvasView) -> None:
    canvas.select([])
    for key, modifiers in ((Key.Key_S, None), (Key.Key_M, None), (Key.Key_D, CTRL)):
        canvas.hint.hide_hint()
        press_key(canvas, key, modifiers or Qt.KeyboardModifier.NoModifier)
        assert said(canvas).startswith("Select")


def test_settings_that_both_have_stay() -> None:
    old = Convolution(filters=48, kernel=5, padding=2, stride=2)
    assert like(registry()["transposed_convolution"], old).values()["filters"] == 48
    assert like(registry()["transposed_convolution"], old).values()["kernel"] == 5
    pool = like(MaxPool, old)
    assert (pool.kernel, pool.stride) == (5, 2)  # type: ignore[attr-defined]
    assert like(Residual, old).values()["filters"] == 48
    assert like(Dense, old) == Dense(bias=old.bias)
    assert like(Convolution, Dense(units=7)) == Convolution()


@given(st.data())
def test_any_block_can_be_made_like_any_other(data: st.DataObject) -> None:
    kinds = st.sampled_from(sorted(registry()))
    one, other = registry()[data.draw(kinds)], registry()[data.draw(kinds)]
    block = like(one, other())
    assert type(block) is one
    assert like(one, block) == block


def test_a_name_that_was_given_stays() -> None:
    graph = in_a_row(("stem", Convolution()), ("conv7", Convolution()), ("conv_a", Convolution()))
    result, called = swap(graph, ["stem", "conv7", "conv_a"], MaxPool)
    assert called == {"stem": "stem", "conv7": "pool1", "conv_a": "conv_a"}
    assert list(result.nodes) == ["stem", "pool1", "conv_a"]


def test_wires_stay_as_far_as_there_are_ports() -> None:
    graph = Graph.build(
        [Node("a", ReLU()), Node("b", ReLU()), Node("add1", Add()), Node("c", ReLU())],
        [(OutputPort("a"), InputPort("add1", "in1")), (OutputPort("b"), InputPort("add1", "in2")),
         (OutputPort("add1"), InputPort("c"))],
    )  # fmt: skip
    multiplied, _ = swap(graph, ["add1"], registry()["multiply"])
    assert multiplied.wires == {
        InputPort("multiply1", "in1") if end.node == "add1" and end.port == "in1"
        else InputPort("multiply1", "in2") if end.node == "add1" else end:
        OutputPort("multiply1") if start.node == "add1" else start
        for end, start in graph.wires.items()
    } or set(multiplied.nodes) != {"a", "b", "multiply1", "c"}  # fmt: skip
    single, called = swap(graph, ["add1"], MaxPool)
    name = called["add1"]
    assert single.wires == {InputPort(name): OutputPort("a"), InputPort("c"): OutputPort(name)}
    back, _ = swap(single, [name], Add)
    (end,) = [end for end in back.wires if end.node not in "abc"]
    assert end.port == "in1"


def test_the_way_of_a_wire_stays_with_it() -> None:
    graph = in_a_row(("conv1", Convolution()), ("relu1", ReLU()), ("relu2", ReLU()))
    way = ((10.0, 20.0), (30.0, 40.0))
    graph = graph.draw(graph.drawing.with_route(InputPort("relu1"), way))
    result, called = swap(graph, ["relu1"], registry()["gelu"])
    assert result.drawing.routes == {InputPort(called["relu1"]): way}


def test_a_swap_for_the_same_kind_is_refused() -> None:
    with pytest.raises(GraphError, match="a ReLU already"):
        swap(in_a_row(("relu1", ReLU())), ["relu1"], ReLU)


def test_a_block_dropped_on_a_card_takes_its_place(canvas: CanvasView) -> None:
    drag = Drag(canvas, "gelu")
    assert drag.over(middle(canvas, "relu1"))
    assert said(canvas) == "Swap relu1 for GELU"
    assert canvas.canvas.nodes["relu1"].look.highlighted
    drag.drop()
    assert "gelu1" in canvas.canvas.graph
    assert "relu1" not in canvas.canvas.graph
    assert canvas.canvas.graph.wires[InputPort("pool1")].node == "gelu1"
    assert not said(canvas)
    assert_scene_equals_project(canvas.canvas)


def test_what_hangs_on_the_pointer_does_not_cover_what_a_drop_would_do(canvas: CanvasView) -> None:
    drag, there = Drag(canvas, "gelu"), middle(canvas, "relu1")
    half = canvas.viewport().height() / 2
    for up in (0.0, half - 30):  # in the middle of the view, and near its lower edge
        canvas.look_at(there - QPointF(0, up), 1.0)
        drag.over(there + QPointF(0, -CARD_HEIGHT / 2 + 4))
        for dx, dy in ((-60, 0), (0, 0), (40, CARD_HEIGHT / 2 - 4)):
            place = there + QPointF(dx, dy)
            drag.on(place)
            assert said(canvas) == "Swap relu1 for GELU"
            picture = QRect(QPoint(), DRAG_SIZE)
            picture.moveCenter(canvas.mapFromScene(place))
            assert not canvas.hint.geometry().intersects(picture)
    drag.leave()
    assert not said(canvas)


def test_a_drag_that_leaves_a_card_swaps_nothing(canvas: CanvasView) -> None:
    drag = Drag(canvas, "gelu")
    drag.over(middle(canvas, "relu1"))
    drag.leave()
    assert not canvas.canvas.nodes["relu1"].look.highlighted
    assert not said(canvas)
    assert canvas.document.undo_stack.count() == 0


def test_what_has_no_ports_for_a_cards_wires_does_not_take_its_place(canvas: CanvasView) -> None:
    drag = Drag(canvas, "input")
    drag.over(middle(canvas, "relu1"))
    assert not said(canvas)
    drag.drop()
    assert "relu1" in canvas.canvas.graph


# -- bypassing ----------------------------------------------------------------------------------


def test_m_bypasses_all_that_are_selected_and_uses_them_again(canvas: CanvasView) -> None:
    canvas.select(["relu1", "pool1"])
    press_key(canvas, Key.Key_M)
    graph = canvas.canvas.graph
    assert graph["relu1"].bypassed
    assert graph["pool1"].bypassed
    assert canvas.document.analysis["pool1"].outputs == canvas.document.analysis["conv1"].outputs
    assert canvas.document.undo_stack.count() == 1
    canvas.select(["relu1", "pool1", "relu2"])
    press_key(canvas, Key.Key_M)
    assert canvas.canvas.graph["relu2"].bypassed
    assert canvas.canvas.graph["relu1"].bypassed
    press_key(canvas, Key.Key_M)
    assert not any(canvas.canvas.graph[name].bypassed for name in canvas.selection)
    assert_scene_equals_project(canvas.canvas)


def test_what_cannot_be_bypassed_is_said(canvas: CanvasView) -> None:
    (name,) = [n for n, node in canvas.canvas.graph.nodes.items() if node.block.kind == "input"]
    canvas.select([name])
    press_key(canvas, Key.Key_M)
    assert "cannot be bypassed" in said(canvas)
    assert canvas.document.undo_stack.count() == 0
    canvas.select([name, "relu1"])
    press_key(canvas, Key.Key_M)
    assert "cannot be bypassed" in said(canvas)
    assert canvas.canvas.graph["relu1"].bypassed


# -- duplicating --------------------------------------------------------------------------------


def test_a_duplicate_lies_beside_and_has_the_inner_wires(canvas: CanvasView) -> None:
    canvas.select(["conv1", "relu1"])
    press_key(canvas, Key.Key_D, CTRL)
    graph = canvas.canvas.graph
    assert canvas.selection == ("conv3", "relu5")
    assert graph.wires[InputPort("relu5")].node == "conv3"
    assert InputPort("conv3") not in graph.wires
    assert_nothing_lies_on_anything(graph)


def test_a_duplicate_keeps_the_incoming_wires_where_that_is_asked(canvas: CanvasView) -> None:
    canvas.select(["conv2", "relu2"])
    feed = canvas.canvas.graph.wires[InputPort("conv2")]
    press_key(canvas, Key.Key_D, CTRL | SHIFT)
    graph = canvas.canvas.graph
    assert graph.wires[InputPort("conv3")] == feed
    assert graph.wires[InputPort("relu5")].node == "conv3"
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_a_lonely_block_is_duplicated_along_the_flow() -> None:
    graph = Graph.build([Node("relu1", ReLU())])
    assert duplicate(graph, ["relu1"]).graph["relu2"].position > (CARD_WIDTH, -1)
    down = graph.draw(graph.drawing.with_flow("down"))
    x, y = duplicate(down, ["relu1"]).graph["relu2"].position
    assert x == 0
    assert y > 0


def assert_nothing_lies_on_anything(graph: Graph) -> None:
    nodes = list(graph.nodes.values())
    for index, one in enumerate(nodes):
        for other in nodes[index + 1 :]:
            (x, y), (x2, y2) = one.position, other.position
            heights = (card_height(one.block) + card_height(other.block)) / 2
            assert abs(x - x2) >= CARD_WIDTH or abs(y - y2) >= heights, (one, other)


@given(st.data())
def test_duplicates_lie_on_no_card_wherever_cards_are(data: st.DataObject) -> None:
    graph = data.draw(networks(longest=8))
    places = st.integers(-3, 3)
    wished = {name: (220 * data.draw(places), 132 * data.draw(places)) for name in graph.nodes}
    graph = graph.move(wished)
    chosen = data.draw(st.sets(st.sampled_from(list(graph.nodes)), min_size=1))
    made = duplicate(graph, chosen, incoming=data.draw(st.booleans()))
    fresh = set(made.names.values())
    assert set(made.names) == chosen
    assert fresh.isdisjoint(graph.nodes)
    for name in fresh:
        (x, y), height = made.graph[name].position, card_height(made.graph[name].block)
        for old in graph.nodes.values():
            apart = (height + card_height(old.block)) / 2
            assert abs(old.position[0] - x) >= CARD_WIDTH or abs(old.position[1] - y) >= apart
    for source, new in made.names.items():
        assert made.graph[new].block == graph[source].block


def test_names_are_fresh_only_where_they_are_taken() -> None:
    graph = Graph.build([Node("conv1", Convolution()), Node("conv2", Convolution())])
    nodes = [Node(name, ReLU()) for name in ("conv1", "mine", "conv2", "conv4")]
    assert fresh_names(graph, nodes) == {
        "conv1": "conv3", "mine": "mine", "conv2": "conv4", "conv4": "conv5",
    }  # fmt: skip


def test_a_far_part_of_a_large_network_finds_its_place_at_once(make_canvas: MakeCanvas) -> None:
    nodes = [Node(f"relu{i}", ReLU(), (220.0 * (i % 40), 132.0 * (i // 40))) for i in range(1600)]
    graph = Graph.build(nodes)
    made = duplicate(graph, graph.nodes)
    assert len(made.graph) == 3200
    assert_shifted_clear(graph, made.graph, made.names)
    view = make_canvas(Project(graph=Graph.build(nodes[:20])))
    view.select(view.canvas.graph.nodes)
    press_key(view, Key.Key_D, CTRL)
    assert view.visible_area().intersects(view.canvas.content(view.selection))


def assert_shifted_clear(before: Graph, after: Graph, names: dict[str, str]) -> None:
    old = {node.position for node in before.nodes.values()}
    assert old.isdisjoint(after[name].position for name in names.values())


def test_a_note_does_not_stand_in_the_way() -> None:
    graph = Graph.build([Node("relu1", ReLU())])
    graph = graph.draw(graph.drawing.with_remark("note1", Remark("hm", (-500, -500, 2000, 2000))))
    part = Graph.build([Node("relu1", ReLU())])
    assert free_shift(Graph(), part, (7.0, 9.0)) == (8.0, 8.0)
    assert free_shift(graph, part, (400.0, 0.0)) == (400.0, 0.0)
    assert QPointF(*free_shift(graph, part, (0.0, 0.0))) != QPointF()


def test_where_cards_lie_everywhere_copies_come_beside_all_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(duplicating, "MOST_LOOKS", 50)
    nodes = [
        Node(f"relu{i}_{j}", ReLU(), (i * 250.0, j * 100.0)) for i in range(12) for j in range(12)
    ]
    graph = Graph.build(nodes)
    dx, dy = free_shift(graph, graph, (0.0, 0.0))
    assert dy == 0.0
    right = max(node.position[0] for node in nodes)
    assert right + CARD_WIDTH < min(node.position[0] for node in nodes) + dx < right + 3 * STEP_X
