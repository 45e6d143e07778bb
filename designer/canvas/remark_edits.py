"""What is done to notes and frames, as pure functions from one graph to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from designer.canvas.geometry import CARD_WIDTH, card_height, snap
from engine.drawing import Remark
from engine.errors import GraphError
from widgets.remark_looks import LEAST_FRAME, LEAST_NOTE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from designer.canvas.geometry import Point
    from engine.drawing import Area
    from engine.graph import Graph, Node

NOTE_SIZE = (200.0, 96.0)
"""Of a new note, in pixels at 100 %."""
MARGIN = 20.0
"""Between a new frame and what is in it."""
HEAD = 44.0
"""The same above, where the title stands."""
ASIDE = 24.0
"""How far from a note at the same place a new one lies, so that both can be seen."""
FRAME_COLOR, NOTE_COLOR = "blue", "amber"


class Load(NamedTuple):
    """What a frame takes along when it is moved."""

    nodes: tuple[str, ...]
    remarks: tuple[str, ...]


def card_area(node: Node) -> Area:
    """Return where a card lies."""
    (x, y), height = node.position, card_height(node.block)
    return x - CARD_WIDTH / 2, y - height / 2, CARD_WIDTH, height


def carried(graph: Graph, names: Iterable[str]) -> Load:
    """Return the cards, notes and frames that stand wholly inside some frames."""
    remarks = graph.drawing.remarks
    chosen = set(names)
    areas = [remarks[name].area for name in chosen if remarks[name].frame]
    if not areas:
        return Load((), ())
    return Load(
        tuple(
            [
                name
                for name, node in graph.nodes.items()
                if any(_within(card_area(node), area) for area in areas)
            ]
        ),
        tuple(
            [
                name
                for name, remark in remarks.items()
                if name not in chosen and any(_inside(remark, area) for area in areas)
            ]
        ),
    )


def standing_in(graph: Graph, nodes: Iterable[str], remarks: Collection[str]) -> Load:
    """Return which of some cards, notes and frames stand wholly inside one of these frames."""
    drawn = graph.drawing.remarks
    frames = {name: drawn[name].area for name in remarks if drawn[name].frame}
    if not frames:
        return Load((), ())
    areas = list(frames.values())
    inner = [n for n in nodes if any(_within(card_area(graph[n]), area) for area in areas)]
    noted = [
        name
        for name in remarks
        if any(_inside(drawn[name], area) for other, area in frames.items() if other != name)
    ]
    return Load(tuple(inner), tuple(noted))


def _inside(remark: Remark, area: Area) -> bool:
    """Say whether a remark lies in an area; of two equally large frames neither is inside."""
    return remark.within(area) and not (remark.frame and remark.area == area)


def _within(inner: Area, outer: Area) -> bool:
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[0] + inner[2] <= outer[0] + outer[2]
        and inner[1] + inner[3] <= outer[1] + outer[3]
    )


def with_note(graph: Graph, name: str, place: Point) -> Graph:
    """Put an empty note on the canvas, its upper left corner at a place or beside a note there."""
    left, top = snap(place[0]), snap(place[1])
    taken = {remark.area[:2] for remark in graph.drawing.remarks.values() if not remark.frame}
    while (left, top) in taken:
        left, top = left + ASIDE, top + ASIDE
    area = (left, top, *NOTE_SIZE)
    return graph.draw(graph.drawing.with_remark(name, Remark("", area, NOTE_COLOR)))


def with_frame(
    graph: Graph, name: str, nodes: Collection[str], remarks: Collection[str] = ()
) -> Graph:
    """Put a frame around cards, notes and frames.

    Raises
    ------
    GraphError
        Where there is nothing to go around.
    """
    area = area_around(graph, nodes, remarks)
    if area is None:
        raise GraphError("Select blocks to put a frame around them.")
    return graph.draw(graph.drawing.with_remark(name, Remark("", area, FRAME_COLOR, frame=True)))


def area_around(graph: Graph, nodes: Iterable[str], remarks: Iterable[str]) -> Area | None:
    """Return where a frame around cards, notes and other frames belongs; ``None`` around nothing.

    It lies on the grid.
    """
    areas = [card_area(graph[name]) for name in nodes]
    areas += [graph.drawing.remarks[name].area for name in remarks]
    if not areas:
        return None
    left = snap(min(area[0] for area in areas) - MARGIN)
    top = snap(min(area[1] for area in areas) - HEAD)
    right = snap(max(area[0] + area[2] for area in areas) + MARGIN)
    bottom = snap(max(area[1] + area[3] for area in areas) + MARGIN)
    return left, top, right - left, bottom - top


def fitted(graph: Graph, names: Iterable[str]) -> Graph:
    """Return the graph with frames that fit around the cards, notes and frames that touch them.

    Raises
    ------
    GraphError
        Where there is nothing in any of them.
    """
    result, found = graph, False
    for name in names:
        frame = result.drawing.remarks[name]
        if not frame.frame:
            continue
        nodes = [n for n, node in result.nodes.items() if frame.around(node.position)]
        remarks = [
            n
            for n, each in result.drawing.remarks.items()
            if n != name and frame.around(each.center) and _smaller(each, frame)
        ]
        area = area_around(result, nodes, remarks)
        if area is not None:
            found = True
            remark = replace(frame, area=area)
            result = result.draw(result.drawing.with_remark(name, remark))
    if not found:
        raise GraphError("There is nothing in this frame: move blocks into it, or resize it.")
    return result


def _smaller(one: Remark, other: Remark) -> bool:
    return one.area[2] * one.area[3] < other.area[2] * other.area[3]


def moved(graph: Graph, places: Mapping[str, Point], remarks: Iterable[str], way: Point) -> Graph:
    """Return the graph with cards at other places and notes and frames moved by so many pixels."""
    result = graph.move(places) if places else graph
    drawing = result.drawing
    for name in remarks:
        if name in drawing.remarks:
            drawing = drawing.with_remark(name, drawing.remarks[name].moved(*way))
    return result.draw(drawing)


def resized(area: Area, across: int, down: int, way: Point, least: Point) -> Area:
    """Return an area with one or two of its edges elsewhere, on the grid.

    Parameters
    ----------
    area
        Where it was.
    across, down
        Which edges: -1 left or upper, 1 right or lower, 0 none.
    way
        How far they are dragged.
    least
        The smallest width and height.
    """
    left, top, width, height = area
    left, width = _stretched(left, width, across, way[0], least[0])
    top, height = _stretched(top, height, down, way[1], least[1])
    return left, top, width, height


def _stretched(low: float, size: float, side: int, way: float, least: float) -> Point:
    high = low + size
    if side < 0:
        low = min(snap(low + way), high - least)
    elif side > 0:
        high = max(snap(high + way), low + least)
    return low, high - low


def stretched(graph: Graph, names: Iterable[str], by: Point) -> Graph:
    """Return the graph with notes and frames so much wider and higher, never too small to take."""
    drawing = graph.drawing
    for name in names:
        if name in drawing.remarks:
            remark = drawing.remarks[name]
            left, top, width, height = remark.area
            wide, high = LEAST_FRAME if remark.frame else LEAST_NOTE
            # One that is smaller already does not grow because somebody makes it smaller.
            width = max(width + by[0], min(wide, width))
            height = max(height + by[1], min(high, height))
            area = left, top, width, height
            drawing = drawing.with_remark(name, replace(remark, area=area))
    return graph.draw(drawing)


def painted(graph: Graph, names: Iterable[str], color: str) -> Graph:
    """Return the graph with another colour of notes and frames."""
    drawing = graph.drawing
    for name in names:
        if name in drawing.remarks:
            drawing = drawing.with_remark(name, replace(drawing.remarks[name], color=color))
    return graph.draw(drawing)


def without(graph: Graph, nodes: Collection[str], remarks: Iterable[str], **how: bool) -> Graph:
    """Return the graph without cards, notes and frames; what is in a frame stays."""
    result = graph.draw(graph.drawing.without_remarks(remarks))
    return result.remove(nodes, **how) if nodes else result
