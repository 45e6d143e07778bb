"""Where the numbers of a composite come from: what its inner blocks count, and where it shrinks.

The sums are written in numbers, as everywhere, and told in words by the kinds of the inner blocks:
``2·36,864 + 2·128 = 73,984`` is "2 · Convolution (3×3) + 2 · Batch norm".
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from engine.blocks.formula import Formula, Term, equation, term, written
from engine.blocks.words import times
from engine.wiring import InputPort
from engine.wording import say

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from engine.analysis import Analysis, NodeReport
    from engine.blocks.base import Shape
    from engine.blocks.composite import Fragment
    from engine.blocks.formula import Piece
    from engine.wiring import OutputPort

MOST_TERMS = 5
"""With more numbers than this, a sum is written by kinds of blocks."""

MOST_KINDS = 8
"""With more of them, by their titles alone."""

MOST_STEPS = 6
"""Of more changes of the size the first and the last are written."""

Numbers = list[tuple["NodeReport", int]]
"""What some inner blocks count; none of them nothing."""


def inside_formulas(
    fragment: Fragment, analysis: Analysis, own: Collection[str] = ()
) -> dict[str, str]:
    """Write out which counts inside add up to a composite's, and what becomes of the size.

    Parameters
    ----------
    fragment, analysis
        What is inside, and what is known of it.
    own
        The composite's settings that mean for it what they mean for the inner block that changes
        the size, such as its stride.
    """
    reports = [report for report in analysis.nodes.values() if report.facts is not None]
    counts: dict[str, Numbers] = {"parameters": [], "macs": []}
    for report in reports:
        if report.facts is not None:
            counts["parameters"].append((report, report.facts.parameters))
            counts["macs"].append((report, report.facts.macs))
    found = {}
    for key, numbers in counts.items():
        counting = [(report, number) for report, number in numbers if number]
        if counting:
            found[key] = _added_up(key, counting)
    size = _resized(fragment, analysis, own)
    return found | ({"output": size} if size else {})


def _added_up(key: str, numbers: Numbers) -> str:
    """Write a sum of what blocks count: ``2·36,864 + 2·128 = 73,984``; a long one by kinds."""
    if len(numbers) == 1:
        report = numbers[0][0]
        return _taken_over(report, key) or f"{numbers[0][1]:,}"
    alike = Counter((_kind(report), number) for report, number in numbers)
    if len(alike) <= MOST_TERMS:
        return _sum([(often, kind, number) for (kind, number), often in alike.items()])
    for name in (_kind, _title):
        sums: Counter[str] = Counter()
        for report, number in numbers:
            sums[name(report)] += number
        if len(sums) <= MOST_KINDS:
            break
    return _sum([(1, kind, number) for kind, number in sums.most_common()])


def _sum(terms: Sequence[tuple[int, str, int]]) -> Formula:
    pieces: list[Piece] = []
    for often, kind, number in terms:
        lead = " + " if pieces else ""
        before = lead + (f"{often}·" if often > 1 else "")
        pieces.extend([before] if before else [])
        pieces.append(term(f"{number:,}", kind))
    if len(pieces) == 1:
        return Formula(written(pieces), tuple(pieces), tuple(pieces))
    return equation(pieces, sum(often * number for often, _kind, number in terms))


def _title(report: NodeReport) -> str:
    return report.block.title


def _kind(report: NodeReport) -> str:
    """Call a block what it is, by its window where it has one: "Convolution (3×3)"."""
    kernel = report.block.__dict__.get("kernel")
    shapes = report.input_shapes
    if not shapes or not isinstance(kernel, int | tuple):
        return report.block.title
    size = times(kernel, len(shapes[0]) - 1)
    return say("{title} ({size})", title=report.block.title, size=size)


def _taken_over(report: NodeReport, key: str, own: Collection[str] = ()) -> str:
    """Return an inner block's formula; its settings are not the composite's."""
    if report.input_shapes is None:
        return ""
    formula = report.block.formulas(report.input_shapes).get(key, "")
    if not isinstance(formula, Formula):
        return formula

    def outside(piece: Piece) -> Piece:
        if isinstance(piece, str) or piece.setting in own:
            return piece
        return piece._replace(setting="")

    pieces, worded = (tuple(map(outside, each)) for each in (formula.pieces, formula.worded))
    return Formula(formula, pieces, worded)


def _resized(fragment: Fragment, analysis: Analysis, own: Collection[str]) -> str:
    """Write out what becomes of the size on the way from the first input to the first output."""
    if not fragment.exits or not fragment.entries:
        return ""
    steps: list[tuple[Shape, NodeReport]] = []
    joined = ""
    for report, port in _way(fragment, analysis):
        if not report.input_shapes or not report.outputs:
            continue  # what enters
        before, after = report.input_shapes[0], report.outputs[port]
        if before[1:] != after[1:]:
            steps.append((after, report))
        elif report.block.kind == "concatenate":
            joined = _taken_over(report, "output")
    if not steps:
        return joined
    if len(steps) == 1:
        return _taken_over(steps[0][1], "output", own)
    return _chain((steps[0][1].input_shapes or ((),))[0], steps)


def _way(fragment: Fragment, analysis: Analysis) -> list[tuple[NodeReport, int]]:
    """Return the inner blocks from an input to the first output, with the port each leaves by."""
    end: OutputPort | None = next(iter(fragment.exits.values()))
    found: list[tuple[NodeReport, int]] = []
    behind = _behind(fragment)
    while end is not None:
        report = analysis[end.node]
        found.append((report, report.block.output_ports.index(end.port)))
        ports = [InputPort(end.node, port) for port in report.block.input_ports]
        feeds = [feed for port in ports if (feed := fragment.graph.wires.get(port)) is not None]
        end = next((feed for feed in feeds if feed.node in behind), None)
    return found[::-1]


def _behind(fragment: Fragment) -> set[str]:
    """Return the inner nodes that what arrives at the first input leads to."""
    topology = fragment.graph.topology()
    behind = {next(iter(fragment.entries.values()))}
    for name in topology.order:
        if any(feed is not None and feed.node in behind for feed in topology.sources[name]):
            behind.add(name)
    return behind


def _chain(first: Shape, steps: Sequence[tuple[Shape, NodeReport]]) -> Formula:
    """Write several changes of the size one behind the other: ``32×32 → 16×16 → 8×8``."""
    terms: list[Term | None] = [term(_size(first), say("input"))]
    terms += [term(_size(shape), _kind(report)) for shape, report in steps]
    if len(terms) > MOST_STEPS + 1:
        terms[MOST_STEPS // 2 + 1 : -MOST_STEPS // 2] = [None]
    pieces: list[Piece] = []
    for each in terms:
        pieces.extend([" → "] if pieces else [])
        pieces.append("…" if each is None else each)
    return Formula(written(pieces), tuple(pieces), tuple(pieces))


def _size(shape: Shape) -> str:
    return times(shape[1:] or shape)
