"""What notes and frames may look like: the names of their colours, their hues, the least sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from engine.blocks.base import Family
from engine.drawing import COLORS

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from widgets.theme import Theme

LEAST_NOTE = (60.0, 36.0)
LEAST_FRAME = (80.0, 60.0)
"""Width and height below which one could hardly be taken, in pixels at 100 %."""

SWATCH = 16

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


def _(text: str) -> str:
    return QCoreApplication.translate("RemarkColors", text)


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


def family_of(color: str) -> Family | None:
    """Return the family whose cards have a colour, too; ``None`` for none."""
    return _FAMILIES.get(color)


def swatch(theme: Theme, color: str) -> QIcon:
    """Return a patch of a colour."""
    picture = QPixmap(2 * SWATCH, 2 * SWATCH)
    picture.setDevicePixelRatio(2.0)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.outline)
    painter.setBrush(Qt.BrushStyle.NoBrush if color == "none" else hue(theme, color))
    painter.drawRoundedRect(1, 1, SWATCH - 2, SWATCH - 2, 4, 4)
    painter.end()
    return QIcon(picture)
