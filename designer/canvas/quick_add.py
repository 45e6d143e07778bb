"""Adding a block by typing two letters: a search field with a list, at the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from widgets.block_search import find_blocks, names_better
from widgets.icons import family_icon
from widgets.marked_text import BECAUSE_ROLE, MARKS_ROLE, MarkedDelegate, marks
from widgets.palette_menu import LIBRARY
from widgets.paper_search import short
from widgets.theme import text_scale
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from engine.blocks.base import Block
    from widgets.block_search import Found
    from widgets.theme import Theme

WIDTH, HEIGHT = 272, 320

RECENT = 5
"""So many of the blocks used last come first while nothing is typed."""

_TO_LIST = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class QuickAdd(QFrame):
    """The list of blocks that match what is typed; Enter adds, Escape closes."""

    chosen = Signal(str)
    """The kind of the block to add."""
    closed = Signal()
    """It has gone, with or without a choice."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("quickAdd")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.set_theme(theme)
        self._fits: Callable[[type[Block]], bool] | None = None
        self._rank: Callable[[type[Block]], int] | None = None
        self._why: Callable[[type[Block]], str] | None = None
        self._asking = False
        self._recent: list[str] = []
        self._made: Mapping[str, type[Block]] = {}
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Type two letters…"))
        self.search.setAccessibleName(self.tr("Search a block to add"))
        self.search.setToolTip(self.tr("Name of a block, or a part of it: cv finds Convolution"))
        self.search.setClearButtonEnabled(True)
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.remark = QLabel(self)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setWordWrap(True)
        self.remark.setProperty("role", "muted")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Blocks that match"))
        self.list.setToolTip(self.tr("Enter or a click adds the block"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(16, 16))
        self.list.setItemDelegate(MarkedDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self.search)
        layout.addWidget(self.remark)
        layout.addWidget(self.list)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        # A floating list needs an edge to stand off the cards under it.
        self.setStyleSheet(
            f"#quickAdd {{ background: {theme.panel.name()};"
            f" border: 1px solid {theme.outline.name()}; border-radius: 6px; }}"
        )

    def ask(
        self,
        at: QPoint,
        title: str,
        fits: Callable[[type[Block]], bool] | None = None,
        made: Mapping[str, type[Block]] | None = None,
        rank: Callable[[type[Block]], int] | None = None,
        why: Callable[[type[Block]], str] | None = None,
    ) -> None:
        """Show the list.

        Parameters
        ----------
        at
            Where in the parent.
        title
            What the block is for, such as ``"After conv1"``.
        fits
            Leaves out the blocks for which it is false.
        made
            The groups of a person's own, by kind.
        rank
            While nothing is typed, blocks for which it is less come first.
        why
            Says of a block that does not fit why not.
        """
        self._fits = fits
        self._rank = rank
        self._why = why
        self._made = made or {}
        self._asking = True
        self.title.setText(title)
        self.search.clear()
        self._fill("")
        parent = self.parentWidget()
        if parent is not None:
            scale = text_scale(self.font())
            width = min(round(WIDTH * scale), parent.width() - 8)
            height = min(round(HEIGHT * scale), parent.height() - 8)
            self.setGeometry(
                max(min(at.x(), parent.width() - width - 4), 4),
                max(min(at.y(), parent.height() - height - 4), 4),
                width,
                height,
            )
        self.raise_()
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def kinds(self) -> list[str]:
        """Return the kinds that are listed, in order."""
        return [
            self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())
        ]

    def remember(self, kind: str) -> None:
        """List a kind first the next time, because it was just used."""
        self._recent = [kind, *[each for each in self._recent if each != kind]][:RECENT]

    def dismiss(self) -> None:
        """Close without a choice."""
        if self._asking:
            # Hiding takes the focus from the field, which would dismiss once more.
            self._asking = False
            self.hide()
            self.closed.emit()

    def _fill(self, text: str) -> None:
        self.list.clear()
        kinds: dict[type[Block], str] = {}
        for kind, made in self._made.items():
            kinds.setdefault(made, kind)  # what is in the project is not offered again
        found = find_blocks(text, self._fits, kinds)
        if not text.strip():
            found.sort(key=lambda each: self._place(each.block, kinds))
        for block, because in found:
            kind = kinds.get(block, block.kind)
            title = words(block.title)
            if kind.startswith(LIBRARY):
                title = self.tr("%1 (my library)").replace("%1", title)
            item = QListWidgetItem(family_icon(block.family, self._theme), title)
            item.setData(Qt.ItemDataRole.UserRole, kind)
            item.setData(MARKS_ROLE, marks(title, text))
            item.setData(BECAUSE_ROLE, short(because) if because in block.papers else because)
            item.setToolTip("\n".join((words(block.help()), *block.papers)))
            self.list.addItem(item)
        meant = self._meant(text, found, kinds)
        # What is meant and does not fit must not become another block by Enter.
        self.list.setCurrentRow(-1 if meant else 0)
        self._say(text, meant, any_fits=bool(found))

    def _meant(
        self, text: str, found: Sequence[Found], kinds: Mapping[type[Block], str]
    ) -> type[Block] | None:
        """Return what a text names far better than all that fits, but does not fit itself."""
        if self._fits is None or not text.strip():
            return None
        best = next((each.block for each in find_blocks(text, None, kinds)), None)
        if best is None or self._fits(best):
            return None
        return best if not found or names_better(text, best, found[0].block) else None

    def _say(self, text: str, meant: type[Block] | None, *, any_fits: bool) -> None:
        """Say why what is meant is not listed, or that nothing is."""
        told = ""
        if meant is not None:
            told = words(self._why(meant)) if self._why is not None else ""
            told = told or self.tr("%1 does not fit here.").replace("%1", words(meant.title))
        elif not any_fits:
            told = self.tr("No block is called “%1”.").replace("%1", text.strip())
        self.remark.setText(told)
        self.remark.setVisible(bool(told))
        self.search.setAccessibleDescription(told)

    def _place(self, block: type[Block], kinds: Mapping[type[Block], str]) -> tuple[int, int]:
        """Return where a block stands while nothing is typed: what was used last comes first."""
        kind = kinds.get(block, block.kind)
        rank = 0 if self._rank is None else self._rank(block)
        if kind in self._recent:
            return rank, self._recent.index(kind) - RECENT
        # Tab and Enter at once should not end the network in its middle.
        return rank, int(kind == "output")

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or not self._asking:
            return
        kind = str(item.data(Qt.ItemDataRole.UserRole))
        self._asking = False
        self.hide()
        self.chosen.emit(kind)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the list while the field has the keyboard."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            key = event.key()
            if key in _TO_LIST:
                self.list.event(event)
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
                self._choose(self.list.currentItem())
                return True
            if key == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        if (
            watched is self.search
            and isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        ):
            self.dismiss()
        return super().eventFilter(watched, event)
