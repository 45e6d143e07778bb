"""Repairs where a number of channels does not suit a setting: groups, heads, parts, means."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from engine.blocks.base import times
from engine.blocks.convolution import Convolution
from engine.graph import InputPort
from engine.repairs import rewiring
from engine.repairs.branches import last_sized
from engine.repairs.bridges import bridges
from engine.repairs.proposal import Repair, change, insert, insert_all

if TYPE_CHECKING:
    from engine.blocks.base import Shape
    from engine.repairs.proposal import Faulty, Proposals

MOST_FILTERS = 1_000_000


def _shape(faulty: Faulty) -> Shape | None:
    given = faulty.inputs[0] if faulty.inputs else None
    return None if given is None else given


def _divisors(number: int, near: int, least: int = 1) -> list[int]:
    """Return the divisors of a number up to 4,096, the nearest to another first."""
    found = [n for n in range(least, min(number, 4096) + 1) if number % n == 0]
    return sorted(found, key=lambda n: (abs(n - near), n))


def groups(faulty: Faulty) -> Proposals:
    """Choose groups that divide the channels that arrive, or channels that the groups divide."""
    block, shape = faulty.block, _shape(faulty)
    given = block.values().get("groups")
    if shape is None or not isinstance(given, int):
        return
    filters = block.values().get("filters", given * shape[0])
    common = math.gcd(math.gcd(shape[0], int(filters)), given)
    nearest = _divisors(math.gcd(shape[0], int(filters)), given)[:2]
    for number in dict.fromkeys((common, 1, *nearest)):
        yield change(f"Set the groups of {faulty.name} to {number}", faulty.name, groups=number)
    yield from channels_of(faulty, given * math.ceil(shape[0] / given))


def channels_of(faulty: Faulty, channels: int) -> Proposals:
    """Give a block another number of channels: from the layer before, or by a projection."""
    shape, end = _shape(faulty), faulty.end
    if shape is None or not 0 < channels <= MOST_FILTERS or channels == shape[0]:
        return
    layer = last_sized(faulty.graph, end)
    if layer is not None:
        what = "units" if faulty.graph[layer].block.kind == "dense" else "filters"
        yield Repair(
            f"Set the {what} of {layer} to {channels}",
            lambda graph: rewiring.resize_output(graph, layer, channels),
        )
    if len(shape) > 1:
        label = f"Insert a 1×1 convolution to {channels} maps before {faulty.name}"
        yield insert(label, end, Convolution(filters=channels, kernel=1))


def heads(faulty: Faulty) -> Proposals:
    """Choose heads that share the channels out evenly."""
    shape, given = _shape(faulty), int(faulty.block.values().get("heads", 1))
    if shape is not None:
        for number in _divisors(shape[0], given)[:2]:
            yield change(f"Set the heads of {faulty.name} to {number}", faulty.name, heads=number)
        yield from channels_of(faulty, given * math.ceil(shape[0] / given))


def parts(faulty: Faulty) -> Proposals:
    """Choose parts that divide the axis, or the axis that the parts divide."""
    shape, values = _shape(faulty), faulty.block.values()
    if shape is None:
        return
    given, axis = int(values["parts"]), int(values["axis"])
    for number in _divisors(shape[axis], given, least=2)[:2]:
        yield change(f"Set the parts of {faulty.name} to {number}", faulty.name, parts=number)
    for other, size in enumerate(shape):
        if size % given == 0:
            yield change(f"Set the axis of {faulty.name} to {other}", faulty.name, axis=other)
    if axis == 0:
        yield from channels_of(faulty, given * math.ceil(shape[0] / given))


def channel_numbers(faulty: Faulty) -> Proposals:
    """Use one number for all channels, or bring as many channels as there are numbers."""
    values = {
        key: value[0]
        for key, value in faulty.block.values().items()
        if isinstance(value, tuple) and value and all(isinstance(n, int | float) for n in value)
    }
    if values:
        what = " and ".join(f"{key} {value:g}" for key, value in values.items())
        yield change(f"Use {what} for every channel in {faulty.name}", faulty.name, **values)
        longest = max(len(value) for value in faulty.block.values().values()
                      if isinstance(value, tuple))  # fmt: skip
        yield from channels_of(faulty, longest)


def position_channels(faulty: Faulty) -> Proposals:
    """Learn the pattern, or give it channels enough for its sines and cosines."""
    shape = _shape(faulty)
    yield change(f"Let {faulty.name} learn its pattern", faulty.name, pattern="learned")
    if shape is not None:
        yield from channels_of(faulty, 2 * (len(shape) - 1))


def expansion(faulty: Faulty) -> Proposals:
    """Lower how many times a block widens its maps."""
    shape = _shape(faulty)
    if shape is not None:
        most = max(MOST_FILTERS // shape[0], 1)
        yield change(f"Set the expansion of {faulty.name} to {most}", faulty.name, expansion=most)


def tiles(faulty: Faulty) -> Proposals:
    """Choose a factor that divides the channels or the positions, or bring what it divides."""
    shape, values, name = _shape(faulty), faulty.block.values(), faulty.name
    factor = values.get("factor")
    if shape is None or not isinstance(factor, int):
        return
    rank, reverse = len(shape) - 1, values.get("reverse") is True
    for number in _divisors(math.gcd(*shape[1:]) if reverse else shape[0], factor, least=2):
        if reverse or shape[0] % number**rank == 0:
            yield change(f"Set the factor of {name} to {number}", name, factor=number)
            break
    if reverse:
        wanted = (shape[0], *[factor * math.ceil(size / factor) for size in shape[1:]])
        fewer = (shape[0], *[max(size // factor, 1) * factor for size in shape[1:]])
        for target in dict.fromkeys((wanted, fewer)):
            for bridge in bridges(shape, target, keep_channels=True):
                yield insert_all(bridge, faulty.graph, faulty.end)
    elif factor**rank <= MOST_FILTERS:
        yield from channels_of(faulty, factor**rank * math.ceil(shape[0] / factor**rank))
    yield change(f"Set the factor of {name} to 1", name, factor=1)


def too_large(faulty: Faulty) -> Proposals:
    """Shrink the layer that has grown out of all bounds, or what it is given."""
    values = faulty.block.values()
    for key in ("units", "filters"):
        if isinstance(values.get(key), int) and values[key] > 1000:
            yield change(f"Set the {key} of {faulty.name} to 1,000", faulty.name, **{key: 1000})
    layer = last_sized(faulty.graph, InputPort(faulty.name, faulty.block.input_ports[0]))
    if layer is not None:
        what = "units" if faulty.graph[layer].block.kind == "dense" else "filters"
        yield Repair(
            f"Set the {what} of {layer} to 1,000",
            lambda graph: rewiring.resize_output(graph, layer, 1000),
        )
    kernel = values.get("kernel")
    if isinstance(kernel, int | tuple):
        yield change(f"Set the kernel of {faulty.name} to {times(3)}", faulty.name, kernel=3)
    for key, small in (("size", 32), ("scale", 2), ("factor", 2), ("before", 1), ("repeat", 1)):
        if key in values:
            yield change(f"Set the {key} of {faulty.name} to {small}", faulty.name, **{key: small})
