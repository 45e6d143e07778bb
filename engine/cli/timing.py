"""The command ``time``: how long each block takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.errors import NetloomError
from engine.projectfile import load_project
from engine.training.threads import prepare_process

if TYPE_CHECKING:
    import argparse

    from engine.cli.output import Output
    from engine.timing import Times


def time_command(options: argparse.Namespace, output: Output) -> int:
    """Measure a network; 2 where it cannot run."""
    project = load_project(options.file)
    if options.batch is not None and options.batch < 1:
        raise NetloomError(f"--batch is {options.batch}, but must be 1 or more.")
    if options.device is not None:
        project = project.change_training(device=options.device)  # which refuses unknown ones
    prepare_process()
    from engine.stopwatch import measure  # noqa: PLC0415 - torch takes over a second

    found = measure(project, batch=options.batch)
    total = found.total
    output.answer({**found.to_json(), "total": list(total)})
    rows = [
        _row("  " * (len(place) - 1) + place[-1], times, total)
        for place, times in found.times.items()
        if options.inside or len(place) == 1
    ]
    output.table(
        ["block", ">forward ms", ">backward ms", ">together ms", ">share"],
        [*rows, _row("total", total, total)],
    )
    images = "1 image" if found.batch == 1 else f"{found.batch:,} images"
    output.line(f"Medians of steps with {images} on {found.device}.")
    return 0


def _row(name: str, times: Times, total: Times) -> list[str]:
    share = times.total / total.total if total.total else 0.0
    cells = [f"{1000 * seconds:,.3f}" for seconds in (*times, times.total)]
    return [name, *cells, f"{share:.1%}"]
