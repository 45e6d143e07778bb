"""Measuring a run's best weights on a part of the data (worker only)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import torch
from torch.nn import functional

from engine.errors import TrainingError
from engine.training.device import choose_device
from engine.training.feed import Feed
from engine.training.runs import RunFolder
from engine.training.setup import set_up

if TYPE_CHECKING:
    from pathlib import Path

    from engine.project import Project

PartName = Literal["train", "validation", "test"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How well a network does on a part of the data.

    Parameters
    ----------
    part
        Which one.
    samples
        How many images it has.
    accuracy
        Share of them whose class the network names, 0 to 1.
    loss
        Mean cross-entropy, in nats.
    confusion
        ``confusion[true][named]``: how many images of one class were taken for another. A
        network with more outputs than there are classes has a column for each output.
    classes
        The name of every class.
    """

    part: PartName
    samples: int
    accuracy: float
    loss: float
    confusion: tuple[tuple[int, ...], ...]
    classes: tuple[str, ...]


def evaluate(
    project: Project,
    folder: Path,
    *,
    base: Path | None,
    part: PartName = "test",
    device: str = "auto",
) -> Evaluation:
    """Measure the best weights of a run.

    Parameters
    ----------
    project
        Its network must be the one that was trained; its data is what is measured on.
    folder
        The run's.
    base
        The folder of the project's file.
    part
        Which part of the data.
    device
        As in the plan.

    Raises
    ------
    NetloomError
        Where there are no weights, they belong to another network, or the part is empty.
    """
    weights = RunFolder(folder).weights()
    where = choose_device(device)
    setup = set_up(project, base, where, weights)
    data = setup.data
    images = {"train": data.train, "validation": data.validation, "test": data.test}[part]
    if not len(images):
        raise TrainingError(f"The data has no {part} part: give it a share in the data settings.")
    feed = Feed(data, images, where, channels_last=setup.channels_last)
    setup.logits.eval()
    losses, named = [], []
    width = len(data.classes)
    with torch.inference_mode():
        for batch, labels in feed.in_order(setup.evaluation_batch):
            output = setup.logits(batch)
            width = max(width, output.shape[1])
            losses.append(functional.cross_entropy(output, labels, reduction="sum"))
            named.append(output.argmax(1))
        loss = torch.stack(losses).cpu().double().sum().item() / len(images)
        answers = torch.cat(named).cpu().numpy()
    cells = np.bincount(images.labels * width + answers, minlength=len(data.classes) * width)
    confusion = cells.reshape(len(data.classes), width)
    return Evaluation(
        part=part,
        samples=len(images),
        accuracy=float((answers == images.labels).mean()),
        loss=float(loss),
        confusion=tuple(tuple(int(cell) for cell in row) for row in confusion),
        classes=data.classes,
    )
