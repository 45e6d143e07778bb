"""Reading what a ``.netloom`` file has drawn beside a network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.drawing import (
    COLORS,
    FLOWS,
    MAX_POINTS,
    MAX_REMARKS,
    MAX_TEXT,
    NO_DRAWING,
    Drawing,
    Remark,
    area_problem,
    id_problem,
    is_place,
)
from engine.graph import InputPort
from engine.projectreading import Place, Reading, shown, similar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.drawing import Point
    from engine.graph import Graph

_KEYS = frozenset({"flow", "remarks", "routes"})
_REMARK_KEYS = frozenset({"area", "color", "frame", "id", "text"})


class DrawingReader:
    """Reads what is drawn beside one graph of a file.

    Parameters
    ----------
    reading
        The file.
    path
        The place of the drawing in it.
    graph
        The nodes and wires that were read before.
    """

    def __init__(self, reading: Reading, path: Place, graph: Graph) -> None:
        self._reading = reading
        self._path = path
        self._graph = graph

    def drawing(self, values: Mapping[str, Any]) -> Drawing:
        """Read the drawing.

        Raises
        ------
        ProjectFileError
            With the file, the line and the cause.
        """
        typed, path = self._reading.typed, self._path
        self._reading.keys(values, path, _KEYS, "there is no {} in a drawing.")
        flow = typed(values, path, "flow", str, "text", "right")
        if flow not in FLOWS:
            self._reading.refuse(
                (*path, "flow"), f"the flow is {shown(flow)}, but must be 'right' or 'down'."
            )
        remarks = self._remarks(typed(values, path, "remarks", list, "a list", []))
        routes = self._routes(typed(values, path, "routes", list, "a list", []))
        return Drawing(remarks or NO_DRAWING.remarks, routes or NO_DRAWING.routes, flow)

    def _remarks(self, entries: list[Any]) -> dict[str, Remark]:
        refuse, path = self._reading.refuse, (*self._path, "remarks")
        if len(entries) > MAX_REMARKS:
            refuse(
                path,
                f"there are {len(entries):,} notes and frames, but Netloom opens at most "
                f"{MAX_REMARKS:,}.",
            )
        found: dict[str, Remark] = {}
        for index, entry in enumerate(entries):
            place = (*path, index)
            if not isinstance(entry, dict):
                refuse(place, f"a note or frame is {shown(entry)}, but must be an object.")
            name = self._reading.typed(entry, place, "id", str, "text")
            if problem := id_problem(name):
                refuse((*place, "id"), problem)
            if name in found:
                refuse(place, f"two notes or frames are identified by {shown(name)}.")
            self._reading.keys(entry, place, _REMARK_KEYS, f"there is no {{}} in {name}.")
            found[name] = self._remark(name, entry, place)
        return found

    def _remark(self, name: str, entry: Mapping[str, Any], place: Place) -> Remark:
        typed, refuse = self._reading.typed, self._reading.refuse
        text = typed(entry, place, "text", str, "text", "")
        if len(text) > MAX_TEXT:
            refuse((*place, "text"), f"the text of {name} has more than {MAX_TEXT:,} characters.")
        given = tuple(typed(entry, place, "area", list, "four numbers"))
        if problem := area_problem(given):
            refuse((*place, "area"), f"{name} {problem}.")
        color = typed(entry, place, "color", str, "text", "none")
        if color not in COLORS:
            refuse((*place, "color"), wrong_color(name, color))
        frame = typed(entry, place, "frame", bool, "true or false", False)
        left, top, width, height = map(float, given)
        return Remark(text, (left, top, width, height), color, frame)

    def _routes(self, entries: list[Any]) -> dict[InputPort, tuple[Point, ...]]:
        refuse = self._reading.refuse
        found: dict[InputPort, tuple[Point, ...]] = {}
        for index, entry in enumerate(entries):
            place = (*self._path, "routes", index)
            pair = isinstance(entry, list) and len(entry) == 2
            if not pair or not isinstance(entry[0], str) or not isinstance(entry[1], list):
                refuse(
                    place,
                    'the way of a wire must be a port and points, such as ["relu1", [[10, 20]]].',
                )
            self._reading.whole(entry[0], place, "a port")
            name, dot, port = entry[0].partition(".")
            end = InputPort(name, port) if dot else InputPort(name)
            if end not in self._graph.wires:
                refuse(
                    place,
                    f"there is the way of a wire to {shown(entry[0])}, but no wire ends there.",
                )
            if end in found:
                refuse(place, f"the wire to {shown(entry[0])} has two ways, but can have one.")
            found[end] = self._points(entry[0], entry[1], place)
        return found

    def _points(self, end: str, entries: list[Any], place: Place) -> tuple[Point, ...]:
        refuse = self._reading.refuse
        if not 0 < len(entries) <= MAX_POINTS:
            refuse(
                place,
                f"the wire to {shown(end)} goes through {len(entries):,} points, but must go "
                f"through 1 to {MAX_POINTS}.",
            )
        points: list[Point] = []
        for entry in entries:
            if not isinstance(entry, list) or len(entry) != 2 or not all(map(is_place, entry)):
                refuse(
                    place,
                    f"the wire to {shown(end)} goes through {shown(entry)}, but a point must be "
                    "two numbers up to 10,000,000.",
                )
            points.append((float(entry[0]), float(entry[1])))
        return tuple(points)


def wrong_color(name: str, color: str) -> str:
    """Return the sentence about a colour that there is not."""
    return f"{name} has the colour {shown(color)}, which there is not{similar(color, COLORS)}."
