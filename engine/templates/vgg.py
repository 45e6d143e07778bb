"""VGG: depth from nothing but 3×3 convolutions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.pooling import MaxPool
from engine.blocks.reshape import Flatten
from engine.templates.drawing import rows
from engine.templates.template import NO_DATA, STEPS, Template

if TYPE_CHECKING:
    from engine.blocks.base import Block
    from engine.graph import Graph

WIDTHS = (64, 128, 256, 512, 512)

DEPTHS = {
    11: (1, 1, 2, 2, 2),
    13: (2, 2, 2, 2, 2),
    16: (2, 2, 3, 3, 3),
    19: (2, 2, 4, 4, 4),
}
"""How many convolutions each of the five widths has: columns A, B, D and E of table 1."""

PLAN = STEPS.change(learning_rate=0.01, weight_decay=5e-4, step_epochs=20, epochs=74)
"""Section 3.1 of the paper: three steps of a tenth, 74 epochs; batches of 256."""


def vgg(depth: int) -> Graph:
    """Build Simonyan and Zisserman 2015, table 1, the column of so many layers."""
    parts: list[list[Block]] = []
    for filters, count in zip(WIDTHS, DEPTHS[depth], strict=True):
        part: list[Block] = []
        for _ in range(count):
            part += [Convolution(filters=filters, kernel=3, padding=1), ReLU()]
        parts.append([*part, MaxPool()])
    parts[0].insert(0, Input(shape=(3, 224, 224)))
    head: list[Block] = [Flatten()]
    for _ in range(2):
        head += [Dense(units=4096), ReLU(), Dropout(rate=0.5)]
    return rows([*parts, [*head, Dense(units=1000)]])


def _template(depth: int, column: str, teaches: str) -> Template:
    return Template(
        f"vgg{depth}",
        f"VGG-{depth}",
        teaches,
        "Simonyan, Zisserman: Very Deep Convolutional Networks for Large-Scale Image Recognition "
        f"(2015), table 1, column {column}",
        partial(vgg, depth),
        NO_DATA,
        PLAN,
    )


TEMPLATES = (
    _template(
        11, "A",
        "The shallowest VGG trains from random weights; the paper began its deeper networks with "
        "what this one had learned.",
    ),
    _template(
        13, "B",
        "Two 3×3 convolutions see what one 5×5 sees, with fewer weights and a ReLU in between.",
    ),
    _template(
        16, "D",
        "Nothing but 3×3 convolutions: computation peaks in the first layers, and 102 of 138 "
        "million parameters sit in one dense layer.",
    ),
    _template(
        19, "E",
        "Three layers more than VGG-16 and a quarter more computation, for almost no gain: plain "
        "depth has reached its end.",
    ),
)  # fmt: skip
