"""Which column each card belongs to, and which cards hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.graph import Graph

if TYPE_CHECKING:
    from collections.abc import Collection

    from engine.wiring import Topology


def layers(topology: Topology, fed: Collection[str] = ()) -> dict[str, int]:
    """Return for each node the length of the longest path that leads to it.

    What feeds only a late node, such as a second input with the blocks behind it, stands right
    before that node and not at the very beginning: its wire would cross the whole network.

    Parameters
    ----------
    topology
        The wiring.
    fed
        Nodes that something outside of it feeds: they stay at the beginning.
    """
    result: dict[str, int] = {}
    private: set[str] = set()
    for name in topology.order:
        feeds = [feed.node for feed in topology.sources[name] if feed is not None]
        result[name] = max([result[feed] for feed in feeds], default=-1) + 1
        # Nothing before it leads anywhere else.
        if name not in fed and all(
            feed in private and len(topology.consumers[feed]) == 1 for feed in feeds
        ):
            private.add(name)
    for name in reversed(topology.order):
        if name in private and (ends := topology.consumers.get(name)):
            result[name] = min([result[end.node] for end in ends]) - 1
    return result


def parts(graph: Graph) -> list[list[str]]:
    """Return the connected parts, the largest first, each in the order of computation."""
    topology = graph.topology()
    root = {name: name for name in topology.order}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for end, start in graph.wires.items():
        root[find(end.node)] = find(start.node)
    found: dict[str, list[str]] = {}
    for name in topology.order:
        found.setdefault(find(name), []).append(name)
    return sorted(found.values(), key=len, reverse=True)


def part_of(graph: Graph, names: Collection[str]) -> Graph:
    """Return some nodes of a graph with the wires among them, and its flow."""
    chosen = set(names)
    nodes = [node for name, node in graph.nodes.items() if name in chosen]
    wires = [
        (start, end)
        for end, start in graph.wires.items()
        if start.node in chosen and end.node in chosen
    ]
    part = Graph.build(nodes, wires)
    return part.draw(part.drawing.with_flow(graph.drawing.flow))


def fed_from_outside(graph: Graph, part: Graph) -> frozenset[str]:
    """Return which nodes of a part of a graph are fed by nodes that are not in the part."""
    return frozenset(
        [
            end.node
            for end, start in graph.wires.items()
            if end.node in part and start.node not in part
        ]
    )
