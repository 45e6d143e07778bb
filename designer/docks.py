"""The panels around the canvas: where each stands, and which is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QStyle, QTabWidget, QWidget

from designer.tab_order import controls_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings

BELOW = ("monitor", "training", "data", "problems", "history")
"""The panels below the canvas, which share one place."""

PALETTE_WIDTH, INSPECTOR_WIDTH, BELOW_HEIGHT = 220, 300, 250
"""How large the panels are until a person makes them larger or smaller."""

LOW = 100
"""How high the panel below is, with its tabs, while it has only a sentence to show."""


class Docks(QObject):
    """The docks of one window by name.

    Parameters
    ----------
    window
        The window they belong to.
    """

    left = Signal()
    """A person wants the keyboard out of a panel."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._by_name: dict[str, QDockWidget] = {}
        self._usual = BELOW_HEIGHT
        self._first = QByteArray()
        self._low = False
        self._low_height = LOW
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
        dock.installEventFilter(self)
        self._by_name[name] = dock
        if name in BELOW:
            if name != BELOW[0]:
                self._window.tabifyDockWidget(self[BELOW[0]], dock)
            # The tab says the title already; a second line of it would cost a curve its height.
            dock.setTitleBarWidget(QWidget(dock))

    def go_to(self, name: str) -> None:
        """Bring a panel to the front and give it the keyboard, where it was in it before."""
        self.show_panel(name)
        panel = self[name].widget()
        if panel is None or panel.isAncestorOf(QApplication.focusWidget() or self._window):
            return
        last = panel.focusWidget()
        for target in (last, *controls_of(panel)):
            if target is not None and target.isVisibleTo(panel) and target.isEnabled():
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)  # nothing to press, but to be read

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape lead out of a panel, where nothing in it needs the key."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def reset(self) -> None:
        """Put every panel where it is at the first start."""
        for dock in self:
            dock.setFloating(False)
        self._window.restoreState(self._first)
        for dock in self:
            dock.show()
        self._set_usual_widths()
        self._set_height(self._low_height if self._low else BELOW_HEIGHT)
        self[BELOW[0]].raise_()

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front."""
        self[name].show()
        self[name].raise_()

    @property
    def is_low(self) -> bool:
        """Whether the panel below has no more height than the sentence of an idle monitor."""
        # What is higher was dragged by the person, whose height it stays.
        return self._low and self._height() <= self._low_height + 2

    def settle(self) -> None:
        """Take in how low the panel below really is, now that the window has its size."""
        if self._low:
            self._low_height = max(self._low_height, self._height())

    def grow(self) -> None:
        """Give the panel below its usual height, now that there is something to see."""
        if self.is_low:
            self._set_height(self._usual)
        self._low = False

    def restore(self, settings: QSettings) -> None:
        """Put the panels where they were left, or else where they usually are.

        Before there is a training, the monitor leaves its height to the canvas.
        """
        self._first = self._window.saveState()
        state = settings.value("layout")
        if isinstance(state, QByteArray) and self._window.restoreState(state):
            self._usual = int(str(settings.value("below", BELOW_HEIGHT)))
        else:
            self._set_usual_widths()
        if self._is_below(self["monitor"]):
            self._low = True
            self._set_height(LOW)
        for name in BELOW[1:]:
            self[name].visibilityChanged.connect(self._panel_shown)

    def remember(self, settings: QSettings) -> None:
        """Keep where the panels are for the next time."""
        settings.setValue("layout", self._window.saveState())
        settings.setValue("below", self._usual if self.is_low else self._height())

    def _panel_shown(self, shown: bool) -> None:
        if shown:
            self.grow()  # forms and lists need more room than a sentence

    def _set_usual_widths(self) -> None:
        self._window.resizeDocks(
            [self["palette"], self["inspector"]], [PALETTE_WIDTH, INSPECTOR_WIDTH],
            Qt.Orientation.Horizontal,
        )  # fmt: skip

    def _is_below(self, dock: QDockWidget) -> bool:
        below = Qt.DockWidgetArea.BottomDockWidgetArea
        return not dock.isFloating() and self._window.dockWidgetArea(dock) == below

    def _below(self) -> list[QDockWidget]:
        return [self[name] for name in BELOW if self._is_below(self[name])]

    def _height(self) -> int:
        """Return the height of the panel below with its tabs."""
        # Those behind the one in front keep the size of another time.
        shown = [dock for dock in self._below() if not dock.visibleRegion().isEmpty()]
        middle = self._window.centralWidget()
        if not shown or middle is None:
            return self._usual
        edge = self._window.style().pixelMetric(
            QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._window
        )
        return shown[0].geometry().bottom() - middle.geometry().bottom() - edge

    def _set_height(self, height: int) -> None:
        if below := self._below():
            self._window.resizeDocks(below[:1], [height], Qt.Orientation.Vertical)
