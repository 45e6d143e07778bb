"""The networks that lectures work out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU, Softmax
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.pooling import MaxPool
from engine.blocks.reshape import Flatten
from engine.templates.drawing import chain
from engine.templates.template import DIGITS, Template
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from engine.graph import Graph

PLAN = TrainingPlan(schedule="cosine", epochs=15)


def lecture_cnn() -> Graph:
    """Build the two-convolution classifier of MIT 6.S191, lecture 3."""
    return chain(
        [
            Input(shape=(1, 28, 28)),
            Convolution(filters=32, kernel=3), ReLU(), MaxPool(),
            Convolution(filters=64, kernel=3), ReLU(), MaxPool(),
            Flatten(),
            Dense(units=1024), ReLU(),
            Dense(units=10), Softmax(),
        ]
    )  # fmt: skip


def convnet39() -> Graph:
    """Build the example network of Coursera's Convolutional Neural Networks, week 1.

    The lecture names the convolutions alone; between two of them stands the ReLU without which
    they would be one.
    """
    return chain(
        [
            Input(shape=(3, 39, 39)),
            Convolution(filters=10, kernel=3), ReLU(),
            Convolution(filters=20, kernel=5, stride=2), ReLU(),
            Convolution(filters=40, kernel=5, stride=2), ReLU(),
            Flatten(),
            Dense(units=10), Softmax(),
        ]
    )  # fmt: skip


TEMPLATES = (
    Template(
        "lecture-cnn",
        "Lecture CNN",
        "The smallest complete classifier: two convolutions learn features, two dense layers and "
        "a softmax decide.",
        "MIT 6.S191 Introduction to Deep Learning, lecture 3",
        lecture_cnn,
        DIGITS,
        PLAN,
    ),
    Template(
        "convnet39",
        "The 39×39 network",
        "The lecture's exercise in sizes: 39 becomes 37, 17 and 7 while 3 channels become 40, and "
        "1,960 numbers reach the softmax.",
        "Coursera, Convolutional Neural Networks, week 1: a simple convolutional network example",
        convnet39,
        DIGITS,
        PLAN,
    ),
)
