"""Dragging onto the canvas: blocks of the palette, also into a wire or onto a card, and text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from designer.canvas.edits import Placement
from designer.canvas.geometry import snap
from designer.canvas.ghost import Ghost
from engine.errors import NetloomError
from engine.fragment import may_hold_blocks
from widgets.palette_delegate import DRAG_SIZE
from widgets.palette_tree import BLOCK_MIME
from widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPointF

    from designer.canvas.geometry import Point
    from designer.canvas.view import CanvasView
    from engine.blocks.base import Block
    from engine.graph import Graph, InputPort


class Drop(Protocol):
    """What is on its way over the canvas."""

    def move(self, place: QPointF) -> None:
        """Show what would become of it at a place."""

    def finish(self, place: QPointF) -> None:
        """Let go of it."""

    def cancel(self) -> None:
        """Leave everything as it was."""


def begin_drop(view: CanvasView, data: QMimeData) -> Drop | None:
    """Return the drop for what is dragged, or ``None`` where the canvas does not take it."""
    if data.hasFormat(BLOCK_MIME):
        kind = bytes(data.data(BLOCK_MIME).data()).decode("utf-8", "replace")
        block = view.adding.block(kind)
        return None if block is None else BlockDrop(view, kind, block)
    if data.hasText() and not data.hasUrls() and may_hold_blocks(data.text()):
        return TextDrop(view, data.text())
    return None


class TextDrop:
    """Blocks as text, dragged from another program."""

    def __init__(self, view: CanvasView, text: str) -> None:
        self._view = view
        self._text = text

    def move(self, place: QPointF) -> None:
        """Nothing is shown: only the text's end says whether there are blocks in it."""

    def finish(self, place: QPointF) -> None:
        """Add the blocks, or say why there are none."""
        self._view.commands.clipboard.take(self._text, place)

    def cancel(self) -> None:
        """Nothing was begun."""


class BlockDrop:
    """One block of the palette: it goes into a wire, in the place of a card, or beside them."""

    def __init__(self, view: CanvasView, kind: str, block: type[Block]) -> None:
        self._view = view
        self._kind = kind
        self._block = block
        self._into: InputPort | None = None
        self._onto: str | None = None
        made = block()
        self._fits_wires = bool(made.input_ports and made.output_ports)
        self.ghost = Ghost(view.canvas)
        self._foreseen: tuple[Graph, Point, InputPort | None] | None = None

    def move(self, place: QPointF) -> None:
        """Show the card where it will lie, and the wire or the card that it would take over."""
        canvas = self._view.canvas
        onto = canvas.node_at(place)
        if onto is not None and not self._may_swap(onto):
            onto = None
        into = None
        if onto is None and self._fits_wires:
            into = canvas.wire_at(place, 1.5 * self._view.reach)
        if into != self._into:
            self._light(on=False)
            self._into = into
            self._light(on=True)
        if onto != self._onto:
            self._onto = onto
            self._view.highlight(onto)
            if onto is None:
                self._view.hint.hide_hint()
        self._tell(place)
        self._foresee(place)

    def _foresee(self, place: QPointF) -> None:
        """Show the card as the drop will add it."""
        view, into = self._view, self._into
        if self._onto is not None or not view.document.scope.editable:
            self._foreseen = None
            self.ghost.hide()
            return
        graph = view.canvas.graph
        wished = snap(place.x()), snap(place.y())
        # Among 2,000 cards to find the nearest free place takes 8 ms, on the grid there are few.
        known = self._foreseen
        if known is not None and known[0] is graph and known[1:] == (wished, into):
            return
        self._foreseen = graph, wished, into
        try:
            planned = view.commands.planned(self._block, Placement(wished, into=into))
        except NetloomError:  # the drop says why
            self.ghost.hide()
            return
        self.ghost.show(planned.graph, planned.name)

    def _may_swap(self, name: str) -> bool:
        graph = self._view.canvas.graph
        if type(graph[name].block) is self._block:
            return False
        return self._view.commands.replacing.rank((name,))(self._block) < 2

    def _tell(self, place: QPointF) -> None:
        view = self._view
        if self._onto is None:
            return
        text = QCoreApplication.translate("BlockDrop", "Swap {name} for {title}")
        text = text.format(name=self._onto, title=words(self._block.title))
        # At every step: the picture that hangs on the pointer lies over all windows.
        at, clear = view.mapFromScene(place), DRAG_SIZE.height() // 2
        view.hint.show_hint(at, text, lasting=True, clear=clear)

    def finish(self, place: QPointF) -> None:
        """Add the block, or swap."""
        self.move(place)
        into, onto = self._into, self._onto
        wished = snap(place.x()), snap(place.y())
        self.cancel()
        if onto is not None:
            self._view.commands.replacing.swap((onto,), self._block)
        else:
            self._view.add_block(self._kind, Placement(wished, into=into))

    def cancel(self) -> None:
        """Leave everything as it was."""
        self.ghost.hide()
        self._foreseen = None
        self._light(on=False)
        self._into = None
        if self._onto is not None:
            self._onto = None
            self._view.highlight(None)
            self._view.hint.hide_hint()

    def _light(self, *, on: bool) -> None:
        wires = self._view.canvas.wires
        if self._into is not None and self._into in wires:
            wires[self._into].set_look(hovered=on)
