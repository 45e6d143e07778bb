"""Reading JSON strictly, and finding the line on which a value stands."""

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

_WHITE = " \t\n\r"
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_PARTIAL = re.compile(r'"(?:[^"\\\n]|\\[^\n])*\\?\Z|[\w+.\-\\]*\Z')
_LONGEST_NUMBER = 4000
"""Digits; Python itself refuses to read more than 4,300."""

_MEANINGS = {
    "Expecting value": "a value is missing or misspelt",
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Expecting ':' delimiter": "a colon is missing behind a key",
    "Expecting property name enclosed in double quotes": "a key in double quotes is missing",
    "Extra data": "something follows the closing bracket",
    "Invalid control character at": "a line ends inside a text: its closing quote is missing",
    "Unterminated string starting at": "a text has no closing quote",
    "Invalid \\escape": "a \\ in a text has no meaning",
    "Invalid \\uXXXX escape": "a \\u in a text needs four hexadecimal digits",
}


class JsonError(ValueError):
    """Text that is not strict JSON.

    Parameters
    ----------
    message
        What is wrong, as a clause without a full stop.
    line
        Where, counted from 1; ``None`` where no single line is to blame.
    cut
        Whether the text ends before the outermost value does.
    """

    def __init__(self, message: str, line: int | None = None, *, cut: bool = False) -> None:
        super().__init__(message)
        self.line = line
        self.cut = cut


class _TokenError(ValueError):
    """A word or number of the text that the standard does not have, or Python cannot hold."""

    def __init__(self, message: str, token: str) -> None:
        super().__init__(message)
        self.token = token


class _DuplicateKeyError(ValueError):
    pass


def strict_json(text: str) -> Any:
    """Parse JSON, refusing what the standard does not have: NaN, Infinity and double keys.

    Raises
    ------
    JsonError
        With the cause, and the line where there is one.
    """
    try:
        return json.loads(
            text, object_pairs_hook=_unique, parse_constant=_refuse_constant, parse_int=_whole
        )
    except json.JSONDecodeError as error:
        rest = text[error.pos :].rstrip()
        cut = error.msg != "Extra data" and _PARTIAL.match(rest) is not None
        meaning = next((m for start, m in _MEANINGS.items() if error.msg.startswith(start)), "")
        raise JsonError(meaning or error.msg.lower(), error.lineno, cut=cut) from None
    except _DuplicateKeyError:
        key, line = _first_duplicate(text)
        raise JsonError(f"the key '{key}' stands twice in one place", line) from None
    except _TokenError as error:
        place = next((m.start() for m in _TOKEN.finditer(text) if m[0] == error.token), 0)
        raise JsonError(str(error), _line_at(text, place)) from None
    except RecursionError:
        raise JsonError("it is nested hundreds of levels deep") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _DuplicateKeyError
    return found


def _refuse_constant(name: str) -> Any:
    raise _TokenError(f"{name} is not a number that JSON has", name)


def _whole(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise _TokenError("a number has thousands of digits", digits)
    return int(digits)


def _first_duplicate(text: str) -> tuple[str, int]:
    """Return the first key that stands twice in one object, and the line of its second place."""
    keys: list[set[str] | None] = []
    before, key, start = "", "", 0
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word in "{[":
            keys.append(set() if word == "{" else None)
        elif word in "}]":
            keys.pop()
        elif word == ":" and keys and (seen := keys[-1]) is not None and before.startswith('"'):
            key = json.loads(before)
            if key in seen:
                return key, _line_at(text, start)
            seen.add(key)
        before, start = word, match.start()
    return key, 1


def line_of(text: str, path: tuple[str | int, ...]) -> int:
    """Return the line, counted from 1, on which the value at a path begins.

    Parameters
    ----------
    text
        Valid JSON.
    path
        Keys and indices from the outermost value to the one that is looked for. Where the path
        leads nowhere, the line of the last value on it is given.
    """
    decoder = json.JSONDecoder()
    place = _skip(text, 0)
    for step in path:
        try:
            found = _enter(text, place, step, decoder)
        except RecursionError:  # it could be read from a less deep call, just so
            break
        if found is None:
            break
        place = found
    return _line_at(text, place)


def _line_at(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _enter(text: str, place: int, step: str | int, decoder: json.JSONDecoder) -> int | None:
    opening = text[place]
    if opening not in "{[" or (opening == "{") != isinstance(step, str):
        return None
    place = _skip(text, place + 1)
    index = 0
    while text[place] not in "}]":
        if opening == "{":
            key, place = scanstring(text, place + 1, True)
            place = _skip(text, _skip(text, place) + 1)
        else:
            key = index
        if key == step:
            return place
        _, place = decoder.raw_decode(text, place)
        place = _skip(text, place)
        if text[place] == ",":
            place = _skip(text, place + 1)
        index += 1
    return None


def _skip(text: str, place: int) -> int:
    while place < len(text) and text[place] in _WHITE:
        place += 1
    return place
