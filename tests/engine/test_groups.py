"""Making a group changes how a network is drawn, and nothing that it computes."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.output import Output
from engine.blocks.split import Split
from engine.errors import GraphError, GroupError, NetworkError, SettingError
from engine.expansion import expand, unfold, unfolded_size
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups import (
    Group,
    GroupDefinition,
    conceal,
    edit_definition,
    expose,
    group_nodes,
    ungroup,
)
from engine.network import build_module
from engine.problems import find_problems
from engine.project import Project
from tests.engine import grouped, strategies
from tests.engine.grouped import UNIT, in_a_row, nested_unit, small, with_unit


def kept_numbers(before: Project, after: Project) -> None:
    """Hold both networks to the same numbers, weights and results."""
    one, other = analyse(before.graph), analyse(after.graph)
    assert one.totals == other.totals
    end, after_end = before.graph.ends()[0], after.graph.ends()[0]
    assert one[end].signals == other[after_end].signals
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


def repeated(times: int) -> Project:
    """Return a network whose group keeps the shape, repeated."""
    graph = in_a_row(("input", Input(shape=(3, 8, 8))), ("relu1", ReLU()), ("relu2", ReLU()))
    project = group_nodes(Project(graph=graph), ["relu1"], "Again")
    block = project.graph["again1"].block.change(repeat=times)
    return project.with_graph(project.graph.replace("again1", block))


def test_copies_feed_one_another() -> None:
    project = repeated(3)
    flat = expand(project.graph)
    assert list(flat.nodes)[1:4] == [f"again1_block{number}_relu1" for number in (1, 2, 3)]
    assert flat.wires[InputPort("again1_block3_relu1")] == OutputPort("again1_block2_relu1")
    assert "×3" in project.graph["again1"].block.summary()
    ungrouped = ungroup(project, "again1")
    assert ungrouped.graph.nodes.keys() == flat.nodes.keys()
    assert ungrouped.graph.wires == flat.wires
    places = [node.position for node in ungrouped.graph.nodes.values()]
    assert len(set(places)) == len(places)


def test_copies_that_do_not_fit_say_so() -> None:
    project = with_unit()
    block = project.graph["conv_unit1"].block.change(repeat=5)
    fault = analyse(project.graph.replace("conv_unit1", block))["conv_unit1"].fault
    assert fault is not None
    assert "conv_unit1" in fault.message
    project = group_nodes(Project(graph=Graph.build([Node("add1", Add())])), ["add1"], "Sum")
    twice = project.graph.replace("sum1", project.graph["sum1"].block.change(repeat=2))
    twice = twice.add(Node("input", Input()))
    for port in twice["sum1"].block.input_ports:
        twice = twice.connect(OutputPort("input"), InputPort("sum1", port))
    fault = analyse(twice)["sum1"].fault
    assert fault is not None
    assert "with 2 inputs and 1 output one copy cannot feed the next" in fault.message
    with pytest.raises(GroupError, match="cannot feed the next"):
        ungroup(project.with_graph(twice), "sum1")


def test_more_blocks_than_a_network_has_are_refused_at_once() -> None:
    project = group_nodes(small(), [*UNIT, "conv2", "relu2"], "Five")
    block = project.graph["five1"].block
    for repeat in (0, 1001, "2", 1.5):
        with pytest.raises(SettingError, match="Repeat is"):
            block.change(repeat=repeat)
    outer = group_nodes(
        project.with_graph(project.graph.replace("five1", block.change(repeat=1000))),
        ["five1"], "Outer",
    )  # fmt: skip
    with pytest.raises(SettingError, match="25,000 blocks when it repeats 5 times") as caught:
        outer.graph["outer1"].block.change(repeat=5)
    assert caught.value.setting == "repeat"
    four = outer.graph.replace("outer1", outer.graph["outer1"].block.change(repeat=4))
    outer = outer.with_graph(four)
    more = project.groups["Five"].graph.add(Node("extra", ReLU()))
    with pytest.raises(GroupError, match="outer1: Outer would unfold to 24,000 blocks"):
        edit_definition(outer, "Five", more)


def test_groups_nest_up_to_a_depth() -> None:
    project = small()
    name = "conv1"
    for level in range(32):
        project = group_nodes(project, [name], f"Level {level}")
        name = next(iter(grouped.instances_of(project.graph)))
    assert analyse(project.graph).totals == analyse(small().graph).totals
    assert len(expand(project.graph)) == len(small().graph)
    with pytest.raises(GroupError, match="33 deep"):
        group_nodes(project, [name], "Too deep")


def test_names_inside_stay_free_and_short() -> None:
    long = "x" * 80
    graph = in_a_row(("input", Input(shape=(2, 4, 4))), (long, ReLU()), ("block1_r", ReLU()))
    project = group_nodes(Project(graph=graph), [long, "block1_r"], "G")
    block = project.graph["g1"].block.change(repeat=3)
    project = project.with_graph(project.graph.replace("g1", block))
    flat = expand(project.graph)
    assert len(flat) == 7
    assert max(map(len, flat.nodes)) <= 80
    assert ungroup(project, "g1").graph.nodes.keys() == flat.nodes.keys()


def test_equal_definitions_have_one_class_and_an_unused_one_is_forgotten() -> None:
    one, other = with_unit(), with_unit()
    assert one == other
    assert one.groups["Conv unit"] == other.groups["Conv unit"]
    assert type(one.graph["conv_unit1"].block) is type(other.graph["conv_unit1"].block)
    graph = one.groups["Conv unit"].graph
    swapped = Graph.build(
        reversed(list(graph.nodes.values())), [(s, e) for e, s in graph.wires.items()]
    )
    assert GroupDefinition("Conv unit", swapped) != one.groups["Conv unit"]
    definition = replace(one.groups["Conv unit"], name="Forgotten")
    definition.block_type()
    seen = weakref.ref(definition.block_type)
    del definition
    gc.collect()
    assert seen() is None


def test_a_nested_setting_reaches_the_innermost_block() -> None:
    project = nested_unit()
    block = project.graph["front1"].block
    assert isinstance(block, Group)
    wider = project.with_graph(project.graph.replace("front1", block.change(filters=9)))
    assert expand(wider.graph)["front1_conv_unit1_conv1"].block.filters == 9  # type: ignore[attr-defined]
    assert expand(project.graph)["front1_conv_unit1_conv1"].block.filters == 4  # type: ignore[attr-defined]
    with pytest.raises(SettingError, match="Maps of the unit is 0, but must be at least 1"):
        block.change(filters=0)


def test_values_that_an_inner_block_refuses_together_are_refused() -> None:
    project = expose(with_unit(), "Conv unit", "conv1", "groups")
    project = expose(project, "Conv unit", "conv1", "filters")
    block = project.graph["conv_unit1"].block
    with pytest.raises(SettingError, match="Inside, conv1 refuses it") as caught:
        block.change(groups=3)
    assert caught.value.setting in {"groups", "filters"}
    assert block.change(groups=3, filters=6).values()["filters"] == 6


def test_a_network_too_large_to_unfold_is_a_problem() -> None:
    graph = in_a_row(("input", Input(shape=(2, 9, 9))), ("pass1", ReLU()))
    one = group_nodes(Project(graph=graph), ["pass1"], "Much")
    much = one.graph["much1"].block.change(repeat=1000)
    project = group_nodes(one.with_graph(one.graph.replace("much1", much)), ["much1"], "Outer")
    block = project.graph["outer1"].block.change(repeat=20)
    assert isinstance(block, Group)
    assert block.block_count == 20_000
    assert unfolded_size(block, ((2, 9, 9),)) == 20_000
    graph = project.graph.replace("outer1", block)
    found = find_problems(replace(project, graph=graph), analyse(graph))
    (problem,) = [each for each in found if each.code == "too-many-blocks"]
    assert "unfolds to 20,001 blocks" in problem.message
    assert "let outer1 repeat less often" in problem.message
    small_enough = project.graph.replace("outer1", block.change(repeat=19))
    found = find_problems(replace(project, graph=small_enough), analyse(small_enough))
    assert "too-many-blocks" not in {each.code for each in found}


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


def test_two_ways_in_and_out_are_repeated_in_order() -> None:
    graph = Graph.build(
        [Node("input", Input(shape=(3, 6, 6))), Node("a", Convolution(filters=3, kernel=1)),
         Node("b", Convolution(filters=3, kernel=1)), Node("c", ReLU()), Node("d", Add()),
         Node("end", Add())],
        [(OutputPort("input"), InputPort("a")), (OutputPort("input"), InputPort("b")),
         (OutputPort("a"), InputPort("c")), (OutputPort("c"), InputPort("d", "in1")),
         (OutputPort("b"), InputPort("d", "in2")), (OutputPort("c"), InputPort("end", "in1")),
         (OutputPort("d"), InputPort("end", "in2"))],
    )  # fmt: skip
    project = group_nodes(Project(graph=graph), ["c", "d"], "Cross")
    block = project.graph["cross1"].block.change(repeat=3)
    project = project.with_graph(project.graph.replace("cross1", block))
    flat = expand(project.graph)
    assert flat.wires[InputPort("cross1_block2_c")] == OutputPort("cross1_block1_c")
    assert flat.wires[InputPort("cross1_block2_d", "in2")] == OutputPort("cross1_block1_d")
    one, other = build_module(project.graph), build_module(ungroup(project, "cross1").graph)
    other.load_state_dict(one.state_dict())
    image = torch.randn(2, 3, 6, 6)
    assert torch.equal(one(image), other(image))


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
