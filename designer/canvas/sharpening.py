"""Very many cards come into focus bit by bit, so that no step of a zoom waits for all of them.

On a large screen a thousand cards can be large enough for their names. To lay these out for the
first time takes 100 ms; so while the view moves they are painted as from far, and as soon as it
rests in detail, a strip at a time.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Slot
from PySide6.QtGui import QRegion

if TYPE_CHECKING:
    from designer.canvas.camera import Camera

MOST_CARDS = 150
"""So many are painted in detail at once."""
STRIP_CARDS = 50
"""About so many are in one strip: a frame's time, for those that are seen for the first time."""
REST_MS = 90


class Sharpening(QObject):
    """Which part of a view is painted in detail.

    Parameters
    ----------
    view
        The view; it asks before it paints.
    """

    def __init__(self, view: Camera) -> None:
        super().__init__(view)
        self._view = view
        self._sharp = QRegion()
        self._seen: tuple[object, ...] = ()
        self._strips: list[QRect] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def is_done(self) -> bool:
        """Whether all that is seen is painted in detail."""
        return not self._strips

    def forget(self) -> None:
        """Begin anew the next time: meanwhile something else is seen."""
        self._timer.stop()
        self._seen = ()
        self._strips = []

    def region(self) -> QRegion:
        """Return the part of the viewport to be painted in detail; the rest as from far."""
        view = self._view
        area = view.viewport().rect()
        seen = (view.viewportTransform(), area, len(view.canvas.nodes))
        if seen != self._seen:
            self._seen = seen
            count = self._count()
            if count <= MOST_CARDS:
                self._strips, self._sharp = [], QRegion(area)
                self._timer.stop()
            else:
                self._sharp = QRegion()
                strips = math.ceil(count / STRIP_CARDS)
                high = math.ceil(area.height() / strips)
                self._strips = [
                    QRect(0, row * high, area.width(), high) for row in reversed(range(strips))
                ]
                self._timer.start(REST_MS)
        return self._sharp

    def _count(self) -> int:
        canvas = self._view.canvas
        if len(canvas.nodes) <= MOST_CARDS:
            return len(canvas.nodes)
        return len(canvas.nodes_in(self._view.visible_area()))

    @Slot()
    def _next(self) -> None:
        """Paint one strip more; what a person does meanwhile comes first."""
        if self._strips:
            strip = self._strips.pop()
            self._sharp += strip
            self._view.viewport().update(strip)
            self._timer.start(0)
