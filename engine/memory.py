"""What a training step holds in memory: which tensors the backward pass needs, and how large."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from engine.analysis import Analysis
    from engine.blocks.base import Shape
    from engine.graph import Graph

FLOAT_BYTES = 4
"""Bytes of a number in float32."""

Tensor = tuple[str, int]
"""A tensor by the node that makes it and the index of its output port."""


def tensor_bytes(shape: Shape) -> int:
    """Return the bytes of one sample's tensor in float32."""
    return FLOAT_BYTES * math.prod(shape)


def bytes_text(count: float) -> str:
    """Write a number of bytes as people do: ``0.9 MB``."""
    for unit in ("B", "kB", "MB", "GB"):
        if count < 999.5:
            return f"{count:.0f} {unit}" if unit in ("B", "kB") else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:,.1f} TB"


class Held(NamedTuple):
    """What the forward pass of one sample leaves for the backward pass."""

    tensors: dict[Tensor, int]
    """The kept tensors between nodes with their bytes, each once, whoever keeps it."""
    reached: frozenset[str]
    """The nodes through which gradients flow: what they compute depends on a weight that trains."""
    extra: int
    """Bytes that nodes keep beside them, such as where a maximum was found."""
    roots: dict[Tensor, Tensor]
    """For tensors that are views, the tensor whose memory they share."""

    @property
    def total(self) -> int:
        """Bytes together."""
        return sum(self.tensors.values()) + self.extra

    def root(self, tensor: Tensor) -> Tensor:
        """Return the tensor whose memory another one shares, or itself."""
        return self.roots.get(tensor, tensor)


def held(graph: Graph, analysis: Analysis, *, inside: bool = False) -> Held:
    """Find which tensors the backward pass of a network needs.

    A tensor between two nodes is counted once, whether its maker keeps it or its readers: a
    convolution behind a ReLU keeps the tensor that the ReLU keeps anyway. Nodes that could not
    be computed are left out, and so are those before the first weight that trains: nothing
    flows back through them.

    Parameters
    ----------
    graph, analysis
        The network, or what a composite is made of.
    inside
        It is what a composite is made of: gradients flow on to what feeds it.
    """
    topology = graph.topology()
    sources = topology.sources
    reports = analysis.nodes
    roots: dict[Tensor, Tensor] = {}
    kept: dict[Tensor, None] = {}
    reached: set[str] = set()
    extra = 0
    for name in topology.order:
        facts = reports[name].facts
        if facts is None:
            continue
        takes, gives, view = facts.keeps
        feeds = sources[name]
        if view and feeds and feeds[0] is not None:
            root = roots.get(feeds[0], feeds[0])
            roots.update(((name, index), root) for index in range(len(facts.outputs)))
        trains = facts.parameters > facts.fixed and graph[name].trainable
        flows = any(feed is not None and feed.node in reached for feed in feeds)
        if not (trains or flows or (inside and not feeds)):
            continue
        reached.add(name)
        if graph[name].trainable or not reports[name].block.batch_statistics:
            extra += facts.kept
        tensors: list[Tensor] = []
        if takes:
            tensors += [f for i, f in enumerate(feeds) if f and _of(takes, i)]
        if gives:
            made = range(len(facts.outputs))
            tensors += [(name, i) for i in made if _of(gives, i)]
        for tensor in tensors:
            kept[roots.get(tensor, tensor)] = None
    sizes = {
        tensor: tensor_bytes(facts.outputs[tensor[1]])
        for tensor in kept
        if (facts := reports[tensor[0]].facts) is not None
    }
    return Held(sizes, frozenset(reached), extra, roots)


def _of(kept: bool | tuple[bool, ...], index: int) -> bool:
    return kept[index] if isinstance(kept, tuple) else kept
