"""Going into a block and out again: what the canvas shows, and where the eye is meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF

from engine.errors import NetloomError

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.canvas.view import CanvasView
    from designer.document import State
    from designer.scope import Path


def _(text: str) -> str:
    return QCoreApplication.translate("Travel", text)


class Travel:
    """The ways of one view through the scopes of its document."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self.left: dict[Path, tuple[QPointF, float]] = {}
        """Where the eye was in the graphs that were left."""
        self._elsewhere = False

    def enter(self, name: str | None = None) -> None:
        """Open a block, by default the selected one; say why where it has no inside."""
        view = self._view
        if name is None:
            if len(view.selection) != 1:
                view.say(_("Select one group or composite to open it."))
                return
            name = view.selection[0]
        self._go(lambda: view.document.enter(name))

    def leave(self) -> None:
        """Go back to where the shown block was opened."""
        document = self._view.document
        if document.scope.outer is None:
            self._view.say(_("This is the whole network. Del removes what is selected."))
        else:
            self._go(document.leave)

    def go_to(self, path: Path) -> None:
        """Go to a scope on the way."""
        self._go(lambda: self._view.document.go_to(path))

    def _go(self, step: Callable[[], object]) -> None:
        view = self._view
        view.cancel_gesture()
        view.glide.finish()
        view.hint.hide_hint()
        view.hover.clear()
        here = view.document.scope.path
        self.left[here] = (view.visible_area().center(), view.zoom)
        try:
            step()
        except NetloomError as error:
            view.say(str(error))
            return
        if not view.hasFocus():
            view.setFocus()

    def arrive(self, before: State, after: State) -> None:
        """Show the scope that the document has moved to: fitted, or as it was when it was left."""
        here, there = before.scope.path, after.scope.path
        view = self._view
        view.glide.finish()
        outwards = here[: len(there)] == there and not self._elsewhere
        self._elsewhere = False
        left = self.left.pop(there, None)
        if outwards and left is not None:
            view.look_at(*left)
        else:
            view.fit()
        if outwards:
            view.canvas.select([here[len(there)]])

    def forget(self) -> None:
        """Forget where the eye was: another project is going to be shown."""
        self.left = {}
        self._elsewhere = True
