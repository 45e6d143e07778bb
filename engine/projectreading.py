"""Reading a JSON text so that every complaint names the file and the line."""

from __future__ import annotations

import difflib
import json
import re
from typing import TYPE_CHECKING, Any, NoReturn

from engine.errors import ProjectFileError
from engine.jsonplace import line_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_HALF = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair: JSON can escape one, but no file and no terminal can hold it."""

Place = tuple[str | int, ...]
"""The way from the outermost value of a file to one inside: keys and indices."""


class Reading:
    """One reading of one file; knows the text, so that every complaint can name its line.

    Parameters
    ----------
    text
        The file's content.
    origin
        What to call the file in messages.
    """

    def __init__(self, text: str, origin: str) -> None:
        self.text = text
        self.origin = origin

    def refuse(self, path: Place, message: str) -> NoReturn:
        """Complain about the value at a place.

        Raises
        ------
        ProjectFileError
            With the file, the line and the message.
        """
        line = line_of(self.text, path)
        raise ProjectFileError(f"{self.origin}, line {line}: {message}")

    def typed(
        self,
        values: Mapping[str, Any],
        path: Place,
        key: str,
        kind: type,
        what: str,
        default: Any = None,
    ) -> Any:
        """Return the value of a key, after making sure of its type.

        Parameters
        ----------
        values
            The object that stands at ``path``.
        path
            Its place.
        key
            The key in it.
        kind, what
            The type the value must have, and that type in words.
        default
            Taken where the key is missing; ``None`` where it must not be.

        Raises
        ------
        ProjectFileError
            Where the key is missing or its value is of another type.
        """
        if key not in values:
            if default is None:
                self.refuse(path, f"'{key}' is missing: add it, or take another copy.")
            return default
        value = values[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.refuse((*path, key), f"'{key}' is {shown(value)}, but must be {what}.")
        if isinstance(value, str):
            self.whole(value, (*path, key), f"'{key}'")
        return value

    def whole(self, text: str, path: Place, what: str) -> None:
        """Make sure that a text can be written again.

        Raises
        ------
        ProjectFileError
            Where it holds half of a character.
        """
        if _HALF.search(text):
            self.refuse(path, f"{what} holds half of a character (\\ud800 to \\udfff).")

    def keys(
        self, values: Mapping[str, Any], path: Place, known: Collection[str], what: str
    ) -> None:
        """Make sure that an object has no other keys than those that are known.

        Raises
        ------
        ProjectFileError
            With the line of the first other one.
        """
        for key in values:
            if key not in known:
                self.refuse((*path, key), what.format(shown(key)))


def shown(value: object) -> str:
    """Write a value as the file has it, as far as it fits into a sentence."""
    text = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        text = text[1:-1]
        return f"'{text}'" if len(text) <= 40 else f"'{text[:37]}…'"
    return text if len(text) <= 40 else text[:37] + "…"


def continued(sentence: str) -> str:
    """Let a sentence go on behind a colon: ``There is`` becomes ``there is``."""
    return "there" + sentence[5:] if sentence.startswith("There ") else sentence


def similar(word: str, known: Iterable[str]) -> str:
    """Name what a misspelt word was probably meant to be."""
    found = difflib.get_close_matches(word[:80].lower(), known, 1)
    return f" (did you mean '{found[0]}'?)" if found else ""
