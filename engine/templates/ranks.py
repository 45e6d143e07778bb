"""Networks for what is not an image: signals, and volumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.activation import LeakyReLU, ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.templates.drawing import rows
from engine.templates.template import NO_DATA, Template
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from engine.blocks.base import Block
    from engine.graph import Graph


def signal_cnn() -> Graph:
    """Build M5 of Dai et al. 2017, table 1: four seconds of sound at 8 kHz, ten classes."""

    def layer(filters: int, kernel: int, stride: int = 1) -> list[Block]:
        return [
            Convolution(filters=filters, kernel=kernel, stride=stride, padding="same", bias=False),
            BatchNorm(),
            ReLU(),
            MaxPool(kernel=4, stride=4, ceil_mode=True),
        ]

    return rows(
        [
            [Input(shape=(1, 32_000)), *layer(128, 80, 4)],
            layer(128, 3),
            layer(256, 3),
            layer(512, 3),
            [GlobalAveragePool(), Dense(units=10)],
        ]
    )


def volume_cnn() -> Graph:
    """Build VoxNet of Maturana and Scherer 2015, figure 1: 32³ voxels, the 40 classes of ModelNet.

    Its leaky ReLUs have a slope of 0.1 and its dropout rates are those of the authors' code.
    """
    return rows(
        [
            [
                Input(shape=(1, 32, 32, 32)),
                Convolution(filters=32, kernel=5, stride=2), LeakyReLU(slope=0.1),
                Dropout(rate=0.2),
            ],
            [
                Convolution(filters=32, kernel=3), LeakyReLU(slope=0.1),
                MaxPool(), Dropout(rate=0.3),
            ],
            [Flatten(), Dense(units=128), ReLU(), Dropout(rate=0.4), Dense(units=40)],
        ]
    )  # fmt: skip


TEMPLATES = (
    Template(
        "signal-cnn",
        "Signal CNN (M5)",
        "Convolution along one axis: the first layer's 80-sample filters learn a filter bank from "
        "raw sound, as the ear has one.",
        "Dai, Dai, Qu, Li, Das: Very Deep Convolutional Neural Networks for Raw Waveforms (2017), "
        "table 1, M5",
        signal_cnn,
        NO_DATA,
        TrainingPlan(weight_decay=1e-4, schedule="cosine", epochs=100),
    ),
    Template(
        "volume-cnn",
        "Volume CNN (VoxNet)",
        "Filters that move along three axes: what pools and strides save grows with the cube of "
        "the side.",
        "Maturana, Scherer: VoxNet, a 3D Convolutional Neural Network for Real-Time Object "
        "Recognition (2015), figure 1",
        volume_cnn,
        NO_DATA,
        TrainingPlan(
            optimizer="sgd", learning_rate=0.001, weight_decay=1e-3, schedule="step",
            step_epochs=8, epochs=24,
        ),
    ),
)  # fmt: skip
