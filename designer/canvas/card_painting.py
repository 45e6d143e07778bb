"""How a card is painted at each zoom: its ground, its face, its ports; bypassed, chosen, heated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from designer.canvas.card import RADIUS, READABLE, RECOGNIZABLE
from designer.canvas.far_layer import Cards
from designer.canvas.geometry import PORT_RADIUS
from designer.canvas.suggest import Light
from engine.problems import Severity
from engine.wiring import InputPort

if TYPE_CHECKING:
    from designer.canvas.node_item import NodeItem

_INPUT = QPolygonF([QPointF(-4.5, -6), QPointF(5.5, 0), QPointF(-4.5, 6)])
_INPUT_DOWN = QPolygonF([QPointF(-6, -4.5), QPointF(0, 5.5), QPointF(6, -4.5)])
"""An input is a triangle that points into the card: the direction needs no arrow heads."""


def paint_card(painter: QPainter, item: NodeItem, *, on_screen: bool) -> None:
    """Paint as much of a card, around its middle, as can be recognized at the painter's zoom.

    Parameters
    ----------
    painter, item
        Its transformation is a zoom and a way.
    on_screen
        Cards that differ only in what they say may share what is painted: a few pixels matter
        less there than 60 pictures a second.
    """
    scale = painter.worldTransform().m11()
    if scale < RECOGNIZABLE:
        # As all of them are painted together, so that a picture looks like the window.
        painter.translate(-item.pos())
        Cards([item]).paint(painter)
        painter.translate(item.pos())
        return
    near = scale >= READABLE
    stamp = item.inks.stamps.find(painter, item, scale, near=near) if on_screen else None
    if stamp is None:
        paint_body(painter, item, near=near)
    else:
        stamp.put(painter)
    face = item.face()
    if near:
        face.paint_near(painter, item.node, item.badge_area())
        _paint_labels(painter, item)
    else:
        face.paint_far(painter)


def paint_body(painter: QPainter, item: NodeItem, *, near: bool) -> None:
    """Paint a card without its words."""
    _paint_ground(painter, item)
    item.face().paint_drawing(painter, item.node, near=near)
    if item.node.bypassed:
        _paint_through(painter, item)
    _paint_ports(painter, item)


def _paint_ground(painter: QPainter, item: NodeItem) -> None:
    inks, look, rect, heat = item.inks, item.look, item.card_rect, item.heat
    behind = item.stack
    painter.setPen(inks.behind_border)
    painter.setBrush(inks.behind)
    for step in range(behind, 0, -1):
        painter.drawRoundedRect(rect.translated(4.0 * step, -4.0 * step), RADIUS, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.focused:
        painter.setPen(inks.focus)
        painter.drawRoundedRect(rect.adjusted(-5, -5, 5, 5), RADIUS + 4, RADIUS + 4)
    if look.highlighted:
        painter.setPen(inks.highlight)
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), RADIUS + 2, RADIUS + 2)
    if look.selected and heat is not None:  # an edge alone is lost beside strong heat
        painter.setPen(inks.chosen_border)
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), RADIUS + 3, RADIUS + 3)
    own = item.card_inks
    problem = item.problem
    if look.selected:
        painter.setPen(inks.chosen_border)
    elif problem is not None and problem.severity is not Severity.ADVICE:
        painter.setPen(inks.severities[problem.severity].border)
    else:
        painter.setPen(inks.hover_border if look.hovered else own.border)
    if heat is None:
        painter.setBrush(own.chosen_card if look.selected else own.card)
    else:
        painter.setBrush(heat.tint.ground)
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    hatch = own.hatch if item.node.bypassed else None if heat is None else heat.tint.hatch
    if hatch is not None:
        painter.setBrush(hatch)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)


def _paint_through(painter: QPainter, item: NodeItem) -> None:
    """Let the wire go on straight through a block that does nothing."""
    painter.setPen(item.inks.through)
    painter.drawLines(item.lines_through())


def _paint_ports(painter: QPainter, item: NodeItem) -> None:
    inks, lights = item.inks, item.lights
    triangle = _INPUT if item.flow == "right" else _INPUT_DOWN
    for port, place in item.ports.items():
        brush, radius = inks.port, PORT_RADIUS
        if port == item.hot_port:
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
            painter.drawConvexPolygon(triangle)
            painter.restore()
        else:
            painter.drawEllipse(place, radius, radius)


def _paint_labels(painter: QPainter, item: NodeItem) -> None:
    """Write the names of ports where there are several and somebody looks."""
    inks = item.inks
    if item.labelled and (item.look.hovered or item.lights is not None):
        painter.setPen(inks.muted)
        painter.setFont(inks.text_font)
        for place, text in item.labelled:
            label = inks.label(inks.text_font, text, 40)
            painter.drawStaticText(place + _label_offset(item, place), label)


def _label_offset(item: NodeItem, place: QPointF) -> QPointF:
    """Return where a port's label lies beside its port: outside of the card."""
    if item.flow == "down":
        return QPointF(7, -17) if place.y() < 0 else QPointF(7, 4)
    return QPointF(-16 - 6, -17) if place.x() < 0 else QPointF(8, -17)
