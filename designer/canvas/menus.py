"""The menus of the canvas: on a node, on a wire, and where there is nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF
from PySide6.QtWidgets import QMenu

from designer.actions import plain
from designer.canvas.arranging_menu import offer_arranging
from designer.canvas.detaching import detach
from designer.canvas.edits import Placement
from designer.canvas.exchanging import swap_inputs
from designer.canvas.remark_menu import offer_colors, offer_frame, offer_remark
from designer.canvas.rerouting import lay
from designer.canvas.splicing import is_wired, loose_ends
from designer.canvas.straightening import straighten
from engine.blocks.composite import Composite
from engine.groups.block import Group
from engine.node import bypass_problem
from widgets.icons import icon
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.canvas.view import CanvasView
    from engine.graph import InputPort


def _(text: str) -> str:
    return QCoreApplication.translate("CanvasMenu", text)


class CanvasMenu(QMenu):
    """One menu for one place; it is gone when it closes."""

    def __init__(self, view: CanvasView, owner: QMenu | None = None) -> None:
        super().__init__(view if owner is None else owner)
        self._view = view
        self.setToolTipsVisible(True)
        if owner is None:
            self.aboutToHide.connect(self.deleteLater)

    def within(self, title: str) -> CanvasMenu:
        """Add a menu inside this one."""
        inner = CanvasMenu(self._view, self)
        inner.setTitle(title)
        self.addMenu(inner)
        return inner

    def offer(
        self,
        symbol: str,
        text: str,
        act: Callable[[], object],
        *,
        keys: str = "",
        help_text: str = "",
    ) -> None:
        """Add an action.

        Parameters
        ----------
        symbol
            The name of its icon, or empty.
        text
            What it does, with its mnemonic.
        act
            Does it.
        keys
            The key that does the same, as a hint.
        help_text
            A longer word on it.
        """
        action = self.addAction(f"{text}\t{keys}" if keys else text)
        if symbol:
            action.setIcon(icon(symbol, self._view.canvas.inks.theme))
        action.setToolTip(help_text or plain(text))
        action.triggered.connect(lambda *_arguments: act())


def menu_at(view: CanvasView, at: QPoint) -> CanvasMenu:
    """Build the menu for a place in the viewport; a node under it becomes selected."""
    canvas = view.canvas
    place = view.mapToScene(at)
    name = canvas.problem_at(place, view.zoom) or canvas.node_at(place)
    if name is not None:
        if name not in canvas.selection:
            canvas.select([name])
        return node_menu(view, name, at)
    grip = canvas.remarks.over_wires_at(place, view.zoom)
    wire = canvas.wire_at(place, view.reach) if grip is None else None
    if wire is not None:
        canvas.select_wire(wire)
        return wire_menu(view, wire, place, at)
    grip = grip or canvas.remarks.frame_at(place, view.zoom)
    if grip is not None:
        if grip.name not in canvas.remarks.selection:
            canvas.select((), remarks=(grip.name,))
        return remark_menu(view, grip.name)
    return ground_menu(view, place, at)


def chosen_menu(view: CanvasView, at: QPoint) -> tuple[QPoint, CanvasMenu]:
    """Build the menu of what is selected, else of a place; return where it belongs, too."""
    remarks = view.canvas.remarks
    if view.selection:
        name = view.selection[-1]
        at = view.mapFromScene(view.canvas.content([name]).center())
        return at, node_menu(view, name, at)
    if remarks.selection:
        name = remarks.selection[-1]
        at = view.mapFromScene(remarks.items[name].rect.topLeft() + QPointF(12, 12))
        return at, remark_menu(view, name)
    wire = view.canvas.selected_wire
    if wire is not None:
        place = view.canvas.wires[wire].path().pointAtPercent(0.5)
        at = view.mapFromScene(place)
        return at, wire_menu(view, wire, place, at)
    return at, menu_at(view, at)


def remark_menu(view: CanvasView, name: str) -> CanvasMenu:
    """Build the menu of a note or a frame."""
    menu = CanvasMenu(view)
    offer_remark(menu, view, name)
    return menu


def node_menu(view: CanvasView, name: str, at: QPoint) -> CanvasMenu:
    """Build the menu of a node and of what is selected with it."""
    menu = CanvasMenu(view)
    commands = view.commands
    node = view.canvas.graph[name]
    repairs = [
        (problem, repair)
        for problem in view.document.scope.problems
        if problem.node == name
        for repair in problem.repairs
    ]
    for problem, repair in repairs:
        menu.offer(
            "repair",
            words(repair.label).replace("&", "&&"),
            partial(commands.repair, problem, repair),
            help_text=words(problem.message),
        )
    if repairs:
        menu.addSeparator()
    menu.offer(
        "add", _("&Add a block behind…"), partial(view.adding.ask_behind, name, at), keys=_("Tab")
    )
    menu.offer("pencil", _("Re&name…"), partial(view.rename_field.open, name), keys="F2")
    menu.offer(
        "swap", _("S&wap for…"), partial(commands.replacing.ask, at), keys="S",
        help_text=_("Put another kind of block in its place; the wires stay"),
    )  # fmt: skip
    chosen = [view.canvas.graph[each] for each in view.selection]
    if any(bypass_problem(each.name, each.block) is None for each in chosen):
        passed = all(each.bypassed for each in chosen)
        menu.offer(
            "bypass", _("Use it a&gain") if passed else _("&Bypass"), commands.bypass, keys="M",
            help_text=_("Let data pass as if it were a wire; its settings and weights stay"),
        )  # fmt: skip
    menu.addSeparator()
    _offer_clipboard(menu, view)
    menu.addSeparator()
    _offer_wiring(menu, view, name)
    offer_arranging(menu, view)
    _offer_selecting(menu, view)
    if isinstance(node.block, Composite):
        menu.offer(
            "open-inside", _("&Open"), partial(view.travel.enter, name), keys=_("Enter"),
            help_text=_("Show the blocks inside"),
        )  # fmt: skip
        if isinstance(node.block, Group):
            menu.offer(
                "ungroup", _("&Ungroup"), partial(commands.ungroup, name),
                keys=_("Ctrl+Shift+G"), help_text=_("Replace it by the blocks inside"),
            )  # fmt: skip
            menu.offer(
                "library", _("Save to my &library"),
                partial(view.adding.keep_requested.emit, node.block.definition.name),
                help_text=_("Offer it in the palette of every project"),
            )  # fmt: skip
        else:
            menu.offer(
                "unfold", _("&Unfold"), partial(commands.unfold, name),
                help_text=_("Replace it by the blocks it is made of"),
            )  # fmt: skip
    menu.offer(
        "group", _("&Group…"), view.group_field.ask, keys=_("Ctrl+G"),
        help_text=_("Make what is selected one block, which can be used again"),
    )  # fmt: skip
    offer_frame(menu, view)
    offer_colors(menu, view, node.color, commands.paint_in)
    frozen = not node.trainable
    if frozen or view.canvas.nodes[name].report.parameters:
        menu.offer(
            "" if frozen else "frozen",
            _("&Train its parameters") if frozen else _("&Freeze its parameters"),
            partial(commands.set_trainable, trainable=frozen),
        )
    menu.addSeparator()
    menu.offer("remove", _("&Remove"), commands.remove, keys=_("Del"))
    menu.offer(
        "",
        _("Remove and &reconnect"),
        partial(commands.remove, reconnect=True),
        keys=_("Shift+Del"),
        help_text=_("Wire what fed it to what it fed"),
    )
    return menu


def _offer_wiring(menu: CanvasMenu, view: CanvasView, name: str) -> None:
    """Add what changes the wires of the selected blocks."""
    graph = view.canvas.graph
    if len(view.selection) > 1:
        menu.offer("", _("&Wire in a row"), view.commands.chain, keys="W")
    elif graph[name].block.output_ports:
        menu.offer(
            "", _("&Wire to…"), view.wire_to.ask, keys="T",
            help_text=_("Choose by name what it is to feed, a skip for example"),
        )  # fmt: skip
    if any(len(graph[each].block.input_ports) > 1 for each in view.selection):
        menu.offer(
            "", _("Swap the in&puts"), partial(swap_inputs, view), keys=_("Shift+X"),
            help_text=_("Let what feeds it change places"),
        )  # fmt: skip
    if any(is_wired(graph, each) for each in view.selection):
        menu.offer(
            "", _("Strai&ghten its wires"), partial(straighten, view), keys="Q",
            help_text=_("Put it level with what feeds it, several blocks with one another"),
        )  # fmt: skip
    if loose_ends(graph, view.selection):
        menu.offer(
            "", _("&Pull out of its wires"), partial(detach, view), keys="X",
            help_text=_("Unwire it, join what was around it, and put it beside"),
        )  # fmt: skip


def _offer_clipboard(menu: CanvasMenu, view: CanvasView) -> None:
    """Add what makes copies of the selected blocks."""
    commands = view.commands
    menu.offer("cut", _("Cu&t"), commands.clipboard.cut, keys=_("Ctrl+X"))
    menu.offer(
        "copy", _("&Copy"), commands.clipboard.copy, keys=_("Ctrl+C"),
        help_text=_("As text, for this window, another one or an e-mail"),
    )  # fmt: skip
    menu.offer("duplicate", _("&Duplicate"), commands.duplicate, keys=_("Ctrl+D"))
    menu.offer(
        "", _("Duplicate with &incoming wires"), partial(commands.duplicate, incoming=True),
        keys=_("Ctrl+Shift+D"), help_text=_("What feeds it feeds the copy, too"),
    )  # fmt: skip


def _offer_paste(menu: CanvasMenu, view: CanvasView, place: QPointF) -> None:
    """Add what puts the blocks of the clipboard to a place."""
    paste = view.commands.clipboard.paste
    menu.offer("paste", _("&Paste"), partial(paste, place), keys=_("Ctrl+V"),
               help_text=_("Add the blocks that were copied"))  # fmt: skip
    menu.offer(
        "", _("Paste with &incoming wires"), partial(paste, place, incoming=True),
        keys=_("Ctrl+Shift+V"), help_text=_("What fed the copied blocks feeds the new ones, too"),
    )  # fmt: skip


def _offer_selecting(menu: CanvasMenu, view: CanvasView) -> None:
    """Add the menu that selects along the wires."""
    inner = menu.within(_("&Select"))
    inner.offer("", _("What fe&eds it"), view.choosing.feeding)
    inner.offer("", _("What it &feeds"), view.choosing.fed)
    inner.offer("", _("All that is &wired to it"), view.choosing.linked)
    inner.addSeparator()
    inner.offer("", _("In&vert the selection"), view.choosing.invert, keys=_("Ctrl+I"))


def wire_menu(view: CanvasView, end: InputPort, place: QPointF, at: QPoint) -> CanvasMenu:
    """Build the menu of a wire."""
    menu = CanvasMenu(view)
    into = Placement((place.x(), place.y()), into=end)
    menu.offer("add", _("&Insert a block…"), partial(view.adding.ask, into, at))
    menu.offer(
        "", _("&Straighten the wire"), partial(straighten, view), keys="Q",
        help_text=_("Put the block behind it level with the one before it"),
    )  # fmt: skip
    if end in view.canvas.graph.drawing.routes:
        menu.offer(
            "", _("&Unbend the wire"), partial(lay, view, end, ()),
            help_text=_("Let the wire find its own way"),
        )  # fmt: skip
    menu.offer(
        "remove", _("&Remove the wire"), partial(view.commands.disconnect, end), keys=_("Del")
    )
    return menu


def ground_menu(view: CanvasView, place: QPointF, at: QPoint) -> CanvasMenu:
    """Build the menu of the empty canvas."""
    menu = CanvasMenu(view)
    here = Placement((place.x(), place.y()))
    menu.offer("add", _("&Add a block…"), partial(view.adding.ask, here, at), keys=_("Tab"))
    menu.offer(
        "note", _("Add a &note"), partial(view.remarking.add_note, place), keys="C",
        help_text=_("Write something beside the network"),
    )  # fmt: skip
    _offer_paste(menu, view, place)
    if view.document.scope.outer is not None:
        menu.offer("", _("&Leave"), view.travel.leave, keys=_("Backspace"),
                   help_text=_("Go back to where this was opened"))  # fmt: skip
    menu.addSeparator()
    menu.offer("fit", _("&Fit the network"), view.fit, keys="F")
    menu.offer("", _("&100 %"), view.actual_size, keys="1")
    menu.offer(
        "", _("&Keep this view"), view.bookmarks.keep, keys=_("Shift+B"),
        help_text=_("Under a digit, which brings it back"),
    )  # fmt: skip
    menu.offer("tidy", _("Tidy the &layout"), view.tidy, keys="L")
    menu.addSeparator()
    menu.offer("", _("&Select all"), view.commands.select_all, keys=_("Ctrl+A"))
    return menu
