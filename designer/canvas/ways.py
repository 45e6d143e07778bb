"""The way of one wire as a smooth path: across, along its lane, or through a person's points."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from designer.canvas.geometry import STEP_X

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.drawing import Flow, Point

TURN = 42.0
"""Width of the bend with which a wire leaves its row: the gap between two columns."""

LEAST_BEND = 18.0

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
        down = QPointF(start.x() + TURN, lane)
        up = QPointF(end.x() - TURN, lane)
        path.cubicTo(start + QPointF(TURN * 0.7, 0), down - QPointF(TURN * 0.7, 0), down)
        path.lineTo(up)
        path.cubicTo(up + QPointF(TURN * 0.7, 0), end - QPointF(TURN * 0.7, 0), end)
    else:
        _return(path, start, end, lane)
    return path


def _return(path: QPainterPath, start: QPointF, end: QPointF, lane: float) -> None:
    """Lead a path around to the left, as the eye goes from one line of text to the next."""
    half = TURN / 2
    for place, side, first in ((start, half, True), (end, -half, False)):
        radius = min(half, abs(lane - place.y()) / 2)
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
    for before, behind in zip(places, places[2:], strict=False):
        way = behind - before
        length = math.hypot(way.x(), way.y())
        heading.append(way / length if length > 0 else along)
    heading.append(along)
    path = QPainterPath(start)
    for index, (here, there) in enumerate(pairwise(places)):
        third = math.hypot(there.x() - here.x(), there.y() - here.y()) / 3
        path.cubicTo(here + heading[index] * third, there - heading[index + 1] * third, there)
    return path
