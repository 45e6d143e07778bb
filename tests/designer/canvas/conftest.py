"""A canvas with LeNet-5, a mouse that sends real events to it, and a checker for its scene."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from designer.canvas.layout import tidy
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.document import Document
from engine.project import Project
from engine.templates import template
from tests.designer.canvas.gestures import Mouse
from widgets.theme import Theme

MakeCanvas = Callable[[Project], CanvasView]


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
