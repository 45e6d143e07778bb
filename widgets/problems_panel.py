"""The list of what is wrong or unwise, each problem with its repairs."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.problems import Problem, Severity
from widgets.icons import pixmap
from widgets.problem_card import ProblemCard, problem_key
from widgets.theme import Theme

MOST_SHOWN: Final = 100
"""A network of five hundred broken blocks has one cause; a longer list helps nobody."""

_ORDER = {severity: place for place, severity in enumerate(Severity)}


class ProblemsPanel(QWidget):
    """The problems of the project, the worst first."""

    hovered = Signal(object)
    """The name of the node whose problem the pointer is over, or ``None``."""
    chosen = Signal(object)
    """The name of the node to show, or ``None`` where the problem is the whole project's."""
    repair_requested = Signal(object, object)
    """The problem and the repair that the person wants."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._problems: tuple[Problem, ...] = ()
        self._cards: list[ProblemCard] = []
        self._current: ProblemCard | None = None
        self.setAccessibleName(self.tr("Problems"))
        self._sign = QLabel(self)
        self._good = QWidget(self)
        good = QHBoxLayout(self._good)
        good.setContentsMargins(4, 4, 4, 4)
        good.setSpacing(8)
        good.addWidget(self._sign)
        words = QLabel(self.tr("No problems."), self._good)
        words.setProperty("role", "muted")
        good.addWidget(words, 1)
        self._more = QLabel(self)
        self._more.setProperty("role", "muted")
        self._more.hide()
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(6)
        self._column.addWidget(self._good)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.set_theme(theme)

    @property
    def tab_title(self) -> str:
        """What the panel's tab says, such as ``"Problems 2"``."""
        count = len(self._problems)
        return self.tr("Problems") + (f" {count}" if count else "")

    @property
    def cards(self) -> tuple[ProblemCard, ...]:
        """The cards that are shown, from top to bottom."""
        return tuple(self._cards)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems; a card that looks the same as before stays where it is."""
        self._problems = tuple(problems)
        shown = sorted(problems, key=lambda problem: _ORDER[problem.severity])[:MOST_SHOWN]
        old: dict[object, list[ProblemCard]] = {}
        for card in self._cards:
            old.setdefault(card.key, []).append(card)
        cards = []
        for problem in shown:
            alike = old.get(problem_key(problem))
            if alike:
                card = alike.pop(0)
                card.set_problem(problem)
            else:
                card = self._card(problem)
            cards.append(card)
        self._remove([card for alike in old.values() for card in alike])
        if cards != self._cards:
            self._cards = cards
            for place, card in enumerate(cards):
                if self._column.indexOf(card) != place + 1:
                    self._column.insertWidget(place + 1, card)
                    card.show()  # at once: a hidden card cannot take the focus
        self._good.setVisible(not cards)
        hidden = len(problems) - len(shown)
        self._more.setText(self.tr("… and %1 more.").replace("%1", f"{hidden:,}"))
        self._more.setVisible(hidden > 0)

    @Slot()
    def next_problem(self) -> None:
        """Go to the problem behind the current one, and to the first behind the last."""
        if not self._cards:
            return
        place = self._cards.index(self._current) + 1 if self._current in self._cards else 0
        self._go_to(self._cards[place % len(self._cards)])

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._sign.setPixmap(pixmap("good", theme.good, 18, self.devicePixelRatioF()))
        for card in self._cards:
            card.set_theme(theme)

    @Slot(int)
    def _step(self, steps: int) -> None:
        """Move the focus between the problems."""
        card = self.sender()
        if isinstance(card, ProblemCard) and card in self._cards:
            place = min(max(self._cards.index(card) + steps, 0), len(self._cards) - 1)
            self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(self._cards[place])

    def _card(self, problem: Problem) -> ProblemCard:
        card = ProblemCard(problem, self._theme, self._list)
        card.hovered.connect(self._hover)
        card.chosen.connect(self._choose)
        card.step_requested.connect(self._step)
        card.repair_requested.connect(self.repair_requested)
        return card

    def _remove(self, cards: list[ProblemCard]) -> None:
        for card in cards:
            if card is self._current:
                self._current = None
            if card.underMouse():
                self.hovered.emit(None)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _go_to(self, card: ProblemCard) -> None:
        self._current = card
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(card)
        self.chosen.emit(card.problem.node)

    @Slot(object)
    def _hover(self, problem: Problem | None) -> None:
        self.hovered.emit(None if problem is None else problem.node)

    @Slot(object)
    def _choose(self, problem: Problem) -> None:
        card = next((card for card in self._cards if card.problem is problem), None)
        if card is not None:
            self._go_to(card)
