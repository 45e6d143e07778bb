"""After a press in a panel the single keys belong to the canvas again."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from designer.window import Window
from engine.blocks.convolution import Convolution
from tests.designer.canvas.gestures import Mouse, middle
from widgets.problem_card import ProblemCard

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def break_it(window: Window) -> None:
    block = Convolution(filters=6, kernel=60)
    window.document.edit_graph("Set", lambda graph: graph.replace("conv1", block))
    Mouse(window.view).click(middle(window.view, "conv1"))


def first_card(parent: QWidget, qtbot: QtBot) -> ProblemCard:
    qtbot.waitUntil(lambda: any(card.buttons for card in parent.findChildren(ProblemCard)))
    return next(card for card in parent.findChildren(ProblemCard) if card.buttons)


def overlay_steps(window: Window, qtbot: QtBot) -> bool:
    """Press O where the focus is, and say whether the canvas has heard it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    focus = QApplication.focusWidget()
    assert focus is not None
    before = window.scene.heat.id
    QTest.keyClick(focus, Key.Key_O)
    return window.scene.heat.id != before


def test_after_a_repair_in_the_inspector(window: Window, qtbot: QtBot) -> None:
    break_it(window)
    assert window.inspector.form is not None
    window.inspector.form.rows["filters"].control.setFocus()
    assert not overlay_steps(window, qtbot)
    card = first_card(window.inspector, qtbot)
    window.inspector.area.ensureWidgetVisible(card)
    QTest.mouseClick(card.buttons[0], LEFT)
    assert not window.document.analysis.faulty
    assert overlay_steps(window, qtbot)


def test_after_a_repair_in_the_problems_panel(window: Window, qtbot: QtBot) -> None:
    break_it(window)
    window.show_panel("problems")
    card = first_card(window.problems_panel, qtbot)
    QTest.mouseClick(card, LEFT)
    QTest.mouseClick(card.buttons[0], LEFT)
    assert overlay_steps(window, qtbot)


def test_after_silencing_and_showing_again(window: Window, qtbot: QtBot) -> None:
    few = window.document.graph["dense1"].block.change(units=1)
    window.document.edit_graph("Set", lambda graph: graph.replace("dense1", few))
    window.show_panel("problems")
    card = next(card for card in window.problems_panel.cards if card.silence_button is not None)
    assert card.silence_button is not None
    card.silence_button.setFocus()
    card.silence_button.menu().actions()[0].trigger()
    assert window.document.project.silenced
    assert overlay_steps(window, qtbot)
    silenced = window.problems_panel.silenced
    QTest.mouseClick(silenced.head, LEFT)
    again = next(button for button in silenced.findChildren(QPushButton) if button.isVisible())
    QTest.mouseClick(again, LEFT)
    assert not window.document.project.silenced
    assert overlay_steps(window, qtbot)


def test_after_a_double_click_in_the_palette(window: Window, qtbot: QtBot) -> None:
    tree = window.palette_panel.tree
    tree.mark_first()
    at = tree.visualRect(tree.currentIndex()).center()
    count = len(window.document.graph)
    QTest.mouseClick(tree.viewport(), LEFT, pos=at)
    QTest.mouseDClick(tree.viewport(), LEFT, pos=at)
    assert len(window.document.graph) == count + 1
    assert overlay_steps(window, qtbot)


def test_who_types_in_the_palette_goes_on_typing(window: Window, qtbot: QtBot) -> None:
    search = window.palette_panel.search
    search.setFocus()
    QTest.keyClicks(search, "relu")
    count = len(window.document.graph)
    QTest.keyClick(search, Key.Key_Return)
    assert len(window.document.graph) == count + 1
    assert not overlay_steps(window, qtbot)


def test_after_a_switch_is_clicked_but_not_after_its_key(window: Window, qtbot: QtBot) -> None:
    Mouse(window.view).click(middle(window.view, "conv1"))
    assert window.inspector.form is not None
    for switch in (window.inspector.trainable, window.inspector.form.rows["bias"].control):
        before = switch.isChecked()
        window.inspector.form.rows["filters"].control.setFocus()
        QTest.mouseClick(switch, LEFT, pos=QPoint(10, switch.height() // 2))
        assert switch.isChecked() is not before
        assert overlay_steps(window, qtbot)
        switch.setFocus()
        QTest.keyClick(switch, Key.Key_Space)
        assert switch.isChecked() is before
        assert QApplication.focusWidget() is switch
