"""The command palette: everything by name, with real key events."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.actions import COMMANDS
from designer.window import Window
from engine.blocks.base import registry
from engine.templates import templates
from tests.designer.conftest import MakeWindow, press
from widgets.command_palette import CommandPalette, Entry, search_entries
from widgets.words import apart

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def ask(window: Window, qtbot: QtBot, text: str = "") -> CommandPalette:
    press(window, qtbot, Key.Key_P, CONTROL | SHIFT)
    palette = window.offering.palette
    assert palette.isVisible()
    assert palette.search.hasFocus()
    qtbot.keyClicks(palette.search, text)
    return palette


def enter(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert palette.isHidden()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("undo", "Edit: Undo"), ("tidy", "View: Tidy layout"), ("new", "File: New"),
        ("fc", "Add Dense"), ("add conv", "Add Convolution"), ("relu1", "Go to relu1"),
        ("open template resnet-18", "Open template ResNet-18"), ("light", "Theme: Light"),
        ("panel history", "Panel: History"), ("train", "Training: Train"),
        ("dark", "Theme: Dark"), ("dark mode", "Theme: Dark"), ("chinese", "Language: 简体中文"),
        ("english", "Language: English"), ("Dense", "Add Dense"),
        ("Tidy layout", "View: Tidy layout"),
        ("wire to", "Edit: Wire to…"), ("extract", "Edit: Pull out of its wires"),
        ("resnet-18", "Open template ResNet-18"), ("copy", "Edit: Copy"), ("group", "Edit: Group…"),
    ],
)  # fmt: skip
def test_what_is_typed_comes_first(window: Window, qtbot: QtBot, typed: str, first: str) -> None:
    palette = ask(window, qtbot, typed)
    assert palette.shown[0].title == first


def test_every_command_comes_first_by_its_own_name_whatever_was_done(
    window: Window, qtbot: QtBot
) -> None:
    for label in ("Tidy the layout", "Fit", "Wire in a row"):
        window.document.edit_graph(
            label, lambda g: g.move({"conv1": (g["conv1"].position[0] + 8, 0)})
        )
    window.document.undo_stack.undo()
    entries = window.offering.entries()
    undo = next(entry for entry in entries if entry.id == "undo")
    assert "Fit" in undo.title
    for entry in entries:
        if entry.own and entry.id:
            own = entry.own.lower()
            first = search_entries(own, entries, ["undo", "redo"])[0]
            assert first.own.lower() == own, entry
    palette = ask(window, qtbot, "tidy")
    assert palette.shown[0].id == "tidy"
    assert {"undo", "redo"}.isdisjoint(entry.id for entry in palette.shown)
    palette.search.clear()
    qtbot.keyClicks(palette.search, "undo fi")
    assert palette.shown[0].id == "undo"


def test_the_languages_are_offered_and_kept(window: Window, qtbot: QtBot) -> None:
    palette = ask(window, qtbot, "language")
    shown = [entry.id for entry in palette.shown]
    assert {"language en", "language zh_CN", "language system"} <= set(shown[:3])
    palette.search.clear()
    qtbot.keyClicks(palette.search, "chinese")
    enter(palette, qtbot)
    assert window._settings.value("language") == "zh_CN"
    assert window.languages["zh_CN"].isChecked()


def test_everything_is_offered_with_its_keys(window: Window) -> None:
    entries = {entry.id: entry for entry in window.offering.entries() if entry.id}
    assert {f"add {kind}" for kind in registry()} <= entries.keys()
    assert {f"template {each.id}" for each in templates()} <= entries.keys()
    wanted = {command.id for command in COMMANDS} - {"command_palette"}
    assert wanted <= entries.keys()
    assert all(entries[command].help for command in wanted)
    assert entries["train"].keys == "F5"
    assert entries["rename"].keys == "F2"
    assert not entries["undo"].enabled
    assert "taken back" in entries["undo"].help
    assert [entry.title for entry in window.offering.nodes("go to conv")] == [
        "Go to conv1", "Go to conv2",
    ]  # fmt: skip


def test_a_command_is_done_where_the_keyboard_was(window: Window, qtbot: QtBot) -> None:
    window.view.select(["conv1"])
    palette = ask(window, qtbot, "duplicate")
    enter(palette, qtbot)
    assert window.view.hasFocus()
    assert window.document.undo_stack.undoText() == "Duplicate conv1"
    palette = ask(window, qtbot, "go to pool2")
    enter(palette, qtbot)
    assert window.view.selection == ("pool2",)
    palette = ask(window, qtbot, "template vgg-11")
    enter(palette, qtbot)
    assert window.document.project.name == "vgg11"


def test_escape_gives_the_keyboard_back(window: Window, qtbot: QtBot) -> None:
    search = window.palette_panel.search
    search.setFocus()
    press(window, qtbot, Key.Key_P, CONTROL | SHIFT)
    palette = window.offering.palette
    qtbot.keyClick(palette.search, Key.Key_Escape)
    assert palette.isHidden()
    assert QApplication.focusWidget() is search


def test_a_press_elsewhere_closes_it(window: Window, qtbot: QtBot) -> None:
    palette = ask(window, qtbot)
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    window.view.setFocus()
    assert palette.isHidden()
    assert window.view.hasFocus()


def test_what_cannot_be_done_says_why_and_does_nothing(window: Window, qtbot: QtBot) -> None:
    palette = ask(window, qtbot, "stop")
    assert palette.shown[0].id == "stop"
    assert palette.note.text() == "No training is running."
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert palette.isVisible()
    palette.search.clear()
    qtbot.keyClicks(palette.search, "zzzqqq")
    assert not palette.shown
    assert palette.note.text()
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert palette.isVisible()


def test_what_was_used_lately_comes_first_also_next_time(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    first = make_window()
    for text in ("select all", "actual_size"):
        palette = ask(first, qtbot, text if text != "actual_size" else "100 %")
        enter(palette, qtbot)
    palette = ask(first, qtbot)
    assert [entry.id for entry in palette.shown[:2]] == ["actual_size", "select_all"]
    qtbot.keyClick(palette.search, Key.Key_Down)
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert first.view.selection == tuple(first.document.graph.nodes)
    first.close()
    second = make_window()
    palette = ask(second, qtbot)
    assert [entry.id for entry in palette.shown[:2]] == ["select_all", "actual_size"]


def test_what_has_a_name_in_another_language_is_found_by_its_english_one_too() -> None:
    entries = [
        Entry("add next", "添加 ConvNeXt", print, names=("ConvNeXt",), own="ConvNeXt"),
        Entry("add conv", "添加 卷积", print, names=("卷积",), own="卷积", english="Convolution"),
        Entry("tidy", "布局：整理布局", print, own="整理布局", english="Tidy layout"),
    ]
    entries[1] = replace(entries[1], names=("卷积", "Convolution", "conv"))
    entries[2] = replace(entries[2], names=("Tidy layout",))
    assert [each.id for each in search_entries("tidy", entries)] == ["tidy"]
    assert [each.id for each in search_entries("convolution", entries)] == ["add conv"]
    assert {each.id for each in search_entries("conv", entries)} == {"add next", "add conv"}
    assert search_entries("卷积", entries)[0].id == "add conv"


def test_every_command_is_found_by_its_english_name(window: Window) -> None:
    entries = window.offering.entries()
    assert all(each.english for each in entries if each.id in {c.id for c in COMMANDS})
    for wanted in ("picture", "figure", "save", "tidy"):
        english = next(each.english for each in entries if each.id == wanted)
        told = [replace(each, title="·", own="·", help="") for each in entries]
        assert search_entries(english.lower(), told)[0].id == wanted


def test_latin_names_stand_apart_from_chinese() -> None:
    assert apart("添加ConvNeXt") == "添加 ConvNeXt"
    assert apart("U-Net下行") == "U-Net 下行"
    assert apart("添加 卷积") == "添加 卷积"
    assert apart("Add convolution 2") == "Add convolution 2"
