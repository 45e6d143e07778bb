"""Which blocks fit where, and the settings that a new one takes from its neighbours.

Plain functions over values: nothing here knows Qt.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from engine.blocks.base import Block, Family, Shape, ShapeError
from engine.blocks.convolution import Convolution
from engine.blocks.residual import Residual
from engine.errors import NetloomError
from engine.graph import Graph, InputPort, OutputPort
from engine.wording import say

if TYPE_CHECKING:
    from collections.abc import Collection

    from engine.analysis import Analysis

USUAL_KERNEL = 3


class Light(IntEnum):
    """How inviting a port is while a wire is drawn."""

    REFUSES = 0
    """What would arrive does not fit, or the wire would close a cycle."""
    TAKEN = 1
    """It would fit, and take the place of another wire."""
    FITS = 2
    """It would fit, and nothing is there."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a wire may end (or begin) at a port, and if not well, why not."""

    fits: bool
    allowed: bool = True
    """A wire that gives a shape error may be drawn: its problem says how to mend it."""
    reason: str = ""
    replaces: OutputPort | None = None
    """What feeds the port now, where the wire would take another's place."""

    @property
    def light(self) -> Light:
        """How inviting the port is."""
        if not self.fits:
            return Light.REFUSES
        return Light.FITS if self.replaces is None else Light.TAKEN


def suggested(
    kind: type[Block], graph: Graph, analysis: Analysis, start: OutputPort | None
) -> Block:
    """Build a block with sensible settings for a place behind an output.

    A convolution takes kernel and padding from the nearest convolution before it, and as many
    filters, or twice as many where the image was halved between them; a residual block keeps
    the channels that come in. Everything else, and what stands alone, gets its defaults; a
    convolution that stands alone keeps the size of the image, as one that comes first does.

    Parameters
    ----------
    kind
        The block's class.
    graph, analysis
        The network and what is known of it.
    start
        The output that will feed the block, or ``None``.
    """
    if start is None:
        return Convolution(kernel=USUAL_KERNEL, padding=1) if kind is Convolution else kind()
    shape = output_shape(graph, analysis, start)
    try:
        if kind is Convolution:
            return _convolution(graph, start, shape)
        if kind is Residual and shape is not None and len(shape) > 1 and shape[0] > 4:
            return Residual(filters=shape[0])
    except NetloomError:  # a neighbour's setting that does not suit: the defaults do
        return kind()
    return kind()


def _convolution(graph: Graph, start: OutputPort, shape: Shape | None) -> Block:
    block, halved = _convolution_before(graph, start.node)
    if block is None:
        small = shape is not None and min(shape[1:], default=USUAL_KERNEL) < USUAL_KERNEL
        return Convolution(kernel=1 if small else USUAL_KERNEL, padding="valid" if small else 1)
    filters = block.filters * (2 if halved else 1)
    return Convolution(
        filters=filters,
        kernel=block.kernel,
        padding=block.padding,
        dilation=block.dilation,
        bias=block.bias,
    )


def _convolution_before(graph: Graph, name: str) -> tuple[Convolution | None, bool]:
    """Return the nearest convolution at or before a node, and whether pooling came after it."""
    halved = False
    seen: set[str] = set()
    here: str | None = name
    while here is not None and here not in seen:
        seen.add(here)
        block = graph[here].block
        if isinstance(block, Convolution):
            return block, halved
        halved = halved or block.family is Family.POOLING
        wires = (graph.wires.get(InputPort(here, port)) for port in block.input_ports)
        here = next((wire.node for wire in wires if wire is not None), None)
    return None, halved


def output_shape(graph: Graph, analysis: Analysis, start: OutputPort) -> Shape | None:
    """Return what leaves an output port, where that is known."""
    outputs = analysis[start.node].outputs
    ports = graph[start.node].block.output_ports
    return outputs[ports.index(start.port)] if outputs else None


def misfit(kind: type[Block], shape: Shape | None, source: str) -> str:
    """Say why a block cannot take a shape at its first input; nothing where it can.

    Parameters
    ----------
    kind
        The block's class.
    shape
        What arrives, where that is known.
    source
        What it arrives from.
    """
    block = kind()
    if not block.input_ports:
        return say(
            "{title} has no input, so it cannot go behind {name}.", title=kind.title, name=source
        )
    if shape is None:
        return ""
    try:
        block.facts((shape,) * len(block.input_ports))
    except ShapeError as error:
        # Too large a default kernel, say, is a matter of settings, not of the kind.
        if error.code in {"needs-vector", "needs-space"}:
            return error.sentence(kind.title, source)
    return ""


def precedes(kind: type[Block]) -> bool:
    """Say whether a block can feed an input."""
    return bool(kind().output_ports)


def verdict(graph: Graph, analysis: Analysis, start: OutputPort, end: InputPort) -> Verdict:
    """Judge the wire from an output to an input, cycles included."""
    if graph.leads_to(end.node, start.node):
        return _cycle(start.node, end.node)
    return _shape_verdict(graph, analysis, start, end)


def verdicts(
    graph: Graph, analysis: Analysis, fixed: OutputPort | InputPort, nodes: Collection[str]
) -> dict[OutputPort | InputPort, Verdict]:
    """Judge every port of some nodes as the other end of a wire; walks the graph once.

    Parameters
    ----------
    graph, analysis
        The network and what is known of it.
    fixed
        The end of the wire that is held.
    nodes
        Whose ports to judge: those on the screen.
    """
    return Judge(graph, analysis, fixed).ports_of(nodes)


class Judge:
    """Judges ports as the other end of one wire, as they come onto the screen.

    Parameters
    ----------
    graph, analysis
        The network, and what is known of it.
    fixed
        The end of the wire that is held.
    taken
        Where a wire ends that is moved: judged is as if it were not there.
    """

    def __init__(
        self,
        graph: Graph,
        analysis: Analysis,
        fixed: OutputPort | InputPort,
        taken: InputPort | None = None,
    ) -> None:
        self._graph = graph
        self._analysis = analysis
        self._fixed = fixed
        self._taken = taken
        forward = isinstance(fixed, InputPort)
        self._barred = related(graph, fixed.node, forward=forward, without=taken)

    def ports_of(self, nodes: Collection[str]) -> dict[OutputPort | InputPort, Verdict]:
        """Judge every port of some nodes."""
        result: dict[OutputPort | InputPort, Verdict] = {}
        graph, analysis, fixed = self._graph, self._analysis, self._fixed
        for name in nodes:
            block = graph[name].block
            if isinstance(fixed, OutputPort):
                for port in block.input_ports:
                    end = InputPort(name, port)
                    judged = (
                        _cycle(fixed.node, name)
                        if name in self._barred
                        else _shape_verdict(graph, analysis, fixed, end, self._taken)
                    )
                    there = None if end == self._taken else graph.wires.get(end)
                    result[end] = judged if there is None else replace(judged, replaces=there)
            else:
                for port in block.output_ports:
                    start = OutputPort(name, port)
                    result[start] = (
                        _cycle(name, fixed.node)
                        if name in self._barred
                        else _shape_verdict(graph, analysis, start, fixed, self._taken)
                    )
        return result


def related(
    graph: Graph, name: str, *, forward: bool, without: InputPort | None = None
) -> set[str]:
    """Return the nodes that a node feeds (or that feed it), however far, and itself.

    Parameters
    ----------
    graph, name
        Where to begin.
    forward
        Along the data, else against it.
    without
        The end of a wire that does not count.
    """
    topology = graph.topology()
    seen = {name}
    waiting = [name]
    while waiting:
        here = waiting.pop()
        if forward:
            near = [end.node for end in topology.consumers.get(here, ()) if end != without]
        elif without is not None and here == without.node:
            ports = [p for p in graph[here].block.input_ports if p != without.port]
            feeds = [graph.wires.get(InputPort(here, port)) for port in ports]
            near = [feed.node for feed in feeds if feed is not None]
        else:
            near = [feed.node for feed in topology.sources[here] if feed is not None]
        for other in near:
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen


def _cycle(start: str, end: str) -> Verdict:
    reason = (
        say("{start} cannot feed itself.", start=start)
        if start == end
        else say(
            "A wire from {start} to {end} would close a cycle, because {end} already feeds "
            "{start}.",
            start=start,
            end=end,
        )
    )
    return Verdict(fits=False, allowed=False, reason=reason)


def _shape_verdict(
    graph: Graph,
    analysis: Analysis,
    start: OutputPort,
    end: InputPort,
    taken: InputPort | None = None,
) -> Verdict:
    shape = output_shape(graph, analysis, start)
    block = graph[end.node].working
    inputs: list[Shape] = []
    for port in block.input_ports:
        here = InputPort(end.node, port)
        wire = start if here == end else None if here == taken else graph.wires.get(here)
        known = shape if wire is start else wire and output_shape(graph, analysis, wire)
        if known is None:
            if wire is not None or shape is None:
                return Verdict(fits=True)
            known = shape  # an open port beside this one will have to agree with it
        inputs.append(known)
    try:
        block.facts(tuple(inputs))
    except ShapeError as error:
        wires = {**graph.wires, end: start}
        feeds = [wires.get(InputPort(end.node, port or "")) for port in (error.port, error.against)]
        source, first = [start.node if feed is None else feed.node for feed in feeds]
        return Verdict(fits=False, reason=error.sentence(end.node, source, first))
    return Verdict(fits=True)
