"""What ends a run early: one sentence, and everything worth keeping is kept."""

from __future__ import annotations

import errno
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import torch
from safetensors.torch import load_file

from engine.errors import TrainingError
from engine.files import write_atomically
from engine.training import checkpoint, failures
from engine.training.device import choose_device, out_of_memory
from engine.training.events import EpochDone, RunFailed, RunFinished, StepsDone
from engine.training.plan import TrainingPlan
from engine.training.runs import EventFile, RunFolder, read_events
from tests.engine.training.tiny import Recorder, dense, small_project

if TYPE_CHECKING:
    from engine.training.events import Event

NO_CUDA = pytest.mark.skipif(torch.cuda.is_available(), reason="there is an accelerator")


def failed(last: RunFinished | RunFailed) -> RunFailed:
    assert isinstance(last, RunFailed)
    assert "\n" not in last.message
    assert "Traceback" not in last.message
    return last


def test_a_rate_that_explodes_names_step_and_rate_and_keeps_the_best_before(tmp_path: Path) -> None:
    """Weight decay of 1 and a growing rate: each step multiplies the weights by 1 - rate."""
    project = small_project(
        tmp_path, dense(), optimizer="sgd", momentum=0.0, learning_rate=100.0, weight_decay=1.0,
        epochs=400, warmup_epochs=399, batch_size=36,
    )  # fmt: skip
    recorder = Recorder()
    last = failed(recorder.train(project, tmp_path / "run"))
    assert last.code == "not-finite"
    assert last.learning_rate == pytest.approx(100 * last.step / 399)
    assert f"in step {last.step:,} at a learning rate of {last.learning_rate:.3g}" in last.message
    assert f"try a learning rate of {last.learning_rate / 10:.2g}" in last.message
    epochs = recorder.of_type(EpochDone)
    assert 1 < len(epochs) <= last.step < 400
    best = load_file(RunFolder(tmp_path / "run").weights())
    assert all(value.isfinite().all() for value in best.values())
    assert read_events(tmp_path / "run")[-1] == last
    assert recorder.events[-1] == last


def test_a_huge_rate_fails_in_the_first_steps(tmp_path: Path) -> None:
    project = small_project(
        tmp_path, dense(), optimizer="sgd", learning_rate=100.0, weight_decay=1.0, epochs=200
    )
    last = failed(Recorder().train(project, tmp_path / "run"))
    assert last.code == "not-finite"
    assert last.learning_rate == 100
    assert "or a warm-up" in last.message


def test_steps_that_are_not_numbers_are_never_reported(tmp_path: Path) -> None:
    project = small_project(
        tmp_path, dense(), optimizer="sgd", learning_rate=100.0, weight_decay=1.0, epochs=200
    )
    recorder = Recorder()
    recorder.train(project, tmp_path / "run")
    for line in (tmp_path / "run" / "events.jsonl").read_text(encoding="utf-8").splitlines():
        json.loads(line, parse_constant=pytest.fail)  # NaN and Infinity, which JSON has not
    epochs = recorder.of_type(EpochDone)
    assert all(math.isfinite(epoch.train_loss) for epoch in epochs)


def full_disk(*_arguments: object, **_options: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_disk_that_fills_up_ends_the_run_and_leaves_the_best(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = RunFolder(tmp_path / "run")
    kept: list[bytes] = []

    def until_second_epoch(path: Path, data: bytes) -> None:
        if kept:
            full_disk()
        write_atomically(path, data)
        if path == run.last_record:
            kept.append(run.best.read_bytes())

    monkeypatch.setattr(checkpoint, "write_atomically", until_second_epoch)
    last = failed(Recorder().train(small_project(tmp_path, epochs=500), run.path))
    assert "the disk is full" in last.message
    assert "make room" in last.message
    assert run.best.read_bytes() == kept[0]


def test_a_disk_too_full_for_an_event_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    append = EventFile.append

    def refuse(self: EventFile, event: Event) -> None:
        if isinstance(event, StepsDone | RunFailed):
            full_disk()
        append(self, event)

    monkeypatch.setattr(EventFile, "append", refuse)
    recorder = Recorder()
    last = failed(recorder.train(small_project(tmp_path), tmp_path / "run"))
    assert "the disk is full" in last.message
    assert recorder.events[-1] == last


def test_an_earlier_run_and_other_files_are_refused_untouched(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    Recorder().train(project, tmp_path / "run")
    before = {f: f.read_bytes() for f in (tmp_path / "run").rglob("*") if f.is_file()}
    last = failed(Recorder().train(project, tmp_path / "run"))
    assert "already holds a run" in last.message
    assert {f: f.read_bytes() for f in (tmp_path / "run").rglob("*") if f.is_file()} == before
    last = failed(Recorder().train(project, tmp_path, overwrite=True))  # holds the images
    assert "holds other files" in last.message
    again = Recorder().train(project.change_training(seed=8), tmp_path / "run", overwrite=True)
    assert isinstance(again, RunFinished)
    assert RunFolder(tmp_path / "run").project().training.seed == 8


@NO_CUDA
def test_cuda_without_an_accelerator_is_refused_in_a_sentence(tmp_path: Path) -> None:
    project = small_project(tmp_path, device="cuda")
    last = failed(Recorder().train(project, tmp_path / "run"))
    assert "no CUDA accelerator" in last.message
    assert "choose auto or cpu" in last.message
    assert not (tmp_path / "run").exists()
    with pytest.raises(TrainingError, match="cuda:3"):
        choose_device("cuda:3")


def test_data_that_is_gone_is_said(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    Path(project.data.path).unlink()
    last = failed(Recorder().train(project, tmp_path / "run"))
    assert last.code == "data"
    assert "images60.npz" in last.message


def test_a_network_with_too_few_outputs_is_refused(tmp_path: Path) -> None:
    project = small_project(tmp_path, [*dense()[:-1], dense()[-1].change(units=2)])
    last = failed(Recorder().train(project, tmp_path / "run"))
    assert last.code == "network"
    assert "gives 2 numbers, but the data has 3 classes" in last.message


def test_batches_of_one_with_normalisation_say_what_to_do(tmp_path: Path) -> None:
    from engine.blocks.normalization import BatchNorm  # noqa: PLC0415 - for this alone

    blocks = [*dense()[:-1], BatchNorm(), dense()[-1]]
    last = failed(Recorder().train(small_project(tmp_path, blocks, batch_size=1), tmp_path / "run"))
    assert "use a batch size of 2 or more" in last.message


def test_out_of_memory_asks_for_half_the_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hungry(*_arguments: Any, **_options: Any) -> Any:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")

    monkeypatch.setattr("engine.training.trainer.functional.cross_entropy", hungry)
    last = failed(Recorder().train(small_project(tmp_path), tmp_path / "run"))
    assert last.code == "out-of-memory"
    assert "batches of 8: try a batch size of 4." in last.message


def test_an_error_of_the_program_leaves_its_traceback_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: Any, **_options: Any) -> Any:
        raise RuntimeError("an odd thing\nwith details")

    monkeypatch.setattr("engine.training.trainer.functional.cross_entropy", broken)
    last = failed(Recorder().train(small_project(tmp_path), tmp_path / "run"))
    assert "in step 1 (an odd thing)" in last.message
    assert "with details" in (tmp_path / "run" / "error.log").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("error", "is_memory"),
    [
        (MemoryError(), True),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"), True),
        (RuntimeError("shape mismatch"), False),
        (ValueError("out of memory"), False),
    ],
)
def test_what_counts_as_out_of_memory(error: Exception, is_memory: bool) -> None:
    assert out_of_memory(error) is is_memory
    failure = failures.failure_of(error, TrainingPlan(batch_size=1), 3, 0.1)
    assert (failure.code == "out-of-memory") is is_memory
    assert ("smaller" in failure.message) is is_memory
