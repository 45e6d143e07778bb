"""What the blocks inside an opened block add to the memory of training the whole network.

A tensor that leaves the block is kept where something outside needs it, so the inside alone does
not know. With what is around it, the shares of all inner blocks add up to the block's own.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from engine.blocks.composite import Composite
from engine.graph import InputPort
from engine.groups.block import Group
from engine.shares import Around, around, shares

if TYPE_CHECKING:
    from collections.abc import Mapping

    from designer.scope import Scope
    from engine.graph import OutputPort
    from engine.memory import Tensor
    from engine.shares import Share
    from engine.training.plan import TrainingPlan


def surroundings(scope: Scope) -> Around | None:
    """Return what the memory of a scope depends on outside it; ``None`` for the whole network."""
    outer, opened = scope.outer, scope.opened
    if outer is None or opened is None:
        return None
    for known in _last:
        if known[0] is scope:
            return known[1]
    graph = outer.bound or outer.graph
    exits = [] if opened.bypassed else _exits(scope)
    found = around(graph, outer.analysis, opened.name, exits, surroundings(outer))
    _last.append((scope, found))
    return found


_last: deque[tuple[Scope, Around]] = deque(maxlen=4)
"""The last answers: canvas and inspector ask for the same after every edit."""


def shares_of(scope: Scope, plan: TrainingPlan) -> Mapping[str, Share]:
    """Return the bytes that each block of a scope adds to training, with a plan's optimizer."""
    return shares(
        scope.bound or scope.graph, scope.analysis,
        optimizer=plan.optimizer, momentum=plan.momentum, inside=surroundings(scope),
    )  # fmt: skip


def _exits(scope: Scope) -> list[Tensor | None]:
    """Return the inner tensor that leaves at each output port of the block that was opened."""
    if scope.opened is None:
        return []
    graph, block = scope.graph, scope.opened.block
    ends: list[OutputPort | None]
    if isinstance(block, Group):
        ends = [graph.wires.get(InputPort(name)) for name in block.output_ports]
    else:
        shapes = None if scope.outer is None else scope.outer.analysis[scope.opened.name]
        assert isinstance(block, Composite)  # noqa: S101 - nothing else can be opened
        assert shapes is not None  # noqa: S101
        assert shapes.input_shapes is not None  # noqa: S101
        exits = block.inside(shapes.input_shapes)[0].exits
        ends = [exits[port] for port in block.output_ports]
    return [
        None if end is None else (end.node, graph[end.node].block.output_ports.index(end.port))
        for end in ends
    ]
