"""A field over the selection, for the name of the group that it is going to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from designer.canvas.view import CanvasView

WIDTH, HEIGHT = 220, 30
MARGIN = 8


class GroupField(QLineEdit):
    """The field; Enter groups, Escape leaves everything as it was."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._names: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Name of the new group"))
        self.setToolTip(self.tr("What to call the group; Enter groups, Escape cancels"))
        self.setPlaceholderText(self.tr("Name of the group"))
        self.hide()

    def ask(self) -> None:
        """Ask what to call the group that the selection becomes; say why where it cannot.

        The field is there all the same: somebody who types the name without looking would
        otherwise press the canvas's keys.
        """
        commands, names = self._view.commands, self._view.selection
        self.open(names, commands.group_title())
        commands.may_group(names)

    def open(self, names: tuple[str, ...], title: str) -> None:
        """Ask for the name of a group of some nodes."""
        view = self._view
        room = view.viewport().rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        area = room
        if names:
            view.bring_into_view(names)
            area = view.mapFromScene(QRectF(view.canvas.content(names))).boundingRect()
        left = min(max(area.left(), room.left()), room.right() - WIDTH)
        top = min(max(area.top() - HEIGHT - 10, room.top()), room.bottom() - HEIGHT)
        self._names = names
        self.setText(title)
        self.selectAll()
        self.setGeometry(left, top, WIDTH, HEIGHT)
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Group with Enter, cancel with Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            commands, names = self._view.commands, self._names
            if commands.may_group(names) and commands.group(names, self.text().strip()):
                self._close()
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget it when the person goes on elsewhere: nothing has been asked for yet."""
        super().focusOutEvent(event)
        if event.reason() not in {
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        }:
            self._give_up()

    def _close(self) -> None:
        self._give_up()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_up(self) -> None:
        self._names = ()
        self.hide()
