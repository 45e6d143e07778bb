"""Rules about depth: how far a gradient has to travel without a way around."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.advice.kinds import LAYERS, SKIPPING, SQUASHING
from engine.advice.rule import Finding, rule
from engine.advice.skips import skips
from engine.advice.survey import Survey
from engine.blocks.activation import ReLU
from engine.groups.block import Group
from engine.repairs.proposal import Repair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.blocks.composite import Fragment
    from engine.graph import Graph

DEEP = 30
"""So many layers in a row are trained without skips by few; plain networks of 32 layers and more
learnt worse than those of 20 (He et al., 2016, figure 1 and 6)."""
SQUASHED = 4
"""So many sigmoids in a row let at most 1/4⁴ = 0.4 % of a gradient pass."""


@rule(
    "plain-depth",
    "Very deep without skips",
    "Beyond some twenty layers a plain stack learns worse the deeper it gets, even on its training "
    "data; skips take that away (He et al., “Deep Residual Learning”, 2016, section 1).",
)
def plain_depth(survey: Survey) -> Iterator[Finding]:
    """Find the place behind which even the shortest way from the input has passed many layers."""
    layers = _layers(survey)
    for name, depth in _deepest(survey, layers, DEEP):
        message = (
            f"Up to {name}, even the shortest way through the network passes {depth} layers: let "
            "skips lead around some of them, with Add or with residual blocks."
        )
        yield Finding(name, message, partial(skips, survey))


_Known = dict[int, tuple["Fragment", int]]
"""Layers by the identity of an inside, which lives as long as its entry."""


def _layers(survey: Survey) -> dict[str, int]:
    """Return how many layers each node counts for, where it counts."""
    layers = dict.fromkeys(survey.of(LAYERS), 1)
    known: _Known = {}  # copies of a group have one inside, gone through once
    for name in survey.composites:
        layers[name] = _layers_inside(survey, name, known)
    return layers


def _layers_inside(survey: Survey, name: str, known: _Known) -> int:
    """Return how many layers lie on the shortest way through a composite or a group."""
    block = survey.block(name)
    if block.kind in SKIPPING:
        return 0  # but for a projection now and then
    values = block.values()
    if block.kind == "plain_stage":
        return int(values["repeat"]) * (3 if values.get("block") == "bottleneck" else 2)
    shapes = survey.reports[name].input_shapes
    if not isinstance(block, Group) or shapes is None:
        return 1
    fragment, analysis = block.inside(shapes)
    if id(fragment) not in known:
        inside = Survey(fragment.graph, analysis)
        depths = _depths(inside, _layers(inside))
        ends = [depths[end.node] for end in fragment.exits.values()]
        known[id(fragment)] = (fragment, min(ends, default=0))
    return known[id(fragment)][1]


@rule(
    "squashed-depth",
    "Sigmoid or tanh in depth",
    "Where such a curve is flat its gradient is nearly zero, and in a chain these factors multiply "
    "(Glorot and Bengio, “Understanding the Difficulty of Training Deep Feedforward Neural "
    "Networks”, 2010).",
)
def squashed_depth(survey: Survey) -> Iterator[Finding]:
    """Find the place behind which even the shortest way has passed many flat activations."""
    if not any(kind in SQUASHING for kind in survey.kinds):
        return
    hidden = dict.fromkeys(survey.of(SQUASHING), 1)
    for name in survey.ends:
        hidden.pop(name, None)
    for name, depth in _deepest(survey, hidden, SQUASHED):
        message = (
            f"Up to {name}, {depth} activations in a row are flat at both ends, so hardly any "
            "gradient reaches the first layers: use ReLU or one of its kind between the layers."
        )
        label = f"Make ReLU of the {len(hidden)} hidden activations of this kind"
        yield Finding(name, message, (Repair(label, partial(_to_relu, names=tuple(hidden))),))


def _to_relu(graph: Graph, names: tuple[str, ...]) -> Graph:
    for name in names:
        graph = graph.replace(name, ReLU())
    return graph


def _deepest(survey: Survey, counts: Mapping[str, int], most: int) -> Iterator[tuple[str, int]]:
    """Yield the first node whose shortest way from an Input counts more than ``most``.

    Only the first: what lies behind it is as deep for the same reason. The number is that of the
    deepest node of the network, which the first one leads to.
    """
    if sum(counts.values()) <= most:
        return
    depths = _depths(survey, counts)
    first = next((name for name in survey.order if depths[name] > most), None)
    if first is not None:
        yield first, max(depths.values())


def _depths(survey: Survey, counts: Mapping[str, int]) -> dict[str, int]:
    """Return what the shortest way from an Input to each node counts, the node included."""
    depths: dict[str, int] = {}
    sources = survey.sources
    for name in survey.order:
        feeds = sources[name]
        if len(feeds) == 1:
            depth = depths[feeds[0][0]]  # type: ignore[index]
        elif feeds:
            depth = min([depths[feed[0]] for feed in feeds if feed is not None])
        else:
            depth = 0
        depths[name] = depth + counts[name] if name in counts else depth
    return depths
