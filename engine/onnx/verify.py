"""Proves an exported model equal to the network it came from, or refuses it (worker only).

A model can pass ``onnx.checker`` and still compute something else; only numbers tell. So the
file that a person gets is read back from disk and run in onnxruntime, as whoever uses it will
run it, and its outputs are compared with torch's for real samples.
"""

from __future__ import annotations

from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import torch

from engine.errors import ExportError, VerificationError
from engine.files import reason, write_atomically
from engine.network import build_module, read_weights, set_weights
from engine.onnx.writer import BATCH, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from torch import nn

    from engine.graph import Graph

Batch = npt.NDArray[Any] | tuple[npt.NDArray[Any], ...]
"""The samples for a network's input, or one array for each of its inputs."""

TOLERANCE = 1e-4
"""Largest difference that still counts as equal, relative to the largest output where that is
above 1.

float32 resolves 6e-8 of a number. onnxruntime adds up the same products in another order than
torch, and the differences grow with the outputs: a trained LeNet-5 with logits up to 34 differs
by 1e-5, 3e-7 of their scale, which is also by how much torch with oneDNN differs from torch
without it. A wrong padding, epsilon or divisor shows from 1e-3 on. The bound lies between, a
hundredfold from the one side and tenfold from the other."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What the comparison of a model with its network found."""

    verified: bool
    max_abs_difference: float
    """Between any two numbers, of the output that differs most where there are several; infinite
    where it could not be computed."""
    samples: int
    """How many samples both have computed."""
    tolerance: float
    """What the difference was held against, relative to ``scale``."""
    scale: float
    """The largest absolute number in that output of the network, at least 1."""
    opset: int
    """The version of ONNX's operators in the file."""
    reason: str = ""
    """Why it is not verified, as the second half of a sentence."""

    @property
    def relative_difference(self) -> float:
        """The difference as a share of ``scale``: what the tolerance bounds."""
        return self.max_abs_difference / self.scale


@dataclass(frozen=True, slots=True)
class ExportResult:
    """An exported file and what was proved of it."""

    path: Path
    size: int
    """Bytes of the file."""
    verification: Verification


def verify(
    model: bytes | Path,
    module: nn.Module,
    inputs: Iterable[Batch],
    *,
    tolerance: float = TOLERANCE,
    progress: Callable[[int], None] | None = None,
) -> Verification:
    """Compare a model with a network on samples, in batches as they come and in another size.

    The model must pass ``onnx.checker`` in full, have a free batch axis, and give finite
    outputs. The other batch size is 1 (2 where the first batch has one sample), so that a batch
    size that got fixed in the file shows.

    Parameters
    ----------
    model
        The ONNX file or its bytes.
    module
        The network; compared in eval mode on the CPU in float32, and left as it is.
    inputs
        Batches ``(N, *shape)`` of prepared samples; tuples of them for several inputs.
    tolerance
        Largest difference, relative to the largest output where that is above 1.
    progress
        Told how many samples have been compared.

    Returns
    -------
    Verification
        Never raises for what is in the model: a model that cannot be loaded or run is one that
        is not verified, with the reason.

    Raises
    ------
    OSError
        Where the file cannot be read.
    """
    data = model.read_bytes() if isinstance(model, Path) else model
    opset = 0
    comparison = _Comparison()
    try:
        with _refusing():
            opset = _check(data)
            session = _session(data)
        comparison.run(session, _reference(module), inputs, progress)
    except _RefusedError as refused:
        return comparison.result(tolerance, opset, str(refused))
    return comparison.result(tolerance, opset)


class _RefusedError(Exception):
    """A model that cannot be loaded, run or compared; the text says why."""


@contextmanager
def _refusing() -> Iterator[None]:
    """Turn whatever onnx and onnxruntime raise for a bad model into a refusal."""
    try:
        yield
    except _RefusedError:
        raise
    except Exception as error:  # noqa: BLE001 - their errors share no base class
        first = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise _RefusedError(f"it cannot be run ({first[:200]})") from None


class _Comparison:
    """The largest difference so far."""

    def __init__(self) -> None:
        self.differences: list[float] = []
        """For each output of the model."""
        self.scales: list[float] = []
        self.samples = 0

    @property
    def worst(self) -> int:
        """Return which output differs most, in relation to its own scale."""
        shares = [d / s for d, s in zip(self.differences, self.scales, strict=True)]
        return max(range(len(shares)), key=shares.__getitem__, default=0)

    @property
    def difference(self) -> float:
        """Return the largest difference of the output that differs most."""
        return self.differences[self.worst] if self.differences else 0.0

    @property
    def scale(self) -> float:
        """Return the largest number of the output that differs most, at least 1."""
        return self.scales[self.worst] if self.scales else 1.0

    def run(
        self,
        session: Any,
        module: nn.Module,
        inputs: Iterable[Batch],
        progress: Callable[[int], None] | None,
    ) -> None:
        """Compare all batches, and part of the first in another size."""
        names = [entry.name for entry in session.get_inputs()]
        for index, batch in enumerate(inputs):
            arrays = _arrays(batch)
            if not len(arrays[0]):
                continue
            if index == 0:
                other = [a[:1] if len(a) > 1 else np.concatenate([a, a]) for a in arrays]
                self.compare(session, module, names, other)
            self.compare(session, module, names, arrays)
            self.samples += len(arrays[0])
            if progress is not None:
                progress(self.samples)

    def compare(
        self,
        session: Any,
        module: nn.Module,
        names: Sequence[str],
        arrays: Sequence[npt.NDArray[np.float32]],
    ) -> None:
        """Run both on the same arrays."""
        with _refusing():
            results = session.run(None, dict(zip(names, arrays, strict=True)))
        with torch.inference_mode():
            outputs = module(*[torch.from_numpy(array.copy()) for array in arrays])
        wanted = outputs if isinstance(outputs, tuple) else (outputs,)
        if len(results) != len(wanted):
            raise _RefusedError(f"it has {len(results)} outputs, but the network has {len(wanted)}")
        if not self.differences:
            self.differences, self.scales = [0.0] * len(wanted), [1.0] * len(wanted)
        for index, (given, tensor) in enumerate(zip(results, wanted, strict=True)):
            self._compare_output(index, given, tensor.numpy())

    def _compare_output(
        self, index: int, given: npt.NDArray[Any], expected: npt.NDArray[Any]
    ) -> None:
        if given.shape != expected.shape:
            shapes = ["×".join(map(str, array.shape)) for array in (given, expected)]
            raise _RefusedError(f"it gives {shapes[0]} numbers, but the network gives {shapes[1]}")
        difference = np.abs(given.astype(np.float64) - expected)
        # A comparison with NaN is false, so ask for what is wanted, not for what is not.
        if np.isfinite(difference).all():
            self.differences[index] = max(self.differences[index], float(difference.max()))
            self.scales[index] = max(self.scales[index], float(np.abs(expected).max()))
        else:
            self.differences[index] = np.inf

    def result(self, tolerance: float, opset: int, problem: str = "") -> Verification:
        """Decide."""
        if not problem:
            if not np.isfinite(self.difference):
                problem = "it or the network gives numbers that are not finite"
            elif not self.samples:
                problem = "there were no samples to compare it on"
            elif self.difference > tolerance * self.scale:
                problem = (
                    f"its outputs differ by {self.difference:.2g}, "
                    f"more than {tolerance * self.scale:.2g}"
                )
        return Verification(
            not problem, self.difference if self.samples else np.inf, self.samples, tolerance,
            self.scale, opset, problem,
        )  # fmt: skip


def _arrays(batch: Batch) -> list[npt.NDArray[np.float32]]:
    arrays = batch if isinstance(batch, tuple) else (batch,)
    return [np.ascontiguousarray(array, np.float32) for array in arrays]


def _check(data: bytes) -> int:
    """Check a model against the specification and return its opset."""
    import onnx  # noqa: PLC0415 - a third of a second to import

    onnx.checker.check_model(data, full_check=True)
    model = onnx.load_model_from_string(data)
    for value in (*model.graph.input, *model.graph.output):
        first = value.type.tensor_type.shape.dim[0]
        if first.dim_param != BATCH:
            raise _RefusedError(f"the batch axis of '{value.name}' is fixed")
    return int(next(entry.version for entry in model.opset_import if entry.domain == ""))


def _session(data: bytes) -> Any:
    """Open a model in onnxruntime as its users will, but quietly and always with one result."""
    import onnxruntime  # noqa: PLC0415 - a fifth of a second to import

    onnxruntime.set_default_logger_severity(3)
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.use_deterministic_compute = True
    # Said outright, it does not try to pin threads, which containers refuse with a warning.
    options.intra_op_num_threads = torch.get_num_threads()
    options.inter_op_num_threads = 1
    # Waiting threads that spin would take the processor from a training that runs beside this.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])


def _reference(module: nn.Module) -> nn.Module:
    """Return the network in eval mode on the CPU in float32, without changing the given one."""
    tensors = [*module.parameters(), *module.buffers()]
    ready = all(t.device.type == "cpu" and t.dtype in {torch.float32, torch.int64} for t in tensors)
    if ready and not any(part.training for part in module.modules()):
        return module
    return deepcopy(module).to("cpu", torch.float32).eval()


def export(
    graph: Graph,
    weights: Path | Mapping[str, npt.NDArray[Any]],
    samples: Iterable[Batch],
    target: Path,
    *,
    name: str = "network",
    metadata: Mapping[str, str] | None = None,
    tolerance: float = TOLERANCE,
    progress: Callable[[int], None] | None = None,
) -> ExportResult:
    """Write a network as an ONNX file that has been proved equal to it.

    The file is written beside its place, read back from disk, verified, and only then moved
    to where it belongs, so that a model that fails, or a crash, leaves no file and an older
    one untouched.

    Parameters
    ----------
    graph
        The network as a person drew it.
    weights
        A run's safetensors file, or arrays by the keys of the state dict.
    samples
        Batches of prepared samples; tuples of them for several inputs.
    target
        Where the file goes.
    name
        The network's name in the file.
    metadata
        Texts to store in the file; see :func:`engine.onnx.writer.describe_data`.
    tolerance
        See :data:`TOLERANCE`.
    progress
        Told how many samples have been compared.

    Raises
    ------
    NetworkError
        Where the network cannot run or the weights belong to another one.
    ExportError
        Where the comparison fails, or the file cannot be written.
    """
    if target.is_dir():
        raise ExportError(f"{target} is a folder: choose the name of a file in it.")
    if isinstance(weights, Path):
        tensors = read_weights(weights)
        origin = f"the run of {weights}"
    else:
        tensors = {key: torch.tensor(np.asarray(value)) for key, value in weights.items()}
        origin = "the run"
    with torch.device("meta"):  # no time and memory for weights that are replaced at once
        module = build_module(graph).eval()
    set_weights(module, tensors, origin)
    arrays = {key: tensor.numpy() for key, tensor in tensors.items()}
    model = write(graph, arrays, name=name, metadata=metadata).SerializeToString()
    found: list[Verification] = []

    def prove(file: Path) -> None:
        found.append(verify(file, module, samples, tolerance=tolerance, progress=progress))
        if not found[0].verified:
            raise VerificationError(
                f"The exported model is not the network: {found[0].reason}; no file was written."
            )

    try:
        write_atomically(target, model, check=prove)
    except OSError as error:
        raise ExportError(f"{target} cannot be written: {reason(error)}.") from None
    return ExportResult(target, len(model), found[0])
