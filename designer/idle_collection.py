"""Garbage is looked for while nobody does anything: among 2,000 blocks it takes 50 ms and more."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from designer.document import Document

REST_SECONDS = 1.5
"""How long nobody must have changed anything."""
LOOK_MS = 500
ENOUGH = 10
"""After so many collections of the middle generation there may be something to collect."""
SELDOM = 1 << 20
"""As good as never: so many of those come before everything is collected amid the work."""


class IdleCollection(QObject):
    """Collects young garbage as Python does, and all of it only while the person rests.

    Parameters
    ----------
    document
        What changes while the person does not rest.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._last = time.monotonic()
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        document.changed.connect(self._note)

    def begin(self) -> None:
        """Begin, without ever looking again at what there is now."""
        gc.freeze()
        young, middle, _ = self._thresholds
        gc.set_threshold(young, middle, SELDOM)
        gc.enable()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.set_threshold(*self._thresholds)

    @Slot()
    def _note(self) -> None:
        self._last = time.monotonic()

    @Slot()
    def _look(self) -> None:
        if (
            gc.get_count()[2] >= ENOUGH
            and time.monotonic() - self._last >= REST_SECONDS
            and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        ):
            gc.collect()
