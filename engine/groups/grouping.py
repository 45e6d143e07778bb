"""Making a group of selected blocks, and putting its blocks back in its place."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from engine.blocks.composite import STEP_X, STEP_Y
from engine.blocks.input import Input
from engine.blocks.output import Output
from engine.errors import GroupError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.block import Group, lay_copies, leading_to, unrepeatable
from engine.groups.border import Feed, corners, enclose
from engine.groups.definition import Exposed, GroupDefinition, exposed_problem, title_problem
from engine.groups.editing import redefine
from engine.groups.scope import definition_of, graph_of, with_definition, with_graph_of
from engine.groups.sketch import Placing, given_back, left_behind
from engine.names import free_name
from engine.node import bypass_problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from engine.groups.scope import Scope
    from engine.project import Project


def group_nodes(project: Project, names: Iterable[str], title: str, scope: Scope = ()) -> Project:
    """Make selected blocks into a group and put an instance of it in their place.

    One Input inside stands for every output outside that feeds the selection, and for every inner
    input that nothing feeds; one Output for every inner output that feeds something outside or
    ends the network.

    Parameters
    ----------
    project
        The project.
    names
        The selected blocks.
    title
        What to call the group.
    scope
        Where they are.

    Raises
    ------
    GroupError
        Where nothing or an Input or Output is selected, a block that is not selected lies between
        those that are, or the name is unfit or taken.
    """
    graph = graph_of(project, scope)
    wanted = {graph[name].name for name in names}
    title = title.strip()
    _check_selection(project, graph, wanted, title)
    definition, feeds, leaves = enclose(graph, wanted, title)
    numbers = (f"{definition.stem}{number}" for number in count(1))
    instance = next(name for name in numbers if name not in graph)
    if not scope:
        project = with_definition(project, definition)
        folded = _folded(graph, wanted, instance, definition, feeds, leaves)
        return with_graph_of(project, scope, folded)
    # What the group around them exposes of the blocks goes on being its setting.
    outer: list[Exposed] = []
    for each in definition_of(project, scope[-1]).exposed:
        if each.node in wanted:
            inner = _exposed_anew(definition, each)
            definition = replace(definition, exposed=(*definition.exposed, inner))
            outer.append(replace(each, node=instance, setting=inner.name))
        else:
            outer.append(each)
    project = with_definition(project, definition)
    folded = _folded(graph, wanted, instance, definition, feeds, leaves)
    return redefine(project, scope[-1], folded, tuple(outer))


def _exposed_anew(definition: GroupDefinition, exposed: Exposed) -> Exposed:
    """Return what a group must expose so that a setting stays within reach from outside."""
    taken = [each.name for each in definition.exposed]
    if exposed_problem(definition.graph, exposed, taken) is None:
        return exposed
    return replace(exposed, name=free_name(f"{exposed.node}_{exposed.setting}", taken))


def _check_selection(project: Project, graph: Graph, wanted: set[str], title: str) -> None:
    if not wanted:
        raise GroupError("Nothing is selected: select the blocks that should become a group.")
    for name in wanted:
        block = graph[name].block
        if isinstance(block, Input | Output):
            does = "enters" if isinstance(block, Input) else "leaves"
            raise GroupError(
                f"{name} is where data {does} the network, so it cannot go into a group: "
                "leave it out of the selection."
            )
    if between := _between(graph, wanted):
        lie = "lies" if len(between) == 1 else "lie"
        listed = ", ".join(between[:3]) + (", …" if len(between) > 3 else "")
        raise GroupError(
            f"The selected blocks cannot become one, because {listed} {lie} between them: "
            f"select {'it' if len(between) == 1 else 'them'} too."
        )
    if problem := title_problem(title):
        raise GroupError(problem)
    if title in project.groups:
        raise GroupError(f"There is already a group called '{title}': choose another name.")


def _between(graph: Graph, wanted: set[str]) -> list[str]:
    """Return the blocks on a way out of the selection and back into it."""
    topology = graph.topology()
    fed: set[str] = set()
    feeding: set[str] = set()
    for name in topology.order:
        if name in wanted or name in fed:
            # Along the wires as they are drawn: a bypassed block does not need all of them.
            ends = {end.node for end in topology.consumers.get(name, ())}
            fed |= ends - wanted
    for name in reversed(topology.order):
        ends = {end.node for end in topology.consumers.get(name, ())}
        if name not in wanted and not (ends.isdisjoint(wanted) and ends.isdisjoint(feeding)):
            feeding.add(name)
    return [name for name in topology.order if name in fed and name in feeding]


def _folded(
    graph: Graph,
    wanted: set[str],
    instance: str,
    definition: GroupDefinition,
    feeds: dict[Feed, str],
    leaves: dict[OutputPort, str],
) -> Graph:
    """Return the graph with an instance in the place of the selected blocks."""
    inner = [node for name, node in graph.nodes.items() if name in wanted]
    (left, top), (right, bottom) = corners(inner)
    block = definition.block_type()
    node = Node(instance, block, ((left + right) / 2, (top + bottom) / 2))
    first = inner[0].name
    nodes = [node if name == first else old for name, old in graph.nodes.items()
             if name == first or name not in wanted]  # fmt: skip
    wires = [
        (OutputPort(instance, leaves[start]) if start.node in wanted else start, end)
        for end, start in graph.wires.items()
        if end.node not in wanted
    ]
    wires += [
        (feed, InputPort(instance, port))
        for feed, port in feeds.items()
        if isinstance(feed, OutputPort)
    ]
    return Graph.build(nodes, wires, left_behind(graph, wanted))


def ungroup(project: Project, name: str, scope: Scope = ()) -> Project:
    """Put the blocks of a group in the place of one instance; the definition stays.

    The block ``conv1`` inside ``unit1`` is then called ``unit1_conv1``, and
    ``unit1_block2_conv1`` in the second copy of a group that repeats, so that the weights of a
    run still fit. What lies where the blocks come to stand makes room.

    Raises
    ------
    GroupError
        Where it is no group, or it repeats but one copy cannot feed the next.
    GraphError
        Where there would be more than ``MAX_NODES`` blocks.
    """
    graph = graph_of(project, scope)
    node = graph[name]
    block = node.block
    if not isinstance(block, Group):
        raise GroupError(f"{name} is a {block.title}, not a group, so it cannot be ungrouped.")
    definition = block.definition
    if block.repeat > 1 and len(definition.inputs) != len(definition.outputs):
        raise GroupError(unrepeatable(definition).replace("{node}", name))
    feeds = {port: graph.wires.get(InputPort(name, port)) for port in definition.inputs}
    taken = set(graph.nodes) - {name}
    names: dict[str, str] = {}

    def called(inner: str) -> str:
        names[inner] = free = free_name(f"{name}_{inner}", taken)
        taken.add(free)
        return free

    copies, wires, ends = lay_copies(
        definition, block.inner_graph, _inner(block), feeds, block.repeat, called
    )
    (left, top), (right, bottom) = corners(copies)
    x, y = node.position[0] - (left + right) / 2, node.position[1] - (top + bottom) / 2
    placed = [
        replace(
            copy,
            position=(copy.position[0] + x, copy.position[1] + y),
            trainable=copy.trainable and node.trainable,
            bypassed=copy.bypassed
            or (node.bypassed and bypass_problem(copy.name, copy.block) is None),
        )
        for copy in copies
    ]
    for end, start in graph.wires.items():
        origin = ends[start.port] if start.node == name else start
        if end.node != name and origin is not None:
            wires.append((origin, end))
    nodes = []
    around, aside = _with_room(graph, node, placed)
    for old in around:
        nodes += placed if old.name == name else [old]
    drawing = given_back(graph, name, block, Placing(names, (x, y), aside))
    ungrouped = Graph.build(nodes, wires, drawing)
    if not scope:
        return with_graph_of(project, scope, ungrouped)
    outer = definition_of(project, scope[-1])
    exposed = tuple([_reached(each, name, block, names) for each in outer.exposed])
    return redefine(project, outer.name, ungrouped, exposed)


def _reached(exposed: Exposed, name: str, block: Group, names: Mapping[str, str]) -> Exposed:
    """Return a setting of the group around an instance, after its blocks took its place."""
    if exposed.node != name:
        return exposed
    inner = {each.name: each for each in block.definition.exposed}.get(exposed.setting)
    if inner is None or block.repeat > 1:
        raise GroupError(
            f"{name} cannot be ungrouped, because its setting "
            f"'{exposed.title or exposed.setting}' is one of the group around it: take that "
            "setting away from the group first."
        )
    return replace(exposed, node=names[inner.node], setting=inner.setting)


def _inner(block: Group) -> list[Node]:
    """Return the blocks inside an instance, those that a run has first."""
    graph, ports = block.inner_graph, set(block.definition.ports)
    live = leading_to(graph, block.definition.outputs)
    inner = [node for name, node in graph.nodes.items() if name not in ports]
    return sorted(inner, key=lambda node: node.name not in live)


def _with_room(graph: Graph, node: Node, placed: Collection[Node]) -> tuple[list[Node], float]:
    """Return a graph's nodes, moved aside where a node's blocks would cover them, and how far."""
    (left, top), (right, bottom) = corners(list(placed))
    covered = any(
        left - STEP_X / 2 < other.position[0] < right + STEP_X / 2
        and top - STEP_Y / 2 < other.position[1] < bottom + STEP_Y / 2
        for other in graph.nodes.values()
        if other.name != node.name
    )
    if not covered:
        return list(graph.nodes.values()), 0.0
    half, middle = (right - left) / 2, node.position[0]

    def aside(other: Node) -> Node:
        x, y = other.position
        if other.name == node.name or x == middle:
            return other
        return replace(other, position=(x + half if x > middle else x - half, y))

    return [aside(other) for other in graph.nodes.values()], half
