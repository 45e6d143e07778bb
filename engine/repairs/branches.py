"""Repairs where branches that meet do not have one shape."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.analysis import analyse
from engine.blocks.axes import axis_name
from engine.blocks.base import make
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.graph import Graph, InputPort
from engine.repairs import rewiring
from engine.repairs.bridges import Bridge, bridges
from engine.repairs.proposal import (
    Repair,
    above_of,
    change,
    insert_all,
    same_positions,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from engine.blocks.base import Shape
    from engine.repairs.proposal import Faulty, Proposals

_SHRINKING = 2
"""How many of the layers that shrink a branch are asked to shrink less."""


def unequal(faulty: Faulty) -> Proposals:
    """Bring the branches of a merge to one shape."""
    graph, name, block = faulty.graph, faulty.name, faulty.block
    ports = block.input_ports
    shapes = [shape for shape in faulty.inputs if shape is not None]
    if len(shapes) < len(ports):
        return
    joins = block.kind == "concatenate"
    if joins:
        yield from _other_axis(faulty, shapes)
    else:
        yield from _same_channels_above(graph, name, shapes)
    found = [
        list(_bridged(graph, name, shapes, target, keep=joins)) for target in dict.fromkeys(shapes)
    ]
    if not joins:
        yield from _padded_and_projected(faulty, shapes)
    yield from (each[0] for each in found if each)  # the best for each shape that they may take
    yield from _same_padding_above(graph, name)
    yield from _same_strides_above(graph, name)
    yield from (repair for each in found for repair in each[1:])
    if len(ports) == 2 and not joins and same_positions(shapes):
        yield Repair(
            f"Make {name} a Concatenate",
            lambda graph: graph.replace(name, make("concatenate")),
        )


def _other_axis(faulty: Faulty, shapes: list[Shape]) -> Proposals:
    """Propose to join along another axis, where that is the one in which the branches differ."""
    if len({len(shape) for shape in shapes}) > 1:
        return
    count = len(shapes[0])
    differing = [axis for axis in range(count) if len({shape[axis] for shape in shapes}) > 1]
    if len(differing) == 1:
        (axis,) = differing
        yield change(f"Join along the {axis_name(axis, count)} in {faulty.name}", faulty.name,
                     axis=axis)  # fmt: skip


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
        if block.family == "composite" or len(block.input_ports) != 1:
            return None
        wire = graph.wires.get(InputPort(wire.node, block.input_ports[0]))
    return None


def _bridged(
    graph: Graph, name: str, shapes: list[Shape], target: Shape, *, keep: bool
) -> Proposals:
    """Propose blocks that bring all branches to the shape of one."""
    ports = graph[name].block.input_ports
    odd = [(port, shape) for port, shape in zip(ports, shapes, strict=True) if shape != target]
    if keep:
        odd = [(port, s) for port, s in odd if s[1:] != target[1:] or len(s) != len(target)]
    rows = [list(bridges(shape, target, keep_channels=keep)) for _, shape in odd]
    if not rows or not all(rows):
        return
    for choice in zip(*rows, strict=False) if len(rows) > 1 else ((each,) for each in rows[0]):
        yield _several(graph, name, [port for port, _ in odd], choice)


def _several(graph: Graph, name: str, ports: list[str], choice: tuple[Bridge, ...]) -> Repair:
    """Propose a bridge before each of several ports."""
    ends = [InputPort(name, port) for port in ports]
    label = choice[0].label
    sources = list(dict.fromkeys(graph.wires[end].node for end in ends))
    if len(ends) > 1 and len(sources) == 1:
        where = f"before {len(ends)} inputs of {name}"
    else:
        where = f"between {' and '.join(sources[:3])} and {name}"
    verb = "Add a" if "projection" in label or label == "Dense" else "Insert"

    def apply(graph: Graph) -> Graph:
        for end, bridge in zip(ends, choice, strict=True):
            graph = rewiring.insert_all(graph, end, bridge.blocks)
        return graph

    return Repair(f"{verb} {label} {where}", apply)


def _same_padding_above(graph: Graph, name: str) -> Proposals:
    """Propose same padding for convolutions without any that lead into the merge."""
    unpadded = _unpadded_above(graph, name)
    for conv in unpadded[:4]:
        yield change(f"Set the padding of {conv} to same", conv, padding="same")
    if 1 < len(unpadded) <= 8:
        yield Repair(
            f"Set the padding of {' and '.join(unpadded)} to same",
            partial(_padded, convs=unpadded),
        )


def _padded_and_projected(faulty: Faulty, shapes: list[Shape]) -> Proposals:
    """Propose same padding above and a 1×1 projection on the skip, as residual networks have both.

    Only where neither is enough alone: convolutions without padding shrink their branch by a few
    positions, which no stride of the other branch gives.
    """
    graph, name = faulty.graph, faulty.name
    if len({len(shape) for shape in shapes}) > 1 or len(shapes[0]) < 2 or same_positions(shapes):
        return
    unpadded = _unpadded_above(graph, name)[:2]
    for convs in dict.fromkeys((tuple(unpadded[:1]), tuple(unpadded))):
        if not convs:
            return
        padded = _padded(graph, convs)
        inputs = analyse(padded, faulty.analysis)[name].input_shapes
        if inputs is None or len(set(inputs)) == 1:
            continue
        for target in dict.fromkeys(inputs):
            for bridge in _bridged(padded, name, list(inputs), target, keep=False):
                if " 1×1 projection " not in bridge.label:
                    continue
                label = f"Set the padding of {' and '.join(convs)} to same and a"
                yield Repair(label + bridge.label[1:], _both(convs, bridge))
                break


def _both(convs: tuple[str, ...], then: Repair) -> Callable[[Graph], Graph]:
    return lambda graph: then.apply(_padded(graph, convs))


def _padded(graph: Graph, convs: Iterable[str]) -> Graph:
    for conv in convs:
        graph = graph.replace(conv, graph[conv].block.change(padding="same"))
    return graph


def _unpadded_above(graph: Graph, name: str) -> list[str]:
    return [
        above
        for above in above_of(graph, name)
        if isinstance(block := graph[above].block, Convolution) and block.padding in ("valid", 0)
    ]


def _same_strides_above(graph: Graph, name: str) -> Proposals:
    """Propose stride 1 for the nearest layers that shrink a branch."""
    strided = [
        above
        for above in above_of(graph, name)
        if graph[above].block.values().get("stride", 1) != 1
    ]
    for layer in strided[:_SHRINKING]:
        yield change(f"Set the stride of {layer} to 1", layer, stride=1)


def skip_size(faulty: Faulty) -> Proposals:
    """Bring the skip of a U-Net block to twice what comes from below, or the other way round."""
    signals = faulty.inputs
    if len(signals) < 2 or signals[0] is None or signals[1] is None:
        return
    low, skip = signals[0], signals[1]
    doubled = (skip[0], *[2 * size for size in low[1:]])
    for bridge in bridges(skip, doubled, keep_channels=True):
        yield insert_all(bridge, faulty.graph, InputPort(faulty.name, "skip"))
    if len(low) == len(skip) and all(size % 2 == 0 for size in skip[1:]):
        half = (low[0], *[size // 2 for size in skip[1:]])
        for bridge in bridges(low, half, keep_channels=True):
            yield insert_all(bridge, faulty.graph, InputPort(faulty.name, "in"))
    yield from _same_padding_above(faulty.graph, faulty.name)
    yield from _same_strides_above(faulty.graph, faulty.name)
