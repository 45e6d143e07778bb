"""The list of what is wrong or unwise, each problem with its repairs."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.problems import Problem, Severity
from widgets.icons import pixmap
from widgets.problem_card import ProblemCard
from widgets.problem_list import ProblemList
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
        self._problems: tuple[Problem, ...] = ()
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
        self._list = ProblemList(theme, self)
        self._list.hovered.connect(self._hover)
        self._list.chosen.connect(self._choose)
        self._list.repair_requested.connect(self.repair_requested)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._good)
        column.addWidget(self._list)
        column.addWidget(self._more)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        self._list.focused.connect(self.area.ensureWidgetVisible)
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
        return self._list.cards

    @property
    def current(self) -> Problem | None:
        """The problem that was gone to last, while it is listed."""
        return self._current.problem if self._current in self.cards and self._current else None

    def go_to_node(self, name: str) -> None:
        """Go to the worst problem of a node."""
        card = next((card for card in self.cards if card.problem.node == name), None)
        if card is not None:
            self._go_to(card)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems, the worst first."""
        self._problems = tuple(problems)
        shown = sorted(problems, key=lambda problem: _ORDER[problem.severity])[:MOST_SHOWN]
        self._list.show_problems(shown)
        self._good.setVisible(not shown)
        hidden = len(problems) - len(shown)
        self._more.setText(self.tr("… and %1 more.").replace("%1", f"{hidden:,}"))
        self._more.setVisible(hidden > 0)

    @Slot()
    def next_problem(self) -> None:
        """Go to the problem behind the current one, and to the first behind the last."""
        cards = self.cards
        if cards:
            place = cards.index(self._current) + 1 if self._current in cards else 0
            self._go_to(cards[place % len(cards)])

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._sign.setPixmap(pixmap("good", theme.good, 18, self.devicePixelRatioF()))
        self._list.set_theme(theme)

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
        card = next((card for card in self.cards if card.problem is problem), None)
        if card is not None:
            self._go_to(card)
