"""Local response normalisation, which AlexNet used before batch norm was known."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.base import Cost, Shape, channels_and_space, register
from engine.blocks.normalization import Normalization
from engine.memory import FLOAT_BYTES
from engine.settings import setting

if TYPE_CHECKING:
    from torch import nn

    from engine.onnx.writer import NodeWriter

_MOST_EXACT = 1e-3
"""Up to this alpha for each k the rounding of ONNX Runtime's ``LRN`` is too small to matter."""


@register
class LocalResponseNorm(Normalization):
    """Divides every number by the strength of the channels around it at its position.

    Krizhevsky, Sutskever and Hinton, "ImageNet classification with deep convolutional neural
    networks", 2012, section 3.3: x / (k + α/n · Σx²)^β over n neighbouring channels. The paper
    writes α without the division by n, so its α of 1e-4 with n = 5 and k = 2 is 5e-4 here; torch,
    Caffe and ONNX divide.
    """

    kind: ClassVar[str] = "local_response_norm"
    title: ClassVar[str] = "Local response norm"
    stem: ClassVar[str] = "lrn"
    synonyms: ClassVar[tuple[str, ...]] = (
        "lrn",
        "alexnet",
        "brightness normalization",
        "lateral inhibition",
        "normalisation",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.ALEXNET,)

    size: int = setting(
        5, "Size", "How many neighbouring channels count, the number's own among them.",
        unit="channels", ge=1, le=999,
    )  # fmt: skip
    alpha: float = setting(
        1e-4, "Alpha", "How strongly the mean square of the neighbours divides.",
        ge=1e-8, le=100, logarithmic=True,
    )  # fmt: skip
    beta: float = setting(
        0.75, "Beta", "The power to which the divisor is raised.", ge=0.01, le=5, step=0.05,
        advanced=True,
    )  # fmt: skip
    k: float = setting(
        1.0, "K", "What the divisor begins with.", ge=0.001, le=100, step=0.5, advanced=True
    )

    def outputs(self, inputs: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Return the input's shape."""
        channels_and_space(inputs[0])
        return inputs

    def cost(self, inputs: tuple[Shape, ...], outputs: tuple[Shape, ...]) -> Cost:
        """Keep what torch computes on the way: padded squares, their mean, and the divisor."""
        channels, *space = inputs[0]
        padded = (channels + self.size - 1) * math.prod(space)
        return Cost(kept=(padded + 2 * math.prod(outputs[0])) * FLOAT_BYTES)

    def module(self, inputs: tuple[Shape, ...]) -> nn.Module:
        """Build ``torch.nn.LocalResponseNorm``."""
        del inputs
        from torch import nn  # noqa: PLC0415 - the window never imports torch

        return nn.LocalResponseNorm(self.size, self.alpha, self.beta, self.k)

    def onnx(self, writer: NodeWriter, inputs: tuple[Shape, ...]) -> str:
        """Write one ``LRN`` where it is what torch computes, else the formula.

        Of an even number of channels torch takes the odd one before, ONNX behind; and ONNX
        Runtime has ``LRN`` for odd numbers and images alone. It also slides the sum of squares
        along the channels, adding one and taking one away, so that what a large channel leaves by
        rounding stays in the sums behind it: at an alpha of 1 and inputs around 100 that are
        errors of 1e-3.
        """
        shape, x = inputs[0], writer.inputs[0]
        image = len(shape) == 3
        if self.size % 2 == 0 or self.alpha > _MOST_EXACT * self.k:
            return self._formula(writer, shape)
        if not image:
            x = writer.emit("Reshape", [x, writer.integers("image", [0, shape[0], -1, 1])])
        result = writer.emit(
            "LRN", [x], size=self.size, alpha=self.alpha, beta=self.beta, bias=self.k
        )
        if not image:
            result = writer.emit("Reshape", [result, writer.integers("shape", [0, *shape])])
        return result

    def _formula(self, writer: NodeWriter, shape: Shape) -> str:
        x, size = writer.inputs[0], self.size
        squares = writer.emit("Mul", [x, x])
        columns = writer.emit(
            "Reshape", [squares, writer.integers("columns", [0, 1, shape[0], -1])]
        )
        means = writer.emit(
            "AveragePool", [columns], kernel_shape=[size, 1], count_include_pad=1,
            pads=[size // 2, 0, (size - 1) // 2, 0],
        )  # fmt: skip
        back = writer.emit("Reshape", [means, writer.integers("shape", [0, *shape])])
        strength = writer.emit("Mul", [back, writer.scalar(self.alpha)])
        divisor = writer.emit(
            "Pow",
            [writer.emit("Add", [strength, writer.scalar(self.k)]), writer.scalar(self.beta)],
        )
        return writer.emit("Div", [x, divisor])

    def summary(self) -> str:
        """Say how many channels count."""
        return f"{self.size} channels" if self.size > 1 else "1 channel"
