"""Frames around their cards again, after some cards went elsewhere: who is in the way makes way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.canvas.layout.axes import Axes
from designer.canvas.layout.regions import Region, card_at, regions
from designer.canvas.layout.room import Box, pushed
from designer.canvas.layout.sketch import Sketch, closed, present

if TYPE_CHECKING:
    from collections.abc import Mapping

    from designer.canvas.geometry import Point
    from engine.drawing import Area
    from engine.graph import Graph


def settled(graph: Graph, places: Mapping[str, Point]) -> Sketch:
    """Return a network with some cards elsewhere, and each frame around the cards that it had.

    Parameters
    ----------
    graph
        The network as it is.
    places
        Where some of its cards go.
    """
    moved = {name: at for name, at in places.items() if graph[name].position != at}
    region = regions(graph)
    if not moved:
        return present(graph, region)
    return _Settling(graph, moved).settled(region)


class _Settling:
    def __init__(self, graph: Graph, moved: Mapping[str, Point]) -> None:
        self._graph = graph
        self._moved = moved
        self._axes = Axes(graph.drawing.flow)

    def settled(self, region: Region) -> Sketch:
        """Return a region in which no card stands in a frame that is not around it."""
        graph = self._graph
        if region.is_rigid or self._moved.keys().isdisjoint(region.all_cards):
            return present(graph, region)
        inner = {f"#{each.frames[0]}": (each, self.settled(each)) for each in region.inner}
        frames: dict[str, Box] = {}
        cards: dict[str, Box] = {}
        rest: dict[str, Box] = {}
        for key, (each, sketch) in inner.items():
            area = sketch.around(graph, each)
            was = present(graph, each).around(graph, each)
            (rest if area == was else frames)[key] = self._box(area)
        for name in region.cards:
            box = self._box(card_at(graph, name, self._moved.get(name, graph[name].position)))
            (cards if name in self._moved else rest)[name] = box
        found: dict[str, Box] = {}
        if frames or cards:
            if frames:
                for name, box in sorted(frames.items(), key=lambda item: item[1]):
                    found[name] = pushed(found.values(), {name: box}).get(name, box)
                cards |= pushed(found.values(), cards)
            found |= cards
            found |= pushed(found.values(), rest)
        return closed(graph, region, self._placed(region, inner, found))

    def _placed(
        self,
        region: Region,
        inner: Mapping[str, tuple[Region, Sketch]],
        found: Mapping[str, Box],
    ) -> Sketch:
        axes, graph = self._axes, self._graph
        places: dict[str, Point] = {}
        areas: dict[str, Area] = {}
        for name in region.cards:
            box = found.get(name)
            places[name] = graph[name].position if box is None else axes.turn(box[:2])
        for key, (each, sketch) in inner.items():
            shift = (0.0, 0.0)
            if key in found:
                was = self._box(sketch.around(graph, each))
                shift = (found[key].along - was.along, found[key].across - was.across)
            moved = sketch.moved(*axes.turn(shift))
            places |= moved.places
            areas |= moved.areas
        return Sketch(places, areas)

    def _box(self, area: Area) -> Box:
        left, top, width, height = area
        middle = self._axes.turn((left + width / 2, top + height / 2))
        return Box(*middle, *self._axes.turn((width, height)))
