"""Shift+Del closes the gap: in chains, at branches, at merges, and where nothing leads anywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from engine.blocks.activation import ReLU
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import SHIFT, assert_scene_equals_project, press_key
from tests.engine.strategies import networks


def diamond() -> Graph:
    """Return an input, two ways of two blocks each, their sum, and what follows it."""
    names = ["input", "a1", "a2", "b1", "b2", "end"]
    nodes = [Node(name, Input() if name == "input" else ReLU()) for name in names]
    nodes.append(Node("add1", Add()))
    pairs = [("input", "a1"), ("a1", "a2"), ("input", "b1"), ("b1", "b2"), ("add1", "end")]
    wires = [(OutputPort(a), InputPort(b)) for a, b in pairs]
    wires += [(OutputPort("a2"), InputPort("add1", "in1")),
              (OutputPort("b2"), InputPort("add1", "in2"))]  # fmt: skip
    return Graph.build(nodes, wires)


@pytest.mark.parametrize(
    ("gone", "end", "start"),
    [
        (["a1"], InputPort("a2"), "input"),
        (["a1", "a2"], InputPort("add1", "in1"), "input"),
        (["b1", "b2"], InputPort("add1", "in2"), "input"),
        (["add1"], InputPort("end"), "a2"),
        (["add1", "a2"], InputPort("end"), "a1"),
        (["add1", "a1", "a2", "b1", "b2"], InputPort("end"), "input"),
        (["input"], InputPort("a1"), None),
        (["input", "a1", "a2", "add1"], InputPort("end"), "b2"),
        (["input", "a1", "a2", "b1", "b2", "add1"], InputPort("end"), None),
    ],
)
def test_what_fed_the_removed_feeds_what_they_fed(
    make_canvas: MakeCanvas, gone: list[str], end: InputPort, start: str | None
) -> None:
    view = make_canvas(Project(graph=diamond()))
    view.select(gone)
    press_key(view, Qt.Key.Key_Delete, SHIFT)
    found = view.canvas.graph.wires.get(end)
    assert (found and found.node) == start
    assert view.document.undo_stack.count() == 1
    assert_scene_equals_project(view.canvas)
    view.document.undo_stack.undo()
    assert view.canvas.graph == diamond()


@given(st.data())
def test_every_end_that_has_a_way_back_is_fed(data: st.DataObject) -> None:
    graph = data.draw(networks(longest=8))
    gone = data.draw(st.sets(st.sampled_from(list(graph.nodes))))
    after = graph.remove(gone, reconnect=True)
    for end, start in graph.wires.items():
        if end.node in gone:
            continue
        behind = {start.node}
        while (
            more := {graph.wires[e].node for e in graph.wires if e.node in behind & gone} - behind
        ):
            behind |= more
        assert (end in after.wires) == bool(behind - gone)
        if start.node not in gone:
            assert after.wires[end] == start
        elif end in after.wires:
            assert after.wires[end].node in behind - gone
