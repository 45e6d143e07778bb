"""Activations without kinks, made of exponentials."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from engine.blocks import papers
from engine.blocks.activation import Activation
from engine.blocks.base import Cost, Shape, register
from engine.memory import FLOAT_BYTES
from engine.settings import setting

if TYPE_CHECKING:
    from engine.onnx.writer import NodeWriter

_SYNONYMS = ("activation", "nonlinearity")


class _Exponential(Activation):
    """What ELU and CELU share: how low they go."""

    keeps_input: ClassVar[bool] = True

    alpha: float = setting(
        1.0, "Alpha", "What a very negative input becomes, without the sign.",
        ge=0.01, le=10, step=0.1,
    )  # fmt: skip

    def torch_arguments(self) -> dict[str, Any]:
        """Give alpha."""
        return {"alpha": self.alpha}

    def onnx_attributes(self) -> dict[str, Any]:
        """Give alpha."""
        return {"alpha": float(self.alpha)}

    def summary(self) -> str:
        """Say alpha where it is not 1."""
        return "" if self.alpha == 1 else f"α {self.alpha:g}"


@register
class ELU(_Exponential):
    """Passes what is positive; what is negative levels off: α(exp(x) - 1).

    Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by exponential
    linear units", 2015, equation 15.
    """

    kind: ClassVar[str] = "elu"
    title: ClassVar[str] = "ELU"
    stem: ClassVar[str] = "elu"
    synonyms: ClassVar[tuple[str, ...]] = ("exponential linear unit", *_SYNONYMS)
    papers: ClassVar[tuple[str, ...]] = (papers.ELU,)
    torch_name: ClassVar[str] = "ELU"
    onnx_name: ClassVar[str] = "Elu"


@register
class CELU(_Exponential):
    """An ELU without a kink at any alpha: what is negative becomes α(exp(x/α) - 1).

    Barron, "Continuously differentiable exponential linear units", 2017.
    """

    kind: ClassVar[str] = "celu"
    title: ClassVar[str] = "CELU"
    stem: ClassVar[str] = "celu"
    synonyms: ClassVar[tuple[str, ...]] = ("continuous exponential linear unit", *_SYNONYMS)
    papers: ClassVar[tuple[str, ...]] = (papers.CELU,)
    torch_name: ClassVar[str] = "CELU"
    onnx_name: ClassVar[str] = "Celu"


@register
class SELU(Activation):
    """An ELU scaled so that layer after layer keeps mean 0 and deviation 1.

    Klambauer et al., "Self-normalizing neural networks", 2017, equation 2: α = 1.6733, scale
    1.0507.
    """

    kind: ClassVar[str] = "selu"
    title: ClassVar[str] = "SELU"
    stem: ClassVar[str] = "selu"
    synonyms: ClassVar[tuple[str, ...]] = (
        "scaled exponential linear unit",
        "self-normalizing",
        *_SYNONYMS,
    )
    papers: ClassVar[tuple[str, ...]] = (papers.SELU,)
    torch_name: ClassVar[str] = "SELU"
    onnx_name: ClassVar[str] = "Selu"
    keeps_input: ClassVar[bool] = True


@register
class GELU(Activation):
    """A smooth ReLU: x times the share of the normal distribution below x.

    Hendrycks and Gimpel, "Gaussian error linear units", 2016.
    """

    kind: ClassVar[str] = "gelu"
    title: ClassVar[str] = "GELU"
    stem: ClassVar[str] = "gelu"
    synonyms: ClassVar[tuple[str, ...]] = ("gaussian error linear unit", *_SYNONYMS)
    papers: ClassVar[tuple[str, ...]] = (papers.GELU,)
    torch_name: ClassVar[str] = "GELU"
    keeps_input: ClassVar[bool] = True

    approximate: Literal["none", "tanh"] = setting(
        "none", "Approximation", "Exact, or by a tanh (a little faster on some devices).",
        advanced=True,
    )  # fmt: skip

    def torch_arguments(self) -> dict[str, Any]:
        """Say whether it is approximated."""
        return {"approximate": self.approximate}

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
class SiLU(Activation):
    """x times its sigmoid; also called swish.

    Elfwing, Uchibe and Doya, "Sigmoid-weighted linear units", 2017; Ramachandran, Zoph and Le,
    "Searching for activation functions", 2017.
    """

    kind: ClassVar[str] = "silu"
    title: ClassVar[str] = "SiLU"
    stem: ClassVar[str] = "silu"
    synonyms: ClassVar[tuple[str, ...]] = ("swish", "sigmoid linear unit", *_SYNONYMS)
    papers: ClassVar[tuple[str, ...]] = (papers.SILU, papers.ACTIVATION_SEARCH)
    torch_name: ClassVar[str] = "SiLU"
    keeps_input: ClassVar[bool] = True

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the product: ONNX has no operator for it."""
        del inputs
        x = writer.inputs[0]
        return writer.emit("Mul", [x, writer.emit("Sigmoid", [x])])


@register
class Mish(Activation):
    """x times the tanh of its softplus: like SiLU, a little steeper.

    Misra, "Mish: a self regularized non-monotonic activation function", 2019.
    """

    kind: ClassVar[str] = "mish"
    title: ClassVar[str] = "Mish"
    stem: ClassVar[str] = "mish"
    synonyms: ClassVar[tuple[str, ...]] = ("yolov4", *_SYNONYMS)
    papers: ClassVar[tuple[str, ...]] = (papers.MISH,)
    torch_name: ClassVar[str] = "Mish"
    keeps_input: ClassVar[bool] = True

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write the formula itself: ``Mish`` is younger than the opset that runs everywhere."""
        del inputs
        x = writer.inputs[0]
        return writer.emit("Mul", [x, writer.emit("Tanh", [writer.emit("Softplus", [x])])])


@register
class Softplus(Activation):
    """A smooth ReLU that is always positive: log(1 + exp(βx)) / β.

    Dugas et al., "Incorporating second-order functional knowledge for better option pricing",
    2000.
    """

    kind: ClassVar[str] = "softplus"
    title: ClassVar[str] = "Softplus"
    stem: ClassVar[str] = "softplus"
    synonyms: ClassVar[tuple[str, ...]] = ("smooth relu", "positive", "variance", *_SYNONYMS)
    papers: ClassVar[tuple[str, ...]] = (papers.SOFTPLUS,)
    torch_name: ClassVar[str] = "Softplus"
    keeps_input: ClassVar[bool] = True

    beta: float = setting(
        1.0, "Beta", "How sharply it bends: the larger, the closer to ReLU.",
        ge=0.01, le=100, step=0.5, advanced=True,
    )  # fmt: skip

    def torch_arguments(self) -> dict[str, Any]:
        """Give beta."""
        return {"beta": self.beta}

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``Softplus``, between a multiplication and a division unless beta is 1."""
        del inputs
        x = writer.inputs[0]
        if self.beta == 1:
            return writer.emit("Softplus", [x])
        beta = writer.scalar(self.beta)
        return writer.emit("Div", [writer.emit("Softplus", [writer.emit("Mul", [x, beta])]), beta])

    def summary(self) -> str:
        """Say beta where it is not 1."""
        return "" if self.beta == 1 else f"β {self.beta:g}"


@register
class Softsign(Activation):
    """Squeezes every number between -1 and 1, more slowly than tanh: x / (1 + |x|).

    Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
    networks", 2010.
    """

    kind: ClassVar[str] = "softsign"
    title: ClassVar[str] = "Softsign"
    stem: ClassVar[str] = "softsign"
    synonyms: ClassVar[tuple[str, ...]] = ("x/(1+abs(x))", *_SYNONYMS)
    papers: ClassVar[tuple[str, ...]] = (papers.SOFTSIGN,)
    torch_name: ClassVar[str] = "Softsign"
    onnx_name: ClassVar[str] = "Softsign"
    keeps_input: ClassVar[bool] = True

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep the denominators."""
        del inputs
        return Cost(kept=FLOAT_BYTES * math.prod(outputs[0]))
