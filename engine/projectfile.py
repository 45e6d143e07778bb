"""The ``.netloom`` file: a project as JSON, one node a line.

The keys are sorted and every node and wire stands on a line of its own, so that changing one
block changes one line for git. All settings are written, not only those that differ from their
defaults: a later version may have other defaults, and a file must mean the same for ever.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from engine import FORMAT_VERSION
from engine.blocks.base import make
from engine.data.settings import DataSettings
from engine.errors import CycleError, ProjectFileError, SettingError
from engine.files import reason, write_atomically
from engine.graph import MAX_NODES, Graph, InputPort, Node, OutputPort, name_problem
from engine.jsonplace import DuplicateKeyError, line_of, strict_json
from engine.project import Project
from engine.settings import Settings
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SUFFIX = ".netloom"
MAX_BYTES = 64 * 2**20
"""A larger file is refused before it is read: 20,000 blocks need a tenth of it."""

_MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a format version to the next; files of every older version open for ever."""

Path_ = tuple[str | int, ...]
S = TypeVar("S", bound=Settings)


def project_to_json(project: Project) -> str:
    """Write a project as the text of a ``.netloom`` file."""
    graph = project.graph
    nodes = [_line(_node_to_json(node)) for node in graph.nodes.values()]
    wires = [
        _line([_port(graph.wires[end], "out"), _port(end, "in")])
        for node in graph.nodes.values()
        for port in node.block.input_ports
        if (end := InputPort(node.name, port)) in graph.wires
    ]
    parts = {
        "data": _line(project.data.values()),
        "format": str(FORMAT_VERSION),
        "name": _line(project.name),
        "nodes": _rows(nodes),
        "training": _line(project.training.values()),
        "wires": _rows(wires),
    }
    return "{\n" + ",\n".join(f'"{key}": {value}' for key, value in parts.items()) + "\n}\n"


def _node_to_json(node: Node) -> dict[str, Any]:
    x, y = node.position
    values: dict[str, Any] = {
        "block": node.block.kind,
        "name": node.name,
        "position": [_plain(x), _plain(y)],
        "settings": node.block.values(),
    }
    if not node.trainable:
        values["trainable"] = False
    if node.note:
        values["note"] = node.note
    return values


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else round(value, 3)


def _port(port: InputPort | OutputPort, usual: str) -> str:
    return port.node if port.port == usual else f"{port.node}.{port.port}"


def _line(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False)


def _rows(lines: list[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def save_project(project: Project, path: Path) -> None:
    """Write a project to its file, atomically.

    Raises
    ------
    ProjectFileError
        Where the file cannot be written, or holds a project of a newer version.
    """
    newer = _version_of(path)
    if newer is not None and newer > FORMAT_VERSION:
        raise ProjectFileError(
            f"{path.name} was made by a newer Netloom (format {newer}), which this one would "
            "damage: save under another name, or update Netloom."
        )
    try:
        write_atomically(path, project_to_json(project).encode())
    except OSError as error:
        raise ProjectFileError(f"{path} could not be saved: {reason(error)}.") from error


def _version_of(path: Path) -> int | None:
    """Return the format version of a file that may be anything."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return None
        version = json.loads(path.read_bytes())["format"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return version if isinstance(version, int) else None


def load_project(path: Path) -> Project:
    """Read a project from its file.

    Raises
    ------
    ProjectFileError
        With the file, the line and the cause, in one sentence.
    """
    try:
        if not path.is_file():
            what = "is a folder" if path.is_dir() else "does not exist"
            raise ProjectFileError(f"{path} {what}: name a {SUFFIX} file.")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ProjectFileError(
                f"{path.name} has {size / 2**20:,.0f} MB, but a {SUFFIX} file has at most "
                f"{MAX_BYTES // 2**20}: is it something else?"
            )
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProjectFileError(
            f"{path.name} is not a {SUFFIX} file: byte {error.start:,} is not text."
        ) from None
    except OSError as error:
        raise ProjectFileError(f"{path} could not be read: {error.strerror}.") from None
    return project_from_json(text, path.name)


def project_from_json(text: str, origin: str = "project") -> Project:
    """Read a project from the text of a ``.netloom`` file.

    Parameters
    ----------
    text
        The file's content.
    origin
        What to call the file in messages.

    Raises
    ------
    ProjectFileError
        With the file, the line and the cause, in one sentence.
    """
    return _Reader(text, origin).project()


class _Reader:
    """One reading of one file; knows the text, so that every complaint can name its line."""

    def __init__(self, text: str, origin: str) -> None:
        self.text = text
        self.origin = origin

    def refuse(self, path: Path_, message: str) -> NoReturn:
        line = line_of(self.text, path)
        raise ProjectFileError(f"{self.origin}, line {line}: {message}")

    def project(self) -> Project:
        values = self.parse()
        known = {"data", "format", "name", "nodes", "training", "wires"}
        for key in values:
            if key not in known:
                self.refuse((key,), f"there is no part called '{key}' in a {SUFFIX} file.")
        name = self.typed(values, (), "name", str, "text", "untitled")
        if len(name) > 200:
            self.refuse(("name",), "the project's name has more than 200 characters.")
        nodes = self.nodes(self.typed(values, (), "nodes", list, "a list", None))
        graph = self.graph(nodes, self.typed(values, (), "wires", list, "a list", None))
        return Project(
            name,
            graph,
            self.settings(DataSettings, values, "data"),
            self.settings(TrainingPlan, values, "training"),
        )

    def parse(self) -> dict[str, Any]:
        try:
            values: Any = strict_json(self.text)
        except json.JSONDecodeError as error:
            rest = self.text[error.pos :].strip()
            cut = not rest or error.msg.startswith("Unterminated")
            cause = (
                "the file ends in the middle: it was cut off, so take an earlier copy"
                if cut and self.text.lstrip().startswith("{")
                else f"this is not JSON ({error.msg.lower()}), so it is not a {SUFFIX} file"
            )
            raise ProjectFileError(f"{self.origin}, line {error.lineno}: {cause}.") from None
        except DuplicateKeyError as error:
            raise ProjectFileError(
                f"{self.origin}: the key '{error}' stands twice in one place: remove one of them."
            ) from None
        except RecursionError:
            raise ProjectFileError(
                f"{self.origin}: it is nested too deep to be a {SUFFIX} file."
            ) from None
        except ValueError as error:
            cause = "a number has thousands of digits" if "digits" in str(error) else str(error)
            raise ProjectFileError(f"{self.origin} is not a {SUFFIX} file: {cause}.") from None
        if not isinstance(values, dict) or "format" not in values:
            raise ProjectFileError(
                f"{self.origin}, line 1: this is JSON, but no {SUFFIX} file: there is no 'format'."
            )
        version = values["format"]
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            self.refuse(("format",), f"the format is {_shown(version)}, but must be a number.")
        if version > FORMAT_VERSION:
            self.refuse(
                ("format",),
                f"the file was made by a newer Netloom (format {version}; this one reads up to "
                f"{FORMAT_VERSION}): update Netloom to open it.",
            )
        while version < FORMAT_VERSION:
            values = _MIGRATIONS[version](values)
            version += 1
        return dict(values)

    def typed(
        self,
        values: Mapping[str, Any],
        path: Path_,
        key: str,
        kind: type,
        what: str,
        default: Any,
    ) -> Any:
        if key not in values:
            if default is None:
                self.refuse(path, f"'{key}' is missing.")
            return default
        value = values[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.refuse((*path, key), f"'{key}' is {_shown(value)}, but must be {what}.")
        return value

    def settings(self, settings: type[S], values: Mapping[str, Any], key: str) -> S:
        given = self.typed(values, (), key, dict, "an object", {})
        try:
            return settings(**given)
        except SettingError as error:
            place = (key, error.setting) if error.setting in given else (key,)
            self.refuse(place, str(error))  # type: ignore[arg-type]

    def nodes(self, entries: list[Any]) -> list[Node]:
        if len(entries) > MAX_NODES:
            self.refuse(
                ("nodes",),
                f"the network has {len(entries):,} blocks, but Netloom opens at most "
                f"{MAX_NODES:,}.",
            )
        nodes = [self.node(entry, ("nodes", index)) for index, entry in enumerate(entries)]
        seen: set[str] = set()
        for index, node in enumerate(nodes):
            if node.name in seen:
                self.refuse(("nodes", index), f"two blocks are called '{node.name}'.")
            seen.add(node.name)
        return nodes

    def node(self, entry: Any, path: Path_) -> Node:
        if not isinstance(entry, dict):
            self.refuse(path, f"a block is {_shown(entry)}, but must be an object.")
        name = self.typed(entry, path, "name", str, "text", None)
        if problem := name_problem(name):
            self.refuse((*path, "name"), problem)
        for key in entry:
            if key not in {"block", "name", "position", "settings", "trainable", "note"}:
                self.refuse((*path, key), f"{name} has '{key}', which blocks do not have.")
        kind = self.typed(entry, path, "block", str, "text", None)
        settings = self.typed(entry, path, "settings", dict, "an object", {})
        try:
            block = make(kind, settings)
        except SettingError as error:
            place: Path_ = (*path, "block")
            if error.setting is not None:
                place = (*path, "settings")
                if error.setting in settings:
                    place = (*place, error.setting)
            self.refuse(place, f"{name}: {error}")
        trainable = self.typed(entry, path, "trainable", bool, "true or false", True)
        note = self.typed(entry, path, "note", str, "text", "")
        return Node(name, block, self.position(entry, path, name), trainable, note)

    def position(self, entry: Mapping[str, Any], path: Path_, name: str) -> tuple[float, float]:
        given = self.typed(entry, path, "position", list, "two numbers", [0, 0])
        numbers = [v for v in given if isinstance(v, int | float) and not isinstance(v, bool)]
        if len(given) != 2 or len(numbers) != 2 or not all(abs(v) <= 1e7 for v in numbers):
            self.refuse(
                (*path, "position"), f"the position of {name} must be two numbers up to 10,000,000."
            )
        x, y = map(float, numbers)
        return (x, y) if math.isfinite(x + y) else (0.0, 0.0)

    def graph(self, nodes: list[Node], entries: list[Any]) -> Graph:
        by_name = {node.name: node for node in nodes}
        wires: list[tuple[OutputPort, InputPort]] = []
        ends: set[InputPort] = set()
        for index, entry in enumerate(entries):
            path = ("wires", index)
            pair = isinstance(entry, list) and len(entry) == 2
            if not pair or not all(isinstance(port, str) for port in entry):
                self.refuse(path, 'a wire must be two ports, such as ["conv1", "relu1"].')
            start = OutputPort(*self.port(entry[0], path, by_name, "output"))
            end = InputPort(*self.port(entry[1], path, by_name, "input"))
            if end in ends:
                self.refuse(path, f"two wires end at {entry[1]}, but an input takes one.")
            ends.add(end)
            wires.append((start, end))
        try:
            return Graph.build(nodes, wires)
        except CycleError as error:
            inside = set(error.cycle)
            index = next(
                i for i, (a, b) in enumerate(wires) if a.node in inside and b.node in inside
            )
            self.refuse(("wires", index), str(error))

    def port(self, text: str, path: Path_, nodes: Mapping[str, Node], side: str) -> tuple[str, str]:
        name, dot, port = text.partition(".")
        if name not in nodes:
            self.refuse(path, f"a wire leads to '{name}', but there is no block of that name.")
        block = nodes[name].block
        ports = block.output_ports if side == "output" else block.input_ports
        if not dot:
            port = "out" if side == "output" else "in"
        if port not in ports:
            there = ", ".join(ports) or "none"
            self.refuse(path, f"{name} has no {side} port '{port}': there is {there}.")
        return name, port


def _shown(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= 40 else text[:37] + "…"
