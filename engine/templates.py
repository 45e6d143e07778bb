"""The named networks a person can start from, built from blocks and exact to the parameter."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.blocks.activation import ReLU, Softmax
from engine.blocks.composite import Residual
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm, Dropout
from engine.blocks.pooling import GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.data.settings import DataSettings
from engine.errors import NetloomError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from engine.training.plan import TrainingPlan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from engine.blocks.base import Block

STEP_X = 220.0
"""Distance between neighbouring cards, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Template:
    """A network of the literature as a project to start from."""

    id: str
    title: str
    teaches: str
    """One sentence: what a person sees in it."""
    source: str
    """Where the architecture is described."""
    graph: Callable[[], Graph]
    data: DataSettings
    training: TrainingPlan

    def build(self) -> Project:
        """Return a new project with this network, its data and its plan."""
        return Project(self.id, self.graph(), self.data, self.training)


def templates() -> tuple[Template, ...]:
    """Return every template, from the simplest to the largest."""
    return _TEMPLATES


def template(identifier: str) -> Template:
    """Return a template by its id.

    Raises
    ------
    NetloomError
        Where there is none of that id.
    """
    for candidate in _TEMPLATES:
        if candidate.id == identifier:
            return candidate
    names = ", ".join(candidate.id for candidate in _TEMPLATES)
    raise NetloomError(f"There is no template called '{identifier}': there is {names}.")


def chain(blocks: list[Block], stems: Mapping[type[Block], str] | None = None) -> Graph:
    """Wire blocks one behind the other, named by their stems, in a row from left to right.

    Parameters
    ----------
    blocks
        The layers in the order of computation.
    stems
        What some kinds of blocks are called here instead of their usual stem.
    """
    nodes: list[Node] = []
    counts: dict[str, int] = {}
    for index, block in enumerate(blocks):
        stem = (stems or {}).get(type(block), block.stem)
        counts[stem] = counts.get(stem, 0) + 1
        name = stem if isinstance(block, Input) else f"{stem}{counts[stem]}"
        nodes.append(Node(name, block, (index * STEP_X, 0.0)))
    wires = [
        (OutputPort(before.name), InputPort(after.name, after.block.input_ports[0]))
        for before, after in itertools.pairwise(nodes)
    ]
    return Graph.build(nodes, wires)


def _lenet5() -> Graph:
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


def _lecture_cnn() -> Graph:
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


def _vgg16() -> Graph:
    """Build Simonyan and Zisserman 2015, table 1, column D."""
    blocks: list[Block] = [Input(shape=(3, 224, 224))]
    for filters, count in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
        for _ in range(count):
            blocks += [Convolution(filters=filters, kernel=3, padding=1), ReLU()]
        blocks.append(MaxPool())
    blocks.append(Flatten())
    for _ in range(2):
        blocks += [Dense(units=4096), ReLU(), Dropout(rate=0.5)]
    blocks.append(Dense(units=1000))
    return chain(blocks)


def _resnet18() -> Graph:
    """Build He et al. 2016, table 1, 18 layers."""
    stages: list[Block] = [
        Residual(filters=filters, stride=stride, repeat=2)
        for filters, stride in ((64, 1), (128, 2), (256, 2), (512, 2))
    ]
    return chain(
        [
            Input(shape=(3, 224, 224)),
            Convolution(filters=64, kernel=7, stride=2, padding=3, bias=False),
            BatchNorm(), ReLU(), MaxPool(kernel=3, stride=2, padding=1),
            *stages,
            GlobalAveragePool(),
            Dense(units=1000),
        ],
        {Residual: "stage"},
    )  # fmt: skip


_DIGITS = DataSettings(source="digits")
_NO_DATA = DataSettings(source="none")
_IMAGENET_PLAN = TrainingPlan(
    optimizer="sgd", learning_rate=0.1, momentum=0.9, weight_decay=1e-4, schedule="cosine",
    warmup_epochs=5.0, batch_size=128, epochs=90,
)  # fmt: skip

_TEMPLATES = (
    Template(
        "lenet5",
        "LeNet-5",
        "Two convolutions with pooling turn a digit into 400 numbers; most parameters are in the "
        "first dense layer.",
        "LeCun, Bottou, Bengio, Haffner: Gradient-Based Learning Applied to Document Recognition "
        "(1998), figure 2",
        _lenet5,
        _DIGITS,
        # Over seeds 0 to 4 the most accurate of some twenty plans; the decay also keeps the logits
        # small, and with them the rounding by which an exported file may differ.
        TrainingPlan(
            optimizer="adamw",
            learning_rate=0.01,
            weight_decay=0.2,
            schedule="cosine",
            warmup_epochs=3.0,
            epochs=25,
        ),
    ),
    Template(
        "lecture-cnn",
        "Lecture CNN",
        "The smallest complete classifier: two convolutions learn features, two dense layers and "
        "a softmax decide.",
        "MIT 6.S191 Introduction to Deep Learning, lecture 3",
        _lecture_cnn,
        _DIGITS,
        TrainingPlan(schedule="cosine", epochs=15),
    ),
    Template(
        "vgg16",
        "VGG-16",
        "Nothing but 3×3 convolutions: computation peaks in the first layers, and 102 of 138 "
        "million parameters sit in one dense layer.",
        "Simonyan, Zisserman: Very Deep Convolutional Networks (2015), table 1, column D",
        _vgg16,
        _NO_DATA,
        _IMAGENET_PLAN.change(learning_rate=0.01, weight_decay=5e-4, batch_size=64),
    ),
    Template(
        "resnet18",
        "ResNet-18",
        "Skips let gradients pass unchanged, so that depth helps; one dense layer at the end is "
        "enough.",
        "He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition (2016), table 1",
        _resnet18,
        _NO_DATA,
        _IMAGENET_PLAN,
    ),
)
