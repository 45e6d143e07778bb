"""Reading the text of a ``.netloom`` file: every complaint names the file and the line."""

from __future__ import annotations

import difflib
import json
import math
import re
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from engine import FORMAT_VERSION
from engine.blocks.base import make, registry
from engine.data.settings import DataSettings
from engine.errors import CycleError, ProjectFileError, SettingError
from engine.graph import MAX_NODES, Graph, InputPort, Node, OutputPort, name_problem
from engine.jsonplace import JsonError, line_of, strict_json
from engine.project import Project
from engine.settings import Settings
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

SUFFIX = ".netloom"
MAX_TITLE = 200
"""Characters in a project's name; it is also the stem of run folders."""
MAX_POSITION = 1e7
"""Pixels; far beyond any canvas."""

_MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a format version to the next; files of every older version open for ever."""

_HALF = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair: JSON can escape one, but no file and no terminal can hold it."""

Place = tuple[str | int, ...]
S = TypeVar("S", bound=Settings)


class ProjectReader:
    """One reading of one file; knows the text, so that every complaint can name its line.

    Parameters
    ----------
    text
        The file's content.
    origin
        What to call the file in messages.
    """

    def __init__(self, text: str, origin: str) -> None:
        self.text = text
        self.origin = origin

    def _refuse(self, path: Place, message: str) -> NoReturn:
        line = line_of(self.text, path)
        raise ProjectFileError(f"{self.origin}, line {line}: {message}")

    def project(self) -> Project:
        """Read the whole project.

        Raises
        ------
        ProjectFileError
            With the file, the line and the cause, in one sentence.
        """
        values = self._parse()
        known = {"data", "format", "name", "nodes", "training", "wires"}
        for key in values:
            if key not in known:
                self._refuse((key,), f"there is no part called {_shown(key)} in a {SUFFIX} file.")
        name = self._typed(values, (), "name", str, "text", "untitled")
        if len(name) > MAX_TITLE:
            self._refuse(("name",), f"the project's name has more than {MAX_TITLE} characters.")
        nodes = self._nodes(self._typed(values, (), "nodes", list, "a list", None))
        graph = self._graph(nodes, self._typed(values, (), "wires", list, "a list", None))
        return Project(
            name,
            graph,
            self._settings(DataSettings, values, "data"),
            self._settings(TrainingPlan, values, "training"),
        )

    def _parse(self) -> dict[str, Any]:
        if not self.text.strip():
            raise ProjectFileError(f"{self.origin} is empty: take an earlier copy of it.")
        try:
            values: Any = strict_json(self.text)
        except JsonError as error:
            place = self.origin if error.line is None else f"{self.origin}, line {error.line}"
            if not self.text.lstrip().startswith("{"):
                cause = f"this is not JSON, so it is not a {SUFFIX} file."
            elif error.cut:
                cause = "the file ends in the middle: it was cut off, so take an earlier copy."
            else:
                cause = f"{error}, so the file cannot be read: mend it there, or take another copy."
            raise ProjectFileError(f"{place}: {cause}") from None
        if not isinstance(values, dict) or "format" not in values:
            raise ProjectFileError(
                f"{self.origin}, line 1: this is JSON, but no {SUFFIX} file: there is no 'format'."
            )
        version = values["format"]
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            self._refuse(
                ("format",),
                f"the format is {_shown(version)}, but must be a whole number from 1 on.",
            )
        if version > FORMAT_VERSION:
            self._refuse(
                ("format",),
                f"the file was made by a newer Netloom (format {_shown(version)}; this one reads "
                f"up to {FORMAT_VERSION}): update Netloom to open it.",
            )
        while version < FORMAT_VERSION:
            values = _MIGRATIONS[version](values)
            version += 1
        return dict(values)

    def _typed(
        self,
        values: Mapping[str, Any],
        path: Place,
        key: str,
        kind: type,
        what: str,
        default: Any,
    ) -> Any:
        if key not in values:
            if default is None:
                self._refuse(path, f"'{key}' is missing: add it, or take another copy.")
            return default
        value = values[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self._refuse((*path, key), f"'{key}' is {_shown(value)}, but must be {what}.")
        if isinstance(value, str) and _HALF.search(value):
            self._refuse((*path, key), f"'{key}' holds half of a character (\\ud800 to \\udfff).")
        return value

    def _settings(self, settings: type[S], values: Mapping[str, Any], key: str) -> S:
        given = self._typed(values, (), key, dict, "an object", {})
        try:
            return settings(**given)
        except SettingError as error:
            place: Place = (key,)
            if error.setting is not None and error.setting in given:
                place = (key, error.setting)
            self._refuse(place, _continued(str(error)))

    def _nodes(self, entries: list[Any]) -> list[Node]:
        if len(entries) > MAX_NODES:
            self._refuse(
                ("nodes",),
                f"the network has {len(entries):,} blocks, but Netloom opens at most "
                f"{MAX_NODES:,}.",
            )
        nodes = [self._node(entry, ("nodes", index)) for index, entry in enumerate(entries)]
        seen: set[str] = set()
        for index, node in enumerate(nodes):
            if node.name in seen:
                self._refuse(("nodes", index), f"two blocks are called '{node.name}'.")
            seen.add(node.name)
        return nodes

    def _node(self, entry: Any, path: Place) -> Node:
        if not isinstance(entry, dict):
            self._refuse(path, f"a block is {_shown(entry)}, but must be an object.")
        name = self._typed(entry, path, "name", str, "text", None)
        if problem := name_problem(name):
            self._refuse((*path, "name"), problem)
        for key in entry:
            if key not in {"block", "name", "position", "settings", "trainable", "note"}:
                self._refuse((*path, key), f"{name} has {_shown(key)}, which blocks do not have.")
        kind = self._typed(entry, path, "block", str, "text", None)
        if kind not in registry():
            self._refuse(
                (*path, "block"),
                f"{name} is a block {_shown(kind)}, which this Netloom does not know"
                f"{_similar(kind, registry())}.",
            )
        settings = self._typed(entry, path, "settings", dict, "an object", {})
        try:
            block = make(kind, settings)
        except SettingError as error:
            place: Place = (*path, "settings")
            if error.setting in settings:
                place = (*place, str(error.setting))
            self._refuse(place, f"{name}: {_continued(str(error))}")
        trainable = self._typed(entry, path, "trainable", bool, "true or false", True)
        note = self._typed(entry, path, "note", str, "text", "")
        return Node(name, block, self._position(entry, path, name), trainable, note)

    def _position(self, entry: Mapping[str, Any], path: Place, name: str) -> tuple[float, float]:
        given = self._typed(entry, path, "position", list, "two numbers", [0, 0])
        numbers = [v for v in given if isinstance(v, int | float) and not isinstance(v, bool)]
        if len(given) != 2 or len(numbers) != 2 or not all(abs(v) <= MAX_POSITION for v in numbers):
            self._refuse(
                (*path, "position"), f"the position of {name} must be two numbers up to 10,000,000."
            )
        x, y = map(float, numbers)
        return (x, y) if math.isfinite(x + y) else (0.0, 0.0)

    def _graph(self, nodes: list[Node], entries: list[Any]) -> Graph:
        by_name = {node.name: node for node in nodes}
        wires: list[tuple[OutputPort, InputPort]] = []
        ends: set[InputPort] = set()
        for index, entry in enumerate(entries):
            path = ("wires", index)
            pair = isinstance(entry, list) and len(entry) == 2
            if not pair or not all(isinstance(port, str) for port in entry):
                self._refuse(path, 'a wire must be two ports, such as ["conv1", "relu1"].')
            start = OutputPort(*self._port(entry[0], path, by_name, "output"))
            end = InputPort(*self._port(entry[1], path, by_name, "input"))
            if end in ends:
                self._refuse(path, f"two wires end at {_shown(entry[1])}, but an input takes one.")
            ends.add(end)
            wires.append((start, end))
        try:
            return Graph.build(nodes, wires)
        except CycleError as error:
            inside = set(error.cycle)
            index = next(
                i for i, (a, b) in enumerate(wires) if a.node in inside and b.node in inside
            )
            self._refuse(("wires", index), str(error))

    def _port(
        self, text: str, path: Place, nodes: Mapping[str, Node], side: str
    ) -> tuple[str, str]:
        name, dot, port = text.partition(".")
        if name not in nodes:
            self._refuse(
                path, f"a wire leads to {_shown(name)}, but there is no block of that name."
            )
        block = nodes[name].block
        ports = block.output_ports if side == "output" else block.input_ports
        if not dot:
            port = "out" if side == "output" else "in"
        if port not in ports:
            there = ", ".join(ports) or "none"
            self._refuse(path, f"{name} has no {side} port {_shown(port)}: there is {there}.")
        return name, port


def _shown(value: object) -> str:
    """Write a value as the file has it, as far as it fits into a sentence."""
    text = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        text = text[1:-1]
        return f"'{text}'" if len(text) <= 40 else f"'{text[:37]}…'"
    return text if len(text) <= 40 else text[:37] + "…"


def _continued(sentence: str) -> str:
    """Let a sentence go on behind a colon: ``There is`` becomes ``there is``."""
    return "there" + sentence[5:] if sentence.startswith("There ") else sentence


def _similar(word: str, known: Iterable[str]) -> str:
    """Name what a misspelt word was probably meant to be."""
    found = difflib.get_close_matches(word[:80].lower(), known, 1)
    return f" (did you mean '{found[0]}'?)" if found else ""
