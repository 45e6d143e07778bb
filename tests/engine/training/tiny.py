"""Projects small enough to train in a test: spots of light in one of three corners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from engine.blocks.activation import ReLU, Softmax
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.blocks.reshape import Flatten
from engine.data.settings import DataSettings
from engine.project import Project
from engine.templates import chain
from engine.training.events import Event
from engine.training.plan import TrainingPlan
from engine.training.trainer import train

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engine.blocks.base import Block
    from engine.training.control import Control
    from engine.training.events import RunFailed, RunFinished

E = TypeVar("E", bound=Event)

CLASSES = 3
SIZE = 6


def write_images(path: Path, count: int = 60, seed: int = 0) -> Path:
    """Write noisy images whose bright corner is their class."""
    rng = np.random.default_rng(seed)
    labels = np.arange(count) % CLASSES
    images = rng.integers(0, 160, (count, 1, SIZE, SIZE), dtype=np.uint8)
    for image, label in zip(images, labels, strict=True):
        row, column = divmod(int(label), 2)
        image[0, row * 3 : row * 3 + 3, column * 3 : column * 3 + 3] += 95
    np.savez(path, x=images, y=labels)
    return path


def convolutional(*last: Block) -> list[Block]:
    """List the blocks of a network with a convolution, normalisation and a dense layer."""
    return [
        Input(shape=(1, SIZE, SIZE)), Convolution(filters=4, kernel=3, bias=False), BatchNorm(),
        ReLU(), Flatten(), Dense(units=CLASSES), *last,
    ]  # fmt: skip


def dense(*last: Block) -> list[Block]:
    """List the blocks of a linear classifier."""
    return [Input(shape=(1, SIZE, SIZE)), Flatten(), Dense(units=CLASSES), *last]


def small_project(
    folder: Path,
    blocks: list[Block] | None = None,
    *,
    count: int = 60,
    parts: tuple[float, float, float] = (0.6, 0.2, 0.2),
    **plan: Any,
) -> Project:
    """Build a project over images that are written into a folder."""
    path = folder / f"images{count}.npz"
    if not path.exists():
        write_images(path, count)
    train_share, validation, test = parts
    data = DataSettings(
        source="npz", path=str(path), train=train_share, validation=validation, test=test
    )
    plan = {"epochs": 2, "batch_size": 8, "device": "cpu", **plan}
    return Project("tiny", chain(blocks or convolutional()), data, TrainingPlan(**plan))


def with_softmax() -> list[Block]:
    """List the blocks of a network that ends in probabilities."""
    return convolutional(Softmax())


class Recorder:
    """Trains and keeps the events.

    Parameters
    ----------
    react
        Called with each event after it was kept, within the step that sends it.
    """

    def __init__(self, react: Callable[[Event], object] | None = None) -> None:
        self.events: list[Event] = []
        self._react = react

    def __call__(self, event: Event) -> None:
        self.events.append(event)
        if self._react:
            self._react(event)

    def of_type(self, kind: type[E]) -> list[E]:
        """Return the events of one type."""
        return [event for event in self.events if isinstance(event, kind)]

    def train(
        self, project: Project, folder: Path, control: Control | None = None, **options: Any
    ) -> RunFinished | RunFailed:
        """Train on one thread."""
        return train(project, folder, base=None, emit=self, control=control, threads=1, **options)
