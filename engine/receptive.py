"""Which pixels of the input the positions of a feature map see.

The recursion is that of Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional
Neural Networks" (Distill, 2019), with the borders of the window in place of its centre, so that
uneven padding and unions of branches stay exact. Behind upsampling neighbouring positions see
windows of different sizes, which repeat after some positions: those axes are :class:`Bent`.
So are those behind mirrored, repeated and wrapped borders, where a position sees what lies between
the first and the last pixel that it reads: a bound, which :mod:`engine.region` makes exact.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from engine.bends import Bent, composed, reading, sees_all, sliding, slope
from engine.blocks.base import Family
from engine.blocks.window import NOTHING, WHOLE, Paths, Table, View, Window

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from engine.analysis import NodeReport
    from engine.wiring import Topology


class Receptive(NamedTuple):
    """Which pixels of the input the positions of a feature map see, per spatial axis.

    Position ``i`` of the map sees the pixels ``low + i * jump`` to ``high + i * jump``; those
    outside the image are padding.
    """

    low: tuple[int, ...]
    high: tuple[int, ...]
    """First and last pixel that position 0 sees; on a bent axis those of its widest window."""
    jump: tuple[int | Fraction, ...]
    """Distance in the image between neighbouring positions (the effective stride); 0 where all
    positions see the same."""
    positions: tuple[int, ...]
    """How many positions there are (before flattening, where that has happened)."""
    image: tuple[int, ...]
    """The image's spatial size."""
    bent: tuple[Bent | None, ...] = ()
    """The axes on which ``low`` and ``jump`` do not tell all; empty where there is none."""

    @property
    def size(self) -> tuple[int, ...]:
        """The window's size in pixels; ``()`` where the network's input has no spatial axes."""
        return tuple(
            [max(high - low + 1, 0) for low, high in zip(self.low, self.high, strict=True)]
        )

    @property
    def offset(self) -> tuple[float, ...]:
        """The pixel at the centre of what position 0 sees, per axis."""
        return tuple(
            [
                (axis.low(0) + axis.high(0)) / 2
                if (axis := self.axis(index)) is not None
                else (low + high) / 2
                for index, (low, high) in enumerate(zip(self.low, self.high, strict=True))
            ]
        )

    def axis(self, index: int) -> Bent | None:
        """Return what an axis that is not even looks like, or ``None`` where it is even."""
        return self.bent[index] if self.bent else None

    def sees(self, position: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        """Return the first and last pixel that a position sees per axis, within the image.

        Pixels that are padding are left out; a last before the first says that it sees none.
        """
        found = []
        for index, place in enumerate(position[: len(self.low)]):
            axis = self.axis(index)
            if axis is None:
                step = int(self.jump[index]) * place
                low, high = self.low[index] + step, self.high[index] + step
            else:
                low, high = axis.low(place), axis.high(place)
            found.append((max(low, 0), min(high, self.image[index] - 1)))
        return tuple(found)


def at_input(space: tuple[int, ...]) -> Receptive:
    """Return what the positions of an input see: themselves."""
    zero = (0,) * len(space)
    return Receptive(zero, zero, (1,) * len(space), space, space)


def through(seen: Receptive, window: View, positions: tuple[int, ...]) -> Receptive | None:
    """Return what the positions behind a window see.

    Parameters
    ----------
    seen
        What the positions before it see.
    window
        What each position behind it reads of them.
    positions
        How many positions there are behind it, per axis.
    """
    if window is None:
        return seen
    if window is WHOLE:
        return _all(seen)
    if window is NOTHING:
        return None
    positions = window.flattened or positions
    if isinstance(window, Window):
        size, stride, offset, up, _, _ = window
        low, high, jump, _, image, bent = seen
        if len(size) != len(low) or len(positions) != len(low):
            return _all(seen)
        if not up and not bent:
            if len(low) == 2:  # images, written out: half the time of the general case
                (a, b), (c, d), (i, j) = low, high, jump
                o, p = offset
                return Receptive(
                    (a + o * i, b + p * j),  # type: ignore[arg-type]
                    (c + (o + size[0] - 1) * i, d + (p + size[1] - 1) * j),  # type: ignore[arg-type]
                    (i * stride[0], j * stride[1]),
                    positions,
                    image,
                )
            axes = range(len(low))
            return Receptive(
                tuple([low[k] + offset[k] * jump[k] for k in axes]),  # type: ignore[misc]
                tuple([high[k] + (offset[k] + size[k] - 1) * jump[k] for k in axes]),  # type: ignore[misc]
                tuple([jump[k] * stride[k] for k in axes]),
                positions,
                image,
            )
        ups = up or (1,) * len(size)
        views = [sliding(size[k], stride[k], offset[k], ups[k]) for k in range(len(low))]
    else:
        if len(window.axes) != len(seen.low) or len(positions) != len(seen.low):
            return _all(seen)
        views = [reading(axis, window.jump(k)) for k, axis in enumerate(window.axes)]
    bends = [
        composed(_bend(seen, k), view, seen.positions[k], positions[k])
        for k, view in enumerate(views)
    ]
    return _from_bends(bends, positions, seen.image)


def union(one: Receptive, other: Receptive, positions: tuple[int, ...]) -> Receptive:
    """Return what positions see that read two maps at the same place."""
    if one == other:
        return one
    if len(one.low) != len(other.low):  # an image and a vector: the image has the pixels
        return one if len(one.low) > len(other.low) else other
    if one[2] == other[2] and not one[5] and not other[5]:
        low, high, jump, _, image, _ = one
        return Receptive(
            tuple(map(min, low, other[0])), tuple(map(max, high, other[1])), jump, positions, image
        )
    bends = []
    for k in range(len(one.low)):
        a, b = _bend(one, k), _bend(other, k)
        whole = next((x for x in (a, b) if sees_all(x, one.image[k])), None)
        if whole is not None:  # the other could add nothing but padding
            bends.append(whole)
            continue
        count = max(one.positions[k], other.positions[k])
        period = math.lcm(len(a.lows), len(b.lows))
        known = a.jump is not None and b.jump is not None
        jumps = {period // len(x.lows) * (x.jump or 0) for x in (a, b)}
        again: int | None = None
        if known and len(jumps) == 1 and period <= max(count, 1):
            again = jumps.pop()
        else:
            period = max(count, 1)
        bends.append(
            Bent(
                tuple([min(a.low(i), b.low(i)) for i in range(period)]),
                tuple([max(a.high(i), b.high(i)) for i in range(period)]),
                again,
            )
        )
    space = positions if len(positions) == len(one.low) else one.positions
    return _from_bends(bends, space, one.image)


def behind(
    window: View | Paths,
    inputs: tuple[Receptive | None, ...],
    output: int,
    positions: tuple[int, ...],
) -> Receptive | None:
    """Return what the positions of one of a block's outputs see through all its inputs."""
    paths = window.windows[output] if isinstance(window, Paths) else (window,) * len(inputs)
    found: Receptive | None = None
    for seen, view in zip(inputs, paths, strict=True):
        if seen is None:
            continue
        beyond = seen if view is None else through(seen, view, positions)
        if beyond is not None:
            found = beyond if found is None else union(found, beyond, positions)
    return found


def receptives(
    topology: Topology,
    reports: Mapping[str, NodeReport],
    entries: Mapping[str, Receptive | None] | None = None,
) -> dict[tuple[str, int], Receptive | None]:
    """Return what the positions of every output port of every node see.

    Parameters
    ----------
    topology, reports
        Of the network. What could not be computed is left out.
    entries
        What the positions at each Input see, where that stands for something else than pixels;
        one that is not named sees nothing. By default every Input sees its own pixels.

    Returns
    -------
    dict
        By node and index of the output port; ``None`` where no pixel is seen.
    """
    seen: dict[tuple[str, int], Receptive | None] = {}
    sources, composite = topology.sources, Family.COMPOSITE
    for name in topology.order:
        report = reports[name]
        facts = report.facts
        if facts is None:
            continue
        feeds = sources[name]
        window, outputs = facts.window, facts.outputs
        if report.block.family is composite and feeds:
            arriving = tuple([seen.get(feed) for feed in feeds])  # type: ignore[arg-type]
            if not _slides_evenly(window, arriving):
                for index, found in enumerate(_inside(report, arriving)):
                    seen[name, index] = found
                continue
        if not feeds:
            seen[name, 0] = at_input(outputs[0][1:]) if entries is None else entries.get(name)
        elif len(feeds) == 1 and len(outputs) == 1 and not isinstance(window, Paths):
            above = seen.get(feeds[0])  # type: ignore[arg-type]
            if window is not None and above is not None:
                above = through(above, window, outputs[0][1:])
            seen[name, 0] = above
        else:
            arriving = tuple([seen.get(feed) for feed in feeds])  # type: ignore[arg-type]
            for index, shape in enumerate(outputs):
                seen[name, index] = behind(window, arriving, index, shape[1:])
    return seen


def _slides_evenly(window: View | Paths, arriving: tuple[Receptive | None, ...]) -> bool:
    """Say whether looking through a composite's window is the same as looking through its nodes.

    So it is where everything is even: what positions see is linear in their place, padding
    included, and nothing has to be cut at a border. Every other window is cut at each border on
    the way, and where a border of the inside lies is not told by the window as a whole.
    """
    if not isinstance(window, Window) or window.up or not all(window.stride + window.size):
        return False
    (seen,) = arriving  # of several inputs, the window is Paths
    return seen is None or (not seen.bent and len(seen.low) == len(window.size) > 0)


def _inside(report: NodeReport, arriving: tuple[Receptive | None, ...]) -> list[Receptive | None]:
    """Return what a composite's outputs see, looking through the nodes inside it."""
    from engine.blocks.composite import Composite  # noqa: PLC0415 - it imports this module

    block, shapes = report.block, report.input_shapes
    assert isinstance(block, Composite)  # noqa: S101 - of this family are composites alone
    assert shapes is not None  # noqa: S101 - there are facts
    fragment, within = block.inside(shapes)
    entries = {
        fragment.entries[port]: seen for port, seen in zip(block.input_ports, arriving, strict=True)
    }
    seen = receptives(within.topology, within.nodes, entries)
    ends = [fragment.exits[port] for port in block.output_ports]
    return [
        seen[end.node, fragment.graph[end.node].block.output_ports.index(end.port)] for end in ends
    ]


def as_window(seen: Receptive | None, space: tuple[int, ...]) -> View:
    """Return the window through which a composite looks, from what its exit sees of its entry.

    Parameters
    ----------
    seen
        What the positions of the exit see of the entry.
    space
        The exit's spatial axes.
    """
    if seen is None:
        return NOTHING
    if not seen.low or (not any(seen.jump) and not seen.bent):
        return WHOLE
    flattened = () if len(space) == len(seen.low) else seen.positions
    if not seen.bent:
        return Window(seen.size, seen.jump, seen.low, flattened=flattened)  # type: ignore[arg-type]
    bends = [_bend(seen, k) for k in range(len(seen.low))]
    return Table(
        tuple([tuple(zip(bend.lows, bend.highs, strict=True)) for bend in bends]),
        tuple([bend.jump for bend in bends]),
        flattened=flattened,
    )


def _all(seen: Receptive) -> Receptive:
    """Return what all positions together see, within the image."""
    low, high = [], []
    for k, pixels in enumerate(seen.image):
        axis = _bend(seen, k)
        last = seen.positions[k] - 1
        some = [(axis.low(i), axis.high(i)) for i in _telling(axis, last)]
        low.append(max(min(first for first, _ in some), 0))
        high.append(min(max(end for _, end in some), pixels - 1))
    rank = len(seen.image)
    return Receptive(tuple(low), tuple(high), (0,) * rank, (1,) * rank, seen.image)


def _telling(axis: Bent, last: int) -> range | tuple[int, int]:
    """Return positions of an axis among which its first and last pixel are seen."""
    return (0, last) if len(axis.lows) == 1 else range(min(last + 1, 2 * len(axis.lows)) or 1)


def _bend(seen: Receptive, k: int) -> Bent:
    axis = seen.axis(k)
    return axis or Bent((seen.low[k],), (seen.high[k],), int(seen.jump[k]))


def _from_bends(bends: list[Bent], positions: tuple[int, ...], image: tuple[int, ...]) -> Receptive:
    """Write axes as even ones where they are."""
    low: list[int] = []
    high: list[int] = []
    jump: list[int | Fraction] = []
    kept: list[Bent | None] = []
    for axis in bends:
        if len(axis.lows) == 1 and axis.jump is not None:
            low.append(axis.lows[0])
            high.append(axis.highs[0])
            jump.append(axis.jump)
            kept.append(None)
            continue
        widest = max(range(len(axis.lows)), key=lambda i: axis.highs[i] - axis.lows[i])
        low.append(axis.lows[widest])
        high.append(axis.highs[widest])
        jump.append(slope(axis))
        kept.append(axis)
    return Receptive(
        tuple(low), tuple(high), tuple(jump), positions, image,
        tuple(kept) if any(kept) else (),
    )  # fmt: skip
