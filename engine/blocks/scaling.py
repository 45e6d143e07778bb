"""Arithmetic with numbers that are given and not learned."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.base import Block, Cost, Family, Shape, ShapeError, register, shape_text
from engine.errors import SettingError
from engine.settings import Kind, Numbers, setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter

_LARGEST = 1_000_000


@register
class Scale(Block):
    """Multiplies by a number and adds another, such as 1/255 for pixels from 0 to 255."""

    kind: ClassVar[str] = "scale"
    title: ClassVar[str] = "Scale by constant"
    family: ClassVar[Family] = Family.NORMALIZATION
    stem: ClassVar[str] = "scale"
    synonyms: ClassVar[tuple[str, ...]] = (
        "rescale",
        "multiply by constant",
        "add constant",
        "offset",
        "affine",
        "temperature",
    )

    factor: float = setting(
        1.0, "Factor", "What everything is multiplied by.", ge=-_LARGEST, le=_LARGEST, step=0.1
    )
    shift: float = setting(
        0.0, "Shift", "What is added afterwards.", ge=-_LARGEST, le=_LARGEST, step=0.1
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        return inputs

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the multiplication and addition."""
        del inputs
        from engine.blocks.scaling_modules import Scale as Module  # noqa: PLC0415 - torch

        return Module(self.factor, self.shift)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Mul``, and one ``Add`` where something is added."""
        del inputs
        product = writer.emit("Mul", [writer.inputs[0], writer.scalar(self.factor)])
        return writer.emit("Add", [product, writer.scalar(self.shift)]) if self.shift else product

    def summary(self) -> str:
        """Say factor and shift."""
        shift = f" {'-' if self.shift < 0 else '+'} {abs(self.shift):g}" if self.shift else ""
        return f"× {self.factor:g}{shift}"


@register
class Normalize(Block):
    """Subtracts a given mean and divides by a given deviation, channel by channel.

    With the statistics of the training data in the network itself, whoever runs it cannot forget
    them; those of ImageNet are 0.485, 0.456, 0.406 and 0.229, 0.224, 0.225.
    """

    kind: ClassVar[str] = "normalize"
    title: ClassVar[str] = "Normalise by constants"
    family: ClassVar[Family] = Family.NORMALIZATION
    stem: ClassVar[str] = "normalize"
    synonyms: ClassVar[tuple[str, ...]] = (
        "normalize by constants",
        "standardize",
        "mean and std",
        "imagenet statistics",
        "preprocessing",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.EFFICIENT_BACKPROP,)

    mean: Numbers = setting(
        0.0, "Mean", "What is subtracted: one number, or one for each channel.",
        ge=-_LARGEST, le=_LARGEST, kind=Kind.NUMBERS,
    )  # fmt: skip
    std: Numbers = setting(
        1.0, "Deviation", "What is divided by: one number above 0, or one for each channel.",
        ge=1e-6, le=_LARGEST, kind=Kind.NUMBERS,
    )  # fmt: skip

    def check(self) -> None:
        """Refuse means and deviations for different numbers of channels."""
        means, deviations = _count(self.mean), _count(self.std)
        if means and deviations and means != deviations:
            raise SettingError(
                f"Mean has {shape_text((means,))} and Deviation {deviations:,}: give one number "
                "for all channels, or as many to both.",
                "std",
            )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        channels = inputs[0][0]
        given = _count(self.mean) or _count(self.std)
        if given and given != channels:
            remedy = f"give one number, or {channels:,}." if channels > 1 else "give one number."
            raise ShapeError(
                f"{{node}} has numbers for {given:,} channel{'s' if given > 1 else ''}, but "
                f"{{source}} gives {channels:,}: " + remedy,
                code="channels",
            )
        return inputs

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count the given numbers."""
        del inputs, outputs
        return Cost(buffers=max(_count(self.mean), 1) + max(_count(self.std), 1))

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the subtraction and division."""
        from engine.blocks.scaling_modules import Normalize as Module  # noqa: PLC0415 - torch

        return Module(self.mean, self.std, axes=len(inputs[0]))

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Sub`` and one ``Div``."""
        del inputs
        centred = writer.emit("Sub", [writer.inputs[0], writer.weight("mean")])
        return writer.emit("Div", [centred, writer.weight("std")])

    def summary(self) -> str:
        """Say mean and deviation where each is one number."""
        if isinstance(self.mean, tuple) or isinstance(self.std, tuple):
            return "per channel"
        return f"mean {self.mean:g}, std {self.std:g}"


def _count(value: Numbers) -> int:
    """Count the channels that a setting is for; 0 says that one number is for all."""
    return len(value) if isinstance(value, tuple) else 0
