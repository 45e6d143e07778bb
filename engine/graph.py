"""The graph: named blocks and the wires between them, as an immutable value.

Every edit returns a new graph and leaves the old one as it was, so undo is keeping the old
value and a background task needs no lock. An edit copies two dictionaries at the most; what
can be derived (the order of computation, who feeds whom) is derived once for each wiring and
shared by every graph that has it, so that changing a setting never walks the graph.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Self

from engine.blocks.base import Block
from engine.drawing import COLORS, NO_DRAWING, Drawing
from engine.errors import GraphError
from engine.names import name_problem, split_number
from engine.node import Node, bypass_problem
from engine.wired import Wired
from engine.wiring import InputPort, OutputPort

__all__ = ["MAX_NODES", "Graph", "InputPort", "Node", "OutputPort", "name_problem"]

MAX_NODES = 20_000
"""More blocks than this are refused: no known network needs a fifth of it."""


class Graph(Wired):
    """Nodes by name, and for each connected input the output that feeds it.

    Build one with :meth:`build`, or start from ``Graph()`` and edit.
    """

    __slots__ = ()

    def __init__(self) -> None:
        self._set({}, {})

    def _set(
        self,
        nodes: dict[str, Node],
        wires: dict[InputPort, OutputPort],
        drawing: Drawing = NO_DRAWING,
    ) -> Self:
        self.nodes = MappingProxyType(nodes)
        self.wires = MappingProxyType(wires)
        self.drawing = drawing
        self._numbers = {}
        self._topology = None
        return self

    def _with(
        self,
        *,
        nodes: dict[str, Node] | None = None,
        wires: dict[InputPort, OutputPort] | None = None,
        drawing: Drawing | None = None,
        numbers: dict[str, int] | None = None,
        keep_topology: bool = False,
    ) -> "Graph":
        graph = Graph.__new__(Graph)
        graph.nodes = self.nodes if nodes is None else MappingProxyType(nodes)
        graph.wires = self.wires if wires is None else MappingProxyType(wires)
        graph._numbers = self._numbers if numbers is None else numbers
        graph._topology = self._topology if keep_topology else None
        if drawing is None and wires is not None and self.drawing.routes:
            # A wire that is gone, or begins elsewhere now, finds its own way.
            before, after = self.wires, graph.wires
            drawing = self.drawing.rerouted(
                lambda end: end if after.get(end) == before[end] else None
            )
        graph.drawing = self.drawing if drawing is None else drawing
        return graph

    @classmethod
    def build(
        cls,
        nodes: Iterable[Node],
        wires: Iterable[tuple[OutputPort, InputPort]] = (),
        drawing: Drawing = NO_DRAWING,
    ) -> "Graph":
        """Build a graph at once, checking everything that the edits check.

        Parameters
        ----------
        nodes, wires
            What the graph is made of.
        drawing
            What is drawn beside it; ways of wires that there are not are left out.

        Raises
        ------
        GraphError
            Where a name is bad or taken, a block is bypassed that cannot be, a wire leads nowhere
            or ends where another ends, or the wires form a cycle.
        """
        by_name: dict[str, Node] = {}
        for node in nodes:
            if problem := name_problem(node.name):
                raise GraphError(problem)
            if node.name in by_name:
                raise GraphError(f"Two blocks are called '{node.name}': rename one of them.")
            if node.bypassed and (problem := bypass_problem(node.name, node.block)):
                raise GraphError(problem)
            by_name[node.name] = node
        if len(by_name) > MAX_NODES:
            raise GraphError(
                f"The network has {len(by_name):,} blocks, but Netloom opens at most {MAX_NODES:,}."
            )
        graph = cls()._set(by_name, {})
        by_end: dict[InputPort, OutputPort] = {}
        for start, end in wires:
            graph._check_ports(start, end)
            if end in by_end:
                raise GraphError(
                    f"Two wires end at the port '{end.port}' of {end.node}: an input takes one."
                )
            by_end[end] = start
        drawing = drawing.rerouted(lambda end: end if end in by_end else None)
        graph = cls()._set(by_name, by_end, drawing)
        graph.topology()
        return graph

    def add(self, node: Node) -> "Graph":
        """Add a node.

        Raises
        ------
        GraphError
            Where the name is bad or taken, the block is bypassed but cannot be, or the graph is
            full.
        """
        if problem := name_problem(node.name):
            raise GraphError(problem)
        if node.bypassed and (problem := bypass_problem(node.name, node.block)):
            raise GraphError(problem)
        if node.name in self.nodes:
            raise GraphError(f"There is already a block called '{node.name}'.")
        if len(self.nodes) >= MAX_NODES:
            raise GraphError(f"A network can have {MAX_NODES:,} blocks at most.")
        nodes = _copy(self.nodes)
        nodes[node.name] = node
        stem, number = split_number(node.name)
        numbers = self._numbers
        if number is not None and number == numbers.get(stem, 1):
            numbers = {**numbers, stem: number + 1}
        return self._with(nodes=nodes, numbers=numbers)

    def remove(self, names: Iterable[str], *, reconnect: bool = False) -> "Graph":
        """Remove nodes and their wires.

        Parameters
        ----------
        names
            The nodes to remove; each must exist.
        reconnect
            Wire what fed a removed node's first input to what its first output fed.
        """
        gone = {self[name].name for name in names}
        nodes = {name: node for name, node in self.nodes.items() if name not in gone}
        wires: dict[InputPort, OutputPort] = {}
        for end, start in self.wires.items():
            if end.node in gone:
                continue
            if start.node not in gone:
                wires[end] = start
            elif reconnect and (origin := self._origin(start.node, gone)) is not None:
                wires[end] = origin
        return self._with(nodes=nodes, wires=wires, numbers=self._numbers_without(gone))

    def _numbers_without(self, gone: Iterable[str]) -> dict[str, int]:
        numbers = dict(self._numbers)
        for name in gone:
            stem, number = split_number(name)
            if number is not None and number < numbers.get(stem, 1):
                numbers[stem] = number
        return numbers

    def _origin(self, name: str, gone: set[str]) -> OutputPort | None:
        """Return what fed the first input of a removed node that leads to one that stays.

        Behind removed nodes too: of a merge whose first branch begins among them, the next counts.
        """

        def feeds(node: str) -> list[OutputPort]:
            ends = [InputPort(node, port) for port in self.nodes[node].block.input_ports]
            return [self.wires[end] for end in reversed(ends) if end in self.wires]

        waiting, seen = feeds(name), {name}
        while waiting:
            start = waiting.pop()
            if start.node not in gone:
                return start
            if start.node not in seen:
                seen.add(start.node)
                waiting += feeds(start.node)
        return None

    def connect(self, start: OutputPort, end: InputPort) -> "Graph":
        """Lay a wire; one that ended there before is replaced.

        Raises
        ------
        GraphError
            Where a port does not exist or the wire would close a cycle.
        """
        self._check_ports(start, end)
        if self.leads_to(end.node, start.node):
            raise GraphError(
                f"A wire from {start.node} to {end.node} would close a cycle, "
                f"because {end.node} already feeds {start.node}."
                if start.node != end.node
                else f"{start.node} cannot feed itself."
            )
        wires = _copy(self.wires)
        wires[end] = start
        return self._with(wires=wires)

    def disconnect(self, end: InputPort) -> "Graph":
        """Take away the wire that ends at a port; where there is none, nothing changes."""
        if end not in self.wires:
            return self
        wires = _copy(self.wires)
        del wires[end]
        return self._with(wires=wires)

    def rewire(self, starts: Mapping[InputPort, OutputPort | None]) -> "Graph":
        """Lay, replace and take away several wires at once.

        Parameters
        ----------
        starts
            Where the wire begins that ends at each port from then on; ``None`` where none does.

        Raises
        ------
        GraphError
            Where a port does not exist or the wires would form a cycle.
        """
        wires = _copy(self.wires)
        for end, start in starts.items():
            if start is None:
                wires.pop(end, None)
            else:
                self._check_ports(start, end)
                wires[end] = start
        if wires == self.wires:
            return self
        graph = self._with(wires=wires)
        graph.topology()
        return graph

    def insert(self, node: Node, end: InputPort) -> "Graph":
        """Add a node into the wire that ends at a port (or before the port, where it is open)."""
        graph = self.add(node)
        wires = _copy(graph.wires)
        start = wires.get(end)
        if start is not None and node.block.input_ports:
            wires[InputPort(node.name, node.block.input_ports[0])] = start
        if node.block.output_ports:
            graph._check_ports(OutputPort(node.name, node.block.output_ports[0]), end)
            wires[end] = OutputPort(node.name, node.block.output_ports[0])
        return graph._with(wires=wires)

    def replace(self, name: str, block: Block) -> "Graph":
        """Give a node another block (usually the same with a setting changed).

        Wires to ports that the new block lacks are taken away.
        """
        node = self[name]
        if node.block is block:
            return self
        nodes = _copy(self.nodes)
        bypassed = node.bypassed and bypass_problem(name, block) is None
        nodes[name] = replace(node, block=block, bypassed=bypassed)
        old = node.block
        if block.input_ports == old.input_ports and block.output_ports == old.output_ports:
            return self._with(nodes=nodes, keep_topology=True)
        wires = {
            end: start
            for end, start in self.wires.items()
            if not (end.node == name and end.port not in block.input_ports)
            and not (start.node == name and start.port not in block.output_ports)
        }
        return self._with(nodes=nodes, wires=wires)

    def rename(self, name: str, new_name: str) -> "Graph":
        """Rename a node, keeping its place and wires.

        Raises
        ------
        GraphError
            Where the new name is bad or taken.
        """
        node = self[name]
        if new_name == name:
            return self
        if problem := name_problem(new_name):
            raise GraphError(problem)
        if new_name in self.nodes:
            raise GraphError(f"There is already a block called '{new_name}'.")
        renamed = replace(node, name=new_name)
        nodes = {
            renamed.name if old is node else key: renamed if old is node else old
            for key, old in self.nodes.items()
        }
        wires = {
            end._replace(node=new_name) if end.node == name else end: start._replace(node=new_name)
            if start.node == name
            else start
            for end, start in self.wires.items()
        }
        drawing = self.drawing.rerouted(
            lambda end: end._replace(node=new_name) if end.node == name else end
        )
        numbers = self._numbers_without([name])
        return self._with(nodes=nodes, wires=wires, drawing=drawing, numbers=numbers)

    def move(self, positions: Mapping[str, tuple[float, float]]) -> "Graph":
        """Put nodes at other places on the canvas.

        The way of a wire goes along where both its blocks move equally far.
        """
        nodes = _copy(self.nodes)
        for name, (x, y) in positions.items():
            nodes[name] = replace(self[name], position=(float(x), float(y)))
        drawing = self.drawing
        if drawing.routes:
            steps = {name: _step(self.nodes[name], nodes[name]) for name in positions}
            along = {
                end: step
                for end in drawing.routes
                if (step := steps.get(end.node)) is not None
                and step != (0.0, 0.0)
                and steps.get(self.wires[end].node) == step
            }
            drawing = drawing.along(along)
        return self._with(nodes=nodes, drawing=drawing, keep_topology=True)

    def draw(self, drawing: Drawing) -> "Graph":
        """Put something else beside the network; ways of wires that there are not are left out."""
        drawing = drawing.rerouted(lambda end: end if end in self.wires else None)
        if drawing == self.drawing:
            return self
        return self._with(drawing=drawing, keep_topology=True)

    def annotate(
        self,
        name: str,
        *,
        trainable: bool | None = None,
        note: str | None = None,
        bypassed: bool | None = None,
        color: str | None = None,
    ) -> "Graph":
        """Change a node's trainable mark, its note, its colour, or whether it is bypassed.

        Raises
        ------
        GraphError
            Where there is no such node or colour, or it cannot be bypassed.
        """
        node = self[name]
        if color is not None and color not in COLORS:
            raise GraphError(
                f"{name} cannot be '{color[:40]}': choose {', '.join(COLORS[:-1])} or {COLORS[-1]}."
            )
        changed = replace(
            node,
            trainable=node.trainable if trainable is None else trainable,
            note=node.note if note is None else note,
            bypassed=node.bypassed if bypassed is None else bypassed,
            color=node.color if color is None else color,
        )
        if changed.bypassed and (problem := bypass_problem(name, node.block)):
            raise GraphError(problem)
        nodes = _copy(self.nodes)
        nodes[name] = changed
        # Which input of several counts depends on it.
        same = changed.bypassed == node.bypassed or len(node.block.input_ports) == 1
        return self._with(nodes=nodes, keep_topology=same)


def _step(before: Node, after: Node) -> tuple[float, float]:
    (left, top), (x, y) = before.position, after.position
    return x - left, y - top


def _copy(mapping: Mapping[Any, Any]) -> dict[Any, Any]:
    # MappingProxyType.copy() runs in C; dict(proxy) would go through the mapping protocol.
    return mapping.copy()  # type: ignore[attr-defined,no-any-return]
