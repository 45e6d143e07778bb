"""Which pixels reach a position: by the gradient, and as the analysis says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from engine.analysis import analyse
from engine.blocks.convolution import Convolution
from engine.blocks.input import Input
from engine.blocks.reshape import Identity
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.network import build_module

if TYPE_CHECKING:
    from engine.blocks.base import Block, Shape

Span = tuple[tuple[int, int], ...]
"""First and last pixel per axis."""


def behind_a_convolution(block: Block, shape: Shape, port: str | None = None) -> Graph:
    """Build a 3-wide convolution of four filters over an image, and a block behind it.

    Every input of the block takes the convolution's output; a block with several outputs passes on
    the one of that name.
    """
    wires = [(OutputPort("input"), InputPort("conv"))]
    wires += [(OutputPort("conv"), InputPort("block", end)) for end in block.input_ports]
    nodes = [
        Node("input", Input(shape=shape)),
        Node("conv", Convolution(filters=4, kernel=3, padding="same", bias=False)),
        Node("block", block),
        Node("end", Identity()),
    ]
    wires.append((OutputPort("block", port or block.output_ports[0]), InputPort("end")))
    return Graph.build(nodes, wires)


def pixels_that_reach(graph: Graph, position: tuple[int, ...], shape: Shape) -> Span:
    """Return the pixels with a gradient from all channels of a position of the end."""
    module = build_module(graph).double().eval()
    with torch.no_grad():
        for index, parameter in enumerate(module.parameters()):
            parameter.uniform_(0.5 + index, 1 + index)
    image = torch.rand(1, *shape, dtype=torch.float64, requires_grad=True)
    output = module(image)
    output[(0, slice(None), *position)].sum().backward()
    assert image.grad is not None
    reached = image.grad[0].sum(0).nonzero()
    first, last = reached.amin(0).tolist(), reached.amax(0).tolist()
    return tuple(zip(first, last, strict=True))


def pixels_said_to_reach(graph: Graph, position: tuple[int, ...]) -> Span:
    """Return the pixels that the analysis says a position of the end sees."""
    receptive = analyse(graph).receptive("end")
    assert receptive is not None
    return receptive.sees(position)
