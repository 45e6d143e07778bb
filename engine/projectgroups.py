"""Reading the groups of a ``.netloom`` file, in whatever order they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.errors import GroupError
from engine.groups.definition import (
    MAX_NOTE,
    PREFIX,
    Exposed,
    GroupDefinition,
    exposed_problem,
    title_problem,
)
from engine.projectgraph import GraphReader, unknown_group
from engine.projectreading import Place, Reading, shown

if TYPE_CHECKING:
    from engine.graph import Graph

_KEYS = frozenset({"drawing", "exposed", "name", "nodes", "note", "wires"})
_EXPOSED_KEYS = frozenset({"name", "node", "setting", "title"})

Uses = list[tuple[str, Place]]
"""Which groups stand inside one, and at which places."""


class GroupReader:
    """Reads all groups of a file.

    Parameters
    ----------
    reading
        The file.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._entries: dict[str, tuple[dict[str, Any], Place]] = {}
        self._read: dict[str, GroupDefinition] = {}

    def groups(self, entries: list[Any]) -> dict[str, GroupDefinition]:
        """Read the groups and return them in the order of the file.

        Raises
        ------
        ProjectFileError
            With the file, the line and the cause.
        """
        for index, entry in enumerate(entries):
            self._take(entry, ("groups", index))
        uses = {name: self._uses(*entry) for name, entry in self._entries.items()}
        for name in self._entries:
            for inner in self._innermost_first(name, uses):
                if inner not in self._read:
                    self._read[inner] = self._group(inner, *self._entries[inner])
        return {name: self._read[name] for name in self._entries}

    def _take(self, entry: Any, path: Place) -> None:
        reading = self._reading
        if not isinstance(entry, dict):
            reading.refuse(path, f"a group is {shown(entry)}, but must be an object.")
        name = reading.typed(entry, path, "name", str, "text")
        if problem := title_problem(name):
            reading.refuse((*path, "name"), problem)
        if name in self._entries:
            reading.refuse(path, f"two groups are called {shown(name)}.")
        reading.keys(entry, path, _KEYS, f"{shown(name)} has {{}}, which groups do not have.")
        self._entries[name] = (entry, path)

    def _uses(self, entry: dict[str, Any], path: Place) -> Uses:
        """Look which groups stand inside one, before any of them is read."""
        found = []
        nodes = self._reading.typed(entry, path, "nodes", list, "a list")
        for index, node in enumerate(nodes):
            kind = node.get("block") if isinstance(node, dict) else None
            if isinstance(kind, str) and kind.startswith(PREFIX):
                place = (*path, "nodes", index, "block")
                name = kind.removeprefix(PREFIX)
                if name not in self._entries:
                    called = str(node.get("name"))[:40]
                    unknown_group(self._reading, place, called, kind, self._entries)
                found.append((name, place))
        return found

    def _innermost_first(self, name: str, uses: dict[str, Uses]) -> list[str]:
        """Order a group and all inside it, without recursion: a damaged file may nest endlessly."""
        order: list[str] = []
        way = [name]
        waiting = [iter(uses[name])]
        on_way = {name}
        done = set(self._read)
        while way:
            for inner, place in waiting[-1]:
                if inner in on_way:
                    circle = [*way[way.index(inner) :], inner]
                    text = " → ".join(circle if len(circle) <= 5 else [*circle[:3], "…", inner])
                    self._reading.refuse(
                        place, f"a group cannot contain itself, but here it does: {text}."
                    )
                if inner not in done:
                    way.append(inner)
                    on_way.add(inner)
                    waiting.append(iter(uses[inner]))
                    break
            else:
                waiting.pop()
                finished = way.pop()
                on_way.discard(finished)
                done.add(finished)
                order.append(finished)
        return order

    def _group(self, name: str, entry: dict[str, Any], path: Place) -> GroupDefinition:
        reading = self._reading
        graph = GraphReader(reading, path, self._read).graph(entry)
        note = reading.typed(entry, path, "note", str, "text", "")
        if len(note) > MAX_NOTE:
            reading.refuse((*path, "note"), f"the note has more than {MAX_NOTE:,} characters.")
        given = reading.typed(entry, path, "exposed", list, "a list", [])
        exposed: list[Exposed] = []
        for index, each in enumerate(given):
            place = (*path, "exposed", index)
            exposed.append(self._exposed(each, place, graph, [e.name for e in exposed]))
        try:
            return GroupDefinition(name, graph, tuple(exposed), note)
        except GroupError as error:
            reading.refuse(path, str(error))

    def _exposed(self, entry: Any, path: Place, graph: Graph, taken: list[str]) -> Exposed:
        reading = self._reading
        if not isinstance(entry, dict):
            reading.refuse(path, f"an exposed setting is {shown(entry)}, but must be an object.")
        reading.keys(entry, path, _EXPOSED_KEYS, "there is no {} in an exposed setting.")
        name, node, setting = (
            reading.typed(entry, path, key, str, "text") for key in ("name", "node", "setting")
        )
        title = reading.typed(entry, path, "title", str, "text", "")
        exposed = Exposed(name, node, setting, title)
        if problem := exposed_problem(graph, exposed, taken):
            reading.refuse(path, problem)
        return exposed
