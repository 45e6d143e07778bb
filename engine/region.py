"""Which pixels one position of one feature map depends on, walked back through the network.

:mod:`engine.receptive` gives what positions see in general, as papers state it: the window of a
position in the middle of an image without end. Here the way back is gone for one position, and
what lies in the padding of any layer on it is left out, so that the answer is exact at the
borders as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.window import NOTHING, WHOLE, Paths, Table, View, Window

if TYPE_CHECKING:
    from engine.analysis import Analysis
    from engine.blocks.base import Shape
    from engine.graph import Graph

Span = tuple[int, int]
"""First and last position along an axis."""

Box = tuple[Span, ...]
"""A span for each spatial axis."""


def region(
    graph: Graph, analysis: Analysis, name: str, position: tuple[int, ...], output: int = 0
) -> dict[str, Box]:
    """Return the smallest box of each Input that holds all pixels a position depends on.

    Parameters
    ----------
    graph, analysis
        The network and its analysis. Composites count as what their exit sees, so the borders
        are exact where they are unfolded.
    name
        The node whose feature map is asked about.
    position
        One number for each spatial axis of the map.
    output
        The index of the node's output port.

    Returns
    -------
    dict
        For each Input that the position depends on, first and last pixel per axis. Empty where
        it depends on none, or the node could not be computed.
    """
    if analysis[name].facts is None:
        return {}
    start: Box = tuple([(place, place) for place in position])
    boxes: dict[tuple[str, int], Box] = {(name, output): start}
    topology = graph.topology()
    found: dict[str, Box] = {}
    order = topology.order
    for node in reversed(order[: order.index(name) + 1]):
        facts = analysis[node].facts
        shapes = analysis[node].input_shapes
        if facts is None or shapes is None:
            continue
        for index in range(len(facts.outputs)):
            box = boxes.pop((node, index), None)
            if box is None:
                continue
            if not shapes:
                found[node] = box
                continue
            for port, (feed, shape) in enumerate(zip(topology.sources[node], shapes, strict=True)):
                window = facts.window
                view = window.windows[index][port] if isinstance(window, Paths) else window
                read = _read(box, view, shape)
                if read is not None and feed is not None:
                    boxes[feed] = _hull(boxes.get(feed), read)
    return found


def _hull(one: Box | None, other: Box) -> Box:
    if one is None:
        return other
    return tuple([(min(a, c), max(b, d)) for (a, b), (c, d) in zip(one, other, strict=True)])


def _read(box: Box, view: View, shape: Shape) -> Box | None:
    """Return which positions of an input a box of the output reads, or ``None`` for none."""
    space = shape[1:]
    whole = tuple([(0, size - 1) for size in space])
    if view is NOTHING:
        return None
    if view is WHOLE or len(box) != len(space):
        return whole
    if view is None:
        # A branch with one position along an axis is spread over all of them.
        return tuple([(min(a, n - 1), min(b, n - 1)) for (a, b), n in zip(box, space, strict=True)])
    if isinstance(view, Table):
        return _looked_up(box, view, whole)
    return _slid(box, view, whole)


def _looked_up(box: Box, view: Table, whole: Box) -> Box | None:
    if len(view.axes) != len(whole):
        return whole
    spans = []
    for (first, last), table in zip(box, view.axes, strict=True):
        entries = [(a, b) for a, b in table[first : last + 1] if a <= b]
        if not entries:
            return None
        spans.append((min(a for a, _ in entries), max(b for _, b in entries)))
    return tuple(spans)


def _slid(box: Box, view: Window, whole: Box) -> Box | None:
    if len(view.size) != len(whole):
        return whole
    ups = view.up or (1,) * len(whole)
    spans = []
    for k, ((first, last), (_, end)) in enumerate(zip(box, whole, strict=True)):
        low = (first * view.stride[k] + view.offset[k]) // ups[k]
        high = (last * view.stride[k] + view.offset[k] + view.size[k] - 1) // ups[k]
        low, high = max(low, 0), min(high, end)
        if high < low:
            return None
        spans.append((low, high))
    return tuple(spans)
