"""What stands where in the inspector: nothing moves under the pointer, and what was seen stays."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.analysis import analyse
from engine.problems import Problem, Repair, Severity
from engine.templates import template
from widgets.inspector import Inspector
from widgets.theme import Theme

PROJECT = template("lenet5").build()
ANALYSIS = analyse(PROJECT.graph)


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    inspector = Inspector(Theme.load("dark"))
    qtbot.addWidget(inspector)
    inspector.resize(300, 360)
    inspector.show()
    return inspector


def select(
    inspector: Inspector, qtbot: QtBot, *names: str, problems: tuple[Problem, ...] = ()
) -> None:
    inspector.show_nodes([PROJECT.graph[name] for name in names], ANALYSIS, problems)
    qtbot.wait(1)  # the column is laid out when the events that wait are handled


def top(inspector: Inspector, part: QWidget) -> int:
    return part.mapTo(inspector, QPoint(0, 0)).y()


def turn(inspector: Inspector, steps: int) -> None:
    """Turn the wheel over the panel."""
    target = inspector.area.viewport()
    at = QPointF(target.width() - 4, target.height() - 4)
    event = QWheelEvent(
        at, target.mapToGlobal(at), QPoint(), QPoint(0, -120 * steps), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, event)


def scrolled(inspector: Inspector) -> int:
    return inspector.area.verticalScrollBar().value()


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.ADVICE])
def test_a_problem_moves_no_setting(severity: Severity, inspector: Inspector, qtbot: QtBot) -> None:
    select(inspector, qtbot, "conv1")
    assert inspector.form is not None
    controls = [row.control for row in inspector.form.rows.values()]
    parts = [inspector.header, *controls, inspector.trainable]
    before = [top(inspector, part) for part in parts]
    repair = Repair("Mend", lambda graph: graph)
    said = "It is far too large for what arrives, as a long sentence says in several lines."
    select(
        inspector, qtbot, "conv1",
        problems=(Problem(severity, "vanishes", "conv1", "in", said, (repair,)),),
    )  # fmt: skip
    assert inspector.problem_list.isVisible()
    assert [top(inspector, part) for part in parts] == before


def test_the_numbers_come_right_behind_the_settings(inspector: Inspector, qtbot: QtBot) -> None:
    select(inspector, qtbot, "conv1")
    inspector.sample.offer((28, 28))
    qtbot.wait(1)
    assert inspector.form is not None
    assert top(inspector, inspector.form) < top(inspector, inspector.facts)
    assert top(inspector, inspector.facts) < top(inspector, inspector.sample)


def test_each_kind_of_block_is_seen_again_where_it_was(inspector: Inspector, qtbot: QtBot) -> None:
    select(inspector, qtbot, "conv1")
    turn(inspector, 1)
    place = scrolled(inspector)
    assert place > 0
    select(inspector, qtbot, "conv2")
    assert scrolled(inspector) == place
    select(inspector, qtbot, "pool1")
    assert scrolled(inspector) == 0
    select(inspector, qtbot, "conv1")
    assert scrolled(inspector) == place
    inspector.show_project(PROJECT, ANALYSIS, "")
    qtbot.wait(1)
    assert scrolled(inspector) == 0


def test_another_project_is_seen_from_its_name_on(inspector: Inspector, qtbot: QtBot) -> None:
    inspector.show_project(PROJECT, ANALYSIS, "")
    qtbot.wait(1)
    turn(inspector, 2)
    assert scrolled(inspector) > 0
    inspector.start_anew()
    other = template("vgg11").build()
    inspector.show_project(other, analyse(other.graph), "")
    qtbot.wait(1)
    assert scrolled(inspector) == 0
    assert top(inspector, inspector.header) >= 0


def test_where_the_person_has_scrolled_to_a_longer_panel_stays(
    inspector: Inspector, qtbot: QtBot
) -> None:
    select(inspector, qtbot, "pool1")
    select(inspector, qtbot, "conv1")
    assert inspector.form is not None
    inspector.area.ensureWidgetVisible(inspector.note)  # as the Tab key does
    place = scrolled(inspector)
    assert place > 0
    inspector.form.set_unfolded(True)
    qtbot.wait(1)
    assert scrolled(inspector) == place
