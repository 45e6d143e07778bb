"""In a large network the canvas and the settings come first, and all else follows at once after."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from designer.following import AT_ONCE, LATER_MS
from designer.totals import problems_text, totals_text
from designer.window import Window
from engine.project import Project
from engine.templates import template
from tests.benchmarks.canvases import chain
from tests.designer.conftest import MakeWindow

NAME = "layer3"
"""A convolution."""


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    window = make_window()
    window.document.open(Project(graph=chain(AT_ONCE + 10)), None)
    return window


def _totals(window: Window) -> str:
    state = window.document.state
    return f"{totals_text(state.project, state.analysis)} · {problems_text(state.problems)}"


def _change(window: Window, **values: int) -> None:
    block = window.document.graph[NAME].block.change(**values)
    window.document.edit_graph("change", lambda graph: graph.replace(NAME, block), "spin")


def test_totals_and_problems_follow_the_last_of_several_edits(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.status.totals.text() == _totals(window))
    for kernel in (235, 237, 239):
        _change(window, kernel=kernel, padding=0)
        assert window.view.canvas.nodes[NAME].node.block.values()["kernel"] == kernel
    assert window.document.problems
    qtbot.waitUntil(lambda: window.status.totals.text() == _totals(window))
    shown = [card.problem for card in window.problems_panel.cards]
    assert {problem.node for problem in shown} == {p.node for p in window.document.problems}


def test_the_inspector_shows_the_settings_at_once_and_the_numbers_after_them(
    window: Window, qtbot: QtBot
) -> None:
    window.view.canvas.select([NAME])
    form = window.inspector.form
    assert form is not None
    _change(window, filters=100)
    assert form.values[0].values()["filters"] == 100
    weights = f"{window.document.analysis[NAME].parameters:,}"
    table = window.inspector.facts
    assert weights in [fact.value for fact in table.facts]
    qtbot.waitUntil(lambda: weights in [label.text() for label in table.findChildren(QLabel)])


def test_another_project_has_its_own_totals_at_once(window: Window, qtbot: QtBot) -> None:
    _change(window, filters=100)
    window.document.open(Project(graph=template("lenet5").graph()), None)
    small = _totals(window)
    assert window.status.totals.text() == small
    qtbot.wait(2 * LATER_MS)
    assert window.status.totals.text() == small
