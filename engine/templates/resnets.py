"""Residual networks: skips that let gradients pass, so that depth helps."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import GlobalAveragePool, MaxPool
from engine.blocks.residual import Residual
from engine.templates.drawing import rows
from engine.templates.template import IMAGENET, NO_DATA, Template

if TYPE_CHECKING:
    from engine.graph import Graph

Variant = Literal["basic", "bottleneck"]

DEPTHS: dict[int, tuple[Variant, tuple[int, int, int, int]]] = {
    18: ("basic", (2, 2, 2, 2)),
    34: ("basic", (3, 4, 6, 3)),
    50: ("bottleneck", (3, 4, 6, 3)),
    101: ("bottleneck", (3, 4, 23, 3)),
    152: ("bottleneck", (3, 8, 36, 3)),
}
"""The blocks of the four stages: the columns of table 1."""


def resnet(depth: int) -> Graph:
    """Build He et al. 2016, table 1, the column of so many layers.

    A bottleneck's stride is in its 3×3 convolution, as common libraries have it.
    """
    variant, repeats = DEPTHS[depth]
    return rows(
        [
            [
                Input(shape=(3, 224, 224)),
                Convolution(filters=64, kernel=7, stride=2, padding=3, bias=False),
                BatchNorm(), ReLU(), MaxPool(kernel=3, stride=2, padding=1),
            ],
            [
                *[
                    Residual(
                        variant=variant, filters=64 * 2**stage, repeat=repeat,
                        stride=1 if stage == 0 else 2,
                    )
                    for stage, repeat in enumerate(repeats)
                ],
                GlobalAveragePool(),
                Dense(units=1000),
            ],
        ],
        {Residual: "stage"},
    )  # fmt: skip


_TOLD = {50: 3.8, 101: 7.6, 152: 11.3}
"""What table 1 says of the networks with bottlenecks, in billions of multiply-adds."""


def _template(depth: int, teaches: str) -> Template:
    source = (
        "He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition (2016), table 1; "
        "projections on the skips where the size changes (option B)"
    )
    if depth in _TOLD:
        source += (
            ", and a bottleneck's stride in its 3×3 as in common libraries: the table, with it in "
            f"the first 1×1, counts {_TOLD[depth]} G multiply-adds"
        )
    return Template(
        f"resnet{depth}",
        f"ResNet-{depth}",
        teaches,
        source,
        partial(resnet, depth),
        NO_DATA,
        IMAGENET,
    )


TEMPLATES = (
    _template(
        18,
        "Skips let gradients pass unchanged, so that depth helps; one dense layer at the end is "
        "enough.",
    ),
    _template(
        34,
        "Twice the depth of ResNet-18 in the same four stages: with skips the deeper network is "
        "the better one.",
    ),
    _template(
        50,
        "Bottlenecks squeeze the channels before each 3×3 convolution, so that 50 layers cost "
        "hardly more than 34.",
    ),
    _template(
        101,
        "All its additional depth lies in the third stage, where the maps are small and the "
        "parameters pay best.",
    ),
    _template(
        152,
        "Over 150 layers and still less computation than VGG-16, with fewer than half of its "
        "parameters.",
    ),
)
