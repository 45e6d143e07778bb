"""Errors in the handlers of widgets that override ``event``, which must not end the process.

Python 3.11 may leave an error that its own C code raises (``1 / 0``, ``[][0]``, ``next()``) as a
type and a text until somebody looks at it. Where such an error leaves a handler that Qt has called
from an ``event`` written in Python, PySide 6.11 takes it for an object, and the process dies:
nobody would read what went wrong, and unsaved work would be gone. An error that was caught and
raised once more is an object.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

_Kind = TypeVar("_Kind", bound=type[QWidget])


def whole_errors(kind: _Kind) -> _Kind:
    """Let every handler of a widget class, inherited ones too, raise errors that are objects."""
    for name in {name for base in kind.__mro__ if _is_ours(base) for name in vars(base)}:
        if name.endswith("Event"):
            setattr(kind, name, _whole(getattr(kind, name)))
    return kind


def _is_ours(kind: type) -> bool:
    """Say whether a class is written in Python: what Qt brings itself needs no care."""
    return not kind.__module__.startswith(("PySide6.", "shiboken6.", "builtins"))


def _whole(handler: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(handler)
    def handle(self: QWidget, event: Any) -> Any:
        try:
            return handler(self, event)
        except Exception as error:  # noqa: TRY203 - a bare raise would leave it as it is
            raise error  # noqa: TRY201

    return handle
