"""A form is laid out anew in columns without leaving anything behind that Qt has deleted."""

import gc

import shiboken6
from PySide6.QtWidgets import QLayoutItem, QWidgetItem
from pytestqt.qtbot import QtBot

from engine.settings import describe
from engine.training.plan import TrainingPlan
from widgets.fields import Form
from widgets.theme import Theme


def kept_items() -> list[QLayoutItem]:
    """Return the items of layouts of which Python still has an object."""
    gc.collect()
    every = shiboken6.getAllValidWrappers()
    return [each for each in every if isinstance(each, QWidgetItem)]


def test_no_object_outlives_the_item_of_a_layout(qtbot: QtBot) -> None:
    before = len(kept_items())
    form = Form(describe(TrainingPlan), Theme.load("dark"))
    qtbot.addWidget(form)
    form.show_values([TrainingPlan()])
    form.show()
    for columns in (3, 1, 2, 4):
        form.set_columns(columns)
        assert len(kept_items()) == before
    assert form.rows["epochs"].control.isVisible()
