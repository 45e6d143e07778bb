"""What would pass unnoticed: exceptions that Qt swallows, and its own warnings."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, TypeVar

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

Built = TypeVar("Built")

_HARMLESS = ("This plugin does not support ",)
"""What the offscreen platform says of itself."""


class Watch:
    """Collects what goes wrong in Qt's slots and events while it is entered."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._hooks: tuple[Any, Any] = (None, None)
        self._handler: Any = None

    def __enter__(self) -> Self:
        self._hooks = (sys.excepthook, sys.unraisablehook)
        sys.excepthook = self._take
        sys.unraisablehook = self._take_unraisable
        self._handler = qInstallMessageHandler(self._take_message)
        return self

    def __exit__(self, *_exception: object) -> None:
        qInstallMessageHandler(self._handler)
        sys.excepthook, sys.unraisablehook = self._hooks

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        self.seen.append("".join(traceback.format_exception(kind, error, trace)))

    def _take_unraisable(self, what: Any) -> None:
        self._take(what.exc_type, what.exc_value, what.exc_traceback)

    def _take_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(_HARMLESS):
            self.seen.append(f"Qt says: {text}")

    def begin(self, build: Callable[[], Built]) -> Built:
        """Watch from now on, what is built first included; where that fails, no longer."""
        self.__enter__()
        try:
            return build()
        except BaseException:
            self.__exit__()
            raise

    def nothing_seen(self) -> None:
        """Fail where something went wrong since the last time."""
        seen, self.seen = self.seen, []
        assert not seen, "\n".join(seen)
