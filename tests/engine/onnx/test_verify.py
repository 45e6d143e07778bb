"""Proof by numbers: what is equal is exported, and what is not leaves no file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from onnx import numpy_helper

from engine.blocks.activation import ReLU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.merge import Add
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import AveragePool, GlobalAveragePool
from engine.blocks.residual import Residual
from engine.errors import ExportError, NetworkError
from engine.files import write_atomically
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.network import build_module, save_weights
from engine.onnx import verify as verification
from engine.onnx.verify import TOLERANCE, Verification, export, verify
from engine.onnx.writer import write
from engine.templates import chain, template
from tests.engine import strategies

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import numpy.typing as npt
    from torch import nn

GRAPH = chain(
    [
        Input(shape=(2, 6, 6)), Convolution(filters=4, kernel=3, padding="same"), BatchNorm(),
        Residual(filters=6, stride=2), AveragePool(kernel=2, stride=1, padding=1),
        GlobalAveragePool(), Dropout(), Dense(units=3),
    ]
)  # fmt: skip


def numbers(*shape: int, seed: int = 0) -> npt.NDArray[np.float32]:
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def weights_of(module: nn.Module) -> dict[str, npt.NDArray[Any]]:
    return {key: value.numpy() for key, value in module.state_dict().items()}


def model_of(graph: Graph, module: nn.Module) -> onnx.ModelProto:
    return write(graph, weights_of(module))


def changed(change: Callable[[onnx.ModelProto], object]) -> Verification:
    """Verify a model that something was done to."""
    module = build_module(GRAPH)
    model = model_of(GRAPH, module)
    change(model)
    return verify(model.SerializeToString(), module, [numbers(4, 2, 6, 6)])


def test_a_model_as_written_is_verified() -> None:
    found = changed(lambda _: None)
    assert found.verified
    assert found.reason == ""
    assert found.max_abs_difference <= 1e-6
    assert (found.samples, found.opset, found.tolerance) == (4, 17, TOLERANCE)


@given(strategies.running_networks(more=(Residual,)), st.integers(1, 3))
def test_every_network_s_model_is_verified(graph: Graph, samples: int) -> None:
    module = build_module(graph).eval()
    (shape,) = [
        node.block.values()["shape"] for node in graph.nodes.values() if node.name == "input"
    ]
    found = verify(
        model_of(graph, module).SerializeToString(), module, [numbers(samples, *shape)],
        tolerance=1e-5,
    )  # fmt: skip
    assert found.verified, found.reason


def test_lenet5_differs_by_less_than_a_hundred_thousandth() -> None:
    graph = template("lenet5").build().graph
    torch.manual_seed(0)
    module = build_module(graph)
    with torch.no_grad():
        module.get_parameter("dense3.weight").mul_(30)  # logits as large as after training
    images = numbers(64, 1, 32, 32)
    found = verify(model_of(graph, module).SerializeToString(), module, [images[:40], images[40:]])
    assert found.scale > 2
    assert found.verified
    assert found.max_abs_difference <= 1e-5
    assert found.relative_difference <= 2e-6
    assert found.samples == 64


@pytest.mark.slow
@pytest.mark.parametrize("name", ["lecture-cnn", "resnet18"])
def test_templates_are_verified_from_their_files(name: str, tmp_path: Path) -> None:
    graph = template(name).build().graph
    save_weights(build_module(graph), tmp_path / "w.safetensors")
    shape = graph["input"].block.values()["shape"]
    result = export(
        graph, tmp_path / "w.safetensors", [numbers(2, *shape)], tmp_path / "model.onnx"
    )
    assert result.verification.max_abs_difference <= 1e-4


def test_the_network_is_left_as_it_is() -> None:
    module = build_module(GRAPH).train()
    before = {key: value.clone() for key, value in module.state_dict().items()}
    verify(model_of(GRAPH, module).SerializeToString(), module, [numbers(4, 2, 6, 6)])
    assert all(part.training for part in module.modules())
    assert all(torch.equal(value, before[key]) for key, value in module.state_dict().items())


def test_a_network_in_double_is_compared_in_single() -> None:
    module = build_module(GRAPH).double()
    found = verify(model_of(GRAPH, module).SerializeToString(), module, [numbers(4, 2, 6, 6)])
    assert found.verified
    assert next(module.parameters()).dtype == torch.float64


# -- what must not pass -----------------------------------------------------------------------


def nudge(key: str, by: float) -> Callable[[onnx.ModelProto], object]:
    def change(model: onnx.ModelProto) -> None:
        for entry in model.graph.initializer:
            if entry.name == key:
                entry.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(entry) + by, key))

    return change


def set_attribute(node: str, name: str, value: Any) -> Callable[[onnx.ModelProto], object]:
    def change(model: onnx.ModelProto) -> None:
        for entry in model.graph.node:
            if entry.name == node:
                kept = [a for a in entry.attribute if a.name != name]
                del entry.attribute[:]
                entry.attribute.extend([*kept, onnx.helper.make_attribute(name, value)])

    return change


def fix_batch(model: onnx.ModelProto) -> None:
    for value in (*model.graph.input, *model.graph.output):
        value.type.tensor_type.shape.dim[0].dim_value = 4


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (nudge("dense1.bias", 0.01), "differ by 0.01"),
        (nudge("dense1.bias", np.nan), "not finite"),
        (nudge("dense1.bias", np.inf), "not finite"),
        (set_attribute("pool1", "count_include_pad", 0), "differ by"),
        (set_attribute("bn1", "epsilon", 0.1), "differ by"),
        (set_attribute("conv1", "pads", [0, 0, 0, 0]), "differ by|cannot be run"),
        (set_attribute("conv1", "group", 3), "cannot be run"),
        (fix_batch, "batch axis of 'input' is fixed"),
        (lambda model: model.graph.node.pop(), "cannot be run"),
        (lambda model: model.opset_import[0].__setattr__("version", 9999), "cannot be run"),
    ],
)
def test_a_model_that_is_not_the_network_is_not_verified(
    change: Callable[[onnx.ModelProto], object], reason: str
) -> None:
    found = changed(change)
    assert not found.verified
    assert any(words in found.reason for words in reason.split("|")), found.reason
    assert "\n" not in found.reason


def test_a_batch_size_that_is_fixed_inside_is_found() -> None:
    graph = chain([Input(shape=(4,)), ReLU()])
    model = write(graph, {})
    # Free to look at, but the sum with a tensor of four rows takes no other batch.
    model.graph.initializer.append(numpy_helper.from_array(np.zeros((4, 4), np.float32), "z"))
    model.graph.node[0].output[0] = "inside"
    model.graph.node.append(onnx.helper.make_node("Add", ["inside", "z"], ["relu1"], name="relu1b"))
    found = verify(model.SerializeToString(), build_module(graph), [numbers(4, 4)])
    assert not found.verified
    assert found.reason == "it gives 4×4 numbers, but the network gives 1×4"


@pytest.mark.parametrize("data", [b"", b"nonsense", b"\x08\x08"])
def test_what_is_no_model_is_not_verified(data: bytes) -> None:
    found = verify(data, build_module(GRAPH), [numbers(1, 2, 6, 6)])
    assert not found.verified
    assert found.max_abs_difference == np.inf


def test_without_samples_nothing_is_proved() -> None:
    module = build_module(GRAPH)
    data = model_of(GRAPH, module).SerializeToString()
    for batches in ([], [numbers(0, 2, 6, 6)]):
        found = verify(data, module, batches)
        assert not found.verified
        assert "no samples" in found.reason


def test_a_network_that_gives_nan_is_not_verified() -> None:
    module = build_module(GRAPH)
    with torch.no_grad():
        module.get_parameter("dense1.bias").fill_(float("nan"))
    found = verify(model_of(GRAPH, module).SerializeToString(), module, [numbers(2, 2, 6, 6)])
    assert not found.verified
    assert "not finite" in found.reason


def test_the_tolerance_grows_with_the_outputs() -> None:
    graph = chain([Input(shape=(2,)), Dense(units=1)])
    module = build_module(graph)
    with torch.no_grad():
        module.get_parameter("dense1.weight").fill_(5e5)
    data = model_of(graph, module)
    nudge("dense1.bias", 50)(data)
    ones = np.ones((1, 2), np.float32)
    assert verify(data.SerializeToString(), module, [ones]).verified
    assert not verify(data.SerializeToString(), module, [ones], tolerance=1e-6).verified
    assert not verify(data.SerializeToString(), module, [ones / 1e6]).verified


# -- export -----------------------------------------------------------------------------------


def test_an_exported_file_is_the_one_that_was_proved(tmp_path: Path) -> None:
    module = build_module(GRAPH)
    save_weights(module, tmp_path / "best.safetensors")
    target = tmp_path / "model.onnx"
    target.write_bytes(b"old")
    seen: list[int] = []
    result = export(
        GRAPH, tmp_path / "best.safetensors", [numbers(5, 2, 6, 6), numbers(3, 2, 6, 6)], target,
        name="small", metadata={"classes": "[]"}, progress=seen.append,
    )  # fmt: skip
    assert seen == [5, 8]
    assert result.path == target
    assert result.size == target.stat().st_size
    assert result.verification.verified
    again = verify(target, module, [numbers(8, 2, 6, 6)])
    assert again.verified
    assert onnx.load(target).graph.name == "small"
    assert {p.name for p in tmp_path.iterdir()} == {"best.safetensors", "model.onnx"}


def test_several_inputs_are_fed_in_order(tmp_path: Path) -> None:
    graph = Graph.build(
        [Node("a", Input(shape=(3,))), Node("b", Input(shape=(2,), label="second")),
         Node("dense1", Dense(units=2)), Node("add1", Add())],
        [(OutputPort("a"), InputPort("dense1")), (OutputPort("b"), InputPort("add1", "in1")),
         (OutputPort("dense1"), InputPort("add1", "in2"))],
    )  # fmt: skip
    weights = weights_of(build_module(graph))
    batches = [(numbers(4, 3), numbers(4, 2))]
    assert export(graph, weights, batches, tmp_path / "m.onnx").verification.samples == 4


def test_a_model_that_fails_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "model.onnx"
    target.write_bytes(b"old")

    def wrong(*arguments: Any, **options: Any) -> onnx.ModelProto:
        model = write(*arguments, **options)
        nudge("dense1.bias", 1)(model)
        return model

    monkeypatch.setattr(verification, "write", wrong)
    with pytest.raises(ExportError, match="is not the network: its outputs differ by 1"):
        export(GRAPH, weights_of(build_module(GRAPH)), [numbers(2, 2, 6, 6)], target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_is_broken_on_its_way_to_the_disk_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(path: Path, data: bytes, check: Callable[[Path], None] | None = None) -> None:
        write_atomically(path, data[: len(data) // 2], check)

    monkeypatch.setattr(verification, "write_atomically", spoil)
    with pytest.raises(ExportError, match="cannot be run"):
        export(
            GRAPH, weights_of(build_module(GRAPH)), [numbers(2, 2, 6, 6)], tmp_path / "model.onnx"
        )
    assert not list(tmp_path.iterdir())


def test_a_target_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    weights, batches = weights_of(build_module(GRAPH)), [numbers(1, 2, 6, 6)]
    with pytest.raises(ExportError, match="is a folder: choose the name of a file"):
        export(GRAPH, weights, batches, tmp_path)
    with pytest.raises(ExportError, match="its folder does not exist"):
        export(GRAPH, weights, batches, tmp_path / "nowhere" / "model.onnx")
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="not a folder"):
        export(GRAPH, weights, batches, tmp_path / "file" / "model.onnx")


def test_a_full_disk_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("engine.files.os.fsync", full)
    with pytest.raises(ExportError, match="cannot be written: the disk is full"):
        export(
            GRAPH, weights_of(build_module(GRAPH)), [numbers(1, 2, 6, 6)], tmp_path / "model.onnx"
        )
    assert not list(tmp_path.iterdir())


def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    other = GRAPH.replace("dense1", Dense(units=4))
    with pytest.raises(NetworkError, match="dense1 has 3 outputs there, 4 here"):
        export(other, weights_of(build_module(GRAPH)), [numbers(1, 2, 6, 6)], tmp_path / "m.onnx")
    assert not list(tmp_path.iterdir())


def test_an_interrupted_export_leaves_no_file(tmp_path: Path) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(
            GRAPH, weights_of(build_module(GRAPH)), [numbers(1, 2, 6, 6)], tmp_path / "m.onnx",
            progress=interrupt,
        )  # fmt: skip
    assert not list(tmp_path.iterdir())
