"""Which pixels one position of one feature map depends on, walked back through the network.

:mod:`engine.receptive` gives what positions see in general, as papers state it: the window of a
position in the middle of an image without end. Here the way back is gone for one position, and
what lies in the padding of any layer on it is left out, so that the answer is exact at the
borders as well, those that are mirrored or wrapped round included. What is multiplied counts as
seen, whatever stands beside it: a gate over padding lets nothing through, but it is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.passing import PassThrough
from engine.blocks.window import NOTHING, WHOLE, Paths, Table, View, Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.analysis import Analysis
    from engine.graph import Graph
    from engine.memory import Tensor

Span = tuple[int, int]
"""First and last position along an axis."""

Box = tuple[Span, ...]
"""A span for each spatial axis."""

Places = range | frozenset[int]
"""Positions along an axis: a range where there is none missing in between."""


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
    start = {(name, output): tuple([range(place, place + 1) for place in position])}
    return {node: box(places) for node, places in trace(graph, analysis, start).items()}


def box(places: tuple[Places, ...]) -> Box:
    """Return the smallest box that holds some places."""
    return tuple([(min(axis), max(axis)) for axis in places])


def trace(
    graph: Graph, analysis: Analysis, start: Mapping[Tensor, tuple[Places, ...]]
) -> dict[str, tuple[Places, ...]]:
    """Return all places of each Input that some places of some feature maps depend on.

    Parameters
    ----------
    graph, analysis
        The network, as for :func:`region`.
    start
        Places along each spatial axis of tensors whose nodes could be computed.
    """
    places = dict(start)
    topology = graph.topology()
    found: dict[str, tuple[Places, ...]] = {}
    for node in reversed(topology.order):
        if not places:
            break
        report = analysis[node]
        facts, shapes = report.facts, report.input_shapes
        if isinstance(report.block, PassThrough) and facts is not None:
            shapes = facts.outputs[:1]  # one input passes, whatever arrives at the others
        if facts is None or shapes is None:
            continue
        for index in range(len(facts.outputs)):
            here = places.pop((node, index), None)
            if here is None:
                continue
            if not shapes:
                found[node] = here
                continue
            for port, (feed, shape) in enumerate(zip(topology.sources[node], shapes, strict=True)):
                window = facts.window
                view = window.windows[index][port] if isinstance(window, Paths) else window
                read = _read(here, view, shape[1:])
                if feed is not None and all(read):
                    known = places.get(feed)
                    places[feed] = read if known is None else joined(known, read)
    return found


def joined(one: tuple[Places, ...], other: tuple[Places, ...]) -> tuple[Places, ...]:
    """Return the places that are in one or the other, along each axis."""
    return tuple(map(_both, one, other))


def _both(one: Places, other: Places) -> Places:
    if one == other:
        return one
    if isinstance(one, range) and isinstance(other, range):
        first, last = (one, other) if one.start <= other.start else (other, one)
        if last.start <= first.stop:
            return range(first.start, max(first.stop, last.stop))
    return _packed({*one, *other})


def _packed(places: set[int]) -> Places:
    """Return places as a range where none is missing."""
    if places and max(places) - min(places) + 1 == len(places):
        return range(min(places), max(places) + 1)
    return frozenset(places)


def _read(here: tuple[Places, ...], view: View, space: tuple[int, ...]) -> tuple[Places, ...]:
    """Return which positions of an input are read from places of the output; empty for none."""
    if view is NOTHING:
        return (range(0),)
    whole = tuple([range(size) for size in space])
    if view is WHOLE or len(here) != len(space):
        return whole
    if view is None:
        # A branch with one position along an axis is spread over all of them.
        return tuple(
            [axis if size > 1 else range(1) for axis, size in zip(here, space, strict=True)]
        )
    axes = range(len(space))
    if isinstance(view, Table):
        if len(view.axes) != len(space):
            return whole
        return tuple([_looked_up(here[k], view, k, space[k]) for k in axes])
    if len(view.size) != len(space):
        return whole
    return tuple([_slid(here[k], view, k, space[k]) for k in axes])


def _looked_up(here: Places, view: Table, k: int, size: int) -> Places:
    table, jump = view.axes[k], view.jump(k)
    step = view.steps[k] if view.steps else 1
    exactly = view.exactly[k] if view.exactly else None
    found: set[int] = set()
    for place in here:
        turn, phase = (0, place) if jump is None else divmod(place, len(table))
        first, last = table[phase]
        moved = turn * (jump or 0)
        read: Iterable[int] = range(first + moved, last + moved + 1, step)
        if exactly is not None and (some := exactly[phase]):
            read = [j + moved for j in some]
        found.update(j for j in read if 0 <= j < size)
    return _packed(found)


def _slid(here: Places, view: Window, k: int, size: int) -> Places:
    width, stride, offset = view.size[k], view.stride[k], view.offset[k]
    up = view.up[k] if view.up else 1
    step = view.step[k] if view.step else 1
    gapless = step == 1 and width >= 1 and width - 1 + up >= stride
    if isinstance(here, range) and (gapless or (step == 1 and len(here) == 1)):
        first = (here.start * stride + offset) // up
        last = ((here.stop - 1) * stride + offset + width - 1) // up
        return range(max(first, 0), min(last, size - 1) + 1)
    found: set[int] = set()
    for place in here:
        first = (place * stride + offset) // up
        last = (place * stride + offset + width - 1) // up
        found.update(j for j in range(first, last + 1, step) if 0 <= j < size)
    return _packed(found)
