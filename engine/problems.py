"""What is wrong or unwise in a project, in plain sentences, and the edits that mend it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from engine.analysis import Analysis
from engine.graph import Graph
from engine.project import Project


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """The network cannot run."""
    WARNING = "warning"
    """It runs, but probably not as meant."""
    ADVICE = "advice"
    """It could be better."""


@dataclass(frozen=True, slots=True)
class Repair:
    """An edit that mends a problem, an ordinary undoable one."""

    label: str
    apply: Callable[[Graph], Graph]


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem.

    Parameters
    ----------
    severity
        How much it matters.
    code
        A stable identifier of the kind, such as ``"needs-vector"``.
    node, port
        Where; ``None`` where it concerns the whole project, or the node as a whole.
    message
        One sentence: the thing, the cause and the way out.
    repairs
        What would mend it, the best first; each has been tried.
    """

    severity: Severity
    code: str
    node: str | None
    port: str | None
    message: str
    repairs: tuple[Repair, ...] = ()


def find_problems(
    project: Project, analysis: Analysis, classes: int | None = None
) -> tuple[Problem, ...]:
    """Return the problems of a project, errors first.

    Parameters
    ----------
    project
        The project.
    analysis
        The analysis of its network.
    classes
        How many classes its data has, where that is known.
    """
    del project, classes
    found = []
    for name in analysis.faulty:
        fault = analysis[name].fault
        if fault is not None:
            found.append(Problem(Severity.ERROR, fault.code, name, fault.port, fault.message))
    return tuple(found)
