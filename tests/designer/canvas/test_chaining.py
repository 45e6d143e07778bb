"""W wires what is selected, in whatever order it lies, or says what is in the way."""

import itertools
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from designer.canvas.chaining import chain, open_input
from engine.blocks.base import make
from engine.errors import GraphError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    SHIFT,
    Mouse,
    assert_scene_equals_project,
    middle,
    press_key,
)

PLACES = st.tuples(st.integers(-400, 400), st.integers(-400, 400))


def built(*nodes: tuple[str, str, float, float], wires: Iterable[tuple[str, str]] = ()) -> Graph:
    graph = Graph.build([Node(name, make(kind, {}), (x, y)) for name, kind, x, y in nodes])
    for start, end in wires:
        graph = graph.connect(OutputPort(start), InputPort(end))
    return graph


def fed(graph: Graph) -> dict[str, str]:
    return {end.node: start.node for end, start in graph.wires.items()}


CUT = built(
    ("input1", "input", -400, 0),
    ("resblock1", "residual", 8, -120),
    ("gap1", "global_average_pool", 0, 0),
    ("dense1", "dense", 200, 0),
    wires=[("input1", "resblock1"), ("gap1", "dense1")],
)
"""A residual block a little to the right of what it is to feed."""


def test_an_open_input_a_little_to_the_left_is_wired(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project(graph=CUT))
    mouse = Mouse(view)
    mouse.click(middle(view, "resblock1"))
    for name in ("gap1", "dense1"):
        mouse.click(middle(view, name), modifiers=SHIFT)
    press_key(view, Qt.Key.Key_W)
    assert fed(view.canvas.graph)["gap1"] == "resblock1"
    assert fed(view.canvas.graph)["dense1"] == "gap1"
    assert view.document.undo_stack.count() == 1
    assert_scene_equals_project(view.canvas)


def test_a_block_far_on_the_wrong_side_is_wired_all_the_same() -> None:
    graph = CUT.move({"gap1": (-900.0, 300.0), "dense1": (-700.0, 300.0)})
    assert fed(chain(graph, ["resblock1", "gap1", "dense1"]))["gap1"] == "resblock1"


def test_a_network_that_flows_down_is_wired_downwards() -> None:
    graph = built(("b", "relu", 0, 200), ("a", "relu", 30, 0), ("c", "relu", -60, 400))
    graph = graph.draw(graph.drawing.with_flow("down"))
    assert fed(chain(graph, ["a", "b", "c"])) == {"b": "a", "c": "b"}


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["resblock1"], "two or more blocks"),
        (["input1", "resblock1"], "has a wire already"),
        (["gap1", "dense1"], "gap1 has an open input, but it feeds the other"),
        (["gap1", "output1"], "no other selected block has an output"),
    ],
)
def test_what_is_wrong_is_said(names: list[str], reason: str) -> None:
    graph = CUT.add(Node("output1", make("output", {}), (400.0, 0.0)))
    graph = graph.connect(OutputPort("resblock1"), InputPort("output1"))
    with pytest.raises(GraphError, match=reason):
        chain(graph, names)


def test_the_reason_is_shown(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project(graph=CUT))
    said: list[str] = []
    view.message.connect(said.append)
    view.select(["gap1", "dense1"])
    press_key(view, Qt.Key.Key_W)
    assert said
    assert "would close a cycle" in said[0]
    assert view.document.undo_stack.count() == 0


@given(
    st.lists(PLACES, min_size=2, max_size=7),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=8),
)
def test_something_is_wired_whenever_two_blocks_can_be(
    places: list[tuple[int, int]], pairs: list[tuple[int, int]]
) -> None:
    graph = built(*((f"relu{i}", "relu", float(x), float(y)) for i, (x, y) in enumerate(places)))
    names = list(graph.nodes)
    for one, two in pairs:
        if one < two < len(names):  # no cycle
            end = InputPort(names[two])
            graph = graph if end in graph.wires else graph.connect(OutputPort(names[one]), end)
    possible = any(
        open_input(graph, end) is not None and not graph.leads_to(end, start)
        for start, end in itertools.permutations(names, 2)
    )
    try:
        result = chain(graph, names)
    except GraphError:
        assert not possible
        return
    assert possible
    kept = {end: start for end, start in result.wires.items() if end in graph.wires}
    assert kept == dict(graph.wires)
    assert len(result.wires) > len(graph.wires)
    result.topology()  # refuses a cycle
