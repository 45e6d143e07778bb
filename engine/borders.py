"""What is wrong where data enters and leaves a network, whatever its shapes are."""

from __future__ import annotations

from functools import partial
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.reshape import Flatten
from engine.errors import NetloomError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.problem import Problem, Severity
from engine.repairs import rewiring
from engine.repairs.proposal import Repair, use_again
from engine.repairs.room import place_near
from engine.repairs.trying import loose_ends
from engine.suitability import units_text

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from engine.analysis import Analysis
    from engine.blocks.base import Block
    from engine.problem import Search


class Borders(NamedTuple):
    """The nodes at the borders of a network."""

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    """The Output blocks."""
    sinks: tuple[str, ...]
    """What feeds nothing, and is neither an Input nor an Output."""

    @property
    def ends(self) -> tuple[str, ...]:
        """Where results leave: the Outputs, or without any the sinks."""
        return self.outputs or self.sinks


def borders_of(graph: Graph) -> Borders:
    """Return the nodes at the borders, in the order of the graph's nodes."""
    topology = graph.topology()
    nodes, consumers, sources = graph.nodes, topology.consumers, topology.sources
    inputs = [name for name, feeds in sources.items() if not feeds]
    last = [name for name in nodes if name not in consumers]
    entering = set(inputs)
    outputs = [name for name in last if not nodes[name].block.output_ports]
    leaving = set(outputs)
    sinks = [name for name in last if name not in entering and name not in leaving]
    return Borders(tuple(inputs), tuple(outputs), tuple(sinks))


def judge_inputs(graph: Graph, borders: Borders) -> Iterator[Problem]:
    """Find a missing Input, and Inputs and Outputs that have one name in the exported model."""
    if not borders.inputs:
        message = (
            "The network has no Input, so no data can enter: add one from the palette."
            if len(graph)
            else "The network is empty: drag an Input and layers from the palette, or start from "
            "a template."
        )
        add = Repair("Add an Input", _add_input)
        yield Problem(Severity.ERROR, "no-input", None, None, message, (add,))
    labels = {name: _label(graph, name) for name in (*borders.inputs, *borders.outputs)}
    taken = {*labels.values(), *graph.nodes} if any(n != la for n, la in labels.items()) else set()
    first: dict[str, str] = {}
    for name, label in labels.items():
        other = first.setdefault(label, name)
        if other == name and (label == name or label not in graph.nodes):
            continue
        message = (
            f"{name} and {other} are both called '{label}' in the exported model: "
            "give one of them another label."
            if other != name
            else f"{name} is called '{label}' in the exported model, but so is a block: give it "
            "another label."
        )
        if other == name and label in labels:
            continue  # that one is told, where its turn comes
        spellings = chain([name], (f"{name}_{number}" for number in count(2)))
        own = [each for each in labels.values() if each == name]
        free = next(each for each in spellings if each not in taken or (each == name and not own))
        repair = Repair(
            f"Call {name} '{free}' in the model", partial(_relabel, name=name, label=free)
        )
        code = "duplicate-output" if graph[name].block.input_ports else "duplicate-input"
        yield Problem(Severity.ERROR, code, name, None, message, (repair,))


def _label(graph: Graph, name: str) -> str:
    return str(graph[name].block.values().get("label", "")) or name


def _relabel(graph: Graph, name: str, label: str) -> Graph:
    own = "" if label == name else label
    return graph.replace(name, graph[name].block.change(label=own))


def _add_input(graph: Graph) -> Graph:
    """Add an Input and wire it to the first block that has nothing at its input."""
    name = "input" if "input" not in graph else graph.fresh_name("input")
    for other in graph.topology().order:
        for port in graph[other].block.input_ports:
            end = InputPort(other, port)
            if end not in graph.wires:
                place = place_near(graph, other, behind=-1)
                added = graph.add(Node(name, Input(), place))
                return added.connect(OutputPort(name), end)
    return graph.add(Node(name, Input()))


def judge_ends(
    graph: Graph, analysis: Analysis, borders: Borders, classes: int | None
) -> Iterator[Problem]:
    """Find a network that ends nowhere or in several places, and Inputs that serve nothing."""
    inputs, ends = borders.inputs, borders.ends
    if inputs and not ends:
        message = "The network has no output: behind the Input there is nothing that computes."
        units = classes or Dense().units
        start = [Flatten(), Dense(units=units)]
        repairs = [
            Repair(f"Add Flatten and {units_text(units)} behind {inputs[0]}",
                   partial(rewiring.append, name=inputs[0], blocks=start))
        ]  # fmt: skip
        alone = len(inputs) == 1
        yield Problem(Severity.ERROR, "no-output", None, None, message,
                      tuple(repairs) if alone else ())  # fmt: skip
    elif ends:
        yield from _unused_inputs(graph, borders)
    if len(ends) > 1 and not borders.outputs:
        yield _several_ends(graph, analysis, ends)
    elif ends and len(graph[ends[0]].block.output_ports) > 1:
        last = ends[0]
        message = (
            f"The network ends in {last}, which has {len(graph[last].block.output_ports)} "
            "outputs: put an Output behind each that is one."
        )
        repair = Repair("Give each output an Output", partial(rewiring.with_each_output, name=last))
        yield Problem(Severity.ERROR, "several-outputs", last, None, message, (repair,))


def _unused_inputs(graph: Graph, borders: Borders) -> Iterator[Problem]:
    """Find Inputs that feed nothing, or nothing that leads to an Output."""
    consumers = graph.topology().consumers
    alive = None
    if len(borders.inputs) > 1:
        alive = rewiring.leading_to(graph, borders.ends)
    for name in borders.inputs:
        remove = Repair(f"Remove {name}", partial(rewiring.without, name=name))
        if name not in consumers:
            message = f"{name} feeds nothing: draw a wire from it, or remove it."
            yield Problem(Severity.ERROR, "unused-input", name, None, message, (remove,))
        elif alive is not None and name not in alive:
            message = (
                f"{name} leads to no Output: draw a wire from what it feeds to one, or remove it."
            )
            yield Problem(Severity.ERROR, "unused-input", name, None, message,
                          partial(_used_or_removed, graph, name))  # fmt: skip


def _used_or_removed(graph: Graph, name: str) -> tuple[Repair, ...]:
    """Offer to use what an Input feeds again where it is bypassed, or to take it all away."""
    found = [
        repair
        for repair in use_again(graph, sorted(_followers(graph, name)))
        if name in rewiring.leading_to(after := repair.apply(graph), after.ends())
    ]
    branch = Repair(f"Remove {name} and what only it feeds",
                    partial(_without_followers, name=name))  # fmt: skip
    return (*found[:2], *_no_looser(graph, branch))


def _without_followers(graph: Graph, name: str) -> Graph:
    """Remove a node and all that can be reached from it."""
    return rewiring.without_branches(graph, _followers(graph, name))


def _followers(graph: Graph, name: str) -> set[str]:
    """Return a node and all that can be reached from it along the wires."""
    consumers = graph.topology().consumers
    found = {name}
    waiting = [name]
    while waiting:
        for end in consumers.get(waiting.pop(), ()):
            if end.node not in found:
                found.add(end.node)
                waiting.append(end.node)
    return found


def _no_looser(graph: Graph, repair: Repair) -> tuple[Repair, ...]:
    """Offer an edit if it leaves the network as whole as it is."""
    try:
        after = repair.apply(graph)
    except NetloomError:
        return ()
    return (repair,) if loose_ends(after) <= loose_ends(graph) and len(after.ends()) else ()


def _several_ends(graph: Graph, analysis: Analysis, ends: tuple[str, ...]) -> Problem:
    shown = [*ends[:3], f"{len(ends) - 3} more"] if len(ends) > 4 else list(ends)
    message = (
        f"The network ends in {len(ends):,} places, {', '.join(shown[:-1])} and {shown[-1]}: put "
        "an Output behind each that is one, join them with Add or Concatenate, or remove one."
    )
    return Problem(
        Severity.ERROR, "several-outputs", ends[-1], None, message,
        partial(_settled_ends, graph, analysis, ends),
    )  # fmt: skip


def _settled_ends(graph: Graph, analysis: Analysis, ends: tuple[str, ...]) -> Search:
    """Return what makes one output of them, or an Output of each."""
    repairs = []
    shapes = {outputs[0] for name in ends if (outputs := analysis[name].outputs) is not None}
    if all(analysis[name].outputs is not None for name in ends) and len(ends) <= 64:
        merges: list[Block] = [Add(inputs=len(ends))] if len(shapes) == 1 else []
        if not merges and len({(len(shape), *shape[1:]) for shape in shapes}) == 1:
            merges.append(Concatenate(inputs=len(ends)))
        for block in merges:
            join = partial(rewiring.join, names=ends, block=block)
            repairs.append(Repair(f"Join them with {block.title}", join))
    if len(ends) <= 64:
        repairs.append(
            Repair("Give each end an Output", partial(rewiring.with_outputs, names=ends))
        )
    for name in ends[:2] if len(repairs) > 1 else ends[:3]:
        others = [other for other in ends if other != name]
        label = (
            f"Remove {others[0]} and what only feeds it"
            if len(others) == 1
            else f"Keep only {name} and what feeds it"
        )
        repairs.append(Repair(label, partial(rewiring.without_branches, names=others)))
    settling = []
    for repair in repairs:
        if (yield from _settles(graph, repair)):
            settling.append(repair)
        yield
    return tuple(settling)


def _settles(graph: Graph, repair: Repair) -> Generator[None, None, bool]:
    try:
        after = repair.apply(graph)
    except NetloomError:
        return False
    yield
    ends = after.ends()
    ports = len(after[ends[0]].block.output_ports) if ends else 2
    settled = not ports or (len(ends) == 1 and ports == 1)
    return settled and loose_ends(after) <= loose_ends(graph)
