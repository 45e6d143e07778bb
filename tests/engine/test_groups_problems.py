"""Problems and repairs of networks with groups: nothing raises, and a repair keeps the groups."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.blocks.output import Output
from engine.errors import NetloomError
from engine.expansion import runnable
from engine.graph import InputPort, Node, OutputPort
from engine.groups import edit_definition
from engine.problems import Severity, find_problems
from tests.engine import grouped, strategies
from tests.engine.grouped import with_unit

if TYPE_CHECKING:
    from engine.project import Project

KEPT = {"input", "conv_unit1"}


def test_a_network_that_ends_in_a_group_with_two_outputs_is_mended_with_output_blocks() -> None:
    project = with_unit()
    inside = project.groups["Conv unit"].graph.add(Node("more", Output()))
    project = edit_definition(
        project, "Conv unit", inside.connect(OutputPort("relu1"), InputPort("more"))
    )
    graph = project.graph.remove([n for n in project.graph.nodes if n not in KEPT])
    found = find_problems(project.with_graph(graph), analyse(graph))
    (problem,) = [each for each in found if each.code == "several-outputs"]
    assert "ends in conv_unit1, which has 2 outputs" in problem.message
    (repair,) = problem.repairs
    after = repair.apply(graph)
    assert len(runnable(after).outputs) == 2
    found = find_problems(project.with_graph(after), analyse(after))
    assert "several-outputs" not in {p.code for p in found if p.severity is Severity.ERROR}


@settings(max_examples=40)
@given(grouped.projects(), st.data())
def test_every_repair_of_a_broken_network_with_groups_is_an_edit(
    project: Project, data: st.DataObject
) -> None:
    for _ in range(3):
        project = project.with_graph(data.draw(strategies.edited(project.graph)))
        if data.draw(st.booleans()) and project.groups:
            name = data.draw(st.sampled_from(list(project.groups)))
            inside = data.draw(strategies.edited(project.groups[name].graph))
            try:
                project = edit_definition(project, name, inside)
            except NetloomError:
                continue
    for problem in find_problems(project, analyse(project.graph), 10):
        assert problem.message.endswith((".", "?"))
        assert "{" not in problem.message.replace("{}", "")
        for repair in problem.repairs:
            after = replace(project, graph=repair.apply(project.graph))
            assert problem not in find_problems(after, analyse(after.graph), 10)
