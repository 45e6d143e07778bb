"""The line of totals under the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.blocks.base import times
from engine.memory import held
from engine.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.analysis import Analysis
    from engine.graph import Graph


def _translate(text: str) -> str:
    return QCoreApplication.translate("Totals", text)


def totals_text(graph: Graph, analysis: Analysis) -> str:
    """Say parameters, cost, memory and what the output sees, for the whole network."""
    totals = analysis.totals
    parts = [
        _translate("{count} parameters").format(count=f"{totals.parameters:,}"),
        _translate("{count} MACs").format(count=f"{totals.macs:,}"),
        _translate("{size} to train per image").format(
            size=size_text(2 * held(graph, analysis).total)
        ),
    ]
    ends = graph.ends()
    receptive = analysis[ends[0]].receptive if len(ends) == 1 else None
    if receptive is not None and receptive.size:
        parts.append(_translate("sees {size} px").format(size=times(receptive.size)))
    return " · ".join(parts)


def problems_text(problems: Sequence[Problem]) -> str:
    """Say how many problems there are of the worst kind; advice is no problem."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors:
        text = _translate("{count} error") if errors == 1 else _translate("{count} errors")
        return text.format(count=errors)
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    if warnings:
        text = _translate("{count} warning") if warnings == 1 else _translate("{count} warnings")
        return text.format(count=warnings)
    advice = len(problems)
    if advice:
        one = advice == 1
        text = (
            _translate("no problems, {count} piece of advice")
            if one
            else _translate("no problems, {count} pieces of advice")
        )
        return text.format(count=advice)
    return _translate("no problems")


def size_text(size: float) -> str:
    """Write a number of bytes as people do: ``0.9 MB``."""
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit in ("B", "kB") else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:,.1f} TB"
