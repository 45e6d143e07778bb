"""A table of facts whose numbers line up; only what changed is written again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from widgets.breakable import BreakableLabel
from widgets.facts import Fact
from widgets.formula_label import FormulaLines
from widgets.laid_once import laid_out_once
from widgets.theme import tabular

LATER_MS = 16
"""How long facts wait: an edit or a choice is painted first where one looks, on the canvas."""


GAP = 6
"""Pixels above a fact. A row of its own: of labels, a new theme can take their margins away."""


class FactTable(QWidget):
    """Facts from top to bottom: title, value, and below them the reason.

    Working facts out, laying out formulas and painting them takes 6 ms. While somebody turns a
    setting or goes from block to block they may follow one picture later; whoever asks for them
    gets them at once.
    """

    setting_pointed = Signal(str)
    """The setting whose number in a formula is under the pointer; empty where there is none."""
    setting_chosen = Signal(str)
    """The setting whose number in a formula was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Fact, ...] = ()
        self._wanted: tuple[Fact, ...] = ()
        self._work: Callable[[], Sequence[Fact]] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._write)
        self._rows: list[tuple[QLabel, QLabel, QLabel]] = []
        self._formulas: dict[int, FormulaLines] = {}
        self._lit = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is shown, or about to be."""
        if self._work is not None:
            self._wanted = tuple(self._work())
            self._work = None
        return self._wanted

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts, from top to bottom."""
        self._work = None
        self._wanted = tuple(facts)
        self._write()

    def show_later(self, work: Callable[[], Sequence[Fact]]) -> None:
        """Show facts one picture later; at once where there are none to be seen meanwhile.

        Parameters
        ----------
        work
            Works them out, when they are to be shown or somebody asks for them.
        """
        self._work = work
        if not (self._shown and self.isVisible()):
            self._write()
        elif not self._later.isActive():  # those of several edits in a row follow together
            self._later.start()

    @Slot()
    def _write(self) -> None:
        self._later.stop()
        wanted = self.facts
        if wanted == self._shown:
            return
        with laid_out_once(self._grid):
            while len(self._rows) < len(wanted):
                self._add_row()
            for place, row in enumerate(self._rows):
                before = self._shown[place] if place < len(self._shown) else None
                fact = wanted[place] if place < len(wanted) else None
                if fact != before:
                    if (fact is None) != (before is None):
                        self._grid.setRowMinimumHeight(3 * place, 0 if fact is None else GAP)
                    self._show_row(row, fact)
                    self._show_formula(place, fact)
        self._shown = wanted

    def formula(self, title: str) -> FormulaLines | None:
        """Return the formula under the fact with this title."""
        self._write()
        place = next((i for i, fact in enumerate(self._shown) if fact.title == title), None)
        return None if place is None else self._formulas.get(place)

    @Slot(str)
    def light_setting(self, setting: str) -> None:
        """Light all numbers that come from a setting; none where it is empty."""
        if setting != self._lit:
            self._lit = setting
            for lines in self._formulas.values():
                lines.light_setting(setting)

    def _show_row(self, row: tuple[QLabel, QLabel, QLabel], fact: Fact | None) -> None:
        title, value, reason = row
        if fact is not None:
            title.setText(fact.title)
            value.setText(fact.value)
            value.setAccessibleName(f"{fact.title}: {fact.value}. {fact.reason}".strip())
            value.setAccessibleDescription(fact.tip)
            reason.setText("" if fact.pieces else fact.reason)
            for label in row:
                label.setToolTip(fact.tip)
        title.setVisible(fact is not None)
        value.setVisible(fact is not None)
        reason.setVisible(fact is not None and bool(fact.reason) and not fact.pieces)

    def _show_formula(self, place: int, fact: Fact | None) -> None:
        lines = self._formulas.get(place)
        if fact is None or not fact.pieces:
            if lines is not None:
                lines.hide()
            return
        if lines is None:
            lines = self._formulas[place] = FormulaLines(self._rows[place][2].font(), self)
            lines.pointed_at.connect(self.setting_pointed)
            lines.chosen.connect(self.setting_chosen)
            self._grid.addWidget(lines, 3 * place + 2, 0, 1, 2)
        lines.show_formula(fact.pieces, fact.worded)
        lines.light_setting(self._lit)
        lines.show()

    def _add_row(self) -> None:
        line = 3 * len(self._rows) + 1
        title, value, reason = QLabel(self), BreakableLabel(self), BreakableLabel(self)
        title.setProperty("role", "muted")
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        value.setFont(tabular(self.font()))
        small = tabular(QFont(self.font()))
        small.setPointSizeF(small.pointSizeF() * 0.9)
        reason.setFont(small)
        reason.setProperty("role", "muted")
        reason.setAlignment(Qt.AlignmentFlag.AlignRight)
        for label in (value, reason):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            policy = label.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            label.setSizePolicy(policy)
        self._grid.addWidget(title, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, line, 1)
        self._grid.addWidget(reason, line + 1, 0, 1, 2)
        self._rows.append((title, value, reason))
