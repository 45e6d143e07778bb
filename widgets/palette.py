"""The palette: every block by family, to search, drag onto the canvas or choose by key."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPoint,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QDrag,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from engine.blocks.base import Block, Family, registry
from widgets.block_search import search_blocks
from widgets.icons import icon
from widgets.palette_delegate import (
    FAMILY_ROLE,
    HELP_ROLE,
    KIND_ROLE,
    PaletteDelegate,
    drag_picture,
)
from widgets.theme import Theme

BLOCK_MIME: Final = "application/x-netloom-block"
"""The format of a dragged block: the identifier of its kind as UTF-8 text."""


class Palette(QWidget):
    """Every block, by family or by what is searched for."""

    block_chosen = Signal(str)
    """The kind of a block that was double-clicked, or chosen by Return."""
    folding_changed = Signal()
    """A family was folded or unfolded; :attr:`folded` says which are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folded: set[str] = set()
        self.setAccessibleName(self.tr("Blocks"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search blocks"))
        self.search.setAccessibleName(self.tr("Search blocks"))
        self.search.setToolTip(
            self.tr("Two letters are enough: cv, mp, bn. Return adds the block that is marked.")
        )
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._fill)
        self._model = QStandardItemModel(self)
        self.tree = _Tree(self)
        self.tree.setModel(self._model)
        self._delegate = PaletteDelegate(theme, self.tree, self._has_focus)
        self.tree.setItemDelegate(self._delegate)
        self.tree.chosen.connect(self.block_chosen)
        self.tree.typed.connect(self._search_on)
        self.tree.expanded.connect(self._remember)
        self.tree.collapsed.connect(self._remember)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nothing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 0, 0)
        layout.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, 8, 0)
        top.addWidget(self.search)
        layout.addLayout(top)
        layout.addWidget(self._nothing)
        layout.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)
        self.setMinimumWidth(160)
        self.set_theme(theme)
        self._fill("")

    @property
    def folded(self) -> tuple[str, ...]:
        """The families that are folded."""
        return tuple(sorted(self._folded))

    def set_folded(self, families: Collection[str]) -> None:
        """Fold these families and unfold the others."""
        self._folded = {family.value for family in Family}.intersection(families)
        if not self.search.text().strip():
            self._fill("")

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._delegate.theme = theme
        self.tree.theme = theme
        self._glass.setIcon(icon("search", theme))
        self.tree.viewport().update()

    def sizeHint(self) -> QSize:
        """Be wide enough for the longest title."""
        return QSize(220, 480)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows in the search field move in the list, and Return choose from it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.tree.viewport().update()  # the mark shows only where keys act on it
        if (
            watched is self.search
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
                self.tree.move_mark(event)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.tree.choose()
                return True
            if key == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _has_focus(self) -> bool:
        return self.search.hasFocus() or self.tree.hasFocus()

    @Slot(str)
    def _fill(self, text: str) -> None:
        """List the blocks anew: those that match, the best first, or all by family."""
        self.tree.blockSignals(True)
        self._model.clear()
        if text.strip():
            for block in search_blocks(text):
                self._model.appendRow(_block_item(block))
        else:
            self._list_families()
        found = self._model.rowCount() > 0
        self._nothing.setText("" if found else self.tr("No block is called that."))
        self._nothing.setVisible(not found)
        self.tree.setVisible(found)
        self.tree.blockSignals(False)
        if found:
            self.tree.mark_first()

    def _list_families(self) -> None:
        by_family: dict[Family, list[type[Block]]] = {}
        for block in registry().values():
            by_family.setdefault(block.family, []).append(block)
        for family in Family:
            if family not in by_family:
                continue
            title = family.value.replace("/", " and ").capitalize()
            header = QStandardItem(self.tr(title))
            header.setEditable(False)
            header.setDragEnabled(False)
            header.setData(family.value, FAMILY_ROLE)
            header.setToolTip(self.tr("Click to fold or unfold"))
            for block in by_family[family]:
                header.appendRow(_block_item(block))
            self._model.appendRow(header)
            self.tree.setExpanded(header.index(), family.value not in self._folded)

    @Slot(QModelIndex)
    def _remember(self, index: QModelIndex) -> None:
        family = index.data(FAMILY_ROLE)
        if self.tree.isExpanded(index):
            self._folded.discard(family)
        else:
            self._folded.add(family)
        self.folding_changed.emit()

    @Slot(str)
    def _search_on(self, text: str) -> None:
        """Begin a search with what was typed into the list."""
        self.search.setFocus()
        if text != "/":
            self.search.insert(text)


def _block_item(block: type[Block]) -> QStandardItem:
    item = QStandardItem(block.title)
    item.setEditable(False)
    item.setData(block.kind, KIND_ROLE)
    item.setData(block.family.value, FAMILY_ROLE)
    item.setData(block.help(), HELP_ROLE)
    item.setData(f"{block.title}: {block.help()}", Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(f"{block.help()}\nDrag it onto the canvas, or double-click it.")
    return item


class _Tree(QTreeView):
    """The list itself: starts drags, tells what is chosen and what is typed."""

    chosen = Signal(str)
    typed = Signal(str)

    theme: Theme

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Blocks by family"))
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
        text = event.text()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif event.key() == Qt.Key.Key_Space:
            self._fold(self.currentIndex())
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
