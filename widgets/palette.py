"""The palette: every block by family, to search, drag onto the canvas or choose by key."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from engine.blocks.base import Block, Family, registry
from widgets.block_search import find_blocks
from widgets.icons import icon
from widgets.marked_text import MARKS_ROLE, marks
from widgets.palette_delegate import (
    FAMILY_ROLE,
    HELP_ROLE,
    KIND_ROLE,
    PaletteDelegate,
)
from widgets.palette_menu import GROUPS, LIBRARY, entry_menu, split_kind
from widgets.palette_tree import BLOCK_MIME, PaletteTree
from widgets.theme import Theme
from widgets.words import words

__all__ = ["BLOCK_MIME", "GROUPS", "LIBRARY", "Made", "Palette"]


_SECTIONS = (GROUPS, LIBRARY, *[family.value for family in Family])
"""What has a heading of its own."""


class Made(NamedTuple):
    """A group as the palette offers it."""

    name: str
    block: type[Block]


class Palette(QWidget):
    """Every block, by family or by what is searched for."""

    block_chosen = Signal(str)
    """The kind of a block that was double-clicked, or chosen by Return."""
    folding_changed = Signal()
    """A family was folded or unfolded; :attr:`folded` says which are."""
    keep_requested = Signal(str)
    """The name of a group of the project that the library is to keep."""
    forget_requested = Signal(str)
    """The name of a group to remove from the library."""
    remove_requested = Signal(str)
    """The name of a group to remove from the project."""
    rename_requested = Signal(str, str)
    """The name of a group of the project, and its new one."""
    rename_kept_requested = Signal(str, str)
    """The name of a group of the library, and its new one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folded: set[str] = set()
        self._groups: tuple[Made, ...] = ()
        self._library: tuple[Made, ...] = ()
        self.count_uses: Callable[[str], int] = lambda _name: 0
        """Says how many instances of a group of the project there are."""
        self.setAccessibleName(self.tr("Blocks"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search blocks"))
        self.search.setAccessibleName(self.tr("Search blocks"))
        self.search.setToolTip(
            self.tr(
                "Two letters are enough: cv, mp, bn. A paper finds its blocks: He 2015. Enter adds "
                "the block that is marked."
            )
        )
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._fill)
        self._model = QStandardItemModel(self)
        self.tree = PaletteTree(self)
        self.tree.setModel(self._model)
        self._delegate = PaletteDelegate(theme, self.tree, self._has_focus)
        self.tree.setItemDelegate(self._delegate)
        self.tree.chosen.connect(self.block_chosen)
        self.tree.typed.connect(self._search_on)
        self.tree.asked.connect(self._show_menu)
        self.tree.folding_asked.connect(self._show_folding_menu)
        self.tree.removal_asked.connect(self.remove)
        self.tree.rename_asked.connect(self.edit_name)
        self._model.itemChanged.connect(self._take_name)
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
        self._folded = set(_SECTIONS).intersection(families)
        if not self.search.text().strip():
            self._fill("")

    def show_made(self, groups: Sequence[Made], library: Sequence[Made]) -> None:
        """Offer groups beside the blocks that everybody has.

        Parameters
        ----------
        groups
            Those of the project.
        library
            Those that the person keeps for every project.
        """
        before = _looks(self._groups), _looks(self._library)
        self._groups, self._library = tuple(groups), tuple(library)
        if before != (_looks(self._groups), _looks(self._library)):
            kind, place = self.tree.current_kind(), self.tree.verticalScrollBar().value()
            self._fill(self.search.text())
            self._mark(kind)
            self.tree.verticalScrollBar().setValue(place)

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
            for block, because in find_blocks(text, more=self._made()):
                item = _block_item(block, self._kind(block))
                item.setData(marks(words(block.title), text), MARKS_ROLE)
                if because:
                    reason = (
                        because if because in block.papers else f"{because} · {words(block.help())}"
                    )
                    item.setData(reason, HELP_ROLE)
                if self._kind(block).startswith(LIBRARY):
                    item.setData(self.tr("In my library"), HELP_ROLE)
                self._model.appendRow(item)
        else:
            self._list_families()
        found = self._model.rowCount() > 0
        self._nothing.setText("" if found else self.tr("No block is called that."))
        self._nothing.setVisible(not found)
        self.tree.setVisible(found)
        self.tree.blockSignals(False)
        if found:
            self.tree.mark_first()

    def _made(self) -> list[type[Block]]:
        """Return the groups, one that is in the project and in the library once."""
        return list(dict.fromkeys(made.block for made in (*self._groups, *self._library)))

    def _kind(self, block: type[Block]) -> str:
        for prefix, mades in ((GROUPS, self._groups), (LIBRARY, self._library)):
            for made in mades:
                if made.block is block:
                    return prefix + made.name
        return block.kind

    def _mark(self, kind: str) -> None:
        """Mark an entry by its kind, where it is listed."""
        index = self.model_index(kind)
        if index is not None:
            self.tree.setCurrentIndex(index)

    def model_index(self, kind: str) -> QModelIndex | None:
        """Return where an entry is listed."""
        found = self._model.match(
            self._model.index(0, 0), KIND_ROLE, kind, 1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )  # fmt: skip
        return found[0] if found else None

    def _list_families(self) -> None:
        self._list_made(GROUPS, self.tr("Groups of this project"), self._groups)
        self._list_made(LIBRARY, self.tr("My library"), self._library)
        by_family: dict[Family, list[type[Block]]] = {}
        for block in registry().values():
            by_family.setdefault(block.family, []).append(block)
        for family in Family:
            if family not in by_family:
                continue
            items = [_block_item(block, block.kind) for block in by_family[family]]
            self._list_section(family.value, words(family.heading), items)

    def _list_made(self, section: str, title: str, mades: Sequence[Made]) -> None:
        items = [_block_item(made.block, section + made.name) for made in mades]
        if items:
            self._list_section(section, title, items)

    def _list_section(self, section: str, title: str, items: Sequence[QStandardItem]) -> None:
        header = QStandardItem(title)
        header.setEditable(False)
        header.setDragEnabled(False)
        header.setData(section, FAMILY_ROLE)
        header.setToolTip(self.tr("Click to fold or unfold; the menu folds all"))
        for item in items:
            header.appendRow(item)
        self._model.appendRow(header)
        self.tree.setExpanded(header.index(), section not in self._folded)

    @Slot(str, QPoint)
    def _show_menu(self, kind: str, at: QPoint) -> None:
        """Open the menu of an entry."""
        menu = self.menu(kind)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    @Slot(QPoint)
    def _show_folding_menu(self, at: QPoint) -> None:
        """Open the menu of a heading."""
        menu = self.folding_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def folding_menu(self) -> QMenu:
        """Build the menu of a heading."""
        menu = QMenu(self)
        menu.addAction(self.tr("&Fold all")).triggered.connect(lambda: self._fold_all(_SECTIONS))
        menu.addAction(self.tr("&Unfold all")).triggered.connect(lambda: self._fold_all(()))
        return menu

    def _fold_all(self, families: Collection[str]) -> None:
        self.set_folded(families)
        self.folding_changed.emit()

    def menu(self, kind: str) -> QMenu:
        """Build the menu of an entry."""
        return entry_menu(self, kind, self._theme)

    @Slot(str)
    def remove(self, kind: str) -> None:
        """Ask to take a group out of where it is kept."""
        prefix, name = split_kind(kind)
        if prefix == GROUPS:
            self.remove_requested.emit(name)
        elif prefix == LIBRARY:
            self.forget_requested.emit(name)

    @Slot(str)
    def edit_name(self, kind: str) -> None:
        """Let the person type another name for a group of the project or the library."""
        index = self.model_index(kind)
        if index is not None and split_kind(kind)[0]:
            self.tree.setCurrentIndex(index)
            self.tree.edit(index)

    @Slot(QStandardItem)
    def _take_name(self, item: QStandardItem) -> None:
        prefix, name = split_kind(str(item.data(KIND_ROLE) or ""))
        new = item.text().strip()
        if prefix and item.text() != name:
            item.setText(name)  # until the new name comes back from outside
            if new and new != name:
                # Not at once: the list is going to be made anew, and its editor is still open.
                wanted = self.rename_requested if prefix == GROUPS else self.rename_kept_requested
                QTimer.singleShot(0, self, lambda: wanted.emit(name, new))

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


def _looks(mades: Sequence[Made]) -> list[tuple[str, str]]:
    """Return what the palette shows of groups."""
    return [(made.name, made.block.help()) for made in mades]


def _block_item(block: type[Block], kind: str) -> QStandardItem:
    item = QStandardItem(words(block.title))
    item.setEditable(bool(split_kind(kind)[0]))
    item.setData(kind, KIND_ROLE)
    item.setData(block.family.value, FAMILY_ROLE)
    item.setData(words(block.help()), HELP_ROLE)
    item.setData(f"{words(block.title)}: {words(block.help())}", Qt.ItemDataRole.AccessibleTextRole)
    way = QCoreApplication.translate("Palette", "Drag it onto the canvas, or double-click it.")
    # The title too: the list may be too narrow for it.
    item.setToolTip("\n".join((words(block.title), words(block.help()), *block.papers, way)))
    return item
