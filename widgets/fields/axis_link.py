"""The button between one number for every axis and one for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QToolButton

from widgets.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from widgets.theme import Theme


def _(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


class AxisLink(QToolButton):
    """Pressed while all axes have one number; released, each has its own."""

    chosen = Signal(object)
    """The value, linked or taken apart."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._rank = 0
        self._value: Any = None
        self.setCheckable(True)
        self.setStyleSheet("QToolButton { padding: 1px; border-radius: 4px; }")
        self.setIconSize(QSize(14, 14))
        self.setFixedSize(20, 20)
        self.clicked.connect(self._toggle)
        self._name()

    def show_value(self, value: Any, rank: int) -> None:
        """Show whether a value is one for every axis.

        Parameters
        ----------
        value
            A number, one for each axis, or something that has no axes, such as a word.
        rank
            How many axes the data has; 0 where that is not known.
        """
        self._value, self._rank = value, rank
        linked = isinstance(value, int)
        self.setChecked(linked)
        several = isinstance(value, tuple)
        self.setEnabled(several or (linked and rank > 1))
        self._name()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in a theme's colours."""
        self.setIcon(icon("link", theme))

    def _name(self) -> None:
        text = (
            _("Give each axis a value of its own")
            if self.isChecked()
            else _("Give every axis the same value")
        )
        self.setToolTip(text)
        self.setAccessibleName(f"{self._title}: {text}")

    def _toggle(self) -> None:
        value = self._value
        if isinstance(value, tuple):
            self.chosen.emit(value[0])
        else:
            self.chosen.emit((value,) * self._rank)
