"""The history as a list: its names stand in one column, and what was taken back is quiet."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette, QUndoCommand, QUndoGroup, QUndoStack
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from widgets.step_list import StepDelegate, StepList
from widgets.theme import Theme

STEPS = ("Bypass conv1", "Move relu1", "Tidy the layout")


@pytest.fixture
def stack(qtbot: QtBot) -> QUndoStack:
    del qtbot
    result = QUndoStack()
    for name in STEPS:
        result.push(QUndoCommand(name))
    return result


@pytest.fixture
def steps(stack: QUndoStack, qtbot: QtBot) -> StepList:
    group = QUndoGroup(stack)
    group.addStack(stack)
    group.setActiveStack(stack)
    result = StepList(group, Theme.load("dark"))
    qtbot.addWidget(result)
    result.resize(300, 200)
    result.show()
    return result


def option(steps: StepList, row: int) -> QStyleOptionViewItem:
    result = QStyleOptionViewItem()
    steps.initViewItemOption(result)
    index = steps.model().index(row, 0)
    result.rect = steps.visualRect(index)
    delegate = steps.itemDelegate()
    assert isinstance(delegate, StepDelegate)
    delegate.initStyleOption(result, index)
    return result


def test_the_names_of_all_steps_begin_in_one_line(steps: StepList) -> None:
    element = QStyle.SubElement.SE_ItemViewItemText
    lefts = set()
    for row in range(len(STEPS) + 1):
        place = steps.style().subElementRect(element, option(steps, row), steps)
        lefts.add(place.left())
    assert len(lefts) == 1
    assert lefts.pop() >= steps.iconSize().width()
    assert steps.iconSize() == QSize(16, 16)


def test_only_what_was_taken_back_is_quiet(steps: StepList, stack: QUndoStack) -> None:
    muted = Theme.load("dark").muted

    def quiet() -> list[bool]:
        shown = [option(steps, row) for row in range(4)]
        return [each.palette.color(QPalette.ColorRole.Text) == muted for each in shown]

    assert quiet() == [False] * 4
    stack.undo()
    stack.undo()
    assert quiet() == [False, False, True, True]
    stack.redo()
    assert quiet() == [False, False, False, True]
