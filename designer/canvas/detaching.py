"""Pulling blocks out of their wires by a command: they come to lie beside, without wires."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from designer.canvas.edits import GAP
from designer.canvas.geometry import CARD_WIDTH, card_height, snap, step
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
    if view.attempt(label, lambda graph: detached(graph, names)):
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
    others = [
        (*node.position, card_height(node.block))
        for name, node in graph.nodes.items()
        if name not in within
    ]

    def places(rows: int) -> dict[str, Point]:
        aside = snap(rows * across)
        dx, dy = (0.0, aside) if graph.drawing.flow == "right" else (aside, 0.0)
        return {name: (x + dx, y + dy) for name in names for x, y in (graph[name].position,)}

    def is_free(moved: dict[str, Point]) -> bool:
        return not any(
            abs(x - at[0]) < CARD_WIDTH + GAP
            and abs(y - at[1]) < (height + card_height(graph[name].block)) / 2 + GAP
            for name, at in moved.items()
            for x, y, height in others
        )

    return result.move(next(moved for rows in count(1) if is_free(moved := places(rows))))
