"""Taking blocks out of their wires and putting one into a wire, as pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.canvas.edits import place_between
from designer.canvas.geometry import snap
from engine.graph import InputPort, OutputPort
from engine.repairs.room import make_room

if TYPE_CHECKING:
    from collections.abc import Collection

    from designer.canvas.geometry import Point
    from engine.graph import Graph


def pulled_out(graph: Graph, names: Collection[str]) -> Graph:
    """Take blocks out of the wires around them, and close the gap that they leave.

    Wires among them stay. What fed them feeds what they fed, as after a removal that reconnects.

    Returns
    -------
    Graph
        The same where no wire leads into or out of them.
    """
    return graph.rewire(loose_ends(graph, names))


def loose_ends(graph: Graph, names: Collection[str]) -> dict[InputPort, OutputPort | None]:
    """Return which wires change where blocks are pulled out, without walking the graph.

    Returns
    -------
    dict
        The end of each such wire, and where it begins from then on; ``None`` where it is gone.
    """
    within = frozenset(names)  # every wire asks; the names themselves keep their order
    ends: dict[InputPort, OutputPort | None] = {}
    consumers = graph.topology().consumers
    for name in names:
        for port in graph[name].block.input_ports:
            start = graph.wires.get(InputPort(name, port))
            if start is not None and start.node not in within:
                ends[InputPort(name, port)] = None
        for end in consumers.get(name, ()):
            if end.node not in within:
                ends[end] = _origin(graph, name, within)
    return ends


def _origin(graph: Graph, name: str, gone: Collection[str]) -> OutputPort | None:
    """Return what feeds a block's first wired input, before all that is pulled out with it."""
    while True:
        starts = (graph.wires.get(InputPort(name, p)) for p in graph[name].block.input_ports)
        start = next((start for start in starts if start is not None), None)
        if start is None or start.node not in gone:
            return start
        name = start.node


def has_both_sides(graph: Graph, name: str) -> bool:
    """Say whether a block has inputs and outputs, so that it could stand in a wire."""
    block = graph[name].block
    return bool(block.input_ports and block.output_ports)


def is_wired(graph: Graph, name: str) -> bool:
    """Say whether a wire begins or ends at a block."""
    topology = graph.topology()
    return bool(topology.consumers.get(name)) or any(topology.sources[name])


def put_into(graph: Graph, name: str, end: InputPort, wished: Point) -> Graph:
    """Put a block that is there into the wire that ends at a port, and make room for it.

    Parameters
    ----------
    graph
        The network.
    name
        The block; it has no wires.
    end
        Where the wire ends.
    wished
        Where the card was dropped.

    Raises
    ------
    GraphError
        Where there is no such port.
    """
    block = graph[name].block
    start = graph.wires[end]
    x, y = place_between(graph, end, wished)
    graph = graph.connect(start, InputPort(name, block.input_ports[0]))
    graph = graph.connect(OutputPort(name, block.output_ports[0]), end)
    return make_room(graph.move({name: (snap(x), snap(y))}), name)
