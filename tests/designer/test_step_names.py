"""A row of the history says what was set to what, and a spin says where it ended."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.step_names import LONGEST, value_text, with_value
from designer.window import Window
from tests.designer.canvas.gestures import hold_key
from tests.designer.test_window import click_block, control, type_over


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (64, "64"), (0.001, "0.001"), (1e-05, "1e-05"), (True, "on"), (False, "off"),
        (None, "nothing"), ("", "nothing"), ("same", "same"), ((3, 5), "3×5"),
        ((0.5, 0.25), "0.5×0.25"),
        (((1, 2), (3, 4)), None),
    ],
)  # fmt: skip
def test_values_are_written_as_people_do(value: object, text: str | None) -> None:
    assert value_text(value) == text


def test_what_is_long_is_left_out() -> None:
    assert with_value("Set weights of conv1", tuple(range(100))) == "Set weights of conv1"
    assert with_value("Set units of dense1", 64) == "Set units of dense1 to 64"
    assert len(with_value("Set path", "x" * LONGEST)) > LONGEST
    assert with_value("Set path", "x" * (LONGEST + 1)) == "Set path"


def rows(window: Window) -> list[str]:
    stack = window.document.undo_stack
    return [stack.text(index) for index in range(stack.count())]


def test_a_row_says_the_last_value_of_what_was_merged(window: Window, qtbot: QtBot) -> None:
    click_block(window, "conv1")
    filters = control(window, "filters")
    type_over(filters, qtbot, "48")
    window.view.setFocus()
    assert rows(window) == ["Set filters of conv1 to 48"]
    filters.setFocus()
    hold_key(filters, Qt.Key.Key_Up, 3)
    last = window.document.graph["conv1"].block.values()["filters"]
    assert last != 48
    assert rows(window) == ["Set filters of conv1 to 48", f"Set filters of conv1 to {last}"]
    assert window.actions_["undo"].text() == f"&Undo Set filters of conv1 to {last}"


def test_data_and_training_say_theirs(window: Window) -> None:
    window.editing.change_training("epochs", 7)
    window.document.end_gesture()
    window.editing.change_training("epochs", 9)
    assert rows(window) == ["Set training epochs to 7", "Set training epochs to 9"]
