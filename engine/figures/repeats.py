"""Long networks in little room: what repeats is drawn once, and a middle may be left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from engine.blocks.base import Family
from engine.figures.lanes import laid
from engine.figures.layers import Feed, Layer

Alone = Callable[[int, int], bool]

MAX_PERIOD = 24
"""Layers of the longest unit that is looked for; a bottleneck with attention has eight."""


class Repeat(NamedTuple):
    """Layers drawn once that stand for several copies in a row."""

    names: tuple[str, ...]
    """Those that are drawn."""
    times: int
    """How many copies there are."""
    blocks: tuple[str, ...]
    """The blocks of the copies that are not drawn."""


def folded(layers: tuple[Layer, ...]) -> tuple[tuple[Layer, ...], tuple[Repeat, ...]]:
    """Keep the first of equal units that follow one another.

    A unit repeats where its layers say the same, make the same shapes and are wired in the same
    way, a skip from the unit before included. Units beside other layers stay as they are: a
    bracket there would seem to speak of those too.
    """
    alone = _alone(layers)
    places = {layer.name: index for index, layer in enumerate(layers)}
    numbers: dict[object, int] = {}
    marks = []
    for index, layer in enumerate(layers):
        feeds = tuple([(index - places[feed.source], bool(feed.through)) for feed in layer.feeds])
        key = (layer.text, layer.shape, layer.kind, len(layer.names), feeds)
        marks.append(numbers.setdefault(key, len(numbers)))
    farthest = [0] * len(layers)
    """The last layer that reads each."""
    for index, layer in enumerate(layers):
        for feed in layer.feeds:
            farthest[places[feed.source]] = index
    kept: list[Layer] = []
    repeats: list[Repeat] = []
    stands: dict[str, str] = {}
    index = 0
    while index < len(layers):
        period, count = _unit(marks, farthest, alone, index)
        unit = layers[index : index + period]
        if count > 1:
            rest = layers[index + period : index + period * count]
            for place, layer in enumerate(rest):
                stands[layer.name] = unit[place % period].name
            blocks = tuple([name for layer in rest for name in layer.blocks])
            repeats.append(Repeat(tuple([layer.name for layer in unit]), count, blocks))
        kept += unit
        index += period * count
    return tuple([_rewired(layer, stands) for layer in kept]), tuple(repeats)


def _rewired(layer: Layer, stands: dict[str, str]) -> Layer:
    feeds = [feed._replace(source=stands.get(feed.source, feed.source)) for feed in layer.feeds]
    return replace(layer, feeds=tuple(dict.fromkeys(feeds)))


def _alone(layers: tuple[Layer, ...]) -> Alone:
    """Return a test of whether some layers in a row stand beside no others."""
    rank = laid(layers).rank
    ranks = [rank[layer.name] for layer in layers]
    crowd = [0] * (max(ranks, default=0) + 2)
    for one in ranks:
        crowd[one + 1] += 1
    sums = [*accumulate(crowd)]

    def alone(first: int, end: int) -> bool:
        low, high = min(ranks[first:end]), max(ranks[first:end])
        return sums[high + 1] - sums[low] == end - first

    return alone


def _unit(marks: list[int], farthest: list[int], alone: Alone, index: int) -> tuple[int, int]:
    """Return length and number of the copies that begin at a place and save most."""
    best = (1, 1)
    for period in range(1, min(MAX_PERIOD, (len(marks) - index) // 2) + 1):
        if marks[index] != marks[index + period]:
            continue
        count = 1
        while (
            index + period * (count + 1) <= len(marks)
            and marks[index : index + period]
            == marks[index + period * count : index + period * (count + 1)]
        ):
            count += 1
        closed = _closed(farthest, index, period, count)
        while period * (count - 1) > best[0] * (best[1] - 1):
            if closed[count] and alone(index, index + period * count):
                best = (period, count)
                break
            count -= 1
    return best


def _closed(farthest: list[int], index: int, period: int, most: int) -> list[bool]:
    """Return for each number of copies whether only the last is read from beyond the next copy.

    Whether all copies but the last are read from no farther than that is looked up in running
    maxima: trying each number anew took most of the second that a figure of 2,000 blocks needs.
    """
    last = index + period * most
    reads = [*accumulate(farthest[index:last], max)]
    spans = [*accumulate([farthest[place] - place for place in range(index, last)], max)]
    closed = [False, True]
    for count in range(2, most + 1):
        before = period * (count - 1) - 1  # the end of the copy before the last
        closed.append(reads[before] < index + period * count and spans[before] <= 2 * period)
    return closed


def _crossing(layers: tuple[Layer, ...]) -> list[int]:
    """Return from how many layers before each place something after it reads: 1 is a clean cut."""
    places = {layer.name: index for index, layer in enumerate(layers)}
    last = [*range(len(layers))]
    for index, layer in enumerate(layers):
        for feed in layer.feeds:
            last[places[feed.source]] = index
    changes = [0] * (len(layers) + 1)
    for index, end in enumerate(last):
        if end > index:
            changes[index + 1] += 1
            changes[end + 1 if end + 1 <= len(layers) else end] -= 1
    return [*accumulate(changes)]


def shortened(
    layers: tuple[Layer, ...], most: int, repeats: tuple[Repeat, ...] = ()
) -> tuple[tuple[Layer, ...], tuple[str, ...]]:
    """Leave out the middle of what is too long; units that repeat are left out whole or not at all.

    Returns
    -------
    tuple
        At most ``most`` layers, one of them of the kind ``"gap"`` where some are left out, and
        the blocks that are.
    """
    if not most or len(layers) <= most:
        return layers, ()
    head = most // 2
    tail = most - 1 - head
    crossing = _crossing(layers)
    places = {layer.name: index for index, layer in enumerate(layers)}
    counts = {name: repeat.times for repeat in repeats for name in repeat.names}
    inside = {places[name] for repeat in repeats for name in repeat.names[1:]}
    head = next((cut for cut in range(head, head // 2, -1) if crossing[cut] == 1), head)
    while head in inside:
        head -= 1
    last = len(layers) - tail
    last = next((cut for cut in range(last, last + tail // 2) if crossing[cut] == 1), last)
    while last in inside:
        last += 1
    middle = layers[head:last]
    count = sum([counts.get(layer.name, 1) for layer in middle])
    counted = sum([counts.get(layer.name, 1) for layer in middle if layer.kind != "add"])
    gone = {layer.name for layer in middle}
    outer = [
        feed.source for layer in middle for feed in layer.feeds if feed.source not in gone
    ]  # fmt: skip
    gap = Layer(
        middle[0].name, (middle[0].name,), "gap", Family.RESHAPE, f"… ×{count} …",
        middle[-1].shape, sum([layer.parameters for layer in middle]),
        tuple([Feed(source) for source in dict.fromkeys(outer)]), middle[0].before, copies=counted,
    )  # fmt: skip
    stands = dict.fromkeys(gone, gap.name)
    rest = [_rewired(layer, stands) for layer in layers[last:]]
    blocks = tuple([name for layer in middle for name in layer.blocks])
    return (*layers[:head], gap, *rest), blocks
