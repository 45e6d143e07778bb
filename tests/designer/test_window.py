"""The newcomer's path through the whole window, with real mouse and key events."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from designer.actions import COMMANDS
from designer.canvas.card import READABLE
from designer.window import Window
from engine.graph import InputPort
from engine.projectfile import save_project
from engine.templates import template
from tests.designer.canvas.gestures import Mouse, hold_key, middle
from tests.designer.conftest import MakeWindow, press
from widgets.palette_delegate import KIND_ROLE

ROOT = Path(__file__).parents[2]
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def click_block(window: Window, name: str) -> None:
    Mouse(window.view).click(middle(window.view, name))


def control(window: Window, setting: str) -> QWidget:
    form = window.inspector.form
    assert form is not None
    return form.rows[setting].control


def totals(window: Window) -> str:
    labels = window.statusBar().findChildren(QLabel)
    return next(x.text() for x in labels if x.accessibleName() == "Totals of the network")


def type_over(widget: QWidget, qtbot: QtBot, text: str) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(widget, text)


def test_a_newcomer_clicks_a_block_and_types_a_kernel(window: Window, qtbot: QtBot) -> None:
    assert window.document.analysis["pool1"].outputs == ((6, 14, 14),)
    before = totals(window)
    assert "61,706 parameters" in before
    assert "no problems" in before
    click_block(window, "conv1")
    assert window.view.selection == ("conv1",)
    kernel = control(window, "kernel")
    kernel.setFocus()
    qtbot.keyClick(kernel, Qt.Key.Key_A, CONTROL)
    down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7")
    QApplication.sendEvent(kernel, down)
    # The key is still down, and everything is right already.
    analysis = window.document.analysis
    assert analysis["conv1"].outputs == ((6, 26, 26),)
    assert analysis["pool1"].outputs == ((6, 13, 13),)
    assert window.scene.nodes["pool1"].report is analysis["pool1"]
    assert f"{analysis.totals.parameters:,} parameters" in totals(window)
    assert totals(window) != before
    assert window.isWindowModified()
    QApplication.sendEvent(
        kernel,
        QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7"),
    )
    window.view.setFocus()
    assert window.actions_["undo"].text() == "&Undo Set kernel of conv1 to 7"
    press(window, qtbot, Qt.Key.Key_Z, CONTROL)
    assert window.document.analysis["pool1"].outputs == ((6, 14, 14),)
    assert totals(window) == before
    assert not window.isWindowModified()
    assert not window.actions_["undo"].isEnabled()
    press(window, qtbot, Qt.Key.Key_Y, CONTROL)
    assert window.document.analysis["conv1"].outputs == ((6, 26, 26),)


def test_one_spin_is_one_step_and_the_next_is_another(window: Window, qtbot: QtBot) -> None:
    click_block(window, "conv1")
    filters = control(window, "filters")
    filters.setFocus()
    hold_key(filters, Qt.Key.Key_Up, 5)
    assert window.document.graph["conv1"].block.values()["filters"] > 6
    assert window.document.undo_stack.count() == 1
    kernel = control(window, "kernel")
    type_over(kernel, qtbot, "3")
    filters.setFocus()
    hold_key(filters, Qt.Key.Key_Up, 2)
    assert window.document.undo_stack.count() == 3
    for _ in range(3):
        window.actions_["undo"].trigger()
    assert window.document.graph["conv1"].block.values()["filters"] == 6


def test_a_double_click_in_the_palette_adds_a_block(window: Window, qtbot: QtBot) -> None:
    tree = window.palette_panel.tree
    model = tree.model()
    index = next(
        child
        for row in range(model.rowCount())
        for inner in range(model.rowCount(model.index(row, 0)))
        if (child := model.index(inner, 0, model.index(row, 0))).data(KIND_ROLE) == "dropout"
    )
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    qtbot.mouseClick(tree.viewport(), LEFT, pos=place)
    qtbot.mouseDClick(tree.viewport(), LEFT, pos=place)
    assert "dropout1" in window.scene.nodes
    assert [n for n in window.document.graph.nodes.values() if n.block.kind == "dropout"]
    assert window.view.selection == ("dropout1",)
    assert window.document.undo_stack.count() == 1


def test_a_repair_button_mends_the_network(window: Window, qtbot: QtBot) -> None:
    before = window.document.project
    window.document.edit_graph("Cut", lambda graph: graph.remove(["flatten1"]))
    problem = next(p for p in window.document.problems if p.repairs)
    window.view.look_at(window.scene.content(["input"]).topLeft(), 1.0)
    known = set(window.scene.nodes)
    assert window.docks["problems"].windowTitle().startswith("Problems ")
    window.show_panel("problems")
    card = next(c for c in window.problems_panel.cards if c.problem == problem)
    qtbot.mouseClick(card.buttons[0], LEFT)
    assert problem not in window.document.problems
    assert window.document.undo_stack.undoText() == problem.repairs[0].label
    come = set(window.scene.nodes) - known
    assert come
    assert window.view.visible_area().contains(window.scene.content(come))
    for _ in range(2):
        window.actions_["undo"].trigger()
    assert window.document.project == before


def test_a_problem_leads_to_its_block(window: Window, qtbot: QtBot) -> None:
    window.document.edit_graph("Cut", lambda graph: graph.disconnect(InputPort("pool2", "in")))
    window.view.select([])
    problem = window.problems_panel.cards[0].problem
    press(window, qtbot, Qt.Key.Key_F8)
    assert window.view.selection == (problem.node,)


def test_every_command_does_something_and_has_words(window: Window) -> None:
    for command in COMMANDS:
        action = window.actions_[command.id]
        assert action.text()
        assert action.toolTip()
        assert action.receivers("2triggered(bool)") > 0, command.id
    keys = [s.toString() for c in COMMANDS for s in window.actions_[c.id].shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_layout_and_the_theme_are_remembered(make_window: MakeWindow) -> None:
    first = make_window()
    first.docks["palette"].hide()
    first.palette_panel.set_folded(["pooling"])
    first.actions_["theme_light"].trigger()
    assert first.theme.name == "light"
    assert first.close()
    second = make_window()
    assert second.docks["palette"].isHidden()
    assert second.palette_panel.folded == ("pooling",)
    assert second.actions_["theme_light"].isChecked()


def test_the_device_menu_sets_the_plan(window: Window) -> None:
    window.show_devices(("cuda:0", "cpu"))
    menu = window.tool_bar.device_menu
    assert [action.text() for action in menu.actions()] == ["auto", "cuda:0", "cpu"]
    menu.actions()[2].trigger()
    assert window.document.project.training.device == "cpu"
    assert window.tool_bar.device_button.text() == "Device: cpu"


def test_a_message_goes_by_itself_and_is_read_whole(window: Window, qtbot: QtBot) -> None:
    window.tell("A sentence.", seconds=0.01)
    assert window.notice == "A sentence."
    qtbot.waitUntil(lambda: window.notice == "")


def test_the_window_never_imports_torch() -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QSettings, QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from designer.window import Window\n"
        "from designer.worker_link import WorkerLink\n"
        "from widgets.theme import Themes\n"
        "WorkerLink.start = lambda link: None\n"
        "application = QApplication([])\n"
        "window = Window(Themes(application), QSettings('/dev/null', QSettings.IniFormat))\n"
        "window.start_with_template()\n"
        "window.show()\n"
        "window.monitor.build()\n"
        "window.files.show_templates()\n"
        "QTimer.singleShot(300, window.close)\n"
        "application.exec()\n"
        "heavy = {'torch', 'onnx', 'onnxruntime', 'sklearn', 'safetensors'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or 0)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("size", [(1280, 720), (2560, 1440)])
def test_the_canvas_keeps_the_most_room(window: Window, size: tuple[int, int]) -> None:
    window.resize(*size)
    assert (window.width(), window.height()) == size
    corner = window.view.mapTo(window, QPoint(0, 0))
    assert window.view.width() * 2 > size[0]
    assert corner.x() > 0


def test_the_edit_menu_has_what_the_keys_do(window: Window, qtbot: QtBot) -> None:
    titles = {action.text(): action.menu() for action in window.menuBar().actions()}
    menu = titles["&Edit"]
    assert isinstance(menu, QMenu)
    shown = list(menu.actions())
    shown += [inner for action in shown if action.menu() for inner in action.menu().actions()]  # type: ignore[attr-defined]
    entries = {action.text().split("\t")[0].replace("&", ""): action for action in shown}
    keys = {name: action.text().partition("\t")[2] for name, action in entries.items()}
    assert (keys["Delete"], keys["Duplicate"], keys["Select all"]) == ("Del", "Ctrl+D", "Ctrl+A")
    count = len(window.document.graph)
    entries["Select all"].trigger()
    assert len(window.view.selection) == count
    window.view.select(["conv1"])
    entries["Duplicate"].trigger()
    assert len(window.document.graph) == count + 1
    entries["Delete"].trigger()
    assert len(window.document.graph) == count
    assert "conv1" in window.document.graph
    window.view.setFocus()
    window.view.select(["conv1"])
    press(window, qtbot, Qt.Key.Key_Delete)
    assert "conv1" not in window.document.graph


def test_the_edit_keys_leave_text_alone(window: Window, qtbot: QtBot) -> None:
    click_block(window, "conv1")
    kernel = control(window, "kernel")
    type_over(kernel, qtbot, "3")
    qtbot.keyClick(kernel, Qt.Key.Key_Delete)
    assert "conv1" in window.document.graph
    assert window.view.selection == ("conv1",)


@pytest.mark.parametrize("identifier", ["unet", "resnet50", "googlenet"])
def test_a_template_opens_readable(window: Window, identifier: str) -> None:
    window.resize(1280, 776)
    window.open_project_value(identifier)
    # A little smaller only where that shows all of it.
    assert window.view.zoom >= (0.75 * READABLE if window.view.shows_all() else READABLE)
    first = window.document.graph.topology().order[0]
    assert window.view.visible_area().contains(window.scene.content([first]))
    assert not window.document.modified


def test_an_arrangement_of_ones_own_is_opened_as_it_is(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    project = template("unet").build()
    save_project(project, tmp_path / "mine.netloom")
    assert window.open_file(tmp_path / "mine.netloom")
    assert window.document.project == project
    assert window.view.zoom == READABLE
    press(window, qtbot, Qt.Key.Key_F)
    assert window.view.visible_area().contains(window.scene.content())


def test_a_new_project_is_seen_at_100_percent(window: Window, qtbot: QtBot) -> None:
    window.view.set_zoom(0.1)
    press(window, qtbot, Qt.Key.Key_N, CONTROL)
    assert not window.document.graph.nodes
    assert window.view.zoom == 1.0
