"""What is wrong or unwise in a project, in plain sentences, and the edits that mend it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.advice.advise import advise
from engine.advice.survey import Circumstances, Survey
from engine.blocks.composite import Composite
from engine.borders import borders_of, judge_ends, judge_inputs
from engine.expansion import unfolded_size
from engine.graph import MAX_NODES, Graph
from engine.groups.block import Group
from engine.problem import Problem, Severity
from engine.repairs.proposal import Repair
from engine.repairs.trying import repairs_of
from engine.suitability import judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.analysis import Analysis
    from engine.project import Project

__all__ = ["Problem", "Repair", "Severity", "find_problems"]

MAX_WITH_REPAIRS = 20
"""Beyond so many faults at once only the sentences are given: they have one cause, and trying
repairs takes time."""


def find_problems(
    project: Project, analysis: Analysis, classes: int | None = None
) -> tuple[Problem, ...]:
    """Return the problems of a project, errors first and advice last.

    Advice is given for networks that run, and not where the project has silenced it.

    Parameters
    ----------
    project
        The project.
    analysis
        The analysis of its network.
    classes
        How many classes its data has, where that is known.
    """
    graph = project.graph
    borders = borders_of(graph)
    learns = project.data.source != "none"
    found = [*judge_inputs(graph, borders), *_faults(graph, analysis)]
    if not any(_is_open(analysis, name) for name in analysis.faulty):
        # Otherwise a missing wire is the cause, and is a problem of its own.
        found += judge_ends(graph, analysis, borders, classes)
    if not analysis.faulty:
        around = Circumstances(learns, project.training.batch_size)
        survey = Survey(graph, analysis, around)
        found += _size(survey)
        whole = not found
        found += judge(graph, analysis, borders, classes, learns=learns)
        if whole:
            found += advise(survey, project.silenced)
    if not learns:
        message = "The project has no data to learn from: choose a source under Data."
        found.append(Problem(Severity.WARNING, "no-data", None, None, message))
    return in_order(found)


def in_order(found: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return problems with errors first and advice last."""
    if len(found) < 2:
        return tuple(found)
    return tuple(sorted(found, key=lambda problem: _ORDER[problem.severity]))


_ORDER = {severity: place for place, severity in enumerate(Severity)}


def _faults(graph: Graph, analysis: Analysis) -> Iterator[Problem]:
    for index, name in enumerate(analysis.faulty):
        fault = analysis[name].fault
        if fault is not None:
            mending = (
                partial(repairs_of, graph, analysis, name, fault)
                if index < MAX_WITH_REPAIRS
                else ()
            )
            yield Problem(Severity.ERROR, fault.code, name, fault.port, fault.message, mending)


def _is_open(analysis: Analysis, name: str) -> bool:
    fault = analysis[name].fault
    return fault is not None and fault.code == "unconnected"


def _size(survey: Survey) -> Iterator[Problem]:
    """Find a network that is small as it is drawn, but too large to unfold."""
    composites = {
        name: block
        for name in survey.composites
        if isinstance(block := survey.block(name), Composite)
    }
    if sum(_most_copies(block) for block in composites.values()) < 1000:
        return  # a look inside the composites takes longer than this
    sizes = {
        name: unfolded_size(block, shapes)
        for name, block in composites.items()
        if (shapes := survey.reports[name].input_shapes) is not None
    }
    total = len(survey.graph) - len(sizes) + sum(sizes.values())
    if total > MAX_NODES:
        largest = max(sizes, key=lambda name: sizes[name])
        repeats = composites[largest].values().get("repeat", 1) > 1
        message = (
            f"The network unfolds to {total:,} blocks, but Netloom runs at most {MAX_NODES:,}: "
            f"let {largest if repeats else f'what is inside {largest}'} repeat less often."
        )
        yield Problem(Severity.ERROR, "too-many-blocks", largest, None, message)


def _most_copies(block: Composite) -> int:
    """Return how often something inside a composite may repeat; any group deserves a look."""
    if isinstance(block, Group):
        return 1000
    return int(block.values().get("repeat", 1))
