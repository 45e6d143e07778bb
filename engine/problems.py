"""What is wrong or unwise in a project, in plain sentences, and the edits that mend it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from engine import repairs as mend
from engine.analysis import analyse
from engine.blocks.activation import Softmax
from engine.blocks.base import shape_text
from engine.blocks.composite import Residual
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.pooling import GlobalAveragePool
from engine.blocks.reshape import Flatten
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.repairs import Repair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.analysis import Analysis
    from engine.project import Project

__all__ = ["Problem", "Repair", "Severity", "find_problems"]

MAX_WITH_REPAIRS = 20
"""Beyond so many faults at once only the sentences are given: trying repairs takes time."""


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """The network cannot run."""
    WARNING = "warning"
    """It runs, but probably not as meant."""
    ADVICE = "advice"
    """It could be better."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem.

    Parameters
    ----------
    severity
        How much it matters.
    code
        A stable identifier of the kind, such as ``"needs-vector"``.
    node, port
        Where; ``None`` where it concerns the whole project, or the node as a whole.
    message
        One sentence: the thing, the cause and the way out.
    repairs
        What would mend it, the best first; each has been tried. Not part of the comparison: two
        problems are the same when they say the same.
    """

    severity: Severity
    code: str
    node: str | None
    port: str | None
    message: str
    repairs: tuple[Repair, ...] = field(default=(), compare=False)


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
    found = list(_inputs(graph))
    found += _faults(graph, analysis)
    found += _outputs(graph, analysis, classes)
    if project.data.source == "none":
        message = "The project has no data to learn from: choose a source under Data."
        found.append(Problem(Severity.WARNING, "no-data", None, None, message))
    order = list(Severity)
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))


def _faults(graph: Graph, analysis: Analysis) -> Iterator[Problem]:
    for index, name in enumerate(analysis.faulty):
        fault = analysis[name].fault
        if fault is not None:
            offered = index < MAX_WITH_REPAIRS
            repairs = mend.repairs_of(graph, analysis, name, fault) if offered else ()
            yield Problem(Severity.ERROR, fault.code, name, fault.port, fault.message, repairs)


def _inputs(graph: Graph) -> Iterator[Problem]:
    inputs = [node for node in graph.nodes.values() if isinstance(node.block, Input)]
    if not inputs:
        message = "The network has no Input, so no data can enter: add one from the palette."
        yield Problem(
            Severity.ERROR, "no-input", None, None, message, (Repair("Add an Input", _add_input),)
        )
    first: dict[str, Node] = {}
    for node in inputs:
        label = (node.block.label if isinstance(node.block, Input) else "") or node.name
        other = first.setdefault(label, node)
        if other is not node:
            message = (
                f"{node.name} and {other.name} are both called '{label}' in the exported model: "
                "give one of them another label."
            )
            named = [n.name for n in (node, other) if n.block.values()["label"]]
            repairs = tuple(
                Repair(f"Call it {name}", partial(mend.drop_label, name=name))
                for name in named
                if name != label
            )
            yield Problem(Severity.ERROR, "duplicate-input", node.name, None, message, repairs)


def _add_input(graph: Graph) -> Graph:
    """Add an Input and wire it to the first block that has nothing at its input."""
    name = "input" if "input" not in graph else graph.fresh_name("input")
    for other in graph.topology().order:
        for port in graph[other].block.input_ports:
            end = InputPort(other, port)
            if end not in graph.wires:
                x, y = graph[other].position
                added = graph.add(Node(name, Input(), (x - mend.ROOM, y)))
                return added.connect(OutputPort(name), end)
    return graph.add(Node(name, Input()))


def _outputs(graph: Graph, analysis: Analysis, classes: int | None) -> Iterator[Problem]:
    ends = graph.sinks()
    if not ends:
        message = "The network has no output: behind the Input there is nothing that computes."
        yield Problem(Severity.ERROR, "no-output", None, None, message)
        return
    whole = [name for name in ends if analysis[name].facts is not None]
    if len(ends) > 1:
        if any(_is_open(analysis, name) for name in analysis.faulty):
            return  # a missing wire is the cause, and is a problem of its own
        names = ", ".join(ends[:-1]) + f" and {ends[-1]}"
        message = (
            f"The network ends in {len(ends)} places, {names}, but only one can be its output: "
            "join them with Add or Concatenate, or remove one."
        )
        removals = [
            Repair(f"Remove {name} and what only feeds it",
                   partial(mend.without_branch, name=name))
            for name in ends[:4]
        ]  # fmt: skip
        repairs = tuple([repair for repair in removals if _leaves_a_network(graph, repair)])
        yield Problem(Severity.ERROR, "several-outputs", ends[-1], None, message, repairs)
    elif whole and classes is not None:
        yield from _classes(graph, analysis, whole[0], classes)


def _is_open(analysis: Analysis, name: str) -> bool:
    fault = analysis[name].fault
    return fault is not None and fault.code == "unconnected"


def _leaves_a_network(graph: Graph, repair: Repair) -> bool:
    """Say whether data still enters, and comes out somewhere, after an edit."""
    after = repair.apply(graph)
    fed = any(isinstance(node.block, Input) for node in after.nodes.values())
    return fed and 0 < len(after.sinks()) < len(graph.sinks())


def _classes(graph: Graph, analysis: Analysis, end: str, classes: int) -> Iterator[Problem]:
    """Compare the output with the classes of the data."""
    (shape, *_) = analysis[end].outputs or ((),)
    if len(shape) != 1:
        message = (
            f"{end} gives {shape_text(shape)}, but {classes} classes need {classes} numbers: "
            "end the network with a dense layer."
        )
        dense = Dense(units=classes)
        candidates = [
            Repair(f"Add Flatten and Dense with {classes} units",
                   lambda graph: mend.append(graph, end, [Flatten(), dense])),
            Repair(f"Add global average pool and Dense with {classes} units",
                   lambda graph: mend.append(graph, end, [GlobalAveragePool(), dense])),
        ]  # fmt: skip
        yield Problem(
            Severity.WARNING, "output-shape", end, None, message,
            _working(graph, analysis, candidates, classes),
        )  # fmt: skip
    elif shape[0] != classes:
        message = (
            f"{end} gives {shape[0]:,} numbers, but the data has {classes} classes: "
            f"the last layer needs {classes} units."
        )
        last = _last_sized(graph, end)
        candidates = [
            Repair(f"Append Dense with {classes} units",
                   lambda graph: mend.append(graph, end, [Dense(units=classes)]))
        ]  # fmt: skip
        if last is not None:
            candidates.insert(
                0,
                Repair(f"Set {last} to {classes} outputs",
                       lambda graph: mend.resize_output(graph, last, classes)),
            )  # fmt: skip
            if isinstance(graph[end].block, Softmax):
                candidates.pop()
        severity = Severity.ERROR if shape[0] < classes else Severity.WARNING
        yield Problem(
            severity, "classes", last or end, None, message,
            _working(graph, analysis, candidates, classes),
        )  # fmt: skip


def _last_sized(graph: Graph, end: str) -> str | None:
    """Return the last layer on the way to the output that has a number of outputs of its own."""
    name = end
    while True:
        block = graph[name].block
        if isinstance(block, Dense | Convolution) and not (
            isinstance(block, Convolution) and block.groups > 1
        ):
            return name
        if isinstance(block, Residual) or len(block.input_ports) != 1:
            return None
        wire = graph.wires.get(InputPort(name, block.input_ports[0]))
        if wire is None:
            return None
        name = wire.node


def _working(
    graph: Graph, analysis: Analysis, candidates: list[Repair], classes: int
) -> tuple[Repair, ...]:
    """Keep the repairs after which the network gives one number for every class."""
    kept = []
    for repair in candidates:
        repaired = repair.apply(graph)
        after = analyse(repaired, analysis)
        ends = repaired.sinks()
        outputs = after[ends[0]].outputs if len(ends) == 1 else None
        if outputs == ((classes,),) and not after.faulty:
            kept.append(repair)
    return tuple(kept)
