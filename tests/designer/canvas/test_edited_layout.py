"""Networks as they are while somebody works: open ends, bypassed merges, cards put anywhere."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.canvas.geometry import Point
from designer.canvas.layout import layers, tidy
from designer.canvas.layout.axes import Axes
from designer.canvas.layout.columns import columns_of
from designer.canvas.layout.drawn import tidied
from designer.canvas.layout.layering import parts
from designer.canvas.layout.net import net_of
from designer.canvas.layout.quality import overlapping, quality
from engine.blocks.base import make
from engine.drawing import FLOWS, Flow
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.node import bypass_problem

KINDS = ("relu", "add", "concatenate", "split", "input", "output", "dense")
ASPECTS = (0.1, 0.5, 1.6, 5.0, None)


@st.composite
def edited(draw: st.DrawFn) -> Graph:
    """Return a network of which inputs are open, blocks are bypassed, and cards lie anywhere."""
    places = st.tuples(*[st.integers(-45, 45).map(lambda step: step * 20.0)] * 2)
    nodes, wires = [Node("n0", make("input"))], []
    for index in range(1, draw(st.integers(2, 28))):
        block = make(draw(st.sampled_from(KINDS)))
        near = nodes[-draw(st.sampled_from([1, 2, 4, 28])) :]
        for port in block.input_ports:
            start = draw(st.sampled_from([None, *near]))
            if start is not None and start.block.output_ports:
                out = draw(st.sampled_from(start.block.output_ports))
                wires.append((OutputPort(start.name, out), InputPort(f"n{index}", port)))
        nodes.append(Node(f"n{index}", block, draw(places)))
    graph = Graph.build(nodes, wires)
    for name in draw(st.lists(st.sampled_from([*graph.nodes]), max_size=6, unique=True)):
        graph = switched(graph, name)
    return graph.draw(graph.drawing.with_flow(draw(st.sampled_from(FLOWS))))


def switched(graph: Graph, name: str) -> Graph:
    """Return a graph with a block bypassed that was not, or the other way round, if it can be."""
    if bypass_problem(name, graph[name].block):
        return graph
    return graph.annotate(name, bypassed=not graph[name].bypassed)


def places_of(graph: Graph) -> dict[str, Point]:
    return {name: node.position for name, node in graph.nodes.items()}


def leads_forward(graph: Graph) -> bool:
    """Say whether in one row each wire ends behind where it begins, also at bypassed blocks."""
    axes = Axes(graph.drawing.flow)
    return all(
        axes.turn(graph[start.node].position)[0] < axes.turn(graph[end.node].position)[0]
        for end, start in graph.wires.items()
    )


def has_full_columns(graph: Graph) -> bool:
    """Say whether the longest chain of each part has a card in every column."""
    layer, net = layers(graph.topology()), net_of(graph)
    columns = [columns_of(net, names, layer) for names in parts(graph.topology())]
    return all(
        [part.layer[item] for item in part.spine] == [*range(len(part.columns))] for part in columns
    )


@given(edited(), st.sampled_from(ASPECTS), st.data())
def test_whatever_was_edited_can_be_tidied(
    graph: Graph, aspect: float | None, data: st.DataObject
) -> None:
    assert has_full_columns(graph)
    for steady in (False, True):
        places = tidy(graph, aspect, steady=steady)
        assert quality(graph, places).overlaps == 0
        assert quality(graph, places).backward == 0
        assert leads_forward(graph.move(tidy(graph, None, steady=steady)))
    # Some are put elsewhere again, and something is bypassed, as one goes on working.
    graph = graph.move(places)
    names = data.draw(st.lists(st.sampled_from([*graph.nodes]), min_size=1, unique=True))
    graph = graph.move({name: (20.0 * index, 0.0) for index, name in enumerate(names)})
    graph = switched(graph, names[0])
    known = {frozenset(pair) for pair in overlapping(graph, places_of(graph))}
    part = tidied(graph, aspect, names)
    for pair in overlapping(part, places_of(part)):
        assert frozenset(pair) in known
        assert not set(pair) & set(names)
    again = tidied(part, aspect)
    assert not [*overlapping(again, places_of(again))]
    turned = tidied(again, aspect, flow="down" if again.drawing.flow == "right" else "right")
    assert not [*overlapping(turned, places_of(turned))]


def built(wires: dict[str, tuple[str, ...]], flow: Flow) -> Graph:
    """Return a network of merges and activations in places of no order, by what feeds each."""
    nodes, ends = [], []
    for index, (name, starts) in enumerate(wires.items()):
        block = make("add", {"inputs": len(starts)}) if len(starts) > 1 else make("relu")
        nodes.append(Node(name, block, (index * 340.0 % 900, index * 260.0 % 700)))
        ends += [
            (OutputPort(start), InputPort(name, port))
            for start, port in zip(starts, block.input_ports, strict=False)
        ]
    graph = Graph.build(nodes, ends)
    return graph.draw(graph.drawing.with_flow(flow))


LONG = {f"long{at}": (f"long{at - 1}",) if at else () for at in range(9)}
"""A part beside which another one could be longer than its own longest chain."""
PULLED = {
    "a": (),
    "b": ("a",),
    "c": ("b",),
    "d": ("c",),
    "w": (),
    "x": ("w",),
    "y": ("x",),
    "one": ("y", "b"),
    "other": ("y", "b"),
}
"""Two wires of ``b`` are shorter, and one longer, the farther on it stands with what follows."""


@pytest.mark.parametrize("flow", FLOWS)
def test_a_part_beside_a_longer_one_is_no_longer_than_its_longest_chain(flow: Flow) -> None:
    alone, graph = layers(built(PULLED, flow).topology()), built({**LONG, **PULLED}, flow)
    layer = layers(graph.topology())
    assert {name: layer[name] for name in PULLED} == alone
    assert has_full_columns(graph)
    for aspect, steady in itertools.product(ASPECTS, (False, True)):
        assert quality(graph, tidy(graph, aspect, steady=steady)).overlaps == 0


@pytest.mark.parametrize("flow", FLOWS)
def test_wires_that_a_bypassed_merge_lets_not_pass_lead_forward_too(flow: Flow) -> None:
    graph = built(
        {"a": (), "b": (), "c": ("b",), "d": ("c",), "merge": ("a", "d"), "end": ("merge",)}, flow
    )
    graph = graph.annotate("merge", bypassed=True)
    for steady in (False, True):
        after = graph.move(tidy(graph, None, steady=steady))
        assert leads_forward(after)
        assert quality(after, places_of(after)).overlaps == 0
