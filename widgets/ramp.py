"""The colours of heat: one ramp for each theme, told apart by every kind of colour vision.

The steps are those of "magma" (Smith and van der Walt, 2015): equal steps look equally far
apart, also in grey. More is farther from the ground: lighter on dark, darker on light.
"""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QBrush, QColor, QLinearGradient

from widgets.theme import Theme

STEPS = 64
"""So many different colours: enough to look smooth, few enough to share their brushes."""

_BLACK, _WHITE = QColor("#000000"), QColor("#ffffff")


class Shade(NamedTuple):
    """One colour of the ramp."""

    color: QColor
    brush: QBrush
    ink: QColor
    """Black or white, whichever can be read on it: at least 4.5:1 on any colour."""


class Ramp:
    """The ramp of one theme.

    Parameters
    ----------
    stops
        Its colours, which are laid out evenly.
    """

    def __init__(self, stops: tuple[QColor, ...]) -> None:
        self._stops = stops
        self.shades = tuple(_shade(self._mixed(step / (STEPS - 1))) for step in range(STEPS))

    @staticmethod
    def of(theme: Theme) -> "Ramp":
        """Return a theme's ramp."""
        return _ramp(tuple([color.rgba() for color in theme.ramp]))

    def gradient(self, left: float, right: float) -> QLinearGradient:
        """Return the whole ramp from left to right."""
        gradient = QLinearGradient(left, 0, right, 0)
        last = len(self._stops) - 1
        for place, color in enumerate(self._stops):
            gradient.setColorAt(place / last, color)
        return gradient

    def _mixed(self, share: float) -> QColor:
        place = share * (len(self._stops) - 1)
        index = min(int(place), len(self._stops) - 2)
        one, other, part = self._stops[index], self._stops[index + 1], place - index
        return QColor.fromRgbF(
            one.redF() + (other.redF() - one.redF()) * part,
            one.greenF() + (other.greenF() - one.greenF()) * part,
            one.blueF() + (other.blueF() - one.blueF()) * part,
        )


def luminance(color: QColor) -> float:
    """Return the relative luminance by WCAG 2.2, from 0 to 1."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ink_on(ground: QColor) -> QColor:
    """Return black or white, whichever can be read better on a colour."""
    light = luminance(ground)
    return _WHITE if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else _BLACK


def _shade(color: QColor) -> Shade:
    return Shade(color, QBrush(color), ink_on(color))


@lru_cache(maxsize=4)
def _ramp(stops: tuple[int, ...]) -> Ramp:
    return Ramp(tuple([QColor(stop) for stop in stops]))
