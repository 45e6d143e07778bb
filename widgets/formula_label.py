"""A formula in numbers and in words: what a number is, and the setting that it comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QFont,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from engine.blocks.formula import Formula, Term, spaced
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from engine.blocks.formula import Piece

MOST_WIDTHS = 8
"""So many widths of a formula are remembered."""

LINE = "\u2028"
"""Begins another line of a text that is laid out."""

_COUNT = re.compile(r"(\d) ·\u200b ")
_SIGNS = re.compile(r"[^A-Za-z]*")


class _Place(NamedTuple):
    """Where a number stands in the text."""

    begin: int
    length: int
    term: Term


def said(signs: str) -> str:
    """Return what stands between numbers in the person's language, so that it breaks well."""
    lead = _SIGNS.match(signs)
    at = 0 if lead is None else lead.end()
    text = signs[:at] + (words(signs[at:]) if at < len(signs) else "")
    # A line breaks between factors and terms, never before a result.
    return text.replace("·", "·\u200b").replace(" = ", " =\u00a0")


def broken(text: str) -> str:
    """Break lines where a reader would: an equation each, a count beside what it counts."""
    return _COUNT.sub("\\1\u00a0·\u00a0", text.replace("; ", LINE))


def formula_words(formula: str) -> str:
    """Return a formula in the person's language, its numbers as they are."""
    if not isinstance(formula, Formula):
        return words(formula).replace("·", "·\u200b")
    pieces = formula.pieces
    told = "".join(each.value if isinstance(each, Term) else said(each) for each in pieces)
    return told.replace("\u00a0", " ")


class FormulaLabel(QWidget):
    """One formula, whose numbers light up under the pointer.

    Parameters
    ----------
    parent
        The table.
    in_words
        Write what the numbers are in place of the numbers.
    """

    pointed_at = Signal(object)
    """The :class:`engine.blocks.formula.Term` under the pointer, or ``None``."""
    chosen = Signal(str)
    """The setting whose number was pressed."""

    def __init__(self, parent: QWidget | None = None, *, in_words: bool = False) -> None:
        super().__init__(parent)
        self._in_words = in_words
        self._pieces: tuple[Piece, ...] = ()
        self._text = ""
        self._places: list[_Place] = []
        self._under: Term | None = None
        self._lit: frozenset[Term] = frozenset()
        self._layouts: dict[int, QTextLayout] = {}
        """The lines at each width that was asked for: a table asks for several, again and again."""
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        copy = QAction(self.tr("Copy the formula"), self)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def text(self) -> str:
        """The formula as it is written."""
        return self._text.replace("\u200b", "").replace("\u00a0", " ").replace(LINE, "; ")

    @property
    def lit(self) -> frozenset[Term]:
        """The numbers that are lit."""
        return self._lit

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show a formula."""
        if tuple(pieces) == self._pieces:
            return
        self._pieces = tuple(pieces)
        self._under, self._lit = None, frozenset()
        text = ""
        self._places = []
        for piece in self._pieces:
            if isinstance(piece, Term):
                shown = words(piece.word).replace(" ", "\u00a0") if self._in_words else piece.value
                self._places.append(_Place(len(text), len(shown), piece))
            else:
                shown = broken(said(spaced(piece) if self._in_words else piece))
            text += shown
        self._text = text
        self.setAccessibleName(self.text)
        self._layouts.clear()
        self.updateGeometry()
        self.update()

    def light(self, terms: frozenset[Term]) -> None:
        """Light some of the numbers."""
        mine = frozenset(place.term for place in self._places) & terms
        if mine != self._lit:
            self._lit = mine
            self.update()

    def term_at(self, point: QPointF) -> Term | None:
        """Return the number at a place."""
        layout = self._laid(self.width())
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            if not line.y() <= point.y() < line.y() + line.height():
                continue
            for place in self._places:
                begin = max(place.begin, line.textStart())
                end = min(place.begin + place.length, line.textStart() + line.textLength())
                if begin < end and _x(line, begin) - 1 <= point.x() <= _x(line, end) + 1:
                    return place.term
        return None

    def middle_of(self, term: Term) -> QPointF:
        """Return where a number stands."""
        layout = self._laid(self.width())
        place = next(place for place in self._places if place.term == term)
        line = layout.lineForTextPosition(place.begin)
        x = (_x(line, place.begin) + _x(line, place.begin + place.length)) / 2
        return QPointF(x, line.y() + line.height() / 2)

    def hasHeightForWidth(self) -> bool:
        """Break into lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together."""
        return round(self._laid(width).boundingRect().height())

    def sizeHint(self) -> QSize:
        """Be as high as the lines are at this width."""
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the column; at least one line."""
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, what is lit on the colour of what is selected."""
        painter = QPainter(self)
        palette = self.palette()
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        formats = []
        for begin, length, term in self._places:
            each = QTextLayout.FormatRange()
            each.start, each.length = begin, length
            form = QTextCharFormat()
            if term in self._lit:
                form.setBackground(palette.color(QPalette.ColorRole.Highlight))
                form.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
            elif term.setting:
                form.setForeground(palette.color(QPalette.ColorRole.WindowText))
            else:
                continue
            each.format = form
            formats.append(each)
        self._laid(self.width()).draw(painter, QPointF(0, 0), formats)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the number under the pointer, and say what it is."""
        self._point(self.term_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing."""
        super().leaveEvent(event)
        self._point(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the field of the number that was pressed."""
        term = self.term_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and term is not None and term.setting:
            self.chosen.emit(term.setting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break into other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the text out anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._layouts.clear()
            self.updateGeometry()

    def _point(self, term: Term | None) -> None:
        if term == self._under:
            return
        self._under = term
        self.setToolTip("" if term is None else f"{words(term.word)}: {term.value}")
        pressed = term is not None and bool(term.setting)
        self.setCursor(Qt.CursorShape.PointingHandCursor if pressed else Qt.CursorShape.ArrowCursor)
        self.pointed_at.emit(term)

    def _laid(self, width: int) -> QTextLayout:
        known = self._layouts.get(width)
        if known is not None:
            return known
        layout = QTextLayout(self._text, self.font(), self)
        option = QTextOption(Qt.AlignmentFlag.AlignRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        if len(self._layouts) >= MOST_WIDTHS:  # a window that is made wider step by step
            self._layouts.clear()
        self._layouts[width] = layout
        return layout

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


class FormulaLines(QWidget):
    """A formula in numbers, and below it the same in words."""

    pointed_at = Signal(str)
    """The setting whose number is under the pointer; empty where there is none."""
    chosen = Signal(str)
    """The setting whose number was pressed."""

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = FormulaLabel(self)
        self.words = FormulaLabel(self, in_words=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(1)
        for label in (self.numbers, self.words):
            label.setFont(font)
            label.pointed_at.connect(self._point)
            label.chosen.connect(self.chosen)
            column.addWidget(label)
        self._terms: frozenset[Term] = frozenset()

    def show_formula(self, pieces: Sequence[Piece], worded: Sequence[Piece]) -> None:
        """Show a formula, of whose axes the first is told in words."""
        self.numbers.show_pieces(pieces)
        self.words.show_pieces(worded)
        self.words.setVisible(bool(worded))
        self._terms = frozenset(piece for piece in pieces if isinstance(piece, Term))

    def light_setting(self, setting: str) -> None:
        """Light the numbers that come from a setting; none where it is empty."""
        self._light(frozenset(t for t in self._terms if setting and t.setting == setting))

    def _light(self, terms: frozenset[Term]) -> None:
        self.numbers.light(terms)
        self.words.light(terms)

    @Slot(object)
    def _point(self, term: Term | None) -> None:
        # The same word stands for the numbers of all axes.
        same = [t for t in self._terms if term and (t.word, t.setting) == (term.word, term.setting)]
        self._light(frozenset(same))
        self.pointed_at.emit("" if term is None else term.setting)


def _x(line: object, position: int) -> float:
    """Return where a letter begins; Qt gives the place and the letter it took."""
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
