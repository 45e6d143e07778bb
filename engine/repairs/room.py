"""Where a new card goes: in the wire's middle, along the flow, and on no other card."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.blocks.composite import STEP_X, STEP_Y

if TYPE_CHECKING:
    from engine.blocks.base import Block
    from engine.drawing import Flow
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
    return next((place for place in places if _is_free(graph, place)), places[0])


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
            if _is_free(graph, turned(place, flow), height):
                return turned(place, flow)
    return wished


def _is_free(graph: Graph, place: Point, own: float = CARD_HEIGHT) -> bool:
    x, y = place
    return not any(
        _cover((x, y), own, node.position, card_height(node.block)) for node in graph.nodes.values()
    )


def _cover(one: Point, height: float, other: Point, other_height: float) -> bool:
    """Say whether two cards lie over each other, or nearly so, side by side."""
    return (
        abs(one[0] - other[0]) < CARD_WIDTH + _GAP
        and abs(one[1] - other[1]) < (height + other_height) / 2
    )


def make_room(graph: Graph, name: str) -> Graph:
    """Push cards along the flow until none of them lies over a card that was just placed.

    Cards before it stay: data comes from there. Where one of them is in the way, the new card
    itself moves behind it first.
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
    settled = [own]
    for node in rest:
        a, b = turned(node.position, flow)
        height = card_height(node.block)
        pushed = a
        for other in settled:
            place = moved.get(other.name, other.position)
            here = turned((pushed, b), flow)
            if _cover(here, height, place, card_height(other.block)):
                pushed = turned(place, flow)[0] + _apart(node.block, other.block, flow)
        if pushed != a:
            moved[node.name] = turned((snap(pushed), b), flow)
            settled.append(node)
    return graph.move(moved) if moved else graph


def _apart(one: Block, other: Block, flow: Flow) -> float:
    """Return how far the centres of two cards are from each other that lie one behind the other."""
    usual = step(flow)[0]
    between = usual - (CARD_WIDTH if flow == "right" else CARD_HEIGHT)
    return max(usual, (length(one, flow) + length(other, flow)) / 2 + between)


def _clear_of_those_before(graph: Graph, name: str) -> Graph:
    """Move a card behind those that it covers and that begin before it."""
    flow = graph.drawing.flow
    own = graph[name]
    begin, b = turned(own.position, flow)
    height = card_height(own.block)
    half = length(own.block, flow) / 2
    a = begin
    while behind := [
        turned(node.position, flow)[0] + _apart(own.block, node.block, flow)
        for node in graph.nodes.values()
        if node.name != name
        and turned(node.position, flow)[0] - a <= -half
        and _cover(turned((a, b), flow), height, node.position, card_height(node.block))
    ]:
        a = snap(max(behind))
    return graph if a == begin else graph.move({name: turned((a, b), flow)})
