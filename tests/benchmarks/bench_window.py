"""How fast the real window opens and answers, and what it takes from a training beside it.

Run it as ``python tests/benchmarks/bench_window.py``. It starts an X server of its own (Xvfb) and
measures the program in fresh processes, by the clock on the wall, so that a busy machine shows:

start
    from before the process is started to its first paint, and on to the canvas fitted to the view;
edit
    from a setting that the inspector reports as changed to the repainted canvas and inspector;
training
    LeNet-5 on the digits, by turns in the worker of a window whose curves move and in a worker
    alone; the window's gaps are those of a 5 ms timer beyond its 5 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from designer.window import Window
    from engine.project import Project

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

START_S, EDIT_MS, RATIO, GAP_MS = 1.0, 8.0, 0.95, 33.0
"""What the design allows."""

TICK_MS = 5
PATIENCE_S = 120
WORKER_ENVIRONMENT = {"OMP_WAIT_POLICY": "PASSIVE", "PYTHONUNBUFFERED": "1"}
"""What the window adds to its worker's environment."""


# -- in the measured processes ---------------------------------------------------------------


def measure_start() -> None:
    """Open the program as ``main.py`` does, say when it was painted, and leave."""
    import main as program  # noqa: PLC0415 - each measurement imports only what it measures

    arrivals: dict[str, float] = {}

    def painted(window: Window) -> None:
        arrivals["painted"], arrivals["own"] = time.time(), time.process_time()
        from PySide6.QtCore import QCoreApplication, QTimer  # noqa: PLC0415

        def settled() -> None:
            window.view.viewport().repaint()
            arrivals["settled"] = time.time()
            print(json.dumps({**arrivals, "torch": "torch" in sys.modules}), flush=True)
            window.close()
            QCoreApplication.exit(0)

        # Whatever was due at once, such as fitting the view, has had its turn by then.
        QTimer.singleShot(0, window, lambda: QTimer.singleShot(0, window, settled))

    import designer.window  # noqa: PLC0415

    designer.window.Window._after_first_paint = painted  # type: ignore[assignment,method-assign]
    program.main([])


@contextmanager
def open_window() -> Iterator[Window]:
    """Show the window with LeNet-5, with its worker warm, its charts built, its data known."""
    from PySide6.QtCore import QSettings  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from designer.window import Window  # noqa: PLC0415
    from engine.jobs import WorkerReady  # noqa: PLC0415
    from widgets.theme import Themes  # noqa: PLC0415

    application = QApplication(["netloom"])
    application.setApplicationName("Netloom")
    application.setOrganizationName("Netloom")
    window = Window(Themes(application, "dark"), QSettings())
    warm: list[bool] = []
    window.training.link.events_arrived.connect(
        lambda events: warm.extend(e.warm for e in events if isinstance(e, WorkerReady))
    )
    window.show()
    window.start_with_template()
    wait(lambda: any(warm) and window.document.classes and len(window.monitor.charts) == 3)
    yield window
    window.files.may_close = lambda: True  # type: ignore[method-assign]  # nobody to ask
    window.close()


def wait(arrived: Callable[[], object]) -> None:
    """Run the event loop until something has come about."""
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    end = time.monotonic() + PATIENCE_S
    while not arrived():
        if time.monotonic() > end:
            raise SystemExit("what the measurement waits for did not come about")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def measure_edit(times: int = 120) -> None:
    """Change a setting to and fro as the inspector does, until the canvas has painted it."""
    from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    class Paints(QObject):
        """Counts what reaches the canvas."""

        count = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                self.count += 1
            return False

    with open_window() as window:
        paints = Paints()
        window.view.viewport().installEventFilter(paints)
        name = next(name for name in window.document.graph.nodes if name.startswith("conv"))
        window.view.select([name])
        QApplication.processEvents()
        wall, own = [], []
        for turn in range(times):
            before = paints.count
            start, busy = time.perf_counter(), time.thread_time()
            window.inspector.setting_changed.emit((name,), "filters", 7 + turn % 2)
            window.inspector.gesture_finished.emit()
            while paints.count == before:
                QApplication.processEvents()
            own.append(1e3 * (time.thread_time() - busy))
            wall.append(1e3 * (time.perf_counter() - start))
            time.sleep(0.01)
            QApplication.processEvents()
        window.view.viewport().removeEventFilter(paints)
    print(json.dumps({"wall": wall[5:], "own": own[5:]}))


def training_project(epochs: int) -> Project:
    """Return LeNet-5 on the digits for so many epochs on the CPU."""
    from engine.templates import template  # noqa: PLC0415

    return template("lenet5").build().change_training(epochs=epochs, device="cpu")


def measure_beside(epochs: int) -> None:
    """Train in the window's worker while the curves move."""
    from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415

    from engine.training.events import RunFailed, RunFinished, StepsDone  # noqa: PLC0415

    with open_window() as window:
        window.document.edit("Train", training_project(epochs))
        ends: list[Any] = []
        gaps: list[float] = []
        last: list[float] = []

        def take(events: list[Any]) -> None:
            if not last and any(isinstance(event, StepsDone) for event in events):
                last.append(time.perf_counter())
            ends.extend(e for e in events if isinstance(e, RunFinished | RunFailed))

        def tick() -> None:
            if last and not ends:
                now = time.perf_counter()
                gaps.append(1e3 * (now - last[0]) - TICK_MS)
                last[0] = now

        refreshes: list[float] = []
        for chart in window.monitor.charts:
            chart.refresh = timed(chart.refresh, refreshes)  # type: ignore[method-assign]
        timer = QTimer(window, timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
        timer.timeout.connect(tick)
        window.training.link.events_arrived.connect(take)
        timer.start()
        busy = time.process_time()
        start = time.perf_counter()
        window.training.train()
        wait(lambda: ends)
        share = (time.process_time() - busy) / (time.perf_counter() - start)
        timer.stop()
    if not isinstance(ends[0], RunFinished):
        raise SystemExit(ends[0].message)
    speed, seconds = ends[0].samples_per_second, ends[0].elapsed
    repaints = len(refreshes) / len(window.monitor.charts) / seconds
    print(json.dumps(
        {"speed": speed, "seconds": seconds, "gaps": gaps, "share": share, "repaints": repaints}
    ))  # fmt: skip


def timed(act: Callable[[], None], taken: list[float]) -> Callable[[], None]:
    """Return the same act, which notes how long it took."""

    def noted() -> None:
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)

    return noted


def measure_alone(epochs: int) -> None:
    """Train the same in a worker that no window listens to."""
    from engine.jobs import JobFailed, WorkerReady  # noqa: PLC0415
    from engine.projectfile import project_to_json  # noqa: PLC0415
    from engine.training.events import RunFailed, RunFinished, from_json  # noqa: PLC0415

    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            [sys.executable, "-m", "engine.worker"], cwd=ROOT,
            env={**os.environ, **WORKER_ENVIRONMENT}, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, start_new_session=True,
        ) as worker,
    ):  # fmt: skip
        assert worker.stdin is not None
        assert worker.stdout is not None
        project = project_to_json(training_project(epochs))
        job = {"job": "train", "id": 1, "project": project, "folder": folder + "/run", "base": None}
        for line in worker.stdout:
            event = from_json(line)
            if isinstance(event, WorkerReady) and event.warm:
                worker.stdin.write(json.dumps(job).encode() + b"\n")
                worker.stdin.flush()
            elif isinstance(event, RunFailed | JobFailed):
                raise SystemExit(event.message)
            elif isinstance(event, RunFinished):
                worker.stdin.write(b'{"job": "quit"}\n')
                worker.stdin.close()
                break
        worker.wait()
        print(json.dumps({"speed": event.samples_per_second, "seconds": event.elapsed}))


# -- in the measuring process ----------------------------------------------------------------


@contextmanager
def screen() -> Iterator[str]:
    """Start an X server and give its display's name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "1920x1080x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            yield ":" + answer.readline().strip()
    finally:
        server.terminate()
        server.wait()


def in_process(environment: dict[str, str], *arguments: str) -> dict[str, Any]:
    """Measure in a fresh process and return what it printed last."""
    command = [sys.executable, str(Path(__file__).resolve()), *arguments]
    result = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    )
    return dict(json.loads(result.stdout.splitlines()[-1]))


def line(what: str, value: str, bar: str = "", *, kept: bool | None = None) -> None:
    """Print a line of the table."""
    verdict = "" if kept is None else "kept" if kept else "MISSED"
    print(f"{what:52} {value:>14}   {bar:10} {verdict}", flush=True)


def percentile(values: list[float], share: float) -> float:
    """Return the value that this share of the values stays below."""
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]


def report_start(environment: dict[str, str], rounds: int) -> None:
    """Measure how long the window takes to appear."""
    start = time.time()
    first = in_process(environment, "--measure", "start")["painted"] - start
    painted, own, settled, torch = [], [], [], False
    for _ in range(rounds):
        start = time.time()
        arrivals = in_process(environment, "--measure", "start")
        painted.append(arrivals["painted"] - start)
        own.append(arrivals["own"])
        settled.append(arrivals["settled"] - start)
        torch |= arrivals["torch"]
    middle = statistics.median(painted)
    line("process start to first paint, median", f"{middle:.2f} s", f"≤ {START_S} s",
         kept=middle <= START_S)  # fmt: skip
    line("  fastest to slowest", f"{min(painted):.2f}–{max(painted):.2f} s")
    line("  of it the window's own work, median", f"{statistics.median(own):.2f} s")
    line("process start to fitted canvas, median", f"{statistics.median(settled):.2f} s")
    line("the very first start, which writes the bytecode", f"{first:.2f} s")
    line("torch in the window's process", "yes" if torch else "no", "no", kept=not torch)


def report_edit(environment: dict[str, str]) -> None:
    """Measure how long a changed setting takes to be seen."""
    times = in_process(environment, "--measure", "edit")
    middle, high = statistics.median(times["wall"]), percentile(times["wall"], 0.95)
    bar = f"≤ {EDIT_MS:.0f} ms"
    line("changed setting to repainted canvas, median", f"{middle:.1f} ms", bar,
         kept=middle <= EDIT_MS)  # fmt: skip
    line("  p95", f"{high:.1f} ms", bar, kept=high <= EDIT_MS)
    line("  of it the window's own work, median", f"{statistics.median(times['own']):.1f} ms")


def report_training(environment: dict[str, str], pairs: int, epochs: int) -> None:
    """Measure what a training and an open window take from each other."""
    beside: list[dict[str, Any]] = []
    alone: list[dict[str, Any]] = []
    for turn in range(pairs):
        # The order changes, so that a machine that slows down weighs on both.
        for what, found in (("beside", beside), ("alone", alone))[:: 1 if turn % 2 else -1]:
            found.append(in_process(environment, "--measure", what, "--epochs", str(epochs)))
    ratios = [one["speed"] / other["speed"] for one, other in zip(beside, alone, strict=True)]
    ratio = statistics.median(ratios)
    gaps = [gap for run in beside for gap in run["gaps"]]
    for what, runs in (("window open", beside), ("alone", alone)):
        speed = statistics.median(run["speed"] for run in runs)
        seconds = statistics.median(run["seconds"] for run in runs)
        line(f"LeNet-5, {what}, samples per second", f"{speed:,.0f}", f"{seconds:.1f} s")
    line("  window open against alone, median of pairs", f"{ratio:.3f}", f"≥ {RATIO}",
         kept=ratio >= RATIO)  # fmt: skip
    line("  pairs", ", ".join(f"{ratio:.3f}" for ratio in ratios))
    line("  the window's share of one core", f"{statistics.median(r['share'] for r in beside):.0%}")
    repaints = statistics.median(run["repaints"] for run in beside)
    line("  repaints of the curves per second", f"{repaints:.1f}")
    high = percentile(gaps, 0.99)
    line("gaps in the window while curves move, p99", f"{high:.1f} ms", f"≤ {GAP_MS:.0f} ms",
         kept=high <= GAP_MS)  # fmt: skip
    line("  longest", f"{max(gaps):.1f} ms")


def main() -> None:
    """Measure what is asked for, by default everything."""
    parser = argparse.ArgumentParser(description="the speed of the real window")
    parser.add_argument("--only", choices=("start", "edit", "training"))
    parser.add_argument("--rounds", type=int, default=7, help="starts of the program")
    parser.add_argument("--pairs", type=int, default=3, help="trainings with and without a window")
    parser.add_argument("--epochs", type=int, default=80)
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure in {"beside", "alone"}:
        {"beside": measure_beside, "alone": measure_alone}[options.measure](options.epochs)
        return
    if options.measure:
        {"start": measure_start, "edit": measure_edit}[options.measure]()
        return
    if shutil.which("Xvfb") is None:
        print("The window was not measured: Xvfb, an X server without a screen, is missing.")
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, screen() as display:
        # A home of its own: no settings are read, and no runs are left behind.
        environment = {key: value for key, value in os.environ.items() if key[:4] != "XDG_"}
        environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": home}
        # Bytecode is read from the second start on, whatever this shell says about writing it.
        environment |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": home + "/bytecode"}
        if options.only in {None, "start"}:
            report_start(environment, options.rounds)
        if options.only in {None, "edit"}:
            report_edit(environment)
        if options.only in {None, "training"}:
            report_training(environment, options.pairs, options.epochs)


if __name__ == "__main__":
    main()
