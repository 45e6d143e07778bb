"""The scene: one card for each node and one wire for each wire, kept true to the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal, Slot
from PySide6.QtGui import QGuiApplication

from designer.canvas.far_layer import FarLayer
from designer.canvas.geometry import extent
from designer.canvas.inks import Inks
from designer.canvas.laying import Laying
from designer.canvas.layout import layers
from designer.canvas.node_item import NodeItem
from designer.canvas.overlay_heat import HeatMap
from designer.canvas.selecting import SelectingScene
from designer.canvas.wire_item import WireItem
from engine.graph import Graph, InputPort, OutputPort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QGraphicsItem

    from designer.document import Document, State
    from engine.analysis import Analysis
    from engine.blocks.base import Shape
    from engine.problems import Problem
    from widgets.theme import Theme

MARGIN = 400.0
"""Room around the cards that belongs to the scene."""


class CanvasScene(SelectingScene):
    """The network as items, and which of them are selected.

    The scene changes nothing: it follows the document's ``changed`` and compares the states
    before and after by identity, so that an edit touches only the items it concerns.
    """

    places_changed = Signal()
    """Cards have come, gone or moved."""
    far_changed = Signal()
    """The network looks different from far."""
    far_moved = Signal(QRectF)
    """In this area alone it does: cards are dragged, and somebody watches them."""
    heat_changed = Signal()
    """The overlay's colours or its legend are others."""

    def __init__(self, document: Document, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.inks = Inks(theme, QGuiApplication.font())
        self.far = FarLayer(self.remarks, self.far_changed.emit)
        self.laying = Laying(self)
        self.heat = HeatMap(self)
        self.sync(None, document.state)
        document.changed.connect(self._document_changed)

    @property
    def graph(self) -> Graph:
        """The graph that is shown: the network's, or that inside a block."""
        return self.document.graph

    @property
    def theme(self) -> Theme:
        """The colours."""
        return self.inks.theme

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
            self._sync_passing(new)
            noted = self._sync_remarks(old, new)
            self._sync_places(old, new, changed, laid, noted=noted)
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
            super().removeItem(item)
        self.remarks.clear()
        self._forget_items()
        box = extent(new)
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
            item = self.nodes.pop(name)
            self.far.cards.remove(item)
            super().removeItem(item)
        if self.current is not None and self.current not in new.nodes:
            self.current = renamed.get(self.current)
        return renamed

    def _sync_nodes(self, new: Graph, analysis: Analysis) -> list[str]:
        """Add what is new and show other values of what changed; return the names of both."""
        changed = []
        items, flow = self.nodes, self.laying.flow
        for name, node in new.nodes.items():
            item = items.get(name)
            if item is None:
                item = items[name] = NodeItem(node, analysis[name], self.inks, flow)
                if self.top:  # what comes last lies over what was touched before
                    item.setZValue(self.top)
                super().addItem(item)
                self.far.cards.add(item)
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
            self.laying.leave(item)
            self.far.wires.remove(item)
            super().removeItem(item)
            if self.selected_wire == end:
                self.selected_wire = None
                self.wire_selected.emit(None)
        changed = set()
        for end, start in new.wires.items():
            wire = self.wires.get(end)
            if wire is None:
                wire = self.wires[end] = WireItem(start, end, self.inks)
                super().addItem(wire)
                self.far.wires.add(wire)
            elif wire.start != start:
                self.laying.leave(wire)
                wire.set_start(start)
            else:
                continue
            self.laying.begin(wire)
            changed.add(end)
        layer = layers(new.topology())
        for end, wire in self.wires.items():
            wire.set_skip(layer[end.node] > layer[wire.start.node] + 1)
        return changed

    def _sync_passing(self, new: Graph) -> None:
        """Tell bypassed blocks which of their inputs passes: the first that has a wire."""
        for name, node in new.nodes.items():
            if node.bypassed:
                ports = node.block.input_ports
                fed = [InputPort(name, port) in new.wires for port in ports]
                self.nodes[name].set_passing(fed.index(True) if True in fed else 0)

    def _sync_remarks(self, old: Graph, new: Graph) -> bool:
        """Show the notes and frames; say whether any of them looks different from far."""
        if new.drawing.remarks is old.drawing.remarks:
            return False
        self.far_changed.emit()
        return self.remarks.follow(new.drawing.remarks)

    def _sync_places(
        self, old: Graph, new: Graph, changed: list[str], laid: set[InputPort], *, noted: bool
    ) -> None:
        moved = [
            name
            for name in changed
            if (was := old.nodes.get(name)) is None
            or was.position != new.nodes[name].position
            or was.block.input_ports != new.nodes[name].block.input_ports
            or was.block.output_ports != new.nodes[name].block.output_ports
        ]
        drawn = old.drawing, new.drawing
        laid = laid | self.laying.follow(*drawn)
        if drawn[0].flow != drawn[1].flow:
            for item in self.nodes.values():
                item.set_flow(drawn[1].flow)
            laid.update(self.wires)
        if moved or laid or new.wires is not old.wires or len(new) != len(old):
            self.laying.route(laid | self.laying.touching(moved))
        elif not noted:
            return
        self.places_changed.emit()
        box = extent(new)
        if box is not None:
            left, top, right, bottom = box
            wanted = QRectF(QPointF(left, top), QPointF(right, bottom))
            room = self.sceneRect()
            # Rarely: a new scene rectangle makes Qt build its index anew.
            if not room.contains(wanted) or room.width() > 3 * wanted.width() + 8 * MARGIN:
                self.setSceneRect(wanted.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        elif self.sceneRect().isEmpty():
            self.setSceneRect(QRectF(QPointF(-MARGIN, -MARGIN), QSizeF(2 * MARGIN, 2 * MARGIN)))

    def _sync_reports(self, analysis: Analysis, laid: set[InputPort]) -> None:
        reports = analysis.nodes
        carrying = laid.copy()
        for name, item in self.nodes.items():
            report = reports[name]
            if item.report is not report:
                if item.report.outputs != report.outputs:
                    carrying |= self.laying.touching([name])
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

    # -- for gestures ----------------------------------------------------------------------

    def show_moved(self, places: Mapping[str, QPointF]) -> None:
        """Show nodes at other places while they are dragged; the document does not change."""
        if not self.far.watched:
            self.laying.drag(places)
            return
        before = self.far.moving or self.laying.drawn(places)
        with self.far.by_area():
            self.laying.drag(places)
        self.far.moving = self.laying.drawn(places)
        self.far_moved.emit(before.united(self.far.moving))

    def show_settled(self) -> None:
        """Show every node where the document has it, after a gesture."""
        self.laying.settle()

    def addItem(self, item: QGraphicsItem) -> None:
        """Put something into the scene that is neither a card nor a wire."""
        super().addItem(item)
        self.far.guests[item] = None
        self.far_changed.emit()

    def removeItem(self, item: QGraphicsItem) -> None:
        """Take out what :meth:`addItem` has put in."""
        self.far.guests.pop(item, None)
        super().removeItem(item)
        self.far_changed.emit()

    def release(self) -> None:
        """Stop following the document and let every item go, before the scene dies."""
        self.document.changed.disconnect(self._document_changed)
        self.clear()
        self.far.guests.clear()
        self._forget_items()

    def _forget_items(self) -> None:
        self.nodes.clear()
        self.wires.clear()
        self.remarks.forget()
        self.far.clear()
        self.laying.clear()
        self.top = 0.0
        self._highlighted = frozenset()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.inks = Inks(theme, QGuiApplication.font())
        for item in self.nodes.values():
            item.set_inks(self.inks)
        for wire in self.wires.values():
            wire.set_inks(self.inks)
        self.remarks.set_theme(theme)
        self.heat.repaint()
        self.update()
