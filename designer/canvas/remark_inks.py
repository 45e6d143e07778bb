"""The colours of notes and frames: quiet grounds on which text can be read, in both themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPen

from designer.canvas.inks import mix
from engine.drawing import COLORS
from widgets.remark_looks import hue

if TYPE_CHECKING:
    from widgets.theme import Theme

TITLE_SIZE, NOTE_SIZE = 15, 13
"""Pixels at 100 %."""


class ColorInks:
    """What notes and frames of one colour are painted with."""

    def __init__(self, theme: Theme, color: str) -> None:
        full = hue(theme, color)
        self.ground = QBrush(mix(theme.canvas, full, 0.1))
        self.tab = QBrush(mix(theme.canvas, full, 0.26))
        self.edge = QPen(mix(theme.canvas, full, 0.6), 1.5)
        self.far = QPen(mix(theme.canvas, full, 0.6), 1.0)
        self.far.setCosmetic(True)
        self.paper = QBrush(mix(theme.card, full, 0.16))
        self.paper_edge = QPen(mix(theme.card, full, 0.5), 1.0)


class RemarkInks:
    """Everything that notes and frames are painted with in one theme.

    Parameters
    ----------
    theme
        The colours.
    font
        The application's font; sizes are the canvas's own.
    """

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.colors = {color: ColorInks(theme, color) for color in COLORS}
        self.text = QPen(theme.text)
        self.muted = QPen(theme.muted)
        self.focus = QPen(theme.accent, 1.5, Qt.PenStyle.DotLine)
        self.chosen = QPen(theme.accent, 2.0)
        self.far_chosen = QPen(theme.accent, 2.0)
        self.far_chosen.setCosmetic(True)
        self.title_font = QFont(font)
        self.title_font.setPixelSize(TITLE_SIZE)
        self.title_font.setWeight(QFont.Weight.DemiBold)
        self.note_font = QFont(font)
        self.note_font.setPixelSize(NOTE_SIZE)
        self.title_metrics = QFontMetricsF(self.title_font)
        self.note_metrics = QFontMetricsF(self.note_font)
