"""Activations: the non-linear functions between layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from engine.blocks.base import Block, Family, Shape, register
from engine.settings import setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


class _Activation(Block):
    """What the element-wise functions share."""

    family: ClassVar[Family] = Family.ACTIVATION
    torch_name: ClassVar[str]
    onnx_name: ClassVar[str]

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        return inputs

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the module of the same name in ``torch.nn``."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        module: nn.Module = getattr(nn, self.torch_name)()
        return module

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the operator of the same name."""
        del inputs
        return writer.emit(self.onnx_name, [writer.inputs[0]])


@register
class ReLU(_Activation):
    """Passes what is positive and zeroes the rest: max(0, x)."""

    kind: ClassVar[str] = "relu"
    title: ClassVar[str] = "ReLU"
    stem: ClassVar[str] = "relu"
    synonyms: ClassVar[tuple[str, ...]] = ("rectified linear unit", "activation", "nonlinearity")
    torch_name: ClassVar[str] = "ReLU"
    onnx_name: ClassVar[str] = "Relu"


@register
class LeakyReLU(_Activation):
    """Passes what is positive and a small share of what is negative."""

    kind: ClassVar[str] = "leaky_relu"
    title: ClassVar[str] = "Leaky ReLU"
    stem: ClassVar[str] = "leaky_relu"
    synonyms: ClassVar[tuple[str, ...]] = ("lrelu", "activation", "nonlinearity")

    slope: float = setting(
        0.01, "Slope", "Share of a negative input that passes.", ge=0, le=10, step=0.01
    )

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.LeakyReLU``."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.LeakyReLU(self.slope)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``LeakyRelu``."""
        del inputs
        return writer.emit("LeakyRelu", [writer.inputs[0]], alpha=float(self.slope))

    def summary(self) -> str:
        """Say the slope."""
        return f"slope {self.slope:g}"


@register
class Tanh(_Activation):
    """Squeezes every number between -1 and 1."""

    kind: ClassVar[str] = "tanh"
    title: ClassVar[str] = "Tanh"
    stem: ClassVar[str] = "tanh"
    synonyms: ClassVar[tuple[str, ...]] = ("hyperbolic tangent", "activation", "nonlinearity")
    torch_name: ClassVar[str] = "Tanh"
    onnx_name: ClassVar[str] = "Tanh"


@register
class Sigmoid(_Activation):
    """Squeezes every number between 0 and 1."""

    kind: ClassVar[str] = "sigmoid"
    title: ClassVar[str] = "Sigmoid"
    stem: ClassVar[str] = "sigmoid"
    synonyms: ClassVar[tuple[str, ...]] = ("logistic", "activation", "nonlinearity")
    torch_name: ClassVar[str] = "Sigmoid"
    onnx_name: ClassVar[str] = "Sigmoid"


@register
class GELU(_Activation):
    """A smooth ReLU: x times the share of the normal distribution below x."""

    kind: ClassVar[str] = "gelu"
    title: ClassVar[str] = "GELU"
    stem: ClassVar[str] = "gelu"
    synonyms: ClassVar[tuple[str, ...]] = ("gaussian error linear unit", "activation")

    approximate: Literal["none", "tanh"] = setting(
        "none", "Approximation", "Exact, or by a tanh (a little faster on some devices).",
        advanced=True,
    )  # fmt: skip

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.GELU`` (Hendrycks and Gimpel, 2016)."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.GELU(approximate=self.approximate)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the formula itself: ``Gelu`` is younger than the opset that runs everywhere."""
        del inputs
        x = writer.inputs[0]
        if self.approximate == "tanh":
            cube = writer.emit("Mul", [writer.emit("Mul", [x, x]), x])
            inner = writer.emit("Add", [x, writer.emit("Mul", [cube, writer.scalar(0.044715)])])
            bent = writer.emit(
                "Tanh", [writer.emit("Mul", [inner, writer.scalar(0.7978845608028654)])]
            )
        else:
            bent = writer.emit("Erf", [writer.emit("Mul", [x, writer.scalar(0.7071067811865476)])])
        share = writer.emit(
            "Mul", [writer.emit("Add", [bent, writer.scalar(1.0)]), writer.scalar(0.5)]
        )
        return writer.emit("Mul", [x, share])


@register
class Softmax(_Activation):
    """Turns the channels into probabilities that add up to 1."""

    kind: ClassVar[str] = "softmax"
    title: ClassVar[str] = "Softmax"
    stem: ClassVar[str] = "softmax"
    synonyms: ClassVar[tuple[str, ...]] = ("probabilities", "classifier", "activation")

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.Softmax`` over the channels."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.Softmax(dim=1)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Softmax`` over the channels."""
        del inputs
        return writer.emit("Softmax", [writer.inputs[0]], axis=1)
