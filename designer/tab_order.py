"""The Tab key goes through a panel as it is read, also after its form has been made anew.

Qt's order is that in which controls were made: those of a form that comes later would be reached
last of all in the window, behind the tool bar.
"""

from __future__ import annotations

import itertools

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

ONE_ROW = 8
"""Pixels by which the middles of controls in one row differ at most."""


def controls_of(panel: QWidget) -> list[QWidget]:
    """Return what of a panel takes the Tab key and is not hidden, in the order of reading."""
    # Not by nextInFocusChain(): walking it from Python crashes PySide 6.11.
    found = [
        each
        for each in panel.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and each.isVisibleTo(panel)
    ]
    middles = {
        each: each.mapTo(panel, QPoint(each.width() // 2, each.height() // 2)) for each in found
    }
    rows: list[list[QWidget]] = []
    last = 0
    for each in sorted(found, key=lambda control: middles[control].y()):
        if not rows or middles[each].y() - last > ONE_ROW:
            rows.append([])
        rows[-1].append(each)
        last = middles[each].y()
    return [each for row in rows for each in sorted(row, key=lambda c: middles[c].x())]


class TabOrder(QObject):
    """Keeps the order of one panel.

    Parameters
    ----------
    panel
        The panel.
    parent
        What owns this.
    """

    def __init__(self, panel: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._order: list[QWidget] = []
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._panel.isAncestorOf(now):
            self.settle()

    def settle(self) -> None:
        """Put the controls in the order in which they are read."""
        wanted = controls_of(self._panel)
        if wanted != self._order:
            self._order = wanted
            for one, other in itertools.pairwise(wanted):
                QWidget.setTabOrder(one, other)
