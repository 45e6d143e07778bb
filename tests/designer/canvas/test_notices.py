"""The sentence of a problem on the canvas: it keeps clear of the ports."""

from PySide6.QtCore import QPointF

from designer.canvas.geometry import CARD_WIDTH
from designer.canvas.view import CanvasView
from designer.canvas.wiring import DrawWire
from engine.graph import InputPort, OutputPort
from tests.designer.canvas.gestures import Mouse, middle


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
