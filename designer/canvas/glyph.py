"""The shape glyph: a small box drawn from a block's output shape.

Along a network one sees space shrink and channels grow, as in the figures of the papers: the
face leans back with the log of height and width, the box is as thick as the log of the channels.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from designer.canvas.inks import FamilyInks
    from engine.blocks.base import Shape

WIDTH, HEIGHT = 56.0, 44.0
"""The room of a glyph; it is drawn around its middle."""

_MOST_SPACE, _MOST_CHANNELS, _MOST_UNITS = 256.0, 2048.0, 4096.0


def _log_share(value: int, most: float) -> float:
    """Return the logarithm of a size as a share of that of the largest one shown."""
    return min(math.log2(max(value, 1)) / math.log2(most), 1.0)


class Glyph:
    """The polygons of one shape's box or bar, around the origin."""

    __slots__ = ("faces",)

    def __init__(self, shape: Shape) -> None:
        if len(shape) == 1:
            self.faces = self._box(7.0, 6.0 + 28.0 * _log_share(shape[0], _MOST_UNITS), 5.0)
        else:
            space = shape[1:]
            height = 3.0 + 24.0 * _log_share(space[-2] if len(space) > 1 else 1, _MOST_SPACE)
            width = 3.0 + 22.0 * _log_share(space[-1], _MOST_SPACE)
            self.faces = self._box(2.0 + 28.0 * _log_share(shape[0], _MOST_CHANNELS), height, width)

    @staticmethod
    def _box(thick: float, height: float, width: float) -> tuple[QPolygonF, QPolygonF, QPolygonF]:
        """Return front, top and side of a box whose width leans back to the upper right."""
        dx, dy = width * 0.72, -width * 0.62
        x = -(thick + dx) / 2
        y = (height - dy) / 2
        a, b = QPointF(x, y), QPointF(x + thick, y)
        c, d = QPointF(x + thick, y - height), QPointF(x, y - height)
        lean = QPointF(dx, dy)
        return (
            QPolygonF([a, b, c, d]),
            QPolygonF([d, c, c + lean, d + lean]),
            QPolygonF([b, b + lean, c + lean, c]),
        )

    def paint(self, painter: QPainter, inks: FamilyInks) -> None:
        """Paint the box around the origin."""
        front, top, side = self.faces
        painter.setPen(inks.edge)
        painter.setBrush(inks.front)
        painter.drawConvexPolygon(front)
        painter.setBrush(inks.top)
        painter.drawConvexPolygon(top)
        painter.setBrush(inks.side)
        painter.drawConvexPolygon(side)


@lru_cache(maxsize=1024)
def glyph(shape: Shape) -> Glyph:
    """Return the glyph of a shape."""
    return Glyph(shape)


_UNKNOWN = QRectF(-12, -12, 24, 24)


def paint_unknown(painter: QPainter, pen: QPen) -> None:
    """Paint what stands for a shape that is not known: an empty, dashed square."""
    dashed = QPen(pen)
    dashed.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(dashed)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(_UNKNOWN)
