"""A field over a note or a frame's title, for writing in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from designer.canvas.remark_inks import NOTE_SIZE, TITLE_SIZE
from designer.canvas.remark_item import PADDING, TAB
from engine.drawing import MAX_TEXT

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from designer.canvas.view import CanvasView
    from designer.document import State

SMALLEST, LARGEST = 12, 26
"""Pixels of what is typed, on the screen."""
LEAST_WIDTH, LEAST_HEIGHT = 160, 72
TITLE_HEIGHT = 32


class RemarkField(QPlainTextEdit):
    """The field. What is typed is in the document at once, as one undo step.

    Ctrl+Enter and Escape go back to the canvas, in a title Enter does, too.
    """

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._name: str | None = None
        self._is_frame = False
        self._writing = False
        self._opening = False
        self.setObjectName("remarkField")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self.textChanged.connect(self._typed)
        view.document.changed.connect(self._follow)
        view.area_changed.connect(self._settle)
        view.zoom_changed.connect(self._settle)
        self.hide()

    @property
    def name(self) -> str | None:
        """What is written on, while it is."""
        return self._name

    def open(self, name: str) -> None:
        """Show the field over a note, or over the title of a frame."""
        if name == self._name:  # to close it would take a note away that is empty still
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_field()
        remark = self._view.canvas.remarks.items[name].remark
        self._is_frame = remark.frame
        if remark.frame:
            self.setAccessibleName(self.tr("Title of the frame"))
            self.setToolTip(self.tr("Enter and Escape go back to the canvas"))
            self.setPlaceholderText(self.tr("Title"))
        else:
            self.setAccessibleName(self.tr("Text of the note"))
            self.setToolTip(self.tr("Ctrl+Enter and Escape go back to the canvas"))
            self.setPlaceholderText(self.tr("Write a note…"))
        self.setPlainText(remark.text)
        self._name = name
        self._opening = True
        self.selectAll()
        self._settle()
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Keep what was written; a note without text goes."""
        name, self._name = self._name, None
        if name is None:
            return
        self._view.remarking.end_writing(name)
        had_focus = self.hasFocus()
        self.hide()
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _settle(self) -> None:
        """Lie over what is written on."""
        item = self._view.canvas.remarks.items.get(self._name or "")
        if item is None:
            return
        zoom = self._view.zoom
        font = QFont(self._view.font())
        size = (TITLE_SIZE if self._is_frame else NOTE_SIZE) * zoom
        font.setPixelSize(round(min(max(size, SMALLEST), LARGEST)))
        self.setFont(font)
        spot = self._view.mapFromScene(item.pos())
        width, height = round(item.area[2] * zoom), round(item.area[3] * zoom)
        if self._is_frame:
            height = max(round(TAB * zoom), TITLE_HEIGHT)
            width = min(width, round(360 * max(zoom, 1.0)))
            margin = 0
        else:
            margin = max(round((PADDING - 5) * zoom) - 2, 0)
            height = max(height, LEAST_HEIGHT)
        self.document().setDocumentMargin(margin + 3)
        self.setGeometry(QRect(spot.x(), spot.y(), max(width, LEAST_WIDTH), height))

    @Slot()
    def _typed(self) -> None:
        if self._name is None:
            return
        text = self.toPlainText()
        if len(text) > MAX_TEXT:
            # Not undo(): that takes back all that was typed in one go.
            last = self.textCursor()
            over = last.position() - (len(text) - MAX_TEXT)
            last.setPosition(max(over, 0), QTextCursor.MoveMode.KeepAnchor)
            last.removeSelectedText()
            self._say_full()
            return
        self._writing = True
        self._view.remarking.write(self._name, text)
        self._writing = False
        self._settle()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste what there is room for, and say where that is not all."""
        cursor, text = self.textCursor(), source.text()
        kept = len(self.toPlainText()) - (cursor.selectionEnd() - cursor.selectionStart())
        room = MAX_TEXT - kept
        if len(text) <= room:
            super().insertFromMimeData(source)
            return
        if room > 0:
            cursor.insertText(text[:room])
        self._say_full()

    def _say_full(self) -> None:
        """Say that no more goes in."""
        text = (
            self.tr("A title has room for {most} characters: the rest was left out.")
            if self._is_frame
            else self.tr("A note has room for {most} characters: the rest was left out.")
        )
        at = self.mapToParent(self.cursorRect().bottomLeft())
        self._view.say(text.format(most=f"{MAX_TEXT:,}"), at)

    @Slot(object, object)
    def _follow(self, _before: State, _after: State) -> None:
        """Close where what is written on is no more what was written: after an undo."""
        if self._name is None or self._writing:
            return
        remark = self._view.document.graph.drawing.remarks.get(self._name)
        if remark is None or remark.text != self.toPlainText():
            self._name = None
            self.hide()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the canvas with Escape and Ctrl+Enter, and with Enter from a title."""
        if self._opening and event.isAutoRepeat():
            return  # the key that opened the field is still held: it would write over the text
        self._opening = False
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (enter and (control or self._is_frame)):
            self.close_field()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the person goes on elsewhere."""
        super().focusOutEvent(event)
        away = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
        if event.reason() not in away:
            self.close_field()
