"""What composites need beside the layers: maps of zeros, and a learned factor for each channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.base import Block, Cost, Family, Shape, register
from engine.blocks.formula import equation, term
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.blocks.formula import Piece
    from engine.onnx.writer import NodeWriter

_MOST = 1_000_000


@register
class PadChannels(Block):
    """Adds channels of zeros, so that a skip without parameters fits a wider layer.

    Option A of He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition (2016), section
    3.3.
    """

    kind: ClassVar[str] = "pad_channels"
    title: ClassVar[str] = "Pad channels"
    family: ClassVar[Family] = Family.RESHAPE
    stem: ClassVar[str] = "pad"
    synonyms: ClassVar[tuple[str, ...]] = (
        "zero maps", "zero padding", "option a", "parameter-free shortcut", "widen",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.RESNET,)

    before: int = setting(
        0, "Before", "Channels of zeros before those that arrive.", ge=0, le=_MOST, unit="maps"
    )
    after: int = setting(
        1, "Behind", "Channels of zeros behind those that arrive.", ge=0, le=_MOST, unit="maps"
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the shape with more channels."""
        channels, *space = inputs[0]
        return ((channels + self.before + self.after, *space),)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the padding."""
        from engine.blocks.channels_modules import PadChannels as Module  # noqa: PLC0415 - torch

        return Module(self.before, self.after, len(inputs[0]))

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Pad``."""
        rest = [0] * (len(inputs[0]) - 1)
        pads = writer.integers("pads", [0, self.before, *rest, 0, self.after, *rest])
        return writer.emit("Pad", [writer.inputs[0], pads])

    def summary(self) -> str:
        """Say how many channels are added."""
        return f"+{self.before + self.after} maps of zeros"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the sum."""
        channels = inputs[0][0]
        pieces: list[Piece] = []
        for each in (
            term(self.before, say("before"), "before"),
            term(channels, say("input channels")),
            term(self.after, say("after"), "after"),
        ):
            if each.value != "0":
                pieces.extend([" + ", each] if pieces else [each])
        return {"output": equation(pieces, channels + self.before + self.after, "channels")}


@register
class ScaleChannels(Block):
    """Multiplies each channel by a learned number, small at first: the layer scale.

    Touvron, Cord, Sablayrolles, Synnaeve, Jégou: Going Deeper with Image Transformers (2021),
    section 2; in ConvNeXt (Liu et al. 2022) before the skip is added.
    """

    kind: ClassVar[str] = "scale_channels"
    title: ClassVar[str] = "Scale channels"
    family: ClassVar[Family] = Family.NORMALIZATION
    stem: ClassVar[str] = "layer_scale"
    synonyms: ClassVar[tuple[str, ...]] = (
        "layer scale", "layerscale", "gamma", "learned factor", "convnext",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.LAYER_SCALE, papers.CONVNEXT)

    initial: float = setting(
        1e-6, "Begins at", "The factor of every channel before training.", ge=-1e6, le=1e6
    )

    keeps_input: ClassVar[bool] = True

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        return inputs

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count a factor for each channel."""
        del outputs
        return Cost(inputs[0][0])

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the product."""
        from engine.blocks.channels_modules import ScaleChannels as Module  # noqa: PLC0415 - torch

        return Module(inputs[0][0], len(inputs[0]), self.initial)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Mul``."""
        del inputs
        return writer.emit("Mul", [writer.inputs[0], writer.weight("weight")])

    def summary(self) -> str:
        """Say where the factors begin."""
        return f"begins at {self.initial:g}"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the count."""
        return {"parameters": equation([term(inputs[0][0], say("input channels"))], inputs[0][0])}
