"""Random work in whole windows: panels, bars, title and canvas say the same, always."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from tests.designer.random.test_random_gestures import take
from tests.designer.random.window_desk import office
from tests.designer.random.window_machine import WindowHands

RUNS = 5
"""Windows of one seed."""


@pytest.fixture
def hands(qapp: QApplication, tmp_path: Path) -> Iterator[type[WindowHands]]:
    """Return the machine with a place for its windows, and leave the application as it was."""
    before = (qapp.style().objectName(), QPalette(qapp.palette()), qapp.styleSheet())
    with office(tmp_path) as place:
        WindowHands.office = place
        yield WindowHands
    qapp.setStyle(before[0])
    qapp.setPalette(before[1])
    qapp.setStyleSheet(before[2])


def test_five_hundred_steps_in_windows(hands: type[WindowHands]) -> None:
    take(500, count(1), hands, RUNS)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_two_thousand_steps_in_windows(hands: type[WindowHands]) -> None:
    """The same ones every time: who looks for new faults takes other seeds."""
    take(2_000, count(7_000), hands, RUNS)
