"""What tests of repairs ask of a graph."""

from engine.analysis import analyse
from engine.data.settings import DataSettings
from engine.graph import Graph
from engine.problems import Problem, Repair, Severity, find_problems
from engine.project import Project


def problems_of(graph: Graph, classes: int | None = None) -> tuple[Problem, ...]:
    data = DataSettings(source="none") if classes is None else DataSettings(source="digits")
    project = Project(graph=graph, data=data)
    found = find_problems(project, analyse(graph), classes)
    return tuple(
        problem
        for problem in found
        if problem.code != "no-data" and problem.severity is not Severity.ADVICE
    )


def only(graph: Graph, classes: int | None = None) -> Problem:
    (problem,) = problems_of(graph, classes)
    return problem


def labels(problem: Problem) -> list[str]:
    return [repair.label for repair in problem.repairs]


def repair_of(problem: Problem, label: str) -> Repair:
    (found,) = [repair for repair in problem.repairs if repair.label == label]
    return found
