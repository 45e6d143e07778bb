"""A look inside: what a group or composite is made of, small, while the pointer rests on it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from designer.canvas.geometry import (
    CARD_HEIGHT,
    CARD_WIDTH,
    STEP_X,
    STEP_Y,
    bounds,
    step,
    turned,
)
from designer.canvas.layout import tidy
from engine.blocks.base import Family
from engine.blocks.composite import Composite
from engine.errors import NetloomError
from engine.groups.block import Group
from engine.settings import describe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from designer.canvas.inks import Inks
    from designer.canvas.view import CanvasView
    from engine.blocks.base import Block, Shape
    from engine.graph import Graph, InputPort

DELAY_MILLISECONDS = 500
WIDTH, HEIGHT = 360, 220
"""The largest picture, in pixels of the screen."""
MARGIN = 12
FEW = 20
"""So many blocks are arranged as on the canvas in a few milliseconds; more stand as they come."""
KEPT = 24
"""Pictures that are remembered."""
ROUNDED = 24.0
"""A block this wide in the picture has corners that can be seen."""
NAMED = 44.0
"""A block this wide in the picture has room for its name."""


class _Seen(NamedTuple):
    """A picture, and what it was made of."""

    block: Block
    shapes: tuple[Shape, ...] | None
    inks: Inks
    picture: QPixmap
    blocks: int


class Peek(QObject):
    """Shows the inside of the block on which the pointer of one view rests."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._name: str | None = None
        self._text = ""
        self._seen: list[_Seen] = []
        self.panel = _Panel(view)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MILLISECONDS)
        self._timer.timeout.connect(self.show_now)

    def wait_at(self, name: str | None, text: str = "") -> None:
        """Note on which block the pointer is; after a while its inside is shown.

        Parameters
        ----------
        name
            The block, or ``None`` where there is none that has an inside.
        text
            What is said under the picture.
        """
        self._text = text
        if name == self._name:
            return
        self._name = name
        self.panel.hide()
        if name is None:
            self._timer.stop()
        else:
            self._timer.start()

    def hide_peek(self) -> None:
        """Hide the picture until the pointer comes again: something else is being done."""
        self._timer.stop()
        self.panel.hide()

    @Slot()
    def show_now(self) -> None:
        """Show the inside without waiting any longer."""
        self._timer.stop()
        view, name = self._view, self._name
        if name not in view.canvas.nodes or view.gesture is not None:
            return
        item = view.canvas.nodes[name]
        seen = self._look(item.node.block, item.report.input_shapes)
        if seen is None:
            return
        counted = f"{item.report.parameters or 0:,}"
        if _is_counted(item.node.block):
            words = self.tr("{parameters} parameters") if item.report.parameters else ""
        elif item.report.parameters:
            words = self.tr("{count} blocks inside · {parameters} parameters")
        else:
            words = self.tr("{count} blocks inside")
        words = words.format(count=seen.blocks, parameters=counted)
        card = view.mapFromScene(item.card_rect.translated(item.pos())).boundingRect()
        self.panel.show_at(card, seen.picture, f"{self._text}\n{words}".rstrip())

    def _look(self, block: Block, shapes: tuple[Shape, ...] | None) -> _Seen | None:
        """Return the picture of an inside; ``None`` where it depends on what does not arrive."""
        inks = self._view.canvas.inks
        for seen in self._seen:
            if seen.block is block and seen.shapes == shapes and seen.inks is inks:
                return seen
        try:
            graph = inside(block, shapes)
        except NetloomError:
            return None
        if graph is None or not len(graph):
            return None
        count = sum(node.block.family is not Family.INPUT_OUTPUT for node in graph.nodes.values())
        picture = paint(graph, inks, self.panel.devicePixelRatioF())
        seen = _Seen(block, shapes, inks, picture, count)
        self._seen = [seen, *self._seen[: KEPT - 1]]
        return seen


def _is_counted(block: Block) -> bool:
    """Say whether the line with a block's settings says how many blocks are inside."""
    exposed = (info for info in describe(type(block)) if info.name != "repeat")
    return isinstance(block, Group) and next(exposed, None) is None


def inside(block: Block, shapes: tuple[Shape, ...] | None) -> Graph | None:
    """Return what a block is made of, arranged to be looked at; ``None`` where nothing is known.

    Raises
    ------
    NetloomError
        Where no inside can be made for the shapes that arrive.
    """
    if isinstance(block, Group):
        graph = block.inner_graph
        return graph.move(tidy(graph)) if bounds(graph) is None else graph
    if not isinstance(block, Composite) or shapes is None:
        return None
    graph = block.expand(shapes).graph
    return graph.move(tidy(graph, WIDTH / HEIGHT)) if len(graph) <= FEW else broken(graph)


def broken(graph: Graph) -> Graph:
    """Break one long row into several, like text, in about the proportions of the picture.

    Plainer than tidying, and done in a millisecond for hundreds of blocks.
    """
    area = bounds(graph)
    if area is None:
        return graph
    left, top, right, bottom = area
    line = bottom - top + STEP_Y - CARD_HEIGHT
    rows = max(1, round(math.sqrt((right - left) / line * HEIGHT / WIDTH)))
    length = STEP_X * math.ceil((right - left) / rows / STEP_X)
    places = {}
    for name, node in graph.nodes.items():
        x, y = node.position
        row, along = divmod(x - left, length)
        places[name] = (left + along, y + row * line)
    return graph.move(places)


def passes(graph: Graph, start: str, end: str) -> bool:
    """Say whether a straight wire would run over the cards between: a skip along a row."""
    flow = graph.drawing.flow
    (a1, b1), (a2, b2) = (turned(graph[name].position, flow) for name in (start, end))
    step_along, _across = step(flow)
    return a2 - a1 > 1.4 * step_along and abs(b2 - b1) < CARD_HEIGHT / 2


def paint(graph: Graph, inks: Inks, ratio: float) -> QPixmap:
    """Paint a network small: blocks in the colours of their families, named where there is room.

    Parameters
    ----------
    graph
        The network.
    inks
        The theme's.
    ratio
        Pixels of the device for each pixel of the screen.
    """
    area = bounds(graph)
    left, top, right, bottom = area if area is not None else (0.0, 0.0, 1.0, 1.0)
    over = {end for end, start in graph.wires.items() if passes(graph, start.node, end.node)}
    down = graph.drawing.flow == "down"
    if over and down:
        left -= CARD_WIDTH / 2
    elif over:
        top -= CARD_HEIGHT / 2
    scale = min(WIDTH / (right - left), HEIGHT / (bottom - top), 0.6)
    size = QSize(round((right - left) * scale), round((bottom - top) * scale))
    size = size.expandedTo(QSize(24, 16))
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(inks.theme.canvas))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    places = {
        name: QPointF((node.position[0] - left) * scale, (node.position[1] - top) * scale)
        for name, node in graph.nodes.items()
    }
    wide, high = CARD_WIDTH * scale, CARD_HEIGHT * scale
    along = QPointF(0, high / 2) if down else QPointF(wide / 2, 0)
    painter.setPen(QPen(inks.wire, 1.0))
    aside = QPointF(-1.1 * wide, 0) if down else QPointF(0, -1.1 * high)
    _draw_wires(painter, graph, {name: (at - along, at + along) for name, at in places.items()},
                dict.fromkeys(over, aside))  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)
    corner = min(4.0, high / 4)
    for name, node in graph.nodes.items():
        card = QRectF(places[name].x() - wide / 2, places[name].y() - high / 2, wide, high)
        color = inks.family(node.block.family).far
        if wide < ROUNDED:  # a tenth of the time, which hundreds of blocks need
            painter.fillRect(card, color)
        else:
            painter.setBrush(color)
            painter.drawRoundedRect(card, corner, corner)
    if wide >= NAMED:
        font = painter.font()
        font.setPixelSize(10)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        painter.setPen(QPen(inks.theme.text))
        painter.setBrush(inks.card)
        for name in graph.nodes:
            place = places[name]
            text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, int(wide - 8))
            label = QRectF(place.x() - wide / 2 + 2, place.y() - 8, wide - 4, 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(label, 3, 3)
            painter.setPen(QPen(inks.theme.text))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture


def _draw_wires(
    painter: QPainter,
    graph: Graph,
    edges: Mapping[str, tuple[QPointF, QPointF]],
    around: Mapping[InputPort, QPointF],
) -> None:
    """Draw straight wires, and those that go around cards, by how far and to which side."""
    lines = []
    for end, start in graph.wires.items():
        here, there = edges[start.node][1], edges[end.node][0]
        if (aside := around.get(end)) is None:
            lines += [here, there]
        else:
            path = QPainterPath(here)
            path.cubicTo(here + aside, there + aside, there)
            painter.drawPath(path)
    painter.drawLines(lines)


def beside(card: QRect, size: QSize, room: QRect) -> QRect:
    """Return where something lies best beside a card: below, above, behind or before it.

    Parameters
    ----------
    card
        What must stay visible, if there is room.
    size
        How large the thing is.
    room
        What it must not leave, if it is large enough.
    """
    room = room.adjusted(4, 4, -4, -4)
    across = card.center().x() - size.width() // 2
    down = card.center().y() - size.height() // 2
    corners = [
        QPoint(across, card.bottom() + 8),
        QPoint(across, card.top() - 8 - size.height()),
        QPoint(card.right() + 8, down),
        QPoint(card.left() - 8 - size.width(), down),
    ]
    places = []
    for corner in corners:
        place = QRect(corner, size)
        # Pushed in from the edges, but never over the card unless there is no other way.
        place.moveLeft(max(min(place.left(), room.right() - size.width()), room.left()))
        place.moveTop(max(min(place.top(), room.bottom() - size.height()), room.top()))
        places.append(place)
    return next((place for place in places if not place.intersects(card)), places[0])


class _Panel(QWidget):
    """The picture and the words under it, beside the card they are of."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._picture = QPixmap()
        self._text = ""
        self.setObjectName("peek")
        self.setAccessibleName(self.tr("What is inside"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def text(self) -> str:
        """What is said under the picture."""
        return self._text

    def show_at(self, card: QRect, picture: QPixmap, text: str) -> None:
        """Show a picture below a card, or where there is room beside it."""
        self._picture, self._text = picture, text
        self.setAccessibleDescription(text)
        shown = picture.deviceIndependentSize().toSize()
        words = self._words(max(shown.width(), 200))
        width = max(shown.width(), words.width()) + 2 * MARGIN
        height = shown.height() + words.height() + 3 * MARGIN
        self.setGeometry(beside(card, QSize(width, height), self._view.viewport().rect()))
        self.raise_()
        self.show()
        self.update()

    def _words(self, width: int) -> QRect:
        flags = Qt.TextFlag.TextWordWrap.value
        return self.fontMetrics().boundingRect(QRect(0, 0, width, 1000), flags, self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, the picture and the words."""
        del event
        theme = self._view.canvas.inks.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.border, 1.0))
        painter.setBrush(theme.tooltip)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        shown = self._picture.deviceIndependentSize().toSize()
        painter.drawPixmap(QPoint((self.width() - shown.width()) // 2, MARGIN), self._picture)
        painter.setPen(theme.text)
        room = self.rect().adjusted(MARGIN, shown.height() + 2 * MARGIN, -MARGIN, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap.value, self._text)
