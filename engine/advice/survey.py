"""A network looked through once, as the rules of advice need it."""

from __future__ import annotations

from functools import cached_property
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.activation import ReLU

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.analysis import Analysis, NodeReport
    from engine.blocks.base import Block, Shape
    from engine.graph import Graph
    from engine.wiring import InputPort, Source


class Circumstances(NamedTuple):
    """What the rules know beside the network."""

    learns: bool = False
    """Whether the project has data, so that the network is trained as a classifier."""
    batch_size: int = 32
    """How many samples each step of the training takes."""


class Survey:
    """A whole network without a fault, its nodes sorted by kind.

    Parameters
    ----------
    graph, analysis
        The network; every node has facts.
    circumstances
        How it is trained.
    """

    def __init__(
        self, graph: Graph, analysis: Analysis, circumstances: Circumstances | None = None
    ) -> None:
        topology = graph.topology()
        self.graph = graph
        self.nodes = graph.nodes
        self.analysis = analysis
        self.reports: Mapping[str, NodeReport] = analysis.nodes
        self.order = topology.order
        self.sources: Mapping[str, tuple[Source | None, ...]] = topology.sources
        self.consumers: Mapping[str, tuple[InputPort, ...]] = topology.consumers
        self.circumstances = circumstances or Circumstances()
        self._by_kind: dict[str, list[str]] = {}
        by_kind = self._by_kind
        for name, report in self.reports.items():
            kind = report.block.kind
            if kind in by_kind:
                by_kind[kind].append(name)
            else:
                by_kind[kind] = [name]

    def of(self, kinds: Iterable[str]) -> Iterator[str]:
        """Yield the nodes of some kinds, kind by kind."""
        by_kind = self._by_kind
        for kind in kinds:
            if kind in by_kind:
                yield from by_kind[kind]

    @property
    def kinds(self) -> Iterable[str]:
        """The kinds of blocks that the network has."""
        return self._by_kind

    @cached_property
    def composites(self) -> tuple[str, ...]:
        """The nodes that are made of others."""
        by_kind = self._by_kind
        kinds = [k for k, names in by_kind.items() if self.reports[names[0]].block.family == _MADE]
        return tuple(self.of(kinds))

    def block(self, name: str) -> Block:
        """Return what computes at a node: a bypassed block is of the kind ``"bypassed"``."""
        return self.reports[name].block

    def feeder(self, name: str) -> str | None:
        """Return what feeds the only input of a node; ``None`` for merges and Inputs."""
        sources = self.sources[name]
        return sources[0].node if len(sources) == 1 and sources[0] is not None else None

    def follower(self, name: str) -> str | None:
        """Return the one node that a node feeds; ``None`` where there is none, or several."""
        ends = self.consumers.get(name, ())
        return ends[0].node if len(ends) == 1 else None

    def past(self, name: str | None, kinds: frozenset[str]) -> str | None:
        """Return the first node from here on, along single wires, that is not of some kinds."""
        while name is not None and self.reports[name].block.kind in kinds:
            name = self.follower(name)
        return name

    def shape_in(self, name: str) -> Shape:
        """Return the shape at the first input of a node that has one."""
        report = self.reports[name]
        if self.nodes[name].bypassed and report.facts is not None:
            return report.facts.outputs[0]
        given = report.inputs[0]
        assert given is not None  # noqa: S101 - a network with a fault is not surveyed
        return given

    def shape_out(self, name: str) -> Shape:
        """Return the shape at the first output of a node."""
        facts = self.reports[name].facts
        assert facts is not None  # noqa: S101 - as above
        return facts.outputs[0]

    def numbers_out(self, name: str) -> int:
        """Return how many numbers leave a node for one sample."""
        facts = self.reports[name].facts
        return 0 if facts is None else sum(map(prod, facts.outputs))

    @cached_property
    def ends(self) -> tuple[str, ...]:
        """The nodes whose numbers leave the network: what feeds its Outputs, or its one end."""
        outputs = self._by_kind.get("output")
        if outputs is None:
            return self.graph.sinks()
        feeders = (self.feeder(name) for name in outputs)
        return tuple(dict.fromkeys(name for name in feeders if name is not None))

    @cached_property
    def activation(self) -> Block:
        """The activation that the network uses elsewhere, to suggest one more of its kind."""
        for name in self.order:
            block = self.reports[name].block
            if block.family == "activation" and block.kind not in _NOT_BETWEEN:
                return block
        return ReLU()


_MADE = "composite"

_NOT_BETWEEN = frozenset(
    {"softmax", "log_softmax", "threshold", "sigmoid", "hard_sigmoid", "prelu"}
)
"""Activations that are not suggested between two layers."""
