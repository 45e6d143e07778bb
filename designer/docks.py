"""The panels around the canvas: where each stands, and which is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings

BELOW = ("monitor", "training", "data", "problems")
"""The panels below the canvas, which share one place."""

PALETTE_WIDTH, INSPECTOR_WIDTH, BELOW_HEIGHT = 220, 300, 250
"""How large the panels are until a person makes them larger or smaller."""


class Docks(QObject):
    """The docks of one window by name.

    Parameters
    ----------
    window
        The window they belong to.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._by_name: dict[str, QDockWidget] = {}
        window.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AnimatedDocks
        )
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)

    def __getitem__(self, name: str) -> QDockWidget:
        """Return a dock by its name."""
        return self._by_name[name]

    def __iter__(self) -> Iterator[QDockWidget]:
        """Go through the docks."""
        return iter(self._by_name.values())

    def add(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> None:
        """Put a panel to a side of the window, in one place with those that are there below."""
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        self._window.addDockWidget(area, dock)
        self._by_name[name] = dock
        if name in BELOW:
            if name != BELOW[0]:
                self._window.tabifyDockWidget(self[BELOW[0]], dock)
            # The tab says the title already; a second line of it would cost a curve its height.
            dock.setTitleBarWidget(QWidget(dock))

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front."""
        self[name].show()
        self[name].raise_()

    def restore(self, settings: QSettings) -> None:
        """Put the panels where they were left, or else where they usually are."""
        state = settings.value("layout")
        if not (isinstance(state, QByteArray) and self._window.restoreState(state)):
            self._window.resizeDocks(
                [self["palette"], self["inspector"]], [PALETTE_WIDTH, INSPECTOR_WIDTH],
                Qt.Orientation.Horizontal,
            )  # fmt: skip
            self._window.resizeDocks([self["monitor"]], [BELOW_HEIGHT], Qt.Orientation.Vertical)

    def remember(self, settings: QSettings) -> None:
        """Keep where the panels are for the next time."""
        settings.setValue("layout", self._window.saveState())
