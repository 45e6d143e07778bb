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
        self._wanted: int | None = 0
        self._going = False
        self._bar.rangeChanged.connect(self._go)
        self._bar.valueChanged.connect(self._went)

    def show(self, kind: Hashable) -> None:
        """Say what kind of thing is shown from now on; call it before that is laid out."""
        if kind == self._kind:
            return
        if self._kind is not None:
            self._places.pop(self._kind, None)
            self._places[self._kind] = self._bar.value() if self._wanted is None else self._wanted
            if len(self._places) > MOST_PLACES:
                self._places.pop(next(iter(self._places)))
        self._kind = kind
        self._wanted = self._places.get(kind, 0)
        self._go()

    def forget(self) -> None:
        """Begin anew at the top."""
        self._places.clear()
        self._kind = None
        self._wanted = 0
        self._go()

    @Slot()
    def _go(self) -> None:
        """Go as far towards the place as what is laid out so far reaches."""
        if self._wanted is not None:
            self._going = True
            self._bar.setValue(self._wanted)
            self._going = False

    @Slot()
    def _went(self) -> None:
        """Stay where the person has scrolled to, or where the field is that has the focus."""
        if not self._going:
            self._wanted = None
