"""Wiring blocks in a row, as pure functions from one graph to the next."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, NoReturn

from designer.canvas.edits import free_output
from designer.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, turned
from designer.canvas.suggest import related
from engine.errors import GraphError
from engine.graph import Graph, InputPort

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


def chain(graph: Graph, names: Iterable[str]) -> Graph:
    """Wire nodes one behind the other along the flow, as far as their inputs are open.

    Where that gives no wire, each open input takes the nearest of the other nodes, one that feeds
    nothing yet before all others.

    Raises
    ------
    GraphError
        Where nothing can be wired.
    """
    ordered = in_a_row(graph, names)
    if len(ordered) < 2:
        raise GraphError("Select two or more blocks to wire them in a row.")
    result = _one_by_one(graph, ordered)
    if result is graph:
        result = _each_to_the_nearest(graph, ordered)
    if result is graph:
        _refuse(graph, ordered)
    return result


def in_a_row(graph: Graph, names: Iterable[str]) -> list[str]:
    """Return nodes along the flow; of those beside one another the fed ones come first.

    A hand puts no two blocks exactly beside one another: what begins before the other's middle is
    in the same column, and there those whose inputs all have wires feed the others.
    """
    drawing = graph.drawing
    half = (CARD_WIDTH if drawing.flow == "right" else CARD_HEIGHT) / 2
    places = {name: turned(graph[name].position, drawing.flow) for name in names}
    columns: list[list[str]] = []
    for name in sorted(places, key=places.__getitem__):
        if columns and places[name][0] - places[columns[-1][0]][0] < half:
            columns[-1].append(name)
        else:
            columns.append([name])
    return [
        name
        for column in columns
        for name in sorted(column, key=lambda name: (open_input(graph, name) is not None,
                                                     places[name]))
    ]  # fmt: skip


def open_input(graph: Graph, name: str) -> InputPort | None:
    """Return a node's first input without a wire."""
    ends = (InputPort(name, port) for port in graph[name].block.input_ports)
    return next((end for end in ends if end not in graph.wires), None)


def _one_by_one(graph: Graph, ordered: Sequence[str]) -> Graph:
    for before, after in itertools.pairwise(ordered):
        start, end = free_output(graph, before), open_input(graph, after)
        if start is not None and end is not None and not graph.leads_to(after, before):
            graph = graph.connect(start, end)
    return graph


def _each_to_the_nearest(graph: Graph, ordered: Sequence[str]) -> Graph:
    for name in ordered:
        end = open_input(graph, name)
        if end is None:
            continue
        behind = related(graph, name, forward=True)
        starts = [
            start
            for other in ordered
            if other not in behind and (start := free_output(graph, other)) is not None
        ]
        if starts:
            used = set(graph.wires.values())
            here = graph[name].position
            graph = graph.connect(
                min(starts, key=lambda s: (s in used, math.dist(graph[s.node].position, here))),
                end,
            )
    return graph


def _refuse(graph: Graph, ordered: Collection[str]) -> NoReturn:
    """Say why none of several nodes can be wired to another."""
    free = [name for name in ordered if open_input(graph, name) is not None]
    if not free:
        raise GraphError(
            "Every input of the selected blocks has a wire already: drag a new wire onto the "
            "input that is to take it."
        )
    name = free[0]
    if any(graph[other].block.output_ports for other in ordered if other != name):
        raise GraphError(
            f"{name} has an open input, but it feeds the other selected blocks, and a wire back "
            "would close a cycle: select what is to feed it."
        )
    raise GraphError(
        f"{name} has an open input, but no other selected block has an output: select what is to "
        "feed it."
    )
