"""Drawing wires by mouse: from outputs, from inputs backwards, and moving those that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QApplication, QGraphicsPathItem

from designer.canvas.edits import Placement, reroute
from designer.canvas.geometry import CARD_WIDTH
from designer.canvas.gestures import Gesture
from designer.canvas.suggest import Verdict, verdicts
from designer.canvas.wire_item import curve
from engine.graph import InputPort, OutputPort

if TYPE_CHECKING:
    from designer.canvas.node_item import Port
    from designer.canvas.view import CanvasView


class DrawWire(Gesture):
    """Draws a wire from a port to a port.

    From an output to an input, or from an open input backwards to an output. A press on an
    input that is taken picks its wire up: dropped on another input it moves there, dropped in
    empty space it is removed. A new wire dropped in empty space asks for a block that fits.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: CanvasView, place: QPointF, port: Port) -> None:
        super().__init__(view, place)
        scene = self.scene
        self._pressed = port
        self._taken: InputPort | None = None
        self._fixed: Port = port
        self._drawn = False
        if isinstance(port, InputPort) and (start := scene.graph.wires.get(port)) is not None:
            self._taken = port
            self._fixed = start
        self._judged: dict[Port, Verdict] = {}
        self._lights: dict[Port, bool] = {}
        self._lit: set[str] = set()
        self._hot: Port | None = None
        self._line = QGraphicsPathItem()
        self._line.setPen(QPen(scene.inks.theme.accent, 2.5, c=Qt.PenCapStyle.RoundCap))
        self._line.setZValue(5)

    def _begin(self) -> None:
        self._drawn = True
        scene, view = self.scene, self.view
        if self._taken is not None:
            scene.wires[self._taken].hide()
        scene.addItem(self._line)
        graph = scene.graph
        if self._taken is not None:
            graph = graph.disconnect(self._taken)
        shown = scene.nodes_in(view.visible_area())
        self._judged = verdicts(graph, scene.document.analysis, self._fixed, shown)
        self._lights = {port: judged.fits for port, judged in self._judged.items()}
        self._lights[self._fixed] = True
        for name in shown:
            self._lit.add(name)
            scene.nodes[name].set_lights(self._lights)

    def _target(self, place: QPointF) -> Port | None:
        """Return the port that the wire would take: the near one, or a card's only one."""
        scene = self.scene
        port = scene.port_at(place, self.view.reach)
        if port in self._judged:
            return port
        name = scene.node_at(place)
        if name is None or name == self._fixed.node:
            return None
        ports = [port for port in scene.nodes[name].ports if port in self._judged]
        fitting = [
            port
            for port in ports
            if self._judged[port].fits
            and not (isinstance(port, InputPort) and port in scene.graph.wires)
        ]
        return fitting[0] if fitting else ports[0] if ports else None

    def move(self, place: QPointF) -> None:
        """Draw the wire to the pointer, or to the port that it would take."""
        if not self._drawn:
            way = (place - self.origin).manhattanLength() * self.view.zoom
            if way < QApplication.startDragDistance():
                return
            self._begin()
        scene = self.scene
        target = self._target(place)
        if target != self._hot:
            if self._hot is not None:
                scene.nodes[self._hot.node].set_lights(self._lights)
            self._hot = target
            if target is not None:
                scene.nodes[target.node].set_lights(self._lights, target)
        judged = None if target is None else self._judged[target]
        if judged is None or judged.fits:
            self.view.hint.hide_hint()
        else:
            self.view.hint.show_hint(self.view.mapFromScene(place), judged.reason, lasting=True)
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
        here = scene.nodes[self._fixed.node].port_place(self._fixed)
        there = place if target is None else scene.nodes[target.node].port_place(target)
        ends = (here, there) if isinstance(self._fixed, OutputPort) else (there, here)
        self._line.setPath(curve(*ends))

    def finish(self, place: QPointF) -> None:
        """Lay, move or remove the wire, or ask for a block."""
        if not self._drawn:
            if self._taken is not None:
                self.scene.select_wire(self._taken)
            elif (end := self.scene.wire_at(place, self.view.reach / 2)) is not None:
                # Between two cards that look small a wire lies wholly beside their ports.
                self.scene.select_wire(end)
            return
        target = self._target(place)
        taken, view = self._taken, self.view
        self.cancel()
        if target is not None:
            self._connect(target)
        elif taken is not None:
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
        view.attempt(
            view.tr("Wire {start} to {end}").format(start=start.node, end=end.node),
            lambda graph: reroute(graph, taken, start, end),
        )

    def _placement(self, place: QPointF) -> Placement:
        # The new card's port comes to lie where the wire was dropped.
        half = CARD_WIDTH / 2
        if isinstance(self._fixed, OutputPort):
            return Placement((place.x() + half, place.y()), start=self._fixed)
        return Placement((place.x() - half, place.y()), end=self._fixed)

    def cancel(self) -> None:
        """Take the line away and put the lights out."""
        if not self._drawn:
            return
        self._drawn = False
        self.view.hint.hide_hint()
        self.scene.removeItem(self._line)
        if self._taken in self.scene.wires:
            self.scene.wires[self._taken].show()
        for name in self._lit:
            if name in self.scene.nodes:
                self.scene.nodes[name].set_lights(None)
