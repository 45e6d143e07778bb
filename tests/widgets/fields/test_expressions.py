"""Arithmetic in number fields: with the value that is there, the least and the most."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from engine.blocks.convolution import Convolution
from engine.blocks.dropout import Dropout
from engine.errors import SettingError
from engine.settings import SettingInfo, Settings, describe
from tests.widgets.fields.watching import Key, Watched, type_over
from widgets.fields.writing import UnfinishedTextError, read


def info(settings: type[Settings], name: str) -> SettingInfo:
    return next(each for each in describe(settings) if each.name == name)


@pytest.mark.parametrize(
    ("name", "text", "present", "value"),
    [
        ("filters", "32*2", 6, 64),
        ("filters", "2**5", 6, 32),
        ("filters", "x*2", 6, 12),
        ("filters", "2*x+1", 6, 13),
        ("filters", "max(x, 8)", 6, 8),
        ("filters", "min(x, 8, 3)", 6, 3),
        ("kernel", "x+2", 3, 5),
        ("kernel", "x+2", (3, 5), (5, 7)),
        ("kernel", "5x3", 7, (5, 3)),
        ("kernel", "5 x 3", 7, (5, 3)),
        ("kernel", "max(3, 5)", 7, 5),
        ("padding", "x*2", 1, 2),
    ],
)
def test_what_is_typed_comes_to(name: str, text: str, present: Any, value: Any) -> None:
    assert read(info(Convolution, name), text, present) == value


@pytest.mark.parametrize("text", ["x*", "min(", "max(3,", "mi"])
def test_more_may_be_typed(text: str) -> None:
    with pytest.raises(UnfinishedTextError):
        read(info(Convolution, "filters"), text, 6)


@pytest.mark.parametrize("text", ["y*2", "min()", "x x", "max 3", "3,4"])
def test_nonsense_is_refused_in_words(text: str) -> None:
    with pytest.raises(SettingError, match="must be a whole number"):
        read(info(Convolution, "filters"), text, 6)


def test_a_share_is_halved() -> None:
    assert read(info(Dropout, "rate"), "x/2", 0.5) == 0.25


def test_x_is_the_value_before_the_gesture(qtbot: QtBot, show: Callable[..., Watched]) -> None:
    watched = show(Convolution(filters=6))
    control = watched.control("filters")
    type_over(qtbot, control, "x*25")
    assert watched.changes[-1] == ("filters", 150)
    qtbot.keyClick(control, Key.Key_Return)
    assert watched.text("filters") == "150"
    assert watched.gestures == 1
