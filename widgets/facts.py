"""What is known of blocks and projects, in words and numbers with the sums behind them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.analysis import Analysis, NodeReport
from engine.blocks.base import Block, Family, Shape, ShapeError, shape_text, times
from engine.blocks.composite import Composite
from engine.graph import Graph, Node
from engine.project import Project
from engine.receptive import Receptive
from engine.shares import Share, activation_bytes, shares, together
from widgets.fields.writing import spell
from widgets.quantities import size


class Fact(NamedTuple):
    """One line: what it is, its value, and how that comes about."""

    title: str
    value: str
    reason: str = ""
    tip: str = ""
    """More of it, for whoever rests on the line."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facts", text)


def count_text(count: int, one: str, many: str) -> str:
    """Write a count with its noun."""
    return f"{count:,} {_tr(one) if count == 1 else _tr(many)}"


def node_facts(
    report: NodeReport,
    receptive: Receptive | None = None,
    share: Share | None = None,
    *,
    trainable: bool = True,
) -> tuple[Fact, ...]:
    """Return what is known of one block: shape, parameters, cost, receptive field, memory.

    Parameters
    ----------
    report
        Of the block.
    receptive
        What its positions see; ``None`` where they see no pixels.
    share
        Its part of the bytes that training takes, where that is known.
    trainable
        Whether training may change the block.
    """
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
    fixed = facts.fixed if trainable else facts.parameters
    if fixed:
        lines.append(_fixed_fact(fixed, facts.parameters, frozen=not trainable))
    if facts.buffers:
        lines.append(
            Fact(_tr("Buffers"), f"{facts.buffers:,}", _tr("measured in training, not learned"))
        )
    if facts.macs:
        lines.append(Fact(_tr("MACs"), f"{facts.macs:,}", _formula(formulas.get("macs"))))
    lines.append(_tensor_fact(report.block, facts.outputs, activation_bytes(report) or 0))
    if share is not None:
        lines.append(_kept_fact(share, report.block))
        lines.append(training_fact(share))
    if receptive is not None and receptive.low:
        lines.extend(receptive_facts(receptive))
    return tuple(lines)


def nodes_facts(
    nodes: Sequence[Node],
    reports: Mapping[str, NodeReport],
    parts: Mapping[str, Share] | None = None,
) -> tuple[Fact, ...]:
    """Return what several blocks have together."""
    known = [(node, facts) for node in nodes if (facts := reports[node.name].facts) is not None]
    count = sum(facts.parameters for _, facts in known)
    lines = [Fact(_tr("Parameters"), f"{count:,}", _tr("together"))]
    fixed = sum(f.fixed if node.trainable else f.parameters for node, f in known)
    if fixed:
        frozen = any(not node.trainable for node, _ in known)
        lines.append(_fixed_fact(fixed, count, frozen=frozen))
    macs = sum(facts.macs for _, facts in known)
    if macs:
        lines.append(Fact(_tr("MACs"), f"{macs:,}", _tr("together")))
    made = sum(activation_bytes(reports[node.name]) or 0 for node, _ in known)
    lines.append(Fact(_tr("Activations"), size(made), _tr("tensors made of one image, together")))
    if parts is not None:
        share = together([parts[node.name] for node, _ in known])
        lines.append(memory_fact(share.kept))
        lines.append(training_fact(share))
    if len(known) < len(nodes):
        missing = len(nodes) - len(known)
        text = count_text(missing, "block is not counted", "blocks are not counted")
        lines.append(Fact(_tr("Unknown"), text))
    return tuple(lines)


def project_facts(
    project: Project, analysis: Analysis, step: Sequence[Fact] = ()
) -> tuple[Fact, ...]:
    """Return what is known of a whole project.

    Parameters
    ----------
    project, analysis
        The project and what is known of its network.
    step
        What is known of a training step, as in :func:`widgets.step_facts.step_facts`.
    """
    graph, plan = project.graph, project.training
    lines = [Fact(_tr("Blocks"), f"{len(graph.nodes):,}")]
    inputs = [name for name, node in graph.nodes.items() if not node.block.input_ports]
    ends = graph.ends()
    lines.extend(_ends(analysis, inputs, _tr("Input")))
    lines.extend(_ends(analysis, [name for name in ends if name not in inputs], _tr("Output")))
    lines.extend(_total_facts(analysis))
    share = together(
        shares(graph, analysis, optimizer=plan.optimizer, momentum=plan.momentum).values()
    )
    lines.append(memory_fact(share.kept))
    lines.append(training_fact(share))
    lines.extend(step)
    receptive = analysis.receptive(ends[0]) if len(ends) == 1 else None
    if receptive is not None and receptive.low:
        lines.append(receptive_facts(receptive)[0])
    lines.append(Fact(_tr("Data"), spell(project.data.source)))
    epochs = count_text(plan.epochs, "epoch", "epochs")
    batches = _tr("batches of %1").replace("%1", f"{plan.batch_size:,}")
    lines.append(
        Fact(_tr("Training"), epochs, f"{spell(plan.optimizer)}, {plan.learning_rate:g}, {batches}")
    )
    return tuple(lines)


def inside_facts(graph: Graph, analysis: Analysis) -> tuple[Fact, ...]:
    """Return what is known of the blocks inside another."""
    inner = [node for node in graph.nodes.values() if node.block.family is not Family.INPUT_OUTPUT]
    share = together(shares(graph, analysis).values())
    return (
        Fact(_tr("Blocks"), f"{len(inner):,}"), *_total_facts(analysis), memory_fact(share.kept),
    )  # fmt: skip


def receptive_facts(receptive: Receptive) -> tuple[Fact, Fact, Fact]:
    """Say what one position sees of the image, how far the next is, and where the first lies."""
    jump, offset = receptive.jump, receptive.offset
    apart = (
        _tr("every position sees the same")
        if not any(jump)
        else _tr("from one position to the next, in the image")
    )
    middle = ", ".join(f"{place:g}" for place in offset)
    return (
        Fact(
            _tr("Sees"),
            f"{times(receptive.size)} px",
            _tr("of %1 px").replace("%1", times(receptive.image)),
            _tr("The receptive field: what one position depends on, in the middle of an image."),
        ),
        Fact(_tr("Effective stride"), "×".join(map(str, jump)) + " px", apart),
        Fact(_tr("Offset"), f"{middle} px", _tr("the middle of what the first position sees")),
    )


def memory_fact(kept: int) -> Fact:
    """Say what the forward pass of one image keeps for the backward pass."""
    return Fact(_tr("Kept"), size(kept), _tr("for the backward pass of one image"))


def training_fact(share: Share) -> Fact:
    """Say what training one image takes, and of what that is the sum."""
    named = (
        (_tr("parameters %1"), share.weights),
        (_tr("gradients %1"), share.gradients),
        (_tr("optimizer %1"), share.states),
        (_tr("kept %1"), share.kept),
    )
    # A line breaks between terms, never before a unit.
    terms = [text.replace("%1", size(part)).replace(" ", "\u00a0") for text, part in named if part]
    return Fact(
        _tr("To train one image"),
        size(share.total),
        " + ".join(terms) if len(terms) > 1 else "",
        _tr("Parameters and buffers, a gradient for each that trains, what the optimizer "
            "remembers, and what the backward pass needs, in float32. Not all of it is held at the "
            "same moment: the peak of a step says what is."),
    )  # fmt: skip


def _total_facts(analysis: Analysis) -> list[Fact]:
    totals = analysis.totals
    lines = [Fact(_tr("Parameters"), f"{totals.parameters:,}")]
    if totals.fixed_parameters:
        lines.append(_fixed_fact(totals.fixed_parameters, totals.parameters, frozen=True))
    made = sum(activation_bytes(report) or 0 for report in analysis.nodes.values())
    lines.append(Fact(_tr("MACs"), f"{totals.macs:,}", _tr("for one image")))
    lines.append(Fact(_tr("Activations"), size(made), _tr("all tensors made of one image")))
    return lines


def _fixed_fact(fixed: int, parameters: int, *, frozen: bool) -> Fact:
    trained = f"{parameters - fixed:,}"
    reason = _tr("frozen or given by hand") if frozen else _tr("given by hand")
    return Fact(_tr("Fixed"), f"{fixed:,}", f"{reason}; " + _tr("%1 train").replace("%1", trained))


def _tensor_fact(block: Block, outputs: tuple[Shape, ...], made: int) -> Fact:
    if isinstance(block, Composite):
        return Fact(_tr("Activations"), size(made), _tr("all tensors made inside"))
    if not outputs:
        return Fact(_tr("Activations"), size(0))
    shapes = " + ".join("·".join(map(str, shape)) for shape in outputs)
    shapes = f"({shapes})" if len(outputs) > 1 else shapes
    return Fact(_tr("Activations"), size(made), _formula(_tr("%1·4 bytes").replace("%1", shapes)))


def _kept_fact(share: Share, block: Block) -> Fact:
    own = share.kept - share.output
    parts = []
    if share.output:
        parts.append(_tr("its output %1").replace("%1", size(share.output)))
    if own:
        text = _tr("inside %1") if isinstance(block, Composite) else _tr("of its own %1")
        parts.append(text.replace("%1", size(own)))
    return Fact(
        _tr("Kept"),
        size(share.kept),
        " + ".join(parts) or _tr("backward needs none of its output"),
        _tr("What the backward pass of one image needs. A tensor counts for the block that "
            "makes it, once, whoever needs it."),
    )  # fmt: skip


def _ends(analysis: Analysis, names: Sequence[str], title: str) -> list[Fact]:
    lines = []
    for name in names[:_MOST_ENDS]:
        outputs = analysis[name].outputs
        shapes = analysis[name].input_shapes
        shape = outputs[0] if outputs else shapes[0] if outputs is not None and shapes else None
        lines.append(Fact(title, _tr("not known") if shape is None else shape_text(shape), name))
    if len(names) > _MOST_ENDS:
        lines.append(Fact(title, _tr("%1 more").replace("%1", str(len(names) - _MOST_ENDS))))
    return lines


_MOST_ENDS = 4


def _formula(text: str | None) -> str:
    """Let a long product break between its factors."""
    return "" if not text or text == "none" else text.replace("·", "·\u200b")
