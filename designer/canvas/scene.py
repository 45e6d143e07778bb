"""The scene: one card for each node and one wire for each wire, kept true to the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal, Slot
from PySide6.QtGui import QGuiApplication

from designer.canvas.finding import FindingScene
from designer.canvas.geometry import bounds
from designer.canvas.inks import Inks
from designer.canvas.layout import layers
from designer.canvas.node_item import NodeItem
from designer.canvas.overlay_heat import HeatMap
from designer.canvas.routes import Card, Span, lanes
from designer.canvas.wire_item import WireItem
from engine.graph import Graph, InputPort, OutputPort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from designer.document import Document, State
    from engine.analysis import Analysis
    from engine.blocks.base import Shape
    from engine.problems import Problem
    from widgets.theme import Theme

MARGIN = 400.0
"""Room around the cards that belongs to the scene."""


class CanvasScene(FindingScene):
    """The network as items, and which of them are selected.

    The scene changes nothing: it follows the document's ``changed`` and compares the states
    before and after by identity, so that an edit touches only the items it concerns.
    """

    selection_changed = Signal(object)
    """The names of the selected nodes, as a tuple in the graph's order."""
    wire_selected = Signal(object)
    """The selected wire's end (:class:`InputPort`), or ``None``."""

    places_changed = Signal()
    """Cards have come, gone or moved."""
    heat_changed = Signal()
    """The overlay's colours or its legend are others."""

    def __init__(self, document: Document, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.inks = Inks(theme, QGuiApplication.font())
        self.nodes: dict[str, NodeItem] = {}
        self.wires: dict[InputPort, WireItem] = {}
        self.selection: tuple[str, ...] = ()
        self.current: str | None = None
        """The node that the keyboard is at."""
        self.selected_wire: InputPort | None = None
        self._touching: dict[str, set[InputPort]] = {}
        self._highlighted: frozenset[str] = frozenset()
        self._focused = False
        self.heat = HeatMap(self)
        self.sync(None, document.state)
        document.changed.connect(self._document_changed)

    @property
    def graph(self) -> Graph:
        """The graph that is shown: the network's, or that inside a block."""
        return self.document.graph

    @Slot(object, object)
    def _document_changed(self, before: State, after: State) -> None:
        self.sync(before, after)

    # -- following the document ------------------------------------------------------------

    def sync(self, before: State | None, after: State) -> None:
        """Make the items show a state, touching only what differs from the state before."""
        if before is not None and before.scope.path != after.scope.path:
            self._clear(after.scope.graph)
            before = None
        scope = after.scope
        old = Graph() if before is None else before.scope.graph
        new = scope.graph
        laid: set[InputPort] = set()
        selected = self.selection
        if new is not old or (before is not None and scope.bound is not before.scope.bound):
            renamed = self._sync_names(old, new)
            selected = tuple(renamed.get(name, name) for name in selected)
            # A group's Inputs have the shapes that arrive at the opened block.
            changed = self._sync_nodes(scope.bound or new, scope.analysis)
            if new.wires is not old.wires:
                laid = self._sync_wires(new)
            self._sync_places(old, new, changed, laid)
        if before is None or scope.analysis is not before.scope.analysis:
            self._sync_reports(scope.analysis, laid)
        if before is None or scope.problems is not before.scope.problems:
            self._sync_problems(scope.problems)
        self._select(tuple(name for name in selected if name in self.nodes))
        self.heat.follow(after)

    def _clear(self, new: Graph) -> None:
        """Take every item away: another graph is going to be shown."""
        self.select([])
        self.current = None
        # Not clear(): what a gesture has put into the scene is its own to take away.
        for item in (*self.wires.values(), *self.nodes.values()):
            self.removeItem(item)
        self.nodes.clear()
        self.wires.clear()
        self._touching.clear()
        self._highlighted = frozenset()
        box = bounds(new)
        if box is not None:
            # Before the items come: a scene without a rectangle measures all of them.
            area = QRectF(QPointF(*box[:2]), QPointF(*box[2:]))
            self.setSceneRect(area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))

    def _sync_names(self, old: Graph, new: Graph) -> dict[str, str]:
        """Take away the items of nodes that are gone; return the new name of a renamed one."""
        if new.nodes.keys() == old.nodes.keys():
            return {}
        gone = [name for name in old.nodes if name not in new.nodes]
        come = [name for name in new.nodes if name not in old.nodes]
        renamed: dict[str, str] = {}
        if len(gone) == 1 == len(come):
            was, now = old.nodes[gone[0]], new.nodes[come[0]]
            if was.block is now.block and was.position == now.position:
                renamed[was.name] = now.name
        for name in gone:
            self.removeItem(self.nodes.pop(name))
        if self.current is not None and self.current not in new.nodes:
            self.current = renamed.get(self.current)
        return renamed

    def _sync_nodes(self, new: Graph, analysis: Analysis) -> list[str]:
        """Add what is new and show other values of what changed; return the names of both."""
        changed = []
        items = self.nodes
        for name, node in new.nodes.items():
            item = items.get(name)
            if item is None:
                item = items[name] = NodeItem(node, analysis[name], None, self.inks)
                self.addItem(item)
            elif item.node is not node:
                item.set_node(node)
            else:
                continue
            changed.append(name)
        return changed

    def _sync_wires(self, new: Graph) -> set[InputPort]:
        """Add, remove and redirect wires; return those that are new or begin elsewhere."""
        for end in [end for end in self.wires if end not in new.wires]:
            item = self.wires.pop(end)
            self.removeItem(item)
            self._touching[end.node].discard(end)
            self._touching.get(item.start.node, set()).discard(end)
            if self.selected_wire == end:
                self.selected_wire = None
                self.wire_selected.emit(None)
        changed = set()
        for end, start in new.wires.items():
            wire = self.wires.get(end)
            if wire is None:
                wire = self.wires[end] = WireItem(start, end, self.inks)
                self.addItem(wire)
            elif wire.start != start:
                self._touching.get(wire.start.node, set()).discard(end)
                wire.set_start(start)
            else:
                continue
            self._touching.setdefault(end.node, set()).add(end)
            self._touching.setdefault(start.node, set()).add(end)
            changed.add(end)
        layer = layers(new.topology())
        for end, wire in self.wires.items():
            wire.set_skip(layer[end.node] > layer[wire.start.node] + 1)
        return changed

    def _sync_places(
        self, old: Graph, new: Graph, changed: list[str], laid: set[InputPort]
    ) -> None:
        moved = [
            name
            for name in changed
            if (was := old.nodes.get(name)) is None
            or was.position != new.nodes[name].position
            or was.block.input_ports != new.nodes[name].block.input_ports
            or was.block.output_ports != new.nodes[name].block.output_ports
        ]
        if not moved and new.wires is old.wires and len(new) == len(old):
            return
        self.places_changed.emit()
        paths = laid.copy()
        for name in moved:
            paths |= self._touching.get(name, set())
        self._route(paths)
        box = bounds(new)
        if box is not None:
            left, top, right, bottom = box
            wanted = QRectF(QPointF(left, top), QPointF(right, bottom))
            room = self.sceneRect()
            # Rarely: a new scene rectangle makes Qt build its index anew.
            if not room.contains(wanted) or room.width() > 3 * wanted.width() + 8 * MARGIN:
                self.setSceneRect(wanted.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        elif self.sceneRect().isEmpty():
            self.setSceneRect(QRectF(QPointF(-MARGIN, -MARGIN), QSizeF(2 * MARGIN, 2 * MARGIN)))

    def _route(self, changed: set[InputPort]) -> None:
        """Lay the wires that changed, and those whose lane did."""
        cards = [Card(*item.node.position, item.height) for item in self.nodes.values()]
        spans = {end: self._span(wire) for end, wire in self.wires.items()}
        lane = lanes(cards, spans)
        for end, wire in self.wires.items():
            if wire.lane != lane.get(end):
                wire.lane = lane.get(end)
                changed.add(end)
        for end in changed:
            span = spans[end]
            self.wires[end].run(QPointF(span.x1, span.y1), QPointF(span.x2, span.y2))

    def _span(self, wire: WireItem) -> Span:
        start, end = self.nodes[wire.start.node], self.nodes[wire.end.node]
        out, into = start.ports[wire.start], end.ports[wire.end]
        (x1, y1), (x2, y2) = start.node.position, end.node.position
        return Span(x1 + out.x(), y1 + out.y(), x2 + into.x(), y2 + into.y())

    def _sync_reports(self, analysis: Analysis, laid: set[InputPort]) -> None:
        reports = analysis.nodes
        carrying = laid.copy()
        for name, item in self.nodes.items():
            report = reports[name]
            if item.report is not report:
                if item.report.outputs != report.outputs:
                    carrying |= self._touching.get(name, set())
                item.set_report(report)
        for end in carrying:
            wire = self.wires[end]
            wire.set_shape(self._wire_shape(wire.start))

    def _wire_shape(self, start: OutputPort) -> Shape | None:
        item = self.nodes[start.node]
        outputs = item.report.outputs
        return outputs[item.node.block.output_ports.index(start.port)] if outputs else None

    def _sync_problems(self, problems: Iterable[Problem]) -> None:
        first: dict[str, Problem] = {}
        for problem in problems:
            if problem.node is not None:
                first.setdefault(problem.node, problem)
        for name, item in self.nodes.items():
            found = first.get(name)
            if found is not item.problem:
                item.set_problem(found)

    # -- what is selected ------------------------------------------------------------------

    def select(self, names: Iterable[str], current: str | None = None) -> None:
        """Select nodes by name (those that exist), and nothing else.

        Parameters
        ----------
        names
            The nodes.
        current
            The one the keyboard goes on from; by default the last of them.
        """
        wanted = dict.fromkeys(name for name in names if name in self.nodes)
        last = current if current in self.nodes else next(reversed(wanted), None)
        self.select_wire(None)
        self._set_current(last or self.current)
        order = self.graph.nodes
        self._select(tuple(sorted(wanted, key={n: i for i, n in enumerate(order)}.__getitem__)))

    def _select(self, names: tuple[str, ...]) -> None:
        for name in names:
            self.nodes[name].set_look(selected=True)
        if names != self.selection:
            for name in set(self.selection).difference(names):
                if name in self.nodes:
                    self.nodes[name].set_look(selected=False)
            self.selection = names
            self.selection_changed.emit(names)

    def _set_current(self, name: str | None) -> None:
        if self.current in self.nodes:
            self.nodes[self.current].set_look(focused=False)
        self.current = name
        if name is not None and self._focused:
            self.nodes[name].set_look(focused=True)

    def set_focused(self, focused: bool) -> None:
        """Show the ring around the current node, or hide it while the keyboard is elsewhere."""
        self._focused = focused
        if self.current in self.nodes:
            self.nodes[self.current].set_look(focused=focused)

    def select_wire(self, end: InputPort | None) -> None:
        """Select one wire (and no node), or none."""
        if end is not None:
            self._select(())
        if end != self.selected_wire:
            for which, chosen in ((self.selected_wire, False), (end, True)):
                if which is not None and which in self.wires:
                    self.wires[which].set_look(selected=chosen)
            self.selected_wire = end
            self.wire_selected.emit(end)

    def highlight(self, names: Iterable[str]) -> None:
        """Ring nodes, such as those that a problem names; an empty collection rings none."""
        wanted = frozenset(name for name in names if name in self.nodes)
        for name in self._highlighted ^ wanted:
            if name in self.nodes:
                self.nodes[name].set_look(highlighted=name in wanted)
        self._highlighted = wanted

    # -- for gestures ----------------------------------------------------------------------

    def show_moved(self, places: Mapping[str, QPointF]) -> None:
        """Show nodes at other places while they are dragged; the document does not change."""
        touched: set[InputPort] = set()
        for name, place in places.items():
            self.nodes[name].setPos(place)
            touched |= self._touching.get(name, set())
        for end in touched:
            wire = self.wires[end]
            start = self.nodes[wire.start.node].port_place(wire.start)
            finish = self.nodes[end.node].port_place(end)
            if wire.lane is None or finish.x() < start.x() + 8:
                wire.lane = None if finish.x() > start.x() + 8 else (start.y() + finish.y()) / 2
            wire.run(start, finish)

    def show_settled(self) -> None:
        """Show every node where the document has it, after a gesture."""
        for item in self.nodes.values():
            x, y = item.node.position
            if item.x() != x or item.y() != y:
                item.setPos(x, y)
        self._route(set(self.wires))

    def release(self) -> None:
        """Stop following the document and let every item go, before the scene dies."""
        self.document.changed.disconnect(self._document_changed)
        self.clear()
        self.nodes.clear()
        self.wires.clear()
        self._touching.clear()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.inks = Inks(theme, QGuiApplication.font())
        for item in self.nodes.values():
            item.set_inks(self.inks)
        for wire in self.wires.values():
            wire.set_inks(self.inks)
        self.heat.repaint()
        self.update()
