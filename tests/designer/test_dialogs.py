"""Every dialog can be read by a screen reader and worked by keys alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QTableWidget,
    QWidget,
)
from shiboken6 import isValid

from designer.asking_path import confirm
from designer.result_dialogs import EvaluationDialog, ExportDialog
from engine.drawing import Remark
from tests.designer.access import hidden_texts, missing, unnamed
from tests.designer.canvas.drawn import draw
from tests.designer.canvas.gestures import press_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from designer.window import Window

Key = Qt.Key

EXPORTED = {
    "file": "lenet.onnx", "bytes": 250_000, "opset": 18, "samples": 64,
    "max_abs_difference": 1e-6, "scale": 12.0, "tolerance": 1e-4,
}  # fmt: skip
MEASURED = {
    "accuracy": 0.975, "loss": 0.1, "samples": 360, "classes": ["zero", "one", "two"],
    "confusion": [[9, 1, 0], [0, 10, 0], [0, 0, 10]],
}  # fmt: skip


def _dialog(window: Window) -> QWidget:
    """Return the one dialog that is shown."""
    (found,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return found


def _picture(window: Window, _monkeypatch: pytest.MonkeyPatch) -> None:
    window.scene.heat.choose("macs")
    window.view.select(["conv1"])
    window.actions_["picture"].trigger()


def _figure(window: Window, _monkeypatch: pytest.MonkeyPatch) -> None:
    window.actions_["figure"].trigger()


def _print(window: Window, _monkeypatch: pytest.MonkeyPatch) -> None:
    window.actions_["print"].trigger()


def _templates(window: Window, _monkeypatch: pytest.MonkeyPatch) -> None:
    window.actions_["templates"].trigger()


def _keys(window: Window, _monkeypatch: pytest.MonkeyPatch) -> None:
    window.actions_["keys"].trigger()


def _about(window: Window, _monkeypatch: pytest.MonkeyPatch) -> None:
    window.actions_["about"].trigger()


def _shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let questions be shown, and not wait for their answers."""

    def show(box: QMessageBox) -> int:
        box.show()
        return int(QMessageBox.StandardButton.Cancel.value)

    monkeypatch.setattr(QMessageBox, "exec", show)
    monkeypatch.setattr(QMessageBox, "deleteLater", lambda _box: None)


def _close_question(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    _shown(monkeypatch)
    draw(window.view, "note1", Remark("not saved", (0, 0, 90, 90)))
    window.files.ask("lenet has changes that are not saved.", training=True)


def _replace_question(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    _shown(monkeypatch)
    confirm(window, "lenet.netloom exists already. Replace it?", "&Replace")


def _exporting(window: Window, _monkeypatch: pytest.MonkeyPatch) -> ExportDialog:
    dialog = ExportDialog(Path("lenet.onnx"), window.theme, window)
    dialog.show()
    return dialog


def _exported(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    _exporting(window, monkeypatch).show_result(EXPORTED)


def _refused(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    _exporting(window, monkeypatch).show_failure("The disk is full: free some space.")


def _evaluated(window: Window, _monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = EvaluationDialog(window.theme, window)
    dialog.show()
    dialog.show_result(MEASURED)


DIALOGS = {
    opener.__name__[1:]: opener
    for opener in (
        _picture, _figure, _print, _templates, _keys, _about, _close_question, _replace_question,
        _exporting, _exported, _refused, _evaluated,
    )
}  # fmt: skip


def gone(dialog: QWidget) -> bool:
    """Say whether a dialog is closed, and perhaps deleted."""
    return not isValid(dialog) or not dialog.isVisible()


@pytest.fixture(params=DIALOGS)
def dialog(
    request: pytest.FixtureRequest,
    window: Window,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[QWidget]:
    window.activateWindow()
    DIALOGS[request.param](window, monkeypatch)
    found = _dialog(window)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    yield found
    if not gone(found):
        found.close()


def test_nothing_is_missing_in_it_and_escape_closes_it(dialog: QWidget, qtbot: QtBot) -> None:
    found = missing(dialog)
    assert not found, "\n".join(found)
    focus = QApplication.focusWidget()
    assert focus is not None
    press_key(focus, Key.Key_Escape)
    qtbot.waitUntil(lambda: gone(dialog))


# -- what opens inside the window -------------------------------------------------------------

PANELS = ("palette", "inspector", "monitor", "training", "data", "problems", "history")


def test_every_control_of_the_panels_and_bars_has_a_name_and_a_tool_tip(window: Window) -> None:
    window.document.edit_graph("", lambda graph: graph.remove(["flatten1"]))
    window.view.select(["conv1"])
    found = [*unnamed(window.tool_bar), *hidden_texts(window.statusBar())]
    for panel in PANELS:
        window.go_to_panel(panel)
        QApplication.processEvents()
        found += [*unnamed(window.docks[panel]), *hidden_texts(window.docks[panel])]
    assert not found, "\n".join(found)


def test_notes_wires_and_several_blocks_in_the_inspector_too(window: Window) -> None:
    draw(window.view, "frame1", Remark("stem", (0, 0, 90, 90), frame=True))
    window.go_to_panel("inspector")
    canvas = window.view.canvas
    canvas.select((), remarks=("frame1",))
    found = list(unnamed(window.inspector))
    canvas.select_wire(next(iter(canvas.wires)))
    found += unnamed(window.inspector)
    canvas.select(["conv1", "conv2"])
    found += [*unnamed(window.inspector), *hidden_texts(window.inspector)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("command", "keys"), [("command_palette", "conv"), ("find", "conv"), ("add_block", "")]
)
def test_what_opens_over_the_window_has_names_and_the_keyboard(
    window: Window, qtbot: QtBot, command: str, keys: str
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.actions_[command].trigger()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is not window.view
    qtbot.keyClicks(focus, keys)
    top = focus.parentWidget()
    assert top is not None
    found = [*unnamed(top), *hidden_texts(top)]
    assert not found, "\n".join(found)
    press_key(focus, Key.Key_Escape)
    assert window.view.hasFocus()


def test_the_axes_of_the_confusion_are_named_and_no_share_is_praised(window: Window) -> None:
    _evaluated(window, pytest.MonkeyPatch())
    dialog = window.findChild(EvaluationDialog)
    assert dialog is not None
    QApplication.processEvents()
    texts = {label.text(): label for label in dialog.findChildren(QLabel) if label.isVisible()}
    over, beside = texts["What the network says"], texts["What the image is"]
    table = dialog.findChild(QTableWidget)
    assert over.geometry().bottom() < table.geometry().top()
    assert beside.geometry().right() < table.geometry().left()
    assert beside.height() > beside.width()
    assert dialog.headline.property("role") == "title"
    dialog.close()
