"""Milliseconds for one update of a live curve, beside plain pyqtgraph on the same points.

Run it with ``python tests/benchmarks/bench_charts.py``. Each update appends 20 steps and paints
the chart; plain pyqtgraph gets the whole curve with ``setData``, 1 px, no antialias.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from engine.training.events import RunStarted, StepsDone
from widgets.charts import Chart
from widgets.history import History
from widgets.monitor import Monitor
from widgets.theme import Theme

SIZE = (900, 500)
POINTS = (10_000, 100_000, 1_000_000)
STEPS = 20


def started(steps: int) -> RunStarted:
    """Return the first event of a run of so many steps."""
    return RunStarted("run", "", "", 0.0, "cpu", 10, max(steps // 10, 1), 32, 0, 0, 0, ())


def batch(first: int, count: int) -> StepsDone:
    """Return steps of a noisy curve that falls."""
    steps = np.arange(first, first + count)
    random = np.random.default_rng(first)
    loss = np.exp(-steps / 1e5 + random.normal(0, 0.3, count))
    accuracy = 1 / (1 + loss)
    rates = (0.001,) * count
    elapsed = (first + count) / 100
    return StepsDone(1, first, tuple(loss), tuple(accuracy), rates, 1e4, elapsed, 60.0)


def timed(update: Callable[[int], None], repeats: int) -> float:
    """Return the median time of an update and its paint, in milliseconds."""
    times = []
    for repeat in range(repeats + 2):
        start = time.perf_counter()
        update(repeat)
        QApplication.processEvents()
        times.append(time.perf_counter() - start)
    return 1000 * median(times[2:])


def bench_chart(points: int) -> float:
    """Time the program's chart."""
    history = History(started(2 * points))
    history.add([batch(1, points)])
    chart = Chart("loss", "Loss", Theme.load("dark"))
    chart.resize(*SIZE)
    chart.set_history(history)
    chart.show()
    QApplication.processEvents()

    def update(repeat: int) -> None:
        history.add([batch(points + 1 + repeat * STEPS, STEPS)])
        chart.refresh()

    result = timed(update, 15)
    chart.close()
    return result


def bench_plain(points: int) -> float:
    """Time pyqtgraph alone, with the defaults of its plots."""
    event = batch(1, points + 20 * STEPS)
    x, y = np.arange(len(event.loss), dtype=np.float64), np.array(event.loss)
    plot = pg.PlotWidget()
    plot.resize(*SIZE)
    curve = plot.plot(pen=pg.mkPen("#5aa9ff", width=1))
    plot.show()
    QApplication.processEvents()

    def update(repeat: int) -> None:
        end = points + repeat * STEPS
        curve.setData(x[:end], y[:end])

    result = timed(update, 5)
    plot.close()
    return result


def bench_monitor(points: int) -> float:
    """Time the whole monitor in its usual place: three charts and all numbers."""
    monitor = Monitor(Theme.load("dark"))
    monitor.resize(1280, 190)
    monitor.show()
    monitor.handle([started(2 * points), batch(1, points)])
    QApplication.processEvents()

    def update(repeat: int) -> None:
        monitor.handle([batch(points + 1 + repeat * STEPS, STEPS)])
        monitor.refresh()

    result = timed(update, 15)
    monitor.close()
    return result


def main() -> None:
    """Print the table."""
    application = QApplication.instance() or QApplication([])
    print("ms for one update with its paint, median")
    print(f"{'points':>10} {'chart':>8} {'plain pyqtgraph':>16} {'whole monitor':>14}")
    for points in POINTS:
        chart, plain, whole = bench_chart(points), bench_plain(points), bench_monitor(points)
        print(f"{points:>10,} {chart:>8.1f} {plain:>16.1f} {whole:>14.1f}")
    del application


if __name__ == "__main__":
    main()
