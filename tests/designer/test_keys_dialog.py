"""The list of keys: complete, and small enough for a small screen."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from designer.actions import CANVAS_KEYS, COMMANDS, OTHER_KEYS, Actions
from designer.keys_dialog import KeysDialog
from widgets.fields.reset_button import KEY


def texts(dialog: KeysDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_every_command_with_a_key_is_listed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = KeysDialog(Actions(window).by_id.values(), window)
    listed = texts(dialog)
    for command in COMMANDS:
        if command.keys or command.standard is not None:
            assert command.help in listed
    keys = {key for text in listed for key in text.split(" / ")}
    for row in [key for key in keys if key.endswith("← ↑ → ↓")]:
        keys |= {row.replace("← ↑ → ↓", name) for name in ("Left", "Up", "Right", "Down")}
    assert {key for command in COMMANDS for key in command.keys[:1]} <= keys
    assert {QKeySequence(key).toString() for key in CANVAS_KEYS.values()} <= keys
    assert {key for others in OTHER_KEYS.values() for key in others} <= keys


def test_the_list_fits_a_small_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    size = KeysDialog(Actions(window).by_id.values(), window).sizeHint()
    assert size.width() <= 1200
    assert size.height() <= 640


def test_the_list_is_no_wider_than_the_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = KeysDialog(Actions(window).by_id.values(), window)
    qtbot.addWidget(dialog)
    assert dialog.sizeHint().width() <= window.screen().availableSize().width()
    dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_the_keys_of_fields_are_those_that_fields_have(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    listed = texts(KeysDialog(Actions(window).by_id.values(), window))
    assert "In fields of numbers" in listed
    assert QKeySequence(KEY).toString() in listed
