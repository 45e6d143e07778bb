"""The parts of a network laid out, in columns and rows, and put beside one another."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from designer.canvas.geometry import GRID
from designer.canvas.layout.axes import GAP_ACROSS, GAP_ALONG, Axes
from designer.canvas.layout.columns import columns_of, level
from designer.canvas.layout.folding import ROW_GAP, Folding, Rows
from designer.canvas.layout.layering import layers, parts
from designer.canvas.layout.ordering import ordered
from designer.canvas.layout.sifting import sifted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from designer.canvas.geometry import Point
    from designer.canvas.layout.columns import Columns
    from designer.canvas.layout.net import Net
    from designer.canvas.layout.ordering import Order

KEPT_MISFIT = 0.7
"""Rows are kept until they fit the canvas so much worse than others: about twice as badly."""

KEPT_CROSSINGS = 0.1
"""The order of the cards is kept until another one has so much fewer crossings."""

WIDE_ROW = 1_200.0
"""Cards without wires stand in rows at least so long."""

TALL = 4.0
"""Parts stand in one column until it is so many times too tall for the canvas."""

STEP = 1.25
"""Rows of parts and of loose cards grow by this."""

Places = dict[str, "Point"]


def go_on() -> None:
    """Let the layout go on: nobody wants to end it."""


@dataclass(frozen=True)
class Wish:
    """What a layout is asked for."""

    axes: Axes
    aspect: float | None
    now: Mapping[str, Point] | None
    """Where cards are, along and across the flow; ``None`` where that does not matter."""
    check: Callable[[], None]
    fed: Collection[str]


def stacked(net: Net, wish: Wish) -> Places:
    """Lay out every connected part, and put them beside one another."""
    places: Places = {}
    top = 0.0
    loose: list[str] = []
    layer = layers(net.topology, wish.fed)
    blocks: list[tuple[float, Places]] = []
    for part in parts(net.topology):
        if len(part) == 1:
            loose.append(part[0])
            continue
        now = wish.now
        first = 0.0
        if now is not None:
            first = min([now[name][1] - net.cards[name].breadth / 2 for name in part])
        blocks.append((first, _part(columns_of(net, part, layer), wish)))
    boxes = [_Box.of(net, block) for _, block in sorted(blocks, key=lambda each: each[0])]
    for shelf in _shelves(net, boxes, wish):
        end: float | None = None
        for box in shelf:
            # The first ones are in line at their first cards, the others behind one another.
            shift = 0.0 if end is None else end + ROW_GAP - box.begin
            for name, (x, y) in box.places.items():
                places[name] = (x + shift, y - box.high + top)
            end = box.end + shift
        top += max(box.low - box.high for box in shelf) + ROW_GAP
    _add_loose(net, loose, places, top, wish)
    return places


@dataclass(frozen=True)
class _Box:
    """A connected part that is laid out, and the room it takes along and across the flow."""

    places: Places
    begin: float
    end: float
    high: float
    low: float

    @classmethod
    def of(cls, net: Net, places: Places) -> _Box:
        """Measure a part with its cards' sizes."""
        cards = net.cards
        return cls(
            places,
            min([x - cards[name].length / 2 for name, (x, _) in places.items()]),
            max([x + cards[name].length / 2 for name, (x, _) in places.items()]),
            min([y - cards[name].breadth / 2 for name, (_, y) in places.items()]),
            max([y + cards[name].breadth / 2 for name, (_, y) in places.items()]),
        )


def _shelves(net: Net, boxes: list[_Box], wish: Wish) -> list[list[_Box]]:
    """Put parts that would make too tall a column beside one another, row after row."""
    if wish.aspect is None or len(boxes) < 2:
        return [[box] for box in boxes]
    longest = max(box.end - box.begin for box in boxes)
    deep = sum(box.low - box.high + ROW_GAP for box in boxes)
    slack = 1.0
    if wish.now is not None:
        rows = _as_read(net, boxes, wish.now)
        # What stands in one column, or beside one another, goes on doing so for a while.
        slack = 1 / STEP**2 if len(rows) == len(boxes) else STEP**2
    if longest / deep * TALL > wish.aspect * slack:
        return [[box] for box in boxes]
    if wish.now is not None:
        boxes = [box for row in rows for box in row]
    area = sum((b.end - b.begin + ROW_GAP) * (b.low - b.high + ROW_GAP) for b in boxes)
    wished = math.sqrt(area * wish.aspect)
    if wish.now is not None:
        there = [_present(net, box, wish.now) for box in boxes]
        present = max(each.end for each in there) - min(each.begin for each in there) + 1
        if wished / STEP <= present <= wished * STEP * STEP:
            # As long as that is about as good, rows end where they do.
            shelves = _filled(boxes, max(longest, present))
            if wished / STEP <= 1 + max(_length(shelf) for shelf in shelves):
                return shelves
    return _filled(boxes, max(longest, stepped(wished)))


def _filled(boxes: list[_Box], most: float) -> list[list[_Box]]:
    """Put parts beside one another in rows that are so long at most."""
    shelves: list[list[_Box]] = []
    for box in boxes:
        if not shelves or _length([*shelves[-1], box]) > most:
            shelves.append([])
        shelves[-1].append(box)
    return shelves


def _length(shelf: list[_Box]) -> float:
    return sum(box.end - box.begin + ROW_GAP for box in shelf) - ROW_GAP


def _present(net: Net, box: _Box, now: Mapping[str, Point]) -> _Box:
    """Return a part where its cards are now."""
    return _Box.of(net, {name: now[name] for name in box.places})


def _as_read(net: Net, boxes: list[_Box], now: Mapping[str, Point]) -> list[list[_Box]]:
    """Return parts as they are read where they are: row after row, each along the flow."""
    known = [(_present(net, box, now), box) for box in boxes]
    known.sort(key=lambda each: each[0].high)
    rows: list[list[tuple[float, _Box]]] = []
    low = -math.inf
    for there, box in known:
        if there.high >= low:  # none of the row reaches so far
            rows.append([])
            low = there.low
        rows[-1].append((there.begin, box))
    return [[box for _, box in sorted(row, key=lambda each: each[0])] for row in rows]


def stepped(size: float) -> float:
    """Return the next larger one of few sizes: a card more or less does not break rows anew."""
    return float(STEP ** math.ceil(math.log(max(size, 1.0), STEP)))


def _add_loose(net: Net, loose: list[str], places: Places, top: float, wish: Wish) -> None:
    """Put cards without wires into rows behind everything else."""
    now = wish.now
    if now is not None:
        loose = _loose_as_read(net, loose, now)
    wide = max([x for x, _ in places.values()], default=0.0)
    wide = max(wide, WIDE_ROW / 2 if wish.axes.turned else WIDE_ROW)
    if wish.aspect is not None and loose:
        cards = [net.cards[name] for name in loose]
        area = sum((each.length + GAP_ALONG) * (each.breadth + GAP_ACROSS) for each in cards)
        wide = max(wide, stepped(math.sqrt(area * wish.aspect)))
    begin = x = 0.0
    deep = 0.0
    for index, name in enumerate(loose):
        along, across = net.cards[name].length, net.cards[name].breadth
        if not index:
            begin = x = -_first_half(net, places)
        elif x + along / 2 > wide:
            x, top, deep = begin, top + deep + GAP_ACROSS, 0.0
        places[name] = (x + along / 2, top + across / 2)
        deep = max(deep, across)
        x += along + GAP_ALONG


def _loose_as_read(net: Net, loose: list[str], now: Mapping[str, Point]) -> list[str]:
    """Return cards without wires row after row: those of a row begin at one height."""
    tops = {name: now[name][1] - net.cards[name].breadth / 2 for name in loose}
    first = -math.inf
    row: dict[str, float] = {}
    for name in sorted(loose, key=tops.__getitem__):
        if tops[name] > first + GAP_ACROSS / 2:
            first = tops[name]
        row[name] = first
    return sorted(loose, key=lambda name: (row[name], now[name]))


def _first_half(net: Net, places: Places) -> float:
    """Return how far cards reach before the beginning, so that loose ones are in line."""
    first = [net.cards[name].length / 2 for name, (x, _) in places.items() if x <= 0]
    return max(first, default=next(iter(net.cards.values())).length / 2)


def _part(part: Columns, wish: Wish) -> Places:
    """Lay out a connected part."""
    order, fewest = ordered(part, wish.check)
    now = wish.now
    if now is not None:
        part.straight = level(part, [now[name][1] for name in part.names])
        order = _kept_order(part, now, (order, fewest), wish.check)
    folding = Folding(part, order, wish.check)
    rows = folding.best(wish.aspect)
    if now is not None and wish.aspect is not None:
        kept = _present_rows(part, now)
        known = folding.misfit(rows, wish.aspect) + KEPT_MISFIT + folding.price(rows)
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
    most = fewest + int(KEPT_CROSSINGS * fewest)
    kept, found = ordered(part, check, dict(enumerate(across)))
    if found > most:
        # Moving some cards alone is often as good.
        place = {item: at for column in sifted(part, kept, check) for at, item in enumerate(column)}
        kept, found = ordered(part, check, {item: place[item] for item in range(part.cards)})
    return kept if found <= most else order


def _present_rows(part: Columns, now: Mapping[str, Point]) -> Rows:
    """Return the rows in which the longest chain of a part stands."""
    half = [part.length[item] / 2 for item in part.spine]
    at = [now[part.names[item]] for item in part.spine]
    # A card that was put upon the one behind it, into its wire, is in the row of that one.
    cuts = [
        column
        for column in range(1, len(at))
        if at[column][0] - half[column] <= at[column - 1][0] - half[column - 1] + GRID
        and math.dist(at[column], at[column - 1]) > half[column]
    ]
    return tuple(zip([0, *cuts], [*cuts, len(at)], strict=True))
