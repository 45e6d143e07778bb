"""What is known of a wire: which tensor passes it, from where to where."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.blocks.base import shape_text
from engine.memory import tensor_bytes
from widgets.facts import Fact
from widgets.quantities import size
from widgets.words import words

if TYPE_CHECKING:
    from engine.analysis import Analysis
    from engine.graph import Graph, InputPort


def _tr(text: str) -> str:
    return QCoreApplication.translate("WireFacts", text)


def wire_title(graph: Graph, end: InputPort) -> str:
    """Name a wire by what it joins."""
    return f"{graph.wires[end].node} → {end.node}"


def wire_facts(graph: Graph, analysis: Analysis, end: InputPort) -> tuple[Fact, ...]:
    """Return what is known of one wire.

    Parameters
    ----------
    graph, analysis
        The network that it is in.
    end
        Where it ends.
    """
    begin = graph.wires[end]
    block = graph[begin.node].working
    lines = [
        Fact(_tr("From"), begin.node, "" if len(block.output_ports) == 1 else begin.port),
        Fact(_tr("To"), end.node, "" if len(graph[end.node].block.input_ports) == 1 else end.port),
    ]
    outputs = analysis[begin.node].outputs
    if outputs is None:
        reason = _tr("What feeds it is not complete yet.")
        return (*lines, Fact(_tr("Tensor"), _tr("not known"), reason))
    shape = outputs[block.output_ports.index(begin.port)]
    product = "·".join(map(str, shape))
    count = f"{math.prod(shape):,}"
    reason = _tr("{numbers}·4 bytes").format(numbers=count)
    return (
        *lines,
        Fact(_tr("Tensor"), words(shape_text(shape)), _tr("of one image, without the batch axis")),
        Fact(_tr("Numbers"), count, f"{product} = {count}" if len(shape) > 1 else ""),
        Fact(_tr("Type"), "float32", _tr("4 bytes a number")),
        Fact(
            _tr("Size"), size(tensor_bytes(shape)), _tr("{numbers}·4 bytes").format(numbers=count)
        ),
    )
