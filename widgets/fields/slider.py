"""Sliders for numbers whose whole range is worth walking through: rates, shares, small counts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from engine.settings import Kind
from widgets.letting_go import takes_the_mouse
from widgets.whole_errors import whole_errors

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from engine.settings import SettingInfo

MOST_STEPS = 100
"""A range of more steps has no place on some tens of pixels, unless it is a logarithmic one."""

LARGEST = 10.0
"""A logarithmic slider ends here at the latest: nobody learns at a rate of 100."""

SMALLEST = 1e-8
"""And begins here, or with a zero before it."""

PER_DECADE = 9
"""Stops in each decade: 1, 2, 3, …"""

_DECADES = 3
"""From so many decades on between its step and its end a range is walked through in factors."""


class Scale(NamedTuple):
    """How the stops of a slider and the values of a setting belong together."""

    values: tuple[float, ...]
    """The value at each stop, in order."""
    whole: bool
    """Whether they are whole numbers."""

    def value(self, stop: int) -> float | int:
        """Return the value at a stop."""
        number = self.values[min(max(stop, 0), len(self.values) - 1)]
        return int(number) if self.whole else number

    def stop(self, value: float) -> int:
        """Return the stop nearest to a value; on a logarithmic scale by their factor."""
        below = [place for place, each in enumerate(self.values) if each <= value * (1 + 1e-9)]
        return below[-1] if below else 0


def scale_of(info: SettingInfo) -> Scale | None:
    """Return the scale of a setting's slider, or ``None`` where a slider is of no use."""
    low, high = info.minimum, info.maximum
    if info.kind not in (Kind.INTEGER, Kind.NUMBER) or info.optional or low is None or high is None:
        return None
    whole = info.kind is Kind.INTEGER
    step = info.step or (1 if whole else 0)
    small = not whole and low == 0 and 0 < step <= high * 10**-_DECADES
    if info.logarithmic or small:
        return Scale(_decades(max(low, SMALLEST), min(high, LARGEST), zero=small), whole)
    if not step or (high - low) / step > MOST_STEPS:
        return None
    count = math.floor((high - low) / step + 1e-9)
    values = [round(low + place * step, 10) for place in range(count + 1)]
    if info.exclusive_minimum:
        values = values[1:]
    if info.exclusive_maximum and values and values[-1] >= high:
        values = values[:-1]
    return Scale(tuple(values), whole) if len(values) > 2 else None


def _decades(low: float, high: float, *, zero: bool) -> tuple[float, ...]:
    first, last = math.floor(math.log10(low)), math.floor(math.log10(high))
    stops = [
        float(f"{digit}e{power}") for power in range(first, last + 1) for digit in range(1, 10)
    ]
    kept = [stop for stop in stops if low * (1 - 1e-9) <= stop <= high * (1 + 1e-9)]
    return (0.0, *kept) if zero else tuple(kept)


@whole_errors
class SettingSlider(QSlider):
    """A slider beside a number field; one drag is one step of the history."""

    slid = Signal(object)
    """The value that the person chose."""
    rested = Signal()
    """The gesture has ended."""
    reset_asked = Signal()
    """It was pressed twice: the default is wanted back."""

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._scale = scale
        self.setRange(0, len(scale.values) - 1)
        self.setPageStep(max((len(scale.values) - 1) // 10, 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel alone must not focus it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._slide)
        self.sliderReleased.connect(self.rested)

    def show_value(self, value: object) -> None:
        """Stand where a value is; a value of several blocks stands at the beginning."""
        number = value if isinstance(value, int | float) else None
        blocked = self.blockSignals(True)
        self.setValue(0 if number is None else self._scale.stop(number))
        self.blockSignals(blocked)

    def minimumSizeHint(self) -> QSize:
        """Give way where there is no room: the field beside it can do all that it does."""
        return QSize(1, super().minimumSizeHint().height())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End the gesture when the key is let go."""
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self.rested.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture also where the groove was pressed and not the handle."""
        super().mouseReleaseEvent(event)
        self.rested.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go back to the default, as sliders elsewhere do."""
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset_asked.emit()

    def _let_go(self) -> None:
        """End a drag as a release does, which went to somebody else."""
        at = QPointF(-1, -1)
        up = QMouseEvent(
            QEvent.Type.MouseButtonRelease, at, self.mapToGlobal(at), Qt.MouseButton.LeftButton,
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        self.mouseReleaseEvent(up)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Slide only where the slider has the focus, so that scrolling a form changes nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the gesture."""
        super().focusOutEvent(event)
        self.rested.emit()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that slide from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in _KEYS:  # type: ignore[attr-defined]
            event.accept()
            return True
        if self.isSliderDown() and takes_the_mouse(event):
            self._let_go()
        return super().event(event)

    @Slot(int)
    def _slide(self, stop: int) -> None:
        self.slid.emit(self._scale.value(stop))


_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
