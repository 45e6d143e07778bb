"""The commands that make files of networks: ``new`` and ``render``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.errors import NetloomError
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
    # By identity: 0 is no answer to leave out, but one to refuse.
    look = {
        name: value for name, value in asked.items() if value is not None and value is not False
    }
    options.renderer(options.file, target, options.theme, options.overlay, **look)
    output.answer({"file": str(target)})
    output.line(f"{target} shows {options.file}.")
    return 0
