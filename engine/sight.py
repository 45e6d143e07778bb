"""Which pixels of the project's images a position sees, from wherever its node is looked at.

The node may stand in the network itself or inside a block that was opened, however deep, and
composites on the way may be folded: the way back is gone through plain nodes alone, so that the
answer is exact at the borders.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from engine.analysis import Analysis, analyse
from engine.blocks.composite import Composite
from engine.blocks.output import Output
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.names import free_name
from engine.region import box, joined, trace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.blocks.base import Shape
    from engine.memory import Tensor
    from engine.region import Box, Places


class Level(NamedTuple):
    """A graph on the way from the whole network to the inside of a block."""

    graph: Graph
    analysis: Analysis
    opened: str = ""
    """The node whose inside the next level is; empty for the last one."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The plain nodes of one level that some of its tensors depend on."""

    graph: Graph
    analysis: Analysis
    tensors: Mapping[OutputPort, Tensor]
    """Where the tensors of the level are made in the plain graph."""
    entries: Mapping[str, OutputPort]
    """What feeds each Input of this level in the level outside it; empty for the outermost."""

    def back(
        self, places: Mapping[OutputPort, tuple[Places, ...]]
    ) -> dict[str, tuple[Places, ...]]:
        start = {self.tensors[port]: some for port, some in places.items()}
        return trace(self.graph, self.analysis, start)


@dataclass(frozen=True, slots=True)
class Sight:
    """The way back from one feature map to the network's Inputs."""

    node: str
    positions: tuple[int, ...]
    """How many positions the map has along each axis."""
    images: Mapping[str, Shape]
    """The shape of each of the network's Inputs that the map depends on."""
    _target: OutputPort
    _parts: tuple[_Part, ...]
    """The innermost first."""

    def sees(self, position: tuple[int, ...]) -> dict[str, Box]:
        """Return first and last pixel per axis that a position depends on, for each Input."""
        places: dict[OutputPort, tuple[Places, ...]] = {
            self._target: tuple([range(place, place + 1) for place in position])
        }
        found: dict[str, tuple[Places, ...]] = {}
        for part in self._parts:
            found = part.back(places)
            places = {}
            for name, some in found.items():
                if (feed := part.entries.get(name)) is not None:
                    known = places.get(feed)
                    places[feed] = some if known is None else joined(known, some)
        return {name: box(some) for name, some in found.items()}


def sight(levels: Sequence[Level], node: str, output: int = 0) -> Sight | None:
    """Prepare the way back from a node's feature map.

    Parameters
    ----------
    levels
        From the whole network to the graph that holds the node.
    node
        Its name there.
    output
        Which of its outputs.

    Returns
    -------
    Sight or None
        ``None`` where the node could not be computed, or its output has no spatial axes.

    Raises
    ------
    GraphError
        Where the network unfolds to more than ``MAX_NODES`` nodes.
    """
    inner = levels[-1]
    facts = inner.analysis[node].facts
    if facts is None or output >= len(facts.outputs) or len(facts.outputs[output]) < 2:
        return None
    ports = inner.graph[node].block.output_ports
    if ports:
        target = OutputPort(node, ports[output])
    elif (feed := inner.graph.wires.get(InputPort(node))) is not None:
        target = feed  # an Output: its map is the one that arrives
    else:
        return None
    wanted = {target}
    parts: list[_Part] = []
    for index in range(len(levels) - 1, -1, -1):
        outer = levels[index - 1] if index else None
        part = _part(levels[index], wanted, outer)
        if part is None:
            return None
        parts.append(part)
        wanted = set(part.entries.values())
        if outer is not None and not wanted:  # what is seen begins inside, as an embedding does
            break
    last = parts[-1]
    images = {
        name: report.outputs[0]
        for name, report in last.analysis.nodes.items()
        if not report.block.input_ports and report.outputs
    }
    return Sight(node, facts.outputs[output][1:], images, target, tuple(parts))


def _part(level: Level, wanted: set[OutputPort], outer: Level | None) -> _Part | None:
    """Unfold what some tensors of a level depend on."""
    sources = level.graph.topology().sources
    alive = {port.node for port in wanted}
    waiting = list(alive)
    while waiting:
        for feed in sources[waiting.pop()]:
            if feed is not None and feed.node not in alive:
                alive.add(feed.node)
                waiting.append(feed.node)
    nodes = [node for name, node in level.graph.nodes.items() if name in alive]
    wires = [
        (start, end)
        for end, start in level.graph.wires.items()
        if end.node in alive and start.node in alive  # one at a bypassed block may not count
    ]
    marks: dict[OutputPort, str] = {}
    taken = set(level.graph.nodes)
    for port in wanted:  # where a composite's output is made shows once it is unfolded
        mark = marks[port] = free_name("output", taken)
        taken.add(mark)
        nodes.append(Node(mark, Output()))
        wires.append((port, InputPort(mark)))
    flat = expand(Graph.build(nodes, wires), level.analysis)
    tensors: dict[OutputPort, Tensor] = {}
    for port, mark in marks.items():
        start = flat.wires[InputPort(mark)]
        tensors[port] = (start.node, flat[start.node].block.output_ports.index(start.port))
    analysis = analyse(flat)
    if analysis.faulty:
        return None
    return _Part(flat, analysis, tensors, {} if outer is None else _entries(outer, level.graph))


def _entries(outer: Level, inner: Graph) -> dict[str, OutputPort]:
    """Return what feeds each Input inside the block that was opened.

    A group shows its definition, whose Inputs are called like the ports; the first of its copies
    is what is looked at.
    """
    block, shapes = outer.graph[outer.opened].block, outer.analysis[outer.opened].input_shapes
    if not isinstance(block, Composite) or shapes is None or outer.graph[outer.opened].bypassed:
        return {}
    entries = dict(block.inside(shapes)[0].entries)
    entries.update((name, name) for name in block.input_ports if name in inner)
    wires = outer.graph.wires
    return {
        entry: wires[port]
        for name, entry in entries.items()
        if (port := InputPort(outer.opened, name)) in wires
    }
