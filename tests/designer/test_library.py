"""The personal library in the palette: what leaves it can come back, and its names can change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from designer.window import Window
from engine.grouplibrary import folder, read_library, save_group
from engine.groups.grouping import group_nodes
from engine.templates import template
from tests.designer.canvas.gestures import press_key
from widgets.palette import LIBRARY

Key = Qt.Key


@pytest.fixture
def kept(window: Window) -> Window:
    """Return the window with the groups ``Front`` and ``Unit`` in the library."""
    for name in ("Unit", "Front"):
        project = group_nodes(template("lenet5").build(), ["conv1", "relu1"], name)
        save_group(project.groups[name])
    window.groups.read_library()
    return window


def in_library() -> list[str]:
    return [saved.definition.name for saved in read_library().groups]


def mark(window: Window, name: str) -> None:
    tree = window.palette_panel.tree
    index = window.palette_panel.model_index(LIBRARY + name)
    assert index is not None
    tree.setFocus()
    tree.setCurrentIndex(index)


def delete(window: Window, name: str) -> None:
    mark(window, name)
    press_key(window.palette_panel.tree, Key.Key_Delete)


def click_undo(window: Window) -> None:
    assert window.status.way_back.isVisible()
    QTest.mouseClick(window.status.way_back, Qt.MouseButton.LeftButton)


def type_name(window: Window, name: str, new: str, qtbot: QtBot) -> None:
    mark(window, name)
    tree = window.palette_panel.tree
    press_key(tree, Key.Key_F2)
    editor = tree.viewport().focusWidget() or tree.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, new)
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: f"'{new}'" in window.notice)


def test_groups_deleted_from_the_library_come_back_the_last_first(kept: Window) -> None:
    before = {file.name: file.read_text("utf-8") for file in folder().iterdir()}
    assert not kept.status.way_back.isVisible()
    delete(kept, "Unit")
    delete(kept, "Front")
    assert in_library() == []
    kept.tell("Something else happened.")
    click_undo(kept)
    assert in_library() == ["Front"]
    assert kept.palette_panel.model_index(LIBRARY + "Front") is not None
    assert "'Front' is in your library again" in kept.notice
    click_undo(kept)
    assert {file.name: file.read_text("utf-8") for file in folder().iterdir()} == before
    assert not kept.status.way_back.isVisible()


def test_a_group_that_comes_back_never_takes_the_place_of_a_newer_one(kept: Window) -> None:
    delete(kept, "Unit")
    newer = group_nodes(template("lenet5").build(), ["conv2"], "Unit").groups["Unit"]
    save_group(newer)
    click_undo(kept)
    assert "another group called 'Unit' by now" in kept.notice
    found = {saved.definition.name: saved.definition for saved in read_library().groups}
    assert set(found["Unit"].graph.nodes) == set(newer.graph.nodes)
    assert kept.status.way_back.isVisible()


def test_f2_renames_a_group_of_the_library(kept: Window, qtbot: QtBot) -> None:
    type_name(kept, "Unit", "Head", qtbot)
    assert in_library() == ["Front", "Head"]
    assert kept.palette_panel.model_index(LIBRARY + "Head") is not None
    assert kept.palette_panel.model_index(LIBRARY + "Unit") is None
    assert not kept.document.undo_stack.count()  # the Return that ended it added no block


def test_a_name_that_the_library_has_is_refused(kept: Window, qtbot: QtBot) -> None:
    type_name(kept, "Unit", "Front", qtbot)
    assert "has a group called 'Front'" in kept.notice
    assert in_library() == ["Front", "Unit"]
    assert kept.palette_panel.model_index(LIBRARY + "Unit") is not None
