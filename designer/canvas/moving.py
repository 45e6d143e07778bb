"""Moving cards by mouse: in line with their neighbours, out of their wires, and into others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from designer.canvas.card import RECOGNIZABLE
from designer.canvas.geometry import snap
from designer.canvas.gestures import Gesture
from designer.canvas.loosening import Loose, Shake
from designer.canvas.remark_edits import carried, moved
from designer.canvas.snapping import Box, Guide, Level, Neighbours
from designer.canvas.splicing import has_both_sides, is_wired, loose_ends, pulled_out, put_into
from engine.graph import InputPort, OutputPort

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.canvas.geometry import Point
    from designer.canvas.node_item import Port
    from designer.canvas.view import CanvasView
    from engine.graph import Graph

SNAP_PIXELS = 6.0
"""Pixels of the screen within which a card is drawn into line."""

DECIMALS = 3
"""Thousandths of a pixel are as near as a port can be level."""

ALT = Qt.KeyboardModifier.AltModifier


class MoveNodes(Gesture):
    """Moves the selected cards; a press without a drag only selects.

    Cards come to lie in line with their neighbours, shown by guides, else on the grid; while Alt
    is held only the grid counts. A drag that begins with Alt takes the cards out of their wires,
    and so does shaking them. One card without wires that is dropped on a wire goes into it.
    """

    def __init__(
        self, view: CanvasView, place: QPointF, name: str, modifiers: Qt.KeyboardModifier
    ) -> None:
        super().__init__(view, place)
        scene = self.scene
        self.modifiers = modifiers
        self._name = name
        self._moving = False
        self._alone_on_release = False
        chosen, noted = set(scene.selection), scene.remarks.selection
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            scene.select(chosen ^ {name}, current=name, remarks=noted)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            scene.select(chosen | {name}, current=name, remarks=noted)
        elif name in chosen:
            # A press on one of several may begin a drag of all of them.
            self._alone_on_release = True
            scene.select(chosen, current=name, remarks=noted)
        else:
            scene.select([name])
        load = carried(scene.graph, scene.remarks.selection)
        moving = dict.fromkeys((*scene.selection, *load.nodes))
        self._starts = {each: scene.nodes[each].pos() for each in moving}
        self._homes = {each: at.toTuple() for each, at in self._starts.items()}
        self._beside = {
            each: scene.graph.drawing.remarks[each].area
            for each in (*scene.remarks.selection, *load.remarks)
        }
        """The notes and frames that go along."""
        self._lay: dict[str, float] = {}
        """How high the cards lay."""
        self._loose: Loose | None = None
        self._shake = Shake()
        self._goes_into = False
        self._into: InputPort | None = None
        self._offset = QPointF()
        self._known = QRectF()
        self._neighbours: Neighbours | None = None
        self.guides = Guides(view)
        """The lines that show what the cards are in line with."""

    # -- while it lasts --------------------------------------------------------------------

    def _begin(self) -> None:
        self._moving = True
        scene = self.scene
        self.view.setCursor(Qt.CursorShape.SizeAllCursor)
        self._lay = scene.raise_cards(self._starts)
        if self.modifiers & ALT:
            self._pull_out()
        if self._loose is None and not self._beside:
            self.view.watch_moves(True)
        self._find_out_whether_it_goes_into()

    def _pull_out(self) -> bool:
        """Take the cards out of their wires; say whether there were any."""
        ends = loose_ends(self.scene.graph, self._starts.keys())
        if ends:
            self._loose = Loose(self.view, ends)
        return bool(ends)

    def _find_out_whether_it_goes_into(self) -> None:
        graph = self.scene.graph
        if len(self._starts) == 1 and not self._beside and has_both_sides(graph, self._name):
            self._goes_into = self._loose is not None or not is_wired(graph, self._name)

    def _feel_shaking(self, place: QPointF) -> None:
        """Take the cards out of their wires where the hand shakes them."""
        at = self.view.mapFromScene(place)
        if self._loose is not None or not self._shake.feels(at.x(), at.y(), self.time):
            return
        if self.view.document.scope.editable and self._pull_out():
            if self.view.watches_moves:
                self.view.watch_moves(False)
            self._neighbours = None  # what was level by its wires is no more
            self._find_out_whether_it_goes_into()
            told = self.view.tr("Out of its wires; Esc puts it back.")
            self.view.hint.show_hint(at, told, quiet=True)

    def move(self, place: QPointF) -> None:
        """Show the cards where they would come to lie."""
        if self._name not in self._starts:
            return
        if not self._moving:
            if not self.goes_far(place):
                return
            self._begin()
        self._feel_shaking(place)
        if self._goes_into:
            self._aim(self.scene.wire_at(place, self.view.reach))
        self._offset = self._settled(place - self.origin)
        self.scene.show_moved({name: QPointF(*at) for name, at in self._places().items()})
        if self._beside:
            dx, dy = self._offset.x(), self._offset.y()
            self.scene.remarks.show_at(
                {each: (x + dx, y + dy, w, h) for each, (x, y, w, h) in self._beside.items()}
            )
        if self._loose is not None:
            self._loose.show()

    def _places(self) -> dict[str, Point]:
        """Return where the cards come to lie.

        Without the noise of the arithmetic: Qt takes a place for the one before where they differ
        by so little, and the card would not be where the network says.
        """
        dx, dy = self._offset.x(), self._offset.y()
        return {
            name: (round(x + dx, DECIMALS), round(y + dy, DECIMALS))
            for name, (x, y) in self._homes.items()
        }

    def _aim(self, into: InputPort | None) -> None:
        """Light up the wire that the card would go into."""
        if into != self._into:
            wires = self.scene.wires
            for end, lit in ((self._into, False), (into, True)):
                if end is not None and end in wires:
                    wires[end].set_look(hovered=lit)
            self._into = into

    def _settled(self, way: QPointF) -> QPointF:
        """Return how far the cards move that are dragged so far: into line, or on the grid."""
        start = self._starts[self._name]
        x = snap(start.x() + way.x()) - start.x()
        y = snap(start.y() + way.y()) - start.y()
        zoom = self.view.zoom
        if self.modifiers & ALT or self._into is not None or zoom < RECOGNIZABLE:
            self.guides.show(())
            return QPointF(x, y)
        found = self._ready_neighbours().snap(way.x(), way.y(), SNAP_PIXELS / zoom)
        self.guides.show(found.guides)
        return QPointF(x if found.x is None else found.x, y if found.y is None else found.y)

    def _ready_neighbours(self) -> Neighbours:
        """Return the cards around, looked up anew only after the view has gone on far."""
        seen = self.view.visible_area()
        if self._neighbours is None or not self._known.contains(seen):
            self._known = seen.adjusted(
                -seen.width() / 4, -seen.height() / 4, seen.width() / 4, seen.height() / 4
            )
            nodes, starts = self.scene.nodes, self._starts
            others = [name for name in self.scene.nodes_in(self._known) if name not in starts]
            self._neighbours = Neighbours(
                _around([nodes[name].card_rect.translated(at) for name, at in starts.items()]),
                [_box(nodes[name].card_rect.translated(nodes[name].pos())) for name in others],
                list(self._levels(set(others))),
                straight_along=int(self.scene.graph.drawing.flow == "down"),
            )
        return self._neighbours

    def _levels(self, others: set[str]) -> Iterable[Level]:
        """Yield the wires between the cards that move and those that are around."""
        nodes, starts = self.scene.nodes, self._starts
        if self._loose is not None:
            return
        wires, consumers = self.scene.graph.wires, self.scene.graph.topology().consumers
        for name, at in starts.items():
            pairs: list[tuple[Port, Port]] = [
                (wires[end], end) for end in consumers.get(name, ()) if end.node in others
            ]
            for port in nodes[name].node.block.input_ports:
                feed = wires.get(InputPort(name, port))
                if feed is not None and feed.node in others:
                    pairs.append((InputPort(name, port), feed))
            for own, other in pairs:
                here, there = at + nodes[name].ports[own], nodes[other.node].port_place(other)
                leaves = isinstance(own, OutputPort)
                yield Level((here.x(), here.y()), (there.x(), there.y()), leaves)

    # -- its end ---------------------------------------------------------------------------

    def finish(self, place: QPointF) -> None:
        """Make the move one undo step."""
        if not self._moving:
            if self._alone_on_release:
                self.scene.select([self._name])
            return
        self.move(place)
        into, loose = self._into, self._loose is not None
        self._settle()
        places = self._places()
        # Not the network as it was at the press: what arrived meanwhile would be lost.
        names, beside, offset = self._starts.keys(), self._beside.keys(), self._offset

        def edit(graph: Graph) -> Graph:
            result = pulled_out(graph, names) if loose else graph
            result = moved(result, places, beside, (offset.x(), offset.y()))
            if into is not None:
                result = put_into(result, self._name, into, places[self._name])
            return result

        if into is not None:
            # It may come to lie where it was at first: the scene sees no change of place then.
            self.scene.show_moved(self._starts)
        stays = self._offset.isNull() and into is None and not loose
        if stays or not self.view.attempt(self._label(into, loose=loose), edit):
            self._show_settled()
        elif self._beside:
            # At the edge of the canvas a note may have stayed: nothing tells the scene of it.
            self.scene.remarks.settle()

    def _label(self, into: InputPort | None, *, loose: bool) -> str:
        view, name, count = self.view, self._name, len(self._starts)
        if self._beside:
            noted = self.scene.remarks.selection
            what = view.remarking.named(self.scene.selection, noted)
            return view.tr("Move {what}").format(what=what)
        if into is not None:
            return view.tr("Put {name} before {end}").format(name=name, end=into.node)
        if loose:
            if count > 1:
                return view.tr("Pull {count} blocks out of their wires").format(count=count)
            return view.tr("Pull {name} out of its wires").format(name=name)
        if count > 1:
            return view.tr("Move {count} blocks").format(count=count)
        return view.tr("Move {name}").format(name=name)

    def cancel(self) -> None:
        """Put the cards back."""
        if self._moving:
            self._settle()
            self.scene.lower_cards(self._lay)
            self._show_settled()

    def _show_settled(self) -> None:
        self.scene.show_settled()
        if self._beside:
            self.scene.remarks.settle()

    def _settle(self) -> None:
        self._moving = False
        if self.view.watches_moves:
            self.view.watch_moves(False)
        self.view.unsetCursor()
        self._aim(None)
        self.guides.remove()
        if self._loose is not None:
            self.view.hint.hide_hint()
            self._loose.remove()
            self._loose = None


class Guides:
    """The thin lines that show what a card is in line with."""

    def __init__(self, view: CanvasView) -> None:
        self._scene = view.canvas
        self._item = QGraphicsPathItem()
        pen = QPen(view.canvas.inks.theme.accent, 1.0)
        pen.setCosmetic(True)
        self._item.setPen(pen)
        self._item.setZValue(7)
        self._shown: tuple[Guide, ...] = ()

    @property
    def shown(self) -> tuple[Guide, ...]:
        """The lines that can be seen."""
        return self._shown

    def show(self, guides: tuple[Guide, ...]) -> None:
        """Show these lines, and no others."""
        if guides == self._shown:
            return
        self._shown = guides
        path = QPainterPath()
        for guide in guides:
            line = QLineF(*guide)
            path.moveTo(line.p1())
            path.lineTo(line.p2())
        self._item.setPath(path)
        if self._item.scene() is None:
            self._scene.addItem(self._item)

    def remove(self) -> None:
        """Take them out of the scene."""
        self._shown = ()
        if self._item.scene() is not None:
            self._scene.removeItem(self._item)


def _box(rect: QRectF) -> Box:
    return Box(rect.left(), rect.top(), rect.right(), rect.bottom())


def _around(rects: Iterable[QRectF]) -> Box:
    whole = QRectF()
    for rect in rects:
        whole = whole.united(rect)
    return _box(whole)
