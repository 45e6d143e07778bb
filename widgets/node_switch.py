"""A mark of the selected blocks that is on or off: whether they learn, whether data passes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from widgets.fields.boxes import PointedBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class NodeSwitch(PointedBox):
    """A check box for one mark of several blocks; in between where they differ.

    Parameters
    ----------
    title, help_text
        What stands beside the box, and the longer word on it.
    parent
        The widget that holds it.
    """

    switched = Signal(bool)
    """The person wants the mark on, or off."""

    def __init__(self, title: str, help_text: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setToolTip(help_text)
        self.clicked.connect(self._switch)

    def show_states(self, states: Sequence[bool]) -> None:
        """Show the mark of each block that can have it; hidden where there is none."""
        self.setVisible(bool(states))
        mixed = len(set(states)) > 1
        self.setTristate(mixed)
        if mixed:
            self.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.setChecked(bool(states and states[0]))

    @Slot()
    def _switch(self) -> None:
        """Make it on where some were; the next press then makes it off."""
        state = self.checkState() != Qt.CheckState.Unchecked
        self.setTristate(False)
        self.setChecked(state)
        self.switched.emit(state)
