"""The line at the bottom: sentences that go by themselves, and the totals of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

from designer.totals import problems_text, totals_text

if TYPE_CHECKING:
    from designer.document import State


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

        self._notice = QLabel()
        self._notice.setAccessibleName(translated("Message"))
        self._notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._timer = QTimer(bar)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._notice.clear)
        self.totals = QLabel()
        self.totals.setAccessibleName(translated("Totals of the network"))
        bar.addWidget(self._notice, 1)
        bar.addPermanentWidget(self.totals)

    @property
    def notice(self) -> str:
        """The sentence shown last."""
        return self._notice.text()

    def tell(self, sentence: str, seconds: float) -> None:
        """Show a sentence for some seconds."""
        self._notice.setText(sentence)
        self._notice.setToolTip(sentence)
        self._timer.start(int(seconds * 1000))

    def show_totals(self, state: State) -> None:
        """Show the totals of the whole network, and how it is."""
        self.totals.setText(
            f"{totals_text(state.project, state.analysis)} · {problems_text(state.problems)}"
        )
