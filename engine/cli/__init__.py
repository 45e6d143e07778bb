"""The command line: everything the window does, for terminals and for machines."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from engine.cli.arguments import build_parser
from engine.cli.output import Output
from engine.errors import NetloomError
from engine.figures.paper import Figure
from engine.files import reason
from engine.project import Project

Arranger = Callable[[Project], Project]
"""Lays out the cards of a project; the program hands it in, for the layout is the canvas's."""
Renderer = Callable[..., tuple[int, int, int] | None]
"""Draws a project file (path, picture, theme, overlay, and what else was asked for by name), and
says width and height in pixels and the width that was asked for; the program hands it in, for it
needs Qt."""

FigurePrinter = Callable[[Figure, str], bytes]
"""Makes a PDF of a figure with a title; handed in like the renderer."""


def main(
    argv: Sequence[str],
    render: Renderer | None = None,
    arrange: Arranger | None = None,
    print_figure: FigurePrinter | None = None,
) -> int:
    """Run one command.

    Parameters
    ----------
    argv
        The arguments without the program's name.
    render
        What draws pictures, where this process may use Qt.
    arrange
        What lays out the cards of a new project; they stand in one row without it.
    print_figure
        What makes a PDF of a figure, where this process may use Qt.

    Returns
    -------
    int
        0 where all went well; 1 where the network cannot run, a training failed or a
        comparison did; 2 for bad input.
    """
    output = Output(json="--json" in argv)
    try:
        try:
            options = build_parser().parse_args(argv)
            options.renderer = render
            options.print_figure = print_figure
            options.arrange = arrange or (lambda project: project)
            code = int(options.run(options, output))
        except SystemExit as stop:  # --help and --version
            code = int(stop.code or 0)
        sys.stdout.flush()
    except NetloomError as error:
        return _complain(output, str(error))
    except BrokenPipeError:
        # The reader (head, less) has gone: nothing is left to say, also not while exiting.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        if error.filename is None:  # not a file: the place that the answer itself goes to
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.stderr.write(f"The answer could not be written: {reason(error)}.\n")
            return 2
        return _complain(output, f"{error.filename} cannot be used: {reason(error)}.")
    except KeyboardInterrupt:
        _complain(output, "Stopped.")
        return 130
    return code


def _complain(output: Output, sentence: str) -> int:
    output.error(sentence)
    return 2
