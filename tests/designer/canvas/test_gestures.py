"""Selecting, moving, panning, zooming and dropping blocks by mouse."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication

from designer.canvas.camera import MAX_ZOOM, MIN_ZOOM
from designer.canvas.geometry import GRID
from designer.canvas.view import CanvasView
from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    CTRL,
    LEFT,
    MIDDLE,
    NO_BUTTON,
    PLAIN,
    SHIFT,
    Drag,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    entry,
    middle,
    output,
    press_key,
)


def place_of(view: CanvasView, name: str) -> QPointF:
    return QPointF(*view.canvas.graph[name].position)


def test_a_drag_moves_a_card_over_the_grid_as_one_step(canvas: CanvasView, mouse: Mouse) -> None:
    before = place_of(canvas, "conv1")
    room = canvas.canvas.sceneRect()
    mouse.press(middle(canvas, "conv1"))
    mouse.move(middle(canvas, "conv1") + QPointF(63, 101), steps=12)
    assert canvas.document.undo_stack.count() == 0
    assert canvas.canvas.sceneRect() == room
    # Its wire follows while it moves.
    path = canvas.canvas.wires[InputPort("conv1")].path()
    assert path.currentPosition() == entry(canvas, "conv1")
    mouse.release()
    after = place_of(canvas, "conv1")
    assert (after - before - QPointF(63, 101)).manhattanLength() < 10
    assert after.x() % GRID == 0
    assert after.y() % GRID == 0
    assert canvas.document.undo_stack.count() == 1
    assert canvas.document.undo_stack.undoText() == "Move conv1"
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert place_of(canvas, "conv1") == before
    assert_scene_equals_project(canvas.canvas)


def test_several_selected_cards_move_together(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.select(["conv1", "pool2"])
    before = {name: place_of(canvas, name) for name in canvas.canvas.nodes}
    mouse.drag(middle(canvas, "pool2"), middle(canvas, "pool2") + QPointF(0, 80))
    moved = {name for name, place in before.items() if place_of(canvas, name) != place}
    assert moved == {"conv1", "pool2"}
    assert canvas.selection == ("conv1", "pool2")
    assert canvas.document.undo_stack.count() == 1


def test_a_click_selects_and_a_trembling_hand_moves_nothing(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.select(["conv1", "pool2"])
    mouse.press(middle(canvas, "conv1"))
    mouse.move(middle(canvas, "conv1") + QPointF(2, 1))
    mouse.release()
    assert canvas.selection == ("conv1",)
    assert canvas.document.undo_stack.count() == 0


def test_shift_adds_to_the_selection_and_ctrl_takes_away_too(
    canvas: CanvasView, mouse: Mouse
) -> None:
    seen: list[tuple[str, ...]] = []
    canvas.selection_changed.connect(seen.append)
    mouse.click(middle(canvas, "relu1"))
    mouse.click(middle(canvas, "conv1"), modifiers=CTRL)
    mouse.click(middle(canvas, "relu1"), modifiers=CTRL)
    mouse.click(middle(canvas, "pool1"), modifiers=SHIFT)
    mouse.click(middle(canvas, "conv1"), modifiers=SHIFT)
    assert seen == [("relu1",), ("conv1", "relu1"), ("conv1",), ("conv1", "pool1")]


def test_escape_puts_dragged_cards_back(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.press(middle(canvas, "conv1"))
    mouse.move(middle(canvas, "conv1") + QPointF(100, 100))
    press_key(canvas, Qt.Key.Key_Escape)
    mouse.release()
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


def test_a_rubber_band_selects_what_it_touches(canvas: CanvasView, mouse: Mouse) -> None:
    area = canvas.canvas.content(["conv1", "pool1"]).adjusted(-12, -12, 12, 12)
    mouse.press(area.topLeft())
    mouse.move(area.bottomRight())
    assert canvas.selection == ("conv1", "relu1", "pool1")
    mouse.move(canvas.canvas.content(["conv1"]).center())
    assert canvas.selection == ("conv1",)
    mouse.release()
    assert_scene_equals_project(canvas.canvas)


def test_a_rubber_band_with_shift_adds_and_escape_restores(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.select(["dense3"])
    area = canvas.canvas.content(["conv1"]).adjusted(-12, -12, 12, 12)
    mouse.press(area.topLeft(), modifiers=SHIFT)
    mouse.move(area.bottomRight(), modifiers=SHIFT)
    assert canvas.selection == ("conv1", "dense3")
    press_key(canvas, Qt.Key.Key_Escape)
    assert canvas.selection == ("dense3",)
    mouse.release()
    assert_scene_equals_project(canvas.canvas)


def test_a_click_on_empty_ground_selects_nothing(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.select(["conv1"])
    mouse.click(empty_place(canvas))
    assert canvas.selection == ()


def test_the_wheel_zooms_at_the_pointer_within_limits(canvas: CanvasView, mouse: Mouse) -> None:
    held = middle(canvas, "pool2")
    at = mouse.to(held)
    before = canvas.zoom
    mouse.wheel(held, 2)
    assert canvas.zoom == pytest.approx(before * 1.2**2)
    assert (mouse.to(held) - at).manhattanLength() <= 2
    mouse.wheel(held, 100)
    assert canvas.zoom == pytest.approx(MAX_ZOOM)
    mouse.wheel(held, -200)
    assert canvas.zoom == pytest.approx(MIN_ZOOM)


@pytest.mark.parametrize("with_space", [False, True])
def test_the_view_is_moved_with_the_middle_button_or_space(
    canvas: CanvasView, mouse: Mouse, *, with_space: bool
) -> None:
    button = LEFT if with_space else MIDDLE
    spot = mouse.to(middle(canvas, "conv2"))
    if with_space:
        from PySide6.QtGui import QKeyEvent  # noqa: PLC0415

        QApplication.sendEvent(
            canvas, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Space, PLAIN, " ")
        )
    mouse.press(middle(canvas, "conv2"), button)
    mouse.move(middle(canvas, "conv2") + QPointF(50, 30), button)
    mouse.release(button)
    moved = mouse.to(middle(canvas, "conv2")) - spot
    assert moved.x() == pytest.approx(50 * canvas.zoom, abs=2)
    assert moved.y() == pytest.approx(30 * canvas.zoom, abs=2)
    assert canvas.document.undo_stack.count() == 0
    assert canvas.selection == ()


def test_hovering_lights_up_and_explains(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.at = mouse.to(middle(canvas, "conv1"))
    mouse.move(middle(canvas, "conv1"), buttons=NO_BUTTON)
    assert canvas.canvas.nodes["conv1"].look.hovered
    assert "5×5, 6 filters" in canvas.viewport().toolTip()
    mouse.move(output(canvas, "conv1"), buttons=NO_BUTTON)
    assert canvas.canvas.nodes["conv1"].hot_port is not None
    wire = canvas.canvas.wires[InputPort("relu1")]
    mouse.move(wire.path().pointAtPercent(0.5), buttons=NO_BUTTON)
    assert wire.hovered
    assert not canvas.canvas.nodes["conv1"].look.hovered
    mouse.move(empty_place(canvas), buttons=NO_BUTTON)
    assert not wire.hovered


# -- blocks from the palette ---------------------------------------------------------------


def test_a_block_is_dropped_at_the_pointer(canvas: CanvasView) -> None:
    drag = Drag(canvas, "dropout")
    place = empty_place(canvas)
    assert drag.over(place)
    drag.drop()
    assert canvas.selection == ("dropout1",)
    assert (place_of(canvas, "dropout1") - place).manhattanLength() < 8
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_a_block_dropped_on_a_wire_goes_into_it_and_makes_room(canvas: CanvasView) -> None:
    wire = canvas.canvas.wires[InputPort("relu1")]
    drag = Drag(canvas, "batch_norm")
    assert drag.over(wire.path().pointAtPercent(0.5))
    assert wire.hovered
    drag.drop()
    graph = canvas.canvas.graph
    (name,) = canvas.selection
    assert graph.wires[InputPort("relu1")].node == name
    assert graph.wires[InputPort(name)].node == "conv1"
    cards = [canvas.canvas.content([other]) for other in graph.nodes]
    assert not any(a.intersects(b) for i, a in enumerate(cards) for b in cards[:i])
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_a_convolution_dropped_on_a_wire_takes_its_settings_from_its_neighbour(
    canvas: CanvasView,
) -> None:
    drag = Drag(canvas, "convolution")
    drag.over(canvas.canvas.wires[InputPort("conv2")].path().pointAtPercent(0.5))
    drag.drop()
    block = canvas.canvas.graph[canvas.selection[0]].block
    assert block == make("convolution", {"filters": 12, "kernel": 5})


def test_a_drag_that_leaves_puts_the_wire_out(canvas: CanvasView) -> None:
    wire = canvas.canvas.wires[InputPort("relu1")]
    drag = Drag(canvas, "relu")
    drag.over(wire.path().pointAtPercent(0.5))
    drag.leave()
    assert not wire.hovered
    assert canvas.document.undo_stack.count() == 0


def test_an_input_does_not_go_into_a_wire(canvas: CanvasView) -> None:
    wire = canvas.canvas.wires[InputPort("relu1")]
    drag = Drag(canvas, "input")
    drag.over(wire.path().pointAtPercent(0.5))
    assert not wire.hovered
    drag.drop()
    assert canvas.canvas.graph.wires[InputPort("relu1")].node == "conv1"
    assert canvas.selection == ("input1",)


@pytest.mark.parametrize("data", [None, b"no such block", b"\xff\xfe"])
def test_what_is_not_a_block_is_not_taken(canvas: CanvasView, data: bytes | None) -> None:
    if data is None:
        mime = QMimeData()
        mime.setText("convolution")
        event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, LEFT, PLAIN)
        event.setAccepted(False)
        QApplication.sendEvent(canvas.viewport(), event)
        assert not event.isAccepted()
    else:
        drag = Drag(canvas, "x")
        drag.data.setData("application/x-netloom-block", data)
        assert not drag.over(empty_place(canvas))


def test_a_double_click_on_empty_ground_adds_a_block(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(Project())
    mouse = Mouse(canvas)
    place = canvas.mapToScene(QPoint(300, 200))
    mouse.double_click(place)
    assert canvas.adding.list.isVisible()
    canvas.adding.list.search.setText("in")
    press_key(canvas.adding.list.search, Qt.Key.Key_Return)
    assert list(canvas.canvas.graph.nodes) == ["input1"]
    assert (place_of(canvas, "input1") - place).manhattanLength() < 8


def test_the_minimap_is_there_where_much_is_out_of_sight(
    canvas: CanvasView, make_canvas: MakeCanvas
) -> None:
    from engine.templates import template  # noqa: PLC0415

    canvas.set_zoom(1.1 * canvas.zoom)
    assert not canvas.minimap.isVisible()
    large = make_canvas(template("vgg16").build())
    assert not large.minimap.isVisible()
    large.actual_size()
    assert large.minimap.isVisible()
    before = large.visible_area().center()
    mouse_at = QPointF(10, large.minimap.height() / 2)
    from PySide6.QtCore import QEvent  # noqa: PLC0415
    from PySide6.QtGui import QMouseEvent  # noqa: PLC0415

    event = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        mouse_at,
        large.minimap.mapToGlobal(mouse_at),
        LEFT,
        LEFT,
        PLAIN,
    )
    QApplication.sendEvent(large.minimap, event)
    assert large.visible_area().center().x() < before.x()


@pytest.mark.parametrize("length", [70_000.0, 600_000.0])
def test_all_of_a_network_of_any_length_is_shown(make_canvas: MakeCanvas, length: float) -> None:
    """Both ends are on the screen, and the wheel leads there again; from there on it does not."""
    ends = [Node("first", make("relu")), Node("last", make("relu"), (400.0, length))]
    view = make_canvas(Project(graph=Graph.build(ends, [])))
    view.fit()
    assert view.visible_area().contains(view.canvas.content())
    assert view.zoom < MIN_ZOOM
    least, mouse = view.zoom, Mouse(view)
    middle = QPointF(view.visible_area().center())
    mouse.wheel(middle, 3)
    assert view.zoom == pytest.approx(least * 1.2**3)
    mouse.wheel(middle, -3)
    assert view.zoom == pytest.approx(least)
    mouse.wheel(middle, -3)
    assert view.zoom == pytest.approx(least)
    assert not view.grab().isNull()


@pytest.mark.parametrize("modifiers", [SHIFT, CTRL])
def test_shift_or_ctrl_on_a_wire_keeps_what_is_selected(
    canvas: CanvasView, mouse: Mouse, modifiers: Qt.KeyboardModifier
) -> None:
    x, y = canvas.document.graph["relu1"].position
    canvas.document.edit_graph("", lambda graph: graph.move({"relu1": (x, y - 300)}))
    graph = canvas.document.graph
    canvas.select(["conv1", "pool2"])
    wire = canvas.canvas.wires[InputPort("pool1")]
    for share in (0.4, 0.5, 0.6):
        mouse.click(wire.path().pointAtPercent(share), modifiers=modifiers)
        assert canvas.selection == ("conv1", "pool2")
        assert canvas.canvas.selected_wire is None
    assert canvas.document.graph is graph
    mouse.click(wire.path().pointAtPercent(0.5))
    assert canvas.selection == ()
    assert canvas.canvas.selected_wire == InputPort("pool1")
