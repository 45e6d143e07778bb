"""The icons: one set of strokes in ``resources/icons``, in the colours of the theme in force.

Drawn from our own SVG files and not by QtAwesome: importing that and drawing its first icon
took 0.19 s of the second in which the window must paint, 20 of these icons take 0.01 s.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from engine.blocks.base import Family
from engine.problems import Severity
from widgets.theme import Theme

ICONS = Path(__file__).parents[1] / "resources" / "icons"

# The sizes that tool bars, buttons and lists ask for, and their doubles for dense screens.
_SIZES = (16, 20, 24, 32, 40, 48)


def names() -> tuple[str, ...]:
    """Return the name of every icon; the program's own has its own colours and is not one."""
    return tuple(sorted(path.stem for path in ICONS.glob("*.svg") if path.stem != "netloom"))


def icon(name: str, theme: Theme) -> QIcon:
    """Return an icon in a theme's text colour, with its disabled and switched-on looks.

    Parameters
    ----------
    name
        The stem of a file in ``resources/icons``.
    theme
        The theme in force; ask again when it changes.

    Raises
    ------
    FileNotFoundError
        Where there is no such icon.
    """
    return _icon(name, theme.text.rgba(), theme.selection_text.rgba(), theme.disabled.rgba())


def colored_icon(name: str, color: QColor) -> QIcon:
    """Return an icon in a colour of its own."""
    return _icon(name, color.rgba())


def pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture.

    Parameters
    ----------
    name
        The stem of a file in ``resources/icons``.
    color
        The colour of its strokes.
    size
        Width and height in logical pixels.
    ratio
        How many pixels of the screen one logical pixel has.
    """
    result = QPixmap(_pixmap(name, color.rgba(), round(size * ratio)))
    result.setDevicePixelRatio(ratio)
    return result


def family_icon(family: Family, theme: Theme) -> QIcon:
    """Return a family's glyph in its colour."""
    return colored_icon(family_icon_name(family), theme.families[family])


def family_icon_name(family: Family) -> str:
    """Return the name of a family's glyph."""
    return f"family-{family.value.replace('/', '-')}"


def severity_color(severity: Severity, theme: Theme) -> QColor:
    """Return the colour of a problem's icon; its shape differs as well."""
    colors = {Severity.ERROR: theme.error, Severity.WARNING: theme.warning}
    return colors.get(severity, theme.accent)


@cache
def _icon(name: str, normal: int, on: int | None = None, disabled: int | None = None) -> QIcon:
    result = QIcon()
    mode, state = QIcon.Mode, QIcon.State
    for size in _SIZES:
        shape = _shape(name, size)
        for rgba, which in (
            (normal, (mode.Normal, state.Off)),
            (on, (mode.Normal, state.On)),
            (disabled, (mode.Disabled, state.Off)),
        ):
            if rgba is not None:
                result.addPixmap(_tinted(shape, QColor.fromRgba(rgba)), *which)
    return result


@cache
def _pixmap(name: str, rgba: int, size: int) -> QPixmap:
    return _tinted(_shape(name, size), QColor.fromRgba(rgba))


@cache
def _renderer(name: str) -> QSvgRenderer:
    # Read here: a missing file raises, where QSvgRenderer would only print a warning.
    return QSvgRenderer(QByteArray((ICONS / f"{name}.svg").read_bytes()))


def _shape(name: str, size: int) -> QPixmap:
    """Draw an icon in black; only its opacity matters."""
    renderer = _renderer(name)
    shape = QPixmap(QSize(size, size))
    shape.fill(Qt.GlobalColor.transparent)
    painter = QPainter(shape)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return shape


def _tinted(shape: QPixmap, color: QColor) -> QPixmap:
    result = QPixmap(shape)
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(result.rect(), color)
    painter.end()
    return result
