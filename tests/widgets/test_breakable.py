"""Long names break, and stay what they are."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.analysis import analyse
from engine.graph import InputPort
from engine.templates import template
from widgets.breakable import LONGEST, BreakableLabel, breakable
from widgets.inspector import Inspector
from widgets.theme import Theme

LONG = "a_very_long_name_that_nobody_would_choose_but_somebody_pastes"
WHOLE = "ALongProjectNameThatHasNoUnderscoresAtAllAndGoesOnAndOn"


@given(st.text(st.characters(exclude_characters="\u200b"), max_size=60))
def test_only_places_to_break_are_added(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text
    assert all(len(part) <= LONGEST for part in breakable(text).replace("\u200b", " ").split())


def test_what_is_short_is_left_alone() -> None:
    for text in ("conv1", "relu4 → a_conv", "parameters 247 kB + gradients 247 kB"):
        assert breakable(text) == text
    assert breakable(LONG).split("\u200b")[:3] == ["a_", "very_", "long_"]


def test_a_name_is_copied_as_it_is(qtbot: QtBot) -> None:
    label = BreakableLabel()
    qtbot.addWidget(label)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setText(LONG)
    label.show()
    assert label.text() == label.accessibleName() == LONG
    label.setSelection(0, len(breakable(LONG)))
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == LONG


def test_no_name_makes_the_inspector_wider(qtbot: QtBot) -> None:
    project = replace(template("lenet5").build(), name=WHOLE)
    graph = project.graph.rename("dense3", LONG).rename("input", f"x{LONG}")
    project = project.with_graph(graph)
    analysis = analyse(graph)
    inspector = Inspector(Theme.load("light"))
    qtbot.addWidget(inspector)
    inspector.resize(260, 600)
    inspector.show()
    for show in (
        lambda: inspector.show_project(project, analysis, ""),
        lambda: inspector.show_nodes([graph[LONG]], analysis, ()),
        lambda: inspector.show_wire(graph, analysis, InputPort(LONG)),
    ):
        show()
        QApplication.processEvents()
        content = inspector.area.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= 260
        assert content.width() <= 260
    assert inspector.header.title.text() == f"relu4 → {LONG}"


def test_the_beginning_of_a_long_name_is_seen_and_all_of_it_told(qtbot: QtBot) -> None:
    graph = template("lenet5").graph().rename("dense3", LONG)
    inspector = Inspector(Theme.load("light"))
    qtbot.addWidget(inspector)
    inspector.resize(260, 600)
    inspector.show_nodes([graph[LONG]], analyse(graph), ())
    inspector.show()
    field = inspector.header.name
    assert field.cursorPosition() == 0

    def tip() -> str:
        event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), field.mapToGlobal(QPoint(5, 5)))
        QApplication.sendEvent(field, event)
        return field.toolTip()

    assert tip().startswith(f"{LONG}\n")
    inspector.show_nodes([graph["conv1"]], analyse(graph), ())
    assert "conv1" not in tip()
