"""The list of the palette: starts drags, tells what is chosen, typed and asked for."""

from typing import Final

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from engine.blocks.base import Family
from widgets.palette_delegate import FAMILY_ROLE, KIND_ROLE, drag_picture
from widgets.theme import Theme

BLOCK_MIME: Final = "application/x-netloom-block"
"""The format of a dragged block: the identifier of its kind as UTF-8 text."""


class PaletteTree(QTreeView):
    """Blocks under their families, and groups under where they are kept."""

    chosen = Signal(str)
    """The kind of an entry that was double-clicked, or chosen by Return."""
    typed = Signal(str)
    """What was typed into the list."""
    asked = Signal(str, QPoint)
    """The kind of an entry whose menu is wanted, and where on the screen."""
    folding_asked = Signal(QPoint)
    """The menu of a heading is wanted, and where on the screen."""
    removal_asked = Signal(str)
    """The kind of the entry that Delete was pressed on."""
    rename_asked = Signal(str)
    """The kind of the entry that F2 was pressed on."""

    theme: Theme

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Blocks by family"))
        self.setToolTip(self.tr("Drag a block onto the canvas; Enter or a double-click adds it"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.doubleClicked.connect(self._choose_index)
        self.clicked.connect(self._fold)

    def mark_first(self) -> None:
        """Mark the first block, so that Return chooses it."""
        index = self.model().index(0, 0)
        if index.data(KIND_ROLE) is None and self.isExpanded(index):
            index = self.model().index(0, 0, index)
        self.setCurrentIndex(index)
        self.scrollToTop()

    def move_mark(self, event: QKeyEvent) -> None:
        """Move the mark by a key that another widget got."""
        super().keyPressEvent(event)

    def current_kind(self) -> str:
        """Return the kind of the entry that is marked; empty for a heading."""
        return str(self.currentIndex().data(KIND_ROLE) or "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the entry or heading under the pointer, or of the marked one."""
        index = self.currentIndex()
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            index = self.indexAt(self.viewport().mapFromGlobal(at))
        kind = index.data(KIND_ROLE)
        if kind is not None:
            self.asked.emit(kind, at)
        elif index.isValid():
            self.folding_asked.emit(at)
        event.accept()

    def choose(self) -> None:
        """Choose the block that is marked."""
        self._choose_index(self.currentIndex())

    def mime_data(self, index: QModelIndex) -> QMimeData | None:
        """Return what a drag of an entry carries, or ``None`` where it is no block."""
        kind = index.data(KIND_ROLE)
        if kind is None:
            return None
        data = QMimeData()
        data.setData(BLOCK_MIME, kind.encode())
        return data

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the block that is marked, with its card as the picture."""
        index = self.currentIndex()
        data = self.mime_data(index)
        if data is None:
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        picture = drag_picture(
            index.data(), Family(index.data(FAMILY_ROLE)), self.theme, self.font(),
            self.devicePixelRatioF(),
        )  # fmt: skip
        drag.setPixmap(picture)
        size = picture.deviceIndependentSize()
        drag.setHotSpot(QPoint(round(size.width() / 2), round(size.height() / 2)))
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Return, fold by Space, and search for what is typed."""
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # Return in the field of a new name comes here too: it chooses nothing
            return
        text = event.text()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif event.key() == Qt.Key.Key_Space:
            self._fold(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit(self.current_kind())
        elif event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit(self.current_kind())
        elif plain and text.isprintable() and text:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _choose_index(self, index: QModelIndex) -> None:
        kind = index.data(KIND_ROLE)
        if kind is not None:
            self.chosen.emit(kind)

    @Slot(QModelIndex)
    def _fold(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(KIND_ROLE) is None:
            self.setExpanded(index, not self.isExpanded(index))
