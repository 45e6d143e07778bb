"""Where the notice of a problem stands: a sentence where nothing is in its way, else its sign."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from designer.canvas.card import BADGE_GAP, BADGE_HEIGHT, SIGN
from designer.canvas.geometry import CARD_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.canvas.node_item import NodeItem
    from designer.canvas.wire_item import WireItem
    from engine.drawing import Flow

AROUND = 3.0
"""Between a notice and a wire, beside half of the thickest one."""

DEEP = BADGE_GAP + BADGE_HEIGHT
"""How far a notice reaches from its card, across the flow."""


def room(flow: Flow) -> tuple[float, float, float, float]:
    """Return how far a notice may reach beyond a card: left, up, right and down."""
    if flow == "right":
        return 0.0, DEEP, 0.0, DEEP
    return 0.0, 0.0, BADGE_GAP + CARD_WIDTH, 0.0


def notice_area(
    item: NodeItem, wanted: QRectF, cards: Iterable[NodeItem], wires: Iterable[WireItem]
) -> QRectF:
    """Return where the notice of a card stands, around the card's middle.

    Where data flows to the right the sentence stands under the card, or else over it; where data
    flows down it stands to the right, for the upper and the lower edge are the ports'. Where a
    card, a wire or another notice may be in its way, the sign alone stands on the card's edge,
    nearer to the card than any wire that goes around it.

    Parameters
    ----------
    item
        The card.
    wanted
        Where the sentence stands at best.
    cards, wires
        What lies around: other cards, and the wires that can be seen.
    """
    card, at = item.card_rect, item.pos()
    places = [wanted]
    if item.flow == "right":
        places.append(wanted.translated(0, card.top() - BADGE_GAP - wanted.bottom()))
    for place in places:
        here = place.translated(at)
        # Over a card there may stand what belongs to the card above it.
        above = DEEP if place is not wanted else 0.0
        left, right = here.left(), here.right()
        top, bottom = here.top() - above, here.bottom()
        if any(other.is_at(left, top, right, bottom) for other in cards):
            continue
        if not any(crosses(wire, here) for wire in wires):
            return place
    if item.flow == "right":
        return QRectF(card.right() - SIGN - 6, card.bottom() - SIGN / 2, SIGN, SIGN)
    return QRectF(card.right() - SIGN / 2, card.bottom() - SIGN - 4, SIGN, SIGN)


def crosses(wire: WireItem, area: QRectF) -> bool:
    """Say whether a wire is drawn in an area of the scene, or at its very edge."""
    far = AROUND + wire.pen().widthF() / 2
    box = area.translated(-wire.pos()).adjusted(-far, -far, far, far)
    path = wire.path()
    bounds = path.controlPointRect()
    if bounds.left() > box.right() or bounds.right() < box.left():
        return False
    if bounds.top() > box.bottom() or bounds.bottom() < box.top():
        return False
    # Not intersects(): to that, a path that returns encloses what lies between.
    return any(
        _passes(one.x(), one.y(), other.x(), other.y(), box)
        for polygon in path.toSubpathPolygons()
        for one, other in pairwise(polygon.toList())
    )


def _passes(x1: float, y1: float, x2: float, y2: float, box: QRectF) -> bool:
    """Say whether a line passes through a rectangle (Liang and Barsky 1984)."""
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    dx, dy = x2 - x1, y2 - y1
    first, last = 0.0, 1.0
    for way, room in ((-dx, x1 - left), (dx, right - x1), (-dy, y1 - top), (dy, bottom - y1)):
        if way == 0:
            if room < 0:
                return False
        elif way < 0:
            first = max(first, room / way)
        else:
            last = min(last, room / way)
    return first <= last
