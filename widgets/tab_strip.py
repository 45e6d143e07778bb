"""A row of tabs, one for each open project; it shows from two on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from widgets.icons import colored_icon, icon
from widgets.words import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Tab:
    """What one tab says."""

    title: str
    modified: bool
    training: bool
    """Whether a training of it runs."""
    place: str
    """Where its file is."""


class TabStrip(QTabBar):
    """The tabs; they can be dragged to another place and closed.

    Parameters
    ----------
    theme
        The colours to begin with.
    """

    chosen = Signal(int)
    """The tab that a person wants to see."""
    close_requested = Signal(int)
    left = Signal()
    """The keyboard is wanted elsewhere."""
    moved = Signal(int, int)
    """A tab was dragged from one place to another."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tabs: tuple[Tab, ...] = ()
        self.setObjectName("tabStrip")
        self.setAccessibleName(self.tr("Open projects"))
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        # Qt would shorten all names to a letter or two before it offers to scroll.
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setIconSize(QSize(12, 12))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self.chosen)
        self.tabMoved.connect(self._tell_moved)
        self.set_theme(theme)
        self.hide()

    def show_tabs(self, tabs: Sequence[Tab], current: int) -> None:
        """Show these tabs and which of them is in front."""
        with QSignalBlocker(self):
            while self.count() > len(tabs):
                self.removeTab(self.count() - 1)
            while self.count() < len(tabs):
                self._add()
            for place, tab in enumerate(tabs):
                if place >= len(self._tabs) or self._tabs[place] != tab:
                    self._show_tab(place, tab)
            self._tabs = tuple(tabs)
            self.setCurrentIndex(current)
        self.setVisible(len(tabs) > 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.setStyleSheet(
            f"#tabStrip {{ background: {theme.panel.name()};"
            f" border-bottom: 1px solid {theme.border.name()}; }}"
            "#tabStrip::tab { padding: 5px 6px 5px 12px; min-width: 72px; max-width: 220px; }"
            "#tabStrip QToolButton { padding: 0; }"
            f"#tabStrip::tab:selected {{ background: {theme.canvas.name()}; }}"
        )
        for place, tab in enumerate(self._tabs):
            self._show_tab(place, tab)

    def _add(self) -> None:
        place = self.addTab("")
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(12, 12))
        button.setFixedSize(18, 18)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W and Delete close by key
        button.clicked.connect(lambda: self._close(button))
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, button)

    def _close(self, button: QToolButton) -> None:
        for place in range(self.count()):
            if self.tabButton(place, QTabBar.ButtonPosition.RightSide) is button:
                self.close_requested.emit(place)
                return

    def _show_tab(self, place: int, tab: Tab) -> None:
        title = tab.title.replace("&", "&&")
        self.setTabText(place, f"{title} •" if tab.modified else title)
        mark = colored_icon("play", self._theme.good) if tab.training else QIcon()
        self.setTabIcon(place, mark)
        said = [tab.title]
        if tab.modified:
            said.append(self.tr("has changes that are not saved"))
        if tab.training:
            said.append(self.tr("is training"))
        self.setTabToolTip(place, "\n".join([*said, tab.place]))
        self.setAccessibleTabName(place, joined(said))
        button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
        if isinstance(button, QToolButton):
            button.setIcon(icon("close", self._theme))
            button.setToolTip(self.tr("Close {name} (Ctrl+W)").format(name=tab.title))
            button.setAccessibleName(self.tr("Close {name}").format(name=tab.title))

    def _tell_moved(self, here: int, there: int) -> None:
        tabs = list(self._tabs)
        tabs.insert(there, tabs.pop(here))
        self._tabs = tuple(tabs)
        self.moved.emit(here, there)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the tab in front with Delete, and lead out with Escape or Enter."""
        if event.key() == Qt.Key.Key_Delete:
            self.close_requested.emit(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the tab under the middle button."""
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self.close_requested.emit(place)
            return
        super().mouseReleaseEvent(event)
