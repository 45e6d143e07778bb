"""What every test stands on: no screen, and nothing left running behind it."""

import gc
import multiprocessing
import os
import subprocess
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QProcess, QThread, QTimer
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from designer.idle_collection import collect_young

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Generated examples have no time limit of their own: other work may hold up the machine. They are
# the same in every run, so that a failure says something of the change and not of the draw; who
# looks for new faults draws others, and more, with HYPOTHESIS_PROFILE=explore (make explore).
hypothesis.settings.register_profile("same", deadline=None, derandomize=True, max_examples=50)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=100, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

ENGINE = Path(__file__).parent / "engine"

GRACE = 2.0
"""Seconds that something already told to end may take."""


def pytest_configure(config: pytest.Config) -> None:
    """Pass over what the offscreen platform says of itself whenever a window is shown."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support ")


@pytest.fixture(scope="session", autouse=True)
def clipboard_ends_here() -> Iterator[None]:
    """End what a test has copied before Python ends, as the program does."""
    yield
    if QGuiApplication.instance() is not None:
        from designer.app import end_clipboard  # noqa: PLC0415 - tests of the engine need no window

        end_clipboard()


@pytest.fixture(autouse=True)
def garbage_ends_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect in this thread alone while there are windows, as the program does.

    A thread of Python's that happened to collect would take Qt's objects apart, and crash.
    """
    if request.path.is_relative_to(ENGINE):
        if not gc.isenabled():
            gc.collect()
            gc.enable()
        yield
        return
    gc.disable()
    yield
    if gc.get_count()[2] > 10:
        gc.collect()
    else:
        collect_young()


@pytest.fixture(autouse=True)
def nothing_left_running(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a thread, an active timer or a child process running.

    Only what the test itself started counts; a fixture of a wider scope may keep a worker warm.
    """
    started: list[tuple[weakref.ref[Any], Callable[[Any], bool]]] = []

    def watch(owner: type, name: str, running: Callable[[Any], bool]) -> None:
        start = getattr(owner, name)

        def watched(self: Any, *arguments: Any, **options: Any) -> Any:
            started.append((weakref.ref(self), running))
            return start(self, *arguments, **options)

        monkeypatch.setattr(owner, name, watched)

    watch(QThread, "start", QThread.isRunning)
    watch(QTimer, "start", QTimer.isActive)
    watch(QProcess, "start", lambda process: process.state() != QProcess.ProcessState.NotRunning)
    watch(subprocess.Popen, "__init__", _alive)
    watch(threading.Thread, "start", lambda thread: thread.is_alive() and not thread.daemon)
    before = set(multiprocessing.active_children())
    yield
    until = time.monotonic() + GRACE
    while left := [*_running(started), *(set(multiprocessing.active_children()) - before)]:
        if time.monotonic() > until:
            pytest.fail(f"left running: {', '.join(map(repr, left))}")
        time.sleep(0.01)


def _alive(process: subprocess.Popen[Any]) -> bool:
    """Whether a child process was started (a wrong path starts none) and has not ended."""
    return hasattr(process, "pid") and process.poll() is None


def _running(started: list[tuple[weakref.ref[Any], Callable[[Any], bool]]]) -> list[Any]:
    """Return what still runs, after the deletions that wait in Qt's queue."""
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = []
    for reference, running in started:
        thing = reference()
        if thing is None or (isinstance(thing, QObject) and not isValid(thing)):
            continue
        if running(thing):
            left.append(thing)
    return left
