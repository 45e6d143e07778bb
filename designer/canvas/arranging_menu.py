"""The menu that puts what is selected in line and at equal distances."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from designer.canvas.arranging import Side

if TYPE_CHECKING:
    from designer.canvas.menus import CanvasMenu
    from designer.canvas.view import CanvasView


def _(text: str) -> str:
    return QCoreApplication.translate("CanvasMenu", text)


def offer_arranging(menu: CanvasMenu, view: CanvasView) -> None:
    """Add the menu that puts what is selected in line, where that is more than one."""
    count = len(view.selection) + len(view.remarking.selection)
    if count < 2:
        return
    inner = menu.within(_("Arran&ge"))
    align = view.arranging.align
    inner.offer("", _("Align &left"), partial(align, Side.LEFT), keys=_("Ctrl+Shift+Left"))
    inner.offer("", _("Align &centres"), partial(align, Side.CENTRE))
    inner.offer("", _("Align &right"), partial(align, Side.RIGHT), keys=_("Ctrl+Shift+Right"))
    inner.addSeparator()
    inner.offer("", _("Align &tops"), partial(align, Side.TOP), keys=_("Ctrl+Shift+Up"))
    inner.offer("", _("Align &middles"), partial(align, Side.MIDDLE))
    inner.offer("", _("Align &bottoms"), partial(align, Side.BOTTOM), keys=_("Ctrl+Shift+Down"))
    if count > 2:
        inner.addSeparator()
        distribute = view.arranging.distribute
        inner.offer("", _("Distribute &across"), partial(distribute, 0))
        inner.offer("", _("Distribute &down"), partial(distribute, 1))
