"""The way back from a position is the same from the folded, the unfolded and the opened network."""

from itertools import product

import pytest

from engine.analysis import analyse
from engine.blocks.base import make
from engine.blocks.composite import Composite
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.region import region
from engine.sight import Level, sight
from engine.templates import template


def corners(positions: tuple[int, ...]) -> list[tuple[int, ...]]:
    return list(product(*[sorted({0, size // 2, size - 1}) for size in positions]))


@pytest.mark.parametrize(
    "name", ["lenet5", "resnet18", "unet", "signal-cnn", "volume-cnn", "two-inputs"]
)
def test_a_plain_network_is_looked_through_as_it_stands(name: str) -> None:
    flat = expand(template(name).graph())
    analysis = analyse(flat)
    for node in list(flat.nodes)[::7]:
        found = sight([Level(flat, analysis)], node)
        shape = (analysis[node].outputs or ((1,),))[0]
        if len(shape) < 2:
            assert found is None
            continue
        assert found is not None
        assert found.positions == shape[1:]
        for position in corners(found.positions):
            assert found.sees(position) == region(flat, analysis, node, position)


@pytest.mark.parametrize("name", ["resnet18", "unet"])
def test_folded_and_opened_blocks_see_what_their_unfolded_nodes_see(name: str) -> None:
    graph = template(name).graph()
    analysis = analyse(graph)
    flat = expand(graph)
    known = analyse(flat)
    block = next(
        n for n, node in list(graph.nodes.items())[3:] if isinstance(node.block, Composite)
    )
    composite, shapes = graph[block].block, analysis[block].input_shapes
    assert isinstance(composite, Composite)
    assert shapes is not None
    fragment, within = composite.inside(shapes)
    levels = [Level(graph, analysis, block), Level(fragment.graph, within)]
    for node in set(fragment.graph.nodes).difference(fragment.borders):
        found = sight(levels, node)
        unfolded = f"{block}_{node}"
        if found is None or unfolded not in flat:
            continue
        for position in corners(found.positions):
            assert found.sees(position) == region(flat, known, unfolded, position)
    folded = sight([Level(graph, analysis)], block)
    assert folded is not None
    end = fragment.exits[composite.output_ports[0]].node
    for position in corners(folded.positions):
        assert folded.sees(position) == region(flat, known, f"{block}_{end}", position)


def test_an_output_sees_what_feeds_it_in_the_network_and_inside_a_block() -> None:
    """It has no port of its own, but the shape that arrives."""
    nodes = [
        Node("input", make("input").change(shape=(3, 16, 16))),
        Node("conv1", make("convolution").change(kernel=5)),
        Node("output1", make("output")),
    ]
    wires = [
        (OutputPort("input"), InputPort("conv1")),
        (OutputPort("conv1"), InputPort("output1")),
    ]
    graph = Graph.build(nodes, wires)
    analysis = analyse(graph)
    level = Level(graph, analysis)
    found, fed = sight([level], "output1"), sight([level], "conv1")
    assert found is not None
    assert fed is not None
    assert found.positions == fed.positions
    assert found.images == fed.images
    for position in corners(found.positions):
        assert found.sees(position) == fed.sees(position)
    project = group_nodes(Project(graph=graph), ["conv1"], "part")
    name = next(iter(set(project.graph.nodes) - set(graph.nodes)))
    outer = analyse(project.graph)
    block = project.graph[name].block
    assert isinstance(block, Composite)
    shapes = outer[name].input_shapes
    assert shapes is not None
    inner = block.inside(shapes)[0].graph
    end = next(each for each, node in inner.nodes.items() if not node.block.output_ports)
    within = sight([Level(project.graph, outer, name), Level(inner, block.inside(shapes)[1])], end)
    assert within is not None
    assert within.sees((0, 0)) == found.sees((0, 0))


def test_what_has_no_pixels_has_no_sight() -> None:
    graph = template("lenet5").graph()
    assert sight([Level(graph, analyse(graph))], "dense1") is None
    broken = graph.remove(["conv1"])
    assert sight([Level(broken, analyse(broken))], "conv2") is None


def test_the_first_convolution_sees_its_kernel() -> None:
    graph = template("lenet5").graph()
    found = sight([Level(graph, analyse(graph))], "conv1")
    assert found is not None
    assert found.images == {"input": (1, 32, 32)}
    assert found.sees((0, 27)) == {"input": ((0, 4), (27, 31))}


def test_the_way_back_leads_through_what_is_bypassed() -> None:
    graph = template("resnet18").graph()
    name = next(n for n, node in graph.nodes.items() if isinstance(node.block, Composite))
    bypassed, without = graph.annotate(name, bypassed=True), graph.remove([name], reconnect=True)
    last = [n for n, node in without.nodes.items() if isinstance(node.block, Composite)][-1]
    one = sight([Level(bypassed, analyse(bypassed))], last)
    other = sight([Level(without, analyse(without))], last)
    assert one is not None
    assert other is not None
    for position in corners(one.positions):
        assert one.sees(position) == other.sees(position) != {}
