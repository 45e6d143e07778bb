"""How long each block of a network took: plain values, which :mod:`engine.stopwatch` measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from engine.footprint import footprint, usable
from engine.memory import tensor_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.expansion import Runnable

Place = tuple[str, ...]
"""The names of the blocks that a node is in, the outermost first, and its own."""

CPU_MACS, ACCELERATOR_MACS = 2 * 10**10, 4 * 10**12
"""What a step that is measured may compute, forward and backward together: about a second on two
cores, and a fifth of one on an H200. A batch is made smaller for it, by plain arithmetic, so that
the same network is measured with the same batch each time."""

STEP_PASSES = 3
"""Backward computes a gradient for the weights and one for the input: twice the forward pass."""

LEAST_BATCH = 2
"""Batch normalisation has nothing to normalise in one image without positions."""


class Times(NamedTuple):
    """Seconds of one node, or of all inside it, for a batch."""

    forward: float
    backward: float

    @property
    def total(self) -> float:
        """Seconds of both passes."""
        return self.forward + self.backward

    def plus(self, other: Times) -> Times:
        """Return the time of both together."""
        return Times(self.forward + other.forward, self.backward + other.backward)


@dataclass(frozen=True, slots=True)
class Timing:
    """What a measurement found."""

    batch: int
    """Images at a time."""
    device: str
    """Where it was measured, such as ``cuda:0``."""
    times: Mapping[Place, Times]
    """Of every node of the network, and of every node inside its composites."""

    @property
    def total(self) -> Times:
        """The sum over the network's nodes."""
        whole = Times(0.0, 0.0)
        for place, times in self.times.items():
            if len(place) == 1:
                whole = whole.plus(times)
        return whole

    def to_json(self) -> dict[str, Any]:
        """Return it as the worker and the command line answer with it."""
        nodes = {"/".join(place): list(times) for place, times in self.times.items()}
        return {"batch": self.batch, "device": self.device, "nodes": nodes}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Return what :meth:`to_json` has written."""
        times = {tuple(key.split("/")): Times(*pair) for key, pair in value["nodes"].items()}
        return cls(value["batch"], value["device"], times)


def gathered(nodes: Mapping[Place, Times | None], names: tuple[str, ...]) -> dict[Place, Times]:
    """Sum what was measured into the blocks around it.

    Parameters
    ----------
    nodes
        What the nodes of the unfolded network took; ``None`` for what costs no call.
    names
        The nodes of the network as it is drawn: each has a time, 0 where it is not run.
    """
    found: dict[Place, Times] = {(name,): Times(0.0, 0.0) for name in names}
    for place, times in nodes.items():
        for depth in range(1, len(place) + 1):
            outer = place[:depth]
            known = found.get(outer, Times(0.0, 0.0))
            found[outer] = known if times is None else known.plus(times)
    return found


def affordable_batch(network: Runnable, wanted: int, device: str, memory: int) -> int:
    """Return how many images are measured where so many are wanted; 0 where not one fits.

    Parameters
    ----------
    network
        Without composites.
    wanted
        As the training plan says.
    device
        ``cpu``, or an accelerator.
    memory
        The bytes that the device has.
    """
    macs = STEP_PASSES * network.analysis.totals.macs
    budget = CPU_MACS if device == "cpu" else ACCELERATOR_MACS
    quick = max(budget // macs, LEAST_BATCH) if macs else wanted
    return min(wanted, quick, fitting_batch(network, device, memory))


def fitting_batch(network: Runnable, device: str, memory: int) -> int:
    """Return the largest batch whose measurement fits the memory of a device; 0 where none does.

    While nodes are measured one by one, every tensor stays until the way back has passed it, those
    that training would have let go included.
    """
    step = footprint(network.graph, network.analysis, momentum=0.0)
    made = sum(
        tensor_bytes(shape)
        for report in network.analysis.nodes.values()
        for shape in report.outputs or ()
    )
    moments = tuple([moment._replace(per_image=moment.per_image + made) for moment in step.moments])
    return step._replace(moments=moments).largest_batch(usable(device, memory))
