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
        "undo", "redo", "", "cut", "copy", "paste", "paste_incoming", "duplicate",
        "duplicate_incoming", "delete", "remove_reconnect", "detach", "", "bypass", "swap", "",
        "select", "arrange",
        "find", "find_next", "find_previous", "", "add_block", "rename", "chain", "wire_to",
        "swap_inputs", "", "group", "ungroup", "", "add_note", "frame", "fit_frame", "", "summary",
    ),
    _("&View"): (
        "command_palette", "go", "", "enter", "leave", "", "fit", "fit_selection",
        "actual_size", "zoom_in", "zoom_out", "keep_view", "kept_view", "", "tidy",
        "flow_right", "flow_down", "turn_flow", "", "overlay", "next_overlay",
        "previous_overlay", "", "facts", "show_problem", "next_problem",
        "previous_problem", "", "theme", "language",
        "canvas_alone", "panels", "reset_layout",
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

SECTIONS: Mapping[str, str] = {
    name: title
    for title, names in (*MENUS.items(), *SUBMENUS.values(), (_("Recent"), ("forget_recent",)))
    for name in names
}
"""In which menu a command is."""
