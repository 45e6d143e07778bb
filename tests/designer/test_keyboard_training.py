"""A network is planned, trained, measured and exported with nothing but the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTableWidget

from designer.result_dialogs import EvaluationDialog, ExportDialog
from engine.training.events import RunFinished
from engine.training.runs import RunFolder, read_events
from tests.designer.test_keyboard_only import Hands
from widgets.charts import Chart
from widgets.progress import State

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from designer.window import Window

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG = 100_000
"""Milliseconds until the test gives up; nothing here depends on how long things take."""


@pytest.fixture
def hands(working_window: Window, qtbot: QtBot) -> Hands:
    hands = Hands(working_window, qtbot)
    assert working_window.view.hasFocus()
    return hands


def plan_epochs(hands: Hands, count: int) -> None:
    hands.press(Key.Key_4, CONTROL)
    hands.tab_to("Epochs")
    hands.type_over(str(count))
    hands.press(Key.Key_Escape)
    assert hands.window.view.hasFocus()
    assert hands.window.document.project.training.epochs == count


def begin(hands: Hands, qtbot: QtBot) -> Path:
    """Press F5, wait for the first steps, and return the run's folder."""
    hands.press(Key.Key_F5)
    run = hands.window.training.run
    assert run is not None, hands.window.notice
    assert hands.window.view.hasFocus()
    monitor = hands.window.monitor
    qtbot.waitUntil(
        lambda: monitor.history is not None and len(monitor.history.steps) > 0, timeout=LONG
    )
    return run.folder


def type_file(hands: Hands, path: Path) -> None:
    """Press Ctrl+E, and type a name into the dialog of files that waits for one."""
    said: list[str] = []
    waiting = QTimer(hands.window)

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        focus = QApplication.focusWidget()
        if not isinstance(asked, QFileDialog) or focus is None or not asked.isAncestorOf(focus):
            return  # not yet: the timer asks again
        waiting.stop()
        said.append(focus.text() if isinstance(focus, QLineEdit) else repr(focus))
        hands.press(Key.Key_A, CONTROL)
        hands.type(str(path))
        hands.press(Key.Key_Return)
        if asked.isVisible():
            asked.reject()  # the test fails, and does not wait for ever

    waiting.timeout.connect(answer)
    waiting.start(20)
    hands.press(Key.Key_E, CONTROL)
    # The field has the keyboard, and the project's name in it.
    assert said == [f"{hands.window.document.project.name}.onnx"]


def close(hands: Hands, qtbot: QtBot, dialog: QDialog) -> None:
    """Leave a dialog by Escape; the canvas has the keys again."""
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or hands.window))
    hands.press(Key.Key_Escape)
    hands.window.activateWindow()  # as window managers do, which these tests run without
    qtbot.waitUntil(hands.window.isActiveWindow)
    assert hands.at() is hands.window.view


@pytest.mark.slow
def test_a_training_is_followed_stopped_measured_and_exported_by_keys_alone(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    window, monitor = hands.window, hands.window.monitor
    qtbot.waitUntil(lambda: window.document.classes == 10, timeout=LONG)
    plan_epochs(hands, 500)
    folder = begin(hands, qtbot)
    # The keys of the canvas go on working beside it.
    hands.press(Key.Key_N)
    assert window.view.selection

    hands.press(Key.Key_F6)
    qtbot.waitUntil(lambda: monitor.state is State.PAUSED, timeout=LONG)
    hands.press(Key.Key_3, CONTROL)
    assert window.docks["monitor"].isAncestorOf(hands.at())
    plot = hands.tab_to("Loss curves")
    (chart,) = [each for each in window.findChildren(Chart) if each.plot is plot]
    hands.press(Key.Key_Right)
    assert chart.crosshair is not None
    hands.press(Key.Key_Escape)
    assert chart.crosshair is None
    hands.press(Key.Key_Escape)
    assert window.view.hasFocus()
    hands.press(Key.Key_F6)
    qtbot.waitUntil(
        lambda: monitor.history is not None and len(monitor.history.epochs) > 0, timeout=LONG
    )
    hands.press(Key.Key_F5, SHIFT)
    qtbot.waitUntil(lambda: not window.training.running, timeout=LONG)
    assert isinstance(read_events(folder)[-1], RunFinished)
    assert RunFolder(folder).best.stat().st_size > 0

    hands.press(Key.Key_R, CONTROL)
    measured = window.findChild(EvaluationDialog)
    assert measured is not None
    qtbot.waitUntil(lambda: measured.findChild(QTableWidget) is not None, timeout=LONG)
    assert measured.headline.text().endswith("test images are named right.")
    close(hands, qtbot, measured)

    target = tmp_path / "by keys.onnx"
    type_file(hands, target)
    exported = window.findChild(ExportDialog)
    assert exported is not None
    qtbot.waitUntil(lambda: "Writing" not in exported.headline.text(), timeout=LONG)
    assert exported.headline.text() == "The file computes what you trained."
    close(hands, qtbot, exported)

    session = onnxruntime.InferenceSession(str(target), providers=["CPUExecutionProvider"])
    (entry,) = session.get_inputs()
    shape = [1, *window.document.graph["input"].block.values()["shape"]]
    (answer,) = session.run(None, {entry.name: np.zeros(shape, np.float32)})
    assert answer.shape == (1, 10)
    assert np.isfinite(answer).all()
