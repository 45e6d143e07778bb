"""The eye glides to a block instead of jumping, so that one sees where it is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QVariantAnimation

from designer.canvas.card import READABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QRectF

    from designer.canvas.camera import Camera

LASTS_MS = 160

EDGE = 0.15
"""The part of the view at each side where a block is not yet well seen."""


class Flight:
    """Moves one view; whatever else moves it ends the flight, and so does a press on it."""

    def __init__(self, view: Camera) -> None:
        self._view = view
        self._from = self._to = (QPointF(), 1.0)
        self._last: tuple[QPointF, float] | None = None
        self._animation = QVariantAnimation(view)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(LASTS_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move)
        view.pressed.connect(self._animation.stop)

    @property
    def is_on(self) -> bool:
        """Whether the view is on its way."""
        return self._animation.state() == QVariantAnimation.State.Running

    def to(self, names: Iterable[str]) -> None:
        """Bring nodes into view, from where the eye is now."""
        self.to_area(self._view.canvas.content(names))

    def to_area(self, area: QRectF) -> None:
        """Bring a part of the scene into view, from where the eye is now."""

        def look() -> None:
            view = self._view
            seen = view.visible_area()
            # What lies near an edge may be under the overview, the way or a bar.
            across, down = seen.width() * EDGE, seen.height() * EDGE
            if not seen.adjusted(across, down, -across, -down).contains(area):
                view.look_at(area.center(), max(view.zoom, READABLE))

        self.follow(look)

    def follow(self, look: Callable[[], object]) -> None:
        """Move the view as a function does, but from where the eye is now."""
        self.stop()
        self._from = self._eye()
        look()
        self._to = self._eye()
        if self._near(self._from, self._to):
            return
        self._view.look_at(*self._from)
        self._last = self._eye()
        self._animation.start()

    def stop(self) -> None:
        """Leave the view where it is."""
        self._animation.stop()

    def _eye(self) -> tuple[QPointF, float]:
        return self._view.visible_area().center(), self._view.zoom

    def _near(self, one: tuple[QPointF, float], other: tuple[QPointF, float]) -> bool:
        way = one[0] - other[0]
        return math.hypot(way.x(), way.y()) * one[1] < 2 and math.isclose(one[1], other[1])

    def _move(self, part: float) -> None:
        if self._last is not None and not self._near(self._last, self._eye()):
            self._animation.stop()  # the person has moved the view meanwhile
            return
        (start, zoom), (end, last) = self._from, self._to
        self._view.look_at(start + (end - start) * part, zoom * (last / zoom) ** part)
        self._last = self._eye()
