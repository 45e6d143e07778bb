"""A group opened through one of its instances: that instance's shapes, and its copies."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from designer.canvas.card import caption
from designer.window import Window
from engine.groups.definition import GroupDefinition
from tests.designer.conftest import press
from tests.designer.test_scope import grouped

Key = Qt.Key


@pytest.fixture
def units(window: Window) -> Window:
    """Return the window with two instances of one group, which get different shapes."""
    window.document.open(grouped(), None)
    return window


def shape_field(window: Window) -> QWidget:
    assert window.inspector.form is not None
    return window.inspector.form.rows["shape"].control


def unit(window: Window) -> GroupDefinition:
    return window.document.project.groups["Unit"]


def test_an_inner_input_has_the_shape_of_the_instance(units: Window, qtbot: QtBot) -> None:
    document, view = units.document, units.view
    for name, shape in (("unit1", [1, 32, 32]), ("unit2", [6, 14, 14]), ("unit1", [1, 32, 32])):
        view.select([name])
        press(units, qtbot, Key.Key_Return)
        assert document.scope.path == (name,)
        text = "×".join(map(str, shape))
        assert text in caption(units.scene.nodes["input"].node)
        view.select(["input"])
        assert units.inspector.form is not None
        assert list(units.inspector.form.values[0].values()["shape"]) == shape
        assert not shape_field(units).isEnabled()
        assert f"arrives at {name}" in shape_field(units).toolTip()
        press(units, qtbot, Key.Key_Backspace)
    assert unit(units).graph["input"].block.values()["shape"] == (1, 32, 32)


def test_the_shape_follows_an_undo_outside(units: Window, qtbot: QtBot) -> None:
    document, view = units.document, units.view
    view.select(["unit2"])
    press(units, qtbot, Key.Key_Return)
    view.select(["conv1"])
    assert units.inspector.form is not None
    control = units.inspector.form.rows["filters"].control
    control.setFocus()
    QTest.keyClick(control, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(control, "8")
    assert "8×14×14" in caption(units.scene.nodes["input"].node)
    document.undo_stack.undo()
    assert document.scope.path == ("unit2",)
    assert "6×14×14" in caption(units.scene.nodes["input"].node)


def test_the_trail_says_that_the_first_of_several_copies_is_shown(
    units: Window, qtbot: QtBot
) -> None:
    document, view = units.document, units.view
    for copies in (3, 1):
        block = document.graph["unit2"].block.change(repeat=copies)
        changed = document.graph.replace("unit2", block)
        document.edit("Repeat", document.project.with_graph(changed))
        view.select(["unit2"])
        view.setFocus()
        press(units, qtbot, Key.Key_Return)
        assert document.scope.path == ("unit2",)
        told = "the first of 3 copies; an edit changes all" in view.trail.note.text()
        assert told is (copies == 3)
        assert "all 2 instances follow" in view.trail.note.text()
        press(units, qtbot, Key.Key_Backspace)
