"""What is known of the blocks inside another: together they are what its card says."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.analysis import Analysis, NodeReport
from engine.blocks.base import Family
from engine.graph import Graph, Node
from engine.groups.block import Group
from engine.shares import Share
from widgets.facts import Fact, node_facts, total_facts


class Card(NamedTuple):
    """What is known outside of a block that was opened."""

    node: Node
    report: NodeReport
    share: Share | None = None
    """Its part of the bytes that training takes, where that is known."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("InsideFacts", text)


def inside_facts(graph: Graph, analysis: Analysis, card: Card) -> tuple[Fact, ...]:
    """Return what is known of the inside of a block.

    Parameters
    ----------
    graph, analysis
        The inner blocks; Inputs and Outputs stand for ports and are not counted.
    card
        The block that was opened. Where its numbers are known they are those of the inside: of
        all copies of a group that repeats, without what leads to none of its Outputs.
    """
    inner = [node for node in graph.nodes.values() if node.block.family is not Family.INPUT_OUTPUT]
    block = card.node.block
    copies = block.values()["repeat"] if isinstance(block, Group) else 1
    reason = ""
    if copies > 1:
        reason = _tr("in each of %1 copies; what follows is of all of them")
        reason = reason.replace("%1", f"{copies:,}")
    lines = [Fact(_tr("Blocks"), f"{len(inner):,}", reason)]
    if card.report.facts is None:
        return (*lines, *total_facts(analysis))
    known = node_facts(card.report, None, card.share, trainable=card.node.trainable)
    return (*lines, *known)
