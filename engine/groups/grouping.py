"""Making a group of selected blocks, and putting its blocks back in its place."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from engine.analysis import analyse
from engine.blocks.composite import STEP_X, STEP_Y
from engine.blocks.input import Input
from engine.blocks.output import Output
from engine.errors import GroupError, SettingError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.block import Group, lay_copies, leading_to, unrepeatable
from engine.groups.definition import Exposed, GroupDefinition, exposed_problem, title_problem
from engine.groups.editing import redefine
from engine.groups.scope import definition_of, graph_of, with_definition, with_graph_of
from engine.names import free_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from engine.analysis import Analysis
    from engine.blocks.base import Shape
    from engine.groups.scope import Scope
    from engine.project import Project

Feed = OutputPort | InputPort
"""What a port in stands for: an output outside, or an inner input that nothing feeds yet."""


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
    definition, feeds, leaves = _definition(graph, wanted, title)
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
        feeds = [feed.node for feed in topology.sources[name] if feed is not None]
        if name not in wanted and any(feed in wanted or feed in fed for feed in feeds):
            fed.add(name)
    for name in reversed(topology.order):
        ends = [end.node for end in topology.consumers.get(name, ())]
        if name not in wanted and any(end in wanted or end in feeding for end in ends):
            feeding.add(name)
    return [name for name in topology.order if name in fed and name in feeding]


def _definition(
    graph: Graph, wanted: set[str], title: str
) -> tuple[GroupDefinition, dict[Feed, str], dict[OutputPort, str]]:
    """Return the definition, and the ports that stand for what crosses its border."""
    feeds, leaves = _crossings(graph, wanted)
    taken = set(wanted)
    ports_in = dict(zip(feeds, _port_names("input", len(feeds), taken), strict=True))
    ports_out = dict(zip(leaves, _port_names("out", len(leaves), taken), strict=True))
    inner = [node for name, node in graph.nodes.items() if name in wanted]
    (left, top), (right, bottom) = _corners(inner)
    x, y = (left + right) / 2, (top + bottom) / 2
    moved = {
        node.name: replace(node, position=(node.position[0] - x, node.position[1] - y))
        for node in inner
    }
    analysis = analyse(graph)
    first_end: dict[Feed, str] = {}
    wires: list[tuple[OutputPort, InputPort]] = []
    for name in moved:
        for port in graph[name].block.input_ports:
            end = InputPort(name, port)
            start = graph.wires.get(end)
            if start is not None and start.node in wanted:
                wires.append((start, end))
            else:
                feed = end if start is None else start
                first_end.setdefault(feed, name)
                wires.append((OutputPort(ports_in[feed]), end))
    wires += [(start, InputPort(name)) for start, name in ports_out.items()]
    half = (right - left) / 2 + STEP_X
    heights = _apart([moved[first_end[feed]].position[1] for feed in ports_in])
    entries = [
        Node(name, _input(_shape(analysis, feed)), (-half, height))
        for (feed, name), height in zip(ports_in.items(), heights, strict=True)
    ]
    heights = _apart([moved[start.node].position[1] for start in ports_out])
    ends = [
        Node(name, Output(), (half, height))
        for name, height in zip(ports_out.values(), heights, strict=True)
    ]
    return (
        GroupDefinition(title, Graph.build([*entries, *moved.values(), *ends], wires)),
        ports_in,
        ports_out,
    )


def _crossings(graph: Graph, wanted: set[str]) -> tuple[list[Feed], list[OutputPort]]:
    """Return what feeds a selection, and which of its outputs something outside needs."""
    topology = graph.topology()
    feeds: dict[Feed, None] = {}
    leaves: dict[OutputPort, None] = {}
    order = [name for name in topology.order if name in wanted]
    for name in order:
        for port in graph[name].block.input_ports:
            end = InputPort(name, port)
            start = graph.wires.get(end)
            if start is None or start.node not in wanted:
                feeds[end if start is None else start] = None
        for end in topology.consumers.get(name, ()):
            if end.node not in wanted:
                leaves[graph.wires[end]] = None
    if not leaves or graph.ends() == graph.sinks():
        # Where no Output says otherwise, what feeds nothing is an end of the network.
        ends = [name for name in order if name not in topology.consumers]
        found = {OutputPort(n, port) for n in ends for port in graph[n].block.output_ports}
        leaves |= dict.fromkeys(found.union(leaves))
    ranked = {name: index for index, name in enumerate(order)}
    ports = {name: graph[name].block.output_ports for name in order}
    leaving = sorted(leaves, key=lambda s: (ranked[s.node], ports[s.node].index(s.port)))
    return list(feeds), leaving


def _port_names(stem: str, number: int, taken: set[str]) -> list[str]:
    names = []
    for index in range(number):
        name = free_name(stem if number == 1 else f"{stem}{index + 1}", taken)
        taken.add(name)
        names.append(name)
    return names


def _shape(analysis: Analysis, feed: Feed) -> Shape | None:
    report = analysis[feed.node]
    if isinstance(feed, InputPort) or report.outputs is None:
        return None
    return report.outputs[report.block.output_ports.index(feed.port)]


def _input(shape: Shape | None) -> Input:
    """Return an Input with a shape, as far as a person could type it."""
    try:
        return Input() if shape is None else Input(shape=shape)
    except SettingError:
        return Input()


def _corners(nodes: Sequence[Node]) -> tuple[tuple[float, float], tuple[float, float]]:
    xs = [node.position[0] for node in nodes] or [0.0]
    ys = [node.position[1] for node in nodes] or [0.0]
    return (min(xs), min(ys)), (max(xs), max(ys))


def _apart(heights: Sequence[float]) -> list[float]:
    """Move cards of one column down until none covers another."""
    placed: list[float] = []
    for height in heights:
        free = height
        while any(abs(free - other) < STEP_Y for other in placed):
            free += STEP_Y
        placed.append(free)
    return placed


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
    (left, top), (right, bottom) = _corners(inner)
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
    return Graph.build(nodes, wires)


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
    (left, top), (right, bottom) = _corners(copies)
    x, y = node.position[0] - (left + right) / 2, node.position[1] - (top + bottom) / 2
    placed = [
        replace(
            copy,
            position=(copy.position[0] + x, copy.position[1] + y),
            trainable=copy.trainable and node.trainable,
        )
        for copy in copies
    ]
    for end, start in graph.wires.items():
        origin = ends[start.port] if start.node == name else start
        if end.node != name and origin is not None:
            wires.append((origin, end))
    nodes = []
    for old in _with_room(graph, node, placed):
        nodes += placed if old.name == name else [old]
    ungrouped = Graph.build(nodes, wires)
    if not scope:
        return with_graph_of(project, scope, ungrouped)
    around = definition_of(project, scope[-1])
    exposed = tuple([_reached(each, name, block, names) for each in around.exposed])
    return redefine(project, around.name, ungrouped, exposed)


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


def _with_room(graph: Graph, node: Node, placed: Collection[Node]) -> list[Node]:
    """Return a graph's nodes, those beside a node moved aside where its blocks would cover them."""
    (left, top), (right, bottom) = _corners(list(placed))
    covered = any(
        left - STEP_X / 2 < other.position[0] < right + STEP_X / 2
        and top - STEP_Y / 2 < other.position[1] < bottom + STEP_Y / 2
        for other in graph.nodes.values()
        if other.name != node.name
    )
    if not covered:
        return list(graph.nodes.values())
    half, middle = (right - left) / 2, node.position[0]

    def aside(other: Node) -> Node:
        x, y = other.position
        if other.name == node.name or x == middle:
            return other
        return replace(other, position=(x + half if x > middle else x - half, y))

    return [aside(other) for other in graph.nodes.values()]
