"""The menus of the window as tables: which commands they have, and which menus are inside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping


def _(text: str) -> str:
    """Mark a title for translation; it is translated when its menu is made."""
    return text


def translated(text: str) -> str:
    """Return a marked title in the person's language."""
    return QCoreApplication.translate("Actions", text)


MENUS: Mapping[str, tuple[str, ...]] = {
    _("&File"): (
        "new", "open", "recent", "save", "save_as", "", "templates", "", "picture",
        "copy_picture", "figure", "print", "", "export", "",
        "next_tab", "previous_tab", "reopen_tab", "close_tab", "", "restore_session", "quit",
    ),
    _("&Edit"): (
        "undo", "redo", "", "cut", "copy", "paste", "duplicate", "delete", "",
        "add_block", "rename", "bypass", "swap", "", "select", "arrange", "wires", "areas", "",
        "find", "find_next", "find_previous", "", "summary",
    ),
    _("&View"): (
        "command_palette", "go", "", "enter", "leave", "", "zoom", "layout", "overlay",
        "problems", "", "theme", "language", "", "canvas_alone", "panels", "reset_layout",
    ),
    _("&Training"): ("train", "pause", "stop", "", "evaluate", "export"),
    _("&Help"): ("keys", "about"),
}  # fmt: skip

SUBMENUS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "summary": (
        _("Cop&y the summary"),
        (
            "summary_markdown", "summary_csv", "summary_latex", "", "summary_flat", "summary_all",
            "", "save_summary",
        ),
    ),
    "wires": (
        _("Wir&es"),
        (
            "chain", "wire_to", "swap_inputs", "", "detach", "remove_reconnect", "",
            "paste_incoming", "duplicate_incoming",
        ),
    ),
    "areas": (
        _("Gr&oups, frames, notes"),
        ("group", "ungroup", "", "frame", "fit_frame", "add_note"),
    ),
    "zoom": (
        _("&Zoom"),
        (
            "fit", "fit_selection", "actual_size", "zoom_in", "zoom_out", "", "keep_view",
            "kept_view",
        ),
    ),
    "layout": (_("La&yout"), ("tidy", "", "flow_right", "flow_down", "turn_flow")),
    "overlay": (_("O&verlay"), ("next_overlay", "previous_overlay")),
    "problems": (
        _("Pro&blems and facts"),
        ("facts", "show_problem", "", "next_problem", "previous_problem"),
    ),
    "theme": (_("T&heme"), ("theme_system", "theme_light", "theme_dark")),
    "select": (
        _("&Select"),
        ("select_all", "select_inverse", "", "select_feeding", "select_fed", "select_linked"),
    ),
    "arrange": (
        _("Arran&ge"),
        (
            "align_left", "align_centre", "align_right", "", "align_top", "align_middle",
            "align_bottom", "", "distribute_across", "distribute_down", "", "straighten",
        ),
    ),
    "go": (
        _("&Go to"),
        (
            "go_canvas", "go_palette", "go_inspector", "go_monitor", "go_training", "go_data",
            "go_problems", "go_history", "", "next_node", "previous_node", "next_wire",
            "next_remark", "previous_remark",
        ),
    ),
}  # fmt: skip
"""The menus inside the menus, by the names that stand for them there."""

_SAID_OUTSIDE = ("wires", "areas", "zoom", "layout", "overlay", "problems")
"""Menus inside others whose commands say enough with the name of the menu around them."""


def _sections() -> dict[str, str]:
    outer = {name: title for title, names in MENUS.items() for name in names}
    found = dict(outer)
    for inner, (title, names) in SUBMENUS.items():
        found.update(dict.fromkeys(names, outer[inner] if inner in _SAID_OUTSIDE else title))
    return {**found, "forget_recent": _("Recent")}


SECTIONS: Mapping[str, str] = _sections()
"""In which menu a command is."""
