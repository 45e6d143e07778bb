"""Swapping blocks for another kind: from the list, or by a drop on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from designer.canvas.swapping import fits, swap
from engine.errors import NetloomError
from engine.groups.adopting import adopt
from engine.groups.block import Group

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from designer.canvas.view import CanvasView
    from engine.blocks.base import Block

MANY = 12
"""So many of the selected blocks are asked what fits them: the list must come at once."""


def _(text: str) -> str:
    return QCoreApplication.translate("Replacing", text)


class Replacing:
    """Puts another kind of block in the place of blocks; each time it is one undo step."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view

    def ask(self, at: QPoint | None = None) -> None:
        """Open the list of kinds that the selected blocks can be swapped for, the fitting first."""
        view = self._view
        names = view.selection
        if not names:
            view.say(_("Select the blocks to swap for others."))
            return
        if not view.document.scope.editable:
            view.say(str(view.document.scope.refusal()))
            return
        if at is None:
            view.bring_into_view(names[-1:])
            at = view.mapFromScene(view.canvas.content(names[-1:]).topRight())
        title = _("Swap {what} for").format(what=view.commands.name(names))
        same = {type(view.canvas.graph[name].block) for name in names}
        families = {kind.family for kind in same}
        rank = self.rank(names)

        def is_other(kind: type[Block]) -> bool:
            return same != {kind}

        def place(kind: type[Block]) -> int:
            # A ReLU is swapped for another activation rather than for what only fits, too.
            return 2 * rank(kind) + (kind.family not in families)

        view.adding.ask_for(at, title, self._choose, is_other, place)

    def rank(self, names: tuple[str, ...]) -> Callable[[type[Block]], int]:
        """Return what says how well a kind goes with the wires of blocks: 0 well, 2 not at all."""
        graph, analysis = self._view.canvas.graph, self._view.document.analysis
        return lambda kind: fits(graph, analysis, names[:MANY], kind)

    def _choose(self, kind: str) -> None:
        block = self._view.adding.block(kind)
        if block is not None and self.swap(self._view.selection, block):
            self._view.adding.list.remember(kind)

    def swap(self, names: tuple[str, ...], kind: type[Block]) -> bool:
        """Put another kind of block in the place of some, and select them.

        Returns
        -------
        bool
            Whether that was done; where it was refused, why has been said.
        """
        view = self._view
        document = view.document
        try:
            if not document.scope.editable:
                raise document.scope.refusal()
            base = document.project
            if issubclass(kind, Group):
                base, definition = adopt(base, kind.definition)
                kind = definition.block_type
            graph, called = swap(document.graph, names, kind)
            what = view.commands.name(tuple(called))
            label = _("Swap {what} for {title}").format(what=what, title=kind.title)
            document.end_gesture()
            done = document.edit_graph(label, lambda _graph: graph, base=base)
        except NetloomError as error:
            view.say(str(error))
            return False
        view.select(called.get(name, name) for name in names)
        return done
