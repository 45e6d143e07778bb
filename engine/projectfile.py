"""The ``.netloom`` file: a project as JSON, one node a line.

The keys are sorted and every node and wire stands on a line of its own, so that changing one
block changes one line for git. All settings are written, not only those that differ from their
defaults: a later version may have other defaults, and a file must mean the same for ever. The
instances of a group write only what they chose themselves: their defaults stand in the file, in
the group's definition, so that a value edited there is that of all its instances.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from engine import FORMAT_VERSION
from engine.drawing import MAX_TEXT
from engine.errors import ProjectFileError
from engine.files import reason, write_atomically
from engine.graph import InputPort, Node, OutputPort
from engine.groups.block import Group
from engine.groups.definition import MAX_NOTE
from engine.projectreader import MAX_POSITION, MAX_SILENCED, MAX_TITLE, SUFFIX, ProjectReader

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from engine.drawing import Point, Remark
    from engine.graph import Graph
    from engine.groups.definition import GroupDefinition
    from engine.project import Project

__all__ = ["MAX_BYTES", "SUFFIX", "groups_to_json", "load_project", "project_from_json",
           "project_to_json", "read_text", "save_project"]  # fmt: skip

MAX_BYTES = 64 * 2**20
"""A larger file is refused before it is read: 20,000 blocks need a tenth of it."""


def project_to_json(project: Project) -> str:
    """Write a project as the text of a ``.netloom`` file."""
    silenced = sorted({_whole(each)[:MAX_SILENCED] for each in project.silenced} - {""})
    return (
        _object(
            data=_line(project.data.values()),
            format=str(FORMAT_VERSION),
            groups=groups_to_json(project.groups.values()),
            name=_line(_whole(project.name)[:MAX_TITLE]),
            silenced=_line(silenced),
            training=_line(project.training.values()),
            **_graph_to_json(project.graph),
        )
        + "\n"
    )


def groups_to_json(groups: Iterable[GroupDefinition]) -> str:
    """Write group definitions as a list; what is nested in them must be among them."""
    return _rows(
        [
            _object(
                exposed=_line([asdict(exposed) for exposed in group.exposed]),
                name=_line(group.name),
                note=_line(_whole(group.note)[:MAX_NOTE]),
                **_graph_to_json(group.graph),
            )
            for group in groups
        ]
    )


def _graph_to_json(graph: Graph) -> dict[str, str]:
    wires = [
        _line([_port(graph.wires[end], "out"), _port(end, "in")])
        for node in graph.nodes.values()
        for port in node.block.input_ports
        if (end := InputPort(node.name, port)) in graph.wires
    ]
    nodes = [_line(_node_to_json(node)) for node in graph.nodes.values()]
    parts = {"nodes": _rows(nodes), "wires": _rows(wires)}
    if not graph.drawing.empty:
        parts["drawing"] = _drawing_to_json(graph)
    return parts


def _drawing_to_json(graph: Graph) -> str:
    """Write what is drawn beside a network, as far as anything is."""
    drawing = graph.drawing
    parts: dict[str, str] = {}
    if drawing.flow != "right":
        parts["flow"] = _line(drawing.flow)
    if drawing.remarks:
        remarks = drawing.remarks.items()
        parts["remarks"] = _rows([_line(_remark_to_json(*remark)) for remark in remarks])
    if drawing.routes:
        parts["routes"] = _rows(
            [
                _line([_port(end, "in"), [_point(point) for point in drawing.routes[end]]])
                for node in graph.nodes.values()
                for port in node.block.input_ports
                if (end := InputPort(node.name, port)) in drawing.routes
            ]
        )
    return _object(**parts)


def _remark_to_json(name: str, remark: Remark) -> dict[str, Any]:
    left, top, width, height = remark.area
    # A thousandth is what a file keeps of a pixel: less would be no area.
    size = [max(_plain(side), 0.001) for side in (width, height)]
    values: dict[str, Any] = {
        "area": [_plain(left), _plain(top), *size],
        "id": name,
        "text": _whole(remark.text)[:MAX_TEXT],
    }
    if remark.color != "none":
        values["color"] = remark.color
    if remark.frame:
        values["frame"] = True
    return values


def _point(point: Point) -> list[float | int]:
    return [_plain(point[0]), _plain(point[1])]


def _object(**parts: str) -> str:
    lines = ",\n".join(f'"{key}": {value}' for key, value in sorted(parts.items()))
    return "{\n" + lines + "\n}"


def _node_to_json(node: Node) -> dict[str, Any]:
    x, y = node.position
    block = node.block
    values: dict[str, Any] = {
        "block": block.kind,
        "name": node.name,
        "position": [_plain(x), _plain(y)],
        "settings": block.changed_values() if isinstance(block, Group) else block.values(),
    }
    if not node.trainable:
        values["trainable"] = False
    if node.bypassed:
        values["bypassed"] = True
    if node.color != "none":
        values["color"] = node.color
    if node.note:
        values["note"] = _whole(node.note)
    return values


def _plain(value: float) -> float | int:
    """Round to what a screen can show; whatever a program may have put there can be read back."""
    value = 0.0 if math.isnan(value) else min(max(value, -MAX_POSITION), MAX_POSITION)
    value = round(value, 3)
    return int(value) if value == int(value) else value


def _port(port: InputPort | OutputPort, usual: str) -> str:
    return port.node if port.port == usual else f"{port.node}.{port.port}"


def _line(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False)
    if text.isascii() or _encodable(text):
        return text
    return json.dumps(value, sort_keys=True, allow_nan=False)  # a path may hold any bytes


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _whole(text: str) -> str:
    """Replace halves of characters, which may come from elsewhere by the clipboard."""
    return text.encode("utf-8", "replace").decode()


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
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
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
    return project_from_json(read_text(path), path.name)


def read_text(path: Path, suffix: str = SUFFIX) -> str:
    """Read a file that may be anything, as far as it can be one of the program's own.

    Parameters
    ----------
    path
        The file.
    suffix
        What kind of file it should be.

    Raises
    ------
    ProjectFileError
        Where it cannot be read, is too large or is not text.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            what = "is a folder" if path.is_dir() else "is not a file"
            raise ProjectFileError(f"{path} {what}: name a {suffix} file.")
        if size > MAX_BYTES:
            raise ProjectFileError(
                f"{path.name} has {size / 2**20:,.0f} MB, but a {suffix} file has at most "
                f"{MAX_BYTES // 2**20}: is it something else?"
            )
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProjectFileError(
            f"{path.name} is not a {suffix} file: byte {error.start:,} is not text."
        ) from None
    except FileNotFoundError:
        raise ProjectFileError(f"{path} does not exist: name a {suffix} file.") from None
    except OSError as error:
        raise ProjectFileError(f"{path} could not be read: {reason(error)}.") from None


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
    return ProjectReader(text, origin).project()
