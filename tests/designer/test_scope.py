"""What the document shows: the network, a group's definition, or the inside of a composite."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.document import Document
from designer.scope import Scope, place_of
from designer.surroundings import surroundings
from engine.analysis import analyse
from engine.blocks.base import make
from engine.errors import GraphError, GroupError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.editing import expose, rename_group
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.shares import Around
from engine.templates import template


def grouped() -> Project:
    """Return LeNet-5 with its two convolution units as instances of one group."""
    project = group_nodes(template("lenet5").build(), ["conv1", "relu1", "pool1"], "Unit")
    unit = project.groups["Unit"].block_type()
    graph = project.graph.remove(["conv2", "relu2", "pool2"])
    graph = graph.add(Node("unit2", unit))
    graph = graph.connect(OutputPort("unit1", "out"), InputPort("unit2", "input"))
    return project.with_graph(graph.connect(OutputPort("unit2", "out"), InputPort("flatten1")))


def nested() -> Project:
    """Return a network with a group in a group."""
    return group_nodes(grouped(), ["unit1", "unit2"], "Trunk")


def kernel(document: Document) -> object:
    return document.graph["conv1"].block.values()["kernel"]


def set_kernel(document: Document, value: int, merge: str | None = None) -> bool:
    return document.edit_graph(
        f"kernel {value}",
        lambda graph: graph.replace("conv1", graph["conv1"].block.change(kernel=value)),
        merge,
    )


def test_a_group_is_opened_with_the_shapes_that_arrive_there() -> None:
    document = Document(grouped())
    for name, shape in (("unit1", (1, 32, 32)), ("unit2", (6, 14, 14))):
        document.enter(name)
        assert document.scope.path == (name,)
        assert document.analysis["input"].outputs == (shape,)
        outer = document.state.analysis[name]
        assert document.analysis["out"].inputs[0] is not None
        assert document.analysis["out"].input_shapes == outer.outputs
        assert document.analysis.totals.parameters == outer.parameters
        assert document.leave()
    assert not document.leave()


def test_every_instance_follows_an_edit_inside_as_one_step() -> None:
    document = Document(grouped())
    document.enter("unit2")
    assert set_kernel(document, 3)
    assert document.undo_stack.count() == 1
    state = document.state
    assert state.analysis["unit1"].outputs == ((6, 15, 15),)
    assert state.analysis["unit2"].outputs == ((6, 6, 6),)
    assert document.analysis["conv1"].outputs == ((6, 13, 13),)
    document.undo_stack.undo()
    assert kernel(document) == 5
    assert document.state.analysis["unit1"].outputs == ((6, 14, 14),)
    assert document.scope.path == ("unit2",)


def test_what_is_shown_is_what_a_look_from_nothing_shows() -> None:
    document = Document(nested())
    document.enter("trunk1")
    document.enter("unit2")
    set_kernel(document, 4)
    fresh = Document(document.project)
    fresh.go_to(("trunk1", "unit2"))
    assert fresh.graph == document.graph
    assert fresh.analysis.totals == document.analysis.totals
    assert {name: report.outputs for name, report in fresh.analysis.nodes.items()} == {
        name: report.outputs for name, report in document.analysis.nodes.items()
    }
    again = analyse(document.scope.bound or Graph())
    assert again.totals == document.analysis.totals


def test_spins_inside_different_instances_do_not_run_into_one_step() -> None:
    document = Document(grouped())
    document.enter("unit1")
    for value in (4, 3, 2):
        set_kernel(document, value, "spin")
    document.leave()
    document.enter("unit2")
    set_kernel(document, 1, "spin")
    assert document.undo_stack.count() == 2


def test_undoing_the_grouping_inside_goes_to_the_nearest_living_scope() -> None:
    document = Document(template("lenet5").build())
    document.edit_groups("Group", lambda p, place: group_nodes(p, ["conv1", "relu1"], "A", place))
    document.enter("a1")
    document.edit_groups("Group", lambda p, place: group_nodes(p, ["relu1"], "B", place))
    document.enter("b1")
    assert document.place == ("A", "B")
    document.undo_stack.undo()
    assert document.scope.path == ("a1",)
    assert "relu1" in document.graph
    document.undo_stack.undo()
    assert document.scope.path == ()
    document.undo_stack.redo()
    assert document.scope.path == ()


def test_an_undo_goes_where_its_step_was_made_if_it_would_not_be_seen() -> None:
    document = Document(grouped())
    document.enter("unit1")
    set_kernel(document, 3)
    document.leave()
    document.edit("Rename", document.project.change_training(epochs=7))
    document.enter("unit2")
    document.leave()
    document.undo_stack.undo()
    assert document.scope.path == ()
    document.undo_stack.undo()
    # The instances at the root are new blocks: the step is seen there.
    assert document.scope.path == ()
    document.enter("unit1")
    document.undo_stack.redo()
    assert document.scope.path == ("unit1",)
    assert kernel(document) == 3


def test_an_edit_outside_is_shown_when_it_is_undone_from_inside() -> None:
    document = Document(grouped())
    document.edit_graph("Note", lambda graph: graph.annotate("dense1", note="wide"))
    document.enter("unit1")
    document.undo_stack.undo()
    assert document.scope.path == ()


def test_the_inside_of_a_composite_is_read_only() -> None:
    document = Document(template("resnet18").build())
    document.enter("stage2")
    scope = document.scope
    assert not scope.editable
    assert scope.analysis.totals.parameters == document.state.analysis["stage2"].parameters
    before = document.state
    with pytest.raises(GraphError, match="unfold stage2 to edit"):
        document.edit_graph("Remove", lambda graph: graph.remove([next(iter(graph.nodes))]))
    with pytest.raises(GraphError, match="unfold stage2 to edit"):
        document.edit_groups("Group", lambda p, place: group_nodes(p, [], "A", place))
    assert document.state is before


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("conv1", "single Convolution"), ("nobody", "no block called 'nobody'")],
)
def test_what_has_no_inside_says_so(name: str, sentence: str) -> None:
    document = Document(template("lenet5").build())
    with pytest.raises(GraphError, match=sentence):
        document.enter(name)
    assert document.scope.path == ()


def test_a_composite_without_known_inputs_stays_closed_and_a_group_opens() -> None:
    document = Document(Project().with_graph(Graph().add(Node("stage", make("residual")))))
    with pytest.raises(GraphError, match="wire its inputs"):
        document.enter("stage")
    project = grouped()
    document.open(project.with_graph(project.graph.disconnect(InputPort("unit2", "input"))), None)
    document.enter("unit2")
    assert document.analysis["input"].outputs == ((1, 32, 32),)


def test_a_group_cannot_come_to_contain_itself() -> None:
    document = Document(grouped())
    document.enter("unit1")
    inner = Node("again", document.project.groups["Unit"].block_type())
    before = document.state
    with pytest.raises(GroupError, match="cannot contain itself: use it outside 'Unit'"):
        document.edit_graph("Add", lambda graph: graph.add(inner))
    assert document.state is before


def test_an_instance_shows_its_own_values_and_edits_leave_them_alone() -> None:
    project = expose(grouped(), "Unit", "conv1", "filters")
    document = Document(project)
    document.edit_graph(
        "Set", lambda graph: graph.replace("unit2", graph["unit2"].block.change(filters=16))
    )
    document.enter("unit2")
    assert [each.name for each in document.scope.overrides()] == ["filters"]
    assert document.graph["conv1"].block.values()["filters"] == 16
    assert document.analysis.totals.parameters == document.state.analysis["unit2"].parameters
    place = place_of(document.scope)
    assert place.overridden == (("conv1", "filters"),)
    assert set(place.ports) == {"input", "out"}

    set_kernel(document, 3)
    document.edit_graph("Note", lambda graph: graph.annotate("relu1", note="cut"))
    document.edit_graph("Rename", lambda graph: graph.rename("conv1", "stem"))
    stored = document.project.groups["Unit"]
    assert stored.graph["stem"].block.values()["filters"] == 6
    assert stored.graph["stem"].block.values()["kernel"] == 3
    assert document.graph["stem"].block.values()["filters"] == 16
    assert document.project.graph["unit2"].block.values()["filters"] == 16
    assert document.project.graph["unit1"].block.values()["filters"] == 6


def test_what_is_wrong_inside_is_found_there_with_its_repairs() -> None:
    document = Document(grouped())
    document.enter("unit2")
    set_kernel(document, 15)
    problems = document.scope.problems
    assert [problem.node for problem in problems] == ["conv1"]
    assert problems[0].repairs
    document.edit_graph("Mend", problems[0].repairs[0].apply)
    assert document.scope.problems == ()
    assert not document.state.analysis.faulty


def test_a_scope_stays_where_it_is_when_its_group_gets_another_name() -> None:
    document = Document(nested())
    document.go_to(("trunk1", "unit1"))
    document.edit("Rename", rename_group(document.project, "Unit", "Cell"))
    assert document.scope.path == ("trunk1", "unit1")
    assert document.scope.group == "Cell"
    document.open(Project(), None)
    assert document.scope.path == ()


def test_an_edit_elsewhere_keeps_what_is_known_of_the_shown_scope() -> None:
    document = Document(grouped())
    document.enter("unit1")
    before = document.scope
    document.edit("Plan", document.project.change_training(epochs=3))
    assert document.scope.graph is before.graph
    assert document.scope.analysis is before.analysis


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["enter", "leave", "edit", "undo", "redo", "root"]), st.integers(1, 5)
    ),
    max_size=25,
)


@given(STEPS)
@settings(max_examples=40, deadline=None)
def test_any_way_through_edits_shows_what_the_project_says(steps: list[tuple[str, int]]) -> None:
    document = Document(nested())
    for what, number in steps:
        if what == "enter":
            inner = [
                n for n, node in document.graph.nodes.items() if node.block.kind[:5] == "group"
            ]
            if inner:
                document.enter(inner[number % len(inner)])
        elif what == "leave":
            document.leave()
        elif what == "root":
            document.go_to(())
        elif what == "edit":
            if "conv1" in document.graph:
                set_kernel(document, number, "spin")
        elif what == "undo":
            document.undo_stack.undo()
        else:
            document.undo_stack.redo()
        _assert_true(document)


def _assert_true(document: Document) -> None:
    scope: Scope = document.scope
    root = scope.chain()[0]
    assert root.graph is document.project.graph
    if scope.group is None:
        assert scope.graph is document.project.graph
    else:
        assert scope.graph == document.project.groups[scope.group].graph
        assert scope.opened is not None
    fresh = Document(document.project)
    fresh.go_to(scope.path)
    assert fresh.scope.path == scope.path
    assert fresh.analysis.totals == document.analysis.totals
    assert fresh.analysis.faulty == document.analysis.faulty
    assert fresh.scope.problems == document.scope.problems


def test_what_is_bypassed_can_be_opened_with_the_shapes_that_arrive() -> None:
    graph = template("lenet5").build().graph
    graph = graph.add(Node("add1", make("add"))).add(Node("relu9", make("relu")))
    for port, feed in (("in1", "pool1"), ("in2", "relu9")):
        graph = graph.connect(OutputPort(feed), InputPort("add1", port))
    graph = graph.connect(OutputPort("pool1"), InputPort("relu9"))
    graph = graph.connect(OutputPort("add1"), InputPort("conv2"))
    project = group_nodes(Project(graph=graph), ["add1", "conv2"], "Join")
    project = project.edit_graph(lambda outer: outer.annotate("join1", bypassed=True))
    document = Document(project)
    assert document.analysis["join1"].outputs == ((6, 14, 14),)
    document.enter("join1")
    assert document.scope.path == ("join1",)
    assert document.analysis["conv2"].outputs == ((16, 10, 10),)
    seen = document.analysis.receptive("add1")
    assert seen is not None
    assert seen.size == (6, 6)
    assert surroundings(document.scope) == Around(reached=False, trains=False)
