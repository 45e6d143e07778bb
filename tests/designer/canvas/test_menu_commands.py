"""What menus offer about blocks, and what the list of blocks remembers."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from designer.actions import CANVAS_KEYS
from designer.canvas.menus import ground_menu, node_menu
from designer.canvas.named import named_commands
from designer.canvas.view import CanvasView
from tests.designer.canvas.gestures import (
    CTRL,
    assert_scene_equals_project,
    empty_place,
    press_key,
)
from widgets.marked_text import BECAUSE_ROLE

Key = Qt.Key


def entries(menu: QMenu) -> dict[str, QAction]:
    """Return the entries of a menu by their texts without mnemonics and keys."""
    return {
        action.text().split("\t")[0].replace("&", ""): action
        for action in menu.actions()
        if action.text()
    }


def test_the_menu_of_a_block_has_what_the_keys_do(canvas: CanvasView) -> None:
    canvas.select(["relu1"])
    menu = node_menu(canvas, "relu1", QPoint(9, 9))
    offered = entries(menu)
    for text, key in (
        ("Swap for…", "S"), ("Bypass", "M"), ("Cut", "Ctrl+X"), ("Copy", "Ctrl+C"),
        ("Duplicate", "Ctrl+D"), ("Duplicate with incoming wires", "Ctrl+Shift+D"),
    ):  # fmt: skip
        assert offered[text].text().split("\t")[1] == key
        assert offered[text].toolTip()
    offered["Bypass"].trigger()
    assert canvas.canvas.graph["relu1"].bypassed
    menu = node_menu(canvas, "relu1", QPoint(9, 9))
    entries(menu)["Use it again"].trigger()
    assert not canvas.canvas.graph["relu1"].bypassed


def test_what_cannot_be_bypassed_is_not_offered_to(canvas: CanvasView) -> None:
    (name,) = [n for n, node in canvas.canvas.graph.nodes.items() if node.block.kind == "input"]
    canvas.select([name])
    assert "Bypass" not in entries(node_menu(canvas, name, QPoint(9, 9)))


def test_the_menu_of_the_canvas_pastes_where_it_was_opened(canvas: CanvasView) -> None:
    canvas.select(["conv1", "relu1"])
    press_key(canvas, Key.Key_C, CTRL)
    place = empty_place(canvas)
    menu = ground_menu(canvas, place, canvas.mapFromScene(place))
    entries(menu)["Paste with incoming wires"].trigger()
    graph = canvas.canvas.graph
    assert canvas.selection == ("conv3", "relu5")
    middle = canvas.canvas.content(canvas.selection).center()
    assert abs(middle.x() - place.x()) < 300
    assert middle.y() >= place.y() - 8
    assert len(graph.wires) == 2 + len(graph) - 3
    assert_scene_equals_project(canvas.canvas)


def test_commands_with_a_key_of_the_canvas_are_there_by_name(canvas: CanvasView) -> None:
    named = named_commands(canvas)
    assert {"cut", "copy", "paste", "paste_incoming", "duplicate_incoming"} <= named.keys()
    for name in ("bypass", "swap", "cut", "copy", "paste", "paste_incoming", "duplicate"):
        assert name in CANVAS_KEYS
    canvas.select(["relu1"])
    named["bypass"]()
    assert canvas.canvas.graph["relu1"].bypassed


def test_the_blocks_used_last_come_first(canvas: CanvasView) -> None:
    for kind in ("gelu", "dropout"):
        canvas.select([])
        canvas.add_block(kind)
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_Tab)
    assert canvas.adding.list.kinds()[:2] == ["dropout", "gelu"]
    canvas.adding.list.search.setText("ge")
    assert canvas.adding.list.kinds()[0] == "gelu"
    press_key(canvas.adding.list.search, Key.Key_Escape)
    canvas.select([])
    canvas.add_block("gelu")
    press_key(canvas, Key.Key_Tab)
    assert "dropout" in canvas.adding.list.kinds()[:3]


def test_a_search_says_why_a_block_was_found(canvas: CanvasView) -> None:
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_Tab)
    canvas.adding.list.search.setText("Ioffe")
    assert canvas.adding.list.kinds()[0] == "batch_norm"
    item = canvas.adding.list.list.item(0)
    assert item.data(BECAUSE_ROLE) == "Ioffe and Szegedy 2015"
    assert "Batch normalization" in item.toolTip()
    press_key(canvas.adding.list.search, Key.Key_Return)
    (name,) = canvas.selection
    assert canvas.canvas.graph[name].block.kind == "batch_norm"


def test_a_menus_copy_and_paste_are_about_the_text_that_somebody_is_in(
    canvas: CanvasView, qtbot: QtBot
) -> None:
    field = QLineEdit("abc")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    named = named_commands(canvas)
    canvas.select(["relu1"])
    named["copy"]()
    assert QGuiApplication.clipboard().text() == "abc"
    field.setCursorPosition(3)
    named["paste"]()
    assert field.text() == "abcabc"
    assert canvas.document.undo_stack.count() == 0
