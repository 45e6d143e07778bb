"""Skips around pairs of convolutions, where a deep network has none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from engine.advice.kinds import DROPOUTS
from engine.blocks.base import make
from engine.graph import Graph, InputPort, OutputPort
from engine.repairs import rewiring
from engine.repairs.proposal import Repair

if TYPE_CHECKING:
    from engine.advice.survey import Survey

MOST = 60
"""So many skips are laid at once at most: ResNet-110 has 54."""


class _Pair(NamedTuple):
    """Two convolutions behind each other that keep the shape."""

    start: str
    """What feeds the first."""
    end: str
    """What comes last before the activation: the second one, or its norm."""


def skips(survey: Survey) -> tuple[Repair, ...]:
    """Propose skips around every pair of convolutions that keeps its shape, and for stages."""
    found = []
    pairs = tuple(_pairs(survey)[:MOST])
    if pairs:
        what = "1 skip around a pair" if len(pairs) == 1 else f"{len(pairs)} skips around pairs"
        label = f"Lead {what} of convolutions, each with an Add"
        found.append(Repair(label, partial(_with_skips, pairs=pairs)))
    stages = tuple(survey.of(("plain_stage",)))
    if stages:
        what = (
            f"{stages[0]} a residual stage"
            if len(stages) == 1
            else f"residual stages of the {len(stages)} plain stages"
        )
        found.append(Repair(f"Make {what}", partial(_residual, names=stages)))
    return tuple(found)


def _pairs(survey: Survey) -> list[_Pair]:
    """Return the pairs, one behind the other and none in another."""
    found: list[_Pair] = []
    taken: set[str] = set()
    for name in survey.order:
        if name not in taken and (way := _way(survey, name)) is not None:
            found.append(_Pair(name, way[-1]))
            taken.update((name, *way))
    return found


def _way(survey: Survey, start: str) -> list[str] | None:
    """Return what lies behind a node up to its second convolution and the norm of that."""
    facts = survey.reports[start].facts
    if facts is None or len(facts.outputs) != 1:
        return None
    if survey.block(start).kind == "convolution" or survey.block(start).family == "normalization":
        return None  # a skip begins behind an activation, as the next one does
    shape = facts.outputs[0]
    way: list[str] = []
    layers = 0
    name = survey.follower(start)
    while name is not None and len(survey.sources[name]) == 1:
        block = survey.block(name)
        if layers == 2 and block.family != "normalization":
            return way
        layers += block.kind == "convolution"
        known = block.kind == "convolution" or block.kind in DROPOUTS
        if not layers or not (known or block.family in _BETWEEN):
            return None
        if not block.output_ports or survey.shape_out(name) != shape:
            return None
        way.append(name)
        name = survey.follower(name)
    return None


_BETWEEN = ("activation", "normalization")


def _with_skips(graph: Graph, pairs: tuple[_Pair, ...]) -> Graph:
    """Put an Add behind each pair, and lead what feeds the pair to it."""
    for pair in pairs:
        (end,) = graph.topology().consumers[pair.end]
        block = make("add")
        name = graph.fresh_name(block.stem)
        graph = rewiring.insert_before(graph, end, block)
        graph = graph.connect(OutputPort(pair.start), InputPort(name, "in2"))
    return graph


def _residual(graph: Graph, names: tuple[str, ...]) -> Graph:
    """Make residual stages of plain ones, with the same blocks in them."""
    for name in names:
        graph = graph.replace(name, make("residual_stage", graph[name].block.values()))
    return graph
