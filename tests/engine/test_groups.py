"""Making a group changes how a network is drawn, and nothing that it computes."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.output import Output
from engine.blocks.split import Split
from engine.errors import GraphError, GroupError, NetworkError
from engine.expansion import expand, unfold
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups import (
    conceal,
    edit_definition,
    expose,
    group_nodes,
    ungroup,
)
from engine.network import build_module
from engine.project import Project
from tests.engine import grouped, strategies
from tests.engine.grouped import UNIT, in_a_row, nested_unit, small, with_unit


def kept_numbers(before: Project, after: Project) -> None:
    """Hold both networks to the same numbers, weights and results."""
    one, other = analyse(before.graph), analyse(after.graph)
    assert one.totals == other.totals
    end, after_end = before.graph.ends()[0], after.graph.ends()[0]
    assert one[end].outputs == other[after_end].outputs
    assert one.receptive(end) == other.receptive(after_end)
    module, grouped_module = build_module(before.graph).eval(), build_module(after.graph).eval()
    weights = module.state_dict()
    theirs = list(grouped_module.state_dict())
    # The order of computation is the same up to branches, so weights are matched by their names.
    matched = {
        key: next(v for k, v in weights.items() if key == k or key.endswith(f"_{k}"))
        for key in theirs
    }
    assert len(matched) == len(weights)
    grouped_module.load_state_dict(matched)
    image = torch.randn(2, *before.graph["input"].block.outputs(())[0])
    with torch.no_grad():
        assert torch.equal(module(image), grouped_module(image))


@settings(max_examples=40)
@given(st.data())
def test_grouping_keeps_every_number_and_result(data: st.DataObject) -> None:
    graph = data.draw(strategies.running_networks())
    # Names that end in one another would make the weights' names ambiguous.
    for index, name in enumerate(list(graph.nodes)):
        graph = graph.rename(name, "input" if name == "input" else f"n{chr(97 + index)}")
    before = Project(graph=graph)
    after = data.draw(grouped.grouped(before))
    kept_numbers(before, after)


@settings(max_examples=40)
@given(grouped.projects())
def test_ungrouping_is_unfolding(project: Project) -> None:
    for name in grouped.instances_of(project.graph):
        ungrouped = ungroup(project, name)
        assert expand(ungrouped.graph).nodes.keys() == expand(project.graph).nodes.keys()
        unfolded = unfold(project.graph, name)
        assert ungrouped.graph.nodes.keys() == unfolded.nodes.keys()
        assert ungrouped.graph.wires == unfolded.wires
        one, other = build_module(project.graph), build_module(ungrouped.graph)
        assert list(one.state_dict()) == list(other.state_dict())


def test_what_was_grouped_and_ungrouped_stands_where_it_stood() -> None:
    before = small()
    after = ungroup(with_unit(), "conv_unit1")
    assert list(after.graph.nodes)[1:4] == [f"conv_unit1_{name}" for name in UNIT]
    for name, node in before.graph.nodes.items():
        new = after.graph[f"conv_unit1_{name}" if name in UNIT else name]
        assert new.position == node.position
        assert new.block == node.block
    assert "Conv unit" in after.groups


def test_the_instance_stands_in_the_middle_of_what_it_replaces() -> None:
    project = with_unit()
    assert list(project.graph.nodes)[:3] == ["input", "conv_unit1", "conv2"]
    assert project.graph["conv_unit1"].position == (440.0, 0.0)
    block = project.graph["conv_unit1"].block
    assert block.kind == "group:Conv unit"
    assert block.title == "Conv unit"
    assert block.input_ports == ("input",)
    assert block.output_ports == ("out",)
    inside = project.groups["Conv unit"].graph
    assert inside["input"].block == Input(shape=(1, 20, 20))


def test_one_port_stands_for_each_thing_that_crosses_the_border() -> None:
    graph = Graph.build(
        [Node("input", Input(shape=(2, 4, 4))), Node("a", ReLU()), Node("b", ReLU()),
         Node("add1", Add()), Node("add2", Add()), Node("end", Add())],
        [(OutputPort("input"), InputPort("a")), (OutputPort("input"), InputPort("b")),
         (OutputPort("a"), InputPort("add1", "in1")), (OutputPort("b"), InputPort("add1", "in2")),
         (OutputPort("a"), InputPort("add2", "in1")),
         (OutputPort("add1"), InputPort("add2", "in2")),
         (OutputPort("add1"), InputPort("end", "in1")),
         (OutputPort("add2"), InputPort("end", "in2"))],
    )  # fmt: skip
    project = group_nodes(Project(graph=graph), ["add1", "add2"], "Sums")
    definition = project.groups["Sums"]
    assert len(definition.inputs) == 2
    assert len(definition.outputs) == 2
    instance = project.graph["sums1"]
    feeds = [project.graph.wires[InputPort("sums1", port)].node for port in definition.inputs]
    assert sorted(feeds) == ["a", "b"]
    ends = [project.graph.wires[InputPort("end", port)] for port in ("in1", "in2")]
    assert ends == [OutputPort("sums1", port) for port in definition.outputs]
    places = [node.position for node in definition.graph.nodes.values()]
    assert instance.block.input_ports == definition.inputs
    assert len({definition.graph[name].position for name in definition.ports}) == 4
    assert places
    kept_numbers(Project(graph=graph), project)


def test_open_inputs_become_ports_and_ends_become_outputs() -> None:
    graph = Graph.build([Node("a", ReLU()), Node("b", ReLU())],
                        [(OutputPort("a"), InputPort("b"))])  # fmt: skip
    project = group_nodes(Project(graph=graph), ["a", "b"], "Two")
    definition = project.groups["Two"]
    assert (definition.inputs, definition.outputs) == (("input",), ("out",))
    assert not project.graph.wires


def test_a_dead_branch_inside_does_not_run_and_is_put_back() -> None:
    project = with_unit()
    inside = project.groups["Conv unit"].graph.add(Node("extra", ReLU()))
    inside = inside.connect(OutputPort("conv1"), InputPort("extra"))
    project = edit_definition(project, "Conv unit", inside)
    kept_numbers(small(), project)
    assert "conv_unit1_extra" not in expand(project.graph)
    assert "conv_unit1_extra" in ungroup(project, "conv_unit1").graph


def with_two_outputs() -> Project:
    """Return a network that uses only one of a group's two outputs."""
    project = with_unit()
    inside = project.groups["Conv unit"].graph.add(Node("more", Output()))
    inside = inside.connect(OutputPort("relu1"), InputPort("more"))
    return edit_definition(project, "Conv unit", inside)


def test_an_output_that_nothing_uses_is_no_end_of_the_network() -> None:
    project = with_two_outputs()
    kept_numbers(small(), project)
    assert len(build_module(project.graph).state_dict()) == 6


def test_a_network_that_ends_in_a_group_with_two_outputs_asks_for_output_blocks() -> None:
    graph = with_two_outputs().graph
    graph = graph.remove([n for n in graph.nodes if n not in {"input", "conv_unit1"}])
    with pytest.raises(NetworkError, match="ends in conv_unit1, which has 2 outputs"):
        build_module(graph)
    for name in graph["conv_unit1"].block.output_ports:
        graph = graph.add(Node(f"end_{name}", Output()))
        graph = graph.connect(OutputPort("conv_unit1", name), InputPort(f"end_{name}"))
    pooled, whole = build_module(graph)(torch.randn(2, 1, 20, 20))
    assert (pooled.shape, whole.shape) == ((2, 4, 9, 9), (2, 4, 18, 18))


def test_a_group_that_passes_its_input_on_may_be_the_end() -> None:
    graph = in_a_row(("input", Input(shape=(2, 4, 4))), ("relu1", ReLU()))
    project = group_nodes(Project(graph=graph), ["relu1"], "Through")
    inside = project.groups["Through"].graph.remove(["relu1"], reconnect=True)
    project = edit_definition(project, "Through", inside)
    image = torch.randn(1, 2, 4, 4)
    assert torch.equal(build_module(project.graph)(image), image)


@pytest.mark.parametrize(
    ("names", "title", "words"),
    [
        ([], "X", "Nothing is selected"),
        (["input", "conv1"], "X", "input is where data enters the network"),
        (["conv1", "pool1"], "X", "because relu1 lies between them: select it too"),
        (["conv1", "pool2"], "X", "because relu1, pool1, conv2, … lie between them"),
        (["conv9"], "X", "no block called 'conv9'"),
        (["conv1"], " ", "needs a name"),
        (["conv1"], "x" * 61, "61 characters: use 60"),
        (["conv1"], "a\nb", "cannot be a group's name"),
        (["conv2"], "Conv unit", "already a group called 'Conv unit'"),
    ],
)
def test_what_cannot_be_grouped_is_refused_in_words(
    names: list[str], title: str, words: str
) -> None:
    project = with_unit() if title == "Conv unit" else small()
    with pytest.raises(GraphError) as caught:
        group_nodes(project, names, title)
    assert words in str(caught.value)


def test_outputs_stay_outside() -> None:
    graph = in_a_row(("input", Input()), ("relu1", ReLU()), ("result", Output()))
    with pytest.raises(GroupError, match="result is where data leaves"):
        group_nodes(Project(graph=graph), ["relu1", "result"], "X")
    project = group_nodes(Project(graph=graph), ["relu1"], "X")
    assert project.graph.wires[InputPort("result")] == OutputPort("x1", "out")


def test_what_is_no_group_cannot_be_ungrouped() -> None:
    with pytest.raises(GroupError, match="conv1 is a Convolution, not a group"):
        ungroup(small(), "conv1")


def test_blocks_inside_a_group_become_a_group_and_come_back() -> None:
    project = expose(with_unit(), "Conv unit", "conv1", "filters", "Maps")
    wider = project.graph["conv_unit1"].block.change(filters=7)
    project = project.with_graph(project.graph.replace("conv_unit1", wider))
    inner = group_nodes(project, ["conv1", "relu1"], "Core", ("Conv unit",))
    assert list(inner.groups["Conv unit"].graph.nodes) == ["input", "core1", "pool1", "out"]
    # The setting of the outer group reaches the block through the new one, chosen value and all.
    assert inner.graph["conv_unit1"].block.values()["filters"] == 7
    assert analyse(inner.graph).totals == analyse(project.graph).totals
    flat = expand(inner.graph)["conv_unit1_core1_conv1"].block
    assert flat == expand(project.graph)["conv_unit1_conv1"].block
    back = ungroup(inner, "core1", ("Conv unit",))
    assert back.graph["conv_unit1"].block.values()["filters"] == 7
    assert back.groups["Conv unit"].exposed[0].node == "core1_conv1"
    assert analyse(back.graph).totals == analyse(project.graph).totals


def test_a_setting_that_reaches_several_copies_keeps_them_together() -> None:
    project = nested_unit()
    inside = project.groups["Front"].graph
    twice = inside.replace("conv_unit1", inside["conv_unit1"].block.change(repeat=2))
    project = edit_definition(project, "Front", twice)
    with pytest.raises(GroupError, match="its setting 'Maps of the unit' is one of the group"):
        ungroup(project, "conv_unit1", ("Front",))
    ungroup(conceal(project, "Front", "filters"), "conv_unit1", ("Front",))


def test_groups_exposed_under_a_name_that_is_taken_get_another() -> None:
    project = with_unit()
    project = expose(project, "Conv unit", "conv1", "kernel")
    project = expose(project, "Conv unit", "pool1", "kernel")
    assert [e.name for e in project.groups["Conv unit"].exposed] == ["kernel", "pool1_kernel"]
    inner = group_nodes(project, ["conv1", "relu1", "pool1"], "All", ("Conv unit",))
    assert [e.name for e in inner.groups["All"].exposed] == ["kernel", "pool1_kernel"]
    assert {e.node for e in inner.groups["Conv unit"].exposed} == {"all1"}
    assert analyse(inner.graph).totals == analyse(project.graph).totals


def test_blocks_with_several_outputs_are_grouped_port_by_port() -> None:
    graph = Graph.build(
        [Node("input", Input(shape=(4, 6, 6))), Node("split", Split()),
         Node("relu", ReLU()), Node("end", Concatenate())],
        [(OutputPort("input"), InputPort("split")),
         (OutputPort("split", "out2"), InputPort("relu")),
         (OutputPort("split", "out1"), InputPort("end", "in1")),
         (OutputPort("relu"), InputPort("end", "in2"))],
    )  # fmt: skip
    before = Project(graph=graph)
    for chosen in (["split"], ["split", "relu"], ["relu", "end"], ["split", "relu", "end"]):
        project = group_nodes(before, chosen, "Part")
        kept_numbers(before, project)
        kept_numbers(before, ungroup(project, "part1"))
    only = group_nodes(before, ["split"], "Part").groups["Part"]
    assert only.outputs == ("out1", "out2")


def test_what_is_fixed_stays_fixed() -> None:
    graph = small().graph.annotate("conv1", trainable=False)
    inside = group_nodes(Project(graph=graph), UNIT, "G")
    assert analyse(inside.graph).totals.fixed_parameters == 4 * 9 + 4
    outside = with_unit()
    outside = outside.with_graph(outside.graph.annotate("conv_unit1", trainable=False))
    for project in (inside, outside):
        assert not expand(project.graph)[f"{list(project.graph.nodes)[1]}_conv1"].trainable
        parts = ungroup(project, list(project.graph.nodes)[1]).graph
        assert analyse(parts).totals.fixed_parameters == 4 * 9 + 4
