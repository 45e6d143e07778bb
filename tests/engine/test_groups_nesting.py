"""Groups that repeat, nest and grow: copies in a row, names, limits, and one class for each."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
import torch

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.errors import GroupError, SettingError
from engine.expansion import expand, unfolded_size
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups import (
    Group,
    GroupDefinition,
    edit_definition,
    expose,
    group_nodes,
    ungroup,
)
from engine.network import build_module
from engine.problems import find_problems
from engine.project import Project
from tests.engine import grouped
from tests.engine.grouped import UNIT, in_a_row, nested_unit, small, with_unit


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
