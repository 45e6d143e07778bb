"""Rules about where a network has its numbers: too few to pass on, or too many to learn."""

from __future__ import annotations

from functools import partial
from math import log2, prod, sqrt
from typing import TYPE_CHECKING

from engine.advice.kinds import CONVOLUTIONS, GLOBAL_POOLS, LAYERS
from engine.advice.rule import Finding, rule
from engine.blocks.base import make, shape_text
from engine.blocks.pooling import MaxPool
from engine.repairs import rewiring
from engine.repairs.proposal import Repair, insert, remove
from engine.wiring import InputPort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.advice.survey import Survey

NARROW = 16
"""Wider than this a layer is not called a bottleneck, whatever comes behind it."""
HEAVY = 100_000
"""A dense layer with fewer parameters is never called heavy: LeNet-5's largest has 48,120."""


@rule(
    "bottleneck",
    "Hidden bottleneck",
    "Everything behind a layer is computed from what it gives: what it leaves out is lost for good "
    "(the data-processing inequality).",
)
def bottleneck(survey: Survey) -> Iterator[Finding]:
    """Find a place that all data passes, with hardly any numbers, before more layers."""
    ends = survey.ends
    if len(ends) != 1:
        return
    final = survey.shape_out(ends[0])
    suspects = {
        name
        for name, report in survey.reports.items()
        if report.facts is not None
        and (first := report.facts[0][0])[0] <= NARROW
        and (_too_few(prod(first), final) or (first[0] == 1 and len(first) > 1))
    }
    suspects.difference_update(ends)
    if suspects:
        for name in _passages(survey, suspects):
            finding = _narrow(survey, name, final)
            if finding is not None:
                yield finding


def _passages(survey: Survey, suspects: set[str]) -> Iterator[str]:
    """Yield those of some nodes that all data passes on its way to a layer behind them."""
    place = {name: index for index, name in enumerate(survey.order)}
    last_layer = last_input = -1
    for index, name in enumerate(survey.order):
        if survey.reports[name].macs:
            last_layer = index
        if not survey.sources[name]:
            last_input = index
    reach = -1  # how far the wires lead that began before this node
    for index, name in enumerate(survey.order):
        if index >= last_layer:
            return
        if name in suspects and index > last_input and reach <= index:
            yield name
        for end in survey.consumers.get(name, ()):
            reach = max(reach, place[end.node])


def _too_few(numbers: int, final: tuple[int, ...]) -> bool:
    """Say whether so many numbers cannot tell apart what the network's last ones should say."""
    return numbers == 1 or (numbers <= NARROW and len(final) == 1 and 4 * numbers <= final[0])


def _narrow(survey: Survey, name: str, final: tuple[int, ...]) -> Finding | None:
    shapes = survey.reports[name].input_shapes
    before = sum(map(prod, shapes)) if shapes else 0
    shape = survey.shape_out(name)
    numbers = prod(shape)
    if _too_few(numbers, final):
        if before <= numbers or (shapes and all(_too_few(prod(s), final) for s in shapes)):
            return None  # it was narrow before: the block that made it so is told
        passes = "one number" if numbers == 1 else f"{numbers} numbers"
    else:
        if not shapes or shapes[0][0] == 1 or not survey.reports[name].macs:
            return None
        passes = f"one map of {shape_text(shape[1:] if len(shape) > 2 else shape)}"
    block = survey.block(name)
    message = (
        f"{name} lets only {passes} through, and all that follows must be told from that: give it "
        "more outputs, or take it away."
    )
    if block.kind not in LAYERS:
        return Finding(name, message, (remove(name),))
    size = "units" if block.kind == "dense" else "filters"
    channels = shapes[0][0] if shapes else 1
    wanted = sqrt(max(before, 1) * prod(final)) if block.kind == "dense" else max(channels, 8)
    more = 2 ** min(max(round(log2(wanted)), 5 if block.kind == "dense" else 3), 7)
    return Finding(name, message, (
        Repair(f"Set the {size} of {name} to {more}",
               partial(rewiring.resize_output, name=name, units=more)),
        remove(name),
    ))  # fmt: skip


@rule(
    "heavy-dense",
    "Dense layer with most of the parameters",
    "A dense layer has a weight for every pair of numbers, needs much data to learn them, and is "
    "the first to learn by heart; a global average pool before it leaves one number for each map "
    "(Lin, Chen and Yan, “Network In Network”, 2014).",
)
def heavy_dense(survey: Survey) -> Iterator[Finding]:
    """Find the dense layer of a convolutional network that holds over half of its parameters."""
    total = survey.analysis.totals.parameters
    if total < HEAVY or not _convolves(survey):
        return
    for name in survey.of(("dense",)):
        own = survey.reports[name].parameters or 0
        if own >= HEAVY and 2 * own > total:
            share = 100 * own // total
            message = (
                f"{name} holds {own:,} of the {total:,} parameters ({share} %): shrink the image "
                "further before it, or pool each map to one number."
            )
            yield Finding(name, message, partial(_lighter, survey, name))


def _convolves(survey: Survey) -> bool:
    return bool(survey.composites) or any(
        kind in CONVOLUTIONS or kind in GLOBAL_POOLS for kind in survey.kinds
    )


def _lighter(survey: Survey, name: str) -> tuple[Repair, ...]:
    """Propose to pool where a Flatten comes before the layer."""
    above = survey.feeder(name)
    while above is not None and survey.block(above).kind in ("dropout", "identity"):
        above = survey.feeder(above)
    if above is None or survey.block(above).kind != "flatten" or len(survey.shape_in(above)) < 2:
        return ()
    pool = make("global_average_pool")
    half = insert(f"Insert {MaxPool.title} before {above}", InputPort(above), MaxPool())
    flatten = above
    return (
        Repair(f"Make {flatten} a {pool.title.lower()}",
               lambda graph: graph.replace(flatten, pool)),
        half,
    )  # fmt: skip
