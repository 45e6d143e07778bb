"""How much memory a training step needs at its peak, and the largest batch that fits.

The forward pass piles up what the backward pass needs; the backward pass lets go of it node by
node while the gradients of the parameters grow. Where the sum is largest depends on the network:
in ResNet-50 at the last layer's forward pass, in VGG-16 where the gradients of the dense layers
(494 MB) exist and the activations of the first convolutions still do. So the backward pass is
gone through in order, in plain arithmetic.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from engine.memory import FLOAT_BYTES, Tensor, beside, held, tensor_bytes

if TYPE_CHECKING:
    from engine.analysis import Analysis
    from engine.graph import Graph

CPU_SHARE, ACCELERATOR_SHARE = 0.7, 0.9
"""What of a device's memory is counted on. The rest of a computer's is the system's, other
programs' and what its allocator keeps of freed memory; an accelerator has the workspaces of its
libraries and the allocator's gaps beside."""


def usable_share(device: str) -> float:
    """Return what part of a device's memory training may count on."""
    return CPU_SHARE if device == "cpu" else ACCELERATOR_SHARE


def usable(device: str, memory: int) -> int:
    """Return the bytes of a device's memory that training may count on."""
    return int(memory * usable_share(device))


STATES = {"sgd": 0, "rmsprop": 1, "adam": 2, "adamw": 2}
"""Numbers that an optimizer remembers for each parameter, without momentum."""


def optimizer_states(optimizer: str, momentum: float) -> int:
    """Return how many numbers an optimizer remembers for each parameter that trains.

    SGD and RMSProp keep a velocity where there is momentum; RMSProp also the mean square, Adam
    and AdamW two moments.
    """
    return STATES[optimizer] + (optimizer in ("sgd", "rmsprop") and momentum > 0)


class Moment(NamedTuple):
    """The memory at one moment of a step: ``fixed + batch * per_image`` bytes."""

    fixed: int
    per_image: int

    def at(self, batch: int) -> int:
        """Return the bytes with that many images."""
        return self.fixed + batch * self.per_image


class Footprint(NamedTuple):
    """What training takes, in bytes."""

    parameters: int
    """All parameters and buffers."""
    gradients: int
    """One for each parameter that trains."""
    states: int
    """What the optimizer remembers."""
    kept: int
    """What the backward pass of one image needs of its forward pass."""
    moments: tuple[Moment, ...]
    """The moments that may be the peak, for some batch size."""

    def sum(self, batch: int) -> int:
        """Return all that so many images take, though not all of it is there at one moment."""
        return self.parameters + self.gradients + self.states + batch * self.kept

    def peak(self, batch: int) -> int:
        """Return the most that a step with so many images needs."""
        return max([moment.at(batch) for moment in self.moments], default=0)

    def largest_batch(self, memory: int) -> int:
        """Return the largest batch whose peak is at most ``memory`` bytes; 0 where none is."""
        most = math.inf
        for moment in self.moments:
            room = memory - moment.fixed
            if room < 0:
                return 0
            if moment.per_image:
                most = min(most, room // moment.per_image)
        return 0 if most is math.inf else int(most)


def footprint(
    graph: Graph, analysis: Analysis, *, optimizer: str = "sgd", momentum: float = 0.9
) -> Footprint:
    """Go through a training step and find what it holds when.

    Parameters
    ----------
    graph, analysis
        The network without composites: a folded one is taken as if it computed at once.
    optimizer, momentum
        Of the training plan.

    Notes
    -----
    In float32. Counted are parameters, buffers, gradients, the optimizer's numbers, the samples,
    what autograd saves, and the gradients that are alive on the way back. What libraries need
    beside (workspaces of convolutions, the allocator's rounding) is not.

    On a CPU, glibc's allocator at its default threshold keeps more from the system than is in use:
    two steps of DenseNet-121 with 8 images, predicted as 1,117 MB, leave 1,147 MB resident with
    ``MALLOC_MMAP_THRESHOLD_=65536`` and 1,401 MB without. That is why only :data:`CPU_SHARE` of a
    computer's memory is counted on.
    """
    walk = _Backward(graph, analysis)
    weights = FLOAT_BYTES * (analysis.totals.parameters + analysis.totals.buffers)
    trained = FLOAT_BYTES * (analysis.totals.parameters - analysis.totals.fixed_parameters)
    states = trained * optimizer_states(optimizer, momentum)
    base = weights + states
    moments = [Moment(base + fixed, images) for fixed, images in walk.moments()]
    moments.append(Moment(base + trained, walk.samples))  # while the optimizer steps
    return Footprint(weights, trained, states, walk.held.total, _highest(moments))


def _highest(moments: list[Moment]) -> tuple[Moment, ...]:
    """Leave out moments that another one exceeds at every batch size."""
    found: list[Moment] = []
    for moment in sorted(set(moments), key=lambda m: (-m.per_image, -m.fixed)):
        if not found or moment.fixed > found[-1].fixed:
            found.append(moment)
    return tuple(found)


class _Backward:
    """The way back through a network.

    Parameters
    ----------
    graph, analysis
        The network without composites.
    """

    def __init__(self, graph: Graph, analysis: Analysis) -> None:
        self.held = held(graph, analysis)
        self._graph = graph
        self._reports = analysis.nodes
        self._topology = graph.topology()
        self.samples = sum(
            tensor_bytes(report.outputs[0])
            for name, report in analysis.nodes.items()
            if not graph[name].block.input_ports and report.outputs
        )

    def moments(self) -> list[tuple[int, int]]:  # noqa: C901 - one pass over the steps
        """Return fixed bytes and bytes for each image at every node's backward pass."""
        alive = dict(self.held.tensors)
        inputs = {n for n in self._topology.order if not self._graph[n].block.input_ports}
        images = self.samples + self.held.extra
        images += sum(size for tensor, size in alive.items() if tensor[0] not in inputs)
        last_use = self._last_uses()
        gradients: dict[Tensor, int] = {}
        flowing = grown = 0
        found = [(0, images)]
        for name in reversed(self._topology.order):
            facts = self._reports[name].facts
            if facts is None or name in inputs:
                continue
            flowing += self._open(name, gradients)
            if name in self.held.reached:
                if self._graph[name].trainable:
                    grown += FLOAT_BYTES * (facts.parameters - facts.fixed)
                passes = not (facts.keeps.input or facts.keeps.output or facts.kept) and (
                    not facts.parameters
                )
                if not passes:
                    flowing += self._reach(name, gradients)
                found.append((grown, images + flowing))
                if passes:
                    flowing += self._reach(name, gradients)
            for index in range(len(facts.outputs)):
                # The gradient of a view is that of what it looks at, whose maker still needs it.
                if self.held.root((name, index)) == (name, index):
                    flowing -= gradients.pop((name, index), 0)
            images -= self._beside(name)
            for tensor in last_use.get(name, ()):
                if tensor[0] not in inputs:
                    images -= alive.pop(tensor, 0)
        return found

    def _beside(self, name: str) -> int:
        """Return what a node keeps beside tensors until its backward pass is over."""
        report = self._reports[name]
        if name not in self.held.reached or report.facts is None:
            return 0
        return beside(report, report.facts, trains=self._graph[name].trainable)

    def _open(self, name: str, gradients: dict[Tensor, int]) -> int:
        """Make the gradient of an output that nothing has made yet, and return its bytes."""
        facts = self._reports[name].facts
        if facts is None or self._topology.consumers.get(name) or name not in self.held.reached:
            return 0
        tensor = self.held.root((name, 0))
        if tensor in gradients:
            return 0
        gradients[tensor] = tensor_bytes(facts.outputs[0])
        return gradients[tensor]

    def _reach(self, name: str, gradients: dict[Tensor, int]) -> int:
        """Make the gradients of a node's inputs where they are new, and return their bytes."""
        made = 0
        for feed in self._topology.sources[name]:
            if feed is None or feed.node not in self.held.reached:
                continue
            tensor = self.held.root(feed)
            if tensor not in gradients and (facts := self._reports[feed.node].facts) is not None:
                gradients[tensor] = tensor_bytes(facts.outputs[feed.output])
                made += gradients[tensor]
        return made

    def _last_uses(self) -> dict[str, list[Tensor]]:
        """Find, for each kept tensor, the node whose backward pass is the last to need it."""
        first: dict[Tensor, str] = {}
        for name in self._topology.order:
            facts = self._reports[name].facts
            if facts is None:
                continue
            if facts.keeps.output:
                for index in range(len(facts.outputs)):
                    first.setdefault(self.held.root((name, index)), name)
            if facts.keeps.input:
                for feed in self._topology.sources[name]:
                    if feed is not None:
                        first.setdefault(self.held.root(feed), name)
        found: dict[str, list[Tensor]] = {}
        for tensor, name in first.items():
            found.setdefault(name, []).append(tensor)
        return found
