"""Which part of the canvas is on the screen, and how large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCursor,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from designer.canvas.card import READABLE, RECOGNIZABLE
from designer.canvas.geometry import PORT_RADIUS
from designer.canvas.screen_grid import paint_screen_grid
from designer.canvas.sharpening import Sharpening

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.canvas.scene import CanvasScene

MIN_ZOOM, MAX_ZOOM = 0.04, 4.0
LEAST_FIT = 0.0005
"""A network of any size fits into the view; the wheel goes as far only where that was asked for."""
ZOOM_PER_NOTCH = 1.2

PORT_PIXELS = 11.0
"""Pixels of the screen around a port that belong to it."""

NEARLY = 0.75
"""What is this much smaller than readable is still better seen whole than cut off."""

FIT_MARGIN = 32.0
"""Pixels of the screen around a network that is fitted into the view."""

EDGES = 4
"""Pixels of the screen that the edges of a card from far take beyond it, at most."""

ROAM = 8_000.0
"""How far beyond the cards the view can be moved."""


class Camera(QGraphicsView):
    """A view without edges or scroll bars: it zooms at the pointer and moves anywhere.

    Parameters
    ----------
    canvas
        The scene to show.
    parent
        The widget that holds the view.
    """

    zoom_changed = Signal(float)
    """The new zoom; 1.0 is 100 %."""
    area_changed = Signal()
    """Another part of the scene is on the screen."""
    pressed = Signal()
    """A button of the mouse goes down on the canvas: from now on the hand moves what it took."""

    def __init__(self, canvas: CanvasScene, parent: QWidget | None = None) -> None:
        super().__init__(canvas, parent)
        self.canvas = canvas
        self._sharpening = Sharpening(self)
        self.watches_moves = False
        """Whether nothing but cards and wires moves: see :meth:`watch_moves`."""
        self._least_zoom = MIN_ZOOM
        self._fitted = False
        self._staying = QTimer(self)
        self._staying.setSingleShot(True)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        canvas.sceneRectChanged.connect(self._roam)
        canvas.far_changed.connect(self._far_changed)
        canvas.far_moved.connect(self._far_moved)
        self.area_changed.connect(self._seen_elsewhere)
        self._roam(canvas.sceneRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint item by item, or from far all of them together."""
        wanted, sharp = event.region(), QRegion()
        if self.is_far:
            self._sharpening.forget()
        else:
            sharp = wanted & self._sharpening.region()
        rest = wanted - sharp
        # Of what Qt has not painted it does not know where it was: then all is painted anew.
        whole = self.is_far or not self._sharpening.is_done
        self._choose_update(whole=whole)
        # If only of nothing: so the scene learns that it is painted, and tells of what comes next.
        super().paintEvent(QPaintEvent(sharp))
        if rest.isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHints(self.renderHints())
        painter.setClipRegion(rest)
        painter.setWorldTransform(self.viewportTransform())
        area = self.mapToScene(rest.boundingRect()).boundingRect()
        self.drawBackground(painter, area)
        self.canvas.far.paint(painter, area, self.viewport())
        self.drawForeground(painter, area)
        painter.end()

    def _choose_update(self, *, whole: bool) -> None:
        mode = QGraphicsView.ViewportUpdateMode
        self.canvas.far.watch(self.watches_moves and self.is_far)
        if self.canvas.far.watched:
            self.setViewportUpdateMode(mode.NoViewportUpdate)
        else:
            self.setViewportUpdateMode(
                mode.FullViewportUpdate if whole else mode.BoundingRectViewportUpdate
            )

    def watch_moves(self, watched: bool) -> None:
        """From far, paint no more than the area in which cards and wires move.

        Until it is called again nothing else in the scene may change but by the far layer: of
        what Qt has not painted it does not know where it was. To paint all of 2,000 blocks takes
        3 ms on an X server, where only one of them moves.
        """
        self.watches_moves = watched
        if self.is_far:
            self._choose_update(whole=True)
            self.viewport().update()

    @property
    def is_far(self) -> bool:
        """Whether cards are too small to be recognized."""
        return self.zoom < RECOGNIZABLE

    @Slot()
    def _far_changed(self) -> None:
        if self.is_far or not self._sharpening.is_done:
            self.viewport().update()

    @Slot(QRectF)
    def _far_moved(self, area: QRectF) -> None:
        if self.is_far:
            here = self.mapFromScene(area).boundingRect()
            self.viewport().update(here.adjusted(-EDGES, -EDGES, EDGES, EDGES))
        else:
            self._far_changed()

    @Slot()
    def _seen_elsewhere(self) -> None:
        if self.canvas.far.watched:
            self.viewport().update()

    @property
    def zoom(self) -> float:
        """Pixels of the screen for each pixel of the canvas."""
        return self.transform().m11()

    @property
    def reach(self) -> float:
        """How far from a port a press still takes it, in the scene.

        As far on the screen wherever ports are drawn: a small one is as easy to take as a large.
        """
        return PORT_PIXELS / min(max(self.zoom, RECOGNIZABLE), 1.5)

    @property
    def port_depth(self) -> float:
        """How deep on a card a press still takes its port, in the scene."""
        return max(PORT_RADIUS + 1.0, 5.0 / max(self.zoom, RECOGNIZABLE))

    @property
    def covered(self) -> int:
        """Pixels at the top of the view that something lies over."""
        return 0

    def visible_area(self) -> QRectF:
        """Return the part of the scene that is on the screen."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def shows_all(self) -> bool:
        """Say whether every card is on the screen."""
        return self.visible_area().contains(self.canvas.content())

    @property
    def is_fitted(self) -> bool:
        """Whether all is shown as it was asked for, which another size of the view keeps so."""
        return self._fitted

    def stay_whole(self, duration: int) -> None:
        """Go on showing all for some milliseconds, in which the view is given another size."""
        self._staying.start(duration)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all in another size too, where that was asked for."""
        super().resizeEvent(event)
        if self._staying.isActive() or self._fitted:
            self.fit()

    def pointer(self) -> QPoint:
        """Return the pointer's place in the viewport, or its middle where it is elsewhere."""
        at = self.viewport().mapFromGlobal(QCursor.pos())
        return at if self.is_pointed_at else self.viewport().rect().center()

    @property
    def is_pointed_at(self) -> bool:
        """Whether the pointer is on it."""
        viewport = self.viewport()
        at = viewport.mapFromGlobal(QCursor.pos())
        return viewport.underMouse() and viewport.rect().contains(at)

    def room(self) -> tuple[float, float]:
        """Return the width and height of the screen that a fitted network has."""
        size = self.viewport().size()
        return (
            max(size.width() - 2 * FIT_MARGIN, 1.0),
            max(size.height() - 2 * FIT_MARGIN - self.covered, 1.0),
        )

    def is_readable_whole(self, area: QRectF) -> bool:
        """Say whether cards can be read while all of an area is on the screen."""
        width, height = self.room()
        return area.width() * READABLE <= width and area.height() * READABLE <= height

    def look_at_beginning(self) -> None:
        """Show the whole network where its cards can about be read, else its beginning.

        What is beyond the edges is in the overview.
        """
        self.fit()
        order = self.canvas.graph.topology().order
        if self.zoom >= NEARLY * READABLE or not order:
            return
        area, first = self.canvas.content(), self.canvas.content(order[:1])
        size, margin = self.viewport().size() / READABLE, FIT_MARGIN / READABLE
        middle = []
        for low, high, start, end, shown, covered in (
            (area.left(), area.right(), first.left(), first.right(), size.width(), 0.0),
            (area.top(), area.bottom(), first.top(), first.bottom(), size.height(), self.covered),
        ):
            above = covered / READABLE
            free = shown - above
            if high - low + 2 * margin <= free:
                at = (low + high) / 2
            else:
                # The edge of the network, unless its first card is farther in than one can see.
                edge = max(low - margin, end + margin - free)
                at = min(edge, start - margin) + free / 2
            middle.append(at - above / 2)
        self.look_at(QPointF(*middle), READABLE)

    def fit(self, below: int = 0) -> None:
        """Show the whole network, at 100 % at most.

        Parameters
        ----------
        below
            Pixels at the bottom of the view that something lies over.
        """
        self.fit_area(self.canvas.content(), below)
        self._fitted = True

    def fit_selection(self) -> None:
        """Show the selected cards as large as they fit, at 100 % at most; without any, all."""
        chosen = self.canvas.chosen_area()
        if chosen.isEmpty():
            self.fit()
        else:
            self.fit_area(chosen)

    def fit_area(self, area: QRectF, below: int = 0) -> None:
        """Show a part of the scene as large as it fits, at 100 % at most."""
        zoom = 1.0
        if not area.isEmpty():
            size = self.viewport().size()
            zoom = min(
                (size.width() - 2 * FIT_MARGIN) / area.width(),
                (size.height() - 2 * FIT_MARGIN - self.covered - below) / area.height(),
                1.0,
            )
        zoom = max(zoom, LEAST_FIT)
        self._least_zoom = min(zoom, MIN_ZOOM)
        self.look_at(area.center() - QPointF(0, (self.covered - below) / 2 / zoom), zoom)

    def actual_size(self) -> None:
        """Show everything at 100 %, around what is in the middle or selected."""
        chosen = self.canvas.chosen_area()
        area = self.visible_area() if chosen.isEmpty() else chosen
        self.look_at(area.center(), 1.0)

    def look_at(self, middle: QPointF, zoom: float) -> None:
        """Put a place of the scene into the middle of the view, at a zoom."""
        self.resetTransform()
        self.scale(zoom, zoom)
        self.go_to(middle)
        self.zoom_changed.emit(zoom)

    def go_to(self, middle: QPointF) -> None:
        """Put a place of the scene into the middle of the view."""
        self._fitted = False
        self.centerOn(middle)
        self._paint_anew()
        self.area_changed.emit()

    def _paint_anew(self) -> None:
        """Paint all, not only what a scrolled picture leaves open.

        Where cards went in the same moment, Qt 6.11 clears the place that they had before their
        pixels were moved: without this they stay.
        """
        self.viewport().update()

    def bring_into_view(self, names: Iterable[str], *, keeps_zoom: bool = False) -> None:
        """Move the view, where it must be, so that nodes can be seen and read.

        Nothing moves while all of them are in view, be it at its edge.

        Parameters
        ----------
        names
            The nodes.
        keeps_zoom
            They are where a person has just put them: somebody who works from far stays there.
        """
        area = self.canvas.content(names)
        if self.visible_area().contains(area):
            return
        area = area.adjusted(-24, -24, 24, 24)
        if self.zoom < READABLE / 2 and not keeps_zoom:
            self.look_at(area.center(), READABLE)
        else:
            # No farther than needed: what the person was looking at stays on the screen.
            self._fitted = False
            self.ensureVisible(area, 0, 0)
            self._paint_anew()
            self.area_changed.emit()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom such that what is under a place of the viewport stays there.

        Parameters
        ----------
        zoom
            The new zoom; kept within the limits.
        at
            The place; by default the middle.
        """
        factor = min(max(zoom, min(self._least_zoom, self.zoom)), MAX_ZOOM) / self.zoom
        if factor == 1.0:
            return
        self._fitted = False
        anchor = (QPointF(self.viewport().rect().center()) if at is None else at).toPoint()
        held = self.mapToScene(anchor)
        self.scale(factor, factor)
        self.scroll_by(self.mapFromScene(held) - anchor)
        self.zoom_changed.emit(self.zoom)

    def scroll_by(self, way: QPoint) -> None:
        """Move the view over the canvas by some pixels."""
        self._fitted = False
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + way.x())
        down.setValue(down.value() + way.y())
        self.area_changed.emit()

    @Slot(QRectF)
    def _roam(self, area: QRectF) -> None:
        # The view may go on where the scene ends: a canvas has no edges. What is seen belongs to
        # it, with a pixel or two: of a rectangle that is less than the view Qt shows the middle.
        edge = 2 / self.zoom
        seen = self.visible_area().adjusted(-edge, -edge, edge, edge)
        self.setSceneRect(area.adjusted(-ROAM, -ROAM, ROAM, ROAM).united(seen))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer, as far as the wheel was turned."""
        delta = event.angleDelta().y() or event.angleDelta().x()
        self.set_zoom(self.zoom * ZOOM_PER_NOTCH ** (delta / 120), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom with two fingers on a touch pad."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.set_zoom(self.zoom * (1 + event.value()), event.position())
            return True
        return super().viewportEvent(event)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the ground and its grid."""
        paint_screen_grid(painter, QRectF(rect), self.canvas.inks)
