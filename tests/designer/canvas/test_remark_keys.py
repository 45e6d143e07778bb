"""Notes and frames reached, written on, coloured, moved, sized and removed without a mouse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from designer.canvas.view import CanvasView
from designer.canvas.walking import ahead, reading_order
from engine.drawing import Drawing, Remark
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.drawn import draw, field, remarks, steps
from tests.designer.canvas.gestures import (
    ALT,
    CTRL,
    PLAIN,
    SHIFT,
    assert_scene_equals_project,
    hold_key,
    middle,
    press_key,
)
from widgets.remark_looks import LEAST_FRAME, LEAST_NOTE

Key = Qt.Key
At = tuple[tuple[str, ...], tuple[str, ...]]


def at(view: CanvasView) -> At:
    return view.selection, view.remarking.selection


def go(view: CanvasView, key: Key, modifiers: Qt.KeyboardModifier = PLAIN) -> At:
    press_key(view, key, modifiers)
    return at(view)


def ringed(view: CanvasView) -> list[str]:
    canvas = view.canvas
    cards = [name for name, item in canvas.nodes.items() if item.look.focused]
    return cards + [name for name, item in canvas.remarks.items.items() if item.focused]


def open_menu(view: CanvasView) -> QMenu:
    """Press the menu key, which Qt tells the viewport of."""
    viewport, middle_ = view.viewport(), QPoint(5, 5)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(
        viewport, QContextMenuEvent(reason, middle_, viewport.mapToGlobal(middle_))
    )
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


# -- going there ------------------------------------------------------------------------------


def test_n_goes_on_from_the_last_block_to_notes_and_frames_and_round(framed: CanvasView) -> None:
    order = framed.canvas.graph.topology().order
    framed.setFocus(Qt.FocusReason.TabFocusReason)
    framed.canvas.select([order[-1]])
    assert go(framed, Key.Key_N) == ((), ("frame1",))
    assert ringed(framed) == ["frame1"]
    assert go(framed, Key.Key_N) == ((), ("note1",))
    assert go(framed, Key.Key_N) == ((), ("note2",))
    assert ringed(framed) == ["note2"]
    assert go(framed, Key.Key_N) == ((order[0],), ())
    assert ringed(framed) == [order[0]]
    assert go(framed, Key.Key_P) == ((), ("note2",))
    assert framed.visible_area().contains(framed.canvas.remarks.items["note2"].rect)
    assert_scene_equals_project(framed.canvas)


def test_shift_goes_through_notes_and_frames_alone(framed: CanvasView) -> None:
    seen = [go(framed, Key.Key_N, SHIFT)[1] for _ in range(4)]
    assert seen == [("frame1",), ("note1",), ("note2",), ("frame1",)]
    assert go(framed, Key.Key_P, SHIFT) == ((), ("note2",))


def test_without_any_there_is_a_sentence(canvas: CanvasView) -> None:
    said: list[str] = []
    canvas.message.connect(said.append)
    assert go(canvas, Key.Key_N, SHIFT) == ((), ())
    assert len(said) == 1


def test_alt_and_arrows_go_to_what_lies_straight_ahead(framed: CanvasView) -> None:
    framed.canvas.select(["conv1"])
    assert go(framed, Key.Key_Up, ALT) == ((), ("frame1",))
    assert go(framed, Key.Key_Down, ALT) == (("conv1",), ())
    # The row of cards is walked along as if there were no frame around them.
    assert go(framed, Key.Key_Right, ALT) == (("relu1",), ())
    assert go(framed, Key.Key_Left, ALT) == (("conv1",), ())
    x, y = framed.canvas.graph["conv1"].position
    draw(framed, "note3", Remark("right below", (x - 20, y + 70, 80, 36)))
    assert go(framed, Key.Key_Down, ALT) == ((), ("note3",))
    assert go(framed, Key.Key_Up, ALT) == (("conv1",), ())


def test_with_shift_they_are_added_to_the_selection(framed: CanvasView) -> None:
    framed.canvas.select(["conv1"])
    assert go(framed, Key.Key_Up, ALT | SHIFT) == (("conv1",), ("frame1",))
    assert ringed(framed) == ["frame1"]
    assert framed.canvas.remarks.current == "frame1"


def test_where_the_keyboard_was_may_be_gone(framed: CanvasView) -> None:
    go(framed, Key.Key_N, SHIFT)
    press_key(framed, Key.Key_Delete)
    assert "frame1" not in remarks(framed)
    assert framed.canvas.remarks.current is None
    framed.document.undo_stack.undo()
    assert ((), ("frame1",)) in [go(framed, Key.Key_N, SHIFT) for _ in range(3)]
    assert_scene_equals_project(framed.canvas)


def test_every_block_and_remark_of_a_scope_is_come_to_once(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(template("resnet18").build())
    for index, area in enumerate([(0, 500, 90, 90), (300, 510, 200, 50), (-80, 900, 60, 40)]):
        draw(canvas, f"note{index}", Remark(str(index), area))
    every = len(canvas.canvas.graph) + 3
    seen = [go(canvas, Key.Key_N) for _ in range(every)]
    assert len(set(seen)) == every
    assert [noted for _, noted in seen[-3:]] == [("note0",), ("note1",), ("note2",)]
    assert go(canvas, Key.Key_N) == seen[0]


def test_one_that_is_larger_than_the_view_shows_where_its_text_begins(canvas: CanvasView) -> None:
    draw(canvas, "frame1", Remark("wide", (9000, 9000, 8000, 8000), frame=True))
    canvas.look_at(middle(canvas, "conv1"), 1.0)
    go(canvas, Key.Key_N, SHIFT)
    assert canvas.visible_area().contains(9000.0, 9000.0)
    assert canvas.zoom == 1.0


areas = st.tuples(
    st.integers(-900, 900), st.integers(-900, 900), st.integers(1, 400), st.integers(1, 400)
)
drawings = st.lists(st.tuples(areas, st.booleans()), max_size=8).map(
    lambda found: Drawing(
        {
            f"r{index}": Remark("", (*map(float, area),), frame=frame)  # type: ignore[arg-type]
            for index, (area, frame) in enumerate(found)
        }
    )
)


@given(drawings)
def test_the_order_of_reading_has_each_once_and_never_goes_up_a_line(drawing: Drawing) -> None:
    order = reading_order(drawing)
    assert sorted(order) == sorted(drawing.remarks)
    tops = [drawing.remarks[name].area[1] for name in order]
    assert all(max(tops[:index], default=top) < top + 48 for index, top in enumerate(tops))


@given(drawings, st.sampled_from([(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)]), st.data())
def test_what_is_ahead_lies_ahead(
    drawing: Drawing, way: tuple[float, float], data: st.DataObject
) -> None:
    graph = template("lenet5").graph().draw(drawing)
    begin = [(name, False) for name in graph.nodes] + [(name, True) for name in drawing.remarks]
    here, noted = data.draw(st.sampled_from(begin))
    found = ahead(graph, here, way, noted=noted)
    assert found != (here, noted)
    axis = 0 if way[0] else 1

    def edges(name: str, of_remark: bool) -> tuple[float, float]:
        if not of_remark:
            place = graph[name].position[axis]
            return place, place
        area = drawing.remarks[name].area
        size = 0.0 if drawing.remarks[name].frame and axis else area[axis + 2]
        return area[axis], area[axis] + size

    if found is not None:
        low, high = edges(here, noted)
        other_low, other_high = edges(*found)
        assert other_low > high if sum(way) > 0 else other_high < low


# -- what is done there -----------------------------------------------------------------------


def test_enter_writes_on_it_and_held_it_does_not_write_over_it(framed: CanvasView) -> None:
    framed.canvas.select((), remarks=("note1",))
    framed.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, PLAIN))
    typing = field(framed)
    assert typing.hasFocus()
    again = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, PLAIN, "\r", autorep=True)
    QApplication.sendEvent(typing, again)
    assert remarks(framed)["note1"].text == "in the frame"
    QTest.keyClicks(typing, "anew")
    press_key(typing, Key.Key_Escape)
    assert remarks(framed)["note1"].text == "anew"
    assert framed.hasFocus()
    assert at(framed) == ((), ("note1",))
    framed.canvas.select((), remarks=("frame1",))
    press_key(framed, Key.Key_Enter)
    QTest.keyClicks(field(framed), "Root")
    press_key(field(framed), Key.Key_Return)
    assert remarks(framed)["frame1"].text == "Root"
    assert steps(framed) == 2
    assert_scene_equals_project(framed.canvas)


def test_enter_on_one_that_is_out_of_view_brings_it_there(framed: CanvasView) -> None:
    framed.canvas.select((), remarks=("note2",))
    framed.go_to(middle(framed, "conv1") - framed.visible_area().bottomRight() * 3)
    press_key(framed, Key.Key_Return)
    assert framed.viewport().rect().contains(field(framed).geometry().center())
    press_key(field(framed), Key.Key_Escape)


def test_with_blocks_enter_opens_as_before(framed: CanvasView) -> None:
    said: list[str] = []
    framed.message.connect(said.append)
    framed.canvas.select(["conv1"], remarks=("note1",))
    press_key(framed, Key.Key_Return)
    assert not framed.remarking.field.isVisible()
    assert len(said) == 1


def test_the_menu_key_colours_all_that_is_selected(framed: CanvasView) -> None:
    go(framed, Key.Key_N, SHIFT)
    while framed.remarking.selection != ("note2",):
        go(framed, Key.Key_N, SHIFT)
    menu = open_menu(framed)
    press_key(menu, Key.Key_O, text="o")
    inner = QApplication.activePopupWidget()
    assert isinstance(inner, QMenu)
    assert inner is not menu
    while inner.activeAction() is None or inner.activeAction().text() != "Purple":
        press_key(inner, Key.Key_Down)
    press_key(inner, Key.Key_Return)
    assert remarks(framed)["note2"].color == "purple"
    assert steps(framed) == 1
    menu.close()


def test_arrows_move_it_with_what_it_holds_and_ctrl_makes_it_larger(framed: CanvasView) -> None:
    framed.canvas.select((), remarks=("frame1",))
    x, y = framed.canvas.graph["conv1"].position
    left, top, width, height = remarks(framed)["frame1"].area
    hold_key(framed, Key.Key_Down, 4)
    assert framed.canvas.graph["conv1"].position == (x, y + 16)
    press_key(framed, Key.Key_Right, CTRL)
    press_key(framed, Key.Key_Down, CTRL)
    assert remarks(framed)["frame1"].area == (left, top + 16, width + 4, height + 4)
    assert framed.canvas.graph["conv1"].position == (x, y + 16)
    assert steps(framed) == 3
    for _ in range(3):
        framed.document.undo_stack.undo()
    assert remarks(framed)["frame1"].area == (left, top, width, height)
    assert_scene_equals_project(framed.canvas)


@pytest.mark.parametrize(("name", "least"), [("frame1", LEAST_FRAME), ("note2", LEAST_NOTE)])
def test_held_keys_make_it_no_smaller_than_can_be_taken(
    framed: CanvasView, name: str, least: tuple[float, float]
) -> None:
    framed.canvas.select((), remarks=(name,))
    for key in (Key.Key_Left, Key.Key_Up):
        for index in range(300):
            event = QKeyEvent(QEvent.Type.KeyPress, key, CTRL, "", autorep=index > 0)
            QApplication.sendEvent(framed, event)
        QApplication.sendEvent(framed, QKeyEvent(QEvent.Type.KeyRelease, key, CTRL))
    assert remarks(framed)[name].area[2:] == least
    assert steps(framed) == 2


def test_ctrl_d_copies_it_where_it_is_seen(framed: CanvasView) -> None:
    note = remarks(framed)["note2"].area
    framed.canvas.select((), remarks=("note2",))
    press_key(framed, Key.Key_F, SHIFT)
    seen = framed.visible_area()
    press_key(framed, Key.Key_D, CTRL)
    (copy,) = framed.remarking.selection
    assert remarks(framed)[copy].area == (note[0] + 24, note[1] + 24, *note[2:])
    assert framed.visible_area() == seen
    press_key(framed, Key.Key_C, CTRL)
    press_key(framed, Key.Key_Delete)
    assert copy not in remarks(framed)
    framed.go_to(middle(framed, "conv1") - seen.bottomRight() * 3)
    press_key(framed, Key.Key_V, CTRL)
    (pasted,) = framed.remarking.selection
    assert framed.visible_area().contains(framed.canvas.remarks.items[pasted].rect)


def test_notes_that_are_written_at_the_same_place_can_be_told_apart(
    make_canvas: MakeCanvas,
) -> None:
    canvas = make_canvas(Project())
    for text in ("one", "two", "three"):
        press_key(canvas, Key.Key_C)
        QTest.keyClicks(field(canvas), text)
        press_key(field(canvas), Key.Key_Escape)
    found = remarks(canvas)
    assert len({remark.area[:2] for remark in found.values()}) == 3
    assert [found[name].text for name in reading_order(canvas.canvas.graph.drawing)] == [
        "one", "two", "three",
    ]  # fmt: skip
    assert go(canvas, Key.Key_N) == ((), ("note1",))
    assert_scene_equals_project(canvas.canvas)
