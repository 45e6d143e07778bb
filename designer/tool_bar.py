"""The bar at the top: the commands used most, and what the network learns from and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from widgets.fields.writing import spell
from widgets.icons import icon
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.actions import Actions
    from designer.canvas.overlay_menu import OverlayChoice
    from engine.project import Project
    from widgets.theme import Theme


class ToolBar(QToolBar):
    """The main tool bar.

    Parameters
    ----------
    actions
        The window's actions.
    overlays
        The choice of what the blocks are coloured by.
    parent
        The window.
    """

    data_requested = Signal()
    """The panel of the data is asked for."""
    device_chosen = Signal(str)

    def __init__(self, actions: Actions, overlays: OverlayChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Main tool bar"))
        self.setObjectName("main")
        self.setMovable(False)
        for name in ("open", "save"):
            actions.button(self, name)
        self.addSeparator()
        for name in ("undo", "redo"):
            actions.button(self, name)
        self.addSeparator()
        actions.button(self, "templates", text=True)
        overlays.button(self)
        self.data_button = self._button(self.tr("Choose the data"), self.tr("Choose the data"))
        self.data_button.clicked.connect(self.data_requested)
        self.device_button = self._button(self.tr("Device"), self.tr("Where to train"))
        self.device_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.device_menu = QMenu(self.device_button)
        self.device_button.setMenu(self.device_menu)
        self.addSeparator()
        actions.button(self, "train", text=True).setObjectName("primary")
        actions.button(self, "pause")
        actions.button(self, "stop")
        self.addSeparator()
        actions.button(self, "export", text=True)

    def _button(self, name: str, help_text: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(help_text)
        button.setAccessibleName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addWidget(button)
        return button

    def show_devices(self, devices: Iterable[str]) -> None:
        """Offer devices in the menu."""
        self.device_menu.clear()
        for device in devices:
            self.device_menu.addAction(self._called(device)).triggered.connect(
                lambda *_args, device=device: self.device_chosen.emit(device)
            )

    def show_data(self, project: Project) -> None:
        """Name the source of the data."""
        source = words(spell(project.data.source))
        self.data_button.setText(self.tr("Data: {source}").format(source=source))

    def show_device(self, project: Project) -> None:
        """Name the device that the plan has."""
        device = project.training.device
        self.device_button.setText(self.tr("Device: {device}").format(device=self._called(device)))

    def _called(self, device: str) -> str:
        """Return what a person calls a device; only ``auto`` is a word."""
        return self.tr("auto") if device == "auto" else device

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in a theme's colours."""
        self.data_button.setIcon(icon("data", theme))
        self.device_button.setIcon(icon("device", theme))
