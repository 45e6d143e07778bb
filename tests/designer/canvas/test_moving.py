"""Cards that snap into line, leave their wires, and go into others; the view that goes along."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from designer.canvas.edge_scroll import EDGE
from designer.canvas.geometry import GRID
from designer.canvas.moving import MoveNodes
from designer.canvas.splicing import pulled_out
from designer.canvas.view import CanvasView
from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    ALT,
    PLAIN,
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


def feed(view: CanvasView, name: str, port: str = "in") -> str | None:
    start = view.canvas.graph.wires.get(InputPort(name, port))
    return None if start is None else start.node


@pytest.fixture
def pair(make_canvas: MakeCanvas) -> CanvasView:
    """Two wired blocks, the second 40 px lower, and one without wires far below."""
    graph = Graph.build(
        [
            Node("input", make("input", {"shape": (1, 32, 32)}), (0.0, 0.0)),
            Node("split1", make("split", {}), (300.0, 0.0)),
            Node("relu1", make("relu", {}), (700.0, 40.0)),
            Node("relu2", make("relu", {}), (360.0, 400.0)),
        ],
        [
            (OutputPort("input", "out"), InputPort("split1", "in")),
            (OutputPort("split1", "out1"), InputPort("relu1", "in")),
        ],
    )
    view = make_canvas(Project(graph=graph))
    view.look_at(QPointF(350, 150), 1.0)
    return view


def drag(
    view: CanvasView,
    mouse: Mouse,
    name: str,
    way: QPointF,
    modifiers: Qt.KeyboardModifier = PLAIN,
) -> MoveNodes:
    start = middle(view, name)
    mouse.press(start, modifiers=modifiers)
    mouse.move(start + way, modifiers=modifiers)
    assert isinstance(view.gesture, MoveNodes)
    return view.gesture


def test_a_dragged_card_is_drawn_to_where_its_wire_is_straight(pair: CanvasView) -> None:
    mouse = Mouse(pair)
    level = output(pair, "split1", "out1").y() - entry(pair, "relu1").y()
    gesture = drag(pair, mouse, "relu1", QPointF(57, level + 4))
    assert entry(pair, "relu1").y() == output(pair, "split1", "out1").y()
    assert any(guide.y1 == guide.y2 == entry(pair, "relu1").y() for guide in gesture.guides.shown)
    mouse.release()
    assert entry(pair, "relu1").y() == output(pair, "split1", "out1").y()
    assert pair.document.undo_stack.count() == 1
    assert_scene_equals_project(pair.canvas)


def test_with_alt_held_while_dragging_only_the_grid_counts(pair: CanvasView) -> None:
    mouse = Mouse(pair)
    start = middle(pair, "relu2")
    # 4 px beside the middle of split1.
    mouse.press(start)
    mouse.move(start + QPointF(-56, -100))
    assert place_of_item(pair, "relu2").x() == 300.0
    mouse.move(start + QPointF(-56, -100), modifiers=ALT)
    assert place_of_item(pair, "relu2").x() == 304.0
    assert isinstance(pair.gesture, MoveNodes)
    assert pair.gesture.guides.shown == ()
    mouse.release(modifiers=ALT)
    assert place_of(pair, "relu2").x() % GRID == 0
    assert_scene_equals_project(pair.canvas)


def place_of_item(view: CanvasView, name: str) -> QPointF:
    return view.canvas.nodes[name].pos()


def test_guides_go_when_the_drag_is_cancelled(pair: CanvasView) -> None:
    mouse = Mouse(pair)
    gesture = drag(pair, mouse, "relu2", QPointF(-56, -100))
    assert gesture.guides.shown
    press_key(pair, Qt.Key.Key_Escape)
    mouse.release()
    assert_scene_equals_project(pair.canvas)


# -- out of wires, into wires --------------------------------------------------------------


def test_alt_pulls_a_card_out_of_its_wires_and_closes_the_gap(
    canvas: CanvasView, mouse: Mouse
) -> None:
    before = canvas.canvas.graph
    drag(canvas, mouse, "relu1", QPointF(0, -160), ALT)
    assert not canvas.canvas.wires[InputPort("relu1")].isVisible()
    mouse.release(modifiers=ALT)
    assert feed(canvas, "relu1") is None
    assert feed(canvas, "pool1") == "conv1"
    assert canvas.document.undo_stack.count() == 1
    assert canvas.document.undo_stack.undoText() == "Pull relu1 out of its wires"
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert canvas.canvas.graph == before
    assert_scene_equals_project(canvas.canvas)


def test_escape_puts_a_pulled_card_back_on_its_wires(canvas: CanvasView, mouse: Mouse) -> None:
    before = canvas.canvas.graph
    drag(canvas, mouse, "relu1", QPointF(0, -160), ALT)
    press_key(canvas, Qt.Key.Key_Escape)
    mouse.release(modifiers=ALT)
    assert canvas.canvas.graph is before
    assert_scene_equals_project(canvas.canvas)


def test_several_cards_keep_the_wires_among_them(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.select(["conv2", "relu2"])
    drag(canvas, mouse, "relu2", QPointF(0, 60), ALT)
    mouse.release(modifiers=ALT)
    assert feed(canvas, "relu2") == "conv2"
    assert feed(canvas, "conv2") is None
    assert feed(canvas, "pool2") == "pool1"
    assert canvas.selection == ("conv2", "relu2")
    assert_scene_equals_project(canvas.canvas)


def test_what_has_no_wires_is_not_pulled_out_of_any() -> None:
    graph = Graph.build([Node("relu1", make("relu", {})), Node("relu2", make("relu", {}))])
    assert pulled_out(graph, {"relu1"}) is graph


def test_a_card_without_wires_dropped_on_a_wire_goes_into_it(pair: CanvasView) -> None:
    mouse = Mouse(pair)
    wire = pair.canvas.wires[InputPort("relu1")]
    target = wire.path().pointAtPercent(0.5)
    mouse.press(middle(pair, "relu2"))
    mouse.move(target)
    assert wire.hovered
    mouse.release()
    assert feed(pair, "relu2") == "split1"
    assert feed(pair, "relu1") == "relu2"
    assert pair.canvas.graph.wires[InputPort("relu2")].port == "out1"
    assert pair.document.undo_stack.count() == 1
    cards = [pair.canvas.content([name]) for name in pair.canvas.nodes]
    assert not any(a.intersects(b) for i, a in enumerate(cards) for b in cards[:i])
    assert not pair.canvas.wires[InputPort("relu1")].hovered
    assert_scene_equals_project(pair.canvas)
    pair.document.undo_stack.undo()
    assert feed(pair, "relu1") == "split1"


def test_a_card_with_wires_only_moves_over_a_wire(canvas: CanvasView, mouse: Mouse) -> None:
    wire = canvas.canvas.wires[InputPort("conv2")]
    mouse.press(middle(canvas, "relu1"))
    mouse.move(wire.path().pointAtPercent(0.5))
    assert not wire.hovered
    mouse.release()
    assert feed(canvas, "relu1") == "conv1"
    assert feed(canvas, "conv2") == "pool1"


def test_a_card_is_pulled_out_of_one_wire_and_put_into_another(
    canvas: CanvasView, mouse: Mouse
) -> None:
    mouse.press(middle(canvas, "relu1"), modifiers=ALT)
    target = canvas.canvas.wires[InputPort("relu2")].path().pointAtPercent(0.5)
    mouse.move(target, modifiers=ALT)
    mouse.release(modifiers=ALT)
    assert feed(canvas, "pool1") == "conv1"
    assert feed(canvas, "relu1") == "conv2"
    assert feed(canvas, "relu2") == "relu1"
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_a_card_that_is_put_back_into_its_own_wire_lies_where_it_was(
    make_canvas: MakeCanvas,
) -> None:
    graph = Graph.build(
        [
            Node("input", make("input", {"shape": (1, 32, 32)}), (0.0, 0.0)),
            Node("relu1", make("relu", {}), (220.0, 0.0)),
            Node("relu2", make("relu", {}), (440.0, 0.0)),
            Node("split1", make("split", {}), (440.0, -300.0)),
        ],
        [
            (OutputPort("input", "out"), InputPort("relu1", "in")),
            (OutputPort("relu1", "out"), InputPort("split1", "in")),
            (OutputPort("input", "out"), InputPort("relu2", "in")),
        ],
    )
    view = make_canvas(Project(graph=graph))
    mouse = Mouse(view)
    mouse.press(middle(view, "relu1"), modifiers=ALT)
    path = view.canvas.wires[InputPort("relu2")].path()
    places = [path.pointAtPercent(share / 100) for share in range(100)]
    mouse.move(next(place for place in reversed(places) if abs(place.y()) > 20), modifiers=ALT)
    mouse.release(modifiers=ALT)
    assert feed(view, "relu1") == "input"
    assert feed(view, "relu2") == "relu1"
    assert feed(view, "split1") == "input"
    assert place_of(view, "relu1") == QPointF(220, 0)
    assert_scene_equals_project(view.canvas)


# -- the view goes along -------------------------------------------------------------------


def test_the_view_moves_on_while_a_card_is_held_at_its_edge(
    canvas: CanvasView, mouse: Mouse, qtbot: QtBot
) -> None:
    before = canvas.visible_area().right()
    mouse.press(middle(canvas, "conv1"))
    edge = canvas.mapToScene(canvas.viewport().rect().center())
    mouse.move(edge)
    assert not canvas.edge_scroll.is_running
    mouse.at = QPointF(canvas.viewport().width() - 3, 300)
    mouse.move(canvas.mapToScene(mouse.at.toPoint()) + QPointF(1, 0), steps=1)
    assert canvas.edge_scroll.is_waiting  # a hand that only passes the edge moves nothing
    assert not canvas.edge_scroll.is_running
    qtbot.waitUntil(lambda: canvas.visible_area().right() > before + 60)
    held = canvas.mapToScene(mouse.at.toPoint())
    assert (middle(canvas, "conv1") - held).manhattanLength() < 40
    mouse.release()
    assert not canvas.edge_scroll.is_running
    assert_scene_equals_project(canvas.canvas)


def test_a_press_at_the_edge_does_not_move_the_view_at_once(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.look_at(middle(canvas, "conv1") + QPointF(canvas.width() / 2 - 10, 0), 1.0)
    mouse.press(middle(canvas, "conv1"))
    mouse.move(middle(canvas, "conv1") + QPointF(6, 12))
    assert not canvas.edge_scroll.is_running
    assert not canvas.edge_scroll.is_waiting
    mouse.release()


def test_a_band_around_a_fitted_network_does_not_move_the_view(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.fit()
    seen = canvas.visible_area()
    area = canvas.canvas.content().adjusted(-12, -12, 12, 12)
    mouse.press(area.topLeft())
    mouse.move(area.bottomRight(), steps=12)
    assert set(canvas.selection) == set(canvas.canvas.nodes)
    assert not canvas.edge_scroll.is_waiting
    assert not canvas.edge_scroll.is_running
    mouse.release()
    assert canvas.visible_area() == seen


def to_edge(mouse: Mouse, x: float, y: float = 300.0) -> None:
    mouse.move(mouse.view.mapToScene(QPointF(x, y).toPoint()), steps=1)


def test_the_view_moves_faster_the_farther_out_the_pointer_is(
    canvas: CanvasView, mouse: Mouse, qtbot: QtBot
) -> None:
    width = canvas.viewport().width()
    mouse.press(empty_place(canvas))
    to_edge(mouse, width / 2)
    speeds = []
    for x in (width - EDGE, width - 10, width - 5, width - 1, width + 9):
        to_edge(mouse, x)
        speeds.append(canvas.edge_scroll.way().x())
    assert speeds[0] == 0
    assert speeds == sorted(set(speeds))
    qtbot.waitUntil(lambda: canvas.edge_scroll.is_running)
    to_edge(mouse, width / 2)
    assert not canvas.edge_scroll.is_running
    # What turns round within the margin, and does not go out again, waits for nothing.
    to_edge(mouse, width + 5)
    to_edge(mouse, width / 2)
    assert not canvas.edge_scroll.is_waiting
    mouse.release()


def test_panning_never_moves_the_view_by_itself(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.press(empty_place(canvas), Qt.MouseButton.MiddleButton)
    mouse.at = QPointF(2, 2)
    mouse.move(canvas.mapToScene(mouse.at.toPoint()), Qt.MouseButton.MiddleButton, steps=1)
    assert not canvas.edge_scroll.is_running
    mouse.release(Qt.MouseButton.MiddleButton)


def test_a_card_that_was_moved_onto_another_stays_on_top(canvas: CanvasView, mouse: Mouse) -> None:
    for name, onto in (("conv1", "pool1"), ("pool1", "conv1")):
        corner = QPointF(66, 34)  # the card moved last leaves this one of the other free
        mouse.press(middle(canvas, name) + corner)
        mouse.move(middle(canvas, onto) - QPointF(24, 28) + corner)
        mouse.release()
        place = (middle(canvas, name) + middle(canvas, onto)) / 2
        assert canvas.canvas.nodes[onto].is_hit(place)
        assert canvas.canvas.node_at(place) == name


def rows_of(count: int) -> Graph:
    """Return cards in rows, none of them wired."""
    return Graph.build(
        [
            Node(f"relu{i}", make("relu", {}), (200.0 * (i % 20), 120.0 * (i // 20)))
            for i in range(count)
        ]
    )


def test_very_many_cards_that_were_moved_onto_others_stay_on_top(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project(graph=rows_of(120)))
    low, high = [f"relu{i}" for i in range(60)], [f"relu{i}" for i in range(60, 120)]
    view.select(low)
    mouse = Mouse(view)
    # By ways at which no edge is in line with another.
    for names, way in ((low, QPointF(72, 360)), (high, QPointF(36, 36))):
        view.select(names)
        start = middle(view, names[0]) - QPointF(60, 0)  # where the other does not cover it
        mouse.drag(start, start + way, ALT)
        place = (middle(view, low[21]) + middle(view, high[21])) / 2
        assert all(view.canvas.nodes[name].is_hit(place) for name in (low[21], high[21]))
        assert view.canvas.node_at(place) == names[21]
    assert_scene_equals_project(view.canvas)


def test_cards_that_are_moved_together_keep_lying_on_one_another(make_canvas: MakeCanvas) -> None:
    view = make_canvas(Project(graph=rows_of(3)))
    mouse = Mouse(view)
    start = middle(view, "relu0")
    mouse.drag(start, middle(view, "relu1") + QPointF(12, 20), ALT)
    mouse.drag(middle(view, "relu2"), middle(view, "relu0") + QPointF(12, 20), ALT)
    mouse.drag(
        middle(view, "relu2") + QPointF(60, 40), middle(view, "relu2") + QPointF(64, 44), ALT
    )
    order = ["relu1", "relu0", "relu2"]
    heights = [view.canvas.nodes[name].zValue() for name in order]
    assert heights == sorted(heights)
    view.select(["relu0", "relu1"])
    at = middle(view, "relu1") - QPointF(80, 40)
    mouse.drag(at, at + QPointF(0, 24), ALT)
    heights = [view.canvas.nodes[name].zValue() for name in ("relu2", "relu1", "relu0")]
    assert heights == sorted(heights)


def test_a_cancelled_move_leaves_cards_under_others(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.drag(middle(canvas, "conv1"), middle(canvas, "pool1") + QPointF(8, 8))
    place = (middle(canvas, "conv1") + middle(canvas, "pool1")) / 2
    mouse.press(middle(canvas, "pool1") - QPointF(80, 44))
    mouse.move(empty_place(canvas))
    press_key(canvas, Qt.Key.Key_Escape)
    mouse.release()
    assert canvas.canvas.node_at(place) == "conv1"


def test_what_comes_later_lies_over_what_was_moved(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.drag(middle(canvas, "conv1"), middle(canvas, "conv1") + QPointF(40, -200))
    at = canvas.canvas.graph["conv1"].position
    canvas.attempt("Add", lambda graph: graph.add(Node("relu9", make("relu", {}), at)))
    assert canvas.canvas.node_at(QPointF(*at)) == "relu9"
