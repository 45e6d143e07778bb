"""The colours of notes and frames: quiet grounds on which text can be read, in both themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPen

from designer.canvas.inks import mix
from engine.blocks.base import Family
from engine.drawing import COLORS

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from widgets.theme import Theme

_FAMILIES = {
    "blue": Family.CONVOLUTION,
    "teal": Family.POOLING,
    "purple": Family.DENSE,
    "amber": Family.NORMALIZATION,
    "green": Family.ACTIVATION,
    "pink": Family.MERGE,
    "indigo": Family.COMPOSITE,
    "orange": Family.ATTENTION,
    "gray": Family.RESHAPE,
}
"""The themes have these hues already, for the families of blocks."""

TITLE_SIZE, NOTE_SIZE = 15, 13
"""Pixels at 100 %."""


def color_names() -> dict[str, str]:
    """Return what a person calls the colours, in their order."""
    names = {
        "none": _("None"),
        "blue": _("Blue"),
        "teal": _("Teal"),
        "purple": _("Purple"),
        "amber": _("Amber"),
        "green": _("Green"),
        "pink": _("Pink"),
        "indigo": _("Indigo"),
        "orange": _("Orange"),
        "gray": _("Gray"),
    }
    return {color: names[color] for color in COLORS}


def hue(theme: Theme, color: str) -> QColor:
    """Return the full colour, as a swatch of it has."""
    return theme.families[_FAMILIES[color]] if color in _FAMILIES else theme.border


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


def _(text: str) -> str:
    return QCoreApplication.translate("RemarkColors", text)
