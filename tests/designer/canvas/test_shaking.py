"""A card that is shaken comes out of its wires, as in Houdini."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt

from designer.canvas.loosening import SHAKE_MS, TURN_PIXELS, TURNS, Shake
from designer.canvas.view import CanvasView
from engine.graph import InputPort, OutputPort
from tests.designer.canvas.conftest import MakeCanvas, lenet
from tests.designer.canvas.gestures import (
    Mouse,
    assert_scene_equals_project,
    middle,
    press_key,
)

WIDE = 3 * TURN_PIXELS


def shake(mouse: Mouse, name: str, *, milliseconds: int = 40, times: int = TURNS + 2) -> QPointF:
    """Take a card and move it to and fro; return where in the scene the pointer is then."""
    here = middle(mouse.view, name)
    mouse.time = 1_000
    mouse.press(here)
    for turn in range(times):
        to = here + QPointF(WIDE / mouse.view.zoom, 0) * (1 if turn % 2 else -1)
        mouse.time += milliseconds
        mouse.move(to, steps=3)
    return to


def test_shaking_takes_a_card_out_of_its_wires(canvas: CanvasView, mouse: Mouse) -> None:
    before = canvas.document.project
    shake(mouse, "relu1")
    assert not canvas.canvas.wires[InputPort("relu1")].isVisible()
    assert canvas.canvas.graph is before.graph  # until it is let go, nothing has happened
    assert "Esc" in canvas.hint.text()
    assert canvas.hint.isVisible()
    mouse.release()
    graph = canvas.canvas.graph
    assert InputPort("relu1") not in graph.wires
    assert graph.wires[InputPort("pool1")] == OutputPort("conv1")
    assert not canvas.hint.isVisible()
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert canvas.document.project == before
    assert_scene_equals_project(canvas.canvas)


def test_several_cards_are_shaken_out_together(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.select(["relu1", "pool1"])
    shake(mouse, "pool1")
    mouse.release()
    graph = canvas.canvas.graph
    assert graph.wires[InputPort("pool1")] == OutputPort("relu1")  # the wire among them stays
    assert graph.wires[InputPort("conv2")] == OutputPort("conv1")
    assert canvas.document.undo_stack.count() == 1
    assert_scene_equals_project(canvas.canvas)


def test_what_was_shaken_out_goes_into_the_wire_it_is_dropped_on(
    canvas: CanvasView, mouse: Mouse
) -> None:
    shake(mouse, "relu1")
    mouse.move((middle(canvas, "conv2") + middle(canvas, "relu2")) / 2)
    mouse.release()
    graph = canvas.canvas.graph
    assert graph.wires[InputPort("relu1")] == OutputPort("conv2")
    assert graph.wires[InputPort("relu2")] == OutputPort("relu1")
    assert graph.wires[InputPort("pool1")] == OutputPort("conv1")
    assert_scene_equals_project(canvas.canvas)


def test_escape_puts_back_what_was_shaken_out(canvas: CanvasView, mouse: Mouse) -> None:
    before = canvas.document.project
    shake(mouse, "relu1")
    press_key(canvas, Qt.Key.Key_Escape)
    mouse.release()
    assert canvas.document.project is before
    assert not canvas.hint.isVisible()
    assert_scene_equals_project(canvas.canvas)


def test_looking_for_a_place_slowly_is_no_shaking(canvas: CanvasView, mouse: Mouse) -> None:
    shake(mouse, "relu1", milliseconds=SHAKE_MS // 2, times=3 * TURNS)
    assert canvas.canvas.wires[InputPort("relu1")].isVisible()
    mouse.release()
    assert InputPort("relu1") in canvas.canvas.graph.wires


def test_a_card_without_wires_is_only_moved(make_canvas: MakeCanvas) -> None:
    project = lenet().edit_graph(
        lambda graph: graph.disconnect(InputPort("relu1")).disconnect(InputPort("pool1"))
    )
    canvas = make_canvas(project)
    mouse = Mouse(canvas)
    shake(mouse, "relu1")
    assert not canvas.hint.isVisible()
    mouse.release()
    assert canvas.canvas.graph.wires == project.graph.wires
    assert_scene_equals_project(canvas.canvas)


def felt(places: list[tuple[int, int]], times: list[int]) -> bool:
    shake = Shake()
    return any(shake.feels(x, y, at) for (x, y), at in zip(places, times, strict=True))


Places = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), min_size=1, max_size=40)


@given(Places, st.integers(0, 3), st.integers(1, 1_000_000))
def test_a_pointer_that_turns_seldom_does_not_shake(
    places: list[tuple[int, int]], turns: int, start: int
) -> None:
    ways = sorted(places)  # to the right and, mirrored, to the left again: one turn a run
    runs = [ways[:: 1 if run % 2 else -1] for run in range(min(turns, TURNS - 1) + 1)]
    line = [(x, 0) for run in runs for x, _y in run]
    assert not felt(line, list(range(start, start + len(line))))


@given(Places)
def test_it_does_not_matter_which_way_it_is_shaken(places: list[tuple[int, int]]) -> None:
    times = list(range(1, len(places) + 1))
    told = felt(places, times)
    assert felt([(y, x) for x, y in places], times) == told
    assert felt([(-x, 500 - y) for x, y in places], times) == told


@given(Places)
def test_small_steps_or_none_shake_nothing(places: list[tuple[int, int]]) -> None:
    small = [(x % TURN_PIXELS, y % TURN_PIXELS) for x, y in places]
    assert not felt(small, list(range(1, len(small) + 1)))
    assert not felt(places, [0] * len(places))  # no time is known


def test_a_shake_is_so_many_turns_within_so_long() -> None:
    places = [(WIDE * (turn % 2), 0) for turn in range(TURNS + 2)]
    step = SHAKE_MS // (TURNS - 1)
    times = list(range(1, 1 + step * len(places), step))[: len(places)]
    assert all(b - a == step for a, b in pairwise(times))
    assert felt(places, times)
    assert not felt(places[:-1], times[:-1])
    slow = [at * 2 for at in times]
    assert not felt(places, slow)
