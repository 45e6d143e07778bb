"""What the history calls a changed setting: with its new value, where that is short."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from widgets.words import words

LONGEST = 32
"""Characters of a value that a row of the history has room for."""


def _(text: str) -> str:
    return QCoreApplication.translate("StepNames", text)


def with_value(label: str, value: object) -> str:
    """Return the name of a step with the value that it sets.

    Parameters
    ----------
    label
        What the step does, such as ``"Set units of dense1"``.
    value
        The value. One that is long, such as a matrix, is not written.
    """
    text = value_text(value)
    if text is None or len(text) > LONGEST:
        return label
    return _("{step} to {value}").format(step=label, value=text)


def value_text(value: object) -> str | None:
    """Write a value as people do; ``None`` where it is not one of a few numbers or words."""
    if value is None:
        return _("nothing")
    if isinstance(value, bool):
        return _("on") if value else _("off")
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, int):
        return f"{value}"
    if isinstance(value, str):
        return words(value) if value else _("nothing")
    if isinstance(value, Sequence) and all(isinstance(each, int | float) for each in value):
        return "×".join(f"{each:g}" for each in value)
    return None
