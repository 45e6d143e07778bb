"""Which figure of a network is shown first: its own, or rows that can be read on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.canvas.geometry import bounds
from designer.canvas.layout import tidy

if TYPE_CHECKING:
    from engine.graph import Graph

CLEARLY_LARGER = 1.25
"""How much larger the cards must be in rows for a network's own figure to be given up."""


def readable(graph: Graph, room: tuple[float, float]) -> Graph:
    """Return a graph in rows where its own figure would be clearly smaller on the screen.

    Parameters
    ----------
    graph
        The network with the positions that it was drawn with.
    room
        Width and height on the screen, in pixels.
    """
    in_rows = graph.move(tidy(graph, room[0] / max(room[1], 1.0)))
    gain = fitting_zoom(in_rows, room) / fitting_zoom(graph, room)
    return in_rows if gain >= CLEARLY_LARGER else graph


def fitting_zoom(graph: Graph, room: tuple[float, float]) -> float:
    """Return the zoom at which all cards are on the screen, 1.0 at most."""
    box = bounds(graph)
    if box is None:
        return 1.0
    left, top, right, bottom = box
    return min(room[0] / (right - left), room[1] / (bottom - top), 1.0)
