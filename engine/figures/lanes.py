"""Where the layers of a figure stand: how far along the data, and in which lane beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.figures.layers import Feed, Layer


@dataclass(frozen=True, slots=True)
class Lanes:
    """The places of layers in a grid."""

    rank: Mapping[str, int]
    """How far along: every layer stands behind all that it reads."""
    lane: Mapping[str, int]
    """How far beside; no two layers of a rank share one."""
    taken: frozenset[tuple[int, int]]
    """All ranks and lanes where something stands."""

    @property
    def ranks(self) -> int:
        """How many there are."""
        return max(self.rank.values(), default=-1) + 1

    @property
    def count(self) -> int:
        """How many lanes there are."""
        return max(self.lane.values(), default=-1) + 1

    def straight(self, source: str, target: str) -> bool:
        """Whether nothing stands in the source's lane between the two."""
        return self.free(self.lane[source], self.rank[source], self.rank[target])

    def free(self, lane: int, first: int, last: int) -> bool:
        """Whether nothing stands in a lane between two ranks."""
        taken = self.taken
        return not any((rank, lane) in taken for rank in range(first + 1, last))


def laid(layers: tuple[Layer, ...]) -> Lanes:
    """Give every layer its place.

    A chain stays in its lane, a branch takes the next one that is free, and a merge goes back to
    the first of those that it joins. Inputs stand right before what reads them.
    """
    rank: dict[str, int] = {}
    for layer in layers:
        rank[layer.name] = max([rank[feed.source] + 1 for feed in layer.feeds], default=0)
    for layer in reversed(layers):
        if not layer.feeds:
            readers = [
                rank[other.name]
                for other in layers
                if any(feed.source == layer.name for feed in other.feeds)
            ]
            rank[layer.name] = max(min(readers, default=1) - 1, 0)
    lane: dict[str, int] = {}
    taken: set[tuple[int, int]] = set()
    for layer in layers:
        place = min([lane[feed.source] for feed in layer.feeds], default=0)
        here = rank[layer.name]
        while (here, place) in taken:
            place += 1
        lane[layer.name] = place
        taken.add((here, place))
        for feed in layer.feeds:  # a branch without a layer on it has its lane for itself
            taken |= _passed(feed.source, here, rank, lane, place)
    return Lanes(rank, lane, frozenset([(rank[name], lane[name]) for name in lane]))


def _passed(
    source: str, here: int, rank: Mapping[str, int], lane: Mapping[str, int], place: int
) -> set[tuple[int, int]]:
    if lane[source] == place:
        return set()
    return {(between, lane[source]) for between in range(rank[source] + 1, here)}


def edges(layers: tuple[Layer, ...]) -> Iterator[tuple[Layer, Feed, Layer]]:
    """Yield what is drawn between layers: the source, how it is read, and the reader."""
    by_name = {layer.name: layer for layer in layers}
    for layer in layers:
        for feed in layer.feeds:
            yield by_name[feed.source], feed, layer


def by_rank(layers: Sequence[Layer], lanes: Lanes) -> Iterator[tuple[int, list[Layer]]]:
    """Yield what stands at each rank, from the first to the last."""
    at: dict[int, list[Layer]] = {}
    for layer in layers:
        at.setdefault(lanes.rank[layer.name], []).append(layer)
    yield from sorted(at.items())


def beside_scale(count: int) -> float:
    """Return how large layers are drawn where so many lanes lie beside one another."""
    return max(1 / (1 + 0.25 * (count - 1)), 0.5)
