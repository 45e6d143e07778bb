"""What a layout knows of a network: how large its cards are, where they stand, what feeds them.

A card is a block's, or a frame with all that is in it: how it is arranged within does not matter
to what is around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from designer.canvas.layout.axes import Axes
from engine.wiring import InputPort, Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from designer.canvas.geometry import Point
    from engine.graph import Graph
    from engine.wiring import Topology


class Card(NamedTuple):
    """What stands in a column, along and across the flow."""

    length: float
    breadth: float
    place: Point
    """Where its middle is now."""
    weight: int = 1
    """As many cards of blocks as it are behind one another in a row."""


class Feed(NamedTuple):
    """A wire that leads to a card."""

    start: str
    out: float
    """Where it leaves the card: 0 to 1 across it."""
    into: float
    """Where it arrives."""


@dataclass(frozen=True)
class Net:
    """Cards, and the wires between them, which lead to no card behind which they began."""

    cards: Mapping[str, Card]
    feeds: Mapping[str, Sequence[Feed]]
    """By card, in the order of its ports."""
    topology: Topology


def net_of(graph: Graph, axes: Axes | None = None) -> Net:
    """Return the cards and wires of a graph: each block is a card."""
    axes = axes or Axes(graph.drawing.flow)
    topology = graph.topology()
    cards = {
        name: Card(axes.along(node.block), axes.across(node.block), axes.turn(node.position))
        for name, node in graph.nodes.items()
    }
    feeds = {
        name: [
            Feed(
                source.node,
                share(source.output, len(graph[source.node].block.output_ports)),
                share(port, len(graph[name].block.input_ports)),
            )
            for port, source in wired(graph, name)
        ]
        for name in topology.order
    }
    return Net(cards, feeds, topology)


def wired(graph: Graph, name: str) -> list[tuple[int, Source]]:
    """Return the input ports of a node that something feeds, by their index, and what it is.

    All wires are drawn, also those that a bypassed node lets not pass.
    """
    found = []
    for port, each in enumerate(graph[name].block.input_ports):
        start = graph.wires.get(InputPort(name, each))
        if start is not None:
            output = graph[start.node].block.output_ports.index(start.port)
            found.append((port, Source(start.node, output)))
    return found


def share(index: int, count: int) -> float:
    """Return where one of some ports lies across its card: 0 to 1."""
    return (index + 1) / (count + 1)
