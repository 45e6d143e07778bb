"""A group is stored once: whatever is edited inside, every instance follows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.activation import Tanh
from engine.blocks.base import registry
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.output import Output
from engine.errors import GraphError, GroupError, SettingError
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups import (
    Group,
    GroupDefinition,
    add_definition,
    adopt,
    annotate_group,
    conceal,
    edit_definition,
    expose,
    fresh_title,
    graph_of,
    group_nodes,
    instances,
    remove_definition,
    rename_group,
    retitle,
    same_network,
    ungroup,
    with_graph_of,
)
from engine.project import Project
from engine.projectfile import project_from_json, project_to_json
from engine.settings import Kind, describe
from tests.engine import grouped, strategies
from tests.engine.grouped import nested_unit, with_unit


def whole(project: Project) -> None:
    """Hold a project to what is promised: every instance is of the project's own definitions."""
    graphs = [project.graph, *[definition.graph for definition in project.groups.values()]]
    for name, definition in project.groups.items():
        assert definition.name == name
    for graph in graphs:
        for node in graph.nodes.values():
            if isinstance(node.block, Group):
                assert type(node.block) is project.groups[node.block.definition.name].block_type
        for end, start in graph.wires.items():
            assert end.port in graph[end.node].block.input_ports
            assert start.port in graph[start.node].block.output_ports
    text = project_to_json(project)
    assert project_from_json(text) == project
    assert project_to_json(project_from_json(text)) == text


def two_units() -> Project:
    """Return a network with two instances of one group, one behind the other."""
    project = with_unit()
    block = project.groups["Conv unit"].block_type()
    graph = project.graph.add(Node("unit2", block))
    graph = graph.connect(OutputPort("conv_unit1"), InputPort("unit2", "input"))
    return project.with_graph(graph.connect(OutputPort("unit2"), InputPort("conv2")))


def test_every_instance_follows_an_edit_inside() -> None:
    project = two_units()
    inside = graph_of(project, ("Conv unit",))
    edited = with_graph_of(project, ("Conv unit",), inside.replace("relu1", Tanh()))
    flat = expand(edited.graph)
    assert isinstance(flat["conv_unit1_relu1"].block, Tanh)
    assert isinstance(flat["unit2_relu1"].block, Tanh)
    assert edited.graph.wires == project.graph.wires
    whole(edited)
    assert with_graph_of(edited, ("Conv unit",), graph_of(edited, ("Conv unit",))) is edited


def test_instances_inside_other_groups_follow_too() -> None:
    project = nested_unit()
    inside = graph_of(project, ("Front", "Conv unit"))
    edited = with_graph_of(project, ("Front", "Conv unit"), inside.replace("relu1", Tanh()))
    assert isinstance(expand(edited.graph)["front1_conv_unit1_relu1"].block, Tanh)
    assert "filters" in type(edited.graph["front1"].block).model_fields
    whole(edited)


def test_wires_to_ports_that_are_gone_are_taken_away_and_renamed_ports_keep_theirs() -> None:
    project = two_units()
    inside = graph_of(project, ("Conv unit",))
    renamed = edit_definition(project, "Conv unit", inside.rename("out", "result"))
    assert renamed.graph.wires[InputPort("conv2")] == OutputPort("unit2", "result")
    assert renamed.graph.wires[InputPort("unit2", "input")] == OutputPort("conv_unit1", "result")
    inside = graph_of(renamed, ("Conv unit",)).rename("input", "image")
    renamed = edit_definition(renamed, "Conv unit", inside)
    assert InputPort("unit2", "image") in renamed.graph.wires
    assert len(renamed.graph.wires) == len(project.graph.wires)
    whole(renamed)
    gone = edit_definition(renamed, "Conv unit",
                           graph_of(renamed, ("Conv unit",)).remove(["result"]))  # fmt: skip
    assert not [start for start in gone.graph.wires.values() if start.node == "unit2"]
    assert "image" in gone.graph["unit2"].block.input_ports
    fault = analyse(gone.graph)["conv_unit1"].fault
    assert fault is not None
    assert "has no Output inside" in fault.message
    whole(gone)


def test_a_new_port_is_open_until_a_wire_is_drawn() -> None:
    project = two_units()
    inside = graph_of(project, ("Conv unit",)).add(Node("more", Input()))
    edited = edit_definition(project, "Conv unit", inside)
    assert edited.graph["unit2"].block.input_ports == ("input", "more")
    assert edited.graph.wires == project.graph.wires
    whole(edited)


def test_a_chosen_value_stays_and_an_unchanged_one_follows() -> None:
    project = expose(two_units(), "Conv unit", "conv1", "filters")
    block = project.graph["unit2"].block.change(filters=9)
    project = project.with_graph(project.graph.replace("unit2", block))
    inside = graph_of(project, ("Conv unit",))
    wider = inside.replace("conv1", inside["conv1"].block.change(filters=6))
    edited = edit_definition(project, "Conv unit", wider)
    assert edited.graph["unit2"].block.values()["filters"] == 9
    assert edited.graph["conv_unit1"].block.values()["filters"] == 6
    whole(edited)
    # Two groups of filters cannot hold nine: the value is refused now, so the inner one holds.
    split = wider.replace("conv1", wider["conv1"].block.change(groups=2))
    edited = edit_definition(edited, "Conv unit", split)
    assert edited.graph["unit2"].block.values()["filters"] == 6
    whole(edited)


def test_an_exposed_setting_has_the_bounds_and_words_of_the_inner_one() -> None:
    project = with_unit()
    for setting in ("filters", "kernel", "padding", "bias"):
        project = expose(project, "Conv unit", "conv1", setting)
    project = expose(project, "Conv unit", "pool1", "kernel", "Window")
    block = project.graph["conv_unit1"].block
    inner = {info.name: info for info in describe(Convolution)}
    own = {info.name: info for info in describe(type(block))}
    assert list(own) == ["filters", "kernel", "padding", "bias", "pool1_kernel", "repeat"]
    for setting in ("filters", "kernel", "padding", "bias"):
        value = project.groups["Conv unit"].graph["conv1"].block.values()[setting]
        assert own[setting] == replace(inner[setting], default=value)
    assert own["pool1_kernel"].title == "Window"
    assert own["pool1_kernel"].kind is Kind.AXES
    assert own["repeat"].maximum == 1000
    assert block.change(kernel=[3, 1]).values()["kernel"] == (3, 1)
    for bad in ({"filters": 0}, {"filters": "many"}, {"kernel": 0}, {"padding": "big"},
                {"bias": 1}, {"pool1_kernel": (0, 1)}, {"unheard": 1}):  # fmt: skip
        with pytest.raises(SettingError) as caught:
            block.change(**bad)
        assert caught.value.setting == next(iter(bad))


def test_what_is_shown_only_beside_another_setting_is_shown_so_in_the_group() -> None:
    residual = Graph.build([Node("input", Input(shape=(4, 8, 8)))])
    kind, info = next(
        (kind, info)
        for kind in registry().values()
        for info in describe(kind)
        if info.shown_when is not None
    )
    assert info.shown_when is not None
    graph = residual.add(Node("inner", kind()))
    for port in graph["inner"].block.input_ports:
        graph = graph.connect(OutputPort("input"), InputPort("inner", port))
    project = group_nodes(Project(graph=graph), ["inner"], "G")
    alone = expose(project, "G", "inner", info.name, name="shown")
    assert describe(alone.groups["G"].block_type)[0].shown_when is None
    both = expose(alone, "G", "inner", info.shown_when[0], name="other")
    assert describe(both.groups["G"].block_type)[0].shown_when == ("other", info.shown_when[1])


@pytest.mark.parametrize(
    ("node", "setting", "name", "words"),
    [
        ("conv9", "filters", "", "no block called 'conv9'"),
        ("conv1", "filter", "", "no setting 'filter': there is filters"),
        ("input", "shape", "", "is a port of the group"),
        ("conv1", "kernel", "a b", "cannot be a setting's name"),
        ("conv1", "kernel", "facts", "a word that every block uses"),
        ("conv1", "kernel", "model_x", "cannot be a setting's name"),
        ("conv1", "kernel", "repeat", "a word that every block uses"),
        ("conv1", "kernel", "filters", "Two settings of the group are called 'filters'"),
        ("conv1", "filters", "more", "is a setting of 'Conv unit' already"),
    ],
)
def test_what_cannot_be_exposed_is_refused_in_words(
    node: str, setting: str, name: str, words: str
) -> None:
    project = expose(with_unit(), "Conv unit", "conv1", "filters")
    with pytest.raises(GroupError) as caught:
        expose(project, "Conv unit", node, setting, name=name)
    assert words in str(caught.value)


def test_a_concealed_setting_is_the_inner_blocks_own_again() -> None:
    project = nested_unit()
    project = retitle(project, "Front", "filters", "Maps")
    assert describe(type(project.graph["front1"].block))[0].title == "Maps"
    project = conceal(project, "Conv unit", "filters")
    # What the outer group exposed of the inner one is gone with it.
    assert not project.groups["Front"].exposed
    assert list(type(project.graph["front1"].block).model_fields) == ["repeat"]
    whole(project)
    with pytest.raises(GroupError, match="no exposed setting called 'filters'"):
        conceal(project, "Conv unit", "filters")
    with pytest.raises(GroupError, match="no exposed setting called 'filters'"):
        retitle(project, "Conv unit", "filters", "Maps")


def test_an_exposed_setting_goes_with_its_block() -> None:
    project = expose(with_unit(), "Conv unit", "conv1", "filters")
    inside = graph_of(project, ("Conv unit",))
    renamed = edit_definition(project, "Conv unit", inside.rename("conv1", "first"))
    assert renamed.groups["Conv unit"].exposed[0].node == "first"
    removed = edit_definition(project, "Conv unit", inside.remove(["conv1"], reconnect=True))
    assert removed.groups["Conv unit"].exposed == ()
    whole(removed)


def test_weights_belong_to_a_network_whatever_is_moved_or_renamed_in_its_groups() -> None:
    project = nested_unit()
    inside = graph_of(project, ("Conv unit",))
    moved = edit_definition(project, "Conv unit", inside.move({"conv1": (7, 7)}))
    moved = rename_group(annotate_group(moved, "Front", "New."), "Front", "Head")
    assert moved.graph != project.graph
    assert same_network(project.graph, moved.graph)
    for other in (
        edit_definition(project, "Conv unit", inside.replace("relu1", Tanh())),
        edit_definition(project, "Conv unit", inside.rename("conv1", "conv7")),
        project.with_graph(project.graph.rename("front1", "head1")),
        project.with_graph(
            project.graph.replace("front1", project.graph["front1"].block.change(filters=9))
        ),
    ):
        assert not same_network(project.graph, other.graph)
        assert not same_network(other.graph, moved.graph)


def test_a_group_cannot_contain_itself() -> None:
    project = nested_unit()
    unit, front = project.groups["Conv unit"], project.groups["Front"]
    into_itself = unit.graph.add(Node("again", unit.block_type()))
    with pytest.raises(GroupError, match="'Conv unit' cannot contain itself"):
        edit_definition(project, "Conv unit", into_itself)
    round_about = unit.graph.add(Node("again", front.block_type()))
    with pytest.raises(GroupError, match="'Conv unit' cannot contain 'Front', because 'Front'"):
        edit_definition(project, "Conv unit", round_about)
    assert edit_definition(project, "Front", front.graph.add(Node("b", unit.block_type())))


def test_an_instance_of_an_earlier_state_follows_when_it_is_put_in() -> None:
    project = two_units()
    old = project.graph["unit2"].block
    inside = graph_of(project, ("Conv unit",))
    edited = edit_definition(project, "Conv unit", inside.replace("relu1", Tanh()))
    pasted = with_graph_of(edited, (), edited.graph.add(Node("pasted", old)))
    whole(pasted)
    stranger = GroupDefinition("Strange").block_type()
    with pytest.raises(GroupError, match="has no group called 'Strange'"):
        with_graph_of(project, (), project.graph.add(Node("strange", stranger)))


def test_a_group_is_called_otherwise_everywhere() -> None:
    project = annotate_group(nested_unit(), "Conv unit", "Three blocks.\nMore.")
    renamed = rename_group(project, "Conv unit", "Stem")
    assert list(renamed.groups) == ["Stem", "Front"]
    assert renamed.groups["Stem"].block_type.help() == "Three blocks."
    assert instances(renamed, "Stem") == ((("Front",), "conv_unit1"),)
    assert analyse(renamed.graph).totals == analyse(project.graph).totals
    whole(renamed)
    assert rename_group(renamed, "Stem", "Stem") is renamed
    with pytest.raises(GroupError, match="already a group called 'Front'"):
        rename_group(renamed, "Stem", "Front")
    with pytest.raises(GroupError, match="needs a name"):
        rename_group(renamed, "Stem", "")
    with pytest.raises(GroupError, match="no group called 'Conv unit'"):
        rename_group(renamed, "Conv unit", "X")
    assert fresh_title(renamed, "Stem") == "Stem 2"


def test_only_a_group_that_is_not_used_can_be_removed() -> None:
    project = nested_unit()
    with pytest.raises(GroupError, match="is used by conv_unit1 inside 'Front'"):
        remove_definition(project, "Conv unit")
    with pytest.raises(GroupError, match="is used by front1: remove or ungroup front1"):
        remove_definition(project, "Front")
    project = ungroup(project, "front1")
    project = remove_definition(project, "Front")
    project = remove_definition(ungroup(project, "front1_conv_unit1"), "Conv unit")
    assert not project.groups
    whole(project)


def test_a_group_is_taken_over_with_what_is_nested_in_it() -> None:
    front = nested_unit().groups["Front"]
    project = add_definition(Project(), front)
    assert list(project.groups) == ["Conv unit", "Front"]
    assert add_definition(project, front).groups == project.groups
    other = edit_definition(project, "Conv unit",
                            graph_of(project, ("Conv unit",)).replace("relu1", Tanh()))  # fmt: skip
    both, mine = adopt(other, front)
    assert list(both.groups) == ["Conv unit", "Front", "Conv unit 2", "Front 2"]
    assert mine.name == "Front 2"
    assert adopt(both, front) == (both, mine)
    whole(both)


def test_there_is_no_place_in_a_group_that_does_not_exist() -> None:
    for call in (lambda: graph_of(Project(), ("X",)),
                 lambda: with_graph_of(Project(), ("X",), Graph()),
                 lambda: edit_definition(Project(), "X", Graph())):  # fmt: skip
        with pytest.raises(GroupError, match="no group called 'X'"):
            call()


@settings(max_examples=40)
@given(grouped.projects(4), st.data())
def test_whatever_is_edited_inside_the_project_stays_whole(
    project: Project, data: st.DataObject
) -> None:
    whole(project)
    for _ in range(4):
        if not project.groups:
            break
        name = data.draw(st.sampled_from(list(project.groups)))
        graph = data.draw(strategies.edited(project.groups[name].graph))
        if data.draw(st.booleans()):
            group = data.draw(st.sampled_from(list(project.groups.values())))
            graph = graph.add(Node(graph.fresh_name("nested"), group.block_type()))
        if data.draw(st.booleans()):
            graph = graph.add(Node(graph.fresh_name("port"), Output()))
        try:
            project = edit_definition(project, name, graph)
        except GraphError as error:
            assert "contain" in str(error)  # noqa: PT017 - the only reason there can be
        whole(project)
        analyse(project.graph)
        expand(project.graph)
        for instance in grouped.instances_of(project.graph)[:1]:
            whole(ungroup(project, instance))


@pytest.mark.parametrize(
    "kind", [k for k, block in registry().items() if block.kind not in {"input", "output"}]
)
def test_every_setting_of_every_block_can_be_one_of_a_group(kind: str) -> None:
    block = registry()[kind]()
    project = group_nodes(Project(graph=Graph.build([Node("inner", block)])), ["inner"], "G")
    for info in describe(type(block)):
        project = expose(project, "G", "inner", info.name)
    instance = project.graph["g1"].block
    exposed = project.groups["G"].exposed
    infos = {info.name: info for info in describe(type(instance))}
    for each, info in zip(exposed, describe(type(block)), strict=True):
        own = infos[each.name]
        assert own.title == info.title
        assert (own.kind, own.minimum, own.maximum) == (info.kind, info.minimum, info.maximum)
        assert (own.choices, own.optional, own.unit) == (info.choices, info.optional, info.unit)
        assert instance.values()[each.name] == block.values()[info.name]
    assert isinstance(instance, Group)
    assert instance.inner_graph["inner"].block == block
    assert instance.summary()
    whole(project)
