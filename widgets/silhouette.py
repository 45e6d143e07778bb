"""A network at a glance: a box for every block, in the order of computation.

Drawn as the papers do: the height of a box grows with the logarithm of the image's size, its
depth with that of the channels. One sees space shrink and channels grow, and where they end in
vectors.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from engine.analysis import Analysis
from engine.blocks.base import Family, Shape
from engine.graph import Graph
from widgets.theme import Theme

_LARGEST = 10.0
"""log2 of the image side that fills the height, about 1000 px."""

_SLANT = 0.35
"""How far the faces lean back, as a share of the height."""


_MOST_LAYERS = 12
"""Where a composite repeats its inside more often, seams could not be told apart."""


class Box(NamedTuple):
    """One block's box, in units of its row: heights and depths between 0 and 1."""

    name: str
    family: Family
    height: float
    depth: float
    layers: int
    """How many times a composite repeats its inside."""


def boxes(graph: Graph, analysis: Analysis) -> Iterator[Box]:
    """Yield a box for every block whose output is known and which is not mere arithmetic.

    Activations, normalisation and dropout change no shape; left out, the figure reads as those
    in the papers.
    """
    for name, report in analysis.nodes.items():
        outputs = report.outputs
        if not outputs or report.block.family in (Family.ACTIVATION, Family.NORMALIZATION):
            continue
        shape: Shape = outputs[0]
        if len(shape) > 1:
            side = max(shape[1:])
            height = max(math.log2(side + 1) / _LARGEST, 0.06)
            depth = math.log2(shape[0] + 1) / 11
        else:
            height = max(math.log2(shape[0] + 1) / 13, 0.1)
            depth = 0.04
        block = graph[name].block
        layers = min(int(getattr(block, "repeat", 1)), _MOST_LAYERS)
        yield Box(name, block.family, min(height, 1.0), min(depth, 1.0), layers)


def draw_silhouette(
    painter: QPainter, room: QRectF, graph: Graph, analysis: Analysis, theme: Theme
) -> None:
    """Draw a network's boxes side by side into a room.

    Parameters
    ----------
    painter
        Draws with antialiasing.
    room
        Where to; the figure is centred in it.
    graph, analysis
        The network and what is known of it.
    theme
        Gives the families' colours.
    """
    draw_boxes(painter, room, tuple(boxes(graph, analysis)), theme)


def draw_boxes(painter: QPainter, room: QRectF, row: Sequence[Box], theme: Theme) -> None:
    """Draw boxes that are known already side by side into a room."""
    if not row:
        return
    tall = room.height() * 0.92
    widths = [_width(box, tall) for box in row]
    gap = 5.0
    total = sum(widths) + gap * (len(row) - 1)
    scale = min(room.width() / total, 1.6)  # the height stays: only depths and gaps change
    x = room.left() + (room.width() - total * scale) / 2
    middle = room.center().y()
    painter.setPen(QPen(theme.border, 1.5))
    painter.drawLine(QPointF(x, middle), QPointF(x + total * scale, middle))
    for box, width in zip(row, widths, strict=True):
        _draw(painter, QPointF(x, middle), box, width * scale, tall, theme)
        x += (width + gap) * scale


def _width(box: Box, tall: float) -> float:
    face = max(box.height * tall * _SLANT * 0.5, 2.0)
    return 3.0 + box.depth * 26.0 + face + (box.layers - 1) * 4.0


def _draw(
    painter: QPainter, left: QPointF, box: Box, width: float, tall: float, theme: Theme
) -> None:
    """Draw one box with the middle of its left edge at ``left``."""
    color: QColor = theme.families[box.family]
    height = box.height * tall
    lean = min(height * _SLANT * 0.5, width * 0.45)
    rise = min(lean * 0.6, height * 0.35)
    near, far = left.x(), left.x() + width - lean
    top, bottom = left.y() - height / 2 + rise, left.y() + height / 2
    back = QPointF(lean, -rise)
    corners = [QPointF(near, top), QPointF(far, top), QPointF(far, bottom), QPointF(near, bottom)]
    front = QPolygonF(corners)
    lid = QPolygonF([corners[0], corners[0] + back, corners[1] + back, corners[1]])
    end = QPolygonF([corners[1], corners[1] + back, corners[2] + back, corners[2]])
    painter.setPen(QPen(theme.card, 0.8))
    for face, shade in ((front, 100), (lid, 118), (end, 132)):
        painter.setBrush(color.lighter(shade) if theme.is_dark else color.darker(shade))
        painter.drawPolygon(face)
    seams = QPainterPath()
    for layer in range(1, box.layers):
        seam = QPointF(near + (far - near) * layer / box.layers, top)
        seams.moveTo(QPointF(seam.x(), bottom))
        seams.lineTo(seam)
        seams.lineTo(seam + back)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(seams)
