"""Leading a wire by hand: points that are made, moved, taken away."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from designer.canvas.menus import menu_at
from designer.canvas.view import CanvasView
from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    ALT,
    Mouse,
    assert_scene_equals_project,
    entry,
    output,
    press_key,
)

END = InputPort("relu1")


@pytest.fixture
def apart(make_canvas: MakeCanvas) -> CanvasView:
    """Show two blocks with a long wire between them, and nothing around it."""
    graph = Graph.build(
        [
            Node("conv1", make("convolution", {}), (0.0, 0.0)),
            Node("relu1", make("relu", {}), (640.0, 360.0)),
        ],
        [(OutputPort("conv1", "out"), END)],
    )
    return make_canvas(Project(graph=graph))


@pytest.fixture
def mouse(apart: CanvasView) -> Mouse:
    return Mouse(apart)


def halfway(view: CanvasView) -> QPointF:
    return view.canvas.wires[END].path().pointAtPercent(0.5)


def route(view: CanvasView) -> tuple[tuple[float, float], ...]:
    return view.canvas.graph.drawing.routes.get(END, ())


def bend(view: CanvasView, mouse: Mouse) -> QPointF:
    """Drag the middle of the wire, and return where to."""
    start = halfway(view)
    to = start + QPointF(60, -90)
    mouse.drag(start, to)
    return to


def test_the_middle_of_a_wire_is_led_through_a_place(apart: CanvasView, mouse: Mouse) -> None:
    to = bend(apart, mouse)
    (point,) = route(apart)
    assert (QPointF(*point) - to).manhattanLength() < 12
    assert apart.document.undo_stack.count() == 1
    assert apart.document.undo_stack.undoText() == "Bend the wire to relu1"
    assert apart.canvas.selected_wire == END
    assert_scene_equals_project(apart.canvas)
    apart.document.undo_stack.undo()
    assert route(apart) == ()
    assert_scene_equals_project(apart.canvas)


def test_the_wire_follows_the_pointer_and_escape_lets_it_go(
    apart: CanvasView, mouse: Mouse
) -> None:
    before = apart.canvas.wires[END].path()
    mouse.press(halfway(apart))
    mouse.move(halfway(apart) + QPointF(60, -90))
    assert apart.canvas.wires[END].path() != before
    assert apart.document.undo_stack.count() == 0
    press_key(apart, Qt.Key.Key_Escape)
    mouse.release()
    assert apart.canvas.wires[END].path() == before
    assert route(apart) == ()
    assert_scene_equals_project(apart.canvas)


def test_an_undo_in_the_middle_of_a_drag_is_what_is_shown(apart: CanvasView, mouse: Mouse) -> None:
    bend(apart, mouse)
    mouse.press(QPointF(*route(apart)[0]))
    mouse.move(QPointF(*route(apart)[0]) + QPointF(50, 50))
    apart.document.undo_stack.undo()
    assert route(apart) == ()
    assert_scene_equals_project(apart.canvas)
    mouse.release()
    assert_scene_equals_project(apart.canvas)


def test_a_point_is_moved(apart: CanvasView, mouse: Mouse) -> None:
    bend(apart, mouse)
    (point,) = route(apart)
    mouse.drag(QPointF(*point), QPointF(*point) + QPointF(-80, 40))
    (moved,) = route(apart)
    assert (QPointF(*moved) - QPointF(*point) - QPointF(-80, 40)).manhattanLength() < 14
    assert apart.document.undo_stack.count() == 2
    assert_scene_equals_project(apart.canvas)


def test_a_second_point_takes_its_place_along_the_wire(apart: CanvasView, mouse: Mouse) -> None:
    bend(apart, mouse)
    (first,) = route(apart)
    path = apart.canvas.wires[END].path()
    # Between the first point and the end of the wire.
    places = [path.pointAtPercent(share / 100) for share in range(101)]
    near = min(range(101), key=lambda i: (places[i] - QPointF(*first)).manhattanLength())
    start = places[(near + 100) // 2]
    mouse.drag(start, start + QPointF(70, 50))
    assert len(route(apart)) == 2
    assert route(apart)[0] == first
    assert_scene_equals_project(apart.canvas)


def test_a_point_is_level_with_the_port_before_it(apart: CanvasView, mouse: Mouse) -> None:
    level = output(apart, "conv1").y()
    mouse.drag(halfway(apart), QPointF(halfway(apart).x(), level + 3))
    ((_, y),) = route(apart)
    assert y == level
    assert y != entry(apart, "relu1").y()


def test_a_double_click_on_a_point_takes_it_away(apart: CanvasView, mouse: Mouse) -> None:
    bend(apart, mouse)
    mouse.double_click(QPointF(*route(apart)[0]))
    assert route(apart) == ()
    assert not apart.adding.list.isVisible()
    assert_scene_equals_project(apart.canvas)


def test_a_double_click_elsewhere_on_a_bent_wire_asks_for_a_block(
    apart: CanvasView, mouse: Mouse
) -> None:
    bend(apart, mouse)
    mouse.double_click(apart.canvas.wires[END].path().pointAtPercent(0.25))
    assert apart.adding.list.isVisible()
    assert len(route(apart)) == 1


def test_the_menu_of_a_bent_wire_unbends_it(apart: CanvasView, mouse: Mouse) -> None:
    straight = menu_at(apart, mouse.to(halfway(apart)).toPoint())
    assert not any("Unbend" in action.text() for action in straight.actions())
    bend(apart, mouse)
    place = apart.canvas.wires[END].path().pointAtPercent(0.3)
    menu = menu_at(apart, mouse.to(place).toPoint())
    next(action for action in menu.actions() if "Unbend" in action.text()).trigger()
    assert route(apart) == ()
    assert apart.document.undo_stack.undoText() == "Unbend the wire to relu1"
    assert_scene_equals_project(apart.canvas)
    straight.deleteLater()
    menu.deleteLater()


def test_a_bent_wire_that_is_cut_off_has_no_way_left(apart: CanvasView, mouse: Mouse) -> None:
    bend(apart, mouse)
    mouse.click(halfway(apart))
    press_key(apart, Qt.Key.Key_Delete)
    assert END not in apart.canvas.graph.wires
    assert apart.canvas.graph.drawing.routes == {}
    assert_scene_equals_project(apart.canvas)


def test_a_wire_around_other_cards_has_its_lane_moved(make_canvas: MakeCanvas) -> None:
    graph = Graph.build(
        [
            Node("conv1", make("convolution", {}), (0.0, 0.0)),
            Node("conv2", make("convolution", {}), (300.0, 0.0)),
            Node("relu1", make("relu", {}), (600.0, 0.0)),
        ],
        [(OutputPort("conv1", "out"), END)],
    )
    view = make_canvas(Project(graph=graph))
    wire = view.canvas.wires[END]
    lane = wire.lane
    assert lane is not None
    Mouse(view).drag(QPointF(180, lane), QPointF(230, lane + 62))
    (first, last) = route(view)
    assert first[1] == last[1]
    assert abs(first[1] - (lane + 62)) < 4
    card = view.canvas.content(["conv2"])
    assert first[0] < card.left()
    assert last[0] > card.right()
    path = wire.path()
    assert not any(card.contains(path.pointAtPercent(share / 50)) for share in range(51))
    assert_scene_equals_project(view.canvas)


def test_points_are_shown_on_the_wire_that_is_chosen(apart: CanvasView, mouse: Mouse) -> None:
    bend(apart, mouse)
    place = QPointF(*route(apart)[0])
    at = apart.mapFromScene(place)
    accent = apart.canvas.inks.theme.accent
    apart.canvas.select_wire(None)
    apart.hover.clear()
    apart.set_zoom(2.0, QPointF(at))
    at = apart.mapFromScene(place) + QPoint(0, 6)
    assert apart.viewport().grab().toImage().pixelColor(at) != accent
    apart.canvas.select_wire(END)
    assert apart.viewport().grab().toImage().pixelColor(apart.mapFromScene(place)) == accent


def test_alt_and_a_click_hold_the_wire_by_a_point(apart: CanvasView, mouse: Mouse) -> None:
    place = halfway(apart)
    mouse.click(place, modifiers=ALT)
    (point,) = route(apart)
    assert (QPointF(*point) - place).manhattanLength() <= 4
    assert apart.document.undo_stack.count() == 1
    assert_scene_equals_project(apart.canvas)
    mouse.click(QPointF(*point), modifiers=ALT)
    assert route(apart) == ()
    assert apart.document.undo_stack.count() == 2
    apart.document.undo_stack.undo()
    apart.document.undo_stack.undo()
    assert route(apart) == ()
    assert_scene_equals_project(apart.canvas)


def test_with_alt_the_ends_of_a_wire_are_held_too(apart: CanvasView, mouse: Mouse) -> None:
    near = apart.canvas.wires[END].path().pointAtPercent(0.04)
    mouse.drag(near, near + QPointF(40, 120), ALT)
    assert len(route(apart)) == 1
    assert apart.canvas.graph.wires[END] == OutputPort("conv1")
    assert_scene_equals_project(apart.canvas)


def test_a_click_without_alt_only_selects_it(apart: CanvasView, mouse: Mouse) -> None:
    mouse.click(halfway(apart))
    assert route(apart) == ()
    assert apart.canvas.selected_wire == END
    mouse.press(halfway(apart), modifiers=ALT)
    press_key(apart, Qt.Key.Key_Escape, ALT)
    mouse.release(modifiers=ALT)
    assert route(apart) == ()
    assert apart.document.undo_stack.count() == 0
