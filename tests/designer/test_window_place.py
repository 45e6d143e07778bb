"""The window opens wholly on the screen, and the panels leave the canvas its room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from designer.docks import INSPECTOR_WIDTH, LOW, PALETTE_WIDTH
from designer.window import GROWN_MS, Window
from designer.window_place import FIRST_SIZE, restore_place, within
from designer.worker_link import WorkerLink
from engine.graph import InputPort
from tests.designer.canvas.gestures import middle
from tests.designer.conftest import MakeWindow, press

LEFT = Qt.MouseButton.LeftButton
SIDE = st.integers(1, 4000)
PLACE = st.integers(-4000, 4000)
RECTANGLE = st.builds(QRect, PLACE, PLACE, SIDE, SIDE)


@given(wanted=RECTANGLE, room=RECTANGLE)
def test_a_window_is_moved_before_it_is_made_smaller(wanted: QRect, room: QRect) -> None:
    fitting = within(wanted, room)
    assert room.contains(fitting)
    assert fitting.size() == wanted.size().boundedTo(room.size())
    if room.contains(wanted):
        assert fitting == wanted


@pytest.fixture
def bare(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_the_first_size_fits_a_small_screen(bare: QMainWindow, qsettings: QSettings) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.height() < FIRST_SIZE.height()  # the offscreen platform's screen
    restore_place(bare, qsettings)
    assert bare.width() == min(room.width(), FIRST_SIZE.width())
    assert room.height() - 60 < bare.height() < room.height()  # the title bar has its place


def test_what_was_left_on_a_larger_screen_fits_this_one(
    bare: QMainWindow, qsettings: QSettings, qtbot: QtBot
) -> None:
    bare.setGeometry(700, 500, 2400, 1300)
    qsettings.setValue("geometry", bare.saveGeometry())
    another = QMainWindow()
    qtbot.addWidget(another)
    restore_place(another, qsettings)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(another.geometry())


@pytest.fixture
def qsettings(tmp_path_factory: pytest.TempPathFactory) -> QSettings:
    path = tmp_path_factory.mktemp("settings") / "window.ini"
    return QSettings(str(path), QSettings.Format.IniFormat)


def below(window: Window) -> int:
    return window.docks["monitor"].height()


def drag_edge(window: Window, qtbot: QtBot, up: int) -> None:
    """Drag the edge between the canvas and the panel below it."""
    middle = window.centralWidget()
    at = middle.mapTo(window, QPoint(middle.width() // 2, middle.height()))
    qtbot.mouseMove(window, at)
    qtbot.mousePress(window, LEFT, pos=at)
    qtbot.mouseMove(window, at - QPoint(0, up))
    qtbot.wait(20)  # Qt moves the edge when nothing else is to be done
    qtbot.mouseRelease(window, LEFT, pos=at - QPoint(0, up))


def test_the_idle_monitor_is_low_until_a_training_begins(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert below(window) <= LOW
    monkeypatch.setattr(WorkerLink, "send", lambda *_args: None)
    press(window, qtbot, Qt.Key.Key_F5)
    assert window.training.running
    qtbot.waitUntil(lambda: below(window) > 1.5 * LOW)
    qtbot.waitUntil(window.view.shows_all)
    window.training.run = None


def test_another_panel_has_its_usual_height(window: Window, qtbot: QtBot) -> None:
    window.show_panel("data")
    qtbot.waitUntil(lambda: window.docks["data"].height() > 1.5 * LOW)
    window.show_panel("monitor")
    assert not window.docks.is_low  # it does not jump up and down


def test_the_height_that_was_dragged_stays_and_comes_back(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WorkerLink, "send", lambda *_args: None)
    first = make_window()
    low = below(first)
    drag_edge(first, qtbot, 260)
    dragged = below(first)
    assert abs(dragged - low - 260) <= 2
    press(first, qtbot, Qt.Key.Key_F5)
    assert below(first) == dragged
    first.training.run = None
    assert first.close()
    second = make_window()
    assert below(second) == low
    press(second, qtbot, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: abs(below(second) - dragged) <= 2)
    second.training.run = None


def test_a_click_on_the_edge_is_no_drag(window: Window, qtbot: QtBot) -> None:
    drag_edge(window, qtbot, 0)
    assert window.docks.is_low


def test_problems_that_come_up_have_their_height(window: Window, qtbot: QtBot) -> None:
    window.document.edit_graph("Cut", lambda graph: graph.disconnect(InputPort("pool1", "in")))
    press(window, qtbot, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.docks["problems"].height() > 1.5 * LOW)


@pytest.mark.parametrize("panel", ["training", "history"])
def test_what_was_seen_as_a_whole_stays_so(window: Window, qtbot: QtBot, panel: str) -> None:
    window.view.fit()
    window.show_panel(panel)
    qtbot.waitUntil(lambda: window.docks[panel].height() > 1.5 * LOW)
    qtbot.waitUntil(window.view.shows_all)


def test_a_view_that_shows_a_part_is_left_alone(window: Window, qtbot: QtBot) -> None:
    window.view.look_at(middle(window.view, "conv1"), 1.5)
    zoom = window.view.zoom
    window.show_panel("history")
    qtbot.waitUntil(lambda: window.docks["history"].height() > 1.5 * LOW)
    qtbot.wait(GROWN_MS + 50)
    assert window.view.zoom == zoom


def test_large_texts_have_wider_panels(
    make_window: MakeWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(1.6 * usual.pointSizeF())
    qapp.setFont(large)
    try:
        window = make_window()
        window.view.select(["conv1"])
        area = window.inspector.area
        qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
        assert window.docks["palette"].width() > PALETTE_WIDTH
        assert window.docks["inspector"].width() > INSPECTOR_WIDTH
        window.close()
    finally:
        qapp.setFont(usual)


def test_the_height_that_f8_took_comes_back_with_the_monitor(window: Window, qtbot: QtBot) -> None:
    low = below(window)
    window.document.edit_graph("Cut", lambda graph: graph.disconnect(InputPort("pool1", "in")))
    press(window, qtbot, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.docks["problems"].height() > 1.5 * LOW)
    window.show_panel("history")
    assert window.docks["history"].height() > 1.5 * LOW
    window.show_panel("monitor")
    qtbot.waitUntil(lambda: abs(below(window) - low) <= 2)
    assert window.docks.is_low
