"""The networks that lectures work out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU, Softmax
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.fixed_kernel import FixedKernel
from engine.blocks.input import Input
from engine.blocks.merge import Concatenate
from engine.blocks.pooling import MaxPool
from engine.blocks.reshape import Flatten
from engine.blocks.scaling import Scale
from engine.templates.drawing import Sketch, chain
from engine.templates.template import DIGITS, X_OR_O, Template
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from engine.graph import Graph

PLAN = TrainingPlan(schedule="cosine", epochs=15)
X_OR_O_PLAN = TrainingPlan(learning_rate=0.01, schedule="cosine", epochs=15)


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


DIAGONAL = ((1.0, -1.0, -1.0), (-1.0, 1.0, -1.0), (-1.0, -1.0, 1.0))
ANTIDIAGONAL = ((-1.0, -1.0, 1.0), (-1.0, 1.0, -1.0), (1.0, -1.0, -1.0))
CROSS = ((1.0, -1.0, 1.0), (-1.0, 1.0, -1.0), (1.0, -1.0, 1.0))
"""The parts of an X whose strokes are 1 on a ground of -1: where a part of an image is the same,
the products add up to 9."""


def x_or_o() -> Graph:
    """Build the lecture's search for the parts of an X, with a decision behind it.

    Images of 9×9 pixels, which the scale brings to 1 where there is ink and -1 elsewhere; 9 becomes
    7 and, with a pool that rounds up, 4.
    """
    sketch = Sketch()
    pixels = sketch.put(Input(shape=(1, 9, 9)), Scale(factor=2.0, shift=-1.0))
    parts = {"diagonal": DIAGONAL, "cross": CROSS, "antidiagonal": ANTIDIAGONAL}
    for lane, (name, numbers) in enumerate(parts.items()):
        kernel = FixedKernel(filter="custom", matrix=numbers, padding="valid")
        sketch.beside(pixels, lane - 1)
        sketch.named(name, kernel, pixels)
    sketch.beside("cross")
    sketch.named("concat1", Concatenate(inputs=3), *parts)
    sketch.put(ReLU(), MaxPool(ceil_mode=True), Flatten(), Dense(units=2), Softmax())
    return sketch.graph()


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
        "Coursera, Convolutional Neural Networks, week 1: a simple convolutional network example; "
        "with ReLUs, which it does not mention",
        convnet39,
        DIGITS,
        PLAN,
    ),
    Template(
        "x-or-o",
        "X or O",
        "Kernels made by hand, 27 numbers that stay fixed, give 9 where a diagonal or the crossing "
        "of an X is; only 98 weights are left to learn.",
        "MIT 6.S191 Introduction to Deep Learning, lecture 3: features of an X; the 9×9 images of "
        "Rohrer: How Convolutional Neural Networks Work (2016)",
        x_or_o,
        X_OR_O,
        X_OR_O_PLAN,
    ),
)
