"""The view that moves on by itself while something is dragged to its edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Slot

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

EDGE = 28
"""Pixels from the view's edge within which it moves."""
FASTEST = 24
"""Pixels in one step, with the pointer on the edge or beyond it."""
STEP_MILLISECONDS = 16


class EdgeScroll(QObject):
    """Moves one view, the faster the nearer to the edge, and the gesture along with it.

    A drag that begins near the edge does not move the view before it has been away from there:
    a card at the edge can be grabbed without everything running off.
    """

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._at = QPoint()
        self._armed = False
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MILLISECONDS)
        self._timer.timeout.connect(self.step)

    @property
    def is_running(self) -> bool:
        """Whether the view moves."""
        return self._timer.isActive()

    def follow(self, at: QPoint) -> None:
        """Note where the pointer is now, in the viewport, and begin or end moving."""
        self._at = at
        gesture = self._view.gesture
        if gesture is None or not gesture.scrolls:
            self.stop()
            return
        if self.way().isNull():
            self._armed = True
            self._timer.stop()
        elif self._armed and not self._timer.isActive():
            self._timer.start()

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
        self._timer.stop()


def _speed(at: int, size: int) -> int:
    if at < EDGE:
        return -min(FASTEST, 1 + FASTEST * (EDGE - at) // EDGE)
    if at > size - EDGE:
        return min(FASTEST, 1 + FASTEST * (at - size + EDGE) // EDGE)
    return 0
