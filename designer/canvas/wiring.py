"""Drawing wires by mouse: from outputs, from inputs backwards, and moving those that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from designer.canvas.card import RECOGNIZABLE
from designer.canvas.edits import Placement, reroute
from designer.canvas.exchanging import exchanged, refuge
from designer.canvas.geometry import CARD_HEIGHT, CARD_WIDTH
from designer.canvas.gestures import Gesture
from designer.canvas.suggest import Judge, Light, Verdict
from designer.canvas.ways import curve
from engine.graph import InputPort, OutputPort
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.canvas.node_item import Port
    from designer.canvas.view import CanvasView
    from engine.graph import Graph

ALT = Qt.KeyboardModifier.AltModifier


class DrawWire(Gesture):
    """Draws a wire from a port to a port, or moves one end of a wire to another port.

    From an output to an input, or from an open input backwards to an output. A press on an
    input that is taken picks its wire up: dropped on another input it moves there, dropped in
    empty space it is removed. A new wire dropped in empty space asks for a block that fits.
    A wire that is in the way gives way; with Alt it goes where this one was, or to an open input.

    Parameters
    ----------
    view, place
        Where it was pressed.
    port
        The port that was pressed, or the end that stays of a wire that is moved.
    taken
        The end of the wire whose beginning is moved.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self, view: CanvasView, place: QPointF, port: Port, taken: InputPort | None = None
    ) -> None:
        super().__init__(view, place)
        scene = self.scene
        self._pressed = port
        self._taken = taken
        self._fixed: Port = port
        self._drawn = False
        if taken is None and isinstance(port, InputPort):
            start = scene.graph.wires.get(port)
            if start is not None:
                self._taken = port
                self._fixed = start
        self._judge: Judge | None = None
        self._judged: dict[Port, Verdict] = {}
        self._lights: dict[Port, Light] = {}
        self._lit: set[str] = set()
        self._seen = QRectF()
        self._hot: Port | None = None
        self._line = QGraphicsPathItem()
        self._line.setPen(QPen(scene.inks.theme.accent, 2.5, c=Qt.PenCapStyle.RoundCap))
        self._line.setZValue(5)

    def _begin(self) -> None:
        self._drawn = True
        scene = self.scene
        self._hide_wires()
        scene.addItem(self._line)
        self._judge = self._make_judge()
        self._lights[self._fixed] = Light.FITS

    def _hide_wires(self) -> None:
        """Hide what is moved."""
        if self._taken is not None:
            self.scene.wires[self._taken].hide()

    def _show_wires(self) -> None:
        """Show it again."""
        if self._taken in self.scene.wires:
            self.scene.wires[self._taken].show()

    def _make_judge(self) -> Judge:
        scene = self.scene
        return Judge(scene.graph, scene.document.analysis, self._fixed, self._taken)

    def _light_up(self) -> None:
        """Judge the ports that have come onto the screen, and show what they say."""
        area = self.view.visible_area()
        # From far no ports are painted: only what the wire comes to is judged.
        if area == self._seen or self.view.zoom < RECOGNIZABLE:
            return
        self._seen = area
        self._judge_ports(self.scene.nodes_in(area))

    def _judge_ports(self, names: Iterable[str]) -> None:
        """Judge the ports of cards that have not been judged, and light them up."""
        new = [name for name in names if name not in self._lit]
        if not new or self._judge is None:
            return
        judged = self._judge.ports_of(new)
        self._judged.update(judged)
        self._lights.update((port, verdict.light) for port, verdict in judged.items())
        for name in new:
            self._lit.add(name)
            self.scene.nodes[name].set_lights(self._lights)

    def _target(self, place: QPointF) -> Port | None:
        """Return the port that the wire would take: the near one, or a card's only one."""
        scene = self.scene
        port = scene.port_at(place, self.view.reach)
        name = scene.node_at(place)
        self._judge_ports({end for end in (name, None if port is None else port.node) if end})
        if port in self._judged:
            return port
        if name is None or name == self._fixed.node:
            return None
        ports = [port for port in scene.nodes[name].ports if port in self._judged]
        # The most inviting one; of equals the first.
        return max(ports, key=lambda port: self._judged[port].light, default=None)

    def move(self, place: QPointF) -> None:
        """Draw the wire to the pointer, or to the port that it would take."""
        if not self._drawn:
            if not self.goes_far(place):
                return
            self._begin()
        self._light_up()
        scene = self.scene
        target = self._target(place)
        if target != self._hot:
            if self._hot is not None:
                scene.nodes[self._hot.node].set_lights(self._lights)
            self._hot = target
            if target is not None:
                scene.nodes[target.node].set_lights(self._lights, target)
        judged = None if target is None else self._judged[target]
        self._explain(place, judged)
        inks = scene.inks
        color = inks.theme.accent
        if judged is not None and not judged.fits:
            color = inks.theme.warning if judged.allowed else inks.theme.error
        pen = self._line.pen()
        pen.setColor(color)
        pen.setStyle(
            Qt.PenStyle.SolidLine if judged is None or judged.allowed else Qt.PenStyle.DashLine
        )
        self._line.setPen(pen)
        there = place if target is None else scene.nodes[target.node].port_place(target)
        self._line.setPath(self._way(there))

    def _way(self, place: QPointF) -> QPainterPath:
        """Return the wire's way from its fixed end to a place."""
        here = self.scene.nodes[self._fixed.node].port_place(self._fixed)
        ends = (here, place) if isinstance(self._fixed, OutputPort) else (place, here)
        return curve(*ends, flow=self.scene.graph.drawing.flow)

    def _explain(self, place: QPointF, judged: Verdict | None) -> None:
        """Say why the wire does not fit where the pointer is, or what it would replace."""
        view = self.view
        text, quiet = "", False
        if judged is None:
            name = self.scene.node_at(place)
            if name is not None and name != self._fixed.node:
                text = (
                    view.tr("{name} has no input.")
                    if isinstance(self._fixed, OutputPort)
                    else view.tr("{name} has no output.")
                ).format(name=name)
        elif not judged.fits:
            text = words(judged.reason)
        elif judged.replaces is not None:
            quiet = True
            text = self._exchange_text(judged.replaces)
        if text:
            view.hint.show_hint(view.mapFromScene(place), text, lasting=True, quiet=quiet)
        else:
            view.hint.hide_hint()

    def _exchange_text(self, replaced: OutputPort) -> str:
        """Say what becomes of the wire that is where this one would end."""
        target = self._hot
        text = QCoreApplication.translate("Wiring", "Takes the place of the wire from {start}")
        if isinstance(target, InputPort) and refuge(self.scene.graph, self._taken, target):
            if self.modifiers & ALT and self._taken is not None:
                text = QCoreApplication.translate(
                    "Wiring", "Changes places with the wire from {start}"
                )
            elif self.modifiers & ALT:
                text = QCoreApplication.translate(
                    "Wiring", "The wire from {start} goes to the input that is open"
                )
            elif self._taken is not None:
                text = QCoreApplication.translate(
                    "Wiring",
                    "Takes the place of the wire from {start}; with Alt they change places",
                )
            else:
                text = QCoreApplication.translate(
                    "Wiring", "Takes the place of the wire from {start}; with Alt both stay"
                )
        return text.format(start=replaced.node)

    def finish(self, place: QPointF) -> None:
        """Lay, move or remove the wire, or ask for a block."""
        if not self._drawn:
            self._click(place)
            return
        target = self._target(place)
        self.cancel()
        if target is not None:
            self._connect(target)
        else:
            self._drop(place)

    def _click(self, place: QPointF) -> None:
        """Select the wire where it was pressed."""
        if self._taken is not None:
            self.scene.select_wire(self._taken)
        elif (end := self.scene.wire_at(place, self.view.reach / 2)) is not None:
            # Between two cards that look small a wire lies wholly beside their ports.
            self.scene.select_wire(end)

    def _drop(self, place: QPointF) -> None:
        """Remove a wire that was there, or ask for a block, where no port is."""
        taken, view = self._taken, self.view
        if taken is not None:
            view.attempt(
                view.tr("Remove the wire to {name}").format(name=taken.node),
                lambda graph: graph.disconnect(taken),
            )
        elif self.scene.node_at(place) is None:
            view.adding.ask(self._placement(place), view.mapFromScene(place))

    def _connect(self, target: Port) -> None:
        fixed, taken, view = self._fixed, self._taken, self.view
        start, end = (fixed, target) if isinstance(fixed, OutputPort) else (target, fixed)
        if not isinstance(start, OutputPort) or not isinstance(end, InputPort):
            return
        if target == self._pressed:
            return  # picked up and put back
        exchanges = bool(self.modifiers & ALT) and fixed is start and end in self.scene.graph.wires

        def lay(graph: Graph) -> Graph:
            if exchanges:
                return exchanged(graph, taken, start, end)
            return reroute(graph, taken, start, end)

        label = view.tr("Wire {start} to {end}").format(start=start.node, end=end.node)
        view.attempt(label, lay)

    def _placement(self, place: QPointF) -> Placement:
        # The new card's port comes to lie where the wire was dropped.
        down = self.scene.graph.drawing.flow == "down"
        half = QPointF(0, CARD_HEIGHT / 2) if down else QPointF(CARD_WIDTH / 2, 0)
        if isinstance(self._fixed, OutputPort):
            middle = place + half
            return Placement((middle.x(), middle.y()), start=self._fixed)
        middle = place - half
        return Placement((middle.x(), middle.y()), end=self._fixed)

    def cancel(self) -> None:
        """Take the line away and put the lights out."""
        if not self._drawn:
            return
        self._drawn = False
        self.view.hint.hide_hint()
        self.scene.removeItem(self._line)
        self._show_wires()
        for name in self._lit:
            if name in self.scene.nodes:
                self.scene.nodes[name].set_lights(None)
