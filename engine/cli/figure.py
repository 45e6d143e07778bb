"""The command ``figure``: a network as papers draw it, as SVG or PDF."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

from engine.errors import NetloomError
from engine.figures import FigureOptions, draw_figure
from engine.figures.options import LEGIBLE_POINTS, PAGE_MM
from engine.files import reason, write_atomically
from engine.projectfile import load_project

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from engine.cli.output import Output
    from engine.figures import Figure


def figure_command(options: argparse.Namespace, output: Output) -> int:
    """Draw the network as papers do."""
    target: Path = options.to
    ending = target.suffix.lower()
    if ending not in {".svg", ".pdf"}:
        raise NetloomError(
            f"{target} must end in .svg or .pdf: call it {target.stem}.svg or {target.stem}.pdf."
        )
    if ending == ".pdf" and options.print_figure is None:
        raise NetloomError(
            "PDF needs Qt: start the command with python main.py figure, or write an .svg file."
        )
    look = FigureOptions(
        options.style, "grey" if options.grey else "colour", options.font, options.mm,
        options.names, not options.no_shapes, options.parameters, options.flat, options.detail,
        options.most, options.orientation, options.folded, not options.no_kernels,
    )  # fmt: skip
    project = load_project(options.file)
    figure = draw_figure(project.graph, look, title=project.name)
    data = figure.svg.encode()
    if ending == ".pdf":
        data = options.print_figure(figure, project.name)
    try:
        write_atomically(target, data)
    except OSError as error:
        raise NetloomError(f"{target} cannot be written: {reason(error)}.") from error
    warnings = print_warnings(figure, look)
    output.answer(
        {
            "file": str(target),
            "width_mm": round(figure.width_mm, 2),
            "height_mm": round(figure.height_mm, 2),
            "text_points": round(figure.text_points, 2),
            "warnings": warnings,
        }
    )
    output.line(
        f"{target} shows {options.file} in {figure.width_mm:.0f} × {figure.height_mm:.0f} mm; its "
        f"smallest text has {figure.text_points:.1f} points."
    )
    for warning in warnings:
        sys.stderr.write(f"Warning: {warning}\n")
    return 0


def print_warnings(figure: Figure, look: FigureOptions) -> list[str]:
    """Return what a reader of the printed figure would complain of, and the way out."""
    warnings = []
    fewer = [] if look.style == "columns" else ["--style columns"]
    if look.names or look.parameters or look.detail or look.flat:
        fewer.append("fewer details")
    if 0 < figure.text_points < LEGIBLE_POINTS:
        wide = math.ceil(figure.width_mm * LEGIBLE_POINTS / figure.text_points / 5) * 5
        ways = [f"--mm {wide}", *fewer]
        warnings.append(
            f"the smallest text is {figure.text_points:.1f} pt at {figure.width_mm:.0f} mm, but "
            f"print needs {LEGIBLE_POINTS:g} pt: use {_either(ways)}."
        )
    if figure.height_mm > PAGE_MM:
        ways = ["--orientation right" if look.down else "--orientation down"]
        ways += [] if look.folded or look.flat or look.style != "columns" else ["--folded"]
        ways.append("a smaller --most")
        warnings.append(
            f"the figure is {figure.height_mm:.0f} mm high, but a page has about {PAGE_MM:g} mm: "
            f"use {_either(ways)}."
        )
    return warnings


def _either(ways: list[str]) -> str:
    *first, last = ways
    return f"{', '.join(first)} or {last}" if first else last
