"""What lies under the cards: the grid, and on an empty canvas a word on what to do."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from designer.canvas.inks import Inks

STEP = 20.0
"""Distance of the grid's lines at 100 %: five steps of the grid that cards snap to."""

LEAST_GAP = 14.0
"""Pixels of the screen between lines; farther out, only every other line is drawn."""


def _(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)


def paint_grid(
    painter: QPainter, area: QRectF, inks: Inks, zoom: float, *, ground: bool = True
) -> None:
    """Draw the lines of the grid in an area, over the canvas's colour where ``ground``."""
    if ground:
        painter.fillRect(area, inks.theme.canvas)
    step = STEP
    while step * zoom < LEAST_GAP:
        step *= 2
    left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
    first = math.ceil(left / step)
    lines = [
        QLineF(column * step, top, column * step, bottom)
        for column in range(first, math.floor(right / step) + 1)
    ]
    first = math.ceil(top / step)
    lines += [
        QLineF(left, row * step, right, row * step)
        for row in range(first, math.floor(bottom / step) + 1)
    ]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(inks.grid)
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)


def paint_invitation(painter: QPainter, widget: QWidget, inks: Inks) -> None:
    """Write a headline and what can be done in the middle of a widget.

    Parameters
    ----------
    painter
        Paints in the widget's own pixels.
    widget
        Gives the room and the font.
    inks
        The colours.
    """
    lines = [
        _("An empty canvas"),
        _("Drag a block here from the palette, or double-click the canvas to add one."),
        _("Or press Tab and type two letters: in for an input, cv for a convolution."),
        _("Or begin with a template: LeNet-5 learns digits in under a minute."),
    ]
    area = QRectF(widget.rect())
    headline = QFont(widget.font())
    headline.setPixelSize(20)
    headline.setWeight(QFont.Weight.DemiBold)
    text = QFont(widget.font())
    text.setPixelSize(14)
    height = 40.0 + 26.0 * (len(lines) - 1)
    top = area.center().y() - height / 2
    center = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    for row, line in enumerate(lines):
        painter.setFont(headline if row == 0 else text)
        painter.setPen(inks.text if row == 0 else inks.muted)
        y = top if row == 0 else top + 14 + 26.0 * row
        painter.drawText(
            QRectF(QPointF(area.left() + 8, y), QPointF(area.right() - 8, y + 26)),
            int(center),
            line,
        )
