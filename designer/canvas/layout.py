"""Where cards belong: a tidy layout that follows the data from left to right.

Everything here is a pure function from a graph to places; nothing knows Qt. The layers are
those of the longest paths (Sugiyama, Tagawa and Toda, 1981); within a layer, cards are ordered
by the medians of their neighbours (Gansner et al., "A Technique for Drawing Directed Graphs",
1993), and the longest chain is kept straight. Long chains are folded into rows like text,
because one row of thirteen cards cannot be read on a screen that is six cards wide.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from statistics import median_low
from typing import TYPE_CHECKING

from designer.canvas.geometry import (
    CARD_HEIGHT,
    STEP_X,
    STEP_Y,
    Point,
    card_height,
    snap,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.graph import Graph
    from engine.wiring import Topology

ROW_GAP = 76.0
"""Room between two rows of a folded layout, for the wire that returns to the left."""

LANE_ROOM = 28.0
"""Room under a row for the skips that run along it."""

MAX_UNFOLDED = 6
"""A network of so many columns stays in one row."""

ASPECT = 2.1
"""Width by height of the canvas in a window of 1280×720 with its panels open."""

Rows = tuple[tuple[int, int], ...]
"""The first column of each row, and the one behind its last."""

_SWEEPS = 3
_STRAIGHT = 1e6
"""Weight of the cards on the longest chain: the others make way."""


def layers(topology: Topology) -> dict[str, int]:
    """Return for each node the length of the longest path that leads to it."""
    result: dict[str, int] = {}
    for name in topology.order:
        feeds = [result[feed.node] for feed in topology.sources[name] if feed is not None]
        result[name] = max(feeds) + 1 if feeds else 0
    # What feeds only a late node (a second input, say) stands right before it.
    for name in reversed(topology.order):
        if not any(topology.sources[name]) and (ends := topology.consumers.get(name)):
            result[name] = min(result[end.node] for end in ends) - 1
    return result


def tidy(graph: Graph, aspect: float | None = ASPECT) -> dict[str, Point]:
    """Return a place for the centre of every card.

    Parameters
    ----------
    graph
        The network; parts that are not connected are put below one another.
    aspect
        Fold long networks into rows so that width by height comes near this; ``None`` keeps
        everything in one row.
    """
    places: dict[str, Point] = {}
    top = 0.0
    loose: list[str] = []
    for part in _parts(graph):
        if len(part) == 1:
            loose.append(part[0])
            continue
        block = _fold(_Part(graph, part), aspect)
        high = min(y - card_height(graph[name].block) / 2 for name, (_, y) in block.items())
        low = max(y + card_height(graph[name].block) / 2 for name, (_, y) in block.items())
        for name, (x, y) in block.items():
            places[name] = (x, y - high + top)
        top += low - high + ROW_GAP
    wide = max((x for x, _ in places.values()), default=4 * STEP_X)
    per_row = max(int(wide // STEP_X) + 1, 1)
    for index, name in enumerate(loose):
        row, column = divmod(index, per_row)
        places[name] = (column * STEP_X, top + CARD_HEIGHT / 2 + row * STEP_Y)
    return {name: (snap(x), snap(y)) for name, (x, y) in places.items()}


def is_unplaced(graph: Graph) -> bool:
    """Say whether nobody has placed the cards yet: all lie on one point."""
    return len(graph) > 1 and len({node.position for node in graph.nodes.values()}) == 1


def arranged(graph: Graph, aspect: float | None = ASPECT) -> Graph:
    """Return the graph with places for its cards, where it has none yet."""
    return graph.move(tidy(graph, aspect)) if is_unplaced(graph) else graph


def folded(graph: Graph) -> Graph:
    """Return a graph whose cards stand in one row with that row folded like text.

    What was drawn in rows or as another figure by hand stays as it is.
    """
    row = len({node.position[1] for node in graph.nodes.values()}) == 1
    return graph.move(tidy(graph)) if row else graph


def _parts(graph: Graph) -> list[list[str]]:
    """Return the connected parts, the largest first, each in the order of computation."""
    topology = graph.topology()
    root = {name: name for name in topology.order}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for end, start in graph.wires.items():
        root[find(end.node)] = find(start.node)
    parts: dict[str, list[str]] = {}
    for name in topology.order:
        parts.setdefault(find(name), []).append(name)
    return sorted(parts.values(), key=len, reverse=True)


@dataclass
class _Part:
    """One connected part of a graph, laid out in a single row of columns."""

    graph: Graph
    names: list[str]

    def __post_init__(self) -> None:
        topology = self.graph.topology()
        layer = layers(topology)
        first = min(layer[name] for name in self.names)
        self.layer = {name: layer[name] - first for name in self.names}
        self.columns: list[list[str]] = [[] for _ in range(max(self.layer.values()) + 1)]
        for name in self.names:
            self.columns[self.layer[name]].append(name)
        self.feeds = {
            name: [feed.node for feed in topology.sources[name] if feed is not None]
            for name in self.names
        }
        self.ends = {
            name: [
                (end.node, self.graph[end.node].block.input_ports.index(end.port))
                for end in topology.consumers.get(name, ())
            ]
            for name in self.names
        }
        self.spine = self._spine()
        self.y: dict[str, float] = {}
        self._place()

    def _spine(self) -> set[str]:
        """Return the nodes of the longest chain, which is drawn straight."""
        ahead: dict[str, int] = {}
        for name in reversed(self.names):
            ahead[name] = max((ahead[end] + 1 for end, _ in self.ends[name]), default=0)
        name = max(self.columns[0], key=ahead.__getitem__)
        spine = {name}
        while self.ends[name]:
            name = max(self.ends[name], key=lambda end: (ahead[end[0]], -end[1]))[0]
            spine.add(name)
        return spine

    def _place(self) -> None:
        self.y = dict.fromkeys(self.names, 0.0)
        for column in self.columns:
            self._settle(column, {name: self._from_left(name) for name in column})
        crowded = [column for column in self.columns if len(column) > 1]
        for _ in range(_SWEEPS):
            for column in reversed(crowded):
                self._settle(column, {name: self._from_right(name) for name in column})
            for column in crowded:
                # What was ordered from the right keeps its order where the left has no say.
                self._settle(column, {name: self._from_left(name) for name in column})
        for column in self.columns:
            if len(column) == 1:
                self._settle(column, {column[0]: self._from_left(column[0])})

    def _from_left(self, name: str) -> float:
        if name in self.spine or not (feeds := self.feeds[name]):
            return 0.0 if name in self.spine else self.y[name]
        at = median_low([self.y[feed] for feed in feeds])
        if len(feeds) == 1 and (siblings := self.ends[feeds[0]]) and len(siblings) > 1:
            # Branches that leave one node: keep what the look from the right has decided.
            side = self.y[name] - at
            return at + max(-1.0, min(1.0, side / STEP_Y))
        return at

    def _from_right(self, name: str) -> float:
        if name in self.spine or not self.ends[name]:
            return 0.0 if name in self.spine else self.y[name]
        return median_low(
            [self.y[end] + port - self._main_port(end) for end, port in self.ends[name]]
        )

    def _main_port(self, name: str) -> int:
        """Return which input of a node the longest chain comes in by; others lie around it."""
        if name not in self.spine:
            return 0
        on_spine = [
            (self.layer[feed.node], -port)
            for port, feed in enumerate(self.graph.topology().sources[name])
            if feed is not None and feed.node in self.spine
        ]
        return -max(on_spine)[1] if on_spine else 0

    def _settle(self, column: list[str], wanted: Mapping[str, float]) -> None:
        """Put a column's cards as near to where they want to be as their heights allow."""
        column.sort(key=lambda name: wanted[name])
        heights = [card_height(self.graph[name].block) for name in column]
        offsets = [0.0]
        for above, below in itertools.pairwise(heights):
            offsets.append(offsets[-1] + (above + below) / 2 + STEP_Y - CARD_HEIGHT)
        targets = [wanted[name] - offset for name, offset in zip(column, offsets, strict=True)]
        weights = [_STRAIGHT if name in self.spine else 1.0 for name in column]
        for name, target, offset in zip(column, _monotone(targets, weights), offsets, strict=True):
            self.y[name] = target + offset


def _monotone(targets: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the nearest non-decreasing sequence (pool adjacent violators)."""
    pools: list[tuple[float, float, int]] = []
    for target, weight in zip(targets, weights, strict=True):
        mean, total, count = target, weight, 1
        while pools and pools[-1][0] > mean:
            other, more, members = pools.pop()
            mean = (mean * total + other * more) / (total + more)
            total += more
            count += members
        pools.append((mean, total, count))
    return [mean for mean, _, count in pools for _ in range(count)]


def _fold(part: _Part, aspect: float | None) -> dict[str, Point]:
    """Break a part's columns into rows and return every card's place."""
    columns = len(part.columns)
    rows: Rows = ((0, columns),)
    if aspect is not None and columns > MAX_UNFOLDED:
        cuts = _cuts(part)
        widths = set(range(4, columns + 1))
        if columns > 64:  # few of so many widths give another number of rows
            widths = {math.ceil(columns / count) for count in range(1, 33)}
        choices = {_rows(columns, cuts, width) for width in widths}
        rows = min(sorted(choices), key=lambda choice: _misfit(part, choice, aspect))
    places: dict[str, Point] = {}
    top = 0.0
    for first, last in rows:
        high, low = _extent(part, first, last)
        for column in range(first, last):
            for name in part.columns[column]:
                places[name] = ((column - first) * STEP_X, part.y[name] - high + top)
        top += low - high + ROW_GAP
    return places


def _cuts(part: _Part) -> set[int]:
    """Return the columns that a row may begin with: a single wire leads into them."""
    crossing = [0] * (len(part.columns) + 1)
    for name in part.names:
        for end, _ in part.ends[name]:
            crossing[part.layer[name] + 1] += 1
            crossing[part.layer[end] + 1] -= 1
    cuts = set()
    running = 0
    for column, change in enumerate(crossing):
        running += change
        if running == 1 and column < len(part.columns):
            cuts.add(column)
    return cuts


def _rows(columns: int, cuts: set[int], width: int) -> Rows:
    rows: list[tuple[int, int]] = []
    first = 0
    while first < columns:
        if columns - first <= width:
            last = columns
        else:
            last = next((c for c in range(first + width, first, -1) if c in cuts), 0) or next(
                (c for c in range(first + width, columns) if c in cuts), columns
            )
        rows.append((first, last))
        first = last
    return tuple(rows)


def _extent(part: _Part, first: int, last: int) -> tuple[float, float]:
    high, low = math.inf, -math.inf
    skips = False
    for column in range(first, last):
        for name in part.columns[column]:
            half = card_height(part.graph[name].block) / 2
            high = min(high, part.y[name] - half)
            low = max(low, part.y[name] + half)
            skips = skips or any(part.layer[end] > column + 1 for end, _ in part.ends[name])
    return high, low + (LANE_ROOM if skips else 0.0)


def _misfit(part: _Part, rows: Rows, aspect: float) -> float:
    wide = max(last - first for first, last in rows) * STEP_X
    tall = ROW_GAP * (len(rows) - 1)
    for first, last in rows:
        high, low = _extent(part, first, last)
        tall += low - high
    # A last row of one or two cards looks forgotten.
    stub = 0.3 if len(rows) > 1 and rows[-1][1] - rows[-1][0] <= 2 else 0.0
    return abs(math.log(wide / tall / aspect)) + stub
