"""What each node adds to the bytes of training one image; the shares of all add up to the total.

A tensor that the backward pass needs lies in memory once, whoever needs it: it counts for the
node that makes it. Whether a network is folded or unfolded, the sums are the same.
"""

from __future__ import annotations

from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.composite import Composite
from engine.blocks.passing import PassThrough
from engine.footprint import optimizer_states
from engine.memory import FLOAT_BYTES, beside, changed_nodes, held, held_again, tensor_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from engine.analysis import Analysis, NodeReport
    from engine.blocks.base import Facts, Shape
    from engine.graph import Graph
    from engine.memory import Held, Tensor


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


class Around(NamedTuple):
    """What a graph inside a block must know of the network around that."""

    kept: frozenset[Tensor] = frozenset()
    """The inner tensors that leave and that the backward pass of what is outside needs."""
    reached: bool = True
    """Whether gradients flow through the block."""
    trains: bool = True
    """Whether training may change the block."""


def around(
    graph: Graph,
    analysis: Analysis,
    name: str,
    exits: Sequence[Tensor | None],
    beyond: Around | None = None,
) -> Around:
    """Return what the inside of a block must know of the network around it.

    Parameters
    ----------
    graph, analysis
        The network around it.
    name
        The block.
    exits
        The inner tensor that leaves at each of its output ports, where there is one.
    beyond
        What the network around it must know itself, where that is the inside of another block.
    """
    if graph[name].bypassed:
        return Around(reached=False, trains=False)
    within = held(graph, analysis, inside=beyond is not None)
    beyond = beyond or Around()
    outside = {*map(within.root, beyond.kept), *within.tensors}
    return Around(
        frozenset(
            end for index, end in enumerate(exits) if end and within.root((name, index)) in outside
        ),
        beyond.reached and name in within.reached,
        beyond.trains and graph[name].trainable,
    )


def shares(
    graph: Graph,
    analysis: Analysis,
    *,
    optimizer: str = "sgd",
    momentum: float = 0.9,
    inside: Around | None = None,
) -> Mapping[str, Share]:
    """Return the share of every node that could be computed.

    Parameters
    ----------
    graph, analysis
        The network, folded or not, or the inside of a block.
    optimizer, momentum
        Of the training plan.
    inside
        For the inside of a block, what is around it. Its Inputs stand for tensors that count for
        those who make them, and so have no share; all others add up to the share of the block.
    """
    key = optimizer_states(optimizer, momentum), inside
    for known in _last:
        if known.graph is graph and known.analysis is analysis and known.key == key:
            return known.shares
    answer = None
    if inside is None:
        like = next((known for known in _last if known.key == key), None)
        answer = None if like is None else _from(like, graph, analysis)
    if answer is None:
        answer = _shares(graph, analysis, *key)
    _last.appendleft(answer)
    return answer.shares


class _Answer(NamedTuple):
    """What was asked for last."""

    graph: Graph
    analysis: Analysis
    key: tuple[int, Around | None]
    within: Held
    shares: dict[str, Share]


_last: deque[_Answer] = deque(maxlen=3)
"""The last answers: canvas, inspector and status bar ask for the same after every edit."""


def _shares(graph: Graph, analysis: Analysis, states: int, inside: Around | None) -> _Answer:
    within = held(graph, analysis, inside=inside is not None)
    tensors, reached = within.tensors, within.reached
    if inside is not None:
        tensors, reached = _within(graph, analysis, within, inside)
    outputs: dict[str, int] = {}
    for (name, _index), size in tensors.items():
        outputs[name] = outputs.get(name, 0) + size
    nodes = graph.nodes
    frozen = inside is not None and not inside.trains
    found = {
        name: _share(
            report,
            facts,
            states,
            outputs.get(name, 0),
            trains=nodes[name].trainable and not frozen,
            reached=name in reached,
        )
        for name, report in analysis.nodes.items()
        if (facts := report.facts) is not None
    }
    return _Answer(graph, analysis, (states, inside), within, found)


def _from(known: _Answer, graph: Graph, analysis: Analysis) -> _Answer | None:
    """Return the answer for a whole network from that for an earlier state of it, where it can."""
    changed = changed_nodes(graph, analysis, known.graph, known.analysis)
    if changed is None:
        return None
    within = held_again(graph, analysis, known.graph, known.analysis, known.within, changed)
    if within is None:
        return None
    found = dict(known.shares)
    for name in changed:
        report = analysis[name]
        facts = report.facts
        if facts is not None:
            tensors = [(name, index) for index in range(len(facts.outputs))]
            found[name] = _share(
                report,
                facts,
                known.key[0],
                sum([within.tensors.get(tensor, 0) for tensor in tensors]),
                trains=graph.nodes[name].trainable,
                reached=name in within.reached,
            )
    return _Answer(graph, analysis, known.key, within, found)


def _share(
    report: NodeReport, facts: Facts, states: int, output: int, *, trains: bool, reached: bool
) -> Share:
    trained = FLOAT_BYTES * (facts[1] - facts[6]) if trains else 0
    own = beside(report, facts, trains=trains) if reached else 0
    weights = FLOAT_BYTES * (facts[1] + facts[2])
    return Share(weights, trained, trained * states, own + output, output)


def _within(
    graph: Graph, analysis: Analysis, within: Held, inside: Around
) -> tuple[dict[Tensor, int], frozenset[str]]:
    """Return what the inside of a block holds itself, and the nodes that gradients reach."""
    tensors = dict(within.tensors) if inside.reached else {}
    for end in inside.kept:
        name, index = root = within.root(end)
        outputs = analysis[name].outputs
        if outputs is not None:
            tensors.setdefault(root, tensor_bytes(outputs[index]))
    nodes = graph.nodes
    made = {end: size for end, size in tensors.items() if nodes[end[0]].block.input_ports}
    return made, within.reached if inside.reached else frozenset()


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
    if report.facts is not None and isinstance(report.block, PassThrough):
        return 0  # what leaves is what entered
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
