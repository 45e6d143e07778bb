"""Notes and frames put in line and at equal distances together with cards."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from designer.canvas.arranging import Side, Thing, aligned, arranged, boxes, distributed, things
from designer.canvas.menus import chosen_menu
from designer.canvas.remark_edits import carried
from designer.canvas.view import CanvasView
from engine.drawing import Remark
from engine.graph import Graph
from engine.templates import template
from tests.designer.canvas.drawn import draw, remarks, steps
from tests.designer.canvas.gestures import (
    CTRL,
    SHIFT,
    assert_scene_equals_project,
    press_key,
)

Key = Qt.Key

LENET = template("lenet5").graph()
places = st.integers(-600, 600).map(lambda value: 4.0 * value)
sizes = st.integers(15, 200).map(lambda value: 4.0 * value)
areas = st.tuples(places, places, sizes, sizes)


@st.composite
def drawn(draw: st.DrawFn) -> tuple[Graph, list[str], list[str]]:
    """Return a network with notes and frames, and what of it is selected."""
    found = draw(st.lists(st.tuples(areas, st.booleans()), min_size=1, max_size=6))
    graph = reduce(
        lambda result, each: result.draw(
            result.drawing.with_remark(
                result.drawing.fresh_id(), Remark("", each[0], frame=each[1])
            )
        ),
        found,
        LENET.move({name: (draw(places), draw(places)) for name in list(LENET.nodes)[:4]}),
    )
    names = draw(st.lists(st.sampled_from(list(graph.nodes)), unique=True, max_size=5))
    noted = draw(st.lists(st.sampled_from(list(graph.drawing.remarks)), unique=True))
    return graph, names, noted


@given(drawn(), st.sampled_from(Side))
def test_everything_comes_into_line_and_nothing_else_moves(
    case: tuple[Graph, list[str], list[str]], side: Side
) -> None:
    graph, names, noted = case
    chosen = boxes(graph, things(graph, names, noted))
    after = arranged(graph, chosen, aligned(chosen, side))
    axis, which = side.value
    index = {"low": axis, "high": axis + 2}.get(which)
    lines = [
        (box[axis] + box[axis + 2]) / 2 if index is None else box[index]
        for box in boxes(after, chosen).values()
    ]
    assert max(lines, default=0) - min(lines, default=0) <= 0.002
    taken = carried(graph, [each.name for each in chosen if each.noted])
    free = set(graph.nodes) - {each.name for each in chosen if not each.noted} - {*taken.nodes}
    assert all(after[name] is graph[name] for name in free)
    still = set(graph.drawing.remarks) - {each.name for each in chosen if each.noted}
    for name in still - {*taken.remarks}:
        assert after.drawing.remarks[name] == graph.drawing.remarks[name]
    sizes_ = {name: remark.area[2:] for name, remark in after.drawing.remarks.items()}
    assert sizes_ == {name: remark.area[2:] for name, remark in graph.drawing.remarks.items()}


@given(drawn(), st.integers(0, 1))
def test_a_frame_keeps_what_stands_in_it(
    case: tuple[Graph, list[str], list[str]], axis: int
) -> None:
    graph, names, noted = case
    chosen = boxes(graph, things(graph, names, noted))
    after = arranged(graph, chosen, distributed(chosen, axis))
    frames = [each.name for each in chosen if each.noted]
    loads = {name: carried(graph, [name]) for name in frames}
    held = [each for load in loads.values() for each in (*load.nodes, *load.remarks)]
    if len(held) == len(set(held)):  # what stands in two goes with one of them
        for name, load in loads.items():
            if graph.drawing.remarks[name].frame:
                assert set(carried(after, [name]).nodes) >= set(load.nodes) - {*names}
                left = after.drawing.remarks[name].area[0] - graph.drawing.remarks[name].area[0]
                for inner in {*load.remarks} - {*noted}:
                    was, now = (g.drawing.remarks[inner].area[0] for g in (graph, after))
                    assert now - was == pytest.approx(left, abs=0.01)


def test_what_stands_in_a_chosen_frame_is_part_of_it(framed: CanvasView) -> None:
    graph = framed.canvas.graph
    assert things(graph, ["conv1", "relu2"], ["frame1", "note1", "note2"]) == [
        Thing("relu2"), Thing("frame1", noted=True), Thing("note2", noted=True),
    ]  # fmt: skip
    # With nothing outside, what stands in it is meant.
    assert things(graph, ["conv1", "relu1"], ["frame1", "note1"]) == [
        Thing("conv1"), Thing("relu1"), Thing("note1", noted=True),
    ]  # fmt: skip


def test_keys_put_a_note_in_line_with_a_card_as_one_step(framed: CanvasView) -> None:
    framed.canvas.select(["conv2"], remarks=("note2",))
    left = framed.canvas.content(["conv2"]).left()
    area = remarks(framed)["note2"].area
    press_key(framed, Key.Key_Left, CTRL | SHIFT)
    lowest = min(left, area[0])
    assert remarks(framed)["note2"].area[0] == lowest
    assert framed.canvas.content(["conv2"]).left() == lowest
    assert steps(framed) == 1
    framed.document.undo_stack.undo()
    assert remarks(framed)["note2"].area == area
    assert_scene_equals_project(framed.canvas)


def test_a_frame_takes_its_cards_along(framed: CanvasView) -> None:
    draw(framed, "note2", Remark("far left", (-2000, 100, 200, 96)))
    before = framed.canvas.content(["conv1"]).left()
    inner = remarks(framed)["note1"].area[0]
    was = remarks(framed)["frame1"].area[0]
    framed.canvas.select((), remarks=("frame1", "note2"))
    press_key(framed, Key.Key_Left, CTRL | SHIFT)
    assert remarks(framed)["frame1"].area[0] == -2000
    assert framed.canvas.content(["conv1"]).left() - before == -2000 - was
    assert remarks(framed)["note1"].area[0] - inner == -2000 - was
    assert_scene_equals_project(framed.canvas)


def test_three_notes_get_equal_gaps_from_their_menu(framed: CanvasView) -> None:
    for index, left in enumerate((0, 300, 1000)):
        draw(framed, f"note{index + 4}", Remark(str(index), (left, 5000, 100, 40)))
    framed.canvas.select((), remarks=("note4", "note5", "note6"))
    _, menu = chosen_menu(framed, framed.viewport().rect().center())
    (inner,) = [
        found
        for action in menu.actions()
        if isinstance(found := action.menu(), QMenu) and "Arrange" in action.text().replace("&", "")
    ]
    across = next(
        action for action in inner.actions() if "across" in action.text().replace("&", "")
    )
    across.trigger()
    assert [remarks(framed)[f"note{index}"].area[0] for index in (4, 5, 6)] == [0, 500, 1000]
    framed.canvas.select((), remarks=("note4",))
    _, alone = chosen_menu(framed, framed.viewport().rect().center())
    assert not any("Arran" in action.text().replace("&", "") for action in alone.actions())


def test_too_few_are_told(framed: CanvasView) -> None:
    said: list[str] = []
    framed.message.connect(said.append)
    framed.canvas.select((), remarks=("note2",))
    press_key(framed, Key.Key_Up, CTRL | SHIFT)
    framed.arranging.distribute(0)
    assert len(said) == 2
    assert steps(framed) == 0
