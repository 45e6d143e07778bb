"""The tidy layout and the lanes of long wires."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.canvas.geometry import CARD_WIDTH, GRID, STEP_X, bounds, card_height
from designer.canvas.layout import arranged, folded, is_unplaced, layers, tidy
from designer.canvas.layout.quality import overlapping
from designer.canvas.routes import CLEAR, Card, Span, lanes
from engine.blocks.base import make
from engine.drawing import Flow
from engine.errors import GraphError
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.repairs.room import make_room
from engine.templates import Template, template, templates


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    count = draw(st.integers(1, 24))
    kinds = ["relu", "add", "convolution", "input", "concatenate"]
    graph = Graph()
    for index in range(count):
        graph = graph.add(Node(f"n{index}", make(draw(st.sampled_from(kinds)))))
    for _ in range(draw(st.integers(0, 30))):
        start = graph[f"n{draw(st.integers(0, count - 1))}"]
        end = graph[f"n{draw(st.integers(0, count - 1))}"]
        if end.block.input_ports:
            port = draw(st.sampled_from(end.block.input_ports))
            try:
                graph = graph.connect(OutputPort(start.name), InputPort(end.name, port))
            except GraphError:  # a cycle
                continue
    return graph


@given(graphs(), st.sampled_from([None, 0.5, 2.1, 8.0]))
@settings(deadline=None, max_examples=60)
def test_no_card_lies_on_another(graph: Graph, aspect: float | None) -> None:
    places = tidy(graph, aspect)
    assert set(places) == set(graph.nodes)
    for one, other in itertools.combinations(graph.nodes, 2):
        across = abs(places[one][0] - places[other][0])
        down = abs(places[one][1] - places[other][1])
        apart = (card_height(graph[one].block) + card_height(graph[other].block)) / 2
        assert across >= CARD_WIDTH or down >= apart, (one, other)
    assert all(x % GRID == 0 and y % GRID == 0 for x, y in places.values())


@given(graphs())
@settings(deadline=None, max_examples=60)
def test_unfolded_data_flows_to_the_right(graph: Graph) -> None:
    places = tidy(graph, aspect=None)
    for end, start in graph.wires.items():
        assert places[start.node][0] + STEP_X <= places[end.node][0]


def test_the_layout_does_not_depend_on_where_cards_were() -> None:
    graph = expand(template("resnet18").graph())
    shuffled = graph.move({name: (7.0 * i, -3.0 * i) for i, name in enumerate(graph.nodes)})
    assert tidy(shuffled) == tidy(graph)


@pytest.mark.parametrize("aspect", [1.0, 2.0, 3.0])
def test_a_long_chain_is_folded_to_the_shape_of_the_canvas(aspect: float) -> None:
    graph = template("vgg16").graph()
    box = bounds(graph.move(tidy(graph, aspect)))
    assert box is not None
    assert (box[2] - box[0]) / (box[3] - box[1]) == pytest.approx(aspect, rel=0.35)


def test_a_short_chain_stays_in_one_row() -> None:
    graph = template("lenet5").graph()
    short = graph.remove(list(graph.nodes)[6:])
    assert len({y for _, y in tidy(short).values()}) == 1


def test_a_residual_block_keeps_its_main_path_straight_and_its_projection_aside() -> None:
    graph = expand(template("resnet18").graph())
    places = tidy(graph, aspect=None)
    main = {places[name][1] for name in graph.nodes if "projection" not in name}
    assert len(main) == 1
    aside = [places[name] for name in graph.nodes if "projection" in name]
    assert all(y > min(main) for _, y in aside)


def test_branches_lie_in_the_order_of_the_ports_they_lead_to() -> None:
    graph = Graph().add(Node("input", make("input")))
    graph = graph.add(Node("join", make("concatenate", {"inputs": 4})))
    for index in range(1, 5):
        graph = graph.add(Node(f"conv{index}", make("convolution")))
        graph = graph.connect(OutputPort("input"), InputPort(f"conv{index}"))
        graph = graph.connect(OutputPort(f"conv{index}"), InputPort("join", f"in{index}"))
    places = tidy(graph)
    heights = [places[f"conv{index}"][1] for index in range(1, 5)]
    assert heights == sorted(heights)


def test_a_late_second_input_stands_right_before_what_it_feeds() -> None:
    graph = template("lenet5").graph()
    graph = graph.add(Node("late", make("input", {"shape": [120]})))
    graph = graph.add(Node("add1", make("add")))
    graph = graph.connect(OutputPort("relu3"), InputPort("add1", "in1"))
    graph = graph.connect(OutputPort("late"), InputPort("add1", "in2"))
    layer = layers(graph.topology())
    assert layer["late"] == layer["add1"] - 1


@pytest.mark.parametrize("entry", templates(), ids=lambda entry: entry.id)
def test_cards_without_places_get_some_and_others_keep_theirs(entry: Template) -> None:
    graph = entry.graph()
    assert not is_unplaced(graph)
    assert arranged(graph) is graph
    heap = graph.move(dict.fromkeys(graph.nodes, (0.0, 0.0)))
    assert is_unplaced(heap)
    assert not is_unplaced(arranged(heap))


def test_one_long_row_is_folded_and_what_was_drawn_by_hand_stays() -> None:
    row = template("lenet5").graph()
    assert len({y for _, y in tidy(row).values()}) > 1
    assert {n: node.position for n, node in folded(row).nodes.items()} == tidy(row)
    drawn = template("unet").graph()
    assert folded(drawn) is drawn


def test_room_is_made_only_where_a_card_is_in_the_way() -> None:
    graph = template("lenet5").graph()
    free = graph.add(Node("free", make("relu"), (0.0, 400.0)))
    assert make_room(free, "free") is free
    tight = graph.add(Node("tight", make("relu"), (412.0, 0.0)))
    roomy = make_room(tight, "tight")
    xs = sorted(node.position[0] for node in roomy.nodes.values())
    assert all(b - a >= CARD_WIDTH for a, b in itertools.pairwise(xs))
    assert roomy["input"].position == graph["input"].position


def test_a_skip_runs_beside_the_cards_and_skips_nest() -> None:
    cards = [Card(220.0 * i, 0.0, 96.0) for i in range(6)]
    near = Span(88.0, 0.0, 572.0, 10.0)
    far = Span(88.0, 0.0, 1012.0, 10.0)
    found = lanes(cards, {"far": far, "near": near})
    assert set(found) == {"far", "near"}
    assert all(abs(y) >= 48 + CLEAR for y in found.values())
    assert abs(found["far"]) > abs(found["near"])


def test_a_long_wire_with_nothing_in_its_way_runs_straight() -> None:
    assert lanes([Card(0, 0, 96), Card(900, 0, 96)], {"w": Span(88, 0, 812, 0)}) == {}


def test_a_wire_to_the_next_row_returns_between_the_rows() -> None:
    cards = [Card(220.0 * i, y, 96.0) for y in (0.0, 172.0) for i in range(4)]
    found = lanes(cards, {"w": Span(748.0, 0.0, -88.0, 172.0)})
    assert 48 < found["w"] < 172 - 48


def _separate(parts: int, length: int, flow: Flow) -> Graph:
    """Return chains that nothing connects."""
    nodes = [Node(f"b{p}_{i}", make("relu")) for p in range(parts) for i in range(length)]
    wires = [
        (OutputPort(f"b{p}_{i}"), InputPort(f"b{p}_{i + 1}"))
        for p in range(parts)
        for i in range(length - 1)
    ]
    graph = Graph.build(nodes, wires)
    return graph.draw(graph.drawing.with_flow(flow))


@pytest.mark.parametrize("flow", ["right", "down"])
@pytest.mark.parametrize(("parts", "length"), [(200, 2), (60, 3), (400, 1), (1500, 1)])
def test_separate_parts_fill_the_canvas_and_stay_there(parts: int, length: int, flow: Flow) -> None:
    graph = _separate(parts, length, flow)
    places = tidy(graph)
    wide = max(x for x, _ in places.values()) - min(x for x, _ in places.values()) + CARD_WIDTH
    high = max(y for _, y in places.values()) - min(y for _, y in places.values()) + 96
    assert 0.8 < wide / high < 5
    assert not list(overlapping(graph, places))
    graph = graph.move(places)
    assert tidy(graph, steady=True) == places
    # What is read before a part that goes stays.
    late = parts * 3 // 4
    gone = [f"b{late}_{i}" for i in range(length)]
    after = tidy(graph.remove(gone), steady=True)
    for part in range(late):
        assert after[f"b{part}_0"] == places[f"b{part}_0"]


def test_a_few_parts_stand_in_one_column() -> None:
    places = tidy(_separate(3, 4, "right"))
    assert len({x for x, _ in places.values()}) == 4
