"""Reading JSON strictly, and finding the line on which a value stands."""

import json
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

_WHITE = " \t\n\r"


class DuplicateKeyError(ValueError):
    """A key that stands twice in one object."""


def strict_json(text: str) -> Any:
    """Parse JSON, refusing what the standard does not have: NaN, Infinity and double keys.

    Raises
    ------
    ValueError
        ``json.JSONDecodeError`` with the place for bad syntax, :class:`DuplicateKeyError` for a key that
        stands twice.
    RecursionError
        For values nested thousands deep.
    """
    return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise DuplicateKeyError(key)
            seen.add(key)
    return found


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number")


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
        found = _enter(text, place, step, decoder)
        if found is None:
            break
        place = found
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
