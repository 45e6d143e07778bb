"""The card of a block that is still dragged: where it will lie, its wires, and what makes way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from designer.canvas.card import RADIUS
from designer.canvas.node_item import NodeItem
from designer.canvas.suggest import output_shape
from designer.canvas.ways import curve
from engine.analysis import NodeReport
from engine.errors import NetloomError
from engine.wiring import InputPort

if TYPE_CHECKING:
    from designer.canvas.scene import CanvasScene
    from engine.blocks.base import Shape
    from engine.graph import Graph, Node

OPACITY = 0.92
"""Of the card: what it will cover can be made out, and is still not read with it."""
ROOM = 24.0
"""Around the card, for its ports."""


class Ghost:
    """What is shown in a scene of a block that is about to be added to its graph."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        accent = scene.inks.theme.accent
        self._way = QGraphicsPathItem()
        self._way.setPen(QPen(accent, 2.0))
        self._way.setZValue(-0.4)  # over the wires, even the lit one, and behind cards
        self._moved = QGraphicsPathItem()
        pen = QPen(scene.inks.theme.muted, 1.5, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._moved.setPen(pen)
        self._moved.setZValue(5)
        self._card: GhostCard | None = None

    @property
    def area(self) -> QRectF:
        """Where the card will lie, in the scene; empty where none is shown."""
        return QRectF() if self._card is None else self._card.area

    @property
    def making_way(self) -> QPainterPath:
        """The outlines of the cards that will be pushed on, where they will lie then."""
        return self._moved.path() if self._card is not None else QPainterPath()

    def show(self, graph: Graph, name: str) -> None:
        """Show one node of a graph that the scene's is going to be.

        Parameters
        ----------
        graph
            The scene's graph with the node in it.
        name
            The node.
        """
        self.hide()
        scene = self._scene
        item = NodeItem(
            graph[name], self._report(graph, name), scene.inks, scene.graph.drawing.flow
        )
        self._card = GhostCard(item)
        before = scene.graph.nodes
        pushed = {
            other: node
            for other, node in graph.nodes.items()
            if other != name
            and node is not before[other]
            and node.position != before[other].position
        }
        outlines = QPainterPath()
        for node in pushed.values():
            rect = scene.nodes[node.name].card_rect.translated(*node.position)
            outlines.addRoundedRect(rect, RADIUS, RADIUS)
        self._moved.setPath(outlines)
        self._way.setPath(self._wires(graph, item, pushed))
        for shown in (self._way, self._moved, self._card):
            scene.addItem(shown)

    def hide(self) -> None:
        """Show nothing."""
        card, self._card = self._card, None
        if card is not None:
            for item in (self._way, self._moved, card):
                self._scene.removeItem(item)

    def _report(self, graph: Graph, name: str) -> NodeReport:
        """Return what is known of the node where it will be."""
        block, analysis = graph[name].block, self._scene.document.analysis
        inputs: list[Shape | None] = []
        for port in block.input_ports:
            start = graph.wires.get(InputPort(name, port))
            inputs.append(
                None if start is None else output_shape(self._scene.graph, analysis, start)
            )
        known = tuple(shape for shape in inputs if shape is not None)
        if len(known) == len(inputs):
            try:
                return NodeReport(block, known, block.facts(known), None)
            except NetloomError:  # the problem is told when the block is there
                pass
        return NodeReport(block, tuple(inputs), None, None)

    def _wires(self, graph: Graph, own: NodeItem, pushed: dict[str, Node]) -> QPainterPath:
        """Return the ways of the wires that the node will have."""
        name, nodes = own.node.name, self._scene.nodes
        ends = [InputPort(name, port) for port in own.node.block.input_ports]
        ends += graph.topology().consumers.get(name, ())
        path = QPainterPath()
        for end in ends:
            start = graph.wires.get(end)
            if start is None:
                continue
            places = []
            for port in (start, end):
                item = own if port.node == name else nodes[port.node]
                at = item.pos()
                if port.node in pushed:
                    at.setX(pushed[port.node].position[0])
                    at.setY(pushed[port.node].position[1])
                places.append(at + item.ports[port])
            path.addPath(curve(places[0], places[1], flow=own.flow))
        return path


class GhostCard(QGraphicsItem):
    """A card that is shown but not there: paler, and with a dashed edge.

    Parameters
    ----------
    card
        Paints; it is in no scene, so that nobody finds it there.
    """

    def __init__(self, card: NodeItem) -> None:
        super().__init__()
        self.item = card
        self.setOpacity(OPACITY)
        self.setZValue(6)
        self.setPos(card.pos())
        self._edge = QPen(card.inks.theme.accent, 2.0, Qt.PenStyle.DashLine)
        self._edge.setCosmetic(True)

    @property
    def area(self) -> QRectF:
        """Where the card lies, in the scene."""
        return self.item.card_rect.translated(self.item.pos())

    def boundingRect(self) -> QRectF:
        """Return the card with its ports."""
        return self.item.card_rect.adjusted(-ROOM, -ROOM, ROOM, ROOM)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the card and its edge."""
        self.item.paint(painter, option, widget)
        painter.setPen(self._edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.item.card_rect, RADIUS, RADIUS)
