"""Repairs where numbers are given another form: reshape, permute, squeeze, slice, matrices."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.blocks.base import make, times
from engine.graph import InputPort
from engine.repairs.proposal import change, insert, remove

if TYPE_CHECKING:
    from engine.blocks.base import Shape
    from engine.repairs.proposal import Faulty, Proposals


def _shape(faulty: Faulty) -> Shape | None:
    given = faulty.inputs[0] if faulty.inputs else None
    return None if given is None else given


def product(faulty: Faulty) -> Proposals:
    """Choose sizes with the product that arrives, as near to the given ones as can be."""
    shape, name = _shape(faulty), faulty.name
    if shape is None:
        return
    count = math.prod(shape)
    wanted = faulty.block.values()["shape"]
    for axis in range(len(wanted)):
        # The open axis takes what is left: channels first, since the positions were meant.
        fixed = math.prod(abs(n) for place, n in enumerate(wanted) if place != axis)
        if fixed and count % fixed == 0 and -1 not in (*wanted[:axis], *wanted[axis + 1 :]):
            sizes = (*wanted[:axis], count // fixed, *wanted[axis + 1 :])
            yield change(f"Set the shape of {name} to {times(sizes)}", name, shape=sizes)
    if len(wanted) == 3:
        for channels in (wanted[0], shape[0], 1):
            side = math.isqrt(count // abs(channels))
            if side and channels > 0 and channels * side * side == count:
                sizes = (channels, side, side)
                yield change(f"Set the shape of {name} to {times(sizes)}", name, shape=sizes)
    yield change(f"Set the shape of {name} to {count}", name, shape=(-1,))
    yield remove(name)


def order(faulty: Faulty) -> Proposals:
    """Give an order for as many axes as there are."""
    shape, name = _shape(faulty), faulty.name
    if shape is None:
        return
    count = len(shape)
    given = faulty.block.values()["order"]
    kept = [axis for axis in given if axis < count]
    kept += [axis for axis in range(count) if axis not in kept]
    last = (*range(1, count), 0)
    for sizes in dict.fromkeys((tuple(kept), last)):
        text = ", ".join(map(str, sizes))
        yield change(f"Set the order of {name} to {text}", name, order=sizes)
    yield remove(name)


def axis(faulty: Faulty) -> Proposals:
    """Work along an axis that there is."""
    shape, name = _shape(faulty), faulty.name
    if shape is not None:
        for place in dict.fromkeys((len(shape) - 1, 0)):
            yield change(f"Set the axis of {name} to {place}", name, axis=place)
    if len(faulty.block.input_ports) == 1:
        yield remove(name)


def squeezed(faulty: Faulty) -> Proposals:
    """Take away an axis of size 1, or none."""
    shape, name = _shape(faulty), faulty.name
    if shape is not None and len(shape) > 1:
        for place, size in enumerate(shape):
            if size == 1:
                yield change(f"Set the axis of {name} to {place}", name, axis=place)
    yield change(f"Let {name} take away every axis of size 1", name, axis=None)
    yield remove(name)


def unsqueezed(faulty: Faulty) -> Proposals:
    """Put the axis where there is a place for it."""
    shape, name = _shape(faulty), faulty.name
    if shape is not None:
        yield change(f"Set the axis of {name} to {len(shape)}", name, axis=len(shape))
    yield remove(name)


def sliced(faulty: Faulty) -> Proposals:
    """Take entries that there are."""
    shape, name = _shape(faulty), faulty.name
    values = faulty.block.values()
    if shape is None:
        return
    size = shape[values["axis"]]
    start, stop = values["start"], values["stop"]
    clipped = min(max(start, -size), size - 1)
    ends = None if stop is None or stop >= size or stop < -size else stop
    label = f"Let {name} take what there is from {clipped} to "
    yield change(label + ("the end" if ends is None else str(ends)), name, start=clipped, stop=ends)
    length = size if stop is None else min(abs(stop - start), size)
    yield change(f"Let {name} take the last {length}", name, start=-length, stop=None)
    yield change(f"Let {name} take everything", name, start=0, stop=None)


def matrices(faulty: Faulty) -> Proposals:
    """Turn one of two matrices, or make matrices of rows of numbers."""
    signals = faulty.inputs
    if len(signals) < 2 or signals[0] is None or signals[1] is None:
        return
    shapes = [shape for shape in signals if shape is not None]
    name, ports = faulty.name, faulty.block.input_ports
    for index in (1, 0):
        shape, end = shapes[index], InputPort(name, ports[index])
        count = len(shape)
        between = f"between {faulty.graph.wires[end].node} and {name}"
        if count > 1:
            turned = (*range(count - 2), count - 1, count - 2)
            yield insert(f"Insert Permute {between}", end, make("permute", {"order": turned}))
    for index in (1, 0):
        shape, other = shapes[index], shapes[1 - index]
        end = InputPort(name, ports[index])
        between = f"between {faulty.graph.wires[end].node} and {name}"
        for sizes in _matrix(math.prod(shape), other, first=index == 0):
            if sizes != shape:
                yield insert(f"Insert Reshape to {times(sizes)} {between}", end,
                             make("reshape", {"shape": sizes}))  # fmt: skip


def _matrix(count: int, other: Shape, *, first: bool) -> list[Shape]:
    """Return the shapes that so many numbers can have beside another factor."""
    if len(other) < 2:
        return [(1, count), (count, 1)] if first else [(count, 1), (1, count)]
    many, inner = math.prod(other[:-2]), other[-2] if first else other[-1]
    if count % (many * inner):
        return []
    rest = count // (many * inner)
    return [(*other[:-2], rest, inner) if first else (*other[:-2], inner, rest)]
