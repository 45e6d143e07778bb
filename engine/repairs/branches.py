"""Repairs where branches that meet do not have one shape."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from engine.blocks.base import times
from engine.blocks.residual import Residual
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.merge import Add, Concatenate
from engine.blocks.pooling import GlobalAveragePool
from engine.blocks.reshape import Flatten
from engine.blocks.sliding import slide
from engine.graph import Graph, InputPort
from engine.repairs import rewiring
from engine.repairs.proposal import (
    Repair,
    above_of,
    change,
    insert,
    one_or_each,
    same_positions,
)

if TYPE_CHECKING:
    from engine.blocks.base import Block, Shape
    from engine.repairs.proposal import Faulty, Proposals


def unequal(faulty: Faulty) -> Proposals:
    """Bring the branches of an Add or a Concatenate to one shape."""
    graph, name = faulty.graph, faulty.name
    ports = faulty.block.input_ports
    shapes = [signal.shape for signal in faulty.inputs if signal is not None]
    if len(shapes) < len(ports):
        return
    keep_channels = isinstance(faulty.block, Concatenate)
    if not keep_channels:
        yield from _same_channels_above(graph, name, shapes)
    yield from _projections(graph, name, shapes, keep=keep_channels)
    yield from _same_padding_above(graph, name)
    yield from _same_strides_above(graph, name)
    if len({len(shape) for shape in shapes}) > 1:
        yield from _flattened(graph, name, shapes)
    if len(ports) == 2 and isinstance(faulty.block, Add) and same_positions(shapes):
        yield Repair(f"Make {name} a Concatenate", lambda graph: graph.replace(name, Concatenate()))


def _same_channels_above(graph: Graph, name: str, shapes: list[Shape]) -> Proposals:
    """Propose another size for the layer that gives a branch its channels."""
    if not same_positions(shapes):
        return
    ports = graph[name].block.input_ports
    for target in dict.fromkeys(shape[0] for shape in shapes):
        odd = [port for port, s in zip(ports, shapes, strict=True) if s[0] != target]
        if len(odd) == 1 and (layer := last_sized(graph, InputPort(name, odd[0]))) is not None:
            what = "units" if isinstance(graph[layer].block, Dense) else "filters"
            yield Repair(
                f"Set the {what} of {layer} to {target}",
                partial(rewiring.resize_output, name=layer, units=target),
            )


def last_sized(graph: Graph, end: InputPort) -> str | None:
    """Return the layer whose number of outputs decides how many channels arrive at a port.

    ``None`` where more than one path leads there, or a block that has no such number.
    """
    wire = graph.wires.get(end)
    while wire is not None:
        block = graph[wire.node].block
        if isinstance(block, Dense) or (isinstance(block, Convolution) and block.groups == 1):
            return wire.node
        if isinstance(block, Residual) or len(block.input_ports) != 1:
            return None
        wire = graph.wires.get(InputPort(wire.node, block.input_ports[0]))
    return None


def _projections(graph: Graph, name: str, shapes: list[Shape], *, keep: bool) -> Proposals:
    """Propose the smallest layers that bring all branches to the shape of one."""
    ports = graph[name].block.input_ports
    for target in dict.fromkeys(shapes):
        odd = [(port, s) for port, s in zip(ports, shapes, strict=True) if s != target]
        if keep:
            odd = [(port, s) for port, s in odd if s[1:] != target[1:]]
        blocks = [(port, b) for port, s in odd if (b := _projection(s, target, keep=keep))]
        if not blocks or len(blocks) < len(odd):
            continue
        sources = list(dict.fromkeys(graph.wires[InputPort(name, port)].node for port, _ in blocks))
        made = blocks[0][1]
        what = f"{times(made.kernel)} projection" if isinstance(made, Convolution) else "Dense"

        def apply(graph: Graph, blocks: list[tuple[str, Block]] = blocks) -> Graph:
            for port, block in blocks:
                graph = rewiring.insert_before(graph, InputPort(name, port), block)
            return graph

        yield Repair(f"Add a {what} between {' and '.join(sources)} and {name}", apply)


def _projection(shape: Shape, target: Shape, *, keep: bool) -> Block | None:
    """Return the smallest layer that gives ``target`` from ``shape``, where one exists."""
    if len(shape) != len(target):
        return None
    if len(shape) == 1:
        return Dense(units=target[0])
    kernels, strides = [], []
    for size, wanted in zip(shape[1:], target[1:], strict=True):
        if size < wanted:
            return None
        stride = math.ceil(size / wanted)
        kernel = 1
        if slide((size,), 1, stride, 1, 0)[0] != (wanted,):
            stride = size // wanted
            kernel = size - (wanted - 1) * stride
        strides.append(stride)
        kernels.append(kernel)
    filters = shape[0] if keep else target[0]
    return Convolution(
        filters=filters, kernel=one_or_each(tuple(kernels)), stride=one_or_each(tuple(strides))
    )


def _same_padding_above(graph: Graph, name: str) -> Proposals:
    """Propose same padding for convolutions without any that lead into the merge."""
    unpadded = [
        above
        for above in above_of(graph, name)
        if isinstance(block := graph[above].block, Convolution) and block.padding in ("valid", 0)
    ]
    for conv in unpadded[:4]:
        yield change(f"Set the padding of {conv} to same", conv, padding="same")
    if 1 < len(unpadded) <= 8:

        def apply(graph: Graph) -> Graph:
            for conv in unpadded:
                graph = graph.replace(conv, graph[conv].block.change(padding="same"))
            return graph

        yield Repair(f"Set the padding of {' and '.join(unpadded)} to same", apply)


def _same_strides_above(graph: Graph, name: str) -> Proposals:
    """Propose stride 1 for the nearest layers that shrink a branch."""
    strided = [
        above
        for above in above_of(graph, name)
        if graph[above].block.values().get("stride", 1) != 1
    ]
    for layer in strided[:2]:
        yield change(f"Set the stride of {layer} to 1", layer, stride=1)


def _flattened(graph: Graph, name: str, shapes: list[Shape]) -> Proposals:
    """Propose to make rows of numbers of the branches that still have positions."""
    ports = graph[name].block.input_ports
    images = [port for port, shape in zip(ports, shapes, strict=True) if len(shape) > 1]
    if len(images) > 1:

        def apply(graph: Graph) -> Graph:
            for port in images:
                graph = rewiring.insert_before(graph, InputPort(name, port), Flatten())
            return graph

        yield Repair(f"Insert Flatten before {len(images)} inputs of {name}", apply)
    for port in images:
        end = InputPort(name, port)
        between = f"between {graph.wires[end].node} and {name}"
        yield insert(f"Insert Flatten {between}", end, Flatten())
        yield insert(f"Insert global average pool {between}", end, GlobalAveragePool())
