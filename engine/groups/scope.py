"""Which graph is meant: the network's, or that of a group that was opened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.errors import GroupError
from engine.groups.block import Group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.graph import Graph
    from engine.groups.definition import GroupDefinition
    from engine.project import Project

Scope = tuple[str, ...]
"""The names of the groups that were opened, the outermost first; empty for the network."""


def definition_of(project: Project, name: str) -> GroupDefinition:
    """Return a group's definition.

    Raises
    ------
    GroupError
        Where the project has no group of that name.
    """
    try:
        return project.groups[name]
    except KeyError:
        raise GroupError(f"There is no group called '{name}' in the project.") from None


def graph_of(project: Project, scope: Scope = ()) -> Graph:
    """Return the graph that a scope shows.

    Raises
    ------
    GroupError
        Where the project has no such group.
    """
    return definition_of(project, scope[-1]).graph if scope else project.graph


def with_graph_of(project: Project, scope: Scope, graph: Graph) -> Project:
    """Return the project with another graph in a scope; every instance of a group follows.

    Raises
    ------
    GroupError
        Where the project has no such group, or :func:`engine.groups.edit_definition` refuses.
    """
    from engine.groups.editing import edit_definition, settled  # noqa: PLC0415 - it needs this

    if scope:
        return edit_definition(project, scope[-1], graph)
    return project.with_graph(settled(project, graph))


def instances(project: Project, name: str) -> tuple[tuple[Scope, str], ...]:
    """Return where a group stands: the scope of each instance, and its name there."""
    graphs: list[tuple[Scope, Graph]] = [((), project.graph)]
    graphs += [((inside,), definition.graph) for inside, definition in project.groups.items()]
    return tuple(
        (scope, node.name)
        for scope, graph in graphs
        for node in graph.nodes.values()
        if isinstance(node.block, Group) and node.block.definition.name == name
    )


def fresh_title(project: Project, title: str = "Group", also: Iterable[str] = ()) -> str:
    """Return a name that no group of the project has: the title, or with a number behind."""
    taken = {*project.groups, *also}
    number, free = 1, title
    while free in taken:
        number += 1
        free = f"{title[:50]} {number}"
    return free


def with_definition(project: Project, definition: GroupDefinition) -> Project:
    """Return the project with one definition more, or in place of the one of that name."""
    return replace(project, groups={**project.groups, definition.name: definition})
