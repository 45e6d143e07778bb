"""Alt and a drag over the canvas select with a loop that is drawn freely."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPolygonF

from designer.canvas.cutting import CutWires
from designer.canvas.gestures import RubberBand
from designer.canvas.lasso import Corner, Lasso, Loop
from designer.canvas.remark_gestures import MoveRemarks
from designer.canvas.view import CanvasView
from tests.designer.canvas.gestures import (
    ALT,
    CTRL,
    PLAIN,
    SHIFT,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    middle,
    press_key,
)


def around(view: CanvasView, *names: str, room: float = 8) -> list[QPointF]:
    """Return the corners of a loop around cards, from the lower left and back to it."""
    area = view.canvas.content(names).adjusted(-room, -room, room, room)
    return [area.bottomLeft(), area.topLeft(), area.topRight(), area.bottomRight()]


def draw(mouse: Mouse, corners: list[QPointF], modifiers: Qt.KeyboardModifier = ALT) -> None:
    """Press with keys held and draw through places, without letting go."""
    mouse.press(corners[0], modifiers=modifiers)
    for corner in corners[1:]:
        mouse.move(corner, modifiers=modifiers)


def test_a_loop_selects_the_cards_whose_middle_it_goes_around(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.select(["dense1"])
    draw(mouse, around(canvas, "relu1", "pool1"))
    assert isinstance(canvas.gesture, Lasso)
    assert canvas.selection == ("relu1", "pool1")  # while it is drawn
    mouse.release(modifiers=ALT)
    assert canvas.selection == ("relu1", "pool1")
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


def test_it_goes_around_what_no_rectangle_has_alone(canvas: CanvasView, mouse: Mouse) -> None:
    """An L around two cards of a row and one below leaves out the one beside that."""
    row = {name: canvas.canvas.content([name]) for name in ("input", "conv1", "relu2", "pool2")}
    upper = row["input"].united(row["conv1"]).adjusted(-8, -8, 8, 8)
    lower = row["relu2"].adjusted(-8, -8, 8, 8)
    assert row["pool2"].intersects(upper.united(lower))
    draw(mouse, [
        lower.bottomLeft(), upper.topLeft(), upper.topRight(), upper.bottomRight(),
        QPointF(lower.right(), upper.bottom()), lower.bottomRight(),
    ])  # fmt: skip
    mouse.release(modifiers=ALT)
    assert canvas.selection == ("input", "conv1", "relu2")


def test_a_card_that_is_only_touched_is_not_selected(canvas: CanvasView, mouse: Mouse) -> None:
    area = canvas.canvas.content(["relu1"])
    left = QRectF(area.left() - 8, area.top() - 8, area.width() / 2 - 8, area.height() + 16)
    draw(mouse, [left.bottomLeft(), left.topLeft(), left.topRight(), left.bottomRight()])
    mouse.release(modifiers=ALT)
    assert canvas.selection == ()


def test_shift_adds_and_ctrl_takes_away(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.select(["conv1", "relu1"])
    draw(mouse, around(canvas, "relu1", "pool1"), ALT | SHIFT)
    mouse.release(modifiers=ALT | SHIFT)
    assert canvas.selection == ("conv1", "relu1", "pool1")
    draw(mouse, around(canvas, "relu1"), ALT | CTRL)
    mouse.release(modifiers=ALT | CTRL)
    assert canvas.selection == ("conv1", "pool1")


def test_escape_gives_back_what_was_selected(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.select(["dense1", "conv1"])
    draw(mouse, around(canvas, "relu1", "pool1"))
    press_key(canvas, Qt.Key.Key_Escape, ALT)
    mouse.release(modifiers=ALT)
    assert canvas.selection == ("conv1", "dense1")
    assert canvas.gesture is None
    assert_scene_equals_project(canvas.canvas)


@pytest.mark.parametrize(
    ("held", "gesture"), [(PLAIN, RubberBand), (CTRL, CutWires), (ALT, Lasso), (ALT | CTRL, Lasso)]
)
def test_each_key_begins_its_own_gesture(
    canvas: CanvasView, mouse: Mouse, held: Qt.KeyboardModifier, gesture: type
) -> None:
    mouse.press(empty_place(canvas), modifiers=held)
    assert type(canvas.gesture) is gesture
    mouse.release(modifiers=held)
    assert_scene_equals_project(canvas.canvas)


def test_an_undo_meanwhile_gives_the_loop_up(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.add_block("gelu")
    (name,) = canvas.selection
    draw(mouse, around(canvas, "relu1", "pool1"))
    canvas.document.undo_stack.undo()
    mouse.release(modifiers=ALT)
    assert name not in canvas.selection
    assert_scene_equals_project(canvas.canvas)


def test_notes_and_whole_frames_are_selected_too(framed: CanvasView) -> None:
    framed.fit()
    mouse = Mouse(framed)
    frame = framed.canvas.remarks.items["frame1"].rect
    wide = frame.adjusted(-12, -40, 12, 12)
    draw(mouse, [wide.topLeft(), wide.topRight(), wide.bottomRight(), wide.bottomLeft()])
    mouse.release(modifiers=ALT)
    assert set(framed.canvas.remarks.selection) == {"frame1", "note1"}
    assert {"conv1", "relu1"} <= set(framed.selection)
    cut = [wide.topLeft(), wide.topRight(), middle(framed, "relu1"), wide.bottomLeft()]
    draw(mouse, cut)
    mouse.release(modifiers=ALT)
    assert "frame1" not in framed.canvas.remarks.selection  # one corner is outside
    assert_scene_equals_project(framed.canvas)


def test_a_frame_is_still_moved_alone_with_alt(framed: CanvasView) -> None:
    mouse = Mouse(framed)
    title = framed.canvas.remarks.items["frame1"].rect.topLeft() + QPointF(60, 8)
    mouse.press(title, modifiers=ALT)
    assert isinstance(framed.gesture, MoveRemarks)
    mouse.release(modifiers=ALT)


# -- laws ----------------------------------------------------------------------------------

Places = st.tuples(st.integers(-30, 30), st.integers(-30, 30))


def on_a_line(place: tuple[int, int], way: list[tuple[int, int]]) -> bool:
    x, y = place
    return any(
        (bx - ax) * (y - ay) == (by - ay) * (x - ax)
        and min(ax, bx) <= x <= max(ax, bx)
        and min(ay, by) <= y <= max(ay, by)
        for (ax, ay), (bx, by) in pairwise([*way, way[0]])
    )


@given(st.lists(Places, min_size=1, max_size=25), st.lists(Places, min_size=1, max_size=8))
def test_the_loop_has_in_it_what_the_drawn_polygon_has(
    way: list[tuple[int, int]], places: list[tuple[int, int]]
) -> None:
    corners = {Corner(str(at)): place for at, place in enumerate(places)}
    loop = Loop(way[0], corners)
    for to in way[1:]:
        before = set(loop.inside)
        assert loop.go_to(to) == (loop.inside != before)
    drawn = QPolygonF([QPointF(*corner) for corner in way])
    apart = {corner for corner, place in corners.items() if not on_a_line(place, way)}
    assume(apart)
    inside = {
        corner
        for corner in apart
        if drawn.containsPoint(QPointF(*corners[corner]), Qt.FillRule.OddEvenFill)
    }
    assert loop.inside & apart == inside


@given(st.lists(Places, min_size=1, max_size=12), Places)
def test_a_line_that_is_drawn_back_has_nothing_in_it(
    way: list[tuple[int, int]], place: tuple[int, int]
) -> None:
    loop = Loop(way[0], {Corner("a"): place})
    for to in [*way[1:], *way[::-1]]:
        loop.go_to(to)
    assert not loop.inside
