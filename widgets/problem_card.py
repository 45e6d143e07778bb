"""One problem as a card: what is wrong, and a button for each repair."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from engine.problems import Problem, Repair, Severity
from widgets.flow_layout import FlowLayout
from widgets.icons import pixmap, severity_color
from widgets.theme import Theme

Key = tuple[str, str, str | None, str, tuple[str, ...]]


def problem_key(problem: Problem) -> Key:
    """Return what a card shows of a problem: equal keys look the same.

    Problems cannot be compared themselves: their repairs hold functions.
    """
    labels = tuple(repair.label for repair in problem.repairs)
    return problem.severity.value, problem.code, problem.node, problem.message, labels


class RepairButton(QPushButton):
    """A button whose label goes on in a second line where it does not fit into one."""

    def __init__(self, repair: Repair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.repair = repair
        self.setAccessibleName(repair.label)
        self.setToolTip(self.tr("Mend it so; this can be undone"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Want the label in one line."""
        return QSize(
            self.fontMetrics().horizontalAdvance(self.repair.label) + 2 * _SIDE + 2,
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
        return self.fontMetrics().boundingRect(room, flags, self.repair.label).height() + 2 * _ABOVE

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
        painter.drawText(room, self.repair.label, text)
        painter.end()


_SIDE, _ABOVE = 10, 5
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ProblemCard(QWidget):
    """A problem's sign, its sentence and its repairs."""

    chosen = Signal(object)
    """The problem, when its card is clicked or Return is pressed on it."""
    hovered = Signal(object)
    """The problem that the pointer is over, or ``None`` when it has left."""
    repair_requested = Signal(object, object)
    """The problem and the repair that the person wants."""

    step_requested = Signal(int)
    """1 for the next card and -1 for the one before, by the arrow keys."""

    def __init__(self, problem: Problem, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = problem
        self.key = problem_key(problem)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{severity_name(problem.severity)}: {problem.message}")
        if problem.node is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(self.tr("Show %1 on the canvas").replace("%1", problem.node))
        self._sign = QLabel(self)
        self._sign.setFixedSize(18, 18)
        sentence = QLabel(problem.message, self)
        sentence.setWordWrap(True)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        policy = sentence.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        sentence.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(sentence)
        self.buttons = [RepairButton(repair, self) for repair in problem.repairs]
        if self.buttons:
            flow = FlowLayout()
            for button in self.buttons:
                button.setCursor(Qt.CursorShape.ArrowCursor)
                button.clicked.connect(self._repair)
                flow.addWidget(button)
            words.addLayout(flow)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.set_theme(theme)

    def set_problem(self, problem: Problem) -> None:
        """Take a problem that looks the same; its repairs fit the network as it is now."""
        self.problem = problem
        for button, repair in zip(self.buttons, problem.repairs, strict=True):
            button.repair = repair

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        severity = self.problem.severity
        color = severity_color(severity, theme)
        self._sign.setPixmap(pixmap(severity.value, color, 18, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card with a stripe in the colour of its severity."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self._theme.accent if self.hasFocus() else self._theme.border)
        hover = self.underMouse() and self.problem.node is not None
        painter.setBrush(self._theme.hover if hover else self._theme.card)
        painter.drawRoundedRect(rect, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(severity_color(self.problem.severity, self._theme))
        painter.drawRoundedRect(QRectF(4, 6, 3, self.height() - 12), 1.5, 1.5)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer is over the problem."""
        super().enterEvent(event)
        self.hovered.emit(self.problem)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer has left."""
        super().leaveEvent(event)
        self.hovered.emit(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the problem."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.chosen.emit(self.problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the problem by Return or Space, go to another by the arrows."""
        steps = _ARROWS.get(Qt.Key(event.key()))
        if steps is not None:
            self.step_requested.emit(steps)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.problem)
        else:
            super().keyPressEvent(event)

    def _repair(self) -> None:
        button = self.sender()
        if isinstance(button, RepairButton):
            self.repair_requested.emit(self.problem, button.repair)


def severity_name(severity: Severity) -> str:
    """Return the severity as screen readers say it."""
    return {Severity.ERROR: "Error", Severity.WARNING: "Warning"}.get(severity, "Advice")
