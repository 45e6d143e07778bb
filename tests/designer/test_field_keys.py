"""The window's keys act while one types in a field, and undo is the document's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import delete

from tests.designer.conftest import press
from widgets.fields.value_box import ValueBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from designer.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(window: Window, qtbot: QtBot) -> ValueBox:
    """Return the filters of conv1, gone to by keys alone."""
    window.view.select(["conv1"])
    press(window, qtbot, Qt.Key.Key_2, CONTROL)
    found = QApplication.focusWidget()
    assert isinstance(found, ValueBox)
    assert filters(window) == found.value == 6
    return found


def filters(window: Window) -> int:
    return int(window.document.graph["conv1"].block.filters)  # type: ignore[attr-defined]


def type_in(qtbot: QtBot, field: QWidget, text: str) -> None:
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(field, text)


def test_undo_in_a_field_is_the_document_s(window: Window, qtbot: QtBot, field: ValueBox) -> None:
    before = window.document.undo_stack.count()
    for text in ("48", "32"):
        type_in(qtbot, field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert filters(window) == 32
    for number in (48, 6):
        qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
        assert filters(window) == field.value == number
        assert field.hasFocus()
    assert window.document.undo_stack.count() == before + 2  # and none of them is lost
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert filters(window) == field.value == 48


def test_undo_takes_what_is_being_typed_first(
    window: Window, qtbot: QtBot, field: ValueBox
) -> None:
    count = window.document.undo_stack.count()
    type_in(qtbot, field, "48")
    assert filters(window) == 48
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert filters(window) == field.value == 6
    assert field.lineEdit().text() == "6"
    assert window.document.undo_stack.index() == count


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_E, "export"), (Qt.Key.Key_R, "evaluate"), (Qt.Key.Key_F, "find")],
)
def test_commands_act_while_one_types(
    window: Window, qtbot: QtBot, field: ValueBox, key: Qt.Key, name: str
) -> None:
    done: list[str] = []
    action = window.actions_[name]
    action.triggered.disconnect()
    action.triggered.connect(lambda: done.append(name))
    qtbot.keyClick(field, key, CONTROL)
    assert done == [name]
    name_field = window.inspector.header.name
    name_field.setFocus()
    qtbot.keyClick(name_field, key, CONTROL)
    assert done == [name, name]


def test_a_text_keeps_its_own_undo_while_there_is_something_to_take_back(
    window: Window, qtbot: QtBot, field: ValueBox
) -> None:
    type_in(qtbot, field, "48")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    search = window.palette_panel.search
    search.setFocus()
    qtbot.keyClicks(search, "co")
    qtbot.keyClick(search, Qt.Key.Key_Z, CONTROL)
    assert search.text() == ""
    assert filters(window) == 48
    qtbot.keyClick(search, Qt.Key.Key_Z, CONTROL)
    assert filters(window) == 6


def test_a_field_may_end_while_it_has_the_keyboard(
    window: Window, qtbot: QtBot, field: ValueBox
) -> None:
    for _ in range(2):
        passing = QLineEdit(window.centralWidget())
        passing.show()
        passing.setFocus()
        assert QApplication.focusWidget() is passing
        delete(passing)
    field.setFocus()
    type_in(qtbot, field, "48")
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert filters(window) == field.value == 6


def test_undo_in_a_panel_that_floats_is_the_document_s(
    window: Window, qtbot: QtBot, field: ValueBox
) -> None:
    type_in(qtbot, field, "48")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    dock = window.docks["inspector"]
    dock.setFloating(True)
    dock.activateWindow()
    name = window.inspector.header.name
    name.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is name)
    assert name.window() is dock
    assert filters(window) == 48
    qtbot.keyClick(name, Qt.Key.Key_Z, CONTROL)
    assert filters(window) == 6
