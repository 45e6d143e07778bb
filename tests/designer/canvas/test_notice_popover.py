"""A press on a notice opens what is wrong beside it, and moves nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from designer.canvas.view import CanvasView
from engine.graph import InputPort
from tests.designer.canvas.gestures import (
    RIGHT,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    press_key,
)

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def cut(canvas: CanvasView) -> CanvasView:
    """Show a network whose second convolution has no input, at 100 %."""
    canvas.document.edit_graph("", lambda graph: graph.disconnect(InputPort("conv2")))
    canvas.look_at(canvas.canvas.nodes["conv2"].pos(), 1.0)
    canvas.select([])
    return canvas


def notice(view: CanvasView, name: str = "conv2") -> QPointF:
    item = view.canvas.nodes[name]
    return item.pos() + item.badge_area().center()


def ringed(view: CanvasView) -> set[str]:
    return {name for name, item in view.canvas.nodes.items() if item.look.highlighted}


def test_a_press_opens_the_sentence_and_the_repairs_and_moves_nothing(cut: CanvasView) -> None:
    wanted: list[str] = []
    cut.problem_pressed.connect(wanted.append)
    seen, place = cut.visible_area(), notice(cut)
    Mouse(cut).click(place)
    popover = cut.notice
    assert popover.isVisible()
    assert cut.selection == ("conv2",)
    (card,) = popover.list.cards
    assert "conv2" in card.accessibleName()
    assert card.buttons
    assert QApplication.focusWidget() is card.buttons[0]
    assert cut.visible_area() == seen
    assert wanted == []
    QApplication.processEvents()
    assert not popover.area.verticalScrollBar().isVisible()  # all of it can be read
    assert card.height() >= card.heightForWidth(card.width())
    here = cut.mapFromScene(place)
    assert not popover.geometry().contains(here)
    assert cut.rect().contains(popover.geometry())


def test_a_repair_mends_it_as_one_step_and_closes(cut: CanvasView, qtbot: QtBot) -> None:
    Mouse(cut).click(notice(cut))
    steps = cut.document.undo_stack.count()
    (card,) = cut.notice.list.cards
    qtbot.mouseClick(card.buttons[0], LEFT)
    assert not cut.notice.isVisible()
    assert cut.document.undo_stack.count() == steps + 1
    assert InputPort("conv2") in cut.canvas.graph.wires
    assert cut.hasFocus()
    assert_scene_equals_project(cut.canvas)


def test_it_is_worked_by_keys(cut: CanvasView) -> None:
    Mouse(cut).click(notice(cut))
    (card,) = cut.notice.list.cards
    reached: list[QWidget | None] = [QApplication.focusWidget()]
    for _ in range(len(card.buttons) + 1):
        QTest.keyClick(reached[-1] or cut, Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [*card.buttons, cut.notice.all, card]
    QTest.keyClick(card, Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is cut.notice.all
    card.buttons[0].setFocus()
    QTest.keyClick(card.buttons[0], Key.Key_Space)
    assert InputPort("conv2") in cut.canvas.graph.wires


def test_escape_closes_it_and_gives_the_keys_back(cut: CanvasView) -> None:
    Mouse(cut).click(notice(cut))
    focus = QApplication.focusWidget()
    assert focus is not None
    steps = cut.document.undo_stack.count()
    QTest.keyClick(focus, Key.Key_Delete)  # no key of the canvas acts in here
    assert cut.document.undo_stack.count() == steps
    QTest.keyClick(focus, Key.Key_Escape)
    assert not cut.notice.isVisible()
    assert cut.hasFocus()
    assert cut.selection == ("conv2",)


def test_a_press_elsewhere_and_a_moved_view_close_it(cut: CanvasView) -> None:
    mouse = Mouse(cut)
    mouse.click(notice(cut))
    mouse.wheel(empty_place(cut), 1)
    assert not cut.notice.isVisible()
    mouse.click(notice(cut))
    assert cut.notice.isVisible()
    cut.setFocus()
    assert not cut.notice.isVisible()


def test_what_the_sentence_names_is_ringed_under_the_pointer(canvas: CanvasView) -> None:
    canvas.attempt("", lambda graph: graph.remove(["flatten1"], reconnect=True)
                   if "flatten1" in graph.nodes else graph)  # fmt: skip
    item = next(each for each in canvas.canvas.nodes.values() if each.is_faulty)
    name = item.node.name
    canvas.look_at(item.pos(), 1.0)
    Mouse(canvas).click(notice(canvas, name))
    (card,) = canvas.notice.list.cards[:1]
    named = {each for each in canvas.canvas.nodes if each in card.problem.message}
    assert len(named) > 1
    canvas.notice.list.hovered.emit(card.problem)
    assert ringed(canvas) == named
    canvas.notice.list.hovered.emit(None)
    assert ringed(canvas) == set()
    canvas.notice.list.hovered.emit(card.problem)
    canvas.notice.dismiss()
    assert ringed(canvas) == set()


def test_it_leads_to_the_list_of_all_problems(cut: CanvasView, qtbot: QtBot) -> None:
    wanted: list[str] = []
    cut.problem_pressed.connect(wanted.append)
    Mouse(cut).click(notice(cut))
    qtbot.mouseClick(cut.notice.all, LEFT)
    assert wanted == ["conv2"]
    assert not cut.notice.isVisible()


def test_what_is_mended_meanwhile_closes_it(cut: CanvasView) -> None:
    Mouse(cut).click(notice(cut))
    cut.document.undo_stack.undo()
    assert not cut.notice.isVisible()


def test_a_double_click_on_a_notice_asks_for_no_block(cut: CanvasView) -> None:
    Mouse(cut).double_click(notice(cut))
    assert cut.notice.isVisible()
    assert not cut.adding.list.isVisible()


def test_the_right_button_gives_the_menu_of_the_block_with_its_repairs(cut: CanvasView) -> None:
    mouse = Mouse(cut)
    place = notice(cut)
    mouse.press(place, RIGHT)
    mouse.menu(place)
    menu = next(each for each in cut.findChildren(QMenu) if each.isVisible())
    texts = [action.text() for action in menu.actions()]
    assert cut.selection == ("conv2",)
    assert any("conv2" in text for text in texts[:3])
    assert any("F2" in text for text in texts)
    menu.close()
    mouse.release(RIGHT)


def test_it_stands_above_where_there_is_no_room_below(cut: CanvasView) -> None:
    item = cut.canvas.nodes["conv2"]
    cut.look_at(item.pos() - QPointF(0, cut.height() / 2 - 100), 1.0)
    Mouse(cut).click(notice(cut))
    popover = cut.notice.geometry()
    assert cut.rect().contains(popover)
    assert popover.bottom() < cut.mapFromScene(item.pos()).y()


@pytest.mark.usefixtures("qapp")
def test_a_key_that_is_pressed_on_the_canvas_acts_there_again(cut: CanvasView) -> None:
    Mouse(cut).click(notice(cut))
    press_key(cut.notice, Key.Key_Escape)
    press_key(cut, Key.Key_Right)
    assert cut.document.undo_stack.undoText() == "Move conv2"


def test_it_closes_when_its_block_moves_or_another_project_is_shown(cut: CanvasView) -> None:
    Mouse(cut).click(notice(cut))
    x, y = cut.canvas.graph["conv2"].position
    cut.attempt("", lambda graph: graph.move({"conv2": (x + 16, y)}))
    assert not cut.notice.isVisible()
    Mouse(cut).click(notice(cut))
    assert cut.notice.isVisible()
    cut.document.switch(cut.document.new_sheet(cut.document.project, None))
    assert not cut.notice.isVisible()


def test_keys_go_on_when_the_card_that_has_them_goes(
    cut: CanvasView, monkeypatch: pytest.MonkeyPatch
) -> None:
    popover = cut.notice
    real = popover._problems("conv2")
    other = replace(real[0], message="Another thing is wrong with conv2.")
    problems = [*real, other]
    monkeypatch.setattr(popover, "_problems", lambda _name: problems)
    Mouse(cut).click(notice(cut))
    last = popover.list.cards[-1]
    last.setFocus()
    problems.remove(other)
    high = popover.height()
    cut.attempt("", lambda graph: graph.disconnect(InputPort("dense1")))
    (card,) = popover.list.cards
    assert popover.isVisible()
    assert QApplication.focusWidget() is (card.buttons[0] if card.buttons else card)
    QApplication.processEvents()
    assert popover.height() < high
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Tab)
    assert QApplication.focusWidget() in {*card.buttons, popover.all}
    QTest.keyClick(popover, Key.Key_Escape)
    assert not popover.isVisible()
    assert cut.hasFocus()
