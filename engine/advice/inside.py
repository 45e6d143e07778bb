"""What could be better inside the groups that a person made.

Each definition is looked at once, with the settings and the shapes of its first instance; what
was found is remembered until one of these changes. The composites of the palette are sound.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from engine.advice.survey import Circumstances, Survey
from engine.errors import NetloomError
from engine.groups.block import Group
from engine.groups.definition import closure, nested
from engine.groups.editing import edit_definition
from engine.project import Project
from engine.repairs.proposal import Repair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.advice.rule import Finding, Rule
    from engine.blocks.base import Shape
    from engine.graph import Graph

_MOST_KNOWN = 8
"""So many instances of a definition are remembered, with the shapes that arrive at them."""


class Inner(NamedTuple):
    """A finding inside a group."""

    rule: Rule
    finding: Finding
    group: str
    """The name of the definition in which it is."""
    instance: str
    """The node of the network that leads to it."""
    message: str
    """The sentence, with the way from the network to the block."""


class _Inside(NamedTuple):
    """A group looked into."""

    survey: Survey
    found: tuple[tuple[Rule, Finding], ...]


_known: WeakKeyDictionary[type[Group], dict[object, _Inside | None]] = WeakKeyDictionary()


def findings(survey: Survey, rules: Iterable[Rule]) -> list[Inner]:
    """Return what some rules find inside the groups of a network, each definition once."""
    if not any(kind.startswith("group:") for kind in survey.kinds):
        return []
    return list(_findings(survey, tuple(rules), (), set()))


def _findings(
    survey: Survey, rules: tuple[Rule, ...], way: tuple[str, ...], seen: set[type[Group]]
) -> Iterator[Inner]:
    for name in survey.composites:
        block, shapes = survey.block(name), survey.reports[name].input_shapes
        if not isinstance(block, Group) or shapes is None or type(block) in seen:
            continue
        seen.add(type(block))
        inside = _looked_into(block, shapes, survey.circumstances.batch_size, rules)
        if inside is None:
            continue
        here = (*way, name)
        for rule, finding in inside.found:
            message = f"Inside {' in '.join(reversed(here))}: {_after(finding, inside.survey)}"
            yield Inner(rule, finding, block.definition.name, here[0], message)
        if any(kind.startswith("group:") for kind in inside.survey.kinds):
            yield from _findings(inside.survey, rules, here, seen)


def _looked_into(
    block: Group, shapes: tuple[Shape, ...], batch: int, rules: tuple[Rule, ...]
) -> _Inside | None:
    """Look into one copy of a group, or remember what was seen there."""
    known = _known.setdefault(type(block), {})
    values = block.values()
    values.pop("repeat", None)
    key = (tuple(values.items()), shapes, batch, rules)
    if key not in known:
        if len(known) >= _MOST_KNOWN:
            known.clear()
        known[key] = _look(block, shapes, batch, rules)
    return known[key]


def _look(
    block: Group, shapes: tuple[Shape, ...], batch: int, rules: tuple[Rule, ...]
) -> _Inside | None:
    try:
        single = block if block.repeat == 1 else block.change(repeat=1)
        fragment, analysis = single.inside(shapes)
    except NetloomError:
        return None
    # What is trained is the network: a group has no loss at its end.
    survey = Survey(fragment.graph, analysis, Circumstances(learns=False, batch_size=batch))
    found = tuple([(rule, finding) for rule in rules for finding in rule.look(survey)])
    return _Inside(survey, found)


def _after(finding: Finding, survey: Survey) -> str:
    """Return the sentence of a finding as it goes on behind a colon."""
    text = finding.message
    return text if text.split(" ", 1)[0] in survey.nodes else text[0].lower() + text[1:]


def repair_of(inner: Inner, proposal: Repair) -> Repair:
    """Return the edit of a definition, which every instance follows."""
    return Repair(
        f"{proposal.label} in {inner.group}",
        partial(_edited, name=inner.group, proposal=proposal),
        partial(_edited_project, name=inner.group, proposal=proposal),
    )


def _edited_project(project: Project, name: str, proposal: Repair) -> Project:
    """Edit a definition of a project."""
    if name not in project.groups:
        return project
    return edit_definition(project, name, proposal.apply(project.groups[name].graph))


def _edited(graph: Graph, name: str, proposal: Repair) -> Graph:
    """Edit a definition where there is nothing but a network with instances of it."""
    groups = {each.name: each for each in closure(nested(graph))}
    return _edited_project(Project(graph=graph, groups=groups), name, proposal).graph
