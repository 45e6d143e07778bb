"""Each optimizer, schedule included, gives the weights that a loop written by hand gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import torch
from safetensors.torch import load_file
from torch import optim
from torch.nn import functional

from engine.data.batches import prepare
from engine.network import build_module
from engine.training.events import RunFinished
from engine.training.feed import epoch_order
from engine.training.runs import RunFolder
from tests.engine.training.tiny import SIZE, Recorder, small_project, with_softmax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from torch import nn

    from engine.project import Project


def plain(optimizer: str, decay: float) -> Callable[[Iterator[nn.Parameter], float], Any]:
    """Return what a person would write, with nothing fused."""
    return {
        "sgd": lambda p, lr: optim.SGD(p, lr, momentum=0.8, weight_decay=decay, foreach=False),
        "rmsprop": lambda p, lr: optim.RMSprop(
            p, lr, momentum=0.8, weight_decay=decay, foreach=False
        ),
        "adam": lambda p, lr: optim.Adam(p, lr, weight_decay=decay, foreach=False),
        "adamw": lambda p, lr: optim.AdamW(p, lr, weight_decay=decay, foreach=False),
    }[optimizer]


def by_hand(project: Project, optimizer: optim.Optimizer, network: nn.Module) -> None:
    """Train as in any tutorial: 36 images, batches of 8, the last one of 4."""
    plan = project.training
    data = prepare(project.data, (1, SIZE, SIZE), None)
    images = torch.from_numpy(data.normalised(data.train))
    labels = torch.from_numpy(data.train.labels)
    steps = plan.epochs * -(-len(labels) // plan.batch_size)
    rates = optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    network.train()
    for epoch in range(1, plan.epochs + 1):
        for places in epoch_order(len(labels), plan.seed, epoch).split(plan.batch_size):
            optimizer.zero_grad()
            functional.cross_entropy(network(images[places]), labels[places]).backward()
            optimizer.step()
            rates.step()


@pytest.mark.parametrize("decay", [0.0, 0.01])
@pytest.mark.parametrize("name", ["sgd", "rmsprop", "adam", "adamw"])
def test_the_weights_are_those_of_a_loop_by_hand(tmp_path: Path, name: str, decay: float) -> None:
    project = small_project(
        tmp_path, optimizer=name, weight_decay=decay, momentum=0.8, learning_rate=0.005,
        schedule="cosine", epochs=3, seed=4,
    )  # fmt: skip
    recorder = Recorder()
    assert isinstance(recorder.train(project, tmp_path / "run"), RunFinished)
    torch.manual_seed(4)
    network = build_module(project.graph)
    start = {key: value.clone() for key, value in network.state_dict().items()}
    by_hand(project, plain(name, decay)(network.parameters(), 0.005), network)
    mine = load_file(RunFolder(tmp_path / "run").last)
    theirs = network.state_dict()
    assert mine.keys() == theirs.keys()
    for key, value in theirs.items():
        torch.testing.assert_close(mine[key], value, rtol=2e-4, atol=2e-5, msg=key)
        assert not torch.equal(mine[key], start[key])


def test_a_network_that_ends_in_softmax_is_trained_on_its_logits(tmp_path: Path) -> None:
    recorder = Recorder()
    bare = small_project(tmp_path, seed=2)
    closed = small_project(tmp_path, with_softmax(), seed=2)
    recorder.train(bare, tmp_path / "bare")
    recorder.train(closed, tmp_path / "closed")
    one, other = (load_file(RunFolder(tmp_path / name).last) for name in ("bare", "closed"))
    assert one.keys() == other.keys()
    assert all(torch.equal(one[key], other[key]) for key in one)
