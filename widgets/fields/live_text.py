"""A line of text whose value applies while it is typed."""

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from engine.errors import SettingError
from engine.settings import SettingInfo
from widgets.fields.writing import UnfinishedTextError, read, relative, write


class Mixed:
    """The value of a setting that differs between the selected blocks."""

    def __repr__(self) -> str:
        return "MIXED"


MIXED: Final = Mixed()


class Each(NamedTuple):
    """Values of a setting, one for each of several blocks: ``x*2`` doubles every one."""

    values: tuple[Any, ...]


def spread(value: Any, count: int) -> tuple[Any, ...]:
    """Return a value for each of so many blocks: the same for all, or the own one of each."""
    return value.values if isinstance(value, Each) else (value,) * count


Check = Callable[[Any], None]
"""Raises :class:`SettingError` where a value is refused."""


def accept(_value: Any) -> None:
    """Accept every value."""


class LiveText(QObject):
    """Ties a line edit to a setting: every text that is a value becomes the value at once.

    A text that is none leaves the value as it is for as long as it is typed. From the first
    change to the end of the gesture (Return, leaving the field, the end of a spin) is one edit.
    Escape takes it back, and so does a text that is still refused at the end: what was typed on
    the way to it was never meant. Where the value differs between several blocks, arithmetic with
    the value that is there comes to another one for each.

    Parameters
    ----------
    edit
        The line edit; its owner passes on keys and focus.
    info
        The setting.
    check
        Refuses values that the setting's kind allows but its bounds do not.
    parent
        The owner.
    """

    edited = Signal(object)
    """The value changed by the person's hand."""
    refused = Signal(str)
    """The text is no value, and why; empty when it is one again."""
    withdrawn = Signal()
    """The value is again what it was before the gesture."""
    finished = Signal()
    """A gesture that changed the value has ended."""

    def __init__(self, edit: QLineEdit, info: SettingInfo, check: Check, parent: QObject) -> None:
        super().__init__(parent)
        self._edit = edit
        self._info = info
        self._check = check
        self.value: Any = info.default
        self._start: Any = info.default
        self._several: tuple[Any, ...] = ()
        self._start_several: tuple[Any, ...] = ()
        self._each: Each | None = None
        self._typed_each = False
        self._changed = False
        self._told = ""
        edit.setText(write(info, info.default))
        edit.textEdited.connect(self._type)

    @property
    def unsettled(self) -> bool:
        """Whether a gesture has begun, or the text is not a value."""
        return self._changed or self._edit.text() != self._text()

    def show_value(self, value: Any) -> None:
        """Take a value from outside; the cursor stays, and what is being typed is not touched."""
        if _same(value, self.value):
            return
        self.value = value
        if not self._changed:
            self._start = value
        if self._each is None:  # else what gives each its own value stands there
            self._write(value)

    @property
    def several(self) -> tuple[Any, ...]:
        """What each of several blocks has, where that differs."""
        return self._several if self.value is MIXED else ()

    def know_several(self, values: Sequence[Any]) -> None:
        """Take what each of several blocks has, before :meth:`show_value` is called."""
        self._several = tuple(values)
        if not self._changed:
            self._start_several = self._several

    def set_value(self, value: Any) -> None:
        """Take a value that the person chose in another way than by typing, such as a step."""
        self._typed_each = False
        self._write(self.value if isinstance(value, Each) else value)
        self._take(value)

    def finish(self) -> None:
        """End the gesture; a text that is no value takes it back, and the reason stays in view."""
        sentence = ""
        if self._edit.text() != self._text() or self._typed_each:
            try:
                value = self._read(self._edit.text())
            except SettingError as error:
                sentence = str(error)
            else:
                self._take(value)
                self._write(self.value)
        self._end(withdraw=bool(sentence))
        if sentence:
            self._refuse(sentence)

    def handles(self, event: QKeyEvent) -> bool:
        """Handle Return and Escape, and say whether the event needs no further handling."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
            self._edit.selectAll()
            return True
        if event.key() == Qt.Key.Key_Escape and self.unsettled:
            self.cancel()
            return True
        return False

    def left(self, event: QFocusEvent) -> None:
        """End the gesture when the focus really leaves, not when a menu opens over the field.

        A list that is asked has the focus then; while a menu is open the field keeps it.
        """
        if event.reason() != Qt.FocusReason.PopupFocusReason or not self._edit.hasFocus():
            self.finish()

    def cancel(self) -> None:
        """Bring the value back that was there before the gesture."""
        self._end(withdraw=True)
        self._refuse("")

    @staticmethod
    def overrides(event: QEvent) -> bool:
        """Whether the field wants a key for itself before the window's shortcuts get it."""
        return (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, _KEYPAD)
            and event.key() in _OWN_KEYS
        )

    @Slot(str)
    def _type(self, text: str) -> None:
        try:
            value = self._read(text)
        except UnfinishedTextError:
            self._refuse("")
        except SettingError as error:
            self._refuse(str(error))
        else:
            self._take(value)
            self._typed_each = self._each is not None

    def _read(self, text: str) -> Any:
        if self._start is MIXED and self._start_several and relative(self._info, text):
            known = {own: read(self._info, text, own) for own in {*self._start_several}}
            value: Any = Each(tuple([known[own] for own in self._start_several]))
        else:
            value = read(self._info, text, self._start)
        self._check(value)
        return value

    def _end(self, *, withdraw: bool) -> None:
        changed, self._changed = self._changed, False
        self._each, self._typed_each = None, False
        if withdraw:
            self.value = self._start
            self._write(self.value)
            if changed:
                self.withdrawn.emit()
        self._start, self._start_several = self.value, self._several
        if changed:
            self.finished.emit()

    def _take(self, value: Any) -> None:
        self._refuse("")
        if isinstance(value, Each):
            if value != self._each:
                self._each = value
                self._changed = True
                self.edited.emit(value)
            return
        each, self._each = self._each, None
        if each is not None or not _same(value, self.value):
            self.value = value
            self._changed = True
            self.edited.emit(value)

    def _refuse(self, sentence: str) -> None:
        if sentence or self._told:
            self._told = sentence
            self.refused.emit(sentence)

    def _text(self) -> str:
        return "" if self.value is MIXED else write(self._info, self.value)

    def _write(self, value: Any) -> None:
        text = "" if value is MIXED else write(self._info, value)
        if self._edit.text() != text:
            cursor = self._edit.cursorPosition()
            self._edit.setText(text)
            self._edit.setCursorPosition(min(cursor, len(text)))


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Space,
    }
)


def _same(one: Any, other: Any) -> bool:
    """Equal and of one type: ``True`` is not 1, and 1 is not 1.0."""
    return type(one) is type(other) and bool(one == other)
