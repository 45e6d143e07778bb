"""A sentence over the canvas about what could not be done, until it is read and dismissed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from widgets.icons import colored_icon, icon
from widgets.theme import Theme
from widgets.words import words


class TroubleBar(QFrame):
    """The bar; hidden while there is nothing to say.

    Parameters
    ----------
    theme
        The colours to begin with.
    """

    dismissed = Signal(str, bool)
    """A sentence is taken away, and whether the person did it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("troubleBar")
        self.setAccessibleName(self.tr("What went wrong"))
        self._mark = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAccessibleName(self.tr("What went wrong"))
        self.button = QToolButton()
        self.button.setAutoRaise(True)
        self.button.setToolTip(self.tr("Dismiss (Esc)"))
        self.button.setAccessibleName(self.tr("Dismiss"))
        self.button.clicked.connect(self._turn_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        self.answers: list[QPushButton] = []
        self._row = row
        row.addWidget(self.button)
        self.set_theme(theme)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said; empty while the bar is hidden."""
        return self._text.text()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence, and tell it to screen readers."""
        self._clear_answers()
        sentence = words(sentence)
        self._text.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def ask(self, sentence: str, answers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show a sentence with a button for each answer; dismissing it is none of them."""
        self.show_sentence(sentence)
        for text, answer in answers:
            button = QPushButton(text, self)
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(answer)
            self._row.insertWidget(self._row.indexOf(self.button), button)
            button.show()  # a child of what is shown already would stay hidden
            self.answers.append(button)

    def dismiss(self) -> None:
        """Take the sentence away."""
        self._take_away(by_person=False)

    def _turn_away(self) -> None:
        self._take_away(by_person=True)

    def _take_away(self, *, by_person: bool) -> None:
        sentence = self.sentence
        self._clear_answers()
        self._text.clear()
        self.setAccessibleDescription("")
        self.hide()
        if sentence:
            self.dismissed.emit(sentence, by_person)

    def _clear_answers(self) -> None:
        for button in self.answers:
            # Not at once: it may be the button whose press led here.
            button.hide()
            button.deleteLater()
        self.answers = []

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._mark.setPixmap(colored_icon("error", theme.error).pixmap(16, 16))
        self.button.setIcon(icon("close", theme))
        self.setStyleSheet(
            f"#troubleBar {{ background: {theme.card.name()}; color: {theme.text.name()};"
            f" border: none; border-bottom: 1px solid {theme.border.name()};"
            f" border-left: 3px solid {theme.error.name()}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss the sentence with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._turn_away()
        else:
            super().keyPressEvent(event)
