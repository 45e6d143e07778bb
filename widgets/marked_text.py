"""Titles in which the letters that a search found are marked."""

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

MARKS_ROLE = int(Qt.ItemDataRole.UserRole) + 7
"""Which letters of an entry's text are marked: pairs of where they begin and how many."""
BECAUSE_ROLE = MARKS_ROLE + 1
"""Why an entry was found where its text does not say so."""

QUIET = 0.75
"""How much of the text's colour a reason has beside it."""

Marks = tuple[tuple[int, int], ...]

_WORDS = re.compile(r"[^\W_]+")


def marks(title: str, query: str) -> Marks:
    """Return which letters of a title a query has: where each piece begins, and its length.

    Parameters
    ----------
    title
        The text that is shown.
    query
        What the person typed.
    """
    text, wanted = title.lower(), " ".join(query.lower().split())
    if not wanted or len(text) != len(title):
        return ()
    place = _place_of(wanted, text)
    if place is not None:
        return ((place, len(wanted)),)
    pieces = [
        (place, len(word))
        for word in wanted.split()
        if (place := _place_of(word, text)) is not None
    ]
    if pieces:
        return _joined(pieces)
    letters = wanted.replace(" ", "")
    starts = [match.start() for match in _WORDS.finditer(text)]
    if len(letters) > 1 and "".join(text[start] for start in starts).startswith(letters):
        return _joined([(start, 1) for start in starts[: len(letters)]])
    for start in starts:
        found = _in_order(letters, text, start)
        if found and text[start] == letters[0]:
            return _joined([(at, 1) for at in found])
    return ()


def _place_of(word: str, text: str) -> int | None:
    """Return where a word begins in a text: rather at the beginning of a word than inside one."""
    start = re.search(rf"(?<![^\W_]){re.escape(word)}", text)
    place = start.start() if start is not None else text.find(word)
    return place if place >= 0 else None


def _in_order(letters: str, text: str, start: int) -> list[int]:
    found: list[int] = []
    for letter in letters:
        at = text.find(letter, found[-1] + 1 if found else start)
        if at < 0:
            return []
        found.append(at)
    return found


def _joined(pieces: list[tuple[int, int]]) -> Marks:
    """Return pieces in order, those that touch or lie over each other as one."""
    joined: list[tuple[int, int]] = []
    for begin, length in sorted(pieces):
        if joined and begin <= sum(joined[-1]):
            first, _ = joined[-1]
            joined[-1] = (first, max(sum(joined[-1]), begin + length) - first)
        else:
            joined.append((begin, length))
    return tuple(joined)


def draw_marked(painter: QPainter, place: QRect, text: str, marked: Marks, color: QColor) -> int:
    """Draw one line of text with some letters bold and underlined; return how wide it is.

    Bold alone would be hard to see in a small font, and colour alone is no sign.

    Parameters
    ----------
    painter
        Has the font.
    place
        Where; the line stands in its middle.
    text
        What to write; what does not fit is cut off at the end.
    marked
        The letters to mark.
    color
        Of the letters.
    """
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    layout = QTextLayout(shown, painter.font())
    found = QTextCharFormat()
    found.setFontWeight(QFont.Weight.Bold)
    found.setFontUnderline(True)
    ranges = []
    for begin, length in marked:
        each = QTextLayout.FormatRange()
        each.start, each.length, each.format = begin, length, found
        ranges.append(each)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width() + 40)  # bold letters are a little wider than what was cut
    layout.endLayout()
    painter.setPen(color)
    top = place.top() + (place.height() - line.height()) / 2
    layout.draw(painter, QPointF(place.left(), top))
    return round(line.naturalTextWidth())


class MarkedDelegate(QStyledItemDelegate):
    """Draws the entries of a list with what was found marked, and at the right why."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one entry."""
        self.initStyleOption(option, index)
        style = option.widget.style() if option.widget else QApplication.style()
        text, option.text = option.text, ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        option.text = text
        place = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemText, option, option.widget
        ).adjusted(3, 0, -3, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        color = option.palette.color(role)
        painter.save()
        painter.setFont(option.font)
        width = draw_marked(painter, place, text, index.data(MARKS_ROLE) or (), color)
        because = index.data(BECAUSE_ROLE)
        rest = place.adjusted(width + 12, 0, 0, 0)
        if because and rest.width() > 40:
            quiet = QColor(color)
            quiet.setAlphaF(QUIET)
            painter.setPen(quiet)
            shown = option.fontMetrics.elidedText(
                str(because), Qt.TextElideMode.ElideRight, rest.width()
            )
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rest, int(right), shown)
        painter.restore()
