"""The commands that make files of networks: ``new``, ``render`` and ``figure``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.errors import NetloomError
from engine.figures import FigureOptions, draw_figure
from engine.files import reason, write_atomically
from engine.projectfile import SUFFIX, load_project, save_project
from engine.templates import template

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from engine.cli.output import Output


def new_command(options: argparse.Namespace, output: Output) -> int:
    """Write a template as a project file."""
    target: Path = options.to
    project = options.arrange(template(options.template).build())
    if target.suffix != SUFFIX:
        raise NetloomError(f"{target} must end in {SUFFIX}: call it {target.stem}{SUFFIX}.")
    if target.exists() and not options.force:
        raise NetloomError(f"{target} exists already: choose another name, or add --force.")
    save_project(project, target)
    output.answer({"file": str(target), "template": options.template})
    output.line(f"{target} now holds {template(options.template).title}.")
    return 0


def render_command(options: argparse.Namespace, output: Output) -> int:
    """Draw the network as the canvas shows it."""
    target: Path = options.to
    if target.suffix.lower() not in {".png", ".svg", ".pdf"}:
        raise NetloomError(
            f"{target} must end in .png, .svg or .pdf: these are the pictures made here."
        )
    if options.renderer is None:
        raise NetloomError("Pictures need Qt: start the command with python main.py render.")
    load_project(options.file)
    asked = {name: getattr(options, name) for name in ("scale", "width", "transparent", "grid")}
    look = {name: value for name, value in asked.items() if value not in (None, False)}
    options.renderer(options.file, target, options.theme, options.overlay, **look)
    output.answer({"file": str(target)})
    output.line(f"{target} shows {options.file}.")
    return 0


def figure_command(options: argparse.Namespace, output: Output) -> int:
    """Draw the network as papers do."""
    target: Path = options.to
    if target.suffix.lower() != ".svg":
        raise NetloomError(f"{target} must end in .svg: call it {target.stem}.svg.")
    look = FigureOptions(
        options.style, "grey" if options.grey else "colour", options.font, options.mm,
        options.names, not options.no_shapes, options.parameters, options.flat, options.detail,
        options.most, options.orientation,
    )  # fmt: skip
    project = load_project(options.file)
    figure = draw_figure(project.graph, look, title=project.name)
    try:
        write_atomically(target, figure.svg.encode())
    except OSError as error:
        raise NetloomError(f"{target} cannot be written: {reason(error)}.") from error
    output.answer(
        {
            "file": str(target),
            "width_mm": round(figure.width_mm, 2),
            "height_mm": round(figure.height_mm, 2),
            "text_points": round(figure.text_points, 2),
        }
    )
    output.line(
        f"{target} shows {options.file} in {figure.width_mm:.0f} × {figure.height_mm:.0f} mm; its "
        f"smallest text has {figure.text_points:.1f} points."
    )
    return 0
