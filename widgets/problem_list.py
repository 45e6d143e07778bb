"""Problems one below the other; those that say the same as before keep their card."""

import time
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.problems import Problem
from widgets.laid_once import laid_out_once
from widgets.problem_card import ProblemCard, problem_key
from widgets.theme import Theme

AT_ONCE: Final = 0.004
"""Seconds after which the repairs of the next problem wait until the window has painted."""
STRIDE: Final = 0.006
"""Seconds of work after which also the repairs of one problem go on later, of 2,000 blocks."""
PAUSE: Final = 20
"""Milliseconds that they wait; an edit in this time begins anew."""
LONG: Final = 0.004
"""Seconds that make the next edit wait: of 500 blocks it took 5 ms each, of 2,000 up to 100."""
REST: Final = 200
"""Milliseconds without an edit after which they are looked for where that takes long."""


class ProblemList(QWidget):
    """A column of cards.

    Nobody asks for repairs that are not seen: a list that is hidden tries none, and a long one
    goes on bit by bit.
    """

    hovered = Signal(object)
    """The problem that the pointer is over, or ``None``."""
    chosen = Signal(object)
    """The problem whose card was chosen."""
    focused = Signal(object)
    """The card that the arrows have gone to."""
    repair_requested = Signal(object, object)
    """The problem and the repair that the person wants."""
    silence_requested = Signal(str)
    """What the person does not want to read any more: ``"code"``, or ``"code@node"``."""
    left = Signal(int)
    """-1 where the arrows lead above the first card, 1 where below the last."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: list[ProblemCard] = []
        self._stops: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self._complete)
        self._takes_long = False
        self.hide()

    @property
    def cards(self) -> tuple[ProblemCard, ...]:
        """The cards that are shown, from top to bottom."""
        return tuple(self._cards)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems in this order."""
        old: dict[object, list[ProblemCard]] = {}
        for card in self._cards:
            old.setdefault(card.key, []).append(card)
        cards = []
        for problem in problems:
            alike = old.get(problem_key(problem))
            if alike:
                card = alike.pop(0)
                card.set_problem(problem)
            else:
                card = self._make(problem)
            cards.append(card)
        self._remove([card for alike in old.values() for card in alike])
        self.setVisible(bool(cards))
        if cards != self._cards:
            self._cards = cards
            with laid_out_once(self._column):
                for place, card in enumerate(cards):
                    if self._column.indexOf(card) != place:
                        self._column.insertWidget(place, card)
                        card.show()  # at once: a hidden card cannot take the focus
            self._keep_tab_order()
        if self._takes_long and cards:
            # The buttons of before stay meanwhile; who presses one is given what fits by then.
            self._waiting.start(REST)
        else:
            self._complete()

    def showEvent(self, event: QShowEvent) -> None:
        """Find the repairs that nobody has seen so far."""
        super().showEvent(event)
        self._complete()

    @Slot()
    def _complete(self) -> None:
        """Find repairs for a moment, from the top, and go on later."""
        self._waiting.stop()
        if not self.isVisible():
            return
        start, slow = time.perf_counter(), False
        for card in self._cards:
            if card.is_complete:
                continue
            if time.perf_counter() - start > AT_ONCE:
                self._waiting.start(PAUSE)
                break
            begin = time.thread_time()
            while not card.problem.seek():
                if time.thread_time() - begin > STRIDE:
                    self._takes_long = True
                    self._waiting.start(PAUSE)
                    return
            card.show_repairs()
            self._keep_tab_order()
            slow = slow or time.thread_time() - begin > LONG
        self._takes_long = slow or (self._takes_long and self._waiting.isActive())

    def _keep_tab_order(self) -> None:
        """Go through the cards as they stand, each with its buttons: Qt puts what is new last."""
        # Not by nextInFocusChain(): PySide 6.11 makes what that gives a child of the widget asked,
        # with which it goes.
        stops = [stop for card in self._cards for stop in card.stops]
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise([self, *stops]):
                QWidget.setTabOrder(before, after)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        for card in self._cards:
            card.set_theme(theme)

    def _make(self, problem: Problem) -> ProblemCard:
        card = ProblemCard(problem, self._theme, self)
        card.hovered.connect(self.hovered)
        card.chosen.connect(self.chosen)
        card.step_requested.connect(self._step)
        card.repair_requested.connect(self.repair_requested)
        card.silence_requested.connect(self.silence_requested)
        return card

    def _remove(self, cards: list[ProblemCard]) -> None:
        for card in cards:
            if card.underMouse():
                self.hovered.emit(None)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    @Slot(int)
    def _step(self, steps: int) -> None:
        """Move the focus between the problems."""
        card = self.sender()
        if isinstance(card, ProblemCard) and card in self._cards:
            place = self._cards.index(card) + steps
            if 0 <= place < len(self._cards):
                self.focus_card(place)
            else:
                self.left.emit(steps)

    def focus_card(self, place: int) -> None:
        """Give the focus to a card; -1 is the last one."""
        if self._cards:
            self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.focused.emit(self._cards[place])
