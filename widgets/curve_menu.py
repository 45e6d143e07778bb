"""The menu of the charts: what x counts, how much is smoothed, log axis, show everything."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from widgets.history import Axis

SMOOTHING_CHOICES = (0.0, 0.6, 0.9, 0.98)
"""Shares of the past: none, and about the last 3, 10 and 50 steps."""


class CurveMenu(QMenu):
    """How the curves of all charts are drawn.

    Parameters
    ----------
    axis
        What x counts to begin with.
    smoothing
        The share of the past to begin with.
    """

    axis_chosen = Signal(str)
    smoothing_chosen = Signal(float)
    log_chosen = Signal(bool)
    fit_chosen = Signal()

    def __init__(self, axis: "Axis", smoothing: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis_names: dict[Axis, str] = {
            "step": self.tr("step"),
            "epoch": self.tr("epoch"),
            "time": self.tr("time"),
        }
        self.axis_actions: dict[Axis, QAction] = {}
        axes = QActionGroup(self)
        for each, name in self.axis_names.items():
            action = self._choice(self, self.tr("By {axis}").format(axis=name), axes)
            action.setChecked(each == axis)
            action.setData(each)
            self.axis_actions[each] = action
        axes.triggered.connect(self._choose_axis)
        self.addSeparator()
        smoothings = QActionGroup(self)
        submenu = self.addMenu(self.tr("Smoothing"))
        names = (self.tr("None"), self.tr("Light"), self.tr("Medium"), self.tr("Strong"))
        for share, name in zip(SMOOTHING_CHOICES, names, strict=True):
            action = self._choice(submenu, name, smoothings)
            action.setChecked(share == smoothing)
            action.setData(share)
        smoothings.triggered.connect(self._choose_smoothing)
        self.log_action = self.addAction(self.tr("Logarithmic loss"))
        self.log_action.setCheckable(True)
        self.log_action.toggled.connect(self.log_chosen)
        self.fit_action = self.addAction(self.tr("Show everything (A)"))
        self.fit_action.triggered.connect(self.fit_chosen)

    @staticmethod
    def _choice(menu: QMenu, name: str, group: QActionGroup) -> QAction:
        action = menu.addAction(name)
        action.setCheckable(True)
        group.addAction(action)
        return action

    @Slot(QAction)
    def _choose_axis(self, action: QAction) -> None:
        self.axis_chosen.emit(action.data())

    @Slot(QAction)
    def _choose_smoothing(self, action: QAction) -> None:
        self.smoothing_chosen.emit(action.data())
