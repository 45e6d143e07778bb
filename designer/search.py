"""Finding blocks of the project by what is known of them: an index, and matches in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from designer.scope import bind
from engine.analysis import analyse
from engine.blocks.base import registry
from engine.blocks.composite import Composite
from engine.errors import NetloomError
from engine.groups.block import Group
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from designer.scope import Path, Scope
    from engine.analysis import Analysis
    from engine.graph import Graph, Node

MOST = 20_000
"""Blocks that are looked through, those inside others counted."""

AT_ONCE = 200
"""Blocks whose lines are made at once: that takes 3 ms."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """One block, or a note or frame, and where it is."""

    path: Path
    name: str
    remark: bool = False
    """Whether the name is that of a note or a frame."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of one block as one text, in small letters, with a space around each word."""

    hit: Hit
    text: str


def line(path: Path, node: Node) -> Line:
    """Return what is searched of a node: name, kind, synonyms, settings with values, note."""
    block = node.block
    parts = [node.name, words(block.title), block.title, block.kind, *block.synonyms]
    for setting, value in block.values().items():
        if value is True:
            parts.append(setting)
        elif value is not False and value is not None:
            parts.append(f"{setting} {value}")
    parts.append(node.note)
    return Line(Hit(path, node.name), f" {node.name.lower()} {_plain(' '.join(parts))} ")


def remark_lines(path: Path, graph: Graph) -> list[Line]:
    """Return what is searched of notes and frames: their texts."""
    return [
        Line(Hit(path, name, remark=True), f" {_plain(remark.text)} ")
        for name, remark in graph.drawing.remarks.items()
    ]


def lines_inside(graph: Graph, analysis: Analysis, path: Path) -> Iterator[list[Line]]:
    """Yield the blocks inside groups and composites, one inside at a time, the nearest first."""
    waiting = [(graph, analysis, path)]
    count = 0
    while waiting and count < MOST:
        graph, analysis, path = waiting.pop(0)
        for name, node in graph.nodes.items():
            inner = _inside(node, analysis)
            if inner is not None:
                here = (*path, name)
                found = [line(here, each) for each in inner.nodes.values()]
                found += remark_lines(here, inner)
                count += len(found)
                yield found
                if any(isinstance(each.block, Composite | Group) for each in inner.nodes.values()):
                    waiting.append((inner, analyse(inner), here))


def _inside(node: Node, analysis: Analysis) -> Graph | None:
    block, shapes = node.block, analysis[node.name].input_shapes
    if isinstance(block, Group):
        return bind(block.inner_graph, block.input_ports, shapes)
    if not isinstance(block, Composite) or shapes is None:
        return None
    try:
        return block.expand(shapes).graph
    except NetloomError:
        return None


def whole_project(root: Scope) -> Iterator[list[Line]]:
    """Yield every block of a project: the network's own, then those inside of them."""
    nodes = list(root.graph.nodes.values())
    for start in range(0, len(nodes), AT_ONCE):
        yield [line((), node) for node in nodes[start : start + AT_ONCE]]
    if root.graph.drawing.remarks:
        yield remark_lines((), root.graph)
    yield from lines_inside(root.bound or root.graph, root.analysis, ())


def search(text: str, lines: Iterable[Line]) -> list[Hit]:
    """Return the blocks that match a text, in their order, those whose name begins so first.

    All words must begin a word of what is known of a block. Words that stand beside each other
    there, such as a setting and its value, are meant where any block has them so: ``kernel 3``
    finds no kernel of 5 that happens to have 3 groups. A number is meant whole.
    """
    query = _plain(text)
    if not query:
        return []
    phrase = _token(query)
    parts = [_token(part) for part in _parts(query.split())]
    first, beside, apart = [], [], []
    for each in lines:
        known = each.text
        if known.startswith((f" {query}", f" {text.lower().strip()}")):
            first.append(each.hit)
        elif phrase in known:
            beside.append(each.hit)
        elif all(part in known for part in parts):
            apart.append(each.hit)
    return [*first, *beside] or apart


def _token(words_typed: str) -> str:
    """Return what must be in a line: a number ends where it ends, a word may go on."""
    return f" {words_typed} " if words_typed[-1].isdigit() else f" {words_typed}"


def _parts(typed: list[str]) -> list[str]:
    """Return what must be found each: a number belongs to the setting before it."""
    parts: list[str] = []
    for place, word in enumerate(typed):
        if word[0].isdigit() and place and typed[place - 1] in _settings():
            parts[-1] += f" {word}"
        else:
            parts.append(word)
    return parts


@lru_cache(maxsize=1)
def _settings() -> frozenset[str]:
    """Return the last words of the names of all settings."""
    names = {name for block in registry().values() for name in block.model_fields}
    return frozenset(name.split("_")[-1] for name in names)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
