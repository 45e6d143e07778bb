"""GoogLeNet: branches of several sizes side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.inception import Inception
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import GlobalAveragePool, MaxPool
from engine.templates.drawing import Sketch
from engine.templates.template import NO_DATA, STEPS, Template

if TYPE_CHECKING:
    from engine.blocks.base import Block
    from engine.graph import Graph

MODULES = {
    "3a": (64, 96, 128, 16, 32, 32),
    "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64),
    "4b": (160, 112, 224, 24, 64, 64),
    "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64),
    "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128),
    "5b": (384, 192, 384, 48, 128, 128),
}
"""Table 1: 1×1, 3×3 reduce, 3×3, 5×5 reduce, 5×5 and pool projection of each module."""


def googlenet() -> Graph:
    """Build Szegedy et al. 2015, table 1, as common libraries have it.

    That is: batch norm in place of biases and of local response norm, 3×3 kernels in the "5×5"
    branch, pools that round up, the last of them 2×2, no auxiliary heads.
    """
    sketch = Sketch()

    def layer(filters: int, kernel: int, stride: int = 1) -> tuple[Block, ...]:
        convolution = Convolution(
            filters=filters, kernel=kernel, stride=stride, padding=kernel // 2, bias=False
        )
        return convolution, BatchNorm(), ReLU()

    def modules(stage: str) -> None:
        for name, numbers in MODULES.items():
            if name.startswith(stage):
                one, reduce3, three, reduce5, five, pool = numbers
                block = Inception(
                    branch1=one, reduce3=reduce3, branch3=three, reduce5=reduce5, branch5=five,
                    pool=pool, large_kernel=3, batch_norm=True,
                )  # fmt: skip
                sketch.named(f"inception{name}", block)

    sketch.put(Input(shape=(3, 224, 224)), *layer(64, 7, 2))
    sketch.put(MaxPool(kernel=3, stride=2, ceil_mode=True))
    sketch.row()
    sketch.put(*layer(64, 1), *layer(192, 3), MaxPool(kernel=3, stride=2, ceil_mode=True))
    sketch.row()
    modules("3")
    sketch.put(MaxPool(kernel=3, stride=2, ceil_mode=True))
    sketch.row()
    modules("4")
    sketch.put(MaxPool(kernel=2, stride=2, ceil_mode=True))
    sketch.row()
    modules("5")
    sketch.put(GlobalAveragePool(), Dropout(rate=0.2), Dense(units=1000))
    return sketch.graph()


TEMPLATES = (
    Template(
        "googlenet",
        "GoogLeNet",
        "Every module looks with several kernel sizes at once, and 1×1 convolutions keep that "
        "cheap: a ninth of AlexNet's parameters.",
        "Szegedy et al.: Going Deeper with Convolutions (2015), table 1; as in common libraries "
        "with batch norm in place of local response norm, 3×3 kernels in the 5×5 branch, 2×2 in "
        "the last max pool, half the dropout and no auxiliary heads",
        googlenet,
        NO_DATA,
        STEPS.change(learning_rate=0.01, weight_decay=2e-4, step_epochs=8, step_factor=0.96),
    ),
)
