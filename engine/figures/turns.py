"""Wires between lanes: how each goes, and the corridor in which it turns aside.

A corridor lies across the data, and nothing stands in it in any lane that it crosses, neither a
solid nor a text. What leaves one layer for several lanes shares it, and so does what several lanes
bring to one layer.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.figures.lanes import edges

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engine.figures.lanes import Lanes
    from engine.figures.layers import Layer
    from engine.figures.paper import Point

Way = Literal["straight", "before", "behind", "arc"]
"""In its lane, turning right before the target or right behind the source, or over the others."""


def way(lanes: Lanes, source: str, target: str) -> Way:
    """Return how a wire goes."""
    here, there = lanes.lane[source], lanes.lane[target]
    first, last = lanes.rank[source], lanes.rank[target]
    if here == there:
        return "straight" if lanes.free(here, first, last) else "arc"
    if lanes.free(here, first, last):
        return "before"
    return "behind" if lanes.free(there, first, last) else "arc"


def passed_by(lanes: Lanes, source: str, target: str) -> list[str]:
    """Return what a skip goes around: all at its ranks, in the lanes that it reaches."""
    ranks = range(lanes.rank[source], lanes.rank[target] + 1)
    low, high = sorted((lanes.lane[source], lanes.lane[target]))
    beside = range(low, high + 1)
    return [
        name for name, rank in lanes.rank.items() if rank in ranks and lanes.lane[name] in beside
    ]


def skip_rooms(layers: Sequence[Layer], lanes: Lanes) -> dict[int, int]:
    """Return the lanes beside which skips go, and past how many layers the longest goes."""
    rooms: dict[int, int] = {}
    for source, feed, target in edges(tuple(layers)):
        lane = lanes.lane[source.name]
        if lanes.lane[target.name] == lane and (
            feed.through or way(lanes, source.name, target.name) == "arc"
        ):
            span = lanes.rank[target.name] - lanes.rank[source.name]
            rooms[lane] = max(rooms.get(lane, 0), span)
    return rooms


def elbow(start: Point, end: Point, level: float, *, down: bool) -> list[Point]:
    """Return the corners of a wire that turns aside at a place along the data."""
    if down:
        return [start, (start[0], level), (end[0], level), end]
    return [start, (level, start[1]), (level, end[1]), end]


class Turn(NamedTuple):
    """Wires that turn in one corridor."""

    wires: tuple[tuple[str, str], ...]
    """Their sources and targets."""
    low: int
    high: int
    """The first and the last lane that it reaches."""


def turns(layers: Sequence[Layer], lanes: Lanes) -> dict[int, list[Turn]]:
    """Return the corridors before each rank."""
    before: dict[int, list[tuple[str, str]]] = {}
    for source, _, target in edges(tuple(layers)):
        how = way(lanes, source.name, target.name)
        if how in {"before", "behind"}:
            rank = lanes.rank[target.name] if how == "before" else lanes.rank[source.name] + 1
            before.setdefault(rank, []).append((source.name, target.name))
    return {rank: _shared(wires, lanes) for rank, wires in before.items()}


def _shared(wires: list[tuple[str, str]], lanes: Lanes) -> list[Turn]:
    leaving: dict[str, int] = {}
    for source, _ in wires:
        leaving[source] = leaving.get(source, 0) + 1
    together: dict[tuple[bool, str], list[tuple[str, str]]] = {}
    for source, target in dict.fromkeys(wires):
        fork = leaving[source] > 1
        together.setdefault((fork, source if fork else target), []).append((source, target))
    found = []
    for group in together.values():
        reached = [lanes.lane[name] for wire in group for name in wire]
        found.append(Turn(tuple(group), min(reached), max(reached)))
    return found


class Corridors:
    """Gives turns their places while layers get theirs, rank by rank.

    Parameters
    ----------
    layers, lanes
        What is placed.
    room
        Between a corridor and what stands at either side of it.
    """

    def __init__(self, layers: Sequence[Layer], lanes: Lanes, room: float) -> None:
        self._turns = turns(layers, lanes)
        self._room = room
        self._walls: dict[int, float] = {}
        self.levels: dict[tuple[str, str], float] = {}
        """How far along each wire between lanes turns, by its source and target."""

    def open(
        self, rank: int, reach: Callable[[Turn], float], wall: Callable[[Turn, float], object]
    ) -> None:
        """Place the corridors before a rank.

        Parameters
        ----------
        rank
            What is next.
        reach
            Says how far solids and texts go that a turn must not meet.
        wall
            Is told where a turn was placed, so that later texts keep clear of it.
        """
        for turn in self._turns.get(rank, ()):
            crossed = range(turn.low, turn.high + 1)
            place = max(reach(turn), *[self.wall(lane) for lane in crossed])
            place += self._room
            for lane in crossed:
                self._walls[lane] = place
            for wire in turn.wires:
                self.levels[wire] = place
            wall(turn, place)

    def aligned(self, rank: int, wished: dict[str, float]) -> dict[str, float]:
        """Let the layers of a rank begin on one line where they read from one corridor."""
        places = dict(wished)
        for turn in self._turns.get(rank, ()):
            heads = {target for _, target in turn.wires if target in wished}
            for name in heads:
                places[name] = max([wished[head] for head in heads])
        return places

    def past(self, lane: int) -> float:
        """Return where the next layer of a lane may begin, as far as corridors go."""
        return self.wall(lane) + self._room

    def wall(self, lane: int) -> float:
        """Return where the last corridor of a lane is."""
        return self._walls.get(lane, -math.inf)
