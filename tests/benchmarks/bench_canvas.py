"""How long the canvas takes to show, zoom, drag and edit networks of up to 4,000 blocks.

Run it as ``python tests/benchmarks/bench_canvas.py``; with ``--xcb`` on an X server (``xvfb-run``
gives one), with ``QT_SCALE_FACTOR=2`` as on a screen of twice the density. Times are milliseconds
on the clock for the whole way: the event, the edit, analysis, problems, new labels, and the
pixels. NodeGraphQt is measured in the same run where it is installed (the extra ``bench``).
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ["QT_QPA_PLATFORM"] = "xcb" if "--xcb" in sys.argv else "offscreen"

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from designer.canvas.overlay import OVERLAYS
from engine.groups.grouping import group_nodes
from engine.project import Project
from engine.projectfile import load_project, save_project
from tests.benchmarks.canvases import (
    Hand,
    canvas,
    chain,
    change,
    close,
    coming_in,
    four_times,
    moving,
    once,
    resnet152,
    timed,
    wheel,
)

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from engine.graph import Graph

PEER = "NodeGraphQt 0.6.44"
LARGE = (2560, 1440)
INNER = "stage2_block3_conv2"


class Row(NamedTuple):
    """One measurement and what it must keep."""

    what: str
    value: float
    unit: str = "ms"
    bar: float | None = None
    least: bool = False
    """Whether the bar is the least that is allowed, not the most."""

    @property
    def verdict(self) -> str:
        """Whether it keeps its bar; empty where it has none."""
        if self.bar is None:
            return ""
        return (
            "kept"
            if (self.value >= self.bar if self.least else self.value <= self.bar)
            else "MISSED"
        )


def peer(count: int) -> dict[str, float] | str:
    """Return what the peer takes, or a sentence on why it was not measured."""
    program = Path(__file__).parent / "peers" / "nodegraphqt.py"
    try:
        done = subprocess.run(
            [sys.executable, str(program), str(count)],
            capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"{PEER} was not measured: it took longer than five minutes."
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        return f'{PEER} was not measured ({last}): pip install -e ".[bench]" installs it.'
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def build(count: int, times: int = 5) -> float:
    """Return how long a chain takes from nothing to its pixels."""
    graph, taken = chain(count), []
    for _ in range(times):
        gc.collect()
        start = time.perf_counter()
        view = canvas(graph)
        view.viewport().repaint()
        taken.append(1e3 * (time.perf_counter() - start))
        close(view)
    return statistics.median(taken)


def building() -> list[Row]:
    """Show chains of blocks, beside the peer."""
    build(100, 2)
    own = build(1000)
    rows = [
        Row("chain of 1,000 blocks, built and shown", own, bar=150),
        Row("chain of 2,000 blocks, built and shown", build(2000, 3)),
    ]
    found = peer(1000)
    if isinstance(found, str):
        print(found)
        return rows
    view = canvas(chain(1000))
    zoom = timed(view, wheel(view), whole=True).median
    close(view)
    return [
        *rows,
        Row(f"  {PEER}: the same", found["built"]),
        Row("  how many times faster", found["built"] / own, "x", 20, least=True),
        Row(f"  {PEER}: zoom step at fit-all, 1,000 blocks", found["zoom"]),
        Row("  how many times faster", found["zoom"] / zoom, "x"),
    ]


def zooming(name: str, graph: Graph, bar: float) -> list[Row]:
    """Turn the wheel and pan where everything is in view."""
    rows = []
    for size in (None, LARGE):
        view = canvas(graph) if size is None else canvas(graph, size)
        where = name if size is None else f"{name}, {size[0]}x{size[1]}"
        steps = timed(view, wheel(view), whole=True)
        rows.append(Row(f"{where}: wheel-zoom step at fit-all", steps.median, bar=bar))
        rows.append(Row(f"{where}: the same, p95", steps.p95))
        hand = Hand(view)
        middle = QPointF(view.viewport().rect().center())
        hand.press(middle, Qt.MouseButton.MiddleButton)
        steps = timed(view, moving(hand, middle, QPointF(1, 1)), whole=True)
        hand.release(middle)
        rows.append(Row(f"{where}: pan step at fit-all", steps.median, bar=bar))
        # From plain rectangles to the first names: faces of all that is in view are needed.
        view.fit()
        view.set_zoom(0.24)
        QApplication.processEvents()
        rows.append(
            Row(
                f"{where}: longest stretch of work while names come into focus",
                coming_in(view),
                bar=33,
            )
        )
        close(view)
    return rows


def dragging(graph: Graph) -> list[Row]:
    """Drag cards, select and hover among 2,000."""
    rows = []
    view = canvas(graph)
    hand = Hand(view)
    many = list(graph.nodes)[100:300]
    for where, names, near, bar in (
        ("drag step at 100 %, one of 2,000 cards", [INNER], True, 4),
        ("drag step at 100 %, 200 selected cards", many, True, 4),
        ("drag step at fit-all, one of 2,000 cards", [INNER], False, 4),
        ("drag step at fit-all, 200 selected cards", many, False, 8),
    ):
        view.fit()
        if near:
            view.look_at(view.canvas.nodes[names[-1]].pos(), 1.0)
        view.canvas.select(names)
        QApplication.processEvents()
        at = QPointF(view.mapFromScene(view.canvas.nodes[names[-1]].pos()))
        hand.press(at)
        steps = timed(view, moving(hand, at, QPointF(3, 1)))
        rows.append(Row(where, steps.median, bar=bar))
        rows.append(Row(f"{where}, p95", steps.p95))
        view.cancel_gesture()
        QApplication.processEvents()
    view.canvas.select([])
    view.look_at(view.canvas.nodes[INNER].pos(), 1.0)
    QApplication.processEvents()
    at = QPointF(view.mapFromScene(view.canvas.nodes[INNER].pos()))
    hovers = timed(view, lambda i: hand.move(at + QPointF(150 if i % 2 else 0, 0)))
    rows.append(Row("hover on and off a card, 2,000 cards", hovers.median, bar=4))
    view.fit()
    QApplication.processEvents()
    hand.press(QPointF(2, 40))
    band = timed(view, lambda i: hand.move(QPointF(1390 - i, 850 - i)))
    rows.append(Row("rubber band step over all of 2,000 cards", band.median, bar=16))
    view.cancel_gesture()
    close(view)
    return rows


def editing(graph: Graph) -> list[Row]:
    """Change a setting of ResNet-152 until the labels behind it are painted."""
    rows = []
    view = canvas(graph)
    label = "ResNet-152 unfolded, changed setting to painted labels"
    for where in ("fit-all", "100 %"):
        if where == "100 %":
            view.look_at(view.canvas.nodes[INNER].pos(), 1.0)
        for overlay in ("none", *OVERLAYS):
            view.canvas.heat.choose(overlay)
            QApplication.processEvents()
            steps = timed(view, change(view, INNER, dilation=(1, 2), padding=(1, 2)))
            said = "" if overlay == "none" else f", {overlay} as heat"
            rows.append(Row(f"{label}{said}, {where}, p95", steps.p95, bar=16))
        view.canvas.heat.choose("none")
        shapes = change(view, "input", shape=((3, 224, 224), (3, 192, 192)))
        every = timed(view, shapes, 21)
        rows.append(Row(f"{label}, every card's shape, {where}, p95", every.p95, bar=33))
    close(view)
    return rows


def large_steps(resnet: Graph, graph: Graph) -> list[Row]:
    """Do what is done once with very many blocks."""
    rows = []
    view = canvas(graph)
    names = [name for name in graph.nodes if name != "input"]
    rows.append(Row("select all of 2,000", once(view.commands.select_all), bar=50))
    edit = change(view, INNER, dilation=(1, 2), padding=(1, 2))
    rows.append(Row("changed setting, 2,000 blocks, p95", timed(view, edit).p95, bar=50))
    x, y = graph[INNER].position
    view.canvas.select([])

    def drop(index: int) -> None:
        to = (x + 4.0 * (1 + index % 2), y)
        view.document.edit_graph("move", lambda g: g.move({INNER: to}))

    rows.append(Row("a card put elsewhere, 2,000 blocks, p95", timed(view, drop).p95, bar=50))
    gone = set(names[500:1500])
    document = view.document
    delete = once(lambda: document.edit_graph("delete", lambda g: g.remove(gone)))
    rows.append(Row("delete 1,000 of 2,000", delete, bar=250))
    rows.append(Row("undo of it", once(document.undo_stack.undo), bar=250))
    close(view)
    ends = {"input", *resnet.sinks()}
    inside = [name for name in resnet.nodes if name not in ends]
    view = canvas(chain(2))
    view.document.open(group_nodes(Project(graph=resnet), inside, "All"), None)
    QApplication.processEvents()
    opened = []
    for _ in range(5):
        opened.append(once(lambda: view.travel.enter("all1")))
        view.travel.leave()
        QApplication.processEvents()
    rows.append(Row("a group of over 500 blocks, opened", statistics.median(opened), bar=50))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.netloom"
        save_project(Project(graph=graph), path)

        def open_file() -> None:
            view.document.open(load_project(path), path)
            view.fit()

        rows.append(Row("a file of 2,000 blocks, opened", once(open_file), bar=500))
    close(view)
    return rows


def growth() -> list[Row]:
    """How times grow from 100 to 4,000 blocks."""
    sizes = (100, 400, 1000, 2000, 4000)
    taken: dict[str, list[float]] = {"build": [], "zoom": [], "edit": []}
    for count in sizes:
        taken["build"].append(build(count, 3))
        view = canvas(chain(count))
        taken["zoom"].append(timed(view, wheel(view), 21, whole=True).median)
        name = f"layer{count // 6 * 3}"
        edit = change(view, name, kernel=(3, 5))
        taken["edit"].append(timed(view, edit, 21).median)
        close(view)
    rows = []
    for what, times in taken.items():
        said = ", ".join(f"{value:.1f}" for value in times)
        rows.append(
            Row(f"growth of {what} from 100 to 4,000 blocks ({said} ms)",
                exponent(sizes, times), "exponent", 1.15)
        )  # fmt: skip
    return rows


def exponent(sizes: tuple[int, ...], times: list[float]) -> float:
    """Return the slope of the line through times over sizes, both as logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in times]
    return statistics.linear_regression(xs, ys).slope


def memory(count: int) -> dict[str, float]:
    """Return the KB that a block takes with its wire: graph, state, items, what was painted."""

    def resident() -> float:
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1024

    def show(amount: int) -> CanvasView:
        view = canvas(chain(amount))
        view.viewport().repaint()
        view.look_at(view.canvas.content().center(), 1.0)
        view.viewport().repaint()
        return view

    first = show(100)
    traced = "--traced" in sys.argv
    if traced:
        tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0] / 1024 if traced else resident()
    second = show(count)
    after = tracemalloc.get_traced_memory()[0] / 1024 if traced else resident()
    del first, second
    return {"KB": (after - before) / count}


def remembering() -> list[Row]:
    """Measure memory in processes of its own, as the system sees it and as Python does."""
    rows = []
    for title, extra in (("resident", []), ("of Python's objects", ["--traced"])):
        if extra == [] and not Path("/proc/self/statm").exists():
            print("Resident memory was not measured: this system has no /proc.")
            continue
        done = subprocess.run(
            [sys.executable, __file__, "--memory", *extra],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        value = json.loads(done.stdout.splitlines()[-1])["KB"]
        rows.append(Row(f"memory per block at 2,000, {title}", value, "KB", 20))
    return rows


def measure(parts: list[str]) -> list[Row]:
    """Return every measurement of some parts, or of all."""
    resnet = resnet152()
    large = four_times(resnet)
    everything = {
        "building": building,
        "zooming": lambda: [
            *zooming("chain of 1,000", chain(1000), 8),
            *zooming("chain of 2,000", chain(2000), 16),
            *zooming("ResNet-152 x 4 (2,060)", large, 16),
        ],
        "dragging": lambda: dragging(large),
        "editing": lambda: editing(resnet),
        "steps": lambda: large_steps(resnet, large),
        "growth": growth,
        "memory": remembering,
    }
    rows = []
    for name, part in everything.items():
        if not parts or name in parts:
            rows += part()
    return rows


def main() -> int:
    """Print the measurements; the exit code says whether they keep their bars."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    parser.add_argument("--xcb", action="store_true", help="on an X server")
    parser.add_argument("--memory", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--traced", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("part", nargs="*", help="building, zooming, dragging, editing, …")
    options = parser.parse_args()
    application = QApplication.instance() or QApplication([])
    gc.collect()
    gc.freeze()  # as the application does, which collects when nobody does anything
    gc.disable()
    if options.memory:
        print(json.dumps(memory(2000)))
        return 0
    rows = measure(options.part)
    if options.json:
        print(json.dumps({row.what: row.value for row in rows}))
    else:
        ratio = QApplication.primaryScreen().devicePixelRatio()
        print(f"platform {QApplication.platformName()}, {ratio:g} pixels for each unit of length")
        width = max(len(row.what) for row in rows)
        for row in rows:
            bar = "" if row.bar is None else f"{'>=' if row.least else '<='} {row.bar:g}"
            print(f"{row.what:<{width}}  {row.value:>9.2f} {row.unit:<9}{bar:<8}{row.verdict}")
    del application
    return int(any(row.verdict == "MISSED" for row in rows))


if __name__ == "__main__":
    sys.exit(main())
