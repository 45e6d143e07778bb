"""Going over the canvas by keys: from block to block, and on to notes and frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from designer.canvas.remark_edits import card_area
from engine.graph import InputPort

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from designer.canvas.geometry import Point
    from designer.canvas.view import CanvasView
    from engine.drawing import Area, Drawing
    from engine.graph import Graph

LINE = 48.0
"""Notes and frames whose upper edges are this close stand in one line, as one reads them."""


def _(text: str) -> str:
    return QCoreApplication.translate("Walking", text)


def reading_order(drawing: Drawing) -> list[str]:
    """Return the notes and frames line by line from above, each line from the left."""
    falling = sorted(drawing.remarks.items(), key=lambda each: (each[1].area[1], each[0]))
    result: list[str] = []
    line: list[tuple[float, str]] = []
    begun = 0.0
    for name, remark in falling:
        left, top, _width, _height = remark.area
        if line and top - begun >= LINE:
            result += [each for _left, each in sorted(line)]
            line = []
        if not line:
            begun = top
        line.append((left, name))
    return [*result, *[each for _left, each in sorted(line)]]


def wires_of(graph: Graph, name: str) -> list[InputPort]:
    """Return the ends of a block's wires: of those that come in, then of those that go out."""
    into = [end for port in graph[name].block.input_ports if (end := InputPort(name, port))
            in graph.wires]  # fmt: skip
    return [*into, *graph.topology().consumers.get(name, ())]


def ahead(graph: Graph, here: str, way: Point, *, noted: bool = False) -> tuple[str, bool] | None:
    """Return what one comes to from a block, a note or a frame in a direction.

    That is the nearest block about there. What lies straight ahead may as well be a note or the
    upper edge of a frame; where there is nothing else, one that does not lie straight ahead.

    Parameters
    ----------
    graph
        The network.
    here
        Where one begins.
    way
        A step of one to a side, up or down.
    noted
        One begins at a note or a frame.

    Returns
    -------
    tuple of str and bool, or None
        What it is, and whether it is a note or a frame.
    """
    remarks = graph.drawing.remarks
    start = _spot(graph, here, noted=noted)
    body = start if noted else card_area(graph[here])
    best: tuple[float, str, bool] | None = None
    spare: tuple[float, str, bool] | None = None
    for name in graph.nodes:
        if noted or name != here:
            on, aside = _apart(start, _spot(graph, name), way)
            if on >= max(1.0, aside / 2) and (best is None or on + 2 * aside < best[0]):
                best = on + 2 * aside, name, False
    for name in remarks:
        if noted and name == here:
            continue
        spot = _spot(graph, name, noted=True)
        on, aside = _apart(start, spot, way)
        if on < max(1.0, aside / 2):
            continue
        if _in_line(body, spot, way) and (best is None or on < best[0]):
            best = on, name, True
        elif spare is None or on + 2 * aside < spare[0]:
            spare = on + 2 * aside, name, True
    found = best or spare
    return None if found is None else (found[1], found[2])


def _spot(graph: Graph, name: str, *, noted: bool = False) -> Area:
    """Return what one walks between: a card's middle, a note's paper, a frame's upper edge."""
    if not noted:
        return (*graph[name].position, 0.0, 0.0)
    remark = graph.drawing.remarks[name]
    left, top, width, height = remark.area
    return left, top, width, 0.0 if remark.frame else height


def _apart(one: Area, other: Area, way: Point) -> Point:
    """Return how far an area lies ahead of another, and how far aside."""
    across = _gap(one[0], one[0] + one[2], other[0], other[0] + other[2])
    down = _gap(one[1], one[1] + one[3], other[1], other[1] + other[3])
    return across * way[0] + down * way[1], abs(across * way[1]) + abs(down * way[0])


def _in_line(one: Area, other: Area, way: Point) -> bool:
    """Say whether half of the lower (or the narrower) one lies beside the other."""
    axis = 1 if way[0] else 0
    shared = min(one[axis] + one[axis + 2], other[axis] + other[axis + 2])
    shared -= max(one[axis], other[axis])
    return shared >= min(one[axis + 2], other[axis + 2]) / 2


def _gap(low: float, high: float, other_low: float, other_high: float) -> float:
    if other_low > high:
        return other_low - high
    return min(other_high - low, 0.0)


class Walking:
    """Where the keyboard is on the canvas of one view, and where it goes next."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be asked for, by the names in the window's table."""
        return {
            "next_node": lambda: self.step(1),
            "previous_node": lambda: self.step(-1),
            "next_remark": lambda: self.step_remark(1),
            "previous_remark": lambda: self.step_remark(-1),
            "next_wire": self.step_wire,
        }

    @property
    def _here(self) -> tuple[str, bool] | None:
        canvas = self._view.canvas
        if canvas.remarks.current is not None:
            return canvas.remarks.current, True
        return None if canvas.current is None else (canvas.current, False)

    def step(self, way: int) -> None:
        """Go on to the next block (or the one before) in the order of computation.

        Behind the last block come the notes and frames as one reads them, then the first block.
        """
        graph = self._view.canvas.graph
        order = [(name, False) for name in graph.topology().order]
        order += [(name, True) for name in reading_order(graph.drawing)]
        self._step(order, way)

    def step_remark(self, way: int) -> None:
        """Go on to the next note or frame, or the one before."""
        order = [(name, True) for name in reading_order(self._view.canvas.graph.drawing)]
        if not order:
            self._view.say(_("There are no notes and frames here: C writes a note."))
        self._step(order, way)

    def _step(self, order: list[tuple[str, bool]], way: int) -> None:
        if not order:
            return
        here = self._here
        if here in order:
            self._go_to(*order[(order.index(here) + way) % len(order)])
        else:
            self._go_to(*order[0 if way > 0 else -1])

    def step_wire(self) -> None:
        """Go on to the next wire of the block that the keyboard is at: those in, then those out."""
        view, canvas = self._view, self._view.canvas
        name = None if canvas.current is None or canvas.remarks.current else canvas.current
        ends = [] if name is None else wires_of(canvas.graph, name)
        if not ends:
            view.say(_("Go to a block that has wires first."))
            return
        here = canvas.selected_wire
        end = ends[(ends.index(here) + 1) % len(ends)] if here in ends else ends[0]
        canvas.set_focused(True)
        canvas.select_wire(end)
        view.bring_into_view({canvas.graph.wires[end].node, end.node})

    def walk(self, way: Point, *, extend: bool = False) -> None:
        """Go on to what is nearest in a direction.

        Parameters
        ----------
        way
            A step of one to a side, up or down.
        extend
            What was selected stays selected.
        """
        here = self._here
        if here is None:
            self.step(1)
            return
        found = ahead(self._view.canvas.graph, here[0], way, noted=here[1])
        if found is not None:
            self._go_to(*found, extend=extend)

    def _go_to(self, name: str, noted: bool, *, extend: bool = False) -> None:
        canvas = self._view.canvas
        canvas.set_focused(True)
        nodes = dict.fromkeys(canvas.selection if extend else ())
        remarks = dict.fromkeys(canvas.remarks.selection if extend else ())
        if noted:
            canvas.select(nodes, remarks=(*remarks, name), current_remark=name)
            self._view.remarking.bring_into_view((name,))
        else:
            canvas.select((*nodes, name), current=name, remarks=remarks)
            self._view.bring_into_view([name])
