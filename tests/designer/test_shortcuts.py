"""No two commands share a key, and what the canvas does by key is what the menus name."""

from collections import defaultdict

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from designer.actions import CANVAS_KEYS, COMMANDS, OTHER_KEYS
from designer.window import Window

LEAD_ELSEWHERE = {"Esc", "Return"}
"""Keys of the canvas without a command: Escape ends what goes on, Return is a second Enter."""

ASKED_BY_QT = {"Tab"}
"""The view takes Tab before Qt hands on the keyboard."""


def _portable(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def test_no_two_commands_share_a_key(window: Window) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for command in COMMANDS:
        for sequence in window.actions_[command.id].shortcuts():
            owners[_portable(sequence)].add(command.id)
    for name, keys in CANVAS_KEYS.items():
        owners[_portable(QKeySequence(keys))].add(name)
    for name, others in OTHER_KEYS.items():
        for keys in others:
            owners[_portable(QKeySequence(keys))].add(f"other key of {name}")
    assert len(owners) > len(CANVAS_KEYS) + len(OTHER_KEYS)
    assert {key: names for key, names in owners.items() if len(names) > 1} == {}


def test_the_canvas_acts_on_the_keys_that_its_menus_name(window: Window) -> None:
    bound = {
        _portable(QKeySequence(QKeyCombination(modifiers, Qt.Key(key))))
        for key, modifiers in window.view.keys._bound
    }
    named = {_portable(QKeySequence(keys)) for keys in CANVAS_KEYS.values()}
    arrows = {key for key in named if key.rsplit("+", 1)[-1] in {"Left", "Right", "Up", "Down"}}
    assert named - arrows - ASKED_BY_QT <= bound
    others = {_portable(QKeySequence(key)) for keys in OTHER_KEYS.values() for key in keys}
    assert others <= bound
    assert bound - named - others <= LEAD_ELSEWHERE


def test_a_second_key_does_what_the_first_one_does(window: Window) -> None:
    bound = window.view.keys._bound
    by_keys = {
        _portable(QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))): act
        for (key, modifiers), act in bound.items()
    }
    for name, others in OTHER_KEYS.items():
        first = _portable(QKeySequence(CANVAS_KEYS[name]))
        act = window.view.keys.ask_for_block if first in ASKED_BY_QT else by_keys[first]
        assert all(by_keys[_portable(QKeySequence(keys))] == act for keys in others)
