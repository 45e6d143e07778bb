"""Shape, parameters, cost and receptive field of every node, in plain arithmetic.

``analyse`` walks the graph once in the order of computation. A node whose block is the same
object and whose inputs have the same shapes as before keeps its report, so after an edit only
what changed is computed, and views can compare reports by identity. Receptive fields change
behind every kernel, though few look at them: they are worked out when somebody asks.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from engine.blocks.base import Block, Facts, Shape, ShapeError
from engine.receptive import Receptive, receptives
from engine.wiring import InputPort

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.graph import Graph
    from engine.node import Node
    from engine.wiring import Topology


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a node has no result."""

    code: str
    port: str | None
    message: str


class NodeReport:
    """What is known of one node. Treat it as a value: nothing changes it once it is made."""

    __slots__ = ("block", "facts", "fault", "inputs")

    def __init__(
        self,
        block: Block,
        inputs: tuple[Shape | None, ...],
        facts: Facts | None,
        fault: Fault | None,
    ) -> None:
        self.block = block
        """What computes: the node's block, or what stands in its place where it is bypassed."""
        self.inputs = inputs
        """The shape at each input port, as far as it is known."""
        self.facts = facts
        """What the block makes of them; ``None`` where that cannot be computed."""
        self.fault = fault
        """Why not; ``None`` also where only something further up is broken."""

    @property
    def input_shapes(self) -> tuple[Shape, ...] | None:
        """The shape at each input port, or ``None`` where one is not known."""
        return None if None in self.inputs else self.inputs  # type: ignore[return-value]

    @property
    def outputs(self) -> tuple[Shape, ...] | None:
        """The shape at each output port."""
        return None if self.facts is None else self.facts.outputs

    @property
    def parameters(self) -> int | None:
        """Numbers that the node learns."""
        return None if self.facts is None else self.facts.parameters

    @property
    def macs(self) -> int | None:
        """Multiply-accumulates for one sample."""
        return None if self.facts is None else self.facts.macs


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over all nodes that could be computed."""

    parameters: int
    fixed_parameters: int
    """Those of them that training leaves alone: of frozen nodes, and filters given by hand."""
    buffers: int
    macs: int
    unknown: int = 0
    """How many nodes could not be computed; where there are any, the sums are the least that the
    network has."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything known about a graph."""

    nodes: Mapping[str, NodeReport]
    """A report for every node, in the order of computation."""
    totals: Totals
    faulty: tuple[str, ...]
    """The nodes that have a fault, in the order of computation."""
    topology: Topology = field(repr=False, compare=False)
    entries: Mapping[str, Receptive | None] | None = field(default=None, repr=False, compare=False)
    """What the positions at each Input see, inside a block that was opened; ``None`` outside."""
    _seen: dict[tuple[str, int], Receptive | None] = field(
        default_factory=dict, repr=False, compare=False
    )

    def receptive(self, name: str, output: int = 0) -> Receptive | None:
        """Return what the positions of a node's output see of the input.

        ``None`` where it sees no input, or could not be computed.
        """
        if not self._seen:  # filling it twice at the same time does no harm
            self._seen.update(receptives(self.topology, self.nodes, self.entries))
        return self._seen.get((name, output))

    def seen(self) -> dict[str, Receptive | None]:
        """Return what the positions of every node's first output see, as :meth:`receptive` does."""
        first = next(iter(self.nodes), None)
        if first is None:
            return {}
        self.receptive(first)
        known = self._seen
        return {name: known.get((name, 0)) for name in self.nodes}

    def seen_through(self, entries: Mapping[str, Receptive | None]) -> Analysis:
        """Return the same with Inputs that stand for what arrives at the block around them."""
        return self if entries == self.entries else replace(self, entries=entries, _seen={})

    def __getitem__(self, name: str) -> NodeReport:
        """Return a node's report."""
        return self.nodes[name]


def analyse(graph: Graph, previous: Analysis | None = None) -> Analysis:
    """Compute every node's report; never raises, whatever state the graph is in.

    Parameters
    ----------
    graph
        The network.
    previous
        The analysis of an earlier state of it: reports that still hold are taken over.

    Returns
    -------
    Analysis
        Nodes that cannot be computed have a report without facts, and the node that is the
        cause has a fault.
    """
    topology = graph.topology()
    sources = topology.sources
    nodes = graph.nodes
    before: Mapping[str, NodeReport] = {} if previous is None else previous.nodes
    reports: dict[str, NodeReport] = {}
    faulty: list[str] = []
    parameters = fixed = buffers = macs = unknown = 0
    for name in topology.order:
        node = nodes[name]
        block = node.block
        feeds = sources[name]
        inputs: tuple[Shape | None, ...]
        if len(feeds) == 1:  # most nodes: worth its own path
            feed = feeds[0]
            above = None if feed is None else reports[feed[0]].facts
            if above is None or feed is None:
                inputs = _UNKNOWN
            else:  # what leaves the one is what enters the other, as the same object
                inputs = above[0] if len(above[0]) == 1 else (above[0][feed[1]],)
        else:
            inputs = tuple(
                [
                    None if feed is None or (above := reports[feed[0]].facts) is None
                    else above[0][feed[1]]
                    for feed in feeds
                ]
            )  # fmt: skip
        report = before.get(name)
        if node.bypassed:
            report = _passing(graph, node, inputs[0], reports, report)
        elif (
            report is None
            or report.block is not block
            # A fault is looked at anew: its sentence names the neighbours.
            or report.facts is None
            or (report.inputs is not inputs and report.inputs != inputs)
        ):
            report = _report(graph, name, block, inputs)
        reports[name] = report
        facts = report.facts
        if facts is not None:
            parameters += facts[1]
            buffers += facts[2]
            macs += facts[3]
            fixed += facts[6] if node.trainable else facts[1]
        else:
            unknown += 1
            if report.fault is not None:
                faulty.append(name)
    totals = Totals(parameters, fixed, buffers, macs, unknown)
    return Analysis(MappingProxyType(reports), totals, tuple(faulty), topology)


_UNKNOWN = (None,)


def _report(graph: Graph, name: str, block: Block, inputs: tuple[Shape | None, ...]) -> NodeReport:
    facts = block.remembered.get(inputs)  # type: ignore[arg-type]
    if facts is not None:
        return NodeReport(block, inputs, facts, None)
    if None in inputs:
        return NodeReport(block, inputs, None, _open_port(graph, name, block))
    try:
        facts = block.facts(inputs)  # type: ignore[arg-type]
    except ShapeError as error:
        source = first = "its input"
        if error.port is not None and (wire := graph.wires.get(InputPort(name, error.port))):
            source = wire.node
        if error.against is not None and (wire := graph.wires.get(InputPort(name, error.against))):
            first = wire.node
        fault = Fault(error.code, error.port, error.sentence(name, source, first))
        return NodeReport(block, inputs, None, fault)
    return NodeReport(block, inputs, facts, None)


def _passing(
    graph: Graph,
    node: Node,
    passed: Shape | None,
    reports: Mapping[str, NodeReport],
    known: NodeReport | None,
) -> NodeReport:
    """Report a bypassed node: what arrives at each port, and that one of them passes.

    Parameters
    ----------
    graph, node
        The node and where it is.
    passed
        The shape of what passes; ``None`` where it is not known, or nothing arrives.
    reports
        Of the nodes above.
    known
        What was known of the node before.
    """
    block = node.working
    inputs: list[Shape | None] = []
    wired = False
    for port in node.block.input_ports:
        wire = graph.wires.get(InputPort(node.name, port))
        shapes = None if wire is None else reports[wire.node].outputs
        wired = wired or wire is not None
        if wire is None or shapes is None:
            inputs.append(None)
        else:
            inputs.append(shapes[graph[wire.node].block.output_ports.index(wire.port)])
    arriving = tuple(inputs)
    if passed is None:
        fault = None if wired else _open_port(graph, node.name, node.block)
        return NodeReport(block, arriving, None, fault)
    facts = block.facts((passed,))
    if known is not None and (known.block, known.inputs, known.facts) == (block, arriving, facts):
        return known
    return NodeReport(block, arriving, facts, None)


def _open_port(graph: Graph, name: str, block: Block) -> Fault | None:
    """Return the fault of a node with an open input, or none where something above is broken."""
    for index, port in enumerate(block.input_ports):
        if InputPort(name, port) not in graph.wires:
            which = "" if len(block.input_ports) == 1 else f" {index + 1}"
            return Fault(
                "unconnected",
                port,
                f"{name} has nothing at its input{which}: draw a wire to it, or remove it.",
            )
    return None
