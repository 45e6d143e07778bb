"""Measures how long each block takes, forward and backward (worker only).

The network runs node by node: each call takes tensors that are cut off from what made them, so
that its way back can be run, and timed, for itself. The gradients are handed on from node to node
as autograd does, so what is computed is a training step without its loss and its optimizer.
"""

from __future__ import annotations

import operator
import statistics
import time
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, fx

from engine.data.memory import physical_memory
from engine.errors import NetloomError, NetworkError
from engine.expansion import Runnable, places, runnable
from engine.network import build_module
from engine.timing import Times, Timing, affordable_batch, fitting_batch, gathered
from engine.training.device import choose_device, free_memory, out_of_memory, release_memory
from engine.training.setup import prefers_channels_last, seeded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.graph import Graph
    from engine.project import Project

WARM_UP = 2
"""The first steps choose algorithms and allocate."""
FEWEST, MOST = 3, 15
"""How many steps are measured; a node's time is the median."""
ENOUGH_SECONDS = 2.0
"""When so long was measured, the fewest are enough."""

Spans = dict[str, tuple[float, float]]
"""Seconds of one step: forward and backward of each node."""


class GivenUpError(NetloomError):
    """Nobody waits for the measurement any more."""


def measure(
    project: Project,
    *,
    device: str | None = None,
    batch: int | None = None,
    given_up: Callable[[], bool] = lambda: False,
) -> Timing:
    """Measure a network on random samples.

    Parameters
    ----------
    project
        Gives the network, and the device and batch size of its plan.
    device
        Instead of the plan's.
    batch
        Instead of the plan's, which is made smaller where a step would take long; this one only
        where it would not fit the memory.
    given_up
        Asked before anything is done, and before each node's call.

    Raises
    ------
    GivenUpError
        Where ``given_up`` says so.
    NetloomError
        Where the network cannot run, there is no such device, or memory does not suffice.
    """
    _go_on(given_up)
    network = runnable(project.graph)
    where = choose_device(project.training.device if device is None else device)
    memory = free_memory(where)
    memory = physical_memory() if memory is None else memory
    if batch is None:
        size = affordable_batch(network, project.training.batch_size, where.type, memory)
    else:
        size = min(batch, fitting_batch(network, where.type, memory))
    while size >= 1:
        try:
            spans = _spans(project, network, where, size, given_up)
        except RuntimeError as error:
            if not out_of_memory(error):
                raise
        except ValueError as error:
            if "more than 1 value per channel" not in str(error):
                raise
            raise NetworkError(
                "Batch normalisation cannot be measured on one image: take a batch of 2 or more."
            ) from None
        else:
            return _timing(project, network.graph, spans, where, size)
        release_memory()  # outside the handler, whose traceback holds the tensors
        size //= 2
    raise NetworkError(
        f"Not one image fits the memory of {where}: make the network or its Input smaller."
    )


def _timing(
    project: Project, flat: Graph, spans: list[Spans], device: torch.device, batch: int
) -> Timing:
    medians = {
        name: Times(
            statistics.median([step[name][0] for step in spans]),
            statistics.median([step[name][1] for step in spans]),
        )
        for name in spans[0]
        if not flat[name].bypassed  # which is a wire, whatever calling it took
    }
    origin = places(project.graph)
    # An Output that was put in to mark an end is nowhere in what a person drew.
    found = {place: medians.get(name) for name, place in origin.items()}
    return Timing(batch, str(device), gathered(found, tuple(project.graph.nodes)))


def _spans(
    project: Project,
    network: Runnable,
    device: torch.device,
    batch: int,
    given_up: Callable[[], bool],
) -> list[Spans]:
    """Run steps, and return those that count."""
    try:
        with seeded(project.training.seed, device):
            module = build_module(project.graph).train().to(device)
            shapes = [network.graph[name].block.outputs(())[0] for name in network.inputs]
            images = any(len(shape) == 3 for shape in shapes)
            inner = images and prefers_channels_last(module, 3, device)
            if inner:
                module.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
            samples = [torch.randn(batch, *shape, device=device) for shape in shapes]
            if inner:
                samples = [
                    each.to(memory_format=torch.channels_last) if each.dim() == 4 else each
                    for each in samples
                ]
            return list(_steps(_Walk(module, _Clock(device), given_up), samples))
    finally:
        if device.type != "cpu":
            release_memory()


def _steps(walk: _Walk, samples: list[Tensor]) -> Iterator[Spans]:
    for _ in range(WARM_UP):
        walk.step(samples)
    measured = 0.0
    for count in range(1, MOST + 1):
        spans = walk.step(samples)
        yield spans
        measured += sum(forward + backward for forward, backward in spans.values())
        if count >= FEWEST and measured > ENOUGH_SECONDS:
            return


class _Clock:
    """Tells the time where a device works: CUDA by its own events, which let it work on."""

    def __init__(self, device: torch.device) -> None:
        self._device = device

    def stamp(self) -> Any:
        """Return a mark of this moment."""
        if self._device.type == "cuda":
            event = torch.cuda.Event(enable_timing=True)  # type: ignore[no-untyped-call]
            event.record(torch.cuda.current_stream(self._device))
            return event
        if self._device.type == "mps":
            torch.mps.synchronize()
        return time.perf_counter()

    def settle(self) -> None:
        """Wait until everything before the last mark is done."""
        if self._device.type == "cuda":
            torch.cuda.synchronize(self._device)

    def between(self, first: Any, second: Any) -> float:
        """Return the seconds between two marks, once it has settled."""
        if self._device.type == "cuda":
            return float(first.elapsed_time(second)) / 1000
        return float(second - first)


class _Call:
    """One node's call in a step: what went in and came out, and when."""

    __slots__ = ("backward", "forward", "inputs", "made")

    def __init__(self, inputs: list[Tensor], made: tuple[Tensor, ...], forward: Any) -> None:
        self.inputs = inputs
        self.made = made
        self.forward = forward
        self.backward: Any = None


class _Walk:
    """Runs a network's steps node by node.

    Parameters
    ----------
    module
        The network on its device.
    clock
        Of that device.
    given_up
        Asked before each call.
    """

    def __init__(self, module: fx.GraphModule, clock: _Clock, given_up: Callable[[], bool]) -> None:
        self._module = module
        self._clock = clock
        self._given_up = given_up
        self._inputs = [node for node in module.graph.nodes if node.op == "placeholder"]
        self._calls = [node for node in module.graph.nodes if node.op == "call_module"]
        (end,) = [node for node in module.graph.nodes if node.op == "output"]
        self._ends = [_source(node) for node in end.all_input_nodes]

    def step(self, samples: list[Tensor]) -> Spans:
        """Run forward and backward once."""
        for parameter in self._module.parameters():
            parameter.grad = None
        tensors = {(node, 0): each for node, each in zip(self._inputs, samples, strict=True)}
        calls = {node: self._forward(node, tensors) for node in self._calls}
        gradients = {
            end: torch.ones_like(tensors[end]) for end in self._ends if tensors[end].requires_grad
        }
        tensors.clear()
        for node in reversed(self._calls):
            self._backward(node, calls[node], gradients)
        self._clock.settle()
        return {
            str(node.target): (
                self._clock.between(*call.forward),
                0.0 if call.backward is None else self._clock.between(*call.backward),
            )
            for node, call in calls.items()
        }

    def _forward(self, node: fx.Node, tensors: dict[tuple[fx.Node, int], Tensor]) -> _Call:
        _go_on(self._given_up)
        arriving = [tensors[_source(feed)] for feed in node.args if isinstance(feed, fx.Node)]
        inputs = [each.detach().requires_grad_(each.requires_grad) for each in arriving]
        layer = self._module.get_submodule(str(node.target))
        begun = self._clock.stamp()
        made = layer(*inputs)
        ended = self._clock.stamp()
        outputs = tuple(made) if isinstance(made, (tuple, list)) else (made,)
        for index, each in enumerate(outputs):
            tensors[node, index] = each
        return _Call(inputs, outputs, (begun, ended))

    def _backward(
        self, node: fx.Node, call: _Call, gradients: dict[tuple[fx.Node, int], Tensor]
    ) -> None:
        _go_on(self._given_up)
        known = [
            (each, gradient)
            for index, each in enumerate(call.made)
            if (gradient := gradients.pop((node, index), None)) is not None
        ]
        if known:
            feeds = [_source(feed) for feed in node.args if isinstance(feed, fx.Node)]
            begun = self._clock.stamp()
            torch.autograd.backward([each for each, _ in known], [each for _, each in known])
            for feed, each in zip(feeds, call.inputs, strict=True):
                if each.grad is not None:
                    before = gradients.get(feed)
                    gradients[feed] = each.grad if before is None else before + each.grad
            call.backward = (begun, self._clock.stamp())
        call.inputs, call.made = [], ()


def _go_on(given_up: Callable[[], bool]) -> None:
    if given_up():
        raise GivenUpError("The measurement was given up.")


def _source(node: fx.Node) -> tuple[fx.Node, int]:
    """Return which node makes a tensor, and as which of its outputs."""
    if node.op == "call_function" and node.target is operator.getitem:
        made, index = node.args
        assert isinstance(made, fx.Node)  # noqa: S101 - so the network is built
        assert isinstance(index, int)  # noqa: S101
        return made, index
    return node, 0
