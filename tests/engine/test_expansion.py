"""Unfolding a composite changes how a network is drawn, and nothing that it computes."""

from __future__ import annotations

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.composite import Composite
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.pooling import GlobalAveragePool
from engine.blocks.residual import Residual
from engine.blocks.stages import ResidualStage
from engine.errors import GraphError, NetworkError, SettingError
from engine.expansion import expand, runnable, unfold
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups import group_nodes
from engine.names import MAX_NAME_LENGTH
from engine.network import build_module
from engine.project import Project
from engine.templates import chain, template
from tests.engine import strategies

NETWORKS = strategies.running_networks(more=(Residual,))


def is_flat(graph: Graph) -> bool:
    return not any(isinstance(node.block, Composite) for node in graph.nodes.values())


@given(NETWORKS)
def test_the_flat_network_has_the_numbers_of_the_folded_one(graph: Graph) -> None:
    folded = analyse(graph)
    flat = expand(graph, folded)
    unfolded = analyse(flat)
    assert is_flat(flat)
    assert unfolded.totals == folded.totals
    assert not unfolded.faulty
    for name, report in folded.nodes.items():
        if name in flat:
            assert unfolded[name].outputs == report.outputs
            assert unfolded.receptive(name) == folded.receptive(name)
            assert flat[name] is graph[name]
    (end, *_), (flat_end, *_) = graph.sinks(), flat.sinks()
    assert unfolded[flat_end].outputs == folded[end].outputs


@settings(max_examples=40)
@given(NETWORKS, st.data())
def test_unfolding_keeps_the_weights_and_what_they_compute(
    graph: Graph, data: st.DataObject
) -> None:
    analysis = analyse(graph)
    composites = [n for n, node in graph.nodes.items() if isinstance(node.block, Composite)]
    assume(composites)
    unfolded = unfold(graph, data.draw(st.sampled_from(composites)), analysis)
    assert expand(unfolded).nodes.keys() == expand(graph).nodes.keys()
    one, other = build_module(graph).eval(), build_module(unfolded).eval()
    other.load_state_dict(one.state_dict())
    (shape,) = analysis["input"].outputs or ()
    image = torch.randn(2, *shape)
    with torch.no_grad():
        assert torch.equal(one(image), other(image))


@given(strategies.networks(more=(Residual, Residual)))
def test_a_network_with_faults_unfolds_as_far_as_it_is_known(graph: Graph) -> None:
    broken = graph.disconnect(next(iter(graph.wires)))
    before, after = analyse(broken), analyse(expand(broken))
    assert after.totals == before.totals
    for name, node in expand(broken).nodes.items():
        if isinstance(node.block, Composite):
            assert before[name].facts is None


def test_what_lies_to_the_right_makes_room_for_what_was_inside() -> None:
    graph = template("resnet18").build().graph
    unfolded = unfold(graph, "stage2")
    assert "stage2" not in unfolded
    inner = [node for name, node in unfolded.nodes.items() if name.startswith("stage2_")]
    assert len(inner) == 16
    right = max(node.position[0] for node in inner)
    assert unfolded["stage1"].position == graph["stage1"].position
    assert unfolded["stage3"].position[0] > right
    places = [node.position for node in unfolded.nodes.values()]
    assert len(set(places)) == len(places)


def test_what_is_inside_a_fixed_composite_is_fixed() -> None:
    graph = chain([Input(shape=(4, 8, 8)), Residual(filters=4)]).annotate(
        "residual1", trainable=False
    )
    assert not any(n.trainable for n in expand(graph).nodes.values() if n.name != "input")
    totals = analyse(graph).totals
    assert totals.fixed_parameters == totals.parameters > 0


def test_names_inside_stay_free_and_short() -> None:
    long = "x" * MAX_NAME_LENGTH
    graph = Graph.build(
        [Node("input", Input(shape=(4, 8, 8))), Node("r", Residual(filters=4)),
         Node("r_conv1", ReLU()), Node(long, Residual(filters=4))],
        [(OutputPort("input"), InputPort("r")), (OutputPort("r"), InputPort("r_conv1")),
         (OutputPort("r_conv1"), InputPort(long))],
    )  # fmt: skip
    flat = expand(graph)
    assert isinstance(flat["r_conv1"].block, ReLU)
    assert isinstance(flat["r_conv1_2"].block, Convolution)
    assert len(flat) == 2 + 2 * 7
    assert max(map(len, flat.nodes)) <= MAX_NAME_LENGTH


def test_a_graph_without_composites_is_itself() -> None:
    graph = template("lenet5").build().graph
    assert expand(graph) is graph
    assert unfold(graph, "conv1") is graph


def test_more_blocks_than_a_graph_holds_are_refused() -> None:
    blocks = [Residual(filters=1, repeat=1000) for _ in range(3)]
    graph = chain([Input(shape=(1, 2, 2)), *blocks])
    with pytest.raises(GraphError, match="runs at most"):
        expand(graph)


def test_millions_of_blocks_are_refused_before_any_is_made() -> None:
    stage = ResidualStage(filters=1, repeat=1000)
    inner = chain([Input(shape=(1, 2, 2)), stage])
    project = group_nodes(Project(graph=inner), ["stage1"], "Many")
    (name,) = [name for name in project.graph.nodes if name != "input"]
    many = project.graph.replace(name, project.graph[name].block.change(repeat=1000))
    with pytest.raises(GraphError, match="unfolds to 7,000,001 blocks"):
        expand(many)
    with pytest.raises(GraphError, match="runs at most"):
        runnable(many)


def test_more_maps_than_a_convolution_has_are_refused_at_once() -> None:
    with pytest.raises(SettingError, match="4,000,000 maps"):
        Residual(variant="bottleneck", filters=1_000_000)


@pytest.mark.parametrize(
    ("graph", "words"),
    [
        (Graph(), "no Input"),
        (chain([ReLU()]), "relu1 has nothing at its input"),
        (chain([Input()]), "no output"),
        (chain([Input(), Dense()]), "dense1 needs a row of numbers"),
        (chain([Input(), ReLU()]).add(Node("input2", Input())), "input2 feeds nothing"),
        (
            chain([Input(), ReLU()])
            .add(Node("gap1", GlobalAveragePool()))
            .connect(OutputPort("input"), InputPort("gap1")),
            "ends in 2 places (relu1, gap1)",
        ),
    ],
)
def test_a_network_that_cannot_run_says_why(graph: Graph, words: str) -> None:
    with pytest.raises(NetworkError) as caught:
        runnable(graph)
    assert words in str(caught.value)
