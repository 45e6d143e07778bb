"""The steps of the undo history as a list: a click goes to the state behind a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QUndoView, QWidget

from widgets.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoGroup

    from widgets.theme import Theme


class StepList(QUndoView):
    """The history of the project that is shown; the saved state has a mark.

    Parameters
    ----------
    group
        The histories of all open projects, of which one is active.
    theme
        The colours to begin with.
    """

    def __init__(self, group: QUndoGroup, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(group, parent)
        self.setAccessibleName(self.tr("History"))
        self.setToolTip(self.tr("Every step since the project was opened; a click goes there"))
        self.setEmptyLabel(self.tr("As it was opened"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        # Without it a list of ten thousand steps measures every one of them.
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(16, 16))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.setCleanIcon(icon("save", theme))
