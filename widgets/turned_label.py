"""A label that reads upwards, such as the name of an axis beside its rows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class TurnedLabel(QLabel):
    """One line of text, turned by a quarter to the left."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Be as high as the text is wide."""
        return super().sizeHint().transposed()

    def minimumSizeHint(self) -> QSize:
        """Be as high as the text is wide."""
        return super().minimumSizeHint().transposed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text upwards, in the middle."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.rotate(-90)
        painter.drawText(
            -self.height(),
            0,
            self.height(),
            self.width(),
            Qt.AlignmentFlag.AlignCenter,
            self.text(),
        )
        painter.end()
