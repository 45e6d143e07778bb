"""Putting another kind of block in the place of one that is there, as pure functions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from designer.canvas.suggest import output_shape
from engine.blocks.base import ShapeError
from engine.errors import GraphError, SettingError
from engine.graph import Graph, InputPort, OutputPort
from engine.names import split_number
from engine.node import bypass_problem
from engine.settings import describe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.analysis import Analysis
    from engine.blocks.base import Block, Shape

_UNLIKE = frozenset({"repeat"})
"""Settings of one name that mean another thing in every kind of block."""


def swap(graph: Graph, names: Iterable[str], kind: type[Block]) -> tuple[Graph, dict[str, str]]:
    """Put another kind of block in the place of some.

    Position, note and every setting that both have stay, and the wires as far as there are ports.
    A name that was made from the kind, such as ``conv3``, becomes one of the new kind.

    Parameters
    ----------
    graph
        The network.
    names
        The blocks.
    kind
        The class of the new ones.

    Returns
    -------
    tuple
        The network, and what each block is called now.

    Raises
    ------
    GraphError
        Where none of them is of another kind, or the wires would lead nowhere.
    """
    chosen = [name for name in names if type(graph[name].block) is not kind]
    if not chosen:
        raise GraphError(f"This is a {kind.title} already: choose another kind.")
    blocks = {name: like(kind, graph[name].block) for name in chosen}
    taken = set(graph.nodes)
    called: dict[str, str] = {}
    for name in chosen:
        taken.discard(name)
        called[name] = _name(name, graph[name].block, blocks[name], taken)
        taken.add(called[name])
    nodes = []
    for name, node in graph.nodes.items():
        block = blocks.get(name)
        if block is not None:
            stays = node.bypassed and bypass_problem(name, block) is None
            node = replace(node, name=called[name], block=block, bypassed=stays)  # noqa: PLW2901
        nodes.append(node)
    ports = {name: _ports(graph, name, block) for name, block in blocks.items()}
    wires = []
    ends: dict[InputPort, InputPort] = {}
    for end, start in graph.wires.items():
        new_end, new_start = end, start
        if end.node in ports:
            port = ports[end.node][0].get(end.port)
            if port is None:
                continue
            new_end = InputPort(called[end.node], port)
        if start.node in ports:
            port = ports[start.node][1].get(start.port)
            if port is None:
                continue
            new_start = OutputPort(called[start.node], port)
        wires.append((new_start, new_end))
        ends[end] = new_end
    result = Graph.build(nodes, wires).draw(graph.drawing.rerouted(ends.get))
    return result, called


def like(kind: type[Block], other: Block) -> Block:
    """Return a block of another kind with every setting that both have, as far as it takes it."""
    known = {info.name: info for info in describe(kind)}
    theirs = {info.name: info for info in describe(type(other))}
    kept: dict[str, Any] = {}
    changed = other.changed_values()
    for name, value in changed.items():
        info = known.get(name)
        if info is None or name in _UNLIKE or info.kind != theirs[name].kind:
            continue
        try:
            kind(**{**kept, name: value})
        except SettingError:
            continue  # its bounds are others, or it does not go with another setting
        kept[name] = value
    # What both have and the other has at its own default is meant as much as what was chosen.
    for name, value in other.values().items():
        info = known.get(name)
        if name in kept or info is None or name in _UNLIKE or info.kind != theirs[name].kind:
            continue
        try:
            kind(**{**kept, name: value})
        except SettingError:
            continue
        kept[name] = value
    return kind(**kept)


def _name(name: str, before: Block, after: Block, taken: set[str]) -> str:
    """Return what a block is called: anew where its name was made from its kind."""
    stem, number = split_number(name)
    made = number is not None and stem in (before.stem, before.kind)
    if (name != before.stem and not made) or after.stem == before.stem:
        return name
    number = 1
    while f"{after.stem}{number}" in taken:
        number += 1
    return f"{after.stem}{number}"


def _ports(graph: Graph, name: str, block: Block) -> tuple[dict[str, str], dict[str, str]]:
    """Return which port of the new block takes the place of each: of its name, else in order."""
    old = graph[name].block
    wired = [port for port in old.input_ports if InputPort(name, port) in graph.wires]
    fed = {graph.wires[end].port for end in graph.topology().consumers.get(name, ())}
    used = [port for port in old.output_ports if port in fed]
    return _matched(wired, block.input_ports), _matched(used, block.output_ports)


def _matched(old: list[str], new: tuple[str, ...]) -> dict[str, str]:
    same = {port: port for port in old if port in new}
    free = (port for port in new if port not in same)
    return {
        port: same.get(port) or found for port in old if port in same or (found := next(free, ""))
    }


def fits(graph: Graph, analysis: Analysis, names: Iterable[str], kind: type[Block]) -> int:
    """Say how well a kind goes with the wires of blocks: 0 well, 1 with other settings, 2 not."""
    worst = 0
    for name in names:
        block = like(kind, graph[name].block)
        feeds = [
            wire
            for port in graph[name].block.input_ports
            if (wire := graph.wires.get(InputPort(name, port))) is not None
        ]
        feeding = bool(graph.topology().consumers.get(name))
        if len(feeds) > len(block.input_ports) or feeding > len(block.output_ports):
            return 2
        shapes = [output_shape(graph, analysis, feed) for feed in feeds]
        known: list[Shape] = [shape for shape in shapes if shape is not None]
        if len(known) < len(shapes) or not known:
            continue
        # An open port beside those that are fed will have to agree with them.
        known += [known[-1]] * (len(block.input_ports) - len(known))
        try:
            block.facts(tuple(known))
        except ShapeError as error:
            worst = max(worst, 2 if error.code in {"needs-vector", "needs-space"} else 1)
    return worst
