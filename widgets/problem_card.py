"""One problem as a card: what is wrong, and a button for each repair."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.advice.silence import silence_entries
from engine.problems import Problem, Severity
from widgets.flow_layout import FlowLayout
from widgets.icons import pixmap, severity_color
from widgets.repair_button import RepairButton
from widgets.theme import Theme
from widgets.words import words

Key = tuple[str, str, str | None, str]


def problem_key(problem: Problem) -> Key:
    """Return what a card says of a problem: equal keys look the same but for their buttons."""
    return problem.severity.value, problem.code, problem.node, problem.message


_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ProblemCard(QWidget):
    """A problem's sign, its sentence and its repairs; for advice also why, and a way to silence it.

    The repairs come when :meth:`show_repairs` asks the problem for them, unless it knows them
    already: to find them takes time.
    """

    chosen = Signal(object)
    """The problem, when its card is clicked or Return is pressed on it."""
    hovered = Signal(object)
    """The problem that the pointer is over, or ``None`` when it has left."""
    repair_requested = Signal(object, object)
    """The problem and the repair that the person wants."""

    silence_requested = Signal(str)
    """What the person does not want to read any more: ``"code"``, or ``"code@node"``."""
    step_requested = Signal(int)
    """1 for the next card and -1 for the one before, by the arrow keys."""

    def __init__(self, problem: Problem, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = problem
        self.key = problem_key(problem)
        self._theme = theme
        self._shown: Problem | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{severity_name(problem.severity)}: {words(problem.message)}")
        if problem.node is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(self.tr("Show %1 on the canvas").replace("%1", problem.node))
        self._sign = QLabel(self)
        self._sign.setFixedSize(18, 18)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._sentence(words(problem.message)))
        if problem.reason:
            column.addWidget(self._sentence(words(problem.reason), role="muted"))
        self.buttons: list[RepairButton] = []
        self._flow = FlowLayout()
        column.addLayout(self._flow)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)
        self.silence_button = None if problem.severity is not Severity.ADVICE else self._silencer()
        if self.silence_button is not None:
            self._flow.addWidget(self.silence_button)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        if problem.knows_repairs:
            self.show_repairs()
        self.set_theme(theme)

    def _sentence(self, text: str, role: str = "") -> QLabel:
        sentence = QLabel(text, self)
        sentence.setWordWrap(True)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            sentence.setProperty("role", role)
        policy = sentence.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        sentence.setSizePolicy(policy)
        return sentence

    def _silencer(self) -> QToolButton:
        """Make the button that asks where the advice should not be read any more."""
        problem = self.problem
        button = QToolButton(self)
        button.setText(self.tr("Silence"))
        button.setAccessibleName(self.tr("Silence this advice"))
        button.setToolTip(self.tr("Do not show this advice any more; this can be undone"))
        # As every button that does something: what was being typed elsewhere is done.
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAutoRaise(True)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        menu = QMenu(button)
        for entry in silence_entries(problem):
            action = QAction(
                self.tr("For %1").replace("%1", problem.node or "")
                if "@" in entry
                else self.tr("In the whole project"),
                menu,
            )
            action.setData(entry)
            action.triggered.connect(self._silence)
            menu.addAction(action)
        button.setMenu(menu)
        return button

    @property
    def is_complete(self) -> bool:
        """Whether the buttons are those of the problem as it is now."""
        return self._shown is self.problem

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        silence = [] if self.silence_button is None else [self.silence_button]
        return [self, *self.buttons, *silence]

    def show_repairs(self) -> None:
        """Find the problem's repairs and show a button for each."""
        repairs = self.problem.repairs
        self._shown = self.problem
        if [repair.label for repair in repairs] == [b.repair.label for b in self.buttons]:
            for button, repair in zip(self.buttons, repairs, strict=True):
                button.repair = repair
            return
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [RepairButton(repair, self) for repair in repairs]
        if self.silence_button is not None:
            self._flow.removeWidget(self.silence_button)  # it comes last
        for button in self.buttons:
            button.clicked.connect(self._repair)
            self._flow.addWidget(button)
            button.show()
        if self.silence_button is not None:
            self._flow.addWidget(self.silence_button)
        self.updateGeometry()

    def set_problem(self, problem: Problem) -> None:
        """Take a problem that says the same; its repairs fit the network as it is now."""
        self.problem = problem
        if problem.knows_repairs:
            self.show_repairs()

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
        """Choose the problem by Return or Space, go to another by the arrows.

        Buttons leave Return to what they are on: there it presses them, as Space does.
        """
        steps = _ARROWS.get(Qt.Key(event.key()))
        if steps is not None:
            self.step_requested.emit(steps)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            button = QApplication.focusWidget()
            if isinstance(button, QAbstractButton) and self.isAncestorOf(button):
                button.click()
                return
            self.chosen.emit(self.problem)
        else:
            super().keyPressEvent(event)

    def _repair(self) -> None:
        button = self.sender()
        if isinstance(button, RepairButton):
            wanted = button.repair.label
            if not self.is_complete:  # the network has changed since the buttons were made
                self.show_repairs()
            repair = next((each for each in self.problem.repairs if each.label == wanted), None)
            if repair is not None:
                self.repair_requested.emit(self.problem, repair)

    def _silence(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.silence_requested.emit(action.data())


def severity_name(severity: Severity) -> str:
    """Return the severity as screen readers say it."""
    translate = QCoreApplication.translate
    names = {
        Severity.ERROR: translate("Severity", "Error"),
        Severity.WARNING: translate("Severity", "Warning"),
    }
    return names.get(severity) or translate("Severity", "Advice")
