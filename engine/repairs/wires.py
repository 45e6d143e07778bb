"""Repairs where nothing feeds an input."""

from __future__ import annotations

import heapq
import math
from functools import partial
from typing import TYPE_CHECKING

from engine.blocks.base import make
from engine.errors import NetloomError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.repairs import rewiring
from engine.repairs.proposal import FAR, Repair, above_of, remove, same_positions
from engine.repairs.room import in_wire, make_room, turned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.repairs.proposal import Faulty, Proposals

USUAL_BRANCH = 2
"""Convolutions that a skip usually passes (He et al., 2016)."""
MOST_SKIPS = 2
MOST_NEAR = 6
"""So many blocks or wires nearby are looked at."""
MOST_FITTING = 2


def unconnected(faulty: Faulty) -> Proposals:
    """Wire the open input to what most likely was meant, or take it or the block away."""
    graph, name, block, end = faulty.graph, faulty.name, faulty.block, faulty.end
    merges = block.family == "merge" and len(block.input_ports) > 1
    sources = _sources(graph, name, ends_alone=merges)
    if not any(_is_before(graph, node.name, name) for node in sources):
        yield from _put_back(faulty)
    if not merges and not any(_fits(faulty, node) for node in sources):
        sources = [*sources, *_fitting(faulty)]
    for node in sources:
        start = OutputPort(node.name, node.block.output_ports[0])
        label = f"Connect {node.name} to {name}"
        yield Repair(label, partial(Graph.connect, start=start, end=end))
        signals = faulty.analysis[node.name].outputs
        if block.kind == "dense" and signals and len(signals[0]) > 1:
            through = partial(rewiring.connect_through, start=start, end=end)
            yield Repair(f"{label} through Flatten", partial(through, block=make("flatten")))
    if merges:
        yield from _skips(faulty)
        if block.values().get("inputs", 2) > 2:
            yield Repair(
                f"Remove the open input of {name}", partial(rewiring.without_input, end=end)
            )
    yield remove(name)
    if not block.output_ports or len(block.input_ports) > 1:
        yield Repair(f"Remove {name}", lambda graph: graph.remove([name]))


def _sources(graph: Graph, name: str, *, ends_alone: bool) -> list[Node]:
    """Return what a person most likely wants to feed a block from, the likeliest first."""
    x, y = graph[name].position
    consumers = graph.topology().consumers
    others = [n for n in graph.nodes.values() if n.name != name and n.block.output_ports]

    def distance(node: Node) -> tuple[bool, float]:
        left, top = node.position
        return left > x, abs(x - left) + abs(y - top)

    # The nearest free end to the left; where every end is in use, the nearest block.
    free = heapq.nsmallest(3, [node for node in others if node.name not in consumers], distance)
    if not ends_alone and all(graph.leads_to(name, node.name) for node in free):
        return heapq.nsmallest(3, others, distance)
    return free


def _is_before(graph: Graph, one: str, other: str) -> bool:
    """Say whether a card lies before another in the direction of the data."""
    flow = graph.drawing.flow
    return turned(graph[one].position, flow)[0] < turned(graph[other].position, flow)[0]


def _fits(faulty: Faulty, node: Node) -> bool:
    """Say whether what a node gives is something that the open input can take."""
    signals, block = faulty.analysis[node.name].outputs, faulty.block
    if not signals or len(block.input_ports) != 1:
        return True  # trying tells
    try:
        block.outputs((signals[0],))
    except NetloomError:
        return False
    return True


def _fitting(faulty: Faulty) -> list[Node]:
    """Return the nearest blocks whose data the open input can take, though others take it, too."""
    graph, name = faulty.graph, faulty.name
    x, y = graph[name].position

    def distance(node: Node) -> tuple[bool, float]:
        left, top = node.position
        return not _is_before(graph, node.name, name), abs(x - left) + abs(y - top)

    used = [graph[each] for each in graph.topology().consumers if each != name]
    near = heapq.nsmallest(MOST_NEAR, used, distance)
    return [node for node in near if _fits(faulty, node) and not graph.leads_to(name, node.name)][
        :MOST_FITTING
    ]


def _put_back(faulty: Faulty) -> Proposals:
    """Propose the nearest wires into which a block without any goes, and no later shape changes."""
    graph, name, block = faulty.graph, faulty.name, faulty.block
    if len(block.input_ports) != 1 or len(block.output_ports) != 1:
        return
    if name in graph.topology().consumers:
        return
    x, y = graph[name].position

    def distance(end: InputPort) -> float:
        (x1, y1), (x2, y2) = graph[graph.wires[end].node].position, graph[end.node].position
        return math.hypot((x1 + x2) / 2 - x, (y1 + y2) / 2 - y)

    near = heapq.nsmallest(MOST_NEAR, graph.wires, distance)
    for end in [end for end in near if _goes_into(faulty, end)][:MOST_FITTING]:
        yield Repair(
            f"Put {name} between {graph.wires[end].node} and {end.node}",
            partial(_put_into, name=name, end=end),
        )


def _goes_into(faulty: Faulty, end: InputPort) -> bool:
    """Say whether a block in a wire leaves what it leads to as it is, or lets that work again."""
    graph, analysis = faulty.graph, faulty.analysis
    start, block = graph.wires[end], graph[end.node].block
    signals, before = analysis[start.node].outputs, analysis[end.node].outputs
    if not signals:
        return False
    signal = signals[graph[start.node].block.output_ports.index(start.port)]
    try:
        (now,) = faulty.block.outputs((signal,))
        if now == signal:
            return True
        if len(block.input_ports) != 1:
            return False
        after = tuple(block.outputs((now,)))
        return not before or after == tuple(before)
    except NetloomError:
        return False


def _spliced(graph: Graph, name: str, end: InputPort) -> Graph:
    """Lead a wire through a block that has none."""
    start, block = graph.wires[end], graph[name].block
    graph = graph.connect(start, InputPort(name, block.input_ports[0]))
    return graph.connect(OutputPort(name, block.output_ports[0]), end)


def _put_into(graph: Graph, name: str, end: InputPort) -> Graph:
    place = in_wire(graph, end)
    return make_room(_spliced(graph, name, end).move({name: place}), name)


def _skips(faulty: Faulty) -> Proposals:
    """Propose skips to the open input of a merge from blocks above it whose shape fits."""
    graph, name, end = faulty.graph, faulty.name, faulty.end
    shapes = [shape for shape in faulty.inputs if shape is not None]
    fed = {wire.node for port in faulty.block.input_ports
           if (wire := graph.wires.get(InputPort(name, port))) is not None}  # fmt: skip
    fitting = []
    for above in above_of(graph, name):
        outputs = faulty.analysis[above].outputs
        if above in fed or not shapes or not outputs:
            continue
        if same_positions([outputs[0], shapes[0]]) and (
            faulty.block.kind == "concatenate" or outputs[0] == shapes[0]
        ):
            fitting.append(above)
    passed = _layers_passed(graph, name)
    beyond = _beyond_merge(graph, passed)
    fitting.sort(key=lambda each: (each in beyond, abs(passed.get(each, 0) - USUAL_BRANCH)))
    for above in fitting[:MOST_SKIPS]:
        start = OutputPort(above, graph[above].block.output_ports[0])
        yield Repair(
            f"Connect {above} to {name} as a skip",
            partial(Graph.connect, start=start, end=end),
        )


def _beyond_merge(graph: Graph, way: Mapping[str, int]) -> frozenset[str]:
    """Return what lies above the nearest merge of a way: a skip usually begins behind it."""
    names = [*way]
    for at, name in enumerate(names):
        if graph[name].block.family == "merge" and way[name]:
            return frozenset(graph.nodes) - frozenset(names[: at + 1])
    return frozenset()


def _layers_passed(graph: Graph, name: str) -> dict[str, int]:
    """Return for the nodes on the way to a block how many convolutions a skip from them passes."""
    passed: dict[str, int] = {}
    count = 0
    ports = graph[name].block.input_ports
    wires = [graph.wires.get(InputPort(name, port)) for port in ports]
    here = next((wire.node for wire in wires if wire is not None), None)
    while here is not None and here not in passed and len(passed) < FAR:
        passed[here] = count
        block = graph[here].block
        count += block.family == "convolution"
        wires = [graph.wires.get(InputPort(here, port)) for port in block.input_ports]
        here = next((wire.node for wire in wires if wire is not None), None)
    return passed
