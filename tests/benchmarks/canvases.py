"""Large networks on a canvas, real events for it, and how long a step takes with its painting."""

from __future__ import annotations

import statistics
import time
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from designer.canvas.geometry import STEP_X, STEP_Y
from designer.canvas.layout import tidy
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.document import Document
from engine.blocks.base import make
from engine.blocks.residual import Residual
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from engine.templates import template
from widgets.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

PER_ROW = 40
SIZE = (1400, 860)


def chain(count: int) -> Graph:
    """Return blocks in a row that is folded like text: convolutions with what follows them."""
    kinds = ("convolution", "batch_norm", "relu")
    nodes = [Node("input", make("input"))]
    nodes += [
        Node(
            f"layer{index}",
            make(kinds[index % 3]),
            ((index + 1) % PER_ROW * STEP_X, (index + 1) // PER_ROW * STEP_Y),
        )
        for index in range(count - 1)
    ]
    return Graph.build(
        nodes,
        [(OutputPort(one.name), InputPort(other.name)) for one, other in pairwise(nodes)],
    )


def resnet152() -> Graph:
    """Return ResNet-152, unfolded and laid out."""
    graph = template("resnet18").graph()
    for name, filters, stride, repeat in (
        ("stage1", 64, 1, 3),
        ("stage2", 128, 2, 8),
        ("stage3", 256, 2, 36),
        ("stage4", 512, 2, 3),
    ):
        block = Residual(variant="bottleneck", filters=filters, stride=stride, repeat=repeat)
        graph = graph.replace(name, block)
    flat = expand(graph)
    return flat.move(tidy(flat))


def four_times(graph: Graph) -> Graph:
    """Return a graph with four copies of another below one another."""
    box = [node.position[1] for node in graph.nodes.values()]
    below = max(box) - min(box) + 2 * STEP_Y
    large = graph
    for copy in range(3):
        names = {name: f"{name}_{copy}" for name in graph.nodes}
        nodes = [
            Node(
                names[name],
                node.block,
                (node.position[0], node.position[1] + below * (copy + 1)),
            )
            for name, node in graph.nodes.items()
        ]
        large = Graph.build(
            [*large.nodes.values(), *nodes],
            [(start, end) for end, start in large.wires.items()]
            + [
                (start._replace(node=names[start.node]), end._replace(node=names[end.node]))
                for end, start in graph.wires.items()
            ],
        )
    return large


def canvas(graph: Graph, size: tuple[int, int] = SIZE) -> CanvasView:
    """Return a view of a graph as large as it is in a maximized window, wholly shown."""
    document = Document(Project(graph=graph))
    view = CanvasView(CanvasScene(document, Theme.load("dark")))
    view.resize(*size)
    view.show()
    view.fit()
    QApplication.processEvents()
    return view


def close(view: CanvasView) -> None:
    """Let a view and its scene go."""
    view.hide()
    view.canvas.release()
    view.document.undo_stack.clear()
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Times(NamedTuple):
    """Milliseconds of a step that was done many times."""

    median: float
    p95: float


class _Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.count = 0
        view.viewport().installEventFilter(self)
        self._view = view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count."""
        del watched
        self.count += event.type() == QEvent.Type.Paint
        return False

    def stop(self) -> None:
        """Count no more."""
        self._view.viewport().removeEventFilter(self)


def timed(
    view: CanvasView, act: Callable[[int], object], times: int = 41, *, whole: bool = False
) -> Times:
    """Return how long acting takes with the painting of what it changed.

    Parameters
    ----------
    view
        What is painted.
    act
        Is given the number of the step.
    times
        How often; two more come first, which are not counted.
    whole
        Paint every pixel of the view, whatever changed.
    """

    def run(index: int) -> float:
        start = time.perf_counter()
        act(index)
        if whole:
            view.viewport().repaint()
        else:
            QApplication.processEvents()
        taken = 1e3 * (time.perf_counter() - start)
        QApplication.processEvents()
        return taken

    paints = _Paints(view)
    for index in range(2):
        run(index)
    if not paints.count:
        raise AssertionError("A step was timed that painted nothing.")
    paints.stop()
    taken = sorted(run(index) for index in range(2, times + 2))
    return Times(statistics.median(taken), taken[min(round(0.95 * times), times - 1)])


def once(act: Callable[[], object]) -> float:
    """Return how many milliseconds something takes that is done once, with its painting."""
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return 1e3 * (time.perf_counter() - start)


def change(view: CanvasView, name: str, **choices: tuple[object, object]) -> Callable[[int], None]:
    """Return an edit that gives settings one of two values in turn."""

    def act(index: int) -> None:
        values = {setting: pair[index % 2] for setting, pair in choices.items()}
        view.document.edit_graph(
            "change", lambda graph: graph.replace(name, graph[name].block.change(**values)), "spin"
        )

    return act


def wheel(view: CanvasView) -> Callable[[int], None]:
    """Return a notch of the wheel in the middle of the view, in and out."""
    viewport = view.viewport()
    at = QPointF(viewport.rect().center())

    def act(index: int) -> None:
        turn = QPoint(0, 120 if index % 2 else -120)
        event = QWheelEvent(
            at,
            viewport.mapToGlobal(at),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    return act


class Hand:
    """A mouse over a view, with what is held meanwhile."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._held = Qt.MouseButton.NoButton

    def press(self, at: QPointF, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Press a button at a place of the viewport."""
        self._held = button
        self._send(QEvent.Type.MouseButtonPress, at, button)

    def move(self, at: QPointF) -> None:
        """Move to a place of the viewport."""
        self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton)

    def release(self, at: QPointF) -> None:
        """Let the button go."""
        button, self._held = self._held, Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseButtonRelease, at, button)

    def _send(self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
        viewport = self._view.viewport()
        event = QMouseEvent(
            kind,
            at,
            viewport.mapToGlobal(at),
            button,
            self._held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)


def moving(hand: Hand, start: QPointF, way: QPointF) -> Callable[[int], None]:
    """Return a move of the mouse that goes on with every step."""
    return lambda index: hand.move(start + way * (index + 5))


def coming_in(view: CanvasView) -> float:
    """Return the longest stretch of work while somebody zooms in and stops at each step."""
    worst = 0.0
    while view.zoom < 0.8:
        start = time.perf_counter()
        view.set_zoom(view.zoom * 1.2)
        view.viewport().repaint()
        worst = max(worst, 1e3 * (time.perf_counter() - start))
        rests = time.perf_counter() + 0.3
        while time.perf_counter() < rests:
            start = time.perf_counter()
            QApplication.processEvents()
            worst = max(worst, 1e3 * (time.perf_counter() - start))
            time.sleep(0.001)
    return worst
