"""Garbage is collected in the window's thread alone, and most of it while nobody does anything.

Python looks for garbage in whichever thread happens to make an object. What a dead dialog or a
closed tab leaves behind holds Qt's objects, and one that is taken apart in the thread that reads
the worker's events, or lays out the cards, ends the process. So Python's own looking is off while
a window is open, and a timer of the window looks instead.
"""

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
LOOK_MS = 100
HEAP = 100_000
"""So many young objects take a frame to go through: they wait until the person rests, too."""
LONGEST_SECONDS = 20.0
"""No garbage waits longer for that."""
ENOUGH = 10
"""After so many collections of the middle generation there may be something old to collect."""


def collect_young() -> None:
    """Collect what Python itself would collect by now, without the oldest generation."""
    young, middle, _old = gc.get_threshold()
    newest, older, _oldest = gc.get_count()
    if newest > young:
        gc.collect(1 if older > middle else 0)


class IdleCollection(QObject):
    """Collects young garbage a few times a second, and all of it while the person rests.

    Among 2,000 blocks a collection of everything takes 50 ms and more.

    Parameters
    ----------
    document
        What changes while the person does not rest.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._last = self._looked = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        document.changed.connect(self._note)

    def begin(self) -> None:
        """Begin, without ever looking again at what there is now."""
        gc.freeze()
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _note(self) -> None:
        self._last = time.monotonic()

    @Slot()
    def _look(self) -> None:
        now = time.monotonic()
        resting = (
            now - self._last >= REST_SECONDS
            and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        )
        newest, _older, oldest = gc.get_count()
        if resting and oldest >= ENOUGH:
            gc.collect()
        elif resting or newest < HEAP or now - self._looked > LONGEST_SECONDS:
            collect_young()
        else:
            return
        self._looked = now
