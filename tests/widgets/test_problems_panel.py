"""The problems panel: order, repairs by mouse and key, and cards that stay while one types."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.graph import Graph
from engine.problems import Problem, Repair, Severity
from widgets.problems_panel import MOST_SHOWN, ProblemsPanel
from widgets.theme import Theme

LEFT = Qt.MouseButton.LeftButton


def problem(severity: Severity, node: str | None, *labels: str) -> Problem:
    """Build a problem, its repairs with new functions each time, as the engine does."""
    repairs = tuple(Repair(label, lambda graph: graph) for label in labels)
    message = f"{node or 'The network'} is not as it should be: change it."
    return Problem(severity, "code", node, None, message, repairs)


WARNING = problem(Severity.WARNING, "dense1", "Set dense1 to 32 units")
ERROR = problem(Severity.ERROR, "conv2", "Set the kernel to 5", "Remove conv2")
ADVICE = problem(Severity.ADVICE, None)


@pytest.fixture
def panel(qtbot: QtBot) -> ProblemsPanel:
    panel = ProblemsPanel(Theme.load("dark"))
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show()
    panel.activateWindow()
    with qtbot.waitActive(panel):
        pass
    return panel


def record(signal: Any) -> list[tuple[Any, ...]]:
    """Collect what a signal carries."""
    told: list[tuple[Any, ...]] = []
    signal.connect(lambda *values: told.append(values))
    return told


def test_the_worst_comes_first_and_the_tab_counts(panel: ProblemsPanel) -> None:
    panel.show_problems((ADVICE, WARNING, ERROR))
    assert [card.problem for card in panel.cards] == [ERROR, WARNING, ADVICE]
    assert panel.tab_title == "Problems 3"
    assert panel.cards[0].accessibleName() == f"Error: {ERROR.message}"


def test_no_problems_is_said(panel: ProblemsPanel) -> None:
    panel.show_problems((ERROR,))
    assert not panel._good.isVisible()
    panel.show_problems(())
    assert panel._good.isVisible()
    assert panel.tab_title == "Problems"


def test_a_repair_button_asks_for_its_repair(qtbot: QtBot, panel: ProblemsPanel) -> None:
    panel.show_problems((ERROR,))
    asked = record(panel.repair_requested)
    chosen = record(panel.chosen)
    qtbot.mouseClick(panel.cards[0].buttons[1], LEFT)
    assert asked == [(ERROR, ERROR.repairs[1])]
    assert chosen == []


def test_a_card_that_looks_the_same_stays_with_its_newest_repair(
    qtbot: QtBot, panel: ProblemsPanel
) -> None:
    panel.show_problems((ERROR, WARNING))
    card = panel.cards[0]
    again = problem(Severity.ERROR, "conv2", "Set the kernel to 5", "Remove conv2")
    panel.show_problems((again,))
    assert panel.cards == (card,)
    asked = record(panel.repair_requested)
    qtbot.mouseClick(card.buttons[0], LEFT)
    assert asked[0][1] is again.repairs[0]
    assert asked[0][1].apply(Graph()) is not None


def test_a_click_and_a_key_choose_the_node(qtbot: QtBot, panel: ProblemsPanel) -> None:
    panel.show_problems((ERROR, WARNING))
    chosen = record(panel.chosen)
    qtbot.mouseClick(panel.cards[1], LEFT, pos=QPoint(3, 3))
    panel.cards[0].setFocus()
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_Return)
    assert chosen == [("dense1",), ("conv2",)]


def test_arrows_move_between_problems(qtbot: QtBot, panel: ProblemsPanel) -> None:
    panel.show_problems((ERROR, WARNING))
    panel.cards[0].setFocus()
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.cards[1]
    qtbot.keyClick(panel.cards[1], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.cards[1]


def test_next_problem_goes_round(panel: ProblemsPanel) -> None:
    chosen = record(panel.chosen)
    panel.next_problem()
    panel.show_problems((ADVICE, WARNING, ERROR))
    for _ in range(4):
        panel.next_problem()
    assert chosen == [("conv2",), ("dense1",), (None,), ("conv2",)]


def test_next_problem_goes_on_after_one_is_mended(panel: ProblemsPanel) -> None:
    panel.show_problems((ERROR, WARNING))
    panel.next_problem()
    panel.show_problems((WARNING,))
    chosen = record(panel.chosen)
    panel.next_problem()
    assert chosen == [("dense1",)]


def test_hovering_names_the_node(qtbot: QtBot, panel: ProblemsPanel) -> None:
    panel.show_problems((ERROR, WARNING))
    hovered = record(panel.hovered)
    qtbot.mouseMove(panel.cards[0], QPoint(20, 10))
    qtbot.mouseMove(panel.cards[1], QPoint(20, 10))
    assert hovered[0] == ("conv2",)
    assert hovered[-1] == ("dense1",)


def test_a_long_list_is_cut_and_counted(panel: ProblemsPanel) -> None:
    many = [problem(Severity.ERROR, f"conv{index}") for index in range(MOST_SHOWN + 7)]
    panel.show_problems(many)
    assert len(panel.cards) == MOST_SHOWN
    assert panel._more.text() == "… and 7 more."
    assert panel.tab_title == f"Problems {MOST_SHOWN + 7}"


def test_long_labels_wrap_in_a_narrow_panel(panel: ProblemsPanel) -> None:
    panel.resize(260, 400)
    label = "Set the padding of all convolutions before it to same"
    panel.show_problems((problem(Severity.ERROR, "conv2", label),))
    QApplication.processEvents()
    button = panel.cards[0].buttons[0]
    assert button.geometry().right() < panel.cards[0].width()
    assert button.height() > button.sizeHint().height()
    assert panel.area.widget().width() <= panel.area.viewport().width()
