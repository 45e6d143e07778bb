"""The layout of a whole network: afresh, or as near as can be to where its cards are."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from statistics import median_low
from typing import TYPE_CHECKING

from designer.canvas.geometry import snap
from designer.canvas.layout.axes import GAP_ACROSS, GAP_ALONG, Axes
from designer.canvas.layout.columns import columns_of
from designer.canvas.layout.folding import ROW_GAP, Folding, Rows
from designer.canvas.layout.layering import layers, parts
from designer.canvas.layout.ordering import ordered
from designer.canvas.layout.placing import placed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from designer.canvas.geometry import Point
    from designer.canvas.layout.columns import Columns
    from designer.canvas.layout.ordering import Order
    from engine.graph import Graph

ASPECT = 2.1
"""Width by height of the canvas in a window of 1280×720 with its panels open."""

KEPT_MISFIT = 0.7
"""Rows are kept until they fit the canvas so much worse than others: about twice as badly."""

KEPT_CROSSINGS = 0.1
"""The order of the cards is kept until another one has so much fewer crossings."""

WIDE_ROW = 1_200.0
"""Cards without wires stand in rows at least so long."""

Places = dict[str, "Point"]


def go_on() -> None:
    """Let the layout go on: nobody wants to end it."""


@dataclass(frozen=True)
class _Wish:
    """What a layout is asked for."""

    axes: Axes
    aspect: float | None
    now: Mapping[str, Point] | None
    """Where cards are, along and across the flow; ``None`` where that does not matter."""
    check: Callable[[], None]
    fed: Collection[str]


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
    steady = steady and not is_unplaced(graph)
    axes = Axes(graph.drawing.flow)
    now = {name: axes.turn(node.position) for name, node in graph.nodes.items()}
    fitting = None if aspect is None else axes.aspect(aspect)
    wish = _Wish(axes, fitting, now if steady else None, check, fed)
    places = _stacked(graph, wish)
    turned = {name: axes.turn((snap(x), snap(y))) for name, (x, y) in places.items()}
    return _anchored(graph, turned) if steady else turned


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


def _stacked(graph: Graph, wish: _Wish) -> Places:
    """Lay out every connected part, and put them beside one another."""
    places: Places = {}
    top = 0.0
    loose: list[str] = []
    layer = layers(graph.topology(), wish.fed)
    blocks: list[tuple[float, Places]] = []
    for part in parts(graph):
        if len(part) == 1:
            loose.append(part[0])
            continue
        now = wish.now
        first = 0.0 if now is None else min([now[name][1] for name in part])
        blocks.append((first, _part(columns_of(graph, part, layer, wish.axes), wish)))
    for _, block in sorted(blocks, key=lambda each: each[0]):
        halves = {name: wish.axes.across(graph[name].block) / 2 for name in block}
        high = min([y - halves[name] for name, (_, y) in block.items()])
        low = max([y + halves[name] for name, (_, y) in block.items()])
        for name, (x, y) in block.items():
            places[name] = (x, y - high + top)
        top += low - high + ROW_GAP
    _add_loose(graph, loose, places, top, wish)
    return places


def _add_loose(graph: Graph, loose: list[str], places: Places, top: float, wish: _Wish) -> None:
    """Put cards without wires into rows behind everything else."""
    now = wish.now
    if now is not None:
        loose = sorted(loose, key=lambda name: now[name][::-1])
    wide = max([x for x, _ in places.values()], default=0.0)
    wide = max(wide, WIDE_ROW / 2 if wish.axes.turned else WIDE_ROW)
    begin = x = 0.0
    deep = 0.0
    for index, name in enumerate(loose):
        block = graph[name].block
        along, across = wish.axes.along(block), wish.axes.across(block)
        if not index:
            begin = x = along / 2 - _first_half(graph, places, wish)
        elif x > wide:
            x, top, deep = begin, top + deep + GAP_ACROSS, 0.0
        places[name] = (x, top + across / 2)
        deep = max(deep, across)
        x += along + GAP_ALONG


def _first_half(graph: Graph, places: Places, wish: _Wish) -> float:
    """Return how far cards reach before the beginning, so that loose ones are in line."""
    first = [wish.axes.along(graph[name].block) / 2 for name, (x, _) in places.items() if x <= 0]
    return max(first, default=wish.axes.along(next(iter(graph.nodes.values())).block) / 2)


def _part(part: Columns, wish: _Wish) -> Places:
    """Lay out a connected part."""
    order, fewest = ordered(part, wish.check)
    now = wish.now
    if now is not None:
        order = _kept_order(part, now, (order, fewest), wish.check)
    folding = Folding(part, placed(part, order, wish.check))
    rows = folding.best(wish.aspect)
    if now is not None and wish.aspect is not None:
        kept = _present_rows(part, now)
        known = folding.misfit(rows, wish.aspect) + KEPT_MISFIT
        if folding.misfit(kept, wish.aspect) <= known:
            rows = kept
    return folding.places(rows)


def _kept_order(
    part: Columns,
    now: Mapping[str, Point],
    fresh: tuple[Order, int],
    check: Callable[[], None],
) -> Order:
    """Return the order with the cards of each column as they are, if that is hardly worse."""
    order, fewest = fresh
    across = [now[name][1] for name in part.names]
    if all(
        across[one] < across[other]
        for column in order
        for cards in [[item for item in column if item < part.cards]]
        for one, other in itertools.pairwise(cards)
    ):
        return order
    kept, found = ordered(part, check, dict(enumerate(across)))
    return kept if found <= fewest + int(KEPT_CROSSINGS * fewest) else order


def _present_rows(part: Columns, now: Mapping[str, Point]) -> Rows:
    """Return the rows in which the longest chain of a part stands."""
    at = [now[part.names[item]] for item in part.spine]
    # A card that was put upon the one behind it, into its wire, is in the row of that one.
    cuts = [
        column
        for column in range(1, len(at))
        if at[column][0] <= at[column - 1][0]
        and math.dist(at[column], at[column - 1]) > part.length[part.spine[column]] / 2
    ]
    return tuple(zip([0, *cuts], [*cuts, len(at)], strict=True))


def _anchored(graph: Graph, places: Places) -> Places:
    """Return places all moved by as much, so that most cards stay where they are."""
    if not places:
        return places
    x, y = (
        snap(median_low([graph[name].position[axis] - at[axis] for name, at in places.items()]))
        for axis in (0, 1)
    )
    return {name: (across + x, down + y) for name, (across, down) in places.items()}
