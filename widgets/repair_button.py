"""A button whose label goes on in a second line where it does not fit into one."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from engine.problems import Repair
from widgets.words import words

_SIDE: Final = 10
_ABOVE: Final = 5


class RepairButton(QPushButton):
    """Mends a problem in one way."""

    def __init__(self, repair: Repair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.repair = repair
        self._label = words(repair.label)
        self.setAccessibleName(self._label)
        self.setToolTip(self.tr("Mend it so; this can be undone"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Want the label in one line."""
        return QSize(
            self.fontMetrics().horizontalAdvance(self._label) + 2 * _SIDE + 2,
            self.fontMetrics().height() + 2 * _ABOVE,
        )

    def minimumSizeHint(self) -> QSize:
        """Be content with a few words a line."""
        return QSize(80, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of the label."""
        room = QRect(0, 0, max(width - 2 * _SIDE, 1), 10_000)
        flags = Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(room, flags, self._label).height() + 2 * _ABOVE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button as the style does, and the label over it."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setPen(self.palette().buttonText().color())
        text = QTextOption(Qt.AlignmentFlag.AlignCenter)
        text.setWrapMode(QTextOption.WrapMode.WordWrap)
        room = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.drawText(room, self._label, text)
        painter.end()
