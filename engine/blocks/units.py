"""What residual blocks and stages are made of: a few convolutions, and the skip past them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.blocks.base import (
    Shape,
    ShapeError,
    channels_and_space,
    counted,
    per_axis,
    shape_text,
    times,
)
from engine.blocks.channels import PadChannels
from engine.blocks.formula import Formula, both, equation, product, term
from engine.blocks.inner import Inner, Place, convolution, relu, shared
from engine.blocks.merge import Add
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import AveragePool
from engine.errors import SettingError
from engine.wording import say

if TYPE_CHECKING:
    from engine.blocks.composite import Fragment

MAX_FILTERS = 1_000_000

Stride = int | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """The convolutions of one residual block, before anything is added."""

    layers: tuple[tuple[int, int, bool, int], ...]
    """Of each convolution its filters, its kernel, whether it has the stride, and its groups."""
    early: bool = False
    """Whether batch norm and ReLU come before each convolution instead of behind it."""

    @property
    def channels(self) -> int:
        """How many feature maps come out."""
        return self.layers[-1][0]

    def draw(self, inner: Inner, start: Place, stride: Stride, *, last_relu: bool = True) -> Place:
        """Add the convolutions: conv-norm-ReLU, or norm-ReLU-conv where ``early``."""
        last = start
        for number, (filters, kernel, strided, groups) in enumerate(self.layers, 1):
            layer = convolution(filters, kernel, stride if strided else 1, groups=groups)
            parts = [(f"conv{number}", layer), (f"bn{number}", shared(BatchNorm))]
            if self.early:
                parts = [parts[1], (f"relu{number}", relu()), parts[0]]
            elif last_relu or number < len(self.layers):
                parts.append((f"relu{number}", relu()))
            last = inner.chain(last, *parts)
        return last


def expanded(filters: int, expansion: int, size: str | None) -> Formula:
    """Write out how many maps leave bottlenecks, and what becomes of the size where it changes."""
    factors = [
        term(filters, say("filters"), "filters"),
        term(expansion, say("expansion"), "expansion"),
    ]
    maps = equation(product(factors), filters * expansion, say("maps"))
    return both(maps, size) if isinstance(size, Formula) else maps


def basic(filters: int, *, early: bool = False) -> Unit:
    """Return the two 3×3 convolutions of He et al. 2016, figure 5 left."""
    return Unit(((filters, 3, True, 1), (filters, 3, False, 1)), early)


def narrowed(
    filters: int, channels: int, groups: int = 1, width: int = 0, *, early: bool = False
) -> Unit:
    """Return 1×1 down, 3×3 with the stride, 1×1 up: He et al. 2016, figure 5 right.

    With groups it is that of Xie et al., "Aggregated Residual Transformations" (2017), figure 3c.

    Parameters
    ----------
    filters
        Feature maps of the 3×3 where ``width`` is 0.
    channels
        Feature maps that come out.
    groups, width
        Groups of the 3×3, and the feature maps of each.
    """
    inside = groups * width or filters
    layers = ((inside, 1, False, 1), (inside, 3, True, groups), (channels, 1, False, 1))
    return Unit(layers, early)


Shortcut = Literal["auto", "always", "never", "free"]


def draw_units(
    inputs: tuple[Shape, ...],
    unit: Unit,
    stride: Stride,
    repeat: int,
    shortcut: Shortcut,
    remedy: str = "set its projection to auto",
) -> Fragment:
    """Draw residual blocks one behind the other; only the first has the stride.

    Parameters
    ----------
    inputs
        The shape of the composite's input.
    unit
        The convolutions of each block.
    stride
        Of the first block.
    repeat
        How many blocks.
    shortcut
        Where the skip has a 1×1 convolution: where shapes differ, always, or never; or ``"free"``
        for zeros and subsampling, the option A of He et al. 2016, section 3.3.
    remedy
        What mends a skip of another shape, for the sentence.

    Raises
    ------
    ShapeError
        Where what comes in cannot be added to what is computed.
    """
    channels, space = channels_and_space(inputs[0])
    inner = Inner(inputs)
    last = inner.entry()
    for index in range(repeat):
        step = stride if index == 0 else 1
        moves = any(entry != 1 for entry in ((step,) if isinstance(step, int) else step))
        changes = moves or channels != unit.channels
        if shortcut == "never" and changes:
            raise ShapeError(
                "{node} gives " + f"{counted(unit.channels, 'map')} with "
                f"{'fewer' if moves else 'its'} positions, so what {{source}} gives "
                f"({shape_text(inputs[0])}) cannot be added to it: {remedy}.",
                code="skip-shape",
            )
        if shortcut == "free" and channels > unit.channels:
            raise ShapeError(
                "{node} gives " + f"{counted(unit.channels, 'map')}, fewer than the {channels} of "
                f"{{source}}, and a shortcut without parameters can only add maps: {remedy}.",
                code="skip-shape",
            )
        inner.prefix = f"block{index + 1}_" if repeat > 1 else ""
        last = _one(inner, last, unit, step, channels, shortcut if changes else (
            "always" if shortcut == "always" else "never"
        ), len(space))  # fmt: skip
        channels = unit.channels
    return inner.fragment(last)


def _one(
    inner: Inner,
    start: Place,
    unit: Unit,
    stride: Stride,
    channels: int,
    shortcut: Shortcut,
    rank: int,
) -> Place:
    """Draw one residual block and return what leaves it."""
    last = unit.draw(inner, start, stride, last_relu=False)
    skip = start
    if shortcut in ("auto", "always"):
        layer = convolution(unit.channels, 1, stride)
        if unit.early:
            # What the convolutions see is projected: He et al. 2016b, their released code.
            skip = inner.join("projection", layer, inner.place("relu1"), row=1)
        else:
            skip = inner.normed(start, "projection", layer, None, row=1)
    elif shortcut == "free":
        step = per_axis(stride, rank, "stride")
        if any(entry != 1 for entry in step):
            pick = shared(AveragePool, kernel=1, stride=step)
            skip = inner.join("subsample", pick, skip, row=1)
        if channels < unit.channels:
            zeros = shared(PadChannels, after=unit.channels - channels)
            skip = inner.join("pad", zeros, skip, row=1)
    last = inner.join("add", shared(Add), last, skip)
    return last if unit.early else inner.join(f"relu{len(unit.layers)}", relu(), last)


def check_expansion(filters: int, channels: int, expansion: int) -> None:
    """Refuse more feature maps than a convolution may have.

    Raises
    ------
    SettingError
        With the sentence for the person.
    """
    if channels > MAX_FILTERS:
        raise SettingError(
            f"{filters:,} filters times an expansion of {expansion} are {channels:,} maps: "
            f"use {MAX_FILTERS:,} at most.",
            "filters",
        )


def check_groups(filters: int, groups: int, width: int) -> None:
    """Refuse groups that do not divide the filters, or that are too wide together.

    Raises
    ------
    SettingError
        With the sentence for the person.
    """
    if groups * width > MAX_FILTERS:
        raise SettingError(
            f"{groups:,} groups of {width:,} maps are {groups * width:,}: use {MAX_FILTERS:,} at "
            "most.",
            "width",
        )
    if not width and filters % groups:
        raise SettingError(
            f"{filters:,} filters do not divide into {groups:,} groups: make the filters a "
            "multiple of the groups, or give the width of a group.",
            "groups",
        )


def grouped(groups: int, width: int) -> str:
    """Say groups and their width for the card, such as ``", 32×4"``, where there are several."""
    if groups == 1:
        return f", width {width}" if width else ""
    return f", {groups}×{width}" if width else f", {groups} groups"


def strides_and_repeats(stride: Stride, repeat: int) -> str:
    """Say stride and repetition for the card, where they are not 1."""
    text = f", stride {times(stride, 1)}" if stride != 1 else ""
    return text + (f", ×{repeat}" if repeat > 1 else "")
