"""After an undo or a redo the eye finds what has changed, and rests where it sees it anyway."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from pytestqt.qtbot import QtBot

from designer.canvas.view import CanvasView
from engine.drawing import Remark
from engine.graph import InputPort
from tests.designer.canvas.gestures import Mouse, middle

FAR = (9000.0, 5000.0)


def eye(view: CanvasView) -> tuple[QRectF, float]:
    return view.visible_area(), view.zoom


def rest(view: CanvasView, qtbot: QtBot) -> None:
    """Wait until the eye has arrived."""
    qtbot.waitUntil(lambda: not view.retracing.is_moving)


def shows(view: CanvasView, *names: str) -> bool:
    return view.visible_area().contains(view.canvas.content(names))


def undo(view: CanvasView) -> None:
    view.document.undo_stack.undo()


def redo(view: CanvasView) -> None:
    view.document.undo_stack.redo()


def scatter(view: CanvasView, spread: float) -> None:
    """Put all cards far from one another."""
    names = list(view.canvas.graph.nodes)
    places = {name: (spread * (i % 4), spread * (i // 4)) for i, name in enumerate(names)}
    view.attempt("Scatter", lambda graph: graph.move(places))


def test_what_was_fitted_is_fitted_after_an_undone_tidy(canvas: CanvasView, qtbot: QtBot) -> None:
    scatter(canvas, 3000.0)
    canvas.fit()
    canvas.tidy()
    assert canvas.shows_all()
    tidied = canvas.zoom
    undo(canvas)
    assert canvas.zoom == pytest.approx(tidied)  # it flies, it does not jump
    qtbot.waitUntil(canvas.shows_all)
    rest(canvas, qtbot)
    before = eye(canvas)
    redo(canvas)
    rest(canvas, qtbot)
    assert canvas.shows_all()
    assert eye(canvas) == before  # all of it is in view, if small: F brings it near


def test_what_the_eye_was_at_is_followed_at_the_same_zoom(canvas: CanvasView, qtbot: QtBot) -> None:
    canvas.attempt("Move conv1", lambda graph: graph.move({"conv1": FAR}))
    canvas.look_at(middle(canvas, "conv1"), 1.5)
    undo(canvas)
    qtbot.waitUntil(lambda: shows(canvas, "conv1"))
    rest(canvas, qtbot)
    redo(canvas)
    qtbot.waitUntil(lambda: shows(canvas, "conv1"))
    assert canvas.zoom == pytest.approx(1.5)


@pytest.mark.parametrize("zoom", [0.3, 1.0])
def test_nothing_moves_while_the_change_is_in_view(
    canvas: CanvasView, qtbot: QtBot, zoom: float
) -> None:
    canvas.look_at(middle(canvas, "conv1"), zoom)
    x, y = canvas.canvas.graph["conv1"].position
    canvas.attempt("Move conv1", lambda graph: graph.move({"conv1": (x + 40, y - 60)}))
    canvas.attempt("Rename", lambda graph: graph.rename("relu1", "first"))
    canvas.attempt("Cut", lambda graph: graph.disconnect(InputPort("conv1")))
    before = eye(canvas)
    for step in (undo, undo, undo, redo, redo, redo):
        step(canvas)
        rest(canvas, qtbot)
        assert eye(canvas) == before


def test_nudging_a_whole_network_moves_no_view(canvas: CanvasView, qtbot: QtBot) -> None:
    canvas.look_at(middle(canvas, "dense2"), 2.0)
    nodes = canvas.canvas.graph.nodes.values()
    places = {node.name: (node.position[0] + 8, node.position[1]) for node in nodes}
    canvas.attempt("Nudge", lambda graph: graph.move(places))
    before = eye(canvas)
    undo(canvas)
    rest(canvas, qtbot)
    assert eye(canvas) == before


def test_a_change_elsewhere_is_brought_into_view(canvas: CanvasView, qtbot: QtBot) -> None:
    canvas.attempt("Cut", lambda graph: graph.disconnect(InputPort("dense3")))
    canvas.attempt("Bypass", lambda graph: graph.annotate("dense1", bypassed=True))
    note = Remark("here", (FAR[0], FAR[1], 200.0, 80.0))
    canvas.attempt("Note", lambda graph: graph.draw(graph.drawing.with_remark("note1", note)))
    canvas.attempt(
        "Text", lambda g: g.draw(g.drawing.with_remark("note1", Remark("there", note.area)))
    )

    def away() -> None:
        canvas.look_at(QPointF(-6000, -6000), 1.0)

    away()
    undo(canvas)
    qtbot.waitUntil(lambda: canvas.visible_area().contains(QRectF(*note.area)))
    away()
    undo(canvas)
    rest(canvas, qtbot)
    assert not shows(canvas, "dense1")  # the note is gone: there is nothing to be seen
    undo(canvas)
    qtbot.waitUntil(lambda: shows(canvas, "dense1"))
    away()
    undo(canvas)
    qtbot.waitUntil(lambda: shows(canvas, "dense3", "relu4"))


def test_who_takes_hold_of_the_view_keeps_it(
    canvas: CanvasView, mouse: Mouse, qtbot: QtBot
) -> None:
    canvas.attempt("Move conv1", lambda graph: graph.move({"conv1": FAR}))
    canvas.look_at(middle(canvas, "conv1"), 1.5)
    undo(canvas)
    mouse.at = QPointF(canvas.viewport().rect().center())
    held = canvas.mapToScene(mouse.at.toPoint())
    mouse.press(held, Qt.MouseButton.MiddleButton)
    mouse.move(held + QPointF(50, 0), Qt.MouseButton.MiddleButton)
    mouse.release(Qt.MouseButton.MiddleButton)
    before = eye(canvas)
    rest(canvas, qtbot)
    assert eye(canvas) == before


def test_an_edit_of_its_own_moves_no_view(canvas: CanvasView, qtbot: QtBot) -> None:
    canvas.look_at(QPointF(-6000, -6000), 1.0)
    before = eye(canvas)
    canvas.attempt("Move conv1", lambda graph: graph.move({"conv1": FAR}))
    rest(canvas, qtbot)
    assert eye(canvas) == before
