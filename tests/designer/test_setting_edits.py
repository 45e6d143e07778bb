"""All settings of blocks at once, through the menu in the inspector's head."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from designer.window import Window
from engine.blocks.convolution import Convolution
from engine.settings import describe
from tests.designer.canvas.gestures import Mouse, middle
from tests.designer.conftest import press
from tests.designer.test_scope import grouped

Key = Qt.Key


def choose(window: Window, action: QAction) -> None:
    """Open the menu by the keyboard, and go to an action."""
    menu = window.inspector.header.menu
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    menu.setFocus()

    def pick() -> None:
        shown = QApplication.activePopupWidget()
        assert isinstance(shown, QMenu)
        try:
            for _ in shown.actions():
                if shown.activeAction() is not action:
                    QTest.keyClick(shown, Key.Key_Down)
            assert shown.activeAction() is action
            QTest.keyClick(shown, Key.Key_Return)
        finally:
            shown.close()

    QTimer.singleShot(0, pick)  # the button waits until its menu is closed
    QTest.keyClick(menu, Key.Key_Space)


def values(window: Window, name: str) -> dict[str, object]:
    return window.document.graph[name].block.values()


def defaults() -> dict[str, object]:
    return {info.name: info.default for info in describe(Convolution)}


def test_a_dot_marks_what_is_not_the_default(window: Window, qtbot: QtBot) -> None:
    Mouse(window.view).click(middle(window.view, "conv1"))
    form = window.inspector.form
    assert form is not None
    row = form.rows["stride"]
    assert not row.label.changed
    assert form.rows["filters"].label.changed
    width = row.label.width()
    bare = row.label.grab().toImage()
    row.control.setFocus()
    qtbot.keyClick(row.control, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(row.control, "2")
    assert row.label.changed
    assert row.label.width() == width
    assert row.label.grab().toImage() != bare
    reset = form.rows["stride"]._reset
    qtbot.keyClick(row.control, Key.Key_Tab)
    while QApplication.focusWidget() is not reset:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    qtbot.keyClick(reset, Key.Key_Space)
    assert not row.label.changed
    assert values(window, "conv1")["stride"] == 1


def test_all_settings_of_two_blocks_are_reset_in_one_step(window: Window, qtbot: QtBot) -> None:
    before = window.document.graph
    window.view.select(["conv1", "conv2"])
    choose(window, window.inspector.header.menu.reset)
    assert values(window, "conv1") == values(window, "conv2") == defaults()
    assert not window.inspector.header.menu.reset.isEnabled()
    press(window, qtbot, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.graph == before


def test_settings_go_from_one_block_to_others_of_its_kind(window: Window, qtbot: QtBot) -> None:
    before = window.document.graph
    menu = window.inspector.header.menu
    window.view.select(["conv2"])
    choose(window, menu.copy)
    assert "conv2" in window.notice
    window.view.select(["conv1"])
    choose(window, menu.paste)
    assert values(window, "conv1") == values(window, "conv2")
    assert window.document.graph["conv1"].position == before["conv1"].position
    press(window, qtbot, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.graph == before


def test_settings_that_cannot_be_pasted_are_refused_in_a_sentence(
    window: Window, qtbot: QtBot
) -> None:
    before = window.document.graph
    menu = window.inspector.header.menu
    window.view.select(["pool1"])
    QGuiApplication.clipboard().setText("not a block")
    choose(window, menu.paste)
    assert "No settings were copied" in window.notice
    window.view.select(["conv1"])
    choose(window, menu.copy)
    window.view.select(["conv2", "pool1"])
    choose(window, menu.paste)
    assert window.notice.startswith("pool1 is a")
    window.view.select(["conv1", "conv2"])
    assert not menu.copy.isEnabled()
    press(window, qtbot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    window.view.select(["conv2"])
    choose(window, menu.paste)
    assert window.notice.startswith("2 blocks were copied")
    assert window.document.graph is before


def test_a_block_without_settings_has_no_such_menu(window: Window) -> None:
    window.view.select(["conv1"])
    assert window.inspector.header.menu.isVisible()
    flatten = next(
        n.name for n in window.document.graph.nodes.values() if n.block.kind == "flatten"
    )
    window.view.select([flatten])
    shown = bool(type(window.document.graph[flatten].block).model_fields)
    assert window.inspector.header.menu.isVisible() is shown


def test_what_the_instance_decides_is_not_reset(window: Window, qtbot: QtBot) -> None:
    window.document.open(grouped(), None)
    window.view.select(["unit2"])
    press(window, qtbot, Key.Key_Return)
    before = values(window, "input")["shape"]
    window.view.select(["input"])
    choose(window, window.inspector.header.menu.reset)
    assert values(window, "input")["shape"] == before


def type_into(window: Window, qtbot: QtBot, setting: str, text: str) -> None:
    form = window.inspector.form
    assert form is not None
    control = form.rows[setting].control
    control.setFocus()
    qtbot.keyClick(control, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(control, text)


def test_each_of_several_blocks_is_multiplied_in_one_step(window: Window, qtbot: QtBot) -> None:
    before = window.document.project
    window.view.select(["conv1", "conv2"])
    type_into(window, qtbot, "filters", "*2")
    assert [values(window, name)["filters"] for name in ("conv1", "conv2")] == [12, 32]
    form = window.inspector.form
    assert form is not None
    qtbot.keyClick(form.rows["filters"].control, Key.Key_Return)
    assert window.document.undo_stack.undoText() == "Set filters of 2 blocks"
    press(window, qtbot, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.project is before
    assert form.rows["filters"].control.text() == ""


def test_a_share_of_what_does_not_fit_is_given_to_nobody(window: Window, qtbot: QtBot) -> None:
    before = window.document.project
    window.view.select(["conv1", "conv2"])
    type_into(window, qtbot, "kernel", "*4")
    form = window.inspector.form
    assert form is not None
    assert "conv2 slides a 20×20 window" in form.rows["kernel"].sentence
    assert window.document.project is before


def test_a_key_resets_a_field_in_a_step_of_its_own(window: Window, qtbot: QtBot) -> None:
    window.view.select(["dense1"])
    type_into(window, qtbot, "units", "+8")
    form = window.inspector.form
    assert form is not None
    assert values(window, "dense1")["units"] == 128
    control = form.rows["units"].control
    qtbot.keyClick(control, Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert values(window, "dense1")["units"] == type(window.document.graph["dense1"].block)().units  # type: ignore[attr-defined]
    assert window.document.undo_stack.count() == 2
