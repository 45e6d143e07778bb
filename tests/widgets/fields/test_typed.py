"""Numbers as people type and paste them: full-width signs, units, brackets, relative values."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.blocks.convolution import Convolution
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.normalization import BatchNorm
from engine.errors import SettingError
from engine.settings import SettingInfo, Settings, describe
from engine.training.plan import TrainingPlan
from tests.widgets.fields.watching import Key, Watched, leave, type_over
from widgets.fields.typed import plain, related
from widgets.fields.writing import UnfinishedTextError, read


def info(settings: type[Settings], name: str) -> SettingInfo:
    return next(each for each in describe(settings) if each.name == name)


@pytest.mark.parametrize(
    ("settings", "name", "text", "value"),
    [
        (Convolution, "filters", "６４", 64),
        (Convolution, "filters", "３２＊２", 64),
        (Convolution, "filters", "（７＋１）×２", 16),
        (Convolution, "filters", "１，０００", 1000),
        (Convolution, "kernel", "３×５", (3, 5)),
        (Convolution, "kernel", "３，５", (3, 5)),
        (Convolution, "kernel", "３、５", (3, 5)),
        (Dropout, "rate", "０。５", 0.5),
        (Convolution, "filters", "64 maps", 64),
        (Convolution, "filters", "64 ch", 64),
        (Convolution, "filters", "64ch", 64),
        (Convolution, "filters", "64 Channels", 64),
        (Convolution, "filters", "32 maps * 2", 64),
        (Convolution, "kernel", "5 px", 5),
        (Convolution, "kernel", "5px × 3px", (5, 3)),
        (Convolution, "kernel", "5px x 3px", (5, 3)),
        (Convolution, "padding", "1 px", 1),
        (TrainingPlan, "step_epochs", "5 epochs", 5),
        (TrainingPlan, "step_epochs", "1 epoch", 1),
        (Convolution, "kernel", "3, 3", (3, 3)),
        (Convolution, "kernel", "(3, 5)", (3, 5)),
        (Convolution, "kernel", "[3, 5]", (3, 5)),
        (Convolution, "kernel", " (3,5) ", (3, 5)),
        (Convolution, "kernel", "(3 + 2)", 5),
        (Input, "shape", "(1, 32, 32)", (1, 32, 32)),
        (Dropout, "rate", "0,25", 0.25),
        (Dropout, "rate", "0,25*2", 0.5),
        (Dropout, "rate", "1 - 0,75", 0.25),
        (Convolution, "filters", "1,024/2", 512),
        (Convolution, "filters", "max(3,5)", 5),
    ],
)
def test_numbers_are_typed_in_many_ways(
    settings: type[Settings], name: str, text: str, value: Any
) -> None:
    assert read(info(settings, name), text, 3) == value


@pytest.mark.parametrize("text", ["64 c", "64 ma", "64 chan"])
def test_a_unit_may_be_typed_letter_by_letter(text: str) -> None:
    assert read(info(Convolution, "filters"), text, 3) == 64


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [("filters", "64 px", "64 px"), ("kernel", "3 maps", "3 maps"), ("groups", "2 px", "2 px"),
     ("filters", "64 kg", "64 kg")],
)  # fmt: skip
def test_another_unit_is_refused_in_words(name: str, text: str, word: str) -> None:
    with pytest.raises(SettingError, match=f"is '{word}', but must be a whole number"):
        read(info(Convolution, name), text, 3)


@pytest.mark.parametrize(
    ("text", "present", "value"),
    [
        ("*2", 6, 12),
        ("/2", 6, 3),
        ("+8", 6, 14),
        ("+ 8", 6, 14),
        ("+=8", 6, 14),
        ("-=2", 6, 4),
        ("*=2+1", 6, 13),
        ("×2", 6, 12),
        ("＊２", 6, 12),
        ("+8 maps", 6, 14),
        ("^2", 6, 36),
        ("**2", 6, 36),
        ("*x", 6, 36),
    ],
)
def test_a_sign_in_front_means_the_value_that_is_there(text: str, present: int, value: int) -> None:
    assert read(info(Convolution, "filters"), text, present) == value


def test_a_sign_in_front_goes_for_each_axis() -> None:
    kernel, padding = info(Convolution, "kernel"), info(Convolution, "padding")
    assert read(kernel, "+2", (3, 5)) == (5, 7)
    assert read(kernel, "*2", (3, 5)) == (6, 10)
    assert read(padding, "+1", 1) == 2
    assert read(padding, "+1", "same") == 1  # there is nothing to add to
    with pytest.raises(SettingError, match="must be valid, same, full"):
        read(padding, "*2", "same")


def test_a_minus_in_front_is_that_of_a_number() -> None:
    assert related("-3") == "-3"
    assert related("-=3") == "x-3"


@pytest.mark.parametrize("text", ["*", "+", "/", "*(", "+="])
def test_a_sign_in_front_waits_for_its_number(text: str) -> None:
    with pytest.raises(UnfinishedTextError):
        read(info(Convolution, "filters"), text, 6)


@given(st.text(max_size=12))
def test_no_text_is_too_odd_to_be_read_or_refused(text: str) -> None:
    for name in ("filters", "kernel", "padding"):
        each = info(Convolution, name)
        assert plain(each, plain(each, text)) == plain(each, plain(each, plain(each, text)))
        with suppress(SettingError):
            read(each, text, 3)


def test_each_of_several_blocks_is_doubled(qtbot: QtBot, show: Callable[..., Watched]) -> None:
    watched = show(Convolution(filters=6), Convolution(filters=8), Convolution(filters=16))
    control = watched.control("filters")
    type_over(qtbot, control, "*2")
    assert [block.filters for block in watched.form.values] == [12, 16, 32]  # type: ignore[attr-defined]
    assert watched.text("filters") == "*2"
    qtbot.keyClicks(control, "0")
    assert [block.filters for block in watched.form.values] == [120, 160, 320]  # type: ignore[attr-defined]
    qtbot.keyClick(control, Key.Key_Return)
    assert watched.text("filters") == ""
    assert control.lineEdit().placeholderText() == "mixed"
    assert watched.gestures == 1
    type_over(qtbot, control, "x/2")
    leave(watched)
    assert [block.filters for block in watched.form.values] == [60, 80, 160]  # type: ignore[attr-defined]
    assert watched.gestures == 2


def test_escape_gives_each_of_several_blocks_its_own_back(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    watched = show(Convolution(filters=6), Convolution(filters=8))
    control = watched.control("filters")
    for text, ended in (("+8", Key.Key_Escape), ("*200000", Key.Key_Return)):
        type_over(qtbot, control, text)
        qtbot.keyClick(control, ended)
        assert [block.filters for block in watched.form.values] == [6, 8]  # type: ignore[attr-defined]
        assert watched.text("filters") == ""
    assert "must be at least 1 and at most" in watched.sentence("filters")


def test_what_is_relative_and_comes_to_one_value_is_that_for_all(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    watched = show(Convolution(filters=6), Convolution(filters=8))
    control = watched.control("filters")
    type_over(qtbot, control, "x*0+5")
    assert watched.text("filters") == "x*0+5"
    qtbot.keyClick(control, Key.Key_Return)
    assert watched.text("filters") == "5"
    type_over(qtbot, control, "7")
    assert [block.filters for block in watched.form.values] == [7, 7]  # type: ignore[attr-defined]


def test_a_relative_text_that_is_cleared_changes_nothing(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    watched = show(Convolution(filters=6), Convolution(filters=8))
    control = watched.control("filters")
    type_over(qtbot, control, "*2")
    qtbot.keyClick(control, Key.Key_Backspace)
    qtbot.keyClick(control, Key.Key_Backspace)
    qtbot.keyClick(control, Key.Key_Return)
    assert [block.filters for block in watched.form.values] == [6, 8]  # type: ignore[attr-defined]


def test_arrows_step_each_of_several_blocks(qtbot: QtBot, show: Callable[..., Watched]) -> None:
    watched = show(Convolution(kernel=3), Convolution(kernel=(5, 7)))
    control = watched.control("kernel")
    control.setFocus()
    qtbot.keyClick(control, Key.Key_Up)
    assert [block.kernel for block in watched.form.values] == [4, (6, 8)]  # type: ignore[attr-defined]
    qtbot.keyClick(control, Key.Key_Down)
    qtbot.keyClick(control, Key.Key_Down)
    assert [block.kernel for block in watched.form.values] == [3 - 1, (4, 6)]  # type: ignore[attr-defined]
    assert watched.gestures == 3


def test_what_one_of_several_refuses_no_arrow_does(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    def at_most_9(settings: Settings, name: str, value: Any) -> Settings:
        if value > 9:
            raise SettingError(f"{name} is {value}, but must be at most 9.", name)
        return settings.change(**{name: value})

    watched = show(Convolution(filters=8), Convolution(filters=9), change=at_most_9)
    control = watched.control("filters")
    control.setFocus()
    qtbot.keyClick(control, Key.Key_Up)
    assert [block.filters for block in watched.form.values] == [8, 9]  # type: ignore[attr-defined]
    qtbot.keyClick(control, Key.Key_Down)
    assert [block.filters for block in watched.form.values] == [7, 8]  # type: ignore[attr-defined]


def test_shift_steps_finely_and_ctrl_far(qtbot: QtBot, show: Callable[..., Watched]) -> None:
    watched = show(TrainingPlan(learning_rate=0.1, momentum=0.5))
    rate, momentum = watched.control("learning_rate"), watched.control("momentum")
    shift = Key.Key_Up, Qt.KeyboardModifier.ShiftModifier
    rate.setFocus()
    qtbot.keyClick(rate, *shift)
    assert rate.value == 0.2
    qtbot.keyClick(rate, *shift)
    assert rate.value == 0.3
    qtbot.keyClick(rate, Key.Key_Up)
    assert rate.value == 0.5
    momentum.setFocus()
    plain_step = info(TrainingPlan, "momentum").step
    assert plain_step is not None
    qtbot.keyClick(momentum, *shift)
    assert momentum.value == pytest.approx(0.5 + plain_step / 10)
    filters = show(Convolution(filters=6)).control("filters")
    filters.setFocus()
    qtbot.keyClick(filters, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert filters.value == 16
    qtbot.keyClick(filters, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert filters.value == 17


@pytest.mark.parametrize("name", ["filters", "padding", "bias"])
def test_a_key_brings_the_default_back(
    name: str, qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    watched = show(Convolution(filters=7, padding="same", bias=False))
    control = watched.control(name)
    control.setFocus()
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(control, Key.Key_Backspace, ctrl)
    default = info(Convolution, name).default
    assert watched.changes == [(name, default)]
    assert watched.gestures == 1
    qtbot.keyClick(control, Key.Key_Backspace, ctrl)
    assert watched.changes == [(name, default)]


def test_a_slider_pressed_twice_goes_back_to_the_default(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    watched = show(Dropout(rate=0.9))
    slider = watched.form.rows["rate"].slider
    assert slider is not None
    qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton)
    assert watched.form.values == (Dropout(),)
    assert watched.text("rate") == "0.5"


def test_values_that_differ_in_kind_are_not_stepped(
    qtbot: QtBot, show: Callable[..., Watched]
) -> None:
    watched = show(BatchNorm(momentum=0.1), BatchNorm(momentum=0.2))
    watched.form.set_unfolded(True)
    control = watched.control("momentum")
    control.setFocus()
    qtbot.keyClick(control, Key.Key_Up)
    assert [each.momentum for each in watched.form.values] == [0.11, 0.21]  # type: ignore[attr-defined]


def test_blocks_that_are_alike_are_changed_once(qtbot: QtBot, show: Callable[..., Watched]) -> None:
    asked: list[Any] = []

    def watch(settings: Settings, name: str, value: Any) -> Settings:
        asked.append(value)
        return settings.change(**{name: value})

    blocks = [Convolution(filters=6 + place % 2) for place in range(100)]
    watched = show(*blocks, change=watch)
    control = watched.control("filters")
    type_over(qtbot, control, "*3")
    assert {each.filters for each in watched.form.values} == {18, 21}  # type: ignore[attr-defined]
    assert set(asked) == {18, 21}
    assert len(asked) < len(blocks)
