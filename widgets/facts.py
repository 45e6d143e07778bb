"""What is known of blocks and projects, in words and numbers with the sums behind them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.analysis import Analysis, NodeReport
from engine.blocks.base import Block, Family, Shape, ShapeError, shape_text, times
from engine.blocks.composite import Composite
from engine.blocks.formula import Formula, Piece
from engine.blocks.passing import PassThrough
from engine.graph import Node
from engine.project import Project
from engine.receptive import Receptive
from engine.shares import Share, activation_bytes, shares, together
from engine.timing import Times, Timing
from widgets.fields.writing import spell
from widgets.formula_label import formula_words
from widgets.quantities import milliseconds, size
from widgets.words import joined, listed, words


class Fact(NamedTuple):
    """One line: what it is, its value, and how that comes about."""

    title: str
    value: str
    reason: str = ""
    tip: str = ""
    """More of it, for whoever rests on the line."""
    pieces: tuple[Piece, ...] = ()
    """What the formula that is the reason is made of, where it is one."""
    worded: tuple[Piece, ...] = ()
    """The pieces to tell in words."""


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
    inside: bool = False,
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
    inside
        Whether it is inside another block, where Inputs and Outputs stand for its ports.
    """
    facts, shapes = report.facts, report.input_shapes
    if facts is not None and isinstance(report.block, PassThrough):
        return _bypassed_facts(facts.outputs, receptive)
    if facts is None or shapes is None:
        reason = "" if report.fault is not None else _tr("What feeds it is not complete yet.")
        return (Fact(_tr("Output"), _tr("not known"), reason),)
    try:
        formulas = report.block.formulas(shapes)
    except ShapeError:
        formulas = {}
    outputs = listed(words(shape_text(shape)) for shape in facts.outputs)
    if inside and report.block.family is Family.INPUT_OUTPUT:
        return _port_facts(report.block, outputs, receptive)
    lines = [_counted(_tr("Output"), outputs, formulas.get("output"))]
    lines.append(_counted(_tr("Parameters"), f"{facts.parameters:,}", formulas.get("parameters")))
    fixed = facts.fixed if trainable else facts.parameters
    if fixed:
        lines.append(_fixed_fact(fixed, facts.parameters, frozen=not trainable))
    if facts.buffers:
        lines.append(
            Fact(_tr("Buffers"), f"{facts.buffers:,}", _tr("measured in training, not learned"))
        )
    if facts.macs:
        lines.append(_counted(_tr("MACs"), f"{facts.macs:,}", formulas.get("macs")))
    lines.append(_tensor_fact(report.block, facts.outputs, activation_bytes(report) or 0))
    if share is not None:
        lines.append(_kept_fact(share, report.block))
        lines.append(training_fact(share))
    if receptive is not None and receptive.low:
        lines.extend(receptive_facts(receptive))
    return tuple(lines)


def _bypassed_facts(outputs: Sequence[Shape], receptive: Receptive | None) -> tuple[Fact, ...]:
    """Return what is known of a block that the network does without for now."""
    reason = _tr("what arrives leaves as it is, as if the block were a wire")
    shown = listed(words(shape_text(shape)) for shape in outputs)
    lines = [Fact(_tr("Bypassed"), _tr("not in use"), reason), Fact(_tr("Output"), shown)]
    if receptive is not None and receptive.low:
        lines.extend(receptive_facts(receptive))
    return tuple(lines)


def nodes_facts(
    nodes: Sequence[Node],
    reports: Mapping[str, NodeReport],
    parts: Mapping[str, Share] | None = None,
    *,
    inside: bool = False,
) -> tuple[Fact, ...]:
    """Return what several blocks have together."""
    if inside:  # what Inputs and Outputs stand for there is made by others
        nodes = [node for node in nodes if node.block.family is not Family.INPUT_OUTPUT]
    known = [(node, facts) for node in nodes if (facts := reports[node.name].facts) is not None]
    missing = len(nodes) - len(known)
    count = sum(facts.parameters for _, facts in known)
    together_text = _tr("together")
    lines = [Fact(_tr("Parameters"), at_least(f"{count:,}", count, missing), together_text)]
    fixed = sum(f.fixed if node.trainable else f.parameters for node, f in known)
    if fixed:
        frozen = any(not node.trainable for node, _ in known)
        lines.append(_fixed_fact(fixed, count, frozen=frozen))
    macs = sum(facts.macs for _, facts in known)
    if macs:
        lines.append(Fact(_tr("MACs"), at_least(f"{macs:,}", macs, missing), together_text))
    made = sum(activation_bytes(reports[node.name]) or 0 for node, _ in known)
    text = at_least(size(made), made, missing)
    lines.append(Fact(_tr("Activations"), text, _tr("tensors made of one image, together")))
    if parts is not None:
        share = together([parts[node.name] for node, _ in known])
        lines.append(memory_fact(share.kept, missing))
        lines.append(training_fact(share, missing))
    if missing:
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
    lines.extend(total_facts(analysis))
    share = together(
        shares(graph, analysis, optimizer=plan.optimizer, momentum=plan.momentum).values()
    )
    unknown = analysis.totals.unknown
    lines.append(memory_fact(share.kept, unknown))
    lines.append(training_fact(share, unknown))
    lines.extend(step)
    receptive = analysis.receptive(ends[0]) if len(ends) == 1 else None
    if receptive is not None and receptive.low:
        lines.append(receptive_facts(receptive)[0])
    lines.append(Fact(_tr("Data"), words(spell(project.data.source))))
    epochs = count_text(plan.epochs, "epoch", "epochs")
    batches = _tr("batches of %1").replace("%1", f"{plan.batch_size:,}")
    lines.append(
        Fact(
            _tr("Training"),
            epochs,
            joined((words(spell(plan.optimizer)), f"{plan.learning_rate:g}", batches)),
        )
    )
    return tuple(lines)


def receptive_facts(receptive: Receptive) -> tuple[Fact, Fact, Fact]:
    """Say what one position sees of the image, how far the next is, and where the first lies."""
    jump, offset, image = receptive.jump, receptive.offset, receptive.image
    past = [window > side for window, side in zip(receptive.size, image, strict=True)]
    whole = _tr("of %1 px")
    if all(past):
        whole += ": " + _tr("the window is larger than the image, so a position near the middle "
                            "sees all of it")  # fmt: skip
    elif any(past):
        whole += ": " + _tr("along one axis the window is larger than the image")
    apart = (
        _tr("every position sees the same")
        if not any(jump)
        else _tr("from one position to the next, in the image")
    )
    pixels, start = _tr("%1 px"), _tr("the middle of what the first position sees")
    middle = ", ".join(f"{place:g}" for place in offset)
    return (
        Fact(
            _tr("Sees"),
            pixels.replace("%1", times(receptive.size)),
            whole.replace("%1", times(image)),
            _tr("The receptive field: what one position depends on, in the middle of an image."),
        ),
        Fact(_tr("Effective stride"), pixels.replace("%1", times(jump)), apart),
        Fact(_tr("Offset"), pixels.replace("%1", middle), start),
    )


def at_least(text: str, value: float, unknown: int) -> str:
    """Write a sum in which blocks may be missing: 0 is no answer where some are not known."""
    if not unknown:
        return text
    return _tr("at least %1").replace("%1", text) if value else _tr("not known")


def memory_fact(kept: int, unknown: int = 0) -> Fact:
    """Say what the forward pass of one image keeps for the backward pass."""
    text = at_least(size(kept), kept, unknown)
    return Fact(_tr("Kept"), text, _tr("for the backward pass of one image"))


def training_fact(share: Share, unknown: int = 0) -> Fact:
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
        at_least(size(share.total), share.total, unknown),
        " + ".join(terms) if len(terms) > 1 else "",
        _tr("Parameters and buffers, a gradient for each that trains, what the optimizer "
            "remembers, and what the backward pass needs, in float32. Not all of it is held at the "
            "same moment: the last gradients come when most of what was kept has gone. What is "
            "held at once is the peak of a step."),
    )  # fmt: skip


def measured_fact(known: Sequence[Times], total: Times, timing: Timing) -> Fact:
    """Say what blocks took together of the time of the whole network.

    Parameters
    ----------
    known
        The times of the blocks.
    total
        That of all blocks.
    timing
        How they were measured.
    """
    forward, backward = sum(each.forward for each in known), sum(each.backward for each in known)
    value = _tr("%1 of %2").replace("%1", milliseconds(forward + backward))
    reason = _tr("forward %1 + backward %2; a batch of %3 on %4")
    for place, text in (
        ("%1", milliseconds(forward)), ("%2", milliseconds(backward)),
        ("%3", f"{timing.batch:,}"), ("%4", timing.device),
    ):  # fmt: skip
        reason = reason.replace(place, text)
    return Fact(_tr("Measured"), value.replace("%2", milliseconds(total.total)), reason)


def total_facts(analysis: Analysis) -> list[Fact]:
    """Say parameters, MACs and activations of a whole network, as far as they are known."""
    totals = analysis.totals
    unknown = totals.unknown
    missing = (
        _tr("without %1").replace("%1", count_text(unknown, "unknown block", "unknown blocks"))
        if unknown
        else ""
    )
    count = at_least(f"{totals.parameters:,}", totals.parameters, unknown)
    lines = [Fact(_tr("Parameters"), count, missing)]
    if totals.fixed_parameters:
        lines.append(_fixed_fact(totals.fixed_parameters, totals.parameters, frozen=True))
    made = sum(activation_bytes(report) or 0 for report in analysis.nodes.values())
    macs = at_least(f"{totals.macs:,}", totals.macs, unknown)
    lines.append(Fact(_tr("MACs"), macs, _tr("for one image")))
    text = at_least(size(made), made, unknown)
    lines.append(Fact(_tr("Activations"), text, _tr("all tensors made of one image")))
    return lines


def _port_facts(block: Block, shape: str, receptive: Receptive | None) -> tuple[Fact, ...]:
    """Say what passes a port of the block around."""
    enters = not block.input_ports
    reason = _tr("counted where it is made, outside") if enters else _tr("counted where it is made")
    lines = [
        Fact(_tr("Enters") if enters else _tr("Leaves"), shape),
        Fact(_tr("Activations"), size(0), reason),
    ]
    if receptive is not None and receptive.low:
        lines.extend(receptive_facts(receptive))
    return tuple(lines)


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
        lines.append(
            Fact(title, _tr("not known") if shape is None else words(shape_text(shape)), name)
        )
    if len(names) > _MOST_ENDS:
        lines.append(Fact(title, _tr("%1 more").replace("%1", str(len(names) - _MOST_ENDS))))
    return lines


_MOST_ENDS = 4


def _counted(title: str, value: str, formula: str | None) -> Fact:
    """Say a number with the formula behind it, and what the formula is made of."""
    if isinstance(formula, Formula):
        return Fact(title, value, _formula(formula), "", formula.pieces, formula.worded)
    return Fact(title, value, _formula(formula))


def _formula(text: str | None) -> str:
    """Let a long product break between its factors."""
    return "" if not text or text == "none" else formula_words(text)
