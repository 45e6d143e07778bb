"""Where a panel was scrolled to, for each kind of thing that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtWidgets import QScrollArea

MOST_PLACES = 64


class ScrollMemory(QObject):
    """Keeps a scroll area where it was when such a thing was shown last.

    From one convolution to the next it stays put, and a convolution after a pooling layer is
    seen again as the convolution before.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._bar = area.verticalScrollBar()
        self._places: dict[Hashable, int] = {}
        self._kind: Hashable = None
        self._wanted: int | None = None
        self._bar.rangeChanged.connect(self._reach)
        self._bar.actionTriggered.connect(self._let_go)

    def show(self, kind: Hashable) -> None:
        """Say what kind of thing is shown from now on."""
        if kind == self._kind:
            return
        if self._kind is not None:
            at = self._bar.value() if self._wanted is None else self._wanted
            self._places.pop(self._kind, None)
            self._places[self._kind] = at
            if len(self._places) > MOST_PLACES:
                self._places.pop(next(iter(self._places)))
        self._kind = kind
        self._wanted = self._places.get(kind, 0)
        self._reach()

    def forget(self) -> None:
        """Begin anew at the top."""
        self._places.clear()
        self._kind = None
        self._wanted = 0
        self._reach()

    @Slot()
    def _reach(self) -> None:
        """Go as far towards the place as what is laid out so far allows."""
        if self._wanted is not None:
            self._bar.setValue(self._wanted)

    @Slot()
    def _let_go(self) -> None:
        self._wanted = None
