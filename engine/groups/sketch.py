"""What is drawn beside blocks that become a group, and comes back when they stop being one."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.composite import STEP_X, STEP_Y
from engine.drawing import NO_DRAWING, Drawing
from engine.graph import InputPort

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.drawing import Area, Remark
    from engine.graph import Graph
    from engine.groups.block import Group


def taken_along(graph: Graph, wanted: set[str], x: float, y: float) -> Drawing:
    """Return what goes into a group with its blocks, moved by so many pixels.

    Parameters
    ----------
    graph
        Where the blocks are.
    wanted
        Their names.
    x, y
        How far the blocks move.
    """
    wires = graph.wires
    inner = {
        end: (x, y)
        for end in graph.drawing.routes
        if end.node in wanted and wires[end].node in wanted
    }
    routes = {end: graph.drawing.routes[end] for end in inner}
    drawing = Drawing(NO_DRAWING.remarks, MappingProxyType(routes)).along(inner)
    found = _inside(graph, wanted)
    moved = {name: remark.moved(x, y) for name, remark in found.items()}
    return replace(drawing, remarks=MappingProxyType(moved), flow=graph.drawing.flow)


def left_behind(graph: Graph, wanted: set[str]) -> Drawing:
    """Return what stays beside the network when some blocks become a group."""
    drawing = graph.drawing.without_remarks(_inside(graph, wanted))
    wires = graph.wires
    return drawing.rerouted(
        lambda end: None if end.node in wanted or wires[end].node in wanted else end
    )


def _inside(graph: Graph, wanted: set[str]) -> dict[str, Remark]:
    """Return what belongs to some blocks alone.

    Those are the frames around such blocks and no others, and what lies wholly in such a frame
    or in the area of the blocks.
    """
    remarks = graph.drawing.remarks
    if not remarks:
        return {}
    places = [(node.position, name in wanted) for name, node in graph.nodes.items()]
    xs = [x for (x, _), own in places if own]
    ys = [y for (_, y), own in places if own]
    left, top = min(xs) - STEP_X / 2, min(ys) - STEP_Y / 2
    areas: list[Area] = [(left, top, max(xs) + STEP_X / 2 - left, max(ys) + STEP_Y / 2 - top)]
    own: set[str] = set()
    shared: set[str] = set()
    for name, remark in remarks.items():
        around = {is_own for place, is_own in places if remark.around(place)}
        if remark.frame and around:
            if around == {True}:
                own.add(name)
                areas.append(remark.area)
            else:
                shared.add(name)
    return {
        name: remark
        for name, remark in remarks.items()
        if name in own or (name not in shared and any(remark.within(area) for area in areas))
    }


class Placing(NamedTuple):
    """Where the blocks of an instance come to stand."""

    names: Mapping[str, str]
    """What each inner block is called there, by its name among the copies."""
    move: tuple[float, float]
    """By how many pixels the first copy moves."""
    aside: float
    """How far what was beside the instance makes room for them."""


def given_back(graph: Graph, instance: str, block: Group, placing: Placing) -> Drawing:
    """Return what is drawn beside a network when the blocks of a group take an instance's place.

    Parameters
    ----------
    graph
        The network with the instance.
    instance, block
        Its name, and what it is.
    placing
        Where its blocks come to stand.
    """
    wires, inner = graph.wires, block.inner_graph
    drawing = graph.drawing.rerouted(
        lambda end: None if instance in (end.node, wires[end].node) else end
    )
    if placing.aside:
        drawing = _aside(drawing, graph[instance].position, placing.aside)
    sketch, ports = inner.drawing, set(block.definition.ports)
    x, y = placing.move
    xs = [node.position[0] for name, node in inner.nodes.items() if name not in ports]
    step = max(xs) - min(xs) + STEP_X if xs else STEP_X
    copies = range(block.repeat)
    drawing = drawing.with_remarks(
        remark.moved(x + index * step, y) for index in copies for remark in sketch.remarks.values()
    )
    for index in copies if sketch.routes else ():
        prefix = f"block{index + 1}_" if block.repeat > 1 else ""
        for end, points in sketch.routes.items():
            name = placing.names.get(prefix + end.node)
            if name is not None and inner.wires[end].node not in ports:
                way = [(px + x + index * step, py + y) for px, py in points]
                drawing = drawing.with_route(InputPort(name, end.port), way)
    return drawing


def _aside(drawing: Drawing, place: tuple[float, float], half: float) -> Drawing:
    """Let what is drawn on both sides of a place make room as the cards do."""
    remarks: dict[str, Remark] = {}
    for name, remark in drawing.remarks.items():
        left, _, width, _ = remark.area
        if remark.around(place):
            remarks[name] = remark.grown(left=half, right=half)
        elif left <= place[0] <= left + width:
            remarks[name] = remark
        else:
            remarks[name] = remark.moved(half if left > place[0] else -half, 0)
    return replace(drawing, remarks=MappingProxyType(remarks))
