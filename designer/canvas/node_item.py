"""A block on the canvas: its card, its ports, and how it looks chosen, hovered and at fault."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.card import (
    BADGE_HEIGHT,
    RADIUS,
    READABLE,
    RECOGNIZABLE,
    Face,
    far_mark,
    shape_label,
    stacked,
)
from designer.canvas.geometry import (
    CARD_WIDTH,
    PORT_RADIUS,
    PORT_REACH,
    card_height,
    port_offset,
)
from designer.canvas.suggest import Light
from engine.blocks.composite import Composite
from engine.graph import InputPort, Node, OutputPort
from engine.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from designer.canvas.inks import Inks
    from designer.canvas.overlay_heat import Heat
    from engine.analysis import NodeReport

MARGIN = 18.0
"""Room around a card for its ports, its port labels and its focus ring."""

NAME_HEIGHT = 26.0
"""How far down from a card's top its name reaches."""

Port = InputPort | OutputPort

_INPUT = QPolygonF([QPointF(-4.5, -6), QPointF(5.5, 0), QPointF(-4.5, 6)])
"""An input is a triangle that points into the card: the direction needs no arrow heads."""


class Look(NamedTuple):
    """How a card differs from its usual look."""

    selected: bool = False
    hovered: bool = False
    focused: bool = False
    highlighted: bool = False


PLAIN = Look()


class NodeItem(QGraphicsItem):
    """One node of the graph; the scene sets what it shows, nothing else does."""

    def __init__(self, node: Node, report: NodeReport, problem: Problem | None, inks: Inks) -> None:
        super().__init__()
        self.node = node
        self.report = report
        self.problem = problem
        self.look = PLAIN
        self.lights: Mapping[Port, Light] | None = None
        """While a wire is drawn: which ports would take it. ``None`` where none is drawn."""
        self.hot_port: Port | None = None
        self.heat: Heat | None = None
        """The overlay's colour and value; ``None`` where there is no overlay."""
        self._inks = inks
        self._face: Face | None = None
        self._measure()
        self.setPos(*node.position)

    # -- what the scene sets ---------------------------------------------------------------

    def set_node(self, node: Node) -> None:
        """Show another value of the node."""
        old, self.node = self.node, node
        if old.block is not node.block and card_height(old.block) != card_height(node.block):
            self.prepareGeometryChange()
        self._measure()
        self._face = None
        self.setPos(*node.position)
        self.update()

    def set_report(self, report: NodeReport) -> None:
        """Show another report."""
        before, self.report = self.report, report
        # Often only the receptive field is new, which a card does not show.
        if before.outputs != report.outputs or before.parameters != report.parameters:
            self._face = None
            self.update()

    def set_problem(self, problem: Problem | None) -> None:
        """Show the first problem of the node, or none."""
        before, self.problem = self.problem, problem
        # Problems are found anew after each edit; most say what they said before.
        if before is None or problem is None or before.message != problem.message:
            self._face = None
            self.update()

    def set_inks(self, inks: Inks) -> None:
        """Paint in another theme."""
        self._inks = inks
        self._face = None
        self.update()

    def set_heat(self, heat: Heat | None, *, repaint: bool = True) -> None:
        """Show an overlay's value instead of the usual colours, or those again.

        Parameters
        ----------
        heat
            Colour and value.
        repaint
            Not where nothing of it can be seen.
        """
        if heat is not self.heat:
            self.heat = heat
            self._face = None
            if repaint:
                self.update()

    def set_look(self, **changes: bool) -> None:
        """Change how the card differs from its usual look."""
        look = self.look._replace(**changes)
        if look != self.look:
            self.look = look
            self.update()

    def set_lights(self, lights: Mapping[Port, Light] | None, hot: Port | None = None) -> None:
        """Light up the ports that a wire would fit, and the one that it would take now."""
        if lights is not self.lights or hot != self.hot_port:
            self.lights, self.hot_port = lights, hot
            self.update()

    # -- geometry --------------------------------------------------------------------------

    def _measure(self) -> None:
        block = self.node.block
        height = card_height(block)
        half = CARD_WIDTH / 2
        name = self.node.name
        inputs, outputs = block.input_ports, block.output_ports
        self.height = height
        self.card_rect = QRectF(-half, -height / 2, CARD_WIDTH, height)
        self.ports: dict[Port, QPointF] = {}
        for index, port in enumerate(inputs):
            self.ports[InputPort(name, port)] = QPointF(
                -half, port_offset(index, len(inputs), height)
            )
        for index, port in enumerate(outputs):
            self.ports[OutputPort(name, port)] = QPointF(
                half, port_offset(index, len(outputs), height)
            )
        self._labelled = []
        if len(inputs) > 1 or len(outputs) > 1:
            self._labelled = [
                (place, port.port)
                for port, place in self.ports.items()
                if len(inputs if isinstance(port, InputPort) else outputs) > 1
            ]
        self._bounds = self.card_rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN + BADGE_HEIGHT)

    def port_place(self, port: Port) -> QPointF:
        """Return where a port is in the scene."""
        return self.pos() + self.ports[port]

    def port_at(self, place: QPointF, reach: float = PORT_REACH) -> Port | None:
        """Return the port nearest to a place in the scene, within reach."""
        local = place - self.pos()
        nearest, best = None, reach
        for port, offset in self.ports.items():
            distance = math.hypot(offset.x() - local.x(), offset.y() - local.y())
            if distance < best:
                nearest, best = port, distance
        return nearest

    def is_hit(self, place: QPointF) -> bool:
        """Say whether a place in the scene is on the card."""
        return self.card_rect.contains(place - self.pos())

    def opens_at(self, place: QPointF) -> bool:
        """Say whether a double click at a place opens the block; on its name it renames it."""
        name_ends = self.pos().y() + self.card_rect.top() + NAME_HEIGHT
        return isinstance(self.node.block, Composite) and place.y() > name_ends

    def shows_problem_at(self, place: QPointF, zoom: float) -> bool:
        """Say whether the problem stands at a place in the scene: its sentence, or its sign."""
        if self.problem is None or zoom < RECOGNIZABLE:
            return False
        area = far_mark(self.card_rect) if zoom < READABLE else self._ready_face().badge_rect
        return area.contains(place - self.pos())

    def boundingRect(self) -> QRectF:
        """Return the card with all that may stand around it."""
        return self._bounds

    # -- words -----------------------------------------------------------------------------

    def description(self) -> str:
        """Say in words what the card shows, for screen readers."""
        outputs = self.report.outputs
        parts = [self.node.name, self.node.block.title, self.node.block.summary()]
        if outputs:
            shapes = list(dict.fromkeys(map(shape_label, outputs)))
            parts.append(" and ".join(shapes))
        if self.report.parameters:
            parts.append(f"{self.report.parameters:,} parameters")
        if self.heat is not None:
            parts.append(self.heat.words)
        if self.problem is not None:
            parts.append(f"{self.problem.severity.value}: {self.problem.message}")
        return ", ".join(part for part in parts if part)

    def tool_tip(self, port: Port | None = None) -> str:
        """Say what the pointer is at: a port, else the node with its problem."""
        if port is not None and (len(self.ports) > 2 or isinstance(self.node.block, Composite)):
            return f"{self.node.name}.{port.port}{self._shape_at(port)}"
        lines = [self.node.name, self.node.block.title]
        if summary := self.node.block.summary():
            lines.append(summary)
        text = " · ".join(lines)
        if self.heat is not None:
            text += f"\n{self.heat.words}"
        if isinstance(self.node.block, Composite):
            text += "\n" + QCoreApplication.translate("NodeItem", "Double-click or Enter opens it.")
        if not self.node.trainable:
            text += "\n" + QCoreApplication.translate("NodeItem", "Training leaves it as it is.")
        if self.node.note:
            text += f"\n{self.node.note}"
        if self.problem is not None:
            text += f"\n{self.problem.message}"
        return text

    def _shape_at(self, port: Port) -> str:
        block, report = self.node.block, self.report
        into = isinstance(port, InputPort)
        shapes = report.input_shapes if into else report.outputs
        ports = block.input_ports if into else block.output_ports
        return "" if shapes is None else f" · {shape_label(shapes[ports.index(port.port)])}"

    @property
    def is_faulty(self) -> bool:
        """Whether an error keeps the node from running."""
        return self.problem is not None and self.problem.severity is Severity.ERROR

    # -- painting --------------------------------------------------------------------------

    def _ready_face(self) -> Face:
        if self._face is None:
            heat = self.heat
            self._face = (
                Face(self._inks, self.node, self.report, self.problem)
                if heat is None
                else Face(
                    heat.tint.inks, self.node, self.report, self.problem, (heat.text, heat.brief)
                )
            )
        return self._face

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint as much as can be recognized at the painter's zoom."""
        del option, widget
        scale = painter.worldTransform().m11()
        if scale < RECOGNIZABLE:
            self._paint_plain(painter)
            return
        self._paint_ground(painter)
        face = self._ready_face()
        if scale < READABLE:
            face.paint_far(painter, self.node)
        else:
            face.paint_near(painter, self.node)
        self._paint_ports(painter, labels=scale >= READABLE)

    def _paint_plain(self, painter: QPainter) -> None:
        inks = self._inks
        heat = self.heat
        painter.fillRect(
            self.card_rect,
            inks.family(self.node.block.family).far if heat is None else heat.tint.far,
        )
        if heat is not None and heat.tint.hatch is not None:
            painter.fillRect(self.card_rect, heat.tint.hatch)
        look = self.look
        if look.selected or look.focused:
            self._paint_edge(painter, inks.theme.accent)
        if look.highlighted:
            self._paint_edge(painter, inks.theme.warning)
        if self.problem is not None and self.problem.severity is not Severity.ADVICE:
            self._paint_edge(painter, inks.severities[self.problem.severity].color)
            painter.drawLine(self.card_rect.topLeft(), self.card_rect.bottomRight())
            painter.drawLine(self.card_rect.bottomLeft(), self.card_rect.topRight())

    def _paint_edge(self, painter: QPainter, color: QColor) -> None:
        pen = QPen(color, 2.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.card_rect)

    def _paint_ground(self, painter: QPainter) -> None:
        inks, look, rect = self._inks, self.look, self.card_rect
        behind = stacked(self.node)
        painter.setPen(inks.behind_border)
        painter.setBrush(inks.behind)
        for step in range(behind, 0, -1):
            painter.drawRoundedRect(rect.translated(4.0 * step, -4.0 * step), RADIUS, RADIUS)
        if look.focused:
            painter.setPen(inks.focus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-5, -5, 5, 5), RADIUS + 4, RADIUS + 4)
        if look.highlighted:
            painter.setPen(inks.highlight)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), RADIUS + 2, RADIUS + 2)
        if look.selected and self.heat is not None:  # an edge alone is lost beside strong heat
            painter.setPen(inks.chosen_border)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), RADIUS + 3, RADIUS + 3)
        problem = self.problem
        if look.selected:
            painter.setPen(inks.chosen_border)
        elif problem is not None and problem.severity is not Severity.ADVICE:
            painter.setPen(inks.severities[problem.severity].border)
        else:
            painter.setPen(inks.hover_border if look.hovered else inks.border)
        heat = self.heat
        if heat is None:
            painter.setBrush(inks.chosen_card if look.selected else inks.card)
        else:
            painter.setBrush(heat.tint.ground)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if heat is not None and heat.tint.hatch is not None:
            painter.setBrush(heat.tint.hatch)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_ports(self, painter: QPainter, *, labels: bool) -> None:
        inks = self._inks
        lights = self.lights
        for port, place in self.ports.items():
            brush, radius = inks.port, PORT_RADIUS
            if port == self.hot_port:
                brush, radius = inks.port_hover, PORT_RADIUS + 2
            elif lights is not None:
                # A free port that fits looks more inviting than one that has a wire already.
                light = lights.get(port, Light.REFUSES)
                brush = inks.port_fits if light else inks.port_refuses
                radius = PORT_RADIUS + (-1.0, 0.0, 2.0)[light]
            painter.setPen(inks.port_edge)
            painter.setBrush(brush)
            if isinstance(port, InputPort):
                painter.save()
                painter.translate(place)
                painter.scale(radius / PORT_RADIUS, radius / PORT_RADIUS)
                painter.drawConvexPolygon(_INPUT)
                painter.restore()
            else:
                painter.drawEllipse(place, radius, radius)
        if labels and self._labelled and (self.look.hovered or lights is not None):
            painter.setPen(inks.muted)
            painter.setFont(inks.text_font)
            for place, text in self._labelled:
                label = inks.label(inks.text_font, text, 40)
                if place.x() < 0:
                    painter.drawStaticText(place + QPointF(-16 - 6, -17), label)
                else:
                    painter.drawStaticText(place + QPointF(8, -17), label)
