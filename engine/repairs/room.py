"""Where a new card goes: in the wire's middle, along the flow, and on no other card."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.composite import STEP_X, STEP_Y

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.blocks.base import Block
    from engine.drawing import Flow
    from engine.graph import Graph, InputPort, Node

Point = tuple[float, float]

GRID = 4.0
"""Cards snap to this."""
CARD_WIDTH = 176.0
CARD_HEIGHT = 96.0
PORT_STEP = 20.0
"""Least distance between the ports of one side."""

_GAP = 4.0
"""Cards that come nearer than this to each other side by side are in each other's way."""
_CELL = CARD_WIDTH + _GAP
"""Cards whose middles are farther from each other never lie side by side over each other."""
_ROWS = (0, 1, -1, 2, -2)
"""Where a place is looked for beside a wire, in rows; below first."""


_HEIGHTS = tuple([max(CARD_HEIGHT, PORT_STEP * (ports + 1)) for ports in range(8)])


def snap(value: float) -> float:
    """Return the nearest place on the grid."""
    return GRID * round(value / GRID)


def card_height(block: Block) -> float:
    """Return the height of a block's card: more than usual where it has many ports."""
    ports = max(len(block.input_ports), len(block.output_ports))
    return _HEIGHTS[ports] if ports < len(_HEIGHTS) else PORT_STEP * (ports + 1)


def turned(point: Point, flow: Flow) -> Point:
    """Return how far a place lies along the flow and across it; or a place from these two."""
    return point if flow == "right" else (point[1], point[0])


def step(flow: Flow) -> Point:
    """Return the distance of neighbouring cards' centres, along the flow and across it."""
    return (STEP_X, STEP_Y) if flow == "right" else (STEP_Y, STEP_X)


def length(block: Block, flow: Flow) -> float:
    """Return how long a block's card is along the flow."""
    return CARD_WIDTH if flow == "right" else card_height(block)


def place_near(graph: Graph, name: str, behind: float = 1.0, aside: float = 0.0) -> Point:
    """Return where a card goes that lies so many steps behind another along the flow, and aside."""
    flow = graph.drawing.flow
    along, across = step(flow)
    a, b = turned(graph[name].position, flow)
    return turned((a + behind * along, b + aside * across), flow)


def in_wire(graph: Graph, end: InputPort) -> Point:
    """Return where a card goes that is put into the wire that ends at a port.

    In the wire's middle where that is free, else beside the cards that are there; where the wire is
    too short, right behind what feeds it.
    """
    flow = graph.drawing.flow
    along, across = step(flow)
    a2, b2 = turned(graph[end.node].position, flow)
    wire = graph.wires.get(end)
    if wire is None:
        return turned((a2 - along, b2), flow)
    a1, b1 = turned(graph[wire.node].position, flow)
    if a2 < a1 + along / 2:  # the wire returns: stay in the row that it leaves
        return turned((snap(a1 + along), snap(b1)), flow)
    if a2 - a1 < 2 * along:
        beside = snap((b1 + b2) / 2 if a2 - a1 >= along else b1)
        return turned((snap(a1 + along), beside), flow)
    a, b = snap((a1 + a2) / 2), snap((b1 + b2) / 2)
    places = [turned((a, b + row * across), flow) for row in _ROWS]
    cards = _Cards(graph)
    return next((place for place in places if _is_free(cards, place)), places[0])


def free_near(graph: Graph, wished: Point, height: float = CARD_HEIGHT, side: int = 0) -> Point:
    """Return the place nearest to a wished one, itself if possible, where a card covers no other.

    Parameters
    ----------
    graph
        The cards that are there.
    wished
        Where the middle of the new card should be.
    height
        The new card's.
    side
        1 where it must not come to lie farther back along the flow than wished, -1 not farther on,
        else 0.
    """
    flow = graph.drawing.flow
    along, across = step(flow)
    a, b = turned(wished, flow)
    cards = _Cards(graph)
    # Each card is in the way of four of these places at most, so that one is always left.
    for ring in range(len(graph) + 2):
        places = [
            (a + column * along, b + row * across)
            for column in range(-ring, ring + 1)
            for row in range(-ring, ring + 1)
            if max(abs(column), abs(row)) == ring and column * side >= 0
        ]
        # Farther on first (below, where data flows to the right), and rather across than along.
        places.sort(key=lambda place: (math.dist(place, (a, b)), a - place[0], b - place[1]))
        for place in places:
            if _is_free(cards, turned(place, flow), height):
                return turned(place, flow)
    return wished


def _is_free(cards: _Cards, place: Point, own: float = CARD_HEIGHT) -> bool:
    return not any(
        _cover(place, own, node.position, card_height(node.block))
        for node in cards.near(place, own)
    )


class _Cards:
    """The cards of a graph by where they lie, so that asking for a place looks at few of them."""

    def __init__(self, graph: Graph) -> None:
        self._cells: dict[tuple[int, int], list[Node]] = {}
        for node in graph.nodes.values():
            x, y = node.position
            half = card_height(node.block) / 2
            column = math.floor(x / _CELL)
            for row in range(math.floor((y - half) / _CELL), math.floor((y + half) / _CELL) + 1):
                self._cells.setdefault((column, row), []).append(node)

    def near(self, place: Point, height: float) -> Iterator[Node]:
        """Yield all cards that a card at a place could lie over, some of them twice."""
        x, y = place
        column = math.floor(x / _CELL)
        first, last = math.floor((y - height / 2) / _CELL), math.floor((y + height / 2) / _CELL)
        for beside in (column - 1, column, column + 1):
            for row in range(first, last + 1):
                yield from self._cells.get((beside, row), ())


def _cover(one: Point, height: float, other: Point, other_height: float) -> bool:
    """Say whether two cards lie over each other, or nearly so, side by side."""
    return (
        abs(one[0] - other[0]) < CARD_WIDTH + _GAP
        and abs(one[1] - other[1]) < (height + other_height) / 2
    )


class _Front(NamedTuple):
    """A card that later ones must stay behind."""

    across: float
    height: float
    """Of its card, whatever the flow."""
    along: float
    length: float


class _Settled:
    """The cards that have found their place, as far as others can still come upon them.

    Cards are settled in the order in which they lay along the flow, and keep it where they overlap
    across it. So of those that lie in one row only the last counts, and what is behind is let go.
    """

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._bands: dict[int, dict[tuple[float, float], _Front]] = {}

    def put(self, block: Block, place: Point) -> None:
        """Settle a card."""
        along, across = turned(place, self._flow)
        height = card_height(block)
        front = _Front(across, height, along, length(block, self._flow))
        for band in self._over(across, height):
            self._bands.setdefault(band, {})[across, height] = front

    def behind(self, block: Block, place: Point) -> float | None:
        """Return how far along a card must go; ``None`` where it lies over no settled one."""
        along, across = turned(place, self._flow)
        height, own = card_height(block), length(block, self._flow)
        usual = _between(self._flow)
        needed: float | None = None
        for band in self._over(across, height):
            fronts = self._bands.get(band)
            if not fronts:
                continue
            passed = []
            for key, front in fronts.items():
                if not self._meet(across, height, front):
                    continue
                reach = CARD_WIDTH + _GAP if self._flow == "right" else (height + front.height) / 2
                if along - front.along >= reach:
                    passed.append(key)  # nor do those meet it that come later
                else:
                    apart = max(step(self._flow)[0], (own + front.length) / 2 + usual)
                    needed = max(front.along + apart, along if needed is None else needed)
            if self._flow == "right":
                for key in passed:
                    del fronts[key]
        return needed

    def _over(self, across: float, height: float) -> range:
        half = (height if self._flow == "right" else CARD_WIDTH + _GAP) / 2
        return range(math.floor((across - half) / _CELL), math.floor((across + half) / _CELL) + 1)

    def _meet(self, across: float, height: float, front: _Front) -> bool:
        """Say whether two cards overlap across the flow."""
        if self._flow == "right":
            return abs(across - front.across) < (height + front.height) / 2
        return abs(across - front.across) < CARD_WIDTH + _GAP


def make_room(graph: Graph, name: str) -> Graph:
    """Push cards along the flow until none of them lies over a card that was just placed.

    Cards before it stay: data comes from there. Where one of them is in the way, the new card
    itself moves behind it first. Cards that overlap across the flow keep their order along it.
    """
    graph = _clear_of_those_before(graph, name)
    flow = graph.drawing.flow
    own = graph[name]
    moved: dict[str, Point] = {}
    edge = turned(own.position, flow)[0] - length(own.block, flow) / 2
    rest = sorted(
        (
            node
            for node in graph.nodes.values()
            if node.name != name and turned(node.position, flow)[0] > edge
        ),
        key=lambda node: turned(node.position, flow)[0],
    )
    settled = _Settled(flow)
    settled.put(own.block, own.position)
    for node in rest:
        needed = settled.behind(node.block, node.position)
        if needed is not None:
            place = turned((snap(needed), turned(node.position, flow)[1]), flow)
            moved[node.name] = place
            settled.put(node.block, place)
    return graph.move(moved) if moved else graph


def _between(flow: Flow) -> float:
    """Return the usual space between two cards along the flow."""
    return step(flow)[0] - (CARD_WIDTH if flow == "right" else CARD_HEIGHT)


def _apart(one: Block, other: Block, flow: Flow) -> float:
    """Return how far the centres of two cards are from each other that lie one behind the other."""
    return max(step(flow)[0], (length(one, flow) + length(other, flow)) / 2 + _between(flow))


def _clear_of_those_before(graph: Graph, name: str) -> Graph:
    """Move a card behind those that it covers and that begin before it."""
    flow = graph.drawing.flow
    own = graph[name]
    begin, b = turned(own.position, flow)
    height = card_height(own.block)
    half = length(own.block, flow) / 2
    in_row = [
        node
        for node in graph.nodes.values()
        if node.name != name
        and _cover(
            turned((0.0, b), flow),
            height,
            turned((0.0, turned(node.position, flow)[1]), flow),
            card_height(node.block),
        )
    ]
    in_row.sort(key=lambda node: turned(node.position, flow)[0])
    places = [turned(node.position, flow)[0] for node in in_row]
    tallest = max((card_height(node.block) for node in in_row), default=0.0)
    reach = CARD_WIDTH + _GAP if flow == "right" else (height + tallest) / 2
    a = begin
    while behind := [
        turned(node.position, flow)[0] + _apart(own.block, node.block, flow)
        for node in in_row[bisect_left(places, a - reach) : bisect_right(places, a - half)]
        if _cover(turned((a, b), flow), height, node.position, card_height(node.block))
    ]:
        a = snap(max(behind))
    return graph if a == begin else graph.move({name: turned((a, b), flow)})
