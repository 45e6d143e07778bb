"""The legend of earlier runs: which thin line is which, and a click hides one."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from engine.blocks.base import Family
from widgets import quantities
from widgets.flow_layout import FlowLayout
from widgets.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from widgets.history import History

MOST = 5
"""So many earlier runs are drawn: more thin lines are not told apart."""

HUES = (Family.MERGE, Family.ACTIVATION, Family.DENSE, Family.POOLING, Family.ATTENTION)
"""Whose colours the lines have, none of them that of the newest run's."""

SWATCH = QSize(18, 12)


def color_of(number: int, theme: Theme) -> QColor:
    """Return the colour of an earlier run's lines, by its number from 1."""
    return theme.families[HUES[(number - 1) % len(HUES)]]


class Past(NamedTuple):
    """An earlier run as a chart draws it."""

    number: int
    """What stands at its line and in the legend; 1 is the run before the newest."""
    history: "History"


class PastRuns(QWidget):
    """One button for each earlier run; nothing at all where there is none.

    Parameters
    ----------
    theme
        The colours to begin with.
    """

    changed = Signal()
    """There are other runs, or a person showed or hid one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.runs: tuple[History, ...] = ()
        self.buttons: list[QToolButton] = []
        self._flow = FlowLayout(self, spacing=2)
        self._title = QLabel(self.tr("Earlier:"))
        self._title.setProperty("role", "muted")
        self._title.setContentsMargins(8, 3, 4, 3)
        self._flow.addWidget(self._title)
        self.hide()

    @property
    def shown(self) -> tuple[Past, ...]:
        """The runs to draw."""
        return tuple(
            Past(number, run)
            for number, (run, button) in enumerate(zip(self.runs, self.buttons, strict=True), 1)
            if button.isChecked()
        )

    def show_runs(self, runs: "Sequence[History]") -> None:
        """List these runs, the one before the newest first; what was hidden stays hidden."""
        hidden = {
            id(run)
            for run, button in zip(self.runs, self.buttons, strict=True)
            if not button.isChecked()
        }
        # All of them first: what raises here leaves the legend as it was.
        shown = tuple(runs[:MOST])
        buttons = [self._button(number, run) for number, run in enumerate(shown, 1)]
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.runs, self.buttons = shown, buttons
        for button, run in zip(buttons, shown, strict=True):
            button.setChecked(id(run) not in hidden)
            button.toggled.connect(self._toggled)
            self._flow.addWidget(button)
        self.set_theme(self._theme)
        self.setVisible(bool(runs))
        self.changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for number, button in enumerate(self.buttons, 1):
            color, ratio = color_of(number, theme), self.devicePixelRatioF()
            icon = QIcon()
            icon.addPixmap(_swatch(color, ratio), QIcon.Mode.Normal, QIcon.State.On)
            faint = _swatch(color, ratio, faint=True)
            icon.addPixmap(faint, QIcon.Mode.Normal, QIcon.State.Off)
            button.setIcon(icon)

    @Slot()
    def _toggled(self) -> None:
        self.changed.emit()

    def _button(self, number: int, run: "History") -> QToolButton:
        label = str(number)
        if run.started is not None:
            begun = datetime.fromtimestamp(run.started.time, UTC).astimezone()
            label = f"{number} · {begun:%H:%M}"
        if run.best is not None:
            label += f" · {quantities.percent(run.best.accuracy)}"
        name = label if run.started is None else run.started.run
        button = QToolButton(self)
        button.setText(label)
        button.setCheckable(True)
        button.setProperty("quiet", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(SWATCH)
        button.setToolTip(self.tr("Show or hide the earlier run {name}").format(name=name))
        button.setAccessibleName(
            self.tr("Show the earlier run {number}: {name}").format(number=number, name=label)
        )
        return button


def _swatch(color: QColor, ratio: float, *, faint: bool = False) -> QPixmap:
    pixmap = QPixmap(SWATCH * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(0.3 if faint else 1.0)
    painter.setPen(QPen(color, 1.5))
    middle = SWATCH.height() / 2
    painter.drawLine(QPointF(1, middle), QPointF(SWATCH.width() - 1, middle))
    painter.end()
    return pixmap
