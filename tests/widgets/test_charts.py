"""A chart under the hands of a person: real mouse and key events."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.training.events import StepsDone
from tests.widgets.runs import epoch, run, started, steps
from widgets.charts import Chart
from widgets.history import History, Metric
from widgets.plot import decimals
from widgets.ranges import calm_y, linear_ticks, nice_step
from widgets.theme import Theme

Qk = Qt.Key


def make_chart(qtbot: QtBot, history: History | None, metric: Metric = "loss") -> Chart:
    chart = Chart(metric, "Loss", Theme.load("dark"))
    qtbot.addWidget(chart)
    chart.resize(500, 240)
    chart.set_history(history)
    chart.show()
    QApplication.processEvents()
    return chart


@pytest.fixture
def history() -> History:
    history = History(started())
    history.add(list(run(3)))
    return history


@pytest.fixture
def chart(qtbot: QtBot, history: History) -> Chart:
    return make_chart(qtbot, history)


def place_of(chart: Chart, x: float) -> QPointF:
    """Return where x is in the plot's viewport, in the middle of its height."""
    view = chart.plot.view
    (_, _), (bottom, top) = view.viewRange()
    scene = view.mapViewToScene(QPointF(x, (bottom + top) / 2))
    return QPointF(chart.plot.mapFromScene(scene))


def point(chart: Chart, x: float) -> None:
    """Move the real mouse over x."""
    viewport, place = chart.plot.viewport(), place_of(chart, x)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        place,
        QPointF(viewport.mapToGlobal(place)),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def turn_wheel(chart: Chart, x: float, clicks: int) -> None:
    viewport, place = chart.plot.viewport(), place_of(chart, x)
    event = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 120 * clicks),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()


def drag(chart: Chart, start: QPoint, stop: QPoint) -> None:
    viewport = chart.plot.viewport()
    button, nothing = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kinds = QMouseEvent.Type
    path = [start + (stop - start) * share / 4 for share in range(5)]
    events = [(kinds.MouseButtonPress, path[0], button, button)]
    events += [(kinds.MouseMove, place, nothing, button) for place in path[1:]]
    events.append((kinds.MouseButtonRelease, path[-1], button, nothing))
    for kind, place, changed, held in events:
        where, everywhere = QPointF(place), QPointF(viewport.mapToGlobal(place))
        event = QMouseEvent(kind, where, everywhere, changed, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)
        QTest.qWait(20)  # pyqtgraph merges moves that come faster than it draws


def test_the_whole_run_is_shown(chart: Chart) -> None:
    (left, right), (bottom, top) = chart.view_range
    assert left == 0
    assert right >= 30
    assert bottom <= 2.5 / 3
    assert top >= 2.5
    assert chart.is_fitted


def test_range_follows_the_run_in_few_steps(qtbot: QtBot) -> None:
    history = History(started())
    chart = make_chart(qtbot, history)
    ranges = set()
    for first in range(1, 200, 5):
        history.add([steps(first, 5)])
        chart.refresh()
        ranges.add(chart.view_range)
        assert chart.view_range[0][1] >= first + 4
    assert chart.view_range[0] == (0, 200)
    assert len(ranges) <= 16


def test_crosshair_tells_the_values_under_the_mouse(chart: Chart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.hovered) as hovered:
        point(chart, 20.2)
    assert hovered.args == [20.0]
    assert "step 20 · epoch 2.0" in chart.readout
    assert f"{2.3 * math.exp(-20 / 80):.4f}" in chart.readout
    assert "validation, epoch 2" in chart.readout
    assert "1.2500" in chart.readout


def test_crosshair_leaves_with_the_mouse(chart: Chart, qtbot: QtBot) -> None:
    point(chart, 20)
    with qtbot.waitSignal(chart.hovered) as hovered:
        point(chart, -10)
    assert hovered.args == [None]
    assert chart.crosshair is None
    assert chart.readout == ""


def test_without_a_run_there_is_no_crosshair(qtbot: QtBot) -> None:
    chart = make_chart(qtbot, None)
    point(chart, 0.5)
    QTest.keyClick(chart.plot, Qk.Key_Left)
    assert chart.crosshair is None


def test_arrow_keys_move_the_crosshair(chart: Chart) -> None:
    QTest.keyClick(chart.plot, Qk.Key_Left)
    assert chart.crosshair == 30
    QTest.keyClick(chart.plot, Qk.Key_Left)
    assert chart.crosshair == 29
    QTest.keyClick(chart.plot, Qk.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert chart.crosshair == 19
    QTest.keyClick(chart.plot, Qk.Key_Right)
    assert chart.crosshair == 20
    QTest.keyClick(chart.plot, Qk.Key_Escape)
    assert chart.crosshair is None
    # The next one is for whoever leads out of the panel.
    again = QKeyEvent(QEvent.Type.KeyPress, Qk.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(chart.plot, again)
    assert not again.isAccepted()


def test_wheel_zooms_at_the_cursor(chart: Chart, qtbot: QtBot) -> None:
    before = chart.view_range[0]
    with qtbot.waitSignal(chart.zoomed) as zoomed:
        turn_wheel(chart, 20, 2)
    after = chart.view_range[0]
    assert before[0] < after[0] < 20 < after[1] < before[1]
    assert tuple(zoomed.args) == after
    assert not chart.is_fitted


def test_a_zoomed_view_stays_while_the_run_goes_on(chart: Chart, history: History) -> None:
    turn_wheel(chart, 20, 2)
    zoomed = chart.view_range
    history.add([steps(31, 100)])
    chart.refresh()
    assert chart.view_range == zoomed


def test_dragging_pans(chart: Chart) -> None:
    before = chart.view_range[0]
    drag(chart, QPoint(300, 100), QPoint(200, 100))
    after = chart.view_range[0]
    assert after[0] > before[0]
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])


@pytest.mark.parametrize("way", ["A", "double click"])
def test_everything_is_shown_again(chart: Chart, qtbot: QtBot, way: str) -> None:
    before = chart.view_range
    turn_wheel(chart, 20, 3)
    with qtbot.waitSignal(chart.fit_requested):
        if way == "A":
            QTest.keyClick(chart.plot, Qk.Key_A)
        else:
            place = place_of(chart, 20).toPoint()
            QTest.mouseDClick(chart.plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chart.view_range == before
    assert chart.is_fitted


def test_plus_and_minus_zoom(chart: Chart, qtbot: QtBot) -> None:
    left, right = chart.view_range[0]
    with qtbot.waitSignal(chart.zoomed):
        QTest.keyClick(chart.plot, Qk.Key_Plus)
    assert chart.view_range[0][1] - chart.view_range[0][0] == pytest.approx(0.8 * (right - left))
    QTest.keyClick(chart.plot, Qk.Key_Minus)
    assert chart.view_range[0] == pytest.approx((left, right), abs=1e-9)


def test_log_button_makes_the_axis_logarithmic(chart: Chart) -> None:
    QTest.mouseClick(chart.log_button, Qt.MouseButton.LeftButton)
    bottom, top = chart.view_range[1]
    assert bottom <= math.log10(2.3 * math.exp(-30 / 80))
    assert math.log10(2.3) <= top < 1
    QTest.mouseClick(chart.log_button, Qt.MouseButton.LeftButton)
    assert chart.view_range[1][1] > 2


def test_zero_has_no_logarithm(qtbot: QtBot) -> None:
    history = History(started())
    history.add([StepsDone(1, 1, (0.0, -1.0, 0.1), (0.0,) * 3, (0.0,) * 3, 1.0, 1.0, 1.0)])
    chart = make_chart(qtbot, history)
    chart.set_log(True)
    bottom, top = chart.view_range[1]
    assert bottom <= -1 <= top


def test_legend_hides_lines(chart: Chart) -> None:
    shown = chart.grab().toImage()
    QTest.mouseClick(chart.legend.buttons["validation"], Qt.MouseButton.LeftButton)
    assert chart.legend.shown == {"training", "best"}
    orange = Theme.load("dark").validation
    assert count_pixels(shown, orange, below=40) > 0
    assert count_pixels(chart.grab().toImage(), orange, below=40) == 0


def test_narrow_charts_have_a_legend_without_words(chart: Chart) -> None:
    words = chart.legend.buttons["training"].toolButtonStyle()
    chart.resize(250, 200)
    assert chart.legend.buttons["training"].toolButtonStyle() != words


def test_axis_of_epochs(chart: Chart) -> None:
    chart.set_axis("epoch")
    assert 3 <= chart.view_range[0][1] <= 20
    point(chart, 1.0)
    assert chart.crosshair == pytest.approx(1.0)
    assert "step 10 · epoch 1.0" in chart.readout


@pytest.mark.parametrize("metric", ["loss", "accuracy", "rate"])
def test_every_metric_draws_its_curve(qtbot: QtBot, history: History, metric: Metric) -> None:
    theme = Theme.load("dark")
    chart = make_chart(qtbot, history, metric)
    color = theme.rate if metric == "rate" else theme.training
    assert count_pixels(chart.plot.grab().toImage(), color) > 20


def test_theme_changes_every_colour(chart: Chart) -> None:
    light = Theme.load("light")
    chart.set_theme(light)
    picture = chart.plot.grab().toImage()
    assert count_pixels(picture, light.canvas) > 10_000
    assert count_pixels(picture, light.training) > 20
    assert count_pixels(picture, Theme.load("dark").canvas) == 0


def test_a_hidden_chart_draws_when_it_is_shown(qtbot: QtBot, history: History) -> None:
    chart = make_chart(qtbot, History(started()))
    chart.hide()
    chart.set_history(history)
    assert chart.view_range[1][1] < 2
    chart.show()
    assert chart.view_range[1][1] > 2


def test_only_gaps_draw_nothing(qtbot: QtBot) -> None:
    history = History(started())
    gaps = (math.nan,) * 5
    history.add([StepsDone(1, 1, gaps, gaps, gaps, 1.0, 1.0, 1.0), epoch(1)])
    for metric in ("loss", "accuracy", "rate"):
        chart = make_chart(qtbot, history, metric)
        assert all(map(math.isfinite, (*chart.view_range[0], *chart.view_range[1])))


def count_pixels(picture: QImage, color: QColor, below: int = 0) -> int:
    wanted = color.rgb()
    return sum(
        picture.pixel(x, y) == wanted
        for y in range(below, picture.height())
        for x in range(picture.width())
    )


@pytest.mark.parametrize(
    ("rates", "ticks"),
    [
        ((0.001,) * 30, ["0.0009", "0.0010", "0.0011"]),
        (tuple(0.001 - 1e-7 * step for step in range(30)), ["0.0009", "0.0010", "0.0011"]),
        ((2e-6,) * 30, ["1.8e-6", "2.0e-6", "2.2e-6"]),
    ],
)
def test_a_flat_rate_has_few_and_distinct_numbers_beside_it(
    qtbot: QtBot, rates: tuple[float, ...], ticks: list[str]
) -> None:
    history = History(started(3))
    history.add([replace(steps(1, 30), learning_rate=rates)])
    chart = make_chart(qtbot, history, "rate")
    axis = chart.plot.getAxis("left")
    low, high = chart.view_range[1]
    ((step, values),) = axis.tickValues(low, high, 60)
    assert axis.tickStrings(values, 1, step) == ticks
    ((step, values),) = axis.tickValues(low, high, 400)
    written = axis.tickStrings(values, 1, step)
    assert len(set(written)) == len(written) > 3


@given(
    st.floats(-9, 7),
    st.one_of(st.just(0.0), st.floats(1e-6, 1.0)),
    st.sampled_from([0.02, 0.5]),
    st.integers(2, 12),
)
def test_no_two_ticks_read_the_same(power: float, share: float, least: float, most: int) -> None:
    high = 10**power
    bottom, top = calm_y(None, high * (1 - share), high, 0.0, math.inf, least)
    assert bottom <= high * (1 - share)
    assert high <= top
    step = nice_step(top - bottom, most)
    ticks = linear_ticks(bottom, top, step)
    written = [decimals(tick, step) for tick in ticks]
    assert len(set(written)) == len(written)
    for tick, text in zip(ticks, written, strict=True):
        assert float(text.replace(",", "")) == pytest.approx(tick, abs=step / 100)
