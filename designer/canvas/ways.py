"""The way of one wire as a smooth path: across, along its lane, or through a person's points."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from designer.canvas.geometry import PORT_STEP, STEP_X, STEP_Y

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.drawing import Flow, Point

TURN = 42.0
"""Width of the bend with which a wire leaves its row: the gap between two columns."""

LEAST_BEND = 18.0

STEEP = 2 * TURN
"""A wire that goes farther than this across the flow at once has a track of its own there."""

TRACKS = (12.0, 17.0, 22.0, 27.0, 32.0)
"""How far beside their cards steep wires run: in the gap between two columns, each its own."""

BEND = 12.0
"""The radius with which a steep wire turns."""

_SWAP = QTransform(0, 1, 1, 0, 0, 0)
"""Puts what flows to the right on its head, such that it flows down."""


def curve(
    start: QPointF,
    end: QPointF,
    lane: float | None = None,
    flow: Flow = "right",
    points: Sequence[Point] = (),
) -> QPainterPath:
    """Return the way of a wire.

    Parameters
    ----------
    start, end
        Where its ports are.
    lane
        How far across the flow it runs where something is in the way.
    flow
        Where the data flows.
    points
        Where a person wants it to pass, in this order; lanes do not matter then.
    """
    if points:
        return _through(start, end, flow, points)
    if flow == "down":
        return _SWAP.map(_rightwards(_SWAP.map(start), _SWAP.map(end), lane))
    return _rightwards(start, end, lane)


def _rightwards(start: QPointF, end: QPointF, lane: float | None) -> QPainterPath:
    path = QPainterPath(start)
    dx = end.x() - start.x()
    if lane is None:
        bend = min(max(dx * 0.5, LEAST_BEND), STEP_X) if dx > 0 else TURN
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    elif dx > 2 * TURN:
        _turn(path, start, _of_start(start), lane)
        _turn_in(path, end, _of_end(end, lane), lane)
    else:
        _return(path, start, end, lane)
    return path


def _of_start(start: QPointF) -> float:
    """Return how far behind a card its wires run across the flow: not where a neighbour's do."""
    return TRACKS[math.floor(start.y() / STEP_Y) % len(TRACKS)]


def _of_end(end: QPointF, lane: float) -> float:
    """Return how far before a card a wire runs across the flow: those to its ports nest."""
    number = math.floor(end.y() / PORT_STEP)
    return TRACKS[(number if lane < end.y() else -number) % len(TRACKS)]


def _of_reach(reach: float) -> float:
    """Return how far from a card a wire runs across the flow: what goes farther is outside."""
    return TRACKS[(math.floor(abs(reach) / PORT_STEP) - 1) % len(TRACKS)]


def _turn(path: QPainterPath, start: QPointF, aside: float, lane: float) -> None:
    """Lead a path from a card to its lane."""
    if abs(lane - start.y()) <= STEEP:
        down = QPointF(start.x() + TURN, lane)
        path.cubicTo(start + QPointF(TURN * 0.7, 0), down - QPointF(TURN * 0.7, 0), down)
        return
    x, way = start.x() + aside, math.copysign(BEND, lane - start.y())
    path.lineTo(x - BEND, start.y())
    path.quadTo(QPointF(x, start.y()), QPointF(x, start.y() + way))
    path.lineTo(x, lane - way)
    path.quadTo(QPointF(x, lane), QPointF(x + BEND, lane))


def _turn_in(path: QPainterPath, end: QPointF, aside: float, lane: float) -> None:
    """Lead a path from its lane to a card."""
    if abs(lane - end.y()) <= STEEP:
        up = QPointF(end.x() - TURN, lane)
        path.lineTo(up)
        path.cubicTo(up + QPointF(TURN * 0.7, 0), end - QPointF(TURN * 0.7, 0), end)
        return
    x, way = end.x() - aside, math.copysign(BEND, end.y() - lane)
    path.lineTo(x - BEND, lane)
    path.quadTo(QPointF(x, lane), QPointF(x, lane + way))
    path.lineTo(x, end.y() - way)
    path.quadTo(QPointF(x, end.y()), QPointF(x + BEND, end.y()))
    path.lineTo(end)


def _return(path: QPainterPath, start: QPointF, end: QPointF, lane: float) -> None:
    """Lead a path around to the left, as the eye goes from one line of text to the next."""
    for place, first in ((start, True), (end, False)):
        side = _of_reach(lane - place.y()) * (1 if first else -1)
        radius = min(abs(side), TURN / 2, abs(lane - place.y()) / 2)
        down = math.copysign(radius, lane - place.y())
        edge = place.x() + side
        if first:
            path.lineTo(edge - radius, place.y())
            path.quadTo(QPointF(edge, place.y()), QPointF(edge, place.y() + down))
            path.lineTo(edge, lane - down)
            path.quadTo(QPointF(edge, lane), QPointF(edge - radius, lane))
        else:
            path.lineTo(edge + radius, lane)
            path.quadTo(QPointF(edge, lane), QPointF(edge, lane - down))
            path.lineTo(edge, place.y() + down)
            path.quadTo(QPointF(edge, place.y()), QPointF(edge + radius, place.y()))
            path.lineTo(place)


def _through(start: QPointF, end: QPointF, flow: Flow, points: Sequence[Point]) -> QPainterPath:
    """Return a path through points without a corner, which leaves and enters along the flow.

    At each point it heads the way from the one before to the one behind (a Catmull-Rom spline;
    Catmull and Rom 1974), but only as far as the nearer third: so it never swings far beyond.
    """
    along = QPointF(1, 0) if flow == "right" else QPointF(0, 1)
    places = [start, *[QPointF(x, y) for x, y in points], end]
    heading = [along]
    for index in range(1, len(places) - 1):
        way = places[index + 1] - places[index - 1]
        # Between two points on one lane it is straight: else it would swing away from it.
        if index + 1 < len(places) - 1 and _on_lane(places[index], places[index + 1], flow):
            way = places[index + 1] - places[index]
        elif index > 1 and _on_lane(places[index - 1], places[index], flow):
            way = places[index] - places[index - 1]
        length = math.hypot(way.x(), way.y())
        heading.append(way / length if length > 0 else along)
    heading.append(along)
    path = QPainterPath(start)
    for index, (here, there) in enumerate(pairwise(places)):
        third = math.hypot(there.x() - here.x(), there.y() - here.y()) / 3
        path.cubicTo(here + heading[index] * third, there - heading[index + 1] * third, there)
    return path


def _on_lane(one: QPointF, other: QPointF, flow: Flow) -> bool:
    return one.y() == other.y() if flow == "right" else one.x() == other.x()
