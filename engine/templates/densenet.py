"""DenseNet: every layer sees what all layers before it have found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.densely import DenseBlock, Transition
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import GlobalAveragePool, MaxPool
from engine.templates.drawing import rows
from engine.templates.template import NO_DATA, STEPS, Template

if TYPE_CHECKING:
    from engine.graph import Graph


def densenet121() -> Graph:
    """Build Huang et al. 2017, table 1, DenseNet-121: growth 32, compression 0.5."""
    return rows(
        [
            [
                Input(shape=(3, 224, 224)),
                Convolution(filters=64, kernel=7, stride=2, padding=3, bias=False),
                BatchNorm(), ReLU(), MaxPool(kernel=3, stride=2, padding=1),
            ],
            [
                DenseBlock(layers=6), Transition(),
                DenseBlock(layers=12), Transition(),
                DenseBlock(layers=24), Transition(),
                DenseBlock(layers=16),
            ],
            [BatchNorm(), ReLU(), GlobalAveragePool(), Dense(units=1000)],
        ]
    )  # fmt: skip


TEMPLATES = (
    Template(
        "densenet121",
        "DenseNet-121",
        "Each layer adds 32 maps to all maps before it, so features are used again: 121 layers in "
        "8 million parameters.",
        "Huang, Liu, van der Maaten, Weinberger: Densely Connected Convolutional Networks (2017), "
        "table 1",
        densenet121,
        NO_DATA,
        STEPS,
    ),
)
