"""How good a layout is, in numbers: what one counts when one looks at a drawing of a network."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import median_low
from typing import TYPE_CHECKING

from designer.canvas.layout.axes import GAP_ALONG, Axes
from designer.canvas.layout.columns import columns_of
from designer.canvas.layout.layering import layers, parts
from designer.canvas.layout.net import net_of
from designer.canvas.layout.ordering import ordered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from designer.canvas.geometry import Point
    from engine.graph import Graph


@dataclass(frozen=True, slots=True)
class Quality:
    """What a layout is worth."""

    overlaps: int
    """Pairs of cards that lie on one another: none must."""
    crossings: int
    """Wires that cross between columns, when every wire has a lane of its own."""
    backward: int
    """Wires that lead back within a row."""
    returns: int
    """Wires that lead to another row."""
    length: float
    """Of all wires together, in steps from one card to the next."""
    ragged: int
    """Wires of chains (one output, one input) that are not straight within a row."""


def quality(graph: Graph, places: Mapping[str, Point]) -> Quality:
    """Return what places for the cards of a graph are worth.

    Parameters
    ----------
    graph
        The network, with the flow of its drawing.
    places
        The middle of each card.
    """
    axes = Axes(graph.drawing.flow)
    backward = returns = ragged = 0
    length = 0.0
    consumers = graph.topology().consumers
    rows = _rows(graph, places, axes)
    for end, start in graph.wires.items():
        (x1, y1), (x2, y2) = axes.turn(places[start.node]), axes.turn(places[end.node])
        length += math.dist((x1, y1), (x2, y2))
        if rows[start.node] != rows[end.node]:
            returns += 1
        elif x2 <= x1:
            backward += 1
        chain = len(consumers[start.node]) == 1 == len(graph[end.node].block.input_ports)
        ragged += chain and y1 != y2 and rows[start.node] == rows[end.node]
    step = axes.along(next(iter(graph.nodes.values())).block) + GAP_ALONG
    return Quality(
        sum(1 for _ in overlapping(graph, places)),
        _crossings(graph, places, axes),
        backward,
        returns,
        length / step,
        ragged,
    )


def overlapping(graph: Graph, places: Mapping[str, Point]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of cards that lie on one another."""
    axes = Axes(graph.drawing.flow)
    boxes = []
    for name, place in places.items():
        (x, y), block = axes.turn(place), graph[name].block
        boxes.append((x, y, axes.along(block) / 2, axes.across(block) / 2, name))
    boxes.sort(key=lambda box: box[0] - box[2])
    open_ones: list[tuple[float, float, float, float, str]] = []
    for box in boxes:
        x, y, along, across, name = box
        open_ones = [each for each in open_ones if each[0] + each[2] > x - along]
        for each in open_ones:
            if abs(each[1] - y) < each[3] + across:
                yield each[4], name
        open_ones.append(box)


def moved_share(graph: Graph, before: Mapping[str, Point], after: Mapping[str, Point]) -> float:
    """Return the share of cards that stand elsewhere in their row; rows may move as they are.

    Parameters
    ----------
    graph
        The network before.
    before, after
        Its places, and the places after an edit; cards that only one of them has do not count.
    """
    found = _rows(graph, before, Axes(graph.drawing.flow))
    rows: dict[int, list[Point]] = {}
    for name, (x, y) in before.items():
        if name in after:
            rows.setdefault(found[name], []).append((after[name][0] - x, after[name][1] - y))
    moved = 0
    for ways in rows.values():
        usual = median_low([way[0] for way in ways]), median_low([way[1] for way in ways])
        moved += sum([way != usual for way in ways])
    return moved / max(sum([len(ways) for ways in rows.values()]), 1)


def _rows(graph: Graph, places: Mapping[str, Point], axes: Axes) -> dict[str, int]:
    """Return the row of each card: a new one begins where the next column is not behind.

    A column is where its cards are, which a tidy layout puts below one another.
    """
    layer = layers(graph.topology())
    rows: dict[str, int] = {}
    for part in parts(graph.topology()):
        columns: dict[int, list[str]] = {}
        for name in part:
            columns.setdefault(layer[name], []).append(name)
        row, last = 0, -math.inf
        for column in sorted(columns):
            at = min([axes.turn(places[name])[0] for name in columns[column]])
            row += at <= last
            last = at
            for name in columns[column]:
                rows[name] = row
    return rows


def _crossings(graph: Graph, places: Mapping[str, Point], axes: Axes) -> int:
    total = 0
    layer, net = layers(graph.topology()), net_of(graph, axes)
    for names in parts(graph.topology()):
        part = columns_of(net, names, layer)
        now = {item: axes.turn(places[name])[1] for item, name in enumerate(names)}
        total += ordered(part, lambda: None, now)[1]
    return total
