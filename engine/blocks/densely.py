"""Densely connected blocks: every layer sees the maps of all layers before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.base import (
    Shape,
    channels_and_space,
    counted,
    register,
)
from engine.blocks.composite import Composite
from engine.blocks.formula import Formula, both, equation, term
from engine.blocks.inner import Inner, convolution, relu, shared
from engine.blocks.merge import Concatenate
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import AveragePool
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from engine.blocks.composite import Fragment


@register
class DenseBlock(Composite):
    """Layers that each add a few maps to everything before them.

    Huang, Liu, van der Maaten, Weinberger: Densely Connected Convolutional Networks (2017),
    section 3: DenseNet-B, where a 1×1 convolution narrows before each 3×3.
    """

    kind: ClassVar[str] = "dense_block"
    title: ClassVar[str] = "Dense block"
    stem: ClassVar[str] = "dense_block"
    synonyms: ClassVar[tuple[str, ...]] = (
        "densenet", "densely connected", "dense layer", "concatenation", "growth rate",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.DENSENET,)

    layers: int = setting(
        6, "Layers", "How many layers; each adds as many maps as the growth.", ge=1, le=1000
    )
    growth: int = setting(
        32, "Growth", "Feature maps that each layer adds.", ge=1, le=100_000, unit="maps"
    )
    bottleneck: int = setting(
        4, "Bottleneck",
        "How many times the growth the 1×1 before each 3×3 has; 0 leaves the 1×1 out.",
        ge=0, le=10,
    )  # fmt: skip

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw BN-ReLU-1×1-BN-ReLU-3×3 for each layer, joined to what was before it."""
        channels_and_space(inputs[0])
        inner = Inner(inputs)
        last = inner.entry()
        narrow = convolution(max(self.bottleneck, 1) * self.growth, 1)
        wide = convolution(self.growth, 3)
        for index in range(self.layers):
            inner.prefix = f"layer{index + 1}_"
            convolutions = (narrow, wide) if self.bottleneck else (wide,)
            new = last
            for number, layer in enumerate(convolutions, 1):
                new = inner.chain(
                    new,
                    (f"bn{number}", shared(BatchNorm)),
                    (f"relu{number}", relu()),
                    (f"conv{number}", layer),
                )
            last = inner.join("concat", shared(Concatenate), last, new)
        return inner.fragment(last)

    def summary(self) -> str:
        """Say layers and growth."""
        return f"{counted(self.layers, 'layer')}, growth {self.growth}"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out how the maps grow."""
        channels = inputs[0][0]
        return super().formulas(inputs) | {
            "output": equation(
                [
                    term(channels, say("input channels")),
                    " + ",
                    term(self.layers, say("layers"), "layers"),
                    "·",
                    term(self.growth, say("growth"), "growth"),
                ],
                channels + self.layers * self.growth,
                say("maps"),
            )
        }


@register
class Transition(Composite):
    """Between two dense blocks: fewer maps by a 1×1 convolution, half the positions by pooling.

    Huang, Liu, van der Maaten, Weinberger: Densely Connected Convolutional Networks (2017),
    section 3, with compression 0.5 as in DenseNet-BC.
    """

    kind: ClassVar[str] = "transition"
    title: ClassVar[str] = "Transition"
    stem: ClassVar[str] = "transition"
    synonyms: ClassVar[tuple[str, ...]] = (
        "densenet",
        "compression",
        "downsample",
        "transition layer",
    )
    papers: ClassVar[tuple[str, ...]] = (papers.DENSENET,)

    compression: float = setting(
        0.5, "Compression", "Share of the maps that is kept, rounded down.", gt=0, le=1, step=0.05
    )

    def filters(self, channels: int) -> int:
        """Return how many of so many maps are kept: at least one."""
        # The little more makes 29 of 100 maps at 0.29, whose product in floats is just below.
        return max(int(channels * self.compression + 1e-9), 1)

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw BN-ReLU-1×1 and an average pool."""
        channels, _ = channels_and_space(inputs[0])
        inner = Inner(inputs)
        last = inner.chain(
            inner.entry(), ("bn", shared(BatchNorm)), ("relu", relu()),
            ("conv", convolution(self.filters(channels), 1)),
            ("pool", shared(AveragePool, kernel=2, stride=2)),
        )  # fmt: skip
        return inner.fragment(last)

    def summary(self) -> str:
        """Say the share of the maps."""
        return f"keeps {self.compression:.0%}"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out how many maps are left."""
        channels, kept = inputs[0][0], self.filters(inputs[0][0])
        share = term(self.compression, say("compression"), "compression")
        maps = equation(
            ["⌊", term(channels, say("input channels")), "·", share, "⌋"],
            kept,
            say("map") if kept == 1 else say("maps"),
        )
        if channels * self.compression < 1:
            fewest = (say("1 map, the fewest there can be"),)
            maps = Formula(fewest[0], fewest, ())
        found = super().formulas(inputs)
        size = found.get("output")
        return found | {"output": both(maps, size) if isinstance(size, Formula) else maps}
