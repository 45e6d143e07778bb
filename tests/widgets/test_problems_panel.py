"""The problems panel: order, repairs by mouse and key, and cards that stay while one types."""

import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from engine.graph import Graph
from engine.problems import Problem, Repair, Severity
from widgets import problem_list
from widgets.problems_panel import MOST_SHOWN, ProblemsPanel
from widgets.theme import Theme

if TYPE_CHECKING:
    from engine.problem import Search

LEFT = Qt.MouseButton.LeftButton


def problem(severity: Severity, node: str | None, *labels: str) -> Problem:
    """Build a problem, its repairs with new functions each time, as the engine does."""
    repairs = tuple(Repair(label, lambda graph: graph) for label in labels)
    message = f"{node or 'The network'} is not as it should be: change it."
    return Problem(severity, "code", node, None, message, repairs)


WARNING = problem(Severity.WARNING, "dense1", "Set dense1 to 32 units")
ERROR = problem(Severity.ERROR, "conv2", "Set the kernel to 5", "Remove conv2")
ADVICE = problem(Severity.ADVICE, None)
BIAS = Problem(
    Severity.ADVICE, "bias-before-norm", "conv1", None, "The bias of conv1 has no effect.",
    reason="The norm subtracts it.",
)  # fmt: skip


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
    assert panel.tab_title == "Problems 2 · 1 advice"
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


# -- repairs on demand --------------------------------------------------------------------------


class Asked:
    """Repairs that count how often they are looked for."""

    def __init__(self, *labels: str, seconds: float = 0.0) -> None:
        self.times = 0
        self._repairs = tuple(Repair(label, lambda graph: graph) for label in labels)
        self._seconds = seconds

    def __call__(self) -> tuple[Repair, ...]:
        self.times += 1
        time.sleep(self._seconds)
        return self._repairs

    def of(self, node: str) -> Problem:
        return Problem(Severity.ERROR, "code", node, None, f"{node} is wrong: mend it.", self)


def test_a_hidden_panel_looks_for_no_repairs(qtbot: QtBot) -> None:
    panel = ProblemsPanel(Theme.load("dark"))
    qtbot.addWidget(panel)
    asked = Asked("Mend it")
    panel.show_problems((asked.of("conv1"),))
    assert asked.times == 0
    panel.show()
    qtbot.waitUntil(lambda: len(panel.cards[0].buttons) == 1)
    assert asked.times == 1


def test_many_slow_repairs_come_one_after_the_other(qtbot: QtBot, panel: ProblemsPanel) -> None:
    asked = [Asked("Mend it", seconds=0.02) for _ in range(4)]
    panel.show_problems([each.of(f"conv{index}") for index, each in enumerate(asked)])
    assert [each.times for each in asked] == [1, 0, 0, 0]
    qtbot.waitUntil(lambda: all(len(card.buttons) == 1 for card in panel.cards))
    assert [each.times for each in asked] == [1, 1, 1, 1]


def test_the_repairs_of_one_problem_come_in_strides(
    qtbot: QtBot, panel: ProblemsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(problem_list, "STRIDE", 0.0)
    tried: list[str] = []

    def seek(name: str) -> "Search":
        for number in range(4):
            tried.append(f"{name}{number}")
            yield
        return (Repair(f"Mend {name}", lambda graph: graph),)

    def large(name: str) -> Problem:
        message = "It is large."
        return Problem(Severity.ERROR, "code", "conv1", None, message, partial(seek, name))

    panel.show_problems((large("a"),))
    assert tried == ["a0"]
    assert not panel.cards[0].buttons
    qtbot.waitUntil(lambda: len(tried) > 1)
    # An edit meanwhile: what the network was before interests nobody any more.
    panel.show_problems((large("b"),))
    qtbot.waitUntil(lambda: bool(panel.cards[0].buttons))
    assert [each.repair.label for each in panel.cards[0].buttons] == ["Mend b"]
    assert tried[-4:] == ["b0", "b1", "b2", "b3"]
    # Who presses a button at once waits for what is left.
    panel.show_problems((large("c"),))
    panel.cards[0].buttons[0].click()
    assert [each.repair.label for each in panel.cards[0].buttons] == ["Mend c"]


def test_a_button_of_an_older_network_asks_for_the_repair_of_the_new_one(
    qtbot: QtBot, panel: ProblemsPanel
) -> None:
    slow = Asked("Mend it", seconds=0.02)
    panel.show_problems((slow.of("conv1"), Asked("Mend it").of("conv2")))
    qtbot.waitUntil(lambda: all(card.buttons for card in panel.cards))
    newer = Asked("Do that instead", "Mend it")
    panel.show_problems((Asked("Mend it", seconds=0.02).of("conv1"), newer.of("conv2")))
    assert newer.times == 0
    asked = record(panel.repair_requested)
    qtbot.mouseClick(panel.cards[1].buttons[0], LEFT)
    assert newer.times == 1
    assert asked[0][1] is newer()[1]
    assert [button.repair.label for button in panel.cards[1].buttons] == [
        "Do that instead", "Mend it",
    ]  # fmt: skip


def test_nothing_empty_follows_the_last_card(panel: ProblemsPanel) -> None:
    long = " ".join(["The network is not as it should be in a way that takes many words."] * 6)
    advice = [
        Problem(Severity.ADVICE, "code", f"conv{n}", None, f"{n} {long}", reason=long)
        for n in range(6)
    ]
    panel.resize(900, 300)
    panel.show_problems(advice)
    QApplication.processEvents()
    content, last = panel.area.widget(), panel.cards[-1]
    assert content is not None
    end = last.mapTo(content, last.rect().bottomLeft()).y()
    assert end > panel.area.viewport().height()
    assert content.height() - end < 40


# -- advice -------------------------------------------------------------------------------------


def test_advice_stands_apart_with_its_reason(panel: ProblemsPanel) -> None:
    panel.show_problems((BIAS,))
    assert panel._good.isVisible()
    assert panel.heading.isVisible()
    assert panel.heading.text() == "Advice: the network runs, and could be better."
    assert panel.tab_title == "Problems · 1 advice"
    texts = [label.text() for label in panel.cards[0].findChildren(QLabel)]
    assert BIAS.message in texts
    assert BIAS.reason in texts
    panel.show_problems((WARNING, BIAS))
    assert "the network runs" in panel.heading.text()
    panel.show_problems((ERROR, BIAS))
    assert not panel._good.isVisible()
    assert "the network runs" not in panel.heading.text()
    assert panel.heading.geometry().top() > panel._wrong.geometry().top()


def test_advice_is_silenced_for_its_node_or_for_the_project(panel: ProblemsPanel) -> None:
    panel.show_problems((ERROR, BIAS))
    asked = record(panel.silence_requested)
    assert panel.cards[0].silence_button is None
    button = panel.cards[1].silence_button
    assert button is not None
    menu = button.menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["For conv1", "In the whole project"]
    for action in menu.actions():
        action.trigger()
    assert asked == [("bias-before-norm@conv1",), ("bias-before-norm",)]


def test_silenced_advice_is_listed_and_can_be_heard_again(
    qtbot: QtBot, panel: ProblemsPanel
) -> None:
    panel.show_silenced(frozenset())
    assert not panel.silenced.isVisible()
    panel.show_silenced(frozenset({"bias-before-norm@conv1", "heavy-dense"}))
    assert panel.silenced.head.text() == "2 silenced"
    assert not panel.silenced.buttons[0].isVisible()
    qtbot.mouseClick(panel.silenced.head, LEFT)
    lifted = record(panel.lift_requested)
    qtbot.mouseClick(panel.silenced.buttons[1], LEFT)
    assert lifted == [("heavy-dense",)]
    names = [button.accessibleName() for button in panel.silenced.buttons]
    assert names[0] == "Show again: Bias before batch norm, for conv1"
    assert names[1].endswith("Dense layer with most of the parameters, in the whole project")
    panel.show_silenced(frozenset())
    assert not panel.silenced.isVisible()


def test_arrows_lead_from_problems_to_advice_and_back(qtbot: QtBot, panel: ProblemsPanel) -> None:
    panel.show_problems((ERROR, BIAS))
    panel.cards[0].setFocus()
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.cards[1]
    qtbot.keyClick(panel.cards[1], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is panel.cards[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_the_button_it_is_on_and_chooses_no_card(
    panel: ProblemsPanel, qtbot: QtBot, key: Qt.Key
) -> None:
    panel.show_problems((ERROR, BIAS))
    wanted = record(panel.repair_requested)
    chosen: list[Problem] = []
    for card in panel.cards:
        card.chosen.connect(chosen.append)
    error, advice = panel.cards
    error.buttons[1].setFocus()
    qtbot.keyClick(error.buttons[1], key)
    assert [repair.label for _problem, repair in wanted] == ["Remove conv2"]
    silencer = advice.silence_button
    assert silencer is not None
    opened: list[QWidget | None] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        opened.append(menu)
        if menu is not None:
            menu.close()

    silencer.setFocus()
    QTimer.singleShot(0, look)  # the menu has a loop of its own
    qtbot.keyClick(silencer, key)
    assert opened == [silencer.menu()]
    assert chosen == []
    qtbot.keyClick(error, key)
    assert chosen == [ERROR]


def test_a_card_that_goes_takes_nothing_else_with_it(panel: ProblemsPanel) -> None:
    """What PySide takes for a child of the card would be deleted for Python, but not for Qt."""
    others = [panel, *panel.findChildren(QWidget)]
    for shown in ((ERROR, BIAS), (ERROR,), ()):
        gone = panel.cards
        panel.show_problems(shown)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert all(isValid(card) is (card in panel.cards) for card in gone)
        assert all(map(isValid, others))
