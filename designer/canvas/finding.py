"""What lies where on the canvas: ports, cards, problems and wires at a place."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtWidgets import QGraphicsScene

from designer.canvas import notices
from designer.canvas.geometry import CARD_WIDTH
from designer.canvas.node_item import NodeItem, Port
from designer.canvas.wire_item import WireItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from designer.canvas.remark_layer import RemarkLayer
    from engine.graph import InputPort

STEP_UP = 2.0**-40
"""How much higher what was touched last lies: guides and what else lies over cards begin at 1."""


class FindingScene(QGraphicsScene):
    """A scene of cards and wires that is asked what lies at a place."""

    nodes: dict[str, NodeItem]
    """The cards by the names of their nodes."""
    wires: dict[InputPort, WireItem]
    """The wires by their ends."""
    remarks: RemarkLayer
    """The notes and frames."""
    top = 0.0
    """How high the card lies that was touched last."""
    arranged = 0
    """How often cards and wires were put elsewhere: what depends on that is looked up anew."""

    def port_at(self, place: QPointF, reach: float, inside: float = math.inf) -> Port | None:
        """Return the nearest port to a place.

        Parameters
        ----------
        place
            Where, in the scene.
        reach
            How far from it a port may be.
        inside
            How deep on a card the place may be: farther in, the card itself is meant.
        """
        under = self.node_at(place)
        if under is not None:
            item, way = self.nodes[under], place - self.nodes[under].pos()
            depth = CARD_WIDTH / 2 - abs(way.x())
            if item.flow == "down":  # from the edges that have ports
                depth = item.height / 2 - abs(way.y())
            if depth > inside:
                return None
        area = QRectF(place - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach))
        found = [
            port
            for item in self.items(area)
            if isinstance(item, NodeItem) and (port := item.port_at(place, reach)) is not None
        ]

        def distance(port: Port) -> float:
            way = self.nodes[port.node].port_place(port) - place
            return math.hypot(way.x(), way.y())

        return min(found, key=distance, default=None)

    def node_at(self, place: QPointF) -> str | None:
        """Return the topmost node at a place."""
        for item in self.items(place):
            if isinstance(item, NodeItem) and item.is_hit(place):
                return item.node.name
        return None

    def problem_at(self, place: QPointF, zoom: float) -> str | None:
        """Return the node whose problem stands at a place, under no other card."""
        for item in self.items(place):
            if isinstance(item, NodeItem):
                if item.shows_problem_at(place, zoom):
                    return item.node.name
                if item.is_hit(place):
                    return None
        return None

    def wire_at(self, place: QPointF, reach: float) -> InputPort | None:
        """Return the wire at a place, within reach."""
        area = QRectF(place - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach))
        for item in self.items(area):
            if isinstance(item, WireItem):
                return item.end
        return None

    def around(self, item: NodeItem) -> tuple[list[NodeItem], list[WireItem]]:
        """Return what may be in the way of a card's notice: other cards, and wires."""
        left, up, right, down = notices.room(item.flow)
        area = item.card_rect.adjusted(-left, -up, right, down).translated(item.pos())
        near = self.items(area, Qt.ItemSelectionMode.IntersectsItemBoundingRect)
        return (
            [each for each in near if isinstance(each, NodeItem) and each is not item],
            [each for each in near if isinstance(each, WireItem) and each.isVisible()],
        )

    def raise_cards(self, names: Iterable[str]) -> dict[str, float]:
        """Put cards over all others, as they lie on one another: what was touched last is on top.

        Returns
        -------
        dict
            How high each of them was, for :meth:`lower_cards`.
        """
        before = {name: self.nodes[name].zValue() for name in names if name in self.nodes}
        levels = {z: self.top + STEP_UP * n for n, z in enumerate(sorted(set(before.values())), 1)}
        self.top = max(levels.values(), default=self.top)
        for name, z in before.items():
            self.nodes[name].setZValue(levels[z])
        return before

    def lower_cards(self, before: Mapping[str, float]) -> None:
        """Put cards back to where they were: what was begun with them was cancelled."""
        for name, z in before.items():
            if name in self.nodes:
                # A card of that name on another canvas, come meanwhile, lies on nothing yet.
                self.nodes[name].setZValue(min(z, self.top))

    def nodes_in(self, area: QRectF) -> list[str]:
        """Return the nodes whose cards touch an area."""
        # Qt's index finds 2,000 items in 16 ms, each to be asked once more; this takes 0.5 ms.
        left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
        return [name for name, item in self.nodes.items() if item.is_at(left, top, right, bottom)]

    def content(self, names: Iterable[str] | None = None) -> QRectF:
        """Return the rectangle around cards, by default all of them with notes and frames."""
        if names is None:
            return self.content(self.nodes).united(self.remarks.around())
        items = [self.nodes[name] for name in names]
        if not items:
            return QRectF()
        half = CARD_WIDTH / 2
        xs = [item.at[0] for item in items]
        tops = [item.at[1] - item.height / 2 for item in items]
        bottoms = [item.at[1] + item.height / 2 for item in items]
        return QRectF(QPointF(min(xs) - half, min(tops)), QPointF(max(xs) + half, max(bottoms)))
