"""Repairs where one block cannot take the shape that arrives."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.blocks.base import times
from engine.blocks.residual import Residual
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.pooling import AveragePool, GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.repairs.proposal import Repair, above_of, change, insert, one_or_each, remove

if TYPE_CHECKING:
    from engine.graph import Graph
    from engine.repairs.proposal import Faulty, Proposals


def needs_vector(faulty: Faulty) -> Proposals:
    """Turn the image into a row of numbers."""
    yield insert(f"Insert Flatten before {faulty.name}", faulty.end, Flatten())
    yield insert(f"Insert global average pool before {faulty.name}", faulty.end,
                  GlobalAveragePool())  # fmt: skip


def needs_space(faulty: Faulty) -> Proposals:
    """Take away what flattens the data on its way here, or turn a convolution into a layer."""
    graph, name, block = faulty.graph, faulty.name, faulty.block
    for above in above_of(graph, name):
        if isinstance(graph[above].block, Flatten | GlobalAveragePool | Dense):
            yield remove(above)
    yield from _image_inputs(graph, name)
    if isinstance(block, Convolution):
        yield Repair(
            f"Make {name} a Dense with {block.filters} unit{'' if block.filters == 1 else 's'}",
            lambda graph: graph.replace(name, Dense(units=block.filters, bias=block.bias)),
        )
    yield remove(name)


def _image_inputs(graph: Graph, name: str) -> Proposals:
    """Propose to read a row of numbers as the square image that it probably was."""
    for above in above_of(graph, name):
        block = graph[above].block
        if isinstance(block, Input) and len(block.shape) == 1:
            for channels in (1, 3):
                side = math.isqrt(block.shape[0] // channels)
                if side > 1 and channels * side * side == block.shape[0]:
                    shape = (channels, side, side)
                    yield change(f"Set the shape of {above} to {times(shape)}", above, shape=shape)


def vanishes(faulty: Faulty) -> Proposals:
    """Add padding, shrink less before, or make the window as small as what it slides over."""
    graph, name, block = faulty.graph, faulty.name, faulty.block
    if isinstance(block, Convolution):
        yield change(f"Set the padding of {name} to same", name, padding="same")
    signal = faulty.inputs[0]
    space = signal.shape[1:] if signal is not None else ()
    kernel = block.values().get("kernel")
    if kernel is not None and space:
        kernels = (kernel,) * len(space) if isinstance(kernel, int) else kernel
        if isinstance(block, MaxPool | AveragePool):
            half = tuple(k // 2 for k in kernels)
            yield change(f"Set the padding of {name} to {times(one_or_each(half), 1)}", name,
                          padding=one_or_each(half))  # fmt: skip
        fits = tuple(min(k, n) for k, n in zip(kernels, space, strict=False))
        yield change(f"Set the kernel of {name} to {times(fits)}", name, kernel=one_or_each(fits))
    for above in above_of(graph, name):
        if graph[above].block.values().get("stride", 1) != 1:
            yield change(f"Set the stride of {above} to 1", above, stride=1)
            break
    yield remove(name)


def skip_shape(faulty: Faulty) -> Proposals:
    """Let a residual block project its skip where it has to."""
    if isinstance(faulty.block, Residual):
        name = faulty.name
        yield change(f"Add a 1×1 projection on the skip of {name}", name, projection="auto")


def groups(faulty: Faulty) -> Proposals:
    """Choose groups that divide the channels that arrive."""
    block, signal = faulty.block, faulty.inputs[0]
    if isinstance(block, Convolution) and signal is not None:
        common = math.gcd(math.gcd(signal.shape[0], block.filters), block.groups)
        for groups in dict.fromkeys((common, 1)):
            yield change(f"Set the groups of {faulty.name} to {groups}", faulty.name,
                          groups=groups)  # fmt: skip


def axes(faulty: Faulty) -> Proposals:
    """Give every per-axis setting of the wrong length one number for all axes."""
    block, signal = faulty.block, faulty.inputs[0]
    rank = len(signal.shape) - 1 if signal is not None else 0
    values = {
        key: value[0]
        for key, value in block.values().items()
        if isinstance(value, tuple) and len(value) != rank
    }
    if values and not isinstance(block, Input):
        what = " and ".join(f"{key} {value}" for key, value in values.items())
        yield change(f"Use {what} on every axis of {faulty.name}", faulty.name, **values)
