"""What each node adds to the bytes of training one image; the shares of all add up to the total.

A tensor that the backward pass needs lies in memory once, whoever needs it: it counts for the
node that makes it. Whether a network is folded or unfolded, the sums are the same.
"""

from __future__ import annotations

from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.composite import Composite
from engine.footprint import optimizer_states
from engine.memory import FLOAT_BYTES, held, tensor_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.analysis import Analysis, NodeReport
    from engine.blocks.base import Shape
    from engine.graph import Graph


class Share(NamedTuple):
    """The bytes of one node, or of several together."""

    weights: int = 0
    """Parameters and buffers."""
    gradients: int = 0
    """One number for each parameter that trains."""
    states: int = 0
    """What the optimizer remembers of those."""
    kept: int = 0
    """What backward needs of the forward pass of one image."""
    output: int = 0
    """The part of ``kept`` that is the node's output tensors."""

    @property
    def total(self) -> int:
        """All that training one image takes."""
        return self.weights + self.gradients + self.states + self.kept


def shares(
    graph: Graph, analysis: Analysis, *, optimizer: str = "sgd", momentum: float = 0.9
) -> Mapping[str, Share]:
    """Return the share of every node that could be computed.

    Parameters
    ----------
    graph, analysis
        The network, folded or not.
    optimizer, momentum
        Of the training plan.
    """
    states = optimizer_states(optimizer, momentum)
    for known in _last:
        if known[0] is graph and known[1] is analysis and known[2] == states:
            return known[3]
    found = _shares(graph, analysis, states)
    _last.appendleft((graph, analysis, states, found))
    return found


_last: deque[tuple[Graph, Analysis, int, dict[str, Share]]] = deque(maxlen=2)
"""The last answers: canvas, inspector and status bar ask for the same after every edit."""


def _shares(graph: Graph, analysis: Analysis, states: int) -> dict[str, Share]:
    within = held(graph, analysis)
    outputs: dict[str, int] = {}
    for (name, _index), size in within.tensors.items():
        outputs[name] = outputs.get(name, 0) + size
    nodes = graph.nodes
    found: dict[str, Share] = {}
    for name, report in analysis.nodes.items():
        facts = report.facts
        if facts is None:
            continue
        output = outputs.get(name, 0)
        trained = FLOAT_BYTES * (facts[1] - facts[6]) if nodes[name].trainable else 0
        beside = facts[4] if name in within.reached else 0
        found[name] = Share(
            FLOAT_BYTES * (facts[1] + facts[2]), trained, trained * states, beside + output, output
        )
    return found


def together(some: Iterable[Share]) -> Share:
    """Return the sum of shares."""
    columns = list(zip(*some, strict=True))
    return Share(*map(sum, columns)) if columns else Share()


def output_bytes(shapes: tuple[Shape, ...]) -> int:
    """Return the bytes of the tensors that leave a node, for one sample."""
    return sum(map(tensor_bytes, shapes))


def activation_bytes(report: NodeReport) -> int | None:
    """Return the bytes of all tensors that a node makes of one sample, inner ones included.

    Returns
    -------
    int or None
        ``None`` where the node could not be computed.
    """
    shapes = report.input_shapes
    if report.facts is None or shapes is None:
        return None
    if isinstance(report.block, Composite):
        return _inner_bytes(report.block, shapes)
    return output_bytes(report.facts.outputs)


@lru_cache(maxsize=1024)
def _inner_bytes(block: Composite, shapes: tuple[Shape, ...]) -> int:
    fragment, analysis = block.inside(shapes)
    borders = fragment.borders
    inner = (report for name, report in analysis.nodes.items() if name not in borders)
    return sum(activation_bytes(report) or 0 for report in inner)
