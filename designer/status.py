"""The line at the bottom: sentences that go by themselves, and the totals of the network."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QStatusBar, QToolButton

from designer.announcing import announce
from designer.totals import problems_text, totals_text
from widgets.elided_label import ElidedLabel
from widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.document import State

READ_MS = 1500
READ_LETTER_MS = 50
"""A sentence can be read in so long, and so long for each of its letters."""


class Status:
    """What a status bar says.

    Parameters
    ----------
    bar
        The window's status bar.
    """

    def __init__(self, bar: QStatusBar) -> None:
        def translated(text: str) -> str:
            return QCoreApplication.translate("Status", text)

        self._notice = ElidedLabel()
        self._notice.setAccessibleName(translated("Message"))
        self._notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._told_at = 0.0
        self._fresh = QTimer(bar)
        self._fresh.setSingleShot(True)
        self._timer = QTimer(bar)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.forget)
        self.way_back = QToolButton()
        self.way_back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.way_back.hide()
        self.way_back.clicked.connect(self._go_back)
        self._undo: Callable[[], None] | None = None
        self.totals = ElidedLabel()
        self.totals.setAccessibleName(translated("Totals of the network"))
        bar.addWidget(self.way_back)
        self.way_back.hide()  # the bar shows what it is given
        bar.addWidget(self._notice, 1)
        bar.addPermanentWidget(self.totals)

    @property
    def notice(self) -> str:
        """The sentence shown last."""
        return self._notice.text()

    def tell(self, sentence: str, seconds: float) -> None:
        """Show a sentence for some seconds."""
        sentence = words(sentence)  # what the engine refuses is told here too
        self._notice.setText(sentence)
        self._notice.setAccessibleDescription(sentence)  # its name hides its text from readers
        announce(self._notice, sentence, urgent=True)
        self._timer.start(int(seconds * 1000))
        self._told_at = time.monotonic()
        self._fresh.start(0)

    def pass_on(self) -> None:
        """Let go of a sentence, once it can be read, because the person does the next thing.

        A sentence about that very thing, told just now, stays as long as it was to.
        """
        if not self._timer.isActive() or self._fresh.isActive():
            return
        age_ms = int((time.monotonic() - self._told_at) * 1000)
        left_ms = READ_MS + READ_LETTER_MS * len(self.notice) - age_ms
        if left_ms <= 0:
            self.forget()
        elif left_ms < self._timer.remainingTime():
            self._timer.start(left_ms)

    def forget(self) -> None:
        """Take the sentence away: it is no longer true."""
        self._timer.stop()
        self._notice.setText("")
        self._notice.setAccessibleDescription("")

    def offer(self, text: str, help_text: str, undo: Callable[[], None]) -> None:
        """Offer a way back beside the sentences; it stays until it is taken or withdrawn."""
        self._undo = undo
        self.way_back.setText(text)
        self.way_back.setToolTip(help_text)
        self.way_back.setAccessibleName(help_text)
        self.way_back.show()

    def withdraw(self) -> None:
        """Offer no way back any more."""
        self._undo = None
        self.way_back.hide()

    def _go_back(self) -> None:
        undo = self._undo
        self.withdraw()
        if undo is not None:
            undo()

    def show_totals(self, state: State) -> None:
        """Show the totals of the whole network, and how it is."""
        text = f"{totals_text(state.project, state.analysis)} · {problems_text(state.problems)}"
        self.totals.setText(text)
        self.totals.setAccessibleDescription(text)
