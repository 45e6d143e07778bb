"""The steps of the undo history as a list: a click goes to the state behind a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QUndoView, QWidget

from widgets.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoGroup

    from widgets.theme import Theme


class StepDelegate(QStyledItemDelegate):
    """Draws the names of all steps in one column, and quietly those that were taken back."""

    muted = QColor()
    """The colour of what was taken back."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Keep the place of the mark where a step has none."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        view = self.parent()
        if isinstance(view, QUndoView) and index.row() > view.currentIndex().row():
            option.palette.setColor(QPalette.ColorRole.Text, self.muted)


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
        self.set_beginning(opened=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        # Without it a list of ten thousand steps measures every one of them.
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(16, 16))
        self._delegate = StepDelegate(self)
        self.setItemDelegate(self._delegate)
        self.set_theme(theme)

    def set_beginning(self, *, opened: bool) -> None:
        """Say with what the history begins: with a file that was opened, or with a new project."""
        self.setEmptyLabel(self.tr("As it was opened") if opened else self.tr("New project"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._delegate.muted = theme.muted
        self.setCleanIcon(icon("save", theme))
