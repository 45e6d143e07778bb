"""Making wires straight: blocks move across the flow until their ports are level."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from designer.canvas.geometry import CARD_WIDTH, card_height, port_places, turned
from engine.errors import GraphError
from engine.graph import InputPort

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from designer.canvas.geometry import Point
    from designer.canvas.view import CanvasView
    from engine.graph import Graph, Node, OutputPort

DECIMALS = 3
"""As a file keeps places."""

HAIR = 0.5
"""Pixels on either side of a wire: a line alone has nothing in common with a card."""

CELL = 256.0
"""Pixels of the squares in which cards are looked up: about as large as one."""


def _(text: str) -> str:
    return QCoreApplication.translate("Straightening", text)


class _Area(NamedTuple):
    """A card, or the way of a wire, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Area) -> bool:
        """Say whether the two have more in common than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def cells(self) -> Iterator[tuple[int, int]]:
        """Yield the squares that it touches."""
        for across in range(int(self.left // CELL), int(self.right // CELL) + 1):
            for down in range(int(self.top // CELL), int(self.bottom // CELL) + 1):
                yield across, down


class _Ground:
    """Where cards lie."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[_Area]] = defaultdict(list)

    def take(self, area: _Area) -> None:
        """Note that a card lies there."""
        for cell in area.cells():
            self._cells[cell].append(area)

    def leave(self, area: _Area) -> None:
        """Note that a card lies there no more."""
        for cell in area.cells():
            self._cells[cell].remove(area)

    def is_free(self, area: _Area) -> bool:
        """Say whether no card lies there."""
        return not any(
            area.meets(other) for cell in area.cells() for other in self._cells.get(cell, ())
        )


class _Wish(NamedTuple):
    """A wire that would be straight where a card went some way across the flow."""

    hidden: bool
    """Whether another card would lie on it: it runs around that, so it comes last."""
    way: float
    end: InputPort


def straightened(graph: Graph, names: Collection[str], end: InputPort | None = None) -> Graph:
    """Move blocks across the flow so that wires among them run straight, and unbend those.

    What comes first along the data stays; of several wires into a block the one that is nearest to
    straight counts. No card is put on another. A wire that leads back, as from one row to the
    next, stays as it is.

    Parameters
    ----------
    graph
        The network.
    names
        The blocks; a single one is put level with what feeds it, else with what it feeds.
    end
        The end of the one wire that is meant, if so.

    Raises
    ------
    GraphError
        Where all wires that could be straight are.
    """
    return _Straightener(graph, names, end).result()


class _Straightener:
    """Settles one block after the other, along the data."""

    def __init__(self, graph: Graph, names: Collection[str], end: InputPort | None) -> None:
        self._graph = graph
        self._flow = graph.drawing.flow
        self._only = end
        self._chosen = frozenset(names)
        self._places: dict[str, Point] = {}
        """Where the chosen blocks are put, those that are settled."""
        self._straight: list[InputPort] = []
        self._ground = _Ground()
        for node in graph.nodes.values():
            self._ground.take(self._area(node, node.position))

    def result(self) -> Graph:
        """Return the graph with the blocks in their new places."""
        graph = self._graph
        for name in graph.topology().order:
            if name in self._chosen:
                self._settle(graph[name])
        moves = {name: at for name, at in self._places.items() if at != graph[name].position}
        drawing = graph.drawing
        for end in self._straight:
            drawing = drawing.with_route(end, ())
        if not moves and drawing is graph.drawing:
            raise GraphError(
                "What is selected has no wire that could be straighter: wires that lead back, or "
                "would put a block on another, stay as they are."
            )
        result = graph.move(moves) if moves else graph
        return result if drawing is graph.drawing else result.draw(drawing)

    def _settle(self, node: Node) -> None:
        self._ground.leave(self._area(node, node.position))
        for wish in sorted(self._wishes(node), key=lambda wish: (wish.hidden, abs(wish.way))):
            place = self._shifted(node.position, wish.way)
            if not wish.way or self._ground.is_free(self._area(node, place)):
                self._straight.append(wish.end)
                break
        else:
            place = node.position
        self._places[node.name] = place
        self._ground.take(self._area(node, place))

    def _wishes(self, node: Node) -> Iterator[_Wish]:
        """Yield how a block's wires could be straight: to settled blocks, or to any for one."""
        wires, alone = self._graph.wires, len(self._chosen) == 1
        found = False
        for port in node.block.input_ports:
            end = InputPort(node.name, port)
            start = wires.get(end)
            if start is None or not (alone or start.node in self._places):
                continue
            wish = self._wish(start, end, moves_end=True)
            if wish is not None:
                found = True
                yield wish
        if alone and not found:
            for end in self._graph.topology().consumers.get(node.name, ()):
                wish = self._wish(wires[end], end, moves_end=False)
                if wish is not None:
                    yield wish

    def _wish(self, start: OutputPort, end: InputPort, *, moves_end: bool) -> _Wish | None:
        """Return how far a block goes for a wire to be straight; ``None`` where it leads back."""
        if self._only not in (None, end):
            return None
        (from_along, from_across), (to_along, to_across) = self._ports(start, end)
        if to_along <= from_along:
            return None
        level = from_across if moves_end else to_across
        way = round(from_across - to_across if moves_end else to_across - from_across, DECIMALS)
        one = turned((from_along, level - HAIR), self._flow)
        two = turned((to_along, level + HAIR), self._flow)
        line = _Area(*one, *two)
        return _Wish(not self._ground.is_free(line), way, end)

    def _ports(self, start: OutputPort, end: InputPort) -> tuple[Point, Point]:
        """Return where a wire begins and ends, along and across the flow."""
        first, last = self._graph[start.node], self._graph[end.node]
        x, y = self._places.get(first.name, first.position)
        dx, dy = port_places(first.block, self._flow)[1][first.block.output_ports.index(start.port)]
        u, v = last.position
        du, dv = port_places(last.block, self._flow)[0][last.block.input_ports.index(end.port)]
        return turned((x + dx, y + dy), self._flow), turned((u + du, v + dv), self._flow)

    def _shifted(self, place: Point, way: float) -> Point:
        along, across = turned(place, self._flow)
        x, y = turned((along, across + way), self._flow)
        return round(x, DECIMALS), round(y, DECIMALS)

    @staticmethod
    def _area(node: Node, place: Point) -> _Area:
        wide, high = CARD_WIDTH / 2, card_height(node.block) / 2
        return _Area(place[0] - wide, place[1] - high, place[0] + wide, place[1] + high)


def straighten(view: CanvasView) -> None:
    """Make the wires of what is selected straight, as one undo step."""
    names, end = view.selection, view.canvas.selected_wire
    if end is not None:
        names = (end.node,)
    if not names:
        view.say(_("Select blocks or a wire to make wires straight."))
        return
    label = (
        _("Straighten the wires of {name}").format(name=names[0])
        if len(names) == 1
        else _("Straighten the wires of {count} blocks").format(count=len(names))
    )
    before = view.glide.places()
    if view.attempt(label, lambda graph: straightened(graph, names, end)):
        view.glide.begin(before)
