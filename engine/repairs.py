"""The edits that mend a problem: proposed by its kind, and kept only where they work.

Every proposal is applied to the graph and the result analysed before a person sees it. What is
offered therefore removes its problem and breaks nothing that was whole before.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from engine.analysis import Analysis, Fault, Signal, analyse
from engine.blocks.base import Block, Shape, times
from engine.blocks.composite import Residual
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.pooling import GlobalAveragePool
from engine.blocks.reshape import Flatten
from engine.blocks.sliding import slide
from engine.errors import NetloomError
from engine.graph import Graph, InputPort, Node, OutputPort

ROOM = 220.0
"""How far what lies to the right moves for an inserted card, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Repair:
    """An edit that mends a problem, an ordinary undoable one."""

    label: str
    apply: Callable[[Graph], Graph]


Proposals = Iterator[Repair]


def insert_before(graph: Graph, end: InputPort, block: Block) -> Graph:
    """Put a new block into the wire that ends at a port, and make room for its card."""
    x, y = graph[end.node].position
    wire = graph.wires.get(end)
    left, height = (x - ROOM, y) if wire is None else graph[wire.node].position
    if x - left < 2 * ROOM:
        moved = {
            name: (node.position[0] + ROOM, node.position[1])
            for name, node in graph.nodes.items()
            if node.position[0] >= x
        }
        graph = graph.move(moved)
        place = (x, (y + height) / 2)
    else:
        place = ((x + left) / 2, (y + height) / 2)
    return graph.insert(Node(graph.fresh_name(block.stem), block, place), end)


def repairs_of(graph: Graph, analysis: Analysis, name: str, fault: Fault) -> tuple[Repair, ...]:
    """Return the edits that mend a fault, the best first, each of them tried.

    Parameters
    ----------
    graph, analysis
        The network and what is known of it.
    name, fault
        The node that has the fault.
    """
    propose = _PROPOSALS.get(fault.code)
    if propose is None:
        return ()
    offered: list[Repair] = []
    uncovering: list[Repair] = []
    for repair in propose(graph, name, fault, analysis[name].inputs):
        verdict = _tried(graph, analysis, repair, name)
        if verdict is not None:
            (offered if verdict else uncovering).append(repair)
    # What only uncovers the next fault downstream is better than nothing, and only than that.
    return tuple((offered or uncovering)[:4])


def _tried(graph: Graph, analysis: Analysis, repair: Repair, name: str) -> bool | None:
    """Try an edit: whether it leaves fewer faults, or ``None`` where it does not help.

    An edit that mends the node but lets another fault come to light, at a node that could not
    be computed before, gives ``False``.
    """
    try:
        after = analyse(repair.apply(graph), analysis)
    except NetloomError:
        return None
    fresh = set(after.faulty).difference(analysis.faulty)
    for other in fresh:
        fault = after[other].fault
        hidden = other in analysis.nodes and analysis[other].facts is None
        if not hidden or fault is None or fault.code == "unconnected":
            return None
    if name in after.faulty:
        return None
    return len(after.faulty) < len(analysis.faulty)


def _change(label: str, name: str, **values: object) -> Repair:
    def apply(graph: Graph) -> Graph:
        return graph.replace(name, graph[name].block.change(**values))

    return Repair(label, apply)


def _insert(label: str, end: InputPort, block: Block) -> Repair:
    return Repair(label, lambda graph: insert_before(graph, end, block))


def _needs_vector(
    graph: Graph, name: str, fault: Fault, inputs: tuple[Signal | None, ...]
) -> Proposals:
    del graph, inputs
    end = InputPort(name, fault.port or "in")
    yield _insert(f"Insert Flatten before {name}", end, Flatten())
    yield _insert(f"Insert global average pool before {name}", end, GlobalAveragePool())


def _needs_space(
    graph: Graph, name: str, fault: Fault, inputs: tuple[Signal | None, ...]
) -> Proposals:
    """Take away what flattens the data on its way here, or turn a convolution into a layer."""
    del inputs
    end = InputPort(name, fault.port or "in")
    wire = graph.wires.get(end)
    flattening = (Flatten, GlobalAveragePool, Dense)
    while wire is not None:
        node = graph[wire.node]
        if isinstance(node.block, flattening):
            gone = node.name
            yield Repair(f"Remove {gone}", partial(_without, name=gone))
        ports = node.block.input_ports
        wire = graph.wires.get(InputPort(node.name, ports[0])) if ports else None
    block = graph[name].block
    if isinstance(block, Convolution):
        yield Repair(
            f"Make {name} a dense layer of {block.filters} units",
            lambda graph: graph.replace(name, Dense(units=block.filters, bias=block.bias)),
        )
    yield _remove(name)


def _remove(name: str) -> Repair:
    return Repair(f"Remove {name}", partial(_without, name=name))


def _without(graph: Graph, name: str) -> Graph:
    return graph.remove([name], reconnect=True)


def _connected(graph: Graph, start: OutputPort, end: InputPort) -> Graph:
    return graph.connect(start, end)


def _vanishes(
    graph: Graph, name: str, fault: Fault, inputs: tuple[Signal | None, ...]
) -> Proposals:
    """Add padding, or make the window as small as what it slides over."""
    del fault
    block = graph[name].block
    if isinstance(block, Convolution):
        yield _change(f"Set the padding of {name} to same", name, padding="same")
    space = inputs[0].shape[1:] if inputs[0] is not None else ()
    values = block.values()
    kernel = values.get("kernel")
    if kernel is not None and space:
        kernels = (kernel,) * len(space) if isinstance(kernel, int) else kernel
        if "padding" in values and not isinstance(block, Convolution):
            half = tuple(k // 2 for k in kernels)
            yield _change(f"Set the padding of {name} to {_text(half)}", name, padding=_one(half))
        fits = tuple(min(k, n) for k, n in zip(kernels, space, strict=False))
        yield _change(f"Set the kernel of {name} to {_text(fits)}", name, kernel=_one(fits))
    yield _remove(name)


def _one(values: tuple[int, ...]) -> int | tuple[int, ...]:
    return values[0] if len(set(values)) == 1 else values


def _text(values: tuple[int, ...]) -> str:
    return "×".join(map(str, values))


def _unequal(graph: Graph, name: str, fault: Fault, inputs: tuple[Signal | None, ...]) -> Proposals:
    """Bring the branches of an Add or a Concatenate to one shape."""
    ports = graph[name].block.input_ports
    shapes = [signal.shape for signal in inputs if signal is not None]
    if len(shapes) < len(ports):
        return
    keep_channels = fault.code == "concatenate-shapes"
    for target in dict.fromkeys(shapes):
        odd = [(port, s) for port, s in zip(ports, shapes, strict=True) if s != target]
        if keep_channels:
            odd = [(port, s) for port, s in odd if s[1:] != target[1:]]
        blocks = [(port, _projection(s, target, keep=keep_channels)) for port, s in odd]
        if not blocks or any(block is None for _, block in blocks):
            continue
        sources = [graph.wires[InputPort(name, port)].node for port, _ in blocks]
        made = blocks[0][1]
        what = f"{times(made.kernel)} projection" if isinstance(made, Convolution) else "Dense"

        def apply(graph: Graph, blocks: list[tuple[str, Block | None]] = blocks) -> Graph:
            for port, block in blocks:
                if block is not None:
                    graph = insert_before(graph, InputPort(name, port), block)
            return graph

        yield Repair(f"Add a {what} between {' and '.join(sources)} and {name}", apply)
    yield from _same_padding_above(graph, name)
    for port, shape in zip(ports, shapes, strict=True):
        if len(shape) > 1 and any(len(other) == 1 for other in shapes):
            end = InputPort(name, port)
            source = graph.wires[end].node
            yield _insert(f"Insert Flatten behind {source}", end, Flatten())
            yield _insert(f"Insert global average pool behind {source}", end, GlobalAveragePool())


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
    return Convolution(filters=filters, kernel=_one(tuple(kernels)), stride=_one(tuple(strides)))


def _same_padding_above(graph: Graph, name: str) -> Proposals:
    """Propose same padding for convolutions without any that lead into the merge."""
    seen: set[str] = set()
    waiting = [name]
    unpadded: list[str] = []
    while waiting and len(seen) < 64:
        here = waiting.pop(0)
        for port in graph[here].block.input_ports:
            wire = graph.wires.get(InputPort(here, port))
            if wire is not None and wire.node not in seen:
                seen.add(wire.node)
                waiting.append(wire.node)
                block = graph[wire.node].block
                if isinstance(block, Convolution) and block.padding in ("valid", 0):
                    unpadded.append(wire.node)
    for conv in unpadded[:4]:
        yield _change(f"Set the padding of {conv} to same", conv, padding="same")
    if 1 < len(unpadded) <= 8:

        def apply(graph: Graph) -> Graph:
            for conv in unpadded:
                graph = graph.replace(conv, graph[conv].block.change(padding="same"))
            return graph

        yield Repair("Set the padding of all convolutions before it to same", apply)


def _skip_shape(
    graph: Graph, name: str, fault: Fault, inputs: tuple[Signal | None, ...]
) -> Proposals:
    del fault, inputs
    if isinstance(graph[name].block, Residual):
        yield _change(f"Add a 1×1 projection on the skip of {name}", name, projection="auto")


def _groups(graph: Graph, name: str, fault: Fault, inputs: tuple[Signal | None, ...]) -> Proposals:
    del fault
    block = graph[name].block
    if isinstance(block, Convolution) and inputs[0] is not None:
        common = math.gcd(math.gcd(inputs[0].shape[0], block.filters), block.groups)
        for groups in dict.fromkeys((common, 1)):
            yield _change(f"Set the groups of {name} to {groups}", name, groups=groups)


def _axes(graph: Graph, name: str, fault: Fault, inputs: tuple[Signal | None, ...]) -> Proposals:
    """Give every per-axis setting of the wrong length one number for all axes."""
    del fault
    block = graph[name].block
    rank = len(inputs[0].shape) - 1 if inputs[0] is not None else 0
    values = {
        key: value[0]
        for key, value in block.values().items()
        if isinstance(value, tuple) and len(value) != rank
    }
    if values and not isinstance(block, Input):
        what = " and ".join(f"{key} {value}" for key, value in values.items())
        yield _change(f"Use {what} on every axis of {name}", name, **values)


def _unconnected(
    graph: Graph, name: str, fault: Fault, inputs: tuple[Signal | None, ...]
) -> Proposals:
    """Wire the open input to a free end, spare a merge's open input, or remove the block."""
    del inputs
    block = graph[name].block
    consumers = graph.topology().consumers
    end = InputPort(name, fault.port or "in")
    x = graph[name].position[0]
    free = [
        node
        for node in graph.nodes.values()
        if node.name != name and node.name not in consumers and node.block.output_ports
    ]
    # The nearest free end to the left is what a person most likely means.
    free.sort(key=lambda node: (node.position[0] > x, abs(x - node.position[0])))
    for node in free[:3]:
        start = OutputPort(node.name, node.block.output_ports[0])
        yield Repair(
            f"Connect {node.name} to {name}",
            partial(_connected, start=start, end=end),
        )
    if "inputs" in block.values() and len(block.input_ports) > 2:
        yield Repair(f"Remove the open input of {name}", lambda graph: _spare(graph, end))
    yield _remove(name)


def _spare(graph: Graph, end: InputPort) -> Graph:
    """Take away one input of a merge, moving the wires behind it up."""
    block = graph[end.node].block
    ports = block.input_ports
    starts = [graph.wires.get(InputPort(end.node, port)) for port in ports if port != end.port]
    for port in ports:
        graph = graph.disconnect(InputPort(end.node, port))
    smaller = block.change(inputs=len(ports) - 1)
    graph = graph.replace(end.node, smaller)
    for port, start in zip(smaller.input_ports, starts, strict=True):
        if start is not None:
            graph = graph.connect(start, InputPort(end.node, port))
    return graph


_PROPOSALS: dict[
    str, Callable[[Graph, str, Fault, tuple[Signal | None, ...]], Proposals]
] = {
    "needs-vector": _needs_vector,
    "needs-space": _needs_space,
    "vanishes": _vanishes,
    "add-shapes": _unequal,
    "concatenate-shapes": _unequal,
    "skip-shape": _skip_shape,
    "groups": _groups,
    "axes": _axes,
    "unconnected": _unconnected,
}  # fmt: skip


def resize_output(graph: Graph, name: str, units: int) -> Graph:
    """Give the last layer with a size of its own as many outputs as there are classes."""
    node = graph[name]
    key = "units" if isinstance(node.block, Dense) else "filters"
    return graph.replace(name, node.block.change(**{key: units}))


def append(graph: Graph, name: str, blocks: list[Block]) -> Graph:
    """Add blocks one behind the other behind a node."""
    for block in blocks:
        x, y = graph[name].position
        node = Node(graph.fresh_name(block.stem), block, (x + ROOM, y))
        start = OutputPort(name, graph[name].block.output_ports[0])
        graph = graph.add(node).connect(start, InputPort(node.name, block.input_ports[0]))
        name = node.name
    return graph


def drop_label(graph: Graph, name: str) -> Graph:
    """Let an Input go by its block's name."""
    return graph.replace(name, graph[name].block.change(label=""))


def without_branch(graph: Graph, name: str) -> Graph:
    """Remove a node and everything that feeds nothing else."""
    gone = {name}
    consumers = graph.topology().consumers
    waiting = [name]
    while waiting:
        here = waiting.pop()
        for port in graph[here].block.input_ports:
            wire = graph.wires.get(InputPort(here, port))
            if wire is not None and wire.node not in gone:
                fed = {end.node for end in consumers.get(wire.node, ())}
                if fed <= gone:
                    gone.add(wire.node)
                    waiting.append(wire.node)
    return graph.remove(gone)
