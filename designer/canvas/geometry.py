"""The measures of the canvas: cards, ports and the grid, in pixels at 100 %."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from engine.blocks import composite
from engine.repairs import room

if TYPE_CHECKING:
    from engine.blocks.base import Block
    from engine.drawing import Flow
    from engine.graph import Graph

STEP_X, STEP_Y = composite.STEP_X, composite.STEP_Y
"""Distance between the centres of neighbouring cards, the same as in an unfolded composite."""

GRID = room.GRID
CARD_WIDTH, CARD_HEIGHT = room.CARD_WIDTH, room.CARD_HEIGHT
PORT_STEP = room.PORT_STEP
"""The measures of a card are known where repairs place new ones."""
card_height, snap = room.card_height, room.snap
turned, step = room.turned, room.step

PORT_RADIUS = 5.0
PORT_REACH = 12.0
"""How far from a port's centre a press still takes it."""

Point = tuple[float, float]


def port_offset(index: int, count: int, side: float) -> float:
    """Return how far from the middle of a card's side a port lies."""
    return side * ((index + 1) / (count + 1) - 0.5)


def port_places(block: Block, flow: Flow) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return where a card's inputs and outputs lie around its middle.

    Data that flows to the right enters on the left edge and leaves on the right one; data that
    flows down enters on the upper edge and leaves on the lower one.
    """
    return _port_places(len(block.input_ports), len(block.output_ports), card_height(block), flow)


@lru_cache(maxsize=256)
def _port_places(
    inputs: int, outputs: int, height: float, flow: Flow
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    if flow == "right":
        half = CARD_WIDTH / 2
        return (
            tuple([(-half, port_offset(index, inputs, height)) for index in range(inputs)]),
            tuple([(half, port_offset(index, outputs, height)) for index in range(outputs)]),
        )
    return (
        tuple([(port_offset(index, inputs, CARD_WIDTH), -height / 2) for index in range(inputs)]),
        tuple([(port_offset(index, outputs, CARD_WIDTH), height / 2) for index in range(outputs)]),
    )


def extent(graph: Graph) -> tuple[float, float, float, float] | None:
    """Return left, top, right and bottom of all that is drawn: cards, notes and frames."""
    cards = bounds(graph)
    boxes = [] if cards is None else [cards]
    for left, top, width, height in (each.area for each in graph.drawing.remarks.values()):
        boxes.append((left, top, left + width, top + height))
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def bounds(graph: Graph) -> tuple[float, float, float, float] | None:
    """Return left, top, right and bottom of all cards, or ``None`` for an empty graph."""
    if not len(graph):
        return None
    nodes = graph.nodes.values()
    most = max([max(len(node.block.input_ports), len(node.block.output_ports)) for node in nodes])
    tallest = max(CARD_HEIGHT, PORT_STEP * (most + 1))
    xs, ys = zip(*[node.position for node in nodes], strict=True)
    return (
        min(xs) - CARD_WIDTH / 2,
        min(ys) - tallest / 2,
        max(xs) + CARD_WIDTH / 2,
        max(ys) + tallest / 2,
    )
