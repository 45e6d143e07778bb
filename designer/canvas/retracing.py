"""The eye follows what an undo or a redo changes, where that is out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from designer.canvas.flight import Flight
from designer.canvas.geometry import CARD_WIDTH, card_height, extent

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from designer.document import State
    from engine.graph import Graph, Node

ROOM = 24.0
"""Around what is brought into view."""


class Retracing:
    """Moves one view after steps of the history that change what the person does not see.

    Nothing moves where half of what changed can be seen, or half of what could be seen of it
    before: somebody who looks at a part of a network stays there when all of it is nudged.
    """

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._flight = Flight(view)

    @property
    def is_moving(self) -> bool:
        """Whether the view is on its way."""
        return self._flight.is_on

    def follow(self, before: State, after: State) -> None:
        """Bring into view what differs between two states that show the same scope."""
        self._flight.stop()
        old, new = before.scope.graph, after.scope.graph
        if new is old:
            return
        changed = _changed(old, new)
        if not changed:
            return
        view = self._view
        seen = view.visible_area()

        def half(names: list[str]) -> bool:
            return 2 * sum(seen.contains(changed[name][1].center()) for name in names) >= len(names)

        looked = [
            name for name, (was, _) in changed.items() if was is not None and seen.contains(was)
        ]
        if half(list(changed)) or (looked and half(looked)):
            return
        box = extent(old)
        if box is not None and seen.contains(QRectF(QPointF(*box[:2]), QPointF(*box[2:]))):
            self._flight.follow(view.fit)
            return
        area = QRectF()
        for name in looked or changed:
            area = area.united(changed[name][1])
        self._flight.follow(lambda: self._look(area.adjusted(-ROOM, -ROOM, ROOM, ROOM)))

    def _look(self, area: QRectF) -> None:
        """Put an area into the middle of the view, from no nearer than it was looked at."""
        view = self._view
        seen = view.visible_area()
        if area.width() <= seen.width() and area.height() <= seen.height():
            view.look_at(area.center(), view.zoom)
        else:
            view.fit_area(area)


def _changed(old: Graph, new: Graph) -> dict[str, tuple[QPointF | None, QRectF]]:
    """Return what is drawn otherwise: where its middle was, and what it covers now.

    Of a wire that changed its ends are meant, where no card did.
    """
    found: dict[str, tuple[QPointF | None, QRectF]] = {}
    for name, node in new.nodes.items():
        was = old.nodes.get(name)
        if was is not node and was != node:
            found[name] = (None if was is None else QPointF(*was.position), _card(node))
    # A remark may have the name of a block.
    for name, remark in new.drawing.remarks.items():
        known = old.drawing.remarks.get(name)
        if known != remark:
            middle = None if known is None else QRectF(*known.area).center()
            found[f"remark {name}"] = (middle, QRectF(*remark.area))
    if found:
        return found
    wires = old.wires.items() ^ new.wires.items()
    routed = {
        end
        for end in {*old.drawing.routes, *new.drawing.routes}
        if old.drawing.routes.get(end) != new.drawing.routes.get(end)
    }
    ends = [(start.node, end.node) for end, start in wires]
    ends += [(new.wires[end].node, end.node) for end in routed if end in new.wires]
    return {
        name: (QPointF(*new[name].position), _card(new[name]))
        for pair in ends
        for name in pair
        if name in new.nodes
    }


def _card(node: Node) -> QRectF:
    height = card_height(node.block)
    x, y = node.position
    return QRectF(x - CARD_WIDTH / 2, y - height / 2, CARD_WIDTH, height)
