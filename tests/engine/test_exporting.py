"""From a run to an ONNX file: proved on the test part, or no file at all."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from engine.data.batches import prepare
from engine.errors import ExportError, NetloomError, TrainingError, VerificationError
from engine.exporting import describe_export, export_run
from engine.network import build_module, load_weights, read_weights
from engine.onnx import verify as verification
from engine.onnx.writer import write
from tests.engine.training.tiny import Recorder, dense, small_project

if TYPE_CHECKING:
    from pathlib import Path

    from engine.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Train a project in the folder ``run``."""
    project = small_project(tmp_path, count=240, epochs=1, batch_size=32)
    Recorder().train(project, tmp_path / "run")
    return project


def test_the_file_computes_what_the_best_weights_compute(tmp_path: Path, project: Project) -> None:
    told: list[tuple[int, int]] = []
    result = export_run(
        project, tmp_path / "run", tmp_path / "net.onnx", base=None,
        progress=lambda done, total: told.append((done, total)),
    )  # fmt: skip
    data = prepare(project.data, (1, 6, 6), None)
    assert told[-1] == (len(data.test), len(data.test)) == (48, 48)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    network = build_module(project.graph).eval()
    load_weights(network, tmp_path / "run" / "best.safetensors")
    images = data.normalised(data.validation)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        str(result.path), options, providers=["CPUExecutionProvider"]
    )
    (found,) = session.run(None, {session.get_inputs()[0].name: images})
    with torch.inference_mode():
        expected = network(torch.from_numpy(images)).numpy()
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-5)


def test_what_is_bypassed_is_neither_trained_nor_exported(tmp_path: Path) -> None:
    project = small_project(tmp_path, count=240, epochs=1, batch_size=32)
    project = project.edit_graph(lambda graph: graph.annotate("bn1", bypassed=True))
    Recorder().train(project, tmp_path / "run")
    weights = read_weights(tmp_path / "run" / "best.safetensors")
    assert {key.partition(".")[0] for key in weights} == {"conv1", "dense1"}
    result = export_run(project, tmp_path / "run", tmp_path / "net.onnx", base=None)
    assert [node.name for node in onnx.load(result.path).graph.node] == [
        "conv1", "relu1", "flatten1", "dense1",
    ]  # fmt: skip
    again = project.edit_graph(lambda graph: graph.annotate("bn1", bypassed=False))
    with pytest.raises(NetloomError, match="another network: it has no bn1"):
        export_run(again, tmp_path / "run", tmp_path / "net2.onnx", base=None)


def test_the_file_knows_its_classes_and_normalisation(tmp_path: Path, project: Project) -> None:
    result = export_run(project, tmp_path / "run", tmp_path / "net.onnx", base=None)
    data = prepare(project.data, (1, 6, 6), None)
    texts = {entry.key: entry.value for entry in onnx.load(result.path).metadata_props}
    stored = json.dumps(texts)
    assert all(name in stored for name in data.classes)
    assert any(f"{float(data.mean[0]):.4f}"[:5] in text for text in texts.values())


def test_what_machines_learn_of_it_is_json(tmp_path: Path, project: Project) -> None:
    target = tmp_path / "net.onnx"
    told = describe_export(export_run(project, tmp_path / "run", target, base=None))
    assert json.loads(json.dumps(told)) == told
    assert told["file"] == str(target)
    assert told["bytes"] == target.stat().st_size
    assert told["verified"] is True
    assert told["samples"] == 48
    assert told["max_abs_difference"] <= told["tolerance"] * told["scale"]


@pytest.mark.parametrize(
    ("parts", "samples"), [((0.5, 0.25, 0.25), 60), ((0.75, 0.25, 0.0), 60), ((1.0, 0.0, 0.0), 240)]
)
def test_without_a_test_part_other_images_prove_it(
    tmp_path: Path, project: Project, parts: tuple[float, float, float], samples: int
) -> None:
    names = ("train", "validation", "test")
    other = project.change_data(**dict(zip(names, parts, strict=True)))
    result = export_run(other, tmp_path / "run", tmp_path / "net.onnx", base=None)
    assert result.verification.samples == samples


@pytest.mark.parametrize("there_before", [False, True])
def test_a_comparison_that_fails_leaves_no_file(
    tmp_path: Path, project: Project, monkeypatch: pytest.MonkeyPatch, there_before: bool
) -> None:
    def wrong(graph: Any, arrays: dict[str, Any], **options: Any) -> Any:
        # Every one of them: a file has no order, and some numbers do not reach the output.
        return write(graph, {key: array * 1.5 for key, array in arrays.items()}, **options)

    folder = tmp_path / "exports"
    folder.mkdir()
    target = folder / "net.onnx"
    if there_before:
        target.write_bytes(b"the one before")
    monkeypatch.setattr(verification, "write", wrong)
    with pytest.raises(VerificationError, match="no file was written"):
        export_run(project, tmp_path / "run", target, base=None)
    assert [file.read_bytes() for file in folder.iterdir()] == [b"the one before"] * there_before


def test_refusals_name_the_way_out(tmp_path: Path, project: Project) -> None:
    run, target = tmp_path / "run", tmp_path / "net.onnx"
    with pytest.raises(ExportError, match=r"must end in \.onnx: call it net\.onnx"):
        export_run(project, run, tmp_path / "net.pt", base=None)
    with pytest.raises(TrainingError, match="train first"):
        export_run(project, tmp_path / "none", target, base=None)
    other = replace(small_project(tmp_path, dense()), data=project.data)
    with pytest.raises(NetloomError, match="another network"):
        export_run(other, run, target, base=None)
    with pytest.raises(ExportError, match="cannot be written"):
        export_run(project, run, tmp_path / "missing" / "net.onnx", base=None)
    assert not target.exists()
