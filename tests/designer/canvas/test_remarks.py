"""Notes and frames on the canvas: written, moved, resized, coloured and copied by hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from designer.canvas.remark_edits import HEAD, MARGIN, NOTE_SIZE, card_area
from designer.canvas.remark_field import RemarkField
from designer.canvas.view import CanvasView
from engine.drawing import COLORS, Area, Remark
from tests.designer.canvas.gestures import (
    ALT,
    CTRL,
    NO_BUTTON,
    SHIFT,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    hold_key,
    middle,
    press_key,
)

Key = Qt.Key


def remarks(view: CanvasView) -> dict[str, Remark]:
    return dict(view.document.graph.drawing.remarks)


def draw(view: CanvasView, name: str, remark: Remark) -> None:
    view.document.edit_graph("", lambda g: g.draw(g.drawing.with_remark(name, remark)))


def around(view: CanvasView, *names: str, room: float = 20.0) -> Area:
    area = view.canvas.content(names).adjusted(-room, -room - 24, room, room)
    return area.left(), area.top(), area.width(), area.height()


def corner(area: Area, x: float = 12.0, y: float = 12.0) -> QPointF:
    """Return a place near the upper left corner."""
    return QPointF(area[0] + x, area[1] + y)


def field(view: CanvasView) -> RemarkField:
    assert view.remarking.field.isVisible()
    return view.remarking.field


def steps(view: CanvasView) -> int:
    return view.document.undo_stack.count()


@pytest.fixture
def framed(canvas: CanvasView) -> CanvasView:
    """Show a frame around two cards, in which there is a note, and a note outside; at 100 %."""
    area = around(canvas, "conv1", "relu1", room=28)
    inside = (area[0] + 220, area[1] + area[3] - 37, 80.0, 36.0)
    draw(canvas, "frame1", Remark("Stem", area, "teal", frame=True))
    draw(canvas, "note1", Remark("in the frame", inside, "amber"))
    below = empty_place(canvas)
    draw(canvas, "note2", Remark("outside", (area[0], below.y(), 200, 96), "pink"))
    canvas.document.undo_stack.clear()
    canvas.look_at(middle(canvas, "relu1"), 1.0)
    return canvas


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
    assert canvas.accessibleDescription() == "Frame: Stem" or canvas.remarking.selection
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


# -- selecting, removing, copying -------------------------------------------------------------


def test_presses_select_and_add(framed: CanvasView, mouse: Mouse) -> None:
    all_ = remarks(framed)
    mouse.click(corner(all_["frame1"].area))
    assert framed.remarking.selection == ("frame1",)
    assert framed.accessibleDescription() == "Frame: Stem"
    mouse.click(corner(all_["note1"].area, 40, 18))
    assert framed.remarking.selection == ("note1",)
    assert framed.accessibleDescription() == "Note: in the frame"
    mouse.click(middle(framed, "conv1"), modifiers=SHIFT)
    assert (framed.selection, framed.remarking.selection) == (("conv1",), ("note1",))
    mouse.click(corner(all_["frame1"].area), modifiers=CTRL)
    assert framed.remarking.selection == ("frame1", "note1")
    mouse.click(corner(all_["note1"].area, 40, 18), modifiers=CTRL)
    assert (framed.selection, framed.remarking.selection) == (("conv1",), ("frame1",))
    press_key(framed, Key.Key_Escape)
    assert (framed.selection, framed.remarking.selection) == ((), ())
    assert_scene_equals_project(framed.canvas)


def test_the_rubber_band_takes_frames_that_are_wholly_in_it(
    framed: CanvasView, mouse: Mouse
) -> None:
    framed.fit()
    left, top, width, height = remarks(framed)["frame1"].area
    free = QPointF(left + width / 2, top + height + 14)
    mouse.drag(free, QPointF(left + width / 2 + 20, top + height - 8))
    assert framed.remarking.selection == ()
    mouse.drag(QPointF(left - 20, top - 20), QPointF(left + width + 10, top + height + 10))
    assert framed.remarking.selection == ("frame1", "note1")
    assert set(framed.selection) >= {"conv1", "relu1"}
    assert_scene_equals_project(framed.canvas)


def test_a_mixed_selection_moves_by_mouse_and_by_arrows(framed: CanvasView, mouse: Mouse) -> None:
    note = remarks(framed)["note1"].area
    mouse.click(corner(note, 40, 18))
    at = middle(framed, "conv1")
    mouse.click(at, modifiers=SHIFT)
    mouse.drag(at, at + QPointF(0, 200), ALT)
    moved = framed.document.graph["conv1"].position[1] - at.y()
    assert moved > 100
    assert remarks(framed)["note1"].area[1] == pytest.approx(note[1] + moved)
    assert_scene_equals_project(framed.canvas)
    before = steps(framed)
    hold_key(framed, Key.Key_Right, 3)
    assert remarks(framed)["note1"].area[0] == note[0] + 12
    assert steps(framed) == before + 1
    assert_scene_equals_project(framed.canvas)


def test_delete_leaves_what_is_in_a_frame(framed: CanvasView, mouse: Mouse) -> None:
    nodes = framed.document.graph.nodes
    mouse.click(corner(remarks(framed)["frame1"].area))
    press_key(framed, Key.Key_Delete)
    assert set(remarks(framed)) == {"note1", "note2"}
    assert framed.document.graph.nodes == nodes
    assert framed.remarking.selection == ()
    assert_scene_equals_project(framed.canvas)
    framed.document.undo_stack.undo()
    assert "frame1" in remarks(framed)
    assert_scene_equals_project(framed.canvas)


def test_notes_alone_are_duplicated_copied_cut_and_pasted(
    framed: CanvasView, mouse: Mouse, qapp: QApplication
) -> None:
    note = remarks(framed)["note1"]
    mouse.click(corner(note.area, 40, 18))
    press_key(framed, Key.Key_D, CTRL)
    (twin,) = framed.remarking.selection
    assert remarks(framed)[twin].text == note.text
    assert remarks(framed)[twin].area != note.area
    press_key(framed, Key.Key_X, CTRL)
    assert twin not in remarks(framed)
    press_key(framed, Key.Key_V, CTRL)
    (pasted,) = framed.remarking.selection
    assert remarks(framed)[pasted].text == note.text
    assert framed.selection == ()
    assert_scene_equals_project(framed.canvas)
    assert "in the frame" in QGuiApplication.clipboard().text()
    qapp.clipboard().clear()


def test_ctrl_a_selects_notes_and_frames_too(framed: CanvasView) -> None:
    press_key(framed, Key.Key_A, CTRL)
    assert framed.remarking.selection == ("frame1", "note1", "note2")
    assert len(framed.selection) == len(framed.document.graph)


# -- menus and looks --------------------------------------------------------------------------


def offered(menu: QMenu) -> list[str]:
    return [action.text().split("\t")[0].replace("&", "") for action in menu.actions()]


def test_the_menu_of_a_frame_paints_it(framed: CanvasView, mouse: Mouse) -> None:
    mouse.menu(corner(remarks(framed)["frame1"].area))
    menu = framed.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert "Fit it to its blocks" in offered(menu)
    (colors,) = [each for each in menu.findChildren(QMenu) if each.title() == "C&olour"]
    assert len(colors.actions()) == len(COLORS)
    assert [action.text() for action in colors.actions() if action.isChecked()] == ["Teal"]
    assert all(action.toolTip() and not action.icon().isNull() for action in colors.actions())
    next(action for action in colors.actions() if action.text() == "Pink").trigger()
    assert remarks(framed)["frame1"].color == "pink"
    menu.close()
    assert_scene_equals_project(framed.canvas)


def test_the_menu_of_the_ground_adds_a_note_there(canvas: CanvasView, mouse: Mouse) -> None:
    place = empty_place(canvas)
    mouse.menu(place)
    menu = canvas.findChild(QMenu)
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if "Add a &note" in action.text()).trigger()
    menu.close()
    left, top, _, _ = remarks(canvas)["note1"].area
    assert (left, top) == pytest.approx((place.x(), place.y()), abs=4)
    assert field(canvas).isVisible()


def brightness(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_texts_can_be_read_on_every_colour(canvas: CanvasView, theme: str) -> None:
    canvas.set_theme(type(canvas.canvas.inks.theme).load(theme))
    inks = canvas.canvas.remarks.inks

    def luminance(color: QColor) -> float:
        red, green, blue = map(brightness, (color.redF(), color.greenF(), color.blueF()))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for each in inks.colors.values():
        for ground in (each.tab, each.paper, each.ground):
            one = luminance(inks.text.color())
            two = luminance(ground.color())
            assert (max(one, two) + 0.05) / (min(one, two) + 0.05) >= 4.5


@pytest.mark.parametrize("zoom", [1.0, 0.5, 0.2, 0.08])
def test_a_title_keeps_its_size_from_far(framed: CanvasView, zoom: float) -> None:
    item = framed.canvas.remarks.items["frame1"]
    framed.look_at(item.rect.center(), zoom)
    tab = item.tab(zoom)
    if item.area[2] * zoom >= 26:
        assert tab.height() * zoom >= 20.7
        assert tab.left() == item.area[0]
        assert tab.right() <= item.rect.right() + 1
    else:
        assert tab.isEmpty()


@pytest.mark.parametrize("zoom", [1.0, 0.1])
def test_frames_lie_behind_the_cards_near_and_far(framed: CanvasView, zoom: float) -> None:
    framed.look_at(middle(framed, "conv1"), zoom)

    def color(place: QPointF) -> int:
        image = QImage(framed.viewport().size(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        framed.render(painter, source=framed.viewport().rect())
        painter.end()
        return image.pixel(framed.mapFromScene(place))

    area = remarks(framed)["frame1"].area
    free = QPointF(area[0] + 20, area[1] + area[3] - 20)
    card = middle(framed, "conv1") + QPointF(20, 30)
    with_frame = color(free), color(card)
    draw(framed, "frame1", Remark("", (-9000, -9000, 99, 99), frame=True))
    without = color(free), color(card)
    assert with_frame[0] != without[0]
    assert with_frame[1] == without[1]


def test_fit_counts_notes_in(framed: CanvasView) -> None:
    draw(framed, "note2", replace(remarks(framed)["note2"], area=(0, 3000, 200, 96)))
    framed.fit()
    assert framed.visible_area().contains(framed.canvas.remarks.around())
    framed.canvas.select((), remarks=("note2",))
    press_key(framed, Key.Key_F, SHIFT)
    assert framed.visible_area().contains(framed.canvas.remarks.items["note2"].rect)
    assert framed.zoom == 1.0


def test_the_inner_frame_lies_on_the_outer_one(canvas: CanvasView, mouse: Mouse) -> None:
    inner = around(canvas, "conv1")
    outer = around(canvas, "conv1", "relu1", "pool1", room=80)
    draw(canvas, "frame1", Remark("inner", inner, "blue", frame=True))
    draw(canvas, "frame2", Remark("outer", outer, "pink", frame=True))
    items = canvas.canvas.remarks.items
    assert items["frame1"].zValue() > items["frame2"].zValue()
    canvas.look_at(middle(canvas, "relu1"), 1.0)
    mouse.drag(corner(outer), corner(outer, 12, 52))
    assert remarks(canvas)["frame1"].area[1] == inner[1] + 40
    assert_scene_equals_project(canvas.canvas)
