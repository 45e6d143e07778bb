"""A network is begun, wired, set, mended and saved with nothing but the keys."""

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from designer.window import Window
from engine.graph import InputPort, OutputPort
from engine.projectfile import load_project
from tests.designer.canvas.gestures import assert_scene_equals_project

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Hands:
    """Presses keys where the keyboard is, as a person without a mouse does."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    def at(self) -> QWidget:
        """Return the widget that has the keyboard."""
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.isVisible()
        return focus

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self._qtbot.keyClick(self.at(), key, modifiers)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(self.at(), text)

    def add(self, letters: str) -> str:
        """Add a block by its letters, and return its name."""
        assert self.at() is self.window.view
        self.press(Key.Key_Tab)
        self.type(letters)
        self.press(Key.Key_Return)
        assert self.at() is self.window.view
        (name,) = self.window.view.selection
        return name

    def tab_to(self, name: str) -> QWidget:
        """Go on by Tab to the control that a screen reader calls so."""
        seen = []
        for _ in range(60):
            seen.append(self.at().accessibleName())
            if seen[-1] == name:
                return self.at()
            self.press(Key.Key_Tab)
        raise AssertionError(f"{name} is not among {seen}")

    def type_over(self, text: str) -> None:
        self.press(Key.Key_A, CONTROL)
        self.type(text)
        self.press(Key.Key_Return)


@pytest.fixture
def hands(window: Window, qtbot: QtBot) -> Hands:
    hands = Hands(window, qtbot)
    hands.press(Key.Key_N, CONTROL)
    assert not window.document.graph.nodes
    assert window.view.hasFocus()
    return hands


def test_a_network_is_built_by_keys_alone(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, document = hands.window, hands.window.document
    letters = ("input", "conv", "relu", "maxp", "flat", "dense")
    names = [hands.add(each) for each in letters]
    kinds = [document.graph[name].block.kind for name in names]
    assert kinds == ["input", "convolution", "relu", "max_pool", "flatten", "dense"]
    wires = dict(document.graph.wires)
    for before, name in itertools.pairwise(names):
        assert wires[InputPort(name, "in")] == OutputPort(before, "out")
    conv, pool = names[1], names[3]

    # A value of the block that the keys go back to.
    while window.view.selection != (conv,):
        hands.press(Key.Key_P)
    hands.press(Key.Key_2, CONTROL)
    hands.tab_to("Filters")
    hands.type_over("3*8")
    assert document.graph[conv].block.values()["filters"] == 24
    hands.press(Key.Key_Escape)
    assert window.view.hasFocus()

    # Without what fed it the pooling is a problem, which F8 goes to and a key mends.
    hands.press(Key.Key_N)
    assert window.view.selection == (names[2],)
    hands.press(Key.Key_Delete)
    assert document.problems
    wrong = len(document.problems)
    hands.press(Key.Key_F8)
    assert window.view.selection == (pool,)
    panel = window.problems_panel
    assert panel.isAncestorOf(hands.at())
    (card,) = [card for card in panel.cards if card.problem is panel.current]
    hands.press(Key.Key_Tab)
    assert hands.at() is card.buttons[0]
    hands.press(Key.Key_Space)
    assert len(document.problems) < wrong
    mended = document.project

    # What was mended is taken back, and done again.
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Z, CONTROL)
    assert len(document.problems) == wrong
    hands.press(Key.Key_Y, CONTROL)
    assert document.project == mended

    path = tmp_path / "by keys.netloom"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    hands.press(Key.Key_S, CONTROL)
    assert load_project(path).graph == document.graph
    assert_scene_equals_project(window.scene)


def test_blocks_are_wired_by_keys_alone(hands: Hands) -> None:
    window, document = hands.window, hands.window.document
    hands.add("input")
    conv = hands.add("conv")
    hands.press(Key.Key_D, CONTROL)
    (copied,) = window.view.selection
    end = InputPort(copied, "in")
    assert end not in document.graph.wires
    hands.press(Key.Key_A, CONTROL)
    hands.press(Key.Key_W)
    assert document.graph.wires[end].node == conv
    assert_scene_equals_project(window.scene)
