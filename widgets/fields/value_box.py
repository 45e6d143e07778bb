"""A spin box for numbers, numbers per axis and shapes, which also takes arithmetic."""

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QSizePolicy, QWidget

from engine.admission import UnfitError
from engine.errors import SettingError
from engine.settings import SettingInfo
from widgets.fields.live_text import MIXED, Check, Each, LiveText, accept
from widgets.fields.writing import axis_at, step
from widgets.whole_errors import whole_errors
from widgets.words import words

STEP_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)

WHEEL_PAUSE = 400
"""After so many milliseconds without another notch, turning the wheel was one gesture."""

_SKIP_AT_MOST = 4096
"""How many refused values a step may pass over: groups of 32 filters go 1, 2, 4, 8, …"""

_UNFIT_AT_MOST = 64
"""How many values that do not fit what arrives: that takes a whole block to find out."""


def field_height(widget: QWidget) -> int:
    """Return the height of every field, so that the lines of a form keep one distance."""
    return widget.fontMetrics().height() + 14


def stepped(
    info: SettingInfo, value: Any, steps: int, axis: int, check: Check, *, fine: bool = False
) -> Any:
    """Move a value by some steps, passing over what is refused; unchanged if nothing else is."""
    direction = 1 if steps > 0 else -1
    moved = step(info, value, steps, axis, fine=fine)
    unfit = 0
    for _ in range(_SKIP_AT_MOST):
        try:
            check(moved)
        except SettingError as error:
            unfit += isinstance(error, UnfitError)
            if unfit > _UNFIT_AT_MOST:
                break
            further = step(info, moved, direction, axis, fine=fine)
            if further == moved:
                break
            moved = further
        else:
            return moved
    return value


def _are_numbers(values: tuple[Any, ...]) -> bool:
    return bool(values) and not any(own is None or isinstance(own, str) for own in values)


def _all_moved(info: SettingInfo, value: Any, steps: int, *, fine: bool) -> Any:
    for axis in range(len(value) if isinstance(value, tuple) else 1):
        value = step(info, value, steps, axis, fine=fine)
    return value


@whole_errors
class ValueBox(QAbstractSpinBox):
    """A spin box for numbers, numbers per axis and shapes, which also takes arithmetic."""

    edited = Signal(object)
    refused = Signal(str)
    withdrawn = Signal()
    finished = Signal()

    def __init__(
        self, info: SettingInfo, check: Check = accept, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._info = info
        self._check = check
        self._fine = False
        self._unit = QLabel(words(info.unit), self.lineEdit())
        self._unit.setProperty("role", "muted")
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.live = LiveText(self.lineEdit(), info, check, self)
        """What of it is being typed."""
        self.live.edited.connect(self.edited)
        self.live.refused.connect(self.refused)
        self.live.withdrawn.connect(self.withdrawn)
        self.live.finished.connect(self.finished)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(WHEEL_PAUSE)
        self._pause.timeout.connect(self.live.finish)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel alone must not focus it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccelerated(True)
        self._place_unit()

    @property
    def value(self) -> Any:
        """The value that is shown, or :data:`MIXED`."""
        return self.live.value

    def show_value(self, value: Any) -> None:
        """Show a value from outside, or :data:`MIXED`."""
        self.lineEdit().setPlaceholderText(self.tr("mixed") if value is MIXED else "")
        self.live.show_value(value)

    def settle(self) -> None:
        """End the gesture, whatever has the focus."""
        self.live.finish()

    def stepBy(self, steps: int) -> None:
        """Move the value, or the entry of it that the cursor is in."""
        if self.live.value is MIXED:
            self._step_each(steps)
            return
        edit = self.lineEdit()
        axis = axis_at(edit.text(), edit.cursorPosition())
        value = stepped(self._info, self.live.value, steps, axis, self._check, fine=self._fine)
        self.live.set_value(value)

    def _step_each(self, steps: int) -> None:
        """Move the values of several blocks, each from where it is; all of them or none."""
        values = self.live.several
        if not _are_numbers(values):
            return
        moved = Each(tuple([_all_moved(self._info, own, steps, fine=self._fine) for own in values]))
        try:
            self._check(moved)
        except SettingError:
            return
        self.live.set_value(moved)

    @Slot(int)
    def spin(self, steps: int) -> None:
        """Move the value by a drag elsewhere; of several numbers, each."""
        value = self.live.value
        if value is MIXED:
            self._step_each(steps)
            return
        for axis in range(len(value) if isinstance(value, tuple) else 1):
            value = stepped(self._info, value, steps, axis, self._check)
        self.live.set_value(value)

    @Slot(object)
    def slide(self, value: Any) -> None:
        """Take a value from a slider, where it is none that is refused."""
        try:
            self._check(value)
        except SettingError:
            return
        self.live.set_value(value)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Say whether there is a value to move."""
        flag = QAbstractSpinBox.StepEnabledFlag
        if self.live.value is MIXED and not _are_numbers(self.live.several):
            return flag.StepNone
        return flag.StepUpEnabled | flag.StepDownEnabled

    def sizeHint(self) -> QSize:
        """Be wide enough for a number and the unit."""
        hint = super().sizeHint()
        hint.setWidth(self.fontMetrics().horizontalAdvance("000000") + self._unit_width() + 40)
        hint.setHeight(field_height(self))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Be as small as three figures and the unit."""
        width = self.fontMetrics().horizontalAdvance("000") + self._unit_width() + 32
        return QSize(width, field_height(self))

    def event(self, event: QEvent) -> bool:
        """Keep the keys that edit a number from the window's shortcuts."""
        if LiveText.overrides(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Return and Escape; what Escape does not need goes to the window."""
        self._fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.live.handles(event):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End the spin when its key is let go."""
        super().keyReleaseEvent(event)
        if event.key() in STEP_KEYS and not event.isAutoRepeat():
            self.live.finish()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the spin when the button is let go."""
        super().mouseReleaseEvent(event)
        self.live.finish()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Step finely with the buttons too while Shift is held."""
        self._fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Spin only where the field has the focus, so that scrolling a form changes nothing."""
        if not self.hasFocus():
            event.ignore()
            return
        self._fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().wheelEvent(event)
        self._pause.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the gesture."""
        super().focusOutEvent(event)
        self.live.left(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the unit at the right."""
        super().resizeEvent(event)
        self._place_unit()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the unit in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place_unit()

    def _unit_width(self) -> int:
        return self._unit.sizeHint().width() if self._info.unit else 0

    def _place_unit(self) -> None:
        edit, width = self.lineEdit(), self._unit_width()
        # Qt 6.11 leaves out the padding of a styled spin box at the left; other fields have 8 px.
        edit.setTextMargins(8, 0, width + 4 if width else 0, 0)
        self._unit.setGeometry(edit.width() - width, 0, width, edit.height())
