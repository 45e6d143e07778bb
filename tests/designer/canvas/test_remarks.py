"""Notes and frames on the canvas: written, moved, resized, coloured and copied by hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from designer.canvas.remark_edits import HEAD, MARGIN, NOTE_SIZE, card_area
from designer.canvas.view import CanvasView
from tests.designer.canvas.drawn import corner, draw, field, remarks, steps
from tests.designer.canvas.gestures import (
    ALT,
    CTRL,
    NO_BUTTON,
    SHIFT,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    middle,
    press_key,
)

Key = Qt.Key


# -- notes ------------------------------------------------------------------------------------


def test_c_adds_a_note_that_is_written_at_once_as_one_step(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_C)
    assert canvas.remarking.selection == ("note1",)
    QTest.keyClicks(field(canvas), "Find edges")
    QTest.keyClick(field(canvas), Key.Key_Return)
    QTest.keyClicks(field(canvas), "- keep the strongest")
    assert remarks(canvas)["note1"].text == "Find edges\n- keep the strongest"
    QTest.keyClick(field(canvas), Key.Key_Return, CTRL)
    assert canvas.remarking.field.isHidden()
    assert canvas.hasFocus()
    assert steps(canvas) == 1
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert remarks(canvas) == {}
    canvas.document.undo_stack.redo()
    assert remarks(canvas)["note1"].text.startswith("Find edges")
    assert_scene_equals_project(canvas.canvas)


def point_elsewhere(canvas: CanvasView) -> None:
    canvas.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)


@pytest.mark.parametrize("chosen", [(), ("conv1",), ("pool2",)])
@pytest.mark.parametrize("zoom", [0.3, 1.0])
def test_a_note_of_nobody_who_points_lies_in_free_room_in_view(
    canvas: CanvasView, chosen: tuple[str, ...], zoom: float
) -> None:
    point_elsewhere(canvas)
    canvas.look_at(canvas.canvas.content().center(), zoom)
    if chosen:
        canvas.look_at(middle(canvas, chosen[0]), zoom)
        canvas.select(chosen)
    wished = canvas.visible_area().center()
    for text in "ab":
        press_key(canvas, Key.Key_C)
        QTest.keyClicks(field(canvas), text)
        press_key(field(canvas), Key.Key_Escape)
    one, two = (QRectF(*remark.area) for remark in remarks(canvas).values())
    assert not one.intersects(two)
    cards = [QRectF(*card_area(node)) for node in canvas.canvas.graph.nodes.values()]
    for note in (one, two):
        assert canvas.visible_area().contains(note)
        assert not any(note.intersects(card) for card in cards)
    assert QLineF(one.center(), wished).length() < 400
    assert_scene_equals_project(canvas.canvas)


def test_a_note_without_room_in_view_lies_below_everything_and_is_shown(
    canvas: CanvasView,
) -> None:
    point_elsewhere(canvas)
    lowest = canvas.canvas.content().bottom()
    canvas.look_at(middle(canvas, "conv1"), 4.0)
    press_key(canvas, Key.Key_C)
    QTest.keyClicks(field(canvas), "a")
    note = QRectF(*remarks(canvas)["note1"].area)
    assert note.top() > lowest
    assert canvas.visible_area().intersects(note)


@pytest.mark.parametrize("end", ["escape", "elsewhere", "blanks"])
def test_a_note_without_text_goes_and_leaves_no_step(
    canvas: CanvasView, mouse: Mouse, end: str
) -> None:
    press_key(canvas, Key.Key_C)
    if end == "blanks":
        QTest.keyClicks(field(canvas), "  ")
    if end == "elsewhere":
        mouse.click(empty_place(canvas))
        canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    else:
        QTest.keyClick(field(canvas), Key.Key_Escape)
    assert canvas.remarking.field.isHidden()
    assert remarks(canvas) == {}
    assert steps(canvas) == 0
    assert_scene_equals_project(canvas.canvas)


def test_double_click_writes_on_a_note_and_the_text_stays(framed: CanvasView, mouse: Mouse) -> None:
    framed.look_at(QPointF(*remarks(framed)["note2"].area[:2]), 1.0)
    mouse.double_click(corner(remarks(framed)["note2"].area, 60, 50))
    assert field(framed).toPlainText() == "outside"
    QTest.keyClicks(field(framed), "new")
    QTest.keyClick(field(framed), Key.Key_Escape)
    assert remarks(framed)["note2"].text == "new"
    assert steps(framed) == 1
    press_key(framed, Key.Key_F2)
    QTest.keyClicks(field(framed), "again")
    QTest.keyClick(field(framed), Key.Key_Escape)
    assert remarks(framed)["note2"].text == "again"
    assert steps(framed) == 2


def test_a_note_grows_with_its_text(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_C)
    QTest.keyClicks(field(canvas), "a")
    assert remarks(canvas)["note1"].area[2:] == NOTE_SIZE
    field(canvas).insertPlainText("\n".join("abcdefgh"))
    assert remarks(canvas)["note1"].area[2] == NOTE_SIZE[0]
    assert remarks(canvas)["note1"].area[3] > NOTE_SIZE[1]
    assert not canvas.canvas.remarks.items["note1"].is_elided


def test_undo_while_writing_closes_the_field(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_C)
    QTest.keyClicks(field(canvas), "a")
    canvas.document.undo_stack.undo()
    assert canvas.remarking.field.isHidden()
    assert remarks(canvas) == {}
    assert_scene_equals_project(canvas.canvas)


def test_a_text_that_does_not_fit_is_told_by_a_tool_tip(framed: CanvasView, mouse: Mouse) -> None:
    long = "one two three " * 40
    remark = remarks(framed)["note2"]
    draw(framed, "note2", replace(remark, text=long))
    assert framed.canvas.remarks.items["note2"].is_elided
    framed.look_at(QPointF(*remark.area[:2]), 1.0)
    mouse.at = QPointF(3, 3)
    mouse.move(corner(remark.area, 60, 50), NO_BUTTON)
    assert framed.viewport().toolTip() == long
    mouse.move(corner(remark.area, -60, 50), NO_BUTTON)
    assert framed.viewport().toolTip() == ""


# -- frames -----------------------------------------------------------------------------------


def test_ctrl_shift_f_frames_the_selection(canvas: CanvasView) -> None:
    canvas.select(["conv1", "relu1"])
    press_key(canvas, Key.Key_F, CTRL | SHIFT)
    frame = remarks(canvas)["frame1"]
    assert frame.frame
    left, top, width, height = frame.area
    for name in ("conv1", "relu1"):
        x, y, w, h = card_area(canvas.document.graph[name])
        assert left + MARGIN - 2 <= x
        assert x + w <= left + width - MARGIN + 2
        assert top + HEAD - 2 <= y
        assert y + h <= top + height - MARGIN + 2
    QTest.keyClicks(field(canvas), "Stem")
    QTest.keyClick(field(canvas), Key.Key_Return)
    assert remarks(canvas)["frame1"].text == "Stem"
    assert steps(canvas) == 1
    assert canvas.accessibleDescription().startswith("Frame: Stem, with ")
    assert_scene_equals_project(canvas.canvas)


def test_a_frame_around_nothing_is_refused_in_words(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_F, CTRL | SHIFT)
    assert canvas.hint.text() == "Select blocks to put a frame around them."
    assert remarks(canvas) == {}


def test_a_frame_takes_along_what_is_in_it(framed: CanvasView, mouse: Mouse) -> None:
    before = framed.document.graph
    area = remarks(framed)["frame1"].area
    mouse.drag(corner(area), corner(area, 12 + 60, 12 - 40))
    after = framed.document.graph
    for name, node in before.nodes.items():
        x, y = node.position
        moved = name in {"conv1", "relu1"}
        assert after[name].position == ((x + 60, y - 40) if moved else (x, y))
    assert remarks(framed)["frame1"].area[:2] == (area[0] + 60, area[1] - 40)
    x, y, _, _ = before.drawing.remarks["note1"].area
    assert remarks(framed)["note1"].area[:2] == (x + 60, y - 40)
    assert remarks(framed)["note2"] == before.drawing.remarks["note2"]
    assert steps(framed) == 1
    assert_scene_equals_project(framed.canvas)
    framed.document.undo_stack.undo()
    assert framed.document.graph == before
    assert_scene_equals_project(framed.canvas)


def test_alt_drags_the_frame_alone(framed: CanvasView, mouse: Mouse) -> None:
    before = framed.document.graph
    area = remarks(framed)["frame1"].area
    mouse.drag(corner(area), corner(area, 12, 12 + 40), ALT)
    assert remarks(framed)["frame1"].area[:2] == (area[0], area[1] + 40)
    assert framed.document.graph.nodes == before.nodes
    assert remarks(framed)["note1"] == before.drawing.remarks["note1"]


def test_escape_puts_a_dragged_frame_back(framed: CanvasView, mouse: Mouse) -> None:
    area = remarks(framed)["frame1"].area
    mouse.press(corner(area))
    mouse.move(corner(area, 200, 100))
    assert framed.canvas.remarks.items["frame1"].area != area
    press_key(framed, Key.Key_Escape)
    mouse.release()
    assert steps(framed) == 0
    assert_scene_equals_project(framed.canvas)


def test_a_card_leaves_a_frame_freely(framed: CanvasView, mouse: Mouse) -> None:
    area = remarks(framed)["frame1"].area
    at = middle(framed, "conv1")
    mouse.drag(at, at + QPointF(0, 260))
    assert framed.document.graph["conv1"].position[1] > area[1] + area[3]
    assert remarks(framed)["frame1"].area == area
    mouse.drag(corner(area), corner(area, 12, 12 - 40))
    assert framed.document.graph["conv1"].position[1] > area[1] + area[3]
    assert_scene_equals_project(framed.canvas)


@pytest.mark.parametrize(
    ("across", "down"), [(-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (1, -1), (-1, 1)]
)
def test_edges_and_corners_resize(framed: CanvasView, mouse: Mouse, across: int, down: int) -> None:
    left, top, width, height = before = remarks(framed)["frame1"].area
    framed.look_at(QPointF(left + width / 2, top + height / 2), 1.0)
    nodes = framed.document.graph.nodes
    hold = QPointF(left + width * (across + 1) / 2, top + height * (down + 1) / 2)
    hold += QPointF(0 if across else -width / 4, 0 if down else height / 4)
    mouse.click(corner(before, 40))  # of what is selected the edges can be taken on a wire, too
    mouse.at = QPointF(3, 3)
    mouse.move(hold, NO_BUTTON)
    shapes = {(0, 1): "SizeVer", (1, 0): "SizeHor", (1, 1): "SizeFDiag", (1, -1): "SizeBDiag"}
    key = (abs(across), abs(down) if across * down >= 0 else -1)
    assert framed.viewport().cursor().shape().name == f"{shapes[key]}Cursor"
    mouse.drag(hold, hold + QPointF(20 * across, 20 * down))
    after = remarks(framed)["frame1"].area
    assert after[2] == pytest.approx(width + 20 * abs(across), abs=3)
    assert after[3] == pytest.approx(height + 20 * abs(down), abs=3)
    if across > 0 or not across:
        assert after[0] == before[0]
    if down > 0 or not down:
        assert after[1] == before[1]
    assert framed.document.graph.nodes == nodes
    assert steps(framed) == 1
    assert_scene_equals_project(framed.canvas)


def test_a_note_keeps_a_least_size(framed: CanvasView, mouse: Mouse) -> None:
    left, top, width, height = remarks(framed)["note2"].area
    framed.look_at(QPointF(left, top), 1.0)
    mouse.drag(QPointF(left + width, top + height), QPointF(left - 400, top - 400))
    assert remarks(framed)["note2"].area == (left, top, 60, 36)


def test_fit_draws_the_frame_around_its_blocks(framed: CanvasView, mouse: Mouse) -> None:
    frame = remarks(framed)["frame1"]
    left, top, width, height = frame.area
    draw(framed, "frame1", replace(frame, area=(left - 200, top - 100, width + 210, height + 180)))
    mouse.click(QPointF(left - 180, top - 90))
    assert framed.remarking.selection == ("frame1",)
    framed.remarking.fit()
    fitted = remarks(framed)["frame1"].area
    assert fitted[2] < width + 210
    inside = framed.canvas.content(["conv1", "relu1"])
    assert framed.canvas.remarks.items["frame1"].rect.contains(inside)
