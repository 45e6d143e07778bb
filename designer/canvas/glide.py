"""Cards that glide to their new places, so that the eye can follow where each one went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QVariantAnimation
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QRectF

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
        self._from: dict[str, QPointF] = {}
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

    def begin(self, before: Mapping[str, QPointF]) -> None:
        """Let cards glide from where they were to where the document has them."""
        if not self.enabled:
            return
        self._animation.stop()
        nodes, seen = self._scene.nodes, self._seen()
        self._from = {
            name: place
            for name, place in before.items()
            if name in nodes
            and nodes[name].pos() != place
            and (seen.contains(place) or seen.contains(nodes[name].pos()))
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
        for name, start in self._from.items():
            if name in nodes:
                end = QPointF(*nodes[name].node.position)
                places[name] = start + (end - start) * share
        self._scene.show_moved(places)
