"""A picture that is drawn while the window goes on: how far it is, and a way to give it up."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from engine.errors import NetloomError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

SLICE_S = 0.010
"""Seconds of work between two looks at what the person does."""

STEPS = 1000


class DrawingDialog(QDialog):
    """Does work in slices and shows its progress over the window.

    Parameters
    ----------
    work
        Each slice says which share of all is done.
    done, failed
        Are given what the work returns, or why it cannot be done; neither where it is given up.
    parent
        The window: its other parts wait, so that what is drawn stays as it is.
    """

    def __init__(
        self,
        work: Generator[float, None, Any],
        done: Callable[[Any], object],
        failed: Callable[[NetloomError], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._work, self._done, self._failed = work, done, failed
        self.setWindowTitle(self.tr("Drawing the picture"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._label = QLabel(self.tr("The picture is being drawn…"), self)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, STEPS)
        self.bar.setAccessibleName(self.tr("How much of the picture is drawn"))
        self.bar.setToolTip(self.tr("How much of the picture is drawn"))
        self.bar.setMinimumWidth(320)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        self.cancel_button = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.cancel_button.setToolTip(self.tr("Give the picture up; no file is written"))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._label)
        column.addWidget(self.bar)
        column.addWidget(buttons)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._go_on)
        self.finished.connect(self._leave)
        self._turn.start()

    @Slot()
    def _go_on(self) -> None:
        """Work for a moment."""
        end = time.perf_counter() + SLICE_S
        share = 0.0
        try:
            while time.perf_counter() < end:
                share = next(self._work)
        except StopIteration as result:
            self.accept()
            self._done(result.value)
        except NetloomError as error:
            self.accept()
            self._failed(error)
        except Exception:
            # Work that has failed says at the next turn that it has ended, as if all were done.
            self.reject()
            raise
        else:
            self.bar.setValue(round(STEPS * share))

    @Slot()
    def _leave(self) -> None:
        self._turn.stop()
        self._work.close()
        self.deleteLater()
