"""What can be read of nodes and wires; the edits are :class:`engine.graph.Graph`'s own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.errors import GraphError
from engine.wiring import InputPort, OutputPort, Topology, derive_topology

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.drawing import Drawing
    from engine.node import Node


class Wired:
    """Nodes by name, the wires between them, and what is drawn beside them."""

    __slots__ = ("_numbers", "_topology", "drawing", "nodes", "wires")

    nodes: Mapping[str, Node]
    wires: Mapping[InputPort, OutputPort]
    drawing: Drawing
    """The notes, frames and ways of wires that a person drew beside the network."""
    _numbers: dict[str, int]
    _topology: Topology | None

    def __getitem__(self, name: str) -> Node:
        """Return the node of that name, or raise :class:`GraphError` where there is none."""
        try:
            return self.nodes[name]
        except KeyError:
            raise GraphError(f"There is no block called '{name}'.") from None

    def __contains__(self, name: object) -> bool:
        return name in self.nodes

    def __len__(self) -> int:
        return len(self.nodes)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Wired):
            return NotImplemented
        return self is other or (
            self.nodes == other.nodes
            and self.wires == other.wires
            and (self.drawing is other.drawing or self.drawing == other.drawing)
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.nodes)} nodes and {len(self.wires)} wires>"

    def topology(self) -> Topology:
        """Return the order of computation and who feeds whom, derived once for each wiring.

        Raises
        ------
        GraphError
            Where the wires form a cycle (only :meth:`build` can meet one: :meth:`connect`
            refuses to make it).
        """
        if self._topology is None:
            self._topology = derive_topology(self.nodes, self.wires)
        return self._topology

    def sinks(self) -> tuple[str, ...]:
        """Return the nodes that feed nothing, except inputs; a network that runs has one."""
        consumers = self.topology().consumers
        return tuple(
            [n for n, node in self.nodes.items() if n not in consumers and node.block.input_ports]
        )

    def ends(self) -> tuple[str, ...]:
        """Return where results leave: the Output blocks, or without any the sinks."""
        outputs = tuple([n for n, node in self.nodes.items() if not node.block.output_ports])
        return outputs or self.sinks()

    def leads_to(self, start: str, end: str) -> bool:
        """Say whether data that leaves ``start`` reaches ``end`` (a node leads to itself)."""
        if self._topology is None and all(wire[0] != start for wire in self.wires.values()):
            # A block that was just added feeds nothing: no order of all the others is needed.
            return start == end
        consumers = self.topology().consumers
        seen = {start}
        waiting = [start]
        while waiting:
            name = waiting.pop()
            if name == end:
                return True
            for port in consumers.get(name, ()):
                if port.node not in seen:
                    seen.add(port.node)
                    waiting.append(port.node)
        return False

    def fresh_name(self, stem: str) -> str:
        """Return the first free name ``stem1``, ``stem2``, …, without a search from 1 each time."""
        start = number = self._numbers.get(stem, 1)
        while f"{stem}{number}" in self.nodes:
            number += 1
        if number > start:
            # A hint for the next time: every smaller number of this stem is taken.
            self._numbers = {**self._numbers, stem: number}
        return f"{stem}{number}"

    def _check_ports(self, start: OutputPort, end: InputPort) -> None:
        for port, known, what in (
            (start, self[start.node].block.output_ports, "output"),
            (end, self[end.node].block.input_ports, "input"),
        ):
            if port.port not in known:
                there = ", ".join(known) or "none"
                raise GraphError(f"{port.node} has no {what} port '{port.port}': there is {there}.")
