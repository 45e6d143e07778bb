"""Ctrl+F: blocks are found by what is known of them, ringed and gone to; with real key events."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.search import Hit, whole_project
from designer.window import Window
from engine.drawing import Remark
from tests.designer.conftest import press

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def find(window: Window, qtbot: QtBot, text: str) -> None:
    press(window, qtbot, Key.Key_F, CONTROL)
    assert window.finding.bar.isVisible()
    assert window.finding.bar.search.hasFocus()
    qtbot.keyClicks(window.finding.bar.search, text)


def ringed(window: Window) -> set[str]:
    return set(window.scene._highlighted)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("conv", ["conv1", "conv2"]), ("fc", ["dense1", "dense2", "dense3"]),
        ("Convolution", ["conv1", "conv2"]), ("filters 16", ["conv2"]),
        ("filters=16", ["conv2"]), ("filters 1", []), ("kernel 5", ["conv1", "conv2"]),
        ("look here", ["pool1"]), ("nothing at all", []),
    ],
)  # fmt: skip
def test_blocks_are_found_by_what_is_known_of_them(
    window: Window, qtbot: QtBot, typed: str, names: list[str]
) -> None:
    window.document.edit_graph("Note", lambda graph: graph.annotate("pool1", note="Look here!"))
    find(window, qtbot, typed)
    found = [hit.name for hit in window.finding.hits if not hit.path]
    assert [name for name in found if name in names] == names
    assert set(found) == set(names)
    assert ringed(window) == set(names)
    if names:
        qtbot.waitUntil(lambda: window.view.selection == (names[0],))
        assert window.finding.bar.count.text() == f"1 of {len(names)}"
    else:
        qtbot.waitUntil(lambda: window.finding.bar.count.text() == "none")


def test_enter_and_f3_go_on_and_escape_keeps_the_selection(window: Window, qtbot: QtBot) -> None:
    window.view.set_zoom(2.0)
    find(window, qtbot, "relu")
    search_field = window.finding.bar.search
    selection: list[str] = []
    qtbot.waitUntil(lambda: window.finding.bar.count.text().startswith("1 of"))
    for key, modifiers in (
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Key.Key_F3, Qt.KeyboardModifier(0)),
        (Key.Key_Return, SHIFT), (Key.Key_F3, SHIFT), (Key.Key_F3, SHIFT),
    ):  # fmt: skip
        qtbot.keyClick(search_field, key, modifiers)
        selection += window.view.selection
    hits = [hit.name for hit in window.finding.hits]
    assert len(hits) > 2
    assert selection == [hits[1], hits[2], hits[1], hits[0], hits[-1]]
    assert search_field.hasFocus()
    target = window.scene.content([hits[-1]])
    qtbot.waitUntil(lambda: window.view.visible_area().contains(target))
    qtbot.keyClick(search_field, Key.Key_Escape)
    assert window.finding.bar.isHidden()
    assert window.view.hasFocus()
    assert window.view.selection == (hits[-1],)
    assert not ringed(window)
    press(window, qtbot, Key.Key_F3)  # without the bar: on with what was looked for
    assert window.view.selection == (hits[0],)


def test_what_is_inside_a_block_is_found_and_opened_on_enter(window: Window, qtbot: QtBot) -> None:
    window.open_project_value("resnet18")
    find(window, qtbot, "shortcut")
    qtbot.waitUntil(lambda: window.finding._rest is None)
    inside = [hit for hit in window.finding.hits if hit.path]
    if not inside:  # whatever the block calls its parts
        window.finding.bar.search.setText("batch norm")
        inside = [hit for hit in window.finding.hits if hit.path]
    assert inside
    assert window.document.scope.path == ()
    for _ in window.finding.hits:
        if window.document.scope.path:
            break
        qtbot.keyClick(window.finding.bar.search, Key.Key_Return)
    assert window.document.scope.path in {hit.path for hit in inside}
    assert Hit(window.document.scope.path, window.view.selection[0]) in inside
    assert window.finding.bar.search.hasFocus()


def test_an_edit_is_followed(window: Window, qtbot: QtBot) -> None:
    find(window, qtbot, "dropout")
    assert not window.finding.hits
    window.view.add_block("dropout")
    qtbot.waitUntil(lambda: len(window.finding.hits) == 1)
    assert ringed(window) == {window.finding.hits[0].name}


def test_a_project_is_gone_through_from_outside_in(window: Window) -> None:
    window.open_project_value("resnet18")
    lines = [each for found in whole_project(window.document.scope) for each in found]
    depths = [len(each.hit.path) for each in lines]
    assert depths == sorted(depths)
    assert depths[-1] > 0
    assert len({each.hit for each in lines}) == len(lines)


def test_notes_are_found_by_their_text_and_selected(window: Window, qtbot: QtBot) -> None:
    note = Remark("Remember the Seagull", (4000, 3000, 200, 96))
    window.document.edit_graph("", lambda g: g.draw(g.drawing.with_remark("note1", note)))
    find(window, qtbot, "seagull")
    assert window.finding.hits == [Hit((), "note1", remark=True)]
    qtbot.waitUntil(lambda: window.view.remarking.selection == ("note1",))
    qtbot.waitUntil(lambda: window.view.visible_area().contains(4000, 3000))
    assert window.view.selection == ()
