"""Everything that can be done, by name: a field and a list over the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from widgets.block_search import closeness
from widgets.command_delegate import ENTRY_ROLE, CommandDelegate
from widgets.theme import text_scale
from widgets.words import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from widgets.theme import Theme

WIDTH, HEIGHT, TOP = 560, 420, 56

MOST_SHOWN = 80
"""A longer list is searched further, not scrolled."""

_TO_LIST = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be done."""

    id: str
    """Under what it is remembered as used."""
    title: str
    run: Callable[[], object]
    help: str = ""
    """What it does, or why it cannot be done now."""
    keys: str = ""
    names: tuple[str, ...] = field(default=())
    """What else people call it."""
    icon: QIcon | None = None
    enabled: bool = True
    own: str = ""
    """What it is called, where the title says more: in which menu it is, say."""
    english: str = ""
    """What it is called in English, which people type in any language."""
    by_name: bool = False
    """Whether nobody looks for it by the rest of its title: what an undo takes back, say."""


def search_entries(text: str, entries: Sequence[Entry], recent: Sequence[str] = ()) -> list[Entry]:
    """Return the entries that match a text, the best first; of equals, what was used lately.

    What is called so comes before what is called so at the beginning, and that before all others.

    Parameters
    ----------
    text
        What the person typed; empty for what was used lately and then everything.
    entries
        What there is, in its usual order.
    recent
        The ids of what was used, the last first.
    """
    query = " ".join(text.lower().split())
    used = {identifier: place for place, identifier in enumerate(recent)}
    found = []
    for place, entry in enumerate(entries):
        score = _score(query, entry) if query else (0, 0)
        if score is not None:
            found.append((score, used.get(entry.id, len(used)), place, entry))
    found.sort(key=lambda each: each[:3])
    return [entry for *_order, entry in found]


def _score(query: str, entry: Entry) -> tuple[int, int] | None:
    """Return how far an entry is from what is typed; ``None`` where it does not match."""
    own = (entry.own or entry.title).lower(), entry.english.lower()
    if entry.by_name and not any(each.startswith(query.split(maxsplit=1)[0]) for each in own):
        return None
    score = closeness(query, entry.title, entry.names, entry.help)
    if score is None:
        return None
    begins = any(each.startswith(query) for each in own)
    return (0 if query in own else 1 if begins else 2), score


class CommandPalette(QFrame):
    """The palette; hidden until :meth:`ask`.

    Parameters
    ----------
    theme
        The colours to begin with.
    parent
        The window that it lies over.
    """

    used = Signal(str)
    """The id of what was chosen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self._recent: Sequence[str] = ()
        self._more: Callable[[str], Sequence[Entry]] | None = None
        self._before: QWidget | None = None
        self._asking = False
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Commands"))
        self.setAutoFillBackground(True)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Type what you want to do, add, open or go to…"))
        self.search.setAccessibleName(self.tr("Search a command"))
        self.search.setToolTip(self.tr("A part of its name, or the beginnings of its words"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Commands that match"))
        self.list.setToolTip(self.tr("Enter or a click does it"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = CommandDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.itemClicked.connect(self._choose)
        self.note = QLabel(self)
        self.note.setProperty("role", "muted")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.list.currentItemChanged.connect(self._show_note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for part in (self.search, self.list, self.note):
            layout.addWidget(part)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._delegate.theme = theme
        self.setStyleSheet(
            f"#commandPalette {{ background: {theme.panel.name()};"
            f" border: 1px solid {theme.outline.name()}; border-radius: 8px; }}"
        )

    def ask(
        self,
        entries: Sequence[Entry],
        recent: Sequence[str] = (),
        more: Callable[[str], Sequence[Entry]] | None = None,
    ) -> None:
        """Show what can be done, over the upper middle of the window.

        Parameters
        ----------
        entries
            What there is, in its usual order.
        recent
            The ids of what was used, the last first.
        more
            Gives entries for a text, where there are too many to go through all at every key.
        """
        if not self._asking:
            self._before = QApplication.focusWidget()
        self._entries, self._recent, self._more = entries, recent, more
        self._asking = True
        self.search.clear()
        self._fill("")
        window = self.parentWidget()
        if window is not None:
            scale = text_scale(self.font())
            width = min(round(WIDTH * scale), window.width() - 24)
            height = min(round(HEIGHT * scale), window.height() - TOP - 12)
            self.setGeometry((window.width() - width) // 2, TOP, width, height)
        self.raise_()
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def shown(self) -> list[Entry]:
        """What is listed, from top to bottom."""
        return [self.list.item(row).data(ENTRY_ROLE) for row in range(self.list.count())]

    def dismiss(self) -> None:
        """Close without a choice; the keyboard goes back to where it was."""
        if self._asking:
            # Hiding takes the focus from the field, which would dismiss once more.
            self._asking = False
            self._give_back()
            self.hide()

    def _give_back(self) -> None:
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def _fill(self, text: str) -> None:
        self.list.clear()
        entries = [*self._entries, *(self._more(text) if self._more is not None else ())]
        for entry in search_entries(text, entries, self._recent)[:MOST_SHOWN]:
            item = QListWidgetItem(entry.title)
            if entry.icon is not None:
                item.setIcon(entry.icon)
            item.setData(ENTRY_ROLE, entry)
            said = [entry.title, entry.help, entry.keys]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, joined(each for each in said if each))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        if not self.list.count():
            self.note.setText(self.tr("Nothing is called that."))

    def _show_note(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.note.setText(item.data(ENTRY_ROLE).help)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or not self._asking:
            return
        entry: Entry = item.data(ENTRY_ROLE)
        if not entry.enabled:
            return  # why not stands below the list
        self._asking = False
        self._give_back()
        self.hide()
        self.used.emit(entry.id)
        entry.run()

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
            if key in _ENTER:
                self._choose(self.list.currentItem())
                return True
            if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
                return True  # there is nowhere else to go
            if key == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        if (
            watched is self.search
            and isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
            and self._asking
        ):
            self._before = None  # somebody else has the keyboard already
            self.dismiss()
        return super().eventFilter(watched, event)
