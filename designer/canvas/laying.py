"""Where the wires of a scene run: laid anew where an end moves, or a card comes into their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from designer.canvas.geometry import CARD_WIDTH, step
from designer.canvas.routes import RETURN, Card, Span, lanes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from designer.canvas.scene import CanvasScene
    from designer.canvas.wire_item import WireItem
    from engine.drawing import Drawing, Flow, Point
    from engine.graph import InputPort


class Laying:
    """The ways of one scene's wires.

    Parameters
    ----------
    scene
        Its cards and wires; it says which of them came, went, or differ.
    """

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._touching: dict[str, set[InputPort]] = {}
        self._spans: dict[InputPort, Span] = {}
        """Of all wires, as they run in :func:`lanes`: along the flow and across it."""
        self._dragged: set[InputPort] = set()

    @property
    def flow(self) -> Flow:
        """Where the data flows."""
        return self._scene.graph.drawing.flow

    def clear(self) -> None:
        """Forget every wire."""
        self._touching.clear()
        self._spans.clear()
        self._dragged.clear()

    def begin(self, wire: WireItem) -> None:
        """Follow the ends of one more wire, or of one that begins elsewhere now."""
        self._touching.setdefault(wire.end.node, set()).add(wire.end)
        self._touching.setdefault(wire.start.node, set()).add(wire.end)

    def leave(self, wire: WireItem) -> None:
        """Follow the ends of a wire no more."""
        self._touching[wire.end.node].discard(wire.end)
        self._touching[wire.start.node].discard(wire.end)
        self._spans.pop(wire.end, None)

    def touching(self, names: Iterable[str]) -> set[InputPort]:
        """Return the wires that begin or end at nodes."""
        found: set[InputPort] = set()
        for name in names:
            found |= self._touching.get(name, set())
        return found

    def follow(self, old: Drawing, new: Drawing) -> set[InputPort]:
        """Take over where a person wants wires to pass; return those for which it differs."""
        if old.routes == new.routes:
            return set()
        wires = self._scene.wires
        changed = set()
        for end in {*old.routes, *new.routes}:
            points = new.routes.get(end, ())
            if end in wires and wires[end].points != points:
                wires[end].points = points
                changed.add(end)
        return changed

    def route(self, changed: Iterable[InputPort]) -> None:
        """Lay the wires that changed, and those whose lane did."""
        nodes, wires, spans, flow = self._scene.nodes, self._scene.wires, self._spans, self.flow
        laid = set(changed)
        for end in laid:
            spans[end] = self._span(wires[end])
        if flow == "right":
            cards = [Card(*item.node.position, item.height) for item in nodes.values()]
        else:
            cards = [
                Card(y, x, CARD_WIDTH, item.height)
                for item in nodes.values()
                for x, y in (item.node.position,)
            ]
        lane = lanes(cards, self._free(), step(flow)[0])
        for end, wire in wires.items():
            if wire.lane != lane.get(end):
                wire.lane = lane.get(end)
                laid.add(end)
        for end in laid:
            x1, y1, x2, y2 = spans[end]
            if flow == "right":
                wires[end].run(QPointF(x1, y1), QPointF(x2, y2), flow)
            else:
                wires[end].run(QPointF(y1, x1), QPointF(y2, x2), flow)

    def _free(self) -> dict[InputPort, Span]:
        """Return the wires that find their own way."""
        routes = self._scene.graph.drawing.routes
        if not routes:
            return self._spans
        return {end: span for end, span in self._spans.items() if end not in routes}

    def _span(self, wire: WireItem) -> Span:
        start, end = self._scene.nodes[wire.start.node], self._scene.nodes[wire.end.node]
        out, into = start.ports[wire.start], end.ports[wire.end]
        (x1, y1), (x2, y2) = start.node.position, end.node.position
        x1, y1, x2, y2 = x1 + out.x(), y1 + out.y(), x2 + into.x(), y2 + into.y()
        return Span(x1, y1, x2, y2) if self.flow == "right" else Span(y1, x1, y2, x2)

    def drag(self, places: Mapping[str, QPointF]) -> None:
        """Show cards at other places, and their wires with them."""
        scene, flow = self._scene, self.flow
        for name, place in places.items():
            scene.nodes[name].place(place.x(), place.y())
        touched = self.touching(places)
        self._dragged |= touched
        for end in touched:
            wire = scene.wires[end]
            start = scene.nodes[wire.start.node].port_place(wire.start)
            finish = scene.nodes[end.node].port_place(end)
            x1, y1, x2, y2 = start.x(), start.y(), finish.x(), finish.y()
            if flow == "down":
                x1, y1, x2, y2 = y1, x1, y2, x2
            returns = x2 - x1 < RETURN
            if wire.lane is None or returns:
                wire.lane = (y1 + y2) / 2 if returns else None
            points = self._carried(wire, places) if wire.points else None
            wire.run(start, finish, flow, points)

    def _carried(self, wire: WireItem, places: Mapping[str, QPointF]) -> tuple[Point, ...]:
        """Return the points of a wire both ends of which are moved, as the graph moves them."""
        if wire.start.node not in places or wire.end.node not in places:
            return wire.points
        x, y = self._scene.nodes[wire.end.node].node.position
        dx, dy = places[wire.end.node].x() - x, places[wire.end.node].y() - y
        return tuple([(px + dx, py + dy) for px, py in wire.points])

    def settle(self) -> None:
        """Show every card where the document has it."""
        moved = []
        for name, item in self._scene.nodes.items():
            x, y = item.node.position
            if item.x() != x or item.y() != y:
                item.place(x, y)
                moved.append(name)
        self.route(self.touching(moved) | self._dragged.intersection(self._scene.wires))
        self._dragged.clear()
