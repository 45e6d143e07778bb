"""What is wrong or unwise in a project, in plain sentences, and the edits that mend it."""

from __future__ import annotations

from functools import partial
from itertools import chain, count
from typing import TYPE_CHECKING

from engine.blocks.composite import Composite
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.reshape import Flatten
from engine.errors import NetloomError
from engine.graph import MAX_NODES, Graph, InputPort, Node, OutputPort
from engine.problem import Problem, Severity
from engine.repairs import rewiring
from engine.repairs.proposal import Repair
from engine.repairs.trying import loose_ends, repairs_of
from engine.suitability import judge, units_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.analysis import Analysis
    from engine.blocks.base import Block
    from engine.project import Project

__all__ = ["Problem", "Repair", "Severity", "find_problems"]

MAX_WITH_REPAIRS = 20
"""Beyond so many faults at once only the sentences are given: they have one cause, and trying
repairs takes time."""


def find_problems(
    project: Project, analysis: Analysis, classes: int | None = None
) -> tuple[Problem, ...]:
    """Return the problems of a project, errors first.

    Parameters
    ----------
    project
        The project.
    analysis
        The analysis of its network.
    classes
        How many classes its data has, where that is known.
    """
    graph = project.graph
    learns = project.data.source != "none"
    found = [*_inputs(graph), *_faults(graph, analysis)]
    if not any(_is_open(analysis, name) for name in analysis.faulty):
        # Otherwise a missing wire is the cause, and is a problem of its own.
        found += _loose_ends(graph, analysis, classes)
    if not analysis.faulty:
        found += _size(graph, analysis)
        found += judge(graph, analysis, classes, learns=learns)
    if not learns:
        message = "The project has no data to learn from: choose a source under Data."
        found.append(Problem(Severity.WARNING, "no-data", None, None, message))
    order = list(Severity)
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))


def _faults(graph: Graph, analysis: Analysis) -> Iterator[Problem]:
    for index, name in enumerate(analysis.faulty):
        fault = analysis[name].fault
        if fault is not None:
            mending = (
                partial(repairs_of, graph, analysis, name, fault)
                if index < MAX_WITH_REPAIRS
                else ()
            )
            yield Problem(Severity.ERROR, fault.code, name, fault.port, fault.message, mending)


def _is_open(analysis: Analysis, name: str) -> bool:
    fault = analysis[name].fault
    return fault is not None and fault.code == "unconnected"


def _inputs(graph: Graph) -> Iterator[Problem]:
    """Find missing Inputs, and those that would have one name in the exported model."""
    inputs = _input_names(graph)
    if not inputs:
        message = (
            "The network has no Input, so no data can enter: add one from the palette."
            if len(graph)
            else "The network is empty: drag an Input and layers from the palette, or start from "
            "a template."
        )
        add = Repair("Add an Input", _add_input)
        yield Problem(Severity.ERROR, "no-input", None, None, message, (add,))
    labels = {name: _label(graph, name) for name in inputs}
    taken = set(labels.values())
    first: dict[str, str] = {}
    for name, label in labels.items():
        other = first.setdefault(label, name)
        if other != name:
            message = (
                f"{name} and {other} are both called '{label}' in the exported model: "
                "give one of them another label."
            )
            spellings = chain([name], (f"{name}_{number}" for number in count(2)))
            free = next(each for each in spellings if each not in taken)
            repair = Repair(
                f"Call {name} '{free}' in the model", partial(_relabel, name=name, label=free)
            )
            yield Problem(Severity.ERROR, "duplicate-input", name, None, message, (repair,))


def _input_names(graph: Graph) -> list[str]:
    return [name for name, node in graph.nodes.items() if isinstance(node.block, Input)]


def _label(graph: Graph, name: str) -> str:
    return str(graph[name].block.values()["label"]) or name


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
                x, y = graph[other].position
                added = graph.add(Node(name, Input(), (x - rewiring.ROOM, y)))
                return added.connect(OutputPort(name), end)
    return graph.add(Node(name, Input()))


def _loose_ends(graph: Graph, analysis: Analysis, classes: int | None) -> Iterator[Problem]:
    """Find a network that ends nowhere or in several places, and Inputs that feed nothing."""
    ends = graph.sinks()
    inputs = _input_names(graph)
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
        consumers = graph.topology().consumers
        for name in inputs:
            if name not in consumers:
                message = f"{name} feeds nothing: draw a wire from it, or remove it."
                remove = Repair(f"Remove {name}", partial(rewiring.without, name=name))
                yield Problem(Severity.ERROR, "unused-input", name, None, message, (remove,))
    if len(ends) > 1:
        yield _several_outputs(graph, analysis, ends)


def _several_outputs(graph: Graph, analysis: Analysis, ends: tuple[str, ...]) -> Problem:
    shown = [*ends[:3], f"{len(ends) - 3} more"] if len(ends) > 4 else list(ends)
    message = (
        f"The network ends in {len(ends):,} places, {', '.join(shown[:-1])} and {shown[-1]}, but "
        "only one can be its output: join them with Add or Concatenate, or remove one."
    )
    return Problem(
        Severity.ERROR, "several-outputs", ends[-1], None, message,
        partial(_fewer_outputs, graph, analysis, ends),
    )  # fmt: skip


def _fewer_outputs(graph: Graph, analysis: Analysis, ends: tuple[str, ...]) -> tuple[Repair, ...]:
    """Return what leaves one output: a merge, or fewer branches."""
    repairs = []
    shapes = {outputs[0] for name in ends if (outputs := analysis[name].outputs) is not None}
    if all(analysis[name].outputs is not None for name in ends) and len(ends) <= 64:
        merges: list[Block] = [Add(inputs=len(ends))] if len(shapes) == 1 else []
        if len({(len(shape), *shape[1:]) for shape in shapes}) == 1:
            merges.append(Concatenate(inputs=len(ends)))
        for block in merges:
            join = partial(rewiring.join, names=ends, block=block)
            repairs.append(Repair(f"Join them with {block.title}", join))
    for name in ends[:2] if repairs else ends[:4]:
        others = [other for other in ends if other != name]
        label = (
            f"Remove {others[0]} and what only feeds it"
            if len(others) == 1
            else f"Keep only {name} and what feeds it"
        )
        repairs.append(Repair(label, partial(rewiring.without_branches, names=others)))
    return tuple(repair for repair in repairs if _leaves_one_output(graph, repair))


def _leaves_one_output(graph: Graph, repair: Repair) -> bool:
    try:
        after = repair.apply(graph)
    except NetloomError:
        return False
    return len(after.sinks()) == 1 and loose_ends(after) <= loose_ends(graph)


def _size(graph: Graph, analysis: Analysis) -> Iterator[Problem]:
    """Find a network that is small as it is drawn, but too large to unfold."""
    composites = {
        name: node.block for name, node in graph.nodes.items() if isinstance(node.block, Composite)
    }
    if sum(block.values().get("repeat", 1) for block in composites.values()) < 1000:
        return  # a look inside the composites takes longer than this
    total = len(graph)
    for name, block in composites.items():
        shapes = analysis[name].input_shapes
        if shapes is not None:
            total += len(block.inside(shapes)[0].graph) - 1 - len(block.input_ports)
    if total > MAX_NODES:
        largest = max(composites, key=lambda name: composites[name].values().get("repeat", 1))
        message = (
            f"The network unfolds to {total:,} blocks, but Netloom runs at most {MAX_NODES:,}: "
            f"let {largest} repeat less often."
        )
        yield Problem(Severity.ERROR, "too-many-blocks", largest, None, message)
