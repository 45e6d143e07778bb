"""The commands about blocks by the names that menus and the command palette know them by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from designer.canvas.detaching import detach
from designer.canvas.exchanging import swap_inputs
from designer.canvas.facts_note import tell_chosen

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.canvas.view import CanvasView


def named_commands(view: CanvasView) -> dict[str, Callable[[], object]]:
    """Return what a canvas does with blocks, by the names in the window's table of commands."""
    commands = view.commands
    clipboard = commands.clipboard
    return {
        "delete": commands.remove,
        "remove_reconnect": lambda: commands.remove(reconnect=True),
        "cut": _or_text("cut", clipboard.cut),
        "copy": _or_text("copy", clipboard.copy),
        "paste": _or_text("paste", clipboard.paste),
        "paste_incoming": lambda: clipboard.paste(incoming=True),
        "duplicate": commands.duplicate,
        "duplicate_incoming": lambda: commands.duplicate(incoming=True),
        "bypass": commands.bypass,
        "swap": commands.replacing.ask,
        "chain": commands.chain,
        "detach": lambda: detach(view),
        "facts": lambda: tell_chosen(view),
        "swap_inputs": lambda: swap_inputs(view),
        "wire_to": view.wire_to.ask,
        "show_problem": view.notice.explain,
    }


def _or_text(what: str, act: Callable[[], object]) -> Callable[[], object]:
    """Let a menu's cut, copy and paste be about the text that somebody is in, where that is so."""

    def do() -> object:
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            return getattr(field, what)()
        return act()

    return do
