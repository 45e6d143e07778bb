"""The pixels that an output position depends on, measured with torch's gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from engine.blocks.activation import ReLU
from engine.blocks.base import Family
from engine.blocks.input import Input
from engine.blocks.output import Output
from engine.blocks.pooling import AveragePool, MaxPool
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.network import build_module

if TYPE_CHECKING:
    from engine.region import Box


def leading_to(graph: Graph, name: str) -> Graph:
    """Return the part of a graph that a node is computed from, ending in an Output."""
    sources = graph.topology().sources
    alive = {name}
    waiting = [name]
    while waiting:
        for feed in sources[waiting.pop()]:
            if feed is not None and feed.node not in alive:
                alive.add(feed.node)
                waiting.append(feed.node)
    part = graph.remove([other for other in graph.nodes if other not in alive])
    port = graph[name].block.output_ports[0]
    return part.add(Node("the_end", Output())).connect(
        OutputPort(name, port), InputPort("the_end")
    )  # fmt: skip


def without_choices(graph: Graph) -> Graph:
    """Replace what passes a gradient to some positions alone by what passes it to all it reads."""
    for name, node in graph.nodes.items():
        block = node.block
        if isinstance(block, MaxPool):
            shared = AveragePool.model_fields.keys() & block.values().keys()
            values = {key: value for key, value in block.values().items() if key in shared}
            graph = graph.replace(name, AveragePool(**values))
        elif block.family is Family.ACTIVATION:
            graph = graph.replace(name, ReLU())
    return graph


def measured(graph: Graph, name: str, position: tuple[int, ...]) -> dict[str, Box]:
    """Return, for each Input, the box of pixels with a gradient at one position of a node.

    All weights and pixels are positive and of moderate size, so that nothing cancels, every ReLU
    passes, and no product leaves the range of float64.
    """
    network = build_module(without_choices(leading_to(graph, name))).double().eval()
    with torch.no_grad():
        for key, tensor in network.state_dict().items():
            if tensor.is_floating_point() and "running" not in key:
                fan = max(tensor.numel() // max(len(tensor) if tensor.dim() else 1, 1), 1)
                tensor.uniform_(0.5 / fan, 1.5 / fan)
    labels = [str(node.target) for node in network.graph.nodes if node.op == "placeholder"]
    images = []
    for label in labels:
        block = graph[label].block
        assert isinstance(block, Input)
        image = torch.rand(1, *block.shape, dtype=torch.float64) + 0.5
        images.append(image.requires_grad_())
    here = network(*images)[(0, slice(None), *position)]
    (here * (torch.rand_like(here) + 0.5)).sum().backward()
    found: dict[str, Box] = {}
    for label, image in zip(labels, images, strict=True):
        if image.grad is None:
            continue
        where = (image.grad[0].abs().sum(0) != 0).nonzero()
        if len(where):
            found[label] = tuple([(int(axis.min()), int(axis.max())) for axis in where.unbind(1)])
    return found
