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
    closed = graph.remove(names, reconnect=True).wires
    result = graph
    for end, start in graph.wires.items():
        if (end.node in names) == (start.node in names):
            continue
        origin = closed.get(end)
        result = result.disconnect(end) if origin is None else result.connect(origin, end)
    return result


def may_go_into_a_wire(graph: Graph, name: str) -> bool:
    """Say whether a block has both sides and no wire at either."""
    block = graph[name].block
    topology = graph.topology()
    return (
        bool(block.input_ports and block.output_ports)
        and not topology.consumers.get(name)
        and all(feed is None for feed in topology.sources[name])
    )


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
