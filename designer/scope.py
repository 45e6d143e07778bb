"""Which graph the canvas shows: the whole network, a group's definition, or a composite's inside.

A scope is a path of blocks that were opened, the outermost first. Opened through a block, the
inside has the shapes that really arrive there, so that every number in it is that block's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from designer.canvas.layout import tidy
from engine.analysis import Analysis, analyse
from engine.blocks.composite import Composite
from engine.errors import GraphError, NetloomError
from engine.graph import InputPort
from engine.groups.block import Group, entering
from engine.problems import Problem, find_problems
from widgets.place import Place
from widgets.words import words

if TYPE_CHECKING:
    from engine.blocks.base import Block, Shape
    from engine.graph import Graph, Node
    from engine.groups.definition import Exposed, GroupDefinition
    from engine.project import Project
    from engine.receptive import Receptive

Path = tuple[str, ...]
"""The names of the blocks that were opened, each in the graph of the one before."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One graph with what is known of it, and the way to it."""

    path: Path
    """Empty for the whole network."""
    graph: Graph
    """What is shown; inside a group with the values of the instance that was opened."""
    analysis: Analysis
    """With the shapes that arrive at the block that was opened."""
    problems: tuple[Problem, ...]
    """What is wrong with these nodes."""
    opened: Node | None = None
    """The block whose inside this is."""
    definition: GroupDefinition | None = None
    """The group that this is; ``None`` for the whole network and for composites."""
    outer: Scope | None = None
    """The scope in which the block was opened."""
    bound: Graph | None = None
    """The graph that was analysed: the shown one with other Inputs."""

    @property
    def group(self) -> str | None:
        """The name of the group that this is."""
        return None if self.definition is None else self.definition.name

    @property
    def editable(self) -> bool:
        """Whether its nodes can be changed; what a composite is made of follows from settings."""
        return self.opened is None or self.definition is not None

    @property
    def exposed(self) -> tuple[Exposed, ...]:
        """The settings of these nodes that are settings of the group."""
        return () if self.definition is None else self.definition.exposed

    def overrides(self) -> tuple[Exposed, ...]:
        """Return the exposed settings for which the opened instance has values of its own."""
        definition = self.definition
        if definition is None or self.graph is definition.graph:
            return ()
        return tuple(
            each
            for each in definition.exposed
            if self.graph[each.node].block is not definition.graph[each.node].block
            and _value(self.graph, each) != _value(definition.graph, each)
        )

    def stored(self, graph: Graph) -> Graph:
        """Return an edit of the shown graph without the values that are the instance's own."""
        definition = self.definition
        if definition is None or self.graph is definition.graph:
            return graph
        own = definition.graph
        shown = {id(self.graph[each.node].block): own[each.node].block for each in self.overrides()}
        for node in list(graph.nodes.values()):
            if (block := shown.get(id(node.block))) is not None:
                graph = graph.replace(node.name, block)
        for each in self.overrides():
            edited = graph.nodes.get(each.node)
            if (
                edited is not None
                and type(edited.block) is type(own[each.node].block)
                and edited.block is not own[each.node].block
                and _value(graph, each) == _value(self.graph, each)
            ):
                block = edited.block.change(**{each.setting: _value(own, each)})
                graph = graph.replace(each.node, block)
        return graph

    def refusal(self) -> GraphError:
        """Return why nothing can be changed here."""
        name, title = self.path[-1], self.opened.block.title if self.opened else ""
        return GraphError(
            f"What is inside {name} follows from the settings of {title}, so it cannot be edited "
            f"here: leave it and unfold {name} to edit its blocks."
        )

    def chain(self) -> tuple[Scope, ...]:
        """Return the scopes from the whole network to this one."""
        return (*(() if self.outer is None else self.outer.chain()), self)


def place_of(scope: Scope) -> Place:
    """Return what the inspector must know of a scope."""
    definition = scope.definition
    return Place(
        scope.group,
        scope.path[-1] if scope.path else "",
        scope.exposed,
        tuple((each.node, each.setting) for each in scope.overrides()),
        () if definition is None else definition.ports,
        "" if definition is None else definition.note,
        "" if scope.editable else words(str(scope.refusal())),
    )


def _value(graph: Graph, exposed: Exposed) -> object:
    return graph[exposed.node].block.values()[exposed.setting]


def whole(project: Project, analysis: Analysis, problems: tuple[Problem, ...]) -> Scope:
    """Return the scope of the whole network."""
    return Scope((), project.graph, analysis, problems)


def look(project: Project, root: Scope, path: Path, before: Scope | None = None) -> Scope:
    """Return the scope at a path, or the nearest one outside it that can be opened.

    Parameters
    ----------
    project
        The project.
    root
        The scope of its whole network.
    path
        What to open.
    before
        The scope of an earlier state: what still holds is taken over.
    """
    earlier = {} if before is None else {scope.path: scope for scope in before.chain()}
    scope = root
    for name in path:
        try:
            scope = enter(project, scope, name, earlier.get((*scope.path, name)))
        except NetloomError:
            break
    return scope


def enter(project: Project, outer: Scope, name: str, before: Scope | None = None) -> Scope:
    """Return the scope inside a block.

    Raises
    ------
    GraphError
        Where the block has no inside, or it is not known because nothing arrives at it.
    ShapeError
        Where no inside can be made for the shapes that arrive.
    """
    node = outer.graph[name]
    block, shapes = node.block, outer.analysis[name].input_shapes
    path = (*outer.path, name)
    if isinstance(block, Group):
        graph = block.inner_graph
        bound = bind(graph, block.input_ports, shapes, before)
        if before is not None and bound is before.bound:
            analysis = before.analysis.seen_through(_arriving(outer, name, block.input_ports))
            return replace(
                before, analysis=analysis, opened=node, definition=block.definition, outer=outer
            )
        analysis = analyse(bound, None if before is None else before.analysis)
        analysis = analysis.seen_through(_arriving(outer, name, block.input_ports))
        problems = faults(project, bound, analysis)
        return Scope(path, graph, analysis, problems, node, block.definition, outer, bound)
    if not isinstance(block, Composite):
        raise GraphError(f"{name} is a single {block.title}, so there is nothing inside to open.")
    if shapes is None:
        raise GraphError(
            f"What is inside {name} depends on what arrives at it: wire its inputs to open it."
        )
    if before is not None and before.opened is not None and before.opened.block is block:
        known = before.outer
        if known is not None and known.analysis[name].input_shapes == shapes:
            analysis = before.analysis.seen_through(_arriving(outer, name, _entries(block, shapes)))
            return replace(before, analysis=analysis, opened=node, outer=outer)
    graph = block.expand(shapes).graph
    # In rows, like text: what stands there is not the person's own arrangement.
    graph = graph.move(tidy(graph))
    analysis = analyse(graph).seen_through(_arriving(outer, name, _entries(block, shapes)))
    return Scope(path, graph, analysis, (), node, None, outer, graph)


def _entries(block: Composite, shapes: tuple[Shape, ...]) -> tuple[str, ...]:
    entries = block.inside(shapes)[0].entries
    return tuple([entries[port] for port in block.input_ports])


def _arriving(outer: Scope, name: str, entries: tuple[str, ...]) -> dict[str, Receptive | None]:
    """Return what the positions see that arrive at a block, by its inner Inputs."""
    graph = outer.bound or outer.graph
    found: dict[str, Receptive | None] = {}
    for entry, port in zip(entries, graph[name].block.input_ports, strict=True):
        wire = graph.wires.get(InputPort(name, port))
        found[entry] = None
        if wire is not None:
            index = graph[wire.node].block.output_ports.index(wire.port)
            found[entry] = outer.analysis.receptive(wire.node, index)
    return found


def bind(
    graph: Graph,
    ports: tuple[str, ...],
    shapes: tuple[Shape, ...] | None,
    before: Scope | None = None,
) -> Graph:
    """Return a group's graph with the shapes that arrive at its Inputs.

    Parameters
    ----------
    graph
        The graph with the Inputs' own shapes.
    ports
        The names of its Inputs.
    shapes
        What arrives; ``None`` where that is not known, and the Inputs keep their own.
    before
        An earlier scope of the same group, whose blocks are taken over where they still hold.
    """
    known = None if before is None else before.bound
    if before is not None and before.graph is graph and known is not None:
        arriving = tuple([known[port].block.values()["shape"] for port in ports])
        if shapes is None or shapes == arriving:
            return known
    if shapes is None:
        return graph
    for port, shape in zip(ports, shapes, strict=True):
        block: Block = entering(shape)
        if known is not None and port in known and known[port].block == block:
            block = known[port].block
        graph = graph.replace(port, block)
    return graph


def faults(project: Project, graph: Graph, analysis: Analysis) -> tuple[Problem, ...]:
    """Return what is wrong with single nodes: a part of a network needs no data and no end."""
    if not analysis.faulty:
        return ()
    found = find_problems(replace(project, graph=graph), analysis)
    return tuple(problem for problem in found if problem.node in analysis.faulty)
