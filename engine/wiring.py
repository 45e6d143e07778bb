"""Ports, wires, and what follows from the wiring alone: an order of computation."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from engine.errors import CycleError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.node import Node


class InputPort(NamedTuple):
    """Where a wire ends: a node and one of its block's input ports."""

    node: str
    port: str = "in"


class OutputPort(NamedTuple):
    """Where a wire begins: a node and one of its block's output ports."""

    node: str
    port: str = "out"


class Source(NamedTuple):
    """What feeds one input port: a node and the index of its output port."""

    node: str
    output: int


@dataclass(frozen=True, slots=True)
class Topology:
    """What follows from the wiring alone."""

    order: tuple[str, ...]
    """Every node after the nodes that feed it."""
    sources: Mapping[str, tuple[Source | None, ...]]
    """For each node, what feeds each of its input ports; for a bypassed one only what passes."""
    consumers: Mapping[str, tuple[InputPort, ...]]
    """For each node that feeds others, where its wires end, also at bypassed nodes."""


def derive_topology(nodes: Mapping[str, Node], wires: Mapping[InputPort, OutputPort]) -> Topology:
    """Order the nodes so that each comes after what feeds it.

    Raises
    ------
    GraphError
        Where the wires form a cycle.
    """
    consumers: dict[str, list[InputPort]] = {}
    sources: dict[str, tuple[Source | None, ...]] = {}
    missing = dict.fromkeys(nodes, 0)
    for end, start in wires.items():
        consumers.setdefault(start.node, []).append(end)
        missing[end.node] += 1
    for name, node in nodes.items():
        feeds: list[Source | None] = []
        for port in node.block.input_ports:
            wire = wires.get(InputPort(name, port))
            feeds.append(
                None
                if wire is None
                else Source(wire.node, nodes[wire.node].block.output_ports.index(wire.port))
            )
        if node.bypassed:  # the first input that something feeds is the one that passes
            feeds = [next((feed for feed in feeds if feed is not None), None)]
        sources[name] = tuple(feeds)
    # Kahn's algorithm with a stack, so that one branch is listed before the next begins.
    ready = [name for name, count in missing.items() if not count]
    ready.reverse()
    order: list[str] = []
    while ready:
        name = ready.pop()
        order.append(name)
        for end in reversed(consumers.get(name, ())):
            missing[end.node] -= 1
            if not missing[end.node]:
                ready.append(end.node)
    if len(order) < len(nodes):
        raise _cycle_error(wires, set(nodes).difference(order))
    return Topology(
        order=tuple(order),
        sources=MappingProxyType(sources),
        consumers=MappingProxyType({name: tuple(ends) for name, ends in consumers.items()}),
    )


def _cycle_error(wires: Mapping[InputPort, OutputPort], stuck: set[str]) -> CycleError:
    """Name the blocks of one cycle among the nodes that could not be ordered."""
    feeder: dict[str, str] = {}
    for end, start in wires.items():
        if end.node in stuck and start.node in stuck:
            feeder[end.node] = start.node
    # Whoever is stuck is fed by somebody stuck, so walking backwards ends in a cycle.
    name = min(feeder)
    path: dict[str, int] = {}
    while name not in path:
        path[name] = len(path)
        name = feeder[name]
    cycle = [*list(path)[path[name] :], name][::-1]
    shown = cycle if len(cycle) <= 6 else [*cycle[:3], "…", *cycle[-2:]]
    return CycleError(
        f"The wires form a cycle ({' → '.join(shown)}): data must flow from input to output.",
        tuple(cycle[:-1]),
    )
