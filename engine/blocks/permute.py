"""Blocks that give numbers another order."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import BeforeValidator, StrictInt

from engine.blocks import papers
from engine.blocks.axes import MAX_AXES, axis_name
from engine.blocks.base import (
    WHOLE,
    Block,
    Family,
    Keeps,
    Shape,
    ShapeError,
    Window,
    counted,
    register,
    shape_text,
)
from engine.errors import SettingError
from engine.settings import Kind, list_to_tuple, setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


@register
class Permute(Block):
    """Puts the axes in another order, such as channels last or height and width exchanged."""

    kind: ClassVar[str] = "permute"
    title: ClassVar[str] = "Permute"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "permute"
    synonyms: ClassVar[tuple[str, ...]] = (
        "transpose", "swap axes", "channels last", "move axis", "rearrange", "einops",
    )  # fmt: skip
    view: ClassVar[bool] = True

    order: Annotated[tuple[StrictInt, ...], BeforeValidator(list_to_tuple)] = setting(
        (1, 2, 0),
        "Order",
        "For each axis of the result the one it comes from: 1, 2, 0 puts the channels last.",
        ge=0,
        le=MAX_AXES - 1,
        kind=Kind.SHAPE,
    )

    def check(self) -> None:
        """Refuse what is not each of 0, 1, 2, … once."""
        if sorted(self.order) != list(range(len(self.order))):
            axes = ", ".join(map(str, range(max(len(self.order), 2))))
            raise SettingError(
                f"Order is {', '.join(map(str, self.order))}, but must name each axis once: "
                f"give {axes} in any order.",
                "order",
            )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the sizes in the new order."""
        shape = inputs[0]
        if len(shape) != len(self.order):
            axes = "1 axis" if len(shape) == 1 else f"{len(shape)} axes"
            shown = ", ".join(map(str, range(len(shape))))
            raise ShapeError(
                f"{{node}} orders {len(self.order)} ax{'i' if len(self.order) == 1 else 'e'}s, but "
                f"{{source}} gives {shape_text(shape)}, which has {axes}: give its order as "
                f"{shown} in another row.",
                code="permute-order",
            )
        return (tuple([shape[axis] for axis in self.order]),)

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """See the same place where nothing moves, else everything."""
        del inputs
        return None if self.order == tuple(range(len(self.order))) else WHOLE

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the exchange of axes."""
        del inputs
        from engine.blocks import reshape_modules  # noqa: PLC0415 - the window has no torch

        return reshape_modules.Permute(self.order)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Transpose``."""
        del inputs
        return writer.emit(
            "Transpose", [writer.inputs[0]], perm=[0, *[axis + 1 for axis in self.order]]
        )

    def summary(self) -> str:
        """Say the order."""
        return ", ".join(map(str, self.order))

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Say in words what comes to stand where."""
        count = len(inputs[0])
        return {"output": ", ".join(axis_name(axis, count) for axis in self.order)}


@register
class ChannelShuffle(Block):
    """Deals the channels of each group out to all groups, so that grouped convolutions mix.

    Source: Zhang, Zhou, Lin and Sun, "ShuffleNet: An Extremely Efficient Convolutional Neural
    Network for Mobile Devices" (2017, section 3.1).
    """

    kind: ClassVar[str] = "channel_shuffle"
    title: ClassVar[str] = "Channel shuffle"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "shuffle"
    synonyms: ClassVar[tuple[str, ...]] = ("shufflenet", "interleave", "mix channels")
    papers: ClassVar[tuple[str, ...]] = (papers.SHUFFLENET,)

    groups: int = setting(2, "Groups", "Among how many groups the channels are dealt out.",
                          ge=1, le=1_000_000)  # fmt: skip

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        channels = inputs[0][0]
        if channels % self.groups:
            raise ShapeError(
                f"{{node}} deals channels out to {self.groups:,} groups, but {{source}} gives "
                f"{shape_text(inputs[0])}, and {channels:,} channels do not divide by "
                f"{self.groups:,}: choose groups that divide {channels:,}.",
                code="groups",
            )
        return inputs

    def keeps(self, inputs: tuple[Shape, ...]) -> Keeps:
        """Copy nothing where the order stays: with one group, or as many as there are channels."""
        return Keeps(view=self.groups in (1, inputs[0][0]))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the shuffle."""
        del inputs
        from engine.blocks import reshape_modules  # noqa: PLC0415 - the window has no torch

        return reshape_modules.ChannelShuffle(self.groups)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the groups as an axis of their own, exchange it with theirs, and join them."""
        shape, groups = inputs[0], self.groups
        parted = writer.integers("parted", [-1, groups, shape[0] // groups, *shape[1:]])
        split = writer.emit("Reshape", [writer.inputs[0], parted])
        rest = range(3, 2 + len(shape))
        dealt = writer.emit("Transpose", [split], perm=[0, 2, 1, *rest])
        return writer.emit("Reshape", [dealt, writer.integers("joined", [-1, *shape])])

    def summary(self) -> str:
        """Say the groups."""
        return counted(self.groups, "group")

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Say the first channels' new order."""
        channels = inputs[0][0]
        size = channels // self.groups
        dealt = (str(g * size + i) for i in range(size) for g in range(self.groups))
        first = list(islice(dealt, 6))
        rest = ", …" if channels > len(first) else ""
        return {"output": f"channels {', '.join(first)}{rest}"}
