"""Views are kept under digits, and come back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from designer.canvas.bookmarks import DIGITS
from designer.canvas.menus import menu_at
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

Key = Qt.Key
Eye = tuple[float, float, float]


def eye(view: CanvasView) -> Eye:
    here = view.visible_area().center()
    return round(here.x()), round(here.y()), round(view.zoom, 3)


def near(one: Eye, two: Eye) -> bool:
    return all(abs(a - b) <= 2 for a, b in zip(one, two, strict=True))


@pytest.fixture
def landed(canvas: CanvasView, qtbot: QtBot) -> Callable[[], Eye]:
    """Return where the eye is, when it is there."""

    def wait() -> Eye:
        qtbot.waitUntil(lambda: not canvas.bookmarks.is_flying)
        return eye(canvas)

    return wait


def test_a_digit_brings_back_what_alt_and_it_kept(
    canvas: CanvasView, landed: Callable[[], Eye]
) -> None:
    canvas.look_at(middle(canvas, "conv2"), 1.25)
    first = eye(canvas)
    press_key(canvas, Key.Key_3, ALT)
    assert "Kept as 3" in canvas.hint.text()
    assert canvas.hint.is_quiet
    canvas.look_at(middle(canvas, "dense1"), 0.7)
    second = eye(canvas)
    press_key(canvas, Key.Key_4, ALT)
    press_key(canvas, Key.Key_3)
    assert near(landed(), first)
    press_key(canvas, Key.Key_4)
    assert near(landed(), second)
    assert canvas.document.undo_stack.count() == 0
    assert_scene_equals_project(canvas.canvas)


@pytest.mark.parametrize("keypad", [PLAIN, Qt.KeyboardModifier.KeypadModifier, SHIFT])
def test_the_digits_are_those_of_the_keypad_and_of_french_keyboards_too(
    canvas: CanvasView, landed: Callable[[], Eye], keypad: Qt.KeyboardModifier
) -> None:
    canvas.look_at(middle(canvas, "conv2"), 1.25)
    first = eye(canvas)
    press_key(canvas, Key.Key_9, ALT | keypad)
    canvas.fit()
    press_key(canvas, Key.Key_9, keypad)
    assert near(landed(), first)


def test_with_ctrl_a_digit_is_the_windows(canvas: CanvasView) -> None:
    press_key(canvas, Key.Key_3, CTRL)
    assert not canvas.document.sheet.marks
    assert not canvas.hint.isVisible()


def test_a_digit_without_a_view_says_how_to_keep_one(canvas: CanvasView) -> None:
    before = eye(canvas)
    press_key(canvas, Key.Key_5)
    assert "Alt+5 keeps this one" in canvas.hint.text()
    press_key(canvas, Key.Key_B)
    assert "Shift+B keeps this one" in canvas.hint.text()
    assert eye(canvas) == before


def test_b_goes_through_what_shift_b_kept(canvas: CanvasView, landed: Callable[[], Eye]) -> None:
    eyes = []
    for name in ("conv1", "pool2", "dense3"):
        canvas.look_at(middle(canvas, name), 1.0)
        eyes.append(eye(canvas))
        press_key(canvas, Key.Key_B, SHIFT)
    assert sorted(canvas.document.sheet.marks) == [2, 3, 4]
    for expected in (*eyes, eyes[0]):
        press_key(canvas, Key.Key_B)
        assert near(landed(), expected)


def test_where_all_digits_are_taken_one_has_to_be_named(canvas: CanvasView) -> None:
    for _ in DIGITS:
        press_key(canvas, Key.Key_B, SHIFT)
    marks = dict(canvas.document.sheet.marks)
    assert sorted(marks) == list(DIGITS)
    canvas.look_at(middle(canvas, "dense3"), 1.1)
    press_key(canvas, Key.Key_B, SHIFT)
    assert "All digits keep a view" in canvas.hint.text()
    assert canvas.document.sheet.marks == marks
    press_key(canvas, Key.Key_7, ALT)
    assert canvas.document.sheet.marks[7].zoom == pytest.approx(1.1)


def test_a_view_inside_a_group_is_entered(units: CanvasView) -> None:
    (group,) = [
        name for name in units.canvas.nodes if units.canvas.nodes[name].node.block.title == "Unit"
    ]
    outside = eye(units)
    press_key(units, Key.Key_2, ALT)
    units.travel.enter(group)
    units.look_at(middle(units, "relu1"), 1.5)
    inside = eye(units)
    press_key(units, Key.Key_3, ALT)
    press_key(units, Key.Key_2)
    assert units.document.scope.path == ()
    assert near(eye(units), outside)
    press_key(units, Key.Key_3)
    assert units.document.scope.path
    assert near(eye(units), inside)
    assert_scene_equals_project(units.canvas)
    press_key(units, Key.Key_2)
    units.select([group])
    units.commands.ungroup()
    press_key(units, Key.Key_3)
    assert "not there any more" in units.hint.text()
    assert 3 not in units.document.sheet.marks
    assert_scene_equals_project(units.canvas)


def test_each_tab_has_its_own(canvas: CanvasView) -> None:
    document = canvas.document
    first = document.sheet
    press_key(canvas, Key.Key_2, ALT)
    document.switch(document.new_sheet(document.project, None))
    press_key(canvas, Key.Key_2)
    assert "No view is kept as 2" in canvas.hint.text()
    document.switch(first)
    assert sorted(document.sheet.marks) == [2]


def test_a_press_ends_the_way_there(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.look_at(middle(canvas, "dense3") + QPointF(4000, 0), 1.0)
    press_key(canvas, Key.Key_2, ALT)
    canvas.fit()
    press_key(canvas, Key.Key_2)
    assert canvas.bookmarks.is_flying
    mouse.press(empty_place(canvas))
    assert not canvas.bookmarks.is_flying
    mouse.release()


def test_the_menu_of_the_canvas_keeps_the_view(canvas: CanvasView, mouse: Mouse) -> None:
    menu = menu_at(canvas, mouse.to(empty_place(canvas)).toPoint())
    next(
        each for each in menu.actions() if "Keep this view" in each.text().replace("&", "")
    ).trigger()
    assert sorted(canvas.document.sheet.marks) == [2]
