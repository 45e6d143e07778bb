"""The measures of the canvas: cards, ports and the grid, in pixels at 100 %."""

from engine.blocks import composite
from engine.graph import Graph
from engine.repairs import room

STEP_X, STEP_Y = composite.STEP_X, composite.STEP_Y
"""Distance between the centres of neighbouring cards, the same as in an unfolded composite."""

GRID = room.GRID
CARD_WIDTH, CARD_HEIGHT = room.CARD_WIDTH, room.CARD_HEIGHT
PORT_STEP = room.PORT_STEP
"""The measures of a card are known where repairs place new ones."""
card_height, snap = room.card_height, room.snap

PORT_RADIUS = 5.0
PORT_REACH = 12.0
"""How far from a port's centre a press still takes it."""

Point = tuple[float, float]


def port_offset(index: int, count: int, height: float) -> float:
    """Return how far below the card's centre a port lies."""
    return height * ((index + 1) / (count + 1) - 0.5)


def bounds(graph: Graph) -> tuple[float, float, float, float] | None:
    """Return left, top, right and bottom of all cards, or ``None`` for an empty graph."""
    if not len(graph):
        return None
    places = [node.position for node in graph.nodes.values()]
    tallest = max(card_height(node.block) for node in graph.nodes.values())
    xs = [x for x, _ in places]
    ys = [y for _, y in places]
    return (
        min(xs) - CARD_WIDTH / 2,
        min(ys) - tallest / 2,
        max(xs) + CARD_WIDTH / 2,
        max(ys) + tallest / 2,
    )
