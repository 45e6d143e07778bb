"""What a training step holds: compared with what autograd saves, and with a process's memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.autograd.graph import saved_tensors_hooks

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import AveragePool, MaxPool
from engine.blocks.residual import Residual
from engine.expansion import expand
from engine.footprint import footprint, optimizer_states
from engine.memory import held
from engine.network import build_module
from engine.templates import chain, template
from tests.engine import strategies

if TYPE_CHECKING:
    from engine.graph import Graph

BATCH = 3


def saved_bytes(graph: Graph, samples: int) -> int:
    """Run a network forward, as in training, and sum up the tensors that autograd saves."""
    torch.manual_seed(0)
    network = build_module(graph).train()
    kept: dict[int, int] = {}

    def note(tensor: torch.Tensor) -> torch.Tensor:
        storage = tensor.untyped_storage()
        kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    inputs = [
        torch.rand(samples, *node.block.shape)
        for node in graph.nodes.values()
        if isinstance(node.block, Input)
    ]
    with saved_tensors_hooks(note, lambda tensor: tensor):
        result = network(*inputs)
    weights = [*network.parameters(), *network.buffers()]
    for tensor in weights:
        kept.pop(tensor.untyped_storage().data_ptr(), None)
    del result
    return sum(kept.values())


def batch_norms(graph: Graph) -> int:
    """Return the bytes that batch norms keep once for a batch, but that are counted by image."""
    analysis = analyse(graph)
    return sum(
        facts.kept
        for name in held(graph, analysis).reached
        if (facts := analysis[name].facts) is not None
        and graph[name].block.kind == "batch_norm"
        and graph[name].trainable
    )


@pytest.mark.parametrize(
    "name", ["lenet5", "lecture-cnn", "convnet39", "cifar-resnet20", "cifar-plain20", "x-or-o"]
)
def test_templates_keep_what_autograd_saves(name: str) -> None:
    graph = expand(template(name).build().graph)
    predicted = BATCH * held(graph, analyse(graph)).total - (BATCH - 1) * batch_norms(graph)
    assert saved_bytes(graph, BATCH) == predicted


@hypothesis.settings(max_examples=60)
@given(strategies.running_networks(2, 6, (Residual, Convolution)), st.data())
def test_networks_keep_what_autograd_saves(graph: Graph, data: st.DataObject) -> None:
    if data.draw(st.booleans()):
        name = data.draw(st.sampled_from(list(graph.nodes)))
        if not isinstance(graph[name].block, Input | Convolution | Residual):
            graph = graph.annotate(name, trainable=False)
    flat = expand(graph)
    analysis = analyse(flat)
    hypothesis.note(str(list(flat.nodes.values())))
    # A padded copy is kept beside its origin only where gradients flow back to that as well.
    hypothesis.assume(
        all(node.block.values().get("padding_mode", "zeros") == "zeros" for node in
            flat.nodes.values())
    )  # fmt: skip
    predicted = BATCH * held(flat, analysis).total - (BATCH - 1) * batch_norms(flat)
    assert saved_bytes(flat, BATCH) == predicted


@pytest.mark.parametrize("name", ["resnet18", "googlenet", "unet", "mobilenetv2", "densenet121"])
def test_a_folded_network_keeps_what_the_unfolded_one_keeps(name: str) -> None:
    graph = template(name).build().graph
    flat = expand(graph)
    assert held(graph, analyse(graph)).total == held(flat, analyse(flat)).total


@pytest.mark.parametrize("affine", [True, False])
@pytest.mark.parametrize("trainable", [True, False])
def test_a_frozen_batch_norm_keeps_no_statistics(*, affine: bool, trainable: bool) -> None:
    blocks = [Input(shape=(1, 8, 8)), Convolution(filters=2, kernel=3), BatchNorm(affine=affine)]
    graph = chain([*blocks, ReLU()]).annotate("bn1", trainable=trainable)
    predicted = BATCH * held(graph, analyse(graph)).total - (BATCH - 1) * batch_norms(graph)
    assert saved_bytes(graph, BATCH) == predicted


def test_before_the_first_weight_that_trains_nothing_is_kept() -> None:
    graph = chain(
        [Input(shape=(1, 16, 16)), ReLU(), MaxPool(), Convolution(filters=2, kernel=3), ReLU()]
    )
    assert saved_bytes(graph, 1) == held(graph, analyse(graph)).total == 4 * (64 + 72)
    frozen = graph.annotate("conv1", trainable=False)
    assert held(frozen, analyse(frozen)).total == 0


@pytest.mark.parametrize(
    ("optimizer", "momentum", "states"),
    [("sgd", 0.0, 0), ("sgd", 0.9, 1), ("adam", 0.9, 2), ("adamw", 0.0, 2), ("rmsprop", 0.0, 1),
     ("rmsprop", 0.5, 2)],
)  # fmt: skip
def test_the_optimizer_remembers_what_torch_s_does(
    optimizer: str, momentum: float, states: int
) -> None:
    from engine.training.optimizer import build_optimizer  # noqa: PLC0415 - needs torch
    from engine.training.plan import TrainingPlan  # noqa: PLC0415

    layer = torch.nn.Linear(50, 40)
    plan = TrainingPlan().change(optimizer=optimizer, momentum=momentum)
    built = build_optimizer(plan, layer.parameters(), torch.device("cpu"))
    layer(torch.rand(2, 50)).sum().backward()
    built.step()
    numbers = sum(
        value.numel()
        for state in built.state.values()
        for key, value in state.items()
        if isinstance(value, torch.Tensor) and key != "step"
    )
    assert optimizer_states(optimizer, momentum) == states == numbers / (50 * 40 + 40)


def test_the_peak_of_a_step_written_out() -> None:
    """One dense layer: weights, their velocity and gradient, the samples, and the output's."""
    graph = chain([Input(shape=(100,)), Dense(units=10)])
    found = footprint(graph, analyse(graph), optimizer="sgd", momentum=0.9)
    weights = 4 * (100 * 10 + 10)
    assert (found.parameters, found.gradients, found.states) == (weights, weights, weights)
    assert found.kept == 4 * 100
    for batch in (1, 7, 1000):
        # The samples are what the layer keeps; the gradient of the output flows back.
        assert found.peak(batch) == 3 * weights + batch * 4 * (100 + 10)


@given(strategies.running_networks(2, 6, (Residual,)), st.integers(0, 10**7))
def test_the_largest_batch_is_the_last_that_fits(graph: Graph, memory: int) -> None:
    flat = expand(graph)
    found = footprint(flat, analyse(flat), optimizer="adam")
    largest = found.largest_batch(memory)
    assert largest == 0 or found.peak(largest) <= memory
    assert found.peak(largest + 1) > memory
    assert found.peak(2) >= found.peak(1) >= found.parameters + found.gradients + found.states


def test_a_frozen_layer_needs_no_gradient_and_no_state() -> None:
    graph = chain([Input(shape=(1, 8, 8)), Convolution(filters=4), AveragePool(), Convolution()])
    whole = footprint(graph, analyse(graph), optimizer="adam")
    part = graph.annotate("conv1", trainable=False)
    half = footprint(part, analyse(part), optimizer="adam")
    assert half.parameters == whole.parameters
    assert whole.gradients - half.gradients == 4 * (4 * 9 + 4)
    assert half.peak(64) < whole.peak(64)


MEASURE = """
import sys, torch
from torch import nn
from engine.network import build_module
from engine.templates import template

def status(key):
    with open("/proc/self/status") as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(key))

def step(network, optimizer, images):
    optimizer.zero_grad(set_to_none=True)
    labels = torch.zeros(len(images), dtype=torch.long)
    nn.functional.cross_entropy(network(images), labels).backward()
    optimizer.step()

small = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten(),
                      nn.Linear(8 * 36, 5))
rate = torch.optim.SGD(small.parameters(), 0.1, momentum=0.9)
for _ in range(3):
    step(small, rate, torch.rand(4, 3, 8, 8))
before = status("VmRSS")
network = build_module(template(sys.argv[1]).build().graph).train()
optimizer = torch.optim.SGD(network.parameters(), 1e-4, momentum=0.9)
images = torch.rand(int(sys.argv[2]), 3, 224, 224)
for _ in range(2):
    step(network, optimizer, images)
print(status("VmHWM") - before)
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads Linux' /proc")
@pytest.mark.parametrize(("name", "batch"), [("vgg16", 4), ("resnet50", 8), ("densenet121", 8)])
def test_the_predicted_peak_is_a_process_s_within_a_tenth(name: str, batch: int) -> None:
    """Two steps of SGD with momentum in a process that gives freed memory back at once."""
    graph = expand(template(name).build().graph)
    predicted = footprint(graph, analyse(graph), optimizer="sgd", momentum=0.9).peak(batch)
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", MEASURE, name, str(batch)], cwd=root, text=True, check=True,
        capture_output=True, env={**os.environ, "MALLOC_MMAP_THRESHOLD_": "65536"},
    )  # fmt: skip
    assert int(run.stdout) == pytest.approx(predicted, rel=0.1)
