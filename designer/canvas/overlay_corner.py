"""The legend of the overlay in a corner of the canvas, where it hides no card if it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Slot

from designer.canvas.minimap import MARGIN
from widgets.overlay_legend import OverlayLegend

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from widgets.theme import Theme


class OverlayCorner(QObject):
    """Keeps the legend true to the heat of the canvas, and in its corner."""

    def __init__(self, view: CanvasView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.legend = OverlayLegend(theme, view)
        self._right = self._top = False
        view.minimap.beside = self.legend
        self.legend.next_requested.connect(self._next)
        view.canvas.heat_changed.connect(self._show)
        view.area_changed.connect(self.settle)

    @Slot()
    def settle(self) -> None:
        """Go to the corner of the view."""
        self.legend.move(self._place(right=self._right, top=self._top))

    def _place(self, *, right: bool, top: bool) -> QPoint:
        view, legend = self._view, self.legend
        # A corner at the top leaves room for the way to what is shown.
        below = view.covered + MARGIN if top else view.height() - legend.height() - MARGIN
        if right and not top and view.minimap.is_home:
            below -= view.minimap.height() + MARGIN  # it comes and goes with the zoom
        return QPoint(view.width() - legend.width() - MARGIN if right else MARGIN, below)

    @property
    def room(self) -> int:
        """Pixels at the bottom of the view that the legend needs for itself."""
        return self.legend.height() + MARGIN

    def find_corner(self) -> bool:
        """Take the first corner without a card, where it stays while the canvas is moved.

        Returns
        -------
        bool
            Whether there is one; otherwise it takes the lower left one.
        """
        self._right = self._top = False
        if self.legend.isHidden():
            return True
        found = self._take_free()
        self.settle()
        return found

    def _take_free(self) -> bool:
        view, size = self._view, self.legend.size()
        for right, top in ((False, False), (True, False), (True, True), (False, True)):
            area = QRect(self._place(right=right, top=top), size)
            if not view.canvas.nodes_in(view.mapToScene(area).boundingRect()):
                self._right, self._top = right, top
                return True
        return False

    @Slot()
    def _show(self) -> None:
        was_hidden = self.legend.isHidden()
        self.legend.show_reading(self._view.canvas.heat.reading())
        if was_hidden and not self.legend.isHidden():
            view = self._view
            whole = view.visible_area().contains(view.canvas.content())
            if not self.find_corner() and whole:
                view.fit()
        self.settle()

    @Slot()
    def _next(self) -> None:
        self._view.canvas.heat.step(1)
