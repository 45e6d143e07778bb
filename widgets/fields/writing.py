"""How settings are written in fields, read back from what a person types, and stepped.

Pure functions: for every setting and value, ``read(info, write(info, value)) == value``.
"""

import math
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from engine.errors import SettingError
from engine.settings import Kind, SettingInfo
from widgets.fields.arithmetic import NotArithmeticError, UnfinishedError, calculate
from widgets.fields.typed import plain, related

NAMED_PADDINGS = ("valid", "same", "full")

_BETWEEN_AXES = re.compile(r"\s*[×xX,;]\s*")
_PRESENT = re.compile(r"(?<![\w.)])(?<![\d.)]\s)[xX](?!\w)")
"""An ``x`` that stands where a number belongs: at the beginning, or behind a sign."""

_CALCULATED = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.AXES, Kind.PADDING})
"""Kinds in which ``x`` is the value that was there."""

_PLAIN_NUMBERS = re.compile(r"\d+(?:\s+\d+)+")
_CALLED = re.compile(r"(?:min|max)\s*\(.*|m|mi|ma|min|max$", re.IGNORECASE)
_BRACKETS = re.compile(r"\]\s*,?\s*\[")
_LAST_DOT = re.compile(r"(?<=\d)\.(?=[\s,;\]]|$)")
_LADDER = (Decimal(1), Decimal(2), Decimal(5))
_FINE_LADDER = tuple(map(Decimal, range(1, 10)))

# Choices are identifiers; these are written in another way than with a capital at the front.
_SPELLING = {
    "adamw": "AdamW",
    "cifar": "CIFAR",
    "idx": "IDX (MNIST)",
    "npz": "NumPy .npz",
    "rmsprop": "RMSProp",
    "sgd": "SGD",
    "x_or_o": "X or O",
}


class UnfinishedTextError(SettingError):
    """A text that may still become a value when more of it is typed."""


def spell(choice: str) -> str:
    """Write a choice's identifier as people write it: ``"sgd"`` is SGD."""
    return _SPELLING.get(choice) or choice.replace("_", " ").capitalize()


def write(info: SettingInfo, value: Any) -> str:
    """Write a value as the field shows it."""
    if value is None:
        return ""
    if info.kind is Kind.MATRIX and isinstance(value, tuple):
        return "; ".join(" ".join(map(_short, row)) for row in value)
    if info.kind is Kind.NUMBERS and isinstance(value, tuple):
        text = ", ".join(map(_short, value))
        return f"{text}," if len(value) == 1 else text
    if isinstance(value, tuple):
        # "5," is one axis; without the comma it would read as one number for every axis.
        text = "×".join(map(str, value))
        return f"{text}," if len(value) == 1 and info.kind is not Kind.SHAPE else text
    return _short(value) if isinstance(value, float) else str(value)


def _short(value: float) -> str:
    """Write a number with as few figures as bring it back."""
    short = f"{value:g}"
    return short if float(short) == value else repr(value)


def read(info: SettingInfo, text: str, present: Any = None) -> Any:
    """Read a value from what a person typed; its bounds are not checked here.

    Parameters
    ----------
    info, text
        The setting, and what was typed.
    present
        The value that was there, which ``x`` stands for: ``x*2`` doubles it, per axis each. It is
        also what ``*2`` and ``+8`` begin with.

    Raises
    ------
    UnfinishedTextError
        Where the text is the beginning of something, such as ``"5×"`` or nothing at all.
    SettingError
        Where the text is not a value of this kind, with the sentence that says so.
    """
    if info.kind in (Kind.TEXT, Kind.PATH):
        return text.strip()
    if info.kind is Kind.CHOICE:
        return text.strip()
    text = plain(info, text)
    if not text and info.optional:
        return None
    if info.kind in _CALCULATED:
        text = _from_present(info, text, present)
    return _READERS[info.kind](info, text)


def _from_present(info: SettingInfo, text: str, present: Any) -> str:
    """Put the present value in for ``x``, and in front of a sign that needs one."""
    whole = related(text)
    if whole != text and isinstance(present, str | None) and text.startswith("+"):
        return text  # there is no number to add to
    return _with_present(info, whole, present) if _PRESENT.search(whole) else whole


def relative(info: SettingInfo, text: str) -> bool:
    """Whether a text means the value that is there, so that it comes to another one for each."""
    return info.kind in _CALCULATED and bool(_PRESENT.search(related(plain(info, text))))


def _with_present(info: SettingInfo, text: str, present: Any) -> str:
    """Put the present value in for ``x``; between numbers an ``x`` still stands for ``×``."""
    if isinstance(present, tuple):
        if len(_BETWEEN_AXES.split(_PRESENT.sub("1", text))) > 1:
            raise SettingError(_sentence(info, text, _expected(info)), info.name)
        parts = [_PRESENT.sub(f"({entry})", text) for entry in present]
        whole = [_whole(info, part, _expected(info), text) for part in parts]
        return "×".join(map(str, whole)) + ("," if len(whole) == 1 else "")
    if isinstance(present, bool) or not isinstance(present, int | float):
        raise SettingError(_sentence(info, text, _expected(info)), info.name)
    return _PRESENT.sub(lambda _found: f"({_short(present)})", text)


def step(info: SettingInfo, value: Any, steps: int, axis: int = 0, *, fine: bool = False) -> Any:
    """Move a value by some steps within its bounds; where it cannot move it stays what it is.

    Parameters
    ----------
    info
        The setting; logarithmic ones move along 1, 2, 5, 10, 20, …
    value
        A number, or one number per axis; ``None`` in an empty field, which begins at 0 or at the
        bound nearest to it.
    steps
        How many steps, downwards if negative.
    axis
        Which entry of a per-axis value moves.
    fine
        Whether steps are a tenth, or go from 1 to 2, 3, 4, …; whole numbers have no smaller ones.
    """
    if value is None:
        begin: float = 0
        if info.maximum is not None:
            begin = min(begin, info.maximum)
        if info.minimum is not None:
            begin = max(begin, info.minimum)
        return float(begin) if info.kind is Kind.NUMBER else int(begin)
    if isinstance(value, tuple):
        axis = min(max(axis, 0), len(value) - 1)
        moved = step(info, value[axis], steps, fine=fine)
        return (*value[:axis], moved, *value[axis + 1 :])
    if info.logarithmic:
        target = _along_ladder(Decimal(str(value)), steps, _FINE_LADDER if fine else _LADDER)
    else:
        size = Decimal(str(info.step)) if info.step else Decimal(1)
        size /= 10 if fine and info.kind is Kind.NUMBER else 1
        target = Decimal(str(value)) + steps * size
    number: float = float(target)
    if info.minimum is not None and number <= info.minimum:
        number = value if info.exclusive_minimum else info.minimum
    if info.maximum is not None and number >= info.maximum:
        number = value if info.exclusive_maximum else info.maximum
    return float(number) if info.kind is Kind.NUMBER else int(number)


def axis_at(text: str, cursor: int) -> int:
    """Return which entry of ``5×3`` the cursor is in."""
    return len(_BETWEEN_AXES.findall(text[:cursor]))


def _along_ladder(value: Decimal, steps: int, ladder: tuple[Decimal, ...]) -> Decimal:
    if value <= 0:
        return value
    exponent = value.adjusted()
    rungs = [
        mantissa.scaleb(power)
        for power in range(exponent - abs(steps) - 1, exponent + abs(steps) + 2)
        for mantissa in ladder
    ]
    if steps > 0:
        return [rung for rung in rungs if rung > value][steps - 1]
    return [rung for rung in rungs if rung < value][steps] if steps else value


def _padding(info: SettingInfo, text: str) -> str | int | tuple[int, ...]:
    word = text.lower()
    if word in NAMED_PADDINGS:
        return word
    if word and any(name.startswith(word) for name in NAMED_PADDINGS):
        raise UnfinishedTextError(_sentence(info, text, _expected(info)), info.name)
    return _entries(info, text)


def _shape(info: SettingInfo, text: str) -> tuple[int, ...]:
    entries = _entries(info, text)
    return entries if isinstance(entries, tuple) else (entries,)


def _entries(info: SettingInfo, text: str) -> int | tuple[int, ...]:
    expected = _expected(info)
    if _CALLED.match(text):  # commas in the brackets of a function part no axes
        return _whole(info, text, expected)
    parts = text.split() if _PLAIN_NUMBERS.fullmatch(text) else _BETWEEN_AXES.split(text)
    if len(parts) == 1:
        return _whole(info, text, expected)
    if parts[-1] == "" and len(parts) == 2 and text.endswith((",", ";")):
        return (_whole(info, parts[0], expected),)
    return tuple(_whole(info, part, expected, text) for part in parts)


def _numbers(info: SettingInfo, text: str) -> float | tuple[float, ...]:
    """Read ``0.5``, or ``0.485, 0.456``; with semicolons between them, commas are decimal."""
    parts = _parts(text.replace(",", "."), ";") if ";" in text else _parts(text, ",")
    if len(parts) == 1:
        return float(_number(info, text, _expected(info)))
    if len(parts) == 2 and not parts[1]:
        parts = parts[:1]
    return tuple(float(_number(info, part, _expected(info), text)) for part in parts)


def _matrix(info: SettingInfo, text: str) -> tuple[tuple[float, ...], ...]:
    """Read rows between semicolons, or as Python and NumPy write them in brackets."""
    expected = _expected(info)
    rows = tuple(
        tuple(float(_number(info, part, expected, text)) for part in _parts(row, ","))
        for row in _plain_rows(text).split(";")
    )
    if len(rows[-1]) < len(rows[0]):
        raise UnfinishedTextError(_sentence(info, text, expected), info.name)
    return rows


def _plain_rows(text: str) -> str:
    """Write rows in brackets, in which NumPy ends whole numbers with a dot, without either."""
    if "[" not in text:
        return text
    return _LAST_DOT.sub("", _BRACKETS.sub(";", text).strip("[] "))


def _parts(text: str, between: str) -> list[str]:
    """Divide a row of numbers at its separators or, where it has none, at its spaces."""
    text = text.strip()
    return (
        [part.strip() for part in text.split(between)] if between in text else text.split() or [""]
    )


def _whole(info: SettingInfo, text: str, expected: str, shown: str | None = None) -> int:
    number = _number(info, text, expected, shown)
    if number != number.to_integral_value():
        raise SettingError(_sentence(info, write(info, float(number)), expected), info.name)
    return int(number)


def _number(info: SettingInfo, text: str, expected: str, shown: str | None = None) -> Decimal:
    try:
        number = calculate(text)
    except UnfinishedError:
        sentence = _sentence(info, shown or text, expected)
        raise UnfinishedTextError(sentence, info.name) from None
    except NotArithmeticError:
        raise SettingError(_sentence(info, shown or text, expected), info.name) from None
    if not math.isfinite(float(number)):
        raise SettingError(_sentence(info, shown or text, expected), info.name)
    return number


def _expected(info: SettingInfo) -> str:
    if info.kind is Kind.SHAPE:
        return "whole numbers such as 1×32×32"
    if info.kind is Kind.NUMBERS:
        return "a number, or several such as 0.485, 0.456, 0.406"
    if info.kind is Kind.MATRIX:
        return "rows of numbers such as 0 -1 0; -1 5 -1; 0 -1 0"
    if info.kind is Kind.PADDING:
        return "valid, same, full, a whole number, or one per axis such as 2×1"
    return "a whole number, or one per axis such as 5×3"


def _sentence(info: SettingInfo, text: str, expected: str) -> str:
    shown = text if len(text) <= 24 else text[:23] + "…"
    return (
        f"{info.title} is '{shown}', but must be {expected}."
        if shown
        else f"{info.title} is empty, but must be {expected}."
    )


_READERS: dict[Kind, Callable[[SettingInfo, str], Any]] = {
    Kind.INTEGER: lambda info, text: _whole(info, text, "a whole number"),
    Kind.NUMBER: lambda info, text: float(_number(info, text, "a number")),
    Kind.AXES: _entries,
    Kind.PADDING: _padding,
    Kind.SHAPE: _shape,
    Kind.NUMBERS: _numbers,
    Kind.MATRIX: _matrix,
}
