"""Changing what a group is: every instance follows, in the network and inside other groups."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from engine.errors import GroupError, SettingError
from engine.graph import Graph, InputPort, OutputPort
from engine.groups.block import Group
from engine.groups.definition import (
    Exposed,
    GroupDefinition,
    closure,
    exposed_problem,
    nested,
    title_problem,
)
from engine.groups.scope import definition_of, instances
from engine.names import free_name
from engine.settings import describe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.project import Project


@dataclass(frozen=True, slots=True)
class _Update:
    """One definition before and after an edit."""

    old: GroupDefinition
    new: GroupDefinition
    renamed: Mapping[str, str] = field(default_factory=dict)
    """New names of inner nodes."""


def edit_definition(project: Project, name: str, graph: Graph) -> Project:
    """Give a group another inner graph.

    Every instance follows, also inside other groups. Wires stay at the ports of the same name (a
    port that was renamed counts as the same); those to ports that are gone are taken away. An
    exposed setting goes with its block. A value that an instance had chosen stays where it is
    still valid; one that was never changed follows the inner block.

    Raises
    ------
    GroupError
        Where the project has no such group, it would contain itself, or it or a group around it
        would unfold to too many blocks or nest too deep.
    """
    old = definition_of(project, name)
    graph = settled(project, graph, inside=name)
    if graph is old.graph:
        return project
    renamed = _renamed(old.graph, graph)
    return _install(project, _Update(old, _with_graph(old, graph, renamed), renamed))


def redefine(project: Project, name: str, graph: Graph, exposed: tuple[Exposed, ...]) -> Project:
    """Give a group another inner graph in which its settings are those of other blocks.

    Raises
    ------
    GroupError
        As :func:`edit_definition` does, or where an exposed setting does not exist.
    """
    old = definition_of(project, name)
    graph = settled(project, graph, inside=name)
    return _install(project, _Update(old, replace(old, graph=graph, exposed=exposed)))


def rename_group(project: Project, name: str, title: str) -> Project:
    """Call a group by another name.

    Raises
    ------
    GroupError
        Where the project has no such group, or the new name is unfit or taken.
    """
    old = definition_of(project, name)
    if title == name:
        return project
    if problem := title_problem(title):
        raise GroupError(problem)
    if title in project.groups:
        raise GroupError(f"There is already a group called '{title}': choose another name.")
    return _install(project, _Update(old, replace(old, name=title)))


def annotate_group(project: Project, name: str, note: str) -> Project:
    """Change the remark about a group; its first line is the help of its block."""
    old = definition_of(project, name)
    return _install(project, _Update(old, replace(old, note=note)))


def expose(
    project: Project, group: str, node: str, setting: str, title: str = "", name: str = ""
) -> Project:
    """Make a setting of an inner block a setting of the group, which each instance may choose.

    Parameters
    ----------
    project
        The project.
    group
        The group's name.
    node, setting
        The inner block, and which of its settings.
    title
        What the form shows; empty: the inner setting's title.
    name
        The setting's identifier in files; empty: the inner one's, with the block's name before it
        where that is taken.

    Raises
    ------
    GroupError
        Where there is no such setting, it is exposed already, or the name is unfit or taken.
    """
    old = definition_of(project, group)
    for each in old.exposed:
        if (each.node, each.setting) == (node, setting):
            raise GroupError(
                f"The setting '{setting}' of {node} is a setting of '{group}' already, "
                f"under the name '{each.title or each.name}'."
            )
    taken = [each.name for each in old.exposed]
    if not name:
        name = setting
        if exposed_problem(old.graph, Exposed(name, node, setting), taken):
            name = free_name(f"{node}_{setting}", taken)
    exposed = Exposed(name, node, setting, title)
    if problem := exposed_problem(old.graph, exposed, taken):
        raise GroupError(problem)
    return _install(project, _Update(old, replace(old, exposed=(*old.exposed, exposed))))


def conceal(project: Project, group: str, name: str) -> Project:
    """Take an exposed setting away; the inner block's own value then holds for every instance.

    Raises
    ------
    GroupError
        Where the group has no such setting.
    """
    old = definition_of(project, group)
    rest = tuple(each for each in old.exposed if each.name != name)
    if len(rest) == len(old.exposed):
        raise GroupError(f"'{group}' has no exposed setting called '{name}'.")
    return _install(project, _Update(old, replace(old, exposed=rest)))


def retitle(project: Project, group: str, name: str, title: str) -> Project:
    """Change what the form calls an exposed setting.

    Raises
    ------
    GroupError
        Where the group has no such setting, or the title is unfit.
    """
    old = definition_of(project, group)
    if all(each.name != name for each in old.exposed):
        raise GroupError(f"'{group}' has no exposed setting called '{name}'.")
    exposed = tuple(
        replace(each, title=title) if each.name == name else each for each in old.exposed
    )
    return _install(project, _Update(old, replace(old, exposed=exposed)))


def remove_definition(project: Project, name: str) -> Project:
    """Take a group out of the project.

    Raises
    ------
    GroupError
        Where there is no such group, or it is still used.
    """
    definition_of(project, name)
    for scope, node in instances(project, name):
        where = f" inside '{scope[0]}'" if scope else ""
        raise GroupError(f"'{name}' is used by {node}{where}: remove or ungroup {node} first.")
    return replace(project, groups={k: v for k, v in project.groups.items() if k != name})


def settled(project: Project, graph: Graph, inside: str | None = None) -> Graph:
    """Return a graph whose instances are of the project's own definitions.

    An instance that was copied before its group was edited follows the edit.

    Parameters
    ----------
    project
        The project.
    graph
        The graph of its network or of one of its groups.
    inside
        The group whose graph it is.

    Raises
    ------
    GroupError
        Where an instance is of a group that the project does not have, or ``inside`` would
        contain itself.
    """
    updates: dict[str, _Update] = {}
    for stale in nested(graph):
        current = project.groups.get(stale.name)
        if current is None:
            raise GroupError(
                f"The project has no group called '{stale.name}': add it to the project first."
            )
        if inside is not None:
            _refuse_recursion(inside, current)
        if current is not stale and current != stale:
            updates[stale.name] = _Update(stale, current, _renamed(stale.graph, current.graph))
    return _follow(graph, updates) if updates else graph


def _refuse_recursion(name: str, inner: GroupDefinition) -> None:
    if inner.name == name:
        raise GroupError(f"'{name}' cannot contain itself: use it outside '{name}'.")
    if any(each.name == name for each in closure([inner])):
        raise GroupError(
            f"'{name}' cannot contain '{inner.name}', because '{inner.name}' contains '{name}'."
        )


def _install(project: Project, update: _Update) -> Project:
    """Put a definition in the place of its former state, and let everything follow."""
    if update.new == update.old:
        return project
    updates = {update.old.name: update}
    for definition in closure(project.groups.values()):
        if definition.name in updates:
            continue
        graph = _follow(definition.graph, updates)
        if graph is not definition.graph:
            after = _with_graph(definition, graph, {})
            updates[definition.name] = _Update(definition, after)
    groups = {}
    for name, definition in project.groups.items():
        found = updates.get(name)
        after = definition if found is None else found.new
        groups[after.name] = after
    return replace(project, graph=_follow(project.graph, updates), groups=groups)


def _with_graph(
    definition: GroupDefinition, graph: Graph, renamed: Mapping[str, str]
) -> GroupDefinition:
    """Return a definition with another graph; what it exposed of a block that is gone goes too."""
    moved = [replace(e, node=renamed.get(e.node, e.node)) for e in definition.exposed]
    exposed = tuple([e for e in moved if exposed_problem(graph, e) is None])
    return replace(definition, graph=graph, exposed=exposed)


def _renamed(old: Graph, new: Graph) -> dict[str, str]:
    """Recognise that one node was renamed: it keeps its place among the nodes, and its block."""
    if len(old) != len(new):
        return {}
    pairs = [(a, b) for a, b in zip(old.nodes, new.nodes, strict=True) if a != b]
    if len(pairs) != 1:
        return {}
    before, after = pairs[0]
    if before in new or after in old or type(old[before].block) is not type(new[after].block):
        return {}
    return {before: after}


def _follow(graph: Graph, updates: Mapping[str, _Update]) -> Graph:
    """Return a graph whose instances are of the new definitions."""
    found = {
        name: update
        for name, node in graph.nodes.items()
        if isinstance(node.block, Group)
        and (update := updates.get(node.block.definition.name)) is not None
    }
    if not found:
        return graph
    nodes = []
    for name, node in graph.nodes.items():
        if name in found:
            node = replace(node, block=_carried(node.block, found[name], name))  # noqa: PLW2901
        nodes.append(node)
    by_name = {node.name: node for node in nodes}
    wires = []
    ends: dict[InputPort, InputPort] = {}
    for before, start in graph.wires.items():
        end = before
        if end.node in found:
            renamed = found[end.node].renamed
            end = InputPort(end.node, renamed.get(end.port, end.port))
            if end.port not in by_name[end.node].block.input_ports:
                continue
        if start.node in found:
            renamed = found[start.node].renamed
            start = OutputPort(start.node, renamed.get(start.port, start.port))  # noqa: PLW2901
            if start.port not in by_name[start.node].block.output_ports:
                continue
        wires.append((start, end))
        ends[before] = end
    return Graph.build(nodes, wires, graph.drawing.rerouted(ends.get))


def _carried(block: Any, update: _Update, name: str) -> Group:
    """Return an instance of the new definition with the values that were chosen for the old one."""
    before = {each.name: each for each in update.old.exposed}
    own = block.values()
    defaults = {info.name: info.default for info in describe(type(block))}
    kept: dict[str, Any] = {"repeat": own["repeat"]}
    for each in update.new.exposed:
        if each.name in before and own[each.name] != defaults[each.name]:
            kept[each.name] = own[each.name]
    while True:
        try:
            return update.new.block_type(**kept)
        except SettingError as error:
            if error.setting in kept and error.setting != "repeat":
                del kept[error.setting]
            elif len(kept) > 1 and error.setting != "repeat":
                kept = {"repeat": kept["repeat"]}
            else:
                raise GroupError(f"{name}: {error}") from None
