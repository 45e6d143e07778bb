"""What crosses the border of a selection, and the ports that stand for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.analysis import analyse
from engine.blocks.composite import STEP_X, STEP_Y
from engine.blocks.input import Input
from engine.blocks.output import Output
from engine.errors import SettingError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.definition import GroupDefinition
from engine.groups.sketch import taken_along
from engine.names import free_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.analysis import Analysis
    from engine.blocks.base import Shape

Feed = OutputPort | InputPort
"""What a port in stands for: an output outside, or an inner input that nothing feeds yet."""


def enclose(
    graph: Graph, wanted: set[str], title: str
) -> tuple[GroupDefinition, dict[Feed, str], dict[OutputPort, str]]:
    """Return a group of selected blocks, and the ports that stand for what crosses its border.

    Parameters
    ----------
    graph
        Where the blocks are.
    wanted
        Their names.
    title
        The group's name.

    Returns
    -------
    tuple
        The definition, the port in for everything that feeds the selection, and the port out for
        everything inside that is needed outside.
    """
    feeds, leaves = _crossings(graph, wanted)
    taken = set(wanted)
    ports_in = dict(zip(feeds, _port_names("input", len(feeds), taken), strict=True))
    ports_out = dict(zip(leaves, _port_names("out", len(leaves), taken), strict=True))
    inner = [node for name, node in graph.nodes.items() if name in wanted]
    (left, top), (right, bottom) = corners(inner)
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
    inside = Graph.build([*entries, *moved.values(), *ends], wires)
    inside = inside.draw(taken_along(graph, wanted, -x, -y))
    return GroupDefinition(title, inside), ports_in, ports_out


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


def corners(nodes: Sequence[Node]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the left upper and the right lower corner of the cards' centres."""
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
