"""Rules about neighbours: layers, norms and dropouts in an order that wastes some of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from engine.advice.kinds import CENTRED, DROPOUTS, LAYERS, VIEWS
from engine.advice.rule import Finding, rule
from engine.graph import InputPort
from engine.repairs import rewiring
from engine.repairs.proposal import Repair, change, insert, remove
from engine.repairs.room import place_near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.advice.survey import Survey
    from engine.graph import Graph

_PASSED = VIEWS | DROPOUTS


@rule(
    "linear-layers",
    "Two layers with nothing between",
    "A weighted sum of weighted sums is one weighted sum: without an activation between them, two "
    "layers can express no more than one.",
    local=True,
)
def linear_layers(survey: Survey) -> Iterator[Finding]:
    """Find two convolutions or dense layers with no activation between."""
    for name in survey.of(LAYERS):
        behind = survey.follower(name)
        if behind is None:
            continue
        other = behind if survey.block(behind).kind in LAYERS else survey.past(behind, _PASSED)
        if other is None or survey.block(other).kind not in LAYERS:
            continue
        if _factorised(survey, name) or _factorised(survey, other):
            continue  # a depthwise and a pointwise convolution are one layer in two parts
        activation = survey.activation
        end = survey.consumers[name][0]
        message = (
            f"Nothing between {name} and {other} bends the line, so together they do what one "
            f"layer could: put an activation between them."
        )
        label = f"Insert {activation.title} between {name} and {other}"
        yield Finding(name, message, (insert(label, end, activation),))


def _factorised(survey: Survey, name: str) -> bool:
    return bool(survey.block(name).values().get("groups", 1) != 1)


@rule(
    "bias-before-norm",
    "Bias before batch norm",
    "The norm subtracts the mean of every channel and the bias with it, then adds a shift of its "
    "own (Ioffe and Szegedy, 2015, section 3.2).",
    local=True,
)
def bias_before_norm(survey: Survey) -> Iterator[Finding]:
    """Find layers with a bias that the norm behind them takes away again."""
    for norm in survey.of(CENTRED):
        layer = survey.feeder(norm)
        if layer is None:
            continue
        block = survey.block(layer)
        if block.kind not in LAYERS or len(survey.consumers[layer]) > 1:
            continue
        if getattr(block, "bias", False) is not True:
            continue
        message = (
            f"The bias of {layer} has no effect, because {norm} subtracts it again: switch it off."
        )
        yield Finding(layer, message, (change(f"Switch off the bias of {layer}", layer,
                                              bias=False),))  # fmt: skip


@rule(
    "dropout-before-norm",
    "Dropout before batch norm",
    "Dropout changes the variance in training only, so the norm remembers one that it does not "
    "meet later (Li et al., “Understanding the Disharmony between Dropout and Batch "
    "Normalization”, 2019).",
    local=True,
)
def dropout_before_norm(survey: Survey) -> Iterator[Finding]:
    """Find a batch norm behind a dropout, with at most one layer between."""
    for dropout in survey.of(DROPOUTS):
        if not survey.block(dropout).values().get("rate"):
            continue
        norm = _norm_behind(survey, dropout)
        if norm is not None:
            message = (
                f"{dropout} zeroes numbers before {norm} measures them, so {norm} learns a spread "
                f"that is wrong as soon as training ends: put {dropout} behind {norm}."
            )
            yield Finding(dropout, message, (
                Repair(f"Move {dropout} behind {norm}",
                       partial(_move_behind, name=dropout, other=norm)),
                remove(dropout),
            ))  # fmt: skip


def _norm_behind(survey: Survey, dropout: str) -> str | None:
    layers = 0
    name = survey.follower(dropout)
    while name is not None:
        block = survey.block(name)
        if block.kind == "batch_norm":
            return name
        layers += block.kind in LAYERS
        if layers > 1 or block.kind in DROPOUTS or block.family == "composite":
            return None
        name = survey.follower(name) if len(block.input_ports) == 1 else None
    return None


def _move_behind(graph: Graph, name: str, other: str) -> Graph:
    """Take a node out of its wire and put it, as it is, behind another and its activation."""
    old = graph[name]
    graph = rewiring.without(graph, name)
    ends = graph.topology().consumers.get(other, ())
    if len(ends) == 1 and graph[ends[0].node].block.family == "activation":
        other = ends[0].node
        ends = graph.topology().consumers.get(other, ())
    moved = replace(old, position=place_near(graph, other, behind=0.5))
    if not ends:
        return rewiring.place_behind(graph, moved, other)
    graph = graph.insert(moved, ends[0])
    start = graph.wires[InputPort(name)]
    for end in ends[1:]:
        graph = graph.connect(start._replace(node=name, port="out"), end)
    return graph


@rule(
    "norm-of-one",
    "Batch norm over one number",
    "A norm needs several numbers of every channel: of one alone the variance is 0, and torch "
    "refuses to train.",
    local=True,
)
def norm_of_one(survey: Survey) -> Iterator[Finding]:
    """Find batch norms that see one number of each channel at a time."""
    if survey.circumstances.batch_size > 1:
        return
    for name in survey.of(("batch_norm",)):
        shape = survey.shape_in(name)
        if all(size == 1 for size in shape[1:]):
            message = (
                f"With a batch of 1, {name} sees one number of each of its {shape[0]:,} channels "
                "and cannot tell a variance: train with larger batches, or take it away."
            )
            yield Finding(name, message, (remove(name),))
