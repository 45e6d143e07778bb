"""Selecting along the wires, arranging by keys and menus, and showing what is selected."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication

from designer.canvas.menus import CanvasMenu, node_menu
from designer.canvas.view import CanvasView
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import CTRL, SHIFT, assert_scene_equals_project


def key(view: CanvasView, which: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QApplication.sendEvent(view, QKeyEvent(QKeyEvent.Type.KeyPress, which, modifiers))


def actions(menu: CanvasMenu) -> dict[str, QAction]:
    """Return the actions of a menu and of those inside it, by what they say."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, CanvasMenu):
            found |= actions(inner)
        else:
            found[action.text().partition("\t")[0].replace("&", "")] = action
    return found


def test_what_feeds_a_block_and_what_it_feeds(canvas: CanvasView) -> None:
    canvas.select(["pool1"])
    menu = node_menu(canvas, "pool1", canvas.rect().center())
    offered = actions(menu)
    offered["What feeds it"].trigger()
    assert canvas.selection == ("input", "conv1", "relu1", "pool1")
    canvas.select(["dense2"])
    offered["What it feeds"].trigger()
    assert canvas.selection == ("dense2", "relu4", "dense3")
    offered["All that is wired to it"].trigger()
    assert set(canvas.selection) == set(canvas.canvas.nodes)
    menu.deleteLater()


def test_with_nothing_selected_it_is_said_what_to_do(canvas: CanvasView) -> None:
    said: list[str] = []
    canvas.message.connect(said.append)
    canvas.select([])
    canvas.choosing.fed()
    canvas.arranging.distribute(0)
    assert said == [
        "Select a block first.",
        "Select three or more blocks, notes or frames to make the gaps equal.",
    ]
    assert canvas.document.undo_stack.count() == 0


def test_the_selection_is_inverted_and_back(canvas: CanvasView) -> None:
    canvas.select(["conv1", "dense3"])
    key(canvas, Qt.Key.Key_I, CTRL)
    assert len(canvas.selection) == len(canvas.canvas.nodes) - 2
    assert not {"conv1", "dense3"} & set(canvas.selection)
    key(canvas, Qt.Key.Key_I, CTRL)
    assert canvas.selection == ("conv1", "dense3")


def test_keys_put_the_selected_cards_in_line_as_one_step(canvas: CanvasView) -> None:
    before = canvas.canvas.graph
    canvas.select(["conv1", "relu2", "dense3"])
    key(canvas, Qt.Key.Key_Up, CTRL | SHIFT)
    tops = {canvas.canvas.content([name]).top() for name in canvas.selection}
    assert tops == {canvas.canvas.content(["conv1"]).top()}
    assert canvas.document.undo_stack.count() == 1
    assert canvas.document.undo_stack.undoText() == "Align tops"
    others = [name for name in before.nodes if name not in canvas.selection]
    assert all(before[name] is canvas.canvas.graph[name] for name in others)
    assert_scene_equals_project(canvas.canvas)
    key(canvas, Qt.Key.Key_Up, CTRL | SHIFT)
    assert canvas.document.undo_stack.count() == 1  # in line already


def test_the_menu_of_several_blocks_makes_gaps_equal(canvas: CanvasView) -> None:
    x, y = canvas.canvas.graph["relu1"].position
    canvas.document.edit_graph("", lambda graph: graph.move({"relu1": (x + 16, y)}))
    canvas.select(["conv1", "relu1", "pool1"])
    menu = node_menu(canvas, "relu1", canvas.rect().center())
    actions(menu)["Distribute across"].trigger()
    cards = [canvas.canvas.content([name]) for name in ("conv1", "relu1", "pool1")]
    assert cards[1].left() - cards[0].right() == cards[2].left() - cards[1].right()
    assert canvas.document.undo_stack.undoText() == "Distribute across"
    menu.deleteLater()


def test_shift_f_shows_the_selection_and_f_everything(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(template("vgg16").build())
    canvas.fit()
    whole = canvas.zoom
    name = list(canvas.canvas.nodes)[5]
    canvas.select([name])
    key(canvas, Qt.Key.Key_F, SHIFT)
    assert canvas.zoom == 1.0
    assert canvas.visible_area().contains(canvas.canvas.content([name]))
    canvas.select([])
    key(canvas, Qt.Key.Key_F, SHIFT)
    assert canvas.zoom == whole
