"""Where everything in a frame goes once its cards and inner frames have places."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from designer.canvas.geometry import GRID, snap
from designer.canvas.layout.beside import uncovered
from designer.canvas.layout.regions import Region, card_at, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from designer.canvas.geometry import Point
    from engine.drawing import Area
    from engine.graph import Graph

MARGIN = 20.0
"""Between a frame and what is in it."""
HEAD = 44.0
"""The same above, where the title stands."""


@dataclass(frozen=True)
class Sketch:
    """Cards, notes and frames at places on the canvas."""

    places: Mapping[str, Point]
    areas: Mapping[str, Area]

    def moved(self, x: float, y: float) -> Sketch:
        """Return all of it elsewhere."""
        if not x and not y:
            return self
        return Sketch(
            {name: (left + x, top + y) for name, (left, top) in self.places.items()},
            {name: (a + x, b + y, c, d) for name, (a, b, c, d) in self.areas.items()},
        )

    def around(self, graph: Graph, region: Region) -> Area:
        """Return what the frames of a region take; all that is there where they share cards."""
        areas = [self.areas[frame] for frame in region.frames]
        return areas[0] if len(areas) == 1 else self.content(graph, region, areas)

    def content(self, graph: Graph, region: Region, more: list[Area]) -> Area:
        """Return the area around all that is in a region, and some others."""
        cards = [card_at(graph, name, self.places[name]) for name in region.all_cards]
        own = {*region.frames}
        drawn = [self.areas[name] for name in region.all_remarks if name not in own]
        return joined([*cards, *drawn, *more])


def present(graph: Graph, region: Region) -> Sketch:
    """Return a region as it is."""
    return Sketch(
        {name: graph[name].position for name in region.all_cards},
        {name: graph.drawing.remarks[name].area for name in region.all_remarks},
    )


def closed(graph: Graph, region: Region, sketch: Sketch) -> Sketch:
    """Return a sketch of a region with its notes beside their cards and its frame around all.

    Parameters
    ----------
    graph
        The network as it was.
    region
        Which notes and which frame; its cards and inner frames have their places.
    sketch
        Those places.
    """
    areas = dict(sketch.areas)
    _add_papers(graph, region, sketch.places, areas)
    if region.frames:
        before = present(graph, region)
        frame = before.areas[region.frames[0]]
        room = _margins(frame, before.content(graph, region, []))
        left, top, width, height = Sketch(sketch.places, areas).content(graph, region, [])
        areas[region.frames[0]] = (
            left - room[0],
            top - room[1],
            width + room[0] + room[2],
            height + room[1] + room[3],
        )
    return Sketch(sketch.places, areas)


def _margins(frame: Area, content: Area) -> tuple[float, float, float, float]:
    """Return the room between a frame and what is in it: left, above, right and below."""
    least = MARGIN - GRID  # on the grid it may be a little less
    right = frame[0] + frame[2] - content[0] - content[2]
    below = frame[1] + frame[3] - content[1] - content[3]
    return (
        max(content[0] - frame[0], least),
        max(content[1] - frame[1], HEAD - GRID),
        max(right, least),
        max(below, least),
    )


def _add_papers(
    graph: Graph, region: Region, places: Mapping[str, Point], areas: dict[str, Area]
) -> None:
    """Put notes, and frames without cards, beside the card that they were next to.

    One that lay over a card, which somebody wanted, may do so still.
    """
    if not region.papers:
        return
    remarks = graph.drawing.remarks
    old = {name: graph[name].position for name in region.all_cards}
    if not old:  # without a card there is nothing to be beside
        areas.update({name: remarks[name].area for paper in region.papers for name in paper})
        return
    taken = [
        _Obstacle(card_at(graph, name, places[name]), _way(old[name], places[name]))
        for name in region.cards
    ]
    for each in region.inner:
        for frame in each.frames:
            was, now = remarks[frame].area, areas[frame]
            stretched = was[2:] != now[2:]
            taken.append(_Obstacle(now, None if stretched else _way(was[:2], now[:2])))
    for paper in region.papers:
        area = joined([remarks[name].area for name in paper])
        center = area[0] + area[2] / 2, area[1] + area[3] / 2
        nearest = min(old, key=lambda name: math.dist(old[name], center))
        x, y = map(snap, _way(old[nearest], places[nearest]))
        found = _shifted(area, (x, y))
        strange = [each.area for each in taken if each.is_strange((x, y))]
        if uncovered(found, strange) != (0.0, 0.0):
            more = uncovered(found, [each.area for each in taken])
            x, y = x + more[0], y + more[1]
        taken.append(_Obstacle(_shifted(area, (x, y)), (x, y)))
        for name in paper:
            areas[name] = _shifted(remarks[name].area, (x, y))


class _Obstacle(NamedTuple):
    """What a note must not lie on, and the way that it has gone."""

    area: Area
    way: Point | None

    def is_strange(self, way: Point) -> bool:
        """Say whether it went elsewhere than what goes another way."""
        return self.way is None or math.dist(self.way, way) > GRID


def _way(old: Point, new: Point) -> Point:
    return new[0] - old[0], new[1] - old[1]


def _shifted(area: Area, way: Point) -> Area:
    return area[0] + way[0], area[1] + way[1], area[2], area[3]
