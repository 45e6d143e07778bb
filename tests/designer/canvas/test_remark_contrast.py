"""Notes and frames of every colour can be read and found, in both themes."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.canvas.remark_inks import RemarkInks
from engine.drawing import COLORS
from tests.widgets.test_theme import contrast
from widgets.theme import Theme

NAMES = ("dark", "light")


@pytest.mark.parametrize(("name", "color"), [*product(NAMES, COLORS)])
def test_text_is_readable_on_every_colour(qapp: QApplication, name: str, color: str) -> None:
    inks = RemarkInks(Theme.load(name), qapp.font())
    for ground in (inks.colors[color].paper, inks.colors[color].tab):
        assert contrast(inks.text.color(), ground.color()) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_a_selected_remark_is_marked_visibly(qapp: QApplication, name: str) -> None:
    theme = Theme.load(name)
    inks = RemarkInks(theme, qapp.font())
    assert inks.chosen.style() == Qt.PenStyle.SolidLine
    for color in COLORS:
        assert contrast(inks.chosen.color(), inks.colors[color].ground.color()) >= 3
