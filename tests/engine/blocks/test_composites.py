"""Every composite is the plain blocks that it is made of, and what the papers count."""

from __future__ import annotations

import itertools

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis import Analysis, analyse
from engine.blocks.base import Block, Shape, ShapeError, registry
from engine.blocks.composite import Composite
from engine.blocks.input import Input
from engine.blocks.output import Output
from engine.expansion import expand, unfold
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.network import build_module
from tests.engine import strategies

COMPOSITES = {kind: block for kind, block in registry().items() if issubclass(block, Composite)}
CELL = (176, 120)
"""A card with up to five ports, in pixels at 100 %."""

every_composite = pytest.mark.parametrize("block", COMPOSITES.values(), ids=COMPOSITES)


def around(block: Block, inputs: tuple[Shape, ...]) -> Graph:
    """Feed every input of a block called ``it``, and lead every output out."""
    nodes = [Node("it", block)]
    wires = []
    for port, shape in zip(block.input_ports, inputs, strict=True):
        nodes.append(Node(f"from_{port}", Input(shape=shape)))
        wires.append((OutputPort(f"from_{port}"), InputPort("it", port)))
    for port in block.output_ports:
        nodes.append(Node(f"to_{port}", Output()))
        wires.append((OutputPort("it", port), InputPort(f"to_{port}")))
    return Graph.build(nodes, wires)


def seen(analysis: Analysis, name: str) -> list[tuple[tuple[int, int], ...]] | None:
    """Return the first and last pixel that each position of a node sees, along each axis."""
    report, receptive = analysis[name], analysis.receptive(name)
    if receptive is None or report.outputs is None:
        return None
    places = itertools.product(*[range(size) for size in report.outputs[0][1:]])
    return [receptive.sees(place) for place in places]


@st.composite
def drawn(draw: st.DrawFn, block: type[Block]) -> tuple[Graph, Analysis]:
    """Draw a graph with a composite that takes what it is fed."""
    for _ in range(20):
        rank = draw(strategies.ranks(block))
        made = draw(strategies.made(block, rank))
        graph = around(made, draw(strategies.input_shapes(made, rank)))
        analysis = analyse(graph)
        if not analysis.faulty:
            return graph, analysis
    made = block()
    shapes = {"unet_up": ((4, 4, 4), (4, 8, 8))}.get(made.kind, ((4, 8, 8),))
    graph = around(made, shapes)
    return graph, analyse(graph)


@every_composite
@settings(max_examples=15)
@given(data=st.data())
def test_unfolded_it_has_the_same_names_numbers_and_weights(
    block: type[Block], data: st.DataObject
) -> None:
    graph, folded = data.draw(drawn(block))
    unfolded = unfold(graph, "it", folded)
    flat = analyse(unfolded)
    assert "it" not in unfolded
    assert not flat.faulty
    assert flat.totals == folded.totals
    for name in graph.nodes:
        if name != "it":
            assert flat[name].outputs == folded[name].outputs
            if len(graph["it"].block.input_ports) == 1:  # of several images no pixel is the same
                assert seen(flat, name) == seen(folded, name)
    # One level is all there is: what was inside are plain blocks.
    assert expand(unfolded, flat) is unfolded
    one, other = build_module(graph).eval(), build_module(unfolded).eval()
    assert list(one.state_dict()) == list(other.state_dict())
    other.load_state_dict(one.state_dict())
    inputs = [
        torch.randn(2, *node.block.shape)
        for node in graph.nodes.values()
        if isinstance(node.block, Input)
    ]
    with torch.no_grad():
        left, right = one(*inputs), other(*inputs)
    if isinstance(left, torch.Tensor):
        left, right = (left,), (right,)
    assert len(left) == len(right) == len(graph["it"].block.output_ports)
    for a, b in zip(left, right, strict=True):
        assert torch.equal(a, b)


@every_composite
@settings(max_examples=15)
@given(data=st.data())
def test_no_card_covers_another_after_unfolding(block: type[Block], data: st.DataObject) -> None:
    graph, analysis = data.draw(drawn(block))
    unfolded = unfold(graph, "it", analysis)
    places = sorted(node.position for name, node in unfolded.nodes.items() if name[:3] == "it_")
    for (x, y), (other_x, other_y) in itertools.pairwise(places):
        assert other_x - x >= CELL[0] or other_y - y >= CELL[1]
    for end, start in unfolded.wires.items():
        if end.node[:3] == start.node[:3] == "it_":
            assert unfolded[start.node].position[0] < unfolded[end.node].position[0]


def test_what_lies_below_makes_room_for_the_branches() -> None:
    graph = around(registry()["inception"](), ((4, 8, 8),)).move({"it": (0.0, 0.0)})
    graph = graph.add(Node("below", Input(), (-100.0, 140.0)))
    graph = graph.add(Node("beside", Input(), (-220.0, 140.0)))
    unfolded = unfold(graph, "it")
    lowest = max(n.position[1] for name, n in unfolded.nodes.items() if name[:3] == "it_")
    assert unfolded["below"].position == (-100.0, 140.0 + lowest)
    assert unfolded["beside"].position == graph["beside"].position


@every_composite
def test_a_row_of_numbers_is_refused_in_words(block: type[Block]) -> None:
    made = block()
    with pytest.raises(ShapeError, match="needs an image") as refused:
        made.facts(((7,),) * len(made.input_ports))
    assert refused.value.code == "needs-space"


@every_composite
def test_equal_composites_share_what_is_inside(block: type[Block]) -> None:
    one, other = block(), block()
    assert isinstance(one, Composite)
    assert isinstance(other, Composite)
    shapes = ((4, 4, 4), (4, 8, 8))[: len(one.input_ports)]
    assert one.inside(shapes) is other.inside(shapes)


@every_composite
def test_what_no_machine_holds_is_a_sentence_and_not_a_crash(block: type[Block]) -> None:
    made = block()
    for shape in ((2, 10**7, 10**7), (10**7, 8, 8), (10**9, 2**20, 2**20)):
        try:
            facts = made.facts((shape,) * len(made.input_ports))
        except ShapeError as refusal:
            sentence = refusal.sentence("it", "image")
            assert sentence.endswith(".")
            assert "{" not in sentence
        else:
            assert facts.outputs
