"""Cards that glide to their new places, so that the eye can follow where each one went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QVariantAnimation
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QRectF

    from designer.canvas.geometry import Point
    from designer.canvas.scene import CanvasScene

MILLISECONDS = 200
MOST_NODES = 700
"""More cards than this on the screen are simply put where they belong: a step of 2,000 takes
80 ms, one of 500 takes 15."""


class Glide:
    """The animation of one scene. The document has the new places from the beginning.

    Parameters
    ----------
    scene
        The cards.
    seen
        Returns what a person sees of the scene: other cards are put where they belong at once.
    """

    def __init__(self, scene: CanvasScene, seen: Callable[[], QRectF] | None = None) -> None:
        self._scene = scene
        self._from: dict[str, Point] = {}
        self._seen: Callable[[], QRectF] = scene.sceneRect if seen is None else seen
        self.enabled = QGuiApplication.platformName() != "offscreen"
        self._animation = QVariantAnimation(scene)
        self._animation.setDuration(MILLISECONDS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._show)
        self._animation.finished.connect(scene.show_settled)

    @property
    def is_running(self) -> bool:
        """Whether cards are on their way."""
        return self._animation.state() == QVariantAnimation.State.Running

    def places(self) -> dict[str, Point]:
        """Return where the cards are, for :meth:`begin` once they are elsewhere."""
        return {name: item.at for name, item in self._scene.nodes.items()}

    def begin(self, before: Mapping[str, Point]) -> None:
        """Let cards glide from where they were to where the document has them."""
        if not self.enabled:
            return
        self._animation.stop()
        nodes, seen = self._scene.nodes, self._seen()
        left, top, right, bottom = seen.left(), seen.top(), seen.right(), seen.bottom()
        self._from = {
            name: (x, y)
            for name, (x, y) in before.items()
            if (item := nodes.get(name)) is not None
            and item.at != (x, y)
            and (
                (left <= x <= right and top <= y <= bottom)
                or (left <= item.at[0] <= right and top <= item.at[1] <= bottom)
            )
        }
        if 0 < len(self._from) <= MOST_NODES:
            self._animation.start()

    def finish(self) -> None:
        """Put the cards where they belong at once."""
        if self.is_running:
            self._animation.stop()
            self._scene.show_settled()

    def _show(self, share: float) -> None:
        nodes = self._scene.nodes
        places = {}
        for name, place in self._from.items():
            if name in nodes:
                start, end = QPointF(*place), QPointF(*nodes[name].node.position)
                places[name] = start + (end - start) * share
        self._scene.show_moved(places)
