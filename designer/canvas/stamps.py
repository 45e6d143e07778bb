"""Cards that are painted once for all that look alike, at the zoom of the moment.

The ground, the glyph and the ports of a card are smooth shapes, which take 100 µs to paint; a
picture of them takes 10. A network of hundreds of blocks has some dozens of different ones.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from designer.canvas.card_painting import paint_body
from designer.canvas.geometry import CARD_WIDTH

if TYPE_CHECKING:
    from designer.canvas.node_item import NodeItem

ROOM = 12.0
"""Around a card, for its ports and the cards that seem to lie behind it."""
LARGEST = 2.0
"""Pixels for each pixel at 100 % at most: of larger cards few are on the screen."""
MOST_BYTES = 24_000_000


class Stamp(NamedTuple):
    """The picture of a card, and where it goes."""

    picture: QPixmap
    place: QPointF

    def put(self, painter: QPainter) -> None:
        """Paint the picture, pixel on pixel."""
        transform = painter.worldTransform()
        painter.resetTransform()
        painter.drawPixmap(self.place, self.picture)
        painter.setWorldTransform(transform)


class Stamps:
    """The pictures of one theme's cards at the zoom at which they were last painted."""

    def __init__(self) -> None:
        self._known: dict[object, tuple[object, QPixmap]] = {}
        self._scale: tuple[float, float] = (0.0, 0.0)
        self._bytes = 0

    def find(self, painter: QPainter, item: NodeItem, scale: float, *, near: bool) -> Stamp | None:
        """Return the stamp of a card, or ``None`` where it looks like no other."""
        look = item.look
        if look.focused or look.highlighted or item.lights is not None:
            return None
        ratio = painter.device().devicePixelRatio()
        if scale * ratio > LARGEST:
            return None
        if (scale, ratio) != self._scale:
            self.clear()
            self._scale = (scale, ratio)
        tint = None if item.heat is None else item.heat.tint
        node, outputs = item.node, item.report.outputs
        key = (
            near,
            node.block.family,
            outputs[0] if outputs else None,
            len(node.block.input_ports),
            len(node.block.output_ports),
            item.stack,
            item.flow,
            node.bypassed,
            node.color,
            item.passing,
            look.selected,
            look.hovered,
            None if item.problem is None else item.problem.severity,
            id(tint),
        )
        known = self._known.get(key)
        # The colours of an overlay go with it, and another one may come to lie where they were.
        if known is None or known[0] is not tint:
            known = (tint, self._paint(item, scale, ratio, near=near))
            self._known[key] = known
        transform = painter.worldTransform()
        left = transform.dx() - scale * (CARD_WIDTH / 2 + ROOM)
        top = transform.dy() - scale * (item.height / 2 + ROOM)
        place = QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio)
        return Stamp(known[1], place)

    def clear(self) -> None:
        """Forget every picture."""
        self._known.clear()
        self._bytes = 0

    def _paint(self, item: NodeItem, scale: float, ratio: float, *, near: bool) -> QPixmap:
        width = math.ceil((CARD_WIDTH + 2 * ROOM) * scale * ratio) + 1
        height = math.ceil((item.height + 2 * ROOM) * scale * ratio) + 1
        self._bytes += 4 * width * height
        if self._bytes > MOST_BYTES:
            self.clear()
        picture = QPixmap(width, height)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(CARD_WIDTH / 2 + ROOM, item.height / 2 + ROOM)
        paint_body(painter, item, near=near)
        painter.end()
        return picture
