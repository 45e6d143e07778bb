"""Which column each card belongs to, and which cards hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.graph import Graph

if TYPE_CHECKING:
    from collections.abc import Collection

    from engine.wiring import Topology


MOST_LOOKS = 60_000
"""So many nodes are looked at at most for shorter wires, which takes 0.1 s."""


def layers(topology: Topology, fed: Collection[str] = ()) -> dict[str, int]:
    """Return the column of each node: each part is as long as its longest path.

    What could stand in several columns stands where its wires are shortest, as near to the
    beginning as that allows. What feeds only a late node, such as a second input with the blocks
    behind it, stands right before that node: its wire would cross the whole network.

    Parameters
    ----------
    topology
        The wiring.
    fed
        Nodes that something outside of it feeds: they stay at the beginning.
    """
    # Where wires end counts, also at blocks that let only one of them pass: all are drawn.
    ends = {
        name: list({end.node: None for end in topology.consumers.get(name, ())})
        for name in topology.order
    }
    feeds: dict[str, list[str]] = {name: [] for name in topology.order}
    result: dict[str, int] = {}
    for name in topology.order:
        result[name] = max([result[feed] for feed in feeds[name]], default=-1) + 1
        for end in ends[name]:
            feeds[end].append(name)
    # Each part by itself: among longer ones it would become longer than its longest path.
    behind: dict[str, int] = {}
    for part in parts(topology):
        behind |= dict.fromkeys(part, max([result[name] for name in part]) + 1)
    latest: dict[str, int] = {}
    for name in reversed(topology.order):
        latest[name] = min([latest[end] for end in ends[name]], default=behind[name]) - 1
    for name in fed:
        latest[name] = result[name]
    _shorten(result, latest, feeds, ends)
    return result


def _shorten(
    layer: dict[str, int],
    latest: dict[str, int],
    feeds: dict[str, list[str]],
    ends: dict[str, list[str]],
) -> None:
    """Move nodes on, with what stands right behind them, while that makes wires shorter.

    As all begin as early as they can, moving on is all that ever helps; the sum of the lengths
    is what Gansner, Koutsofios, North and Vo (1993) make least.
    """
    looks = 0
    moving = True
    while moving:
        moving = False
        for name in reversed(layer):
            while layer[name] < latest[name] and looks < MOST_LOOKS:
                group, waiting, gain = {name}, [name], 0
                while waiting:
                    each = waiting.pop()
                    gain += len(ends[each]) - len(feeds[each])
                    for end in ends[each]:
                        if layer[end] == layer[each] + 1 and end not in group:
                            group.add(end)
                            waiting.append(end)
                looks += len(group)
                if gain <= 0 or any(layer[each] >= latest[each] for each in group):
                    break
                way = min(
                    [latest[each] - layer[each] for each in group]
                    + [
                        layer[end] - layer[each] - 1
                        for each in group
                        for end in ends[each]
                        if end not in group
                    ]
                )
                for each in group:
                    layer[each] += way
                moving = True


def parts(topology: Topology) -> list[list[str]]:
    """Return the connected parts, the largest first, each in the order of computation."""
    root = {name: name for name in topology.order}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for start, ends in topology.consumers.items():
        for end in ends:
            root[find(end.node)] = find(start)
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
