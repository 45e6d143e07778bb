"""Activations made of straight pieces: cheap to compute, with kinks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from engine.blocks import papers
from engine.blocks.activation import Activation
from engine.blocks.base import Cost, Shape, register
from engine.blocks.formula import equation, product, term
from engine.errors import SettingError
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter

_FARTHEST = 1_000_000
"""Bound of the numbers at which a piece may end: float32 still tells whole numbers there."""


@register
class ReLU6(Activation):
    """Cuts off below 0 and above 6: min(max(0, x), 6).

    Krizhevsky, "Convolutional deep belief networks on CIFAR-10", 2010; Sandler et al.,
    "MobileNetV2", 2018, section 4, use it because few bits hold its range.
    """

    kind: ClassVar[str] = "relu6"
    title: ClassVar[str] = "ReLU6"
    stem: ClassVar[str] = "relu6_"
    synonyms: ClassVar[tuple[str, ...]] = ("clipped relu", "relu 6", "mobilenetv2", "activation")
    papers: ClassVar[tuple[str, ...]] = (papers.CIFAR_BELIEF, papers.MOBILENET_V2)
    torch_name: ClassVar[str] = "ReLU6"
    keeps_input: ClassVar[bool] = True

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Clip``."""
        del inputs
        return writer.emit("Clip", [writer.inputs[0], writer.scalar(0.0), writer.scalar(6.0)])


@register
class PReLU(Activation):
    """Passes what is positive and a learned share of what is negative.

    He et al., "Delving deep into rectifiers", 2015, section 2.1; its slopes begin at 0.25.
    """

    kind: ClassVar[str] = "prelu"
    title: ClassVar[str] = "PReLU"
    stem: ClassVar[str] = "prelu"
    synonyms: ClassVar[tuple[str, ...]] = ("parametric relu", "learned slope", "activation")
    papers: ClassVar[tuple[str, ...]] = (papers.PRELU,)
    torch_name: ClassVar[str] = "PReLU"
    keeps_input: ClassVar[bool] = True

    shared: bool = setting(
        True, "One slope for all", "All channels learn one slope; else each learns its own."
    )
    start: float = setting(
        0.25, "Start", "The slope before training.", ge=0, le=10, step=0.05, advanced=True
    )

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Count the slopes."""
        del outputs
        return Cost(1 if self.shared else inputs[0][0])

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.PReLU``."""
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.PReLU(1 if self.shared else inputs[0][0], init=self.start)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``PRelu``."""
        slope = writer.weight("weight")
        axes = list(range(1, len(inputs[0])))
        if not self.shared and axes:
            # ONNX lines slopes up with the last axis, torch with the channels.
            slope = writer.emit("Unsqueeze", [slope, writer.integers("axes", axes)])
        return writer.emit("PRelu", [writer.inputs[0], slope])

    def summary(self) -> str:
        """Say where each channel has its own slope."""
        return "" if self.shared else "per channel"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the slopes."""
        slope = term(1, say("slope"), "shared")
        if self.shared:
            return {"parameters": equation([slope], 1)}
        channels = term(inputs[0][0], say("input channels"))
        return {"parameters": equation(product([slope, channels]), inputs[0][0])}


@register
class HardSigmoid(Activation):
    """A sigmoid of three straight pieces: 0 below -3, 1 above 3, x/6 + 1/2 between.

    Howard et al., "Searching for MobileNetV3", 2019, section 5.2.
    """

    kind: ClassVar[str] = "hard_sigmoid"
    title: ClassVar[str] = "Hard sigmoid"
    stem: ClassVar[str] = "hard_sigmoid"
    synonyms: ClassVar[tuple[str, ...]] = ("hsigmoid", "mobilenetv3", "activation")
    papers: ClassVar[tuple[str, ...]] = (papers.MOBILENET_V3,)
    torch_name: ClassVar[str] = "Hardsigmoid"
    onnx_name: ClassVar[str] = "HardSigmoid"
    keeps_input: ClassVar[bool] = True

    def onnx_attributes(self) -> dict[str, Any]:
        """Give torch's slope: ONNX's own would be 0.2."""
        return {"alpha": 1 / 6, "beta": 0.5}


@register
class HardSwish(Activation):
    """x times its hard sigmoid: SiLU of straight pieces and a parabola.

    Howard et al., "Searching for MobileNetV3", 2019, section 5.2.
    """

    kind: ClassVar[str] = "hard_swish"
    title: ClassVar[str] = "Hard swish"
    stem: ClassVar[str] = "hard_swish"
    synonyms: ClassVar[tuple[str, ...]] = ("hswish", "hard silu", "mobilenetv3", "activation")
    papers: ClassVar[tuple[str, ...]] = (papers.MOBILENET_V3,)
    torch_name: ClassVar[str] = "Hardswish"
    onnx_name: ClassVar[str] = "HardSwish"
    keeps_input: ClassVar[bool] = True


@register
class HardTanh(Activation):
    """Cuts off below and above two bounds, and passes what lies between.

    Collobert, "Large scale machine learning", 2004.
    """

    kind: ClassVar[str] = "hard_tanh"
    title: ClassVar[str] = "Hard tanh"
    stem: ClassVar[str] = "hard_tanh"
    synonyms: ClassVar[tuple[str, ...]] = ("clip", "clamp", "htanh", "activation")
    papers: ClassVar[tuple[str, ...]] = (papers.HARD_TANH,)
    torch_name: ClassVar[str] = "Hardtanh"
    keeps_input: ClassVar[bool] = True

    low: float = setting(
        -1.0, "Lowest", "What is below becomes this number.", ge=-_FARTHEST, le=_FARTHEST, step=0.5
    )
    high: float = setting(
        1.0, "Highest", "What is above becomes this number.", ge=-_FARTHEST, le=_FARTHEST, step=0.5
    )

    def check(self) -> None:
        """Refuse bounds that leave nothing between them."""
        if self.low >= self.high:
            raise SettingError(
                f"Lowest is {self.low:g} and Highest {self.high:g}, so nothing lies between: "
                "make Highest the larger.",
                "high",
            )

    def torch_arguments(self) -> dict[str, Any]:
        """Give the bounds."""
        return {"min_val": self.low, "max_val": self.high}

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Clip``."""
        del inputs
        return writer.emit(
            "Clip", [writer.inputs[0], writer.scalar(self.low), writer.scalar(self.high)]
        )

    def summary(self) -> str:
        """Say the bounds."""
        return f"{self.low:g} to {self.high:g}"


@register
class Threshold(Activation):
    """Passes what is above a threshold and replaces the rest by a number."""

    kind: ClassVar[str] = "threshold"
    title: ClassVar[str] = "Threshold"
    stem: ClassVar[str] = "threshold"
    synonyms: ClassVar[tuple[str, ...]] = ("step", "cut off", "activation", "nonlinearity")
    torch_name: ClassVar[str] = "Threshold"
    keeps_input: ClassVar[bool] = True

    threshold: float = setting(
        0.0, "Threshold", "What is above passes.", ge=-_FARTHEST, le=_FARTHEST, step=0.1
    )
    value: float = setting(
        0.0, "Replacement", "What the rest becomes.", ge=-_FARTHEST, le=_FARTHEST, step=0.1
    )

    def torch_arguments(self) -> dict[str, Any]:
        """Give threshold and replacement."""
        return {"threshold": self.threshold, "value": self.value}

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the comparison and the choice: ``ThresholdedRelu`` can only replace by 0."""
        del inputs
        x = writer.inputs[0]
        above = writer.emit("Greater", [x, writer.scalar(self.threshold)])
        return writer.emit("Where", [above, x, writer.scalar(self.value)])

    def summary(self) -> str:
        """Say the threshold, and the replacement where it is not 0."""
        instead = f", else {self.value:g}" if self.value else ""
        return f"above {self.threshold:g}{instead}"
