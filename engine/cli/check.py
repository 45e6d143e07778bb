"""The command ``check``: what every block of a network is and costs, and what is wrong with it.

``docs/check.md`` explains every key of what it answers to machines.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.advice.advise import rules
from engine.analysis import Analysis, analyse
from engine.blocks.base import times
from engine.cli.comparison import compared, comparison_table
from engine.data.memory import physical_memory
from engine.data.sources import describe
from engine.errors import DataError, GraphError, NetloomError
from engine.expansion import expand
from engine.footprint import Footprint, footprint, usable, usable_share
from engine.groups.block import Group
from engine.memory import bytes_text
from engine.problems import Problem, Severity, find_problems
from engine.projectfile import load_project
from engine.shares import Share, activation_bytes, shares, together
from engine.tablecells import shown
from engine.tables import COLUMNS, USUAL, summarise, written

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path

    from engine.cli.output import Output
    from engine.graph import Graph
    from engine.project import Project
    from engine.training.plan import TrainingPlan

DEVICE = "cpu"
"""Looking for accelerators takes torch, which takes over a second: the answer is for the CPU."""


class _Known(NamedTuple):
    """All that is printed."""

    graph: Graph
    analysis: Analysis
    shares: Mapping[str, Share]
    plan: TrainingPlan
    step: Footprint | None
    """``None`` where the network cannot run."""
    memory: int
    problems: tuple[Problem, ...]


def check_command(options: argparse.Namespace, output: Output) -> int:
    """Print every node, the totals and the problems; 1 where the network cannot run."""
    if len(options.files) > 1:
        return _compare(options, output)
    file: Path = options.files[0]
    project = load_project(file)
    analysis = analyse(project.graph)
    classes, extra = _classes(project, file)
    shown, plan = analysis, project.training
    if options.flat:
        project = _unfolded(project, analysis)
        shown = analyse(project.graph)
    graph = project.graph
    problems = (*find_problems(project, shown, classes), *extra)
    known = _Known(
        graph,
        shown,
        shares(graph, shown, optimizer=plan.optimizer, momentum=plan.momentum),
        plan,
        _step(graph, shown, plan),
        physical_memory(),
        problems,
    )
    code = 1 if any(problem.severity is Severity.ERROR for problem in problems) else 0
    if options.format and not output.json:
        columns = COLUMNS if options.all else USUAL
        table = summarise(graph, shown, columns, title=project.name)
        output.page(written(table, options.format))
        return code
    output.answer(
        {
            "nodes": [_node(known, name) for name in shown.nodes],
            "totals": _totals(known),
            "training_step": _training_step(known),
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
    _print_blocks(known, output)
    if options.all:
        _print_memory(known, output)
    _print_totals(known, output)
    for problem in problems:
        output.line(f"{problem.severity.value}: {problem.message}")
        for repair in problem.repairs:
            output.line(f"    → {repair.label}")
    return code


def _compare(options: argparse.Namespace, output: Output) -> int:
    """Print one table of several networks; 1 where one of them is not known throughout."""
    if options.flat or options.all:
        raise NetloomError(
            "Several networks are compared as wholes: leave out --flat and --all, or name one file."
        )
    networks = [compared(load_project(file)) for file in options.files]
    table = comparison_table(networks, "Comparison of the networks" if options.format else "")
    code = 1 if any(network.macs is None for network in networks) else 0
    if options.format and not output.json:
        output.page(written(table, options.format))
        return code
    output.answer({"networks": [network._asdict() for network in networks]})
    headings = [table.headings[0], *[f">{heading}" for heading in table.headings[1:]]]
    output.table(headings, [[shown(cell) for cell in row] for row in table.rows])
    return code


def _unfolded(project: Project, analysis: Analysis) -> Project:
    """Return the project with a flat network, in which what was silenced stays silent."""
    flat = expand(project.graph, analysis)
    inside = {
        f"{code}@{name}"
        for code, _, node in (entry.partition("@") for entry in project.silenced)
        if node in project.graph and node not in flat
        for name in flat.nodes
        if name.startswith(f"{node}_") and name not in project.graph
    }
    plain = _without_groups(project.graph)  # what is in the palette's composites is sound
    local = [rule.code for rule in rules() if rule.local]
    inside |= {f"{code}@{name}" for name in flat.nodes if name not in plain for code in local}
    return replace(project, graph=flat, silenced=project.silenced | inside)


def _without_groups(graph: Graph) -> Graph:
    """Unfold the groups alone, and those in them, as far as their inputs are known."""
    while groups := [name for name, node in graph.nodes.items() if isinstance(node.block, Group)]:
        unfolded = expand(graph, only=groups)
        if unfolded is graph:
            break
        graph = unfolded
    return graph


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


def _step(graph: Graph, analysis: Analysis, plan: TrainingPlan) -> Footprint | None:
    if analysis.totals.unknown or not len(graph):
        return None
    try:
        flat = expand(graph, analysis)
    except GraphError:  # more blocks than a network may have
        return None
    known = analysis if flat is graph else analyse(flat)
    return footprint(flat, known, optimizer=plan.optimizer, momentum=plan.momentum)


# -- for machines -------------------------------------------------------------------------------


def _node(known: _Known, name: str) -> dict[str, Any]:
    report, share = known.analysis[name], known.shares.get(name)
    node, outputs, seen = known.graph[name], report.outputs, known.analysis.receptive(name)
    facts = report.facts
    return {
        "name": name,
        "block": node.block.kind,
        "bypassed": node.bypassed,
        "outputs": None if outputs is None else [list(shape) for shape in outputs],
        "parameters": report.parameters,
        "fixed_parameters": _fixed(known, name),
        "buffers": None if facts is None else facts.buffers,
        "macs": report.macs,
        "activation_bytes": activation_bytes(report),
        "kept_bytes": None if share is None else share.kept,
        "training_bytes": None if share is None else share.total,
        "receptive_field_px": None if seen is None else list(seen.size),
        "effective_stride_px": None if seen is None else list(map(float, seen.jump)),
        "offset_px": None if seen is None else list(map(float, seen.offset)),
    }


def _fixed(known: _Known, name: str) -> int | None:
    facts = known.analysis[name].facts
    if facts is None:
        return None
    return facts.fixed if known.graph[name].trainable else facts.parameters


def _totals(known: _Known) -> dict[str, Any]:
    totals, share = known.analysis.totals, together(known.shares.values())
    sums = {
        "parameters": totals.parameters,
        "trainable_parameters": totals.parameters - totals.fixed_parameters,
        "fixed_parameters": totals.fixed_parameters,
        "buffers": totals.buffers,
        "macs": totals.macs,
        "activation_bytes": _activations(known),
        "kept_bytes": share.kept,
        "training_bytes": share.total,
    }
    if totals.unknown:  # 0 is no answer where something is not known
        return {**{k: v or None for k, v in sums.items()}, "unknown_blocks": totals.unknown}
    return {**sums, "unknown_blocks": 0}


def _training_step(known: _Known) -> dict[str, Any] | None:
    step, plan = known.step, known.plan
    if step is None:
        return None
    room = usable(DEVICE, known.memory)
    return {
        "batch_size_images": plan.batch_size,
        "optimizer": plan.optimizer,
        "peak_bytes": step.peak(plan.batch_size),
        "device": DEVICE,
        "memory_bytes": known.memory,
        "usable_memory_bytes": room,
        "largest_batch_images": step.largest_batch(room),
    }


def _activations(known: _Known) -> int:
    return sum(activation_bytes(report) or 0 for report in known.analysis.nodes.values())


# -- for people ---------------------------------------------------------------------------------


def _print_blocks(known: _Known, output: Output) -> None:
    rows = []
    for name, report in known.analysis.nodes.items():
        block = known.graph[name].block
        outputs, seen = report.outputs, known.analysis.receptive(name)
        summary = block.summary()
        what = f"{block.title}: {summary}" if summary else block.title
        rows.append(
            [
                name,
                f"{what} (bypassed)" if known.graph[name].bypassed else what,
                "–" if outputs is None else ", ".join(map(times, outputs)),
                _parameters(report.parameters, _fixed(known, name)),
                "–" if report.macs is None else f"{report.macs:,}",
                "–" if seen is None else times(seen.size),
            ]
        )
    output.table(["name", "~block", "~output", ">parameters", ">MACs", "sees"], rows)


def _parameters(count: int | None, fixed: int | None) -> str:
    if count is None:
        return "–"
    if not fixed:
        return f"{count:,}"
    return f"{count:,} fixed" if fixed == count else f"{count:,} ({fixed:,} fixed)"


def _print_memory(known: _Known, output: Output) -> None:
    rows = []
    for name, report in known.analysis.nodes.items():
        made, share = activation_bytes(report), known.shares.get(name)
        seen = known.analysis.receptive(name)
        rows.append(
            [
                name,
                "–" if made is None else bytes_text(made),
                "–" if share is None else bytes_text(share.kept),
                "–" if share is None else bytes_text(share.total),
                "–" if seen is None else times(seen.size),
                "–" if seen is None else "×".join(f"{float(jump):g}" for jump in seen.jump),
                "–" if seen is None else ", ".join(f"{place:g}" for place in seen.offset),
            ]
        )
    columns = ["name", ">activations", ">kept", ">to train", "sees", "stride", "offset"]
    output.table(columns, rows)


def _print_totals(known: _Known, output: Output) -> None:
    totals, share = known.analysis.totals, together(known.shares.values())
    sums = [
        (totals.parameters, f"{totals.parameters:,} parameters{_split(known)}"),
        (totals.macs, f"{totals.macs:,} multiply-accumulates"),
        (share.total, f"{bytes_text(share.total)} to train one image"),
    ]
    if totals.unknown:
        least = [f"at least {text}" for value, text in sums if value]
        output.line(", ".join(least or ["parameters, multiply-accumulates and memory not known"]))
        blocks = "1 block is" if totals.unknown == 1 else f"{totals.unknown:,} blocks are"
        output.line(f"{blocks} not known")
        return
    output.line(", ".join(text for _, text in sums))
    named = (
        ("parameters and buffers", share.weights), ("gradients", share.gradients),
        ("optimizer", share.states), ("kept", share.kept),
    )  # fmt: skip
    output.line("  = " + " + ".join(f"{bytes_text(size)} {what}" for what, size in named))
    step, plan = known.step, known.plan
    if step is None:
        return
    room = usable(DEVICE, known.memory)
    largest = step.largest_batch(room)
    output.line(
        f"{bytes_text(step.peak(plan.batch_size))} at the peak of a step in batches of "
        f"{plan.batch_size:,}; the largest batch {f'is {largest:,}' if largest else 'is none'} in "
        f"{100 * usable_share(DEVICE):.0f} % of {bytes_text(known.memory)}"
    )


def _split(known: _Known) -> str:
    """Say how many parameters train, where some do not."""
    totals = known.analysis.totals
    fixed = totals.fixed_parameters
    if not fixed:
        return ""
    return f" ({totals.parameters - fixed:,} train, {fixed:,} are fixed)"
