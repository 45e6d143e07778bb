"""The panels around the canvas: where each stands, and which is in front."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QMainWindow,
    QStyle,
    QTabWidget,
    QWidget,
)

from designer.tab_order import controls_of
from widgets.theme import text_scale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QSettings

BELOW = ("monitor", "training", "data", "problems", "history")
"""The panels below the canvas, which share one place."""

PALETTE_WIDTH, INSPECTOR_WIDTH, BELOW_HEIGHT = 220, 300, 250
"""How large the panels are until a person makes them larger or smaller."""

LOW = 100
"""How high the panel below is, with its tabs, while it has only a sentence to show."""


LENIENT = 4
"""So many pixels more or less than asked for are Qt's, not a person's."""


def _eagerness(control: QWidget) -> int:
    """Rank what one comes to a panel for: to change a value, to type or choose, to press."""
    if isinstance(control, QAbstractSpinBox | QComboBox):
        return 0
    return 2 if isinstance(control, QAbstractButton) else 1


@dataclass(frozen=True, slots=True)
class Alone:
    """The panels as they were before the canvas got the window to itself."""

    layout: QByteArray
    shown: list[str]
    front: str
    """Which of those below was in front; empty where none was seen."""
    height: int | None
    low: bool
    below: int
    """The height to remember."""


def _is_seen(dock: QDockWidget, room: QRect) -> bool:
    # Those behind the one in front keep the size of another time; Qt has them off the window.
    return dock.isVisible() and room.intersects(dock.geometry())


class Docks(QObject):
    """The docks of one window by name.

    Parameters
    ----------
    window
        The window they belong to.
    """

    left = Signal()
    """A person wants the keyboard out of a panel."""
    about_to_grow = Signal()
    """The panel below takes height from the canvas next."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._by_name: dict[str, QDockWidget] = {}
        self.subject_of: Callable[[str], object] = lambda _name: None
        """What a panel shows, by its name."""
        self._visited: dict[str, object] = {}
        """What each panel showed when the keyboard was in it last."""
        self._usual = 0  # of the last session; none yet
        self._areas: dict[str, Qt.DockWidgetArea] = {}
        self._low = False
        self._low_height = LOW
        self._lent = 0
        self._alone: Alone | None = None
        window.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AnimatedDocks
        )
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._note_visit)

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
        # Qt names the two buttons of the title for screen readers, but not for the pointer.
        for part, tip in (
            ("float", self.tr("Let the panel float, or put it back")),
            ("close", self.tr("Hide the panel: View › Panels shows it again")),
        ):
            button = dock.findChild(QAbstractButton, f"qt_dockwidget_{part}button")
            if button is not None:
                button.setToolTip(tip)
        dock.installEventFilter(self)
        # Qt moves a panel that another lies over out of the window and leaves it visible: its
        # letters with Alt would take the keyboard where nobody sees it.
        policy = widget.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the panel in front keeps its size
        widget.setSizePolicy(policy)
        dock.visibilityChanged.connect(widget.setVisible)
        self._by_name[name] = dock
        self._areas[name] = area
        self._place(name)
        if name in BELOW:
            # The tab says the title already; a second line of it would cost a curve its height.
            dock.setTitleBarWidget(QWidget(dock))

    def _place(self, name: str) -> None:
        """Put a dock where it is at the first start, behind those that are there."""
        self._window.addDockWidget(self._areas[name], self[name])
        if name in BELOW[1:]:
            self._window.tabifyDockWidget(self[BELOW[0]], self[name])

    @property
    def is_hidden(self) -> bool:
        """Whether the canvas has the window to itself."""
        return self._alone is not None

    def toggle(self) -> None:
        """Hide all panels for a while, or bring those back that were hidden, as they were."""
        if self._alone is not None:
            self._bring_back()
            return
        shown = [name for name, dock in self._by_name.items() if not dock.isHidden()]
        room = self._window.rect()
        front = next((d.objectName() for d in self._below() if _is_seen(d, room)), "")
        height = self._height()
        below = self._usual if self.is_low or height is None else height
        self._alone = Alone(self._window.saveState(), shown, front, height, self._low, below)
        self._low = False  # nothing is to grow while the panels go
        for name in shown:
            self[name].hide()
        self.left.emit()

    def _bring_back(self) -> None:
        """Show the panels that were hidden, as high as they were."""
        alone, self._alone = self._alone, None
        if alone is None:
            return
        lent, self._lent = self._lent, 0
        for name in alone.shown:
            self[name].show()
        if alone.front:
            self[alone.front].raise_()
        if alone.height is not None:
            self._set_height(alone.height)
        self._low, self._lent = alone.low, lent

    def go_to(self, name: str) -> None:
        """Bring a panel to the front and give it the keyboard, where it was in it before."""
        self.show_panel(name)
        panel = self[name].widget()
        if panel is None or panel.isAncestorOf(QApplication.focusWidget() or self._window):
            return
        controls = controls_of(panel)
        last = panel.focusWidget()
        # A button there was pressed and is done with, or nobody was ever in the panel; and where
        # it shows something else by now, its first field is meant, which has nothing to do with
        # that one.
        pressed = last not in controls or isinstance(last, QAbstractButton)
        elsewhere = self.subject_of(name) != self._visited.get(name)
        before = [] if last is None or pressed or elsewhere else [last]
        for target in (*before, *sorted(controls, key=_eagerness)):
            if target.isVisibleTo(panel) and target.isEnabled():
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)  # nothing to press, but to be read

    @Slot(QWidget, QWidget)
    def _note_visit(self, before: QWidget | None, now: QWidget | None) -> None:
        """Remember what a panel shows while the keyboard is in it."""
        for name, dock in self._by_name.items():
            if any(each is not None and dock.isAncestorOf(each) for each in (before, now)):
                self._visited[name] = self.subject_of(name)

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
        # Not by a saved state: Qt 6.11 leaves the bar of tabs of before over the new one.
        self._bring_back()
        low, self._low = self._low, False  # nothing is to grow while the panels come and go
        for dock in self:
            dock.setFloating(False)
            self._window.removeDockWidget(dock)
        for name, dock in self._by_name.items():
            self._place(name)
            dock.show()
        self[BELOW[0]].raise_()
        self._low = low
        self._set_usual_widths()
        self._set_height(self._low_height if low else self._usual_height())

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front."""
        self._bring_back()
        self[name].show()
        self[name].raise_()

    def _monitor_shown(self, shown: bool) -> None:
        """Give the canvas the height back that was lent, unless the person has changed it."""
        if not shown or not self._lent:
            return
        lent, self._lent = self._lent, 0
        if abs((self._height() or 0) - lent) <= LENIENT:
            self._low = True
            self._set_height(self._low_height)

    @property
    def is_low(self) -> bool:
        """Whether the panel below has no more height than the sentence of an idle monitor."""
        if not self._low:
            return False
        # What is higher was dragged by the person, whose height it stays. While one panel gives
        # way to the next, none is to be seen.
        height = self._height()
        return height is None or height <= self._low_height + 2

    def settle(self) -> None:
        """Take in how low the panel below really is, now that the window has its size."""
        if self._low:
            self._low_height = max(self._low_height, self._height() or 0)

    def grow(self) -> None:
        """Give the panel below its usual height, now that there is something to see."""
        self._lent = 0
        if self._alone is not None:
            height = self._usual or self._usual_height()
            self._alone = replace(self._alone, low=False, height=height)
        if self.is_low:
            self.about_to_grow.emit()
            self._set_height(self._usual or self._usual_height())
        self._low = False

    def restore(self, settings: QSettings) -> None:
        """Put the panels where they were left, or else where they usually are.

        Before there is a training, the monitor leaves its height to the canvas.
        """
        state = settings.value("layout")
        if isinstance(state, QByteArray) and self._window.restoreState(state):
            self._usual = int(str(settings.value("below", 0)))
        else:
            self._set_usual_widths()
        if self._is_below(self["monitor"]):
            self._low = True
            self._set_height(LOW)
        self["monitor"].visibilityChanged.connect(self._monitor_shown)
        for name in BELOW[1:]:
            self[name].visibilityChanged.connect(self._panel_shown)

    def remember(self, settings: QSettings) -> None:
        """Keep where the panels are for the next time."""
        if self._alone is not None:  # that is for a while, not how the window is to begin
            settings.setValue("layout", self._alone.layout)
            settings.setValue("below", self._alone.below)
            return
        settings.setValue("layout", self._window.saveState())
        height = None if self.is_low else self._height()
        settings.setValue("below", self._usual if height is None else height)

    def _panel_shown(self, shown: bool) -> None:
        if shown and self.is_low:
            self.grow()  # forms and lists need more room than a sentence
            self._lent = self._usual or self._usual_height()

    def _set_usual_widths(self) -> None:
        self._window.resizeDocks(
            [self["palette"], self["inspector"]],
            [self._roomy(PALETTE_WIDTH), self._roomy(INSPECTOR_WIDTH)],
            Qt.Orientation.Horizontal,
        )

    def _usual_height(self) -> int:
        """Return the height of the panel below, of which a small window gives two fifths."""
        most = max(BELOW_HEIGHT, round(0.4 * self._window.height()))
        return min(self._roomy(BELOW_HEIGHT), most)

    def _roomy(self, length: int) -> int:
        """Return how long that is where texts are large: half of a panel is text."""
        return round(length * (1 + text_scale(self._window.font())) / 2)

    def _is_below(self, dock: QDockWidget) -> bool:
        below = Qt.DockWidgetArea.BottomDockWidgetArea
        return not dock.isFloating() and self._window.dockWidgetArea(dock) == below

    def _below(self) -> list[QDockWidget]:
        return [self[name] for name in BELOW if self._is_below(self[name])]

    def _height(self) -> int | None:
        """Return the height of the panel below with its tabs; ``None`` where none is seen."""
        room = self._window.rect()
        shown = [dock for dock in self._below() if _is_seen(dock, room)]
        middle = self._window.centralWidget()
        if not shown or middle is None:
            return None
        edge = self._window.style().pixelMetric(
            QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._window
        )
        return shown[0].geometry().bottom() - middle.geometry().bottom() - edge

    def _set_height(self, height: int) -> None:
        if below := self._below():
            self._window.resizeDocks(below[:1], [height], Qt.Orientation.Vertical)
