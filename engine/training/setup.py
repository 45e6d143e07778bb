"""Everything that must be right before the first step: network, data and device (worker only)."""

from __future__ import annotations

import math
import platform
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch import fx, nn

import engine
from engine.data.batches import Prepared, prepare
from engine.errors import NetworkError
from engine.expansion import Runnable, runnable
from engine.network import build_module, load_weights
from engine.training.device import device_name
from engine.training.logits import check_output, logits_module

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engine.project import Project


@dataclass(frozen=True, slots=True, eq=False)
class Setup:
    """A network on its device, with the data it learns from.

    Parameters
    ----------
    device
        Where it lives.
    network
        The module whose weights are kept.
    logits
        The same weights without a final softmax, for the loss.
    data
        The three parts.
    channels_last
        Whether images are laid out with the channels as the innermost axis.
    evaluation_batch
        How many images at a time are evaluated.
    """

    device: torch.device
    network: fx.GraphModule
    logits: nn.Module
    data: Prepared
    channels_last: bool
    evaluation_batch: int


def load_data(project: Project, network: Runnable, base: Path | None) -> Prepared:
    """Load a project's data in the shape of its Input.

    Raises
    ------
    NetworkError
        Where the network does not fit the data.
    DataError
        Where the data cannot be loaded.
    """
    if len(network.inputs) > 1:
        raise NetworkError(
            f"The network has {len(network.inputs)} inputs ({', '.join(network.inputs)}), but the "
            "data gives one image at a time: keep one Input."
        )
    shapes = network.analysis[network.inputs[0]].outputs
    if len(network.outputs) > 1:
        raise NetworkError(
            f"The network has {len(network.outputs)} outputs ({', '.join(network.outputs)}), but "
            "the data has one label for each image: keep one Output."
        )
    output = network.outputs[0]
    results = network.analysis[output].outputs
    assert shapes is not None  # noqa: S101 - a runnable network has no unknown shapes
    assert results is not None  # noqa: S101
    data = prepare(project.data, shapes[0], base)
    check_output(output, results[0], len(data.classes))
    return data


def set_up(
    project: Project, base: Path | None, device: torch.device, weights: Path | None = None
) -> Setup:
    """Load the data, build the network, and move it to its device.

    Parameters
    ----------
    project
        Gives network and data.
    base
        The folder of the project's file.
    device
        Where the network shall live.
    weights
        A weights file. Without one the weights are torch's initial ones, drawn from its global
        generator; with one nothing is drawn, so that a run in another thread is not disturbed.

    Raises
    ------
    NetloomError
        Where the network cannot run or be trained, the weights belong to another one, or the
        data cannot be loaded.
    """
    flat = runnable(project.graph)
    data = load_data(project, flat, base)
    if weights is None:
        network = build_module(project.graph)
    else:
        with torch.device("meta"):
            network = build_module(project.graph)
        load_weights(network, weights)
    if weights is None and not any(p.requires_grad for p in network.parameters()):
        raise NetworkError(
            "Nothing in the network can learn: add a Convolution or Dense block, or mark one as "
            "trainable."
        )
    channels_last = prefers_channels_last(network, len(data.input_shape), device)
    network.to(device)
    if channels_last:
        network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    largest = max(
        math.prod(shape)
        for report in flat.analysis.nodes.values()
        for shape in report.outputs or ()
    )
    return Setup(
        device,
        network,
        logits_module(network),
        data,
        channels_last,
        _evaluation_batch(largest, device),
    )


def prefers_channels_last(network: nn.Module, axes: int, device: torch.device) -> bool:
    """Say whether a network of images is faster with the channels innermost.

    On a CPU (AVX-512, torch 2.13) it is, because max pooling takes half the time: LeNet-5 trains
    1.1 times as fast on two threads and on one, ResNet-18 at 32×32 as fast as before. CUDA's
    tensor cores work in this layout. MPS is left with torch's default.
    """
    convolutions = [layer for layer in network.modules() if isinstance(layer, nn.Conv2d)]
    images = axes == 3 and bool(convolutions)
    if device.type == "cpu" and any(map(_reads_beyond, convolutions)):
        return False
    return images and device.type in {"cpu", "cuda"}


def _reads_beyond(layer: nn.Conv2d) -> bool:
    """Say whether torch may compute garbage, or crash, with the channels innermost.

    oneDNN reads behind the image where it has one channel, the filter moves down by one position
    at a time and to the right by 3 or more, and only one column comes out (torch 2.13, CPU).
    """
    return layer.in_channels == 1 and layer.stride[0] == 1 and layer.stride[1] >= 3


def _evaluation_batch(largest: int, device: torch.device) -> int:
    """Return how many images keep about three of the largest tensors within a budget.

    Parameters
    ----------
    largest
        Elements of the largest tensor for one image.
    device
        A CPU is given 128 MB, which is past the point where batches still pay; an accelerator
        1 GB.
    """
    budget = 2**25 if device.type == "cpu" else 2**28
    return max(1, min(1024, budget // (3 * largest)))


@contextmanager
def seeded(seed: int, device: torch.device) -> Iterator[None]:
    """Seed torch's global generators, and give the caller's state back afterwards."""
    indices = [device.index or 0] if device.type == "cuda" else []
    with torch.random.fork_rng(indices):
        torch.manual_seed(seed)
        yield


def describe_setup(setup: Setup, threads: int) -> dict[str, Any]:
    """Return what a run's record says of device, versions and data."""
    data = setup.data
    return {
        "device": {
            "used": str(setup.device),
            "name": device_name(setup.device),
            "threads": threads,
            "channels_last": setup.channels_last,
            "tf32_convolutions": setup.device.type == "cuda" and torch.backends.cudnn.allow_tf32,
        },
        "versions": {
            "netloom": engine.__version__,
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cuda": torch.version.cuda,
            "system": platform.platform(),
        },
        "data": {
            "classes": list(data.classes),
            "scale": data.scale,
            "mean": [float(value) for value in data.mean],
            "std": [float(value) for value in data.std],
            "samples": {
                "train": len(data.train),
                "validation": len(data.validation),
                "test": len(data.test),
            },
            "warnings": list(data.warnings),
        },
    }
