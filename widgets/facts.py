"""What is known of blocks and projects, in words and numbers with the sums behind them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.analysis import Analysis, NodeReport
from engine.blocks.base import Family, ShapeError, shape_text, times
from engine.graph import Graph, Node
from engine.memory import held
from engine.project import Project
from engine.receptive import Receptive
from widgets.fields.writing import spell


class Fact(NamedTuple):
    """One line: what it is, its value, and how that comes about."""

    title: str
    value: str
    reason: str = ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facts", text)


def size_text(size: float) -> str:
    """Write a number of bytes as people do: ``0.9 MB``."""
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit in ("B", "kB") else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:,.1f} TB"


def count_text(count: int, one: str, many: str) -> str:
    """Write a count with its noun."""
    return f"{count:,} {_tr(one) if count == 1 else _tr(many)}"


def node_facts(report: NodeReport) -> tuple[Fact, ...]:
    """Return what is known of one block: shape, parameters, cost, memory, receptive field."""
    facts, shapes = report.facts, report.input_shapes
    if facts is None or shapes is None:
        reason = "" if report.fault is not None else _tr("What feeds it is not complete yet.")
        return (Fact(_tr("Output"), _tr("not known"), reason),)
    try:
        formulas = report.block.formulas(shapes)
    except ShapeError:
        formulas = {}
    outputs = ", ".join(shape_text(shape) for shape in facts.outputs)
    lines = [Fact(_tr("Output"), outputs, formulas.get("output", ""))]
    lines.append(
        Fact(_tr("Parameters"), f"{facts.parameters:,}", _formula(formulas.get("parameters")))
    )
    if facts.buffers:
        lines.append(
            Fact(_tr("Buffers"), f"{facts.buffers:,}", _tr("measured in training, not learned"))
        )
    if facts.macs:
        lines.append(Fact(_tr("MACs"), f"{facts.macs:,}", _formula(formulas.get("macs"))))
    receptive = report.receptive
    if receptive is not None and receptive.size:
        lines.append(receptive_fact(receptive))
    if facts.kept:
        lines.append(memory_fact(facts.kept))
    return tuple(lines)


def nodes_facts(nodes: Sequence[Node], reports: Mapping[str, NodeReport]) -> tuple[Fact, ...]:
    """Return what several blocks have together."""
    known = [facts for node in nodes if (facts := reports[node.name].facts) is not None]
    lines = [
        Fact(_tr("Parameters"), f"{sum(facts.parameters for facts in known):,}", _tr("together"))
    ]
    macs = sum(facts.macs for facts in known)
    if macs:
        lines.append(Fact(_tr("MACs"), f"{macs:,}", _tr("together")))
    kept = sum(facts.kept for facts in known)
    if kept:
        lines.append(memory_fact(kept))
    if len(known) < len(nodes):
        missing = len(nodes) - len(known)
        text = count_text(missing, "block is not counted", "blocks are not counted")
        lines.append(Fact(_tr("Unknown"), text))
    return tuple(lines)


def project_facts(project: Project, analysis: Analysis) -> tuple[Fact, ...]:
    """Return what is known of a whole project."""
    graph, totals = project.graph, analysis.totals
    lines = [Fact(_tr("Blocks"), f"{len(graph.nodes):,}")]
    inputs = [name for name, node in graph.nodes.items() if not node.block.input_ports]
    ends = graph.ends()
    lines.extend(_ends(analysis, inputs, _tr("Input")))
    lines.extend(_ends(analysis, [name for name in ends if name not in inputs], _tr("Output")))
    frozen = totals.fixed_parameters
    reason = _tr("%1 of them frozen").replace("%1", f"{frozen:,}") if frozen else ""
    lines.append(Fact(_tr("Parameters"), f"{totals.parameters:,}", reason))
    lines.append(Fact(_tr("MACs"), f"{totals.macs:,}", _tr("for one image")))
    lines.append(memory_fact(held(graph, analysis).total))
    receptive = analysis[ends[0]].receptive if len(ends) == 1 else None
    if receptive is not None and receptive.size:
        lines.append(receptive_fact(receptive))
    plan = project.training
    lines.append(Fact(_tr("Data"), spell(project.data.source)))
    epochs = count_text(plan.epochs, "epoch", "epochs")
    batches = _tr("batches of %1").replace("%1", f"{plan.batch_size:,}")
    lines.append(
        Fact(_tr("Training"), epochs, f"{spell(plan.optimizer)}, {plan.learning_rate:g}, {batches}")
    )
    return tuple(lines)


def inside_facts(graph: Graph, analysis: Analysis) -> tuple[Fact, ...]:
    """Return what is known of the blocks inside another."""
    totals = analysis.totals
    inner = [node for node in graph.nodes.values() if node.block.family is not Family.INPUT_OUTPUT]
    lines = [
        Fact(_tr("Blocks"), f"{len(inner):,}"),
        Fact(_tr("Parameters"), f"{totals.parameters:,}"),
        Fact(_tr("MACs"), f"{totals.macs:,}", _tr("for one image")),
        memory_fact(held(graph, analysis).total),
    ]
    return tuple(lines)


def receptive_fact(receptive: Receptive) -> Fact:
    """Say what one position sees of the image."""
    whole = _tr("of %1 px").replace("%1", times(receptive.image))
    if any(jump > 1 for jump in receptive.jump):
        step = receptive.jump if len(set(receptive.jump)) > 1 else receptive.jump[:1]
        whole += ", " + _tr("one every %1 px").replace("%1", times(step))
    return Fact(_tr("Sees"), f"{times(receptive.size)} px", whole)


def memory_fact(kept: int) -> Fact:
    """Say what the forward pass of one image keeps for the backward pass."""
    return Fact(_tr("Memory"), size_text(kept), _tr("kept for the backward pass of one image"))


def _ends(analysis: Analysis, names: Sequence[str], title: str) -> list[Fact]:
    lines = []
    for name in names[:_MOST_ENDS]:
        outputs = analysis[name].outputs
        shape = shape_text(outputs[0]) if outputs else _tr("not known")
        lines.append(Fact(title, shape, name))
    if len(names) > _MOST_ENDS:
        lines.append(Fact(title, _tr("%1 more").replace("%1", str(len(names) - _MOST_ENDS))))
    return lines


_MOST_ENDS = 4


def _formula(text: str | None) -> str:
    """Let a long product break between its factors."""
    return "" if not text or text == "none" else text.replace("·", "·\u200b")
