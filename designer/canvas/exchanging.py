"""Wires that change places: one dropped on another, and those at the inputs of a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.errors import GraphError
from engine.graph import InputPort, OutputPort

if TYPE_CHECKING:
    from collections.abc import Collection

    from designer.canvas.view import CanvasView
    from engine.graph import Graph


def _(text: str) -> str:
    return QCoreApplication.translate("Exchanging", text)


def refuge(graph: Graph, taken: InputPort | None, end: InputPort) -> InputPort | None:
    """Return where the wire at an input can go that another wire is to take.

    Parameters
    ----------
    graph
        The network.
    taken
        Where the other wire comes from; ``None`` where it is new.
    end
        The input that it is to take.

    Returns
    -------
    InputPort or None
        Where the other wire was, else the first open input of the same block; ``None`` where all
        of them are taken.
    """
    if taken is not None:
        return None if taken == end else taken
    ends = (InputPort(end.node, port) for port in graph[end.node].block.input_ports)
    return next((other for other in ends if other not in graph.wires), None)


def exchanged(graph: Graph, taken: InputPort | None, start: OutputPort, end: InputPort) -> Graph:
    """Lay a wire to an input that is taken, and move the wire that was there.

    Parameters
    ----------
    graph
        The network.
    taken
        Where the wire comes from that is laid; ``None`` where it is new.
    start, end
        Its ends from then on.

    Raises
    ------
    GraphError
        Where one of the two would close a cycle.
    """
    there, other = graph.wires.get(end), refuge(graph, taken, end)
    if taken is not None:
        graph = graph.disconnect(taken)
    if there is None or other is None:
        return graph.connect(start, end)
    return graph.disconnect(end).connect(start, end).connect(there, other)


def inputs_turned(graph: Graph, names: Collection[str]) -> Graph:
    """Swap the wires at the two inputs of blocks; of more each goes to the next input.

    Raises
    ------
    GraphError
        Where none of the blocks has a second input and a wire.
    """
    result = graph
    found = [name for name in names if len(graph[name].block.input_ports) > 1]
    for name in found:
        ends = [InputPort(name, port) for port in graph[name].block.input_ports]
        feeds = [graph.wires.get(end) for end in ends]
        for end, before, after in zip(ends, feeds, [feeds[-1], *feeds[:-1]], strict=True):
            if after is None and before is not None:
                result = result.disconnect(end)
            elif after is not None and after != before:
                result = result.connect(after, end)
    if result is graph and not found:
        raise GraphError("Select a block with two or more inputs to swap what feeds them.")
    if result is graph:
        raise GraphError(
            f"Swapping the inputs of {found[0]} changes nothing, because the same arrives at "
            "each of them."
        )
    return result


def swap_inputs(view: CanvasView) -> None:
    """Swap the wires at the inputs of the selected blocks, as one undo step."""
    names = view.selection
    merging = [name for name in names if len(view.canvas.graph[name].block.input_ports) > 1]
    label = (
        _("Swap the inputs of {name}").format(name=merging[0])
        if len(merging) == 1
        else _("Swap the inputs of {count} blocks").format(count=len(merging))
    )
    view.attempt(label, lambda graph: inputs_turned(graph, names))
