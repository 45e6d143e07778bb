"""What is pasted into a field or onto the canvas: as much as fits, as it is meant."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from designer.canvas.view import CanvasView
from engine.drawing import MAX_TEXT
from engine.names import composed, name_problem
from tests.designer.canvas.drawn import field, remarks
from tests.designer.canvas.gestures import CTRL, press_key

Key = Qt.Key


def copied(text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


@pytest.fixture
def heard(canvas: CanvasView) -> list[str]:
    said: list[str] = []
    canvas.message.connect(said.append)
    return said


def test_a_long_text_is_taken_as_far_as_it_fits(canvas: CanvasView, heard: list[str]) -> None:
    press_key(canvas, Key.Key_C)
    note = field(canvas)
    QTest.keyClicks(note, "ab")
    copied("x" * (MAX_TEXT + 5_000))
    QTest.keyClick(note, Key.Key_V, CTRL)
    (remark,) = remarks(canvas).values()
    assert remark.text == "ab" + "x" * (MAX_TEXT - 2)
    assert len(heard) == 1
    assert "10,000 characters" in heard[0]
    assert canvas.hint.isVisible()
    QTest.keyClick(note, Key.Key_V, CTRL)  # and no more
    assert len(heard) == 2
    assert len(note.toPlainText()) == MAX_TEXT
    QTest.keyClicks(note, "y")
    assert len(note.toPlainText()) == MAX_TEXT
    assert len(heard) == 3


def test_what_is_pasted_over_a_selection_has_its_room(canvas: CanvasView, heard: list[str]) -> None:
    press_key(canvas, Key.Key_C)
    note = field(canvas)
    copied("x" * MAX_TEXT)
    QTest.keyClick(note, Key.Key_V, CTRL)
    assert heard == []
    note.selectAll()
    copied("y" * MAX_TEXT)
    QTest.keyClick(note, Key.Key_V, CTRL)
    assert note.toPlainText() == "y" * MAX_TEXT
    assert heard == []


def rename(view: CanvasView, text: str) -> None:
    view.select(["conv1"])
    press_key(view, Key.Key_F2)
    view.rename_field.selectAll()
    copied(text)
    QTest.keyClick(view.rename_field, Key.Key_V, CTRL)
    QTest.keyClick(view.rename_field, Key.Key_Return)


@pytest.mark.parametrize(
    ("pasted", "name"),
    [("  stem \t", "stem"), ("cafe\u0301", "caf\u00e9"), ("\n conv1 \n", "conv1")],
)
def test_a_pasted_name_is_trimmed_and_composed(
    canvas: CanvasView, heard: list[str], pasted: str, name: str
) -> None:
    rename(canvas, pasted)
    assert name in canvas.canvas.graph
    assert heard == []
    assert not canvas.rename_field.isVisible()
    assert canvas.document.undo_stack.count() == int(name != "conv1")


def test_what_is_no_name_is_still_refused(canvas: CanvasView, heard: list[str]) -> None:
    rename(canvas, " two words ")
    assert "two words" in heard[0]
    assert "conv1" in canvas.canvas.graph


@given(st.text())
def test_composing_twice_is_composing_once(text: str) -> None:
    once = composed(text)
    assert composed(once) == once
    if name_problem(text) is None:
        assert once == text  # what is a name stays
    assert unicodedata.is_normalized("NFC", once)


def test_the_reason_of_a_refused_paste_goes_with_what_works_next(
    canvas: CanvasView, heard: list[str]
) -> None:
    canvas.select(["relu1"])
    press_key(canvas, Key.Key_C, CTRL)
    good = QGuiApplication.clipboard().text()
    copied("no blocks in here")
    press_key(canvas, Key.Key_V, CTRL)
    assert len(heard) == 1
    assert canvas.hint.isVisible()
    copied(good)
    press_key(canvas, Key.Key_V, CTRL)
    assert canvas.document.undo_stack.count() == 1
    assert heard[0] not in (canvas.hint.text() if canvas.hint.isVisible() else "")
