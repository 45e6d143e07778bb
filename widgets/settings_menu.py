"""The button in the inspector's head for what is done with all settings of a block at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from widgets.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from engine.graph import Node
    from widgets.theme import Theme


class SettingsMenu(QToolButton):
    """Reset, copy and paste settings; hidden where the blocks have none."""

    reset_requested = Signal(object)
    """Names of the blocks (a tuple) whose settings are to be the defaults."""
    copy_requested = Signal(str)
    """The block whose settings are to be copied."""
    paste_requested = Signal(object)
    """Names of the blocks (a tuple) that are to get the copied settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.setToolTip(self.tr("Reset, copy or paste all settings"))
        self.setAccessibleName(self.tr("All settings"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet(
            "QToolButton { padding: 1px; border-radius: 4px; }"
            "QToolButton::menu-indicator { image: none; }"
        )
        self.setIconSize(QSize(16, 16))
        self.setFixedSize(24, 22)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.reset = menu.addAction(self.tr("&Reset all settings"), self._reset)
        self.reset.setToolTip(self.tr("Give every setting its default"))
        menu.addSeparator()
        self.copy = menu.addAction(self.tr("&Copy settings"), self._copy)
        self.copy.setToolTip(self.tr("Copy them to paste them to blocks of the same kind"))
        self.paste = menu.addAction(self.tr("&Paste settings"), self._paste)
        self.paste.setToolTip(self.tr("Give these blocks the settings that were copied"))
        self.setMenu(menu)
        self.hide()

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        """Offer what can be done with the settings of some blocks; nothing where there are none."""
        self._names = tuple(node.name for node in nodes)
        self.reset.setEnabled(any(node.block.changed_values() for node in nodes))
        self.copy.setEnabled(len(nodes) == 1)
        self.setVisible(any(type(node.block).model_fields for node in nodes))

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in a theme's colours."""
        self.setIcon(icon("more", theme))

    def _reset(self) -> None:
        self.reset_requested.emit(self._names)

    def _copy(self) -> None:
        self.copy_requested.emit(self._names[0])

    def _paste(self) -> None:
        self.paste_requested.emit(self._names)
