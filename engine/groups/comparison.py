"""Whether two networks compute the same, wherever their blocks lie and whatever is noted there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.groups.block import Group

if TYPE_CHECKING:
    from engine.blocks.base import Block
    from engine.graph import Graph


def same_network(one: Graph, other: Graph) -> bool:
    """Say whether two networks have the same names, blocks and wires, also inside their groups.

    Where blocks lie on the canvas, their notes, and the names of groups do not matter: weights of
    the one belong to the other.
    """
    return _same(one, other, {})


def _same(one: Graph, other: Graph, known: dict[Any, bool]) -> bool:
    return one is other or (
        one.nodes.keys() == other.nodes.keys()
        and one.wires == other.wires
        and all(
            node.bypassed == other.nodes[name].bypassed
            and (node.bypassed or _same_block(node.block, other.nodes[name].block, known))
            for name, node in one.nodes.items()
        )
    )


def _same_block(one: Block, other: Block, known: dict[Any, bool]) -> bool:
    if one is other or one == other:
        return True
    if not isinstance(one, Group) or not isinstance(other, Group):
        return False
    # The many instances of a group are compared once for each set of values.
    key = (type(one), *one.values().values(), type(other), *other.values().values())
    if key not in known:
        a, b = one.definition, other.definition
        known[key] = (
            one.repeat == other.repeat
            and (a.inputs, a.outputs) == (b.inputs, b.outputs)
            and _same(one.inner_graph, other.inner_graph, known)
        )
    return known[key]
