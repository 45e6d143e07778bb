"""How long an edit takes in the whole window, with every panel, at 515 and at 2,060 blocks.

Run it as ``python tests/benchmarks/bench_whole_window.py``. Times are milliseconds on the clock
from the edit or the choice until what it concerns is painted: cards, wires, totals, settings and
problems. The formulas of the inspector follow one picture later. Garbage is collected as the
application does it. Beside the clock stands the window's own work, which does not count what else
the machine does.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from designer.canvas.overlay import OVERLAYS
from designer.idle_collection import IdleCollection
from designer.window import Window
from engine.project import Project
from tests.benchmarks.canvases import change, four_times, once, resnet152
from widgets.theme import Themes

if TYPE_CHECKING:
    from collections.abc import Callable

INNER = "stage2_block3_conv2"
TIMES = 31
BARS = {515: 16.0, 2060: 50.0}
"""The most that the 95th percentile of anything may take, by the number of blocks."""


def settle(seconds: float) -> None:
    """Let the window do what it does beside the edits."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.002)


class Spread(NamedTuple):
    """How long something took that was done many times, in milliseconds."""

    median: float
    p95: float
    most: float
    work: float
    """The 95th percentile of what the window's thread did."""


def spread(act: Callable[[int], object], times: int = TIMES) -> Spread:
    """Do something again and again, with its painting."""
    taken, worked = [], []
    for index in range(-3, times):
        begin = time.thread_time()
        spent = once(lambda index=index: act(index))  # type: ignore[misc]
        work = 1e3 * (time.thread_time() - begin)
        settle(0.015)
        if index >= 0:
            taken.append(spent)
            worked.append(work)
    taken.sort()
    worked.sort()
    late = round(0.95 * (times - 1))
    return Spread(taken[times // 2], taken[late], taken[-1], worked[late])


def measure(window: Window) -> list[tuple[str, Spread, float]]:
    """Return what was done, how long it took, and its bar."""
    rows = []
    resnet = resnet152()
    document, view = window.document, window.view
    for graph in (resnet, four_times(resnet)):
        count, canvas = len(graph), view.canvas
        document.open(Project(graph=graph), None)
        settle(1.0)
        names = list(graph.nodes)
        edit = change(view, INNER, dilation=(1, 2), padding=(1, 2))

        def choose_all(index: int, names: list[str] = names) -> None:
            view.canvas.select(names if index % 2 else [INNER])

        def choose_one(index: int, names: list[str] = names) -> None:
            view.canvas.select([names[20 + index % 5]])

        def step(index: int) -> None:
            stack = document.undo_stack
            (stack.redo if index % 2 else stack.undo)()

        canvas.select([INNER])
        for where in ("fit-all", "100 %"):
            view.fit()
            if where == "100 %":
                view.look_at(canvas.nodes[INNER].pos(), 1.0)
            settle(0.3)
            rows.append((f"{count:,} blocks: changed setting, {where}", spread(edit), BARS[count]))
        for overlay in OVERLAYS:
            view.fit()
            canvas.heat.choose(overlay)
            settle(0.2)
            what = f"{count:,} blocks: changed setting, {overlay} as heat"
            rows.append((what, spread(edit), BARS[count]))
        canvas.heat.choose("none")
        document.end_gesture()
        edit(len(rows) + TIMES)
        document.end_gesture()
        edit(len(rows) + TIMES + 1)
        rows.append((f"{count:,} blocks: undo and redo", spread(step), BARS[count]))
        ones = spread(choose_one)
        rows.append((f"{count:,} blocks: another card selected", ones, BARS[count]))
        rows.append((f"{count:,} blocks: all selected, one selected", spread(choose_all), 50.0))
    return rows


def main() -> int:
    """Print the measurements; the exit code says whether they keep their bars."""
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        settings = QSettings(str(Path(home) / "settings.ini"), QSettings.Format.IniFormat)
        window = Window(Themes(application, "dark"), settings)
        window.resize(1600, 950)
        window.show()
        settle(0.5)
        IdleCollection(window.document).begin()
        missed = 0
        for what, took, bar in measure(window):
            kept = took.p95 <= bar
            missed += not kept
            print(
                f"{what:<54} median {took.median:6.1f}  p95 {took.p95:6.1f}  max {took.most:6.1f}"
                f"  work p95 {took.work:6.1f} ms   (p95 <= {bar:g}) {'kept' if kept else 'MISSED'}"
            )
        sys.stdout.flush()
    os._exit(int(missed > 0))  # nobody is to be asked about unsaved changes


if __name__ == "__main__":
    sys.exit(main())
