"""From a run to an ONNX file that was proved equal on its test images (worker only)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.data.batches import Part, Prepared
from engine.errors import ExportError
from engine.expansion import runnable
from engine.onnx.verify import ExportResult, export
from engine.onnx.writer import describe_data
from engine.training.runs import RunFolder
from engine.training.setup import load_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from engine.project import Project

BATCH = 64
"""Images compared at a time."""


def export_run(
    project: Project,
    folder: Path,
    target: Path,
    *,
    base: Path | None,
    progress: Callable[[int, int], None] | None = None,
) -> ExportResult:
    """Export the best weights of a run, proved on the whole test part.

    Where the data has no test part, the validation part is used, else the training part: the
    comparison is between two implementations of one network, for which any image serves.

    Parameters
    ----------
    project
        Its network must be the one that was trained.
    folder
        The run's.
    target
        Where the ``.onnx`` file goes.
    base
        The folder of the project's file, from which a relative data path starts.
    progress
        Told how many of how many images have been compared.

    Raises
    ------
    VerificationError
        Where the file does not compute what the network computes; no file is left then.
    NetloomError
        Where the run has no weights, they belong to another network, the data cannot be loaded,
        or the file cannot be written.
    """
    if target.suffix.lower() != ".onnx":
        raise ExportError(f"{target} must end in .onnx: call it {target.stem}.onnx.")
    weights = RunFolder(folder).weights()
    network = runnable(project.graph)
    data = load_data(project, network, base)
    part = next(part for part in (data.test, data.validation, data.train) if len(part))

    def tell(done: int) -> None:
        if progress is not None:
            progress(min(done, len(part)), len(part))

    return export(
        project.graph,
        weights,
        _batches(data, part),
        target,
        name=project.name,
        metadata=describe_data(
            data.input_shape, classes=data.classes, scale=data.scale, mean=data.mean, std=data.std
        ),
        progress=tell,
    )


def describe_export(result: ExportResult) -> dict[str, Any]:
    """Return what machines and the window learn of an exported file, as JSON's types."""
    proof = result.verification
    return {
        "file": str(result.path),
        "bytes": result.size,
        "opset": proof.opset,
        "max_abs_difference": proof.max_abs_difference,
        "samples": proof.samples,
        "tolerance": proof.tolerance,
        "scale": proof.scale,
        "verified": proof.verified,
    }


def _batches(data: Prepared, part: Part) -> Iterator[npt.NDArray[np.float32]]:
    for start in range(0, len(part), BATCH):
        chunk = Part(part.images[start : start + BATCH], part.labels[start : start + BATCH])
        yield data.normalised(chunk)
