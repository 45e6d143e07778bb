"""Composites: blocks that are made of other blocks and can be unfolded into them.

What all of them share; a module for each family draws what is inside, with the pencil of
:mod:`engine.blocks.inner`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from weakref import WeakValueDictionary

from engine.blocks.base import (
    Block,
    Cost,
    Family,
    Keeps,
    Paths,
    Shape,
    ShapeError,
    Table,
    Window,
)
from engine.blocks.inside_formulas import inside_formulas
from engine.errors import SettingError
from engine.graph import Graph, InputPort, OutputPort
from engine.memory import Held, Tensor, held
from engine.receptive import as_window, at_input, receptives

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import nn

    from engine.analysis import Analysis
    from engine.onnx.writer import NodeWriter

STEP_X, STEP_Y = 220.0, 140.0
"""Distance between the cards of an unfolded composite on the canvas, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a composite is made of for given input shapes."""

    graph: Graph
    """The inner graph; its Input nodes stand for the composite's input ports."""
    entries: Mapping[str, str]
    """The inner Input node that stands for each input port."""
    exits: Mapping[str, OutputPort]
    """The inner output that leaves at each output port."""

    @property
    def borders(self) -> frozenset[str]:
        """The inner nodes that only stand for ports and vanish when the composite unfolds."""
        ends = {name for name, node in self.graph.nodes.items() if not node.block.output_ports}
        return frozenset(ends.union(self.entries.values()))


class _Insides(dict["tuple[Shape, ...]", "tuple[Fragment, Analysis]"]):
    """Inner graphs and their analyses by input shapes, and what training holds of them."""

    __slots__ = ("__weakref__", "held")

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[Shape, ...], Held] = {}


_insides: WeakValueDictionary[tuple[Any, ...], _Insides] = WeakValueDictionary()


class Composite(Block):
    """A block that expands to an inner graph, which is all that its numbers come from."""

    family: ClassVar[Family] = Family.COMPOSITE
    passed_on: ClassVar[frozenset[str]] = frozenset({"stride"})
    """Settings that are those of the inner block that changes the size."""

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Return the inner graph.

        Parameters
        ----------
        inputs
            The shape at each input port: an inner projection, say, depends on it.

        Raises
        ------
        ShapeError
            Where no inner graph can be made for these shapes.
        """
        raise NotImplementedError

    @cached_property
    def _expanded(self) -> _Insides:
        """What is inside for the shapes asked for so far, shared by all equal composites."""
        own = self.__dict__
        key = (type(self), *[own[name] for name in type(self).model_fields])
        insides = _insides.get(key)
        if insides is None:
            insides = _insides[key] = _Insides()
        return insides

    def inside(self, inputs: tuple[Shape, ...]) -> tuple[Fragment, Analysis]:
        """Return the inner graph and its analysis, remembered for the shapes last asked for.

        Raises
        ------
        ShapeError
            Where something inside does not fit.
        """
        from engine.analysis import analyse  # noqa: PLC0415 - it imports the blocks

        known = self._expanded.get(inputs)
        if known is None:
            try:
                fragment = self.expand(inputs)
            except SettingError as error:  # more maps, say, than a convolution takes
                raise ShapeError(f"Inside {{node}}, {error}", port=None, code="inside") from None
            analysis = analyse(fragment.graph)
            if analysis.faulty:
                raise self._refusal(fragment, analysis)
            known = (fragment, analysis)
            if len(self._expanded) > 8:
                self._expanded.clear()
                self._expanded.held.clear()
            self._expanded[inputs] = known
        return known

    def held_inside(self, inputs: tuple[Shape, ...]) -> Held:
        """Return what training holds of the inside: both cost and ports ask for it."""
        known = self._expanded.held
        within = known.get(inputs)
        if within is None:
            fragment, analysis = self.inside(inputs)
            within = known[inputs] = held(fragment.graph, analysis, inside=True)
        return within

    def _refusal(self, fragment: Fragment, analysis: Analysis) -> ShapeError:
        """Say what is wrong inside, and name what feeds the composite as it is named outside."""
        name = analysis.faulty[0]
        report = analysis[name]
        reason = report.fault.message if report.fault is not None else ""
        port: str | None = None
        against: str | None = None
        if report.input_shapes is None:
            return ShapeError(f"Inside {{node}}, {reason}", port=None, code="inside")
        try:
            report.block.facts(report.input_shapes)
        except ShapeError as error:
            wires = fragment.graph.wires
            entries = {inner: entry for entry, inner in fragment.entries.items()}
            feed = wires.get(InputPort(name, error.port or ""))
            other = wires.get(InputPort(name, error.against or ""))
            source = "its input" if feed is None else feed.node
            first = "its input" if other is None else other.node
            port, against = entries.get(source), entries.get(first)
            if port is not None or against is not None:
                reason = error.sentence(
                    name,
                    source if port is None else "{source}",
                    first if against is None else "{first}",
                )
        return ShapeError(f"Inside {{node}}, {reason}", port=port, code="inside", against=against)

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shapes that leave the inner graph."""
        fragment, analysis = self.inside(inputs)
        return tuple([_exit_shape(fragment, analysis, port) for port in self.output_ports])

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Return the sum over the inner nodes."""
        del outputs
        fragment, analysis = self.inside(inputs)
        totals = analysis.totals
        within = self.held_inside(inputs)
        borders = {*self._entry_tensors(fragment), *self._exit_tensors(fragment, within)}
        kept = sum(size for tensor, size in within.tensors.items() if tensor not in borders)
        return Cost(
            totals.parameters, totals.buffers, totals.macs, kept + within.extra,
            totals.fixed_parameters,
        )  # fmt: skip

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Return which of the tensors at its ports something inside keeps."""
        fragment, _ = self.inside(inputs)
        within = self.held_inside(inputs)
        entries = self._entry_tensors(fragment)
        exits = self._exit_tensors(fragment, within)
        return Keeps(
            tuple([tensor in within.tensors for tensor in entries]),
            tuple([tensor in within.tensors and tensor not in entries for tensor in exits]),
        )

    def _entry_tensors(self, fragment: Fragment) -> list[Tensor]:
        return [(fragment.entries[port], 0) for port in self.input_ports]

    def _exit_tensors(self, fragment: Fragment, within: Held) -> list[Tensor]:
        return [
            within.root((node, fragment.graph[node].block.output_ports.index(port)))
            for node, port in [fragment.exits[name] for name in self.output_ports]
        ]

    def window(self, inputs: tuple[Shape, ...]) -> Window | Table | Paths | None:
        """Return the receptive fields of the exits with respect to the composite's inputs."""
        fragment, analysis = self.inside(inputs)
        if len(self.input_ports) == 1 and len(self.output_ports) == 1:
            end = fragment.exits[self.output_ports[0]]
            space = _exit_shape(fragment, analysis, self.output_ports[0])[1:]
            return as_window(analysis.receptive(end.node, _port_index(fragment, end)), space)
        columns = []
        for entry, shape in zip(self.input_ports, inputs, strict=True):
            own = {fragment.entries[entry]: at_input(shape[1:])}
            seen = receptives(analysis.topology, analysis.nodes, own)
            column = []
            for port in self.output_ports:
                end = fragment.exits[port]
                space = _exit_shape(fragment, analysis, port)[1:]
                column.append(as_window(seen[end.node, _port_index(fragment, end)], space))
            columns.append(column)
        return Paths(tuple(zip(*columns, strict=True)))

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out which counts inside add up to the composite's, and what becomes of the size."""
        return inside_formulas(
            *self.inside(inputs), self.passed_on & type(self).model_fields.keys()
        )

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the inner network as one module."""
        from engine.network import build_module  # noqa: PLC0415 - the window has no torch

        return build_module(self.inside(inputs)[0].graph)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Refuse: the writer unfolds composites first."""
        del writer, inputs
        raise TypeError(f"{self.title} must be unfolded before it is written")


def _port_index(fragment: Fragment, end: OutputPort) -> int:
    return fragment.graph[end.node].block.output_ports.index(end.port)


def _exit_shape(fragment: Fragment, analysis: Analysis, port: str) -> Shape:
    end = fragment.exits[port]
    shapes = analysis[end.node].outputs
    assert shapes is not None  # noqa: S101 - inside() raised otherwise
    return shapes[_port_index(fragment, end)]
