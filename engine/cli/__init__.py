"""The command line: everything the window does, for terminals and for machines."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from engine import __version__
from engine.cli.output import Output
from engine.errors import NetloomError

Renderer = Callable[[Path, Path, str], None]
"""Draws a project file as a picture in a theme; the program hands it in, for it needs Qt."""


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one sentence."""

    def error(self, message: str) -> NoReturn:
        name = self.prog.partition(" ")[2]
        command = f"{name} " if name else ""
        self.exit(2, f"{message[:1].upper()}{message[1:]}: see {command}--help.\n")


def main(argv: Sequence[str], render: Renderer | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    argv
        The arguments without the program's name.
    render
        What draws pictures, where this process may use Qt.

    Returns
    -------
    int
        0 where all went well; 1 where the network cannot run, a training failed or a
        comparison did; 2 for bad input.
    """
    try:
        options = _parser().parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    options.renderer = render
    output = Output(json=options.json)
    try:
        return int(options.run(options, output))
    except NetloomError as error:
        output.error(str(error))
        return 2
    except KeyboardInterrupt:
        output.error("Stopped.")
        return 130
    except BrokenPipeError:
        # The reader (head, less) has gone: nothing is left to say, also not while exiting.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="netloom",
        description="Netloom designs, trains and exports convolutional networks. Without a "
        "command, or with a .netloom file alone, it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Netloom {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, help: str, function: str) -> argparse.ArgumentParser:  # noqa: A002
        sub = commands.add_parser(name, help=help, description=help)
        sub.add_argument("--json", action="store_true", help="answer for machines, as JSON")
        sub.set_defaults(run=_later(function))
        return sub

    command("templates", "List the networks to start from.", "network.templates_command")
    new = command("new", "Write a template as a new project.", "network.new_command")
    new.add_argument("template", metavar="TEMPLATE", help="id of a template")
    new.add_argument("--to", type=Path, required=True, metavar="FILE", help="the new .netloom file")
    new.add_argument("--force", action="store_true", help="replace the file where it exists")
    check = command(
        "check", "Say shapes, parameters, cost and problems of a network.", "network.check_command"
    )
    _project(check)
    check.add_argument("--flat", action="store_true", help="list composites unfolded")
    train = command("train", "Train a network.", "training.train_command")
    _project(train)
    _run(train, "folder for the run")
    train.add_argument("--epochs", type=int, metavar="N", help="instead of the project's")
    train.add_argument("--device", metavar="D", help="auto, cpu, cuda, cuda:N or mps")
    train.add_argument("--batch-size", type=int, metavar="N", help="instead of the project's")
    train.add_argument("--learning-rate", type=float, metavar="R", help="instead of the project's")
    train.add_argument("--seed", type=int, metavar="S", help="instead of the project's")
    train.add_argument("--force", action="store_true", help="replace the run that is there")
    evaluate = command(
        "evaluate", "Measure a trained network on the test part.", "training.evaluate_command"
    )
    _project(evaluate)
    _run(evaluate, "folder of the run")
    evaluate.add_argument("--device", default="auto", metavar="D", help="auto, cpu, cuda or mps")
    export = command(
        "export", "Write a trained network as ONNX, proved equal.", "training.export_command"
    )
    _project(export)
    _run(export, "folder of the run")
    export.add_argument("--to", type=Path, required=True, metavar="MODEL.onnx", help="the file")
    picture = command("render", "Draw a network as a picture.", "network.render_command")
    _project(picture)
    picture.add_argument(
        "--to", type=Path, required=True, metavar="PICTURE", help="a .png or .svg file"
    )
    picture.add_argument("--theme", choices=("light", "dark"), default="light")
    demo = command(
        "demo", "Do the main job: LeNet-5 learns digits and leaves as ONNX.", "demo.demo_command"
    )
    demo.add_argument("--to", type=Path, default=Path("demo"), metavar="DIR", help="where to work")
    demo.add_argument("--seed", type=int, default=0, metavar="S")
    demo.add_argument("--epochs", type=int, metavar="N", help="instead of the template's")
    demo.add_argument("--device", default="cpu", metavar="D", help="auto, cpu, cuda or mps")
    return parser


def _project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a .netloom file")


def _run(parser: argparse.ArgumentParser, help: str) -> None:  # noqa: A002
    parser.add_argument("--run", dest="folder", type=Path, required=True, metavar="DIR", help=help)


def _later(function: str) -> Callable[[argparse.Namespace, Output], int]:
    """Import a command only when it runs, so that ``--help`` and ``check`` need no torch."""

    def run(options: argparse.Namespace, output: Output) -> int:
        from importlib import import_module  # noqa: PLC0415

        module, _, name = function.partition(".")
        return int(getattr(import_module(f"engine.cli.{module}"), name)(options, output))

    return run
