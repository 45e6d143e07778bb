"""All rules applied to a project, without what its author has silenced."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.advice import capacity, depth, ends, layers, windows
from engine.advice.rule import Finding, Rule, known_rules
from engine.advice.survey import Survey
from engine.analysis import analyse
from engine.errors import NetloomError
from engine.problem import Problem, Severity
from engine.repairs.trying import MOST, loose_ends

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from engine.repairs.proposal import Repair

__all__ = ["advise", "rules"]

_MODULES = (ends, capacity, layers, windows, depth)
"""The modules whose rules there are; they are applied in the order in which these stand here."""


_PLACES = {module.__name__: place for place, module in enumerate(_MODULES)}
_RULES = tuple(sorted(known_rules().values(), key=lambda rule: _PLACES[rule.look.__module__]))


def rules() -> tuple[Rule, ...]:
    """Return every rule, the most important first."""
    return _RULES


def advise(survey: Survey, silenced: Collection[str] = ()) -> Iterator[Problem]:
    """Yield what a network could do better.

    Parameters
    ----------
    survey
        Of a network without a fault.
    silenced
        Codes, or ``code@node``, of what is not to be said.
    """
    for rule in _RULES:
        if rule.code in silenced:
            continue
        for finding in rule.look(survey):
            if silenced and f"{rule.code}@{finding.node}" in silenced:
                continue
            mending = finding.proposals and partial(_tried, survey, rule, finding)
            yield Problem(
                Severity.ADVICE, rule.code, finding.node, None, finding.message, mending,
                rule.reason,
            )  # fmt: skip


def _tried(survey: Survey, rule: Rule, finding: Finding) -> tuple[Repair, ...]:
    """Return the proposals after which the advice is gone and all else is as good as before."""
    proposals = finding.proposals
    offered: list[Repair] = []
    for repair in proposals if isinstance(proposals, tuple) else proposals():
        if len(offered) < MOST and _helps(survey, rule, finding.node, repair):
            offered.append(repair)
    return tuple(offered)


def _helps(survey: Survey, rule: Rule, node: str, repair: Repair) -> bool:
    before = survey.graph
    try:
        graph = repair.apply(before)
    except NetloomError:
        return False
    if loose_ends(graph) > loose_ends(before):
        return False
    analysis = analyse(graph, survey.analysis)
    if analysis.faulty:
        return False
    after = Survey(graph, analysis, survey.circumstances)
    if _given(after) != _given(survey) or not _learns(after):
        return False
    return all(finding.node != node for finding in rule.look(after))


def _given(survey: Survey) -> list[tuple[int, ...]]:
    """Return the shapes that leave the network."""
    return [survey.shape_out(name) for name in survey.ends]


def _learns(survey: Survey) -> bool:
    totals = survey.analysis.totals
    return not survey.circumstances.learns or totals.parameters > totals.fixed_parameters
