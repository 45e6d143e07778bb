"""The menu of a note or a frame, and what the other menus offer of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from designer.canvas.arranging_menu import offer_arranging
from widgets.remark_looks import color_names, swatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.canvas.menus import CanvasMenu
    from designer.canvas.view import CanvasView


def _(text: str) -> str:
    return QCoreApplication.translate("CanvasMenu", text)


def offer_remark(menu: CanvasMenu, view: CanvasView, name: str) -> None:
    """Fill the menu of a note or a frame and of what is selected with it."""
    remarks = view.canvas.graph.drawing.remarks
    remarking, commands = view.remarking, view.commands
    is_frame = remarks[name].frame
    menu.offer(
        "pencil", _("Edit the &title") if is_frame else _("Edit the &text"),
        partial(remarking.open_field, name), keys="F2",
    )  # fmt: skip
    offer_colors(menu, view, remarks[name].color, remarking.paint_in)
    if is_frame:
        menu.offer(
            "fit", _("&Fit it to its blocks"), remarking.fit,
            help_text=_("Make the frame as large as what is in it"),
        )  # fmt: skip
    menu.addSeparator()
    menu.offer("cut", _("Cu&t"), commands.clipboard.cut, keys=_("Ctrl+X"))
    menu.offer("copy", _("&Copy"), commands.clipboard.copy, keys=_("Ctrl+C"))
    menu.offer("duplicate", _("&Duplicate"), commands.duplicate, keys=_("Ctrl+D"))
    offer_arranging(menu, view)
    offer_frame(menu, view)
    menu.addSeparator()
    menu.offer(
        "remove", _("&Remove"), commands.remove, keys=_("Del"),
        help_text=_("The blocks in a frame stay") if is_frame else "",
    )  # fmt: skip


def offer_frame(menu: CanvasMenu, view: CanvasView) -> None:
    """Offer a frame around what is selected."""
    menu.offer(
        "", _("Fra&me the selection"), view.remarking.frame, keys=_("Ctrl+Shift+F"),
        help_text=_("Put a coloured area with a title behind it"),
    )  # fmt: skip


def offer_colors(
    menu: CanvasMenu, view: CanvasView, current: str, paint: Callable[[str], object]
) -> None:
    """Add the menu of colours.

    Parameters
    ----------
    menu, view
        Where it is offered.
    current
        The colour that is there.
    paint
        Gives another one.
    """
    inner = menu.within(_("C&olour"))
    for color, title in color_names().items():
        action = inner.addAction(swatch(view.canvas.inks.theme, color), title)
        action.setToolTip(title)
        action.setCheckable(True)
        action.setChecked(color == current)
        action.triggered.connect(lambda *_checked, color=color: paint(color))
