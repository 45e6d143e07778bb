"""The menu of an entry of the palette: groups can be kept, renamed and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from widgets.icons import icon

if TYPE_CHECKING:
    from widgets.palette import Palette
    from widgets.theme import Theme

GROUPS, LIBRARY = "group:", "library:"
"""Begin the kinds of what a person has made: in this project, and in the personal library."""


def _(text: str) -> str:
    return QCoreApplication.translate("Palette", text)


def split_kind(kind: str) -> tuple[str, str]:
    """Split a kind into where the group is kept (empty for other blocks) and its name."""
    for prefix in (GROUPS, LIBRARY):
        if kind.startswith(prefix):
            return prefix, kind.removeprefix(prefix)
    return "", kind


def _used(times: int) -> str:
    if times == 0:
        return _("No block is an instance of it")
    if times == 1:
        return _("It is used once: remove or ungroup that block first")
    text = _("It is used %1 times: remove or ungroup those blocks first")
    return text.replace("%1", f"{times:,}")


def entry_menu(palette: Palette, kind: str, theme: Theme) -> QMenu:
    """Build the menu of an entry."""
    menu = QMenu(palette)
    menu.setToolTipsVisible(True)
    add = menu.addAction(icon("add", theme), _("&Add to the network"))
    add.triggered.connect(lambda *_args: palette.block_chosen.emit(kind))
    prefix, name = split_kind(kind)
    if prefix == GROUPS:
        menu.addSeparator()
        keep = menu.addAction(icon("library", theme), _("&Save to my library"))
        keep.setToolTip(_("Offer it in the palette of every project"))
        keep.triggered.connect(lambda *_args: palette.keep_requested.emit(name))
        rename = menu.addAction(icon("pencil", theme), _("Re&name") + "\tF2")
        rename.triggered.connect(lambda *_args: palette.edit_name(kind))
        remove = menu.addAction(
            icon("remove", theme), _("&Remove from the project") + "\t" + _("Del")
        )
        uses = palette.count_uses(name)
        remove.setEnabled(uses == 0)
        remove.setToolTip(_used(uses))
        remove.triggered.connect(lambda *_args: palette.remove(kind))
    elif prefix == LIBRARY:
        menu.addSeparator()
        rename = menu.addAction(icon("pencil", theme), _("Re&name") + "\tF2")
        rename.setToolTip(_("Projects that have it keep the name that they know"))
        rename.triggered.connect(lambda *_args: palette.edit_name(kind))
        forget = menu.addAction(
            icon("remove", theme), _("&Remove from my library") + "\t" + _("Del")
        )
        forget.setToolTip(_("Projects that have it keep their own copy"))
        forget.triggered.connect(lambda *_args: palette.remove(kind))
    return menu
