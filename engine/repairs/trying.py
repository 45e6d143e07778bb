"""The repairs of a fault: what its kind proposes, as far as it has been tried and works.

Every proposal is applied to the graph and the result analysed before a person sees it. What is
offered therefore removes its problem and breaks nothing that was whole before.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from engine.analysis import Analysis, Fault, analyse
from engine.errors import NetloomError
from engine.repairs import branches, counts, forms, shapes, wires
from engine.repairs.proposal import Faulty, Proposals, Repair, above_of, use_again

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from engine.graph import Graph
    from engine.problem import Search

MOST = 4
"""A person reads no more buttons than this."""

_EFFORT = 20_000
"""Node reports that may be looked through for the repairs of one problem; about 20 ms."""


_PROPOSALS: dict[str, Callable[[Faulty], Proposals]] = {
    "needs-vector": shapes.needs_vector,
    "needs-space": shapes.needs_space,
    "vanishes": shapes.vanishes,
    "border": shapes.border,
    "axes": shapes.axes,
    "rank": shapes.rank,
    "skip-shape": shapes.skip_shape,
    "one-position": shapes.one_position,
    "one-number": shapes.one_number,
    "inside": shapes.inside,
    "group-ports": shapes.ports,
    "group-repeat": shapes.repeat,
    "add-shapes": branches.unequal,
    "concatenate-shapes": branches.unequal,
    "unet-skip": branches.skip_size,
    "groups": counts.groups,
    "heads": counts.heads,
    "split-parts": counts.parts,
    "channels": counts.channel_numbers,
    "position-channels": counts.position_channels,
    "divide": counts.tiles,
    "expansion": counts.expansion,
    "too-large": counts.too_large,
    "reshape-product": forms.product,
    "permute-order": forms.order,
    "axis": forms.axis,
    "squeeze-axis": forms.squeezed,
    "unsqueeze-axis": forms.unsqueezed,
    "slice-range": forms.sliced,
    "matmul-shapes": forms.matrices,
    "unconnected": wires.unconnected,
}
"""By the code of the fault."""


def repairs_of(graph: Graph, analysis: Analysis, name: str, fault: Fault) -> Search:
    """Return the edits that mend a fault, the best first, each of them tried in its own stride.

    Parameters
    ----------
    graph, analysis
        The network and what is known of it. The larger it is and the more faults it has, the
        fewer edits are tried.
    name, fault
        The node that has the fault.
    """
    propose = _PROPOSALS.get(fault.code, shapes.any_shape)
    # A broken node is asked again every time, which costs ten times a remembered answer.
    left = max(_EFFORT // (1 + len(graph) + 10 * len(analysis.faulty)), 1)
    loose = loose_ends(graph)
    yield
    offered: list[Repair] = []
    uncovering: list[Repair] = []
    labels: set[str] = set()
    faulty = Faulty(graph, analysis, name, fault)
    for repair in chain(use_again(graph, above_of(graph, name)), propose(faulty)):
        if repair.label in labels:
            continue
        if len(offered) == MOST or not left:
            break
        left -= 1
        verdict = yield from _tried(graph, analysis, repair, name, loose)
        if verdict is not None:
            labels.add(repair.label)
            (offered if verdict else uncovering).append(repair)
        yield
    # What only uncovers the next fault downstream is better than nothing, and only than that.
    return tuple((offered or uncovering)[:MOST])


def _tried(
    graph: Graph, analysis: Analysis, repair: Repair, name: str, loose: int
) -> Generator[None, None, bool | None]:
    """Try an edit: whether it leaves fewer faults, or ``None`` where it does not help.

    An edit that mends this fault but lets another one come to light, at this node or at one
    that could not be computed before, gives ``False``.
    """
    try:
        edited = repair.apply(graph)
    except NetloomError:
        return None
    yield
    if loose_ends(edited) > loose:
        return None
    yield
    after = analyse(edited, analysis)
    own, now = analysis[name].fault, after[name].fault if name in edited else None
    if own is None or (now is not None and (now.code, now.port) == (own.code, own.port)):
        return None
    step = now is not None and now.code == own.code == "unconnected"  # one of several open inputs
    if now is not None and not step and own.code == "unconnected":
        return None  # a wire that does not fit is no repair of one that is missing
    for other in set(after.faulty).difference(analysis.faulty):
        fault = after[other].fault
        hidden = other in analysis.nodes and analysis[other].facts is None
        if not hidden or fault is None or fault.code == "unconnected":
            return None
    return step or len(after.faulty) < len(analysis.faulty)


def loose_ends(graph: Graph) -> int:
    """Count what keeps a network from being whole, whatever its shapes are.

    No Input or no output, every output but one (unless there are Outputs; an end with several
    output ports is several), and every Input that feeds nothing.
    """
    consumers = graph.topology().consumers
    inputs = outputs = marked = unused = 0
    for name, node in graph.nodes.items():
        if not node.block.input_ports:
            inputs += 1
            unused += name not in consumers
        elif not node.block.output_ports:
            marked += 1
        elif name not in consumers:
            outputs += len(node.block.output_ports)
    ends = marked or outputs
    return (not inputs) + unused + (1 if not ends else 0 if marked else outputs - 1)
