"""What a new project is called, and what the panels say of it while nothing is there."""

from PySide6.QtCore import QCoreApplication

from designer.canvas.edits import Placement
from designer.window import Window
from widgets.monitor import Monitor


def _headline(monitor: Monitor) -> str:
    return monitor._headline.text()


def test_a_restored_untitled_project_keeps_its_name_to_itself(window: Window) -> None:
    window.tabs.add(window.opening.empty(), None)  # as one that is brought back: untouched
    window.files.new()
    names = [sheet.name for sheet in window.tabs.sheets]
    assert len(set(names)) == len(names)
    window.files.new()  # in the place of the one that nobody has touched
    assert [sheet.name for sheet in window.tabs.sheets] == names


def test_the_monitor_of_an_empty_canvas_asks_for_blocks_first(window: Window) -> None:
    assert "F5" in _headline(window.monitor)
    window.files.new()
    assert "empty" in _headline(window.monitor)
    window.view.add_block("input", Placement((0.0, 0.0)))
    assert "F5" in _headline(window.monitor)


def test_the_history_of_a_new_project_begins_with_it(window: Window) -> None:
    window.files.new()
    QCoreApplication.processEvents()
    assert window.steps.emptyLabel() == "New project"
