"""Unfolding composites: the flat graph that training, export and code work on.

The node ``conv1`` inside the composite ``stage2`` becomes the node ``stage2_conv1``, in the
flat graph of a training run as well as on the canvas after "Unfold", so that the weights of
one are those of the other.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from types import MappingProxyType

from engine.analysis import Analysis, analyse
from engine.blocks.base import Shape, ShapeError
from engine.blocks.composite import STEP_X, Composite, Fragment
from engine.blocks.output import Output
from engine.errors import GraphError, NetworkError
from engine.graph import MAX_NODES, Graph, InputPort, Node, OutputPort
from engine.names import free_name
from engine.node import bypass_problem


def expand(
    graph: Graph, analysis: Analysis | None = None, only: Collection[str] | None = None
) -> Graph:
    """Replace composites by the nodes they are made of.

    Parameters
    ----------
    graph
        The network as a person drew it.
    analysis
        Its analysis, where it is at hand. What a composite is made of depends on the shapes at
        its inputs; a composite whose inputs are not known stays folded.
    only
        The composites to unfold one level, in place; by default all, however deep.

    Returns
    -------
    Graph
        Without composites, as far as their inputs are known.

    Raises
    ------
    GraphError
        Where the result would have more than ``MAX_NODES`` nodes.
    """
    step = _unfolded(graph, analysis, only)
    if step is None:
        return graph
    return expand(step[0]) if only is None else step[0]


def places(graph: Graph) -> dict[str, tuple[str, ...]]:
    """Say where each node of the unfolded graph comes from.

    Returns
    -------
    dict
        For each name in ``expand(graph)`` the names of the blocks that it is in, the outermost
        first, and its own: ``stage2_block1_conv1`` is at ``("stage2", "block1", "conv1")``.

    Raises
    ------
    GraphError
        Where the network unfolds to more than ``MAX_NODES`` nodes.
    """
    found: dict[str, tuple[str, ...]] = {name: (name,) for name in graph.nodes}
    while (step := _unfolded(graph, None, None)) is not None:
        graph, renamed = step
        inner = {free: (*found[outer], name) for (outer, name), free in renamed.items()}
        found = {name: inner.get(name) or found[name] for name in graph.nodes}
    return found


def _unfolded(
    graph: Graph, analysis: Analysis | None, only: Collection[str] | None
) -> tuple[Graph, dict[tuple[str, str], str]] | None:
    """Unfold one level; ``None`` where there is nothing to unfold.

    Returns the graph, and the new name of each node that was inside a composite.
    """
    composites = {
        name: node.block
        for name, node in graph.nodes.items()
        if isinstance(node.block, Composite)
        # What is inside a bypassed one is drawn where somebody asks for it, but never run.
        and (name in only if only is not None else not node.bypassed)
    }
    if not composites:
        return None
    analysis = analysis or analyse(graph)
    known = {
        name: (block, shapes)
        for name, block in composites.items()
        if (shapes := _arriving(graph, analysis, name, block)) is not None
    }
    if not known:
        return None
    if only is None:
        # Before they are made: there may be millions.
        sizes = [unfolded_size(block, shapes) - 1 for block, shapes in known.values()]
        _refuse_too_many(len(graph) + sum(sizes))
    fragments = {name: block.inside(shapes)[0] for name, (block, shapes) in known.items()}
    nodes, renamed = _inner_nodes(graph, fragments)
    wires = _splice(graph, fragments, renamed)
    starts = {end: start for start, end in wires}
    drawing = graph.drawing.rerouted(
        lambda end: end if starts.get(end) == graph.wires[end] else None
    )
    return Graph.build(nodes, wires, drawing), renamed


def _arriving(
    graph: Graph, analysis: Analysis, name: str, block: Composite
) -> tuple[Shape, ...] | None:
    """Return the shapes for which a composite can be unfolded, or ``None`` where it cannot be."""
    report = analysis[name]
    if not graph[name].bypassed:
        return None if report.facts is None else report.input_shapes
    shapes = report.input_shapes
    if shapes is None:
        return None
    try:
        block.inside(shapes)
    except ShapeError:  # nobody has asked so far
        return None
    return shapes


def _refuse_too_many(blocks: int) -> None:
    if blocks > MAX_NODES:
        raise GraphError(
            f"The network unfolds to {blocks:,} blocks, but Netloom runs at most {MAX_NODES:,}: "
            "let what is in it repeat less often."
        )


def _inner_nodes(
    graph: Graph, fragments: dict[str, Fragment]
) -> tuple[list[Node], dict[tuple[str, str], str]]:
    """Return the flat graph's nodes, and the new name of each node inside a composite."""
    nodes: list[Node] = []
    taken = set(graph.nodes).difference(fragments)
    renamed: dict[tuple[str, str], str] = {}
    for name, node in graph.nodes.items():
        fragment = fragments.get(name)
        if fragment is None:
            nodes.append(node)
            continue
        left, top = node.position
        borders = fragment.borders
        for inner in fragment.graph.nodes.values():
            if inner.name in borders:
                continue
            free = free_name(f"{name}_{inner.name}", taken)
            taken.add(free)
            renamed[name, inner.name] = free
            x, y = inner.position
            nodes.append(
                replace(
                    inner, name=free, position=(left + x, top + y),
                    trainable=inner.trainable and node.trainable,
                    bypassed=inner.bypassed
                    or (node.bypassed and bypass_problem(free, inner.block) is None),
                )
            )  # fmt: skip
    return nodes, renamed


def unfolded_size(block: Composite, inputs: tuple[Shape, ...]) -> int:
    """Count the blocks that a composite unfolds to, however deep, without unfolding it.

    Parameters
    ----------
    block
        The composite.
    inputs
        The shape at each input port.

    Raises
    ------
    ShapeError
        Where something inside does not fit.
    """
    known: dict[tuple[int, tuple[Shape, ...]], int] = {}  # copies share their block

    def size(composite: Composite, shapes: tuple[Shape, ...]) -> int:
        key = (id(composite), shapes)
        if key not in known:
            fragment, analysis = composite.inside(shapes)
            total = len(fragment.graph) - len(fragment.borders)
            for name, node in fragment.graph.nodes.items():
                given = analysis[name].input_shapes
                if isinstance(node.working, Composite) and given is not None:
                    total += size(node.working, given) - 1
            known[key] = total
        return known[key]

    return size(block, inputs)


@dataclass(frozen=True, slots=True)
class Runnable:
    """A network that can run: flat, without a fault, every node leading to an output."""

    graph: Graph
    """Without composites."""
    analysis: Analysis
    """Of the flat graph; every node has facts."""
    inputs: tuple[str, ...]
    """The Input nodes in the order of the graph's nodes, which is that of the arguments."""
    outputs: tuple[str, ...]
    """Its Output nodes in the order of the graph's nodes, or the one node that feeds nothing."""


def runnable(graph: Graph) -> Runnable:
    """Unfold a network and make sure that it can run.

    Raises
    ------
    NetworkError
        With the sentence of the first fault, or where the network has no output, ends in
        several places that are no Outputs, or an Input feeds nothing.
    GraphError
        Where it unfolds to more than ``MAX_NODES`` nodes.
    """
    folded = analyse(graph)
    for name in folded.faulty:
        if (fault := folded[name].fault) is not None:
            raise NetworkError(fault.message)
    inputs = tuple([n for n, node in graph.nodes.items() if not node.block.input_ports])
    consumers = graph.topology().consumers
    ends = graph.ends()
    if not inputs:
        raise NetworkError("The network has no Input, so no data can enter: add one.")
    if not ends:
        raise NetworkError(
            "The network has no output: put a block behind the Input that computes something."
        )
    if len(ends) > 1 and graph[ends[0]].block.output_ports:
        raise NetworkError(
            f"The network ends in {len(ends)} places ({', '.join(ends[:4])}"
            f"{', …' if len(ends) > 4 else ''}): put an Output behind each that is one, join "
            "them, or remove one."
        )
    for name in inputs:
        if name not in consumers:
            raise NetworkError(f"{name} feeds nothing: draw a wire from it, or remove it.")
    flat, outputs = _flat(graph, folded, ends)
    lost = next((name for name in inputs if name not in flat), None)
    if lost is not None:
        raise NetworkError(
            f"{lost} leads to no Output: draw a wire from what it feeds to one, or remove it."
        )
    return Runnable(flat, analyse(flat), inputs, outputs)


def _flat(graph: Graph, folded: Analysis, ends: tuple[str, ...]) -> tuple[Graph, tuple[str, ...]]:
    """Unfold a network and leave out what leads to none of its outputs."""
    end = graph[ends[0]].block
    if not end.output_ports:
        return _without_dead_branches(expand(graph, folded), ends), ends
    if len(end.output_ports) > 1:
        raise NetworkError(
            f"The network ends in {ends[0]}, which has {len(end.output_ports)} outputs: put an "
            "Output behind each that is one."
        )
    if not any(isinstance(node.working, Composite) for node in graph.nodes.values()):
        # A bypassed merge passes one input: what leads to its others alone is a dead branch.
        merges = any(n.bypassed and len(n.block.input_ports) > 1 for n in graph.nodes.values())
        return _without_dead_branches(graph, ends) if merges else graph, ends
    # What a composite's unused output comes from feeds nothing once it is unfolded, so the one
    # that counts is marked before.
    mark = free_name("output", graph.nodes)
    marked = graph.add(Node(mark, Output()))
    marked = marked.connect(OutputPort(ends[0], end.output_ports[0]), InputPort(mark))
    flat = _without_dead_branches(expand(marked, analyse(marked, folded)), (mark,))
    bare = flat.remove([mark])
    last = bare.sinks()
    if len(last) == 1 and len(bare[last[0]].block.output_ports) == 1:
        return bare, last
    return flat, (mark,)


def _without_dead_branches(graph: Graph, outputs: tuple[str, ...]) -> Graph:
    """Leave out what leads to no Output: its result would be thrown away."""
    sources = graph.topology().sources
    alive = set(outputs)
    waiting = list(outputs)
    while waiting:
        for feed in sources[waiting.pop()]:
            if feed is not None and feed.node not in alive:
                alive.add(feed.node)
                waiting.append(feed.node)
    dead = [name for name in graph.nodes if name not in alive]
    return graph.remove(dead) if dead else graph


def unfold(graph: Graph, name: str, analysis: Analysis | None = None) -> Graph:
    """Unfold one composite in place and make room for what was inside it.

    Whatever lay to the right of the composite moves on by the width of its contents, and what lay
    right below it by their height. One whose inputs are not known stays as it is.

    Raises
    ------
    GraphError
        Where there is no such node, or the result would have more than ``MAX_NODES`` nodes.
    """
    node = graph[name]
    flat = expand(graph, analysis, only={name})
    if flat is graph:
        return graph
    inner = [new for key, new in flat.nodes.items() if key not in graph.nodes]
    left, top = node.position
    width = max((new.position[0] for new in inner), default=left) - left
    height = max((new.position[1] for new in inner), default=top) - top
    moved = {}
    for key, old in graph.nodes.items():
        x, y = old.position
        if key != name and x > left:
            moved[key] = (x + width, y)
        elif x > left - STEP_X and y > top:
            moved[key] = (x, y + max(height, 0.0))
    flat = flat.move(moved)
    room = max(width, 0.0), max(height, 0.0)
    remarks = {
        key: remark.making_room(node.position, *room)
        for key, remark in flat.drawing.remarks.items()
    }
    return flat.draw(replace(flat.drawing, remarks=MappingProxyType(remarks)))


def _splice(
    graph: Graph, fragments: dict[str, Fragment], renamed: dict[tuple[str, str], str]
) -> list[tuple[OutputPort, InputPort]]:
    """Lay the flat graph's wires: the outer ones, the inner ones, and those across the border."""

    def origin(start: OutputPort) -> OutputPort:
        fragment = fragments.get(start.node)
        if fragment is None:
            return start
        inner = fragment.exits[start.port]
        entry = _entry(fragment, inner.node)
        if entry is not None:  # the composite passes its input on as it is
            return origin(graph.wires[InputPort(start.node, entry)])
        return OutputPort(renamed[start.node, inner.node], inner.port)

    wires = [
        (origin(start), end) for end, start in graph.wires.items() if end.node not in fragments
    ]
    for name, fragment in fragments.items():
        borders = fragment.borders
        for end, start in fragment.graph.wires.items():
            if end.node in borders:
                continue
            new_end = InputPort(renamed[name, end.node], end.port)
            entry = _entry(fragment, start.node)
            if entry is None:
                wires.append((OutputPort(renamed[name, start.node], start.port), new_end))
            else:
                wires.append((origin(graph.wires[InputPort(name, entry)]), new_end))
    return wires


def _entry(fragment: Fragment, inner: str) -> str | None:
    """Return the composite's port that an inner Input stands for, if the node is one."""
    return next((port for port, name in fragment.entries.items() if name == inner), None)
