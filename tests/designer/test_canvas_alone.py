"""The canvas has the window to itself for a while, and what is fitted stays fitted."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from designer.window import Window
from tests.designer.conftest import press

MakeWindow = Callable[[], Window]


def _shown(window: Window) -> set[str]:
    return {dock.objectName() for dock in window.docks if not dock.isHidden()}


def _toggle(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)


def test_one_key_hides_all_panels_and_brings_them_back_as_they_were(
    window: Window, qtbot: QtBot
) -> None:
    window.docks["palette"].hide()
    window.show_panel("data")
    before, size = _shown(window), window.view.size()
    _toggle(window, qtbot)
    assert not _shown(window)
    assert window.docks.is_hidden
    qtbot.waitUntil(lambda: window.view.width() > size.width())
    _toggle(window, qtbot)
    assert _shown(window) == before
    assert window.data_panel.isVisible()
    assert not window.monitor.isVisible()
    qtbot.waitUntil(lambda: window.view.size() == size)


def test_an_idle_monitor_comes_back_as_low_as_it_was(window: Window, qtbot: QtBot) -> None:
    size = window.view.size()
    assert window.docks.is_low
    _toggle(window, qtbot)
    _toggle(window, qtbot)
    assert window.docks.is_low
    qtbot.waitUntil(lambda: window.view.size() == size)


def test_a_panel_that_is_asked_for_brings_all_back(window: Window, qtbot: QtBot) -> None:
    before = _shown(window)
    _toggle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert _shown(window) == before
    assert not window.docks.is_hidden


def test_the_canvas_is_not_alone_at_the_next_start(make_window: MakeWindow, qtbot: QtBot) -> None:
    first = make_window()
    first.docks["palette"].hide()
    _toggle(first, qtbot)
    first.close()
    second = make_window()
    assert second.docks["palette"].isHidden()
    assert not second.docks["inspector"].isHidden()
    assert not second.docks["monitor"].isHidden()


def test_what_is_fitted_stays_fitted_when_the_canvas_gets_another_size(
    window: Window, qtbot: QtBot
) -> None:
    view = window.view
    view.fit()
    zoom, height = view.zoom, view.height()
    window.docks.grow()
    qtbot.waitUntil(lambda: view.height() < height)
    assert view.shows_all()
    _toggle(window, qtbot)
    qtbot.waitUntil(lambda: view.height() > height)
    assert view.shows_all()
    assert view.zoom >= zoom


def test_what_was_moved_by_hand_keeps_its_zoom_in_another_size(
    window: Window, qtbot: QtBot
) -> None:
    view = window.view
    view.fit()
    view.set_zoom(view.zoom * 1.5, QPointF(100, 100))
    zoom, height = view.zoom, view.height()
    window.docks.grow()
    qtbot.waitUntil(lambda: view.height() < height)
    assert view.zoom == zoom


def test_the_height_that_a_form_needed_is_given_back_to_the_canvas(
    window: Window, qtbot: QtBot
) -> None:
    low = window.view.height()
    for panel in ("data", "training"):
        window.show_panel(panel)
        qtbot.waitUntil(lambda: window.view.height() < low)
        window.show_panel("monitor")
        qtbot.waitUntil(lambda: window.view.height() == low)


def test_a_height_that_was_dragged_is_kept_for_the_next_start(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    first = make_window()
    first.docks.grow()
    usual = first.view.height()
    qtbot.waitUntil(lambda: first.view.height() == usual)
    bottom = first.docks["monitor"]
    first.resizeDocks([bottom], [bottom.height() - 60], Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: first.view.height() != usual)
    dragged = first.view.height()
    first.close()
    second = make_window()
    second.docks.grow()
    qtbot.waitUntil(lambda: second.view.height() == dragged)
