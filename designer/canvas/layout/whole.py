"""The layout of a whole network: afresh, or as near as can be to where its cards are."""

from __future__ import annotations

from statistics import median_low
from typing import TYPE_CHECKING

from designer.canvas.geometry import snap
from designer.canvas.layout.axes import Axes
from designer.canvas.layout.framing import Framing
from designer.canvas.layout.net import net_of
from designer.canvas.layout.regions import regions
from designer.canvas.layout.sketch import Sketch, closed
from designer.canvas.layout.stacking import Places, Wish, go_on, stacked

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from designer.canvas.geometry import Point
    from engine.graph import Graph

ASPECT = 2.1
"""Width by height of the canvas in a window of 1280×720 with its panels open."""

__all__ = ["ASPECT", "Places", "arranged", "folded", "go_on", "is_unplaced", "sketched", "tidy"]


def tidy(
    graph: Graph,
    aspect: float | None = ASPECT,
    *,
    steady: bool = False,
    check: Callable[[], None] = go_on,
    fed: Collection[str] = (),
) -> Places:
    """Return a place for the centre of every card.

    Parameters
    ----------
    graph
        The network; parts that are not connected are put beside one another, across the flow.
    aspect
        Fold long networks into rows so that width by height comes near this; ``None`` keeps
        everything in one row.
    steady
        Stay as near as can be to where the cards are: rows end where they do, cards of a column
        keep their order unless wires cross for it, and most cards do not move at all. What has
        been arranged so stays as it is.
    check
        Called every few milliseconds; what it raises ends the work.
    fed
        Nodes that something outside of the graph feeds: they stay at the beginning.
    """
    return dict(sketched(graph, aspect, steady=steady, check=check, fed=fed).places)


def sketched(
    graph: Graph,
    aspect: float | None = ASPECT,
    *,
    steady: bool = False,
    check: Callable[[], None] = go_on,
    fed: Collection[str] = (),
) -> Sketch:
    """Return a place for the centre of every card, and the areas of notes and frames.

    Cards of a frame stay together, and no other card comes between them. The parameters are those
    of :func:`tidy`.
    """
    steady = steady and not is_unplaced(graph)
    axes = Axes(graph.drawing.flow)
    now = {name: axes.turn(node.position) for name, node in graph.nodes.items()}
    fitting = None if aspect is None else axes.aspect(aspect)
    wish = Wish(axes, fitting, now if steady else None, check, fed)
    region = regions(graph)
    if region.inner:
        sketch = Framing(graph, wish).arranged(region)
    else:
        places = stacked(net_of(graph, axes), wish)
        turned = {name: axes.turn((snap(x), snap(y))) for name, (x, y) in places.items()}
        sketch = closed(graph, region, Sketch(turned, {}))
    return sketch.moved(*_shift(graph, sketch.places)) if steady else sketch


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


def _shift(graph: Graph, places: Mapping[str, Point]) -> Point:
    """Return the way that all has to go for most cards to stay where they are."""
    if not places:
        return (0.0, 0.0)
    x, y = (
        snap(median_low([graph[name].position[axis] - at[axis] for name, at in places.items()]))
        for axis in (0, 1)
    )
    return x, y
