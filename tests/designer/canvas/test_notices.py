"""The sentence of a problem on the canvas: it keeps clear of ports, of wires and of others."""

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPathStroker

from designer.canvas.card import SIGN
from designer.canvas.geometry import CARD_WIDTH
from designer.canvas.layout.drawn import tidied
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.canvas.wiring import DrawWire
from designer.document import Document
from engine.drawing import Flow
from engine.expansion import expand
from engine.graph import Graph, InputPort, OutputPort
from engine.problems import Problem, Severity
from engine.project import Project
from engine.templates import template, templates
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import Mouse, middle
from widgets.theme import Theme

LONG = "{name} needs an image, but what is before it gives 400 numbers for each sample: move it."
FLAT = ["resnet18", "unet", "googlenet", "two-inputs", "vgg16"]
"""With skips, with branches, with long wires, with several ends, and a chain."""


def with_problems(scene: CanvasScene) -> dict[str, QRectF]:
    """Give every card a problem of two lines; return where they stand."""
    for name, item in scene.nodes.items():
        message = LONG.format(name=name)
        item.set_problem(Problem(Severity.WARNING, "test", name, None, message, ()))
    return {name: item.badge_area().translated(item.pos()) for name, item in scene.nodes.items()}


def assert_clear(graph: Graph) -> float:
    """Hold notices apart from wires, cards and one another; return how many are sentences."""
    document = Document(Project(graph=graph))
    scene = CanvasScene(document, Theme.load("dark"))
    notices = with_problems(scene)
    for one, other in itertools.combinations(notices, 2):
        assert not notices[one].intersects(notices[other]), (one, other)
    for name, area in notices.items():
        for other in scene.nodes:
            assert other == name or not scene.content([other]).intersects(area), (name, other)
    for end, wire in scene.wires.items():
        stroker = QPainterPathStroker(wire.pen())
        drawn = stroker.createStroke(wire.path())
        bounds = drawn.boundingRect()
        for name, area in notices.items():
            if bounds.intersects(area):
                assert not drawn.intersects(area), (name, end)
    scene.release()
    return sum(area.width() > SIGN for area in notices.values()) / len(notices)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("flow", ["right", "down"])
@pytest.mark.parametrize("name", [each.id for each in templates()])
def test_no_notice_lies_on_a_wire(name: str, flow: Flow) -> None:
    sentences = assert_clear(tidied(template(name).graph(), flow=flow))
    if flow == "right":  # wires that return leave room for them
        assert sentences > 0.9


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("flow", ["right", "down"])
@pytest.mark.parametrize("name", FLAT)
def test_no_notice_lies_on_a_wire_among_single_layers(name: str, flow: Flow) -> None:
    assert_clear(tidied(expand(template(name).graph()), flow=flow))


def test_a_notice_makes_way_while_a_card_is_dragged(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(Project(graph=tidied(template("vgg16").graph())))
    with_problems(canvas.canvas)
    name = "conv2"
    item = canvas.canvas.nodes[name]
    canvas.look_at(middle(canvas, name), 1.0)
    assert item.badge_area().width() > SIGN
    mouse = Mouse(canvas)
    mouse.press(middle(canvas, "conv1"))
    place = item.pos() + QPointF(0, 130)
    mouse.move(place)
    moved = canvas.canvas.content(["conv1"])
    assert not moved.intersects(item.badge_area().translated(item.pos()))
    canvas.cancel_gesture()
    assert item.badge_area().width() > SIGN


def test_where_data_flows_down_a_wire_begins_at_the_port_of_a_faulty_block(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.tidying.set_flow("down")
    canvas.attempt("cut", lambda graph: graph.disconnect(InputPort("conv2", "in")))
    item = next(each for each in canvas.canvas.nodes.values() if each.problem is not None)
    name = item.node.name
    port = OutputPort(name, item.node.block.output_ports[0])
    canvas.look_at(middle(canvas, name), 1.0)
    area = item.badge_area()
    for place in item.ports.values():
        assert not area.contains(place)
    assert canvas.canvas.problem_at(item.pos() + area.center(), 1.0) == name
    for deep in (-4.0, 0.0, 6.0):
        mouse.press(item.port_place(port) + QPointF(0, deep))
        assert isinstance(canvas.gesture, DrawWire), deep
        canvas.cancel_gesture()


def test_a_card_beside_it_leaves_room_for_the_sign_alone(canvas: CanvasView) -> None:
    canvas.tidying.set_flow("down")
    canvas.attempt("cut", lambda graph: graph.disconnect(InputPort("conv2", "in")))
    item = next(each for each in canvas.canvas.nodes.values() if each.problem is not None)
    other = next(name for name in canvas.canvas.nodes if name != item.node.name)
    x, y = item.node.position
    canvas.attempt("beside", lambda graph: graph.move({other: (x + CARD_WIDTH + 60, y)}))
    area = item.badge_area().translated(item.pos())
    assert not canvas.canvas.content([other]).intersects(area)
