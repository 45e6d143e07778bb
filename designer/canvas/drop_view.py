"""A view that takes blocks from the palette, and blocks as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from designer.canvas.camera import Camera

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from designer.canvas.dropping import Drop


class DropView(Camera):
    """The part of the canvas's view that drags from elsewhere reach."""

    _drop: Drop | None = None

    def begin_drop(self, data: QMimeData) -> Drop | None:
        """Return the drop for what is dragged, or ``None`` where that is not a block."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a block from the palette."""
        if self._drop is not None:  # a drag that ended elsewhere without a word
            self._drop.cancel()
        self._drop = self.begin_drop(event.mimeData())
        if self._drop is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the block would lie, and the wire that it would go into."""
        if self._drop is not None:
            self._drop.move(self.mapToScene(event.position().toPoint()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget the block."""
        if self._drop is not None:
            self._drop.cancel()
            self._drop = None
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the block."""
        drop, self._drop = self._drop, None
        if drop is not None:
            event.acceptProposedAction()
            drop.finish(self.mapToScene(event.position().toPoint()))
            self.setFocus(Qt.FocusReason.MouseFocusReason)
