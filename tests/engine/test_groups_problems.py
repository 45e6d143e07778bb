"""Problems and repairs of networks with groups: nothing raises, and a repair keeps the groups."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis import analyse
from engine.errors import NetloomError
from engine.groups import edit_definition
from engine.problems import find_problems
from tests.engine import grouped, strategies

if TYPE_CHECKING:
    from engine.project import Project


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
