"""The commands about networks: ``new``, ``check`` and ``render``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.analysis import Analysis, analyse
from engine.blocks.base import times
from engine.data.sources import describe
from engine.errors import DataError, NetloomError
from engine.expansion import expand
from engine.problems import Problem, Severity, find_problems
from engine.projectfile import SUFFIX, load_project, save_project
from engine.templates import template

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from engine.cli.output import Output
    from engine.graph import Graph
    from engine.project import Project


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


def check_command(options: argparse.Namespace, output: Output) -> int:
    """Print every node, the totals and the problems; 1 where the network cannot run."""
    project = load_project(options.file)
    analysis = analyse(project.graph)
    classes, extra = _classes(project, options.file)
    problems = (*find_problems(project, analysis, classes), *extra)
    graph, shown = project.graph, analysis
    if options.flat:
        graph = expand(graph, analysis)
        shown = analyse(graph)
    output.answer(
        {
            "nodes": [_node(graph, shown, name) for name in shown.nodes],
            "totals": {
                "parameters": shown.totals.parameters,
                "macs": shown.totals.macs,
            },
            "problems": [
                {
                    "severity": problem.severity.value,
                    "code": problem.code,
                    "node": problem.node,
                    "message": problem.message,
                    "repairs": [repair.label for repair in problem.repairs],
                }
                for problem in problems
            ],
        }
    )
    _print_check(graph, shown, problems, output)
    return 1 if any(problem.severity is Severity.ERROR for problem in problems) else 0


def _classes(project: Project, file: Path) -> tuple[int | None, tuple[Problem, ...]]:
    """Return how many classes the data has, or the problem that it cannot be read."""
    if project.data.source == "none":
        return None, ()
    try:
        summary = describe(project.data, file.parent)
    except DataError as error:
        return None, (Problem(Severity.WARNING, "data", None, None, str(error)),)
    told = [Problem(Severity.WARNING, "data", None, None, text) for text in summary.warnings]
    return len(summary.classes), tuple(told)


def _node(graph: Graph, analysis: Analysis, name: str) -> dict[str, Any]:
    report = analysis[name]
    outputs, receptive = report.outputs, analysis.receptive(name)
    return {
        "name": name,
        "block": graph[name].block.kind,
        "outputs": None if outputs is None else [list(shape) for shape in outputs],
        "parameters": report.parameters,
        "macs": report.macs,
        "receptive_field": None if receptive is None else list(receptive.size),
    }


def _print_check(
    graph: Graph, analysis: Analysis, problems: tuple[Problem, ...], output: Output
) -> None:
    rows = []
    for name, report in analysis.nodes.items():
        block = graph[name].block
        outputs, receptive = report.outputs, analysis.receptive(name)
        rows.append(
            [
                name,
                block.title,
                block.summary(),
                "–" if outputs is None else ", ".join(map(times, outputs)),
                "–" if report.parameters is None else f"{report.parameters:,}",
                "–" if report.macs is None else f"{report.macs:,}",
                "–" if receptive is None else times(receptive.size),
            ]
        )
    totals = analysis.totals
    columns = ["name", "block", "settings", "output", ">parameters", ">MACs", "sees"]
    output.table(columns, rows)
    output.line(f"{totals.parameters:,} parameters, {totals.macs:,} multiply-accumulates")
    for problem in problems:
        output.line(f"{problem.severity.value}: {problem.message}")
        for repair in problem.repairs:
            output.line(f"    → {repair.label}")


def render_command(options: argparse.Namespace, output: Output) -> int:
    """Draw the network as the canvas shows it."""
    target: Path = options.to
    if target.suffix.lower() not in {".png", ".svg"}:
        raise NetloomError(f"{target} must end in .png or .svg: these are the pictures made here.")
    if options.renderer is None:
        raise NetloomError("Pictures need Qt: start the command with python main.py render.")
    load_project(options.file)
    options.renderer(options.file, target, options.theme, options.overlay)
    output.answer({"file": str(target)})
    output.line(f"{target} shows {options.file}.")
    return 0
