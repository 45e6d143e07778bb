"""What NodeGraphQt takes to show a chain of blocks and to zoom over it; one JSON object on stdout.

Run by ``bench_canvas.py`` in a process of its own: the peer brings a Qt shim with it.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from itertools import pairwise

os.environ.setdefault("QT_PREFERRED_BINDING", "PySide6")

from NodeGraphQt import BaseNode, NodeGraph
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

WIDTH, HEIGHT = 1400, 860
PER_ROW = 40


class Layer(BaseNode):  # type: ignore[misc]
    """A block with one input and one output."""

    __identifier__ = "peer"
    NODE_NAME = "layer"

    def __init__(self) -> None:
        super().__init__()
        self.add_input("in")
        self.add_output("out")


def turn(view: QGraphicsView, notches: float) -> None:
    """Turn the wheel over the middle of a view."""
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def main() -> None:
    """Print the milliseconds of building and of one step of the wheel."""
    count = int(sys.argv[1])
    application = QApplication([])
    begin = time.perf_counter()
    graph = NodeGraph()
    graph.register_node(Layer)
    nodes = [
        graph.create_node(
            "peer.Layer",
            name=f"layer{index}",
            pos=[index % PER_ROW * 220.0, index // PER_ROW * 140.0],
            selected=False,
            push_undo=False,
        )
        for index in range(count)
    ]
    for one, other in pairwise(nodes):
        one.set_output(0, other.input(0))
    view = graph.viewer()
    graph.widget.resize(WIDTH, HEIGHT)
    graph.widget.show()
    view.zoom_to_nodes([node.view for node in nodes])
    view.viewport().repaint()
    built = 1e3 * (time.perf_counter() - begin)
    application.processEvents()
    steps = []
    for index in range(9):
        begin = time.perf_counter()
        turn(view, 1 if index % 2 else -1)
        view.viewport().repaint()
        steps.append(1e3 * (time.perf_counter() - begin))
    print(json.dumps({"built": built, "zoom": statistics.median(steps[1:])}))
    sys.stdout.flush()
    os._exit(0)  # its items do not always survive the end of the interpreter


if __name__ == "__main__":
    main()
