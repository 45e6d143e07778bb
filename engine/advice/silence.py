"""Advice that a person does not want to read: at one node, or in the whole project."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.advice.advise import rules

if TYPE_CHECKING:
    from engine.problem import Problem
    from engine.project import Project


def silence(project: Project, entry: str) -> Project:
    """Return the project without an advice.

    Parameters
    ----------
    project
        The project.
    entry
        ``"code"`` for everywhere, or ``"code@node"``; everywhere includes every node.
    """
    code, at, _ = entry.partition("@")
    kept = project.silenced
    if not at:
        kept = frozenset(each for each in kept if not each.startswith(f"{code}@"))
    return replace(project, silenced=kept | {entry})


def lift(project: Project, entry: str) -> Project:
    """Return the project with an advice that it had silenced."""
    return replace(project, silenced=project.silenced - {entry})


def renamed(project: Project, old: str, new: str) -> Project:
    """Return the project in which what was silenced at one node is silenced at another."""
    moved = frozenset(
        f"{code}@{new}" if node == old else entry
        for entry in project.silenced
        for code, _, node in (entry.partition("@"),)
    )
    return project if moved == project.silenced else replace(project, silenced=moved)


def silence_entries(problem: Problem) -> tuple[str, ...]:
    """Return what silences an advice: at its node, where it has one, and everywhere."""
    return (problem.code,) if problem.node is None else (problem.place, problem.code)


def entry_parts(entry: str) -> tuple[str, str]:
    """Return the title of a silenced advice, and the node or ``""`` for everywhere."""
    code, _, node = entry.partition("@")
    title = next((rule.title for rule in rules() if rule.code == code), code)
    return title, node
