"""Where the wires of a scene run: laid anew where an end moves, or a card comes into their way."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsScene

from designer.canvas.geometry import CARD_WIDTH, card_height, port_places, step, turned
from designer.canvas.lane_search import LaneSearch
from designer.canvas.routes import BETWEEN, NOTICE, RETURN, Card, Span, lanes
from engine.graph import InputPort, OutputPort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QRectF

    from designer.canvas.scene import CanvasScene
    from designer.canvas.wire_item import WireItem
    from engine.drawing import Drawing, Flow, Point
    from engine.graph import Graph


SLICE = 800
"""So many wires are laid at a time where very many are: in 10 ms."""
MANY = 300
"""Where so many wires are laid at once, Qt's index of places is made anew rather than followed."""


def lanes_of(graph: Graph, ends: Iterable[InputPort]) -> dict[InputPort, float]:
    """Return the lanes of a graph's wires, which takes long for thousands; knows no item.

    Parameters
    ----------
    graph
        The network.
    ends
        Its wires, in the order in which those that want one lane take theirs.
    """
    drawing, spans = graph.drawing, {}
    ports: dict[tuple[InputPort | OutputPort, bool], Point] = {}
    for name, node in graph.nodes.items():
        (x, y), block = node.position, node.block
        inputs, outputs = port_places(block, drawing.flow)
        for port, (dx, dy) in zip(block.input_ports, inputs, strict=True):
            ports[InputPort(name, port), True] = x + dx, y + dy
        for port, (dx, dy) in zip(block.output_ports, outputs, strict=True):
            ports[OutputPort(name, port), False] = x + dx, y + dy
    for end in ends:
        if end in graph.wires and end not in drawing.routes:
            start = turned(ports[graph.wires[end], False], drawing.flow)
            spans[end] = Span(*start, *turned(ports[end, True], drawing.flow))
    heights = [(card_height(node.block), *node.position) for node in graph.nodes.values()]
    if drawing.flow == "right":
        cards = [Card(x, y, height) for height, x, y in heights]
    else:
        cards = [Card(y, x, CARD_WIDTH, height) for height, x, y in heights]
    return lanes(cards, spans, step(drawing.flow)[0], _below(drawing.flow))


def _below(flow: Flow) -> float:
    """Return how far from cards wires return on the side where problems stand."""
    return NOTICE if flow == "right" else BETWEEN


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
        self._bent: set[InputPort] = set()
        """Of the wires of what is dragged those that were laid anew for it."""
        self._foreseen: tuple[Graph, dict[InputPort, float]] | None = None
        self._search: LaneSearch[InputPort] = LaneSearch(scene, self._take)
        self._held: set[InputPort] | None = None
        self._stale = False

    @property
    def order(self) -> tuple[InputPort, ...]:
        """The wires in the order in which they take their lanes."""
        return tuple(self._spans)

    def foresee(self, graph: Graph, lane: dict[InputPort, float]) -> None:
        """Take over the lanes of a graph that is about to be shown: see :func:`lanes_of`."""
        self._foreseen = graph, lane

    @property
    def flow(self) -> Flow:
        """Where the data flows."""
        return self._scene.graph.drawing.flow

    def clear(self) -> None:
        """Forget every wire."""
        self._search.stop()
        self._touching.clear()
        self._spans.clear()
        self._dragged.clear()
        self._bent.clear()
        self._held = None
        self._choose_index()

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
        self._scene.arranged += 1
        if self._held is None:
            self._lay(self._due(changed))
        else:
            self._held.update(changed)
            self._stale = True

    def hold(self) -> None:
        """Let all wires that are to be laid wait for :meth:`lay_some`."""
        if self._held is None:  # else those that wait already go on waiting
            self._held = set()
            self._choose_index()

    def lay_some(self) -> bool:
        """Lay some of the wires that wait, and say whether there are more."""
        if self._held is None:
            return False
        self._scene.arranged += 1
        if self._stale:
            self._stale = False
            self._held = self._due(self._held & self._scene.wires.keys())
            return True
        some = set(islice(self._held, SLICE))
        wires = self._scene.wires
        there = some & wires.keys()
        for end in there:
            self._spans[end] = self._span(wires[end])
        self._lay(there)
        self._held -= some
        if not self._held:
            self._held = None
            self._choose_index()
        return self._held is not None

    def _choose_index(self, *, followed: bool = True) -> None:
        """Let Qt follow in its index where items are, unless very many are about to move.

        Following 3,000 long wires took 0.5 s, making it anew 0.02 s.
        """
        method = QGraphicsScene.ItemIndexMethod
        follow = followed and self._held is None and not self._search.is_going_on
        self._scene.setItemIndexMethod(method.BspTreeIndex if follow else method.NoIndex)

    def _due(self, changed: Iterable[InputPort]) -> set[InputPort]:
        """Return the wires that changed, and those whose lane did."""
        wires, spans = self._scene.wires, self._spans
        due = set(changed)
        if self._held is None or not self._is_foreseen:  # else each slice looks at its own
            for end in due:
                spans[end] = self._span(wires[end])
        lane = self._lanes()
        self._choose_index()
        if self._search.is_going_on:
            for end in due - lane.keys():  # until its lane is found
                _, y1, _, y2 = spans[end]
                wires[end].lane = (y1 + y2) / 2 if spans[end].returns else None
        for end in lane if self._search.is_going_on else wires:
            if wires[end].lane != lane.get(end):
                wires[end].lane = lane.get(end)
                due.add(end)
        return due

    def _take(self, found: Mapping[InputPort, float | None]) -> None:
        """Lay wires whose lanes were found after all others."""
        if not found:  # that was all: the index is made at a turn of its own
            self._choose_index()
            return
        wires, due = self._scene.wires, set()
        for end, lane in found.items():
            # What is dragged meanwhile is laid when it is let go.
            if wires[end].lane != lane and end not in self._dragged:
                wires[end].lane = lane
                due.add(end)
        if due:
            self._scene.arranged += 1
            self._run(due)

    @property
    def is_seeking(self) -> bool:
        """Whether there are wires that wait for their lanes, among cards that lie everywhere."""
        return self._search.is_going_on

    def pause(self, *, paused: bool) -> None:
        """Leave these wires as they are while all cards are being arranged, or go on."""
        self._search.pause(paused=paused)

    def finish(self) -> None:
        """Find the lanes that are still looked for, as before a picture is painted."""
        self._search.finish()

    def _lay(self, laid: set[InputPort]) -> None:
        self._choose_index(followed=len(laid) <= MANY)
        self._run(laid)
        self._choose_index()

    def _run(self, laid: set[InputPort]) -> None:
        wires, spans, flow = self._scene.wires, self._spans, self.flow
        self._bent -= laid
        for end in laid:
            x1, y1, x2, y2 = spans[end]
            if flow == "right":
                wires[end].run(QPointF(x1, y1), QPointF(x2, y2), flow)
            else:
                wires[end].run(QPointF(y1, x1), QPointF(y2, x2), flow)

    @property
    def _is_foreseen(self) -> bool:
        return self._foreseen is not None and self._foreseen[0] is self._scene.graph

    def _lanes(self) -> Mapping[InputPort, float | None]:
        """Return the lanes of all wires that are in the way of cards, as far as they are known."""
        known = self._is_foreseen
        foreseen, self._foreseen = self._foreseen, None
        if known and foreseen is not None:
            self._search.stop()
            return foreseen[1]
        nodes, flow = self._scene.nodes, self.flow
        if flow == "right":
            cards = [Card(*item.node.position, item.height) for item in nodes.values()]
        else:
            cards = [
                Card(y, x, CARD_WIDTH, item.height)
                for item in nodes.values()
                for x, y in (item.node.position,)
            ]
        return self._search.begin(cards, self._free(), step(flow)[0], _below(flow))

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

    def drawn(self, names: Iterable[str]) -> QRectF:
        """Return where cards are shown, and the wires that begin or end at them."""
        wires, known = self._scene.wires, tuple(names)
        area = self._scene.content(known)
        for end in self.touching(known):
            wire = wires[end]
            area = area.united(wire.path().controlPointRect().translated(*wire.carried))
        return area

    def drag(self, places: Mapping[str, QPointF]) -> None:
        """Show cards at other places, and their wires with them."""
        scene, flow = self._scene, self.flow
        scene.arranged += 1
        nodes, wires = scene.nodes, scene.wires
        ways: dict[str, Point] = {}
        for name, place in places.items():
            item = nodes[name]
            x, y = place.x(), place.y()
            home = item.node.position
            ways[name] = (x - home[0], y - home[1])
            item.place(x, y)
        touched = self.touching(places)
        self._dragged |= touched
        for end in touched:
            wire = wires[end]
            way = ways.get(end.node)
            # Where both ends go the same way nothing is to be laid, and most of a selection's
            # wires are such. A lane may lead around what stays behind.
            if way is not None and way == ways.get(wire.start.node) and self._is_laid(wire):
                if way != wire.carried:
                    wire.carry(way)
                continue
            start = nodes[wire.start.node].port_place(wire.start)
            finish = nodes[end.node].port_place(end)
            x1, y1, x2, y2 = start.x(), start.y(), finish.x(), finish.y()
            if flow == "down":
                x1, y1, x2, y2 = y1, x1, y2, x2
            returns = x2 - x1 < RETURN
            if wire.lane is None or returns:
                wire.lane = (y1 + y2) / 2 if returns else None
            wire.run(start, finish, flow)
            self._bent.add(end)

    def _is_laid(self, wire: WireItem) -> bool:
        """Whether a wire runs as it does when its ends are where the document has them."""
        return wire.end not in self._bent

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
        self._bent.clear()
