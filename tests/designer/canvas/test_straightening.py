"""Q puts blocks level, so that the wires among them run straight."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from designer.canvas.geometry import CARD_WIDTH, card_height, port_places, turned
from designer.canvas.menus import menu_at
from designer.canvas.straightening import straightened
from designer.canvas.view import CanvasView
from engine.blocks.base import make
from engine.errors import GraphError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    CTRL,
    Mouse,
    assert_scene_equals_project,
    middle,
    press_key,
)

Key = Qt.Key


def uneven() -> Graph:
    """Return a chain of four blocks that a hand has put a little up and down."""
    nodes = [
        Node("input", make("input", {"shape": (3, 16, 16)}), (0, 0)),
        Node("conv1", make("convolution"), (220, 24)),
        Node("relu1", make("relu"), (440, -36)),
        Node("pool1", make("max_pool"), (660, 52)),
    ]
    names = [node.name for node in nodes]
    wires = [(OutputPort(one), InputPort(two)) for one, two in pairwise(names)]
    return Graph.build(nodes, wires)


@pytest.fixture
def canvas(make_canvas: MakeCanvas) -> CanvasView:
    return make_canvas(Project(graph=uneven()))


def bend(graph: Graph, end: InputPort) -> float:
    """Return how far apart across the flow the ends of a wire lie."""
    flow, start = graph.drawing.flow, graph.wires[end]
    first, last = graph[start.node], graph[end.node]
    dx, dy = port_places(first.block, flow)[1][first.block.output_ports.index(start.port)]
    du, dv = port_places(last.block, flow)[0][last.block.input_ports.index(end.port)]
    x, y = first.position
    u, v = last.position
    return abs(turned((x + dx, y + dy), flow)[1] - turned((u + du, v + dv), flow)[1])


def leads_on(graph: Graph, end: InputPort) -> bool:
    flow = graph.drawing.flow
    size = CARD_WIDTH if flow == "right" else card_height(graph[end.node].block)
    here = turned(graph[graph.wires[end].node].position, flow)[0]
    return turned(graph[end.node].position, flow)[0] - here > size


def overlaps(graph: Graph) -> set[frozenset[str]]:
    """Return the pairs of cards that lie on one another."""
    nodes = list(graph.nodes.values())
    return {
        frozenset((one.name, two.name))
        for at, one in enumerate(nodes)
        for two in nodes[:at]
        if abs(one.position[0] - two.position[0]) < CARD_WIDTH - 0.01
        and abs(one.position[1] - two.position[1])
        < (card_height(one.block) + card_height(two.block)) / 2 - 0.01
    }


# -- by key, menu and for one wire ---------------------------------------------------------


def test_q_makes_the_wires_among_the_selected_straight(canvas: CanvasView) -> None:
    before = canvas.document.project
    press_key(canvas, Key.Key_A, CTRL)
    press_key(canvas, Key.Key_Q)
    canvas.glide.finish()
    graph = canvas.canvas.graph
    assert [graph[name].position for name in graph.nodes] == [
        (0, 0), (220, 0), (440, 0), (660, 0),
    ]  # fmt: skip
    assert canvas.document.undo_stack.count() == 1
    assert canvas.document.undo_stack.undoText() == "Straighten the wires of 4 blocks"
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    canvas.glide.finish()
    assert canvas.document.project == before
    assert_scene_equals_project(canvas.canvas)


def test_one_block_comes_level_with_what_feeds_it(canvas: CanvasView) -> None:
    canvas.select(["relu1"])
    press_key(canvas, Key.Key_Q)
    assert canvas.canvas.graph["relu1"].position == (440, 24)
    assert canvas.canvas.graph["pool1"].position == (660, 52)
    canvas.select(["input"])  # nothing feeds it: level with what it feeds
    press_key(canvas, Key.Key_Q)
    assert canvas.canvas.graph["input"].position == (0, 24)


def test_a_selected_wire_is_straightened_alone_and_unbent(canvas: CanvasView) -> None:
    end = InputPort("pool1")
    canvas.document.edit_graph(
        "", lambda graph: graph.draw(graph.drawing.with_route(end, ((550, 200),)))
    )
    canvas.document.undo_stack.clear()
    canvas.canvas.select_wire(end)
    press_key(canvas, Key.Key_Q)
    canvas.glide.finish()
    graph = canvas.canvas.graph
    assert graph["pool1"].position == (660, -36)
    assert end not in graph.drawing.routes
    assert canvas.canvas.selected_wire == end
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_the_menus_of_a_block_and_of_a_wire_have_it(canvas: CanvasView, mouse: Mouse) -> None:
    menu = menu_at(canvas, mouse.to(middle(canvas, "conv1")).toPoint())
    next(each for each in menu.actions() if "traighten" in each.text().replace("&", "")).trigger()
    assert canvas.canvas.graph["conv1"].position == (220, 0)
    canvas.glide.finish()
    wire = canvas.canvas.wires[InputPort("relu1")].path().pointAtPercent(0.5)
    menu = menu_at(canvas, mouse.to(wire).toPoint())
    next(each for each in menu.actions() if "Straighten" in each.text().replace("&", "")).trigger()
    assert canvas.canvas.graph["relu1"].position == (440, 0)


def test_it_says_what_to_select_and_why_nothing_moves(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_Q)
    assert "Select blocks or a wire" in canvas.hint.text()
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_Q)
    press_key(canvas, Key.Key_Q)
    assert "no wire that could be straighter" in canvas.hint.text()
    assert canvas.document.undo_stack.count() == 1


# -- what is straight, and what is not -----------------------------------------------------


def test_a_wire_to_the_next_row_stays() -> None:
    graph = uneven().move({"relu1": (0, 140), "pool1": (220, 170)})
    straight = straightened(graph, tuple(graph.nodes))
    assert straight["conv1"].position == (220, 0)
    assert straight["relu1"].position == (0, 140)
    assert straight["pool1"].position == (220, 140)


def test_no_card_is_put_on_another() -> None:
    graph = uneven().move({"relu1": (220, -110)})
    blocked = graph.connect(OutputPort("input"), InputPort("relu1"))
    straight = straightened(blocked, tuple(graph.nodes))
    assert not overlaps(straight)
    assert straight["conv1"].position == (220, 0)
    assert straight["relu1"].position == (220, -110)
    beside = uneven().move({"pool1": (440, 24)})  # lies where relu1 would come to lie
    with pytest.raises(GraphError):
        straightened(beside, ("relu1",))


def test_of_two_wires_into_a_block_the_one_nearest_to_straight_counts() -> None:
    nodes = [
        Node("a", make("input"), (0, 0)),
        Node("b", make("input"), (0, 200)),
        Node("add", make("add"), (300, 170)),
    ]
    wires = [
        (OutputPort("a"), InputPort("add", "in1")),
        (OutputPort("b"), InputPort("add", "in2")),
    ]
    graph = straightened(Graph.build(nodes, wires), ("a", "b", "add"))
    assert bend(graph, InputPort("add", "in2")) == 0
    assert bend(graph, InputPort("add", "in1")) > 0


Places = st.lists(
    st.tuples(st.integers(-6, 6), st.integers(-12, 12)), min_size=3, max_size=9, unique=True
)


@given(Places, st.sampled_from(["right", "down"]), st.data())
def test_laws(places: list[tuple[int, int]], flow: str, data: st.DataObject) -> None:
    nodes = [
        Node(f"n{at}", make("add" if at % 3 == 2 else "relu"), (x * 110.0, y * 60.0))
        for at, (x, y) in enumerate(places)
    ]
    graph = Graph.build(nodes)
    for at, node in enumerate(nodes[1:], 1):
        for port in node.block.input_ports:
            start = data.draw(st.sampled_from(nodes[:at])).name
            graph = graph.connect(OutputPort(start), InputPort(node.name, port))
    graph = graph.draw(graph.drawing.with_flow(flow))  # type: ignore[arg-type]
    names = data.draw(st.lists(st.sampled_from([n.name for n in nodes]), min_size=1, unique=True))
    try:
        result = straightened(graph, names)
    except GraphError:
        return
    along = {
        name: turned(node.position, graph.drawing.flow)[0] for name, node in graph.nodes.items()
    }
    for name, node in result.nodes.items():
        assert turned(node.position, graph.drawing.flow)[0] == along[name]
        assert name in names or node is graph[name]
    assert result.wires == graph.wires
    assert overlaps(result) <= overlaps(graph)
    within = [e for e, s in graph.wires.items() if {e.node, s.node} <= set(names)]
    moved = {name for name in names if result[name] is not graph[name]}
    if len(names) > 1:
        # Whoever moved did so for a wire that is straight now.
        assert all(
            any(bend(result, end) < 0.002 and leads_on(result, end)
                for end in within if end.node == name)
            for name in moved
        )  # fmt: skip
        for end in (e for e in within if bend(graph, e) == 0 and e.node not in moved):
            assert graph.wires[end].node in moved or bend(result, end) == 0
