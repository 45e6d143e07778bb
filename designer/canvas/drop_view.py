"""A view that takes blocks from the palette, and blocks as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from designer.canvas.camera import Camera

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from designer.canvas.dropping import Drop


def accept_copy(event: QDropEvent) -> bool:
    """Take a copy of what is dragged, and say whether its source gives one.

    A source that is told of a move deletes what it gave: a file manager the file, a mail program
    the words.
    """
    if not event.possibleActions() & Qt.DropAction.CopyAction:
        event.ignore()
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


class DropView(Camera):
    """The part of the canvas's view that drags from elsewhere reach."""

    _drop: Drop | None = None

    def begin_drop(self, data: QMimeData) -> Drop | None:
        """Return the drop for what is dragged, or ``None`` where that is not a block."""
        raise NotImplementedError

    def forget_drop(self) -> None:
        """Show nothing of what is dragged until it moves on: what it lay over is gone."""
        if self._drop is not None:
            self._drop.cancel()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a block from the palette."""
        if self._drop is not None:  # a drag that ended elsewhere without a word
            self._drop.cancel()
        self._drop = self.begin_drop(event.mimeData())
        if self._drop is None:
            event.ignore()
        elif not accept_copy(event):
            self._drop.cancel()
            self._drop = None

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the block would lie, and the wire that it would go into."""
        if self._drop is not None:
            self._drop.move(self.mapToScene(event.position().toPoint()))
            accept_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget the block."""
        if self._drop is not None:
            self._drop.cancel()
            self._drop = None
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the block."""
        drop, self._drop = self._drop, None
        if drop is not None and not accept_copy(event):
            drop.cancel()
        elif drop is not None:
            drop.finish(self.mapToScene(event.position().toPoint()))
            self.setFocus(Qt.FocusReason.MouseFocusReason)
