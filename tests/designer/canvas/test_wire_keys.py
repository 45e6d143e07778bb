"""Wires reached, removed and built into without a mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from designer.canvas.view import CanvasView
from designer.canvas.walking import wires_of
from engine.graph import InputPort
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import SHIFT, assert_scene_equals_project, press_key

Key = Qt.Key


def test_shift_w_goes_round_the_wires_of_a_block(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(template("unet").build())
    graph = canvas.canvas.graph
    name = max(graph.nodes, key=lambda each: len(wires_of(graph, each)))
    ends = wires_of(graph, name)
    assert len(ends) > 2
    canvas.select([name])
    seen = []
    for _ in range(len(ends) + 1):
        press_key(canvas, Key.Key_W, SHIFT)
        seen.append(canvas.canvas.selected_wire)
    assert seen == [*ends, ends[0]]
    assert canvas.selection == ()
    # Every wire of the network is come to from the block at its end.
    every = {end for each in graph.nodes for end in wires_of(graph, each)}
    assert every == set(graph.wires)
    press_key(canvas, Key.Key_N)
    order = graph.topology().order
    assert canvas.selection == (order[(order.index(name) + 1) % len(order)],)


def test_del_removes_the_wire_and_tab_builds_into_it(canvas: CanvasView) -> None:
    canvas.select(["relu1"])
    press_key(canvas, Key.Key_W, SHIFT)
    assert canvas.canvas.selected_wire == InputPort("relu1")
    press_key(canvas, Key.Key_Tab)
    canvas.adding.list.search.setText("bn")
    press_key(canvas.adding.list.search, Key.Key_Return)
    (name,) = canvas.selection
    wires = canvas.canvas.graph.wires
    assert wires[InputPort("relu1")].node == name
    assert wires[InputPort(name)].node == "conv1"
    press_key(canvas, Key.Key_W, SHIFT)
    press_key(canvas, Key.Key_Delete)
    assert InputPort(name) not in canvas.canvas.graph.wires
    assert canvas.canvas.selected_wire is None
    assert_scene_equals_project(canvas.canvas)


def test_the_menu_key_opens_the_menu_of_the_wire(canvas: CanvasView) -> None:
    canvas.select(["relu1"])
    press_key(canvas, Key.Key_W, SHIFT)
    viewport, at = canvas.viewport(), QPoint(5, 5)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert any(text.startswith("Remove the wire") for text in texts)
    menu.close()


@pytest.mark.parametrize("chosen", ["nothing", "alone"])
def test_without_a_wire_there_is_a_sentence(canvas: CanvasView, chosen: str) -> None:
    said: list[str] = []
    canvas.message.connect(said.append)
    if chosen == "alone":
        canvas.document.edit_graph("", lambda graph: graph.remove(["conv1"]))
        canvas.select(["input"])
    press_key(canvas, Key.Key_W, SHIFT)
    assert canvas.canvas.selected_wire is None
    assert len(said) == 1
