"""The legend of a chart: what each line means, and a click to hide it."""

from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from widgets.theme import Theme

Part = Literal["training", "validation", "best"]

SWATCH = QSize(24, 12)

STAR = QPolygonF(
    [
        QPointF(x, y)
        for x, y in (
            (0.0, -0.5), (0.12, -0.16), (0.48, -0.15), (0.19, 0.06), (0.29, 0.4),
            (0.0, 0.2), (-0.29, 0.4), (-0.19, 0.06), (-0.48, -0.15), (-0.12, -0.16),
        )
    ]
)  # fmt: skip


class Legend(QWidget):
    """One button for each kind of line, with a swatch drawn as the chart draws it."""

    changed = Signal()
    """A person showed or hid a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Part, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        names: tuple[tuple[Part, str], ...] = (
            ("training", self.tr("train")),
            ("validation", self.tr("validation")),
            ("best", self.tr("best")),
        )
        for part, name in names:
            button = QToolButton()
            button.setText(name)
            button.setCheckable(True)
            button.setChecked(True)
            button.setProperty("quiet", True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(SWATCH)
            button.setToolTip(self.tr("Show or hide: {name}").format(name=name))
            button.setAccessibleName(self.tr("Show {name}").format(name=name))
            button.toggled.connect(self.changed)
            self.buttons[part] = button
            layout.addWidget(button)

    @property
    def shown(self) -> frozenset[Part]:
        """The lines to draw."""
        return frozenset(part for part, button in self.buttons.items() if button.isChecked())

    def set_compact(self, compact: bool) -> None:
        """Show the swatches alone, where there is no room for their names."""
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonIconOnly if compact else style.ToolButtonTextBesideIcon
        for button in self.buttons.values():
            button.setToolButtonStyle(wanted)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for part, button in self.buttons.items():
            icon = QIcon()
            ratio = self.devicePixelRatioF()
            icon.addPixmap(_swatch(part, theme, ratio), QIcon.Mode.Normal, QIcon.State.On)
            hidden = _swatch(part, theme, ratio, faint=True)
            icon.addPixmap(hidden, QIcon.Mode.Normal, QIcon.State.Off)
            button.setIcon(icon)


def _swatch(part: Part, theme: Theme, ratio: float, *, faint: bool = False) -> QPixmap:
    pixmap = QPixmap(SWATCH * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.3 if faint else 1.0)
    painter.translate(10, SWATCH.height() / 2)
    ends = QPointF(-9, 0), QPointF(9, 0)
    if part == "training":
        painter.setPen(QPen(theme.training, 2))
        painter.drawLine(*ends)
    elif part == "validation":
        pen = QPen(theme.validation, 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.5, 1.25])
        painter.setPen(pen)
        painter.drawLine(*ends)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.validation)
        painter.drawEllipse(QPointF(0, 0), 3.5, 3.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.good)
        painter.scale(13, 13)
        painter.drawPolygon(STAR)
    painter.end()
    return pixmap
