"""Where a new card goes: in the wire's middle, and on no other card."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.blocks.composite import STEP_X, STEP_Y

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.blocks.base import Block
    from engine.graph import Graph, InputPort

Point = tuple[float, float]

GRID = 4.0
"""Cards snap to this."""
CARD_WIDTH = 176.0
CARD_HEIGHT = 96.0
PORT_STEP = 20.0
"""Least distance between the ports of one side."""

_GAP = 4.0
"""Cards that come nearer than this to each other side by side are in each other's way."""
_ROWS = (0, 1, -1, 2, -2)
"""Where a place is looked for beside a wire, in rows; below first."""


def snap(value: float) -> float:
    """Return the nearest place on the grid."""
    return GRID * round(value / GRID)


def card_height(block: Block) -> float:
    """Return the height of a block's card: more than usual where it has many ports."""
    ports = max(len(block.input_ports), len(block.output_ports))
    return max(CARD_HEIGHT, PORT_STEP * (ports + 1))


def in_wire(graph: Graph, end: InputPort) -> Point:
    """Return where a card goes that is put into the wire that ends at a port.

    In the wire's middle where that is free, else above or below the cards that are there; where
    the wire is too short, right behind what feeds it.
    """
    x2, y2 = graph[end.node].position
    wire = graph.wires.get(end)
    if wire is None:
        return (x2 - STEP_X, y2)
    x1, y1 = graph[wire.node].position
    if x2 < x1 + STEP_X / 2:  # the wire returns to the left: stay in the row that it leaves
        return (snap(x1 + STEP_X), snap(y1))
    if x2 - x1 < 2 * STEP_X:
        return (snap(x1 + STEP_X), snap((y1 + y2) / 2 if x2 - x1 >= STEP_X else y1))
    middle = (snap((x1 + x2) / 2), snap((y1 + y2) / 2))
    return next((place for place in _around(middle) if _is_free(graph, place)), middle)


def _around(place: Point) -> Iterator[Point]:
    x, y = place
    for row in _ROWS:
        yield (x, y + row * STEP_Y)


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
        1 where it must not come to lie farther left than wished, -1 farther right, else 0.
    """
    x, y = wished
    # Each card is in the way of four of these places at most, so that one is always left.
    for ring in range(len(graph) + 2):
        places = [
            (x + column * STEP_X, y + row * STEP_Y)
            for column in range(-ring, ring + 1)
            for row in range(-ring, ring + 1)
            if max(abs(column), abs(row)) == ring and column * side >= 0
        ]
        # Below first, and rather below or above than beside.
        places.sort(key=lambda place: (math.dist(place, wished), x - place[0], y - place[1]))
        for place in places:
            if _is_free(graph, place, height):
                return place
    return wished


def _is_free(graph: Graph, place: Point, own: float = CARD_HEIGHT) -> bool:
    x, y = place
    return all(
        abs(node.position[0] - x) >= CARD_WIDTH + _GAP
        or abs(node.position[1] - y) >= (own + card_height(node.block)) / 2
        for node in graph.nodes.values()
    )


def make_room(graph: Graph, name: str) -> Graph:
    """Push cards to the right until none of them lies over a card that was just placed.

    Cards to its left stay: data comes from there. Where one of them is in the way, the new card
    itself moves to the right of it first.
    """
    graph = _clear_of_left(graph, name)
    moved: dict[str, Point] = {}
    edge = graph[name].position[0] - CARD_WIDTH / 2
    rest = sorted(
        (node for node in graph.nodes.values() if node.name != name and node.position[0] > edge),
        key=lambda node: node.position[0],
    )
    settled = [(graph[name].position, card_height(graph[name].block))]
    for node in rest:
        x, y = node.position
        height = card_height(node.block)
        pushed = x
        for (left, middle), other in settled:
            if abs(y - middle) < (height + other) / 2 and abs(pushed - left) < CARD_WIDTH + _GAP:
                pushed = left + STEP_X
        if pushed != x:
            moved[node.name] = (snap(pushed), y)
            settled.append((moved[node.name], height))
    return graph.move(moved) if moved else graph


def _clear_of_left(graph: Graph, name: str) -> Graph:
    """Move a card to the right of those that it covers and that begin left of it."""
    begin, y = graph[name].position
    own = card_height(graph[name].block)
    row = [
        node.position[0]
        for node in graph.nodes.values()
        if node.name != name and abs(node.position[1] - y) < (own + card_height(node.block)) / 2
    ]
    x = begin
    while covered := [other for other in row if -CARD_WIDTH - _GAP < other - x <= -CARD_WIDTH / 2]:
        x = snap(max(covered) + STEP_X)
    return graph if x == begin else graph.move({name: (x, y)})
