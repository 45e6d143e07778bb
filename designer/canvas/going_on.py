"""What keys add is shown with room around it: for its notice, and for the block that comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from designer.canvas.card import READABLE
from designer.canvas.geometry import step
from designer.canvas.notices import room

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

AROUND = 24.0
"""Between what is to be seen and the edge of the view."""


def show_with_room(view: CanvasView, name: str) -> None:
    """Move the view, where it must be, so that a node is well within it.

    Nothing moves while there is room behind the node for another one. Else the node comes to the
    middle, across or down as it is needed, so that a chain of blocks is built in the middle of the
    view and not along its edge.

    Parameters
    ----------
    view
        The view.
    name
        The node that was added.
    """
    card = view.canvas.content([name])
    seen = view.visible_area()
    seen.setTop(seen.top() + view.covered / view.zoom)
    if view.zoom < READABLE / 2 and not seen.contains(card):
        view.look_at(card.center(), READABLE)
        return
    wanted = _with_room(view, card)
    middle = view.visible_area().center()
    across = wanted.left() < seen.left() or wanted.right() > seen.right()
    down = wanted.top() < seen.top() or wanted.bottom() > seen.bottom()
    if across or down:
        here = card.center()
        view.go_to(QPointF(here.x() if across else middle.x(), here.y() if down else middle.y()))


def _with_room(view: CanvasView, card: QRectF) -> QRectF:
    """Return a card's rectangle with those of its notice and of the next card."""
    flow = view.canvas.graph.drawing.flow
    left, up, right, down = room(flow)
    along = step(flow)[0]
    behind = card.translated(along, 0) if flow == "right" else card.translated(0, along)
    return card.united(behind).adjusted(-left - AROUND, -up - AROUND, right + AROUND, down + AROUND)
