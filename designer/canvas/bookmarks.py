"""Views that are kept under a digit and come back at a press of it, as long as the tab is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from designer.announcing import announce
from designer.canvas.flight import Flight
from designer.sheets import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from designer.canvas.view import CanvasView

DIGITS = range(2, 10)
"""The digits that keep a view; 1 shows 100 %."""


def _(text: str) -> str:
    return QCoreApplication.translate("Bookmarks", text)


class Bookmarks:
    """The kept views of the sheet that one canvas shows."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._flight = Flight(view)
        self._last = 0
        """The digit of the view that was gone to last."""

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be asked for, by the names in the window's table."""
        return {"keep_view": self.keep, "kept_view": self.go_on}

    @property
    def is_flying(self) -> bool:
        """Whether the eye is on its way to a kept view."""
        return self._flight.is_on

    def keep(self, digit: int | None = None) -> None:
        """Keep what is seen now, under a digit or else under the first that is free."""
        view = self._view
        marks = view.document.sheet.marks
        if digit is None:
            digit = next((each for each in DIGITS if each not in marks), None)
        if digit is None:
            view.say(_("All digits keep a view: Alt and one of them keeps this one instead."))
            return
        self._flight.stop()
        path = view.document.scope.path
        marks[digit] = Mark(path, view.visible_area().center(), view.zoom)
        self._last = digit
        told = _("Kept as {digit}: press {digit} to come back here.").format(digit=digit)
        view.hint.show_hint(view.pointer(), told, quiet=True)
        announce(view, told)

    def go(self, digit: int) -> None:
        """Show a view as it was kept, also where it is inside another block."""
        view = self._view
        marks = view.document.sheet.marks
        mark = marks.get(digit)
        if mark is None:
            view.say(
                _("No view is kept as {digit}: Alt+{digit} keeps this one.").format(digit=digit)
            )
            return
        self._last = digit
        if mark.path == view.document.scope.path:
            view.cancel_gesture()
            self._flight.follow(lambda: view.look_at(mark.middle, mark.zoom))
            return
        self._flight.stop()
        view.travel.go_to(mark.path)
        if mark.path == view.document.scope.path:
            view.look_at(mark.middle, mark.zoom)
        else:
            del marks[digit]
            view.say(_("The block that was seen as {digit} is not there any more."
                       ).format(digit=digit))  # fmt: skip

    def go_on(self) -> None:
        """Show the kept view after the one that was shown last."""
        kept = sorted(self._view.document.sheet.marks)
        if not kept:
            self._view.say(_("No view is kept yet: Shift+B keeps this one."))
            return
        self.go(next((digit for digit in kept if digit > self._last), kept[0]))
