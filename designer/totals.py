"""The line of totals under the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.blocks.base import times
from engine.problems import Problem, Severity
from engine.shares import shares, together
from widgets.quantities import size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.analysis import Analysis
    from engine.project import Project


def _translate(text: str) -> str:
    return QCoreApplication.translate("Totals", text)


def totals_text(project: Project, analysis: Analysis) -> str:
    """Say parameters, cost, memory and what the output sees, for the whole network."""
    totals, graph, plan = analysis.totals, project.graph, project.training
    parts = shares(graph, analysis, optimizer=plan.optimizer, momentum=plan.momentum)
    parameters = (
        _translate("{count} parameter")
        if totals.parameters == 1
        else _translate("{count} parameters")
    )
    said = [
        parameters.format(count=f"{totals.parameters:,}"),
        _translate("{count} MACs").format(count=f"{totals.macs:,}"),
        _translate("{size} to train one image").format(size=size(together(parts.values()).total)),
    ]
    ends = graph.ends()
    receptive = analysis.receptive(ends[0]) if len(ends) == 1 else None
    if receptive is not None and receptive.low:
        said.append(_translate("sees {size} px").format(size=times(receptive.size)))
    return " · ".join(said)


def problems_text(problems: Sequence[Problem]) -> str:
    """Say how many problems there are, errors first, and how much advice; that is no problem."""
    said = []
    for severity, one, more in (
        (Severity.ERROR, _translate("{count} error"), _translate("{count} errors")),
        (Severity.WARNING, _translate("{count} warning"), _translate("{count} warnings")),
    ):
        count = sum(problem.severity is severity for problem in problems)
        if count:
            said.append((one if count == 1 else more).format(count=f"{count:,}"))
    advice = sum(problem.severity is Severity.ADVICE for problem in problems)
    if not said:
        said.append(_translate("no problems"))
    if advice:
        text = (
            _translate("{count} piece of advice")
            if advice == 1
            else _translate("{count} pieces of advice")
        )
        said.append(text.format(count=f"{advice:,}"))
    return ", ".join(said)
