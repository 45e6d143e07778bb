"""The line of totals under the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.blocks.base import times
from engine.problems import Problem, Severity
from engine.shares import shares, together
from widgets.quantities import size
from widgets.words import joined

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
    training = together(parts.values()).total
    if not totals.unknown:
        said = [
            (
                _translate("{count} parameter")
                if totals.parameters == 1
                else _translate("{count} parameters")
            ).format(count=f"{totals.parameters:,}"),
            _translate("{count} MACs").format(count=f"{totals.macs:,}"),
            _translate("{size} to train one image").format(size=size(training)),
        ]
    else:
        parameters = (
            _translate("at least {count} parameter")
            if totals.parameters == 1
            else _translate("at least {count} parameters")
        )
        least = (
            (totals.parameters, parameters, f"{totals.parameters:,}"),
            (totals.macs, _translate("at least {count} MACs"), f"{totals.macs:,}"),
            (training, _translate("at least {count} to train one image"), size(training)),
        )
        said = [text.format(count=written) for value, text, written in least if value]
        said = said or [_translate("parameters, MACs and memory not known")]
        blocks = (
            _translate("{count} block not known")
            if totals.unknown == 1
            else _translate("{count} blocks not known")
        )
        said.append(blocks.format(count=f"{totals.unknown:,}"))
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
    return joined(said)


def sentence_of(problems: Sequence[Problem]) -> str:
    """Say the same as a sentence."""
    text = problems_text(problems)
    return _translate("{problems}.").format(problems=text[:1].upper() + text[1:])
