"""Feature maps are what torch computes, with a run's weights or the initial ones."""

import base64
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.errors import NetloomError
from engine.expansion import expand
from engine.featuremaps import LONGEST, MOST_MAPS, decoded, describe_maps, feature_maps
from engine.network import build_module, save_weights
from engine.templates import template
from engine.training.setup import seeded


def sample(shape: tuple[int, ...]) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.random.default_rng(3).integers(0, 256, shape, dtype=np.uint8)


def unpacked(found: dict[str, object]) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    pixels = np.frombuffer(base64.b64decode(str(found["pixels"])), np.uint8)
    return pixels.reshape(found["shape"])  # type: ignore[call-overload]


def test_maps_of_a_run_are_those_of_its_weights(tmp_path: Path) -> None:
    graph = template("lenet5").graph()
    with seeded(5, torch.device("cpu")):
        network = build_module(graph)
    save_weights(network, tmp_path / "best.safetensors")
    record = {"data": {"scale": 1 / 255, "mean": [0.25], "std": [0.5]}}
    (tmp_path / "run.json").write_text(json.dumps(record))
    image = sample((1, 32, 32))
    found = feature_maps(graph, "conv1", image, "input", folder=tmp_path)
    pixels = (torch.from_numpy(image.astype(np.float32))[None] / 255 - 0.25) / 0.5
    with torch.inference_mode():
        wanted = network.conv1(pixels)[0]  # type: ignore[operator]
    assert found.trained
    assert found.channels == 6
    assert found.low == pytest.approx(wanted.amin((1, 2)).tolist(), abs=1e-5)
    assert found.high == pytest.approx(wanted.amax((1, 2)).tolist(), abs=1e-5)
    low, high = wanted.amin((1, 2), keepdim=True), wanted.amax((1, 2), keepdim=True)
    shares = ((wanted - low) / (high - low) * 255).round().to(torch.uint8).numpy()
    told = unpacked(json.loads(json.dumps(describe_maps(found))))
    assert np.abs(told.astype(int) - shares.astype(int)).max() <= 1


def test_without_fitting_weights_the_initial_ones_are_shown(tmp_path: Path) -> None:
    graph = template("lenet5").graph()
    save_weights(build_module(template("two-inputs").graph()), tmp_path / "best.safetensors")
    image = sample((1, 32, 32))
    one, other, third = (
        feature_maps(graph, "pool2", image, "input", folder=folder, seed=seed)
        for folder, seed in ((tmp_path, 1), (None, 1), (None, 2))
    )
    assert not one.trained
    assert np.array_equal(one.maps, other.maps)
    assert not np.array_equal(one.maps, third.maps)


@pytest.mark.parametrize(
    ("name", "node"),
    [
        ("signal-cnn", "conv2"),
        ("volume-cnn", "conv1"),
        ("two-inputs", "conv1"),
        ("resnet18", "stage1"),
    ],
)
def test_every_kind_of_input_has_maps(name: str, node: str) -> None:
    graph = template(name).graph()
    if node not in graph:
        node = next(n for n, each in graph.nodes.items() if each.block.kind == "convolution")
    image, shape = next(
        (n, tuple(each.block.values()["shape"])) for n, each in graph.nodes.items()
        if not each.block.input_ports
    )  # fmt: skip
    found = feature_maps(graph, node, sample(shape), image)
    assert found.maps.ndim == 3
    assert len(found.maps) == min(found.channels, MOST_MAPS)
    assert max(found.maps.shape[1:]) <= LONGEST


def test_a_node_inside_a_composite_is_found_by_its_unfolded_name() -> None:
    graph = template("resnet18").graph()
    flat = expand(graph)
    name = next(n for n in flat.nodes if n.startswith("stage1_") and n.endswith("conv1"))
    image = sample((3, 224, 224))
    folded = feature_maps(graph, name, image, "input")
    assert np.array_equal(folded.maps, feature_maps(flat, name, image, "input").maps)


def test_what_cannot_be_shown_is_refused_in_words() -> None:
    graph = template("lenet5").graph()
    image = sample((1, 32, 32))
    for node in ("nothing", "dense1"):
        with pytest.raises(NetloomError):
            feature_maps(graph, node, image, "input")
    with pytest.raises(NetloomError):
        feature_maps(graph.remove(["conv1"]), "conv2", image, "input")
    with pytest.raises(NetloomError):
        decoded(base64.b64encode(b"abc").decode(), (2, 2))
