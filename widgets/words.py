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

SHORT = 10
"""Letters and signs, without its places, from which on a template is told from others by itself."""

CONTEXT = "Engine"
"""Under what the engine's texts stand in the catalogue."""

WORDS = frozenset({
    "NOUNS", "axis_name", "does", "done", "expected", "exposed", "key", "label", "many", "part",
    "remedy", "side", "sized_by", "title", "verb", "what", "word",
})  # fmt: skip
"""Places where even one word is a word. Elsewhere one word alone is what a person or a program has
named: a block that is called ``add`` stays ``add``."""


AXES = frozenset({"channels", "length", "height", "width", "depth"})
"""What a sentence calls an axis, and hardly anybody a block."""

COMMA = ", "
"""What parts of a sentence are joined with; it has a translation of its own."""


class _Pattern(NamedTuple):
    """A template as it is looked for in a finished text."""

    template: str
    longest: str
    """Its longest piece of text: where this is missing, the rest need not be tried."""


_LETTER = re.compile("[A-Za-z]")

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


def is_translating() -> bool:
    """Whether the window speaks another language than the engine."""
    return _templates is not None


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


def summary_words(summary: str) -> str:
    """Return a block's summary in the person's language; its single words are choices, no names."""
    if _templates is None:
        return summary
    return joined(_piece(piece) for piece in summary.split(COMMA))


_BESIDE = re.compile(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])")


def apart(text: str) -> str:
    """Return a text with a blank between Chinese and what stands in Latin letters beside it."""
    return _BESIDE.sub(" ", text)


def joined(parts: Iterable[str]) -> str:
    """Join phrases as the person's language does."""
    return QCoreApplication.translate(CONTEXT, COMMA).join(parts)


def listed(names: Iterable[str]) -> str:
    """List names, numbers or nouns; in Chinese these have a comma of their own."""
    return QCoreApplication.translate("List", ", ").join(names)


def key_words(key: str) -> str:
    """Return the name of a setting, as it stands in files, in the person's language."""
    return key if _templates is None else _value("key", key.replace("_", " "))


def _piece(piece: str) -> str:
    told, spelled = words(piece), piece.replace("_", " ").capitalize()
    chosen = words(spelled) if told == piece else told
    return piece if chosen == spelled else chosen


@lru_cache(maxsize=4096)
def _found(text: str) -> str:
    """Look a finished text up: as it stands, by its template, or piece by piece."""
    if _LETTER.search(text) is None:
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
    head, colon, rest = text.partition(": ")
    if rest and (told := _found(head + colon)) != head + colon:
        return told + _found(rest)  # the way out was chosen and added behind the cause
    for mark in ("\n", COMMA):
        if mark in text and (mark == "\n" or not text.endswith(".")):
            pieces = text.split(mark)
            said = [_found(piece) for piece in pieces]
            return joined(said) if mark == COMMA and said != pieces else mark.join(said)
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
    if value.startswith(COMMA):  # a part of the sentence that may be missing
        comma = QCoreApplication.translate(CONTEXT, COMMA)
        return comma + _value(name, value.removeprefix(COMMA))
    names = value.split(COMMA)
    if len(names) > 1 and all(each.isidentifier() or each == "…" for each in names):
        return listed(_value(name, each) for each in names)
    if isinstance(value, Sentence) or value in AXES or not value.isidentifier():
        told = words(value)
        first, space, rest = value.partition(" ")
        if told != value or not space or name not in WORDS:
            return told
        return f"{_value(name, first)} {rest}"  # a setting and its number
    if name not in WORDS:
        return value
    told = words(value)
    # In a sentence a setting's title is written small.
    title = value.capitalize()
    if told != value or (known := words(title)) == title:
        return told
    return known


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
    said = "".join(before for before, *_ in Formatter().parse(template))
    # A word or two are found in nearly every sentence: what is around them has to be a phrase.
    # A bracket that opens in a value also closes there: "height (3 and 5) and width (3 and 4)".
    anything = (
        r"(?:[^()]|\([^()]*\))*?"
        if len(said) >= SHORT
        else r"(?:[^.,:;()]|[.,]\d|\([^()]*\)){0,48}?"
    )
    for before, name, spec, _conversion in Formatter().parse(template):
        expression += re.escape(before)
        if name is None:
            continue
        if name in seen:
            expression += f"(?P={name})"
            continue
        wanted = r"[-−]?[\d,.]+" if spec and spec[-1] in ",dfg" else anything
        if seen and not before:  # a part that may be missing follows a value
            wanted = rf"(?:[, ]{anything})?"
        seen.add(name)
        expression += f"(?P<{name}>{wanted})"
    return re.compile(expression, re.DOTALL)
