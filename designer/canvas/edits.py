"""What the canvas does to a network, as pure functions from one graph to the next."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from designer.canvas.geometry import (
    CARD_HEIGHT,
    CARD_WIDTH,
    Point,
    card_height,
    snap,
    step,
    turned,
)
from designer.canvas.suggest import suggested
from designer.canvas.unfolding import unfold_in_rows
from engine.errors import GraphError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.block import Group
from engine.groups.grouping import group_nodes, ungroup
from engine.groups.scope import graph_of, with_graph_of
from engine.repairs.room import free_near, make_room, place_near

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.analysis import Analysis
    from engine.blocks.base import Block
    from engine.groups.scope import Scope
    from engine.project import Project

GAP = 8.0
"""Least distance between cards."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a new block goes and what it is wired to."""

    position: Point
    start: OutputPort | None = None
    """What feeds it."""
    end: InputPort | None = None
    """What it feeds."""
    into: InputPort | None = None
    """The end of the wire that it is put into."""


def add_block(
    graph: Graph, analysis: Analysis, kind: type[Block], placement: Placement
) -> tuple[Graph, str]:
    """Add a block and return the new graph and the node's name.

    Raises
    ------
    GraphError
        Where the graph is full, or the block has no port for the wire.
    """
    into = placement.into
    start = graph.wires.get(into) if into is not None else placement.start
    block = suggested(kind, graph, analysis, start)
    name = graph.fresh_name(block.stem)
    x, y = placement.position if into is None else place_between(graph, into, placement.position)
    node = Node(name, block, (snap(x), snap(y)))
    if into is not None:
        if not block.input_ports:
            raise GraphError(f"{block.title} has no input, so it cannot go into a wire.")
        return make_room(graph.insert(node, into), name), name
    side = (placement.start is not None) - (placement.end is not None)
    graph = graph.add(
        replace(node, position=free_near(graph, node.position, card_height(block), side))
    )
    if placement.start is not None:
        if not block.input_ports:
            raise GraphError(
                f"{block.title} has no input, so {placement.start.node} cannot feed it."
            )
        graph = graph.connect(placement.start, InputPort(name, block.input_ports[0]))
    if placement.end is not None:
        if not block.output_ports:
            raise GraphError(
                f"{block.title} has no output, so it cannot feed {placement.end.node}."
            )
        graph = graph.connect(OutputPort(name, block.output_ports[0]), placement.end)
    return graph, name


def place_between(graph: Graph, end: InputPort, wished: Point) -> Point:
    """Return where a card goes that is put into the wire that ends at a port.

    Near the wished place, but between the cards that the wire connects, in line with them
    where the wire runs straight, and a row aside where it runs around others.
    """
    start = graph.wires.get(end)
    if start is None:
        return wished
    flow = graph.drawing.flow
    along, across = step(flow)
    a1, b1 = turned(graph[start.node].position, flow)
    a2, b2 = turned(graph[end.node].position, flow)
    wished_a, wished_b = turned(wished, flow)
    if a2 < a1 + along / 2:
        # The wire returns to another row: at the end of the one, or at the beginning of the other,
        # whichever is nearer.
        behind = (a1 + along, b1)
        nearer = math.dist((wished_a, wished_b), (a2, b2)) < math.dist((wished_a, wished_b), behind)
        return turned((a2, b2) if nearer else behind, flow)
    a = max(a1 + along, min(wished_a, a2 - along))
    line = b1 + (b2 - b1) * (a - a1) / (a2 - a1) if a < a2 else b1
    aside = wished_b - line
    if abs(aside) < (CARD_HEIGHT if flow == "right" else CARD_WIDTH) / 2:
        return turned((a, line), flow)
    return turned((a, line + math.copysign(max(abs(aside), across), aside)), flow)


def place_behind(graph: Graph, name: str) -> Placement:
    """Return where a block goes that is added behind a node by keyboard.

    It is wired to the node's output where that is free (the first free one of several); where the
    only output already feeds one other node, it goes into that wire; otherwise it is wired beside
    what is there.
    """
    node = graph[name]
    place = place_near(graph, name)
    ends = graph.topology().consumers.get(name, ())
    start = free_output(graph, name)
    if len(ends) == 1 and len(node.block.output_ports) == 1:
        return Placement(place, into=ends[0])
    return Placement(place, start=start)


def open_ends(graph: Graph) -> tuple[str, ...]:
    """Return the nodes that have an output and feed nothing: where a network can go on."""
    consumers = graph.topology().consumers
    return tuple(
        name
        for name, node in graph.nodes.items()
        if node.block.output_ports and not consumers.get(name)
    )


def free_output(graph: Graph, name: str) -> OutputPort | None:
    """Return a node's first output that feeds nothing, else its first; ``None`` without any."""
    ports = [OutputPort(name, port) for port in graph[name].block.output_ports]
    if len(ports) < 2:
        return ports[0] if ports else None
    taken = {graph.wires[end] for end in graph.topology().consumers.get(name, ())}
    return next((port for port in ports if port not in taken), ports[0])


def group(project: Project, names: Iterable[str], title: str, scope: Scope) -> Project:
    """Group nodes, and put the instance where no other card lies.

    Parameters
    ----------
    project, names, title, scope
        As :func:`engine.groups.grouping.group_nodes` takes them.

    Raises
    ------
    GroupError
        Where they cannot become one.
    """
    chosen = tuple(names)
    before = graph_of(project, scope)
    project = group_nodes(project, chosen, title, scope)
    graph = graph_of(project, scope)
    (made,) = (node for name, node in graph.nodes.items() if name not in before)
    others = [node.position for node in graph.nodes.values() if node is not made]

    def is_free(place: Point) -> bool:
        return not any(
            abs(x - place[0]) < CARD_WIDTH + GAP and abs(y - place[1]) < CARD_HEIGHT + GAP
            for x, y in others
        )

    # Its middle, or else where one of the cards was that it takes the place of.
    left = sorted(
        (before[name].position for name in chosen),
        key=lambda place: math.dist(place, made.position),
    )
    place = next(filter(is_free, (made.position, *left)), made.position)
    if place == made.position:
        return project
    return with_graph_of(project, scope, graph.move({made.name: place}))


def ungroup_all(
    project: Project, names: Iterable[str], analysis: Analysis, scope: Scope
) -> Project:
    """Put what is inside groups and composites in their places, one after the other.

    Parameters
    ----------
    project, scope
        The project, and the path of groups to the graph that the names are of.
    names
        The groups and composites.
    analysis
        That graph's. What feeds a block is the same before and after others are ungrouped.

    Raises
    ------
    GroupError, GraphError
        Where one of them cannot be put in pieces.
    """
    for name in names:
        graph = graph_of(project, scope)
        if isinstance(graph[name].block, Group):
            project = ungroup(project, name, scope)
        else:
            project = with_graph_of(project, scope, unfold_in_rows(graph, name, analysis))
    return project


def reroute(
    graph: Graph, taken: InputPort | None, start: OutputPort, end: InputPort | None
) -> Graph:
    """Lay a wire, moving it from the input it was picked up at; without an end it is removed.

    Raises
    ------
    GraphError
        Where the wire would close a cycle.
    """
    if taken is not None and taken != end:
        graph = graph.disconnect(taken)
    if end is None or graph.wires.get(end) == start:
        return graph
    return graph.connect(start, end)
