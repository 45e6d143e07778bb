"""What a person can ask of notes and frames: undoable edits, from a key, a menu or a gesture."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF

from designer.canvas import remark_edits as edits
from designer.canvas.card import READABLE
from designer.canvas.geometry import GRID
from designer.canvas.note_places import free_corner
from designer.canvas.remark_field import RemarkField
from designer.canvas.remark_gestures import cursor_for
from designer.canvas.remark_item import needed_height

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from designer.canvas.geometry import Point
    from designer.canvas.remark_layer import Grip
    from designer.canvas.view import CanvasView
    from engine.drawing import Area
    from engine.graph import Graph

ROOM_AROUND = 24.0
"""Between what is brought into view and the edge of the view, in pixels at 100 %."""
TALLEST = 640.0
"""As far as this a note grows with its text, in pixels at 100 %."""


def _(text: str) -> str:
    return QCoreApplication.translate("Remarking", text)


class Remarking:
    """The notes and frames of one view. Each command is one undo step; what is refused is said."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._remarks = view.canvas.remarks
        self._under: str | None = None

    @cached_property
    def field(self) -> RemarkField:
        """Where a note is written, made when somebody first writes one: it takes 5 ms."""
        return RemarkField(self._view)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be asked for, by the names in the window's table."""
        return {
            "add_note": self.add_note,
            "frame": self.frame,
            "fit_frame": self.fit,
        }

    @property
    def selection(self) -> tuple[str, ...]:
        """The selected notes and frames."""
        return self._remarks.selection

    def named(self, names: Sequence[str], remarks: Sequence[str]) -> str:
        """Return what an undo step calls blocks, notes and frames."""
        count = len(names) + len(remarks)
        if not remarks:
            return self._view.commands.name(tuple(names))
        if count > 1:
            return _("{count} things").format(count=count)
        found = self._view.canvas.graph.drawing.remarks.get(remarks[0])
        return _("the frame") if found is not None and found.frame else _("the note")

    # -- adding and writing ----------------------------------------------------------------

    def add_note(self, place: QPointF | None = None) -> None:
        """Put a note at a place of the scene, by default at the pointer, and write on it.

        Where the pointer is elsewhere, it goes to free room near what is selected, or in view.
        """
        view = self._view
        if place is None and view.is_pointed_at:
            place = view.mapToScene(view.pointer())
        at = self._free_corner() if place is None else (place.x(), place.y())
        name = view.canvas.graph.drawing.fresh_id()
        edit = partial(edits.with_note, name=name, place=at)
        self._add(_("Add a note"), name, edit, reveal=place is None)

    def _free_corner(self) -> Point:
        view, seen = self._view, self._view.visible_area()
        top = view.covered / view.zoom
        room = ROOM_AROUND / 2
        seen.adjust(room, room + top, -room, -room)
        wished = seen.center()
        if view.selection or self.selection:
            chosen = view.canvas.content(view.selection) if view.selection else QRectF()
            chosen = chosen.united(self._remarks.around(self.selection))
            if seen.contains(chosen.center()):
                wished = chosen.center()
        area = seen.left(), seen.top(), seen.width(), seen.height()
        return free_corner(view.canvas.graph, (wished.x(), wished.y()), area)

    def frame(self) -> None:
        """Put a frame around what is selected, and write its title."""
        view = self._view
        self.field.close_field()  # which takes away a note that is empty still
        nodes, remarks = view.selection, self.selection
        name = view.canvas.graph.drawing.fresh_id(frame=True)
        label = _("Frame {what}").format(what=self.named(nodes, remarks))
        self._add(label, name, lambda graph: edits.with_frame(graph, name, nodes, remarks))

    def _add(
        self, label: str, name: str, edit: Callable[[Graph], Graph], *, reveal: bool = False
    ) -> None:
        view = self._view
        self.field.close_field()
        view.document.end_gesture()
        # What is typed joins this step: one step takes back the note with its text.
        if view.attempt(label, edit, self._key(name)):
            view.canvas.select((), remarks=(name,))
            if reveal:
                self.bring_into_view((name,))
            self.field.open(name)

    @staticmethod
    def _key(name: str) -> str:
        return f"write {name}"

    def open_field(self, name: str) -> None:
        """Write on a note, or the title of a frame."""
        view = self._view
        if not view.document.scope.editable:
            view.say(str(view.document.scope.refusal()))
            return
        view.document.end_gesture()
        view.canvas.select((), remarks=(name,))
        self.bring_into_view((name,))
        self.field.open(name)

    def write(self, name: str, text: str) -> None:
        """Put another text on a note or a frame; a note grows with it."""
        remark = self._view.canvas.graph.drawing.remarks.get(name)
        if remark is None or text == remark.text:
            return
        label = _("Write a title") if remark.frame else _("Write a note")
        left, top, width, height = remark.area
        if not remark.frame:
            needed = needed_height(text, self._remarks.inks, width)
            needed = GRID * -(-needed // GRID)
            height = max(height, min(needed, TALLEST))
        wanted = replace(remark, text=text, area=(left, top, width, height))
        self._view.attempt(
            label,
            lambda graph: graph.draw(graph.drawing.with_remark(name, wanted)),
            self._key(name),
        )

    def end_writing(self, name: str) -> None:
        """Take away a note on which nothing stands."""
        remark = self._view.canvas.graph.drawing.remarks.get(name)
        if remark is not None and not remark.frame and not remark.text.strip():
            self._view.attempt(
                _("Remove the note"),
                lambda graph: edits.without(graph, (), (name,)),
                self._key(name),
            )
        self._view.document.end_gesture()

    # -- changing --------------------------------------------------------------------------

    def paint_in(self, color: str, names: tuple[str, ...] = ()) -> None:
        """Give notes and frames a colour: by default those that are selected."""
        names = names or self.selection
        label = _("Colour {what}").format(what=self.named((), names))
        self._view.attempt(label, lambda graph: edits.painted(graph, names, color))

    def resize(self, name: str, area: Area, *, merge: str | None = None) -> bool:
        """Give a note or a frame another area; say whether it has it.

        Parameters
        ----------
        name
            What identifies it.
        area
            Where it is to be.
        merge
            By what the steps of one gesture become one.
        """
        label = _("Resize {what}").format(what=self.named((), (name,)))

        def edit(graph: Graph) -> Graph:
            remark = replace(graph.drawing.remarks[name], area=area)
            return graph.draw(graph.drawing.with_remark(name, remark))

        return self._view.attempt(label, edit, merge)

    def fit(self) -> None:
        """Fit the selected frames to the blocks that are in them."""
        view, remarks = self._view, self._view.canvas.graph.drawing.remarks
        names = [name for name in self.selection if remarks[name].frame]
        if not names:
            view.say(_("Select a frame to fit it to its blocks: press its title or its edge."))
            return
        label = _("Fit {what}").format(what=self.named((), names))
        view.attempt(label, lambda graph: edits.fitted(graph, names))

    def move(self, way: Point) -> None:
        """Move what is selected, frames with what is in them; moves in a row are one undo step."""
        view = self._view
        nodes, remarks = view.selection, self.selection

        def edit(graph: Graph) -> Graph:
            load = edits.carried(graph, remarks)
            places = {
                name: (graph[name].position[0] + way[0], graph[name].position[1] + way[1])
                for name in {*nodes, *load.nodes}
            }
            return edits.moved(graph, places, {*remarks, *load.remarks}, way)

        label = _("Move {what}").format(what=self.named(nodes, remarks))
        view.attempt(label, edit, f"nudge {','.join((*nodes, '', *remarks))}")

    def stretch(self, by: Point) -> None:
        """Make the selected notes and frames so much wider and higher.

        Their upper left corners stay; what is done in a row is one undo step.
        """
        view, names = self._view, self.selection
        if not names:
            view.say(_("Select a note or a frame to make it larger or smaller."))
            return
        label = _("Resize {what}").format(what=self.named((), names))
        key = f"stretch {','.join(names)}"
        view.attempt(label, lambda graph: edits.stretched(graph, names, by), key)

    # -- showing ---------------------------------------------------------------------------

    def bring_into_view(self, names: Iterable[str]) -> None:
        """Move the view, where it must be, so that notes and frames can be seen and read.

        Of one that is larger than the view, where its text begins.
        """
        view, seen = self._view, self._view.visible_area()
        area = self._remarks.around(names)
        if area.isEmpty() or seen.contains(area):
            return
        if view.zoom < READABLE / 2:
            view.look_at(area.center(), READABLE)
            seen = view.visible_area()
        room = seen.size() - QSizeF(2 * ROOM_AROUND, 2 * ROOM_AROUND)
        area.setSize(area.size().boundedTo(room))
        if not seen.contains(area):
            around = area.adjusted(-ROOM_AROUND, -ROOM_AROUND, ROOM_AROUND, ROOM_AROUND)
            view.ensureVisible(around, 0, 0)
            view.area_changed.emit()

    def show_copies(self, names: Collection[str], remarks: Iterable[str]) -> None:
        """Bring what was copied or pasted into view: the blocks, else the notes and frames."""
        if names:
            self._view.bring_into_view(names)
        else:
            self.bring_into_view(remarks)

    # -- telling ---------------------------------------------------------------------------

    def hover(self, place: QPointF | None) -> None:
        """Say what lies at a place that is on no card and no wire."""
        view, canvas = self._view, self._view.canvas
        grip = None if place is None else self.at(place)
        viewport = view.viewport()
        if grip is None:
            if self._under is not None:
                self._under = None
                viewport.unsetCursor()
                viewport.setToolTip("")
            return
        item = canvas.remarks.items[grip.name]
        self._under = grip.name
        small = item.is_elided or view.zoom < 1 / 2
        viewport.setToolTip(item.remark.text if small else "")
        if grip.resizes:
            viewport.setCursor(cursor_for(grip))
        else:
            viewport.unsetCursor()

    def at(self, place: QPointF) -> Grip | None:
        """Return the note, or else the frame's title or edge, at a place."""
        zoom = self._view.zoom
        return self._remarks.note_at(place, zoom) or self._remarks.frame_at(place, zoom)
