"""What a group is: a graph that a person made into a block, stored once for all its instances."""

from __future__ import annotations

import keyword
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from engine.blocks.input import Input
from engine.blocks.output import Output
from engine.errors import GroupError, SettingError
from engine.graph import MAX_NODES, Graph, Node
from engine.names import MAX_NAME_LENGTH, name_problem
from engine.settings import describe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.groups.block import Group

MAX_TITLE = 60
"""Characters in a group's name; a card shows about half of them."""
MAX_NOTE = 10_000
"""Characters in the remark about a group."""
MAX_DEPTH = 32
"""How deep groups may lie in one another."""
PREFIX = "group:"
"""Begins the kind of an instance in files; the group's name follows."""


@dataclass(frozen=True, slots=True)
class Exposed:
    """A setting of a block inside a group that is also a setting of the group.

    Parameters
    ----------
    name
        The setting's identifier in the group.
    node, setting
        The inner block, and which of its settings it is.
    title
        What the form shows beside the control; empty: the inner setting's title.
    """

    name: str
    node: str
    setting: str
    title: str = ""


@dataclass(frozen=True, eq=False)
class GroupDefinition:
    """A group: its inner graph, and which inner settings its instances may choose.

    The graph's Input nodes are the ports in, its Output nodes the ports out, in the order of the
    graph's nodes and under the nodes' names. Two definitions are equal when they say the same.

    Parameters
    ----------
    name
        What a person calls it, such as ``"Conv unit"``; unique in its project.
    graph
        What is inside.
    exposed
        The inner settings that are settings of the group.
    note
        A remark; its first line is the help of the group's block.

    Raises
    ------
    GroupError
        Where the name is unfit, an exposed setting does not exist, or what is inside unfolds to
        more blocks than a network may have or is nested deeper than ``MAX_DEPTH``.
    """

    name: str
    graph: Graph = field(default_factory=Graph)
    exposed: tuple[Exposed, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if problem := title_problem(self.name):
            raise GroupError(problem)
        taken: set[str] = set()
        for each in self.exposed:
            if problem := exposed_problem(self.graph, each, taken):
                raise GroupError(problem)
            taken.add(each.name)
        if self.depth > MAX_DEPTH:
            raise GroupError(
                f"The groups in '{self.name}' lie {self.depth} deep in one another, but at most "
                f"{MAX_DEPTH} can: ungroup one of them."
            )
        if self.size > MAX_NODES:
            raise GroupError(
                f"'{self.name}' unfolds to {self.size:,} blocks, but Netloom runs at most "
                f"{MAX_NODES:,}: let what is inside repeat less often."
            )

    @cached_property
    def key(self) -> tuple[Any, ...]:
        """Everything the definition says, as one value that can be compared and hashed."""
        graph = self.graph
        wires = frozenset(graph.wires.items())
        nodes = tuple(graph.nodes.values())
        return (self.name, nodes, wires, graph.drawing.key, self.exposed, self.note)

    @cached_property
    def _hash(self) -> int:
        return hash(self.key)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, GroupDefinition):
            return NotImplemented
        return self is other or (self._hash == other._hash and self.key == other.key)

    @cached_property
    def inputs(self) -> tuple[str, ...]:
        """The ports in: the names of the inner Input nodes."""
        return tuple([n for n, node in self.graph.nodes.items() if isinstance(node.block, Input)])

    @cached_property
    def outputs(self) -> tuple[str, ...]:
        """The ports out: the names of the inner Output nodes."""
        return tuple([n for n, node in self.graph.nodes.items() if isinstance(node.block, Output)])

    @cached_property
    def depth(self) -> int:
        """How deep groups lie in one another: 1 where there is none inside."""
        return 1 + max([inner.depth for inner in nested(self.graph)], default=0)

    @cached_property
    def size(self) -> int:
        """How many blocks it unfolds to, counting a built-in composite as one."""
        return size_of(node.block for node in self.graph.nodes.values()) - len(self.ports)

    @property
    def ports(self) -> tuple[str, ...]:
        """The inner nodes that stand for wires across the border."""
        return (*self.inputs, *self.outputs)

    @property
    def block_type(self) -> type[Group]:
        """The block's class, the same one for equal definitions."""
        from engine.groups.block import block_type  # noqa: PLC0415 - it needs this module

        return block_type(self)

    @property
    def kind(self) -> str:
        """The identifier of its instances in files."""
        return PREFIX + self.name

    @cached_property
    def stem(self) -> str:
        """What instances are called with a number behind: ``conv_unit`` for "Conv unit"."""
        return stem_of(self.name)


def nested(graph: Graph) -> tuple[GroupDefinition, ...]:
    """Return the definitions whose instances stand in a graph, each once."""
    from engine.groups.block import Group  # noqa: PLC0415 - it needs this module

    found = {
        type(node.block): node.block.definition
        for node in graph.nodes.values()
        if isinstance(node.block, Group)
    }
    return tuple(found.values())


def size_of(blocks: Iterable[Any]) -> int:
    """Count the blocks that groups unfold to; every other block counts as one."""
    from engine.groups.block import Group  # noqa: PLC0415 - it needs this module

    return sum(block.block_count if isinstance(block, Group) else 1 for block in blocks)


def closure(definitions: Iterable[GroupDefinition]) -> Iterator[GroupDefinition]:
    """Yield definitions with all that is nested in them, each once and the innermost first."""
    seen: set[str] = set()

    def walk(definition: GroupDefinition) -> Iterator[GroupDefinition]:
        if definition.name in seen:
            return
        for inner in nested(definition.graph):
            yield from walk(inner)
        if definition.name not in seen:
            seen.add(definition.name)
            yield definition

    for definition in definitions:
        yield from walk(definition)


def title_problem(name: object) -> str | None:
    """Say why a name cannot be a group's, or return ``None`` where it can."""
    if not isinstance(name, str) or not name.strip():
        return "A group needs a name."
    if len(name) > MAX_TITLE:
        return f"The name '{name[:20]}…' has {len(name)} characters: use {MAX_TITLE} at most."
    if name != name.strip() or not name.isprintable():
        shown = ascii(name)[:40]
        return (
            f"{shown} cannot be a group's name: use letters, digits and signs, on one line and "
            "without spaces at its ends."
        )
    return None


def exposed_problem(graph: Graph, exposed: Exposed, taken: Iterable[str] = ()) -> str | None:
    """Say why a setting cannot be exposed so, or return ``None`` where it can.

    Parameters
    ----------
    graph
        What is inside the group.
    exposed
        The setting.
    taken
        The identifiers of the group's other exposed settings.
    """
    from engine.groups.block import RESERVED  # noqa: PLC0415 - it needs this module

    name, inner = exposed.name, exposed.node
    shown = name[:40]
    if not name.isidentifier() or keyword.iskeyword(name) or len(name) > MAX_NAME_LENGTH:
        return f"'{shown}' cannot be a setting's name: use letters, digits and _."
    if unicodedata.normalize("NFKC", name) != name or name.startswith(("_", "model_")):
        return f"'{shown}' cannot be a setting's name: begin with a letter, in its usual spelling."
    if name in RESERVED:
        return f"'{shown}' is a word that every block uses itself: choose another name."
    if name in taken:
        return f"Two settings of the group are called '{shown}': rename one of them."
    if len(exposed.title) > MAX_TITLE or not exposed.title.isprintable():
        return f"The title of '{shown}' must be one line of {MAX_TITLE} characters at most."
    node: Node | None = graph.nodes.get(inner)
    if node is None:
        return f"There is no block called '{inner[:MAX_NAME_LENGTH]}' in the group."
    if isinstance(node.block, Input | Output):
        return f"{inner} is a port of the group: what arrives there decides about its settings."
    names = [info.name for info in describe(type(node.block))]
    if exposed.setting not in names:
        there = ", ".join(names) or "none"
        return f"{inner} has no setting '{exposed.setting[:40]}': there is {there}."
    return None


def overridden(graph: Graph, exposed: Iterable[Exposed], values: Mapping[str, Any]) -> Graph:
    """Return a group's graph with an instance's values in the inner blocks.

    Raises
    ------
    SettingError
        Where an inner block refuses its values; ``setting`` is the group's own.
    """
    by_node: dict[str, dict[str, Exposed]] = {}
    for each in exposed:
        by_node.setdefault(each.node, {})[each.setting] = each
    for name, each_of in by_node.items():
        block = graph[name].block
        own = block.values()
        changed = {
            setting: values[each.name]
            for setting, each in each_of.items()
            if values[each.name] != own[setting]
        }
        if not changed:
            continue
        try:
            graph = graph.replace(name, block.change(**changed))
        except SettingError as error:
            blamed = each_of.get(error.setting or "") or each_of[next(iter(changed))]
            raise SettingError(f"Inside, {name} refuses it: {error}", blamed.name) from None
    return graph


_JOINT = re.compile(r"\W+")


def stem_of(title: str) -> str:
    """Return the identifier that the names of a group's instances begin with."""
    words = unicodedata.normalize("NFKC", title).lower()
    stem = _JOINT.sub("_", words).strip("_")[:40].rstrip("_")
    if not stem or name_problem(f"{stem}1") is not None:
        stem = f"group_{stem}" if stem and name_problem(f"group_{stem}1") is None else "group"
    return f"{stem}_" if stem[-1].isdigit() else stem
