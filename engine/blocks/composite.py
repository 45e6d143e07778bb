"""Composites: blocks that are made of other blocks and can be unfolded into them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks.activation import ReLU
from engine.blocks.base import (
    WHOLE,
    Block,
    Cost,
    Facts,
    Family,
    Shape,
    ShapeError,
    Window,
    channels_and_space,
    register,
    shape_text,
    times,
)
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.blocks.normalization import BatchNorm
from engine.errors import SettingError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.settings import Axes, Kind, setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import nn

    from engine.analysis import Analysis
    from engine.onnx.writer import NodeWriter

MAX_FILTERS = 1_000_000

STEP_X, STEP_Y = 220.0, 140.0
"""Distance between the cards of an unfolded composite on the canvas, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a composite is made of for given input shapes."""

    graph: Graph
    """The inner graph; its Input nodes stand for the composite's input ports."""
    entries: Mapping[str, str]
    """The inner Input node that stands for each input port."""
    exit: OutputPort
    """The inner output that leaves the composite."""


class Composite(Block):
    """A block that expands to an inner graph, which is all that its numbers come from."""

    family: ClassVar[Family] = Family.COMPOSITE

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
    def _expanded(self) -> dict[tuple[Shape, ...], tuple[Fragment, Analysis]]:
        return {}

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
            fragment = self.expand(inputs)
            analysis = analyse(fragment.graph)
            if analysis.faulty:
                name = analysis.faulty[0]
                fault = analysis[name].fault
                reason = fault.message if fault is not None else ""
                raise ShapeError(f"Inside {{node}}, {reason}", code="inside")
            known = (fragment, analysis)
            if len(self._expanded) > 8:
                self._expanded.clear()
            self._expanded[inputs] = known
        return known

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shape that leaves the inner graph."""
        fragment, analysis = self.inside(inputs)
        return (self._exit_facts(fragment, analysis).outputs[0],)

    @staticmethod
    def _exit_facts(fragment: Fragment, analysis: Analysis) -> Facts:
        facts = analysis[fragment.exit.node].facts
        assert facts is not None  # noqa: S101 - inside() raised otherwise
        return facts

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Return the sum over the inner nodes."""
        del outputs
        totals = self.inside(inputs)[1].totals
        return Cost(totals.parameters, totals.buffers, totals.macs, totals.kept)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """Return the receptive field of the exit with respect to the composite's input."""
        fragment, analysis = self.inside(inputs)
        seen = analysis[fragment.exit.node].receptive
        if seen is None:
            return None
        return Window(seen.size, seen.jump, seen.low) if any(seen.jump) else WHOLE

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the inner network as one module."""
        from engine.network import build_module  # noqa: PLC0415 - the window has no torch

        return build_module(self.inside(inputs)[0].graph)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Refuse: the writer unfolds composites first."""
        del writer, inputs
        raise TypeError(f"{self.title} must be unfolded before it is written")


@register
class Residual(Composite):
    """Adds its input to what it computes, so that depth helps instead of harming."""

    kind: ClassVar[str] = "residual"
    title: ClassVar[str] = "Residual"
    stem: ClassVar[str] = "residual"
    synonyms: ClassVar[tuple[str, ...]] = (
        "resnet",
        "skip",
        "shortcut",
        "bottleneck",
        "basic block",
    )

    variant: Literal["basic", "bottleneck"] = setting(
        "basic",
        "Variant",
        "Basic: two 3×3 convolutions. Bottleneck: 1×1 down, 3×3, 1×1 up.",
    )
    filters: int = setting(
        64, "Filters", "Feature maps of the 3×3 convolutions.", ge=1, le=MAX_FILTERS, unit="maps"
    )
    expansion: int = setting(
        4, "Expansion", "How many times more maps leave a bottleneck than its 3×3 has.",
        ge=1, le=64, shown_when=("variant", ("bottleneck",)),
    )  # fmt: skip
    stride: Axes = setting(
        1, "Stride", "How far the first block's 3×3 convolution moves: 2 halves the image.",
        unit="px", ge=1, le=1000, kind=Kind.AXES,
    )  # fmt: skip
    projection: Literal["auto", "always", "never"] = setting(
        "auto",
        "Projection",
        "A 1×1 convolution on the skip: where the shapes differ (auto), always, or never.",
    )
    repeat: int = setting(
        1, "Repeat", "How many such blocks follow one another; only the first has the stride.",
        ge=1, le=1000,
    )  # fmt: skip

    def check(self) -> None:
        """Refuse what unfolds to convolutions or graphs that are themselves refused."""
        if self.channels > MAX_FILTERS:
            raise SettingError(
                f"{self.filters:,} filters times an expansion of {self.expansion} are "
                f"{self.channels:,} maps: use {MAX_FILTERS:,} at most.",
                "filters",
            )

    @property
    def channels(self) -> int:
        """How many feature maps come out."""
        return self.filters * (self.expansion if self.variant == "bottleneck" else 1)

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Build the blocks of He et al., "Deep Residual Learning" (2016), figure 5.

        The bottleneck's stride is in its 3×3 convolution, as common libraries have it.
        """
        channels, space = channels_and_space(inputs[0])
        unit = (1,) * len(space)
        nodes = [Node("input", Input(shape=inputs[0]))]
        wires: list[tuple[OutputPort, InputPort]] = []
        last = "input"
        for index in range(self.repeat):
            stride = self.stride if index == 0 else 1
            strides = (stride,) * len(space) if isinstance(stride, int) else stride
            changes = strides != unit or channels != self.channels
            project = self.projection == "always" or (self.projection == "auto" and changes)
            if changes and not project:
                out = "×".join(["fewer positions" if strides != unit else "its positions"])
                raise ShapeError(
                    "{node} gives " + f"{self.channels} maps with {out}, so what {{source}} gives "
                    f"({shape_text(inputs[0])}) cannot be added to it: set its projection to auto.",
                    code="skip-shape",
                )
            prefix = f"block{index + 1}_" if self.repeat > 1 else ""
            last = self._one(nodes, wires, last, prefix, stride, project=project)
            channels = self.channels
        return Fragment(Graph.build(nodes, wires), {"in": "input"}, OutputPort(last))

    def _one(
        self,
        nodes: list[Node],
        wires: list[tuple[OutputPort, InputPort]],
        start: str,
        prefix: str,
        stride: int | tuple[int, ...],
        *,
        project: bool,
    ) -> str:
        """Append one residual block behind ``start`` and return its last node's name."""
        left = max(node.position[0] for node in nodes) + (STEP_X if len(nodes) > 1 else 0)
        if self.variant == "basic":
            layers = [(self.filters, 3, stride), (self.filters, 3, 1)]
        else:
            layers = [(self.filters, 1, 1), (self.filters, 3, stride), (self.channels, 1, 1)]

        def chain(name: str, block: Block, feed: str, place: tuple[float, float]) -> str:
            nodes.append(Node(prefix + name, block, place))
            port = block.input_ports[0]
            wires.append((OutputPort(feed), InputPort(prefix + name, port)))
            return prefix + name

        last, x = start, left
        for number, (filters, kernel, step) in enumerate(layers, 1):
            convolution = Convolution(
                filters=filters, kernel=kernel, stride=step, padding=kernel // 2, bias=False
            )
            last = chain(f"conv{number}", convolution, last, (x, 0.0))
            last = chain(f"bn{number}", BatchNorm(), last, (x + STEP_X, 0.0))
            x += 2 * STEP_X
            if number < len(layers):
                last = chain(f"relu{number}", ReLU(), last, (x, 0.0))
                x += STEP_X
        skip = start
        if project:
            convolution = Convolution(filters=self.channels, kernel=1, stride=stride, bias=False)
            middle = (left + x - 2 * STEP_X) / 2
            skip = chain("projection", convolution, start, (middle, STEP_Y))
            skip = chain("projection_bn", BatchNorm(), skip, (middle + STEP_X, STEP_Y))
        last = chain("add", Add(), last, (x, 0.0))
        wires.append((OutputPort(skip), InputPort(last, "in2")))
        return chain(f"relu{len(layers)}", ReLU(), last, (x + STEP_X, 0.0))

    def summary(self) -> str:
        """Say the variant, the maps, the stride and the repetition."""
        text = f"{self.variant}, {self.channels} maps"
        if self.stride != 1:
            text += f", stride {times(self.stride, 1)}"
        return text + (f", ×{self.repeat}" if self.repeat > 1 else "")
