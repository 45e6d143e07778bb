"""All rules applied to a project, without what its author has silenced."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.advice import capacity, depth, ends, layers, merges, windows
from engine.advice.inside import Inner, findings, repair_of
from engine.advice.rule import Finding, Rule, known_rules
from engine.advice.survey import Survey
from engine.analysis import analyse
from engine.errors import NetloomError
from engine.problem import Problem, Severity
from engine.repairs.trying import MOST, loose_ends

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable, Iterator

    from engine.problem import Search
    from engine.repairs.proposal import Repair

__all__ = ["advise", "rules"]

_MODULES = (ends, capacity, layers, merges, windows, depth)
"""The modules whose rules there are; they are applied in the order in which these stand here."""


_PLACES = {module.__name__: place for place, module in enumerate(_MODULES)}
_RULES = tuple(sorted(known_rules().values(), key=lambda rule: _PLACES[rule.look.__module__]))


_LOCAL = tuple(rule for rule in _RULES if rule.local)
"""The rules that hold inside groups as well."""


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
    inner = findings(survey, _LOCAL)
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
        for each in inner:
            if each.rule is rule and f"{rule.code}@{each.instance}" not in silenced:
                yield Problem(
                    Severity.ADVICE, rule.code, each.instance, None, each.message,
                    each.finding.proposals and partial(_tried_inside, survey, each), rule.reason,
                )  # fmt: skip


def _proposed(finding: Finding) -> tuple[Repair, ...]:
    proposals = finding.proposals
    return proposals if isinstance(proposals, tuple) else proposals()


def _tried(survey: Survey, rule: Rule, finding: Finding) -> Search:
    """Return the proposals after which the advice is gone and all else is as good as before."""

    def told(after: Survey) -> bool:
        return any(each.node == finding.node for each in rule.look(after))

    proposed = _proposed(finding)
    yield
    return (yield from _first(survey, proposed, told))


def _tried_inside(survey: Survey, inner: Inner) -> Search:
    """Return the edits of a definition after which the advice is gone in every instance."""

    def told(after: Survey) -> bool:
        return any(
            each.group == inner.group and each.finding.node == inner.finding.node
            for each in findings(after, (inner.rule,))
        )

    proposed = [repair_of(inner, each) for each in _proposed(inner.finding)]
    yield
    return (yield from _first(survey, proposed, told))


def _first(survey: Survey, repairs: Iterable[Repair], told: Callable[[Survey], bool]) -> Search:
    offered: list[Repair] = []
    for repair in repairs:
        if len(offered) == MOST:
            break
        if (yield from _helps(survey, repair, told)):
            offered.append(repair)
        yield
    return tuple(offered)


def _helps(
    survey: Survey, repair: Repair, told: Callable[[Survey], bool]
) -> Generator[None, None, bool]:
    before = survey.graph
    try:
        graph = repair.apply(before)
    except NetloomError:
        return False
    yield
    if loose_ends(graph) > loose_ends(before):
        return False
    yield
    analysis = analyse(graph, survey.analysis)
    if analysis.faulty:
        return False
    yield
    after = Survey(graph, analysis, survey.circumstances)
    if _given(after) != _given(survey) or not _learns(after):
        return False
    yield
    return not told(after)


def _given(survey: Survey) -> list[tuple[int, ...]]:
    """Return the shapes that leave the network."""
    return [survey.shape_out(name) for name in survey.ends]


def _learns(survey: Survey) -> bool:
    totals = survey.analysis.totals
    return not survey.circumstances.learns or totals.parameters > totals.fixed_parameters
