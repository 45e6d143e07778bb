"""What a training step holds in memory: which tensors the backward pass needs, and how large."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from engine.analysis import Analysis, NodeReport
    from engine.blocks.base import Block, Facts, Shape
    from engine.graph import Graph
    from engine.wiring import Source

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
    nodes = graph.nodes
    for name in topology.order:
        facts = reports[name].facts
        if facts is None:
            continue
        feeds = sources[name]
        if feeds and feeds[0] is not None and facts.keeps.view:
            root = roots.get(feeds[0], feeds[0])
            for index in range(len(facts.outputs)):
                roots[name, index] = root
        if not (
            (facts.parameters > facts.fixed and nodes[name].trainable)
            or not reached.isdisjoint([feed[0] for feed in feeds if feed is not None])
            or (inside and not feeds)
        ):
            continue
        reached.add(name)
        extra += beside(reports[name], facts, trains=nodes[name].trainable)
        for tensor in _kept_by(name, facts, feeds):
            kept[roots.get(tensor, tensor)] = None
    sizes = {
        tensor: tensor_bytes(facts.outputs[tensor[1]])
        for tensor in kept
        if (facts := reports[tensor[0]].facts) is not None
    }
    return Held(sizes, frozenset(reached), extra, roots)


def changed_nodes(
    graph: Graph, analysis: Analysis, before: Graph, known: Analysis
) -> list[str] | None:
    """Return the nodes of a network that compute or train otherwise than in an earlier state of it.

    Parameters
    ----------
    graph, analysis
        The network.
    before, known
        Its earlier state.

    Returns
    -------
    list of str or None
        ``None`` where the wiring is another one.
    """
    if graph.topology() is not before.topology():
        return None
    nodes, was, reports = graph.nodes, before.nodes, known.nodes
    return [
        name
        for name, report in analysis.nodes.items()
        if report is not reports[name] or nodes[name].trainable is not was[name].trainable
    ]


def held_again(
    graph: Graph,
    analysis: Analysis,
    before: Graph,
    known: Analysis,
    found: Held,
    changed: Collection[str],
) -> Held | None:
    """Return what :func:`held` does, from its answer for an earlier state of a network.

    A changed setting leaves most of 500 nodes as they are: only the tensors that have another
    size are measured anew, a twentieth of the work.

    Parameters
    ----------
    graph, analysis, before, known
        As in :func:`changed_nodes`.
    found
        The answer for the earlier state.
    changed
        The nodes that differ.

    Returns
    -------
    Held or None
        ``None`` where other tensors are kept than before, or gradients go other ways.
    """
    tensors, extra = found.tensors, found.extra
    for name in changed:
        report, old = analysis[name], known[name]
        now, then = graph.nodes[name].trainable, before.nodes[name].trainable
        facts, past = report.facts, old.facts
        if facts is None or past is None:
            if facts is past:
                continue
            return None
        if (
            facts.keeps != past.keeps
            or len(facts.outputs) != len(past.outputs)
            or (facts.parameters > facts.fixed and now) != (past.parameters > past.fixed and then)
        ):
            return None
        if name in found.reached:
            extra += beside(report, facts, trains=now) - beside(old, past, trains=then)
        if facts.outputs == past.outputs:
            continue
        if tensors is found.tensors:
            tensors = dict(tensors)
        for index, shape in enumerate(facts.outputs):
            if (name, index) in tensors:
                tensors[name, index] = tensor_bytes(shape)
    return Held(tensors, found.reached, extra, found.roots)


def beside(report: NodeReport, facts: Facts, *, trains: bool) -> int:
    """Return the bytes that a node keeps beside tensors: a frozen norm none of its batch."""
    shapes = report.input_shapes
    return facts.kept if trains or shapes is None else facts.kept - _of_batch(report.block, shapes)


@lru_cache(maxsize=1024)
def _of_batch(block: Block, shapes: tuple[Shape, ...]) -> int:
    """Return what a block keeps of the statistics of a batch, inner blocks included."""
    from engine.blocks.composite import Composite  # noqa: PLC0415 - it measures its inside here

    if not isinstance(block, Composite):
        return block.facts(shapes).kept if block.batch_statistics else 0
    fragment, analysis = block.inside(shapes)
    inner, reports = fragment.graph.nodes, analysis.nodes
    return sum(
        _of_batch(reports[name].block, known)
        for name in block.held_inside(shapes).reached
        if inner[name].trainable and (known := reports[name].input_shapes) is not None
    )


def _kept_by(name: str, facts: Facts, feeds: tuple[Source | None, ...]) -> list[Tensor]:
    """Return the tensors around a node that it keeps."""
    takes, gives, _ = facts.keeps
    found: list[Tensor] = []
    if takes:
        found += [feed for i, feed in enumerate(feeds) if feed and _of(takes, i)]
    if gives:
        found += [(name, i) for i in range(len(facts.outputs)) if _of(gives, i)]
    return found


def _of(kept: bool | tuple[bool, ...], index: int) -> bool:
    return kept[index] if isinstance(kept, tuple) else kept
