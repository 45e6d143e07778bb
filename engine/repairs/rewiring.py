"""Edits of several steps, as repairs need them: pure functions from graph to graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.dense import Dense
from engine.blocks.output import Output
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.repairs.room import in_wire, make_room, place_near, snap, step, turned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.blocks.base import Block


def insert_before(graph: Graph, end: InputPort, block: Block) -> Graph:
    """Put a new block into the wire that ends at a port, and make room for its card."""
    name = graph.fresh_name(block.stem)
    return make_room(graph.insert(Node(name, block, in_wire(graph, end)), end), name)


def insert_all(graph: Graph, end: InputPort, blocks: Iterable[Block]) -> Graph:
    """Put new blocks, in the order of the data, into the wire that ends at a port."""
    for block in blocks:
        graph = insert_before(graph, end, block)
    return graph


def connect_through(graph: Graph, start: OutputPort, end: InputPort, block: Block) -> Graph:
    """Lay a wire to an open port and put a new block into it."""
    return insert_before(graph.connect(start, end), end, block)


def append(graph: Graph, name: str, blocks: Iterable[Block]) -> Graph:
    """Add blocks one behind the other behind a node."""
    for block in blocks:
        node = Node(graph.fresh_name(block.stem), block, place_near(graph, name))
        graph = place_behind(graph, node, name)
        name = node.name
    return graph


def place_behind(graph: Graph, node: Node, name: str) -> Graph:
    """Add a node behind another, at the place it has."""
    start = OutputPort(name, graph[name].block.output_ports[0])
    graph = graph.add(node).connect(start, InputPort(node.name, node.block.input_ports[0]))
    return make_room(graph, node.name)


def behind(graph: Graph, name: str, block: Block) -> Graph:
    """Put a new block between a node with one output and all that it feeds."""
    first, *others = graph.topology().consumers[name]
    known = set(graph.nodes)
    graph = insert_before(graph, first, block)
    (new,) = set(graph.nodes) - known
    for end in others:
        graph = graph.connect(OutputPort(new, block.output_ports[0]), end)
    return graph


def with_outputs(graph: Graph, names: Iterable[str]) -> Graph:
    """Put Outputs behind some nodes."""
    for name in names:
        graph = with_each_output(graph, name)
    return graph


def with_each_output(graph: Graph, name: str) -> Graph:
    """Put an Output behind each output of a node, one below the other."""
    for index, port in enumerate(graph[name].block.output_ports):
        place = place_near(graph, name, aside=index)
        end = Node(graph.fresh_name(Output.stem), Output(), place)
        graph = graph.add(end).connect(OutputPort(name, port), InputPort(end.name))
        graph = make_room(graph, end.name)
    return graph


def leading_to(graph: Graph, names: Iterable[str]) -> set[str]:
    """Return all nodes from which data reaches one of some nodes, and those themselves."""
    sources = graph.topology().sources
    found = set(names)
    waiting = list(found)
    while waiting:
        for feed in sources[waiting.pop()]:
            if feed is not None and feed.node not in found:
                found.add(feed.node)
                waiting.append(feed.node)
    return found


def join(graph: Graph, names: Sequence[str], block: Block) -> Graph:
    """Let several nodes feed one new merging block, which lies behind them all."""
    flow = graph.drawing.flow
    places = [turned(graph[name].position, flow) for name in names]
    middle = snap(sum(across for _, across in places) / len(places))
    place = turned((max(along for along, _ in places) + step(flow)[0], middle), flow)
    node = Node(graph.fresh_name(block.stem), block, place)
    graph = make_room(graph.add(node), node.name)
    for name, port in zip(names, block.input_ports, strict=True):
        start = OutputPort(name, graph[name].block.output_ports[0])
        graph = graph.connect(start, InputPort(node.name, port))
    return graph


def without(graph: Graph, name: str) -> Graph:
    """Remove a node and wire what fed it to what it fed."""
    return graph.remove([name], reconnect=True)


def without_branches(graph: Graph, names: Iterable[str]) -> Graph:
    """Remove nodes, and everything that fed nothing else."""
    gone = set(names)
    left = {name: len(ends) for name, ends in graph.topology().consumers.items()}
    waiting = list(gone)
    while waiting:
        here = waiting.pop()
        for port in graph[here].block.input_ports:
            wire = graph.wires.get(InputPort(here, port))
            if wire is not None:
                left[wire.node] -= 1
                if not left[wire.node] and wire.node not in gone:
                    gone.add(wire.node)
                    waiting.append(wire.node)
    return graph.remove(gone)


def without_input(graph: Graph, end: InputPort) -> Graph:
    """Take away one input of a merging block; the wires behind it move up."""
    block = graph[end.node].block
    ports = block.input_ports
    starts = [graph.wires.get(InputPort(end.node, port)) for port in ports if port != end.port]
    for port in ports:
        graph = graph.disconnect(InputPort(end.node, port))
    smaller = block.change(inputs=len(ports) - 1)
    graph = graph.replace(end.node, smaller)
    for port, start in zip(smaller.input_ports, starts, strict=True):
        if start is not None:
            graph = graph.connect(start, InputPort(end.node, port))
    return graph


def feed_from(graph: Graph, old: str, new: str) -> Graph:
    """Let everything that one node feeds be fed by another, and remove the first."""
    for end in graph.topology().consumers.get(old, ()):
        graph = graph.connect(OutputPort(new, graph.wires[end].port), end)
    return graph.remove([old])


def resize_output(graph: Graph, name: str, units: int) -> Graph:
    """Give a dense layer or a convolution another number of outputs.

    Raises
    ------
    SettingError
        Where it cannot have so many.
    """
    block = graph[name].block
    key = "units" if isinstance(block, Dense) else "filters"
    return graph.replace(name, block.change(**{key: units}))
