"""The commands that make files of networks: ``new`` and ``render``."""

from __future__ import annotations

import sys
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
    if options.overlay == "time":
        raise NetloomError(
            "A picture coloured by measured time needs the window, which measures: choose the "
            f"overlay there, or ask for the numbers with netloom time {options.file}."
        )
    if options.renderer is None:
        raise NetloomError("Pictures need Qt: start the command with python main.py render.")
    load_project(options.file)
    asked = {name: getattr(options, name) for name in ("scale", "width", "transparent", "grid")}
    # By identity: 0 is no answer to leave out, but one to refuse.
    look = {
        name: value for name, value in asked.items() if value is not None and value is not False
    }
    drawn = options.renderer(options.file, target, options.theme, options.overlay, **look)
    if drawn is None:
        output.answer({"file": str(target)})
        output.line(f"{target} shows {options.file}.")
        return 0
    width, height, wished = drawn
    output.answer({"file": str(target), "width": width, "height": height, "asked_width": wished})
    output.line(f"{target} shows {options.file} in {width:,} × {height:,} pixels.")
    # Nobody asked for the usual scale: what does not fit in it is only told, not warned of.
    if width < wished - 1 and {"scale", "width"} & set(look):
        sys.stderr.write(
            f"Warning: the picture is {width:,} pixels wide and not {wished:,}, as a PNG has at "
            "most 32,000 pixels a side and 100 million in all: write an .svg or .pdf file, which "
            "is sharp at any size.\n"
        )
    return 0
