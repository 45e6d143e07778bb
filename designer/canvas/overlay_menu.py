"""The choice of an overlay: in the View menu, behind a button of the tool bar, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from designer.canvas.overlay import OVERLAYS, translated
from widgets.icons import icon

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from designer.canvas.scene import CanvasScene
    from widgets.theme import Theme

SETTING = "overlay"


class OverlayChoice(QObject):
    """One action for each overlay and one for none, true to what the canvas shows.

    Parameters
    ----------
    canvas
        The scene with the heat.
    settings
        Where the choice is kept between sessions.
    """

    def __init__(self, canvas: CanvasScene, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._settings = settings
        self._group = QActionGroup(self)
        self.actions: dict[str, QAction] = {}
        self._button: QToolButton | None = None
        self._add("none", self.tr("None"), self.tr("Show the cards in their usual colours"))
        for overlay in OVERLAYS.values():
            self._add(overlay.id, translated(overlay.title), translated(overlay.help))
        canvas.heat_changed.connect(self._show)
        canvas.heat.choose(str(settings.value(SETTING, "none")))
        self._show()

    def _add(self, identifier: str, title: str, help_text: str) -> None:
        action = QAction(title, self._group)
        action.setCheckable(True)
        action.setToolTip(help_text)
        action.setStatusTip(help_text)
        action.triggered.connect(lambda *_args: self._canvas.heat.choose(identifier))
        self.actions[identifier] = action

    def fill(self, menu: QMenu) -> None:
        """Put the choice into a menu."""
        menu.addActions(list(self.actions.values()))

    def button(self, bar: QToolBar) -> QToolButton:
        """Put a button that opens the choice into a tool bar, and return it."""
        button = self._button = QToolButton(bar)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        self.fill(menu)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(self.tr("Overlay"))
        bar.addWidget(button)
        self._show()
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in a theme's colours."""
        if self._button is not None:
            self._button.setIcon(icon("heat", theme))

    @Slot()
    def _show(self) -> None:
        shown = self._canvas.heat.id
        action = self.actions[shown]
        if not action.isChecked():
            action.setChecked(True)
        if self._settings.value(SETTING, "none") != shown:
            self._settings.setValue(SETTING, shown)
        if self._button is not None:
            text = self.tr("Colour the blocks by a number (O)")
            self._button.setToolTip(f"{text}: {action.text()}")
            self._button.setAccessibleDescription(action.text())
