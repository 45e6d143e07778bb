"""The golden project file, edited and broken, and the sentence with which a file is refused."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.errors import ProjectFileError
from engine.projectfile import (
    project_from_json,
)

GOLDEN = Path(__file__).parent / "golden" / "lenet5.netloom"
TEXT = GOLDEN.read_text("utf-8")

Values = dict[str, Any]

PIECES = [
    '"self"', "null", "NaN", "Infinity", "1e999", "-1", "[]", "{}", '"\\ud800"', "9" * 5000, "true",
    ",", '"', "\\", "\n", "[[", "}", "0", '"relu"', '"in2"', ".",
]  # fmt: skip
WRONG: list[Any] = [None, True, False, 0, -1, 1.5, 10**30, "", "x", "self", [], [1], {}, {"a": 1}]


def complaint(text: str) -> str:
    """Return the sentence with which a text is refused."""
    with pytest.raises(ProjectFileError) as caught:
        project_from_json(text, "mine.netloom")
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert len(sentence) < 400
    assert sentence.endswith((".", "?"))
    assert sentence.startswith("mine.netloom")
    return sentence


def complaint_or_none(text: str) -> str | None:
    """Return the sentence with which a text is refused, or nothing where it is read."""
    try:
        project_from_json(text, "mine.netloom")
    except ProjectFileError as error:
        return str(error)
    return None


def edited(change: Callable[[Values], object], *, indent: int | None = None) -> str:
    """Return the golden file with its values changed, on one line or many."""
    values = json.loads(TEXT)
    change(values)
    return json.dumps(values, indent=indent)


def on_its_line(old: str, new: str) -> tuple[str, str]:
    """Return the golden file with one text replaced, and how a complaint must begin."""
    assert TEXT.count(old) >= 1, old
    line = TEXT[: TEXT.index(old)].count("\n") + 1
    return TEXT.replace(old, new, 1), f"mine.netloom, line {line}: "


def damaged(luck: random.Random, text: str = TEXT) -> bytes:
    """Return a file with one to three wounds."""
    raw = bytearray(text.encode())
    for _ in range(luck.randint(1, 3)):
        place = luck.randrange(len(raw))
        match luck.randrange(4):
            case 0:
                raw[place] = luck.randrange(256)
            case 1:
                del raw[place : place + luck.randint(1, 30)]
            case 2:
                raw[place:place] = luck.choice(PIECES).encode()
            case _:
                start = luck.randrange(len(raw))
                raw[place:place] = raw[start : start + luck.randint(1, 200)]
    return bytes(raw)
