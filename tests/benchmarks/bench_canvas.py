"""How long the canvas takes from an edit to the repainted picture, and to zoom, drag and tidy.

Run it as ``python tests/benchmarks/bench_canvas.py``. Times are medians in milliseconds of the
whole way: the edit, analysis, problems, new labels, and painting the window's pixels. They are
the time of the window's thread, which waits for nothing here, so that what else the machine
does is not counted.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from designer.canvas.layout import tidy
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.document import Document
from engine.blocks.residual import Residual
from engine.expansion import expand
from engine.graph import Graph
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.templates import template
from widgets.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

BARS = {
    "LeNet-5, changed setting": 8.0,
    "over 500 nodes, changed setting, all in view": 8.0,
    "over 500 nodes, changed setting, 100 %": 8.0,
    "over 500 nodes, tidy layout": 200.0,
    "a group of over 500 nodes, opened": 50.0,
    "a group of over 500 nodes, changed setting inside": 8.0,
}
"""The most that the design allows, in milliseconds."""


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
    large = graph
    for copy in range(3):
        names = {name: f"{name}_{copy}" for name in graph.nodes}
        nodes = [
            type(node)(
                names[name], node.block, (node.position[0], node.position[1] + 9e3 * (copy + 1))
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


def canvas(graph: Graph) -> CanvasView:
    """Return a view of a graph as large as it is in a maximized window."""
    document = Document(Project(graph=graph))
    view = CanvasView(CanvasScene(document, Theme.load("dark")))
    view.resize(1400, 860)
    view.show()
    view.fit()
    QApplication.processEvents()
    return view


def median(act: Callable[[int], object], times: int = 21) -> float:
    """Return the median time of acting and painting, in milliseconds."""
    taken = []
    for index in range(times):
        start = time.thread_time()
        act(index)
        QApplication.processEvents()
        taken.append(1e3 * (time.thread_time() - start))
    return statistics.median(taken[1:] or taken)


def change(view: CanvasView, name: str, **choices: tuple[object, object]) -> Callable[[int], None]:
    """Return an edit that gives a setting one of two values in turn."""

    def act(index: int) -> None:
        values = {setting: pair[index % 2] for setting, pair in choices.items()}
        view.document.edit_graph(
            "change", lambda graph: graph.replace(name, graph[name].block.change(**values)), "spin"
        )

    return act


def drag(view: CanvasView, names: list[str]) -> Callable[[int], None]:
    """Return a step of a drag of some cards."""
    starts = {name: view.canvas.nodes[name].pos() for name in names}

    def act(index: int) -> None:
        view.canvas.show_moved(
            {name: place + QPointF(4.0 * index, 4.0) for name, place in starts.items()}
        )

    return act


def zoom(view: CanvasView) -> Callable[[int], None]:
    """Return a notch of the wheel, in and out."""
    return lambda index: view.set_zoom(view.zoom * (1.2 if index % 2 else 1 / 1.2))


def measure() -> dict[str, float]:
    """Return every measurement by its name."""
    results: dict[str, float] = {}
    lenet = template("lenet5").graph()
    view = canvas(lenet.move(tidy(lenet)))
    results["LeNet-5, changed setting"] = median(change(view, "conv1", filters=(6, 7)))
    results["LeNet-5, changed input, every card"] = median(
        change(view, "input", shape=((1, 32, 32), (1, 36, 36)))
    )
    view.hide()

    graph = resnet152()
    results["over 500 nodes, tidy layout"] = median(lambda _: tidy(graph), 6)
    view = canvas(graph)
    inner = "stage2_block3_conv2"
    # What a person spins most: its own card, those up to the next convolution, the totals.
    label = "over 500 nodes, changed setting"
    results[f"{label}, all in view"] = median(change(view, inner, dilation=(1, 2), padding=(1, 2)))
    shapes = change(view, "input", shape=((3, 224, 224), (3, 192, 192)))
    results["over 500 nodes, changed input, every card, all in view"] = median(shapes)
    results["over 500 nodes, zoom step, all in view"] = median(zoom(view))
    view.actual_size()
    view.bring_into_view([inner])
    QApplication.processEvents()
    results[f"{label}, 100 %"] = median(change(view, inner, dilation=(1, 2), padding=(1, 2)))
    results["over 500 nodes, changed input, every card, 100 %"] = median(shapes)
    for overlay in ("memory", "receptive"):
        view.canvas.heat.choose(overlay)
        QApplication.processEvents()
        results[f"{label}, {overlay} as heat, 100 %"] = median(
            change(view, inner, dilation=(1, 2), padding=(1, 2))
        )
    view.canvas.heat.choose("none")
    results["over 500 nodes, drag of a card, 100 %"] = median(drag(view, [inner]))
    results["over 500 nodes, zoom step, 100 %"] = median(zoom(view))
    view.hide()

    ends = {"input", *graph.sinks()}
    names = [name for name in graph.nodes if name not in ends]
    view = canvas(Graph())
    view.document.open(group_nodes(Project(graph=graph), names, "All"), None)
    QApplication.processEvents()

    opened = []
    for _ in range(7):
        opened.append(median(lambda _: view.travel.enter("all1"), 1))
        view.travel.leave()
        QApplication.processEvents()
    results["a group of over 500 nodes, opened"] = statistics.median(opened)
    view.travel.enter("all1")
    results["a group of over 500 nodes, changed setting inside"] = median(
        change(view, inner, dilation=(1, 2), padding=(1, 2))
    )
    view.hide()

    large = four_times(graph)
    start = time.thread_time()
    view = canvas(large)
    results[f"{len(large):,} nodes, opened"] = 1e3 * (time.thread_time() - start)
    results[f"{len(large):,} nodes, changed setting"] = median(
        change(view, inner, dilation=(1, 2), padding=(1, 2))
    )
    results[f"{len(large):,} nodes, zoom step, all in view"] = median(zoom(view))
    results[f"{len(large):,} nodes, drag of a card"] = median(drag(view, [inner]))
    view.hide()
    return results


def main() -> int:
    """Print the measurements; the exit code says whether they keep their bars."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    options = parser.parse_args()
    application = QApplication.instance() or QApplication([])
    results = measure()
    if options.json:
        print(json.dumps(results))
    else:
        for name, value in results.items():
            bar = BARS.get(name)
            said = "" if bar is None else f"   (at most {bar:g})"
            print(f"{name:<58}{value:>9.2f} ms{said}")
    del application
    return int(any(results[name] > bar for name, bar in BARS.items()))


if __name__ == "__main__":
    sys.exit(main())
