"""Moving and resizing notes and frames by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from designer.canvas.geometry import snap
from designer.canvas.gestures import Gesture
from designer.canvas.moving import DECIMALS
from designer.canvas.remark_edits import carried, moved, resized
from widgets.remark_looks import LEAST_FRAME, LEAST_NOTE

if TYPE_CHECKING:
    from designer.canvas.geometry import Point
    from designer.canvas.remark_layer import Grip
    from designer.canvas.view import CanvasView
    from engine.drawing import Area
    from engine.graph import Graph

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def cursor_for(grip: Grip) -> Qt.CursorShape:
    """Return the pointer's form over an edge, a corner, or all of a note or frame."""
    if grip.across and grip.down:
        falling = grip.across == grip.down
        return Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor
    if grip.across:
        return Qt.CursorShape.SizeHorCursor
    return Qt.CursorShape.SizeVerCursor if grip.down else Qt.CursorShape.SizeAllCursor


def grab_remark(
    view: CanvasView, place: QPointF, grip: Grip, modifiers: Qt.KeyboardModifier
) -> Gesture:
    """Return the gesture that a press on a note or a frame begins."""
    if grip.resizes and not modifiers & (CTRL | SHIFT):
        return ResizeRemark(view, place, grip)
    return MoveRemarks(view, place, grip.name, modifiers)


class MoveRemarks(Gesture):
    """Moves what is selected by one of its notes or frames; a press without a drag selects.

    A frame takes along what stands wholly inside it at the press; a drag that begins with Alt
    moves it alone.
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
        chosen = set(scene.remarks.selection)
        if modifiers & CTRL:
            scene.select(scene.selection, remarks=chosen ^ {name})
        elif modifiers & SHIFT:
            scene.select(scene.selection, remarks=chosen | {name})
        elif name in chosen:
            self._alone_on_release = True
        else:
            scene.select((), remarks=(name,))
        self._way = QPointF()
        self._cards: dict[str, QPointF] = {}
        self._areas: dict[str, Area] = {}

    def _begin(self) -> None:
        self._moving = True
        scene, graph = self.scene, self.scene.graph
        nodes, remarks = set(scene.selection), set(scene.remarks.selection)
        if not self.modifiers & ALT:
            load = carried(graph, remarks)
            nodes.update(load.nodes)
            remarks.update(load.remarks)
        self._cards = {name: scene.nodes[name].pos() for name in nodes}
        self._areas = {name: graph.drawing.remarks[name].area for name in remarks}

    def move(self, place: QPointF) -> None:
        """Show everything where it would come to lie."""
        if self._name not in self.scene.remarks.selection:
            return
        if not self._moving:
            if not self.goes_far(place):
                return
            self._begin()
        left, top, _, _ = self._areas[self._name]
        way = place - self.origin
        self._way = QPointF(snap(left + way.x()) - left, snap(top + way.y()) - top)
        if self._cards:
            self.scene.show_moved({name: QPointF(*place) for name, place in self._places().items()})
        x, y = self._way.x(), self._way.y()
        self.scene.remarks.show_at(
            {name: (a + x, b + y, w, h) for name, (a, b, w, h) in self._areas.items()}
        )

    def _places(self) -> dict[str, Point]:
        # Without the noise of the arithmetic, which Qt would not see.
        x, y = self._way.x(), self._way.y()
        return {
            name: (round(at.x() + x, DECIMALS), round(at.y() + y, DECIMALS))
            for name, at in self._cards.items()
        }

    def finish(self, place: QPointF) -> None:
        """Make the move one undo step."""
        if not self._moving:
            if self._alone_on_release:
                self.scene.select((), remarks=(self._name,))
            return
        self.move(place)
        self._moving = False
        way = (self._way.x(), self._way.y())
        places = self._places()
        remarks = tuple(self._areas)
        label = self.view.tr("Move {what}").format(
            what=self.view.remarking.named(self.scene.selection, self.scene.remarks.selection)
        )

        def edit(graph: Graph) -> Graph:
            here = {name: at for name, at in places.items() if name in graph}
            return moved(graph, here, remarks, way)

        if way == (0.0, 0.0) or not self.view.attempt(label, edit):
            self._settle()

    def cancel(self) -> None:
        """Put everything back."""
        if self._moving:
            self._moving = False
            self._settle()

    def _settle(self) -> None:
        self.scene.remarks.settle()
        if self._cards:
            self.scene.show_settled()


class ResizeRemark(Gesture):
    """Moves one edge, or two at a corner, of a note or a frame; a press alone selects it."""

    def __init__(self, view: CanvasView, place: QPointF, grip: Grip) -> None:
        super().__init__(view, place)
        self._grip = grip
        self._resizing = False
        self.cursor = cursor_for(grip)
        self.scene.select((), remarks=(grip.name,))
        remark = self.scene.graph.drawing.remarks[grip.name]
        self._before = self._area = remark.area
        self._least = LEAST_FRAME if remark.frame else LEAST_NOTE

    def move(self, place: QPointF) -> None:
        """Show it in the size that it would have."""
        if not self._resizing:
            if not self.goes_far(place):
                return
            self._resizing = True
        way = place - self.origin
        across, down = self._grip.across, self._grip.down
        self._area = resized(self._before, across, down, (way.x(), way.y()), self._least)
        self.scene.remarks.show_at({self._grip.name: self._area})

    def finish(self, place: QPointF) -> None:
        """Make it one undo step."""
        if self._resizing:
            self.move(place)
            self._resizing = False
            if not self.view.remarking.resize(self._grip.name, self._area):
                self.scene.remarks.settle()

    def cancel(self) -> None:
        """Show it as it was."""
        if self._resizing:
            self._resizing = False
            self.scene.remarks.settle()
