"""What is drawn beside a network stays consistent with it, whatever is edited."""

import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.blocks.activation import ReLU
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.drawing import MAX_PLACE, MAX_POINTS, MAX_REMARKS, MAX_TEXT, Drawing, Remark
from engine.errors import GraphError
from engine.graph import Graph, InputPort, Node, OutputPort
from tests.engine import strategies

NOTE = Remark("What the data looks like", (0, 0, 200, 80))


def line(*names: str) -> Graph:
    """Return a chain of ReLUs behind an Input, 200 pixels apart."""
    nodes = [Node("input", Input())]
    nodes += [Node(name, ReLU(), (200.0 * (i + 1), 0.0)) for i, name in enumerate(names)]
    pairs = zip(["input", *names], names, strict=False)
    return Graph.build(nodes, [(OutputPort(a), InputPort(b)) for a, b in pairs])


def routed(graph: Graph, *ends: str) -> Graph:
    """Return a graph in which the wires to some nodes go through a point of their own."""
    drawing = graph.drawing
    for index, end in enumerate(ends):
        drawing = drawing.with_route(InputPort(end), [(10.0 * index, 50.0)])
    return graph.draw(drawing)


# -- values -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "area", "color", "word"),
    [
        ("x" * (MAX_TEXT + 1), (0, 0, 9, 9), "none", "10,001 characters"),
        ("", (0, 0, 9), "none", "four numbers"),
        ("", (0, 0, math.nan, 9), "none", "four numbers"),
        ("", (0, math.inf, 9, 9), "none", "four numbers"),
        ("", (0, 0, 9, 2 * MAX_PLACE), "none", "four numbers"),
        ("", (0, 0, 10**400, 9), "none", "four numbers"),
        ("", (0, 0, 0, 9), "none", "above 0"),
        ("", (0, 0, 9, -9), "none", "above 0"),
        ("", (0, 0, 9, 9), "mauve", "mauve"),
    ],
)
def test_what_is_no_note_is_refused_in_a_sentence(
    text: str, area: Any, color: str, word: str
) -> None:
    for frame, what in ((False, "note"), (True, "frame")):
        with pytest.raises(GraphError, match=what) as caught:
            Remark(text, area, color, frame)
        assert word in str(caught.value)
        assert str(caught.value).endswith(".")


def test_a_drawing_refuses_what_it_cannot_hold() -> None:
    with pytest.raises(GraphError, match="cannot identify"):
        Drawing().with_remark("a b", NOTE)
    with pytest.raises(GraphError, match="101 points"):
        Drawing().with_route(InputPort("a"), [(0, 0)] * (MAX_POINTS + 1))
    with pytest.raises(GraphError, match="not on the canvas"):
        Drawing().with_route(InputPort("a"), [(0, math.nan)])
    with pytest.raises(GraphError, match="right or down"):
        Drawing().with_flow("up")  # type: ignore[arg-type]
    full = Drawing().with_remarks([NOTE] * (MAX_REMARKS + 5))
    assert len(full.remarks) == MAX_REMARKS
    with pytest.raises(GraphError, match="at most"):
        full.with_remark("one_more", NOTE)
    assert full.with_remark("note1", Remark("", (1, 1, 1, 1))).remarks["note1"].text == ""


def test_the_first_free_number_identifies_the_next() -> None:
    drawing = Drawing()
    for expected in ("note1", "note2", "note3"):
        assert drawing.fresh_id() == expected
        drawing = drawing.with_remark(expected, NOTE)
    assert drawing.fresh_id(frame=True) == "frame1"
    assert drawing.without_remarks(["note2", "nobody"]).fresh_id() == "note2"
    assert list(drawing.without_remarks(["note2"]).with_remarks([NOTE]).remarks) == [
        "note1", "note3", "note2",
    ]  # fmt: skip


def test_what_lies_above_another_is_part_of_the_drawing() -> None:
    one = Drawing().with_remark("a", NOTE).with_remark("b", NOTE)
    other = Drawing().with_remark("b", NOTE).with_remark("a", NOTE)
    assert one != other
    graph = line("a").draw(one)
    assert graph.draw(other) is not graph
    assert len({one, other, Drawing(dict(one.remarks))}) == 2


def test_what_changes_nothing_is_the_same_object() -> None:
    drawing = Drawing().with_remark("a", NOTE).with_route(InputPort("b"), [(1, 2)])
    graph = line("b").draw(drawing)
    assert drawing.with_remark("a", NOTE) is drawing
    assert drawing.with_route(InputPort("b"), [(1.0, 2.0)]) is drawing
    assert drawing.with_route(InputPort("nobody")) is drawing
    assert drawing.with_flow("right") is drawing
    assert drawing.without_remarks(["x"]) is drawing
    assert graph.draw(Drawing(dict(drawing.remarks), dict(drawing.routes))) is graph
    assert graph != line("b")


# -- edits --------------------------------------------------------------------------------------


def test_a_wire_that_begins_elsewhere_finds_its_own_way() -> None:
    graph = routed(line("a", "b", "c"), "a", "b", "c")
    ends = {end.node for end in graph.remove(["b"], reconnect=True).drawing.routes}
    assert ends == {"a"}
    assert {e.node for e in graph.disconnect(InputPort("c")).drawing.routes} == {"a", "b"}
    again = graph.connect(OutputPort("b"), InputPort("c"))
    assert again.drawing == graph.drawing
    other = graph.connect(OutputPort("a"), InputPort("c"))
    assert {e.node for e in other.drawing.routes} == {"a", "b"}
    inserted = graph.insert(Node("new", ReLU()), InputPort("b"))
    assert {e.node for e in inserted.drawing.routes} == {"a", "c"}
    assert {e.node for e in graph.replace("b", Input()).drawing.routes} == {"a", "c"}


def test_a_way_keeps_to_a_block_that_is_renamed() -> None:
    graph = routed(line("a", "b"), "a", "b")
    renamed = graph.rename("a", "z")
    assert {end.node: way for end, way in renamed.drawing.routes.items()} == {
        "z": ((0.0, 50.0),), "b": ((10.0, 50.0),),
    }  # fmt: skip


def test_a_way_moves_with_both_its_blocks_and_stays_where_one_stays() -> None:
    graph = routed(line("a", "b"), "a", "b")
    moved = graph.move({"a": (230.0, 7.0), "b": (430.0, 7.0)})
    assert moved.drawing.routes[InputPort("b")] == ((40.0, 57.0),)
    assert moved.drawing.routes[InputPort("a")] == ((0.0, 50.0),)
    uneven = graph.move({"a": (230.0, 7.0), "b": (430.0, 8.0)})
    assert uneven.drawing is graph.drawing


def test_there_is_no_way_of_a_wire_that_is_not_there() -> None:
    drawing = Drawing().with_route(InputPort("b"), [(1, 2)])
    drawing = drawing.with_route(InputPort("a", "in2"), [(1, 2)])
    assert {end.node for end in line("a", "b").draw(drawing).drawing.routes} == {"b"}
    graph = line("a", "b")
    wires = [(start, end) for end, start in graph.wires.items()]
    assert list(Graph.build(graph.nodes.values(), wires, drawing).drawing.routes) == [
        InputPort("b")
    ]


@given(strategies.edited_graphs())
@settings(max_examples=120)
def test_every_way_is_that_of_a_wire(states: list[Graph]) -> None:
    for before, after in pairwise(states):
        assert set(after.drawing.routes) <= set(after.wires)
        if after.nodes.keys() == before.nodes.keys() and after.drawing.flow == before.drawing.flow:
            for end, way in before.drawing.routes.items():
                if after.drawing.routes.get(end) == way:
                    assert after.wires[end] == before.wires[end]
    for state in states:
        again = Graph.build(
            state.nodes.values(), [(s, e) for e, s in state.wires.items()], state.drawing
        )
        assert again == state


def test_room_is_made_around_a_card_that_grows() -> None:
    around = Remark("", (-50, -50, 100, 100), frame=True)
    assert around.making_room((0, 0), 40, 10).area == (-50, -50, 140, 110)
    assert Remark("", (30, 0, 5, 5)).making_room((0, 0), 40, 10).area == (70, 0, 5, 5)
    assert Remark("", (-30, 20, 50, 5)).making_room((0, 0), 40, 10).area == (-30, 30, 50, 5)
    before = Remark("", (-90, 20, 50, 5))
    assert before.making_room((0, 0), 40, 10) is before


def test_a_merge_has_a_way_for_each_wire() -> None:
    graph = Graph.build([Node("input", Input()), Node("add1", Add())])
    for port in ("in1", "in2"):
        graph = graph.connect(OutputPort("input"), InputPort("add1", port))
    for port in ("in1", "in2"):
        graph = graph.draw(graph.drawing.with_route(InputPort("add1", port), [(1, 2)]))
    assert set(graph.drawing.routes) == {InputPort("add1", "in1"), InputPort("add1", "in2")}
    single = graph.disconnect(InputPort("add1", "in1"))
    assert set(single.drawing.routes) == {InputPort("add1", "in2")}


@given(st.lists(strategies.remarks(), max_size=4), strategies.PLACES, strategies.PLACES)
def test_a_move_there_and_back_changes_nothing(some: list[Remark], x: float, y: float) -> None:
    for remark in some:
        assert remark.moved(x, y).moved(-x, -y) == remark
        assert remark.around(remark.center)
        assert remark.within(remark.area)


def test_an_area_is_one_that_a_file_can_hold() -> None:
    frame = Remark("region", (431.325, -141.214, 334.00000000000006, 601.2139999999999), frame=True)
    assert frame.area == (431.325, -141.214, 334.0, 601.214)


def test_what_is_moved_by_parts_of_a_pixel_lies_where_a_file_says() -> None:
    """The middle of nine blocks, around which a group unfolds, and a port at a third of a card."""
    assert Remark("", (0.0, 0.0, 10.0, 10.0)).moved(1 / 9, 2 / 3).area[:2] == (0.111, 0.667)
    end = InputPort("add1", "in")
    drawing = Drawing().with_route(end, [(1 / 3, 2.0)])
    assert drawing.routes[end] == ((0.333, 2.0),)
    assert drawing.with_route(end, [(1 / 3, 2.0)]) is drawing
    assert drawing.along({end: (1 / 3, 0.0)}).routes[end] == ((0.666, 2.0),)
