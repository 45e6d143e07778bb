"""Putting copies of blocks into a network: with other names where taken, on no other card."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from designer.canvas.geometry import (
    CARD_HEIGHT,
    CARD_WIDTH,
    STEP_X,
    STEP_Y,
    bounds,
    card_height,
    snap,
)
from engine.fragment import Fragment, extract
from engine.graph import Graph, InputPort, OutputPort
from engine.names import free_name, split_number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from designer.canvas.geometry import Point
    from engine.graph import Node

GAP = 8.0
"""Least distance between cards."""
ASIDE = (24.0, 24.0)
"""How far from its original a copied note lies."""
FAR = 40
"""Steps to each side in which a free place is looked for, beyond the size of what is copied."""
MOST_LOOKS = 30_000
"""So many cards are held against those that are there, which takes 40 ms: of thousands that lie
everywhere none is free of all others, and finding that out took seconds."""


class Copies(NamedTuple):
    """A network with copies in it."""

    graph: Graph
    names: dict[str, str]
    """What each block is called there, by its name before."""
    remarks: dict[str, str]
    """What identifies each note and frame there, by what did before."""
    open: tuple[str, ...]
    """The blocks to which a wire from elsewhere could not be laid."""


def duplicate(
    graph: Graph, names: Iterable[str], remarks: Iterable[str] = (), *, incoming: bool = False
) -> Copies:
    """Copy blocks with the wires among them to a free place beside them.

    Parameters
    ----------
    graph
        The network.
    names
        The blocks.
    remarks
        The notes and frames; those that belong to the blocks come along anyway.
    incoming
        Feed the copies with what feeds the blocks, too.

    Raises
    ------
    GraphError
        Where the network is full.
    """
    chosen = tuple(names)
    part = extract(graph, chosen, accompanying(graph, chosen, remarks))
    shift = free_shift(graph, part.graph, (0.0, 0.0)) if chosen else ASIDE
    return put(graph, part, shift, incoming=incoming)


def accompanying(graph: Graph, names: Collection[str], wanted: Iterable[str] = ()) -> list[str]:
    """Return the frames around these blocks and no others, and the notes in such a frame.

    Parameters
    ----------
    graph
        The network.
    names
        The blocks.
    wanted
        Notes and frames that come along anyway.
    """
    own = set(wanted)
    remarks = graph.drawing.remarks
    if not remarks:
        return []
    chosen = set(names)
    frames = []
    for key, remark in remarks.items():
        if remark.frame:
            inside = {n for n, node in graph.nodes.items() if remark.around(node.position)}
            if inside and inside <= chosen:
                frames.append(key)
    return [
        key
        for key, remark in remarks.items()
        if key in own
        or key in frames
        or (not remark.frame and any(remarks[frame].around(remark.center) for frame in frames))
    ]


def put(graph: Graph, part: Fragment, shift: Point, *, incoming: bool = False) -> Copies:
    """Put blocks into a network, and the wires among them.

    Parameters
    ----------
    graph
        The network.
    part
        The blocks.
    shift
        How far from where they were they come to lie.
    incoming
        Lay the wires that came from elsewhere too, as far as what fed them is there.

    Raises
    ------
    GraphError
        Where the network is full.
    """
    names = fresh_names(graph, part.graph.nodes.values())
    dx, dy = shift
    nodes = list(graph.nodes.values())
    for node in part.graph.nodes.values():
        x, y = node.position
        nodes.append(replace(node, name=names[node.name], position=(x + dx, y + dy)))
    wires = [(start, end) for end, start in graph.wires.items()]
    wires += [(_start(start, names), _end(end, names)) for end, start in part.graph.wires.items()]
    left: list[str] = []
    for start, end in part.feeds if incoming else ():
        if start.node in graph and start.port in graph[start.node].block.output_ports:
            wires.append((start, _end(end, names)))
        else:
            left.append(names[end.node])
    drawing = graph.drawing
    remarks: dict[str, str] = {}
    for key, remark in part.graph.drawing.remarks.items():
        remarks[key] = drawing.fresh_id(remark.frame)
        drawing = drawing.with_remark(remarks[key], remark.moved(dx, dy))
    for end, way in part.graph.drawing.routes.items():
        drawing = drawing.with_route(_end(end, names), [(x + dx, y + dy) for x, y in way])
    result = Graph.build(nodes, wires)
    return Copies(result.draw(drawing), names, remarks, tuple(dict.fromkeys(left)))


def _start(port: OutputPort, names: dict[str, str]) -> OutputPort:
    return OutputPort(names[port.node], port.port)


def _end(port: InputPort, names: dict[str, str]) -> InputPort:
    return InputPort(names[port.node], port.port)


def fresh_names(graph: Graph, nodes: Iterable[Node]) -> dict[str, str]:
    """Return what each of some blocks is called in a network: as it is, unless that is taken."""
    taken = set(graph.nodes)
    names: dict[str, str] = {}
    last: dict[str, int] = {}
    for node in nodes:
        name = node.name
        if name in taken:
            stem = split_number(name)[0].rstrip("0123456789") or node.block.stem
            number = last.get(stem, 0) + 1
            while f"{stem}{number}" in taken:
                number += 1
            last[stem] = number
            name = free_name(f"{stem}{number}", taken)
        taken.add(name)
        names[node.name] = name
    return names


def middle(graph: Graph) -> Point:
    """Return the middle of all cards, notes and frames of a network that has any."""
    box = bounds(graph)
    boxes = [] if box is None else [box]
    for left, top, width, height in (each.area for each in graph.drawing.remarks.values()):
        boxes.append((left, top, left + width, top + height))
    return (
        (min(b[0] for b in boxes) + max(b[2] for b in boxes)) / 2,
        (min(b[1] for b in boxes) + max(b[3] for b in boxes)) / 2,
    )


def free_shift(graph: Graph, part: Graph, wished: Point) -> Point:
    """Return how far to move cards so that they lie on no other, near where they are wished.

    Of places that are equally near, the one along the flow of the data comes first.

    Parameters
    ----------
    graph
        The cards that are there.
    part
        The cards that come.
    wished
        How far they should move.
    """
    there = Cards(graph.nodes.values())
    cards = [(*node.position, card_height(node.block)) for node in part.nodes.values()]
    if not cards:
        return wished
    # In no order: of cards that lie elsewhere, and of those in the way, one then comes early.
    cards.sort(key=lambda card: (card[0] * 12.9898 + card[1] * 78.233) % 1.0)
    looks = 0
    for x, y in _near(wished, cards, down=graph.drawing.flow == "down"):
        for cx, cy, height in cards:
            looks += 1
            if there.covers(cx + x, cy + y, height):
                break
        else:
            return (x, y)
        if looks > MOST_LOOKS:
            break
    box = bounds(graph)
    right = wished[0] if box is None else box[2] - min(x for x, _, _ in cards) + STEP_X
    return (snap(right), wished[1])


def _near(wished: Point, cards: list[tuple[float, float, float]], *, down: bool) -> Iterator[Point]:
    """Yield places around a wished one, the nearest first."""
    width = max(x for x, _, _ in cards) - min(x for x, _, _ in cards)
    height = max(y for _, y, _ in cards) - min(y for _, y, _ in cards)
    columns, rows = FAR + math.ceil(width / STEP_X), FAR + math.ceil(height / STEP_Y)
    x, y = snap(wished[0]), snap(wished[1])
    yield x, y
    columns, rows = min(columns, 3 * FAR), min(rows, 3 * FAR)
    # Ring by ring, because nearly always one of the first places is free.
    for ring in range(1, max(columns, rows) + 1):
        steps = [
            (i, j)
            for i in range(-ring, ring + 1)
            for j in range(-ring, ring + 1)
            if max(abs(i), abs(j)) == ring and abs(i) <= columns and abs(j) <= rows
        ]
        steps.sort(key=lambda each: _order(*each, down=down))
        for i, j in steps:
            yield x + i * STEP_X, y + j * STEP_Y


def _order(i: int, j: int, *, down: bool) -> tuple[float, ...]:
    """Order places of one ring: rather straight than aslant, along the flow, not against it."""
    along, across = (j, i) if down else (i, j)
    return (abs(along) + abs(across), along < 0, across < 0, -along)


class Cards:
    """Cards that can be asked whether one lies over them, without a walk over all."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._cells: dict[tuple[int, int], list[tuple[float, float, float]]] = {}
        self._tallest = CARD_HEIGHT
        for node in nodes:
            x, y = node.position
            height = card_height(node.block)
            self._tallest = max(self._tallest, height)
            self._cells.setdefault(self._cell(x, y), []).append((x, y, height))

    @staticmethod
    def _cell(x: float, y: float) -> tuple[int, int]:
        return math.floor(x / STEP_X), math.floor(y / STEP_Y)

    def covers(self, x: float, y: float, height: float) -> bool:
        """Say whether one of them lies over a card there, or nearly so."""
        reach = (height + self._tallest) / 2 + GAP
        left, top = self._cell(x - CARD_WIDTH - GAP, y - reach)
        right, bottom = self._cell(x + CARD_WIDTH + GAP, y + reach)
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                for cx, cy, h in self._cells.get((column, row), ()):
                    if abs(cx - x) < CARD_WIDTH + GAP and abs(cy - y) < (h + height) / 2 + GAP:
                        return True
        return False

    def are_covered(self, cards: Iterable[tuple[float, float, float]]) -> bool:
        """Say whether one of them lies over any of several cards."""
        return any(self.covers(*card) for card in cards)
