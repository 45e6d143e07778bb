"""What is known of a project: one value, which the window shows and the history keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from designer.scope import Scope, look, whole
from engine.analysis import Analysis, analyse
from engine.problems import Problem, find_problems, in_order

if TYPE_CHECKING:
    from engine.graph import Graph
    from engine.project import Project


@dataclass(frozen=True, slots=True)
class State:
    """The project with what has been worked out about it."""

    project: Project
    analysis: Analysis
    """Of the whole network."""
    problems: tuple[Problem, ...]
    """Of the whole project."""
    scope: Scope
    """What the canvas shows."""
    classes: int | None = None
    """How many classes the data had when the problems were looked for."""
    strain: Problem | None = None
    """What was wrong with the memory of a training step then."""


def work_out(
    project: Project, before: State | None, classes: int | None, strain: Problem | None
) -> State:
    """Return a project with what is known of it, taking over what still holds."""
    if before is not None and computes_the_same(project.graph, before.project.graph):
        analysis = before.analysis
    else:
        analysis = analyse(project.graph, None if before is None else before.analysis)
    problems = find_problems(project, analysis, classes)
    if strain is not None:
        problems = in_order((*problems, strain))
    root = whole(project, analysis, problems)
    scope = root if before is None else look(project, root, before.scope.path, before.scope)
    return State(project, analysis, problems, scope, classes, strain)


def computes_the_same(graph: Graph, before: Graph) -> bool:
    """Say whether two states of a network differ in what is drawn at most, as after a move."""
    if graph is before:
        return True
    if graph.topology() is not before.topology():
        return False
    old = before.nodes
    for name, node in graph.nodes.items():
        was = old[name]
        if node is not was and (
            node.block is not was.block
            or node.trainable is not was.trainable
            or node.bypassed is not was.bypassed
        ):
            return False
    return True
