"""A remark on a block, saved while it is typed."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QFocusEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget


class NoteField(QPlainTextEdit):
    """As many lines as the note has, up to six."""

    edited = Signal(str)
    """The note changed by the person's hand."""
    finished = Signal()
    """The field was left after a change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changed = False
        self.setPlaceholderText(self.tr("Note"))
        self.setAccessibleName(self.tr("Note"))
        self.setToolTip(self.tr("A remark for whoever reads this network"))
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # undo is the document's
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._edited)

    def show_note(self, note: str, *, fresh: bool) -> None:
        """Show a note; the cursor stays unless it is another block's (``fresh``)."""
        if note == self.toPlainText():
            return
        cursor = self.textCursor()
        place = 0 if fresh else min(cursor.position(), len(note))
        self.blockSignals(True)
        self.setPlainText(note)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self.updateGeometry()

    def settle(self) -> None:
        """End the gesture, whatever has the focus."""
        changed, self._changed = self._changed, False
        if changed:
            self.finished.emit()

    def sizeHint(self) -> QSize:
        """Be as high as the note."""
        lines = min(max(self.document().blockCount(), 1), 6)
        return QSize(120, lines * self.fontMetrics().lineSpacing() + 14)

    def minimumSizeHint(self) -> QSize:
        """Be at least one line."""
        return QSize(60, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the gesture."""
        super().focusOutEvent(event)
        self.settle()

    @Slot()
    def _edited(self) -> None:
        self._changed = True
        self.updateGeometry()
        self.edited.emit(self.toPlainText())
