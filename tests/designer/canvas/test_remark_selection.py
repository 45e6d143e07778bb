"""Notes and frames selected, copied and removed, their menus, and how they look from far."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu

from designer.canvas.gestures import RubberBand
from designer.canvas.view import CanvasView
from engine.drawing import COLORS, Remark
from engine.graph import InputPort
from tests.designer.canvas.drawn import around, corner, draw, field, remarks, steps
from tests.designer.canvas.gestures import (
    ALT,
    CTRL,
    SHIFT,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    hold_key,
    middle,
    press_key,
)

Key = Qt.Key


# -- selecting, removing, copying -------------------------------------------------------------


def test_presses_select_and_add(framed: CanvasView, mouse: Mouse) -> None:
    all_ = remarks(framed)
    mouse.click(corner(all_["frame1"].area))
    assert framed.remarking.selection == ("frame1",)
    assert framed.accessibleDescription() == "Frame: Stem, with 2 blocks"
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
    free = QPointF(left + width / 4, top + height + 9)
    mouse.press(free)
    mouse.move(QPointF(left + width / 4 + 20, top + height - 8))
    assert isinstance(framed.gesture, RubberBand)
    mouse.release()
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


def test_a_title_is_taken_where_a_wire_crosses_it(canvas: CanvasView, mouse: Mouse) -> None:
    place = canvas.canvas.wires[InputPort("pool1")].path().pointAtPercent(0.5)
    area = (place.x() - 24, place.y() - 12, 400.0, 300.0)
    draw(canvas, "frame1", Remark("A title", area, frame=True))
    mouse.click(place)
    assert canvas.remarking.selection == ("frame1",)
    assert canvas.canvas.selected_wire is None
    mouse.drag(place, place + QPointF(0, -80))
    left, top, *_ = remarks(canvas)["frame1"].area
    assert (left, top) == pytest.approx((area[0], area[1] - 80), abs=20)
    assert_scene_equals_project(canvas.canvas)
