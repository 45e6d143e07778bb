"""The choice of an overlay in the window: menu, tool bar, key, and the next session."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from designer.canvas.overlay import OVERLAYS
from designer.window import Window
from tests.designer.conftest import MakeWindow


def test_menu_tool_bar_and_key_show_the_same_choice(window: Window, qtbot: QtBot) -> None:
    actions = window.overlays.actions
    assert list(actions) == ["none", *OVERLAYS]
    assert actions["none"].isChecked()
    button = next(b for b in window.findChildren(QToolButton) if b.accessibleName() == "Overlay")
    assert button.menu().actions() == list(actions.values())
    actions["macs"].trigger()
    assert window.scene.heat.id == "macs"
    assert window.view.overlay.legend.isVisible()
    assert button.accessibleDescription() == "MACs"
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_O)
    assert [name for name, action in actions.items() if action.isChecked()] == ["activations"]
    window.actions_["next_overlay"].trigger()
    assert actions["memory"].isChecked()


def test_the_next_session_begins_with_the_overlay_of_the_last(make_window: MakeWindow) -> None:
    first = make_window()
    first.overlays.actions["receptive"].trigger()
    first.close()
    second = make_window()
    assert second.scene.heat.id == "receptive"
    assert second.overlays.actions["receptive"].isChecked()
    assert second.view.overlay.legend.isVisible()
