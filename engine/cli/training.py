"""The commands about runs: ``train``, ``evaluate`` and ``export``."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from engine.errors import VerificationError
from engine.memory import bytes_text
from engine.projectfile import load_project
from engine.training.control import Control, stop_on_interrupt
from engine.training.events import (
    EpochDone,
    Event,
    RunFailed,
    RunFinished,
    RunStarted,
    StepsDone,
    to_json,
)
from engine.training.runs import RunFolder
from engine.training.threads import prepare_process

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from rich.console import Console
    from rich.progress import TaskID

    from engine.cli.output import Output
    from engine.onnx.verify import ExportResult
    from engine.project import Project
    from engine.training.evaluate import Evaluation

SHOWN_CLASSES = 20
"""A larger confusion matrix is for machines: no terminal is that wide."""


def train_command(options: argparse.Namespace, output: Output) -> int:
    """Train a network; 1 where the run failed, 2 where it could not begin."""
    project = load_project(options.file)
    overrides = {
        "epochs": options.epochs,
        "device": options.device,
        "batch_size": options.batch_size,
        "learning_rate": options.learning_rate,
        "seed": options.seed,
    }
    given = {name: value for name, value in overrides.items() if value is not None}
    if given:
        project = project.change_training(**given)
    last = run_training(
        project, options.folder, output, base=options.file.parent, overwrite=options.force
    )
    if isinstance(last, RunFailed):
        if not output.json:
            sys.stderr.write(last.message + "\n")
        return 1 if last.step or last.code == "network" else 2
    output.line(outcome(last))
    output.line(f"Everything the run was is in {options.folder}.")
    return 0


def run_training(
    project: Project,
    folder: Path,
    output: Output,
    *,
    base: Path | None,
    overwrite: bool = False,
) -> RunFinished | RunFailed:
    """Train with a progress bar for people or a stream of events for machines."""
    prepare_process()
    from engine.training.trainer import train  # noqa: PLC0415 - torch takes over a second

    control = Control()
    with stop_on_interrupt(control):
        if output.json:
            return train(
                project, folder, base=base, emit=_write_event, control=control, overwrite=overwrite
            )
        with RunProgress(output.console) as bar:
            return train(
                project, folder, base=base, emit=bar.handle, control=control, overwrite=overwrite
            )


def _write_event(event: Event) -> None:
    sys.stdout.write(to_json(event) + "\n")
    sys.stdout.flush()


class RunProgress:
    """A run's events as a progress bar, with a line for every epoch.

    Parameters
    ----------
    console
        The terminal, or a file, where only the lines appear.
    """

    def __init__(self, console: Console) -> None:
        self._progress = Progress(
            TextColumn("epoch {task.fields[epoch]:>3}"),
            BarColumn(bar_width=30),
            TaskProgressColumn(),
            TextColumn("{task.fields[numbers]}"),
            console=console,
            transient=True,
            # The events come in their own time; a thread that redraws would cost training time.
            auto_refresh=False,
            disable=not console.is_terminal,
        )
        self._console = console
        self._task: TaskID | None = None
        self._epochs = 0

    def __enter__(self) -> RunProgress:
        """Show the bar."""
        self._progress.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Take the bar away."""
        self._progress.stop()

    def handle(self, event: Event) -> None:
        """Show what an event says."""
        if isinstance(event, RunStarted):
            self._epochs = event.epochs
            steps = event.epochs * event.steps_per_epoch
            self._task = self._progress.add_task("", total=steps, epoch=1, numbers="")
            self._line(
                f"{event.project}: {event.parameters:,} parameters, "
                f"{event.training_samples:,} images to learn from, "
                f"{event.validation_samples:,} to validate, on {event.device}"
            )
            for warning in RunFolder(Path(event.folder)).warnings():
                self._line(f"warning: {warning}")
        elif isinstance(event, StepsDone) and self._task is not None:
            numbers = (
                f"loss {event.loss[-1]:.4f}  {event.samples_per_second:,.0f} images/s  "
                f"{_duration(event.seconds_left)} left"
            )
            step = event.first_step + len(event.loss) - 1
            self._progress.update(
                self._task, completed=step, epoch=event.epoch, numbers=numbers, refresh=True
            )
        elif isinstance(event, EpochDone):
            self._line(self._epoch(event))

    def _epoch(self, event: EpochDone) -> str:
        width = len(str(self._epochs))
        text = (
            f"epoch {event.epoch:>{width}}/{self._epochs}  "
            f"loss {event.train_loss:.4f}  accuracy {event.train_accuracy:7.2%}"
        )
        if event.validation_loss is not None and event.validation_accuracy is not None:
            text += (
                f"   validation {event.validation_loss:.4f}  {event.validation_accuracy:7.2%}"
                + (" *" if event.best else "  ")
            )
        return f"{text}  {event.samples_per_second:>9,.0f} images/s"

    def _line(self, text: str) -> None:
        self._console.print(text, markup=False)


def outcome(last: RunFinished) -> str:
    """Say in a sentence how a run ended."""
    text = "Training finished" if last.reason == "completed" else "Training was stopped"
    epochs = "1 epoch" if last.epochs == 1 else f"{last.epochs} epochs"
    text += f" after {epochs} in {_duration(last.elapsed)}"
    if last.best_epoch and last.best_accuracy is not None:
        text += f"; the best was epoch {last.best_epoch} with {last.best_accuracy:.2%}"
    return text + "."


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"


def evaluate_command(options: argparse.Namespace, output: Output) -> int:
    """Measure a run's best weights on the test part."""
    project = load_project(options.file)
    prepare_process()
    from engine.training.evaluate import evaluate  # noqa: PLC0415 - torch takes over a second

    found = evaluate(project, options.folder, base=options.file.parent, device=options.device)
    output.answer({**asdict(found)})
    print_evaluation(found, output)
    return 0


def print_evaluation(found: Evaluation, output: Output) -> None:
    """Print accuracy, loss and confusion matrix for people."""
    output.line(
        f"{found.accuracy:.2%} of {found.samples:,} {found.part} images are named right; "
        f"mean loss {found.loss:.4f}."
    )
    if len(found.confusion) > SHOWN_CLASSES:
        return
    names = [*found.classes, *[f"+{i}" for i in range(len(found.confusion[0]))]]
    columns = ["is \\ named", *[f">{name}" for name in names[: len(found.confusion[0])]]]
    rows = [
        [name, *[str(cell) if cell else "·" for cell in row]]
        for name, row in zip(found.classes, found.confusion, strict=True)
    ]
    output.table(columns, rows)


def export_command(options: argparse.Namespace, output: Output) -> int:
    """Write a run's best weights as ONNX; 1 and no file where the comparison fails."""
    project = load_project(options.file)
    prepare_process()
    from engine.exporting import describe_export, export_run  # noqa: PLC0415 - torch is slow

    try:
        result = with_progress(
            output,
            "comparing",
            lambda tell: export_run(
                project, options.folder, options.to, base=options.file.parent, progress=tell
            ),
        )
    except VerificationError as error:
        output.answer({"file": None, "verified": False, "error": str(error)})
        sys.stderr.write(str(error) + "\n")
        return 1
    output.answer(describe_export(result))
    proof = result.verification
    output.line(
        f"{result.path} ({bytes_text(result.size)}, opset {proof.opset}) computes what was "
        f"trained: over {proof.samples:,} images the largest difference is "
        f"{proof.max_abs_difference:.1e}."
    )
    return 0


def with_progress(
    output: Output,
    what: str,
    work: Callable[[Callable[[int, int], None]], ExportResult],
) -> ExportResult:
    """Run a job that tells how far it is, with a progress bar where there is a terminal."""
    console = output.console
    bar = Progress(
        TextColumn(what), BarColumn(bar_width=30), TaskProgressColumn(),
        console=console, transient=True, disable=output.json or not console.is_terminal,
    )  # fmt: skip
    with bar:
        task = bar.add_task(what, total=None)
        return work(lambda done, total: bar.update(task, completed=done, total=total))
