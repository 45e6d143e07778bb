"""The list of what is wrong or unwise, each problem with its repairs, and advice apart from it."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from engine.problems import Problem, Severity
from widgets.icons import pixmap
from widgets.problem_card import ProblemCard
from widgets.problem_list import ProblemList
from widgets.silenced_list import SilencedList
from widgets.theme import Theme

MOST_SHOWN: Final = 100
"""A network of five hundred broken blocks has one cause; a longer list helps nobody."""

_ORDER = {severity: place for place, severity in enumerate(Severity)}


class ProblemsPanel(QWidget):
    """The problems of the project, the worst first, and below them what could be better."""

    hovered = Signal(object)
    """The name of the node whose problem the pointer is over, or ``None``."""
    chosen = Signal(object)
    """The name of the node to show, or ``None`` where the problem is the whole project's."""
    repair_requested = Signal(object, object)
    """The problem and the repair that the person wants."""
    silence_requested = Signal(str)
    """The advice that the person does not want to read: ``"code"``, or ``"code@node"``."""
    lift_requested = Signal(str)
    """The silenced advice that the person wants to read again."""

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
        good.addWidget(_muted(self.tr("No problems."), self._good), 1)
        self._more = _muted("", self)
        self._more.hide()
        self.heading = _muted("", self)
        self.heading.setContentsMargins(4, 6, 4, 0)
        self._wrong, self._unwise = ProblemList(theme, self), ProblemList(theme, self)
        self.silenced = SilencedList(self)
        self.silenced.lift_requested.connect(self.lift_requested)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self._good, self._wrong, self.heading, self._unwise, self._more,
                     self.silenced):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        # Its height follows from its width alone: the least height is that of one word a line.
        content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        for cards in (self._wrong, self._unwise):
            cards.hovered.connect(self._hover)
            cards.chosen.connect(self._choose)
            cards.repair_requested.connect(self.repair_requested)
            cards.silence_requested.connect(self.silence_requested)
            cards.focused.connect(self.area.ensureWidgetVisible)
        self._wrong.left.connect(self._leave_problems)
        self._unwise.left.connect(self._leave_advice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.show_problems(())
        self.set_theme(theme)

    @property
    def tab_title(self) -> str:
        """What the panel's tab says, such as ``"Problems 1 · 2 advice"``."""
        advice = sum(each.severity is Severity.ADVICE for each in self._problems)
        count = len(self._problems) - advice
        title = self.tr("Problems") + (f" {count}" if count else "")
        return title + (self.tr(" · {count} advice").format(count=advice) if advice else "")

    @property
    def cards(self) -> tuple[ProblemCard, ...]:
        """The cards that are shown, from top to bottom."""
        return (*self._wrong.cards, *self._unwise.cards)

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
        """Show these problems, the worst first and advice apart."""
        self._problems = tuple(problems)
        shown = sorted(problems, key=lambda problem: _ORDER[problem.severity])[:MOST_SHOWN]
        wrong = [problem for problem in shown if problem.severity is not Severity.ADVICE]
        advice = shown[len(wrong) :]
        self._good.setVisible(not wrong)
        self.heading.setVisible(bool(advice))
        self.heading.setText(
            self.tr("Advice: beside the problems, this could be better.")
            if any(problem.severity is Severity.ERROR for problem in wrong)
            else self.tr("Advice: the network runs, and could be better.")
        )
        self._wrong.show_problems(wrong)
        self._unwise.show_problems(advice)
        hidden = len(problems) - len(shown)
        self._more.setText(self.tr("… and %1 more.").replace("%1", f"{hidden:,}"))
        self._more.setVisible(hidden > 0)

    def show_silenced(self, entries: Collection[str]) -> None:
        """Show what the project has silenced."""
        self.silenced.show_entries(entries)

    @Slot()
    def next_problem(self) -> None:
        """Go to the problem behind the current one, and to the first behind the last."""
        self.step(1)

    def step(self, way: int) -> None:
        """Go to the next problem, or with -1 to the one before; behind the last is the first."""
        cards = self.cards
        if cards:
            before = cards.index(self._current) if self._current in cards else min(-way, 0)
            self._go_to(cards[(before + way) % len(cards)])

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._sign.setPixmap(pixmap("good", theme.good, 18, self.devicePixelRatioF()))
        self._wrong.set_theme(theme)
        self._unwise.set_theme(theme)

    def _go_to(self, card: ProblemCard) -> None:
        self._current = card
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(card)
        self.chosen.emit(card.problem.node)

    @Slot(int)
    def _leave_problems(self, steps: int) -> None:
        if steps > 0:
            self._unwise.focus_card(0)

    @Slot(int)
    def _leave_advice(self, steps: int) -> None:
        if steps < 0:
            self._wrong.focus_card(-1)

    @Slot(object)
    def _hover(self, problem: Problem | None) -> None:
        self.hovered.emit(None if problem is None else problem.node)

    @Slot(object)
    def _choose(self, problem: Problem) -> None:
        card = next((card for card in self.cards if card.problem is problem), None)
        if card is not None:
            self._go_to(card)


def _muted(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", "muted")
    return label
