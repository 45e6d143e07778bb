"""What is dragged is painted from far away, too, and nothing else."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from designer.canvas.view import CanvasView
from engine.expansion import expand
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.far import FAR, differing, from_far, on_screen, shown
from tests.designer.canvas.gestures import (
    Mouse,
    assert_scene_equals_project,
    empty_place,
    middle,
)
from widgets.theme import Theme


class Painted(QObject):
    """Keeps the areas that are painted, in pixels."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self.areas: list[QRect] = []
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def assert_painted(canvas: CanvasView) -> None:
    """Hold what was painted bit by bit to what is painted at once."""
    QApplication.processEvents()
    before = on_screen(canvas)
    canvas.viewport().repaint()
    assert before == on_screen(canvas)


def test_a_drag_from_far_paints_where_cards_move_and_nothing_else(
    make_canvas: MakeCanvas,
) -> None:
    canvas = make_canvas(Project(graph=expand(template("resnet18").graph())))
    from_far(canvas)
    mouse, painted = Mouse(canvas), Painted(canvas)
    first = shown(canvas)
    name = "stage2_block1_conv1"
    for names in ([name], [name, "stage2_block1_bn1", "stage3_block1_conv1"]):
        canvas.select(names)
        start = middle(canvas, name)
        mouse.press(start)
        mouse.move(start + QPointF(60, 60), steps=1)
        QApplication.processEvents()
        painted.areas.clear()
        for step in range(1, 6):
            mouse.move(start + QPointF(60 + 40 * step, 60 + 30 * step), steps=1)
            assert_painted(canvas)
        everything = canvas.viewport().rect()
        small = [area for area in painted.areas if area != everything]
        assert len(small) >= 5
        if len(names) == 1:
            assert all(area.height() < everything.height() / 2 for area in small)
        canvas.cancel_gesture()
        assert_painted(canvas)
    canvas.select([])
    canvas.canvas.set_focused(False)
    assert differing(shown(canvas), first) == 0


def test_whatever_happens_while_a_card_is_dragged_from_far_is_painted(
    canvas: CanvasView, mouse: Mouse
) -> None:
    from_far(canvas)
    start = middle(canvas, "conv2")
    mouse.press(start)
    for turn, happens in enumerate(
        [
            lambda: canvas.scroll_by(QPoint(30, 12)),
            lambda: canvas.set_zoom(0.2),
            lambda: canvas.set_zoom(0.5),
            lambda: canvas.set_zoom(FAR),
            lambda: canvas.canvas.heat.choose("macs"),
            lambda: canvas.set_theme(Theme.load("light")),
            lambda: canvas.highlight("dense1"),
            lambda: canvas.look_at(start, 0.2),
        ]
    ):
        mouse.move(start + QPointF(80 + 30 * turn, 40), steps=1)
        assert_painted(canvas)
        happens()
        assert_painted(canvas)
    mouse.release()
    assert_painted(canvas)
    assert_scene_equals_project(canvas.canvas)


def test_a_cancelled_drag_puts_wires_back(canvas: CanvasView, mouse: Mouse) -> None:
    canvas.select(["conv2", "relu2", "pool2"])
    paths = {end: wire.path() for end, wire in canvas.canvas.wires.items()}
    mouse.press(middle(canvas, "relu2"))
    mouse.move(empty_place(canvas))
    canvas.cancel_gesture()
    assert_scene_equals_project(canvas.canvas)
    assert {end: wire.path() for end, wire in canvas.canvas.wires.items()} == paths
