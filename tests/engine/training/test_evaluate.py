"""Measuring a run's best weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from engine.data.batches import prepare
from engine.errors import NetloomError, TrainingError
from engine.network import build_module, load_weights
from engine.training.evaluate import evaluate
from engine.training.events import RunFinished
from tests.engine.training.tiny import CLASSES, SIZE, Recorder, dense, small_project, with_softmax

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("part", ["train", "validation", "test"])
@pytest.mark.parametrize("softmax", [False, True])
def test_it_is_what_the_network_says_by_hand(tmp_path: Path, part: str, softmax: bool) -> None:
    project = small_project(tmp_path, with_softmax() if softmax else None, learning_rate=0.01)
    Recorder().train(project, tmp_path / "run")
    found = evaluate(project, tmp_path / "run", base=None, part=part, device="cpu")  # type: ignore[arg-type]
    data = prepare(project.data, (1, SIZE, SIZE), None)
    images = getattr(data, part)
    network = build_module(project.graph).eval()
    load_weights(network, tmp_path / "run" / "best.safetensors")
    with torch.inference_mode():
        output = network(torch.from_numpy(data.normalised(images)))
        chances = output if softmax else output.softmax(1)
    named = chances.argmax(1).numpy()
    table = np.zeros((CLASSES, CLASSES), int)
    np.add.at(table, (images.labels, named), 1)
    assert found.confusion == tuple(map(tuple, table.tolist()))
    assert found.samples == len(images) == table.sum()
    assert found.accuracy == pytest.approx(np.trace(table) / table.sum())
    right = chances[torch.arange(len(images)), torch.from_numpy(images.labels)]
    assert found.loss == pytest.approx(float(-right.log().mean()), rel=1e-4)


def test_the_validation_part_gives_what_the_run_said(tmp_path: Path) -> None:
    project = small_project(tmp_path, epochs=4)
    last = Recorder().train(project, tmp_path / "run")
    assert isinstance(last, RunFinished)
    found = evaluate(project, tmp_path / "run", base=None, part="validation", device="cpu")
    assert found.accuracy == pytest.approx(last.best_accuracy)
    assert found.loss == pytest.approx(last.best_loss, rel=1e-5)


def test_an_empty_part_and_another_network_are_refused(tmp_path: Path) -> None:
    project = small_project(tmp_path, parts=(0.8, 0.2, 0.0))
    Recorder().train(project, tmp_path / "run")
    with pytest.raises(TrainingError, match="no test part: give it a share"):
        evaluate(project, tmp_path / "run", base=None, device="cpu")
    with pytest.raises(NetloomError, match="was trained with another network"):
        evaluate(small_project(tmp_path, dense()), tmp_path / "run", base=None, device="cpu")
    with pytest.raises(TrainingError, match="holds no run"):
        evaluate(project, tmp_path / "nothing", base=None, device="cpu")
