"""A value that cannot be is taken back in view: the field says why, and who goes on reads it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.window import Window
from tests.designer.canvas.gestures import Mouse, empty_place, middle
from tests.designer.conftest import press
from tests.designer.test_window import control
from widgets.fields.row import Row
from widgets.fields.value_box import ValueBox

Key = Qt.Key
TEXTS = {
    "60": "10×10 positions",
    "0": "at least 1",
    "-3": "at least 1",
    "20000": "at most 10,000",
    "words": "whole number",
    "": "is empty",
    "1/0": "whole number",
    "2**99": "whole number",
    "2.5": "whole number",
    "5x": "whole number",
}
"""What is typed into the window of a pooling, which is 2, and what of the reason must be read."""


def type_window(window: Window, text: str) -> Row:
    window.view.select(["pool2"])
    field = control(window, "kernel")
    assert isinstance(field, ValueBox)
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClicks(field, text)
    form = window.inspector.form
    assert form is not None
    return form.rows["kernel"]


def assert_as_before(window: Window) -> None:
    assert window.document.graph["pool2"].block.values()["kernel"] == 2
    assert not window.document.modified


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Tab, None])
def test_the_field_says_why_until_something_else_is_done(window: Window, key: Key | None) -> None:
    for text, why in TEXTS.items():
        row = type_window(window, text)
        if key is None:
            window.view.setFocus()
        else:
            QTest.keyClick(row.control, key)
        assert_as_before(window)
        assert isinstance(row.control, ValueBox)
        assert row.control.lineEdit().text() == "2"
        label = row._sentence
        assert why in label.text()
        assert label.isVisible()
        seen = label.visibleRegion().boundingRect().height()
        assert seen == label.height()  # nothing of it is below the edge of the panel


@pytest.mark.parametrize("where", ["card", "empty"])
def test_whoever_clicks_elsewhere_reads_it_below_the_canvas(window: Window, where: str) -> None:
    on_card = where == "card"
    for text, why in TEXTS.items():
        type_window(window, text)
        place = middle(window.view, "conv1") if on_card else empty_place(window.view)
        Mouse(window.view).click(place)
        assert_as_before(window)
        assert window.view.selection == (("conv1",) if on_card else ())
        assert window.notice.startswith("Not changed: ")
        assert why in window.notice


def test_what_was_taken_is_followed_by_no_sentence(window: Window, qtbot: QtBot) -> None:
    type_window(window, "3")
    press(window, qtbot, Key.Key_N)
    Mouse(window.view).click(middle(window.view, "conv1"))
    assert window.document.graph["pool2"].block.values()["kernel"] == 3
    assert not window.notice
