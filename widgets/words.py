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

NAMES = frozenset({"node", "source", "first", "name", "other", "path", "file", "folder", "end"})
"""Places for what a person has named: a block that is called ``add`` stays ``add``."""


class _Pattern(NamedTuple):
    """A template as it is looked for in a finished text."""

    template: str
    longest: str
    """Its longest piece of text: where this is missing, the rest need not be tried."""
    expression: re.Pattern[str]


_patterns: list[_Pattern] = []
_active = False


def use(templates: Iterable[str] | None) -> None:
    """Begin to translate, or stop.

    Parameters
    ----------
    templates
        The engine's sentences with places, to recognise finished ones by; ``None`` where the
        window speaks English, so that every text stays what it is.
    """
    global _active  # noqa: PLW0603 - the language is one for the whole program
    _found.cache_clear()
    _active = templates is not None
    made = [_pattern(template) for template in templates or ()]
    # What says more of itself is tried first: "{a} and {b}" is in many sentences.
    _patterns[:] = sorted(made, key=lambda each: -len(re.sub(r"\{[^}]*\}", "", each.template)))


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
    if not _active:
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
    for pattern in _patterns:
        if pattern.longest not in text:
            continue
        if (match := pattern.expression.fullmatch(text)) is not None:
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
            known = isinstance(value, Sentence) or name.rstrip("0123456789") not in NAMES
            parts.append(
                words(value) if known and conversion is None else format(value, spec or "")
            )
        else:
            parts.append(format(repr(value) if conversion == "r" else value, spec or ""))
    return "".join(parts)


def _pattern(template: str) -> _Pattern:
    """Make the expression that recognises what was made of a template."""
    expression, pieces, seen = "", [""], set[str]()
    for before, name, spec, _conversion in Formatter().parse(template):
        expression += re.escape(before)
        pieces.append(before)
        if name is None:
            continue
        if name in seen:
            expression += f"(?P={name})"
            continue
        seen.add(name)
        wanted = r"[-−]?[\d,.]+" if spec and spec[-1] in ",dfg" else ".+?"
        expression += f"(?P<{name}>{wanted})"
    return _Pattern(template, max(pieces, key=len), re.compile(expression, re.DOTALL))
