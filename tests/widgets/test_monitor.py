"""The monitor: says where the run is, draws it, and never in the way of anything."""

import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from engine.training.events import RunFailed, RunFinished, RunPaused, RunResumed
from tests.widgets.runs import epoch, run, started, steps
from widgets.monitor import Monitor
from widgets.progress import State
from widgets.theme import Theme


@pytest.fixture
def monitor(qtbot: QtBot) -> Monitor:
    monitor = Monitor(Theme.load("dark"))
    qtbot.addWidget(monitor)
    monitor.resize(1280, 190)
    monitor.build()
    monitor.show()
    QApplication.processEvents()
    return monitor


def texts(widget: QWidget) -> list[str]:
    """Return every text a person sees."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def drawn(monitor: Monitor, qtbot: QtBot) -> Monitor:
    """Wait for the next repaint."""
    qtbot.waitUntil(lambda: not monitor._repaint.isActive())
    return monitor


def test_window_is_painted_without_numpy_and_pyqtgraph() -> None:
    code = (
        "import sys; from widgets.monitor import Monitor; from widgets.theme import Theme;"
        "from PySide6.QtWidgets import QApplication; a = QApplication([]);"
        "m = Monitor(Theme.load('dark'));"
        "print([n for n in ('pyqtgraph', 'torch', 'qtawesome') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_charts_come_soon_after_the_first_paint(qtbot: QtBot) -> None:
    monitor = Monitor(Theme.load("light"))
    qtbot.addWidget(monitor)
    assert not monitor.charts
    monitor.show()
    qtbot.waitUntil(lambda: len(monitor.charts) == 3, timeout=20_000)


def test_run_that_begins_before_the_charts_were_loaded(qtbot: QtBot) -> None:
    monitor = Monitor(Theme.load("light"))
    qtbot.addWidget(monitor)
    monitor.show()
    monitor.handle([started()])
    assert len(monitor.charts) == 3
    qtbot.wait(60)  # what was planned before must not build them again
    assert len(monitor.charts) == 3
    assert not monitor.page._poll.isActive()


def test_before_the_first_run_it_says_what_to_do(monitor: Monitor) -> None:
    assert any("F5" in text for text in texts(monitor))
    assert monitor.state is State.IDLE


def test_preparing_says_what_happens(monitor: Monitor) -> None:
    monitor.prepare("The worker starts.")
    assert "The worker starts." in texts(monitor)
    assert monitor.state is State.PREPARING
    assert monitor.readings.stop_button.isEnabled()


def test_numbers_of_a_running_training(monitor: Monitor, qtbot: QtBot) -> None:
    monitor.handle(list(run(3)))
    shown = texts(drawn(monitor, qtbot))
    for text in (
        "Training",
        "cpu",
        "Epoch 3 of 20",
        "1 min 20 s left",
        "30 of 200",
        "12,346 samples/s",
        "0.001",
        "3 s",
        "★ epoch 3",
        "80.0 %",
        "0.8333",
    ):
        assert text in shown
    assert monitor.findChild(QProgressBar).value() == 150


def test_events_in_pieces_show_the_same(monitor: Monitor, qtbot: QtBot) -> None:
    for event in run(3):
        monitor.handle([event])
    piecewise = texts(drawn(monitor, qtbot))
    monitor.handle(list(run(3)))
    assert texts(drawn(monitor, qtbot)) == piecewise


def test_repaints_are_few_however_many_events_come(
    monitor: Monitor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monitor.handle([started()])
    drawn(monitor, qtbot)
    refreshed: list[int] = []
    chart = monitor.charts[0]
    monkeypatch.setattr(chart, "refresh", lambda: refreshed.append(1))
    for first in range(1, 101):
        monitor.handle([steps(first, 1)])
    drawn(monitor, qtbot)
    assert len(refreshed) == 1


def test_hidden_monitor_keeps_up_without_painting(monitor: Monitor) -> None:
    monitor.hide()
    monitor.handle(list(run(2)))
    assert not monitor._repaint.isActive()
    monitor.show()
    assert "20 of 200" in texts(monitor)
    assert monitor.charts[0].view_range[0][1] >= 2


def test_run_before_anything_was_shown(qtbot: QtBot) -> None:
    monitor = Monitor(Theme.load("dark"))
    qtbot.addWidget(monitor)
    monitor.handle(list(run(1)))
    assert monitor.history is not None
    assert len(monitor.history.steps) == 10


def test_pause_resume_and_stop_are_asked_for(monitor: Monitor, qtbot: QtBot) -> None:
    readings, left = monitor.readings, Qt.MouseButton.LeftButton
    assert not readings.pause_button.isEnabled()
    monitor.handle([started(), steps(1, 4)])
    drawn(monitor, qtbot)
    with qtbot.waitSignal(monitor.pause_requested):
        QTest.mouseClick(readings.pause_button, left)
    monitor.handle([RunPaused(4)])
    assert "Paused" in texts(drawn(monitor, qtbot))
    with qtbot.waitSignal(monitor.resume_requested):
        QTest.mouseClick(readings.pause_button, left)
    monitor.handle([RunResumed(4)])
    assert "Training" in texts(drawn(monitor, qtbot))
    readings.stop_button.setFocus()
    with qtbot.waitSignal(monitor.stop_requested):
        QTest.keyClick(readings.stop_button, Qt.Key.Key_Space)


@pytest.mark.parametrize(("reason", "title"), [("completed", "Finished"), ("stopped", "Stopped")])
def test_end_of_a_run(monitor: Monitor, qtbot: QtBot, reason: Any, title: str) -> None:
    monitor.handle([*run(2), RunFinished(reason, 2, 20, 2, 1.25, 0.7, 12_000.0, 61.0)])
    shown = texts(drawn(monitor, qtbot))
    assert title in shown
    assert "1 min 1 s" in shown
    assert not any("left" in text for text in shown)
    assert not monitor.readings.stop_button.isEnabled()


def test_failure_is_told_in_its_sentence(monitor: Monitor, qtbot: QtBot) -> None:
    sentence = "The loss is not a number at step 21 with learning rate 10: try 1."
    monitor.handle([*run(2), RunFailed("not-finite", sentence, 21, 10.0)])
    drawn(monitor, qtbot)
    assert monitor.state is State.FAILED
    assert sentence in texts(monitor)
    monitor.handle([started()])
    assert monitor.message == ""


def test_failure_before_the_first_step(monitor: Monitor) -> None:
    monitor.handle([RunFailed("data", "The data folder is empty: choose another.", 0, 0.0)])
    assert "The data folder is empty: choose another." in texts(monitor)
    assert "The training could not begin." in texts(monitor)


def test_new_run_replaces_the_old_one(monitor: Monitor, qtbot: QtBot) -> None:
    monitor.handle(list(run(3)))
    monitor.handle([started(5), steps(1, 2)])
    shown = texts(drawn(monitor, qtbot))
    assert "Epoch 1 of 5" in shown
    assert "2 of 50" in shown
    assert "★ epoch 3" not in shown


def test_reset_forgets_the_run(monitor: Monitor) -> None:
    monitor.handle(list(run(3)))
    monitor.reset()
    assert monitor.history is None
    assert any("F5" in text for text in texts(monitor))


def test_without_validation_only_training_is_shown(monitor: Monitor, qtbot: QtBot) -> None:
    monitor.handle([started(), steps(1, 10), epoch(1, validated=False)])
    shown = texts(drawn(monitor, qtbot))
    assert "–" in shown
    assert "50.0 %" in shown  # the best epoch, by its training accuracy


def point(monitor: Monitor, chart: int, x: float) -> None:
    plot = monitor.charts[chart].plot
    scene = plot.view.mapViewToScene(QPointF(x, sum(plot.view.viewRange()[1]) / 2))
    place = QPointF(plot.mapFromScene(scene))
    button = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        place,
        QPointF(plot.viewport().mapToGlobal(place)),
        button,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(plot.viewport(), event)


def test_crosshair_and_zoom_are_shared(monitor: Monitor, qtbot: QtBot) -> None:
    monitor.handle(list(run(3)))
    drawn(monitor, qtbot)
    loss, accuracy, rate = monitor.charts
    point(monitor, 0, 2.0)
    assert accuracy.crosshair == rate.crosshair == loss.crosshair == pytest.approx(2.0)
    assert loss.readout
    assert not accuracy.readout
    QTest.keyClick(loss.plot, Qt.Key.Key_Plus)
    assert accuracy.view_range[0] == pytest.approx(loss.view_range[0])
    assert rate.view_range[0] == pytest.approx(loss.view_range[0])
    QTest.keyClick(accuracy.plot, Qt.Key.Key_A)
    assert all(chart.is_fitted for chart in monitor.charts)


def test_menu_sets_axis_smoothing_and_log(monitor: Monitor, qtbot: QtBot) -> None:
    monitor.handle(list(run(3)))
    drawn(monitor, qtbot)
    menu = monitor.menu
    menu.axis_actions["step"].trigger()
    assert monitor.charts[0].view_range[0][1] >= 30
    menu.axis_actions["time"].trigger()
    assert monitor.charts[2].view_range[0][1] < 10
    menu.log_action.trigger()
    assert monitor.charts[0].log_button.isChecked()
    monitor.charts[0].log_button.click()
    assert not menu.log_action.isChecked()
    monitor.set_smoothing(0.0)
    assert monitor.history is not None
    loss = monitor.history.steps.curves["loss"]
    assert list(loss.smoothed) == pytest.approx(list(loss.values))


def test_smoothing_chosen_before_a_run_holds_for_it(monitor: Monitor) -> None:
    monitor.set_smoothing(0.98)
    monitor.handle([started()])
    assert monitor.history is not None
    assert monitor.history.steps.curves["loss"].smoothing == 0.98


@pytest.mark.parametrize(
    ("size", "below", "shown"),
    [((1280, 190), False, True), ((1280, 600), True, True), ((700, 190), False, False)],
)
def test_learning_rate_goes_where_there_is_room(
    monitor: Monitor, qtbot: QtBot, size: tuple[int, int], below: bool, shown: bool
) -> None:
    monitor.resize(*size)
    monitor.handle(list(run(1)))
    drawn(monitor, qtbot)
    rate = monitor.charts[2]
    assert rate.isVisible() == shown
    corner = rate.mapTo(monitor, QPoint())
    assert (corner.y() >= monitor.readings.geometry().bottom()) == below


def test_nothing_shifts_when_numbers_grow(monitor: Monitor, qtbot: QtBot) -> None:
    monitor.handle([started(), steps(1, 1)])
    drawn(monitor, qtbot)
    before = [chart.geometry() for chart in monitor.charts]
    monitor.handle(list(run(20)))
    drawn(monitor, qtbot)
    assert [chart.geometry() for chart in monitor.charts] == before


def test_theme_reaches_the_charts(monitor: Monitor) -> None:
    monitor.handle(list(run(3)))
    light = Theme.load("light")
    monitor.set_theme(light)
    QApplication.processEvents()
    picture = monitor.charts[1].grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 4) == light.canvas


def test_everything_has_a_name_for_screen_readers(monitor: Monitor) -> None:
    readings = monitor.readings
    buttons = [readings.pause_button, readings.stop_button, monitor.charts[0].log_button]
    buttons += monitor.charts[0].legend.buttons.values()
    for button in buttons:
        assert button.accessibleName()
        assert button.toolTip()
    assert all(chart.plot.accessibleName() for chart in monitor.charts)
