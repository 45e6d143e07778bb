"""Everything in the window is reached, named and left again by keyboard alone."""

import itertools
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from designer.actions import CANVAS_KEYS, COMMANDS
from designer.docks import BELOW
from designer.menu_table import MENUS, SUBMENUS
from designer.tab_order import controls_of
from designer.window import Window
from engine.graph import InputPort
from tests.designer.conftest import MakeWindow, press
from widgets.problem_card import ProblemCard

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QSlider, QTabBar,
)  # fmt: skip

PANELS = ("palette", "inspector", "monitor", "training", "data", "problems", "history")


def _reachable(window: Window) -> list[QWidget]:
    """Return the controls that are on the screen and take the keyboard."""
    return [
        each
        for each in window.findChildren(QWidget)
        if isinstance(each, CONTROLS)
        and each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]


def _said(widget: QWidget) -> str:
    """Return what a screen reader says of a control."""
    if widget.accessibleName():
        return widget.accessibleName()
    text = getattr(widget, "text", None)
    label = text() if isinstance(widget, QAbstractButton) and callable(text) else ""
    if label or not isinstance(widget, QLineEdit):
        return label
    # The field inside a spin box or a choice is said with it.
    parent = widget.parentWidget()
    inside = isinstance(parent, QAbstractSpinBox | QComboBox)
    return parent.accessibleName() if inside and parent is not None else ""


@pytest.mark.parametrize("panel", PANELS)
def test_every_control_has_a_name(window: Window, panel: str) -> None:
    window.view.select(["conv1"])
    window.go_to_panel(panel)
    QApplication.processEvents()
    silent = [
        f"{type(each).__name__} in {each.parentWidget()}"
        for each in _reachable(window)
        # Qt makes the bars of docks that lie one over the other, and says their titles.
        if not _said(each) and not (isinstance(each, QTabBar) and each.parent() is window)
    ]
    assert not silent


def test_tab_goes_through_all_controls_of_a_panel(window: Window) -> None:
    window.view.select(["conv1"])
    window.go_to_panel("inspector")
    QApplication.processEvents()
    panel = window.docks["inspector"].widget()
    controls_of(panel)[0].setFocus()  # the key goes to the first setting, below the name
    wanted = {each for each in _reachable(window) if panel.isAncestorOf(each)}
    seen: list[QWidget] = []
    for _ in range(3 * len(wanted)):
        focus = QApplication.focusWidget()
        assert focus is not None
        if not panel.isAncestorOf(focus):
            break
        seen.append(focus)
        window.focusNextPrevChild(True)
    assert wanted <= set(seen)
    tops = [each.mapTo(panel, each.rect().center()).y() for each in seen]
    assert all(after > before - 10 for before, after in itertools.pairwise(tops))


@pytest.mark.parametrize("panel", PANELS)
def test_a_key_leads_into_each_panel_and_escape_back_to_the_canvas(
    window: Window, qtbot: QtBot, panel: str
) -> None:
    number = Key(Key.Key_1 + PANELS.index(panel))
    assert window.view.hasFocus()
    press(window, qtbot, number, CONTROL)
    dock: QDockWidget = window.docks[panel]
    focus = QApplication.focusWidget()
    assert focus is not None
    if panel != "monitor":  # before a training it has nothing to press
        assert dock.isAncestorOf(focus)
    # Those behind another one lie beside the window.
    qtbot.waitUntil(lambda: window.rect().contains(dock.geometry()))
    qtbot.keyClick(focus, Key.Key_Escape)
    assert window.view.hasFocus()
    press(window, qtbot, number, CONTROL)
    press(window, qtbot, Key.Key_0, CONTROL)
    assert window.view.hasFocus()


def test_every_command_is_in_a_menu_and_every_canvas_key_is_a_command() -> None:
    shown = {name for names in MENUS.values() for name in names}
    shown |= {name for _title, names in SUBMENUS.values() for name in names}
    shown |= {"forget_recent"}  # stands under the recent projects
    assert {command.id for command in COMMANDS} <= shown
    assert CANVAS_KEYS.keys() <= {command.id for command in COMMANDS}


def test_the_keys_of_the_canvas_do_what_their_commands_do(window: Window, qtbot: QtBot) -> None:
    window.view.select(["conv1"])
    press(window, qtbot, Key.Key_N)
    by_key = window.view.selection
    window.view.select(["conv1"])
    window.actions_["next_node"].trigger()
    assert window.view.selection == by_key
    window.actions_["previous_node"].trigger()
    assert window.view.selection == ("conv1",)
    zoom = window.view.zoom
    window.actions_["zoom_in"].trigger()
    assert window.view.zoom > zoom
    window.actions_["zoom_out"].trigger()
    assert window.view.zoom == pytest.approx(zoom)
    window.actions_["rename"].trigger()
    assert window.view.rename_field.isVisible()
    qtbot.keyClick(window.view.rename_field, Key.Key_Escape)
    window.view.select(["relu1"])
    window.actions_["remove_reconnect"].trigger()
    assert "relu1" not in window.document.graph
    assert window.document.graph.wires[InputPort("pool1", "in")].node == "conv1"


def test_shift_f8_goes_back_through_the_problems(window: Window, qtbot: QtBot) -> None:
    ends = [InputPort("pool1", "in"), InputPort("pool2", "in")]
    window.document.edit_graph("Cut", lambda graph: graph.disconnect(ends[0]).disconnect(ends[1]))
    cards = window.problems_panel.cards
    assert len(cards) >= 2
    seen = []
    for modifiers in (Qt.KeyboardModifier(0), Qt.KeyboardModifier(0), SHIFT, SHIFT):
        press(window, qtbot, Key.Key_F8, modifiers)
        seen.append(window.problems_panel.current)
    problems = [card.problem for card in cards]
    assert seen == [problems[0], problems[1], problems[0], problems[-1]]


def test_the_problems_inside_a_group_are_gone_through(window: Window, qtbot: QtBot) -> None:
    window.view.select(["conv1", "relu1"])
    assert window.view.commands.group(("conv1", "relu1"), "Unit")
    press(window, qtbot, Key.Key_Return)
    inside = window.document.scope.path
    assert inside
    window.document.edit_graph("Cut", lambda graph: graph.disconnect(InputPort("relu1", "in")))
    window.view.select([])
    press(window, qtbot, Key.Key_F8)
    assert window.document.scope.path == inside
    assert window.view.selection == ("relu1",)


def test_the_panels_go_back_to_where_they_were_at_first(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    places = {dock.objectName(): dock.geometry() for dock in window.docks}
    area = window.dockWidgetArea(window.docks["palette"])
    window.docks["inspector"].hide()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.docks["palette"])
    window.docks["history"].setFloating(True)
    window.actions_["reset_layout"].trigger()
    assert window.docks["inspector"].isVisible()
    assert window.dockWidgetArea(window.docks["palette"]) == area
    assert not window.docks["history"].isFloating()
    qtbot.waitUntil(lambda: abs(window.docks["palette"].width() - places["palette"].width()) <= 2)
    qtbot.waitUntil(lambda: window.docks["monitor"].height() == places["monitor"].height())
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    bars = [bar for bar in window.findChildren(QTabBar, options=direct) if bar.isVisible()]
    seen = [bar for bar in bars if window.rect().intersects(bar.geometry())]
    assert len(seen) == 1  # none of before lies over it
    assert seen[0].count() == len(BELOW)


@pytest.mark.parametrize("size", [(1024, 700), (1280, 720)])
def test_a_small_screen_is_enough(window: Window, size: tuple[int, int]) -> None:
    window.open_project_value("resnet18")
    window.open_project_value("vgg11")
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    assert window.view.width() >= size[0] * 0.45
    assert window.view.height() >= size[1] * 0.4


@pytest.mark.parametrize("key", [Key.Key_S, Key.Key_F, Key.Key_K, Key.Key_B])
def test_letters_with_alt_reach_the_panel_that_is_seen(
    window: Window, qtbot: QtBot, key: Qt.Key
) -> None:
    """Panels that lie behind another one have letters, too: none of them may answer."""
    window.docks.show_panel("data")
    window.docks.show_panel("monitor")
    window.view.select(["conv1"])
    window.go_to_panel("inspector")
    QApplication.processEvents()
    inspector = window.docks["inspector"].widget()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, Qt.KeyboardModifier.AltModifier)
    now = QApplication.focusWidget()
    assert now is not None
    assert inspector.isAncestorOf(now) or now is window.menuBar(), now
    assert now.visibleRegion().isEmpty() is False


def test_the_keyboard_leaves_a_panel_that_goes_behind_another(window: Window) -> None:
    window.go_to_panel("training")
    before = QApplication.focusWidget()
    assert before is not None
    assert window.docks["training"].widget().isAncestorOf(before)
    window.docks.show_panel("data")
    QApplication.processEvents()
    now = QApplication.focusWidget()
    assert now is not None
    assert not window.docks["training"].widget().isAncestorOf(now)
    assert now.isVisible()


def _has_repairs(card: ProblemCard) -> bool:
    return bool(card.buttons)


def test_tab_goes_from_a_problem_to_its_own_repairs(window: Window, qtbot: QtBot) -> None:
    """Also of a problem that is gone to before the repairs of the first were pressed."""
    graph = window.document.graph
    for name in ("conv2", "dense2"):
        (wire,) = [end for end in graph.wires if end.node == name]
        graph = graph.disconnect(wire)
    window.document.edit_graph("Cut", lambda _graph: graph)
    visited = []
    for _ in range(4):
        window.actions_["next_problem"].trigger()
        (card,) = [each for each in window.problems_panel.cards if each.hasFocus()]
        visited.append(card.problem.node)
        qtbot.waitUntil(partial(_has_repairs, card))
        for stop in card.stops[1:]:
            qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
            assert QApplication.focusWidget() is stop
    assert visited[:2] == visited[2:]
    assert len(set(visited)) == 2


def test_a_panel_is_entered_where_one_was_or_at_the_first_field_of_something_else(
    window: Window, qtbot: QtBot
) -> None:
    def focused() -> str | None:
        here = QApplication.focusWidget()
        found = [name for name, row in window.inspector.form.rows.items() if row.control is here]
        return found[0] if found else None

    window.view.select(["conv1"])
    window.go_to_panel("inspector")
    assert focused() == "filters"
    window.inspector.form.rows["stride"].control.setFocus()
    press(window, qtbot, Key.Key_0, CONTROL)
    assert window.view.hasFocus()
    window.go_to_panel("inspector")
    assert focused() == "stride"
    press(window, qtbot, Key.Key_0, CONTROL)
    window.view.select(["conv2"])
    window.go_to_panel("inspector")
    assert focused() == "filters"


def test_the_inspector_is_entered_though_it_had_nothing_to_enter_before(
    window: Window, qtbot: QtBot
) -> None:
    window.actions_["new"].trigger()
    window.go_to_panel("inspector")
    press(window, qtbot, Key.Key_0, CONTROL)
    window.view.add_block("convolution")
    window.go_to_panel("inspector")
    assert QApplication.focusWidget() is window.inspector.form.rows["filters"].control


def test_a_new_project_has_the_keyboard_on_the_canvas(window: Window) -> None:
    window.view.select(["conv1"])
    window.go_to_panel("inspector")
    window.actions_["new"].trigger()
    assert window.view.hasFocus()
