"""The notes and frames of a scene: kept true to the drawing, found by place, and selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGraphicsScene

from designer.canvas.remark_inks import RemarkInks
from designer.canvas.remark_item import TAB, RemarkItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import QPainter

    from designer.canvas.selecting import SelectingScene
    from engine.drawing import Area, Remark
    from widgets.theme import Theme

EDGE_PIXELS = 5.0
"""Pixels of the screen on both sides of an edge that belong to it."""
RESIZABLE_PIXELS = 36.0
"""What is smaller on the screen is moved, not resized."""


class Grip(NamedTuple):
    """What of a note or a frame is taken: edges to resize it, or all of it."""

    name: str
    across: int = 0
    """-1 for the left edge, 1 for the right one."""
    down: int = 0
    """-1 for the upper edge, 1 for the lower one."""

    @property
    def resizes(self) -> bool:
        """Whether an edge is taken."""
        return bool(self.across or self.down)


class RemarkLayer:
    """The notes and frames of one scene.

    Parameters
    ----------
    scene
        Where the items are.
    """

    def __init__(self, scene: SelectingScene) -> None:
        self._scene = scene
        self._inks: RemarkInks | None = None
        self.items: dict[str, RemarkItem] = {}
        self.selection: tuple[str, ...] = ()
        """What is selected, in the order of the drawing."""
        self.current: str | None = None
        """What the keyboard is at; ``None`` while it is at a card."""
        self._ringed: str | None = None

    @property
    def inks(self) -> RemarkInks:
        """What they are painted with, made when there is the first of them."""
        if self._inks is None:
            self._inks = RemarkInks(self._scene.theme, QGuiApplication.font())
        return self._inks

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._inks = RemarkInks(theme, QGuiApplication.font()) if self.items else None
        for item in self.items.values():
            item.set_inks(self.inks)

    # -- following the drawing -------------------------------------------------------------

    def follow(self, remarks: Mapping[str, Remark]) -> bool:
        """Show these notes and frames; say whether more than a text differs."""
        changed = False
        items = self.items
        for name in [name for name in items if name not in remarks]:
            QGraphicsScene.removeItem(self._scene, items.pop(name))
            changed = True
        for name, remark in remarks.items():
            item = items.get(name)
            if item is None:
                item = items[name] = RemarkItem(remark, self.inks)
                QGraphicsScene.addItem(self._scene, item)
            elif item.remark is not remark or item.area != remark.area:
                was, area = item.remark, item.area
                item.set_remark(remark)
                if area == remark.area and was.color == remark.color:
                    continue
            else:
                continue
            changed = True
        if any(name not in items for name in self.selection):
            self.select(name for name in self.selection if name in items)
        if self.current is not None and self.current not in items:
            self.current = None
            self._scene.show_focus()
        return changed

    def clear(self) -> None:
        """Take all of them away."""
        for item in self.items.values():
            QGraphicsScene.removeItem(self._scene, item)
        self.forget()

    def forget(self) -> None:
        """Let go of them: the scene is going to be cleared."""
        self.items.clear()
        self.current = self._ringed = None
        self.select(())

    def show_at(self, areas: Mapping[str, Area]) -> None:
        """Show some elsewhere while they are dragged; the document does not change."""
        for name, area in areas.items():
            if name in self.items:
                self.items[name].show_at(area)
        self._scene.remarks_moved.emit()

    def settle(self) -> None:
        """Show all of them where the document has them."""
        self.show_at({name: item.remark.area for name, item in self.items.items()})

    # -- selecting -------------------------------------------------------------------------

    def select(self, names: Iterable[str]) -> None:
        """Select these (of those that there are) and no others."""
        wanted = set(names)
        chosen = tuple([name for name in self.items if name in wanted])
        for name in {*self.selection, *chosen}:
            if name in self.items:
                self.items[name].set_selected(name in wanted)
        if chosen != self.selection:
            self.selection = chosen
            self._scene.remarks_selected.emit(chosen)

    def set_current(self, name: str | None) -> None:
        """Let the keyboard go on from one of them, or from a card."""
        self.current = name if name in self.items else None

    def show_focus(self, *, shown: bool) -> None:
        """Show the ring around what the keyboard is at, or none."""
        wanted = self.current if shown else None
        if wanted != self._ringed:
            for name, focused in ((self._ringed, False), (wanted, True)):
                if name in self.items:
                    self.items[name].set_focused(focused)
            self._ringed = wanted

    # -- finding ---------------------------------------------------------------------------

    def note_at(self, place: QPointF, zoom: float) -> Grip | None:
        """Return which note lies at a place, and which of its edges."""
        found = None
        reach = EDGE_PIXELS / zoom
        for name, item in self.items.items():
            if not item.remark.frame and _near(item.area, place, reach):
                grip = _edges(name, item.area, place, zoom)
                if grip.resizes or item.rect.contains(place):
                    found = grip  # the last one lies on top
        return found

    def over_wires_at(self, place: QPointF, zoom: float) -> Grip | None:
        """Return what is taken at a place even where a wire runs.

        That is a note, the title of a frame, and the edge of a selected one: otherwise a frame
        whose edge lies along a wire could not be resized.
        """
        if (note := self.note_at(place, zoom)) is not None:
            return note
        frame = self.frame_at(place, zoom)
        if frame is None:
            return None
        chosen = frame.resizes and frame.name in self.selection
        return frame if chosen or self.items[frame.name].tab(zoom).contains(place) else None

    def frame_at(self, place: QPointF, zoom: float) -> Grip | None:
        """Return the frame whose title or edge lies at a place; the innermost of several."""
        found: tuple[float, Grip] | None = None
        reach = EDGE_PIXELS / zoom
        for name, item in self.items.items():
            if not item.remark.frame:
                continue
            area = item.area
            grip = _edges(name, area, place, zoom) if _near(area, place, reach) else Grip(name)
            title = item.tab(zoom).contains(place)
            head = QRectF(area[0], area[1], area[2], min(TAB, area[3])).contains(place)
            small = min(area[2], area[3]) * zoom < RESIZABLE_PIXELS and item.rect.contains(place)
            size = area[2] * area[3]
            if (grip.resizes or title or head or small) and (found is None or size < found[0]):
                found = size, grip
        return None if found is None else found[1]

    def in_band(self, area: QRectF) -> list[str]:
        """Return the notes that touch an area and the frames that lie wholly in it."""
        return [
            name
            for name, item in self.items.items()
            if (area.contains(item.rect) if item.remark.frame else area.intersects(item.rect))
        ]

    def around(self, names: Iterable[str] | None = None) -> QRectF:
        """Return the rectangle around some, by default all of them."""
        area = QRectF()
        for name in self.items if names is None else names:
            area = area.united(self.items[name].rect)
        return area

    # -- from far --------------------------------------------------------------------------

    def paint_grounds(self, painter: QPainter, area: QRectF) -> None:
        """Paint the frames in an area, without their titles."""
        frames = [item for item in self.items.values() if item.remark.frame]
        frames.sort(key=lambda item: item.depth)
        zoom = painter.worldTransform().m11()
        for item in frames:
            if item.rect.intersects(area):
                _at(painter, item, item.paint_ground, zoom)

    def paint_small(self, painter: QPainter, scale: float, origin: QPointF) -> None:
        """Paint all of them as plain rectangles, as an overview shows them."""
        for item in sorted(self.items.values(), key=lambda item: item.depth):
            left, top, width, height = item.area
            inks = self.inks.colors[item.remark.color]
            painter.setPen(inks.far)
            painter.setBrush(inks.tab if item.remark.frame else inks.paper)
            corner = QPointF(left, top) * scale + origin
            painter.drawRect(QRectF(corner, QSizeF(width * scale, height * scale)))

    def paint_notes(self, painter: QPainter, area: QRectF) -> None:
        """Paint the notes in an area."""
        zoom = painter.worldTransform().m11()
        for item in self.items.values():
            if not item.remark.frame and item.rect.intersects(area):
                _at(painter, item, item.paint_note, zoom)

    def paint_titles(self, painter: QPainter, area: QRectF) -> None:
        """Paint the titles of the frames in an area."""
        zoom = painter.worldTransform().m11()
        for item in self.items.values():
            if item.remark.frame and item.tab(zoom).intersects(area):
                _at(painter, item, item.paint_title, zoom)


def _near(area: Area, place: QPointF, reach: float) -> bool:
    left, top, width, height = area
    x, y = place.x(), place.y()
    return left - reach <= x <= left + width + reach and top - reach <= y <= top + height + reach


def _edges(name: str, area: Area, place: QPointF, zoom: float) -> Grip:
    """Return which edges a place near an area is at; corners are a little larger."""
    left, top, width, height = area
    if min(width, height) * zoom < RESIZABLE_PIXELS:
        return Grip(name)
    reach = EDGE_PIXELS / zoom
    across = _side(place.x() - left, width, reach)
    down = _side(place.y() - top, height, reach)
    if across and not down:
        down = _side(place.y() - top, height, 2 * reach)
    elif down and not across:
        across = _side(place.x() - left, width, 2 * reach)
    return Grip(name, across, down)


def _side(at: float, size: float, reach: float) -> int:
    if abs(at) <= reach:
        return -1
    return 1 if abs(at - size) <= reach else 0


def _at(
    painter: QPainter, item: RemarkItem, paint: Callable[[QPainter, float], None], zoom: float
) -> None:
    left, top, _, _ = item.area
    painter.translate(left, top)
    paint(painter, zoom)
    painter.translate(-left, -top)
