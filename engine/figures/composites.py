"""What a figure shows of composites: how often they repeat, their skips, and which are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.composite import Composite
from engine.expansion import expand

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.analysis import Analysis
    from engine.blocks.base import Block, Shape
    from engine.graph import Graph


def copies_in(block: Block) -> int:
    """Return how many equal units follow one another in a block."""
    repeat = getattr(block, "repeat", 1)
    return repeat if isinstance(block, Composite) and isinstance(repeat, int) else 1


def adds_its_input(block: Block, inputs: tuple[Shape, ...] | None) -> bool:
    """Whether a composite is made of residual units: something in it is a sum."""
    if not isinstance(block, Composite) or inputs is None:
        return False
    fragment, _ = block.inside(inputs)
    return any(node.block.kind == "add" for node in fragment.graph.nodes.values())


def opened(
    graph: Graph, analysis: Analysis, which: Callable[[Graph, Analysis, str], bool]
) -> tuple[Graph, dict[str, str]]:
    """Unfold some composites one level.

    Returns
    -------
    tuple
        The network, and for every block that came out of a composite the composite's name.
    """
    names = [
        name
        for name, node in graph.nodes.items()
        if isinstance(node.working, Composite)
        and analysis[name].facts is not None
        and which(graph, analysis, name)
    ]
    owners: dict[str, str] = {}
    for name in names:  # one by one: the names inside tell nothing of whose they are
        before = set(graph.nodes)
        graph = expand(graph, only={name})
        owners.update({inner: name for inner in graph.nodes if inner not in before})
    return graph, owners


def of_two_sizes(graph: Graph, analysis: Analysis, name: str) -> bool:
    """Whether maps of several sizes leave or enter a composite, as in both halves of a U-Net.

    Drawn as one box, its skip would seem to carry the size that the box is labelled with.
    """
    del graph
    report = analysis[name]
    made = report.outputs or ()
    read = [shape for shape in report.inputs if shape is not None]
    return len({shape[1:] for shape in made}) > 1 or len({shape[1:] for shape in read}) > 1


def a_stage(graph: Graph, analysis: Analysis, name: str) -> bool:
    """Whether a composite repeats units, of which the first says what all are."""
    del analysis
    return copies_in(graph[name].working) > 1


def of_one_unit(graph: Graph, analysis: Analysis) -> tuple[Graph, dict[str, int]]:
    """Replace stages by the first of their units, as the tables of papers write them.

    Returns
    -------
    tuple
        The network, and how often each unit is repeated, by the stage's name. A stage whose first
        unit makes other shapes than all of them, or has no skip where the others have, stays as it
        is.
    """
    times: dict[str, int] = {}
    for name, node in graph.nodes.items():
        report = analysis[name]
        if report.facts is None or report.input_shapes is None or node.bypassed:
            continue
        if a_stage(graph, analysis, name):
            unit = node.block.change(repeat=1)
            if unit.outputs(report.input_shapes) == report.outputs and (
                adds_its_input(unit, report.input_shapes)
                == adds_its_input(node.block, report.input_shapes)
            ):
                times[name] = copies_in(node.block)
                graph = graph.replace(name, unit)
    return graph, times
