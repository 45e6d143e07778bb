"""Shape, parameters, cost and receptive field of every node, in plain arithmetic.

``analyse`` walks the graph once in the order of computation. A node whose block is the same
object and whose inputs have the same shapes and receptive fields as before keeps its report,
so after an edit only what changed is computed, and views can compare reports by identity.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.base import Block, Facts, Paths, Shape, ShapeError, Window
from engine.receptive import Receptive, at_input, behind, through
from engine.wiring import InputPort

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.graph import Graph


class Signal(NamedTuple):
    """What leaves an output port: the tensor's shape and what its positions see."""

    shape: Shape
    receptive: Receptive | None


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a node has no result."""

    code: str
    port: str | None
    message: str


class NodeReport:
    """What is known of one node. Treat it as a value: nothing changes it once it is made."""

    __slots__ = ("block", "facts", "fault", "inputs", "signals")

    def __init__(
        self,
        block: Block,
        inputs: tuple[Signal | None, ...],
        signals: tuple[Signal, ...] | None,
        facts: Facts | None,
        fault: Fault | None,
    ) -> None:
        self.block = block
        self.inputs = inputs
        self.signals = signals
        """What leaves each output port; ``None`` where it cannot be computed."""
        self.facts = facts
        self.fault = fault
        """Why not; ``None`` also where only something further up is broken."""

    @property
    def input_shapes(self) -> tuple[Shape, ...] | None:
        """The shape at each input port, or ``None`` where one is not known."""
        shapes = [signal.shape for signal in self.inputs if signal is not None]
        return tuple(shapes) if len(shapes) == len(self.inputs) else None

    @property
    def outputs(self) -> tuple[Shape, ...] | None:
        """The shape at each output port."""
        return None if self.facts is None else self.facts.outputs

    @property
    def receptive(self) -> Receptive | None:
        """What one position of the first output sees."""
        return self.signals[0].receptive if self.signals else None

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


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything known about a graph."""

    nodes: Mapping[str, NodeReport]
    """A report for every node, in the order of computation."""
    totals: Totals
    faulty: tuple[str, ...]
    """The nodes that have a fault, in the order of computation."""

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
    parameters = fixed = buffers = macs = 0
    for name in topology.order:
        node = nodes[name]
        block = node.block
        feeds = sources[name]
        inputs: tuple[Signal | None, ...]
        if len(feeds) == 1:  # most nodes: worth its own path
            feed = feeds[0]
            signals = None if feed is None else reports[feed[0]].signals
            if signals is None or feed is None:
                inputs = _UNKNOWN
            else:  # what leaves the one is what enters the other, as the same object
                inputs = signals if len(signals) == 1 else (signals[feed[1]],)
        else:
            inputs = tuple(
                [
                    None if feed is None or (given := reports[feed[0]].signals) is None
                    else given[feed[1]]
                    for feed in feeds
                ]
            )  # fmt: skip
        report = before.get(name)
        if (
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
        elif report.fault is not None:
            faulty.append(name)
    return Analysis(
        MappingProxyType(reports), Totals(parameters, fixed, buffers, macs), tuple(faulty)
    )


_UNKNOWN = (None,)


def _report(graph: Graph, name: str, block: Block, inputs: tuple[Signal | None, ...]) -> NodeReport:
    if len(inputs) == 1 and (signal := inputs[0]) is not None:  # most nodes, as above
        shape, seen = signal
        known_facts = block.remembered.get((shape,))
        if known_facts is not None and len(known_facts.outputs) == 1:
            window = known_facts.window
            if window is None and known_facts.outputs[0] == shape:
                return NodeReport(block, inputs, inputs, known_facts, None)  # type: ignore[arg-type]
            if seen is not None and type(window) is Window:
                outputs = known_facts.outputs[0]
                leaves = Signal(outputs, through(seen, window, outputs[1:]))
                return NodeReport(block, inputs, (leaves,), known_facts, None)
    if None in inputs:
        return NodeReport(block, inputs, None, None, _open_port(graph, name, block))
    known: tuple[Signal, ...] = inputs  # type: ignore[assignment]
    try:
        facts = block.facts(tuple([signal[0] for signal in known]))
    except ShapeError as error:
        source = "its input"
        if error.port is not None:
            wire = graph.wires.get(InputPort(name, error.port))
            source = source if wire is None else wire.node
        fault = Fault(error.code, error.port, error.sentence(name, source))
        return NodeReport(block, inputs, None, None, fault)
    return NodeReport(block, inputs, _signals(facts, known), facts, None)


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


def _signals(facts: Facts, inputs: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Return what leaves each output port."""
    outputs, window = facts.outputs, facts.window
    if len(outputs) == 1:
        shape = outputs[0]
        if len(inputs) == 1 and not isinstance(window, Paths):
            seen = inputs[0][1]
            if window is None or seen is None:
                return (Signal(shape, seen),)
            return (Signal(shape, through(seen, window, shape[1:])),)
        if not inputs:
            return (Signal(shape, at_input(shape[1:])),)
    seen_by = tuple([signal.receptive for signal in inputs])
    return tuple(
        [
            Signal(shape, behind(window, seen_by, index, shape[1:]))
            for index, shape in enumerate(outputs)
        ]
    )
