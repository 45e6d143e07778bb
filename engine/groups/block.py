"""A group as a block: a class of its own for every definition, made when it is asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Any, ClassVar
from weakref import WeakValueDictionary

from pydantic import Field, create_model

from engine.blocks.base import Shape, ShapeError
from engine.blocks.composite import STEP_X, Composite, Fragment
from engine.blocks.input import Input
from engine.errors import SettingError
from engine.graph import MAX_NODES, Graph, InputPort, Node, OutputPort
from engine.groups.definition import Exposed, GroupDefinition, overridden, size_of
from engine.names import free_name
from engine.settings import describe, setting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MAX_REPEAT = 1000


class Group(Composite):
    """A block that a person made of other blocks.

    Every definition has a subclass of its own, whose settings are the exposed inner ones and
    ``repeat``. Take it from ``definition.block_type``.
    """

    kind: ClassVar[str] = "group"
    title: ClassVar[str] = "Group"
    stem: ClassVar[str] = "group"
    synonyms: ClassVar[tuple[str, ...]] = ("group", "my block")
    passed_on: ClassVar[frozenset[str]] = frozenset()  # exposed settings have names of their own

    definition: ClassVar[GroupDefinition]
    """What is inside."""

    if TYPE_CHECKING:
        repeat: int = 1

    def check(self) -> None:
        """Refuse values that an inner block refuses, and more blocks than a network may have."""
        if self.block_count > MAX_NODES:
            repeat = self.__dict__["repeat"]
            raise SettingError(
                f"{self.definition.name} would unfold to {self.block_count:,} blocks"
                f"{f' when it repeats {repeat:,} times' if repeat > 1 else ''}, but Netloom runs "
                f"at most {MAX_NODES:,}: repeat it less often.",
                "repeat" if repeat > 1 else None,
            )

    @cached_property
    def inner_graph(self) -> Graph:
        """What is inside, with this instance's values."""
        definition = self.definition
        return overridden(definition.graph, definition.exposed, self.__dict__)

    @cached_property
    def block_count(self) -> int:
        """How many blocks it unfolds to, counting a built-in composite as one."""
        definition = self.definition
        if self.inner_graph is definition.graph:
            once = definition.size
        else:
            blocks = (node.block for node in self.inner_graph.nodes.values())
            once = size_of(blocks) - len(definition.ports)
        return once * int(self.__dict__["repeat"])

    @property
    def input_ports(self) -> tuple[str, ...]:
        """The names of the inner Input nodes."""
        return self.definition.inputs

    @property
    def output_ports(self) -> tuple[str, ...]:
        """The names of the inner Output nodes."""
        return self.definition.outputs

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Return what is inside, as often as it repeats; what leads to no Output is left out.

        Raises
        ------
        ShapeError
            Where it has no way in or out, or cannot be repeated.
        """
        definition = self.definition
        graph = self.inner_graph
        for ports, what in ((definition.inputs, "Input"), (definition.outputs, "Output")):
            if not ports:
                raise ShapeError(
                    f"{definition.name} ({{node}}) has no {what} inside: open it and add one.",
                    port=None,
                    code="group-ports",
                )
        for name in definition.outputs:
            if InputPort(name) not in graph.wires:
                raise ShapeError(
                    f"Inside {{node}}, {name} has nothing at its input: draw a wire to it, or "
                    "remove it.",
                    port=None,
                    code="inside",
                )
        if self.repeat > 1 and len(definition.inputs) != len(definition.outputs):
            raise ShapeError(unrepeatable(definition), port=None, code="group-repeat")
        return _chained(definition, graph, inputs, self.repeat)

    def summary(self) -> str:
        """Say the exposed values, or how many blocks there are, and the repetition."""
        parts = [
            f"{info.title.lower()} {_short(self.__dict__[info.name])}"
            for info in describe(type(self))[:3]
            if info.name != "repeat"
        ]
        if not parts:
            blocks = len(self.definition.graph) - len(self.definition.ports)
            parts = ["1 block" if blocks == 1 else f"{blocks:,} blocks"]
        if self.repeat > 1:
            parts.append(f"×{self.repeat}")
        return ", ".join(parts)


def unrepeatable(definition: GroupDefinition) -> str:
    """Say why one copy of a group cannot feed the next; ``{node}`` stands for the instance."""
    return (
        f"{{node}} repeats {definition.name}, but with {_ports(definition)} one copy cannot feed "
        "the next: set its repeat to 1, or give it as many outputs as inputs."
    )


def _ports(definition: GroupDefinition) -> str:
    ways = []
    for ports, what in ((definition.inputs, "input"), (definition.outputs, "output")):
        ways.append(f"{len(ports)} {what}{'' if len(ports) == 1 else 's'}")
    return " and ".join(ways)


def _short(value: object) -> str:
    """Write a value for a card."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        if value and isinstance(value[0], tuple):  # a matrix: its size says enough
            return f"{len(value)}×{len(value[0])}"
        whole = all(isinstance(entry, int) for entry in value)
        return ("×" if whole else ", ").join(map(str, value))[:20]
    return str(value)[:20]


def entering(shape: Shape) -> Input:
    """Return the Input that stands for a port at which a shape arrives.

    An Input of a person's has bounds that what flows inside a network need not keep to.
    """
    return Input.model_construct(shape=shape, label="")


def _chained(
    definition: GroupDefinition, graph: Graph, inputs: tuple[Shape, ...], repeat: int
) -> Fragment:
    """Lay the copies of a group's graph one behind the other, between its Inputs and Outputs."""
    live = leading_to(graph, definition.outputs)
    ports = set(definition.ports)
    inner = [node for name, node in graph.nodes.items() if name in live and name not in ports]
    entries = [
        Node(name, entering(shape), graph[name].position)
        for name, shape in zip(definition.inputs, inputs, strict=True)
    ]
    feeds: dict[str, OutputPort | None] = {name: OutputPort(name) for name in definition.inputs}
    copies, wires, found = lay_copies(definition, graph, inner, feeds, repeat)
    exits = {name: start for name, start in found.items() if start is not None}
    nodes = [*entries, *copies, *[graph[name] for name in definition.outputs]]
    wires += [(start, InputPort(name)) for name, start in exits.items()]
    return Fragment(Graph.build(nodes, wires), {name: name for name in definition.inputs}, exits)


def lay_copies(
    definition: GroupDefinition,
    graph: Graph,
    inner: Sequence[Node],
    feeds: Mapping[str, OutputPort | None],
    repeat: int,
    called: Callable[[str], str] = str,
) -> tuple[list[Node], list[tuple[OutputPort, InputPort]], dict[str, OutputPort | None]]:
    """Lay copies of a group's inner nodes side by side, each fed by the one before.

    Parameters
    ----------
    definition, graph
        The group, and what is inside an instance.
    inner
        Those of the inner nodes that are wanted.
    feeds
        What arrives at each input port; ``None`` where nothing does.
    repeat
        How many copies there are; ``conv1`` in the second of several is ``block2_conv1``.
    called
        What a copy is called where it comes to stand.

    Returns
    -------
    tuple
        The copies' nodes, the wires that end at them, and what leaves at each output port.
    """
    xs = [node.position[0] for node in inner]
    step = max(xs) - min(xs) + STEP_X if xs else STEP_X
    taken = set(definition.ports)
    nodes: list[Node] = []
    wires: list[tuple[OutputPort, InputPort]] = []
    ends: dict[str, OutputPort | None] = {}
    for index in range(repeat):
        names: dict[str, str] = {}
        for node in inner:
            prefix = f"block{index + 1}_" if repeat > 1 else ""
            name = free_name(prefix + node.name, taken)
            taken.add(name)
            names[node.name] = name = called(name)
            x, y = node.position
            nodes.append(replace(node, name=name, position=(x + index * step, y)))

        def source(
            end: InputPort, names: Mapping[str, str] = names, feeds: Any = feeds
        ) -> OutputPort | None:
            start = graph.wires.get(end)
            if start is None or start.node in feeds:
                return None if start is None else feeds[start.node]
            if start.node not in names:  # a bypassed block inside needs one of its inputs alone
                return None
            return OutputPort(names[start.node], start.port)

        for node in inner:
            wires += [
                (start, InputPort(names[node.name], port))
                for port in node.block.input_ports
                if (start := source(InputPort(node.name, port))) is not None
            ]
        ends = {name: source(InputPort(name)) for name in definition.outputs}
        feeds = dict(zip(definition.inputs, ends.values(), strict=False))
    return nodes, wires, ends


def leading_to(graph: Graph, ends: tuple[str, ...]) -> set[str]:
    """Return the nodes from which data reaches one of some nodes."""
    sources = graph.topology().sources
    seen = set(ends)
    waiting = list(ends)
    while waiting:
        for feed in sources[waiting.pop()]:
            if feed is not None and feed.node not in seen:
                seen.add(feed.node)
                waiting.append(feed.node)
    return seen


RESERVED = frozenset(name for name in dir(Group) if not name.startswith("_")) | {
    "definition", "repeat",
}  # fmt: skip
"""Identifiers that an exposed setting cannot have: those of the block's own methods."""

_types: WeakValueDictionary[tuple[Any, ...], type[Group]] = WeakValueDictionary()
_lock = Lock()


def block_type(definition: GroupDefinition) -> type[Group]:
    """Return the class of a definition's instances: the same one for equal definitions."""
    with _lock:  # a background task reads the same project as the window
        known = _types.get(definition.key)
        if known is None:
            known = _types[definition.key] = _make_type(definition)
        return known


def _make_type(definition: GroupDefinition) -> type[Group]:
    fields: dict[str, Any] = {each.name: _field(definition, each) for each in definition.exposed}
    fields["repeat"] = (
        int,
        setting(
            1, "Repeat", "How many copies follow one another, each fed by the one before.",
            ge=1, le=MAX_REPEAT,
        ),
    )  # fmt: skip
    note = definition.note.strip().partition("\n")[0]
    made = create_model(
        "Group",
        __base__=Group,
        __module__=__name__,
        __doc__=note or "A group of your own.",
        **fields,
    )
    made.kind = definition.kind
    made.title = definition.name
    made.stem = definition.stem
    made.synonyms = (*Group.synonyms, definition.stem)
    made.definition = definition
    return made


def _field(definition: GroupDefinition, exposed: Exposed) -> tuple[Any, Any]:
    """Copy the declaration of an inner setting, with the inner block's value as the default."""
    block = definition.graph[exposed.node].block
    own = type(block).model_fields[exposed.setting]
    extra: Any = own.json_schema_extra
    declared: dict[str, Any] = dict(extra["netloom"])
    shown_when = declared.get("shown_when")
    if shown_when is not None:
        # The form can only look at settings that the group has too.
        same = {e.setting: e.name for e in definition.exposed if e.node == exposed.node}
        other = same.get(shown_when[0])
        declared["shown_when"] = None if other is None else (other, shown_when[1])
    annotation: Any = own.annotation
    if own.metadata:
        annotation = Annotated[annotation, *own.metadata]
    return annotation, Field(
        block.values()[exposed.setting],
        title=exposed.title or own.title,
        description=own.description,
        json_schema_extra={"netloom": declared},
    )
