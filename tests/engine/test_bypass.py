"""A bypassed block is a wire: for the numbers, for torch, for ONNX, for groups and repairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.admission import admit
from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.output import Output
from engine.blocks.passing import PassThrough
from engine.blocks.reshape import Flatten
from engine.blocks.residual import Residual
from engine.blocks.split import Split
from engine.errors import GraphError, NetworkError
from engine.expansion import expand, runnable, unfold
from engine.footprint import footprint
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups import group_nodes, ungroup
from engine.groups.comparison import same_network
from engine.memory import held
from engine.network import build_module
from engine.onnx.writer import write
from engine.problems import find_problems
from engine.project import Project
from engine.shares import activation_bytes, shares, together
from engine.templates import template
from tests.engine import strategies
from tests.engine.grouped import in_a_row, small, with_unit

if TYPE_CHECKING:
    from engine.problem import Problem


def bypass(graph: Graph, *names: str) -> Graph:
    """Return a graph with some blocks bypassed."""
    for name in names:
        graph = graph.annotate(name, bypassed=True)
    return graph


def can_pass(graph: Graph, name: str) -> bool:
    """Say whether a block has something to pass, and somewhere to."""
    return bool(graph[name].block.input_ports and graph[name].block.output_ports)


def two_ways() -> Graph:
    """Return a network with a skip: Input, convolution, and both into Add, before an Output."""
    graph = in_a_row(
        ("input", Input(shape=(3, 8, 8))), ("conv1", Convolution(filters=3, padding="same")),
        ("add1", Add()), ("relu1", ReLU()), ("output", Output()),
    )  # fmt: skip
    return graph.connect(OutputPort("input"), InputPort("add1", "in2"))


def assert_computes_like(graph: Graph, plain: Graph) -> None:
    """Assert that two networks give the same numbers, in torch and in onnxruntime."""
    torch.manual_seed(0)
    module = build_module(graph).eval()
    other = build_module(plain).eval()
    weights = module.state_dict()
    other.load_state_dict({key: weights[key] for key in other.state_dict()})
    assert weights.keys() == other.state_dict().keys()
    arguments = [
        torch.randn(2, *node.block.outputs(())[0])
        for node in graph.nodes.values()
        if not node.block.input_ports
    ]
    with torch.no_grad():
        made, wanted = module(*arguments), other(*arguments)
    assert torch.equal(made, wanted)
    model = write(graph, {key: value.numpy() for key, value in weights.items()})
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    names = [each.name for each in session.get_inputs()]
    feeds = dict(zip(names, [each.numpy() for each in arguments], strict=True))
    np.testing.assert_allclose(session.run(None, feeds)[0], wanted.numpy(), atol=1e-4, rtol=1e-4)


# -- values -------------------------------------------------------------------------------------


def test_what_stands_in_its_place_is_one_object_for_equal_ports() -> None:
    one, other = Node("a", ReLU(), bypassed=True), Node("b", Flatten(), bypassed=True)
    assert one.working is other.working
    assert isinstance(one.working, PassThrough)
    assert Node("a", one.block).working is one.block
    split = Node("split1", Split(parts=3), bypassed=True).working
    assert split.output_ports == Split(parts=3).output_ports
    assert split.facts(((6, 4, 4),)).outputs == ((6, 4, 4),) * 3


@pytest.mark.parametrize(("name", "word"), [("input", "no input"), ("output", "no output")])
def test_the_ends_of_a_network_cannot_be_bypassed(name: str, word: str) -> None:
    graph = two_ways()
    with pytest.raises(GraphError, match=word):
        bypass(graph, name)
    bad = Node("x1", graph[name].block, bypassed=True)
    with pytest.raises(GraphError, match=word):
        graph.add(bad)
    with pytest.raises(GraphError, match=word):
        Graph.build([bad])
    assert not bypass(graph, "relu1").replace("relu1", graph[name].block)["relu1"].bypassed


def test_what_is_bypassed_twice_or_used_again_is_as_before() -> None:
    graph = two_ways()
    assert bypass(graph, "add1", "add1") == bypass(graph, "add1") != graph
    again = bypass(graph, "add1").annotate("add1", bypassed=False)
    assert again == graph
    assert again.topology() == graph.topology()


# -- numbers ------------------------------------------------------------------------------------


@given(strategies.running_networks(2, 6, (Residual,)), st.data())
@settings(max_examples=80)
def test_a_chain_counts_as_if_its_bypassed_blocks_were_not_there(
    graph: Graph, data: st.DataObject
) -> None:
    passing = [name for name in graph.nodes if can_pass(graph, name)]
    single = [name for name in passing if len(graph[name].block.input_ports) == 1]
    names = data.draw(st.sets(st.sampled_from(single))) if single else set()
    bypassed, without = bypass(graph, *names), graph.remove(names, reconnect=True)
    one, other = analyse(bypassed, analyse(graph)), analyse(without)
    assert one.nodes.keys() == graph.nodes.keys()
    assert one.totals == other.totals
    for name in without.nodes:
        assert one[name].outputs == other[name].outputs
        assert one.receptive(name) == other.receptive(name)
        assert (one[name].fault is None) == (other[name].fault is None)
    for name in names:
        report = one[name]
        if report.facts is not None:
            assert report.facts.outputs == report.inputs == report.input_shapes
            assert activation_bytes(report) == report.parameters == report.macs == 0
            assert report.facts.buffers == report.facts.kept == 0
    assert held(bypassed, one).total == held(without, other).total
    assert together(shares(bypassed, one).values()) == together(shares(without, other).values())
    if not one.faulty:
        flat, bare = expand(bypassed, one), expand(without, other)
        assert footprint(flat, analyse(flat)) == footprint(bare, analyse(bare))


@given(strategies.running_networks(2, 6, (Residual,)), st.data())
@settings(max_examples=25)
def test_torch_and_onnx_compute_what_the_chain_without_them_computes(
    graph: Graph, data: st.DataObject
) -> None:
    single = [
        name for name in graph.nodes
        if can_pass(graph, name) and len(graph[name].block.input_ports) == 1
    ]  # fmt: skip
    names = data.draw(st.sets(st.sampled_from(single), max_size=3)) if single else set()
    bypassed, without = bypass(graph, *names), graph.remove(names, reconnect=True)
    if analyse(bypassed).faulty or len(without) < 2 or len(without.sinks()) != 1:
        return
    assert_computes_like(bypassed, without)


@given(strategies.edited_graphs())
@settings(max_examples=60)
def test_a_bypassed_block_has_a_fault_only_where_nothing_arrives(states: list[Graph]) -> None:
    known = None
    for graph in states:
        known = analyse(graph, known)
        for name, node in graph.nodes.items():
            if not node.bypassed:
                continue
            arriving = [end for end in graph.wires if end.node == name]
            fault = known[name].fault
            assert (fault is not None) == (not arriving)
            assert fault is None or fault.code == "unconnected"
            assert known[name].block is node.working
            assert node.working.input_ports == node.block.input_ports
            assert node.working.output_ports == node.block.output_ports
            for port, shape in zip(node.block.input_ports, known[name].inputs, strict=True):
                wire = graph.wires.get(InputPort(name, port))
                above = None if wire is None else known[wire.node].outputs
                assert (shape is None) == (above is None)
                assert above is None or shape in above


def test_a_merge_passes_the_first_input_that_something_feeds() -> None:
    graph = bypass(two_ways(), "add1")
    analysis = analyse(graph)
    assert analysis["add1"].inputs == ((3, 8, 8), (3, 8, 8))
    assert analyse(graph, analysis)["add1"] is analysis["add1"]
    assert analysis.receptive("relu1") == analysis.receptive("conv1")
    assert_computes_like(graph, two_ways().remove(["add1"], reconnect=True))
    second = graph.disconnect(InputPort("add1", "in1"))
    assert analyse(second, analysis)["add1"].inputs == (None, (3, 8, 8))
    assert analyse(second).receptive("relu1") == analyse(second).receptive("input")
    assert "conv1" not in runnable(second).graph
    lone = in_a_row(("input", Input(shape=(3, 8, 8))), ("relu1", ReLU()), ("output", Output()))
    assert_computes_like(second.remove(["conv1"]), lone)


def test_what_only_a_bypassed_merge_ignores_is_not_trained() -> None:
    graph = two_ways().replace("add1", Concatenate())
    swapped = graph.connect(OutputPort("input"), InputPort("add1", "in1"))
    swapped = swapped.connect(OutputPort("conv1"), InputPort("add1", "in2"))
    bypassed = bypass(swapped, "add1")
    assert "conv1" not in runnable(bypassed).graph
    assert not list(build_module(bypassed).parameters())
    # The same where the network has no Output, which ends in its last block.
    assert "conv1" not in runnable(bypassed.remove(["output"])).graph


def test_an_input_that_only_a_bypassed_merge_ignores_is_a_problem_with_a_repair() -> None:
    graph = two_ways().add(Node("other", Input(shape=(3, 8, 8))))
    graph = bypass(graph.connect(OutputPort("other"), InputPort("add1", "in2")), "add1")
    for each in (graph, graph.remove(["output"])):
        with pytest.raises(NetworkError, match="other leads to no Output"):
            runnable(each)
        (problem,) = [p for p in problems(each) if p.code == "unused-input"]
        assert problem.node == "other"
        repair = problem.repairs[0]
        assert repair.label == "Use add1 again"
        runnable(repair.apply(each))


# -- composites and groups ----------------------------------------------------------------------


def residual() -> Graph:
    """Return a network with a residual block of two weighted layers, before an Output."""
    return in_a_row(
        ("input", Input(shape=(3, 8, 8))), ("residual1", Residual(filters=3)), ("relu1", ReLU()),
        ("output", Output()),
    )  # fmt: skip


def test_a_bypassed_composite_is_never_unfolded_to_run() -> None:
    graph = bypass(residual(), "residual1")
    assert "residual1" in expand(graph)
    assert not list(build_module(graph).parameters())
    assert_computes_like(graph, graph.remove(["residual1"], reconnect=True))


def test_a_bypassed_composite_unfolds_into_bypassed_blocks() -> None:
    graph = unfold(bypass(residual(), "residual1"), "residual1")
    inside = [node for name, node in graph.nodes.items() if name.startswith("residual1_")]
    assert len(inside) > 4
    assert all(node.bypassed for node in inside)
    assert analyse(graph).totals.parameters == 0
    assert_computes_like(graph, residual().remove(["residual1"], reconnect=True))


def test_a_bypassed_composite_that_does_not_fit_stays_folded() -> None:
    graph = in_a_row(("input", Input(shape=(5,))), ("residual1", Residual()), ("relu1", ReLU()))
    graph = bypass(graph, "residual1")
    assert not analyse(graph).faulty
    assert unfold(graph, "residual1") is graph


def test_a_bypassed_group_comes_back_as_bypassed_blocks() -> None:
    project = with_unit()
    bypassed = project.edit_graph(lambda graph: bypass(graph, "conv_unit1"))
    assert_computes_like(
        bypassed.graph.remove(["pool2"], reconnect=True),
        small().graph.remove(["conv1", "relu1", "pool1", "pool2"], reconnect=True),
    )
    back = ungroup(bypassed, "conv_unit1").graph
    assert [name for name, node in back.nodes.items() if node.bypassed] == [
        "conv_unit1_conv1", "conv_unit1_relu1", "conv_unit1_pool1",
    ]  # fmt: skip
    assert analyse(back).totals == analyse(bypassed.graph).totals


@pytest.mark.parametrize("repeat", [1, 3])
def test_a_block_bypassed_inside_a_group_is_bypassed_in_every_copy(repeat: int) -> None:
    graph = in_a_row(
        ("input", Input(shape=(3, 8, 8))), ("conv1", Convolution(filters=3, padding="same")),
        ("add1", Add()), ("relu1", ReLU()), ("relu2", ReLU()),
    )  # fmt: skip
    graph = bypass(graph.connect(OutputPort("input"), InputPort("add1", "in2")), "add1")
    project = group_nodes(Project(graph=graph), ["conv1", "add1", "relu1"], "Unit")
    assert project.groups["Unit"].graph["add1"].bypassed
    folded = project.graph.replace("unit1", project.graph["unit1"].block.change(repeat=repeat))
    flat = expand(folded)
    assert sum(node.bypassed for node in flat.nodes.values()) == repeat
    inside = (("conv1", Convolution(filters=3, padding="same")), ("relu1", ReLU()))
    copies = [f"block{index + 1}_" if repeat > 1 else "" for index in range(repeat)]
    layers = [(f"unit1_{copy}{name}", block) for copy in copies for name, block in inside]
    plain = in_a_row(("input", Input(shape=(3, 8, 8))), *layers, ("relu2", ReLU()))
    assert_computes_like(folded, plain)


def test_a_branch_that_a_bypassed_block_ignores_is_left_out_of_a_group() -> None:
    graph = two_ways().connect(OutputPort("input"), InputPort("add1", "in1"))
    graph = graph.connect(OutputPort("conv1"), InputPort("add1", "in2")).remove(["output"])
    project = group_nodes(Project(graph=bypass(graph, "add1")), ["conv1", "add1"], "Unit")
    assert list(expand(project.graph).nodes) == ["input", "unit1_add1", "relu1"]
    assert not analyse(project.graph).faulty
    back = ungroup(project, "unit1").graph
    assert back.wires[InputPort("unit1_add1", "in2")] == OutputPort("unit1_conv1")


def test_blocks_around_a_wire_that_does_not_count_cannot_be_grouped() -> None:
    graph = two_ways().connect(OutputPort("input"), InputPort("add1", "in1"))
    graph = bypass(graph.connect(OutputPort("conv1"), InputPort("add1", "in2")), "add1")
    graph = graph.insert(Node("relu0", ReLU()), InputPort("conv1"))
    with pytest.raises(GraphError, match="conv1 lies between"):
        group_nodes(Project(graph=graph), ["relu0", "add1"], "Unit")


def test_weights_belong_to_the_network_in_which_the_same_is_bypassed() -> None:
    graph = template("lenet5").build().graph
    assert not same_network(graph, bypass(graph, "conv2"))
    assert same_network(bypass(graph, "relu1"), bypass(graph, "relu1"))


# -- problems -----------------------------------------------------------------------------------


def problems(graph: Graph, classes: int | None = None) -> tuple[Problem, ...]:
    """Return the problems of a network that is to learn digits."""
    return find_problems(Project(graph=graph), analyse(graph), classes)


def test_the_first_repair_of_what_a_bypass_broke_is_to_use_the_block_again() -> None:
    graph = bypass(template("lenet5").build().graph, "flatten1")
    (problem,) = [each for each in problems(graph) if each.code == "needs-vector"]
    assert problem.repairs[0].label == "Use flatten1 again"
    assert problem.repairs[0].apply(graph) == template("lenet5").build().graph


def test_several_blocks_are_used_again_together() -> None:
    graph = in_a_row(
        ("input", Input(shape=(3, 8, 8))), ("conv1", Convolution(filters=4, padding="same")),
        ("conv2", Convolution(filters=6, padding="same")), ("add1", Add()),
    )  # fmt: skip
    graph = graph.add(Node("conv3", Convolution(filters=6, padding="same")))
    graph = graph.connect(OutputPort("input"), InputPort("conv3"))
    graph = graph.connect(OutputPort("conv3"), InputPort("add1", "in2"))
    graph = bypass(graph, "conv1", "conv2")
    (problem,) = [each for each in problems(graph) if each.code == "add-shapes"]
    assert "Use conv2 again" in [repair.label for repair in problem.repairs]


def test_a_last_layer_that_is_bypassed_can_be_used_again() -> None:
    whole = template("lenet5").build().graph
    graph = bypass(whole, "dense3")
    (problem,) = [each for each in problems(graph, 10) if each.code == "classes"]
    assert problem.node == "dense2"
    assert problem.repairs[0].label == "Use dense3 again"
    assert problem.repairs[0].apply(graph) == whole


def test_a_network_whose_layers_are_all_bypassed_cannot_learn() -> None:
    graph = in_a_row(("input", Input(shape=(10,))), ("dense1", Dense(units=10)), ("relu1", ReLU()))
    graph = bypass(graph, "dense1")
    (problem,) = [each for each in problems(graph) if each.code == "nothing-learns"]
    assert "bypassed" in problem.message
    assert [repair.label for repair in problem.repairs] == ["Use dense1 again"]


@given(st.data())
@settings(max_examples=20)
def test_nobody_is_advised_about_a_bypassed_block(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["lenet5", "alexnet", "vgg11", "cifar-resnet20", "x-or-o"]))
    graph = template(name).build().graph
    names = [each for each in graph.nodes if can_pass(graph, each)]
    graph = bypass(graph, *data.draw(st.sets(st.sampled_from(names), max_size=4)))
    for problem in problems(graph):
        if problem.node is not None:
            assert not graph[problem.node].bypassed, problem


def test_settings_of_a_bypassed_block_may_be_anything_that_they_can_be() -> None:
    graph = bypass(template("lenet5").build().graph, "conv2")
    admit(analyse(graph), "conv2", graph["conv2"].block.change(kernel=999))
