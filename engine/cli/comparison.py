"""Several networks side by side: the table with which a paper begins a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.analysis import analyse
from engine.blocks.base import Family
from engine.expansion import expand
from engine.shares import shares, together
from engine.tables import SummaryTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.graph import Graph
    from engine.project import Project

_WEIGHTED = frozenset({Family.CONVOLUTION, Family.DENSE})


class Compared(NamedTuple):
    """What a comparison says of a network; ``None`` is not known."""

    name: str
    blocks: int
    """As they are drawn, composites as one."""
    depth: int | None
    """Layers with weights on the longest way, as ResNet-50 has 50."""
    parameters: int | None
    macs: int | None
    training_bytes: int | None
    """What training takes for one image: weights, gradients, optimiser and what is kept."""


def compared(project: Project) -> Compared:
    """Return what a comparison says of a project's network."""
    graph = project.graph
    analysis, plan = analyse(graph), project.training
    if analysis.totals.unknown or not len(graph):
        return Compared(project.name, len(graph), None, None, None, None)
    share = together(
        shares(graph, analysis, optimizer=plan.optimizer, momentum=plan.momentum).values()
    )
    totals = analysis.totals
    depth = weighted_depth(expand(graph, analysis))
    return Compared(
        project.name, len(graph), depth, totals.parameters, totals.macs, share.total
    )  # fmt: skip


def weighted_depth(flat: Graph) -> int:
    """Return how many convolutions and dense layers are on the longest way through a network.

    Papers count so: projections on skips and branches beside longer ones do not add to it (He et
    al. 2016, table 1).
    """
    sources = flat.topology().sources
    depths: dict[str, int] = {}
    for name in analyse(flat).nodes:
        before = [depths[feed.node] for feed in sources[name] if feed is not None]
        own = flat[name].working.family in _WEIGHTED
        depths[name] = max(before, default=0) + own
    return max(depths.values(), default=0)


def comparison_table(networks: Sequence[Compared], title: str = "") -> SummaryTable:
    """Return a row for each network; there are no totals."""
    rows = [
        (
            network.name, network.blocks, network.depth, network.parameters, network.macs,
            None if network.training_bytes is None else network.training_bytes / 1e6,
        )
        for network in networks
    ]  # fmt: skip
    return SummaryTable(
        ("network", "blocks", "depth", "parameters", "macs", "memory"),
        ("Network", "Blocks", "Weighted layers", "Parameters", "MACs", "Training MB per image"),
        tuple(rows),
        (),
        title,
    )
