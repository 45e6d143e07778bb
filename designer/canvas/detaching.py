"""Pulling blocks out of their wires by a command: they come to lie beside, without wires."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from designer.canvas.duplicating import Cards
from designer.canvas.geometry import card_height, snap, step
from designer.canvas.splicing import loose_ends, pulled_out
from engine.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Collection

    from designer.canvas.geometry import Point
    from designer.canvas.view import CanvasView
    from engine.graph import Graph


def _(text: str) -> str:
    return QCoreApplication.translate("Detaching", text)


def detach(view: CanvasView) -> None:
    """Pull the selected blocks out of their wires, as one undo step."""
    names = view.selection
    if not names:
        view.say(_("Select the blocks to pull out of their wires."))
        return
    label = (
        _("Pull {name} out of its wires").format(name=names[0])
        if len(names) == 1
        else _("Pull {count} blocks out of their wires").format(count=len(names))
    )
    seen = view.shows_all()
    if view.attempt(label, lambda graph: detached(graph, names)):
        if seen and not view.shows_all():
            view.fit()  # who looks at all of it goes on doing so
        view.bring_into_view(names)


def detached(graph: Graph, names: Collection[str]) -> Graph:
    """Pull blocks out of the wires around them, close the gap, and put them beside.

    They move across the flow, together, as far as is needed to lie on no other card.

    Raises
    ------
    GraphError
        Where no wire leads into or out of them.
    """
    if not loose_ends(graph, names):
        raise GraphError("No wire leads into or out of what is selected.")
    result = pulled_out(graph, names)
    across = step(graph.drawing.flow)[1]
    within = frozenset(names)
    others = Cards(node for name, node in graph.nodes.items() if name not in within)
    cards = [(*graph[name].position, card_height(graph[name].block)) for name in names]

    def way(rows: int) -> Point:
        aside = snap(rows * across)
        return (0.0, aside) if graph.drawing.flow == "right" else (aside, 0.0)

    def is_free(dx: float, dy: float) -> bool:
        return not others.are_covered((x + dx, y + dy, height) for x, y, height in cards)

    dx, dy = next(found for rows in count(1) if is_free(*(found := way(rows))))
    return result.move(
        {name: (x + dx, y + dy) for name, (x, y, _) in zip(names, cards, strict=True)}
    )
