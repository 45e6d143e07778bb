"""One connected part of a network in columns, its long wires cut into pieces.

A wire that passes columns has a place in each of them, as a card has one (the "dummy" vertices
of Sugiyama, Tagawa and Toda, 1981), so that it is ordered like a card and gets a lane of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from designer.canvas.layout.net import Net
    from designer.canvas.layout.ordering import Order

MOST_BENDS = 60_000
"""So many pieces of wires have places of their own; longer wires have none where it is more."""


class Edge(NamedTuple):
    """A wire, or a piece of one, between neighbouring columns."""

    start: int
    end: int
    out: float
    """Where it leaves: 0 to 1 across the card."""
    into: float
    """Where it arrives."""


@dataclass
class Columns:
    """Cards and bends of wires by column.

    An item is a number: cards come first, in the order of ``names``; bends of wires follow.
    """

    names: Sequence[str]
    layer: list[int]
    """The column of each item."""
    size: list[float]
    """What each card takes across the flow; 0 for the bend of a wire."""
    length: list[float]
    """What each card takes along the flow."""
    crossing: list[set[int]] = field(default_factory=list)
    """By column: the cards (by number) whose wires lead into it from before."""
    wires: list[int] = field(default_factory=list)
    """By column: how many wires lead into it or past its beginning."""
    spans: list[tuple[int, int]] = field(default_factory=list)
    """The columns in which each wire begins and ends."""
    bends: list[tuple[int, int]] = field(default_factory=list)
    """The same for each bend, of its wire."""
    edges: list[list[Edge]] = field(default_factory=list)
    """By column: what leads into it."""
    columns: list[list[int]] = field(default_factory=list)
    """The items of each column, in order."""
    weight: list[int] = field(default_factory=list)
    """As many cards of blocks as each column are behind one another in a row."""
    spine: list[int] = field(default_factory=list)
    """The card of the longest chain in each column."""
    straight: list[int] = field(default_factory=list)
    """The items of the chain that is drawn straight, in columns one after the other."""

    @property
    def cards(self) -> int:
        """How many of the items are cards."""
        return len(self.names)

    def within(self, item: int, first: int, last: int) -> bool:
        """Say whether an item of some columns is a card, or the bend of a wire among them."""
        if item < len(self.names):
            return True
        begin, end = self.bends[item - len(self.names)]
        return first <= begin and end < last

    def is_card(self, item: int) -> bool:
        """Say whether an item is a card, and not the bend of a wire."""
        return item < len(self.names)


def columns_of(net: Net, names: Sequence[str], layer: Mapping[str, int]) -> Columns:
    """Return a connected part of a network in columns.

    Parameters
    ----------
    net
        The network.
    names
        The cards of the part, in the order of computation.
    layer
        The column of each card.
    """
    first = min([layer[name] for name in names])
    number = {name: index for index, name in enumerate(names)}
    cards = [net.cards[name] for name in names]
    part = Columns(
        names,
        [layer[name] - first for name in names],
        [card.breadth for card in cards],
        [card.length for card in cards],
    )
    width = max(part.layer) + 1
    part.columns = [[] for _ in range(width)]
    part.edges = [[] for _ in range(width)]
    part.crossing = [set() for _ in range(width)]
    part.wires = [0] * width
    for item, column in enumerate(part.layer):
        part.columns[column].append(item)
    part.weight = [
        max([cards[item].weight for item in column if item < part.cards]) for column in part.columns
    ]
    wires = [
        Edge(number[feed.start], number[name], feed.out, feed.into)
        for name in names
        for feed in net.feeds[name]
    ]
    part.spans = [(part.layer[wire.start], part.layer[wire.end]) for wire in wires]
    part.spine = part.straight = _spine(part, wires)
    _lay(part, wires)
    return part


def _lay(part: Columns, wires: list[Edge]) -> None:
    """Cut the wires into pieces from column to column."""
    layer = part.layer
    spans = [layer[wire.end] - layer[wire.start] for wire in wires]
    longest = max(spans, default=1)
    while sum([span - 1 for span in spans if span <= longest]) > MOST_BENDS:
        longest = longest * 3 // 4
    for wire, span in zip(wires, spans, strict=True):
        for column in range(layer[wire.start] + 1, layer[wire.end] + 1):
            part.crossing[column].add(wire.start)
            part.wires[column] += 1
        if span > longest:
            continue
        start, out = wire.start, wire.out
        for column in range(layer[wire.start] + 1, layer[wire.end]):
            bend = len(layer)
            layer.append(column)
            part.size.append(0.0)
            part.bends.append((layer[wire.start], layer[wire.end]))
            part.columns[column].append(bend)
            part.edges[column].append(Edge(start, bend, out, 0.5))
            start, out = bend, 0.5
        part.edges[layer[wire.end]].append(Edge(start, wire.end, out, wire.into))


def _spine(part: Columns, wires: list[Edge]) -> list[int]:
    """Return the cards of the longest chain; of equal ones the middle one, by the ports."""
    after: list[list[Edge]] = [[] for _ in range(part.cards)]
    for wire in wires:
        after[wire.start].append(wire)
    ahead = [0] * part.cards
    for item in reversed(range(part.cards)):
        ahead[item] = max([ahead[wire.end] + 1 for wire in after[item]], default=0)
    item = max(part.columns[0], key=ahead.__getitem__)
    spine = [item]
    while after[item]:
        longest = ahead[item] - 1
        ends = {
            wire.end: (wire.out, wire.into) for wire in after[item] if ahead[wire.end] == longest
        }
        equal = sorted(ends, key=ends.__getitem__)
        item = equal[(len(equal) - 1) // 2]
        spine.append(item)
    return spine


def level(part: Columns, across: Sequence[float]) -> list[int]:
    """Return the chain that is straight now, as far back from the last card as there is one.

    Parameters
    ----------
    part
        Cards and wires in columns.
    across
        Where each card is.
    """
    before: list[list[int]] = [[] for _ in part.layer]
    for edges in part.edges:
        for edge in edges:
            before[edge.end].append(edge.start)

    def way(item: int) -> list[int]:
        """Return the bends of a wire, and the card at which it begins."""
        found = [item]
        while not part.is_card(found[-1]):
            found.append(before[found[-1]][0])
        return found

    chain = [part.spine[-1]]
    while ways := [way(item) for item in before[chain[-1]]]:
        # Of several that are level the longest; where none is, the one of the longest chain.
        here = across[chain[-1]]
        ranked = [(across[each[-1]] == here, part.layer[each[-1]]) for each in ways]
        chain += ways[ranked.index(max(ranked))]
    return chain[::-1]


def cut_out(part: Columns, order: list[list[int]], first: int, last: int) -> tuple[Columns, Order]:
    """Return some columns of a part by themselves, with the wires among them, and their order."""
    known = [
        item for column in order[first:last] for item in column if part.within(item, first, last)
    ]
    known.sort()  # cards stay before bends
    number = {item: index for index, item in enumerate(known)}
    cards = [item for item in known if item < part.cards]
    row = Columns(
        [part.names[item] for item in cards],
        [part.layer[item] - first for item in known],
        [part.size[item] for item in known],
        [part.length[item] for item in cards],
    )
    row.edges = [[] for _ in range(first, last)]
    for column in range(first + 1, last):
        row.edges[column - first] = [
            edge._replace(start=number[edge.start], end=number[edge.end])
            for edge in part.edges[column]
            if edge.start in number and edge.end in number
        ]
    row.spine = [number[item] for item in part.spine[first:last]]
    row.straight = [number[item] for item in part.straight if item in number]
    row.straight = row.straight or row.spine
    row.columns = [
        [number[item] for item in column if item in number] for column in order[first:last]
    ]
    return row, row.columns
