"""Repairs where nothing feeds an input."""

from __future__ import annotations

import heapq
from functools import partial
from typing import TYPE_CHECKING

from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.repairs import rewiring
from engine.repairs.proposal import FAR, Repair, above_of, remove, same_positions

if TYPE_CHECKING:
    from engine.repairs.proposal import Faulty, Proposals

USUAL_BRANCH = 2
"""Convolutions that a skip usually passes (He et al., 2016)."""
MOST_SKIPS = 2


def unconnected(faulty: Faulty) -> Proposals:
    """Wire the open input to what most likely was meant, or take it or the block away."""
    graph, name, block, end = faulty.graph, faulty.name, faulty.block, faulty.end
    merges = block.family == "merge" and len(block.input_ports) > 1
    for node in _sources(graph, name, ends_alone=merges):
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
    fitting.sort(key=lambda above: abs(passed.get(above, 0) - USUAL_BRANCH))
    for above in fitting[:MOST_SKIPS]:
        start = OutputPort(above, graph[above].block.output_ports[0])
        yield Repair(
            f"Connect {above} to {name} as a skip",
            partial(Graph.connect, start=start, end=end),
        )


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
