"""The command ``demo``: the whole main job on real digits, in one table at the end."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from engine.analysis import analyse
from engine.cli.training import outcome, run_training, with_progress
from engine.errors import NetloomError, VerificationError
from engine.files import reason
from engine.projectfile import save_project
from engine.templates import template
from engine.training.events import RunFailed

if TYPE_CHECKING:
    import argparse

    from engine.cli.output import Output

TEMPLATE = "lenet5"


def demo_command(options: argparse.Namespace, output: Output) -> int:
    """Make a project of LeNet-5, train it, measure it, export it and prove the export."""
    folder: Path = options.to
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NetloomError(f"{folder} cannot be used: {reason(error)}.") from None
    changes = {"seed": options.seed, "device": options.device}
    if options.epochs is not None:
        changes["epochs"] = options.epochs
    project = options.arrange(template(TEMPLATE).build().change_training(**changes))
    file, run, model = folder / f"{TEMPLATE}.netloom", folder / "run", folder / f"{TEMPLATE}.onnx"
    save_project(project, file)
    began = time.perf_counter()
    # The stream of events is not what machines want of a demo: they get one object at the end.
    quiet = output.for_people_only()
    last = run_training(project, run, quiet, base=folder, overwrite=True)
    if isinstance(last, RunFailed):
        output.error(last.message)
        return 1
    output.line(outcome(last))
    from engine.exporting import (  # noqa: PLC0415 - after prepare_process()
        describe_export,
        export_run,
    )
    from engine.training.evaluate import evaluate  # noqa: PLC0415

    found = evaluate(project, run, base=folder, device=options.device)
    try:
        result = with_progress(
            output, "comparing", lambda tell: export_run(project, run, model, base=folder,
                                                         progress=tell)
        )  # fmt: skip
    except VerificationError as error:
        output.error(str(error))
        return 1
    proof = result.verification
    totals = analyse(project.graph).totals
    seconds = time.perf_counter() - began
    output.answer(
        {
            "template": TEMPLATE,
            "project": str(file),
            "run": str(run),
            "parameters": totals.parameters,
            "macs": totals.macs,
            "seed": options.seed,
            "epochs": last.epochs,
            "best_epoch": last.best_epoch,
            "training_seconds": last.elapsed,
            "samples_per_second": last.samples_per_second,
            "test_samples": found.samples,
            "test_accuracy": found.accuracy,
            "test_loss": found.loss,
            "export": describe_export(result),
            "seconds": seconds,
        }
    )
    output.table(
        ["what", ">result"],
        [
            ["network", f"LeNet-5, {totals.parameters:,} parameters, {totals.macs:,} MACs"],
            ["data", f"handwritten digits, {found.samples} of 1,797 held out for the test"],
            ["training", f"{last.epochs} epochs in {last.elapsed:.1f} s on {os.cpu_count()} cores"],
            ["speed", f"{last.samples_per_second:,.0f} images/s"],
            ["best epoch", f"{last.best_epoch}, {last.best_accuracy or 0:.2%} on validation"],
            ["test accuracy", f"{found.accuracy:.2%}"],
            ["ONNX file", f"{model}, {result.size / 1e3:,.0f} kB, opset {proof.opset}"],
            ["verified on", f"{proof.samples} test images"],
            ["largest difference", f"{proof.max_abs_difference:.1e}"],
            ["whole demo", f"{seconds:.1f} s"],
        ],
    )
    program = Path(__file__).parents[2] / "main.py"
    output.line(f"Open it: {sys.executable} {program} {file}")
    return 0
