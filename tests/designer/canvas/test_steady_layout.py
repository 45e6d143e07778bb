"""What did not change does not jump; a selection is arranged among others; both ways of flow."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.canvas.geometry import CARD_WIDTH, Point
from designer.canvas.layout import tidy, tidy_part
from designer.canvas.layout.axes import Axes
from designer.canvas.layout.ordering import inversions
from designer.canvas.layout.quality import moved_share, overlapping, quality
from designer.canvas.layout.room import boxes
from engine.blocks.base import make
from engine.drawing import FLOWS, Flow
from engine.errors import GraphError
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.templates import Template, template, templates

KINDS = ("relu", "add", "convolution", "concatenate", "split", "input")
ASPECTS = (None, 0.5, 2.1)


@st.composite
def drawings(draw: st.DrawFn) -> Graph:
    """Return a network whose cards lie anywhere, on one another, too."""
    count = draw(st.integers(2, 22))
    nodes = [
        Node(
            f"n{index}",
            make(draw(st.sampled_from(KINDS))),
            (draw(st.integers(-500, 500)) * 1.0, draw(st.integers(-500, 500)) * 1.0),
        )
        for index in range(count)
    ]
    graph = Graph.build(nodes)
    for _ in range(draw(st.integers(0, 30))):
        start, end = (graph[f"n{draw(st.integers(0, count - 1))}"] for _ in range(2))
        if start.block.output_ports and end.block.input_ports:
            out = OutputPort(start.name, draw(st.sampled_from(start.block.output_ports)))
            into = InputPort(end.name, draw(st.sampled_from(end.block.input_ports)))
            try:
                graph = graph.connect(out, into)
            except GraphError:  # a cycle
                continue
    return _flowing(graph, draw(st.sampled_from(FLOWS)))


def _flowing(graph: Graph, flow: Flow) -> Graph:
    return graph.draw(graph.drawing.with_flow(flow))


def _places(graph: Graph) -> dict[str, Point]:
    return {name: node.position for name, node in graph.nodes.items()}


@given(drawings(), st.sampled_from(ASPECTS))
@settings(deadline=None, max_examples=80)
def test_what_is_tidy_stays_as_it_is(graph: Graph, aspect: float | None) -> None:
    once = graph.move(tidy(graph, aspect, steady=True))
    assert not list(overlapping(once, _places(once)))
    assert tidy(once, aspect, steady=True) == _places(once)
    afresh = graph.move(tidy(graph, aspect))
    assert tidy(afresh, aspect, steady=True) == _places(afresh)


@given(drawings(), st.data())
@settings(deadline=None, max_examples=80)
def test_a_selection_is_arranged_where_it_is_and_covers_nothing(
    graph: Graph, data: st.DataObject
) -> None:
    graph = graph.move(tidy(graph))
    names = data.draw(st.lists(st.sampled_from([*graph.nodes]), min_size=2, unique=True))
    graph = graph.move(
        {
            name: (graph[name].position[0] + data.draw(st.integers(-9, 9)) * 40.0, 0.0)
            for name in names
        }
    )
    places = tidy_part(graph, names)
    after = graph.move(places)
    selected = {name: after[name].position for name in names}
    was, now = _corner(graph, {n: graph[n].position for n in names}), _corner(graph, selected)
    assert max(abs(was[0] - now[0]), abs(was[1] - now[1])) < CARD_WIDTH
    # What lay on one another outside of the selection before may do so still.
    known = {frozenset(pair) for pair in overlapping(graph, _places(graph))}
    for pair in overlapping(after, _places(after)):
        assert frozenset(pair) in known
        assert not set(pair) & set(names)
    assert {n: p for n, p in tidy_part(after, names).items() if n in names} == selected


def test_pieces_of_a_path_stay_where_they_are_along_it() -> None:
    """What lies between them is not selected, so that they cannot come together."""
    kinds = ["convolution", "batch_norm", "relu", "convolution", "batch_norm", "relu"]
    names = [f"n{index}" for index in range(len(kinds))]
    nodes = [
        # Drawn by hand: nothing is quite where the program would put it.
        Node(name, make(kind), (240.0 * index, 20.0 * (index % 2)))
        for index, (name, kind) in enumerate(zip(names, kinds, strict=True))
    ]
    wires = [(OutputPort(a), InputPort(b)) for a, b in itertools.pairwise(names)]
    graph = Graph.build(nodes, wires)
    assert tidy_part(graph, ("n1", "n4")) == {name: graph[name].position for name in ("n1", "n4")}
    after = graph.move(tidy_part(graph, ("n0", "n1", "n3", "n4")))
    along = [after[name].position[0] for name in names]
    assert along == sorted(along)
    assert after["n0"].position[1] == after["n1"].position[1]
    assert after["n3"].position[1] == after["n4"].position[1]
    assert not list(overlapping(after, _places(after)))


def _corner(graph: Graph, places: dict[str, Point]) -> Point:
    cards = boxes(graph, places, Axes(graph.drawing.flow)).values()
    return (
        min(card.along - card.length / 2 for card in cards),
        min(card.across - card.breadth / 2 for card in cards),
    )


@pytest.mark.parametrize("entry", templates(), ids=lambda entry: entry.id)
@pytest.mark.parametrize("flow", FLOWS)
def test_networks_of_the_literature_are_drawn_without_a_crossing(
    entry: Template, flow: Flow
) -> None:
    graph = _flowing(expand(entry.graph()), flow)
    found = quality(graph, tidy(graph))
    assert (found.overlaps, found.crossings, found.backward, found.ragged) == (0, 0, 0, 0)


@pytest.mark.parametrize("name", ["resnet50", "googlenet", "densenet121", "mobilenetv2"])
@pytest.mark.parametrize("flow", FLOWS)
def test_one_more_block_moves_only_what_is_behind_it_in_its_row(name: str, flow: Flow) -> None:
    graph = _flowing(expand(template(name).graph()), flow)
    graph = graph.move(tidy(graph))
    turn = Axes(flow).turn
    before = _places(graph)
    for end in [*graph.wires][20 :: len(graph.wires) // 6]:
        more = graph.insert(Node("more", make("relu"), graph[end.node].position), end)
        after = tidy(more, steady=True)
        assert moved_share(graph, before, after) < 0.25
        # No card is taken into another row: nothing moves back along the flow.
        assert all(turn(after[each])[0] >= turn(place)[0] for each, place in before.items())


@pytest.mark.parametrize("name", ["resnet50", "googlenet"])
def test_one_block_less_moves_little(name: str) -> None:
    graph = expand(template(name).graph())
    graph = graph.move(tidy(graph))
    for gone in [*graph.nodes][5::40]:
        less = graph.remove([gone], reconnect=True)
        assert moved_share(graph, _places(graph), tidy(less, steady=True)) < 0.25


def test_rows_are_kept_when_the_window_becomes_a_little_wider() -> None:
    graph = expand(template("resnet50").graph())
    graph = graph.move(tidy(graph, 2.1))
    assert tidy(graph, 2.6, steady=True) == _places(graph)
    assert tidy(graph, 2.6) != _places(graph)
    # Where they fit no more at all, they are made anew.
    assert tidy(graph, 0.3, steady=True) != _places(graph)


def test_the_order_that_a_person_gave_to_branches_is_kept_where_no_wires_cross_for_it() -> None:
    graph = Graph().add(Node("input", make("input")))
    for name in ("a", "b"):
        graph = graph.add(Node(name, make("convolution")))
        graph = graph.connect(OutputPort("input"), InputPort(name))
    graph = graph.move(tidy(graph))
    (x, y), (other_x, other_y) = graph["a"].position, graph["b"].position
    assert x == other_x
    swapped = graph.move({"a": (x, other_y), "b": (x, y)})
    after = tidy(swapped, steady=True)
    assert (after["a"][1] > after["b"][1]) == (other_y > y)


def test_a_late_chain_stands_right_before_what_it_feeds() -> None:
    graph = expand(template("two-inputs").graph())
    places = tidy(graph, None)
    assert max(
        places[end.node][0] - places[start.node][0] for end, start in graph.wires.items()
    ) < max(x for x, _ in places.values())


@given(st.lists(st.integers(0, 8), max_size=30))
def test_crossings_are_counted_as_pairs(values: list[int]) -> None:
    assert inversions(values) == sum(a > b for a, b in itertools.combinations(values, 2))
