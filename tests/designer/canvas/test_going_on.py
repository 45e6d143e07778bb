"""What is added by keys is seen with room to go on, and the overview gives way to it."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from designer.canvas.notices import room
from designer.canvas.view import CanvasView
from engine.graph import InputPort
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import LEFT, PLAIN, Mouse, press_key

Key = Qt.Key


def add(view: CanvasView, letters: str) -> str:
    press_key(view, Key.Key_Tab)
    view.adding.list.search.setText(letters)
    press_key(view.adding.list.search, Key.Key_Return)
    (name,) = view.selection
    return name


def is_clear(view: CanvasView, name: str) -> bool:
    """Say whether a card and the place of its notice are seen, with nothing over them."""
    left, up, right, down = room(view.canvas.graph.drawing.flow)
    area = view.canvas.content([name]).adjusted(-left, -up, right, down)
    over = [each for each in (view.minimap, view.overlay.legend, view.trail) if each.isVisible()]
    here = view.mapFromScene(area).boundingRect()
    return view.visible_area().contains(area) and not any(
        here.intersects(each.geometry()) for each in over
    )


@pytest.mark.parametrize("flow", ["right", "down"])
def test_a_chain_is_built_well_within_the_view(make_canvas: MakeCanvas, flow: str) -> None:
    project = Project()
    if flow == "down":
        project = project.edit_graph(lambda g: g.draw(g.drawing.with_flow("down")))
    view = make_canvas(project)
    add(view, "input")
    for _ in range(24):
        before = view.visible_area()
        name = add(view, "relu")
        assert is_clear(view, name)
        card, seen = view.canvas.content([name]), view.visible_area()
        if flow == "right":
            assert card.right() + card.width() < seen.right()
            assert seen.center().y() == before.center().y()
        else:
            assert card.bottom() + card.height() < seen.bottom()
    assert view.zoom == 1.0


def test_the_view_rests_while_there_is_room(canvas: CanvasView) -> None:
    seen = canvas.visible_area()
    canvas.select(["conv1"])
    add(canvas, "drop")
    assert canvas.visible_area() == seen


def large(make_canvas: MakeCanvas) -> CanvasView:
    view = make_canvas(template("vgg16").build())
    view.actual_size()
    assert view.minimap.isVisible()
    return view


def under_the_map(view: CanvasView) -> QPointF:
    """Return a place at which a card is under the map while its notice is still in the view."""
    return view.mapToScene(view.minimap.geometry().center()) - QPointF(0, 30)


def test_the_overview_gives_way_to_what_is_selected(make_canvas: MakeCanvas) -> None:
    view = large(make_canvas)
    name = list(view.canvas.nodes)[5]
    home = view.minimap.pos()
    way = view.canvas.nodes[name].pos() - under_the_map(view)
    view.go_to(view.visible_area().center() + way)
    assert view.minimap.isVisible()
    assert not is_clear(view, name)
    view.select([name])
    assert is_clear(view, name)
    assert view.minimap.isVisible()
    view.select([])
    assert view.minimap.pos() != home  # it does not jump about
    view.fit()
    view.actual_size()
    assert view.minimap.pos() == home


def test_the_overview_gives_way_while_the_view_moves(make_canvas: MakeCanvas) -> None:
    view = large(make_canvas)
    name = list(view.canvas.nodes)[5]
    view.select([name])
    mouse = Mouse(view)
    to = under_the_map(view)
    start = view.visible_area().center()
    mouse.press(start, Qt.MouseButton.MiddleButton)
    mouse.move(start + to - view.canvas.nodes[name].pos(), Qt.MouseButton.MiddleButton, steps=9)
    mouse.release(Qt.MouseButton.MiddleButton)
    assert view.minimap.isVisible()
    assert is_clear(view, name)


def test_the_overview_stays_under_the_hand_that_drags_it(make_canvas: MakeCanvas) -> None:
    view = large(make_canvas)
    view.select(list(view.canvas.nodes)[4:9])
    here = view.minimap.geometry()

    def send(kind: QEvent.Type, x: float) -> None:
        at = QPointF(x, view.minimap.height() / 2)
        event = QMouseEvent(kind, at, view.minimap.mapToGlobal(at), LEFT, LEFT, PLAIN)
        QApplication.sendEvent(view.minimap, event)

    send(QEvent.Type.MouseButtonPress, 20)
    here = view.minimap.geometry()
    for x in range(20, 160, 10):
        send(QEvent.Type.MouseMove, x)
        assert view.minimap.geometry() == here


def test_the_overview_does_not_lie_over_the_legend(make_canvas: MakeCanvas) -> None:
    view = large(make_canvas)
    press_key(view, Key.Key_O)
    assert view.overlay.legend.isVisible()
    for name in view.canvas.nodes:
        view.reveal(name)
        if view.minimap.isVisible():
            assert not view.minimap.geometry().intersects(view.overlay.legend.geometry())


def test_what_a_pointer_adds_does_not_run_away(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.actual_size()
    seen = canvas.visible_area()
    place = seen.bottomRight() - QPointF(120, 60)
    mouse.double_click(place)
    canvas.adding.list.search.setText("relu")
    press_key(canvas.adding.list.search, Key.Key_Return)
    (name,) = canvas.selection
    assert InputPort(name) not in canvas.canvas.graph.wires
    assert (canvas.visible_area().center() - seen.center()).manhattanLength() < 80


def test_the_overview_gives_way_when_the_hand_lets_go(make_canvas: MakeCanvas) -> None:
    view = large(make_canvas)

    def send(kind: QEvent.Type, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        at = QPointF(20, view.minimap.height() / 2)
        event = QMouseEvent(kind, at, view.minimap.mapToGlobal(at), button, held, PLAIN)
        QApplication.sendEvent(view.minimap, event)

    send(QEvent.Type.MouseButtonPress, LEFT, LEFT)
    name = list(view.canvas.nodes)[5]
    way = view.canvas.nodes[name].pos() - under_the_map(view)
    view.go_to(view.visible_area().center() + way)
    view.select([name])
    assert view.minimap.isVisible()
    assert not is_clear(view, name)  # it stays under the hand
    send(QEvent.Type.MouseButtonRelease, LEFT, Qt.MouseButton.NoButton)
    assert is_clear(view, name)
