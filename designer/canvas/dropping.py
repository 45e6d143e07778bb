"""Dragging a block from the palette onto the canvas, or into a wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.canvas.edits import Placement
from widgets.palette_tree import BLOCK_MIME

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPointF

    from designer.canvas.view import CanvasView
    from engine.blocks.base import Block
    from engine.graph import InputPort


class BlockDrop:
    """One block on its way over the canvas."""

    def __init__(self, view: CanvasView, kind: str, block: Block) -> None:
        self._view = view
        self._kind = kind
        self._into: InputPort | None = None
        self._fits_wires = bool(block.input_ports and block.output_ports)

    @classmethod
    def begin(cls, view: CanvasView, data: QMimeData) -> BlockDrop | None:
        """Return the drop for what is dragged, or ``None`` where that is not a block."""
        if not data.hasFormat(BLOCK_MIME):
            return None
        kind = bytes(data.data(BLOCK_MIME).data()).decode("utf-8", "replace")
        block = view.adding.block(kind)
        return None if block is None else cls(view, kind, block())

    def move(self, place: QPointF) -> None:
        """Light up the wire that the block would go into."""
        canvas = self._view.canvas
        into = canvas.wire_at(place, 1.5 * self._view.reach) if self._fits_wires else None
        if into != self._into:
            self._light(on=False)
            self._into = into
            self._light(on=True)

    def finish(self, place: QPointF) -> None:
        """Add the block."""
        self.move(place)
        into = self._into
        self.cancel()
        self._view.add_block(self._kind, Placement((place.x(), place.y()), into=into))

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._light(on=False)
        self._into = None

    def _light(self, *, on: bool) -> None:
        wires = self._view.canvas.wires
        if self._into is not None and self._into in wires:
            wires[self._into].set_look(hovered=on)
