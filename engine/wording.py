"""Sentences that remember how they were made, so that they can be told in another language.

A sentence of the engine is English text and nothing else: files, logs and the terminal take it as
it is. The window, which knows the person's language, translates the template and puts the values
in again; see ``docs/translating.md``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTHING: Mapping[str, object] = {}


class Sentence(str):
    """A text, with the template and the values that it was made of.

    Parameters
    ----------
    text
        The finished English text.
    template
        The text with ``{named}`` places; the text itself where there are none.
    values
        What stands in the places. A value that is a sentence is translated in its turn.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(
        cls, text: str, template: str | None = None, values: Mapping[str, object] = _NOTHING
    ) -> Sentence:
        """Make a string that also knows its template."""
        sentence = super().__new__(cls, text)
        sentence.template = text if template is None else template
        sentence.values = values
        return sentence


def say(template: str, /, **values: object) -> Sentence:
    """Fill a constant template and keep what it was made of.

    Parameters
    ----------
    template
        A whole sentence, or a whole phrase, with ``{named}`` places in the syntax of
        :meth:`str.format`. It must be a constant in the source: translators get it from there.
    values
        What stands in the places.
    """
    return Sentence(template.format(**values), template, values) if values else Sentence(template)
