"""Blocks of parallel branches that are concatenated: Inception and Fire."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.blocks import papers
from engine.blocks.base import Shape, channels_and_space, register
from engine.blocks.composite import Composite
from engine.blocks.formula import equation, term
from engine.blocks.inner import Inner, Place, convolution, relu, shared
from engine.blocks.merge import Concatenate
from engine.blocks.pooling import MaxPool
from engine.errors import SettingError
from engine.settings import setting
from engine.wording import say

if TYPE_CHECKING:
    from engine.blocks.composite import Fragment

MAX_BRANCH = 250_000
"""Feature maps of one branch, so that all of them together fit a convolution."""


@register
class Inception(Composite):
    """Looks at 1×1, 3×3 and 5×5 at once, and at the strongest neighbour, and keeps all.

    Szegedy, Liu, Jia, Sermanet, Reed, Anguelov, Erhan, Vanhoucke, Rabinovich: Going Deeper with
    Convolutions (2015), figure 2b. The defaults are those of its layer 3a (table 1).
    """

    kind: ClassVar[str] = "inception"
    title: ClassVar[str] = "Inception"
    stem: ClassVar[str] = "inception"
    synonyms: ClassVar[tuple[str, ...]] = (
        "googlenet", "inception module", "mixed", "branches", "network in network", "inception v1",
    )  # fmt: skip
    papers: ClassVar[tuple[str, ...]] = (papers.INCEPTION,)

    branch1: int = setting(
        64, "1×1", "Feature maps of the 1×1 branch.", ge=1, le=MAX_BRANCH, unit="maps"
    )
    reduce3: int = setting(
        96, "3×3 reduce", "Feature maps of the 1×1 convolution before the 3×3.",
        ge=1, le=MAX_BRANCH, unit="maps",
    )  # fmt: skip
    branch3: int = setting(
        128, "3×3", "Feature maps of the 3×3 branch.", ge=1, le=MAX_BRANCH, unit="maps"
    )
    reduce5: int = setting(
        16, "5×5 reduce", "Feature maps of the 1×1 convolution before the 5×5.",
        ge=1, le=MAX_BRANCH, unit="maps",
    )  # fmt: skip
    branch5: int = setting(
        32, "5×5", "Feature maps of the 5×5 branch.", ge=1, le=MAX_BRANCH, unit="maps"
    )
    pool: int = setting(
        32, "Pool", "Feature maps of the 1×1 convolution behind the 3×3 max pool.",
        ge=1, le=MAX_BRANCH, unit="maps",
    )  # fmt: skip
    large_kernel: int = setting(
        5, "Large kernel", "Kernel of the 5×5 branch: 5 as in the paper, 3 as in common libraries.",
        ge=1, le=99, unit="px", step=2,
    )  # fmt: skip
    batch_norm: bool = setting(
        False, "Batch norm", "Whether batch norm stands in place of the biases."
    )

    def check(self) -> None:
        """Refuse a kernel without a middle: its branch would not meet the others."""
        if self.large_kernel % 2 == 0:
            raise SettingError(
                f"A large kernel of {self.large_kernel} has no middle, so its branch would be "
                f"shifted: use {self.large_kernel - 1} or {self.large_kernel + 1}.",
                "large_kernel",
            )

    @property
    def channels(self) -> int:
        """How many feature maps come out."""
        return self.branch1 + self.branch3 + self.branch5 + self.pool

    def _layer(
        self, inner: Inner, behind: Place, name: str, filters: int, kernel: int, row: int
    ) -> Place:
        layer = convolution(filters, kernel, bias=not self.batch_norm)
        if self.batch_norm:
            return inner.normed(behind, name, layer, relu(), row=row)
        return inner.chain(behind, (name, layer), (f"{name}_relu", relu()), row=row)

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the four branches and join them."""
        channels_and_space(inputs[0])
        inner = Inner(inputs)
        start = inner.entry()
        one = self._layer(inner, start, "branch1", self.branch1, 1, 0)
        three = self._layer(inner, start, "reduce3", self.reduce3, 1, 1)
        three = self._layer(inner, three, "branch3", self.branch3, 3, 1)
        five = self._layer(inner, start, "reduce5", self.reduce5, 1, 2)
        five = self._layer(inner, five, "branch5", self.branch5, self.large_kernel, 2)
        pool = inner.join("pool", shared(MaxPool, kernel=3, stride=1, padding=1), start, row=3)
        pool = self._layer(inner, pool, "pool_conv", self.pool, 1, 3)
        joined = shared(Concatenate, inputs=4)
        return inner.fragment(inner.join("concat", joined, one, three, five, pool))

    def summary(self) -> str:
        """Say the maps of the branches."""
        return f"{self.branch1} + {self.branch3} + {self.branch5} + {self.pool} maps"

    def formulas(self, inputs: tuple[Shape, ...]) -> dict[str, str]:
        """Write out the sum of the maps."""
        return super().formulas(inputs) | {
            "output": equation(
                [
                    term(self.branch1, say("{size}×{size} branch", size=1), "branch1"),
                    " + ",
                    term(self.branch3, say("{size}×{size} branch", size=3), "branch3"),
                    " + ",
                    term(
                        self.branch5, say("{size}×{size} branch", size=self.large_kernel), "branch5"
                    ),
                    " + ",
                    term(self.pool, say("pooling branch"), "pool"),
                ],
                self.channels,
                say("maps"),
            )
        }


@register
class Fire(Composite):
    """Squeezes to a few maps by 1×1, then expands by 1×1 and 3×3 side by side.

    Iandola, Han, Moskewicz, Ashraf, Dally, Keutzer: SqueezeNet (2016), figure 1.
    """

    kind: ClassVar[str] = "fire"
    title: ClassVar[str] = "Fire"
    stem: ClassVar[str] = "fire"
    synonyms: ClassVar[tuple[str, ...]] = ("squeezenet", "fire module", "squeeze", "expand")
    papers: ClassVar[tuple[str, ...]] = (papers.SQUEEZENET,)

    squeeze: int = setting(
        16, "Squeeze", "Feature maps of the 1×1 convolution that narrows.",
        ge=1, le=MAX_BRANCH, unit="maps",
    )  # fmt: skip
    expand1: int = setting(
        64, "Expand 1×1", "Feature maps of the 1×1 branch.", ge=1, le=MAX_BRANCH, unit="maps"
    )
    expand3: int = setting(
        64, "Expand 3×3", "Feature maps of the 3×3 branch.", ge=1, le=MAX_BRANCH, unit="maps"
    )

    def expand(self, inputs: tuple[Shape, ...]) -> Fragment:
        """Draw the squeeze, the two branches and their join."""
        channels_and_space(inputs[0])
        inner = Inner(inputs)

        def layer(behind: Place, name: str, filters: int, kernel: int, row: int = 0) -> Place:
            weights = convolution(filters, kernel, bias=True)
            return inner.chain(behind, (name, weights), (f"{name}_relu", relu()), row=row)

        start = layer(inner.entry(), "squeeze", self.squeeze, 1)
        one = layer(start, "expand1", self.expand1, 1)
        three = layer(start, "expand3", self.expand3, 3, row=1)
        return inner.fragment(inner.join("concat", shared(Concatenate), one, three))

    def summary(self) -> str:
        """Say the maps in the middle and those that come out."""
        return f"{self.squeeze} → {self.expand1} + {self.expand3} maps"
