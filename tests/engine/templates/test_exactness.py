"""Every template held to the literature, to torch, and to what runs its exported file."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest
import torch
from torch import nn

from engine.analysis import analyse
from engine.blocks.input import Input
from engine.expansion import expand
from engine.network import build_module
from engine.onnx.verify import verify
from engine.onnx.writer import write
from engine.templates import template
from engine.training.evaluate import evaluate
from engine.training.events import RunFinished
from engine.training.trainer import train
from tests.engine.templates.facts import FACTS, IDS, LARGE

if TYPE_CHECKING:
    from pathlib import Path

    from engine.graph import Graph

WEIGHTED = (
    nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d,
    nn.Linear,
)  # fmt: skip
TRANSPOSED = (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)
NORMS = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)


def shapes(graph: Graph) -> list[tuple[int, ...]]:
    blocks = [node.block for node in graph.nodes.values()]
    return [block.shape for block in blocks if isinstance(block, Input)]


@pytest.mark.parametrize("name", FACTS)
def test_folded_and_unfolded_counts_are_the_published_ones(name: str) -> None:
    graph = template(name).graph()
    folded, flat = analyse(graph), analyse(expand(graph))
    assert (folded.totals.parameters, folded.totals.macs) == FACTS[name]
    assert (flat.totals.parameters, flat.totals.macs) == FACTS[name]


@pytest.mark.parametrize("name", IDS)
def test_torch_counts_the_same_and_runs_forward_and_backward(name: str) -> None:
    """On the meta device: everything but the numbers is computed."""
    graph = template(name).graph()
    with torch.device("meta"):
        module = build_module(graph).train()
    counted: list[int] = []

    def count(part: nn.Module, given: tuple[torch.Tensor, ...], out: torch.Tensor) -> None:
        assert isinstance(part.weight, torch.Tensor)
        places = given[0] if isinstance(part, TRANSPOSED) else out
        positions = math.prod(places.shape[2:]) if places.ndim > 2 else 1
        counted.append(part.weight.numel() * positions)

    for part in module.modules():
        if isinstance(part, WEIGHTED):
            part.register_forward_hook(count)
    samples = [torch.empty(2, *shape, device="meta") for shape in shapes(graph)]
    output = module(*samples)
    totals = analyse(graph).totals
    assert totals.parameters == sum(part.numel() for part in module.parameters())
    assert totals.buffers == sum(part.numel() for part in module.buffers())
    assert totals.macs == sum(counted)
    assert tuple(output.shape[1:]) == last_shape(graph)
    output.sum().backward()
    learned = [part for part in module.parameters() if part.requires_grad]
    assert learned
    assert all(part.grad is not None for part in learned)


@pytest.mark.slow
@pytest.mark.parametrize("name", IDS)
def test_a_real_pass_forward_and_backward_gives_finite_gradients(name: str) -> None:
    graph = template(name).graph()
    torch.manual_seed(0)
    module = build_module(graph).train()
    output = module(*[torch.rand(2, *shape) for shape in shapes(graph)])
    (output * torch.rand_like(output)).sum().backward()
    for key, part in module.named_parameters():
        if part.requires_grad:
            assert part.grad is not None, key
            assert torch.isfinite(part.grad).all(), key


def last_shape(graph: Graph) -> tuple[int, ...]:
    outputs = analyse(graph)[graph.sinks()[0]].outputs
    assert outputs is not None
    return outputs[0]


def lively(module: nn.Module, samples: list[torch.Tensor]) -> None:
    """Give a network weights with which numbers neither vanish nor explode on the way.

    He's initial weights, and in batch norms the statistics of a batch: with torch's own, the
    output of a deep network is nearly nothing, and any file would be near enough to it. The
    norms' shift of 1 leaves most ReLUs open: without it a plain network of 56 layers amplifies
    its own rounding ten thousandfold (Yang et al., "A Mean Field Theory of Batch Normalization",
    2019), and differs from itself in double precision by 1e-3; with it by 1e-6.
    """
    for part in module.modules():
        if isinstance(part, WEIGHTED) and part.weight.requires_grad:
            nn.init.kaiming_uniform_(part.weight, nonlinearity="relu")
            if part.bias is not None:
                nn.init.uniform_(part.bias, -0.1, 0.1)
        if isinstance(part, NORMS):
            part.momentum = 1.0
            nn.init.uniform_(part.weight, 0.5, 1.0)
            nn.init.uniform_(part.bias, 0.9, 1.1)
    with torch.no_grad():
        if any(isinstance(part, NORMS) for part in module.modules()):
            module.train()(*samples)
    module.eval()


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.slow) if n in LARGE else n for n in IDS]
)
def test_the_exported_file_is_the_network(name: str) -> None:
    torch.manual_seed(0)
    graph = template(name).graph()
    module = build_module(graph)
    samples = [torch.randn(2, *shape) for shape in shapes(graph)]
    lively(module, samples)
    arrays: dict[str, Any] = {key: value.numpy() for key, value in module.state_dict().items()}
    model = write(graph, arrays).SerializeToString()
    batch = tuple(sample.numpy() for sample in samples)
    found = verify(model, module, [batch if len(batch) > 1 else batch[0]])
    assert found.verified, found.reason
    assert found.relative_difference <= 1e-4
    with torch.no_grad():
        output = module(*samples)
    assert (output[0] - output[1]).abs().max() > 1e-3, "equal outputs prove nothing"


def test_the_kernels_of_x_or_o_find_the_parts_of_an_x() -> None:
    graph = template("x-or-o").graph()
    eye = torch.eye(9)
    ink = {"x": torch.clamp(eye + eye.flip(0), 0, 1)}
    ink["o"] = torch.zeros(9, 9)
    ink["o"][1:8, 1:8] = 1
    ink["o"][2:7, 2:7] = 0
    for name in ("diagonal", "antidiagonal", "cross"):
        block = graph[name].block
        found = {}
        for letter, picture in ink.items():
            image = picture[None, None] * 2 - 1
            found[letter] = block.module(((1, 9, 9),))(image)[0, 0]
        assert found["x"].max() == 9
        assert found["o"].max() < 9
        if name == "cross":
            assert found["x"].argmax() == 7 * 3 + 3
    totals = analyse(graph).totals
    assert (totals.parameters, totals.fixed_parameters) == (27 + 98, 27)


def test_x_or_o_learns_to_tell_its_images_apart(tmp_path: Path) -> None:
    project = template("x-or-o").build().change_training(device="cpu")
    last = train(project, tmp_path / "run", base=None, emit=lambda _event: None, threads=1)
    assert isinstance(last, RunFinished), last
    found = evaluate(project, tmp_path / "run", base=None, device="cpu")
    assert found.samples == 300
    assert found.accuracy > 0.95
