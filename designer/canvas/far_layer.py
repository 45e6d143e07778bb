"""The network seen from far: plain rectangles and hair lines, painted many at a time.

Below the zoom at which a card can be recognized a large network is thousands of cards and wires of
some pixels each. Asking every item to paint itself took 14 ms for 2,000 of them, nearly all of it
the way from Qt to Python; painted in batches it takes 2 ms. The items stay what they are: they
are found, moved and asked as before; a batch remembers what it paints until one of them differs.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.geometry import CARD_WIDTH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from designer.canvas.geometry import Point
    from designer.canvas.node_item import NodeItem
    from designer.canvas.remark_layer import RemarkLayer
    from designer.canvas.wire_item import WireItem

SIZE = 64
"""Items in a batch: an edit makes one batch anew, and a picture is some dozens of them."""


class FarLook(NamedTuple):
    """How one card looks from far."""

    fill: QColor
    rgba: int
    """The fill as a number, by which cards of one colour are found."""
    hatch: QBrush | None
    edges: tuple[QPen, ...]
    cross: QPen | None
    """Over the card from corner to corner: something is wrong."""
    through: QPen | None
    """Straight across the card along the flow: it is bypassed."""


class Cards:
    """What a batch of cards paints."""

    __slots__ = ("area", "edges", "fills", "hatches", "lines")

    def __init__(self, items: Iterable[NodeItem]) -> None:
        fills: dict[int, tuple[QColor, list[QRectF]]] = {}
        edges: dict[int, tuple[QPen, list[QRectF]]] = {}
        self.hatches: list[tuple[QBrush, QRectF]] = []
        self.lines: list[tuple[QPen, list[QLineF]]] = []
        xs, ys, tallest = [], [], 0.0
        for item in items:
            (x, y), height = item.at, item.height
            rect = QRectF(x - CARD_WIDTH / 2, y - height / 2, CARD_WIDTH, height)
            xs.append(x)
            ys.append(y)
            tallest = max(tallest, height)
            look = item.far_look()
            known = fills.get(look.rgba)
            if known is None:
                known = fills[look.rgba] = (look.fill, [])
            known[1].append(rect)
            if look.hatch is not None:
                self.hatches.append((look.hatch, rect))
            for pen in look.edges:
                edges.setdefault(id(pen), (pen, []))[1].append(rect)
            if look.cross is not None:
                lines = [
                    QLineF(rect.topLeft(), rect.bottomRight()),
                    QLineF(rect.bottomLeft(), rect.topRight()),
                ]
                self.lines.append((look.cross, lines))
            if look.through is not None:
                lines = [line.translated(item.pos()) for line in item.lines_through()]
                self.lines.append((look.through, lines))
        self.fills = list(fills.values())
        self.edges = list(edges.values())
        area = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)) if xs else QRectF()
        self.area = area.adjusted(-CARD_WIDTH / 2, -tallest / 2, CARD_WIDTH / 2, tallest / 2)

    def paint(self, painter: QPainter) -> None:
        """Paint them in the scene's coordinates."""
        painter.setPen(Qt.PenStyle.NoPen)
        for color, rects in self.fills:
            painter.setBrush(color)
            painter.drawRects(rects)
        for hatch, rect in self.hatches:
            painter.fillRect(rect, hatch)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen, rects in self.edges:
            painter.setPen(pen)
            painter.drawRects(rects)
        for pen, lines in self.lines:
            painter.setPen(pen)
            painter.drawLines(lines)


class Wires:
    """What a batch of wires paints; those that are chosen or under the pointer come last."""

    __slots__ = ("area", "low", "raised")

    def __init__(self, items: Iterable[WireItem]) -> None:
        low: dict[tuple[int, Point], tuple[QPen, QPainterPath]] = {}
        raised = []
        for item in items:
            if not item.isVisible():
                continue  # a hidden wire is one that somebody draws anew
            if item.is_raised:
                raised.append((item.far_pen, item.path().translated(*item.carried)))
                continue
            key = (id(item.far_pen), item.carried)
            known = low.get(key)
            if known is None:
                known = low[key] = (item.far_pen, QPainterPath())
            known[1].addPath(item.path())
        self.low = [(pen, path.translated(*way)) for (_, way), (pen, path) in low.items()]
        self.raised = raised
        area = QRectF()
        for _, path in (*self.low, *raised):
            area = area.united(path.controlPointRect())
        self.area = area.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter) -> None:
        """Paint those that lie low, in the scene's coordinates."""
        for pen, path in self.low:
            painter.setPen(pen)
            painter.drawPath(path)

    def paint_raised(self, painter: QPainter) -> None:
        """Paint those that lie over the others."""
        for pen, path in self.raised:
            painter.setPen(pen)
            painter.drawPath(path)


class Batch:
    """Some items that are painted together."""

    __slots__ = ("_notice", "drawing", "items")

    def __init__(self, notice: Callable[[], object]) -> None:
        self.items: dict[Any, None] = {}
        self.drawing: Any = None
        self._notice = notice

    def forget(self) -> None:
        """Look at the items again before the next painting: one of them differs."""
        if self.drawing is not None:
            self.drawing = None
            self._notice()


class Batched(Protocol):
    """An item that knows with what it is painted."""

    batch: Batch | None


class Drawing(Protocol):
    """What a batch of items paints."""

    area: QRectF


I = TypeVar("I", bound=Batched)  # noqa: E741 - an item
D = TypeVar("D", bound=Drawing)


class Batches(Generic[I, D]):
    """All items of one kind."""

    def __init__(self, draw: Callable[[Iterable[I]], D], notice: Callable[[], object]) -> None:
        self._draw = draw
        self._notice = notice
        self._batches: list[Batch] = []

    def add(self, item: I) -> None:
        """Paint one more item."""
        if not self._batches or len(self._batches[-1].items) >= SIZE:
            self._batches.append(Batch(self._notice))
        batch = self._batches[-1]
        batch.items[item] = None
        batch.forget()
        item.batch = batch
        self._notice()

    def remove(self, item: I) -> None:
        """Paint an item no more."""
        batch, item.batch = item.batch, None
        if batch is not None:
            batch.items.pop(item, None)
            batch.forget()
            if not batch.items:
                self._batches.remove(batch)

    def clear(self) -> None:
        """Paint nothing."""
        self._batches.clear()

    def forget(self) -> None:
        """Look at all items again, as after a change of the theme."""
        for batch in self._batches:
            batch.forget()

    def prepare(self, most: int) -> int:
        """Look at the items of some batches that differ, and return how many batches that were."""
        stale = [batch for batch in self._batches if batch.drawing is None][:most]
        for batch in stale:
            batch.drawing = self._draw(batch.items)
        return len(stale)

    def within(self, area: QRectF) -> list[D]:
        """Return what is to be painted in an area."""
        found: list[D] = []
        for batch in self._batches:
            drawing: D | None = batch.drawing
            if drawing is None:
                drawing = batch.drawing = self._draw(batch.items)
            if drawing.area.intersects(area):
                found.append(drawing)
        return found


class FarLayer:
    """All cards and wires of one scene, and what gestures put between and over them.

    Parameters
    ----------
    remarks
        The notes and frames of the scene.
    notice
        Is called when something else is to be painted than the last time.
    """

    def __init__(self, remarks: RemarkLayer, notice: Callable[[], object]) -> None:
        self._remarks = remarks
        self._notify = notice
        self._told_by_area = False
        self.cards: Batches[NodeItem, Cards] = Batches(Cards, self._notice)
        self.wires: Batches[WireItem, Wires] = Batches(Wires, self._notice)
        self.guests: dict[QGraphicsItem, None] = {}
        """Items of the scene that are neither cards nor wires; they paint themselves."""

        self.watched = False
        """Whether somebody wants to know in which area cards and wires move."""
        self.moving: QRectF | None = None
        """Where those are that move, as far as that is known."""

    def watch(self, watched: bool) -> None:
        """Tell from now on in which area cards and wires move, or do so no more."""
        if watched != self.watched:
            self.watched, self.moving = watched, None

    def _notice(self) -> None:
        if not self._told_by_area:
            self._notify()

    @contextmanager
    def by_area(self) -> Iterator[None]:
        """Give no notice of what changes meanwhile: where that is will be told."""
        self._told_by_area = True
        try:
            yield
        finally:
            self._told_by_area = False

    def clear(self) -> None:
        """Forget every card and every wire."""
        self.cards.clear()
        self.wires.clear()

    def forget(self) -> None:
        """Look at every card and every wire again."""
        self.cards.forget()
        self.wires.forget()

    def prepare(self, most: int) -> bool:
        """Do a part of what the next painting needs, and say whether there was something to do.

        Parameters
        ----------
        most
            So many batches.
        """
        done = self.cards.prepare(most)
        return done + self.wires.prepare(most - done) > 0

    def paint(self, painter: QPainter, area: QRectF, widget: QWidget | None = None) -> None:
        """Paint what is in an area of the scene, in the scene's coordinates."""
        guests = sorted(self.guests, key=QGraphicsItem.zValue)
        low = [guest for guest in guests if guest.zValue() < -1]
        high = [guest for guest in guests if guest.zValue() >= 0]
        _paint_guests(painter, low, widget)
        self._remarks.paint_grounds(painter, area)
        wires = self.wires.within(area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Smooth hair lines take three times as long, and of so many nobody sees the steps.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for drawing in wires:
            drawing.paint(painter)
        for drawing in wires:
            drawing.paint_raised(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        self._remarks.paint_notes(painter, area)
        _paint_guests(painter, guests[len(low) : len(guests) - len(high)], widget)
        for cards in self.cards.within(area):
            cards.paint(painter)
        # Over the cards: behind them one could not read a title that is larger than they are.
        self._remarks.paint_titles(painter, area)
        _paint_guests(painter, high, widget)


def _paint_guests(
    painter: QPainter, items: Iterable[QGraphicsItem], widget: QWidget | None
) -> None:
    """Paint items and what belongs to them as a view would."""
    for item in items:
        if not item.isVisible():
            continue
        painter.save()
        painter.setTransform(item.sceneTransform(), combine=True)
        painter.setOpacity(item.effectiveOpacity())
        option = QStyleOptionGraphicsItem()
        option.exposedRect = item.boundingRect()
        item.paint(painter, option, widget)
        painter.restore()
        _paint_guests(painter, item.childItems(), widget)
