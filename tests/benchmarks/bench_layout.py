"""How good and how quick the tidy layout is.

Run it as ``python tests/benchmarks/bench_layout.py``. The table has all templates, folded and
unfolded, in both flows: overlapping cards, crossing wires, wires that lead back within a row,
chains that are not straight, wires through cards, what all wires together measure, milliseconds,
and the share of cards that move when one block is added. Below it the growth with the size, and
how long the window is kept waiting at the most while a large network is arranged and shown: on
the clock (best of three: other programs keep it waiting, too), and of its own work.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import math
import os
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPointF, QTimer
from PySide6.QtWidgets import QApplication

from designer.canvas.geometry import CARD_WIDTH, card_height, port_places
from designer.canvas.laying import lanes_of
from designer.canvas.layout import tidy
from designer.canvas.layout.quality import Quality, moved_share, quality
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.canvas.ways import curve
from designer.document import Document
from engine.blocks.base import make
from engine.drawing import FLOWS
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from engine.templates import template, templates
from widgets.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

BARS = {
    "ResNet-152 unfolded": 500.0,
    "2,000 blocks, random": 2_000.0,
    "window kept waiting, ResNet-152 unfolded": 50.0,
    "window kept waiting, 2,060 blocks": 50.0,
    "window kept waiting, 2,000 blocks, random": 50.0,
    "growth from 100 to 4,000, chain": 1.15,
    "growth from 100 to 4,000, random": 1.15,
    "overlaps": 0.0,
    "crossings": 0.0,
    "backward": 0.0,
    "through cards": 0.0,
}
"""The most that is allowed: milliseconds, exponents, and counts over all templates."""

SIZES = (100, 500, 1_000, 2_000, 4_000)


def chain(count: int) -> Graph:
    """Return blocks one behind the other."""
    nodes = [Node(f"n{index}", make("relu")) for index in range(count)]
    ends = itertools.pairwise(nodes)
    return Graph.build(nodes, [(OutputPort(a.name), InputPort(b.name)) for a, b in ends])


def tangle(count: int, back: int = 12) -> Graph:
    """Return a random network, each block fed by some of those before it."""
    chance = random.Random(1)  # noqa: S311
    nodes, wires = [Node("input", make("input"))], []
    for index in range(count - 1):
        block = make(chance.choice(["relu", "convolution", "add", "concatenate"]))
        feeds = [node.name for node in nodes[-back:]]
        nodes.append(Node(f"n{index}", block))
        wires += [
            (OutputPort(chance.choice(feeds)), InputPort(f"n{index}", port))
            for port in block.input_ports
        ]
    return Graph.build(nodes, wires)


def four_times(graph: Graph) -> Graph:
    """Return four copies of a network."""
    nodes, wires = [], []
    for copy in range(4):
        nodes += [Node(f"{name}_{copy}", node.block) for name, node in graph.nodes.items()]
        wires += [
            (start._replace(node=f"{start.node}_{copy}"), end._replace(node=f"{end.node}_{copy}"))
            for end, start in graph.wires.items()
        ]
    return Graph.build(nodes, wires)


def took(act: Callable[[], object], times: int = 3) -> float:
    """Return the least time of doing something, in milliseconds of this thread."""
    least = math.inf
    for _ in range(times):
        begin = time.thread_time()
        act()
        least = min(least, 1e3 * (time.thread_time() - begin))
    return least


def through_cards(graph: Graph) -> int:
    """Return how many wires run through a card that is not one of their ends."""
    lane, flow = lanes_of(graph, graph.wires), graph.drawing.flow
    boxes = [
        (name, x - CARD_WIDTH / 2, y - high / 2, x + CARD_WIDTH / 2, y + high / 2)
        for name, node in graph.nodes.items()
        for (x, y), high in [(node.position, card_height(node.block))]
    ]
    count = 0
    for end, start in graph.wires.items():
        out, into = graph[start.node], graph[end.node]
        leaves = port_places(out.block, flow)[1][out.block.output_ports.index(start.port)]
        enters = port_places(into.block, flow)[0][into.block.input_ports.index(end.port)]
        path = curve(
            QPointF(*out.position) + QPointF(*leaves),
            QPointF(*into.position) + QPointF(*enters),
            lane.get(end),
            flow,
        )
        area = path.boundingRect()
        near = [
            box
            for box in boxes
            if box[1] < area.right()
            and box[3] > area.left()
            and box[2] < area.bottom()
            and box[4] > area.top()
            and box[0] not in {start.node, end.node}
        ]
        steps = [path.pointAtPercent(step / 200) for step in range(201)] if near else []
        count += any(
            box[1] < at.x() < box[3] and box[2] < at.y() < box[4] for box in near for at in steps
        )
    return count


def table(results: dict[str, float]) -> list[str]:
    """Measure all templates; return the lines of their table."""
    head = ("blocks", "over", "cross", "back", "bent", "rows", "thru")
    names = "".join([f"{name:>6}" for name in head])
    lines = [f"{'network':<17}{'flow':<7}{names}{'length':>8}{'ms':>7}{'moved':>8}"]
    total, through = Quality(0, 0, 0, 0, 0.0, 0), 0
    for entry in templates():
        drawn = entry.graph()
        flat = expand(drawn)
        for name, graph in ((entry.id, drawn), (f"{entry.id} +", flat))[: 1 + (flat is not drawn)]:
            for flow in FLOWS:
                flowing = graph.draw(graph.drawing.with_flow(flow))
                places = tidy(flowing)
                found = quality(flowing, places)
                total = Quality(
                    total.overlaps + found.overlaps,
                    total.crossings + found.crossings,
                    total.backward + found.backward,
                    total.returns + found.returns,
                    total.length + found.length,
                    total.ragged + found.ragged,
                )
                pierced = through_cards(flowing.move(places))
                through += pierced
                spent = took(lambda graph=flowing: tidy(graph), 2)  # type: ignore[misc]
                lines.append(
                    f"{name:<17}{flow:<7}{len(graph):>6}{found.overlaps:>6}{found.crossings:>6}"
                    f"{found.backward:>6}{found.ragged:>6}{found.returns + 1:>6}{pierced:>6}"
                    f"{found.length:>8.0f}{spent:>7.1f}{_disturbed(flowing.move(places)):>8.1%}"
                )
    results["overlaps"] = total.overlaps
    results["crossings"] = total.crossings
    results["backward"] = total.backward
    results["through cards"] = through
    return lines


def _disturbed(graph: Graph) -> float:
    """Return which share of cards moves in its row, on average, for one more block."""
    before = {name: node.position for name, node in graph.nodes.items()}
    shares = []
    for end in [*graph.wires][:: max(len(graph.wires) // 5, 1)]:
        more = graph.insert(Node("more", make("relu"), graph[end.node].position), end)
        shares.append(moved_share(graph, before, tidy(more, steady=True)))
    return sum(shares) / len(shares)


class Gaps:
    """How long the window's thread is busy without a look at its timers."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._tick)
        self._last = time.perf_counter(), time.thread_time()
        self.longest = self.work = 0.0

    def __enter__(self) -> Gaps:
        self._last = time.perf_counter(), time.thread_time()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, 1e3 * (now[0] - self._last[0]))
        self.work = max(self.work, 1e3 * (now[1] - self._last[1]))
        self._last = now


def kept_waiting(graph: Graph) -> tuple[float, float]:
    """Return for how long arranging a network keeps the window busy at a time, and its work."""
    heap = {
        name: (i % 50 * 220.0 + i * 37 % 90, i // 50 * 140.0) for i, name in enumerate(graph.nodes)
    }
    view = CanvasView(CanvasScene(Document(Project(graph=graph.move(heap))), Theme.load("dark")))
    view.resize(1400, 860)
    view.show()
    view.fit()
    QApplication.processEvents()
    gc.collect()
    gc.freeze()  # as the application does, which collects when nobody does anything
    gc.disable()
    with Gaps() as gaps:
        view.tidying.tidy()
        until = time.perf_counter() + 0.3
        while view.tidying.is_running or time.perf_counter() < until:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    view.hide()
    view.canvas.release()
    gc.enable()
    gc.unfreeze()
    return gaps.longest, gaps.work


def measure() -> tuple[dict[str, float], list[str]]:
    """Return the measurements that have a bar, and the lines of the table."""
    results: dict[str, float] = {}
    lines = table(results)
    resnet = expand(template("resnet152").graph())
    results["ResNet-152 unfolded"] = took(lambda: tidy(resnet))
    for label, network in (("chain", chain), ("random", tangle)):
        times = []
        for size in SIZES:
            graph = network(size)
            graph.topology()
            times.append(took(lambda graph=graph: tidy(graph), 2))  # type: ignore[misc]
            results[f"{size:,} blocks, {label}"] = times[-1]
        growth = math.log(times[-1] / times[0]) / math.log(SIZES[-1] / SIZES[0])
        results[f"growth from {SIZES[0]} to {SIZES[-1]:,}, {label}"] = growth
    large = four_times(resnet)
    for label, graph in (
        ("ResNet-152 unfolded", resnet),
        (f"{len(large):,} blocks", large),
        ("2,000 blocks, random", tangle(2_000)),
    ):
        waits = [kept_waiting(graph) for _ in range(3)]
        results[f"window kept waiting, {label}"] = min([wait for wait, _ in waits])
        results[f"  of it its own work, {label}"] = min([work for _, work in waits])
    return results, lines


def main() -> int:
    """Print the measurements; the exit code says whether they keep their bars."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    options = parser.parse_args()
    application = QApplication.instance() or QApplication([])
    results, lines = measure()
    if options.json:
        print(json.dumps(results))
    else:
        print("\n".join(lines))
        for name, value in results.items():
            bar = BARS.get(name)
            said = "" if bar is None else f"   (at most {bar:g})"
            print(f"{name:<58}{value:>9.2f}{said}")
    del application
    return int(any(results[name] > bar for name, bar in BARS.items()))


if __name__ == "__main__":
    sys.exit(main())
