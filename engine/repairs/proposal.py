"""What a repair is, what it is proposed for, and the simplest of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from engine.graph import Graph, InputPort
from engine.repairs import rewiring

if TYPE_CHECKING:
    from engine.analysis import Analysis, Fault
    from engine.blocks.base import Block, Shape
    from engine.project import Project
    from engine.repairs.bridges import Bridge

FAR = 64
"""How many blocks above a fault are searched for its cause."""


MOST_AGAIN = 8
"""How many bypassed blocks are tried one by one."""


@dataclass(frozen=True, slots=True)
class Repair:
    """An edit that mends a problem, an ordinary undoable one.

    Parameters
    ----------
    label
        What a button says.
    apply
        A pure function from graph to graph. On a graph that has been edited since it was
        proposed, it may raise a :class:`~engine.errors.NetloomError`.
    to_project
        The same edit of a whole project, where more than the network changes: the definition of a
        group, or the training plan.
    """

    label: str
    apply: Callable[[Graph], Graph]
    to_project: Callable[[Project], Project] | None = None


class Faulty(NamedTuple):
    """A node with a fault, and what is known about its surroundings."""

    graph: Graph
    analysis: Analysis
    name: str
    fault: Fault

    @property
    def block(self) -> Block:
        """The node's block."""
        return self.graph[self.name].block

    @property
    def inputs(self) -> tuple[Shape | None, ...]:
        """What arrives at its input ports."""
        return self.analysis[self.name].inputs

    @property
    def end(self) -> InputPort:
        """The input port that the fault concerns, or the first one."""
        return InputPort(self.name, self.fault.port or self.block.input_ports[0])


Proposals = Iterator[Repair]
"""The best first; still to be tried."""


def change(label: str, name: str, **values: object) -> Repair:
    """Propose other settings for a block."""

    def apply(graph: Graph) -> Graph:
        return graph.replace(name, graph[name].block.change(**values))

    return Repair(label, apply)


def insert(label: str, end: InputPort, block: Block) -> Repair:
    """Propose a new block in the wire that ends at a port."""
    return Repair(label, partial(rewiring.insert_before, end=end, block=block))


def insert_all(bridge: Bridge, graph: Graph, end: InputPort) -> Repair:
    """Propose several new blocks in the wire that ends at a port."""
    source = graph.wires[end].node
    return Repair(
        f"Insert {bridge.label} between {source} and {end.node}",
        partial(rewiring.insert_all, end=end, blocks=bridge.blocks),
    )


def remove(name: str) -> Repair:
    """Propose to take a block out of its wire."""
    return Repair(f"Remove {name}", partial(rewiring.without, name=name))


def use_again(graph: Graph, names: Iterable[str]) -> Proposals:
    """Propose to use again what is bypassed among some blocks: each alone, then all of them."""
    bypassed = [name for name in names if graph[name].bypassed]
    for name in bypassed[:MOST_AGAIN]:
        yield Repair(f"Use {name} again", partial(_used, names=(name,)))
    if len(bypassed) > 1:
        label = f"Use all {len(bypassed)} bypassed blocks again"
        yield Repair(label, partial(_used, names=tuple(bypassed)))


def _used(graph: Graph, names: tuple[str, ...]) -> Graph:
    for name in names:
        graph = graph.annotate(name, bypassed=False)
    return graph


def above_of(graph: Graph, name: str) -> Iterator[str]:
    """Yield the nodes that lead to a node, the nearest first, as far as :data:`FAR`."""
    seen = {name}
    waiting = [name]
    for here in waiting:
        for port in graph[here].block.input_ports:
            wire = graph.wires.get(InputPort(here, port))
            if wire is not None and wire.node not in seen:
                seen.add(wire.node)
                waiting.append(wire.node)
                yield wire.node
        if len(seen) > FAR:
            return


def one_or_each(values: tuple[int, ...]) -> int | tuple[int, ...]:
    """Write a per-axis setting as one number where that says the same."""
    return values[0] if len(set(values)) == 1 else values


def same_positions(shapes: list[Shape]) -> bool:
    """Say whether shapes differ in nothing but the channels."""
    return len({shape[1:] for shape in shapes}) == 1
