"""What a card shows of a block, worked out once for each report and painted at any zoom."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF, QStaticText

from designer.canvas import glyph
from designer.canvas.geometry import CARD_WIDTH, card_height
from engine.blocks.base import Family, Shape, times
from engine.blocks.composite import Composite
from engine.errors import NetloomError
from engine.problems import Problem, Severity
from widgets.words import summary_words, words

if TYPE_CHECKING:
    from designer.canvas.inks import Inks, SeverityInks
    from engine.analysis import NodeReport
    from engine.drawing import Flow
    from engine.graph import Node

READABLE = 0.6
"""Below this zoom a card shows its name and shape alone, in large letters."""

SHAPED = 0.44
"""Below this zoom a card does not show its shape either: it would be less than 7 pixels high."""

RECOGNIZABLE = 0.26
"""Below this zoom it is a plain rectangle in its family's colour."""

RADIUS = 6.0
STRIPE = 5.0
BADGE_HEIGHT = 36.0
BADGE_GAP = 4.0
"""Between a card and the sentence of its problem."""
SIGN = 28.0
"""Width of the sign that stands before the sentence."""

_LEFT = -CARD_WIDTH / 2
_RIGHT = CARD_WIDTH / 2
_TEXT = _LEFT + STRIPE + 9
_TEXT_WIDTH = _RIGHT - 9 - _TEXT
_GLYPH_X = _LEFT + STRIPE + 6 + glyph.WIDTH / 2
_NUMBERS = _LEFT + STRIPE + 8 + glyph.WIDTH + 6
_NUMBERS_WIDTH = _RIGHT - 9 - _NUMBERS
_FAR_WIDTH = _NUMBERS_WIDTH + 10
_INNER_ROOM = 17.0
"""Width of the sign of a stack beside the number of inner blocks."""


def shape_label(shape: Shape | None) -> str:
    """Write a shape for a card: ``6×28×28``, ``120``, or ``?``."""
    return "?" if shape is None else times(shape) if len(shape) > 1 else f"{shape[0]:,}"


def caption(node: Node) -> str:
    """Say what a block is in a few words: its settings, and its kind where the name hides it."""
    block = node.block
    if node.bypassed:
        return QCoreApplication.translate("NodeItem", "Bypassed")
    # How often a composite repeats stands beside its name.
    summary = summary_words(block.summary().removesuffix(f", ×{getattr(block, 'repeat', 1)}"))
    if not summary:
        return words(block.title)
    return summary if block.stem in node.name else f"{words(block.title)} · {summary}"


def title(node: Node) -> str:
    """Return a node's name, and how often its block repeats."""
    repeat = getattr(node.block, "repeat", 1)
    return f"{node.name} ×{repeat}" if repeat > 1 else node.name


def badge_text(node: str, problem: Problem) -> str:
    """Return a problem's sentence without the name that stands on the card anyway."""
    text = re.split(": |：", words(problem.message), maxsplit=1)[0].rstrip(".。")
    return text.removeprefix(f"{node} ").removeprefix("的")  # the Chinese genitive goes with it


@lru_cache(maxsize=64)
def _outline(height: float) -> tuple[QRectF, QPainterPath]:
    """Return a card's rectangle and its stripe, rounded like the card."""
    rect = QRectF(_LEFT, -height / 2, CARD_WIDTH, height)
    whole = QPainterPath()
    whole.addRoundedRect(rect, RADIUS, RADIUS)
    strip = QPainterPath()
    strip.addRect(QRectF(_LEFT, -height / 2, STRIPE, height))
    return rect, whole.intersected(strip)


_LOCK = QPainterPath()
_LOCK.addRoundedRect(QRectF(-4.5, -1, 9, 7), 1.5, 1.5)
_LOCK.moveTo(-2.8, -1)
_LOCK.lineTo(-2.8, -3)
_LOCK.arcTo(QRectF(-2.8, -5.8, 5.6, 5.6), 180, -180)
_LOCK.lineTo(2.8, -1)

_TRIANGLE = QPolygonF([QPointF(0, -6.5), QPointF(7, 6), QPointF(-7, 6)])


class NearWords:
    """The labels of a card that is seen from near."""

    __slots__ = ("badge", "caption", "inks", "inner", "name", "numbers", "shape")

    def __init__(
        self,
        inks: Inks,
        node: Node,
        problem: Problem | None,
        report: NodeReport,
        shape: Shape | None,
        said: tuple[str, str] | None,
    ) -> None:
        self.inks = inks
        block = node.block
        inner = inner_count(block, report.input_shapes) if isinstance(block, Composite) else None
        self.inner = None if inner is None else inks.label(inks.text_font, f"{inner:,}", 48)
        room = _TEXT_WIDTH - (0 if node.trainable else 16)
        if self.inner is not None:
            room -= self.inner.size().width() + _INNER_ROOM
        self.name = inks.label(inks.name_font, title(node), room, middle=True)
        self.caption = inks.label(inks.text_font, caption(node), _TEXT_WIDTH)
        self.shape = inks.label(inks.shape_font, shape_label(shape), _NUMBERS_WIDTH)
        self.numbers = self._numbers(report.parameters) if said is None else self._said(said[0])
        self.badge = () if problem is None else self._badge(badge_text(node.name, problem))

    def _numbers(self, parameters: int | None) -> QStaticText | None:
        if not parameters:
            return None
        translate = QCoreApplication.translate
        text = translate("Card", "{count} param" if parameters == 1 else "{count} params")
        return self._said(text.format(count=f"{parameters:,}"))

    def _said(self, text: str) -> QStaticText | None:
        """Lay out a number with its unit, or without where both are too wide."""
        inks = self.inks
        if text and inks.width(inks.text_font, text) > _NUMBERS_WIDTH:
            text = text.rpartition(" ")[0]
        return inks.label(inks.text_font, text, _NUMBERS_WIDTH) if text else None

    def _badge(self, text: str) -> tuple[QStaticText, ...]:
        """Break a sentence into two lines."""
        inks = self.inks
        width = CARD_WIDTH - 34
        words = text.split()
        first = ""
        while words and inks.width(inks.text_font, f"{first} {words[0]}".strip()) <= width:
            first = f"{first} {words.pop(0)}".strip()
        lines = [first, " ".join(words)] if first else [text]
        return tuple(inks.label(inks.text_font, line, width) for line in lines if line)


class FarWords:
    """The labels of a card that is seen from far: its name and its shape, or its heat."""

    __slots__ = ("least", "name", "name_font", "shape", "shape_font")

    def __init__(
        self, inks: Inks, node: Node, shape: Shape | None, said: tuple[str, str] | None
    ) -> None:
        name = title(node)
        text = shape_label(shape) if said is None else said[1] or shape_label(shape)
        self.name_font = inks.fitting(inks.far_name_fonts, name, _TEXT_WIDTH)
        self.name = inks.label(self.name_font, name, _TEXT_WIDTH, middle=True)
        heated = said is not None and bool(said[1])
        self.shape_font = inks.far_heat_font if heated else inks.far_shape_font
        self.least = RECOGNIZABLE if heated else SHAPED  # the zoom from which it is shown
        self.shape = inks.label(self.shape_font, text, _FAR_WIDTH)


class Face:
    """The labels of one card for one node and report.

    Made when a card is first painted with them: what is out of sight costs nothing.

    Parameters
    ----------
    inks, node, report, problem
        What is shown, and in which colours.
    said
        What stands in place of the number of parameters, and from far in place of the shape.
    flow
        Where the data flows: the problem stands where no port is.
    """

    __slots__ = (
        "_about",
        "_far",
        "_flow",
        "_near",
        "glyph",
        "inks",
        "node",
        "problem",
        "rect",
        "stripe",
    )

    def __init__(
        self,
        inks: Inks,
        node: Node,
        report: NodeReport,
        problem: Problem | None,
        said: tuple[str, str] | None = None,
        flow: Flow = "right",
    ) -> None:
        outputs = report.outputs
        self._flow = flow
        self._about = (report, outputs[0] if outputs else None, said)
        self._near: NearWords | None = None
        self._far: FarWords | None = None
        self.inks = inks
        self.node = node
        self.problem = problem
        self.rect, self.stripe = _outline(card_height(node.block))
        self.glyph = None if not outputs else glyph.glyph(outputs[0])

    @property
    def near(self) -> NearWords:
        """What is read from near; laid out when somebody first comes near."""
        if self._near is None:
            self._near = NearWords(self.inks, self.node, self.problem, *self._about)
        return self._near

    @property
    def far(self) -> FarWords:
        """What is read from far."""
        if self._far is None:
            self._far = FarWords(self.inks, self.node, *self._about[1:])
        return self._far

    @property
    def badge_rect(self) -> QRectF:
        """Where the problem's sentence stands."""
        lines = len(self.near.badge)
        height = 8 + 14 * lines if lines else 0
        if self._flow == "down":  # the lower edge is the ports'
            middle = self.rect.center().y()
            return QRectF(_RIGHT + BADGE_GAP, middle - height / 2, CARD_WIDTH, height)
        return QRectF(_LEFT, self.rect.bottom() + BADGE_GAP, CARD_WIDTH, height)

    def paint_drawing(self, painter: QPainter, node: Node, *, near: bool) -> None:
        """Paint what is no text: the same on all cards of one family and shape."""
        painter.fillPath(self.stripe, self.inks.family(node.block.family).stripe)
        if node.bypassed:
            return  # the wire goes straight through here
        painter.save()
        painter.translate(_GLYPH_X, self.rect.top() + 68 if near else self.rect.bottom() - 30)
        self._paint_glyph(painter, node)
        painter.restore()

    def paint_near(self, painter: QPainter, node: Node, badge: QRectF) -> None:
        """Paint all words and numbers, for a zoom at which they can be read.

        Parameters
        ----------
        painter, node
            Its origin is the middle of the card.
        badge
            Where the problem stands; of a narrow place its sign takes all.
        """
        inks, words = self.inks, self.near
        top = self.rect.top()
        painter.setPen(inks.text)
        painter.setFont(inks.name_font)
        painter.drawStaticText(QPointF(_TEXT, top + 7), words.name)
        if not node.bypassed:  # what comes out is what went in, and the wire runs here
            painter.setFont(inks.shape_font)
            painter.drawStaticText(
                QPointF(_NUMBERS, top + (50 if words.numbers is not None else 59)), words.shape
            )
        painter.setPen(inks.muted)
        painter.setFont(inks.text_font)
        painter.drawStaticText(QPointF(_TEXT, top + 25), words.caption)
        if words.numbers is not None:
            painter.drawStaticText(QPointF(_NUMBERS, top + 69), words.numbers)
        right = _RIGHT - 15
        if words.inner is not None:
            right -= self._paint_inner(painter, words.inner)
        if not node.trainable:
            painter.save()
            painter.translate(right, top + 16)
            painter.setPen(inks.muted)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_LOCK)
            painter.restore()
        if self.problem is not None:
            self._paint_badge(painter, badge, inks.severities[self.problem.severity])

    def paint_far(self, painter: QPainter) -> None:
        """Paint name and shape in large letters."""
        inks, words = self.inks, self.far
        painter.setPen(inks.text)
        painter.setFont(words.name_font)
        middle = self.rect.top() + 24 - words.name.size().height() / 2
        painter.drawStaticText(QPointF(_TEXT, middle), words.name)
        if not self.node.bypassed and painter.worldTransform().m11() >= words.least:
            painter.setPen(inks.muted)
            painter.setFont(words.shape_font)
            middle = self.rect.bottom() - 30 - words.shape.size().height() / 2
            painter.drawStaticText(QPointF(_NUMBERS - 4, middle), words.shape)
        if self.problem is not None:
            severity = inks.severities[self.problem.severity]
            painter.save()
            painter.translate(_RIGHT - 4, self.rect.top() + 4)
            painter.scale(2, 2)
            _paint_mark(painter, self.problem.severity, severity)
            painter.restore()

    def _paint_inner(self, painter: QPainter, count: QStaticText) -> float:
        """Paint how many blocks are inside, with the sign of a stack; return its width."""
        inks = self.inks
        size = count.size()
        left = _RIGHT - 9 - size.width()
        top = self.rect.top() + 16
        painter.setPen(inks.muted)
        painter.setFont(inks.text_font)
        painter.drawStaticText(QPointF(left, top - size.height() / 2), count)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(left - 13, top - 3, 8, 7), 1.5, 1.5)
        painter.drawPolyline(
            [
                QPointF(left - 10.5, top - 5.5),
                QPointF(left - 2.5, top - 5.5),
                QPointF(left - 2.5, top + 1.5),
            ]
        )
        return size.width() + _INNER_ROOM

    def _paint_glyph(self, painter: QPainter, node: Node) -> None:
        if self.glyph is None:
            glyph.paint_unknown(painter, self.inks.muted)
        else:
            self.glyph.paint(painter, self.inks.family(node.block.family))

    def _paint_badge(self, painter: QPainter, rect: QRectF, inks: SeverityInks) -> None:
        assert self.problem is not None  # noqa: S101 - the caller has looked
        painter.setPen(inks.border)
        painter.setBrush(inks.ground)
        painter.drawRoundedRect(rect, 4, 4)
        painter.save()
        painter.translate(rect.left() + SIGN / 2, rect.center().y())
        _paint_mark(painter, self.problem.severity, inks)
        painter.restore()
        if rect.width() <= SIGN:
            return
        painter.setPen(self.inks.badge_text)
        painter.setFont(self.inks.text_font)
        for row, line in enumerate(self.near.badge):
            painter.drawStaticText(QPointF(rect.left() + 28, rect.top() + 3 + 14 * row), line)


def _paint_mark(painter: QPainter, severity: Severity, inks: SeverityInks) -> None:
    """Paint a severity's sign around the origin: its form says as much as its colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.mark)
    if severity is Severity.ERROR:
        painter.drawEllipse(QPointF(0, 0), 7, 7)
        painter.setPen(inks.on_mark)
        painter.drawLine(QPointF(-2.5, -2.5), QPointF(2.5, 2.5))
        painter.drawLine(QPointF(-2.5, 2.5), QPointF(2.5, -2.5))
        return
    if severity is Severity.WARNING:
        painter.drawConvexPolygon(_TRIANGLE)
    else:
        painter.drawEllipse(QPointF(0, 0), 7, 7)
    painter.setPen(inks.on_mark)
    painter.drawLine(QPointF(0, -2), QPointF(0, 1.5))
    painter.drawLine(QPointF(0, 4), QPointF(0, 4.2))


@lru_cache(maxsize=256)
def inner_count(block: Composite, shapes: tuple[Shape, ...] | None) -> int | None:
    """Return how many blocks a composite is made of, as far as that is known."""
    if shapes is None:
        return None
    try:
        inner = block.expand(shapes).graph
    except NetloomError:
        return None
    families = [node.block.family for node in inner.nodes.values()]
    return len(families) - families.count(Family.INPUT_OUTPUT)


def far_mark(rect: QRectF) -> QRectF:
    """Return where a card from far shows that there is a problem."""
    return QRectF(_RIGHT - 18, rect.top() - 10, 28, 28)


def stacked(node: Node) -> int:
    """Return how many cards seem to lie behind a composite's card."""
    if not isinstance(node.block, Composite):
        return 0
    return 2 if getattr(node.block, "repeat", 1) > 1 else 1
