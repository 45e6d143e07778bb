"""The controls for text, choices and switches.

Like every control of a form each shows a value with ``show_value`` and tells what the person
does by signals: ``edited`` with every new value, ``refused`` with the sentence for a text that is
no value (or an empty one when that is over), and ``finished`` at the end of a gesture; those that
are typed in also ``withdrawn``, before it, where the value is again the one before the gesture.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QWidget

from engine.errors import SettingError
from engine.settings import SettingInfo
from widgets.fields.live_text import MIXED, Check, LiveText, accept
from widgets.fields.value_box import STEP_KEYS, field_height, stepped
from widgets.fields.writing import NAMED_PADDINGS, UnfinishedTextError, axis_at, spell
from widgets.whole_errors import whole_errors
from widgets.words import words

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


LONGEST_TEXT = 2**17
"""Characters in a line of text: 4,096 numbers of 24 figures and what stands between them."""


@whole_errors
class TextBox(QLineEdit):
    """A line of text, or of numbers."""

    edited = Signal(object)
    refused = Signal(str)
    withdrawn = Signal()
    finished = Signal()

    def __init__(
        self, info: SettingInfo, check: Check = accept, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_TEXT)
        self.live = LiveText(self, info, check, self)
        """What of it is being typed."""
        self.live.edited.connect(self.edited)
        self.live.refused.connect(self.refused)
        self.live.withdrawn.connect(self.withdrawn)
        self.live.finished.connect(self.finished)

    def show_value(self, value: Any) -> None:
        """Show a value from outside, or :data:`MIXED`."""
        self.setPlaceholderText(self.tr("mixed") if value is MIXED else "")
        self.live.show_value(value)

    def settle(self) -> None:
        """End the gesture, whatever has the focus."""
        self.live.finish()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as a form needs."""
        return QSize(60, field_height(self))

    def sizeHint(self) -> QSize:
        """Be as high as every field."""
        return QSize(super().sizeHint().width(), field_height(self))

    def event(self, event: QEvent) -> bool:
        """Keep the keys that edit text from the window's shortcuts."""
        if LiveText.overrides(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Return and Escape."""
        if not self.live.handles(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the gesture."""
        super().focusOutEvent(event)
        self.live.left(event)


class Combo(QComboBox):
    """A combo box that the wheel changes only where it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def sizeHint(self) -> QSize:
        """Be as high as every field."""
        return QSize(super().sizeHint().width(), field_height(self))

    def minimumSizeHint(self) -> QSize:
        """Be as high as every field."""
        return QSize(super().minimumSizeHint().width(), field_height(self))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll where the box has no focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceBox(Combo):
    """A choice among names."""

    edited = Signal(object)
    refused = Signal(str)
    finished = Signal()

    def __init__(
        self, info: SettingInfo, check: Check = accept, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._check = check
        self._value: Any = info.default
        for choice in info.choices:
            self.addItem(words(spell(choice)), choice)
        self.setCurrentIndex(self.findData(info.default))
        self.activated.connect(self._choose)

    def show_value(self, value: Any) -> None:
        """Show a value from outside, or :data:`MIXED`."""
        self._value = value
        self.setPlaceholderText(self.tr("mixed") if value is MIXED else "")
        self.setCurrentIndex(-1 if value is MIXED else self.findData(value))

    def settle(self) -> None:
        """Do nothing: every click is a gesture of its own."""

    def _choose(self, index: int) -> None:
        value = self.itemData(index)
        if value == self._value:
            return
        try:
            self._check(value)
        except SettingError as error:
            self.show_value(self._value)
            self.refused.emit(str(error))
            return
        self.refused.emit("")
        self._value = value
        self.edited.emit(value)
        self.finished.emit()


@whole_errors
class SuggestBox(Combo):
    """A text with suggestions: padding by name or by numbers, a device."""

    edited = Signal(object)
    refused = Signal(str)
    withdrawn = Signal()
    finished = Signal()

    def __init__(
        self,
        info: SettingInfo,
        check: Check = accept,
        parent: QWidget | None = None,
        suggestions: Sequence[str] = NAMED_PADDINGS,
    ) -> None:
        super().__init__(parent)
        self._info = info
        self._check = check
        self._edit = QLineEdit(self)
        self.setLineEdit(self._edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]  # completing "s" to "same" would hide what was typed
        self.suggest(suggestions)
        self.live = LiveText(self._edit, info, self._check_typed, self)
        """What of it is being typed."""
        self.live.edited.connect(self.edited)
        self.live.refused.connect(self.refused)
        self.live.withdrawn.connect(self.withdrawn)
        self.live.finished.connect(self.finished)
        self.activated.connect(self._choose)

    def suggest(self, suggestions: Sequence[str]) -> None:
        """Offer other suggestions; the value stays."""
        text = self.currentText()
        self.clear()
        self.addItems(list(suggestions))
        self.setEditText(text)

    def show_value(self, value: Any) -> None:
        """Show a value from outside, or :data:`MIXED`."""
        self._edit.setPlaceholderText(self.tr("mixed") if value is MIXED else "")
        self.live.show_value(value)

    def settle(self) -> None:
        """End the gesture, whatever has the focus."""
        self.live.finish()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that edit text from the window's shortcuts."""
        if LiveText.overrides(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step numbers and names with the arrows, handle Return and Escape."""
        if self.live.handles(event):
            return
        if event.key() in STEP_KEYS[:2] and not event.modifiers() & ~_KEYPAD:
            self._step(1 if event.key() == Qt.Key.Key_Up else -1)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End the spin when its key is let go."""
        super().keyReleaseEvent(event)
        if event.key() in STEP_KEYS and not event.isAutoRepeat():
            self.live.finish()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the gesture."""
        super().focusOutEvent(event)
        self.live.left(event)

    def _check_typed(self, value: Any) -> None:
        """Refuse what is wrong, but not what may still become a suggestion."""
        try:
            self._check(value)
        except SettingError as error:
            words = [self.itemText(index) for index in range(self.count())]
            if isinstance(value, str) and any(word.startswith(value) for word in words):
                raise UnfinishedTextError(str(error), error.setting) from None
            raise

    def _step(self, steps: int) -> None:
        value = self.live.value
        if value is MIXED:
            return
        if isinstance(value, str):
            index = min(max(self.findText(value) - steps, 0), self.count() - 1)
            self._choose(index)
        else:
            axis = axis_at(self._edit.text(), self._edit.cursorPosition())
            self.live.set_value(stepped(self._info, value, steps, axis, self._check))

    @Slot(int)
    def spin(self, steps: int) -> None:
        """Move numbers by a drag elsewhere; words stay."""
        value = self.live.value
        if not isinstance(value, int | tuple):
            return
        for axis in range(len(value) if isinstance(value, tuple) else 1):
            value = stepped(self._info, value, steps, axis, self._check)
        self.live.set_value(value)

    def _choose(self, index: int) -> None:
        value = self.itemText(index)
        try:
            self._check(value)
        except SettingError as error:
            self.live.cancel()
            self.refused.emit(str(error))
            return
        self.live.set_value(value)
        self.live.finish()


class PointedBox(QCheckBox):
    """A check box that tells when the pointer has pressed it, and not a key."""

    pointed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell it when everything that the press does is done."""
        super().mouseReleaseEvent(event)
        self.pointed.emit()


class Switch(PointedBox):
    """A setting that is on or off."""

    edited = Signal(object)
    refused = Signal(str)
    finished = Signal()

    def __init__(
        self, info: SettingInfo, check: Check = accept, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._check = check
        self.setChecked(bool(info.default))
        self.clicked.connect(self._click)

    def show_value(self, value: Any) -> None:
        """Show a value from outside, or :data:`MIXED`."""
        self.setTristate(value is MIXED)
        if value is MIXED:
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setChecked(bool(value))

    def settle(self) -> None:
        """Do nothing: every click is a gesture of its own."""

    def _click(self) -> None:
        value = self.checkState() != Qt.CheckState.Unchecked
        self.setTristate(False)
        try:
            self._check(value)
        except SettingError as error:
            self.setChecked(not value)
            self.refused.emit(str(error))
            return
        self.setChecked(value)
        self.refused.emit("")
        self.edited.emit(value)
        self.finished.emit()
