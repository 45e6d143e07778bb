"""What the engine declares for the window: titles, helps, units, choices, headings, templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.translating.marked import ROOT, Text
from engine.blocks.axes import AXIS_NAMES
from engine.blocks.base import Family, registry
from engine.data.settings import DataSettings
from engine.figures.vocabulary import PHRASES
from engine.groups.block import Group
from engine.settings import Kind, Settings, describe
from engine.templates import templates
from engine.training.plan import TrainingPlan
from widgets.fields.writing import spell
from widgets.words import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Iterator


def declared_texts() -> list[Text]:
    """Return every declared text, each of them once."""
    found: dict[tuple[str, str], Text] = {}
    for text in _all():
        if any(letter.isalpha() for letter in text.source):
            found.setdefault((text.context, text.source), text)
    return list(found.values())


SAID = ("added", "compared", "enters", "images", "labels", "leaves", "reflects", "repeated",
        "subtracted", "weight")  # fmt: skip
"""Single words that the engine puts into its sentences, by the kind of a block or a border."""


def _all() -> Iterator[Text]:
    for word in SAID:
        yield Text(CONTEXT, word, "designer/translating/declared.py", 0)
    for axis in sorted({name for names in AXIS_NAMES for name in names}):
        yield Text(CONTEXT, axis, "engine/blocks/axes.py", 0)
    for phrase in PHRASES:
        yield Text("Figure", phrase, "engine/figures/vocabulary.py", 0)
    for family in Family:
        yield Text(CONTEXT, family.heading, "engine/blocks/base.py", 0)
    for block in registry().values():
        file = _file(block)
        yield Text(CONTEXT, block.title, file, 0)
        yield Text(CONTEXT, block.help(), file, 0)
        yield from _settings(block, file)
    for settings in (Group, TrainingPlan, DataSettings):
        yield from _settings(settings, _file(settings))
    for template in templates():
        for text in (template.title, template.teaches, template.family, template.differs):
            yield Text(CONTEXT, text, "engine/templates/__init__.py", 0)


def _settings(settings: type[Settings], file: str) -> Iterator[Text]:
    for info in describe(settings):
        for text in (info.title, info.help, info.unit):
            yield Text(CONTEXT, text, file, 0)
        choices = [spell(str(choice)) for choice in info.choices]
        if info.kind is Kind.SWITCH:
            choices = []
        for text in choices:
            yield Text(CONTEXT, text, file, 0)


def _file(settings: type[Settings]) -> str:
    path = ROOT.joinpath(*settings.__module__.split("."))
    return path.relative_to(ROOT).with_suffix(".py").as_posix()
