"""Repairs where branches that meet do not have one shape."""

from __future__ import annotations

import math
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
_PROJECTED = "Add a 1×1 projection "
"""Begins the label of a bridge that is nothing but such a convolution."""


def unequal(faulty: Faulty) -> Proposals:
    """Bring the branches of a merge to one shape.

    First what loses nothing: the branch with more maps stays as it is, and so does the one with
    more layers, because the other is the skip. Among these, one change comes before several. What
    makes maps fewer comes last.
    """
    graph, name, block = faulty.graph, faulty.name, faulty.block
    ports = block.input_ports
    shapes = [shape for shape in faulty.inputs if shape is not None]
    if len(shapes) < len(ports):
        return
    joins = block.kind == "concatenate"
    targets = _targets(graph, name, shapes, joins=joins)
    full = [target for target in targets if joins or not _narrows(shapes, target)]
    if joins:
        yield from _other_axis(faulty, shapes)
    else:
        yield from _same_channels_above(graph, name, shapes, full)
    found = {each: list(_bridged(graph, name, shapes, each, keep=joins)) for each in targets}
    best = [found[each][0] for each in full if found[each]]  # for each shape
    single, several = _same_padding_above(graph, name)
    yield from single
    projected = [each for each in best if each.label.startswith(_PROJECTED)]
    yield from projected
    yield from several
    if not joins and not projected:
        yield from _padded_and_projected(faulty, shapes, full)
    yield from best
    yield from _same_strides_above(graph, name)
    yield from (repair for each in full for repair in found[each][1:])
    if len(ports) == 2 and not joins and same_positions(shapes):
        yield Repair(
            f"Make {name} a Concatenate",
            lambda graph: graph.replace(name, make("concatenate")),
        )
    if not joins:
        fewer = [target for target in targets if target not in full]
        yield from _same_channels_above(graph, name, shapes, fewer)
        yield from (repair for each in fewer for repair in found[each])


def _targets(graph: Graph, name: str, shapes: list[Shape], *, joins: bool) -> list[Shape]:
    """Return the shapes that branches arrive with, in the order in which all should have them."""
    main = _longest(graph, name)
    kept = shapes[main]
    different = len({len(shape) for shape in shapes}) > 1

    def order(shape: Shape) -> tuple[int, ...]:
        if different:
            return (len(shape),)  # to a row of numbers everything can be brought
        return (0 if joins else -shape[0], shape != kept, -math.prod(shape))

    return sorted(dict.fromkeys(shapes), key=order)


def _longest(graph: Graph, name: str) -> int:
    """Return the input of a merge whose branch has the most blocks of its own."""
    above = [
        {wire.node, *above_of(graph, wire.node)}
        for port in graph[name].block.input_ports
        if (wire := graph.wires.get(InputPort(name, port))) is not None
    ]
    own = [
        len(nodes.difference(*[other for other in above if other is not nodes])) for nodes in above
    ]
    return own.index(max(own))


def _narrows(shapes: list[Shape], target: Shape) -> bool:
    """Say whether a branch would have to give up maps to have a shape."""
    return any(len(s) == len(target) and s[0] > target[0] for s in shapes)


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


def _same_channels_above(
    graph: Graph, name: str, shapes: list[Shape], targets: list[Shape]
) -> Proposals:
    """Propose another size for the layer that gives a branch its channels."""
    if not same_positions(shapes):
        return
    ports = graph[name].block.input_ports
    for target in dict.fromkeys(shape[0] for shape in targets):
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
        block = graph[wire.node].working
        if isinstance(block, Dense) or (isinstance(block, Convolution) and block.groups == 1):
            return wire.node
        if graph[wire.node].bypassed and len(graph[wire.node].block.input_ports) != 1:
            return None
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
    article = "an" if label[0] in "AEIOU" else "a"
    verb = f"Add {article}" if "projection" in label or label == "Dense" else "Insert"

    def apply(graph: Graph) -> Graph:
        for end, bridge in zip(ends, choice, strict=True):
            graph = rewiring.insert_all(graph, end, bridge.blocks)
        return graph

    return Repair(f"{verb} {label} {where}", apply)


def _same_padding_above(graph: Graph, name: str) -> tuple[list[Repair], list[Repair]]:
    """Propose same padding for convolutions without any that lead into the merge.

    Returns
    -------
    tuple
        The proposals for one of them, and that for all.
    """
    unpadded = _unpadded_above(graph, name)
    single = [
        change(f"Set the padding of {conv} to same", conv, padding="same") for conv in unpadded[:4]
    ]
    if not 1 < len(unpadded) <= 8:
        return single, []
    label = f"Set the padding of {' and '.join(unpadded)} to same"
    return single, [Repair(label, partial(_padded, convs=unpadded))]


def _padded_and_projected(faulty: Faulty, shapes: list[Shape], targets: list[Shape]) -> Proposals:
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
        widest = {shape[0] for shape in targets}
        for target in _targets(padded, name, list(inputs), joins=False):
            if target[0] not in widest:
                continue
            for bridge in _bridged(padded, name, list(inputs), target, keep=False):
                if not bridge.label.startswith(_PROJECTED):
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
    for proposals in _same_padding_above(faulty.graph, faulty.name):
        yield from proposals
    yield from _same_strides_above(faulty.graph, faulty.name)
