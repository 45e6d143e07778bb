"""Putting things in line and at equal distances: pure functions on places, and their commands.

Things are cards, notes and frames. A frame is one thing with all that stands wholly in it.
"""

from __future__ import annotations

import itertools
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication

from designer.canvas.remark_edits import card_area, carried, moved, standing_in
from designer.canvas.snapping import Box
from designer.canvas.straightening import straighten

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Mapping

    from designer.canvas.geometry import Point
    from designer.canvas.view import CanvasView
    from engine.graph import Graph

DECIMALS = 3
"""A file keeps thousandths of a pixel: a third of one would be another place when it is opened."""

_STILL = 0.5 * 10**-DECIMALS
"""A card that would move less than this many pixels stays: it is there already."""


class Side(Enum):
    """What of the cards comes to lie in line: the axis (0 across, 1 down) and which edge."""

    LEFT = (0, "low")
    CENTRE = (0, "middle")
    RIGHT = (0, "high")
    TOP = (1, "low")
    MIDDLE = (1, "middle")
    BOTTOM = (1, "high")


class Thing(NamedTuple):
    """What is arranged: a card, a note, or a frame with what it takes along."""

    name: str
    noted: bool = False
    """Whether it is a note or a frame."""


Name = TypeVar("Name", bound="Hashable")


def things(graph: Graph, names: Collection[str], noted: Collection[str]) -> list[Thing]:
    """Return what is arranged of what is selected.

    What stands in a selected frame goes with it. Where that leaves a single frame, those in it
    are meant, and it stays.

    Parameters
    ----------
    graph
        The network.
    names, noted
        The selected blocks, and the selected notes and frames.
    """
    inner = standing_in(graph, names, noted)
    chosen = [Thing(name) for name in names if name not in inner.nodes]
    chosen += [Thing(name, noted=True) for name in noted if name not in inner.remarks]
    if len(chosen) == 1 and chosen[0].noted and len(names) + len(noted) > 2:
        alone = chosen[0].name
        return things(graph, names, [name for name in noted if name != alone])
    return chosen


def boxes(graph: Graph, chosen: Iterable[Thing]) -> dict[Thing, Box]:
    """Return the edges of some things."""
    result = {}
    for each in chosen:
        left, top, width, height = (
            graph.drawing.remarks[each.name].area if each.noted else card_area(graph[each.name])
        )
        result[each] = Box(left, top, left + width, top + height)
    return result


def arranged(graph: Graph, boxes: Mapping[Thing, Box], places: Mapping[Thing, Point]) -> Graph:
    """Return the graph with the middles of some things elsewhere, frames with what is in them."""
    cards = {each.name: place for each, place in places.items() if not each.noted}
    result = graph.move(cards) if cards else graph
    taken = {each.name for each in boxes if not each.noted}
    noted = {each.name for each in boxes if each.noted}
    for each, place in places.items():
        if each.noted:
            load = carried(graph, (each.name,))
            box = boxes[each]
            way = (place[0] - _middle(box, 0), place[1] - _middle(box, 1))
            nodes = {*load.nodes} - taken
            remarks = {each.name, *({*load.remarks} - noted)}
            taken |= nodes
            noted |= remarks
            shifted = {
                name: (
                    round(result[name].position[0] + way[0], DECIMALS),
                    round(result[name].position[1] + way[1], DECIMALS),
                )
                for name in nodes
            }
            result = moved(result, shifted, remarks, way)
    return result


def aligned(cards: Mapping[Name, Box], side: Side) -> dict[Name, Point]:
    """Return the middles of the cards that must move for all of them to be in line.

    Parameters
    ----------
    cards
        The cards by name.
    side
        Their left, right, upper or lower edges meet the outermost of these; their middles meet
        in the middle of them all.
    """
    if not cards:
        return {}
    axis, which = side.value
    low = min(box[axis] for box in cards.values())
    high = max(box[axis + 2] for box in cards.values())
    middle = (low + high) / 2
    result = {}
    for name, box in cards.items():
        half = (box[axis + 2] - box[axis]) / 2
        to = {"low": low + half, "middle": middle, "high": high - half}[which]
        result[name] = _at(box, axis, to)
    return _moved(cards, result)


def distributed(cards: Mapping[Name, Box], axis: int) -> dict[Name, Point]:
    """Return the middles of the cards that must move for the gaps between them to be equal.

    The first and the last card stay, and so does their order. Where the cards are too large for
    the room between those two, their middles are at equal distances instead.

    Parameters
    ----------
    cards
        The cards by name.
    axis
        0 for gaps across, 1 for gaps down.
    """
    if len(cards) < 3:
        return {}
    order = sorted(cards, key=lambda name: (_middle(cards[name], axis), str(name)))
    sizes = [cards[name][axis + 2] - cards[name][axis] for name in order]
    first, last = _middle(cards[order[0]], axis), _middle(cards[order[-1]], axis)
    steps = len(order) - 1
    room = last - first - sum(sizes) + (sizes[0] + sizes[-1]) / 2
    if room >= 0:
        gap = room / steps
        ways = [(one + two) / 2 + gap for one, two in itertools.pairwise(sizes)]
    else:
        ways = [(last - first) / steps] * steps
    places = [first, *(first + way for way in itertools.accumulate(ways[:-1])), last]
    if min(ways) >= 2:
        places = [first, *map(float, map(round, places[1:-1])), last]
    return _moved(
        cards,
        {name: _at(cards[name], axis, place) for name, place in zip(order, places, strict=True)},
    )


def _middle(box: Box, axis: int) -> float:
    return (box[axis] + box[axis + 2]) / 2


def _at(box: Box, axis: int, place: float) -> Point:
    other = _middle(box, 1 - axis)
    return (place, other) if axis == 0 else (other, place)


def _moved(cards: Mapping[Name, Box], places: Mapping[Name, Point]) -> dict[Name, Point]:
    """Return the places that differ, as a file keeps them: what is there keeps its identity."""
    kept = {name: (round(x, DECIMALS), round(y, DECIMALS)) for name, (x, y) in places.items()}
    return {
        name: (x, y)
        for name, (x, y) in kept.items()
        if abs(x - _middle(cards[name], 0)) > _STILL or abs(y - _middle(cards[name], 1)) > _STILL
    }


def _(text: str) -> str:
    return QCoreApplication.translate("Arranging", text)


class Arranging:
    """Arranges what is selected on the canvas of one view; each command is one undo step."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be asked for, by the names in the window's table."""
        return {
            **{f"align_{side.name.lower()}": partial(self.align, side) for side in Side},
            "distribute_across": partial(self.distribute, 0),
            "distribute_down": partial(self.distribute, 1),
            "straighten": partial(straighten, self._view),
        }

    def align(self, side: Side) -> None:
        """Put what is selected in line."""
        labels = {
            Side.LEFT: _("Align left"),
            Side.CENTRE: _("Align centres"),
            Side.RIGHT: _("Align right"),
            Side.TOP: _("Align tops"),
            Side.MIDDLE: _("Align middles"),
            Side.BOTTOM: _("Align bottoms"),
        }
        chosen = self._chosen()
        if len(chosen) < 2:
            self._view.say(_("Select two or more blocks, notes or frames to put them in line."))
            return
        self._move(labels[side], chosen, aligned(chosen, side))

    def distribute(self, axis: int) -> None:
        """Make the gaps between what is selected equal: 0 across, 1 down."""
        chosen = self._chosen()
        if len(chosen) < 3:
            self._view.say(
                _("Select three or more blocks, notes or frames to make the gaps equal.")
            )
            return
        label = _("Distribute down") if axis else _("Distribute across")
        self._move(label, chosen, distributed(chosen, axis))

    def _chosen(self) -> dict[Thing, Box]:
        view = self._view
        graph = view.canvas.graph
        return boxes(graph, things(graph, view.selection, view.remarking.selection))

    def _move(self, label: str, chosen: dict[Thing, Box], places: dict[Thing, Point]) -> None:
        if places:
            view = self._view
            before = view.glide.places()
            if view.attempt(label, lambda graph: arranged(graph, chosen, places)):
                view.glide.begin(before)
