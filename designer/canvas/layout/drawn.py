"""A graph with its cards arranged, and what is drawn beside them with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from designer.canvas.layout.part import tidy_part
from designer.canvas.layout.settling import settled
from designer.canvas.layout.whole import ASPECT, go_on, sketched

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from engine.drawing import Flow
    from engine.graph import Graph


def tidied(
    graph: Graph,
    aspect: float | None = ASPECT,
    names: Collection[str] = (),
    *,
    flow: Flow | None = None,
    check: Callable[[], None] = go_on,
) -> Graph:
    """Return a graph with its cards arranged; where nothing moves, the same object.

    Wires of cards that move find their own way again. Frames stay around the cards that they
    were around, and notes beside the card that they were next to.

    Parameters
    ----------
    graph
        The network.
    aspect
        Width by height, as :func:`designer.canvas.layout.tidy` takes it.
    names
        Arrange these cards alone; by default all.
    flow
        Let data flow so; all cards are arranged anew where it did not.
    check
        As :func:`designer.canvas.layout.tidy` takes it.
    """
    turned = flow is not None and flow != graph.drawing.flow
    result = graph.draw(graph.drawing.with_flow(flow)) if flow is not None else graph
    if names and not turned:
        sketch = settled(result, tidy_part(graph, names, check=check))
    else:
        sketch = sketched(result, aspect, steady=not turned, check=check)
    moved = {name: at for name, at in sketch.places.items() if graph[name].position != at}
    drawing = result.drawing
    for name, area in sketch.areas.items():
        drawing = drawing.with_remark(name, replace(drawing.remarks[name], area=area))
    for end, start in graph.wires.items():
        if end in drawing.routes and (end.node in moved or start.node in moved):
            drawing = drawing.with_route(end)
    # The way of a wire is taken away first: it would be moved along.
    result = result.draw(drawing)
    return result.move(moved) if moved else result
