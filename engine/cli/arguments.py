"""The commands and their options, and what is said where they are misspelt."""

from __future__ import annotations

import argparse
import difflib
import re
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from engine import __version__
from engine.errors import NetloomError

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.cli.output import Output


OVERLAYS = ("none", "parameters", "macs", "activations", "memory", "time", "receptive")
"""What ``render`` can colour the blocks by."""


FORMS = ("markdown", "csv", "latex", "html")
"""What ``check`` can write its table as."""


class UsageError(NetloomError):
    """A command line that is not understood."""


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{_plain(message)}: see {self.prog} --help.")


def _plain(message: str) -> str:
    """Say in plain words what argparse complains of."""
    if match := re.match(r"argument (\S+): invalid choice: '(.*?)' \(choose from (.*)\)", message):
        option, word = match[1], match[2]
        names = re.findall(r"[\w-]+", match[3])
        if option != "COMMAND":
            return f"{option} is '{word}', but must be {' or '.join(names)}"
        near = difflib.get_close_matches(word, names, 1)
        hint = f" (did you mean '{near[0]}'?)" if near else f", but {', '.join(names)}"
        return f"There is no command '{word}'{hint}"
    for pattern, words in (
        (r"the following arguments are required: ", "Something is missing: "),
        (r"unrecognized arguments: ", "Nothing here is called "),
        (r"argument (\S+): expected one argument", r"\1 needs a value"),
        (r"argument (\S+): ", r"\1 "),
    ):
        message = re.sub("^" + pattern, words, message)
    return message


def build_parser() -> argparse.ArgumentParser:
    """Build the parser of all commands; each command's function is the option ``run``."""
    parser = _Parser(
        prog="netloom",
        description="Netloom designs, trains and exports convolutional networks. Without a "
        "command, or with a .netloom file alone, it opens the window.",
        epilog="Each command tells its own options: netloom check --help. The exit code is 0 where "
        "all went well, 1 where the network cannot run or a training or comparison failed, and 2 "
        "for bad input.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Netloom {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, help: str, function: str) -> argparse.ArgumentParser:  # noqa: A002
        sub = commands.add_parser(name, help=help, description=help, allow_abbrev=False)
        sub.add_argument("--json", action="store_true", help="answer for machines, as JSON")
        sub.set_defaults(run=_later(function))
        return sub

    listed = command("templates", "List the networks to start from.", "reference.templates_command")
    _markdown(listed)
    blocks = command(
        "blocks", "List the blocks, or all settings of one.", "reference.blocks_command"
    )
    blocks.add_argument("block", nargs="?", metavar="BLOCK", help="id or title of one block")
    _markdown(blocks)
    new = command("new", "Write a template as a new project.", "network.new_command")
    new.add_argument("template", metavar="TEMPLATE", help="id of a template")
    new.add_argument("--to", type=Path, required=True, metavar="FILE", help="the new .netloom file")
    new.add_argument("--force", action="store_true", help="replace the file where it exists")
    check = command(
        "check",
        "Say shapes, parameters, cost, memory and problems of a network.",
        "check.check_command",
    )
    check.add_argument(
        "files", type=Path, nargs="+", metavar="FILE",
        help="a .netloom file; several are compared in one table",
    )  # fmt: skip
    check.add_argument("--flat", action="store_true", help="list composites unfolded")
    check.add_argument(
        "--all", action="store_true",
        help="a second table: activations, memory of training, receptive field with its stride "
        "and offset; in JSON they always are, under the keys that docs/check.md explains",
    )  # fmt: skip
    check.add_argument(
        "--format", choices=FORMS, metavar="FORM",
        help=f"the table alone, for a paper or a spreadsheet: {', '.join(FORMS)}",
    )  # fmt: skip
    train = command("train", "Train a network.", "training.train_command")
    _project(train)
    _run(train, "folder for the run")
    train.add_argument("--epochs", type=_whole, metavar="N", help="instead of the project's")
    train.add_argument("--device", metavar="D", help="auto, cpu, cuda, cuda:N or mps")
    train.add_argument("--batch-size", type=_whole, metavar="N", help="instead of the project's")
    train.add_argument(
        "--learning-rate", type=_number, metavar="R", help="instead of the project's"
    )
    train.add_argument("--seed", type=_whole, metavar="S", help="instead of the project's")
    train.add_argument("--force", action="store_true", help="replace the run that is there")
    evaluate = command(
        "evaluate", "Measure a trained network on the test part.", "training.evaluate_command"
    )
    _project(evaluate)
    _run(evaluate, "folder of the run")
    evaluate.add_argument("--device", default="auto", metavar="D", help="auto, cpu, cuda or mps")
    _timing(command("time", "Measure how long each block takes.", "timing.time_command"))
    export = command(
        "export", "Write a trained network as ONNX, proved equal.", "training.export_command"
    )
    _project(export)
    _run(export, "folder of the run")
    export.add_argument("--to", type=Path, required=True, metavar="MODEL.onnx", help="the file")
    _picture(command("render", "Draw a network as a picture.", "network.render_command"))
    _figure(command("figure", "Draw a network as papers do.", "figure.figure_command"))
    demo = command(
        "demo", "Do the main job: LeNet-5 learns digits and leaves as ONNX.", "demo.demo_command"
    )
    demo.add_argument("--to", type=Path, default=Path("demo"), metavar="DIR", help="where to work")
    demo.add_argument(
        "--seed", type=_whole, default=0, metavar="S", help="start of every random choice"
    )
    demo.add_argument("--epochs", type=_whole, metavar="N", help="instead of the template's")
    demo.add_argument("--device", default="cpu", metavar="D", help="auto, cpu, cuda or mps")
    return parser


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"must be a whole number, not '{text}'") from None


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"must be a number, not '{text}'") from None


def _project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a .netloom file")


def _picture(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument(
        "--to", type=Path, required=True, metavar="PICTURE", help="a .png, .svg or .pdf file"
    )
    parser.add_argument(
        "--theme", choices=("light", "dark"), default="light", help="light (the default) or dark"
    )
    parser.add_argument(
        "--overlay", choices=OVERLAYS, default="none", metavar="NUMBER",
        help=f"colour the blocks by a number: {', '.join(OVERLAYS[1:])}",
    )  # fmt: skip
    parser.add_argument(
        "--scale", type=_number, metavar="S", help="pixels of a PNG for one of the canvas (2)"
    )
    parser.add_argument("--width", type=_whole, metavar="PX", help="width of a PNG, instead")
    parser.add_argument("--transparent", action="store_true", help="leave the ground out")
    parser.add_argument("--grid", action="store_true", help="draw the canvas's grid")


def _timing(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("--device", metavar="D", help="auto, cpu, cuda, cuda:N or mps")
    parser.add_argument(
        "--batch", type=_whole, metavar="N",
        help="images at a time, instead of the project's or as many of them as are quick",
    )  # fmt: skip
    parser.add_argument("--inside", action="store_true", help="list what is inside composites too")


def _figure(parser: argparse.ArgumentParser) -> None:
    _project(parser)
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FIGURE", help="a .svg or .pdf file"
    )
    parser.add_argument(
        "--style", choices=("boxes", "columns", "planes"), default="boxes",
        help="boxes as in VGG's papers, columns as in ResNet's, planes as in LeNet's",
    )  # fmt: skip
    parser.add_argument("--grey", action="store_true", help="without colours")
    parser.add_argument("--font", choices=("sans", "serif"), default="sans", help="sans or serif")
    parser.add_argument(
        "--mm", type=_number, default=175.0, metavar="MM",
        help="at most so wide: 85 is a column of most journals, 175 both (the default)",
    )  # fmt: skip
    parser.add_argument("--names", action="store_true", help="write the blocks' names")
    parser.add_argument("--no-shapes", action="store_true", help="leave the shapes out")
    parser.add_argument("--parameters", action="store_true", help="write how many parameters")
    unfolding = parser.add_mutually_exclusive_group()
    unfolding.add_argument("--flat", action="store_true", help="draw composites unfolded")
    unfolding.add_argument(
        "--folded", action="store_true",
        help="draw every stage as one box in columns too, where else its first unit is drawn",
    )  # fmt: skip
    parser.add_argument("--no-kernels", action="store_true", help="leave kernel sizes out of boxes")
    parser.add_argument(
        "--detail", action="store_true", help="draw norms and activations for themselves"
    )
    parser.add_argument(
        "--most", type=_whole, default=60, metavar="N",
        help="leave out the middle of more layers than that; 0 for none",
    )  # fmt: skip
    parser.add_argument(
        "--orientation", choices=("auto", "right", "down"), default="auto",
        help="which way the data flows",
    )  # fmt: skip


def _markdown(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--markdown", action="store_true", help="the page in docs/, as Markdown")


def _run(parser: argparse.ArgumentParser, help: str) -> None:  # noqa: A002
    parser.add_argument("--run", dest="folder", type=Path, required=True, metavar="DIR", help=help)


def _later(function: str) -> Callable[[argparse.Namespace, Output], int]:
    """Import a command only when it runs, so that ``--help`` and ``check`` need no torch."""

    def run(options: argparse.Namespace, output: Output) -> int:
        from importlib import import_module  # noqa: PLC0415

        module, _, name = function.partition(".")
        return int(getattr(import_module(f"engine.cli.{module}"), name)(options, output))

    return run
