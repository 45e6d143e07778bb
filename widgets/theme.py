"""The two themes: one set of colours for the canvas, the panels and the plots alike.

The colours live in ``resources/themes/dark.json`` and ``light.json``, the shapes of the
controls in ``style.qss`` beside them. Nothing else in the program names a colour.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from string import Template
from types import MappingProxyType
from typing import Literal, get_args

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

from engine.blocks.base import Family

Preference = Literal["system", "dark", "light"]
"""What a person may choose: follow the system, or one theme always."""

THEMES = Path(__file__).parents[1] / "resources" / "themes"


@dataclass(frozen=True)
class Theme:
    """The colours of one theme.

    ``text``, ``muted``, ``error``, ``warning`` and ``good`` hold a contrast of 4.5:1 on
    ``canvas``, ``panel``, ``card`` and ``field``; families and curves hold 3:1.
    """

    name: str
    """``"dark"`` or ``"light"``."""
    canvas: QColor
    """The ground under the blocks and behind the curves."""
    grid: QColor
    panel: QColor
    """The ground of docks, tool bars and the status bar."""
    card: QColor
    """The ground of a block, a menu, a raised surface."""
    field: QColor
    """The ground of what can be typed into."""
    hover: QColor
    pressed: QColor
    border: QColor
    """Quiet lines between surfaces."""
    outline: QColor
    """The edge of small controls that must be found (check boxes): 3:1."""
    text: QColor
    muted: QColor
    """Units, captions and other secondary text."""
    disabled: QColor
    accent: QColor
    accent_text: QColor
    """Text on ``accent``."""
    selection: QColor
    selection_text: QColor
    """Text on ``selection``."""
    tooltip: QColor
    error: QColor
    warning: QColor
    good: QColor
    training: QColor
    """The curves of the training part."""
    validation: QColor
    """The curves of the validation part."""
    rate: QColor
    """The curve of the learning rate."""
    families: Mapping[Family, QColor]
    """The stripe of each family of blocks."""
    ramp: tuple[QColor, ...]
    """From little to much, in equal steps: the colours of heat."""

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than its ground."""
        return self.name == "dark"

    @staticmethod
    @lru_cache(maxsize=2)
    def load(name: str) -> "Theme":
        """Read the theme of that name, ``"dark"`` or ``"light"``."""
        values = json.loads((THEMES / f"{name}.json").read_text(encoding="utf-8"))
        families = {family: QColor(values["families"][family.value]) for family in Family}
        colors = {token: QColor(color) for token, color in values["colors"].items()}
        ramp = tuple(map(QColor, values["ramp"]))
        return Theme(name=values["name"], families=MappingProxyType(families), ramp=ramp, **colors)

    def colors(self) -> dict[str, QColor]:
        """Return the colours by token, families left out."""
        return {
            field.name: value
            for field in fields(self)
            if isinstance(value := getattr(self, field.name), QColor)
        }


def palette(theme: Theme) -> QPalette:
    """Build the palette that Fusion and hand-painted widgets draw with."""
    role = QPalette.ColorRole
    result = QPalette()
    for target, color in (
        (role.Window, theme.panel),
        (role.WindowText, theme.text),
        (role.Base, theme.field),
        (role.AlternateBase, theme.canvas),
        (role.ToolTipBase, theme.tooltip),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Text, theme.text),
        (role.Button, theme.card),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.error),
        (role.Light, theme.hover),
        (role.Midlight, theme.hover),
        (role.Mid, theme.border),
        (role.Dark, theme.border),
        (role.Shadow, theme.canvas),
        (role.Highlight, theme.selection),
        (role.HighlightedText, theme.selection_text),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
    ):
        result.setColor(target, color)
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, target, theme.disabled)
    return result


def stylesheet(theme: Theme) -> str:
    """Build the style sheet that gives every control its shape in this theme."""
    template = Template((THEMES / "style.qss").read_text(encoding="utf-8"))
    tokens = {token: color.name() for token, color in theme.colors().items()}
    return template.substitute(tokens, glyphs=(THEMES / theme.name).as_posix())


def tabular(font: QFont) -> QFont:
    """Return the font with figures of equal width, so that numbers line up and do not jitter."""
    result = QFont(font)
    if hasattr(result, "setFeature"):  # Qt 6.7 and later
        result.setFeature(QFont.Tag("tnum"), 1)
    return result


def text_scale(font: QFont) -> float:
    """Return how large a font is beside the usual one of 12 pixels, at least 1.

    Lengths that were chosen for texts are multiplied by it, so that large texts have room too.
    """
    return max(QFontInfo(font).pixelSize() / 12, 1.0)


def inset(spin: QAbstractSpinBox) -> None:
    """Give a spin box's text the distance from its edge that the other fields have.

    Qt 6.11 lays the editor of a styled spin box at its left edge, whatever the padding.
    """
    spin.lineEdit().setTextMargins(6, 0, 0, 0)


class Themes(QObject):
    """The theme in force: the person's preference or, by default, the system's.

    Sets Fusion, the palette and the style sheet of the application, at once and on every change.
    """

    changed = Signal(object)
    """The new :class:`Theme`, after the application has it."""

    def __init__(self, parent: QObject | None = None, preference: Preference = "system") -> None:
        super().__init__(parent)
        self._preference = preference
        self._application().setStyle("Fusion")
        hints = self._application().styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self._current = self._wanted()
        self._apply()

    @property
    def current(self) -> Theme:
        """The theme in force."""
        return self._current

    @property
    def preference(self) -> Preference:
        """What the person chose."""
        return self._preference

    def set_preference(self, preference: Preference) -> None:
        """Follow the system, or take one theme always.

        Parameters
        ----------
        preference
            ``"system"``, ``"dark"`` or ``"light"``; anything else (an old setting) is taken as
            ``"system"``.
        """
        self._preference = preference if preference in get_args(Preference) else "system"
        self._follow()

    @Slot()
    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self._current:
            self._current = wanted
            self._apply()
            self.changed.emit(wanted)

    def _wanted(self) -> Theme:
        if self._preference != "system":
            return Theme.load(self._preference)
        dark = self._application().styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Theme.load("dark" if dark else "light")

    def _apply(self) -> None:
        application = self._application()
        application.setPalette(palette(self._current))
        application.setStyleSheet(stylesheet(self._current))

    @staticmethod
    def _application() -> QApplication:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise TypeError("Themes needs a QApplication")
        return application
