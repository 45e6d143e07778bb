"""The whole network in a corner of the canvas: where one is, and a way to go elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from designer.canvas.geometry import CARD_WIDTH
from designer.canvas.notices import room
from widgets.letting_go import takes_the_mouse
from widgets.whole_errors import whole_errors

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from widgets.theme import Theme

LEAST_NODES = 30
"""A smaller network needs no map, if it can be read as a whole."""

WIDTH, HEIGHT = 176, 112
MARGIN = 12
MOST_WATCHED = 12
"""Of more selected cards the map gives way to none: somewhere they are under it anyway."""
LATER_MS = 60
"""How long the map waits with new colours: an edit is painted first where one looks."""
_CORNERS = ((True, True), (True, False), (False, True), (False, False))
"""To the right, at the bottom: where it goes first."""
_BORDER = 6.0
_LEAST_CARD = 2.0


@whole_errors
class Minimap(QWidget):
    """The map. The cards are painted into a pixmap, anew only when one has moved."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._map: QPixmap | None = None
        self._area = QRectF()
        self._dragged = False
        self._right = self._bottom = True
        self.beside: QWidget | None = None
        """What else lies over a corner of the canvas."""
        self.setAccessibleName(self.tr("Overview of the network"))
        self.setToolTip(self.tr("Overview: click or drag to go somewhere else"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(WIDTH, HEIGHT)
        view.area_changed.connect(self._follow)
        view.canvas.places_changed.connect(self.refresh)
        view.canvas.choice_changed.connect(self._give_way)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._repaint_map)
        view.canvas.heat_changed.connect(self._later.start)
        self.refresh()

    def refresh(self) -> None:
        """Show the network as it is now."""
        self._map = None
        self._area = self._view.canvas.content()
        self._follow()

    def _repaint_map(self) -> None:
        """Paint the cards anew where they are."""
        self._map = None
        self.update()

    def _follow(self) -> None:
        """Move the frame; what is small or wholly on the screen needs no map.

        What is small needs one where half of it is out of sight.
        """
        view = self._view
        seen = view.visible_area()
        large = len(view.canvas.nodes) >= LEAST_NODES or not view.is_readable_whole(self._area)
        shown = seen.intersected(self._area)
        lost = 2 * shown.width() * shown.height() < self._area.width() * self._area.height()
        shown_now = (large or lost) and not seen.contains(self._area)
        if self.isHidden():
            self._right = self._bottom = True
        if shown_now:
            self._give_way()
        self.setVisible(shown_now)
        self.update()

    @Slot()
    def _give_way(self) -> None:
        """Go to another corner where the map would lie over what is selected."""
        if self._dragged:
            return
        view, chosen = self._view, self._view.selection
        cards = []
        if len(chosen) <= MOST_WATCHED:
            left, up, right, down = room(view.canvas.graph.drawing.flow)
            cards = [
                view.mapFromScene(
                    view.canvas.content([name]).adjusted(-left, -up, right, down)
                ).boundingRect()
                for name in chosen
                if name in view.canvas.nodes  # the scene is told of what is gone in its turn
            ]
        if self.beside is not None and not self.beside.isHidden():
            cards.append(self.beside.geometry())
        self._right, self._bottom = min(
            ((self._right, self._bottom), *_CORNERS),
            key=lambda corner: sum(card.intersects(self._at(*corner)) for card in cards),
        )
        self.move(self._at(self._right, self._bottom).topLeft())

    @property
    def is_home(self) -> bool:
        """Whether the map is in its usual corner."""
        return not self.isHidden() and self._right and self._bottom

    def _at(self, right: bool, bottom: bool) -> QRect:
        """Return where the map is in a corner; one at the top leaves room for the way."""
        view = self._view
        return QRect(
            view.width() - WIDTH - MARGIN if right else MARGIN,
            view.height() - HEIGHT - MARGIN if bottom else view.covered + MARGIN,
            WIDTH,
            HEIGHT,
        )

    def settle(self) -> None:
        """Go to its corner of the view."""
        self.move(self._at(self._right, self._bottom).topLeft())
        self._follow()

    def _scale(self) -> tuple[float, QPointF]:
        """Return the map's scale, and where the scene's origin lies in it."""
        area = self._area
        scale = min(
            (WIDTH - 2 * _BORDER) / max(area.width(), 1),
            (HEIGHT - 2 * _BORDER) / max(area.height(), 1),
        )
        middle = QPointF(WIDTH / 2, HEIGHT / 2)
        return scale, middle - area.center() * scale

    def _draw(self) -> QPixmap:
        canvas = self._view.canvas
        theme: Theme = canvas.inks.theme
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(WIDTH * ratio), round(HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        scale, origin = self._scale()
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.panel)
        ground.setAlpha(232)
        painter.setPen(QPen(theme.border))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1), 6, 6)
        canvas.remarks.paint_small(painter, scale, origin)
        width = max(CARD_WIDTH * scale, _LEAST_CARD)
        for item in canvas.nodes.values():
            height = max(item.height * scale, _LEAST_CARD)
            x, y = item.node.position
            middle = QPointF(x, y) * scale + origin
            usual = canvas.inks.family(item.node.block.family).far
            color = usual if item.heat is None else item.heat.tint.far
            painter.fillRect(
                QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height),
                theme.error if item.is_faulty else color,
            )
        painter.end()
        return picture

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map and the frame of what is on the screen."""
        del event
        if self._map is None:
            self._map = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._map)
        scale, origin = self._scale()
        shown = self._view.visible_area()
        frame = QRectF(shown.topLeft() * scale + origin, shown.size() * scale)
        accent = QColor(self._view.canvas.inks.theme.accent)
        painter.setPen(QPen(accent, 1.5))
        accent.setAlpha(28)
        painter.setBrush(accent)
        painter.drawRect(frame.intersected(QRectF(1, 1, WIDTH - 2, HEIGHT - 2)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the map was pressed."""
        self._dragged = event.buttons() == Qt.MouseButton.LeftButton
        if self._dragged:
            self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer over the map."""
        self._dragged = self._dragged and event.buttons() == Qt.MouseButton.LeftButton
        if self._dragged:
            self._go_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Give way again to what is selected."""
        event.accept()
        if self._dragged and event.button() == Qt.MouseButton.LeftButton:
            self._dragged = False
            self._give_way()

    def event(self, event: QEvent) -> bool:
        """Stay where it is when a dialog takes the mouse in the middle of a drag."""
        if takes_the_mouse(event):
            self._dragged = False
        return super().event(event)

    def _go_to(self, at: QPointF) -> None:
        scale, origin = self._scale()
        self._view.go_to((at - origin) / scale)
