"""Whole windows: with a real worker, or with none, and nothing of either left behind."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import designer.recovery
import designer.training
from designer.project_files import Answer
from designer.window import Window
from designer.worker_link import WorkerLink
from engine.grouplibrary import FOLDER_VARIABLE
from widgets.curves_page import CurvesPage
from widgets.theme import Themes

MakeWindow = Callable[[], Window]
Processes = list[subprocess.Popen[bytes]]


class Asked:
    """Stands in for the question before something would be lost, and counts it."""

    def __init__(self, window: Window, answer: Answer, *, keep: bool = False) -> None:
        self.texts: list[str] = []
        self.training: list[bool] = []
        self.answer = answer
        self._keep = keep
        self._window = window
        window.files.ask = self._ask  # type: ignore[method-assign]

    def _ask(self, text: str, *, training: bool) -> Answer:
        self.texts.append(text)
        self.training.append(training)
        self._window.files.keep_training = training and self._keep
        return self.answer


def press(
    window: Window,
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a shortcut of the window, which acts in the active window alone."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.view, key, modifiers)


def _close(window: Window) -> None:
    Asked(window, Answer.DISCARD)
    window.close()


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    """Themes whose application is left as it was found."""
    before = (qapp.style().objectName(), QPalette(qapp.palette()), qapp.styleSheet())
    themes = Themes(preference="dark")
    yield themes
    themes.deleteLater()
    # Windows go first: to give their two thousand widgets another style takes longer than a test.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet(before[2])
    if qapp.style().objectName() != before[0]:
        qapp.setStyle(before[0])
    qapp.setPalette(before[1])


@pytest.fixture
def make_working_window(
    qtbot: QtBot, themes: Themes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> MakeWindow:
    """Open windows whose worker is the real one and whose files lie in the test's folder."""
    monkeypatch.setattr(designer.training, "user_data_path", lambda *_a, **_k: tmp_path / "data")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "groups"))
    monkeypatch.setenv(designer.recovery.FOLDER_VARIABLE, str(tmp_path / "unsaved"))

    def make() -> Window:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window = Window(themes, settings)
        qtbot.addWidget(window, before_close_func=_close)
        window.resize(1440, 900)  # the screen of these tests is smaller than any that one has
        window.show()
        window.start_with_template()
        qtbot.wait(1)  # the view fits the network when the events that wait are handled
        window.view.setFocus()
        return window

    return make


@pytest.fixture
def make_window(make_working_window: MakeWindow, monkeypatch: pytest.MonkeyPatch) -> MakeWindow:
    """Open windows that never start a worker, nor build charts unasked: what is tested needs none.

    Charts are a third of a window's costs; ``window.monitor.build()`` is there for who wants them.
    """
    monkeypatch.setattr(WorkerLink, "start", lambda _link: None)
    monkeypatch.setattr(CurvesPage, "load", lambda _page: None)
    return make_working_window


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    """Open a window with LeNet-5 and without a worker."""
    return make_window()


@pytest.fixture
def working_window(workers: Processes, make_working_window: MakeWindow) -> Window:
    """Open a window with LeNet-5 and a real worker."""
    assert not workers
    return make_working_window()


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Processes]:
    """Return the worker processes that windows have started; ends those that a test let go."""
    processes: Processes = []

    class Recorded(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            processes.append(self)

    monkeypatch.setattr(subprocess, "Popen", Recorded)
    yield processes
    for process in processes:
        if process.poll() is None:
            process.kill()
        process.wait(10)
