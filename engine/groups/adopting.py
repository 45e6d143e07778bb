"""Taking a group from elsewhere into a project: from the library, or by the clipboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.groups.block import Group
from engine.groups.definition import MAX_TITLE, GroupDefinition, closure
from engine.groups.scope import with_definition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.graph import Graph
    from engine.project import Project


def add_definition(project: Project, definition: GroupDefinition) -> Project:
    """Return the project with a group and all that is nested in it; see :func:`adopt`."""
    return adopt(project, definition)[0]


def adopt(project: Project, definition: GroupDefinition) -> tuple[Project, GroupDefinition]:
    """Take a group and all that is nested in it into a project.

    Where the project has another group of that name, the new one gets a number behind its name; a
    group that the project has already is not taken twice.

    Returns
    -------
    tuple
        The project, and the group as it is called there.
    """
    adopted: dict[str, GroupDefinition] = {}
    for each in closure([definition]):
        own = replace(each, graph=_translated(each.graph, adopted))
        number = 1
        while (known := project.groups.get(own.name)) is not None and known != own:
            number += 1
            ending = f" {number}"
            own = replace(own, name=each.name[: MAX_TITLE - len(ending)].rstrip() + ending)
        if known is None:
            project = with_definition(project, own)
        adopted[each.name] = own if known is None else known
    return project, adopted[definition.name]


def _translated(graph: Graph, adopted: Mapping[str, GroupDefinition]) -> Graph:
    """Return a graph whose instances are of the adopted definitions."""
    for name, node in graph.nodes.items():
        if isinstance(node.block, Group):
            wanted = adopted[node.block.definition.name].block_type
            if type(node.block) is not wanted:
                graph = graph.replace(name, wanted(**node.block.values()))
    return graph
