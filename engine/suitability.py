"""Whether a network that can run suits the data: what enters, what comes out, what learns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.analysis import analyse
from engine.blocks.activation import Softmax
from engine.blocks.base import make, shape_text
from engine.blocks.composite import Composite
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.reshape import Flatten
from engine.errors import NetloomError
from engine.graph import Graph, InputPort
from engine.problem import Problem, Severity
from engine.repairs import rewiring
from engine.repairs.branches import last_sized
from engine.repairs.proposal import Repair, above_of, use_again
from engine.repairs.trying import MOST, loose_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.analysis import Analysis
    from engine.blocks.base import Block
    from engine.borders import Borders


def judge(
    graph: Graph, analysis: Analysis, borders: Borders, classes: int | None, *, learns: bool
) -> Iterator[Problem]:
    """Compare a network without faults with what the data asks of it.

    Parameters
    ----------
    graph, analysis, borders
        The network.
    classes
        How many classes the data has, where that is known.
    learns
        Whether the project has data.
    """
    inputs, ends = borders.inputs, borders.ends
    if learns and len(inputs) > 1:
        yield _several_inputs(graph, inputs)
    if learns and len(borders.outputs) > 1:
        yield _several_outputs(graph, analysis, ends, classes)
    if inputs and (len(ends) == 1 or borders.outputs):
        totals = analysis.totals
        if learns and totals.parameters == totals.fixed_parameters:
            message = (
                "Nothing in the network can learn, because every block with parameters is frozen: "
                "make one trainable."
                if totals.parameters
                else "Nothing in the network can learn, because no block has parameters: add a "
                "convolution or a dense layer."
            )
            bypassed = [name for name, node in graph.nodes.items() if node.bypassed]
            if bypassed and not totals.parameters:
                message = (
                    "Nothing in the network can learn, because no block that is in use has "
                    "parameters: use one again that is bypassed, or add one."
                )
            yield Problem(
                Severity.WARNING, "nothing-learns", None, None, message,
                partial(_learning, graph, analysis, bypassed) if bypassed else (),
            )  # fmt: skip
        if classes is not None and len(ends) == 1:
            yield from _classes(graph, analysis, ends[0], classes)


def _several_inputs(graph: Graph, inputs: tuple[str, ...]) -> Problem:
    shown = inputs if len(inputs) <= 4 else [*inputs[:3], f"{len(inputs) - 3} more"]
    message = (
        f"The network has {len(inputs)} Inputs, {', '.join(shown[:-1])} and {shown[-1]}, but the "
        "data gives one image at a time: keep one Input to train it."
    )
    keep, *others = inputs
    shapes = {graph[name].block.values()["shape"] for name in inputs}
    repairs = [
        Repair(f"Feed everything from {keep}", partial(_feed_all, names=tuple(others), keep=keep))
    ]
    if len(shapes) > 1:
        repairs = []
    return Problem(Severity.WARNING, "several-inputs", inputs[1], None, message, tuple(repairs))


def _several_outputs(
    graph: Graph, analysis: Analysis, ends: tuple[str, ...], classes: int | None
) -> Problem:
    shown = ends if len(ends) <= 4 else (*ends[:3], f"{len(ends) - 3} more")
    message = (
        f"The network has {len(ends)} Outputs, {', '.join(shown[:-1])} and {shown[-1]}, but the "
        "data has one label for each image: keep one Output to train it."
    )
    return Problem(
        Severity.WARNING, "several-outputs", ends[1], None, message,
        partial(_one_output, graph, analysis, ends, classes),
    )  # fmt: skip


def _one_output(
    graph: Graph, analysis: Analysis, ends: tuple[str, ...], classes: int | None
) -> tuple[Repair, ...]:
    """Offer to keep one Output, of those that can tell the classes apart."""
    repairs: list[Repair] = []
    for name in ends:
        shape = (analysis[name].outputs or ((),))[0]
        if classes is not None and not (len(shape) == 1 and shape[0] >= classes):
            continue
        if len(repairs) == MOST:
            break
        others = [other for other in ends if other != name]
        label = (
            f"Remove {others[0]} and what only feeds it"
            if len(others) == 1
            else f"Keep {name} and what feeds it"
        )
        repair = Repair(label, partial(rewiring.without_branches, names=others))
        kept = repair.apply(graph)
        if loose_ends(kept) <= loose_ends(graph) and not _idle(kept) - _idle(graph):
            repairs.append(repair)
    return tuple(repairs)


def _idle(graph: Graph) -> set[str]:
    """Return the Inputs that lead to no Output."""
    outputs = [name for name, node in graph.nodes.items() if not node.block.output_ports]
    alive = rewiring.leading_to(graph, outputs)
    return {n for n, node in graph.nodes.items() if not node.block.input_ports and n not in alive}


def _giver(graph: Graph, end: str) -> str:
    """Return the node whose numbers leave: what feeds an Output, or the last node itself."""
    wire = None if graph[end].block.output_ports else graph.wires.get(InputPort(end))
    return end if wire is None else wire.node


def _extended(graph: Graph, end: str, blocks: list[Block]) -> Graph:
    """Put blocks at the end of a network, before its Output where it has one."""
    if graph[end].block.output_ports:
        return rewiring.append(graph, end, blocks)
    return rewiring.insert_all(graph, InputPort(end), blocks)


def _feed_all(graph: Graph, names: tuple[str, ...], keep: str) -> Graph:
    for name in names:
        graph = rewiring.feed_from(graph, name, keep)
    return graph


def _classes(graph: Graph, analysis: Analysis, end: str, classes: int) -> Iterator[Problem]:
    """Compare the output with the classes of the data."""
    outputs = analysis[end].outputs
    if outputs is None or outputs[0] == (classes,):
        return
    shape, giver = outputs[0], _giver(graph, end)
    many = "1 class" if classes == 1 else f"{classes:,} classes"
    dense = Dense(units=max(classes, 1))
    layer = units_text(classes)
    ending = f"end the network with a dense layer of {layer.removeprefix('Dense with ')}."
    if len(shape) != 1:
        message = (
            f"{giver} gives {shape_text(shape)}, but {many} need{'s' * (classes == 1)} "
            f"{'one number' if classes == 1 else 'one number each'}: {ending}"
        )
        candidates = [
            *use_again(graph, [giver, *above_of(graph, giver)]),
            *[
                Repair(f"Add {first.title} and {layer}",
                       partial(_extended, end=end, blocks=[first, dense]))
                for first in (Flatten(), make("global_average_pool"))
            ],
        ]  # fmt: skip
        yield Problem(
            Severity.ERROR, "output-shape", giver, None, message,
            partial(_working, graph, analysis, candidates, classes),
        )  # fmt: skip
        return
    last = _last_sized(graph, end)
    sized = last is not None and _decides(graph, analysis, last, end, classes)
    message = f"{giver} gives {shape_text(shape)}, but the data has {many}: " + (
        f"set the {_sized_by(graph, last)} of {last} to {classes:,}."
        if sized and last is not None
        else ending
    )
    # More outputs than classes train and run; they only promise what the data cannot show.
    severity = Severity.ERROR if shape[0] < classes else Severity.WARNING
    yield Problem(
        severity, "classes", last if sized else giver, None, message,
        partial(_as_many, graph, analysis, end, last if sized else None, classes),
    )  # fmt: skip


def _as_many(
    graph: Graph, analysis: Analysis, end: str, last: str | None, classes: int
) -> tuple[Repair, ...]:
    """Return what gives a row of numbers one number for every class."""
    dense, layer = Dense(units=max(classes, 1)), units_text(classes)
    giver = _giver(graph, end)
    candidates = list(use_again(graph, [giver, *above_of(graph, giver)]))
    if last is not None:
        candidates.append(
            Repair(f"Set the {_sized_by(graph, last)} of {last} to {classes:,}",
                   partial(rewiring.resize_output, name=last, units=classes))
        )  # fmt: skip
    if isinstance(graph[giver].working, Softmax):
        add = partial(rewiring.insert_before, end=InputPort(giver), block=dense)
        candidates.append(Repair(f"Insert {layer} before {giver}", add))
    else:
        candidates.append(Repair(f"Append {layer}", partial(_extended, end=end, blocks=[dense])))
    return _working(graph, analysis, candidates, classes)


def _decides(graph: Graph, analysis: Analysis, last: str, end: str, classes: int) -> bool:
    """Say whether a layer alone decides how many numbers the network gives.

    Computed along the one way from the layer to the output, so that the sentence can say so
    without a trial.
    """
    consumers = graph.topology().consumers
    name, shapes = last, analysis[last].input_shapes
    try:
        block = rewiring.resize_output(graph, last, classes)[last].block
        while shapes is not None:
            outputs = block.facts(shapes).outputs
            ends = consumers.get(name, ())
            if name == end:
                return outputs == ((classes,),) and not ends
            if (
                len(ends) != 1
                or len(outputs) != 1
                or len(graph[ends[0].node].block.input_ports) != 1
            ):
                return False
            name, shapes = ends[0].node, outputs
            block = graph[name].working
    except NetloomError:
        return False
    return False


def units_text(units: int) -> str:
    """Write a dense layer with its size: ``Dense with 10 units``."""
    return f"Dense with {units:,} unit{'' if units == 1 else 's'}"


def _sized_by(graph: Graph, layer: str) -> str:
    return "units" if isinstance(graph[layer].block, Dense) else "filters"


def _last_sized(graph: Graph, end: str) -> str | None:
    """Return the last layer on the way to the output that has a number of outputs of its own."""
    block = graph[end].working
    if isinstance(block, Dense) or (isinstance(block, Convolution) and block.groups == 1):
        return end
    if isinstance(block, Composite) or len(graph[end].block.input_ports) != 1:
        return None
    return last_sized(graph, InputPort(end, block.input_ports[0]))


def _learning(graph: Graph, analysis: Analysis, bypassed: list[str]) -> tuple[Repair, ...]:
    """Return what lets something learn again, without breaking anything."""
    kept = []
    for repair in use_again(graph, bypassed):
        after = analyse(repair.apply(graph), analysis)
        if not after.faulty and after.totals.parameters > after.totals.fixed_parameters:
            kept.append(repair)
    return tuple(kept[:MOST])


def _working(
    graph: Graph, analysis: Analysis, candidates: list[Repair], classes: int
) -> tuple[Repair, ...]:
    """Keep the repairs after which the network gives one number for every class."""
    kept = []
    for repair in candidates:
        try:
            repaired = repair.apply(graph)
        except NetloomError:
            continue
        after = analyse(repaired, analysis)
        ends = repaired.ends()
        outputs = after[ends[0]].outputs if len(ends) == 1 else None
        if outputs == ((classes,),) and not after.faulty:
            kept.append(repair)
    return tuple(kept)
