"""The engine's texts in the person's language: what the window shows goes through :func:`words`.

The engine speaks English. What it declares (titles, helps, units) is found in the catalogue as it
stands; a sentence with values in it by its template. The template comes with the text where the
engine has said it with :func:`engine.wording.say`; a text that has lost it on its way (through a
file, from another process, as the text of an error) is recognised again by the words around its
values.
"""

from __future__ import annotations

import re
from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.wording import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CONTEXT = "Engine"
"""Under what the engine's texts stand in the catalogue."""

WORDS = frozenset({"title", "what", "key", "sized_by", "axis_name", "verb", "done", "label", "many",
                   "remedy", "expected", "exposed", "side"})  # fmt: skip
"""Places where even one word is a word. Elsewhere one word alone is what a person or a program has
named: a block that is called ``add`` stays ``add``."""


class _Pattern(NamedTuple):
    """A template as it is looked for in a finished text."""

    template: str
    longest: str
    """Its longest piece of text: where this is missing, the rest need not be tried."""


_templates: tuple[str, ...] | None = None


def use(templates: Iterable[str] | None) -> None:
    """Begin to translate, or stop.

    Parameters
    ----------
    templates
        The engine's sentences with places, to recognise finished ones by; ``None`` where the
        window speaks English, so that every text stays what it is.
    """
    global _templates  # noqa: PLW0603 - the language is one for the whole program
    _templates = None if templates is None else tuple(templates)
    _found.cache_clear()
    _patterns.cache_clear()


def words(text: object) -> str:
    """Return a text of the engine in the person's language.

    Parameters
    ----------
    text
        A text, a sentence, or an error whose text it is. What the catalogue does not know, such
        as a name, comes back as it is.
    """
    if isinstance(text, BaseException) and text.args:
        text = text.args[0]
    if _templates is None:
        return str(text)
    if isinstance(text, Sentence) and text.values:
        told = QCoreApplication.translate(CONTEXT, text.template)
        if told != text.template:
            return fill(told, text.values)
    return _found(str(text))


@lru_cache(maxsize=4096)
def _found(text: str) -> str:
    """Look a finished text up: as it stands, by its template, or piece by piece."""
    if not text or text.isspace():
        return text
    told = QCoreApplication.translate(CONTEXT, text)
    if told != text:
        return told
    for pattern in _patterns():
        if pattern.longest not in text:
            continue
        if (match := _expression(pattern.template).fullmatch(text)) is not None:
            told = QCoreApplication.translate(CONTEXT, pattern.template)
            if told != pattern.template:
                return fill(told, match.groupdict())
    for mark in ("\n", ", "):
        if mark in text:
            pieces = text.split(mark)
            return mark.join(_found(piece) for piece in pieces)
    return text


def fill(template: str, values: Mapping[str, object]) -> str:
    """Put values into a translated template, translated themselves where they are words."""
    parts: list[str] = []
    for before, name, spec, conversion in Formatter().parse(template):
        parts.append(before)
        if name is None:
            continue
        value = values.get(name, "")
        if isinstance(value, str):
            parts.append(_value(name.rstrip("0123456789"), value) if conversion is None else value)
        else:
            parts.append(format(repr(value) if conversion == "r" else value, spec or ""))
    return "".join(parts)


def _value(name: str, value: str) -> str:
    """Translate what stands in a place, unless it is a name."""
    if isinstance(value, Sentence) or not value.isidentifier():
        return words(value)
    if name not in WORDS:
        return value
    told = words(value)
    # In a sentence a setting's title is written small.
    return words(value.capitalize()) if told == value and value.islower() else told


@lru_cache(maxsize=1)
def _patterns() -> list[_Pattern]:
    """Prepare the templates to look for, what says more of itself first."""
    made: list[tuple[int, _Pattern]] = []
    for template in _templates or ():
        pieces = [before for before, *_ in Formatter().parse(template)]
        made.append((-sum(map(len, pieces)), _Pattern(template, max(pieces, key=len))))
    return [pattern for _, pattern in sorted(made)]


@lru_cache(maxsize=4096)
def _expression(template: str) -> re.Pattern[str]:
    """Make the expression that recognises what was made of a template."""
    expression, seen = "", set[str]()
    for before, name, spec, _conversion in Formatter().parse(template):
        expression += re.escape(before)
        if name is None:
            continue
        if name in seen:
            expression += f"(?P={name})"
            continue
        seen.add(name)
        wanted = r"[-−]?[\d,.]+" if spec and spec[-1] in ",dfg" else ".+?"
        expression += f"(?P<{name}>{wanted})"
    return re.compile(expression, re.DOTALL)
