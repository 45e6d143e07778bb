"""A middle click, or I, tells what is known of a block or a wire."""

from PySide6.QtCore import QPoint, QPointF, Qt

from designer.canvas.view import CanvasView
from engine.graph import InputPort, OutputPort
from tests.designer.canvas.gestures import (
    CTRL,
    MIDDLE,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    middle,
    press_key,
)

Key = Qt.Key


def lines(view: CanvasView) -> list[str]:
    assert view.hint.isVisible()
    return view.hint.text().split("\n")


def test_a_middle_click_tells_of_the_block(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.select(["dense1"])
    mouse.click(middle(canvas, "conv1"), MIDDLE)
    told = lines(canvas)
    assert told[0] == "conv1 · Convolution · 5×5, 6 filters"
    assert {"Fed by: input", "Output: 6×28×28", "Parameters: 156"} <= set(told)
    assert canvas.hint.is_quiet
    assert canvas.selection == ("dense1",)  # it is asked, not chosen
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


def test_a_middle_click_tells_of_the_wire(canvas: CanvasView, mouse: Mouse) -> None:
    wire = canvas.canvas.wires[InputPort("relu1")]
    mouse.click(wire.path().pointAtPercent(0.5), MIDDLE)
    (told,) = lines(canvas)
    assert told.startswith("conv1 → relu1 · 6×28×28")
    assert canvas.canvas.selected_wire is None


def test_the_next_press_takes_it_away(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.click(middle(canvas, "conv1"), MIDDLE)
    assert canvas.hint.isVisible()
    mouse.click(empty_place(canvas))
    assert not canvas.hint.isVisible()
    mouse.click(middle(canvas, "conv1"), MIDDLE)
    press_key(canvas, Key.Key_Escape)
    assert not canvas.hint.isVisible()


def test_in_empty_space_there_is_nothing_to_tell(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.click(empty_place(canvas), MIDDLE)
    assert not canvas.hint.isVisible()


def test_a_drag_with_the_middle_button_only_pans(canvas: CanvasView, mouse: Mouse) -> None:
    start = middle(canvas, "conv1")
    before = canvas.mapFromScene(start)
    way = QPoint(60, 40)
    mouse.press(start, MIDDLE)
    mouse.move(canvas.mapToScene(before + way), MIDDLE)
    assert canvas.mapFromScene(start) == before + way
    mouse.release(MIDDLE)
    assert not canvas.hint.isVisible()
    # Also where it comes back to where it began.
    mouse.press(start, MIDDLE)
    for place in (QPointF(mouse.at) + QPointF(80, 0), QPointF(mouse.at)):
        mouse.move(canvas.mapToScene(place.toPoint()), MIDDLE)
    mouse.release(MIDDLE)
    assert not canvas.hint.isVisible()


def test_space_and_a_click_tell_nothing(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.pointing.hold_space(True)
    mouse.click(middle(canvas, "conv1"))
    canvas.pointing.hold_space(False)
    assert not canvas.hint.isVisible()


def test_i_tells_of_what_is_selected(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_I)
    assert "Select a block or a wire" in canvas.hint.text()
    canvas.select(["conv2"])
    press_key(canvas, Key.Key_I)
    assert {"Output: 16×10×10", "Parameters: 2,416"} <= set(lines(canvas))
    canvas.select(["conv1", "conv2"])
    press_key(canvas, Key.Key_I)
    assert lines(canvas)[0] == "2 blocks"
    assert "Parameters: 2,572" in lines(canvas)
    canvas.canvas.select_wire(InputPort("relu1"))
    press_key(canvas, Key.Key_I)
    assert lines(canvas)[0].startswith("conv1 → relu1")
    press_key(canvas, Key.Key_I, CTRL)  # which inverts the selection
    assert canvas.document.undo_stack.count() == 0


def test_of_a_block_that_cannot_run_it_tells_why(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.document.edit_graph(
        "",
        lambda graph: graph.disconnect(InputPort("flatten1")).connect(
            OutputPort("pool2"), InputPort("dense1")
        ),
    )
    mouse.click(middle(canvas, "dense1"), MIDDLE)
    problem = canvas.canvas.nodes["dense1"].problem
    assert problem is not None
    assert problem.message in lines(canvas)
    assert "Fed by: pool2" in lines(canvas)


def test_an_edit_takes_away_what_was_true_before(canvas: CanvasView, mouse: Mouse) -> None:
    mouse.click(middle(canvas, "conv1"), MIDDLE)
    canvas.document.edit_graph("", lambda graph: graph.disconnect(InputPort("conv1")))
    assert not canvas.hint.isVisible()
