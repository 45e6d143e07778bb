"""Reading the nodes and wires of a ``.netloom`` file."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NoReturn

from engine.blocks.base import make, registry
from engine.drawing import COLORS
from engine.errors import CycleError, SettingError
from engine.graph import MAX_NODES, Graph, InputPort, Node, OutputPort, name_problem
from engine.groups.definition import PREFIX
from engine.node import bypass_problem
from engine.projectdrawing import DrawingReader, wrong_color
from engine.projectreading import Place, Reading, continued, shown, similar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.blocks.base import Block
    from engine.groups.definition import GroupDefinition

MAX_POSITION = 1e7
"""Pixels; far beyond any canvas."""

_KEYS = frozenset(
    {"block", "name", "position", "settings", "trainable", "note", "bypassed", "color"}
)


class GraphReader:
    """Reads one graph of a file: the network's, or that of a group.

    Parameters
    ----------
    reading
        The file.
    path
        The place of the object that has ``nodes`` and ``wires``.
    groups
        The definitions that its blocks may be instances of.
    """

    def __init__(
        self, reading: Reading, path: Place, groups: Mapping[str, GroupDefinition]
    ) -> None:
        self._reading = reading
        self._path = path
        self._groups = groups

    def graph(self, values: Mapping[str, Any]) -> Graph:
        """Read the graph.

        Raises
        ------
        ProjectFileError
            With the file, the line and the cause.
        """
        typed = self._reading.typed
        nodes = self._nodes(typed(values, self._path, "nodes", list, "a list"))
        graph = self._wired(nodes, typed(values, self._path, "wires", list, "a list"))
        if "drawing" not in values:
            return graph
        given = typed(values, self._path, "drawing", dict, "an object")
        return graph.draw(
            DrawingReader(self._reading, (*self._path, "drawing"), graph).drawing(given)
        )

    def _nodes(self, entries: list[Any]) -> list[Node]:
        path = (*self._path, "nodes")
        if len(entries) > MAX_NODES:
            self._reading.refuse(
                path,
                f"the network has {len(entries):,} blocks, but Netloom opens at most "
                f"{MAX_NODES:,}.",
            )
        nodes = [self._node(entry, (*path, index)) for index, entry in enumerate(entries)]
        seen: set[str] = set()
        for index, node in enumerate(nodes):
            if node.name in seen:
                self._reading.refuse((*path, index), f"two blocks are called '{node.name}'.")
            seen.add(node.name)
        return nodes

    def _node(self, entry: Any, path: Place) -> Node:
        reading = self._reading
        if not isinstance(entry, dict):
            reading.refuse(path, f"a block is {shown(entry)}, but must be an object.")
        name = reading.typed(entry, path, "name", str, "text")
        if problem := name_problem(name):
            reading.refuse((*path, "name"), problem)
        for key in entry:
            if key not in _KEYS:
                reading.refuse((*path, key), f"{name} has {shown(key)}, which blocks do not have.")
        block = self._block(entry, path, name)
        trainable = reading.typed(entry, path, "trainable", bool, "true or false", True)
        note = reading.typed(entry, path, "note", str, "text", "")
        bypassed = reading.typed(entry, path, "bypassed", bool, "true or false", False)
        if bypassed and (problem := bypass_problem(name, block)):
            reading.refuse((*path, "bypassed"), problem)
        color = reading.typed(entry, path, "color", str, "text", "none")
        if color not in COLORS:
            reading.refuse((*path, "color"), wrong_color(name, color))
        position = self._position(entry, path, name)
        return Node(name, block, position, trainable, note, bypassed, color)

    def _block(self, entry: Mapping[str, Any], path: Place, name: str) -> Block:
        kind = self._reading.typed(entry, path, "block", str, "text")
        settings = self._reading.typed(entry, path, "settings", dict, "an object", {})
        try:
            if kind.startswith(PREFIX):
                group = self._groups.get(kind.removeprefix(PREFIX))
                if group is None:
                    unknown_group(self._reading, (*path, "block"), name, kind, self._groups)
                return group.block_type(**settings)
            if kind not in registry():
                self._reading.refuse(
                    (*path, "block"),
                    f"{name} is a block {shown(kind)}, which this Netloom does not know"
                    f"{similar(kind, registry())}.",
                )
            return make(kind, settings)
        except SettingError as error:
            place: Place = (*path, "settings")
            if error.setting in settings:
                place = (*place, str(error.setting))
            self._reading.refuse(place, f"{name}: {continued(str(error))}")

    def _position(self, entry: Mapping[str, Any], path: Place, name: str) -> tuple[float, float]:
        given = self._reading.typed(entry, path, "position", list, "two numbers", [0, 0])
        numbers = [v for v in given if isinstance(v, int | float) and not isinstance(v, bool)]
        if len(given) != 2 or len(numbers) != 2 or not all(abs(v) <= MAX_POSITION for v in numbers):
            self._reading.refuse(
                (*path, "position"), f"the position of {name} must be two numbers up to 10,000,000."
            )
        x, y = map(float, numbers)
        return (x, y) if math.isfinite(x + y) else (0.0, 0.0)

    def _wired(self, nodes: list[Node], entries: list[Any]) -> Graph:
        by_name = {node.name: node for node in nodes}
        wires: list[tuple[OutputPort, InputPort]] = []
        ends: set[InputPort] = set()
        refuse = self._reading.refuse
        for index, entry in enumerate(entries):
            path = (*self._path, "wires", index)
            pair = isinstance(entry, list) and len(entry) == 2
            if not pair or not all(isinstance(port, str) for port in entry):
                refuse(path, 'a wire must be two ports, such as ["conv1", "relu1"].')
            start = OutputPort(*self._port(entry[0], path, by_name, "output"))
            end = InputPort(*self._port(entry[1], path, by_name, "input"))
            if end in ends:
                refuse(path, f"two wires end at {shown(entry[1])}, but an input takes one.")
            ends.add(end)
            wires.append((start, end))
        try:
            return Graph.build(nodes, wires)
        except CycleError as error:
            inside = set(error.cycle)
            index = next(
                i for i, (a, b) in enumerate(wires) if a.node in inside and b.node in inside
            )
            refuse((*self._path, "wires", index), str(error))

    def _port(
        self, text: str, path: Place, nodes: Mapping[str, Node], side: str
    ) -> tuple[str, str]:
        refuse = self._reading.refuse
        name, dot, port = text.partition(".")
        if name not in nodes:
            refuse(path, f"a wire leads to {shown(name)}, but there is no block of that name.")
        block = nodes[name].block
        ports = block.output_ports if side == "output" else block.input_ports
        if not dot:
            port = "out" if side == "output" else "in"
        if port not in ports:
            there = ", ".join(ports) or "none"
            refuse(path, f"{name} has no {side} port {shown(port)}: there is {there}.")
        return name, port


def unknown_group(
    reading: Reading, path: Place, node: str, kind: str, known: Mapping[str, object]
) -> NoReturn:
    """Complain about an instance of a group that the file does not define."""
    name = kind.removeprefix(PREFIX)
    reading.refuse(
        path,
        f"{node} is one of the group {shown(name)}, which the file does not define"
        f"{similar(name, known)}.",
    )
