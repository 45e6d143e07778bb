"""The view that moves on by itself while something is dragged to its edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Slot

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

EDGE = 12
"""Pixels from the view's edge within which it moves: less than what F leaves around a network."""
FASTEST = 24
"""Pixels in one step, with the pointer so far beyond the margin's inner edge."""
STEP_MILLISECONDS = 16
DELAY_MILLISECONDS = 150
"""How long the pointer stays at the edge before the view moves: a hand often only passes it."""


class EdgeScroll(QObject):
    """Moves one view, the faster the farther out the pointer is, and the gesture along with it.

    It begins a moment after the pointer came to the edge, or went farther out there. A drag that
    begins near the edge does not move the view before it has been away from there: a card at the
    edge can be grabbed without everything running off.
    """

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._at = QPoint()
        self._armed = False
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MILLISECONDS)
        self._timer.timeout.connect(self.step)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MILLISECONDS)
        self._delay.timeout.connect(self._timer.start)

    @property
    def is_running(self) -> bool:
        """Whether the view moves."""
        return self._timer.isActive()

    @property
    def is_waiting(self) -> bool:
        """Whether the view moves in a moment, where the pointer stays."""
        return self._delay.isActive()

    def follow(self, at: QPoint) -> None:
        """Note where the pointer is now, in the viewport, and begin or end moving."""
        went, self._at = at - self._at, at
        gesture = self._view.gesture
        if gesture is None or not gesture.scrolls:
            self.stop()
            return
        way = self.way()
        if way.isNull():
            self.stop()
            self._armed = True
        elif self._armed and not self.is_running and not self.is_waiting:
            outwards = went.x() * way.x() > 0 or went.y() * way.y() > 0
            if outwards:
                self._delay.start()

    def way(self) -> QPoint:
        """Return how far one step goes, in pixels; nothing away from the edges."""
        area = self._view.viewport().rect()
        return QPoint(_speed(self._at.x(), area.width()), _speed(self._at.y(), area.height()))

    @Slot()
    def step(self) -> None:
        """Move the view by one step, and what is dragged with it."""
        gesture = self._view.gesture
        if gesture is None:
            self.stop()
            return
        self._view.scroll_by(self.way())
        gesture.move(self._view.mapToScene(self._at))

    def stop(self) -> None:
        """Stand still."""
        self._armed = False
        self._delay.stop()
        self._timer.stop()


def _speed(at: int, size: int) -> int:
    if at < EDGE:
        return -min(FASTEST, 1 + EDGE - at)
    if at > size - EDGE:
        return min(FASTEST, 1 + at - size + EDGE)
    return 0
