"""Repairs where one block cannot take the shape that arrives."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from engine.blocks.base import counted, make, shape_text, times
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.repairs import rewiring
from engine.repairs.proposal import Repair, above_of, change, insert, one_or_each, remove

if TYPE_CHECKING:
    from engine.blocks.base import Shape
    from engine.graph import Graph
    from engine.repairs.proposal import Faulty, Proposals

_FLATTENING = frozenset({"flatten", "global_average_pool", "global_max_pool", "dense"})
_SIDES = (7, 8, 4, 14, 16, 28, 32, 6, 5, 3, 2)
"""Sides of the small images that decoders begin with, the most usual first."""


def needs_vector(faulty: Faulty) -> Proposals:
    """Turn the image into a row of numbers."""
    yield insert(f"Insert Flatten before {faulty.name}", faulty.end, make("flatten"))
    yield insert(f"Insert global average pool before {faulty.name}", faulty.end,
                 make("global_average_pool"))  # fmt: skip


def needs_space(faulty: Faulty) -> Proposals:
    """Take away what flattens the data on its way here, or turn a convolution into a layer."""
    graph, name, block = faulty.graph, faulty.name, faulty.block
    if block.kind == "spatial_dropout":
        plain = make("dropout", block.values())
        yield Repair(f"Make {name} a plain Dropout", lambda graph: graph.replace(name, plain))
    for above in above_of(graph, name):
        if graph[above].block.kind in _FLATTENING:
            yield remove(above)
    yield from _image_inputs(graph, name)
    if isinstance(block, Convolution):
        yield Repair(
            f"Make {name} a Dense with {counted(block.filters, 'unit')}",
            lambda graph: graph.replace(name, Dense(units=block.filters, bias=block.bias)),
        )
    if len(block.input_ports) == 1 and block.output_ports:
        yield remove(name)
    given = next((s for s in faulty.inputs if s is not None and len(s) == 1), None)
    if given is not None:
        for shape in _images(given[0]):
            yield insert(f"Insert Reshape to {times(shape)} before {name}", faulty.end,
                         make("reshape", {"shape": shape}))  # fmt: skip


def _images(count: int) -> list[Shape]:
    """Return small square images that a row of numbers may be read as, and a signal."""
    squares = [(count // side**2, side, side) for side in _SIDES if count % side**2 == 0]
    return [*squares[:2], (1, count)]


def _image_inputs(graph: Graph, name: str) -> Proposals:
    """Propose to read a row of numbers as the square image that it probably was."""
    for above in above_of(graph, name):
        block = graph[above].block
        if isinstance(block, Input) and len(block.shape) == 1:
            for channels in (1, 3):
                side = math.isqrt(block.shape[0] // channels)
                if side > 1 and channels * side * side == block.shape[0]:
                    shape = (channels, side, side)
                    yield change(f"Set the shape of {above} to {times(shape)}", above, shape=shape)


def is_channels_last(shape: Shape) -> bool:
    """Say whether a shape is that of an image whose channels are its last axis."""
    return len(shape) == 3 and shape[2] in (1, 3, 4) and min(shape[:2]) > shape[2]


def channels_first(name: str, shape: Shape) -> Proposals:
    """Propose to bring the channels of an Input's images to the front."""
    wanted = (shape[2], *shape[:2])
    yield change(f"Set the shape of {name} to {times(wanted)}", name, shape=wanted)
    permute = make("permute", {"order": (2, 0, 1)})
    yield Repair(f"Insert Permute to {times(wanted)} behind {name}",
                 lambda graph: rewiring.behind(graph, name, permute))  # fmt: skip


def _turned_inputs(graph: Graph, name: str) -> Proposals:
    """Propose to turn the images of an Input above that has its channels last."""
    for above in above_of(graph, name):
        block = graph[above].block
        if isinstance(block, Input) and is_channels_last(block.shape):
            yield from channels_first(above, block.shape)


def vanishes(faulty: Faulty) -> Proposals:
    """Add padding, shrink less before, or make the window as small as what it slides over."""
    graph, name, block = faulty.graph, faulty.name, faulty.block
    values = block.values()
    yield from _turned_inputs(graph, name)
    given = faulty.inputs[0]
    space = given[1:] if given is not None else ()
    if block.kind in ("crop", "transposed_convolution"):
        yield from _cut_less(name, values, space)
    elif isinstance(values.get("padding"), str) or block.kind == "convolution":
        yield change(f"Set the padding of {name} to same", name, padding="same")
    kernel = values.get("kernel")
    if isinstance(kernel, int | tuple) and space and block.kind != "transposed_convolution":
        kernels = (kernel,) * len(space) if isinstance(kernel, int) else kernel
        if "pool" in block.kind and "padding" in values:
            half = tuple(k // 2 for k in kernels)
            yield change(f"Set the padding of {name} to {times(one_or_each(half), 1)}", name,
                         padding=one_or_each(half))  # fmt: skip
        fits = tuple(min(k, n) for k, n in zip(kernels, space, strict=False))
        smaller: dict[str, Any] = {"kernel": one_or_each(fits)}
        yield change(f"Set the kernel of {name} to {times(fits)}", name, **smaller)
        if values.get("dilation", 1) != 1:
            yield change(f"Set the dilation of {name} to 1", name, dilation=1)
    for above in above_of(graph, name):
        if graph[above].block.values().get("stride", 1) != 1:
            yield change(f"Set the stride of {above} to 1", above, stride=1)
            break
    yield remove(name)


def _cut_less(name: str, values: dict[str, Any], space: Shape) -> Proposals:
    """Propose to cut off fewer positions."""
    if "before" in values and space:
        most = max((min(space) - 1) // 2, 0)
        yield change(f"Let {name} cut off {most} on each side", name, before=most, after=most)
    if "padding" in values:
        yield change(f"Set the padding of {name} to 0", name, padding=0)


def border(faulty: Faulty) -> Proposals:
    """Take less padding from the input, or fill it with zeros."""
    name, values = faulty.name, faulty.block.values()
    given = faulty.inputs[0]
    mode = "mode" if "mode" in values else "padding_mode"
    filled = "constant" if mode == "mode" else "zeros"
    if mode in values:
        yield change(f"Let {name} pad with zeros", name, **{mode: filled})
        yield change(f"Let {name} repeat the outermost values", name, **{mode: "replicate"})
    if given is not None:
        spare = max(min(given[1:]) - 1, 0)
        for keys in (("before", "after"), ("padding",)):
            if all(key in values for key in keys):
                yield change(f"Let {name} pad {spare} on each side", name,
                             **dict.fromkeys(keys, spare))  # fmt: skip
    if "kernel" in values:
        yield change(f"Set the kernel of {name} to 1", name, kernel=1)


def skip_shape(faulty: Faulty) -> Proposals:
    """Let a residual block project its skip where it has to."""
    values, name = faulty.block.values(), faulty.name
    if "projection" in values:
        yield change(f"Add a 1×1 projection on the skip of {name}", name, projection="auto")
    if "shortcut" in values:
        yield change(f"Add a 1×1 projection on the skip of {name}", name, shortcut="projection")
    yield change(f"Set the stride of {name} to 1", name, stride=1)


def axes(faulty: Faulty) -> Proposals:
    """Give every per-axis setting of the wrong length one number for all axes."""
    block, given = faulty.block, faulty.inputs[0] if faulty.inputs else None
    rank = len(given) - 1 if given is not None else 0
    values = {
        key: value[0]
        for key, value in block.values().items()
        if isinstance(value, tuple) and value and len(value) != rank and key not in _NO_AXES
    }
    if values and not isinstance(block, Input):
        what = " and ".join(f"{key} {value}" for key, value in values.items())
        yield change(f"Use {what} on every axis of {faulty.name}", faulty.name, **values)


def rank(faulty: Faulty) -> Proposals:
    """Choose what works on data with any number of axes."""
    name, values = faulty.name, faulty.block.values()
    if "mode" in values:
        yield change(f"Let {name} mix positions linearly", name, mode="linear", align_corners=False)
        yield change(f"Let {name} repeat positions", name, mode="nearest")
    if "filter" in values:
        yield change(f"Make {name} a Gaussian blur", name, filter="gaussian_blur")
        yield change(f"Make {name} a box blur", name, filter="box_blur")
    if len(faulty.block.input_ports) == 1:
        yield remove(name)


_NO_AXES = frozenset({"shape", "order", "mean", "std", "weights", "scale"})


def one_position(faulty: Faulty) -> Proposals:
    """Use a norm that compares channels instead, or none."""
    name = faulty.name
    yield Repair(f"Make {name} a layer norm", lambda graph: graph.replace(name, make("layer_norm")))
    yield remove(name)
    for above in above_of(faulty.graph, name):
        if faulty.graph[above].block.values().get("stride", 1) != 1:
            yield change(f"Set the stride of {above} to 1", above, stride=1)
            break


def one_number(faulty: Faulty) -> Proposals:
    """Make fewer groups, each with several numbers."""
    given, name = faulty.inputs[0], faulty.name
    if given is not None:
        channels = given[0]
        for number in sorted({n for n in range(1, min(channels, 64)) if channels % n == 0})[::-1]:
            yield change(f"Set the groups of {name} to {number}", name, groups=number)
    yield remove(name)


def inside(faulty: Faulty) -> Proposals:
    """Mend from outside what does not fit inside a composite or a group."""
    graph, name, values = faulty.graph, faulty.name, faulty.block.values()
    yield from axes(faulty)
    given = next((s for s in faulty.inputs if s is not None), None)
    if given is None:
        return
    rank = len(given) - 1
    if rank:
        yield from needs_vector(faulty)
    else:
        for above in above_of(graph, name):
            if graph[above].block.kind in _FLATTENING:
                yield remove(above)
                break
        yield from _image_inputs(graph, name)
    if values.get("repeat", 1) != 1:
        yield change(f"Set the repeat of {name} to 1", name, repeat=1)
    for above in above_of(graph, name):
        if graph[above].block.values().get("stride", 1) != 1:
            yield change(f"Set the stride of {above} to 1", above, stride=1)
            break
    if len(faulty.block.input_ports) == 1 and faulty.block.output_ports:
        yield remove(name)


def ports(faulty: Faulty) -> Proposals:
    """Take away a group that has no way in or out."""
    yield Repair(f"Remove {faulty.name}", lambda graph: graph.remove([faulty.name]))
    yield remove(faulty.name)


def repeat(faulty: Faulty) -> Proposals:
    """Let a group that cannot feed itself stand once."""
    yield change(f"Set the repeat of {faulty.name} to 1", faulty.name, repeat=1)


def any_shape(faulty: Faulty) -> Proposals:
    """Propose to go without a block of which no more is known."""
    given = faulty.inputs[0] if faulty.inputs else None
    if given is not None and len(faulty.block.input_ports) == 1 and faulty.block.output_ports:
        yield Repair(
            f"Remove {faulty.name}, which cannot take {shape_text(given)}",
            remove(faulty.name).apply,
        )
