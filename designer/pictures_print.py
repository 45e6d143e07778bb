"""The network on paper: on one page where it can be read there, else over several."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QGraphicsView, QLineEdit, QToolButton, QWidget

from designer.canvas.picture import picture_area, pictured
from designer.canvas.picture_painting import PictureOptions, paint
from designer.tab_order import controls_of
from widgets.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    from designer.document import Document

LEAST = 0.42
"""Points of paper for a pixel of the canvas: the text of a card then has 5 points."""
MOST = 0.75
"""A small network is not blown up beyond its size on a screen."""
MOST_PAGES = 64
HEADER = 26.0
"""Points above the network for the project's name and the page's number."""
FOOT = 6.0
OVERLAP = 20.0
"""Points that neighbouring pages share (7 mm), to lay or glue them over one another."""


def tiles(area: QRectF, page: QSizeF) -> tuple[float, list[QRectF]]:
    """Divide a network over pages.

    Parameters
    ----------
    area
        What is printed, in pixels of the canvas.
    page
        The room on a page, in points.

    Returns
    -------
    tuple
        Points of paper for a pixel of the canvas, and the part of the canvas on each page, row by
        row; neighbours share :data:`OVERLAP` points of it.
    """
    whole = min(page.width() / area.width(), page.height() / area.height(), MOST)
    if whole >= LEAST:
        return whole, [area]
    scale = LEAST
    while True:
        across = _count(area.width() * scale, page.width())
        down = _count(area.height() * scale, page.height())
        if across * down <= MOST_PAGES:
            break
        scale *= 0.9
    # As large as the pages that are needed anyway allow it.
    wide, high = page.width() - OVERLAP, page.height() - OVERLAP
    rooms = (across * wide + OVERLAP) / area.width(), (down * high + OVERLAP) / area.height()
    scale = min(*rooms, MOST)
    return scale, [
        QRectF(
            area.left() + column * wide / scale, area.top() + row * high / scale,
            page.width() / scale, page.height() / scale,
        ).intersected(area)
        for row in range(_count(area.height() * scale, page.height()))
        for column in range(_count(area.width() * scale, page.width()))
    ]  # fmt: skip


def _count(length: float, page: float) -> int:
    """Return on how many pages so many points go, side by side."""
    return max(math.ceil((length - OVERLAP) / (page - OVERLAP) - 1e-6), 1)


def make_reachable(preview: QPrintPreviewDialog) -> None:
    """Let every button of Qt's preview be reached by Tab and said by a screen reader.

    Qt leaves its buttons to the pointer alone. To be called when the dialog is shown: its own
    order is made then.
    """

    def translated(text: str) -> str:
        return QCoreApplication.translate("PrintPreview", text)

    for button in preview.findChildren(QToolButton):
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if button.objectName() == "qt_toolbar_ext_button":
            button.setAccessibleName(translated("More"))
            button.setToolTip(translated("What the bar has no room for"))
    for box in preview.findChildren(QComboBox):
        box.setAccessibleName(translated("Zoom"))
        box.setToolTip(translated("How large the pages are shown"))
    for pages in preview.findChildren(QGraphicsView):
        pages.setAccessibleName(translated("Pages"))
        pages.setToolTip(translated("The pages as they will be printed"))
    for edit in preview.findChildren(QLineEdit):
        if edit.parentWidget() not in preview.findChildren(QComboBox):
            edit.setAccessibleName(translated("Page"))
            edit.setToolTip(translated("The number of the shown page"))
    for one, other in itertools.pairwise(controls_of(preview)):
        QWidget.setTabOrder(one, other)


def suit(printer: QPrinter, document: Document) -> None:
    """Turn the paper the way the network lies, and name the job after the project."""
    with pictured(document, Theme.load("light")) as scene:
        area = picture_area(scene)
    wide = area.width() > area.height()
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    )
    printer.setDocName(document.project.name)
    printer.setCreator("Netloom")


def print_document(printer: QPrinter, document: Document, overlay: str = "none") -> int:
    """Print what a document shows, always in the light theme, and return the number of pages."""
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    theme = Theme.load("light")
    dots = printer.logicalDpiX() / 72
    room = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
    page = QSizeF(room.width(), max(room.height() - HEADER - FOOT, 72.0))
    with pictured(document, theme, overlay) as scene:
        area = picture_area(scene)
        scale, parts = tiles(area, page)
        lefts, tops = (sorted(set(places)) for places in zip(*map(_corner, parts), strict=True))
        for number, part in enumerate(parts, 1):
            place = (tops.index(part.top()) + 1, lefts.index(part.left()) + 1)
            if number > 1:
                printer.newPage()
            painter.save()
            painter.scale(dots, dots)
            write_heading(painter, room.width(), document, theme, (number, len(parts)), place)
            painter.translate(0, HEADER)
            shown = QRectF(0, 0, part.width() * scale, part.height() * scale)
            painter.setClipRect(shown)
            painter.save()
            painter.scale(scale, scale)
            # The legend is below the whole network: each page shows what of it lies there.
            look = PictureOptions(transparent=True)
            paint(scene, painter, QRectF(QPointF(), part.size()), part, look, area)
            painter.restore()
            mark_overlaps(painter, shown, theme, below=place[0] < len(tops),
                          beside=place[1] < len(lefts))  # fmt: skip
            painter.restore()
    painter.end()
    return len(parts)


def _corner(part: QRectF) -> tuple[float, float]:
    return part.left(), part.top()


def mark_overlaps(
    painter: QPainter, shown: QRectF, theme: Theme, *, below: bool, beside: bool
) -> None:
    """Draw a dashed line where the next page begins, below and beside."""
    pen = QPen(theme.muted, 0.5, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    if beside:
        x = shown.right() - OVERLAP
        painter.drawLine(QPointF(x, shown.top()), QPointF(x, shown.bottom()))
    if below:
        y = shown.bottom() - OVERLAP
        painter.drawLine(QPointF(shown.left(), y), QPointF(shown.right(), y))


def write_heading(
    painter: QPainter, width: float, document: Document, theme: Theme, page: tuple[int, int],
    place: tuple[int, int] = (1, 1),
) -> None:  # fmt: skip
    """Write over a page what is on it.

    Parameters
    ----------
    painter
        Where, in points from the upper left corner of the page.
    width
        Of the page.
    document
        What is printed.
    theme
        Its colours.
    page
        The number of the page, and of all.
    place
        Its row and column where all are laid beside one another.
    """
    name, (number, count) = document.project.name, page
    font = QFont(painter.font())
    font.setPixelSize(10)  # the painter's unit is a point of the paper here
    font.setBold(True)
    painter.setFont(font)
    # A preview keeps only what differs from black, and would write in the pen of the window.
    painter.setPen(theme.text)
    tell = QCoreApplication.translate(
        "Printing", "{blocks} blocks, {parameters} parameters"
    ).format(
        blocks=f"{len(document.graph):,}", parameters=f"{document.analysis.totals.parameters:,}"
    )
    pages = QCoreApplication.translate(
        "Printing", "page {number} of {count}, row {row}, column {column}"
    ).format(number=number, count=count, row=place[0], column=place[1])
    right = tell if count == 1 else f"{tell} · {pages}"
    middle = QRectF(0, 0, width, HEADER - 10)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    metrics = QFontMetricsF(font)
    font.setBold(False)
    plain = QFontMetricsF(font)
    free = max(width - plain.horizontalAdvance(right) - 24, 60.0)
    painter.drawText(middle, left, metrics.elidedText(name, Qt.TextElideMode.ElideRight, free))
    painter.setFont(font)
    painter.drawText(
        middle, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right
    )  # fmt: skip
    painter.setPen(QPen(theme.border, 0.6))
    painter.drawLine(QPointF(0, HEADER - 8), QPointF(width, HEADER - 8))
