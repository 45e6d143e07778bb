"""Blocks as text, to copy between windows, into an e-mail and back.

A line for each block, in words that a person can read::

    netloom blocks 3
    block conv1 = convolution(filters=6, kernel=5) at 0 0
    block relu1 = relu() at 220 0
    wire conv1 -> relu1
    end of netloom blocks

Only the settings that differ from what a new block has are written. What stands before the first
line and behind the last does not matter, nor how the lines are wrapped, quoted or indented. What is
inside is checked like a project file.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NoReturn

from engine import FORMAT_VERSION
from engine.errors import FragmentError, NetloomError
from engine.fragmentmail import readings
from engine.fragmenttext import DamagedError, Words, check_of, flattened, pairs, value, word
from engine.graph import Graph, InputPort, OutputPort
from engine.groups.definition import closure, nested
from engine.project import Project
from engine.projectfile import project_from_json, project_to_json
from engine.projectreader import ProjectReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.groups.definition import GroupDefinition
    from engine.projectreading import Place

__all__ = ["MAX_CHARACTERS", "Fragment", "extract", "from_text", "may_hold_blocks", "to_text"]

MAX_CHARACTERS = 16 * 2**20
"""A longer text is refused before it is read: 20,000 blocks need a fifth of it."""

_BEGIN = re.compile(r"netloom blocks (\d{1,9})\b")
_END = "end of netloom blocks"
_CHECK = re.compile(r",? texts ([0-9a-f]{8})\b")
_NODE_KEYS = ("block", "name", "position", "settings")
_OWN_KEYS = frozenset({"data", "format", "groups", "name", "silenced", "training"})
"""What a project file holds beside its network."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Some blocks of a network, and what belongs to them.

    Parameters
    ----------
    graph
        The blocks and the wires among them, with the notes and frames that go with them.
    groups
        The definitions that blocks of it are instances of, and those nested in them.
    feeds
        The wires that come from elsewhere: what fed a block, and the port at which it ended.
    """

    graph: Graph
    groups: Mapping[str, GroupDefinition] = field(default_factory=dict)
    feeds: tuple[tuple[OutputPort, InputPort], ...] = ()


def extract(graph: Graph, names: Iterable[str], remarks: Iterable[str] = ()) -> Fragment:
    """Take blocks out of a network, with the wires among them.

    Parameters
    ----------
    graph
        The network.
    names
        The blocks.
    remarks
        The notes and frames of its drawing that go with them.

    Raises
    ------
    GraphError
        Where there is no block of a name.
    """
    chosen = {graph[name].name for name in names}
    nodes = [node for name, node in graph.nodes.items() if name in chosen]
    wires: list[tuple[OutputPort, InputPort]] = []
    feeds: list[tuple[OutputPort, InputPort]] = []
    for node in nodes:
        for port in node.block.input_ports:
            end = InputPort(node.name, port)
            start = graph.wires.get(end)
            if start is not None:
                (wires if start.node in chosen else feeds).append((start, end))
    part = Graph.build(nodes, wires)
    noted = set(remarks)
    drawing = graph.drawing
    kept = replace(
        drawing,
        remarks={key: remark for key, remark in drawing.remarks.items() if key in noted},
        routes={end: way for end, way in drawing.routes.items() if end in part.wires},
    )
    groups = {each.name: each for each in closure(nested(part))}
    return Fragment(part.draw(kept), groups, tuple(feeds))


# -- writing ------------------------------------------------------------------------------------


def to_text(fragment: Fragment) -> str:
    """Write blocks as text that :func:`from_text` reads, also when it comes back by mail."""
    written = json.loads(
        project_to_json(Project(graph=fragment.graph, groups=dict(fragment.groups)))
    )
    lines = [f"netloom blocks {FORMAT_VERSION}"]
    for entry in written["groups"]:
        graph = fragment.groups[entry["name"]].graph
        lines.append(f"group {word(entry['name'])} {{")
        lines += [f"  {line}" for line in _statements(entry, graph, ("name",))]
        lines.append("}")
    lines += _statements(written, fragment.graph, _OWN_KEYS)
    lines += [f"feed {word(_port(start, 'out'))} -> {word(_port(end, 'in'))}"
              for start, end in fragment.feeds]  # fmt: skip
    texts = _texts(" ".join(lines[1:]))
    end = f"{_END}, texts {check_of(texts)}" if texts else _END
    return "\n".join([*lines, end, ""])


def _texts(written: str) -> list[str]:
    """Return what stands in quotation marks, in its order."""
    words = Words(written)
    while words.at:
        if words.at.startswith('"'):
            words.word()
        else:
            words.take()
    return words.quoted


def _statements(entry: Mapping[str, Any], graph: Graph, own: Iterable[str]) -> Iterator[str]:
    """Write one graph of a project file, line by line."""
    for node in entry["nodes"]:
        changed = graph[node["name"]].block.changed_values()
        settings = {key: node["settings"][key] for key in changed}
        x, y = node["position"]
        rest = {key: each for key, each in node.items() if key not in _NODE_KEYS}
        line = f"block {word(node['name'])} = {word(node['block'])}({pairs(settings)}) at {x} {y}"
        yield f"{line} {pairs(rest)}" if rest else line
    for start, end in entry["wires"]:
        yield f"wire {word(start)} -> {word(end)}"
    for key, each in entry.items():
        if key not in {"nodes", "wires", *own} and each not in ("", [], {}):
            yield from _setting(key, each)


def _setting(key: str, each: Any) -> Iterator[str]:
    """Write what else a graph has; what a list or an object holds stands on a line each."""
    if isinstance(each, dict):
        yield f"set {word(key)} = {{"
        yield from (f"  {word(name)}={value(inner)}" for name, inner in each.items())
        yield "}"
    elif isinstance(each, list):
        yield f"set {word(key)} = ["
        yield from (f"  {value(inner)}" for inner in each)
        yield "]"
    else:
        yield f"set {word(key)} = {value(each)}"


def _port(port: OutputPort | InputPort, usual: str) -> str:
    return port.node if port.port == usual else f"{port.node}.{port.port}"


# -- reading ------------------------------------------------------------------------------------


def may_hold_blocks(text: str) -> bool:
    """Say, without reading all of it, whether a text looks as if there were blocks in it."""
    if len(text) > MAX_CHARACTERS:
        return False
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return '"format"' in text and '"nodes"' in text
    return _BEGIN.search(flattened(text)) is not None


def from_text(text: str) -> Fragment:
    """Read blocks from text that may have been quoted, wrapped and written around.

    The text of a whole project file gives all blocks of its network.

    Raises
    ------
    FragmentError
        In one sentence: where there are no blocks in it, it was cut off or damaged, or was made by
        a newer version.
    """
    if len(text) > MAX_CHARACTERS:
        raise FragmentError(
            f"The text has {len(text):,} characters, but blocks as text have at most "
            f"{MAX_CHARACTERS:,}: is it something else?"
        )
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return _of_project(text)
    try:
        return _plain(text)
    except FragmentError as error:
        refused, known = error, _BEGIN.search(flattened(text)) is not None
    for reading in readings(text):
        try:
            return _plain(reading)
        except FragmentError as error:
            if not known and _BEGIN.search(flattened(reading)):
                refused, known = error, True
        except (ValueError, LookupError, AssertionError, RecursionError):
            continue  # a guess that came to nothing; what is refused is the text itself
    raise refused


def _plain(text: str) -> Fragment:
    """Read blocks from text that no program has packed."""
    flat = flattened(text)
    begins = list(_BEGIN.finditer(flat))
    if not begins:
        raise FragmentError(
            "There are no blocks in this text: copy blocks in Netloom, or the text of a .netloom "
            "file."
        )
    refused: FragmentError | None = None
    for begin in begins:
        try:
            return _between(flat, begin)
        except FragmentError as error:
            # Somebody may have written of "netloom blocks 3" before the blocks themselves.
            refused = refused or error
    assert refused is not None  # noqa: S101 - there was at least one beginning
    raise refused


def _of_project(text: str) -> Fragment:
    try:
        project = project_from_json(text.lstrip("\ufeff"), "the text")
    except NetloomError as error:
        sentence = str(error)
        raise FragmentError(sentence[0].upper() + sentence[1:]) from None
    return extract(project.graph, project.graph.nodes, project.graph.drawing.remarks)


def _between(flat: str, begin: re.Match[str]) -> Fragment:
    version = int(begin[1])
    if version > FORMAT_VERSION:
        raise FragmentError(
            f"These blocks were copied from a newer Netloom (format {version}; this one reads up "
            f"to {FORMAT_VERSION}): update Netloom to paste them."
        )
    end = flat.find(_END, begin.end())
    while end > 0 and _inside_text(flat[begin.end() : end]):
        end = flat.find(_END, end + 1)
    if end < 0:
        raise FragmentError(
            f"These blocks were cut off: copy the whole text, from 'netloom blocks' to '{_END}'."
        )
    words = Words(flat[begin.end() : end])
    try:
        values, feeds = _parsed(words)
    except DamagedError as error:
        raise FragmentError(
            f"These blocks are damaged at '{str(error)[:30]}': copy them again, or mend it there."
        ) from None
    check = _CHECK.match(flat, end + len(_END))
    if check is not None and check[1] != check_of(words.quoted):
        raise FragmentError(
            "The names or notes of these blocks are not as they were copied, as where a line "
            f"breaks inside a word: copy them again, or delete 'texts {check[1]}' from the last "
            "line to take them as they are."
        )
    graph, groups = _read({**values, "format": max(version, 1)})
    return Fragment(graph, groups, _known(feeds, graph))


def _inside_text(before: str) -> bool:
    """Say whether the words at a place are part of a text in quotation marks."""
    return re.sub(r"\\.", "", before).count('"') % 2 == 1


Feeds = list[tuple[str, str]]


def _parsed(words: Words) -> tuple[dict[str, Any], Feeds]:
    """Return what a project file would hold, and the wires from elsewhere."""
    values: dict[str, Any] = {"groups": []}
    feeds: Feeds = []

    def group() -> None:
        inner: dict[str, Any] = {"name": words.word()}
        words.take("{")
        _graph(words, inner, {})
        words.take("}")
        values["groups"].append(inner)

    _graph(words, values, {"group": group, "feed": lambda: feeds.append(_wire(words))})
    if words.at:
        raise DamagedError(words.at)
    return values, feeds


def _graph(words: Words, values: dict[str, Any], more: Mapping[str, Any]) -> None:
    """Read the statements of one graph into what its object in a file would hold."""
    values.update(nodes=[], wires=[])
    while words.at and words.at != "}":
        what = words.take()
        if what == "block":
            values["nodes"].append(_block(words))
        elif what == "wire":
            values["wires"].append(list(_wire(words)))
        elif what == "set":
            key = words.word()
            if key in values or key in _OWN_KEYS:
                raise DamagedError(key)
            words.take("=")
            values[key] = words.value()
        elif what in more:
            more[what]()
        else:
            raise DamagedError(what)


def _block(words: Words) -> dict[str, Any]:
    name = words.word()
    words.take("=")
    kind = words.word()
    words.take("(")
    settings = words.pairs(")")
    words.take(")")
    words.take("at")
    place = [words.number(), words.number()]
    rest: dict[str, Any] = {}
    while words.at and words.at not in _STATEMENTS:
        key = words.word()
        words.take("=")
        if key in rest or key in _NODE_KEYS:
            raise DamagedError(key)
        rest[key] = words.value()
    return {**rest, "name": name, "block": kind, "settings": settings, "position": place}


_STATEMENTS = frozenset({"block", "wire", "set", "group", "feed", "}"})


def _wire(words: Words) -> tuple[str, str]:
    start = words.word()
    if words.at == "→":  # what some programs make of an arrow
        words.take()
    else:
        words.take("->")
    return start, words.word()


class _Reader(ProjectReader):
    """Reads what was copied as strictly as a file; there are no lines that one could look at."""

    def refuse(self, path: Place, message: str) -> NoReturn:
        """Complain about a part of what was copied."""
        del path
        raise FragmentError(f"These blocks cannot be pasted: {message}")


def _read(values: dict[str, Any]) -> tuple[Graph, Mapping[str, GroupDefinition]]:
    project = _Reader(json.dumps(values), "the text").project()
    return project.graph, project.groups


def _known(feeds: Feeds, graph: Graph) -> tuple[tuple[OutputPort, InputPort], ...]:
    """Return the wires from elsewhere whose ends are ports of the blocks."""
    found = []
    for start, end in feeds:
        name, _, port = start.partition(".")
        feeding = OutputPort(name, port or "out")
        name, _, port = end.partition(".")
        fed = InputPort(name, port or "in")
        if fed.node in graph and fed.port in graph[fed.node].block.input_ports:
            found.append((feeding, fed))
    return tuple(found)
