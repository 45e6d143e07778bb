"""A canvas with LeNet-5, a mouse that sends real events to it, and a checker for its scene."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from designer.canvas.layout import tidy
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.document import Document
from engine.drawing import Remark
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.drawn import around, draw
from tests.designer.canvas.gestures import Mouse, empty_place, middle
from widgets.theme import Theme

MakeCanvas = Callable[[Project], CanvasView]

UNIT = ("conv1", "relu1", "pool1")
"""LeNet-5's first convolution unit."""


def lenet() -> Project:
    project = template("lenet5").build()
    return project.edit_graph(lambda graph: graph.move(tidy(graph)))


@pytest.fixture
def make_canvas(qtbot: QtBot) -> Iterator[MakeCanvas]:
    views: list[CanvasView] = []

    def make(project: Project) -> CanvasView:
        document = Document(project)
        view = CanvasView(CanvasScene(document, Theme.load("dark")))
        qtbot.addWidget(view)
        view.resize(1280, 720)
        view.show()
        view.setFocus()
        view.fit()
        views.append(view)
        return view

    yield make
    for view in views:
        view.cancel_gesture()
        view.canvas.release()
        view.document.undo_stack.clear()


@pytest.fixture
def canvas(make_canvas: MakeCanvas) -> CanvasView:
    return make_canvas(lenet())


@pytest.fixture
def mouse(canvas: CanvasView) -> Mouse:
    return Mouse(canvas)


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


@pytest.fixture
def units(make_canvas: MakeCanvas) -> CanvasView:
    """Show LeNet-5 whose first convolution unit is a group."""
    return make_canvas(group_nodes(lenet(), UNIT, "Unit"))
