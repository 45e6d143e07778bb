"""Activations: what they share, and the classical ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from engine.blocks import papers
from engine.blocks.axes import AXIS_HELP, MAX_AXES, check_axis
from engine.blocks.base import WHOLE, Block, Family, Shape, Window, register
from engine.settings import setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter


class Activation(Block):
    """What the activations share: one tensor in, one of the same shape out.

    A subclass names the module in ``torch.nn`` and the operator in ONNX, and gives both their
    arguments from its settings.
    """

    family: ClassVar[Family] = Family.ACTIVATION
    torch_name: ClassVar[str]
    onnx_name: ClassVar[str] = ""

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        return inputs

    def torch_arguments(self) -> dict[str, Any]:
        """Return what the module's constructor is given."""
        return {}

    def onnx_attributes(self) -> dict[str, Any]:
        """Return the attributes of the operator."""
        return {}

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build the module of the same name in ``torch.nn``."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        module: nn.Module = getattr(nn, self.torch_name)(**self.torch_arguments())
        return module

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the operator of the same name."""
        del inputs
        return writer.emit(self.onnx_name, [writer.inputs[0]], **self.onnx_attributes())


@register
class ReLU(Activation):
    """Passes what is positive and zeroes the rest: max(0, x).

    Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
    """

    kind: ClassVar[str] = "relu"
    title: ClassVar[str] = "ReLU"
    stem: ClassVar[str] = "relu"
    synonyms: ClassVar[tuple[str, ...]] = ("rectified linear unit", "activation", "nonlinearity")
    papers: ClassVar[tuple[str, ...]] = (papers.RELU,)
    torch_name: ClassVar[str] = "ReLU"
    onnx_name: ClassVar[str] = "Relu"
    keeps_output: ClassVar[bool] = True


@register
class LeakyReLU(Activation):
    """Passes what is positive and a small share of what is negative.

    Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
    """

    kind: ClassVar[str] = "leaky_relu"
    title: ClassVar[str] = "Leaky ReLU"
    stem: ClassVar[str] = "leaky_relu"
    synonyms: ClassVar[tuple[str, ...]] = ("lrelu", "activation", "nonlinearity")
    papers: ClassVar[tuple[str, ...]] = (papers.LEAKY_RELU,)
    torch_name: ClassVar[str] = "LeakyReLU"
    onnx_name: ClassVar[str] = "LeakyRelu"
    keeps_input: ClassVar[bool] = True

    slope: float = setting(
        0.01, "Slope", "Share of a negative input that passes.", ge=0, le=10, step=0.01
    )

    def torch_arguments(self) -> dict[str, Any]:
        """Give the slope."""
        return {"negative_slope": self.slope}

    def onnx_attributes(self) -> dict[str, Any]:
        """Give the slope."""
        return {"alpha": float(self.slope)}

    def summary(self) -> str:
        """Say the slope."""
        return f"slope {self.slope:g}"


@register
class Tanh(Activation):
    """Squeezes every number between -1 and 1."""

    kind: ClassVar[str] = "tanh"
    title: ClassVar[str] = "Tanh"
    stem: ClassVar[str] = "tanh"
    synonyms: ClassVar[tuple[str, ...]] = ("hyperbolic tangent", "activation", "nonlinearity")
    papers: ClassVar[tuple[str, ...]] = (papers.EFFICIENT_BACKPROP,)
    torch_name: ClassVar[str] = "Tanh"
    onnx_name: ClassVar[str] = "Tanh"
    keeps_output: ClassVar[bool] = True


@register
class Sigmoid(Activation):
    """Squeezes every number between 0 and 1: 1 / (1 + exp(-x))."""

    kind: ClassVar[str] = "sigmoid"
    title: ClassVar[str] = "Sigmoid"
    stem: ClassVar[str] = "sigmoid"
    synonyms: ClassVar[tuple[str, ...]] = ("logistic", "activation", "nonlinearity")
    papers: ClassVar[tuple[str, ...]] = (papers.BACK_PROPAGATION,)
    torch_name: ClassVar[str] = "Sigmoid"
    onnx_name: ClassVar[str] = "Sigmoid"
    keeps_output: ClassVar[bool] = True


class _OverAxis(Activation):
    """What softmax and its logarithm share: the axis whose numbers belong together."""

    keeps_output: ClassVar[bool] = True

    axis: int = setting(
        0, "Axis", f"Along which axis the numbers belong together; {AXIS_HELP}",
        ge=0, lt=MAX_AXES, advanced=True,
    )  # fmt: skip

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        check_axis(self.axis, inputs[0])
        return inputs

    def window(self, inputs: tuple[Shape, ...]) -> Window | None:
        """Return all positions along the axis, or ``None`` along the channels."""
        shape = inputs[0]
        if self.axis == 0:
            return None if len(shape) > 1 else WHOLE
        # Every position sees all of the axis, from its first: a stride of 0.
        stride = tuple([int(axis != self.axis) for axis in range(1, len(shape))])
        size = tuple([n if axis == self.axis else 1 for axis, n in enumerate(shape[1:], 1)])
        return Window(size, stride, (0,) * len(size))

    def torch_arguments(self) -> dict[str, Any]:
        """Give the axis; torch counts the batch as the first."""
        return {"dim": self.axis + 1}

    def onnx_attributes(self) -> dict[str, Any]:
        """Give the axis; ONNX counts the batch as the first."""
        return {"axis": self.axis + 1}

    def summary(self) -> str:
        """Say the axis where it is not the channels."""
        return f"axis {self.axis}" if self.axis else ""


@register
class Softmax(_OverAxis):
    """Turns the channels into probabilities that add up to 1.

    Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990.
    """

    kind: ClassVar[str] = "softmax"
    title: ClassVar[str] = "Softmax"
    stem: ClassVar[str] = "softmax"
    synonyms: ClassVar[tuple[str, ...]] = ("probabilities", "classifier", "activation")
    papers: ClassVar[tuple[str, ...]] = (papers.SOFTMAX,)
    torch_name: ClassVar[str] = "Softmax"
    onnx_name: ClassVar[str] = "Softmax"


@register
class LogSoftmax(_OverAxis):
    """Turns the channels into logarithms of probabilities, exact where softmax rounds to 0."""

    kind: ClassVar[str] = "log_softmax"
    title: ClassVar[str] = "Log-softmax"
    stem: ClassVar[str] = "log_softmax"
    synonyms: ClassVar[tuple[str, ...]] = (
        "logsoftmax",
        "log probabilities",
        "log likelihood",
        "classifier",
        "activation",
    )
    torch_name: ClassVar[str] = "LogSoftmax"
    onnx_name: ClassVar[str] = "LogSoftmax"
