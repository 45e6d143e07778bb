"""Grabbing a wire: near one of its ends that end is moved, between them the wire is bent."""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from designer.canvas.geometry import snap, turned
from designer.canvas.gestures import Gesture
from designer.canvas.ways import TURN
from designer.canvas.wiring import DrawWire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from designer.canvas.geometry import Point
    from designer.canvas.view import CanvasView
    from engine.graph import Graph, InputPort

END_PIXELS = 40.0
"""How near to a wire's end, on the screen, a press grabs that end; at most half of the wire."""

LEVEL_PIXELS = 6.0
"""Pixels of the screen within which a point is drawn level with its neighbours on the wire."""


def grab(view: CanvasView, place: QPointF, end: InputPort, *, pins: bool = False) -> Gesture:
    """Return the gesture that a press on a wire's body begins.

    Parameters
    ----------
    view, place
        Where it was pressed.
    end
        Which wire.
    pins
        Whether a click holds the wire where it is, with Alt: its ends then stay where they are.
    """
    if pins:
        return BendWire(view, place, end, pins=True)
    match part_at(view, place, end):
        case Part.BEGINNING:
            return DrawWire(view, place, end, taken=end)
        case Part.END:
            return DrawWire(view, place, end)
        case _:
            return BendWire(view, place, end)


class Part(Enum):
    """What of a wire is grabbed."""

    BEGINNING = "beginning"
    MIDDLE = "middle"
    END = "end"


def part_at(view: CanvasView, place: QPointF, end: InputPort) -> Part:
    """Return which part of a wire a press at a place on it grabs."""
    canvas = view.canvas
    if point_at(view, place, end) is not None:
        return Part.MIDDLE
    start = canvas.wires[end].start
    from_start = _distance(canvas.nodes[start.node].port_place(start), place)
    from_end = _distance(canvas.nodes[end.node].port_place(end), place)
    if min(from_start, from_end) * view.zoom > END_PIXELS:
        return Part.MIDDLE
    return Part.BEGINNING if from_start < from_end else Part.END


def point_at(view: CanvasView, place: QPointF, end: InputPort) -> int | None:
    """Return which point of a wire's own way lies at a place, or ``None``."""
    points = view.canvas.graph.drawing.routes.get(end, ())
    near = [
        (distance, index)
        for index, point in enumerate(points)
        if (distance := _distance(QPointF(*point), place)) <= view.reach
    ]
    return min(near)[1] if near else None


def take_point(view: CanvasView, end: InputPort, index: int) -> None:
    """Take one point out of a wire's own way."""
    points = view.canvas.graph.drawing.routes.get(end, ())
    lay(view, end, (*points[:index], *points[index + 1 :]))


def lay(view: CanvasView, end: InputPort, points: Sequence[Point]) -> bool:
    """Let a wire run through points; without any it finds its own way."""
    label = (
        view.tr("Bend the wire to {name}") if points else view.tr("Unbend the wire to {name}")
    ).format(name=end.node)

    def edit(graph: Graph) -> Graph:
        return graph.draw(graph.drawing.with_route(end, points))

    return view.attempt(label, edit)


class BendWire(Gesture):
    """Leads a wire through the place to which it is dragged; a press without a drag selects it.

    A point that is there is moved; elsewhere on the wire a new one is made. A wire that runs along
    a lane, around other cards, has its lane moved: one point alone would pull it across them.
    With Alt a click holds the wire by a point where it runs, or lets go of one that is there.
    """

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(
        self, view: CanvasView, place: QPointF, end: InputPort, *, pins: bool = False
    ) -> None:
        super().__init__(view, place)
        self._end = end
        self._pins = pins
        self._bending = False
        graph = self.scene.graph
        self._before = graph.drawing.routes.get(end, ())
        held = point_at(view, place, end)
        self._lane = self._lane_ends() if not self._before else None
        if self._lane is not None:
            self._points = list(self._lane)
            held = 0
        elif held is None:
            held = self._index(place)
            self._points = [*self._before[:held], (place.x(), place.y()), *self._before[held:]]
        else:
            self._points = list(self._before)
        self._held = held
        self.scene.select_wire(end)

    def _lane_ends(self) -> tuple[Point, Point] | None:
        """Return where the wire comes to its lane and leaves it; ``None`` where it has none."""
        wire = self.scene.wires[self._end]
        if wire.lane is None:
            return None
        first, last, flow = *self._ports(), self.scene.graph.drawing.flow
        begin, stop = turned(first, flow)[0], turned(last, flow)[0]
        # Forwards it turns within the gap between two columns, backwards right at the cards.
        turn = TURN if stop - begin > 2 * TURN else TURN / 2
        return turned((begin + turn, wire.lane), flow), turned((stop - turn, wire.lane), flow)

    def _ports(self) -> tuple[Point, Point]:
        """Return where the wire begins and ends."""
        nodes, start = self.scene.nodes, self.scene.wires[self._end].start
        first = nodes[start.node].port_place(start)
        last = nodes[self._end.node].port_place(self._end)
        return (first.x(), first.y()), (last.x(), last.y())

    def _index(self, place: QPointF) -> int:
        """Return how many points of the wire come before a place on it."""
        polygons = self.scene.wires[self._end].path().toSubpathPolygons()
        way = [corner for polygon in polygons for corner in polygon.toList()]

        def along(here: QPointF) -> int:
            return min(range(len(way)), key=lambda index: _distance(way[index], here))

        if not way:
            return 0
        at = along(place)
        return sum(along(QPointF(*point)) < at for point in self._before)

    def move(self, place: QPointF) -> None:
        """Show the wire as it would run."""
        if not self._bending:
            if not self.goes_far(place) or not self._may():
                return
            self._bending = True
        if self._lane is not None:
            flow = self.scene.graph.drawing.flow
            aside = snap(turned((place.x(), place.y()), flow)[1])
            self._points = [turned((turned(at, flow)[0], aside), flow) for at in self._lane]
        else:
            self._points[self._held] = self._settled(place)
        self._show(tuple(self._points))

    def _may(self) -> bool:
        """Say whether the graph that is shown can be changed at all."""
        return self.view.document.scope.editable

    def _settled(self, place: QPointF) -> Point:
        """Return the place on the grid, or level with what comes before and behind."""
        first, last = self._ports()
        chain = [first, *self._points, last]
        around = (chain[self._held], chain[self._held + 2])
        reach = LEVEL_PIXELS / self.view.zoom
        result = []
        for axis, wish in enumerate((place.x(), place.y())):
            level = min((point[axis] for point in around), key=lambda at: abs(at - wish))
            result.append(level if abs(level - wish) <= reach else snap(wish))
        return (result[0], result[1])

    def _show(self, points: tuple[Point, ...]) -> None:
        wire = self.scene.wires.get(self._end)
        if wire is None:
            return
        nodes = self.scene.nodes
        wire.points = points
        wire.run(
            nodes[wire.start.node].port_place(wire.start),
            nodes[self._end.node].port_place(self._end),
            self.scene.graph.drawing.flow,
        )

    def finish(self, place: QPointF) -> None:
        """Keep the wire's way, as one undo step."""
        self.move(place)
        if self._bending:
            points = tuple(self._points)
            self.cancel()
            lay(self.view, self._end, points)
        elif self._pins:
            self._pin()

    def _pin(self) -> None:
        """Hold the wire where it was clicked, or no longer."""
        if (index := point_at(self.view, self.origin, self._end)) is not None:
            take_point(self.view, self._end, index)
            return
        points = list(self._points)
        if self._lane is None:
            x, y = points[self._held]
            points[self._held] = (round(x), round(y))
        lay(self.view, self._end, points)

    def cancel(self) -> None:
        """Let the wire run as it did."""
        if self._bending:
            self._bending = False
            # As the network says now: an undo may have come in the middle of the drag.
            self._show(self.scene.graph.drawing.routes.get(self._end, ()))


def _distance(one: QPointF, two: QPointF) -> float:
    return math.hypot(one.x() - two.x(), one.y() - two.y())
