"""The networks that made convolution the way to read an image: LeNet-5 and AlexNet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.pooling import MaxPool
from engine.blocks.reshape import Flatten
from engine.blocks.response_norm import LocalResponseNorm
from engine.templates.drawing import chain, rows
from engine.templates.template import DIGITS, NO_DATA, STEPS, Template
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from engine.graph import Graph

LENET5 = TrainingPlan(
    optimizer="adamw", learning_rate=0.01, weight_decay=0.2, schedule="cosine",
    warmup_epochs=3.0, epochs=25,
)  # fmt: skip
"""Over seeds 0 to 4 the most accurate of some twenty plans; the decay also keeps the logits
small, and with them the rounding by which an exported file may differ."""

ALEXNET = STEPS.change(learning_rate=0.01, weight_decay=5e-4, batch_size=128)
"""Krizhevsky et al. 2012, section 5."""


def lenet5() -> Graph:
    """Build LeCun et al. 1998, figure 2, with full connections in C3; ReLU and max pooling."""
    return chain(
        [
            Input(shape=(1, 32, 32)),
            Convolution(filters=6, kernel=5), ReLU(), MaxPool(),
            Convolution(filters=16, kernel=5), ReLU(), MaxPool(),
            Flatten(),
            Dense(units=120), ReLU(),
            Dense(units=84), ReLU(),
            Dense(units=10),
        ]
    )  # fmt: skip


def alexnet_2012() -> Graph:
    """Build Krizhevsky et al. 2012, section 3, in one piece: 96-256-384-384-256 without groups.

    As lectures tell it: 224 pixels with a padding of 2, and each local response norm behind its
    pool. The paper's alpha of 1e-4 is not divided by the 5 channels, the block's is.
    """

    def norm() -> LocalResponseNorm:
        return LocalResponseNorm(size=5, alpha=5e-4, beta=0.75, k=2.0)

    return rows(
        [
            [
                Input(shape=(3, 224, 224)),
                Convolution(filters=96, kernel=11, stride=4, padding=2), ReLU(),
                MaxPool(kernel=3, stride=2), norm(),
            ],
            [
                Convolution(filters=256, kernel=5, padding=2), ReLU(),
                MaxPool(kernel=3, stride=2), norm(),
            ],
            [
                Convolution(filters=384, kernel=3, padding=1), ReLU(),
                Convolution(filters=384, kernel=3, padding=1), ReLU(),
                Convolution(filters=256, kernel=3, padding=1), ReLU(),
                MaxPool(kernel=3, stride=2),
            ],
            [
                Flatten(),
                Dense(units=4096), ReLU(), Dropout(rate=0.5),
                Dense(units=4096), ReLU(), Dropout(rate=0.5),
                Dense(units=1000),
            ],
        ]
    )  # fmt: skip


def alexnet() -> Graph:
    """Build the single tower of common libraries: Krizhevsky 2014, 64-192-384-256-256."""
    return rows(
        [
            [
                Input(shape=(3, 224, 224)),
                Convolution(filters=64, kernel=11, stride=4, padding=2), ReLU(),
                MaxPool(kernel=3, stride=2),
                Convolution(filters=192, kernel=5, padding=2), ReLU(),
                MaxPool(kernel=3, stride=2),
            ],
            [
                Convolution(filters=384, kernel=3, padding=1), ReLU(),
                Convolution(filters=256, kernel=3, padding=1), ReLU(),
                Convolution(filters=256, kernel=3, padding=1), ReLU(),
                MaxPool(kernel=3, stride=2),
            ],
            [
                Flatten(),
                Dropout(rate=0.5), Dense(units=4096), ReLU(),
                Dropout(rate=0.5), Dense(units=4096), ReLU(),
                Dense(units=1000),
            ],
        ]
    )  # fmt: skip


TEMPLATES = (
    Template(
        "lenet5",
        "LeNet-5",
        "Two convolutions with pooling turn a digit into 400 numbers; most parameters are in the "
        "first dense layer.",
        "LeCun, Bottou, Bengio, Haffner: Gradient-Based Learning Applied to Document Recognition "
        "(1998), figure 2; ReLU and max pooling in place of tanh and trained averages, full "
        "connections in C3, and a plain dense layer at the end",
        lenet5,
        DIGITS,
        LENET5,
    ),
    Template(
        "alexnet-2012",
        "AlexNet (2012)",
        "The network that began it: 11×11 filters with stride 4 take 224 pixels to 55, and pools "
        "take those to 27, 13 and 6.",
        "Krizhevsky, Sutskever, Hinton: ImageNet Classification with Deep Convolutional Neural "
        "Networks (2012), section 3 and figure 2; without its two groups, with a padding of 2 "
        "that makes 55 of 224 and each local response norm behind its pool, as lectures tell it",
        alexnet_2012,
        NO_DATA,
        ALEXNET,
    ),
    Template(
        "alexnet",
        "AlexNet (one tower)",
        "The narrower AlexNet that libraries ship: one tower, no normalisation, and still 59 of "
        "its 61 million parameters in three dense layers.",
        "Krizhevsky: One Weird Trick for Parallelizing Convolutional Neural Networks (2014), "
        "section 5 and footnote 1; 256 maps in the fourth convolution, as common libraries have",
        alexnet,
        NO_DATA,
        ALEXNET,
    ),
)
