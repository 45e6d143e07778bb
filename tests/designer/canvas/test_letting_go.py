"""A gesture that is given up, with keys held or by another button, and one that loses its mouse."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from designer.canvas.flight import Flight
from designer.canvas.view import CanvasView
from engine.graph import InputPort
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import (
    ALT,
    CTRL,
    LEFT,
    MIDDLE,
    NO_BUTTON,
    PLAIN,
    RIGHT,
    SHIFT,
    Mouse,
    assert_scene_equals_project,
    empty_place,
    middle,
    output,
    press_key,
)

Key = Qt.Key


def begin(view: CanvasView, mouse: Mouse, gesture: str) -> Qt.KeyboardModifier:
    """Begin a gesture by real events, and return the keys that are held for it."""
    wire = view.canvas.wires[InputPort("relu1")].path().pointAtPercent(0.5)
    away = QPointF(90, 70)
    start, end, keys = {
        "knife": (wire - QPointF(0, 60), wire + QPointF(0, 60), CTRL),
        "pull out": (middle(view, "relu1"), middle(view, "relu1") + away, ALT),
        "move": (middle(view, "relu1"), middle(view, "relu1") + away, PLAIN),
        "move more": (middle(view, "relu1"), middle(view, "relu1") + away, SHIFT),
        "band": (empty_place(view), middle(view, "conv1"), PLAIN),
        "band more": (empty_place(view), middle(view, "conv1"), SHIFT | CTRL),
        "wire": (output(view, "conv1"), empty_place(view), PLAIN),
    }[gesture]
    mouse.press(start, modifiers=keys)
    mouse.move(end, modifiers=keys)
    assert view.gesture is not None
    return keys


GESTURES = ("knife", "pull out", "move", "move more", "band", "band more", "wire")


def assert_untouched(view: CanvasView) -> None:
    assert view.gesture is None
    assert view.document.undo_stack.count() == 0
    assert not view.edge_scroll.is_running
    assert not view.adding.list.isVisible()
    assert_scene_equals_project(view.canvas)


@pytest.mark.parametrize("gesture", GESTURES)
@pytest.mark.parametrize("more", [PLAIN, CTRL, SHIFT, ALT])
def test_escape_gives_up_a_gesture_whatever_keys_are_held(
    canvas: CanvasView, mouse: Mouse, gesture: str, more: Qt.KeyboardModifier
) -> None:
    keys = begin(canvas, mouse, gesture)
    press_key(canvas, Key.Key_Escape, keys | more)
    assert canvas.gesture is None
    mouse.release(modifiers=keys)
    assert_untouched(canvas)


def test_escape_with_a_key_held_leaves_the_selection_where_nothing_goes_on(
    canvas: CanvasView,
) -> None:
    canvas.select(["conv1"])
    press_key(canvas, Key.Key_Escape, CTRL)
    assert canvas.selection == ("conv1",)


def menu_of(view: CanvasView) -> QMenu | None:
    return next((menu for menu in view.findChildren(QMenu) if menu.isVisible()), None)


@pytest.mark.parametrize("gesture", ["knife", "move", "band", "wire"])
def test_the_right_button_gives_up_a_gesture_and_opens_no_menu(
    canvas: CanvasView, mouse: Mouse, gesture: str
) -> None:
    keys = begin(canvas, mouse, gesture)
    here = canvas.mapToScene(mouse.at.toPoint())
    mouse._send(QEvent.Type.MouseButtonPress, RIGHT, LEFT | RIGHT, keys)
    mouse.menu(here)  # X11 asks at the press, Windows at the release
    mouse._send(QEvent.Type.MouseButtonRelease, RIGHT, LEFT, keys)
    mouse.menu(here)
    mouse.release(modifiers=keys)
    mouse.menu(here)
    assert menu_of(canvas) is None
    assert_untouched(canvas)
    mouse.press(here, RIGHT)
    mouse.menu(here)
    menu = menu_of(canvas)
    assert menu is not None
    menu.close()
    mouse.release(RIGHT)


def test_after_escape_the_right_button_waits_for_the_left(canvas: CanvasView, mouse: Mouse) -> None:
    begin(canvas, mouse, "move")
    press_key(canvas, Key.Key_Escape)
    mouse._send(QEvent.Type.MouseButtonPress, RIGHT, LEFT | RIGHT, PLAIN)
    mouse.menu(canvas.mapToScene(mouse.at.toPoint()))
    assert menu_of(canvas) is None


@pytest.mark.parametrize("gesture", GESTURES)
def test_a_pointer_that_moves_without_a_button_drags_nothing(
    canvas: CanvasView, mouse: Mouse, gesture: str
) -> None:
    begin(canvas, mouse, gesture)
    mouse.move(middle(canvas, "dense1"), NO_BUTTON)
    assert_untouched(canvas)


@pytest.mark.parametrize("gesture", GESTURES)
def test_a_dialog_that_opens_ends_a_gesture(canvas: CanvasView, mouse: Mouse, gesture: str) -> None:
    begin(canvas, mouse, gesture)
    dialog = QDialog(canvas)
    dialog.setModal(True)
    dialog.show()
    assert canvas.gesture is None
    mouse.release()
    dialog.close()
    dialog.deleteLater()
    assert_untouched(canvas)


@pytest.mark.parametrize("kind", [QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate])
def test_a_view_that_others_cover_ends_a_gesture(
    canvas: CanvasView, mouse: Mouse, kind: QEvent.Type
) -> None:
    begin(canvas, mouse, "move")
    if kind == QEvent.Type.FocusOut:
        canvas.clearFocus()
    else:
        QApplication.sendEvent(canvas, QEvent(kind))
    assert_untouched(canvas)


def test_panning_ends_with_its_own_button_alone(canvas: CanvasView, mouse: Mouse) -> None:
    here = empty_place(canvas)
    mouse.press(here, MIDDLE)
    mouse.move(here + QPointF(60, 0), MIDDLE)
    assert canvas.gesture is not None
    mouse.release(LEFT)
    assert canvas.gesture is not None
    seen = canvas.visible_area()
    mouse.move(here + QPointF(-60, 0), NO_BUTTON)
    assert canvas.gesture is None
    assert canvas.visible_area() == seen


def test_the_overview_follows_no_pointer_after_a_dialog_opened(make_canvas: MakeCanvas) -> None:
    view = make_canvas(template("vgg16").build())
    view.actual_size()

    def send(kind: QEvent.Type, x: float, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        at = QPointF(x, view.minimap.height() / 2)
        event = QMouseEvent(kind, at, view.minimap.mapToGlobal(at), button, held, PLAIN)
        QApplication.sendEvent(view.minimap, event)

    send(QEvent.Type.MouseButtonPress, 20, LEFT, LEFT)
    before = view.visible_area()
    send(QEvent.Type.MouseMove, 40, NO_BUTTON, LEFT)
    seen = view.visible_area()
    assert seen != before
    QApplication.sendEvent(view, QEvent(QEvent.Type.WindowBlocked))
    send(QEvent.Type.MouseMove, 140, NO_BUTTON, LEFT)
    assert view.visible_area() == seen


def press_menu_key(view: CanvasView) -> QMenu | None:
    at = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, view.mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    return menu_of(view)


def test_the_menu_key_works_after_a_drag_that_was_given_up(
    canvas: CanvasView, mouse: Mouse
) -> None:
    canvas.select(["relu1"])
    begin(canvas, mouse, "move")
    mouse._send(QEvent.Type.MouseButtonPress, RIGHT, LEFT | RIGHT, PLAIN)
    mouse._send(QEvent.Type.MouseButtonRelease, RIGHT, LEFT, PLAIN)
    mouse.release()
    assert_untouched(canvas)
    menu = press_menu_key(canvas)
    assert menu is not None
    menu.close()


def test_the_menu_key_gives_up_a_drag(canvas: CanvasView, mouse: Mouse) -> None:
    begin(canvas, mouse, "move")
    menu = press_menu_key(canvas)
    assert canvas.gesture is None
    assert menu is not None
    menu.close()
    mouse.release()
    assert_untouched(canvas)


def test_after_escape_no_menu_opens_under_the_hand(canvas: CanvasView, mouse: Mouse) -> None:
    begin(canvas, mouse, "move")
    press_key(canvas, Key.Key_Escape)
    here = canvas.mapToScene(mouse.at.toPoint())
    mouse.menu(here)
    assert menu_of(canvas) is None
    mouse.release()
    mouse.press(here, RIGHT)
    mouse.menu(here)
    menu = menu_of(canvas)
    assert menu is not None
    menu.close()
    mouse.release(RIGHT)


def test_a_press_ends_a_flight_and_drags_the_card_alone(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.look_at(middle(canvas, "relu1"), 1.0)
    flight = Flight(canvas)
    flight.follow(lambda: canvas.look_at(middle(canvas, "relu1") + QPointF(200, 0), 1.0))
    assert flight.is_on
    start = middle(canvas, "relu1")
    mouse.press(start)
    assert not flight.is_on
    seen = canvas.visible_area()
    mouse.move(start + QPointF(60, 40))
    assert canvas.gesture is not None
    assert canvas.visible_area() == seen
    mouse.release()
    assert canvas.document.undo_stack.undoText() == "Move relu1"
