"""The layout of a network with frames: what is in a frame is arranged by itself, and then as one.

A frame with all that is in it is a card to what is around it (as "clusters" and "compound nodes"
are: Sander, "Layout of Compound Directed Graphs", 1996), so that its cards stay together and no
other card comes in between. Wires that leave a frame and come back to it lead back in the drawing.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import replace
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from designer.canvas.geometry import snap
from designer.canvas.layout.axes import GAP_ALONG
from designer.canvas.layout.folding import MAX_UNFOLDED, ROW_GAP
from designer.canvas.layout.net import Card, Feed, Net, share, wired
from designer.canvas.layout.sketch import Sketch, closed, present
from designer.canvas.layout.stacking import Wish, stacked, stepped
from engine.wiring import InputPort, Source, Topology

if TYPE_CHECKING:
    from collections.abc import Mapping

    from designer.canvas.geometry import Point
    from designer.canvas.layout.regions import Region
    from engine.drawing import Area
    from engine.graph import Graph

EVEN = 64.0
"""So much a frame may be broader to its neighbours than it is, for its wires to be straight."""


class _Cell(NamedTuple):
    """What is one card to what is around it: a block, or a frame that is arranged within."""

    card: Card
    sketch: Sketch
    middle: Point
    """Where the card's middle is while the sketch is where it is, along and across the flow."""


class Framing:
    """The layout of a network with frames.

    Parameters
    ----------
    graph
        The network.
    wish
        What is asked for; places of blocks.
    """

    def __init__(self, graph: Graph, wish: Wish) -> None:
        self._graph = graph
        self._wish = wish
        self._rank = {name: at for at, name in enumerate(graph.topology().order)}
        self._longest = self._row_length()

    def _row_length(self) -> float:
        """Return about how long a row is in the whole network: longer frames have several."""
        axes, aspect = self._wish.axes, self._wish.aspect
        if aspect is None:
            return math.inf
        blocks = [node.block for node in self._graph.nodes.values()]
        area = sum([(axes.along(b) + GAP_ALONG) * (axes.across(b) + ROW_GAP) for b in blocks])
        step = min([axes.along(block) for block in blocks]) + GAP_ALONG
        return stepped(max(math.sqrt(area * aspect), MAX_UNFOLDED * step))

    def arranged(self, region: Region) -> Sketch:
        """Return a region with places for all that is in it."""
        if region.is_rigid:
            return present(self._graph, region)
        graph, axes = self._graph, self._wish.axes
        cells, owner = self._cells(region)
        wish = replace(
            self._wish,
            now=None if self._wish.now is None else {key: c.card.place for key, c in cells.items()},
            fed=self._fed(owner),
            aspect=self._aspect(region, cells),
        )
        found = stacked(self._net(cells, owner), wish)
        places: dict[str, Point] = {}
        areas: dict[str, Area] = {}
        for key, cell in cells.items():
            place = axes.turn(found[key])
            if key in graph:
                places[key] = snap(place[0]), snap(place[1])
                continue
            middle = axes.turn(cell.middle)
            moved = cell.sketch.moved(snap(place[0] - middle[0]), snap(place[1] - middle[1]))
            places |= moved.places
            areas |= moved.areas
        return closed(graph, region, Sketch(places, areas))

    def _cells(self, region: Region) -> tuple[dict[str, _Cell], dict[str, str]]:
        """Return what stands beside one another in a region, and in which of it each card is."""
        graph, axes = self._graph, self._wish.axes
        cells: dict[str, _Cell] = {}
        owner: dict[str, str] = {}
        for name in region.cards:
            block, place = graph[name].block, axes.turn(graph[name].position)
            card = Card(axes.along(block), axes.across(block), place)
            cells[name] = _Cell(card, Sketch({}, {}), place)
            owner[name] = name
        for inner in region.inner:
            key = f"#{inner.frames[0]}"  # no block is called so
            cells[key] = self._cell(inner)
            owner |= dict.fromkeys(inner.all_cards, key)
        return cells, owner

    def _cell(self, region: Region) -> _Cell:
        """Return a frame as one card, its middle where most wires enter and leave it."""
        graph, axes = self._graph, self._wish.axes
        sketch = self.arranged(region)
        left, top, width, height = sketch.around(graph, region)
        begin, high = axes.turn((left, top))
        length, breadth = axes.turn((width, height))
        line = self._line(region, sketch)
        reach = max(line - high, high + breadth - line)
        if 2 * reach - breadth > EVEN:
            line, reach = high + breadth / 2, breadth / 2
        middle = (begin + length / 2, line)
        first = region.all_cards[0]
        now, then = axes.turn(graph[first].position), axes.turn(sketch.places[first])
        place = (middle[0] - then[0] + now[0], middle[1] - then[1] + now[1])
        step = min([axes.along(graph[name].block) for name in region.all_cards]) + GAP_ALONG
        weight = max(round((length + GAP_ALONG) / step), 1)
        return _Cell(Card(length, 2 * reach, place, weight), sketch, middle)

    def _line(self, region: Region, sketch: Sketch) -> float:
        """Return at which height, across the flow, most wires enter and leave a region."""
        own = {*region.all_cards}
        ends = [
            sketch.places[name]
            for end, start in self._graph.wires.items()
            if (end.node in own) != (start.node in own)
            for name in [end.node if end.node in own else start.node]
        ]
        return median_low([self._wish.axes.turn(at)[1] for at in ends or [*sketch.places.values()]])

    def _fed(self, owner: Mapping[str, str]) -> frozenset[str]:
        """Return what of a region something outside of it feeds."""
        graph = self._graph
        return frozenset(
            [
                key
                for name, key in owner.items()
                if name in self._wish.fed
                or any(feed.node not in owner for _, feed in wired(graph, name))
            ]
        )

    def _aspect(self, region: Region, cells: Mapping[str, _Cell]) -> float | None:
        """Return the length by breadth that a region is to have; ``None`` for one row."""
        aspect = self._wish.aspect
        if aspect is None or not region.frames:
            return aspect
        length = sum([cell.card.length + GAP_ALONG for cell in cells.values()])
        if length <= self._longest:
            return None
        breadth = median_low([cell.card.breadth for cell in cells.values()]) + ROW_GAP
        return self._longest / (math.ceil(length / self._longest) * breadth)

    def _net(self, cells: Mapping[str, _Cell], owner: Mapping[str, str]) -> Net:
        """Return what stands in a region with the wires between it."""
        graph = self._graph
        wires: dict[str, list[Feed]] = {key: [] for key in cells}
        for name in sorted(owner, key=self._rank.__getitem__):
            key = owner[name]
            for port, feed in wired(graph, name):
                if owner.get(feed.node, key) == key:
                    continue
                start = owner[feed.node]
                out = share(feed.output, len(graph[feed.node].block.output_ports))
                into = share(port, len(graph[name].block.input_ports))
                out = self._share(cells[start], feed.node, out)
                wires[key].append(Feed(start, out, self._share(cells[key], name, into)))
        rank: dict[str, int] = {}
        for name, key in owner.items():
            rank[key] = min(self._rank[name], rank.get(key, self._rank[name]))
        order = _ordered(wires, rank)
        at = {key: index for index, key in enumerate(order)}
        feeds = {key: [wire for wire in wires[key] if at[wire.start] < at[key]] for key in order}
        consumers: dict[str, list[InputPort]] = {}
        for key, leading in feeds.items():
            for each in leading:
                consumers.setdefault(each.start, []).append(InputPort(key))
        topology = Topology(
            tuple(order),
            {
                key: tuple([Source(wire.start, 0) for wire in leading])
                for key, leading in feeds.items()
            },
            {key: tuple(ends) for key, ends in consumers.items()},
        )
        return Net({key: cell.card for key, cell in cells.items()}, feeds, topology)

    def _share(self, cell: _Cell, name: str, part: float) -> float:
        """Return where a port of a block lies across the card that the block is in."""
        if name not in cell.sketch.places:
            return part
        axes = self._wish.axes
        at = axes.turn(cell.sketch.places[name])[1]
        at += axes.across(self._graph[name].block) * (part - 0.5)
        return (at - cell.middle[1]) / cell.card.breadth + 0.5


def _ordered(feeds: Mapping[str, list[Feed]], rank: Mapping[str, int]) -> list[str]:
    """Return all cards, each after those that feed it, as far as no wires lead round in a circle.

    Of a circle that comes first of which something stood first in the order of computation.
    """
    starts = {key: {feed.start for feed in each} for key, each in feeds.items()}
    behind: dict[str, list[str]] = {key: [] for key in feeds}
    for key, before in starts.items():
        for start in before:
            behind[start].append(key)
    missing = {key: len(before) for key, before in starts.items()}
    ready = [(rank[key], key) for key, count in missing.items() if not count]
    waiting = sorted([(rank[key], key) for key, count in missing.items() if count], reverse=True)
    heapq.heapify(ready)
    order: dict[str, None] = {}
    while len(order) < len(feeds):
        key = heapq.heappop(ready)[1] if ready else waiting.pop()[1]
        if key in order:
            continue
        order[key] = None
        for each in behind[key]:
            missing[each] -= 1
            if not missing[each] and each not in order:
                heapq.heappush(ready, (rank[each], each))
    return [*order]
