"""Project files that are dropped onto the window are opened, each in a tab."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent

from designer.canvas.drop_view import accept_copy
from engine.projectfile import SUFFIX

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from designer.window import Window


class FileDrop(QObject):
    """Takes what is dragged from a file manager over any part of the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept a drag that has project files, and open them when it ends."""
        # The events of entering and moving are drops, too.
        if isinstance(event, QDropEvent):
            files = project_files(event.mimeData())
            if files and event.type() in {
                QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop,
            }:  # fmt: skip
                if accept_copy(event) and event.type() == QEvent.Type.Drop:
                    for path in files:
                        self._window.open_file(path)
                return True
        return super().eventFilter(watched, event)


def project_files(data: QMimeData) -> list[Path]:
    """Return the project files on this machine among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix == SUFFIX]
