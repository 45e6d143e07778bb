"""Earlier runs under the newest one: thin, numbered, and hidden with a click."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from engine.training.events import RunStarted
from tests.widgets.runs import run, started, steps
from widgets.history import History
from widgets.monitor import Monitor
from widgets.past_runs import MOST, color_of
from widgets.theme import Theme


def history(epochs: int, name: str = "run") -> History:
    events = list(run(epochs, of=epochs))
    first = events[0]
    assert isinstance(first, RunStarted)
    first = replace(first, run=name)
    made = History(first)
    made.add(events)
    return made


@pytest.fixture
def monitor(qtbot: QtBot) -> Monitor:
    monitor = Monitor(Theme.load("dark"))
    qtbot.addWidget(monitor)
    monitor.resize(1280, 220)
    monitor.build()
    monitor.handle(list(run(3, of=4)))
    monitor.show()
    QApplication.processEvents()
    return monitor


def buttons(monitor: Monitor) -> list[QToolButton]:
    return monitor.page.past.buttons


def lines(monitor: Monitor, chart: int = 0) -> list[tuple[int, int]]:
    """Return how many points of training and of epochs each earlier run shows."""
    return [
        (len(each.smooth.getData()[0]), len(each.epochs.getData()[0]))
        for each in monitor.charts[chart]._past._lines
    ]


def test_nothing_is_said_of_earlier_runs_where_there_is_none(monitor: Monitor) -> None:
    assert monitor.page.past.isHidden()
    assert lines(monitor) == []


def test_the_last_five_are_drawn_with_a_label_each(monitor: Monitor, qtbot: QtBot) -> None:
    monitor.show_past([history(2, f"run{number}") for number in range(7)])
    assert monitor.page.past.isVisible()
    assert len(buttons(monitor)) == MOST
    assert lines(monitor) == lines(monitor, 1) == [(20, 2)] * MOST
    assert lines(monitor, 2) == []
    for number, button in enumerate(buttons(monitor), 1):
        assert button.text().startswith(f"{number} · ")
        assert button.text().endswith("70.0 %")
        assert f"run{number - 1}" in button.toolTip()
        assert button.accessibleName().startswith(f"Show the earlier run {number}: ")
        assert not button.icon().isNull()
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons(monitor)))


def test_a_click_hides_one_in_every_chart_and_another_shows_it(
    monitor: Monitor, qtbot: QtBot
) -> None:
    two = [history(2), history(3)]
    monitor.show_past(two)
    QApplication.processEvents()
    qtbot.mouseClick(buttons(monitor)[0], Qt.MouseButton.LeftButton)
    assert lines(monitor) == lines(monitor, 1) == [(30, 3)]
    assert [past.number for past in monitor.page.past.shown] == [2]
    # What is hidden stays hidden when another run comes before it.
    monitor.show_past([history(1), *two])
    assert lines(monitor) == [(10, 1), (30, 3)]
    qtbot.keyClick(buttons(monitor)[1], Qt.Key.Key_Space)
    assert lines(monitor) == [(10, 1), (20, 2), (30, 3)]


def test_their_values_and_their_length_are_in_sight(monitor: Monitor, qtbot: QtBot) -> None:
    high = History(started(9))
    high.add([replace(steps(1, 90), loss=tuple(np.linspace(30, 20, 90)))])
    monitor.show_past([high])
    (_, right), (_, top) = monitor.charts[0].view_range
    assert right >= 9
    assert top >= 29
    QApplication.processEvents()
    qtbot.mouseClick(buttons(monitor)[0], Qt.MouseButton.LeftButton)
    (_, right), (_, top) = monitor.charts[0].view_range
    assert right == 4
    assert top < 5


def test_smoothing_and_theme_reach_them(monitor: Monitor) -> None:
    past = history(3)
    monitor.show_past([past])
    monitor.set_smoothing(0.0)
    assert np.array_equal(past.steps.curves["loss"].smoothed, past.steps.curves["loss"].values)
    drawn = monitor.charts[0]._past._lines[0]
    assert np.allclose(drawn.smooth.getData()[1], past.steps.curves["loss"].values)
    for name in ("light", "dark"):
        theme = Theme.load(name)
        monitor.set_theme(theme)
        assert drawn.smooth.opts["pen"].color() == color_of(1, theme)
    monitor.reset()
    assert monitor.page.past.isHidden()


def test_five_earlier_runs_have_five_colours() -> None:
    for name in ("light", "dark"):
        theme = Theme.load(name)
        colors = {color_of(number, theme).name() for number in range(1, MOST + 1)}
        assert len(colors) == MOST
        assert not colors & {theme.training.name(), theme.validation.name()}


def test_a_run_that_cannot_be_told_of_leaves_the_others(monitor: Monitor) -> None:
    monitor.show_past([history(2)])
    odd = history(2)
    assert odd.started is not None
    odd.started = replace(odd.started, time=1e300)
    with pytest.raises((ValueError, OverflowError, OSError)):
        monitor.page.past.show_runs([odd])
    assert len(monitor.page.past.shown) == len(buttons(monitor)) == 1
    assert buttons(monitor)[0].isVisible()
