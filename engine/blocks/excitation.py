"""Squeeze-and-excitation: each channel is weighed by what the whole image shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.activation import Sigmoid
from engine.blocks.adaptive import AdaptiveAveragePool
from engine.blocks.base import Shape, channels_and_space, register
from engine.blocks.composite import Composite
from engine.blocks.elementwise import Multiply
from engine.blocks.formula import equation, product, term
from engine.blocks.inner import Inner, convolution, relu, shared
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from engine.blocks.composite import Fragment


@register
class SqueezeExcitation(Composite):
    """Turns each channel up or down by a number that the means of all channels decide.

    Hu, Shen, Sun: Squeeze-and-Excitation Networks (2018), figure 2 and equation 3.
    """

    kind: ClassVar[str] = "squeeze_excitation"
    title: ClassVar[str] = "Squeeze and excitation"
    stem: ClassVar[str] = "se"
    synonyms: ClassVar[tuple[str, ...]] = (
        "se", "senet", "channel attention", "gate", "excite", "recalibration",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.SQUEEZE_EXCITATION,)

    reduction: int = setting(
        16, "Reduction", "How many times fewer numbers there are in the middle; at least one.",
        ge=1, le=1_000_000,
    )  # fmt: skip

    def middle(self, channels: int) -> int:
        """Return how many numbers the channels are squeezed to."""
        return max(channels // self.reduction, 1)

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw mean, 1×1 down, ReLU, 1×1 up, sigmoid and the product."""
        channels, _ = channels_and_space(inputs[0])
        inner = Inner(inputs)
        gate = inner.chain(
            inner.entry(), ("pool", shared(AdaptiveAveragePool, size=1)),
            ("down", convolution(self.middle(channels), 1, bias=True)), ("relu", relu()),
            ("up", convolution(channels, 1, bias=True)), ("sigmoid", shared(Sigmoid)), row=1,
        )  # fmt: skip
        return inner.fragment(inner.join("scale", shared(Multiply), inner.entry(), gate))

    def summary(self) -> str:
        """Say the reduction."""
        return f"1/{self.reduction} in the middle"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the two 1×1 convolutions."""
        channels = inputs[0][0]
        middle = self.middle(channels)
        wide = term(channels, say("input channels"))
        narrow = term(middle, say("channels in the middle"), "reduction")
        pieces = ["2·", *product([wide, narrow]), " + ", narrow, " + ", wide]
        total = 2 * channels * middle + channels + middle
        macs = ["2·", *product([wide, narrow])]
        return super().formulas(inputs) | {
            "parameters": equation(pieces, total),
            "macs": equation(macs, 2 * channels * middle),
        }
